//! The files of a matching: what is read, and every fault at its place.

use chrono::NaiveDate;
use formats::matching::outcome::Names;
use formats::matching::pairs::read_pairs;
use formats::matching::participants::read_participants;
use formats::matching::{Source, Sources, Tables, TablesError, id_order, read, read_claim, read_duals, read_groups};
use std::io::Cursor;

fn source<'a>(name: &str, text: &'a [u8]) -> Source<'a> {
    Source { name: name.to_owned(), reader: Box::new(Cursor::new(text)) }
}

fn tables(mentors: &str, candidates: &str, pins: &str, previous: &str) -> Result<Tables, String> {
    let sources = Sources {
        mentors: source("mentors.csv", mentors.as_bytes()),
        candidates: source("candidates.csv", candidates.as_bytes()),
        pins: (!pins.is_empty()).then(|| source("pins.csv", pins.as_bytes())),
        previous: (!previous.is_empty()).then(|| source("previous.csv", previous.as_bytes())),
    };
    read(sources).map_err(|error| error.to_string())
}

#[test]
fn people_are_numbered_in_the_order_of_their_ids() {
    let read = tables(
        "id,capacity,minimum,specialty\nzoe,1,,law\n10,2,1,\n9,3,,\n",
        "mentee,mentor,score\nb,zoe,5\n12,9,6\n2,10,7\nb,9,8\n",
        "",
        "",
    );
    let read = read.expect("valid");
    assert_eq!(read.mentees, ["2", "12", "b"]);
    assert_eq!(read.mentors.iter().map(|mentor| mentor.id.as_str()).collect::<Vec<_>>(), ["9", "10", "zoe"]);
    let pairs: Vec<_> = read.candidates.iter().map(|row| (row.mentee, row.mentor, row.score, row.line)).collect();
    assert_eq!(pairs, [(2, 2, 5, 2), (1, 0, 6, 3), (0, 1, 7, 4), (2, 0, 8, 5)]);
    assert_eq!(read.mentors[2].specialty.as_deref(), Some("law"));
    assert_eq!(read.mentors[1].minimum, 1);
}

#[test]
fn digits_alone_are_numbers_and_come_first() {
    let mut ids = ["b", "10", "a", "9", "007", "7", "", "10a", "99999999999999999999999", "Ä"];
    ids.sort_by(|a, b| id_order(a, b));
    assert_eq!(ids, ["7", "007", "9", "10", "99999999999999999999999", "", "10a", "a", "b", "Ä"]);
}

#[test]
fn separators_quotes_marks_and_blank_lines_are_understood() {
    let read = tables(
        "\u{feff}Capacity;ID\r\n 2 ; \"Ada; \"\"A\"\"\" \r\n\r\n",
        "mentee\tmentor\tscore\tmentor_score\n\"x, y\"\t\"Ada; \"\"A\"\"\"\t1\t9\nalone\t\t\n",
        "",
        "mentee,mentor\ngone,gone\nalone,\n",
    );
    let read = read.expect("valid");
    assert_eq!(read.mentors[0].id, "Ada; \"A\"");
    assert_eq!(read.mentors[0].capacity, 2);
    assert_eq!(read.mentees, ["alone", "x, y"]);
    assert_eq!((read.candidates[0].score, read.candidates[0].mentor_score, read.previous_gone), (1, 9, 1));
}

#[test]
fn every_fault_is_told_at_its_place() {
    let refused = tables(
        "id,capacity,minimum\nada,1,\nada,2,\n,3,\nben,many,-1\n",
        "mentee,mentor,score\nida,ada,5\nida,nobody,1001\n,ada,1\nida,ada,7\njon,ada,\n",
        "mentee,mentor,kind\nida,ada,hold\nzoe,ada,pin\n",
        "",
    );
    assert_eq!(
        refused.expect_err("refused"),
        "mentors.csv:3:1: mentor `ada` stands a second time\n\
         mentors.csv:4:1: an id is missing\n\
         mentors.csv:5:5: capacity `many` is not a whole number from 0 to 4194304\n\
         mentors.csv:5:10: minimum `-1` is not a whole number from 0 to 4194304\n\
         candidates.csv:3:5: mentor `nobody` is not among the mentors\n\
         candidates.csv:3:12: score `1001` is not a whole number from 0 to 1000\n\
         candidates.csv:4:1: an id is missing\n\
         candidates.csv:5:1: the pair `ida`, `ada` stands on line `2` already\n\
         candidates.csv:6:9: score `` is not a whole number from 0 to 1000\n\
         pins.csv:2:9: kind `hold` is not `pin` or `forbid`\n\
         pins.csv:3:1: mentee `zoe` is not among the candidates"
    );
}

