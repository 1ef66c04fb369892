//! Saying, tagging, forgetting and confirming of several people at once, each taken back by one undo.

mod desk;

use app::error::AppError;
use app::office::Office;
use app::people::core::{confirm, propose};
use app::people::enrich::{Ask, queue};
use app::people::roster::{self, Order, Wanted};
use app::people::{self, edit_each, forget_many};
use app::{tags, undo};
use desk::{add, day, id, names, places};
use std::collections::HashSet;

async fn three(office: &Office) {
    for (id, name) in [("ada", "Ada Example"), ("bob", "Bob Example"), ("cleo", "Cleo Example")] {
        add(office, id, name).await;
    }
}

async fn core(office: &Office) -> Vec<String> {
    let seen = office.seen().await.unwrap();
    let core = seen.loaded.people.iter().filter(|member| member.person.core == Some(true));
    core.map(|member| member.person.id.to_string()).collect()
}

#[tokio::test]
async fn each_is_told_something_of_their_own_in_one_step() {
    for empty in places().await {
        let office = empty.open().await;
        three(&office).await;
        let says = |who: &str, what: &str| (id(who), vec![what.to_owned()]);
        let changed = edit_each(&office, &[says("ada", "core=true"), says("bob", "closeness=2")]).await.unwrap();
        assert_eq!((changed.count, core(&office).await), (2, vec!["ada".to_owned()]));
        undo::undo(&office, changed.undo).await.unwrap();
        assert!(core(&office).await.is_empty());
        let nobody = edit_each(&office, &[says("ada", "core=true"), says("zoe", "core=true")]).await;
        assert!(matches!(nobody, Err(AppError::NobodyCalled { .. })));
        assert!(core(&office).await.is_empty(), "all or none");
        assert!(edit_each(&office, &[]).await.is_err());
        office.close().await;
    }
}

#[tokio::test]
async fn a_core_is_confirmed_with_those_who_are_left_out() {
    for empty in places().await {
        let office = empty.open().await;
        three(&office).await;
        for who in ["ada", "bob"] {
            people::edit(&office, who, &["closeness=4".to_owned()]).await.unwrap();
        }
        let seen = office.seen().await.unwrap();
        let proposal = propose(&seen);
        let proposed: Vec<_> = proposal.proposed.iter().map(|member| member.person.id.clone()).collect();
        assert_eq!((proposed.len(), proposal.said.len(), proposal.near.len()), (2, 0, 0));
        let confirmed = confirm(&office, &[id("ada")], &proposed).await.unwrap();
        assert_eq!(core(&office).await, ["ada"]);
        let seen = office.seen().await.unwrap();
        assert_eq!(seen.loaded.member(&id("bob")).unwrap().person.core, Some(false));
        assert!(propose(&seen).proposed.is_empty(), "whoever was left out is not proposed again");
        undo::undo(&office, confirmed.undo).await.unwrap();
        assert!(core(&office).await.is_empty());
        office.close().await;
    }
}

#[tokio::test]
async fn tags_follow_a_person_through_a_merge_and_go_with_them() {
    for empty in places().await {
        let office = empty.open().await;
        three(&office).await;
        let both = [id("ada"), id("bob")];
        let tagged = tags::put(&office, &both, " chess\tclub ").await.unwrap();
        assert_eq!((tagged.word.as_str(), tagged.count), ("chess club", 2));
        let again = tags::put(&office, &both, "chess club").await.unwrap();
        assert_eq!((again.count, again.undo), (0, None));
        let merged = people::merge(&office, "ada", "bob").await.unwrap();
        let seen = office.seen().await.unwrap();
        assert_eq!(seen.tags.of(&merged.id).collect::<Vec<_>>(), ["chess club"]);
        assert_eq!(seen.tags.words().collect::<Vec<_>>(), [("chess club", 1)]);
        let off = tags::take(&office, std::slice::from_ref(&merged.id), "chess club").await.unwrap();
        assert_eq!((off.count, office.seen().await.unwrap().tags.words().count()), (1, 0));
        undo::undo(&office, off.undo.unwrap()).await.unwrap();
        undo::undo(&office, merged.undo).await.unwrap();
        assert_eq!(office.seen().await.unwrap().tags.words().collect::<Vec<_>>(), [("chess club", 2)]);
        let gone = people::forget(&office, "ada").await.unwrap();
        assert_eq!(office.seen().await.unwrap().tags.words().collect::<Vec<_>>(), [("chess club", 1)]);
        undo::undo(&office, gone.undo).await.unwrap();
        undo::undo(&office, tagged.undo.unwrap()).await.unwrap();
        assert_eq!(office.seen().await.unwrap().tags.words().count(), 0);
        office.close().await;
    }
}

