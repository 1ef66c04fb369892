//! Circles: members join and leave, turns are set and changed, words are noted; each change can be taken back.

mod desk;

use app::circles::{self, rota};
use app::entries::EntryId;
use app::error::AppError;
use app::office::Office;
use app::relationships::{self, Begin, With};
use app::{mentoring, reminders, undo};
use chrono::NaiveDate;
use desk::{add, day, id, places};
use model::mentoring::Mentoring;
use model::relationship::circle::{Circle, CirclePurpose, LeaveReason, MemberRole, Membership, Mention};
use model::relationship::rota::{Duty, Rhythm};
use model::relationship::{RelationshipKind, RelationshipStage};
use reminders::DueKind;

async fn seen(office: &Office) -> Mentoring {
    mentoring::load(office).await.unwrap()
}

fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn wrong<T: std::fmt::Debug>(result: Result<T, AppError>) -> String {
    match result {
        Err(AppError::Wrong(what)) => what,
        other => panic!("{other:?}"),
    }
}

async fn begun(office: &Office, kind: RelationshipKind, with: With) -> EntryId {
    let begin = Begin { stage: Some(RelationshipStage::Active), ..Begin::new(kind, with) };
    relationships::begin(office, &begin).await.unwrap().id
}

async fn join(office: &Office, circle: EntryId, name: &str) -> EntryId {
    let member = Membership::new(MemberRole::Member);
    circles::join(office, circle, &With::Name(name.to_owned()), &member, None).await.unwrap().id
}

fn order(starts_on: &str, order: Vec<EntryId>) -> rota::Order {
    rota::Order { starts_on: date(starts_on), rhythm: Rhythm::Weekly, duties: vec![Duty::Brings], order }
}

/// Who brings the matter on the next days, by their names.
async fn turns(office: &Office, circle: EntryId, count: usize) -> Vec<String> {
    let all = office.seen().await.unwrap();
    let ring = circles::ring(all.beside.mentoring.as_ref().unwrap(), circle).unwrap();
    let name = |id: Option<EntryId>| match id.and_then(|id| ring.member(id)) {
        Some(party) => circles::name_of(&all.loaded, party, "me"),
        None => "-".to_owned(),
    };
    ring.turns_from(office.today(), count).iter().map(|turn| name(turn.brings)).collect()
}

#[tokio::test]
async fn members_join_are_known_leave_and_return() {
    for empty in places().await {
        let office = empty.open_at(day(20)).await;
        add(&office, "ada", "Ada Example").await;
        let circle = begun(&office, RelationshipKind::PeerCircle, With::Name("Lunch".to_owned())).await;
        let all = seen(&office).await;
        assert_eq!(circles::ring(&all, circle).unwrap().members.len(), 1, "I alone; its name is nobody");

        let member = Membership { work: Some(" prices ".to_owned()), ..Membership::new(MemberRole::Member) };
        let ada = circles::join(&office, circle, &With::Person(id("ada")), &member, Some("shy")).await.unwrap();
        let twice = circles::join(&office, circle, &With::Person(id("ada")), &member, None).await;
        assert_eq!(wrong(twice), "they are in it already; change what stands of them");
        let all = seen(&office).await;
        let ring = circles::ring(&all, circle).unwrap();
        let party = ring.member(ada.id).unwrap();
        assert_eq!(ring.membership(party).work.as_deref(), Some("prices"));
        assert_eq!(party.value.note.as_deref(), Some("shy"));

        let left = circles::leave(&office, ada.id, LeaveReason::GoalMet, None, Some("priced it")).await.unwrap();
        let all = seen(&office).await;
        let ring = circles::ring(&all, circle).unwrap();
        assert_eq!(ring.gone(office.today()).len(), 1);
        assert!(ring.gone(office.today())[0].1.because.is_success());
        assert_eq!(ring.present(office.today()).count(), 1);
        undo::undo(&office, left.undo).await.unwrap();
        assert_eq!(wrong(circles::return_to(&office, ada.id).await), "they have not left");
        let me = circles::ring(&seen(&office).await, circle).unwrap().me().unwrap().id;
        assert!(wrong(circles::leave(&office, me, LeaveReason::GoalMet, None, None).await).starts_with("that is you"));

        let removed = circles::remove(&office, ada.id).await.unwrap();
        undo::undo(&office, removed).await.unwrap();
        circles::keep_note(&office, ada.id, "").await.unwrap();
        let all = seen(&office).await;
        assert_eq!(circles::ring(&all, circle).unwrap().member(ada.id).unwrap().value.note, None);
        office.close().await;
    }
}

