//! Changes as text: strict in, and what is written reads back.

use formats::edits;
use network::what_if::Edit;

fn assign(list: &[&str]) -> Result<String, String> {
    let list: Vec<String> = list.iter().map(|&text| text.to_owned()).collect();
    let fields = edits::parse_assignments(&list).map_err(|faults| faults.to_string())?;
    let json = edits::write_fields(&fields);
    assert_eq!(edits::write_fields(&edits::parse_fields(&json, "").expect("our own text reads")), json);
    Ok(json)
}

#[test]
fn assignments_become_fields() {
    assert_eq!(
        assign(&["closeness=4", "benefits.information=3", "unit=Equity Sales", "strengths=finance, hiring", "core=true"]),
        Ok(r#"{"unit":"Equity Sales","core":true,"closeness":4,"benefits":{"information":3},"strengths":["finance","hiring"]}"#.to_owned())
    );
    assert_eq!(assign(&["function=42"]), Ok(r#"{"function":"42"}"#.to_owned()), "a text stays a text");
}

#[test]
fn nothing_after_the_sign_takes_back() {
    assert_eq!(
        assign(&["energy=", "benefits.balance="]),
        Ok(r#"{"energy":null,"benefits":{"balance":null}}"#.to_owned())
    );
}

#[test]
fn wrong_assignments_are_all_told() {
    let said = assign(&["closeness=9", "mood=good", "energy", "id=p2", "benefits.fun=1"]).expect_err("all wrong");
    let lines: Vec<&str> = said.lines().collect();
    assert_eq!(lines[0], "fields:1:1: closeness `9` is not a whole number from 1 to 5");
    assert!(lines[1].starts_with("fields:1:2: the field `mood` is not known; allowed are name, emails,"));
    assert_eq!(lines[2], "fields:1:3: `energy` has no `=`; write `FIELD=VALUE`");
    assert_eq!(lines[3], "fields:1:4: an id cannot be changed");
    assert!(lines[4].starts_with("fields:1:5: benefit `fun` is not one of `information`"));
}

#[test]
fn every_form_of_an_edit_reads() {
    assert!(matches!(edits::parse_edit("drop p3"), Ok(Edit::Drop(id)) if id.as_str() == "p3"));
    let add = edits::parse_edit(r#"add {"id": "n1", "name": "New One", "ties": [{"to": "p1", "strength": 2}]}"#);
    assert!(matches!(add, Ok(Edit::Add { ties, .. }) if ties.len() == 1));
    let change = edits::parse_edit(r#"change p1 {"closeness": 5, "energy": null}"#);
    assert!(matches!(change, Ok(Edit::Change { fields, .. }) if fields.len() == 2));
    assert!(matches!(edits::parse_edit("tie p1 p2 3"), Ok(Edit::Tie(tie)) if tie.strength.get() == 3));
    assert!(matches!(edits::parse_edit("untie p1 p2"), Ok(Edit::Untie(..))));
}

#[test]
fn an_edit_that_is_written_reads_back() {
    for text in [
        "drop p3",
        r#"add {"id": "n1", "name": "New One", "closeness": 4, "ties": [{"to": "p1", "strength": 2}]}"#,
        r#"change p1 {"closeness": 5, "benefits": {"balance": 2}, "energy": null}"#,
        "tie p1 p2 3",
        "untie p1 p2",
    ] {
        let edit = edits::parse_edit(text).expect("an edit");
        assert_eq!(edits::parse_edit(&edits::write_edit(&edit)).as_ref(), Ok(&edit), "{text}");
    }
}

#[test]
fn another_form_is_refused_with_what_is_allowed() {
    let said = edits::parse_edit("remove p3").expect_err("no such form").to_string();
    assert_eq!(
        said,
        "remove p3:1:1: this is not one of `drop ID`, `add {…}`, `change ID {…}`, `tie ID ID 1|2|3`, `untie ID ID`"
    );
    assert!(edits::parse_edit("tie p1 p2 4").is_err());
    assert!(edits::parse_edit("").is_err());
}
