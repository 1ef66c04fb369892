//! vCards: what is read of them, what is left out, and the way out and in again.

mod gathered;

use formats::card::{read, write};
use gathered::{Gathered, gather, gather_in_pieces};
use model::record::{Birthday, Card, CardSource};
use proptest::prelude::*;

fn cards(text: &str) -> Gathered {
    gather(read, text.as_bytes(), "cards.vcf")
}

fn card(lines: &str) -> Card {
    let found = cards(&format!("BEGIN:VCARD\r\n{}\r\nEND:VCARD\r\n", lines.trim().replace('\n', "\r\n")));
    assert_eq!(found.skips, [], "{lines}");
    found.cards().first().map(|card| (*card).clone()).expect("one card")
}

#[test]
fn version_3_with_groups_of_apple() {
    let card = card(
        "VERSION:3.0
N:Example;Ada;;;
FN:Ada Example
EMAIL;type=INTERNET;type=HOME:ada@home.example
EMAIL;type=INTERNET;type=WORK;type=pref:ada@example.com
item1.EMAIL;TYPE=INTERNET:ada@third.example
item1.X-ABLabel:_$!<Other>!$_
item2.X-ABRELATEDNAMES;type=pref:Ben Example
item2.X-ABLabel:_$!<Spouse>!$_
item3.X-ABRELATEDNAMES:Carla Mentor
item3.X-ABLabel:Mentor
ORG:Northbank\\, Ltd;Equity Sales;Desk 3
TITLE:Head\\; Research
TEL;type=CELL:+44 20 0000
ADR;type=HOME:;;1 Long Road;York;;;
ADR;type=WORK:;;2 Short Road;Leeds;;;
BDAY;X-APPLE-OMIT-YEAR=1604:1604-04-12
CATEGORIES:friends,choir\\, tenor
X-SOCIALPROFILE;type=linkedin:http://uk.linkedin.com/in/Ada-Ex%C3%A4mple/?trk=x
URL:https://ada.example
UID:urn:uuid:1",
    );
    assert_eq!(card.name.as_deref(), Some("Ada Example"));
    assert_eq!((card.given.as_deref(), card.family.as_deref()), (Some("Ada"), Some("Example")));
    assert_eq!(card.emails, ["ada@example.com", "ada@home.example", "ada@third.example"]);
    assert_eq!(card.organisation.as_deref(), Some("Northbank, Ltd"));
    assert_eq!(card.unit.as_deref(), Some("Equity Sales, Desk 3"));
    assert_eq!(card.title.as_deref(), Some("Head; Research"));
    assert_eq!(card.location.as_deref(), Some("Leeds"));
    assert_eq!(card.birthday, Some(Birthday { year: None, month: 4, day: 12 }));
    assert_eq!(card.labels, ["friends", "choir, tenor"]);
    let related = [("spouse", "Ben Example"), ("Mentor", "Carla Mentor")];
    assert_eq!(card.related, related.map(|(label, name)| (label.to_owned(), name.to_owned())));
    assert_eq!(card.slugs, ["ada-exämple"]);
    assert_eq!(card.uid.as_deref(), Some("urn:uuid:1"));
    assert_eq!(card.other[0], "URL:https://ada.example");
    assert!(card.other.iter().any(|property| property.contains("1 Long Road")));
}

#[test]
fn version_2_with_quoted_printable_in_all_its_forms() {
    let utf8 = card(
        "VERSION:2.1\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;J=C3=BCrgen\nFN;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:=\nJ=C3=BCrgen=20=\nM=C3=BCller",
    );
    assert_eq!(utf8.name.as_deref(), Some("Jürgen Müller"));
    assert_eq!((utf8.given.as_deref(), utf8.family.as_deref()), (Some("Jürgen"), Some("Müller")));
    let bare = card(
        "VERSION:2.1\nFN;quoted-printable:J=FCrgen=\n Example\nEMAIL;INTERNET;PREF:j@example.com\nTEL;CELL:1\nTITLE;QUOTED-PRINTABLE:one=0D=0Atwo",
    );
    assert_eq!(bare.name.as_deref(), Some("Jürgen Example"));
    assert_eq!(bare.title.as_deref(), Some("one two"));
    assert_eq!(bare.emails, ["j@example.com"]);
}

