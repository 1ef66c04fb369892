//! Relationships begin, go from stage to stage, and have sessions; each change can be taken back.

mod desk;

use app::endings::{self, End};
use app::entries::EntryId;
use app::error::AppError;
use app::office::Office;
use app::relationships::{self, Begin, With};
use app::sessions::{self, Meeting, Said};
use app::{mentoring, undo};
use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};
use desk::{add, day, id, places};
use model::mentoring::Mentoring;
use model::relationship::charter::Charter;
use model::relationship::course::EndingKind;
use model::relationship::session::{AgendaItem, AgendaPart, Exchange};
use model::relationship::{Channel, RelationshipKind, RelationshipStage, Side};
use words::Language;

async fn seen(office: &Office) -> Mentoring {
    mentoring::load(office).await.unwrap()
}

async fn stage(office: &Office, id: EntryId) -> RelationshipStage {
    seen(office).await.rooms.stage(id)
}

fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn time(text: &str) -> NaiveDateTime {
    NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap()
}

fn wrong<T: std::fmt::Debug>(result: Result<T, AppError>) -> String {
    match result {
        Err(AppError::Wrong(what)) => what,
        other => panic!("{other:?}"),
    }
}

async fn mentor(office: &Office, who: &str) -> EntryId {
    let begin = Begin::new(RelationshipKind::Mentor, With::Person(id(who)));
    relationships::begin(office, &begin).await.unwrap().id
}

#[tokio::test]
async fn each_kind_begins_in_its_own_way() {
    for empty in places().await {
        let office = empty.open().await;
        add(&office, "ada", "Ada Example").await;
        for &kind in RelationshipKind::ALL {
            let begin = Begin {
                learn: Some("Pricing".to_owned()).filter(|_| kind == RelationshipKind::CoMentor),
                teach: Some("Writing".to_owned()).filter(|_| kind == RelationshipKind::CoMentor),
                ..Begin::new(kind, With::Person(id("ada")))
            };
            let kept = relationships::begin(&office, &begin).await.unwrap();
            let expected = match kind {
                RelationshipKind::Invisible => RelationshipStage::Active,
                _ => RelationshipStage::Considering,
            };
            assert_eq!(stage(&office, kept.id).await, expected, "{kind}");
            let mentoring = seen(&office).await;
            let room = mentoring.rooms.room(kept.id).unwrap();
            assert_eq!(room.parties.iter().map(|party| party.value.side).collect::<Vec<_>>(), Side::ALL);
            let goals = mentoring.plan.goals_of(kept.id).count();
            assert_eq!(goals, if kind.habits().teaches_both && kind.meets() && goals > 0 { 2 } else { 0 }, "{kind}");
            let again = wrong(relationships::begin(&office, &begin).await);
            assert!(again.contains("is under way"), "{again}");
        }
        let nobody =
            relationships::begin(&office, &Begin::new(RelationshipKind::Mentor, With::Person(id("zoe")))).await;
        assert!(matches!(nobody, Err(AppError::NobodyCalled { .. })), "{nobody:?}");
        let unnamed = Begin::new(RelationshipKind::PeerCircle, With::Name(" ".to_owned()));
        assert_eq!(wrong(relationships::begin(&office, &unnamed).await), "the name is empty; a few words are enough");
        office.close().await;
    }
}

#[tokio::test]
async fn beginning_is_one_undo_and_so_is_removing() {
    for empty in places().await {
        let office = empty.open().await;
        add(&office, "ada", "Ada Example").await;
        let begin = Begin {
            learn: Some("Pricing".to_owned()),
            ..Begin::new(RelationshipKind::CoMentor, With::Person(id("ada")))
        };
        let kept = relationships::begin(&office, &begin).await.unwrap();
        undo::undo(&office, kept.undo).await.unwrap();
        let mentoring = seen(&office).await;
        assert_eq!((mentoring.rooms.relationships.len(), mentoring.plan.goals.len()), (0, 0));
        let one = mentor(&office, "ada").await;
        sessions::plan(&office, one, &Meeting::at(time("2026-01-05 09:00"))).await.unwrap();
        let before = seen(&office).await;
        let removed = relationships::remove(&office, one).await.unwrap();
        let gone = seen(&office).await.rooms;
        assert_eq!((gone.relationships.len(), gone.moves.len(), gone.sessions.len()), (0, 0, 0));
        undo::undo(&office, removed).await.unwrap();
        assert_eq!(seen(&office).await, before);
        office.close().await;
    }
}

