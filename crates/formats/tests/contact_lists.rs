//! CSV lists of contacts in all their forms, and the way out and in again.

mod gathered;

use chrono::NaiveDate;
use formats::contacts::{read, write_people};
use gathered::{Gathered, gather, gather_in_pieces, utc};
use model::record::{Birthday, Card, CardSource, Channel, GestureKind};
use proptest::prelude::*;

fn list(text: &str, name: &str) -> Gathered {
    gather(read, text.as_bytes(), name)
}

fn date(year: i32, month: u32, day: u32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(year, month, day)
}

const NOTES: &str = "Notes:\n\"When exporting your connection data, you may notice that some, of the email addresses are missing.\"\n\n";

#[test]
fn connections_of_every_era() {
    let eras = [
        format!("{NOTES}First Name,Last Name,URL,Email Address,Company,Position,Connected On\nAda,Example,https://www.linkedin.com/in/Ada-E%C3%A9/?x=1,ada@example.com,Northbank,\"Head of \"\"People\"\", Equity\",05 Mar 2024"),
        format!("{NOTES}First Name,Last Name,URL,Email Address,Company,Position,Connected On\r\nAda,Example,http://de.linkedin.com/in/ada-e\u{e9},ada@example.com,Northbank,\"Head of \"\"People\"\", Equity\",5-Mar-24\r\n"),
        "\u{feff}Vorname;Nachname;URL;E-Mail-Adresse;Unternehmen;Position;Verbunden am\nAda;Example;linkedin.com/in/ada-e\u{e9};ada@example.com;Northbank;\"Head of \"\"People\"\", Equity\";05 Mrz 2024\n".to_owned(),
        "First Name\tLast Name\tURL\tEmail Address\tCompany\tPosition\tConnected On\nAda\tExample\thttps://www.linkedin.com/in/ada-e\u{e9}/\tada@example.com\tNorthbank\tHead of \"People\", Equity\t03/05/2024\n".to_owned(),
    ];
    for era in eras {
        let found = list(&era, "Connections.csv");
        assert_eq!(found.skips, [], "{era}");
        let expected = Card {
            source: Some(CardSource::LinkedIn),
            name: Some("Ada Example".into()),
            given: Some("Ada".into()),
            family: Some("Example".into()),
            emails: vec!["ada@example.com".into()],
            slugs: vec!["ada-eé".into()],
            organisation: Some("Northbank".into()),
            title: Some("Head of \"People\", Equity".into()),
            connected_on: date(2024, 3, 5),
            ..Card::default()
        };
        assert_eq!(found.cards(), [&expected], "{era}");
    }
    let old = list("First Name,Last Name,Email Address,Company,Position,Connected On\nAda,,,,,7 Jun 2019\n", "x.csv");
    assert_eq!((old.cards()[0].name.as_deref(), old.cards()[0].connected_on), (Some("Ada"), date(2019, 6, 7)));
}

#[test]
fn hidden_connections_are_counted_with_their_line() {
    let found = list(
        &format!(
            "{NOTES}First Name,Last Name,URL,Email Address,Company,Position,Connected On\nAda,Example,,,,,07 Jun 2025\n,,,,,,07 Jun 2025\n\n,,,,,,08 Jun 2025"
        ),
        "Connections.csv",
    );
    assert_eq!(found.cards().len(), 1);
    assert_eq!(found.reasons(), ["6: nobody can be told from it", "8: nobody can be told from it"]);
}

const MESSAGES: &str = "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER,ATTACHMENTS,IS MESSAGE DRAFT,IS CONVERSATION DRAFT\n";