#[test]
fn a_soft_break_never_swallows_the_end() {
    let found =
        cards("BEGIN:VCARD\nFN:Ada\nX-A;ENCODING=QUOTED-PRINTABLE:abc=\nEND:VCARD\nBEGIN:VCARD\nFN:Ben\nEND:VCARD\n");
    assert_eq!((found.cards().len(), found.codes()), (2, vec![]));
}

#[test]
fn encodings_are_found_out() {
    let plain = "BEGIN:VCARD\r\nFN:Zoë Müller\r\nEND:VCARD\r\n";
    let latin: Vec<u8> = plain.chars().map(|character| character as u8).collect();
    let declared = "BEGIN:VCARD\r\nFN;CHARSET=ISO-8859-1:Zoë Müller\r\nEND:VCARD\r\n";
    let declared: Vec<u8> = declared.chars().map(|character| character as u8).collect();
    let mark = [b"\xEF\xBB\xBF", plain.as_bytes()].concat();
    let wide: Vec<u8> = plain.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let wide_marked = [b"\xFE\xFF".to_vec(), plain.encode_utf16().flat_map(u16::to_be_bytes).collect()].concat();
    for bytes in [plain.as_bytes().to_vec(), latin, declared, mark, wide, wide_marked] {
        let found = gather(read, &bytes, "cards.vcf");
        assert_eq!(
            found.cards().first().and_then(|card| card.name.clone()).as_deref(),
            Some("Zoë Müller"),
            "{bytes:?}"
        );
        assert_eq!(found.bytes, bytes.len() as u64);
        let pieces = gather_in_pieces(read, &bytes, "cards.vcf", &[1]);
        assert_eq!((found.records, found.skips), (pieces.records, pieces.skips));
    }
}

#[test]
fn a_line_folded_inside_a_character_is_whole() {
    let found = gather(read, b"BEGIN:VCARD\nFN:Zo\xC3\n \xAB\nEND:VCARD", "cards.vcf");
    assert_eq!(found.cards()[0].name.as_deref(), Some("Zoë"));
}

#[test]
fn cards_without_a_name() {
    assert_eq!(card("N:Example;Ada;Maria;;").name.as_deref(), Some("Ada Maria Example"));
    assert_eq!(card("EMAIL:ada@example.com").name, None);
    let company = card("N:;;;;\nORG:Northbank;;");
    assert_eq!((company.company, company.name.as_deref(), company.unit), (true, Some("Northbank"), None));
    assert!(card("N:;;;;\nFN:Northbank\nORG:Northbank").company);
    assert!(card("FN:Northbank\nORG:Northbank\nX-ABSHOWAS:COMPANY").company);
    assert!(!card("N:Example;Ada\nFN:Ada Example\nORG:Ada Example").company);
    assert_eq!(cards("BEGIN:VCARD\nVERSION:3.0\nNOTE:x\nEND:VCARD").codes(), ["nobody"]);
}

#[test]
fn groups_have_members() {
    let group = card("VERSION:4.0\nKIND:group\nFN:Choir\nMEMBER:urn:uuid:1\nMEMBER:mailto:ada@example.com");
    assert!(group.group && !group.company);
    let names: Vec<&str> = group.related.iter().map(|(_, name)| name.as_str()).collect();
    assert_eq!(names, ["urn:uuid:1", "ada@example.com"]);
    assert!(card("FN:Choir\nX-ADDRESSBOOKSERVER-KIND:group\nX-ADDRESSBOOKSERVER-MEMBER:urn:uuid:1").group);
}

