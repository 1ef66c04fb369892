//! The files of an organisation: what is read, and every fault with its place.

use formats::organisation::{OrganisationError, People, Ties, read_people, read_ties};
use network::org::units::UNKNOWN;
use proptest::prelude::*;
use std::io::Read;
use std::ops::ControlFlow;

fn people(text: &str) -> Result<People, String> {
    read_people(&mut text.as_bytes(), "people.csv", &mut |_| ControlFlow::Continue(()))
        .map_err(|error| error.to_string())
}

fn ties(people_text: &str, text: &str) -> Result<Ties, String> {
    let people = people(people_text).expect("the people are right");
    read_ties(&mut text.as_bytes(), "ties.csv", &people.ids, &mut |_| ControlFlow::Continue(()))
        .map_err(|error| error.to_string())
}

const THREE: &str = "id,unit\na,Sales\nb,Sales\nc,Legal\n";

#[test]
fn people_have_attributes() {
    let text = "\u{feff}id,unit,level,name,consent\r\nö1,Sales,4,Ada Example,yes\r\n\r\nb,,4,\"Ben \"\"B\"\" Example, jr.\",\nc,Legal,,,No\n";
    let read = people(text).expect("it is right");
    assert_eq!(read.ids.iter().collect::<Vec<_>>(), ["ö1", "b", "c"]);
    assert_eq!(read.attributes.iter().map(|one| one.name.as_str()).collect::<Vec<_>>(), ["unit", "level"]);
    assert_eq!(
        (read.attributes[0].values.as_slice(), read.attributes[0].of.as_slice()),
        (["Sales".to_owned(), "Legal".to_owned()].as_slice(), [0, UNKNOWN, 1].as_slice())
    );
    assert_eq!((read.name(1), read.name(2)), ("Ben \"B\" Example, jr.", "c"));
    assert_eq!((read.consented.as_slice(), read.all_consented()), ([true, false, false].as_slice(), false));
}

#[test]
fn a_column_that_tells_people_apart_is_no_attribute() {
    let mut text = "id,badge,unit\n".to_owned();
    for number in 0..60 {
        text.push_str(&format!("{number},B{number},U{}\n", number % 3));
    }
    let read = people(&text).expect("it is right");
    assert_eq!((read.left_out, read.attributes.len()), (vec!["badge".to_owned()], 1));
}