#[test]
fn messages_tell_who_and_when_and_nothing_more() {
    let rows = "c1,,Ada Example,https://www.linkedin.com/in/ada,\"Ben Example, PhD\",https://www.linkedin.com/in/ben,2025-03-05 10:11:12 UTC,canary,\"canary\nmore, canary\",INBOX,,No,No
c2,,Ben Example,https://www.linkedin.com/in/ben,\"Ada Example, Carla Example\",\"https://www.linkedin.com/in/ada,https://www.linkedin.com/in/carla\",2025-03-05 10:11:13 UTC,,x,ARCHIVE,,,
c2,,Ben Example,https://www.linkedin.com/in/ben,\"Ada Example, MBA, Carla Example, PhD\",\"https://www.linkedin.com/in/ada,https://www.linkedin.com/in/carla\",2025-03-05 10:11:14 UTC,,x,,,,
c3,,Ada Example,https://www.linkedin.com/in/ada,Ben,https://www.linkedin.com/in/ben,2025-03-05 10:11:12 UTC,canary,canary,INBOX,,Yes,No
c4,,Eve,https://www.linkedin.com/in/eve,Ada,https://www.linkedin.com/in/ada,2025-03-05 10:11:12 UTC,canary,canary,SPAM,,No,No
c5,,Shop,,Ada,https://www.linkedin.com/in/ada,2025-03-05 10:11:12 UTC,canary,\"<p class=\"\"spinmail-quill-editor__spin-break\"\">canary\",INBOX,,No,No
c6,,LinkedIn Member,,Ada,https://www.linkedin.com/in/ada,2025-03-05 10:11:12 UTC,,canary,INBOX,,No,No
c7,,Ada Example,https://www.linkedin.com/in/ada,Ben,https://www.linkedin.com/in/ben,soon,canary,canary,INBOX,,No,No\n";
    let found = list(&format!("{MESSAGES}{rows}"), "messages.csv");
    assert!(!format!("{found:?}").contains("canary"));
    assert_eq!(found.codes(), ["unwanted", "unwanted", "unwanted", "nobody", "no_date"]);
    let messages = found.messages();
    assert_eq!(messages.len(), 3);
    let first = messages[0];
    assert_eq!(
        (first.channel, first.at, first.id.clone()),
        (Channel::LinkedIn, Some(utc(2025, 3, 5, 10, 11) + chrono::Duration::seconds(12)), None)
    );
    assert_eq!(first.stand_in, "c1|2025-03-05 10:11:12 UTC|linkedin:ada");
    let parties = |index: usize| -> Vec<(Option<&str>, Option<&str>)> {
        messages[index].to.iter().map(|party| (party.address.as_deref(), party.name.as_deref())).collect()
    };
    assert_eq!(parties(0), [(Some("linkedin:ben"), Some("Ben Example, PhD"))]);
    assert_eq!(
        parties(1),
        [(Some("linkedin:ada"), Some("Ada Example")), (Some("linkedin:carla"), Some("Carla Example"))]
    );
    assert_eq!(
        parties(2),
        [(Some("linkedin:ada"), Some("Ada Example, MBA")), (Some("linkedin:carla"), Some("Carla Example, PhD"))]
    );
}

#[test]
fn messages_of_every_width() {
    for header in [
        "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,DATE,SUBJECT,CONTENT,FOLDER",
        "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER",
        "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER,IS MESSAGE DRAFT,IS CONVERSATION DRAFT",
        "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER,ATTACHMENTS,IS MESSAGE DRAFT,IS CONVERSATION DRAFT,IS CONVERSATION ARCHIVED",
    ] {
        let row: Vec<String> = header
            .split(',')
            .map(|column| {
                match column {
                    "FROM" => "\"Ada Example\"",
                    "TO" => "\"Ben Example\"",
                    "DATE" => "\"2025-03-05 10:11:12 UTC\"",
                    "SENDER PROFILE URL" => "\"https://www.linkedin.com/in/ada\"",
                    "RECIPIENT PROFILE URLS" => "\"https://www.linkedin.com/in/ben\"",
                    "FOLDER" => "\"INBOX\"",
                    _ => "\"\"",
                }
                .to_owned()
            })
            .collect();
        let quoted: Vec<String> = header.split(',').map(|column| format!("\"{column}\"")).collect();
        let found = list(&format!("{}\n{}\n", quoted.join(","), row.join(",")), "messages.csv");
        assert_eq!((found.messages().len(), found.skips.len()), (1, 0), "{header}");
        assert_eq!(found.messages()[0].to[0].name.as_deref(), Some("Ben Example"));
    }
    assert_eq!(list(&format!("{MESSAGES}c1,,,,,,,,,,,,\n"), "guide_messages.csv").codes(), ["not_read"]);
}