#[tokio::test]
async fn stages_follow_one_another_for_a_reason() {
    for empty in places().await {
        let office = empty.open_at(day(20)).await;
        add(&office, "ada", "Ada Example").await;
        let begin =
            Begin { on: Some(date("2026-01-05")), ..Begin::new(RelationshipKind::Mentor, With::Person(id("ada"))) };
        let one = relationships::begin(&office, &begin).await.unwrap().id;
        let go =
            async |to, on: &str, reason: &str| relationships::go_to(&office, one, to, Some(date(on)), reason).await;
        let jump = wrong(go(RelationshipStage::Alumni, "2026-01-06", "done").await);
        assert!(jump.starts_with("from `considering` it does not go to `alumni`; it may go to `approached`"), "{jump}");
        let late = wrong(go(RelationshipStage::Approached, "2026-01-22", "asked").await);
        assert_eq!(late, "`2026-01-22` is still to come; choose today or a day before");
        let early = wrong(go(RelationshipStage::Approached, "2026-01-04", "asked").await);
        assert!(early.starts_with("`2026-01-04` lies before the last step on `2026-01-05`"), "{early}");
        assert_eq!(
            wrong(go(RelationshipStage::Approached, "2026-01-06", " ").await),
            "the reason is empty; a few words are enough"
        );
        go(RelationshipStage::Approached, "2026-01-06", "asked at lunch").await.unwrap();
        assert_eq!(
            wrong(go(RelationshipStage::EndedEarly, "2026-01-07", "no time").await),
            "`ended_early` is the end of it; end it and say how: `no_fit`, `circumstances` (`telemachus relationships end`)"
        );
        let end = End { on: Some(date("2026-01-07")), ..End::new(EndingKind::Circumstances) };
        let ended = endings::end(&office, one, &end).await.unwrap();
        assert_eq!(stage(&office, one).await, RelationshipStage::EndedEarly);
        undo::undo(&office, ended.undo).await.unwrap();
        assert_eq!(stage(&office, one).await, RelationshipStage::Approached);
        relationships::go_back(&office, one).await.unwrap();
        assert_eq!(stage(&office, one).await, RelationshipStage::Considering);
        assert!(relationships::go_back(&office, one).await.is_err());
        office.close().await;
    }
}