#[test]
fn birthdays_in_all_forms() {
    let expect = |text: &str, year: Option<i32>| {
        assert_eq!(
            card(&format!("FN:Ada\nBDAY:{text}")).birthday,
            Some(Birthday { year, month: 4, day: 12 }),
            "{text}"
        );
    };
    for text in ["1985-04-12", "19850412", "1985-04-12T00:00:00Z", "1985-4-12", "19850412T101500"] {
        expect(text, Some(1985));
    }
    for text in ["--0412", "--04-12", "1604-04-12"] {
        expect(text, None);
    }
    assert_eq!(card("FN:Ada\nBDAY:--0229").birthday.map(|birthday| birthday.day), Some(29));
    for text in ["---12", "1985-13-12", "2023-02-29", "in spring", "1985", ""] {
        assert_eq!(card(&format!("FN:Ada\nBDAY:{text}")).birthday, None, "{text}");
    }
}

#[test]
fn people_on_a_card() {
    let card = card(
        "FN:Ada\nRELATED;TYPE=spouse;VALUE=text:Ben\nRELATED;TYPE=friend:urn:uuid:2\nX-EVOLUTION-MANAGER:Carla\nRELATED:mailto:dan@example.com",
    );
    let related: Vec<String> = card.related.iter().map(|(label, name)| format!("{label} {name}")).collect();
    assert_eq!(related, ["spouse Ben", "manager Carla", "contact dan@example.com"]);
    assert_eq!(card.other, ["RELATED;TYPE=friend:urn:uuid:2"]);
}

#[test]
fn agents_are_cards_of_their_own() {
    let nested = cards("BEGIN:VCARD\nFN:Ada\nAGENT:\nBEGIN:VCARD\nFN:Ben\nEND:VCARD\nEMAIL:ada@example.com\nEND:VCARD");
    let names: Vec<_> = nested.cards().iter().map(|card| (card.name.clone(), card.emails.len())).collect();
    assert_eq!(names, [(Some("Ben".into()), 0), (Some("Ada".into()), 1)]);
    let inline = cards(
        "BEGIN:VCARD\nFN:Ada\nAGENT:BEGIN:VCARD\\nFN:Ben Agent\\nEMAIL\\;TYPE=WORK:b@example.com\\nEND:VCARD\\n\nEND:VCARD",
    );
    assert_eq!(inline.cards()[0].emails, ["b@example.com"]);
    assert_eq!(inline.cards().len(), 2);
}

#[test]
fn pictures_are_left_out() {
    let photo = "QUJD".repeat(700_000);
    let folded: String =
        photo.as_bytes().chunks(74).map(|piece| format!(" {}\r\n", String::from_utf8_lossy(piece))).collect();
    let text = format!(
        "BEGIN:VCARD\r\nFN:Ada\r\nPHOTO;ENCODING=b;TYPE=JPEG:\r\n{folded}KEY:data:application/pgp;base64,AA\r\nX-CUSTOM:kept\r\nX-IMG;BASE64:\r\nQUJD\r\nQUJD\r\n\r\nEND:VCARD\r\n"
    );
    let found = cards(&text);
    assert_eq!(found.skips, []);
    assert_eq!(found.cards()[0].other, ["X-CUSTOM:kept"]);
}

#[test]
fn a_card_that_is_too_large_is_passed_over() {
    let mut text = String::from("BEGIN:VCARD\nFN:Big\nPHOTO;ENCODING=b:");
    text.push_str(&"A".repeat(17 << 20));
    text.push_str("\nEND:VCARD\nBEGIN:VCARD\nFN:Ada\nEND:VCARD\n");
    let found = cards(&text);
    assert_eq!(found.reasons(), ["1: the card is larger than the 16 MiB that are read"]);
    assert_eq!(found.cards().len(), 1);
}

#[test]
fn damage_stays_where_it_is() {
    let found = cards(
        "junk before\nBEGIN:VCARD\nFN:Ada\nthis is no property\nnor this\nEND:VCARD\nBEGIN:VCARD\nFN:Ben\nBEGIN:VCARD\nFN:Carla\nEND:VCARD\n",
    );
    let names: Vec<_> = found.cards().iter().map(|card| card.name.clone().unwrap_or_default()).collect();
    assert_eq!(names, ["Ada", "Carla", "Ben"]);
    assert_eq!(
        found.reasons(),
        ["2: lines of the card that are no properties: 2", "7: the card has no end; what is there was read"]
    );
    assert_eq!(cards("hello").reasons(), ["there is no address card in it"]);
    let odd = cards("begin:vcard\r\rfn:Ada\rEMAIL;TYPE=\"x;y:ada@example.com\rend:vcard\r");
    assert_eq!(odd.cards()[0].emails, ["ada@example.com"]);
}