#[test]
fn invitations_tell_of_both_sides() {
    let text = "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl
Me Myself,Ada Example,\"3/5/24, 9:07 AM\",canary,OUTGOING,https://www.linkedin.com/in/me,https://www.linkedin.com/in/ada
Ben Example,Me Myself,\"3/15/24, 12:07 PM\",,INCOMING,https://www.linkedin.com/in/ben,https://www.linkedin.com/in/me\n";
    let found = list(text, "Invitations.csv");
    assert!(!format!("{found:?}").contains("canary"));
    assert_eq!(found.skips, []);
    let gestures: Vec<_> = found
        .gestures()
        .iter()
        .map(|gesture| (gesture.kind, gesture.mine, gesture.other.address.clone(), gesture.at))
        .collect();
    assert_eq!(
        gestures,
        [
            (GestureKind::Invitation, true, Some("linkedin:ada".into()), Some(utc(2024, 3, 5, 9, 7))),
            (GestureKind::Invitation, false, Some("linkedin:ben".into()), Some(utc(2024, 3, 15, 12, 7))),
        ]
    );
    assert_eq!(found.owners().len(), 1, "told once");
    assert_eq!(
        (found.owners()[0].name.as_deref(), found.owners()[0].addresses.as_slice()),
        (Some("Me Myself"), &["linkedin:me".to_owned()][..])
    );
    let old = list(
        "From,To,Sent At,Message,Direction\nMe,Ada,\"3/5/24, 9:07 PM\",,OUTGOING\nMe,Ada,,,SIDEWAYS\n",
        "Invitations.csv",
    );
    assert_eq!((old.gestures().len(), old.owners()[0].name.as_deref()), (1, Some("Me")));
    assert_eq!(old.reasons(), ["3: direction `SIDEWAYS` is not `INCOMING` or `OUTGOING`"]);
}

#[test]
fn recommendations_and_endorsements() {
    let recommendations = "First Name,Last Name,Company,Job Title,Text,Creation Date,Status\nAda,Example,Northbank,Head,canary,\"03/05/24, 09:07 AM\",VISIBLE\n";
    for (name, mine) in [("Recommendations_Given.csv", true), ("x/Recommendations Received_123.csv", false)] {
        let found = list(recommendations, name);
        assert!(!format!("{found:?}").contains("canary"));
        let gesture = found.gestures()[0];
        assert_eq!(
            (gesture.kind, gesture.mine, gesture.at),
            (GestureKind::Recommendation, mine, Some(utc(2024, 3, 5, 9, 7)))
        );
        assert_eq!(
            (gesture.other.name.as_deref(), gesture.organisation.as_deref()),
            (Some("Ada Example"), Some("Northbank"))
        );
    }
    assert_eq!(list(recommendations, "unnamed.csv").codes(), ["not_read"]);
    for date in ["2024/03/05 09:07:00 UTC", "2024-03-05T09:07:00Z", "05 Mar 2024, 09:07"] {
        let row = format!(
            "Endorsement Date,Skill Name,Endorser First Name,Endorser Last Name,Endorser Public Url,Endorsement Status\n\"{date}\",Rust,Ada,Example,www.linkedin.com/in/ada,ACCEPTED\n"
        );
        let found = list(&row, "Endorsement_Received_Info.csv");
        let gesture = found.gestures()[0];
        assert_eq!(
            (gesture.mine, gesture.skill.as_deref(), gesture.at),
            (false, Some("Rust"), Some(utc(2024, 3, 5, 9, 7))),
            "{date}"
        );
        let given = list(&row.replace("Endorser", "Endorsee"), "Endorsement_Given_Info.csv");
        assert_eq!(
            (given.gestures()[0].mine, given.gestures()[0].other.address.as_deref()),
            (true, Some("linkedin:ada"))
        );
    }
}