#[tokio::test]
async fn a_pair_has_no_members_and_a_group_has_a_mentor_without_turns() {
    let empty = places().await.into_iter().next().unwrap();
    let office = empty.open_at(day(20)).await;
    add(&office, "ada", "Ada Example").await;
    let pair = begun(&office, RelationshipKind::Mentor, With::Person(id("ada"))).await;
    let said = Circle { purpose: CirclePurpose::Advice, able: None };
    assert!(wrong(circles::describe(&office, pair, &said, None).await).starts_with("this is between two"));
    let group = begun(&office, RelationshipKind::Group, With::Person(id("ada"))).await;
    let bea = join(&office, group, "Bea").await;
    let all = seen(&office).await;
    let ring = circles::ring(&all, group).unwrap();
    assert_eq!((ring.purpose, ring.learners(office.today())), (CirclePurpose::Class, 2));
    let mentor = ring.members.iter().find(|party| party.person.is_some()).unwrap();
    assert_eq!(ring.role(mentor), MemberRole::Mentor);
    assert_eq!(ring.seats().iter().map(|seat| seat.id).collect::<Vec<_>>(), [ring.me().unwrap().id, bea]);
    let order = order("2026-02-05", vec![mentor.id]);
    assert!(wrong(rota::set(&office, group, &order).await).contains("takes no turns here"));
    office.close().await;
}

#[tokio::test]
async fn turns_are_set_changed_and_set_anew_without_touching_what_was() {
    for empty in places().await {
        let office = empty.open_at(day(20)).await;
        let circle = begun(&office, RelationshipKind::PeerCircle, With::Name("Lunch".to_owned())).await;
        let today = office.today();
        let first = today + chrono::TimeDelta::days(1);
        let few = rota::set(&office, circle, &order(&first.to_string(), Vec::new())).await;
        assert_eq!(wrong(few), "turns need two at least; add the others first");
        let (bea, carlo) = (join(&office, circle, "Bea").await, join(&office, circle, "Carlo").await);
        assert_eq!(wrong(rota::skip(&office, circle, first).await), "there is no rota yet; set it first");
        rota::set(&office, circle, &order(&first.to_string(), vec![bea])).await.unwrap();
        assert_eq!(turns(&office, circle, 4).await, ["Bea", "me", "Carlo", "Bea"]);

        let second = first + chrono::TimeDelta::days(7);
        let me = circles::ring(&seen(&office).await, circle).unwrap().me().unwrap().id;
        let away = rota::away(&office, circle, second, me).await.unwrap();
        assert_eq!(turns(&office, circle, 4).await, ["Bea", "Carlo", "me", "Bea"]);
        assert!(wrong(rota::away(&office, circle, second, me).await).starts_with("that is noted"));
        undo::undo(&office, away.undo).await.unwrap();
        assert!(wrong(rota::swap(&office, circle, second, bea).await).contains("two running"));
        rota::swap(&office, circle, second, carlo).await.unwrap();
        assert_eq!(turns(&office, circle, 4).await, ["Bea", "Carlo", "me", "Bea"]);
        rota::as_planned(&office, circle, second).await.unwrap();
        assert_eq!(turns(&office, circle, 4).await, ["Bea", "me", "Carlo", "Bea"]);
        assert!(wrong(rota::as_planned(&office, circle, second).await).contains("as the rota says"));
        assert!(wrong(rota::skip(&office, circle, today).await).contains("its next days are"));

        // Whoever joins once turns go round comes last, and what was stays.
        let earlier = order(&today.to_string(), vec![bea]);
        let set = rota::set(&office, circle, &earlier).await.unwrap();
        let dora = join(&office, circle, "Dora").await;
        assert_eq!(turns(&office, circle, 4).await, ["Bea", "me", "Carlo", "Dora"]);
        let all = seen(&office).await;
        let ring = circles::ring(&all, circle).unwrap();
        assert_eq!(ring.membership(ring.member(dora).unwrap()).joined_on, Some(today));
        circles::remove(&office, dora).await.unwrap();
        undo::undo(&office, set.undo).await.unwrap();

        // Not begun yet, so it is replaced.
        rota::set(&office, circle, &order(&second.to_string(), vec![carlo])).await.unwrap();
        assert_eq!(turns(&office, circle, 3).await, ["Carlo", "me", "Bea"]);
        assert_eq!(seen(&office).await.circles.rotas.len(), 1);
        let nothing = rota::Order { duties: Vec::new(), ..order(&second.to_string(), Vec::new()) };
        assert!(wrong(rota::set(&office, circle, &nothing).await).starts_with("nothing goes round"));
        office.close().await;
    }
}

