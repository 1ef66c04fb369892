//! People are derived, edited, merged, deleted and derived again.

use crate::place::{at, fail, keys, world};
use crate::{keep, look};
use chrono::NaiveDate;
use model::permission::World;
use store::derived::{self, DerivedPerson, DerivedState, DerivedTie};
use store::ids::StoredPersonId;
use store::others::{self, Other};
use store::people::{self, Held, NewPerson, PersonRow, Shown};
use store::ties::{self, TieRow};
use store::{Db, Page, StoreError, tallies};

/// Somebody with these keys, the first being the anchor.
fn person(name: &str, keys: &[&str]) -> DerivedPerson {
    DerivedPerson {
        anchor: keys[0].to_owned(),
        code: format!("c-{}", keys[0]),
        shown: Shown { name: name.to_owned(), organisation: Some("Northbank".to_owned()), place: None },
        first_at: Some(at(-100)),
        last_at: Some(at(-1)),
        interactions: 7,
        keys: keys.iter().map(|&key| key.to_owned()).collect(),
        tally: name.as_bytes().to_vec(),
    }
}

fn tie(a: usize, b: usize, occasions: u32) -> DerivedTie {
    DerivedTie { a, b, occasions, last_on: NaiveDate::from_ymd_opt(2026, 1, 2) }
}

fn list() -> Other {
    let (key, name) = ("mail:all@example.com".to_owned(), None);
    Other { key, name, kind: "list".to_owned(), reason: "list_id".to_owned() }
}

async fn replace(db: &Db, world: World, state: DerivedState) -> Vec<StoredPersonId> {
    keep!(db, world, [state], |tx| derived::replace(tx, world, &state, at(50)).await).unwrap()
}

async fn get(db: &Db, world: World, id: StoredPersonId) -> PersonRow {
    look!(db, [], |reader| people::get(reader, world, id).await).unwrap().unwrap()
}

async fn names(db: &Db, world: World) -> Vec<String> {
    let rows = look!(db, [], |reader| people::page(reader, world, Page::first(100)).await).unwrap();
    rows.into_iter().map(|person| person.shown_name()).collect()
}

trait ShownName {
    fn shown_name(self) -> String;
}

impl ShownName for PersonRow {
    fn shown_name(self) -> String {
        self.name
    }
}

pub(crate) async fn tell(db: &Db) {
    let world = world(db).await;
    let three = [person("bo", &["b"]), person("Ada", &["a", "a2"]), person("Cyd_", &["c"])];
    let state = DerivedState { people: three.to_vec(), ties: vec![tie(0, 1, 3), tie(2, 1, 1)], others: vec![list()] };
    let ids = replace(db, world, state.clone()).await;
    let [bo, ada, cyd] = ids[..] else { panic!("three people") };
    assert_eq!(replace(db, world, state.clone()).await, ids, "nothing changes when nothing changed");

    assert_eq!(names(db, world).await, ["Ada", "bo", "Cyd_"], "capitals do not matter");
    let row = get(db, world, ada).await;
    assert_eq!((row.held, row.revision, row.interactions, row.body), (Held::ByLedger, 0, 7, None));
    assert_eq!((row.first_at, row.last_at), (Some(at(-100)), Some(at(-1))));
    let after = (people::sort_name("Ada"), ada);
    let rest = look!(db, [after], |reader| people::page(reader, world, Page::after(after.clone(), 1)).await).unwrap();
    assert_eq!(rest.iter().map(|person| person.id).collect::<Vec<_>>(), [bo]);
    lookups(db, world, [bo, ada, cyd]).await;
    edits(db, world, ada).await;
    said_ties(db, world, [bo, ada, cyd]).await;
    merge_and_split(db, world, [bo, ada]).await;
    deletion(db, world, cyd).await;
    refused(db, world).await;
}

async fn lookups(db: &Db, world: World, [bo, ada, cyd]: [StoredPersonId; 3]) {
    let by_key = look!(db, [], |reader| people::by_key(reader, world, "a2").await).unwrap();
    assert_eq!(by_key.map(|person| person.id), Some(ada));
    let by_code = look!(db, [], |reader| people::by_code(reader, world, "c-b").await).unwrap();
    assert_eq!(by_code.map(|person| person.id), Some(bo));
    assert_eq!(look!(db, [], |reader| people::count(reader, world).await).unwrap_or_else(fail), 3);
    assert_eq!(look!(db, [], |reader| people::keys(reader, world, ada).await).unwrap_or_else(fail), ["a", "a2"]);
    let keys = look!(db, [], |reader| people::keys_page(reader, world, Page::after("a".to_owned(), 2)).await);
    assert_eq!(keys.unwrap_or_else(fail), [("a2".to_owned(), ada), ("b".to_owned(), bo)]);
    let found = look!(db, [], |reader| people::find(reader, world, "D_", 10).await).unwrap_or_else(fail);
    assert_eq!(found.iter().map(|person| person.id).collect::<Vec<_>>(), [cyd], "no wild cards for the user");

    let tally = look!(db, [], |reader| tallies::get(reader, world, bo).await).unwrap_or_else(fail);
    assert_eq!(tally.as_deref(), Some(&b"bo"[..]));
    let all = look!(db, [], |reader| tallies::page(reader, world, Page::first(10)).await).unwrap_or_else(fail);
    assert_eq!(all.len(), 3);
    let not_people = look!(db, [], |reader| others::page(reader, world, Page::first(10)).await).unwrap_or_else(fail);
    assert_eq!(not_people, [list()]);
    let ties = look!(db, [], |reader| ties::page(reader, world, Page::first(10)).await).unwrap_or_else(fail);
    assert_eq!(ties.iter().map(|tie| tie.occasions).sum::<u32>(), 4);
    let of_ada = look!(db, [], |reader| ties::of_person(reader, world, ada).await).unwrap_or_else(fail);
    assert_eq!(of_ada, ties);
    let last = (ties[1].a, ties[1].b);
    let none = look!(db, [], |reader| ties::page(reader, world, Page::after(last, 10)).await).unwrap_or_else(fail);
    assert_eq!(none, []);
}

