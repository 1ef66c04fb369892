use super::{Reading, Surroundings, read};
use crate::mail::MailHint;
use crate::mail::header::{Container, scan};
use crate::sink::ReadOptions;
use model::record::{Message, Party, SkipReason};

fn reading(block: &str, around: Surroundings<'_>) -> Result<Reading, SkipReason> {
    let block = format!("{block}\n\n");
    let mut fields = Vec::new();
    scan(block.as_bytes(), Container::Single, &mut fields);
    let now = "2026-01-01T12:00:00Z".parse().expect("a literal");
    read(block.as_bytes(), &fields, around, &ReadOptions { now })
}

fn message(block: &str) -> Message {
    reading(block, Surroundings::default()).expect("readable").message
}

fn addresses(parties: &[Party]) -> Vec<&str> {
    parties.iter().filter_map(|party| party.address.as_deref()).collect()
}

const DATE: &str = "Date: Thu, 5 Jun 2025 10:00:00 +0000";

#[test]
fn a_message_has_its_people_its_date_and_its_id() {
    let seen = message(
        "From: Ada <ada@example.com>\nTo: ben@example.com\nCc: cy@example.com\nBcc: di@example.com\nMessage-ID: <1@x>\n\
         In-Reply-To: <0@x>\nDelivered-To: ben@example.com\nX-Original-To: b@example.com\nDate: Thu, 5 Jun 2025 10:00:00 +0200",
    );
    assert_eq!(addresses(&seen.from), ["ada@example.com"]);
    assert_eq!(addresses(&seen.to), ["ben@example.com"]);
    assert_eq!(addresses(&seen.cc), ["cy@example.com", "di@example.com"]);
    assert_eq!((seen.id.as_deref(), seen.in_reply_to.as_deref()), (Some("1@x"), Some("0@x")));
    assert_eq!(seen.stand_in, "");
    assert_eq!(seen.at.map(|at| at.to_rfc3339()).as_deref(), Some("2025-06-05T08:00:00+00:00"));
    assert_eq!(seen.delivered_to, ["ben@example.com", "b@example.com"]);
    assert!(!seen.sent && !seen.list && !seen.bulk && !seen.automatic);
}

#[test]
fn repeated_fields_are_all_read() {
    let seen = message(&format!("From: a@x\nFrom: b@x\nTo: c@x\nTo: d@x\nCc: e@x\nCc: f@x\nCc: g@x\n{DATE}"));
    assert_eq!(addresses(&seen.from), ["a@x", "b@x"]);
    assert_eq!(addresses(&seen.to), ["c@x", "d@x"]);
    assert_eq!(addresses(&seen.cc), ["e@x", "f@x", "g@x"]);
}

#[test]
fn ids_may_lack_brackets_or_be_missing() {
    assert_eq!(message(&format!("From: a@x\nMessage-ID: 1@x\n{DATE}")).id.as_deref(), Some("1@x"));
    let one = message(&format!("From: a@x\nTo: b@x,\n c@x\nReceived: from r; x\nReceived: from s; y\n{DATE}"));
    let other = message(&format!("From: a@x\r\nTo: b@x,\r\n\tc@x\r\nReceived: from r; x\r\n{DATE}"));
    assert_eq!((one.id.as_deref(), &one.stand_in), (None, &other.stand_in));
    assert!(one.stand_in.contains("b@x, c@x"));
}

#[test]
fn the_last_reference_stands_in_for_what_is_answered() {
    let check = |field: &str, expected: Option<&str>| {
        assert_eq!(message(&format!("From: a@x\n{field}\n{DATE}")).in_reply_to.as_deref(), expected, "{field}");
    };
    check("References: <1@x> <2@x>\n <3@x>", Some("3@x"));
    check("In-Reply-To: Your message of \"Mon\" <9@x>\nReferences: <3@x>", Some("9@x"));
    check("In-Reply-To: your mail of Monday\nReferences: <3@x>", Some("3@x"));
    check("In-Reply-To: 9@x", Some("9@x"));
    check("X: y", None);
}