#[tokio::test]
async fn a_session_is_planned_moved_held_and_says_that_it_began() {
    for empty in places().await {
        let office = empty.open().await;
        add(&office, "ada", "Ada Example").await;
        let one = mentor(&office, "ada").await;
        let past = wrong(sessions::plan(&office, one, &Meeting::at(time("2025-12-31 09:00"))).await);
        assert!(past.starts_with("`2025-12-31 09:00` in `UTC` is past; choose a time to come"), "{past}");
        let gap = Meeting { zone: Some("Europe/Berlin".to_owned()), ..Meeting::at(time("2026-03-29 02:30")) };
        assert!(
            wrong(sessions::plan(&office, one, &gap).await)
                .starts_with("`2026-03-29 02:30` does not exist in `Europe/Berlin`")
        );
        let nowhere = Meeting { zone: Some("Europe/Nowhere".to_owned()), ..gap };
        assert!(wrong(sessions::plan(&office, one, &nowhere).await).contains("is no time zone"));
        let long = Meeting { minutes: Some(481), ..Meeting::at(time("2026-01-05 09:00")) };
        assert_eq!(wrong(sessions::plan(&office, one, &long).await), "`481` minutes is not between 5 and 480");

        let kept = sessions::plan(&office, one, &Meeting::at(time("2026-01-05 09:00"))).await.unwrap();
        let moved = Meeting { minutes: Some(30), ..Meeting::at(time("2026-01-06 10:00")) };
        sessions::reschedule(&office, kept.id, &moved).await.unwrap();
        let mentoring = seen(&office).await;
        let session = &mentoring.rooms.sessions[0];
        assert_eq!((session.value.sequence, session.value.minutes, session.due_on), (1, 30, Some(date("2026-01-06"))));
        assert!(wrong(sessions::hold(&office, kept.id, &Said::default()).await).contains("still to come"));

        let office = office.at(day(6));
        let said = Said { value: Some(6), ..Said::default() };
        assert_eq!(wrong(sessions::hold(&office, kept.id, &said).await), "the value `6` is not between 1 and 5");
        let said = Said { value: Some(4), notes: Some("We talked".to_owned()), ..Said::default() };
        let held = sessions::hold(&office, kept.id, &said).await.unwrap();
        assert_eq!(stage(&office, one).await, RelationshipStage::GettingAcquainted);
        assert!(wrong(sessions::cancel(&office, kept.id).await).contains("not planned any more"));
        undo::undo(&office, held.undo).await.unwrap();
        assert_eq!(stage(&office, one).await, RelationshipStage::Considering);
        sessions::cancel(&office, kept.id).await.unwrap();
        assert!(sessions::hold(&office, kept.id, &said).await.is_err(), "it was called off");
        office.close().await;
    }
}

/// A moment of March 2026, in UTC.
fn moment(text: &str) -> DateTime<Utc> {
    time(&format!("2026-03-{text}")).and_utc()
}

/// What the first relationship has to come, what was not said, what is announced for today and tomorrow, and where counsel misses an
/// agenda, with the days until then.
async fn ahead(office: &Office) -> (usize, usize, Vec<NaiveDate>, Vec<String>) {
    let counselled = office.counselled().await.unwrap();
    let mentoring = counselled.seen.beside.mentoring.as_ref().unwrap();
    let room = &mentoring.rooms.all()[0];
    let due = app::reminders::due(office, office.today()).await.unwrap();
    let announced = due.iter().filter(|thing| matches!(thing.due.what, app::reminders::DueKind::Session { .. }));
    let days = |said: &formats::analysis::SaidFinding| {
        let days = said.finding.evidence.iter().find(|(name, _)| *name == "days");
        (said.finding.rule.0 == "relationship.no_agenda").then(|| format!("{:?}", days.unwrap().1))
    };
    (
        room.to_come(office.now()).count(),
        room.unsaid(office.now()).count(),
        announced.map(|thing| thing.due.on).collect(),
        counselled.standing().filter_map(days).collect(),
    )
}

#[tokio::test]
async fn a_session_in_another_zone_is_a_moment_and_a_day_of_mine() {
    let (tenth, eleventh) = (date("2026-03-10"), date("2026-03-11"));
    for empty in places().await {
        let office = empty.open_at(moment("09 12:00")).await;
        add(&office, "ada", "Ada Example").await;
        let one = mentor(&office, "ada").await;
        let there = |at, zone: &str| Meeting { zone: Some(zone.to_owned()), ..Meeting::at(time(at)) };
        // Begins at 01:00 on the 11th for me, and ends at 02:00.
        let west = sessions::plan(&office, one, &there("2026-03-10 18:00", "America/Los_Angeles")).await.unwrap();
        assert_eq!(seen(&office).await.rooms.sessions[0].due_on, Some(eleventh));
        let before = office.at(moment("11 00:30"));
        let agenda = |days: &str| vec![days.to_owned()];
        assert_eq!(ahead(&before).await, (1, 0, vec![eleventh], agenda("Count(0)")));
        assert_eq!(
            wrong(sessions::hold(&before, west.id, &Said::default()).await),
            "`2026-03-10 18:00` in `America/Los_Angeles` is still to come; what is held can be said from its beginning"
        );
        // Within the same day and without any change, counsel follows the clock.
        assert_eq!(ahead(&office.at(moment("11 01:00"))).await, (1, 0, vec![eleventh], vec![]));
        assert_eq!(ahead(&office.at(moment("11 02:00"))).await, (0, 1, vec![], vec![]));
        undo::undo(&office, west.undo).await.unwrap();
        // Begins at 23:00 on the 10th for me, and ends at midnight.
        let east = sessions::plan(&office, one, &there("2026-03-11 08:00", "Asia/Tokyo")).await.unwrap();
        assert_eq!(ahead(&office.at(moment("09 22:00"))).await, (1, 0, vec![tenth], agenda("Count(1)")));
        let during = office.at(moment("10 23:30"));
        assert_eq!(ahead(&during).await, (1, 0, vec![tenth], vec![]));
        sessions::hold(&during, east.id, &Said::default()).await.unwrap();
        assert_eq!(seen(&during).await.rooms.all()[0].last_held_on(), Some(tenth));
        assert_eq!(ahead(&office.at(moment("11 20:00"))).await, (0, 0, vec![], vec![]));
        office.close().await;
    }
}

