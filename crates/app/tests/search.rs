//! Finding and approaching people: what is written down, what it becomes, and what is refused.

mod desk;

use app::entries::{self, EntryId};
use app::exemplars::{self, SaidExemplar};
use app::letters;
use app::needs::{self, SaidNeed};
use app::office::Office;
use app::outreach::{self, HeldBack, NewWay, Preparation, Whom};
use app::undo;
use chrono::Days;
use desk::{add, day, id, mentoring, places, wrong};
use model::need::Circumstance;
use model::outreach::{Hesitation, Letter, LetterPurpose, LookPlace, Outreach, OutreachStage};
use model::relationship::{Relationship, RelationshipKind, RelationshipStage};
use words::Language;

fn need(text: &str, circumstances: &[Circumstance]) -> SaidNeed {
    SaidNeed { text: text.to_owned(), circumstances: circumstances.to_vec(), ..SaidNeed::default() }
}

fn to_person(who: &str, need: Option<EntryId>) -> NewWay {
    NewWay { whom: Whom::Person(id(who)), kind: RelationshipKind::Mentor, need, place: None }
}

fn to_name(name: &str, need: Option<EntryId>) -> NewWay {
    let address = Some(format!("{}@example.org", name.to_lowercase().replace(". ", ".").replace(' ', ".")));
    NewWay { whom: Whom::Name { name: name.to_owned(), address }, kind: RelationshipKind::Remote, need, place: None }
}

async fn stage(office: &Office, way: EntryId) -> OutreachStage {
    entries::found::<Outreach>(office, way).await.unwrap().value.stage()
}

#[tokio::test]
async fn a_need_takes_the_kind_that_fits_until_another_is_chosen() {
    for empty in places().await {
        let office = empty.open().await;
        add(&office, "ada", "Ada Example").await;
        assert_eq!(wrong(needs::add(&office, need(" ", &[])).await), "the need is empty; a few words are enough");
        let kept = needs::add(&office, need("One answer", &[Circumstance::OneQuestion])).await.unwrap();
        let kind = async || mentoring(&office).await.search.need(kept.id).unwrap().value.kind;
        assert_eq!(kind().await, RelationshipKind::Flash);
        let chosen = needs::choose_kind(&office, kept.id, RelationshipKind::Remote).await.unwrap();
        assert_eq!(kind().await, RelationshipKind::Remote);
        undo::undo(&office, chosen.undo).await.unwrap();
        assert_eq!(kind().await, RelationshipKind::Flash);
        assert_eq!(needs::called(&office, "1").await.unwrap().id, kept.id);
        assert!(wrong(needs::called(&office, "2").await).contains("no need is `2`"));
        office.close().await;
    }
}

#[tokio::test]
async fn a_name_becomes_a_relationship_step_by_step() {
    for empty in places().await {
        let office = empty.open_at(day(10)).await;
        add(&office, "ada", "Ada Example").await;
        let said = SaidNeed { area: Some("negotiation".to_owned()), ..need("Ask for more", &[]) };
        let asked = needs::add(&office, said).await.unwrap().id;
        let way = outreach::note(&office, to_person("ada", Some(asked))).await.unwrap().id;
        let twice = wrong(outreach::note(&office, to_person("ada", Some(asked))).await);
        assert_eq!(twice, "this name was noted already and stands at `idea`; one way to somebody is enough");
        let early = wrong(outreach::take_up(&office, way).await);
        assert_eq!(early, "it stands at `idea`; a relationship begins with a `yes`");
        let why = |text: &str| Some(text.to_owned());
        let half = Preparation { why_them: why("You closed the deal with the clinics."), ..Preparation::default() };
        outreach::prepare(&office, way, &half).await.unwrap();
        assert_eq!(stage(&office, way).await, OutreachStage::Idea, "without an ask it is an idea still");
        outreach::prepare(&office, way, &Preparation { first_ask: why("twenty minutes"), ..half }).await.unwrap();
        assert_eq!(stage(&office, way).await, OutreachStage::Researched);
        let letter = letters::write(&office, way, LetterPurpose::Ask, "A  question\n", "Dear Ada").await.unwrap();
        let kept = entries::found::<Letter>(&office, letter.id).await.unwrap().value;
        assert_eq!((kept.subject.as_str(), stage(&office, way).await), ("A question", OutreachStage::Written));
        let today = office.today();
        let sent = letters::send(&office, letter.id, today, None).await.unwrap();
        let due = entries::found::<Letter>(&office, letter.id).await.unwrap().due_on;
        assert_eq!((due, stage(&office, way).await), (today.checked_add_days(Days::new(14)), OutreachStage::Sent));
        undo::undo(&office, sent.undo).await.unwrap();
        assert_eq!(stage(&office, way).await, OutreachStage::Written, "letter and way go back together");
        letters::send(&office, letter.id, today, None).await.unwrap();
        assert!(wrong(letters::reword(&office, letter.id, "a", "b").await).contains("what is sent stays as it is"));
        letters::answer(&office, way, OutreachStage::Yes, today, Some("gladly")).await.unwrap();
        assert_eq!(entries::found::<Letter>(&office, letter.id).await.unwrap().value.answered_on, Some(today));
        let begun = outreach::take_up(&office, way).await.unwrap();
        let relationship = entries::found::<Relationship>(&office, begun.id).await.unwrap();
        assert_eq!(
            (relationship.value.subject.as_deref(), relationship.person),
            (Some("negotiation"), Some(id("ada")))
        );
        assert_eq!(mentoring(&office).await.rooms.stage(begun.id), RelationshipStage::GettingAcquainted);
        assert_eq!(wrong(outreach::take_up(&office, way).await), "the relationship has begun already");
        undo::undo(&office, begun.undo).await.unwrap();
        assert!(mentoring(&office).await.rooms.relationships.is_empty());
        office.close().await;
    }
}

