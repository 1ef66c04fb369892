//! What wants attention on a day: just before, on and just after.

use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Utc};
use counsel::due::{Due, DueGround, DueKind, Open, due};
use counsel::rule;
use model::entry::{EntryId, EntryKind, Noted};
use model::finding::{Finding, RuleId, Subject};
use model::mentoring::times::{Times, When};
use model::relationship::session::{Session, SessionStanding};

/// A day of November 2026, whose 23rd is a Monday.
fn day(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, day).expect("a day")
}

fn at(on: u32, hour: u32) -> NaiveDateTime {
    day(on).and_hms_opt(hour, 0, 0).expect("a time")
}

fn midnight(on: u32) -> DateTime<Utc> {
    day(on).and_time(NaiveTime::MIN).and_utc()
}

fn id(number: u32) -> EntryId {
    format!("01900000-0000-7000-8000-{number:012}").parse().expect("an id")
}

fn session(number: u32, on: u32, hour: u32, standing: SessionStanding) -> Noted<Session> {
    let value = Session { standing, ..Session::new(at(on, hour), "Europe/Berlin") };
    Noted { id: id(number), on: day(1), parent: None, person: None, due_on: Some(day(on)), value }
}

fn finding(rule: &rule::Rule) -> Finding {
    Finding {
        rule: rule.id,
        subject: Subject::Me,
        weight: 40,
        people: Vec::new(),
        evidence: Vec::new(),
        title: model::finding::Message::new(rule.title),
        why: model::finding::Message::new(rule.why),
        next: Vec::new(),
        practice: rule.practice,
    }
}

fn numbers(due: &[Due]) -> Vec<u32> {
    let number = |one: &Due| one.entry.and_then(|id| id.to_string().rsplit('-').next().map(str::parse));
    due.iter().filter_map(|one| number(one)?.ok()).collect()
}

#[test]
fn nothing_is_due_of_nothing() {
    assert_eq!(
        due(
            &DueGround {
                open: &[],
                sessions: &[],
                times: &Times::default(),
                now: midnight(23),
                turns: &[],
                findings: &[]
            },
            day(23)
        ),
        []
    );
}

#[test]
fn an_entry_is_due_from_its_day_on() {
    let open = |number, on| Open { id: id(number), kind: EntryKind::Assignment, on: day(on) };
    let open = [open(1, 25), open(2, 24), open(3, 26), open(4, 24)];
    let ground = DueGround {
        open: &open,
        sessions: &[],
        times: &Times::default(),
        now: midnight(23),
        turns: &[],
        findings: &[],
    };
    assert_eq!(numbers(&due(&ground, day(23))), [0; 0]);
    assert_eq!(numbers(&due(&ground, day(24))), [2, 4]);
    let on_25 = due(&ground, day(25));
    assert_eq!(numbers(&on_25), [2, 4, 1], "the longest due first, then in the order of making");
    assert_eq!(on_25.iter().map(|one| one.is_late(day(25))).collect::<Vec<_>>(), [true, true, false]);
}

#[test]
fn a_hard_conversation_is_announced_the_day_before() {
    let open = [Open { id: id(1), kind: EntryKind::Rehearsal, on: day(25) }];
    let ground = DueGround {
        open: &open,
        sessions: &[],
        times: &Times::default(),
        now: midnight(23),
        turns: &[],
        findings: &[],
    };
    assert_eq!(numbers(&due(&ground, day(23))), [0; 0]);
    assert_eq!(numbers(&due(&ground, day(24))), [1]);
    assert!(!due(&ground, day(24))[0].is_late(day(24)));
    assert_eq!(numbers(&due(&ground, day(26))), [1], "until it was held or put off");
}

#[test]
fn a_planned_session_is_announced_a_day_ahead_and_once() {
    use SessionStanding::{Cancelled, Held, Planned};
    let sessions = [
        session(1, 24, 9, Planned),
        session(2, 25, 18, Planned),
        session(3, 25, 9, Planned),
        session(4, 26, 9, Planned),
        session(5, 25, 7, Held),
        session(6, 25, 7, Cancelled),
    ];
    // Their due day is not another reminder.
    let open = [Open { id: id(3), kind: EntryKind::Session, on: day(25) }];
    let ground = DueGround {
        open: &open,
        sessions: &sessions,
        times: &Times::default(),
        now: midnight(23),
        turns: &[],
        findings: &[],
    };
    assert_eq!(numbers(&due(&ground, day(24))), [1, 3, 2]);
    assert_eq!(numbers(&due(&ground, day(25))), [3, 2, 4]);
    assert_eq!(due(&ground, day(26))[0].what, DueKind::Session { at: at(26, 9) });
    assert_eq!(numbers(&due(&ground, day(27))), [0; 0]);
}

#[test]
fn a_session_of_another_zone_is_announced_by_the_users_day_until_it_ends() {
    // At 18:00 on the 24th where it was planned, which is 02:00 on the 25th for the user.
    let sessions = [session(1, 24, 18, SessionStanding::Planned)];
    let begins = at(25, 2).and_utc();
    let times: Times = [(id(1), When::new(&sessions[0].value, begins, day(25)))].into_iter().collect();
    let announced = |today: u32, now: DateTime<Utc>| {
        let ground = DueGround { open: &[], sessions: &sessions, times: &times, now, turns: &[], findings: &[] };
        due(&ground, day(today)).iter().map(|one| one.on).collect::<Vec<_>>()
    };
    assert_eq!(announced(23, midnight(23)), []);
    assert_eq!(announced(24, at(24, 20).and_utc()), [day(25)]);
    assert_eq!(announced(25, begins + TimeDelta::minutes(59)), [day(25)]);
    assert_eq!(announced(25, begins + TimeDelta::minutes(60)), [], "it has ended");
}

#[test]
fn what_has_gone_quiet_is_brought_up_on_mondays() {
    let (cold, other) = (finding(&rule::GOING_COLD), finding(&rule::HOLE));
    let findings = [&other, &cold, &cold];
    let ground = DueGround {
        open: &[],
        sessions: &[],
        times: &Times::default(),
        now: midnight(23),
        turns: &[],
        findings: &findings,
    };
    assert_eq!(due(&ground, day(22)), []);
    let monday = due(&ground, day(23));
    assert_eq!(monday, [Due { what: DueKind::Rhythm(RuleId("network.going_cold")), on: day(23), entry: None }]);
    assert_eq!(due(&ground, day(24)), []);
}
