//! Every reader of files under one shape, with small right examples to begin from.

use formats::contacts;
use formats::mail::{MailHint, mbox, single};
use formats::matching::outcome::Names;
use formats::matching::pairs::{read_pair_claim, read_pair_duals, read_pairs};
use formats::matching::participants::read_participants;
use formats::matching::{Source, Sources, read, read_claim, read_duals, read_groups, read_parts};
use formats::organisation::{read_people, read_ties};
use formats::sink::{ReadOptions, Sink};
use formats::{calendar, card, network_file, source};
use model::record::{Place, Record, Skip};
use std::ops::ControlFlow;

/// One reader of files.
pub(crate) struct Reader {
    /// Its name, which is also the folder of its inputs.
    pub(crate) name: &'static str,
    /// The folder of the shared corpus with files of its kind; empty where there is none.
    pub(crate) corpus: &'static str,
    /// Right examples.
    pub(crate) seeds: &'static [&'static [u8]],
    /// Words that mean something to it.
    pub(crate) words: &'static [&'static str],
    /// Reads these bytes; what comes out does not matter, that it comes to an end does.
    pub(crate) read: fn(&[u8]),
}

/// Parts a reader of several files splits its input at.
const NEXT_FILE: &[u8] = b"\n%%\n";

/// All of them.
pub(crate) const READERS: [Reader; 14] = [
    Reader {
        name: "network",
        corpus: "",
        seeds: &[NETWORK, include_bytes!("../../../../examples/network.json")],
        words: &[
            "{",
            "}",
            "[",
            "]",
            "null",
            "\"id\"",
            "\"ties\"",
            "\"people\"",
            "\"strength\":",
            "1e309",
            "\\ud800",
            "-0",
        ],
        read: network,
    },
    Reader { name: "matching", corpus: "", seeds: MATCHING, words: TABLE_WORDS, read: matching },
    Reader { name: "matching-claims", corpus: "", seeds: CLAIMS, words: TABLE_WORDS, read: claims },
    Reader { name: "pairs", corpus: "", seeds: PAIRS, words: TABLE_WORDS, read: pairs },
    Reader { name: "participants", corpus: "", seeds: PARTICIPANTS, words: PARTICIPANT_WORDS, read: participants },
    Reader { name: "organisation-people", corpus: "", seeds: PEOPLE, words: TABLE_WORDS, read: people },
    Reader { name: "organisation-ties", corpus: "", seeds: TIES, words: TABLE_WORDS, read: ties },
    Reader {
        name: "card",
        corpus: "vcf",
        seeds: CARDS,
        words: CARD_WORDS,
        read: |bytes| sunk(|sink| card::read(&mut &*bytes, "a.vcf", &options(), sink)),
    },
    Reader {
        name: "calendar",
        corpus: "ics",
        seeds: CALENDARS,
        words: CALENDAR_WORDS,
        read: |bytes| sunk(|sink| calendar::read(&mut &*bytes, "a.ics", &options(), sink)),
    },
    Reader {
        name: "mail",
        corpus: "eml",
        seeds: MAILS,
        words: MAIL_WORDS,
        read: |bytes| sunk(|sink| single::read(bytes, &options(), MailHint::default(), sink)),
    },
    Reader {
        name: "mbox",
        corpus: "mbox",
        seeds: MBOXES,
        words: MAIL_WORDS,
        read: |bytes| sunk(|sink| mbox::read(bytes, &options(), MailHint::default(), sink)),
    },
    Reader { name: "contacts", corpus: "", seeds: CONTACTS, words: CONTACT_WORDS, read: contact_lists },
    Reader {
        name: "records",
        corpus: "",
        seeds: &[NETWORK],
        words: &["{", "}", "null", "\"id\""],
        read: |bytes| sunk(|sink| network_file::read_records(&mut &*bytes, sink)),
    },
    Reader {
        name: "packed",
        corpus: "",
        seeds: PACKED,
        words: &["PK\u{3}\u{4}", "PK\u{1}\u{2}", "PK\u{5}\u{6}", "\u{1f}"],
        read: packed,
    },
];