#[test]
fn the_owner_and_what_is_not_used() {
    let profile = list(
        "First Name,Last Name,Maiden Name,Address,Birth Date,Headline,Summary,Industry,Zip Code,Geo Location,Twitter Handles,Websites,Instant Messengers\nMe,Myself,,,,Head,canary,Banks,,,,,\n",
        "Profile.csv",
    );
    assert_eq!(profile.owners()[0].name.as_deref(), Some("Me Myself"));
    assert!(!format!("{profile:?}").contains("canary"));
    let own = list(
        "Email Address,Confirmed,Primary,Updated On\nme@example.com,Yes,Yes,\nme@work.example,Yes,No,\n",
        "Email Addresses.csv",
    );
    assert_eq!(
        own.owners().iter().flat_map(|owner| owner.addresses.clone()).collect::<Vec<_>>(),
        ["me@example.com", "me@work.example"]
    );
    for (text, name) in [
        ("Name\nRust\n", "Skills.csv"),
        ("Company Name,Title,Description,Location,Started On,Finished On\nA,B,,,,\n", "a.csv"),
        ("Name,Proficiency\nA,B\n", "Languages.csv"),
        ("Organization,Followed On\nA,B\n", "Company Follows.csv"),
    ] {
        let found = list(text, name);
        assert_eq!((found.records.len(), found.codes()), (0, vec!["not_read"]), "{name}");
        assert_eq!(found.bytes, text.len() as u64);
        assert_eq!(
            found.reasons(),
            [
                "this part of the export tells nothing about the people you know, so it is not something that is read here"
            ]
        );
    }
    let imported = list(
        "Source, FirstName, LastName, Companies, Title, Emails, PhoneNumbers, CreatedAt, Addresses, Sites, InstantMessageHandles, FullName, Birthday, Location, BookmarkedAt, Profiles\nx,Ada,Example,Northbank,Head,\"ada@example.com,a@home.example\",,,,,,Ada Example,,York,,\n",
        "ImportedContacts.csv",
    );
    let card = imported.cards()[0];
    assert_eq!((card.emails.len(), card.title.as_deref(), card.location.as_deref()), (2, Some("Head"), Some("York")));
}

