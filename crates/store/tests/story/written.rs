//! Entries, and the browsers that are signed in.

use crate::place::{at, fail, keys, world};
use crate::{keep, look};
use chrono::NaiveDate;
use model::entry::EntryKind;
use model::permission::World;
use seal::{TokenHash, token_hash};
use store::derived::{self, DerivedPerson, DerivedState};
use store::entries::{self, EntryRow, Plain};
use store::ids::{EntryId, SignInId, new_entry};
use store::people::Shown;
use store::sign_ins::{self, SignInRow, Stale};
use store::{Db, Page, StoreError};

pub(crate) async fn tell(db: &Db) {
    let world = world(db).await;
    entered(db, world).await;
    of_whom(db, world).await;
    linked(db, world).await;
    signed_in(db, world).await;
}

fn april(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 4, day).unwrap()
}

async fn insert(db: &Db, world: World, second: i64, kind: EntryKind, plain: Plain) -> EntryId {
    let id = new_entry(at(second));
    let body = keys().seal_body(&entries::context(world, id, 1), b"write to Ada").unwrap();
    keep!(db, world, [plain, body], |tx| entries::insert(tx, world, id, kind, &plain, at(second), &body).await)
        .unwrap_or_else(fail);
    id
}

fn ids(rows: &[EntryRow]) -> Vec<EntryId> {
    rows.iter().map(|row| row.id).collect()
}

async fn entered(db: &Db, world: World) {
    let (intention, tag) = (EntryKind::Intention, EntryKind::Tag);
    let plain = |day: u32| Plain { due_on: Some(april(day)), state: Some("open".to_owned()), ..Plain::default() };
    let first = insert(db, world, 1, intention, plain(9)).await;
    let second = insert(db, world, 2, intention, plain(3)).await;
    let never = insert(db, world, 3, intention, Plain::default()).await;
    let child = insert(db, world, 4, tag, Plain { parent: Some(first), ..Plain::default() }).await;

    let page = look!(db, [], |reader| entries::page(reader, world, intention, Page::first(2)).await);
    let page = page.unwrap_or_else(fail);
    assert_eq!(ids(&page), [first, second], "in the order of making");
    assert_eq!((&page[0].plain, page[0].at, page[0].changed_at, page[0].revision), (&plain(9), at(1), at(1), 1));
    let rest = look!(db, [], |reader| entries::page(reader, world, intention, Page::after(second, 2)).await);
    assert_eq!(ids(&rest.unwrap_or_else(fail)), [never]);
    let children = look!(db, [], |reader| entries::children(reader, world, tag, first, Page::first(9)).await);
    assert_eq!(ids(&children.unwrap_or_else(fail)), [child]);
    let none = look!(db, [], |reader| entries::children(reader, world, intention, first, Page::first(9)).await);
    assert_eq!(none.unwrap_or_else(fail), []);

    for (day, expected) in [(2, vec![]), (3, vec![second]), (9, vec![second, first])] {
        let due = look!(db, [], |reader| entries::due(reader, world, intention, april(day), Page::first(9)).await);
        assert_eq!(ids(&due.unwrap_or_else(fail)), expected, "{day}");
    }
    let after = Page::after((april(3), second), 9);
    let due = look!(db, [after], |reader| entries::due(reader, world, intention, april(30), after.clone()).await);
    assert_eq!(ids(&due.unwrap_or_else(fail)), [first], "the longest due first");
    changed(db, world, first).await;
    deleted(db, world, [first, second, never]).await;
}