#[tokio::test]
async fn a_tag_that_was_taken_off_meanwhile_cannot_be_undone() {
    for empty in places().await {
        let office = empty.open().await;
        three(&office).await;
        let put = tags::put(&office, &[id("ada"), id("bob")], "x").await.unwrap();
        tags::take(&office, &[id("ada")], "x").await.unwrap();
        assert!(undo::undo(&office, put.undo.unwrap()).await.is_err());
        assert!(office.seen().await.unwrap().tags.is_on("x", &id("bob")), "all or none");
        office.close().await;
    }
}

#[test]
fn a_tag_is_a_word_or_a_few() {
    assert_eq!(tags::word("  chess   club ").unwrap(), "chess club");
    assert!(tags::word(&"x".repeat(40)).is_ok());
    let refused = |typed: &str| tags::word(typed).unwrap_err().to_string();
    assert_eq!(refused(" "), "a tag needs a word");
    assert!(refused(&"x".repeat(41)).ends_with("is 41 characters long; a tag has at most 40"));
    assert!(refused("a, b").contains("a comma"));
}

#[tokio::test]
async fn several_are_forgotten_and_come_back_together() {
    for empty in places().await {
        let office = empty.open().await;
        three(&office).await;
        people::edit(&office, "bob", &["closeness=5".to_owned()]).await.unwrap();
        let gone = forget_many(&office, &[id("ada"), id("bob"), id("ada")]).await.unwrap();
        assert_eq!((gone.count, names(&office).await), (2, vec!["Cleo Example".to_owned()]));
        undo::undo(&office, gone.undo).await.unwrap();
        assert_eq!(names(&office).await, ["Ada Example", "Bob Example", "Cleo Example"]);
        let seen = office.seen().await.unwrap();
        assert_eq!(seen.loaded.member(&id("bob")).unwrap().person.closeness.map(|it| it.get()), Some(5));
        assert!(forget_many(&office, &[id("ada"), id("zoe")]).await.is_err());
        assert_eq!(names(&office).await.len(), 3, "all or none");
        office.close().await;
    }
}

#[tokio::test]
async fn those_who_matter_and_are_least_known_are_asked_about_first() {
    let empty = &places().await[0];
    let office = empty.open().await;
    three(&office).await;
    let say = async |who: &str, what: &[&str]| {
        let what: Vec<String> = what.iter().map(|&what| what.to_owned()).collect();
        people::edit(&office, who, &what).await.unwrap();
    };
    say("bob", &["core=true", "closeness=5", "energy=1"]).await;
    say("cleo", &["closeness=2"]).await;
    let seen = office.seen().await.unwrap();
    let asked = |asks: &[Ask], aside: &[&str]| -> Vec<String> {
        let aside: HashSet<_> = aside.iter().map(|who| id(who)).collect();
        queue(&seen, asks, &aside).waiting.iter().map(|member| member.person.id.to_string()).collect()
    };
    assert_eq!(asked(Ask::ALL, &[]), ["bob", "ada", "cleo"]);
    assert_eq!(asked(Ask::ALL, &["bob"]), ["ada", "cleo"]);
    assert_eq!(asked(&[Ask::Energy], &[]), ["cleo", "ada"]);
    assert_eq!(asked(&[Ask::Closeness], &[]), ["ada"]);
    let closeness = queue(&seen, &[Ask::Closeness], &HashSet::new());
    assert_eq!((closeness.known, closeness.all, closeness.aside), (2, 3, 0));
    office.close().await;
}

#[tokio::test]
async fn going_cold_begins_at_the_line() {
    let empty = &places().await[0];
    let office = empty.open().await;
    add(&office, "ada", "Ada Example").await;
    let say = ["last_contact=2026-01-01", "contacts_per_month=2"].map(str::to_owned);
    people::edit(&office, "ada", &say).await.unwrap();
    let seen = office.seen().await.unwrap();
    let person = &seen.loaded.people[0].person;
    // Two contacts a month: twice the gap of 15.22 days is 30.44 days, just above the least of 30.
    let cold = |days: i64| roster::is_going_cold(person, day(days).date_naive());
    assert_eq!([29, 30, 31].map(cold), [false, false, true]);
    let silence = Wanted { order: Order::Silence, ..Wanted::default() };
    assert_eq!(roster::list(&seen, &silence).len(), 1);
    office.close().await;
}
