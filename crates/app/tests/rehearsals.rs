//! A hard conversation from the first thought to what it taught.

mod desk;

use app::deeper::Helper;
use app::entries::EntryId;
use app::inquiry::challenges;
use app::office::Office;
use app::rehearsals::{self, ANSWERS_MAX, Draft, Played, Script};
use app::reminders;
use app::undo;
use chrono::Days;
use desk::{add, day, id, mentoring, places, wrong};
use model::entry::EntryKind;
use model::mentoring::rehearsals::Rehearsals;
use model::rehearsal::Rehearsal;
use model::relationship::{Relationship, RelationshipKind};

async fn all(office: &Office) -> Rehearsals {
    mentoring(office).await.rehearsals
}

async fn one(office: &Office, which: EntryId) -> Rehearsal {
    all(office).await.rehearsal(which).unwrap().value.clone()
}

fn draft(subject: &str) -> Draft {
    Draft {
        subject: subject.to_owned(),
        with: Helper::Role("the landlord".to_owned()),
        planned_on: None,
        mentor: None,
        about: None,
    }
}

fn text(text: &str) -> Option<String> {
    Some(text.to_owned())
}

#[tokio::test]
async fn a_conversation_is_prepared_played_through_and_held() {
    for empty in places().await {
        let office = empty.open_at(day(10)).await;
        add(&office, "ada", "Ada Example").await;
        let mentor = Relationship::new(RelationshipKind::Mentor);
        let mentor = app::entries::insert(&office, app::entries::NewEntry::of(mentor)).await.unwrap().id;
        let challenge = challenges::face(&office, "The figures come late", None).await.unwrap().id;
        let planned_on = office.today().checked_add_days(Days::new(3));
        let with = Helper::Person(id("ada"));
        let late = Draft { with, planned_on, mentor: Some(mentor), about: Some(challenge), ..draft("Late figures") };
        let kept = rehearsals::prepare(&office, &late, &Script::default()).await.unwrap().id;
        assert_eq!(one(&office, kept).await.missing().count(), 4);

        let script = Script {
            aim: text("On time from March"),
            opening: text("I owe you something plain."),
            answers: vec![("Who complained?".to_owned(), text("I did.")), (" ".to_owned(), None)],
            soften: vec!["always".to_owned(), String::new()],
        };
        let written = rehearsals::write(&office, kept, &script).await.unwrap();
        rehearsals::answer(&office, kept, "We always did it so", None).await.unwrap();
        let now = one(&office, kept).await;
        assert_eq!((now.answers.len(), now.soften.len(), now.missing().count()), (2, 1, 0));
        let changed = undo::undo(&office, written.undo).await;
        assert!(changed.is_err(), "it was written since");

        let alone = Played { on: None, with: None, changed: text("the first line") };
        let aloud = Played { with: Some(Helper::Person(id("ada"))), ..alone.clone() };
        rehearsals::play_through(&office, kept, &alone).await.unwrap();
        rehearsals::play_through(&office, kept, &aloud).await.unwrap();
        let runs = all(&office).await;
        let who: Vec<_> = runs.runs_of(kept).iter().map(|run| run.person.clone()).collect();
        assert_eq!(who, [None, Some(id("ada"))]);

        let evening = office.at(day(12));
        let due = reminders::due(&evening, evening.today()).await.unwrap();
        assert_eq!(
            due.iter().map(|one| (one.entry_kind(), one.due.on)).collect::<Vec<_>>(),
            [(Some(EntryKind::Rehearsal), planned_on.unwrap())]
        );
        let after = office.at(day(13));
        let held =
            rehearsals::hold(&after, kept, None, "A plan by Friday", Some("Begin with the reason")).await.unwrap();
        assert!(reminders::due(&after, after.today()).await.unwrap().is_empty());
        let held_on = one(&after, kept).await.held_on;
        assert_eq!(held_on, Some(after.today()));
        undo::undo(&after, held.undo).await.unwrap();
        assert_eq!(all(&after).await.ahead().len(), 1);

        let gone = rehearsals::remove(&after, kept).await.unwrap();
        assert_eq!((all(&after).await.rehearsals.len(), all(&after).await.runs.len()), (0, 0));
        undo::undo(&after, gone).await.unwrap();
        assert_eq!(all(&after).await.runs_of(kept).len(), 2);
        office.close().await;
    }
}

#[tokio::test]
async fn what_it_is_changes_and_what_is_prepared_stays() {
    let empty = places().await.remove(0);
    let office = empty.open_at(day(10)).await;
    let script = Script { aim: text("Two more weeks"), ..Script::default() };
    let kept = rehearsals::prepare(&office, &draft("The rent"), &script).await.unwrap().id;
    let planned_on = Some(office.today());
    let name = Helper::Role("his agent".to_owned());
    rehearsals::change(&office, kept, &Draft { with: name, planned_on, ..draft("The rent of March") }).await.unwrap();
    let now = one(&office, kept).await;
    assert_eq!((now.name.as_deref(), now.aim.as_deref()), (Some("his agent"), Some("Two more weeks")));
    // A day that is past stays while nothing else is planned.
    let later = office.at(day(12));
    rehearsals::change(&later, kept, &Draft { planned_on, ..draft("The rent") }).await.unwrap();
    office.close().await;
}

#[tokio::test]
async fn what_is_wrong_is_said_with_what_is_allowed() {
    let empty = places().await.remove(0);
    let office = empty.open_at(day(10)).await;
    let prepare = async |draft: Draft| wrong(rehearsals::prepare(&office, &draft, &Script::default()).await);
    assert_eq!(prepare(draft(" ")).await, "what it is about is empty; a few words are enough");
    let yesterday = office.today().pred_opt();
    let past = prepare(Draft { planned_on: yesterday, ..draft("The rent") }).await;
    assert!(past.ends_with("is past; plan it for today or a day to come"), "{past}");
    let kept = rehearsals::prepare(&office, &draft("The rent"), &Script::default()).await.unwrap().id;
    let about = prepare(Draft { about: Some(kept), ..draft("The rent") }).await;
    assert!(about.ends_with("is neither a challenge nor a change of role"), "{about}");
    let answers =
        |says: &str, count: usize| Script { answers: vec![(says.to_owned(), text("yes")); count], ..Script::default() };
    let nothing = wrong(rehearsals::write(&office, kept, &answers("", 1)).await);
    assert_eq!(nothing, "`yes` replies to nothing; write what they may say before it, or leave it out");
    rehearsals::write(&office, kept, &answers("no", ANSWERS_MAX)).await.unwrap();
    let many = wrong(rehearsals::answer(&office, kept, "no", None).await);
    assert_eq!(many, "`13` answers are prepared for; at most 12 are allowed, the likeliest");
    let tomorrow = office.today().succ_opt();
    let early = Played { on: tomorrow, with: None, changed: None };
    assert!(wrong(rehearsals::play_through(&office, kept, &early).await).contains("is still to come"));
    assert!(
        wrong(rehearsals::hold(&office, kept, tomorrow, "well", None).await).contains("you had it today or before")
    );
    assert_eq!(
        wrong(rehearsals::hold(&office, kept, None, "", None).await),
        "what happened is empty; a few words are enough"
    );
    office.close().await;
}