const NETWORK: &[u8] = br#"{"format": "telemachus/network", "version": 1, "me": {"name": "Me", "level": 4, "stage": "middle"},
"people": [{"id": "p1", "name": "Ada Example", "emails": ["ada@example.com"], "sphere": "unit", "core": true, "closeness": 4, "energy": -2,
"benefits": {"information": 3}, "demand_cause": "structural", "last_contact": "2026-10-02", "contacts_per_month": 4.5,
"estimates": {"strength": 0.62, "low": 0.48, "high": 0.71, "reasons": ["x"]}}, {"id": "p2", "name": "Ben"}],
"ties": [{"a": "p1", "b": "p2", "strength": 2, "occasions": 14}]}"#;

const TABLE_WORDS: &[&str] = &[
    "id",
    "capacity",
    "minimum",
    "open_minimum",
    "specialty",
    "mentee",
    "mentor",
    "score",
    "mentor_score",
    "kind",
    "pin",
    "forbid",
    "group",
    "value",
    "bonus",
    "from",
    "to",
    "weight",
    "consent",
    "unit",
    ",",
    ";",
    "\t",
    "\"",
    "\"\"",
    "\n",
    "\r\n",
    "\u{feff}",
    "4194304",
    "4194305",
    "-1",
    "1e308",
    "0x1",
    "nan",
    "inf",
    "1001",
    "9223372036854775807",
    "%%\n",
];
const PARTICIPANT_WORDS: &[&str] = &[
    "mon 9-12",
    "sun 23-24",
    "tue 9:30-25",
    "Europe/London",
    "+14:00",
    "-99",
    "UTC",
    "must",
    "very",
    "somewhat",
    ":",
    ";",
    ",",
    "\n",
    "yes",
    "no",
    "id",
    "needs",
    "hours",
    "time_zone",
    "wishes",
    "avoid",
    "manager",
    "24-1",
    "\"",
];
const CARD_WORDS: &[&str] = &[
    "BEGIN:VCARD\r\n",
    "END:VCARD\r\n",
    "VERSION:2.1\r\n",
    "VERSION:4.0\r\n",
    "item1.",
    ";ENCODING=QUOTED-PRINTABLE",
    ";ENCODING=b",
    ";CHARSET=UTF-16",
    "BDAY:--0412\r\n",
    "BDAY:1604-02-30\r\n",
    "=\r\n",
    "\r\n ",
    "N:",
    "EMAIL:",
    "PHOTO:",
    "=E4",
    "\\n",
    "X-ABLabel:",
    "RELATED:",
    "ORG:;;;",
];
const CALENDAR_WORDS: &[&str] = &[
    "BEGIN:VEVENT\r\n",
    "END:VEVENT\r\n",
    "BEGIN:VTIMEZONE\r\n",
    "END:VTIMEZONE\r\n",
    "RRULE:FREQ=SECONDLY\r\n",
    "RRULE:FREQ=YEARLY;BYDAY=53MO;BYMONTH=2\r\n",
    "DTSTART:99991231T235959Z\r\n",
    "DTSTART;TZID=Europe/London:20260329T013000\r\n",
    "DURATION:P999999999W\r\n",
    "EXDATE:",
    "RDATE:",
    "UNTIL=",
    "COUNT=4294967295",
    "INTERVAL=0",
    "BYSETPOS=-366",
    "ATTENDEE;CN=",
    ":mailto:a@b.c\r\n",
    "RECURRENCE-ID:",
    "BYWEEKNO=53",
    "BYYEARDAY=-366",
];
const MAIL_WORDS: &[&str] = &[
    "\nFrom ",
    "From: ",
    "To: ",
    "Cc: ",
    "Date: ",
    "Message-ID: <",
    "=?utf-8?b?",
    "=?iso-2022-jp?q?",
    "?=",
    "Group: a@b, ;",
    "\"",
    "(",
    ")",
    "<>",
    "@",
    "\r\n ",
    "Thu, 31 Feb 2025 25:61:61 -9999",
    "xn--",
    "List-Id: <",
    "In-Reply-To: ",
    "\n\n",
    "\0",
];
const CONTACT_WORDS: &[&str] = &[
    "First Name",
    "Last Name",
    "URL",
    "Email Address",
    "Connected On",
    "Given Name",
    "E-mail 1 - Value",
    "Birthday",
    "FROM",
    "TO",
    "DATE",
    "SENDER PROFILE URL",
    "05 Mar 2024",
    "3/5/24",
    "--04-12",
    "Notes:\n",
    ",",
    ";",
    "\t",
    "\"",
    "\n",
    "\u{feff}",
    "https://www.linkedin.com/in/%C3",
    " ::: ",
];