#[tokio::test]
async fn my_turn_is_announced_a_week_before_and_the_agenda_begins_with_whose_it_is() {
    let empty = places().await.into_iter().next().unwrap();
    let office = empty.open_at(day(20)).await;
    let circle = begun(&office, RelationshipKind::PeerCircle, With::Name("Lunch".to_owned())).await;
    let said = Circle { purpose: CirclePurpose::Advocacy, able: None };
    circles::describe(&office, circle, &said, None).await.unwrap();
    let bea = join(&office, circle, "Bea").await;
    let known = Membership { work: Some("her work on X".to_owned()), ..Membership::new(MemberRole::Member) };
    circles::know(&office, bea, &known, None).await.unwrap();
    let today = office.today();
    let me = circles::ring(&seen(&office).await, circle).unwrap().me().unwrap().id;
    let in_days = |days: i64| today + chrono::TimeDelta::days(days);
    let turns_due = async |office: &Office| {
        let due = reminders::due(office, today).await.unwrap();
        due.into_iter()
            .filter(|thing| thing.due.what == DueKind::Turn)
            .map(|thing| (thing.due.on, thing.title))
            .collect::<Vec<_>>()
    };
    rota::set(&office, circle, &order(&in_days(8).to_string(), vec![me])).await.unwrap();
    assert_eq!(turns_due(&office).await, []);
    rota::set(&office, circle, &order(&in_days(7).to_string(), vec![me])).await.unwrap();
    assert_eq!(turns_due(&office).await, [(in_days(7), Some("Lunch".to_owned()))]);

    let all = office.seen().await.unwrap();
    let agenda = |on| app::sessions::suggested(&all, circle, on, today, words::Language::English);
    assert_eq!(agenda(in_days(7))[0].text, "My turn: my work");
    assert_eq!(agenda(in_days(14))[0].text, "Bea’s turn: her work on X");
    assert_eq!(agenda(in_days(13))[0].text, "Bea’s turn: her work on X", "moved by a day");
    office.close().await;
}

#[tokio::test]
async fn what_was_said_for_whom_is_kept_and_goes_with_the_circle() {
    for empty in places().await {
        let office = empty.open_at(day(20)).await;
        let circle = begun(&office, RelationshipKind::PeerCircle, With::Name("Lunch".to_owned())).await;
        let (bea, carlo) = (join(&office, circle, "Bea").await, join(&office, circle, "Carlo").await);
        let said = Mention {
            of: bea,
            by: None,
            said: "She priced it".to_owned(),
            to: Some("the boss".to_owned()),
            place: None,
            on: office.today(),
            came_of: None,
        };
        let kept = circles::speak(&office, circle, &said).await.unwrap();
        let mine = Mention { by: Some(bea), ..said.clone() };
        assert!(wrong(circles::speak(&office, circle, &mine).await).starts_with("both are the same"));
        let stranger = Mention { of: circle, ..said.clone() };
        assert!(wrong(circles::speak(&office, circle, &stranger).await).contains("choose a member"));
        let tomorrow = Mention { on: office.today() + chrono::TimeDelta::days(1), ..said.clone() };
        assert!(wrong(circles::speak(&office, circle, &tomorrow).await).contains("still to come"));
        let came = Mention { by: Some(carlo), came_of: Some("asked to present".to_owned()), ..said };
        circles::respeak(&office, kept.id, &came).await.unwrap();
        rota::set(&office, circle, &order(&office.today().to_string(), Vec::new())).await.unwrap();
        let before = seen(&office).await;
        let removed = relationships::remove(&office, circle).await.unwrap();
        let gone = seen(&office).await;
        assert_eq!((gone.circles.mentions.len(), gone.circles.rotas.len(), gone.rooms.parties.len()), (0, 0, 0));
        undo::undo(&office, removed).await.unwrap();
        assert_eq!(seen(&office).await, before);
        office.close().await;
    }
}