#[test]
fn hostile_cards_stay_cheap() {
    let labels = (0..100_000).map(|number| format!("l{number}")).collect::<Vec<_>>().join(",");
    let emails: String = (0..10_000).map(|number| format!("EMAIL:a{number}@x.example\n")).collect();
    let found = cards(&format!("BEGIN:VCARD\nFN:Ada\nCATEGORIES:{labels}\n{emails}END:VCARD"));
    assert_eq!(found.reasons(), ["1: the card has more than the 2000 values of one kind that are read"]);
    assert_eq!((found.cards()[0].labels.len(), found.cards()[0].emails.len()), (2_000, 2_000));
    let soft = format!("BEGIN:VCARD\nFN:Ada\nQUOTED-PRINTABLE=\n{}END:VCARD", "A=\n".repeat(300_000));
    assert_eq!(cards(&soft).cards().len(), 1);
}

#[test]
fn notes_appear_nowhere() {
    let found = cards(
        "BEGIN:VCARD\nVERSION:3.0\nFN:Ada\nNOTE:canary one\\ncanary two\nitem1.NOTE;LANGUAGE=en:canary\nNOTE;ENCODING=QUOTED-PRINTABLE:can=\nary=20three\nEND:VCARD",
    );
    assert!(!format!("{found:?}").contains("canary"));
    assert_eq!(found.skips, []);
}

#[test]
fn reading_stops_when_it_is_told_to() {
    let text = "BEGIN:VCARD\nFN:Ada\nEND:VCARD\n".repeat(20_000);
    let mut sink = Gathered { stop_after: Some(1), ..Gathered::default() };
    let options = formats::sink::ReadOptions { now: gathered::now() };
    let result = read(&mut text.as_bytes(), "cards.vcf", &options, &mut sink);
    assert!(matches!(result, Err(formats::sink::ReadError::Stopped)));
    assert!(sink.bytes < 300_000);
}

fn written(card: &Card) -> Vec<u8> {
    let mut bytes = Vec::new();
    write(card, &mut bytes).expect("memory takes everything");
    bytes
}

#[test]
fn lines_are_folded_between_characters() {
    let long = Card { name: Some("Žofie ".repeat(60).trim().to_owned()), ..Card::default() };
    let bytes = written(&long);
    let text = String::from_utf8(bytes.clone()).expect("whole characters");
    assert!(text.split("\r\n").all(|line| line.len() <= 75), "{text}");
    assert_eq!(gather(read, &bytes, "out.vcf").cards()[0].name, long.name);
}

#[test]
fn what_other_programs_wrote_goes_out_as_it_came() {
    let first = card(
        "VERSION:3.0\nN:Example;Ada;Maria;Dr.;\nFN:Ada Example\nitem1.URL:https://ada.example\nitem1.X-ABLabel:_$!<HomePage>!$_\nADR;TYPE=HOME:;;1 Road;York;;YO1;UK\nX-PHONETIC-FIRST-NAME:Eda\nIMPP:xmpp:ada@example.com\nKIND:location",
    );
    let again = gather(read, &written(&first), "out.vcf");
    assert_eq!(again.cards(), [&first]);
    let text = String::from_utf8(written(&first)).expect("text");
    for kept in ["Maria;Dr.", "item1.X-ABLabel:_$!<HomePage>!$_", "1 Road;York;;YO1", "X-PHONETIC-FIRST-NAME:Eda"] {
        assert!(text.replace("\r\n ", "").contains(kept), "{kept}\n{text}");
    }
}

/// Text as a reader gives it: something of it, and blanks only inside and alone.
fn text() -> impl Strategy<Value = String> {
    proptest::collection::vec("[^\\s\\p{C}]{1,9}", 1..6).prop_map(|words| words.join(" "))
}