#[test]
fn a_bad_date_gives_way_to_the_relay_and_then_to_the_line_of_the_mbox() {
    let check = |fields: &str, line: &str, expected: &str| {
        let around = Surroundings { from_line: line.as_bytes(), hint: MailHint::Any };
        let seen = reading(&format!("From: a@x\n{fields}"), around)
            .map(|reading| reading.message.at.expect("a date").to_rfc3339());
        assert_eq!(seen.as_deref(), Ok(expected));
    };
    let relay = "Received: from r\n\tby s; Fri, 6 Jun 2025 10:00:00 GMT";
    check(&format!("Date: yesterday\n{relay}"), "", "2025-06-06T10:00:00+00:00");
    check(&format!("Date: Fri, 1 Jan 2038 00:00:00 +0000\n{relay}"), "", "2025-06-06T10:00:00+00:00");
    check(&format!("Date: Thu, 1 Jan 1970 00:00:00 +0000\n{relay}"), "", "2025-06-06T10:00:00+00:00");
    check("Subject: x", "From a@x Sat Jun  7 10:00:00 2025", "2025-06-07T10:00:00+00:00");
    assert_eq!(reading("From: a@x\nDate: never", Surroundings::default()).unwrap_err(), SkipReason::NoDate);
}

#[test]
fn marks_of_lists_mailings_and_programs() {
    let marks = |field: &str| {
        let seen = message(&format!("From: a@x\n{field}\n{DATE}"));
        (seen.list, seen.bulk, seen.automatic)
    };
    assert_eq!(marks("List-Id: <dev.lists.example>"), (true, false, false));
    assert_eq!(marks("Precedence: list"), (true, false, false));
    assert_eq!(marks("PRECEDENCE: Bulk"), (false, true, false));
    assert_eq!(marks("List-Unsubscribe: <mailto:u@x>"), (false, true, false));
    assert_eq!(marks("Auto-Submitted: auto-replied (vacation)"), (false, false, true));
    assert_eq!(marks("Auto-Submitted: no"), (false, false, false));
    assert_eq!(marks("Content-Type: multipart/report; report-type=delivery-status"), (false, false, true));
    assert_eq!(marks("Content-Type: text/plain"), (false, false, false));
}

#[test]
fn labels_of_gmail_say_what_was_sent_and_what_is_a_draft() {
    assert!(message(&format!("X-Gmail-Labels: =?UTF-8?Q?Envoy=C3=A9s,Important?=\nFrom: a@x\n{DATE}")).sent);
    assert!(!message(&format!("X-Gmail-Labels: Inbox,Opened\nFrom: a@x\n{DATE}")).sent);
    let draft = reading(&format!("X-Gmail-Labels: Drafts\nFrom: a@x\n{DATE}"), Surroundings::default());
    assert_eq!(draft.unwrap_err(), SkipReason::Unwanted("a draft"));
}

#[test]
fn without_an_address_in_from_the_sender_counts() {
    assert_eq!(
        addresses(&message(&format!("From: root\nSender: ada@x.example\nTo: b@x\n{DATE}")).from),
        ["ada@x.example"]
    );
    let nobody = reading(&format!("From: root\nTo: undisclosed-recipients:;\n{DATE}"), Surroundings::default());
    assert_eq!(nobody.unwrap_err(), SkipReason::Nobody);
}

#[test]
fn a_crowd_is_cut_and_said_so() {
    let crowd: Vec<String> = (0..2_001).map(|index| format!("p{index}@x")).collect();
    let seen = reading(&format!("From: a@x\nTo: {}\nCc: z@x\n{DATE}", crowd.join(", ")), Surroundings::default())
        .expect("readable");
    assert_eq!(seen.message.from.len() + seen.message.to.len() + seen.message.cc.len(), 2_000);
    assert!(matches!(seen.cut, Some(SkipReason::TooLarge(_))));
}
