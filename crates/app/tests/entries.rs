//! What the user writes down stays with whom it is about, and can be taken back.

mod desk;

use app::entries::{self, Body, BodyError, Entry, EntryKind, NewEntry};
use app::error::AppError;
use app::office::Office;
use app::undo::{self, NotUndone};
use app::{people, upkeep};
use chrono::NaiveDate;
use desk::{add, at, day, id, places};
use formats::entry::{read_shape, write_shape};

/// A line of text that Today brings back.
#[derive(Debug, Clone, PartialEq)]
struct Line(String);

impl Body for Line {
    // Of a kind that nothing reads when it looks at the world, since these bodies are no real ones.
    const KIND: EntryKind = EntryKind::BadHabit;

    fn write(&self) -> String {
        write_shape(&self.0)
    }

    fn read(json: &str) -> Result<Self, BodyError> {
        read_shape(Self::KIND, json).map(Line)
    }
}

/// The same text as another kind.
#[derive(Debug, Clone, PartialEq)]
struct Word(String);

impl Body for Word {
    const KIND: EntryKind = EntryKind::Tag;

    fn write(&self) -> String {
        write_shape(&self.0)
    }

    fn read(json: &str) -> Result<Self, BodyError> {
        read_shape(Self::KIND, json).map(Word)
    }
}

fn line(text: &str) -> NewEntry<Line> {
    NewEntry::of(Line(text.to_owned()))
}

async fn lines(office: &Office) -> Vec<Entry<Line>> {
    entries::all(office).await.unwrap()
}

async fn texts(office: &Office) -> Vec<String> {
    lines(office).await.into_iter().map(|line| line.value.0).collect()
}

#[tokio::test]
async fn what_is_written_is_read_as_it_was() {
    for empty in places().await {
        let office = empty.open().await;
        add(&office, "ada", "Ada Example").await;
        let due_on = NaiveDate::from_ymd_opt(2026, 4, 17);
        let new =
            NewEntry { person: Some(id("ada")), state: Some("open".to_owned()), due_on, ..line("write “soon”") };
        let kept = entries::insert(&office, new).await.unwrap();
        let entry: Entry<Line> = entries::get(&office, kept.id).await.unwrap().unwrap();
        let expected = Entry {
            id: kept.id,
            at: at(0),
            changed_at: at(0),
            parent: None,
            person: Some(id("ada")),
            state: Some("open".to_owned()),
            due_on,
            revision: 1,
            value: Line("write “soon”".to_owned()),
        };
        assert_eq!(entry, expected);
        assert_eq!(entries::get::<Word>(&office, kept.id).await.unwrap(), None, "it is of another kind");

        let under = NewEntry { parent: Some(kept.id), ..NewEntry::of(Word("warm".to_owned())) };
        let under = entries::insert(&office, under).await.unwrap();
        let children: Vec<Entry<Word>> = entries::children(&office, kept.id).await.unwrap();
        assert_eq!(children.iter().map(|child| child.id).collect::<Vec<_>>(), [under.id]);
        for (day, count) in [(16, 0), (17, 1), (18, 1)] {
            let due = entries::due::<Line>(&office, NaiveDate::from_ymd_opt(2026, 4, day).unwrap()).await.unwrap();
            assert_eq!(due.len(), count, "{day}");
        }
        office.close().await;
    }
}

#[tokio::test]
async fn of_two_who_change_the_same_the_second_is_told() {
    for empty in places().await {
        let office = empty.open().await;
        entries::insert(&office, line("one")).await.unwrap();
        let (mut mine, mut yours) = (lines(&office).await.remove(0), lines(&office).await.remove(0));
        mine.value = Line("mine".to_owned());
        yours.value = Line("yours".to_owned());
        entries::update(&office.at(at(3)), &mine).await.unwrap();
        let late = entries::update(&office.at(at(4)), &yours).await;
        assert!(matches!(late, Err(AppError::Changed)), "{late:?}");
        let entry = lines(&office).await.remove(0);
        assert_eq!((entry.value.0.as_str(), entry.revision, entry.changed_at), ("mine", 2, at(3)));
        office.close().await;
    }
}

#[tokio::test]
async fn each_change_of_an_entry_can_be_undone() {
    for empty in places().await {
        let office = empty.open().await;
        let kept = entries::insert(&office, line("one")).await.unwrap();
        let mut entry = lines(&office).await.remove(0);
        entry.value = Line("two".to_owned());
        entry.state = Some("done".to_owned());
        let changed = entries::update(&office, &entry).await.unwrap();
        let late = undo::undo(&office, kept.undo).await;
        assert!(matches!(late, Err(AppError::NotUndone(NotUndone::Changed))), "{late:?}");
        assert_eq!(undo::undo(&office, changed.undo).await.unwrap().action, "update_entry");
        let entry = lines(&office).await.remove(0);
        assert_eq!((entry.value.0.as_str(), entry.state, entry.revision), ("one", None, 3));

        let removed = entries::remove(&office, kept.id).await.unwrap();
        assert!(texts(&office).await.is_empty());
        undo::undo(&office, removed).await.unwrap();
        assert_eq!(texts(&office).await, ["one"]);
        let twice = undo::undo(&office, removed).await;
        assert!(matches!(twice, Err(AppError::NotUndone(NotUndone::Already))), "{twice:?}");

        let second = entries::insert(&office.at(at(1)), line("second")).await.unwrap();
        undo::undo(&office, second.undo).await.unwrap();
        assert_eq!(texts(&office).await, ["one"]);
        entries::restore(&office, second.id).await.unwrap();
        entries::restore(&office, second.id).await.unwrap();
        assert_eq!(texts(&office).await, ["one", "second"]);
        office.close().await;
    }
}