fn texts() -> impl Strategy<Value = Vec<String>> {
    proptest::collection::btree_set(text(), 0..3).prop_map(|set| set.into_iter().collect())
}

prop_compose! {
    fn any_card()(
        name in text(),
        given in proptest::option::of(text()),
        family in proptest::option::of(text()),
        nicknames in texts(),
        emails in proptest::collection::btree_set("[a-z'.+]{1,8}@[a-zé]{1,8}\\.example", 0..3),
        phones in proptest::collection::btree_set("\\+?[0-9]( ?[0-9;,/-]){0,8}", 0..3),
        slugs in proptest::collection::btree_set("[a-zß0-9%-]{1,12}", 0..2),
        organisation in proptest::option::of(text()),
        (unit, title, location, uid) in (proptest::option::of(text()), proptest::option::of(text()), proptest::option::of(text()), proptest::option::of(text())),
        labels in texts(),
        related in proptest::collection::btree_set((text(), text()), 0..3),
        birthday in proptest::option::of((proptest::option::of(1700_i32..2030).prop_filter("1604 is no year", |year| *year != Some(1604)), 1_u8..=12, 1_u8..=28)),
        (group, company) in (any::<bool>(), any::<bool>()),
        days in proptest::option::of(0_i32..9000),
    ) -> Card {
        let birthday = birthday.map(|(year, month, day)| Birthday { year, month, day });
        let connected_on = days.and_then(|days| chrono::NaiveDate::from_num_days_from_ce_opt(730_000 + days));
        Card {
            source: Some(CardSource::VCard), uid, name: Some(name), given, family, nicknames,
            emails: emails.into_iter().collect(), phones: phones.into_iter().collect(), slugs: slugs.into_iter().collect(),
            organisation, unit, title, location, birthday, labels, related: related.into_iter().collect(), group, company,
            connected_on, other: Vec::new(),
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_card_comes_back_as_it_went(card in any_card()) {
        let mut expected = card.clone();
        // A card that shows only its organisation is a company's, whoever wrote it.
        let only_company = card.given.is_none() && card.family.is_none() && card.nicknames.is_empty() && card.name == card.organisation;
        expected.company |= only_company && !card.group;
        let found = gather(read, &written(&card), "out.vcf");
        prop_assert_eq!(&found.skips, &vec![]);
        prop_assert_eq!(found.cards(), vec![&expected]);
    }

    #[test]
    fn no_bytes_make_it_panic_and_chunks_do_not_matter(bytes in proptest::collection::vec(any::<u8>(), 0..400), sizes in proptest::collection::vec(1_usize..9, 1..4)) {
        let whole = gather(read, &bytes, "x");
        let pieces = gather_in_pieces(read, &bytes, "x", &sizes);
        prop_assert_eq!((whole.records, whole.skips), (pieces.records, pieces.skips));
    }

    #[test]
    fn damaged_cards_do_not_make_it_panic(places in proptest::collection::vec((0_usize..600, any::<u8>()), 1..12)) {
        let mut bytes = b"BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;J=\r\n=C3=BCrgen\r\nitem1.EMAIL;TYPE=\"a,b\",PREF:x@example.com\r\nitem1.X-ABLabel:_$!<Other>!$_\r\nADR;TYPE=WORK:;;;Leeds;;;\r\nBDAY:1985-04-12\r\nAGENT:\r\nBEGIN:VCARD\r\nFN:Ben\\, B\r\nEND:VCARD\r\nPHOTO;ENCODING=b:QUJD\r\n QUJD\r\nRELATED;TYPE=spouse:Ada\r\nEND:VCARD\r\n".to_vec();
        for (place, byte) in places {
            let place = place % bytes.len();
            bytes[place] = byte;
        }
        let whole = gather(read, &bytes, "x");
        let pieces = gather_in_pieces(read, &bytes, "x", &[3, 1, 64]);
        prop_assert_eq!((whole.records, whole.skips), (pieces.records, pieces.skips));
    }
}