#[test]
fn googles_new_old_and_intermediate_forms() {
    let new = "First Name,Middle Name,Last Name,Nickname,File As,Organization Name,Organization Title,Organization Department,Birthday,Notes,Labels,E-mail 1 - Label,E-mail 1 - Value,E-mail 2 - Label,E-mail 2 - Value,Phone 1 - Label,Phone 1 - Value,Address 1 - Label,Address 1 - City,Address 2 - Label,Address 2 - City,Relation 1 - Label,Relation 1 - Value,Website 1 - Label,Website 1 - Value
Ada,Maria,Example,Ad,,Northbank,Head,Equity,--03-14,\"canary
canary\",Suppliers ::: * myContacts ::: * starred,Home,a@home.example ::: b@home.example,* Work,ada@example.com,Mobile,'+44 1 ::: +44 2,Home,York,Work,Leeds,* Spouse,Ben ::: Carla,Profile,https://www.linkedin.com/in/ada
,,,,,Northbank,,,,,* myContacts,,,,,,,,,,,,,,
,,,,,,,,,,* myContacts,,,,,,,,,,,,,,\n";
    let found = list(new, "contacts.csv");
    assert!(!format!("{found:?}").contains("canary"));
    let card = found.cards()[0];
    assert_eq!(card.source, Some(CardSource::Google));
    assert_eq!(card.name.as_deref(), Some("Ada Maria Example"));
    assert_eq!(card.emails, ["ada@example.com", "a@home.example", "b@home.example"]);
    assert_eq!(card.phones, ["+44 1", "+44 2"]);
    assert_eq!(card.labels, ["Suppliers", "starred"]);
    assert_eq!(card.birthday, Some(Birthday { year: None, month: 3, day: 14 }));
    assert_eq!(
        (card.organisation.as_deref(), card.title.as_deref(), card.unit.as_deref(), card.location.as_deref()),
        (Some("Northbank"), Some("Head"), Some("Equity"), Some("Leeds"))
    );
    assert_eq!(card.related, [("spouse".to_owned(), "Ben".to_owned()), ("spouse".to_owned(), "Carla".to_owned())]);
    assert_eq!(card.slugs, ["ada"]);
    assert!(found.cards()[1].company);
    assert_eq!(found.reasons(), ["5: nobody can be told from it"]);

    let old = "Name,Given Name,Additional Name,Family Name,Yomi Name,Birthday,Gender,Occupation,Notes,Language,Photo,Group Membership,E-mail 1 - Type,E-mail 1 - Value,E-mail 2 - Type,E-mail 2 - Value,Phone 1 - Type,Phone 1 - Value,Organization 1 - Type,Organization 1 - Name,Organization 1 - Title,Organization 1 - Department\nDr. Ada Example,Ada,,Example,,1985-04-12,,,,,,* My Contacts ::: Choir,Home,a@home.example,* Work,ada@example.com,Mobile,1,,Northbank,Head,Equity\n";
    for text in
        [old.to_owned(), old.replace("Notes,Language,Photo,", "Notes,").replace("1985-04-12,,,,,,*", "1985-04-12,,,,*")]
    {
        let found = list(&text, "google.csv");
        let card = found.cards()[0];
        assert_eq!((card.name.as_deref(), card.given.as_deref()), (Some("Dr. Ada Example"), Some("Ada")), "{text}");
        assert_eq!(card.emails, ["ada@example.com", "a@home.example"]);
        assert_eq!((card.labels.as_slice(), card.title.as_deref()), (&["Choir".to_owned()][..], Some("Head")));
        assert_eq!(card.birthday.and_then(|birthday| birthday.year), Some(1985));
    }
}

#[test]
fn outlooks_forms() {
    let modern = "First Name,Middle Name,Last Name,Title,Suffix,Nickname,E-mail Address,E-mail 2 Address,E-mail 3 Address,Home Phone,Business Phone,Mobile Phone,Job Title,Department,Company,Manager's Name,Assistant's Name,Assistant's Phone,Business City,Home City,Spouse,Birthday,Notes,Categories\nAda,,Example,Dr.,,,ada@example.com,a@home.example,/o=Exchange/cn=x,1,2,3,Head,Equity,Northbank,Ben Boss,Carla,99,Leeds,York,Dan,4/12/1985,canary,Choir;Work\n";
    let classic =
        modern.replace("First Name,Middle Name,Last Name,Title,", "First Name,Middle Name,Last Name,\"Title\",");
    for text in [modern.to_owned(), classic.replace(',', ";").replace("Choir;Work", "\"Choir;Work\"")] {
        let found = list(&text, "contacts.csv");
        assert!(!format!("{found:?}").contains("canary"));
        let card = found.cards()[0];
        assert_eq!(
            (card.source, card.name.as_deref(), card.title.as_deref()),
            (Some(CardSource::Outlook), Some("Ada Example"), Some("Head")),
            "{text}"
        );
        assert_eq!(
            (card.emails.as_slice(), card.phones.as_slice()),
            (
                &["ada@example.com".to_owned(), "a@home.example".to_owned()][..],
                &["1".to_owned(), "2".to_owned(), "3".to_owned()][..]
            )
        );
        let related: Vec<String> = card.related.iter().map(|(label, name)| format!("{label} {name}")).collect();
        assert_eq!(related, ["manager Ben Boss", "assistant Carla", "spouse Dan"]);
        assert_eq!((card.location.as_deref(), card.labels.len()), (Some("Leeds"), 2));
        assert_eq!(card.birthday, Some(Birthday { year: Some(1985), month: 4, day: 12 }));
    }
    let german = "\"Anrede\",\"Vorname\",\"Nachname\",\"Firma\",\"Abteilung\",\"Position\",\"Mobiltelefon\",\"Telefon geschäftlich\",\"E-Mail-Adresse\",\"E-Mail-Typ\",\"E-Mail: Angezeigter Name\",\"Name des/der Vorgesetzten\",\"Geburtstag\"\r\n\"\",\"Jürgen\",\"Groß\",\"Nordbank\",\"Handel\",\"Leiter\",\"1\",\"2\",\"j@example.com\",\"SMTP\",\"Jürgen Groß (j@example.com)\",\"Ada\",\"0.0.00\"\r\n";
    let latin: Vec<u8> = german.chars().map(|character| character as u8).collect();
    let wide: Vec<u8> =
        [0xFF, 0xFE].into_iter().chain(german.replace(',', "\t").encode_utf16().flat_map(u16::to_le_bytes)).collect();
    for bytes in [latin, wide] {
        let found = gather(read, &bytes, "Kontakte.CSV");
        let card = found.cards()[0];
        assert_eq!(
            (card.source, card.name.as_deref(), card.organisation.as_deref()),
            (Some(CardSource::Outlook), Some("Jürgen Groß"), Some("Nordbank"))
        );
        assert_eq!(
            (card.emails.as_slice(), card.title.as_deref(), card.birthday),
            (&["j@example.com".to_owned()][..], Some("Leiter"), None)
        );
        assert_eq!(card.related, [("manager".to_owned(), "Ada".to_owned())]);
        assert_eq!(found.bytes, bytes.len() as u64);
    }
}