#[test]
fn every_fault_of_people_has_its_place() {
    let text = "id,unit,consent\na,Sales,yes\n,Legal,\na,Legal,maybe\nb,Legal\nc,\"x\"y,\n\u{fc}\u{fc},q\"r,\nd,Legal,perhaps\n";
    insta::assert_snapshot!(people(text).expect_err("it is wrong"), @r###"
    people.csv:3:1: the id is empty; everybody needs one
    people.csv:4:1: the id `a` is given twice; it stands in line 2, too
    people.csv:5:1: the row has `2` cells; the first line names `3` columns
    people.csv:6:6: a cell goes on after its closing quotation mark
    people.csv:7:5: a quotation mark stands inside a cell that does not begin with one
    people.csv:8:9: `consent` `perhaps` is not `yes` or `no`
    "###);
}

#[test]
fn ties_have_weights_and_kinds() {
    let read = ties(THREE, "from,to,weight,kind,seen\na,b,2,information,x\nb,a,0.5,energy,\nc,c,,,\na,c,0,energy,\n");
    let read = read.expect("it is right");
    let all: Vec<(u32, u32, f64)> = read.ties.iter().map(|tie| (tie.from, tie.to, tie.weight)).collect();
    assert_eq!(all, [(0, 1, 2.0), (1, 0, 0.5), (2, 2, 1.0), (0, 2, 0.0)]);
    assert_eq!(read.ignored, ["seen"]);
    assert_eq!(read.of_kind(Some("energy")).count(), 2);
    assert_eq!((read.of_kind(None).count(), read.of_kind(Some("other")).count()), (4, 0));
    assert_eq!(read.kinds.expect("there is a column").names, ["information", "energy", ""]);
}

#[test]
fn every_fault_of_ties_has_its_place() {
    let text = "from,to,weight\na,x,1\ny,b,-2\n,b,1e999\na,b,nan\na,\"b\",abc\na,b,1e-200\na,b,-0\na,b\n";
    insta::assert_snapshot!(ties(THREE, text).expect_err("it is wrong"), @r###"
    ties.csv:2:3: nobody has the id `x`
    ties.csv:3:1: nobody has the id `y`
    ties.csv:3:5: the weight `-2` is negative; 0 is none
    ties.csv:4:1: the id is empty; it must be one of the people
    ties.csv:4:4: the weight `1e999` is not 0 or a number from 1e-100 to 1e100
    ties.csv:5:5: the weight `nan` is not 0 or a number from 1e-100 to 1e100
    ties.csv:6:7: the weight `abc` is not 0 or a number from 1e-100 to 1e100
    ties.csv:7:5: the weight `1e-200` is not 0 or a number from 1e-100 to 1e100
    ties.csv:9:1: the row has `2` cells; the first line names `3` columns
    "###);
}

#[test]
fn the_first_line_has_to_name_the_columns() {
    insta::assert_snapshot!(people("").expect_err("it is empty"), @"people.csv:1:1: the file is empty; its first line names the columns, among them `id`");
    insta::assert_snapshot!(people("id;unit\n1;2\n").expect_err("wrong separator"), @"people.csv:1:1: the column `id` is missing; columns are separated by commas");
    insta::assert_snapshot!(people("id,unit,Unit,\n").expect_err("twice, and no name"), @r###"
    people.csv:1:9: the column `Unit` is named twice
    people.csv:1:14: this column has no name
    "###);
    insta::assert_snapshot!(ties(THREE, "a,b\n").expect_err("no header"), @r###"
    ties.csv:1:1: the column `from` is missing
    ties.csv:1:1: the column `to` is missing
    "###);
    assert_eq!(people("id\n").expect("nobody").ids.len(), 0);
}

#[test]
fn a_quotation_mark_that_is_never_closed_is_one_fault() {
    let text = format!("id,unit\na,\"Sales\n{}", "b,Legal\n".repeat(50_000));
    insta::assert_snapshot!(people(&text).expect_err("it is open"), @"people.csv:2:3: this quotation mark is never closed");
}

#[test]
fn lines_inside_quotation_marks_count() {
    let text = "id,unit\na,\"two\nlines\"\nb,c,d\n";
    insta::assert_snapshot!(people(text).expect_err("line 4"), @"people.csv:4:1: the row has `3` cells; the first line names `2` columns");
}

#[test]
fn thousands_of_faults_are_counted() {
    let text = format!("from,to\n{}", "x,a\n".repeat(5_000));
    let said = ties(THREE, &text).expect_err("nobody is x");
    assert_eq!(said.lines().count(), 1_001);
    assert!(said.ends_with("ties.csv:1002:1: from here on `4000` more faults are not listed"), "{said}");
}

#[test]
fn bytes_that_are_no_text_are_a_fault() {
    let read = read_people(&mut &b"id,unit\na,\xff\n"[..], "people.csv", &mut |_| ControlFlow::Continue(()));
    assert_eq!(read.expect_err("not UTF-8").to_string(), "people.csv:2:3: this is not UTF-8");
}

#[test]
fn reading_stops_when_told() {
    let stopped = read_people(&mut THREE.as_bytes(), "people.csv", &mut |_| ControlFlow::Break(()));
    assert!(matches!(stopped, Err(OrganisationError::Read(_))));
}

/// Gives a few bytes at a time.
struct Dripping<'t>(&'t [u8], usize);

impl Read for Dripping<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let count = self.1.min(self.0.len()).min(buffer.len());
        buffer[..count].copy_from_slice(&self.0[..count]);
        self.0 = &self.0[count..];
        Ok(count)
    }
}

proptest! {
    #[test]
    fn any_bytes_are_read_or_refused_alike_in_any_pieces(text in "(id,unit\n)?[ab,\"\r\n\u{e4}\u{feff}]{0,60}", piece in 1_usize..5) {
        let whole = people(&text).map(|read| (read.ids.iter().map(str::to_owned).collect::<Vec<_>>(), read.attributes));
        let mut source = Dripping(text.as_bytes(), piece);
        let dripped = read_people(&mut source, "people.csv", &mut |_| ControlFlow::Continue(()))
            .map(|read| (read.ids.iter().map(str::to_owned).collect::<Vec<_>>(), read.attributes))
            .map_err(|error| error.to_string());
        prop_assert_eq!(whole, dripped);
    }

    #[test]
    fn what_is_written_in_quotation_marks_comes_back(cells in prop::collection::vec("[a-c,\"\r\n ]{1,8}", 1..6)) {
        let quoted = |cell: &String| format!("\"{}\"", cell.replace('"', "\"\""));
        let mut text = "id,unit\n".to_owned();
        for (number, cell) in cells.iter().enumerate() {
            text.push_str(&format!("{number},{}\n", quoted(cell)));
        }
        let read = people(&text).expect("it is right");
        let unit = &read.attributes[0];
        for (number, cell) in cells.iter().enumerate() {
            let value = unit.values.get(unit.of[number] as usize).map(String::as_str).unwrap_or_default();
            prop_assert_eq!(value, cell.trim());
        }
    }
}