#[tokio::test]
async fn an_entry_follows_the_person_that_it_is_about() {
    for empty in places().await {
        let office = empty.open().await;
        add(&office, "ada", "Ada Example").await;
        add(&office, "bob", "Bob Example").await;
        let unknown = entries::insert(&office, NewEntry { person: Some(id("zoe")), ..line("x") }).await;
        assert!(matches!(unknown, Err(AppError::NobodyCalled { .. })), "{unknown:?}");
        entries::insert(&office, NewEntry { person: Some(id("bob")), ..line("about Bob") }).await.unwrap();
        let whom = async || lines(&office).await.remove(0).person.map(|person| person.to_string());
        let merge = people::merge(&office, "ada", "bob").await.unwrap();
        assert_eq!(whom().await, Some(merge.id.to_string()), "the one they both are");
        undo::undo(&office, merge.undo).await.unwrap();
        assert_eq!(whom().await.as_deref(), Some("bob"));

        let gone = people::forget(&office.at(at(5)), "bob").await.unwrap();
        assert!(texts(&office).await.is_empty(), "what was written about somebody goes with them");
        undo::undo(&office, gone.undo).await.unwrap();
        assert_eq!(whom().await.as_deref(), Some("bob"));

        app::imports::undo(&office, Some(2)).await.unwrap();
        assert_eq!(whom().await, None, "Bob is not there at present");
        let mut entry = lines(&office).await.remove(0);
        entry.state = Some("kept".to_owned());
        entries::update(&office, &entry).await.unwrap();
        add(&office, "bob", "Bob Example").await;
        assert_eq!(whom().await.as_deref(), Some("bob"), "and here he is again");
        office.close().await;
    }
}

#[tokio::test]
async fn what_was_removed_is_gone_after_thirty_days() {
    for empty in places().await {
        let office = empty.open().await;
        let kept = entries::insert(&office, line("one")).await.unwrap();
        let removed = entries::remove(&office, kept.id).await.unwrap();
        office.close().await;
        for (days, is_there) in [(upkeep::DELETED_DAYS, true), (upkeep::DELETED_DAYS + 1, false)] {
            let office = empty.open_at(day(days)).await;
            let undone = undo::undo(&office, removed).await;
            if is_there {
                undone.unwrap();
                let again = entries::remove(&office.at(at(0)), kept.id).await.unwrap();
                assert_ne!(again, removed);
            } else {
                assert!(matches!(undone, Err(AppError::NotUndone(NotUndone::Gone))), "{undone:?}");
                assert!(entries::restore(&office, kept.id).await.is_err());
            }
            office.close().await;
        }
    }
}

#[tokio::test]
async fn a_long_text_is_refused() {
    let places = places().await;
    let office = places[0].open().await;
    // Two quotation marks stand around it.
    for (length, is_taken) in [(entries::BODY_BYTES_MAX - 2, true), (entries::BODY_BYTES_MAX - 1, false)] {
        let kept = entries::insert(&office, line(&"x".repeat(length))).await;
        assert_eq!(kept.is_ok(), is_taken, "{length}");
    }
    office.close().await;
}

#[tokio::test]
async fn a_backup_brings_entries_back_and_lets_no_browser_in() {
    for (from, to) in places().await.into_iter().zip(places().await) {
        let office = from.open().await;
        entries::insert(&office, line("one")).await.unwrap();
        let link = app::sign_ins::issue_link(&office).await.unwrap();
        let cookie = app::sign_ins::redeem(&office, &link.token, "").await.unwrap().unwrap();
        let unused = app::sign_ins::issue_link(&office).await.unwrap();
        let file = from.place.folder.join("backup.db");
        upkeep::backup(&office, &file).await.unwrap();
        let key = office.key_path();
        office.close().await;
        upkeep::restore(&to.place, &file, at(1)).await.unwrap();
        std::fs::copy(key, to.place.folder.join("device.key")).unwrap();
        let office = to.open().await;
        assert_eq!(texts(&office).await, ["one"]);
        assert_eq!(app::sign_ins::recognise(&office, &cookie).await.unwrap(), None);
        assert_eq!(app::sign_ins::redeem(&office, &unused.token, "").await.unwrap(), None);
        office.close().await;
    }
}