/// The user speaks of Ada; an older revision is refused, and what was said can be taken back.
async fn edits(db: &Db, world: World, ada: StoredPersonId) {
    let keys = keys();
    let shown = Shown { name: "Ada Example".to_owned(), organisation: None, place: Some("Oslo".to_owned()) };
    let body = keys.seal_body(&people::context(world, ada, 1), b"closeness 4").unwrap();
    keep!(db, world, [shown, body], |tx| people::edit(tx, world, ada, 0, &shown, &body).await).unwrap_or_else(fail);
    let row = get(db, world, ada).await;
    assert_eq!((row.held, row.revision, row.place.as_deref()), (Held::ByUser, 1, Some("Oslo")));
    let opened = keys.open_body(&people::context(world, ada, row.revision), &row.body.unwrap()).unwrap();
    assert_eq!(**opened, *b"closeness 4");
    let late = keep!(db, world, [shown, body], |tx| people::edit(tx, world, ada, 0, &shown, &body).await);
    assert!(matches!(late, Err(StoreError::Changed("the person"))));
    let nobody = StoredPersonId::new(at(0));
    let missing = keep!(db, world, [shown, body], |tx| people::edit(tx, world, nobody, 0, &shown, &body).await);
    assert!(matches!(missing, Err(StoreError::Missing("person"))));
    keep!(db, world, [], |tx| people::let_go(tx, world, ada, 1).await).unwrap_or_else(fail);
    let row = get(db, world, ada).await;
    assert_eq!((row.held, row.revision, row.body), (Held::ByLedger, 2, None));
    let body = keys.seal_body(&people::context(world, ada, 3), b"closeness 5").unwrap();
    keep!(db, world, [shown, body], |tx| people::edit(tx, world, ada, 2, &shown, &body).await).unwrap_or_else(fail);
}

async fn said_ties(db: &Db, world: World, [bo, ada, cyd]: [StoredPersonId; 3]) {
    let keys = keys();
    let get = async |a, b| -> Option<TieRow> {
        look!(db, [], |reader| ties::get(reader, world, a, b).await).unwrap_or_else(fail)
    };
    let body = keys.seal_body(&ties::context(world, bo, cyd, 1), b"strength 3").unwrap();
    keep!(db, world, [body], |tx| ties::say(tx, world, (cyd, bo), 0, &body).await).unwrap_or_else(fail);
    let row = get(bo, cyd).await.unwrap();
    assert_eq!((row.occasions, row.last_on, row.revision), (0, None, 1));
    let opened = keys.open_body(&ties::context(world, cyd, bo, 1), &row.body.unwrap()).unwrap();
    assert_eq!(**opened, *b"strength 3");
    let late = keep!(db, world, [body], |tx| ties::say(tx, world, (cyd, bo), 0, &body).await);
    assert!(matches!(late, Err(StoreError::Changed("the tie"))));
    keep!(db, world, [], |tx| ties::unsay(tx, world, (bo, cyd), 1).await).unwrap_or_else(fail);
    assert_eq!(get(cyd, bo).await, None, "it was never seen");

    let body = keys.seal_body(&ties::context(world, bo, ada, 1), b"strength 1").unwrap();
    keep!(db, world, [body], |tx| ties::say(tx, world, (bo, ada), 0, &body).await).unwrap_or_else(fail);
    assert_eq!(get(ada, bo).await.map(|tie| (tie.occasions, tie.revision)), Some((3, 1)));
}