const MATCHING: &[&[u8]] = &[
    b"id,capacity,minimum,open_minimum,specialty\nAda,2,1,0,law\nBen,1,,,\n\n%%\nmentee,mentor,score,mentor_score\nida,Ada,900,3\njon,Ben,5,\nmia,,\n\n%%\nmentee,mentor,kind\nida,Ada,pin\njon,Ben,forbid\n\n%%\nmentee,mentor\nida,Ben\n",
    b"id;capacity\n1;3\n02;1\n\n%%\nmentee;mentor;score\n7;1;1000\n",
];
const CLAIMS: &[&[u8]] = &[
    b"mentee,mentor,score,reason\nida,Ada,900,x\njon,,,\n",
    b"kind,id,value\nu,ida,9\np,Ada,-4\nbonus,,100\nu,a,3\ngroup,1,4\nin,a,1\n",
    b"mentee,group\nida,a\njon,b\n",
    b"mentee,mentor,score,needs,wish\nida,Ada,900,500,400\n",
];
const PAIRS: &[&[u8]] = &[b"mentee,mentor,score,mentor_score\na,b,500,3\nb,c,600,\nc,a,1,1000\n"];
const PARTICIPANTS: &[&[u8]] = &[
    b"id,mentee,capacity,needs,strengths,languages,hours,time_zone,seniority,manager,wishes,avoid\nada,no,2,,law;code,en;de,mon 9-12; wed 14-16,Europe/London,5,,ida:must;jon:very,ben\nida,yes,,law,,en,tue 8:30-10,+01:00,2,ada,ada:somewhat,\n",
];
const PEOPLE: &[&[u8]] =
    &["\u{feff}id,unit,level,name,consent\r\n\u{f6}1,Sales,4,Ada Example,yes\r\nb,,4,\"Ben \"\"B\"\", jr.\",\n"
        .as_bytes()];