#[tokio::test]
async fn what_knows_of_nothing_or_is_over_has_no_sessions() {
    let empty = places().await.swap_remove(0);
    let office = empty.open().await;
    let unseen = Begin::new(RelationshipKind::Invisible, With::Name("An author".to_owned()));
    let unseen = relationships::begin(&office, &unseen).await.unwrap().id;
    let meeting = Meeting::at(time("2026-01-05 09:00"));
    assert!(
        wrong(sessions::plan(&office, unseen, &meeting).await).starts_with("an invisible mentor knows nothing of it")
    );
    let talk = Begin::new(RelationshipKind::Flash, With::Name("Somebody".to_owned()));
    let talk = relationships::begin(&office, &talk).await.unwrap().id;
    sessions::record(&office, talk, &Meeting::at(time("2026-01-01 00:00")), &Said::default()).await.unwrap();
    assert_eq!(stage(&office, talk).await, RelationshipStage::Active, "it has no time of getting acquainted");
    let end = wrong(relationships::go_to(&office, talk, RelationshipStage::Alumni, None, "answered").await);
    assert!(end.contains("say how: `goals_reached`, `diminishing_returns`, `end_date`"), "{end}");
    endings::end(&office, talk, &End::new(EndingKind::GoalsReached)).await.unwrap();
    let rooms = seen(&office).await.rooms;
    assert_eq!(rooms.room(talk).unwrap().endings.len(), 1, "what depends on an ending has one");
    assert!(wrong(sessions::plan(&office, talk, &meeting).await).starts_with("this is over (`alumni`)"));
    office.close().await;
}