/// Bo turns out to be Ada; the user had spoken of Ada, so her row goes on, and Bo's tie with her is over.
async fn merge_and_split(db: &Db, world: World, [bo, ada]: [StoredPersonId; 2]) {
    let keys = keys();
    let shown = Shown { name: "Bo".to_owned(), ..Shown::default() };
    let body = keys.seal_body(&people::context(world, bo, 1), b"a note").unwrap();
    keep!(db, world, [shown, body], |tx| people::edit(tx, world, bo, 0, &shown, &body).await).unwrap_or_else(fail);

    let merged = [person("Ada", &["a", "a2", "b"]), person("Cyd_", &["c"])];
    let ids = replace(db, world, DerivedState { people: merged.to_vec(), ..DerivedState::default() }).await;
    assert_eq!(ids[0], ada);
    assert_eq!(get(db, world, bo).await.merged_into, Some(ada));
    assert_eq!(names(db, world).await, ["Ada", "Cyd_"]);
    let all = look!(db, [], |reader| people::merged_page(reader, world, Page::first(10)).await).unwrap_or_else(fail);
    assert!(all.iter().all(|row| row.merged_into == Some(ada)) && !all.is_empty());
    let rows = look!(db, [], |reader| people::merged(reader, world, ada).await).unwrap_or_else(fail);
    assert_eq!(rows.iter().map(|person| person.id).collect::<Vec<_>>(), [bo]);
    let tie = look!(db, [], |reader| ties::get(reader, world, ada, bo).await).unwrap_or_else(fail).unwrap();
    assert_eq!((tie.occasions, tie.last_on, tie.revision), (0, None, 1), "what the user said stays");
    let not_people = look!(db, [], |reader| others::page(reader, world, Page::first(10)).await).unwrap_or_else(fail);
    assert_eq!(not_people, []);

    let state = DerivedState { people: merged.to_vec(), ..DerivedState::default() };
    assert_eq!(replace(db, world, state).await, ids, "the same again changes nothing");
    assert_eq!(get(db, world, bo).await.merged_into, Some(ada));

    let split = [person("Bo", &["b"]), person("Ada", &["a", "a2"]), person("Cyd_", &["c"])];
    let ids = replace(db, world, DerivedState { people: split.to_vec(), ..DerivedState::default() }).await;
    assert_eq!(ids[..2], [bo, ada], "taken back, both are as they were");
    let row = get(db, world, bo).await;
    assert_eq!((row.merged_into, row.revision), (None, 1));
    let opened = keys.open_body(&people::context(world, bo, 1), &row.body.unwrap()).unwrap();
    assert_eq!(**opened, *b"a note");
}

async fn deletion(db: &Db, world: World, cyd: StoredPersonId) {
    keep!(db, world, [], |tx| people::delete(tx, world, cyd, at(60)).await).unwrap_or_else(fail);
    assert_eq!(names(db, world).await, ["Ada", "Bo"]);
    let trash = look!(db, [], |reader| people::deleted(reader, world, Page::first(9)).await).unwrap_or_else(fail);
    assert_eq!(trash.iter().map(|person| person.id).collect::<Vec<_>>(), [cyd]);
    keep!(db, world, [], |tx| people::restore(tx, world, cyd).await).unwrap_or_else(fail);
    assert_eq!(names(db, world).await.len(), 3);
    let twice = keep!(db, world, [], |tx| people::restore(tx, world, cyd).await);
    assert!(matches!(twice, Err(StoreError::Missing("person"))));

    keep!(db, world, [], |tx| people::delete(tx, world, cyd, at(61)).await).unwrap_or_else(fail);
    assert_eq!(keep!(db, world, [], |tx| people::purge(tx, world, at(61)).await).unwrap_or_else(fail), 0);
    assert_eq!(keep!(db, world, [], |tx| people::purge(tx, world, at(62)).await).unwrap_or_else(fail), 1);
    let by_hand = NewPerson {
        id: StoredPersonId::new(at(70)),
        anchor: "file:p1".to_owned(),
        code: "p1".to_owned(),
        keys: vec!["file:p1".to_owned(), "mail:dee@example.com".to_owned()],
        shown: Shown { name: "Dee".to_owned(), ..Shown::default() },
    };
    let (id, body) = (by_hand.id, keys().seal_body(&people::context(world, by_hand.id, 1), b"").unwrap());
    keep!(db, world, [by_hand, body], |tx| people::insert(tx, world, &by_hand, &body).await).unwrap_or_else(fail);
    let split = [person("Bo", &["b"]), person("Ada", &["a", "a2"])];
    replace(db, world, DerivedState { people: split.to_vec(), ..DerivedState::default() }).await;
    assert_eq!(names(db, world).await, ["Ada", "Bo", "Dee"], "whom the user made stays without traces");
    keep!(db, world, [], |tx| people::erase(tx, world, id).await).unwrap_or_else(fail);
    assert_eq!(look!(db, [], |reader| people::by_key(reader, world, "file:p1").await).unwrap_or_else(fail), None);
}

async fn refused(db: &Db, world: World) {
    let two = [person("Ada", &["a", "x"]), person("Bo", &["b", "x"])];
    let state = DerivedState { people: two.to_vec(), ..DerivedState::default() };
    let refused = keep!(db, world, [state], |tx| derived::replace(tx, world, &state, at(50)).await);
    assert!(matches!(refused, Err(StoreError::Twice { list: "the keys", .. })));
    let ties = vec![tie(0, 1, 1), tie(1, 0, 1)];
    let state = DerivedState { people: vec![person("A", &["a"]), person("B", &["b"])], ties, others: vec![] };
    let refused = keep!(db, world, [state], |tx| derived::replace(tx, world, &state, at(50)).await);
    assert!(matches!(refused, Err(StoreError::Twice { list: "the ties", .. })));
}