const TIES: &[&[u8]] = &[b"from,to,weight,kind\na,b,2.5,information\nb,a,1e-3,energy\nc,c,1,\na,b,0,\n"];
const CARDS: &[&[u8]] = &[
    b"BEGIN:VCARD\r\nVERSION:3.0\r\nN:Example;Ada;;;\r\nFN:Ada Example\r\nitem1.EMAIL;TYPE=INTERNET:ada@example.com\r\nitem1.X-ABLabel:_$!<Other>!$_\r\nBDAY;X-APPLE-OMIT-YEAR=1604:1604-04-12\r\nORG:Northbank\\, Ltd;Sales\r\nEND:VCARD\r\n",
    b"BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=C3=84da;Ben=\r\n=20x;;;\r\nEMAIL;PREF;INTERNET:b@example.com\r\nEND:VCARD\r\n",
];
const CALENDARS: &[&[u8]] = &[
    b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VTIMEZONE\r\nTZID:X\r\nBEGIN:STANDARD\r\nDTSTART:19701025T030000\r\nRRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10\r\nTZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART;TZID=X:20250605T100000\r\nDTEND;TZID=X:20250605T110000\r\nRRULE:FREQ=WEEKLY;BYDAY=MO,TH;COUNT=9\r\nEXDATE;TZID=X:20250612T100000\r\nORGANIZER:mailto:me@example.com\r\nATTENDEE;CN=\"Ada; Example\";PARTSTAT=ACCEPTED:mailto:ada@example.com\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
];
const MAILS: &[&[u8]] = &[
    b"From: =?utf-8?q?Ada_=C3=84?= <ada@example.com>\r\nTo: \"Ben, jr\" <ben@example.com>, group: a@b.c, d@e.f;\r\nCc: undisclosed-recipients:;\r\nDate: Thu, 5 Jun 2025 10:00:00 +0000 (UTC)\r\nMessage-ID: <1@x>\r\nIn-Reply-To: <0@x>\r\nList-Id: <l.example.com>\r\n\r\nbody\r\n",
];
const MBOXES: &[&[u8]] = &[
    b"From x@x Thu Jun  5 10:00:00 2025\nFrom: ada@example.com\nTo: me@example.com\nDate: Thu, 5 Jun 2025 10:00:00 +0000\nX-Gmail-Labels: Sent\n\nbody\n>From here\n\nFrom y@y Thu Jun  5 10:00:01 2025\nFrom: ben@example.com\n\nFrom the start\n",
];
const CONTACTS: &[&[u8]] = &[
    b"Notes:\n\"When exporting, some\"\n\nFirst Name,Last Name,URL,Email Address,Company,Position,Connected On\nAda,Example,https://www.linkedin.com/in/ada/,ada@example.com,Northbank,Head,05 Mar 2024\n",
    b"CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER\n1,,Ada,https://www.linkedin.com/in/ada,Ben,https://www.linkedin.com/in/ben,2025-01-01 10:00:00 UTC,,x,INBOX\n",
    b"First Name,Middle Name,Last Name,Birthday,E-mail 1 - Label,E-mail 1 - Value,Organization Name,Labels\nAda,,Example,1980-04-12,* Home,ada@example.com ::: a@b.c,Northbank,* myContacts\n",
    b"Name,Given Name,Family Name,Group Membership,E-mail 1 - Type,E-mail 1 - Value\nAda Example,Ada,Example,* My Contacts,*,ada@example.com\n",
];
/// A stored zip with one card in it, and an empty gzip.
const PACKED: &[&[u8]] = &[
    b"PK\x03\x04\x0a\x00\x00\x00\x00\x00\x00\x00!Z\x00\x00\x00\x00\x1c\x00\x00\x00\x1c\x00\x00\x00\x05\x00\x00\x00a.vcfBEGIN:VCARD\nFN:A\nEND:VCARD\nPK\x01\x02\x14\x03\x0a\x00\x00\x00\x00\x00\x00\x00!Z\x00\x00\x00\x00\x1c\x00\x00\x00\x1c\x00\x00\x00\x05\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x80\x01\x00\x00\x00\x00a.vcfPK\x05\x06\x00\x00\x00\x00\x01\x00\x01\x003\x00\x00\x00?\x00\x00\x00\x00\x00",
    b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x02\x03\x03\x00\x00\x00\x00\x00\x00\x00\x00\x00",
];

/// Takes everything and keeps nothing.
struct Nowhere;

impl Sink for Nowhere {
    fn record(&mut self, _place: Place, record: Record) {
        std::hint::black_box(&record);
    }

    fn skip(&mut self, skip: Skip) {
        std::hint::black_box(skip.reason.to_string());
    }

    fn progress(&mut self, _bytes: u64) -> ControlFlow<()> {
        ControlFlow::Continue(())
    }
}

fn options() -> ReadOptions {
    ReadOptions { now: "2026-01-01T12:00:00Z".parse().expect("a literal") }
}

fn sunk<T, E>(read: impl FnOnce(&mut dyn Sink) -> Result<T, E>) {
    let _what_came_out = read(&mut Nowhere);
}