#[test]
fn other_lists() {
    let found = list(
        "\"Full Name\";Email;Mobile;City;Tags\nAda Example;ada@example.com;1;York;\"a, b\"\n;;;;\n;;;York;\n",
        "people.csv",
    );
    let card = found.cards()[0];
    assert_eq!(
        (card.source, card.name.as_deref(), card.location.as_deref(), card.labels.len()),
        (Some(CardSource::OtherCsv), Some("Ada Example"), Some("York"), 2)
    );
    assert_eq!(found.codes(), ["nobody"]);
    let unknown = list("Product,Price\nPen,2\n", "stock.csv");
    assert_eq!(
        unknown.reasons(),
        [
            "its columns are `Product`, `Price`; a list of people needs a column for names (such as `Name`, or `First Name` and `Last Name`) and one for mail addresses (such as `Email`)"
        ]
    );
    assert_eq!(list("", "x.csv").codes(), ["malformed"]);
    assert_eq!(list("Name,Price\nPen,2\n", "x.csv").codes(), ["malformed"]);
}

#[test]
fn a_quotation_mark_that_never_ends_costs_one_row() {
    let text = format!("Name,Email\nAda,ada@example.com\n\"Ben,{}\nCarla,carla@example.com\n", "x".repeat(5 << 20));
    let found = list(&text, "x.csv");
    assert_eq!(found.reasons(), ["3: the row is larger than the 4 MiB that are read"]);
    let names: Vec<_> = found.cards().iter().map(|card| card.name.clone().unwrap_or_default()).collect();
    assert_eq!(names, ["Ada", "Carla"]);
}

fn written(cards: &[Card]) -> String {
    let mut bytes = Vec::new();
    write_people(cards, &mut bytes).expect("memory takes everything");
    String::from_utf8(bytes).expect("UTF-8")
}