#[test]
fn a_file_without_its_columns_says_which() {
    let refused = tables("id\nada\n", "", "", "").expect_err("refused");
    assert_eq!(
        refused,
        "mentors.csv:1:1: column `capacity` is missing; needed are `id,capacity`\n\
         candidates.csv:1:1: the file is empty; its first line names the columns `mentee,mentor,score`"
    );
}

#[test]
fn claims_duals_and_groups_are_read_against_the_tables() {
    let read = tables("id,capacity\nada,1\n", "mentee,mentor,score\nida,ada,5\njon,ada,4\n", "", "").expect("valid");
    let claim = read_claim(source("a.csv", b"mentee,mentor,score\nida,ada,5\njon,,\n"), &read).expect("valid");
    assert_eq!(claim.pairs, [(0, 0)]);
    let duals = read_duals(source("d.csv", b"kind,id,value\nbonus,,7\nu,ida,-3\np,ada,12\n"), &read).expect("valid");
    assert_eq!((duals.gains, duals.prices, duals.bonus), (vec![-3, 0], vec![12], 7));
    let refused = read_duals(source("d.csv", b"kind,id,value\nv,ida,1\nu,zoe,1e3\n"), &read).expect_err("refused");
    assert_eq!(
        refused.to_string(),
        "d.csv:2:1: kind `v` is not `u`, `p` or `bonus`\n\
         d.csv:3:3: mentee `zoe` is not in the files of the matching\n\
         d.csv:3:7: value `1e3` is not a whole number from -1152921504606846976 to 1152921504606846976"
    );
    let names = Names { mentees: read.mentees.clone(), mentors: vec!["ada".to_owned()] };
    let groups = read_groups(source("g.csv", b"mentee,group\njon,west\nida,east\nsomebody,west\n"), &names);
    let groups = groups.expect("valid");
    assert_eq!((groups.names, groups.of), (vec!["east".to_owned(), "west".to_owned()], vec![Some(0), Some(1)]));
}

#[test]
fn participants_say_hours_in_their_own_zone() {
    let text = b"id,capacity,needs,strengths,languages,hours,time_zone,seniority,manager,wishes,avoid\n\
        p2,0,law; Code,,en;de,mon 0-2,+02:00,3,p10,p10:very,\n\
        p10,2,,code,DE,sun 22-24; mon 0-1,Europe/Berlin,5,,,p2\n";
    let day = NaiveDate::from_ymd_opt(2026, 7, 1).expect("a day");
    let people = read_participants(source("p.csv", text), day).expect("valid");
    let [ten, two] = people.as_slice() else { panic!("two people") };
    assert_eq!((ten.id.as_str(), two.id.as_str()), ("p10", "p2"));
    // Monday 0:00 two hours ahead of UTC is Sunday 22:00.
    let hours = |hours: std::ops::Range<u32>| Some((hours.start * 4..hours.end * 4).collect::<Vec<_>>());
    assert_eq!(two.quarters, hours(166..168));
    assert_eq!(ten.quarters, hours(164..167));
    assert_eq!((two.manager, two.wishes.as_slice(), ten.avoids.as_slice()), (Some(0), &[(0, 2)][..], &[1][..]));
    assert_eq!((two.needs.len(), ten.strengths[0]), (2, 1));
    assert!(two.is_mentee && !ten.is_mentee || ten.capacity == 2);
    assert_eq!(two.languages & ten.languages, 2);
}

#[test]
fn participants_faults_are_told_at_their_place() {
    let text = b"id,mentee,hours,time_zone,manager\na,perhaps,mon 9,Mars,b\nb,,mon 9-8; tue 1-25,+99,\n";
    let day = NaiveDate::from_ymd_opt(2026, 7, 1).expect("a day");
    let refused = read_participants(source("p.csv", text), day).expect_err("refused").to_string();
    assert!(refused.contains("p.csv:2:3: mentee `perhaps` is not `yes` or `no`"), "{refused}");
    assert!(refused.contains("p.csv:2:17: time zone `Mars` is not a name"), "{refused}");
    assert!(refused.contains("p.csv:2:11: hours `mon 9` are not a day and hours"), "{refused}");
    assert!(refused.contains("p.csv:3:4: hours `mon 9-8` are not a day and hours"), "{refused}");
    assert!(refused.contains("p.csv:3:22: time zone `+99` is not a name"), "{refused}");
}

#[test]
fn zones_that_are_half_hours_ahead_are_told_apart() {
    let text = b"id,hours,time_zone\na,mon 9-10,Asia/Kolkata\nb,mon 9-10,+05:45\nc,mon 9-10,-03:30\n";
    let day = NaiveDate::from_ymd_opt(2026, 7, 1).expect("a day");
    let people = read_participants(source("p.csv", text), day).expect("valid");
    // 3:30, 3:15 and 12:30 in quarters of an hour.
    let begin: Vec<u32> = people.iter().map(|one| one.quarters.as_ref().expect("hours")[0]).collect();
    assert_eq!(begin, [14, 13, 50]);
    let refused = read_participants(source("p.csv", b"id,time_zone\na,+05:37\n"), day).expect_err("refused");
    assert!(refused.to_string().contains("p.csv:2:3: time zone `+05:37` is not"), "{refused}");
}