async fn changed(db: &Db, world: World, id: EntryId) {
    let keys = keys();
    let plain =
        Plain { state: Some("done".to_owned()), person: Some("mail:ada@example.com".to_owned()), ..Plain::default() };
    let body = keys.seal_body(&entries::context(world, id, 2), b"written").unwrap();
    let write =
        async || keep!(db, world, [plain, body], |tx| entries::update(tx, world, (id, 1), &plain, at(9), &body).await);
    write().await.unwrap_or_else(fail);
    assert!(matches!(write().await, Err(StoreError::Changed("the entry"))));
    let row = look!(db, [], |reader| entries::get(reader, world, id).await).unwrap_or_else(fail).unwrap();
    assert_eq!((&row.plain, row.at, row.changed_at, row.revision), (&plain, at(1), at(9), 2));
    assert_eq!(**keys.open_body(&entries::context(world, id, 2), &row.body).unwrap(), *b"written");
    assert!(keys.open_body(&entries::context(world, id, 1), &row.body).is_err());
    let nowhere = new_entry(at(1));
    let missing =
        keep!(db, world, [plain, body], |tx| entries::update(tx, world, (nowhere, 1), &plain, at(9), &body).await);
    assert!(matches!(missing, Err(StoreError::Missing("entry"))));
    let none = look!(db, [], |reader| entries::get(reader, world, nowhere).await).unwrap_or_else(fail);
    assert_eq!(none, None);
}

async fn deleted(db: &Db, world: World, [first, second, never]: [EntryId; 3]) {
    for (entry, second) in [(first, 10), (second, 11)] {
        keep!(db, world, [], |tx| entries::delete(tx, world, entry, at(second)).await).unwrap_or_else(fail);
    }
    let twice = keep!(db, world, [], |tx| entries::delete(tx, world, first, at(12)).await);
    assert!(matches!(twice, Err(StoreError::Missing("entry"))));
    let page = look!(db, [], |reader| entries::page(reader, world, EntryKind::Intention, Page::first(9)).await);
    assert_eq!(ids(&page.unwrap_or_else(fail)), [never]);
    let due =
        look!(db, [], |reader| entries::due(reader, world, EntryKind::Intention, april(30), Page::first(9)).await);
    assert_eq!(due.unwrap_or_else(fail), []);
    let body = keys().seal_body(&entries::context(world, first, 3), b"late").unwrap();
    let late =
        keep!(db, world, [body], |tx| entries::update(tx, world, (first, 2), &Plain::default(), at(13), &body).await);
    assert!(matches!(late, Err(StoreError::Changed("the entry"))), "what is deleted does not change");

    let other_time = keep!(db, world, [], |tx| entries::undelete(tx, world, first, at(11)).await);
    assert!(matches!(other_time, Err(StoreError::Missing("entry"))));
    keep!(db, world, [], |tx| entries::undelete(tx, world, first, at(10)).await).unwrap_or_else(fail);
    let about = |key: &'static str| async move {
        look!(db, [], |reader| entries::about(reader, world, key).await).unwrap_or_else(fail)
    };
    assert_eq!(about("mail:ada@example.com").await, [first]);
    assert_eq!(about("mail:bob@example.com").await, []);
    for (second, expected) in [(11, 0), (12, 1)] {
        let gone = keep!(db, world, [], |tx| entries::purge(tx, world, at(second)).await).unwrap_or_else(fail);
        assert_eq!(gone, expected);
    }
}

/// An entry tells the id that its person has at present.
async fn of_whom(db: &Db, world: World) {
    let entry = {
        let plain = Plain { person: Some("mail:zoe@example.com".to_owned()), ..Plain::default() };
        insert(db, world, 20, EntryKind::Tag, plain).await
    };
    let code = async || {
        let row = look!(db, [], |reader| entries::get(reader, world, entry).await).unwrap_or_else(fail);
        row.unwrap().code
    };
    assert_eq!(code().await, None, "nobody yet");
    let person = |anchor: &str, keys: &[&str]| DerivedPerson {
        anchor: anchor.to_owned(),
        code: format!("code of {anchor}"),
        shown: Shown { name: "Zoe".to_owned(), ..Shown::default() },
        first_at: None,
        last_at: None,
        interactions: 0,
        keys: keys.iter().map(|&key| key.to_owned()).collect(),
        tally: vec![],
    };
    let zoe = person("mail:zoe@example.com", &["mail:zoe@example.com"]);
    let merged = person("mail:a@example.com", &["mail:a@example.com", "mail:zoe@example.com"]);
    for (people, expected) in [
        (vec![zoe.clone()], Some("code of mail:zoe@example.com")),
        (vec![merged], Some("code of mail:a@example.com")),
        (vec![], None),
        (vec![zoe], Some("code of mail:zoe@example.com")),
    ] {
        let state = DerivedState { people, ..DerivedState::default() };
        keep!(db, world, [state], |tx| derived::replace(tx, world, &state, at(21)).await).unwrap_or_else(fail);
        assert_eq!(code().await.as_deref(), expected);
    }
}