#[test]
fn what_a_spreadsheet_would_calculate_is_quoted() {
    for cell in ["=1+1", "+44 20", "-1", "@x", "＝1", "'=1", "''+1", "－x"] {
        let card = Card {
            name: Some(cell.into()),
            given: Some(cell.into()),
            phones: vec![format!("{cell}1")],
            ..Card::default()
        };
        let text = written(std::slice::from_ref(&card));
        let mut rows = csv::Reader::from_reader(text.as_bytes());
        for row in rows.records().flatten() {
            assert!(row.iter().all(|cell| !cell.starts_with(['=', '+', '-', '@', '＝', '－'])), "{text}");
        }
        let found = list(&text, "out.csv");
        assert_eq!(
            (found.cards()[0].given.as_deref(), found.cards()[0].phones.as_slice()),
            (Some(cell), &[format!("{cell}1")][..])
        );
    }
    assert_eq!(written(&[]).lines().count(), 1);
}

fn text() -> impl Strategy<Value = String> {
    let word = prop_oneof![8 => "[^\\s\\p{C}:*]{1,9}", 1 => "['=+@＝-]{1,3}[a-z]{1,3}"];
    prop::collection::vec(word, 1..5).prop_map(|words| words.join(" "))
}

fn texts() -> impl Strategy<Value = Vec<String>> {
    prop::collection::btree_set(text(), 0..3).prop_map(|set| set.into_iter().collect())
}

prop_compose! {
    fn any_card()(
        (name, given, family) in (text(), prop::option::of(text()), prop::option::of(text())),
        (nicknames, labels) in (texts(), texts()),
        emails in prop::collection::btree_set("[a-z'+-]{0,7}[a-z]@[a-zé]{1,8}\\.example", 0..3),
        phones in prop::collection::btree_set("\\+?[0-9]( ?[0-9,/-]){0,8}", 0..3),
        slugs in prop::collection::btree_set("[a-zß0-9%-]{1,12}", 0..2),
        (organisation, unit, title) in (prop::option::of(text()), prop::option::of(text()), prop::option::of(text())),
        (location, uid) in (prop::option::of(text()), prop::option::of(text())),
        related in prop::collection::btree_set(("[a-z]{1,9}", text()), 0..3),
        birthday in prop::option::of((prop::option::of(1700_i32..2030), 1_u8..=12, 1_u8..=28)),
        (group, company) in prop_oneof![Just((false, false)), Just((true, false)), Just((false, true))],
        days in prop::option::of(0_i32..9000),
    ) -> Card {
        let birthday = birthday.map(|(year, month, day)| Birthday { year, month, day });
        let connected_on = days.and_then(|days| NaiveDate::from_num_days_from_ce_opt(730_000 + days));
        Card {
            source: Some(CardSource::Google), uid, name: Some(name), given, family, nicknames,
            emails: emails.into_iter().filter(|email| !email.starts_with(['\'', '"'])).collect(), phones: phones.into_iter().collect(),
            slugs: slugs.into_iter().collect(), organisation, unit, title, location, birthday, labels,
            related: related.into_iter().collect(), group, company, connected_on, other: Vec::new(),
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn cards_come_back_as_they_went(cards in prop::collection::vec(any_card(), 0..4)) {
        let found = list(&written(&cards), "out.csv");
        prop_assert_eq!(&found.skips, &vec![]);
        prop_assert_eq!(found.cards(), cards.iter().collect::<Vec<_>>());
    }

    #[test]
    fn no_bytes_make_it_panic_and_chunks_do_not_matter(
        header in prop::sample::select(vec!["", "Name,Email\n", "First Name,Last Name,URL,Connected On\n", "From,To,Sent At,Direction\n", MESSAGES]),
        rest in prop::collection::vec(prop_oneof![any::<u8>(), prop::sample::select(b",;\"\n\r'=:/ 0Aa".to_vec())], 0..300),
        sizes in prop::collection::vec(1_usize..9, 1..4),
    ) {
        let bytes = [header.as_bytes(), &rest].concat();
        let whole = gather(read, &bytes, "x.csv");
        let pieces = gather_in_pieces(read, &bytes, "x.csv", &sizes);
        prop_assert_eq!(whole.bytes, bytes.len() as u64);
        prop_assert_eq!((whole.records, whole.skips), (pieces.records, pieces.skips));
    }
}
