//! Each change of people can be undone, until what it changed has changed again.

mod desk;

use app::error::AppError;
use app::office::Office;
use app::undo::{self, NotUndone, UndoId};
use app::{people, profile};
use desk::{add, at, day, id, names, places};
use model::person::Profile;

/// What is exported: equal states give equal bytes.
async fn state(office: &Office) -> String {
    app::export::network(office).await.unwrap()
}

fn fields(text: &str) -> Vec<String> {
    text.split(", ").map(str::to_owned).collect()
}

async fn refused(office: &Office, id: UndoId) -> NotUndone {
    match undo::undo(office, id).await {
        Err(AppError::NotUndone(why)) => why,
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn an_edit_is_undone_until_the_person_is_edited_again() {
    for empty in places().await {
        let office = empty.open().await;
        add(&office, "ada", "Ada Example").await;
        let untouched = state(&office).await;
        let first = people::edit(&office, "ada", &fields("name=Ada Abbott, closeness=4")).await.unwrap();
        let edited = state(&office).await;
        let second = people::edit(&office, "ada", &fields("closeness=2, energy=1")).await.unwrap();
        assert_eq!(refused(&office, first.undo).await, NotUndone::Changed);
        assert_eq!(undo::undo(&office, second.undo).await.unwrap().action, "edit_person");
        assert_eq!(state(&office).await, edited);
        assert_eq!(refused(&office, second.undo).await, NotUndone::Already);
        assert_eq!(refused(&office, UndoId::new(at(1))).await, NotUndone::Gone);

        let third = people::edit(&office, "ada", &fields("closeness=")).await.unwrap();
        undo::undo(&office, third.undo).await.unwrap();
        assert_eq!(state(&office).await, edited);
        office.close().await;

        let office = empty.open().await;
        assert_ne!(state(&office).await, untouched);
        office.close().await;
    }
}

#[tokio::test]
async fn the_first_edit_is_undone_as_if_it_had_not_been() {
    for empty in places().await {
        let office = empty.open().await;
        add(&office, "ada", "Ada Example").await;
        let before = state(&office).await;
        let edit = people::edit(&office, "ada", &fields("name=Ada Abbott, closeness=4")).await.unwrap();
        undo::undo(&office, edit.undo).await.unwrap();
        assert_eq!(state(&office).await, before);
        assert_eq!(names(&office).await, ["Ada Example"]);
        app::imports::undo(&office, None).await.unwrap();
        assert!(names(&office).await.is_empty(), "nothing that the user said holds her");
        office.close().await;
    }
}

#[tokio::test]
async fn who_stayed_only_for_what_was_said_goes_with_it() {
    for empty in places().await {
        let office = empty.open().await;
        add(&office, "ada", "Ada Example").await;
        let edit = people::edit(&office, "ada", &fields("closeness=4")).await.unwrap();
        app::imports::undo(&office, None).await.unwrap();
        assert_eq!(names(&office).await, ["Ada Example"]);
        undo::undo(&office, edit.undo).await.unwrap();
        assert!(names(&office).await.is_empty());
        office.close().await;
    }
}

#[tokio::test]
async fn many_are_edited_and_put_back_at_once() {
    for empty in places().await {
        let office = empty.open().await;
        for (id, name) in [("ada", "Ada Example"), ("bob", "Bob Example"), ("cleo", "Cleo Example")] {
            add(&office, id, name).await;
        }
        let before = state(&office).await;
        let nobody = people::edit_many(&office, &[id("ada"), id("zoe")], &fields("core=true")).await;
        assert!(matches!(nobody, Err(AppError::NobodyCalled { .. })), "{nobody:?}");
        assert!(people::edit_many(&office, &[], &fields("core=true")).await.is_err());
        assert!(people::edit_many(&office, &[id("ada")], &fields("closeness=9")).await.is_err());
        assert_eq!(state(&office).await, before, "all or none");

        let chosen = [id("ada"), id("bob"), id("ada")];
        let changed = people::edit_many(&office, &chosen, &fields("core=true")).await.unwrap();
        assert_eq!(changed.count, 2);
        let seen = office.seen().await.unwrap();
        let core: Vec<Option<bool>> = seen.network.people().iter().map(|person| person.core).collect();
        assert_eq!(core, [Some(true), Some(true), None]);

        let single = people::edit(&office, "bob", &fields("energy=2")).await.unwrap();
        assert_eq!(refused(&office, changed.undo).await, NotUndone::Changed, "one of them has changed");
        undo::undo(&office, single.undo).await.unwrap();
        assert_eq!(refused(&office, changed.undo).await, NotUndone::Changed, "a revision does not come back");
        let again = people::edit_many(&office, &[id("cleo")], &fields("core=true")).await.unwrap();
        undo::undo(&office, again.undo).await.unwrap();
        assert_eq!(office.seen().await.unwrap().network.people()[2].core, None);
        office.close().await;
    }
}

#[tokio::test]
async fn a_merge_is_undone_with_what_was_said_of_both() {
    for empty in places().await {
        let office = empty.open().await;
        add(&office, "ada", "Ada Example").await;
        add(&office, "abbott", "A. Abbott").await;
        people::edit(&office, "ada", &fields("closeness=4")).await.unwrap();
        people::edit(&office, "abbott", &fields("energy=2")).await.unwrap();
        let before = state(&office).await;
        let merge = people::merge(&office, "ada", "abbott").await.unwrap();
        assert_eq!(names(&office).await.len(), 1);
        undo::undo(&office, merge.undo).await.unwrap();
        assert_eq!(state(&office).await, before);
        assert_eq!(refused(&office, merge.undo).await, NotUndone::Already);
        office.close().await;
    }
}

#[tokio::test]
async fn a_split_is_undone_and_the_merge_before_it_stands_again() {
    for empty in places().await {
        let office = empty.open().await;
        add(&office, "ada", "Ada Example").await;
        add(&office, "abbott", "A. Abbott").await;
        let merge = people::merge(&office, "ada", "abbott").await.unwrap();
        let before = state(&office).await;
        let traces = ["file:abbott".to_owned(), "abbott@example.com".to_owned()];
        let split = people::split(&office, merge.id.as_str(), &traces).await.unwrap();
        assert_eq!(names(&office).await.len(), 2);
        assert_eq!(refused(&office, merge.undo).await, NotUndone::Changed, "the split took it back");
        undo::undo(&office, split.undo).await.unwrap();
        assert_eq!(state(&office).await, before);
        undo::undo(&office, merge.undo).await.unwrap();
        assert_eq!(names(&office).await.len(), 2);
        office.close().await;
    }
}

#[tokio::test]
async fn who_was_forgotten_comes_back_as_they_were() {
    for empty in places().await {
        let office = empty.open().await;
        add(&office, "ada", "Ada Example").await;
        add(&office, "bob", "Bob Example").await;
        people::edit(&office, "ada", &fields("name=Ada Abbott, closeness=4")).await.unwrap();
        let before = state(&office).await;
        let gone = people::forget(&office.at(at(7)), "ada").await.unwrap();
        assert_eq!(names(&office).await, ["Bob Example"]);
        undo::undo(&office.at(at(9)), gone.undo).await.unwrap();
        assert_eq!(state(&office).await, before);
        let again = people::forget(&office.at(at(10)), "ada").await.unwrap();
        assert_eq!(refused(&office, gone.undo).await, NotUndone::Already);
        office.close().await;
        let office = empty.open_at(day(40)).await;
        assert_eq!(refused(&office, again.undo).await, NotUndone::Gone);
        office.close().await;
    }
}

#[tokio::test]
async fn adding_somebody_is_undone_as_an_import() {
    for empty in places().await {
        let office = empty.open().await;
        let ada = add(&office, "ada", "Ada Example").await;
        undo::undo(&office, ada.undo).await.unwrap();
        assert!(names(&office).await.is_empty());
        let again = add(&office, "ada", "Ada Example").await;
        app::imports::undo(&office, None).await.unwrap();
        assert!(undo::undo(&office, again.undo).await.is_err());
        office.close().await;
    }
}

#[tokio::test]
async fn of_two_who_undo_the_same_one_does() {
    for empty in places().await {
        let office = empty.open().await;
        add(&office, "ada", "Ada Example").await;
        let edit = people::edit(&office, "ada", &fields("closeness=4")).await.unwrap();
        let tries: Vec<_> = (0..4)
            .map(|_| {
                let office = office.clone();
                tokio::spawn(async move { undo::undo(&office, edit.undo).await.is_ok() })
            })
            .collect();
        let mut done = 0;
        for one in tries {
            done += usize::from(one.await.unwrap());
        }
        assert_eq!(done, 1);
        office.close().await;
    }
}

#[tokio::test]
async fn what_was_tried_is_kept_and_taken_back_as_one() {
    for empty in places().await {
        let office = empty.open().await;
        for (id, name) in [("ada", "Ada Example"), ("ben", "Ben Example")] {
            add(&office, id, name).await;
        }
        let before = state(&office).await;
        let texts = [
            "drop ben",
            r#"add {"id": "cyd", "name": "Cyd Example", "ties": [{"to": "ada", "strength": 2}]}"#,
            r#"change ada {"closeness": 5, "core": true}"#,
        ];
        let edits: Vec<_> = texts.iter().map(|text| formats::edits::parse_edit(text).unwrap()).collect();
        let undo = app::what_if::keep(&office, &edits).await.unwrap();
        let kept = state(&office).await;
        assert!(
            kept.contains("Cyd Example") && !kept.contains("Ben Example") && kept.contains("\"closeness\": 5"),
            "{kept}"
        );
        assert_eq!(undo::undo(&office, undo).await.unwrap().action, "keep_what_if");
        assert_eq!(state(&office).await, before);
        assert_eq!(refused(&office, undo).await, NotUndone::Already);

        let wrong = [formats::edits::parse_edit("drop ada").unwrap(), formats::edits::parse_edit("drop ada").unwrap()];
        assert!(matches!(app::what_if::keep(&office, &wrong).await, Err(AppError::Wrong(_))));
        assert_eq!(state(&office).await, before, "nothing is kept by half");
        office.close().await;
    }
}

#[tokio::test]
async fn what_one_says_of_oneself_is_put_back_until_it_is_said_anew() {
    for empty in places().await {
        let office = empty.open().await;
        let named = |name: &str| Profile { name: Some(name.to_owned()), ..Profile::default() };
        let first = profile::say(&office, &named("Ada Example")).await.unwrap();
        let second = profile::say(&office, &named("Bea Example")).await.unwrap();
        let refused = undo::undo(&office, first).await.unwrap_err();
        assert!(matches!(refused, AppError::NotUndone(NotUndone::Changed)), "{refused}");
        assert_eq!(undo::undo(&office, second).await.unwrap().action, "edit_profile");
        assert_eq!(office.seen().await.unwrap().loaded.profile, named("Ada Example"));
        undo::undo(&office, first).await.unwrap();
        assert_eq!(office.seen().await.unwrap().loaded.profile, Profile::default());
        let twice = undo::undo(&office, first).await.unwrap_err();
        assert!(matches!(twice, AppError::NotUndone(NotUndone::Already)), "{twice}");
        office.close().await;
    }
}