async fn linked(db: &Db, world: World) {
    let (workspace, token, other) = (world.workspace, token_hash("one"), token_hash("two"));
    keep!(db, world, [], |tx| sign_ins::insert_link(tx, workspace, token, at(5), at(10)).await).unwrap_or_else(fail);
    let take = async |token: TokenHash, second| {
        keep!(db, world, [], |tx| sign_ins::use_link(tx, workspace, token, at(second)).await)
    };
    for (token, second) in [(other, 6), (token, 10), (token, 4)] {
        assert!(matches!(take(token, second).await, Err(StoreError::Missing("link"))), "{second}");
    }
    take(token, 9).await.unwrap_or_else(fail);
    assert!(matches!(take(token, 9).await, Err(StoreError::Missing("link"))), "it works once");
    for (second, expected) in [(10, 0), (11, 1)] {
        let gone = keep!(db, world, [], |tx| sign_ins::purge_links(tx, workspace, at(second)).await);
        assert_eq!(gone.unwrap_or_else(fail), expected);
    }
}

async fn signed_in(db: &Db, world: World) {
    let workspace = world.workspace;
    let mut rows = Vec::new();
    for second in 1..=3 {
        let id = SignInId::new(at(second));
        let (created_at, seen_at, browser) = (at(second), at(second), format!("browser {second}"));
        let row = SignInRow { id, created_at, seen_at, ended_at: None, browser };
        let token = token_hash(&row.browser);
        rows.push(row.clone());
        keep!(db, world, [row], |tx| sign_ins::insert(tx, workspace, &row, token).await).unwrap_or_else(fail);
    }
    let by_token = async |token: &str| {
        let token = token_hash(token);
        look!(db, [], |reader| sign_ins::by_token(reader, workspace, token).await).unwrap_or_else(fail)
    };
    assert_eq!(by_token("browser 2").await.as_ref(), Some(&rows[1]));
    assert_eq!(by_token("browser 4").await, None);
    let id = rows[1].id;
    for (second, expected) in [(9, 9), (8, 9)] {
        keep!(db, world, [], |tx| sign_ins::see(tx, workspace, id, at(second)).await).unwrap_or_else(fail);
        assert_eq!(by_token("browser 2").await.unwrap().seen_at, at(expected), "never earlier");
    }
    keep!(db, world, [], |tx| sign_ins::end(tx, workspace, id, at(9)).await).unwrap_or_else(fail);
    let twice = keep!(db, world, [], |tx| sign_ins::end(tx, workspace, id, at(9)).await);
    assert!(matches!(twice, Err(StoreError::Missing("sign-in"))));
    assert_eq!(by_token("browser 2").await.unwrap().ended_at, Some(at(9)));
    let page = async |page: Page<SignInId>| {
        look!(db, [page], |reader| sign_ins::page(reader, workspace, page.clone()).await).unwrap_or_else(fail)
    };
    assert_eq!(page(Page::first(9)).await, [rows[0].clone(), rows[2].clone()]);
    assert_eq!(page(Page::after(rows[0].id, 9)).await, [rows[2].clone()]);
    let kept = rows[0].id;
    let ended = keep!(db, world, [], |tx| sign_ins::end_others(tx, workspace, kept, at(12)).await);
    assert_eq!(ended.unwrap_or_else(fail), 1);
    for (ended, seen, created, expected) in [(9, 0, 0, 0), (10, 0, 0, 1), (0, 0, 2, 1), (0, 4, 0, 1)] {
        let stale = Stale { ended: at(ended), seen: at(seen), created: at(created) };
        let gone = keep!(db, world, [], |tx| sign_ins::purge(tx, workspace, stale).await).unwrap_or_else(fail);
        assert_eq!(gone, expected, "{stale:?}");
    }
}