#[tokio::test]
async fn a_draft_is_tailored_and_does_not_go_with_prompts_in_it() {
    let empty = places().await.remove(0);
    let office = empty.open_at(day(10)).await;
    let way = outreach::note(&office, to_name("Prof. Iris Klein", None)).await.unwrap().id;
    let entry = entries::found::<Outreach>(&office, way).await.unwrap();
    let facts =
        letters::Facts { to: "Prof. Iris Klein".to_owned(), me: "Nora".to_owned(), ..letters::Facts::default() };
    let (subject, text) = letters::draft(Language::English, LetterPurpose::Ask, &entry.value, None, &facts);
    assert_eq!(letters::open_prompts(Language::English, &text), 2);
    let letter = letters::write(&office, way, LetterPurpose::Ask, &subject, &text).await.unwrap();
    let refused = wrong(letters::send(&office, letter.id, office.today(), None).await);
    assert_eq!(refused, "something in brackets still waits to be filled in or taken out");
    let seen = office.seen().await.unwrap();
    let kept = entries::found::<Letter>(&office, letter.id).await.unwrap().value;
    let mail = letters::mail(&office, &seen.loaded, (None, &entry.value), &kept);
    assert_eq!((mail.to.as_deref(), mail.to_name.as_str()), (Some("prof.iris.klein@example.org"), "Prof. Iris Klein"));
    office.close().await;
}

#[tokio::test]
async fn what_cannot_be_is_refused() {
    let empty = places().await.remove(0);
    let office = empty.open_at(day(10)).await;
    let way = outreach::note(&office, to_name("Iris Klein", None)).await.unwrap().id;
    let bad = Preparation { address: Some("iris at home".to_owned()), ..Preparation::default() };
    let refused = wrong(outreach::prepare(&office, way, &bad).await);
    assert_eq!(refused, "`iris at home` is no mail address; one looks like `ada@example.com`");
    let tomorrow = office.today().succ_opt().unwrap();
    let refused = wrong(outreach::move_to(&office, way, OutreachStage::Sent, tomorrow, None).await);
    assert_eq!(refused, "`2026-01-12` cannot be; choose a day from `2026-01-11` to `2026-01-11`");
    let refused = wrong(letters::answer(&office, way, OutreachStage::Sent, office.today(), None).await);
    assert_eq!(refused, "`sent` is no answer; one is `answered`, `yes`, `later` or `no`");
    let past = HeldBack { ask_on: office.today().pred_opt(), ..HeldBack::default() };
    assert!(wrong(outreach::hold_back(&office, way, &past).await).contains("is past"));
    office.close().await;
}

#[tokio::test]
async fn an_invisible_mentor_teaches_without_contact() {
    let empty = places().await.remove(0);
    let office = empty.open().await;
    let said = SaidExemplar {
        name: "A cellist".to_owned(),
        why: Some("She began every morning with scales".to_owned()),
        values: "patience\n\ncraft".to_owned(),
        works: "The suites".to_owned(),
    };
    let kept = exemplars::take(&office, &said).await.unwrap();
    let run = mentoring(&office).await;
    let one = &run.search.invisible[0];
    assert_eq!(one.value.values, ["patience", "craft"]);
    assert_eq!(run.rooms.relationship(one.parent.unwrap()).unwrap().value.kind, RelationshipKind::Invisible);
    let lesson = exemplars::learn(&office, kept.id, "Slowly first", Some("The suites")).await.unwrap();
    exemplars::tried(&office, lesson.id, office.today(), Some("Fewer mistakes")).await.unwrap();
    let run = mentoring(&office).await;
    assert_eq!(run.search.lessons_of(kept.id).next().unwrap().value.outcome.as_deref(), Some("Fewer mistakes"));
    let gone = exemplars::let_go(&office, kept.id).await.unwrap();
    assert!(mentoring(&office).await.rooms.relationships.is_empty());
    undo::undo(&office, gone).await.unwrap();
    assert_eq!(mentoring(&office).await.search.invisible.len(), 1);
    office.close().await;
}

#[test]
fn every_word_of_this_family_has_its_label() {
    let has = |id: String| assert!(words::has(Language::English, &id), "{id}");
    for one in Circumstance::ALL {
        has(format!("find-circumstance-{one}"));
        has(format!("find-circumstance-{one}.why"));
    }
    for one in RelationshipKind::ALL {
        has(format!("kind-{one}"));
        has(format!("find-kind-{one}.a"));
        has(format!("find-kind-{one}.about"));
    }
    for one in Hesitation::ALL {
        has(format!("outreach-holds-{one}"));
        has(format!("outreach-holds-{one}.answer"));
    }
    for one in LookPlace::ALL {
        has(format!("find-look-{one}"));
        has(format!("find-look-{one}.about"));
    }
    OutreachStage::ALL.iter().for_each(|one| has(format!("outreach-stage-{one}")));
    LetterPurpose::ALL.iter().for_each(|one| has(format!("outreach-letter-{one}")));
    LetterPurpose::ALL.iter().for_each(|one| has(format!("outreach-write-{one}")));
    counsel::candidates::Aspect::ALL.iter().for_each(|one| has(format!("find-aspect-{}", one.code())));
}