/// Says what came out, so that saying it is tried, too.
fn told<T, E: std::fmt::Display>(result: Result<T, E>) -> Option<T> {
    match result {
        Ok(value) => Some(value),
        Err(error) => {
            std::hint::black_box(error.to_string());
            None
        }
    }
}

fn network(bytes: &[u8]) {
    told(network_file::read(bytes, "a.json"));
}

fn table<'a>(name: &str, bytes: &'a [u8]) -> Source<'a> {
    Source { name: name.to_owned(), reader: Box::new(bytes) }
}

/// The files of an input, one after another.
fn files(bytes: &[u8]) -> Vec<&[u8]> {
    let mut files = Vec::new();
    let mut rest = bytes;
    while let Some(at) = rest.windows(NEXT_FILE.len()).position(|window| window == NEXT_FILE) {
        files.push(&rest[..at + 1]);
        rest = &rest[at + NEXT_FILE.len()..];
    }
    files.push(rest);
    files
}

fn matching(bytes: &[u8]) {
    let files = files(bytes);
    let file = |place: usize| files.get(place).copied();
    told(read(Sources {
        mentors: table("m.csv", file(0).unwrap_or_default()),
        candidates: table("c.csv", file(1).unwrap_or_default()),
        pins: file(2).map(|bytes| table("p.csv", bytes)),
        previous: file(3).map(|bytes| table("b.csv", bytes)),
    }));
}

/// What is read beside a matching, every reader of it with the same bytes.
fn claims(bytes: &[u8]) {
    let (mentors, candidates): (&[u8], &[u8]) =
        (b"id,capacity\nAda,1\nBen,2\n", b"mentee,mentor,score\nida,Ada,900\njon,Ben,5\n");
    let sources =
        Sources { mentors: table("m", mentors), candidates: table("c", candidates), pins: None, previous: None };
    let Some(tables) = told(read(sources)) else { return };
    told(read_claim(table("a.csv", bytes), &tables));
    told(read_duals(table("d.csv", bytes), &tables));
    let mentors = tables.mentors.iter().map(|mentor| mentor.id.clone());
    let names = Names { mentees: tables.mentees.clone(), mentors: mentors.collect() };
    told(read_groups(table("g.csv", bytes), &names));
    let wanted = [(0, 0), (1, 1)].into_iter().collect();
    told(read_parts(table("s.csv", bytes), &names, &wanted));
    let people = ["a", "b", "ida"].map(str::to_owned);
    told(read_pair_claim(table("a.csv", bytes), &people));
    told(read_pair_duals(table("d.csv", bytes), &people));
}

fn pairs(bytes: &[u8]) {
    told(read_pairs(table("c.csv", bytes)));
}

fn participants(bytes: &[u8]) {
    told(read_participants(table("p.csv", bytes), "2026-03-29".parse().expect("a literal")));
}

fn people(bytes: &[u8]) {
    told(read_people(&mut &*bytes, "people.csv", &mut |_| ControlFlow::Continue(())));
}

fn ties(bytes: &[u8]) {
    let people: &[u8] = b"id\na\nb\nc\n";
    let people = told(read_people(&mut &*people, "people.csv", &mut |_| ControlFlow::Continue(())));
    if let Some(people) = people {
        told(read_ties(&mut &*bytes, "ties.csv", &people.ids, &mut |_| ControlFlow::Continue(())));
    }
}

fn contact_lists(bytes: &[u8]) {
    for name in ["Connections.csv", "messages.csv", "contacts.csv"] {
        sunk(|sink| contacts::read(&mut &*bytes, name, &options(), sink));
    }
}

/// Through the door that looks into archives, from a file.
fn packed(bytes: &[u8]) {
    let Ok(folder) = tempfile::tempdir() else { return };
    let file = folder.path().join("input");
    if std::fs::write(&file, bytes).is_ok() {
        let visited = source::visit(&file, &mut |item| {
            source::read_item(item, &options(), &mut Nowhere).map(|_| ControlFlow::Continue(()))
        });
        told(visited);
    }
}
