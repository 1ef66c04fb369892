use super::{first_address, read};

/// Reads `value` and writes what came out as `name <address>`, one after the other, divided by ` | `.
fn check(value: &str, expected: &str) {
    check_bytes(value.as_bytes(), expected);
}

fn check_bytes(value: &[u8], expected: &str) {
    let mut parties = Vec::new();
    read(value, 100, &mut parties);
    let seen: Vec<String> = parties
        .iter()
        .map(|party| match (&party.name, &party.address) {
            (Some(name), Some(address)) => format!("{name} <{address}>"),
            (None, Some(address)) => address.clone(),
            (Some(name), None) => name.clone(),
            (None, None) => "nobody".to_owned(),
        })
        .collect();
    assert_eq!(seen.join(" | "), expected, "{}", String::from_utf8_lossy(value));
}

#[test]
fn lists_as_the_standard_has_them() {
    check("ada@example.com", "ada@example.com");
    check("Ada Example <ada@example.com>", "Ada Example <ada@example.com>");
    check(
        "\"Example, Ada\" <Ada@Example.com>,\r\n\tben@example.com",
        "Example, Ada <Ada@Example.com> | ben@example.com",
    );
    check("\"Ada \\\"A\\\" Example\" <ada@example.com>", "Ada \"A\" Example <ada@example.com>");
    check("ada@example.com (Ada Example)", "Ada Example <ada@example.com>");
    check("Ada (at work) Example <ada@example.com>", "Ada Example <ada@example.com>");
    check("<@relay.example,@b.example:ada@example.com>", "ada@example.com");
    check("\"ada example\"@example.com", "\"ada example\"@example.com");
    check("ada@[192.0.2.1], ben@[IPv6:2001:db8::1]", "ada@[192.0.2.1] | ben@[IPv6:2001:db8::1]");
}

#[test]
fn groups_give_their_members() {
    check(
        "Friends: Ada <ada@example.com>, ben@example.com;, cy@example.com",
        "Ada <ada@example.com> | ben@example.com | cy@example.com",
    );
    check("undisclosed-recipients:;", "");
    check("Undisclosed recipients:;", "");
    check("Undisclosed recipients", "");
    check("unlisted-recipients:; (no To-header on input)", "");
    check("<Undisclosed-Recipient:;>", "");
}

#[test]
fn commas_may_be_missing() {
    check("Ada <ada@example.com> Ben <ben@example.com>", "Ada <ada@example.com> | Ben <ben@example.com>");
    check("ada@example.com ben@example.com", "ada@example.com | ben@example.com");
    check("ada@example.com; ben@example.com", "ada@example.com | ben@example.com");
    check("ada@example.com,,, ,ben@example.com,", "ada@example.com | ben@example.com");
}

#[test]
fn blanks_inside_an_address_go() {
    check("jdoe@machine.  example", "jdoe@machine.example");
    check("john . doe @ example . com", "john.doe@example.com");
    check("Ada J. Example < ada @ example.com >", "Ada J. Example <ada@example.com>");
    check("Ada J. Example ada@example.com", "Ada J. Example <ada@example.com>");
}

#[test]
fn quotes_and_brackets_may_stay_open() {
    check("\"Unclosed <x@y.example", "Unclosed <x@y.example>");
    check("\"Ada <ada@example.com>, \"Ben\" <ben@example.com>", "Ada <ada@example.com> | Ben <ben@example.com>");
    check("Ada <ada@example.com, Ben <ben@example.com>", "Ada <ada@example.com> | Ben <ben@example.com>");
    check("Ada <ada@example.com", "Ada <ada@example.com>");
    check("Ada (work <ada@example.com>", "Ada work <ada@example.com>");
    check("<<ada@example.com>>", "ada@example.com");
    check("'ada@example.com'", "ada@example.com");
    check("'Ada Example' <ada@example.com>", "Ada Example <ada@example.com>");
}

#[test]
fn names_are_decoded_after_the_list_is_taken_apart() {
    check("=?utf-8?Q?M=C3=BCller=2C_Zo=C3=AB?= <zoe@example.com>", "Müller, Zoë <zoe@example.com>");
    check("=?utf-8?Q?Müller, Zoë?= <zoe@example.com>", "Müller, Zoë <zoe@example.com>");
    check("\"=?utf-8?B?Wm/Dqw==?=\" <zoe@example.com>", "Zoë <zoe@example.com>");
    check("=?utf-8?Q?Ada_=3Cada=40example=2Ecom=3E?=", "Ada <ada@example.com>");
    check("Zoë Müller <zoe@example.com>", "Zoë Müller <zoe@example.com>");
    check_bytes(b"Zo\xeb <zoe@example.com>", "Zoë <zoe@example.com>");
    check("zoë@müller.example", "zoë@müller.example");
}

#[test]
fn a_name_that_is_an_address_is_no_name() {
    check("\"ada@example.com\" <ada@example.com>", "ada@example.com");
    check("boss@bank.example <mallory@example.com>", "mallory@example.com");
    check("\"\" <ada@example.com>", "ada@example.com");
    check("- <ada@example.com>", "ada@example.com");
}

#[test]
fn what_is_no_address_is_left_out_and_the_name_stays() {
    check("root", "");
    check("root, me", "");
    check("Ada Example <ada>", "Ada Example");
    check("/O=EXAMPLE/CN=ADA", "");
    check("Ada Example", "Ada Example");
    check("a@@b|c@d, @example.com, ada@, @", "");
    check("mailto:ada@example.com", "ada@example.com");
    check("<mailto:ada@example.com>", "ada@example.com");
    check("ada@example.com.", "ada@example.com");
}

#[test]
fn a_family_name_first_may_lack_its_quotes() {
    check("Example, Ada <ada@example.com>", "Example, Ada <ada@example.com>");
    check("de la Cruz, Ada <ada@example.com>", "de la Cruz, Ada <ada@example.com>");
    check("root, Ada <ada@example.com>", "Ada <ada@example.com>");
    check("Ben Example, Ada Example <ada@example.com>", "Ben Example | Ada Example <ada@example.com>");
    check("Ben Example, ada@example.com", "Ben Example | ada@example.com");
}

#[test]
fn list_archives_spell_addresses_out() {
    check("ada at example.com (Ada Example)", "Ada Example <ada@example.com>");
    check("ada.b at example.com", "ada.b@example.com");
    check("Dinner at Eight", "Dinner at Eight");
}

#[test]
fn a_limit_cuts_the_list() {
    let mut parties = Vec::new();
    assert!(read(b"a@x.example, b@x.example, c@x.example", 2, &mut parties));
    assert_eq!(parties.len(), 2);
    assert!(!read(b"", 2, &mut parties));
    assert_eq!(first_address(b"<ada@example.com>").as_deref(), Some("ada@example.com"));
}
