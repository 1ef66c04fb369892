//! What was seen is kept until it changes, and never longer.

mod desk;

use app::{people, profile, snapshots, tags, undo};
use desk::{add, at, day, id, names, places};
use std::sync::Arc;

#[tokio::test]
async fn the_world_is_loaded_once_for_each_change() {
    for empty in places().await {
        let office = empty.open().await;
        let nobody = office.seen().await.unwrap();
        assert!(nobody.loaded.people.is_empty());
        add(&office, "ada", "Ada Example").await;
        let ada = office.seen().await.unwrap();
        assert!(!Arc::ptr_eq(&nobody, &ada));
        let (again, later) = (office.seen().await.unwrap(), office.at(at(60)).seen().await.unwrap());
        assert!(Arc::ptr_eq(&ada, &again) && Arc::ptr_eq(&ada, &later), "nothing has changed");
        let tomorrow = office.at(day(1)).seen().await.unwrap();
        assert!(!Arc::ptr_eq(&ada, &tomorrow), "another day");
        office.close().await;
    }
}

#[tokio::test]
async fn every_change_is_seen() {
    for empty in places().await {
        let office = empty.open().await;
        add(&office, "ada", "Ada Example").await;
        add(&office, "bob", "Bob Example").await;
        let mut marks = vec![office.seen().await.unwrap().sight.mark.clone()];
        let mut look = async || marks.push(office.seen().await.unwrap().sight.mark.clone());
        people::edit(&office, "ada", &["closeness=4".to_owned()]).await.unwrap();
        look().await;
        profile::edit(&office, r#"{"name": "Me Example"}"#).await.unwrap();
        look().await;
        people::merge(&office, "ada", "bob").await.unwrap();
        look().await;
        people::split(&office, "ada", &["bob@example.com".to_owned(), "file:bob".to_owned()]).await.unwrap();
        look().await;
        snapshots::keep(&office, Some("one")).await.unwrap();
        look().await;
        people::forget(&office, "bob").await.unwrap();
        look().await;
        let (count, unlike) = (marks.len(), marks.iter().collect::<std::collections::BTreeSet<_>>().len());
        assert_eq!(unlike, count, "{marks:?}");
        assert_eq!(names(&office).await, ["Ada Example"]);
        office.close().await;
    }
}

#[tokio::test]
async fn what_is_written_beside_people_loads_nobody_anew() {
    for empty in places().await {
        let office = empty.open().await;
        add(&office, "ada", "Ada Example").await;
        let before = office.seen().await.unwrap();
        let undo = tags::put(&office, &[id("ada")], "choir").await.unwrap().undo.unwrap();
        let tagged = office.seen().await.unwrap();
        assert!(Arc::ptr_eq(&before.loaded, &tagged.loaded) && Arc::ptr_eq(&before.network, &tagged.network));
        assert_eq!((before.tags.of(&id("ada")).count(), tagged.tags.of(&id("ada")).count()), (0, 1));
        undo::undo(&office, undo).await.unwrap();
        let undone = office.seen().await.unwrap();
        assert!(Arc::ptr_eq(&before.loaded, &undone.loaded) && undone.tags.of(&id("ada")).count() == 0);
        people::edit(&office, "ada", &["closeness=4".to_owned()]).await.unwrap();
        assert!(!Arc::ptr_eq(&before.loaded, &office.seen().await.unwrap().loaded));
        let tomorrow = office.at(day(1)).seen().await.unwrap();
        assert!(!Arc::ptr_eq(&undone.loaded, &tomorrow.loaded), "estimates grow old");
        office.close().await;
    }
}

#[tokio::test]
async fn counsel_is_given_once_for_each_look() {
    for empty in places().await {
        let office = empty.open().await;
        add(&office, "ada", "Ada Example").await;
        let first = office.counselled().await.unwrap();
        assert!(!first.said.headline.is_empty());
        assert!(Arc::ptr_eq(&first, &office.counselled().await.unwrap()));
        people::edit(&office, "ada", &["core=true".to_owned()]).await.unwrap();
        let second = office.counselled().await.unwrap();
        assert!(!Arc::ptr_eq(&first, &second));
        assert!(Arc::ptr_eq(&second.seen, &office.seen().await.unwrap()));
        office.close().await;
    }
}

#[tokio::test]
async fn many_who_look_at_once_see_the_same() {
    for empty in places().await {
        let office = empty.open().await;
        add(&office, "ada", "Ada Example").await;
        let looks: Vec<_> = (0..16)
            .map(|_| {
                let office = office.clone();
                tokio::spawn(async move { office.counselled().await.unwrap() })
            })
            .collect();
        let first = office.counselled().await.unwrap();
        for look in looks {
            assert!(Arc::ptr_eq(&first, &look.await.unwrap()));
        }
        office.close().await;
    }
}