#[test]
fn whom_somebody_names_is_told_at_its_cell() {
    let text = b"id,manager,wishes,avoid\ndan,,,\nada,zoe,dan:Must; dan:strongly; eve:very,dan;kim\n";
    let day = NaiveDate::from_ymd_opt(2026, 7, 1).expect("a day");
    let refused = read_participants(source("p.csv", text), day).expect_err("refused").to_string();
    assert_eq!(
        refused,
        "p.csv:3:5: manager `zoe` is not among the participants\n\
         p.csv:3:9: strength `strongly` of the wish for `dan` is not `somewhat`, `moderately`, `very`, `must`\n\
         p.csv:3:9: wish `eve:very` is not among the participants\n\
         p.csv:3:42: avoided `kim` is not among the participants"
    );
}

#[test]
fn a_row_with_a_cell_too_many_is_refused() {
    let refused = tables(
        "id,capacity\nada,1,000\n",
        "mentee,mentor,score\nida,ada,1,000\n",
        "mentee,mentor,kind\nida,ada,pin,now\n",
        "mentee,mentor\nida,ada,\n",
    );
    assert_eq!(
        refused.expect_err("refused"),
        "mentors.csv:2:7: the row has `3` cells; the first line names `2` columns\n\
         candidates.csv:2:11: the row has `4` cells; the first line names `3` columns\n\
         pins.csv:2:13: the row has `4` cells; the first line names `3` columns\n\
         previous.csv:2:9: the row has `3` cells; the first line names `2` columns"
    );
}

#[test]
fn a_price_is_given_once() {
    let read = tables("id,capacity\nada,1\n", "mentee,mentor,score\nida,ada,5\n", "", "").expect("valid");
    let text = b"kind,id,value\nu,ida,1\np,ada,1\nu,ida,2\nbonus,,0\nbonus,,7\n";
    let refused = read_duals(source("d.csv", text), &read).expect_err("refused").to_string();
    assert_eq!(
        refused,
        "d.csv:4:1: `u` of `ida` stands on line `2` already\nd.csv:6:1: `bonus` stands on line `5` already"
    );
}

#[test]
fn people_are_not_paired_with_themselves() {
    let refused = read_pairs(source("c.csv", b"mentee,mentor,score\na,b,1\na,a,1\na,b,2\n")).expect_err("refused");
    assert_eq!(
        refused.to_string(),
        "c.csv:3:3: `a` cannot be paired with themselves\nc.csv:4:1: the pair `a`, `b` stands on line `2` already"
    );
}

/// Bytes that readers stumble over, put together in every way that a seeded stream of numbers gives.
#[test]
fn no_bytes_make_a_reader_panic() {
    const PIECES: [&[u8]; 24] = [
        b"id",
        b"capacity",
        b"mentee",
        b"mentor",
        b"score",
        b"kind",
        b"value",
        b",",
        b",",
        b",",
        b"\n",
        b"\n",
        b"\r\n",
        b"\"",
        b"\"\"",
        b";",
        b"\t",
        b"a",
        b"1",
        b"99999999999",
        b"\xff\xfe",
        b"\xef\xbb\xbf",
        b"\0",
        b" ",
    ];
    let headers: [&[u8]; 4] =
        [b"id,capacity\n", b"mentee,mentor,score\n", b"mentee,mentor,kind\n", b"id,hours,time_zone,wishes\n"];
    let day = NaiveDate::from_ymd_opt(2026, 7, 1).expect("a day");
    let mut seed = 7u64;
    let mut draw = |limit: usize| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (seed >> 33) as usize % limit
    };
    for round in 0..3_000 {
        let mut text = if round % 4 == 0 { Vec::new() } else { headers[draw(4)].to_vec() };
        for _ in 0..draw(40) {
            text.extend_from_slice(PIECES[draw(PIECES.len())]);
        }
        let good: &[u8] = b"id,capacity\na,1\n";
        let pairs: &[u8] = b"mentee,mentor,score\na,a,1\n";
        for (mentors, candidates) in
            [(text.as_slice(), pairs), (good, text.as_slice()), (text.as_slice(), text.as_slice())]
        {
            let read = read(Sources {
                mentors: source("m", mentors),
                candidates: source("c", candidates),
                pins: Some(source("p", &text)),
                previous: Some(source("b", &text)),
            });
            if let Err(TablesError::Faults(faults)) = read {
                assert!(faults.iter().flat_map(|file| &file.faults).all(|fault| fault.line > 0 && fault.column > 0));
            }
        }
        let _ = read_pairs(source("c", &text));
        let _ = read_participants(source("p", &text), day);
    }
}