#[tokio::test]
async fn the_agenda_comes_from_the_plan_and_is_the_users_to_change() {
    let empty = places().await.swap_remove(0);
    let office = empty.open().await;
    add(&office, "ada", "Ada Example").await;
    let begin = Begin {
        paired_by: Some("my boss".to_owned()),
        ..Begin::new(RelationshipKind::Mentor, With::Person(id("ada")))
    };
    let one = relationships::begin(&office, &begin).await.unwrap().id;
    let kept = sessions::plan(&office, one, &Meeting::at(time("2026-01-05 09:00"))).await.unwrap();
    let all = office.seen().await.unwrap();
    let suggested = sessions::suggested(&all, one, office.today(), office.today(), Language::English);
    let lines: Vec<String> = suggested.iter().map(|item| format!("{}: {}", item.part, item.text)).collect();
    insta::assert_snapshot!(lines.join("\n"), @r"
    matter: Ask why we were paired
    matter: A covenant of confidence, and what either of us is worried about
    matter: Background and values of both
    unplanned: Room for what comes up
    ");
    let own = AgendaItem { part: AgendaPart::News, text: " The move ".to_owned(), about: None };
    sessions::set_agenda(&office, kept.id, vec![suggested[3].clone(), own]).await.unwrap();
    let mentoring = seen(&office).await;
    let texts: Vec<&str> = mentoring.rooms.sessions[0].value.agenda.iter().map(|item| item.text.as_str()).collect();
    assert_eq!(texts, ["The move", "Room for what comes up"], "in the order of an agenda");
    sessions::agenda_sent(&office, kept.id).await.unwrap();
    sessions::set_agenda(&office, kept.id, Vec::new()).await.unwrap();
    assert!(wrong(sessions::agenda_sent(&office, kept.id).await).starts_with("there is no agenda"));
    office.close().await;
}

#[tokio::test]
async fn a_day_is_a_day_of_the_users_zone() {
    let empty = places().await.swap_remove(0);
    let office = empty.open_at("2026-01-01T23:30:00Z".parse().unwrap()).await;
    assert_eq!(office.today(), date("2026-01-01"));
    office.choose_zone("Europe/Berlin").await.unwrap();
    assert_eq!(office.today(), date("2026-01-02"));
    assert!(wrong(office.choose_zone("Mars").await).starts_with("`Mars` is no time zone"));
    office.close().await;
    drop(office);
    let office = empty.open_at("2026-01-01T23:30:00Z".parse().unwrap()).await;
    assert_eq!(office.today(), date("2026-01-02"), "it is remembered");
    office.choose_zone("").await.unwrap();
    assert_eq!(office.clone().on_machine_in(Some(chrono_tz::America::New_York)).today(), date("2026-01-01"));
    office.close().await;
}

#[tokio::test]
async fn whoever_one_begins_with_may_become_one_of_ones_people() {
    for empty in places().await {
        let office = empty.open_at(day(320)).await;
        let usual = Begin::new(RelationshipKind::Mentor, With::Name(String::new()));
        assert!(relationships::begin_with_new(&office, " ", &usual).await.is_err());
        let begun = relationships::begin_with_new(&office, "Siobhan Reed", &usual).await.unwrap();
        let seen = office.seen().await.unwrap();
        assert_eq!(seen.loaded.people.len(), 1);
        let rooms = &seen.beside.mentoring.as_ref().unwrap().rooms;
        assert_eq!(rooms.relationship(begun.id).unwrap().person, Some(id("siobhan-reed")));
        undo::undo(&office, begun.undo).await.unwrap();
        let seen = office.seen().await.unwrap();
        assert!(
            seen.loaded.people.is_empty() && seen.beside.mentoring.as_ref().unwrap().rooms.relationships.is_empty()
        );
        office.close().await;
    }
}

#[tokio::test]
async fn what_contradicts_itself_is_refused() {
    let empty = places().await.swap_remove(0);
    let office = empty.open().await;
    add(&office, "ada", "Ada Example").await;
    let one = mentor(&office, "ada").await;
    let charter = |end: &str, again: &str| Charter {
        ends_on: Some(date(end)),
        reassess_on: vec![date(again)],
        ..Charter::default()
    };
    let after = wrong(app::charter::keep(&office, one, &charter("2026-06-01", "2026-06-02")).await);
    assert_eq!(
        after,
        "the day to look again `2026-06-02` is after the end `2026-06-01`; choose a day up to the end, or a later end"
    );
    app::charter::keep(&office, one, &charter("2026-06-01", "2026-06-01")).await.unwrap();
    let sent = Said { exchange: Some(Exchange::Sent), ..Said::default() };
    let at = Meeting { channel: Some(Channel::Writing), ..Meeting::at(time("2026-01-01 00:00")) };
    let letter = wrong(sessions::record(&office, one, &at, &sent).await);
    assert!(
        letter.starts_with("the exchange `sent` is said of letters, and this relationship is not by letter"),
        "{letter}"
    );
    assert!(letter.ends_with("leave it out, or agree on the channel `writing`"), "{letter}");
    let written = Begin { in_writing: true, ..Begin::new(RelationshipKind::Remote, With::Person(id("ada"))) };
    let written = relationships::begin(&office, &written).await.unwrap().id;
    sessions::record(&office, written, &at, &sent).await.unwrap();
    office.close().await;
}
