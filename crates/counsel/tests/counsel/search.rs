use crate::build::*;
use chrono::{Days, NaiveDate};
use counsel::candidates::{Aspect, Candidate, candidates, fit, in_common};
use counsel::chooser::choose;
use model::entry::{EntryId, Noted};
use model::kind::{Power, Sphere, Stage};
use model::mentoring::Mentoring;
use model::need::Circumstance::{self, *};
use model::need::Need;
use model::network::Network;
use model::outreach::{Letter, LetterPurpose, Outreach, OutreachMove, OutreachStage};
use model::person::{Person, PersonId, Profile};
use model::relationship::{Move, Relationship, RelationshipKind, RelationshipStage, Role};
use network::introductions::Ways;

fn ago(days: u64) -> NaiveDate {
    today().checked_sub_days(Days::new(days)).expect("a day")
}

// The chooser.

fn chosen(circumstances: &[Circumstance], stage: Option<Stage>) -> Vec<&'static str> {
    choose(circumstances, stage).into_iter().map(|choice| choice.kind.code()).collect()
}

#[test]
fn each_kind_is_chosen_for_its_own_reason() {
    assert_eq!(chosen(&[SpecificSkill, CanTeach], None), ["co_mentor"]);
    for circumstance in [FreshView, SourcesExhausted, NobodyInside, Flattered] {
        assert_eq!(chosen(&[circumstance], None), ["remote"]);
    }
    assert_eq!(chosen(&[ByExample], None), ["invisible"]);
    assert_eq!(chosen(&[NoneToBeHad], None), ["invisible"]);
    assert_eq!(chosen(&[OneQuestion], None), ["flash"]);
    assert_eq!(chosen(&[Advocacy], None), ["sponsor"]);
    assert_eq!(chosen(&[RecentPath], None), ["near_peer"]);
    assert_eq!(chosen(&[PeersWithNeed], None), ["group"]);
    assert_eq!(chosen(&[JuniorKnows], None), ["reverse"]);
}

#[test]
fn a_skill_without_something_to_teach_makes_no_co_mentor() {
    assert_eq!(chosen(&[SpecificSkill], None), ["mentor"]);
    assert_eq!(chosen(&[CanTeach], None), ["mentor"]);
    let plain = choose(&[], None);
    assert_eq!((plain.len(), plain[0].kind, plain[0].why.len()), (1, RelationshipKind::Mentor, 0));
}

#[test]
fn of_several_the_one_with_more_reasons_comes_first() {
    assert_eq!(chosen(&[OneQuestion, FreshView, NobodyInside], None), ["remote", "flash"]);
    assert_eq!(chosen(&[OneQuestion, FreshView], None), ["flash", "remote"]);
    assert_eq!(
        chosen(&[SpecificSkill, CanTeach, ByExample], None),
        ["co_mentor", "invisible"],
        "two that count as one"
    );
    let why = &choose(&[NobodyInside, FreshView], None)[0].why;
    assert_eq!(why, &[FreshView, NobodyInside]);
}

#[test]
fn the_stage_decides_between_equals() {
    let both = [RecentPath, JuniorKnows, OneQuestion];
    assert_eq!(chosen(&both, None), ["flash", "near_peer", "reverse"]);
    assert_eq!(chosen(&both, Some(Stage::Early)), ["near_peer", "flash", "reverse"]);
    assert_eq!(chosen(&both, Some(Stage::Seasoned)), ["reverse", "flash", "near_peer"]);
}

// Candidates.

fn me() -> Profile {
    Profile {
        organisation: text("Halden"),
        unit: text("Products"),
        function: text("product"),
        level: Some(5),
        strengths: vec!["storytelling".to_owned()],
        weaknesses: vec!["negotiation".to_owned()],
        ..Profile::default()
    }
}

fn need(kind: RelationshipKind) -> Need {
    let area = Some("negotiation".to_owned());
    Need { text: "Ask for what it is worth".to_owned(), circumstances: Vec::new(), kind, area, offer: None, goal: None }
}

/// `p1`, shaped.
fn one(shape: impl Fn(&mut Person)) -> Network {
    net_of(me(), core(1, |_, person| shape(person)), Vec::new())
}

fn fits(network: &Network, need: &Need) -> Vec<String> {
    candidates(network, &Mentoring::default(), need, 9).into_iter().map(|one| one.person.to_string()).collect()
}

fn fit_of(network: &Network, kind: RelationshipKind) -> Candidate {
    fit(network, &Mentoring::default(), &need(kind), &PersonId::new("p1")).expect("a person")
}

fn points(candidate: &Candidate, aspect: Aspect) -> Option<u8> {
    candidate.parts.iter().find(|part| part.aspect == aspect).expect("each part is there").points
}

#[test]
fn what_is_not_known_is_open_and_not_zero() {
    let nothing = fit_of(&one(|_| {}), RelationshipKind::Mentor);
    assert_eq!((nothing.low, nothing.fit, nothing.high), (0, 50, 100));
    assert!(nothing.parts.iter().all(|part| part.points.is_none()));
    let worth: u32 = nothing.parts.iter().map(|part| u32::from(part.worth)).sum();
    assert!((98..=102).contains(&worth), "{worth}");
    let known = fit_of(&one(|person| person.strengths = vec!["Negotiating hard".to_owned()]), RelationshipKind::Mentor);
    assert_eq!(known.low, points(&known, Aspect::TheirStrength).expect("known"));
    assert_eq!(known.high, 100);
    let wrong = fit_of(&one(|person| person.strengths = vec!["cooking".to_owned()]), RelationshipKind::Mentor);
    assert_eq!((wrong.low, points(&wrong, Aspect::TheirStrength)), (0, Some(0)));
    assert!(wrong.high < 100 && wrong.fit < nothing.fit, "known not to fit is less than not known");
}

#[test]
fn strengths_meet_weaknesses_both_ways() {
    let both = fit_of(
        &one(|person| {
            person.strengths = vec!["negotiation".to_owned()];
            person.weaknesses = vec!["telling a story".to_owned(), "Storytelling on stage".to_owned()];
        }),
        RelationshipKind::CoMentor,
    );
    let full =
        |aspect: Aspect| both.parts.iter().find(|part| part.aspect == aspect).map(|part| (part.points, part.worth));
    let (points, worth) = full(Aspect::TheirStrength).expect("there");
    assert_eq!(points, Some(worth));
    let (points, worth) = full(Aspect::MyStrength).expect("there");
    assert_eq!(points, Some(worth));
}

#[test]
fn nobody_is_proposed_who_drains_me_or_for_a_friendly_tie_alone() {
    let skilled = |person: &mut Person| person.strengths = vec!["negotiation".to_owned()];
    let mentor = need(RelationshipKind::Mentor);
    assert_eq!(fits(&one(skilled), &mentor), ["p1"]);
    let drains = one(|person| {
        skilled(person);
        person.energy = energy(-1);
    });
    assert!(fits(&drains, &mentor).is_empty());
    let friend = one(|person| {
        person.energy = energy(2);
        person.closeness = closeness(5);
    });
    assert!(fits(&friend, &mentor).is_empty());
    assert!(fits(&one(skilled), &need(RelationshipKind::Invisible)).is_empty(), "who need not be among my people");
}

#[test]
fn a_near_peer_is_one_to_five_years_ahead() {
    let ahead = |years: f64| {
        let network = one(|person| person.years_ahead = Some(years));
        !fits(&network, &need(RelationshipKind::NearPeer)).is_empty()
    };
    assert_eq!([0.9, 1.0, 3.0, 5.0, 5.1, -2.0].map(ahead), [false, true, true, true, false, false]);
}

#[test]
fn a_sponsor_stands_above_me_and_has_reach() {
    let at = |level: i64, power: Option<Power>| {
        let network = one(|person| (person.level, person.power) = (Some(level), power));
        fits(&network, &need(RelationshipKind::Sponsor)).len()
    };
    assert_eq!([at(4, Some(Power::Both)), at(5, Some(Power::Both)), at(6, None), at(7, None)], [0, 0, 1, 1]);
    let sponsor = |level: i64| {
        let network = one(|person| person.level = Some(level));
        points(&fit_of(&network, RelationshipKind::Sponsor), Aspect::Seniority)
    };
    assert!(sponsor(6) < sponsor(7) && sponsor(7) == sponsor(9), "two levels are enough");
    let aunt = one(|person| {
        person.sphere = Some(Sphere::Personal);
        person.power = Some(Power::Both);
    });
    assert!(fits(&aunt, &need(RelationshipKind::Sponsor)).is_empty());
}

#[test]
fn a_reverse_mentor_is_below_and_a_remote_one_outside() {
    let below = |level: i64| fits(&one(|person| person.level = Some(level)), &need(RelationshipKind::Reverse)).len();
    assert_eq!([below(4), below(5), below(6)], [1, 0, 0]);
    let at = |organisation: &str| {
        let network = one(|person| {
            person.organisation = text(organisation);
            person.strengths = vec!["negotiation".to_owned()];
        });
        fits(&network, &need(RelationshipKind::Remote)).len()
    };
    assert_eq!([at("Halden"), at("Elsewhere")], [0, 1]);
}

#[test]
fn whoever_fits_better_comes_first_and_a_way_is_shown() {
    let people = core(3, |number, person| {
        person.strengths = vec!["negotiation".to_owned()];
        person.closeness = closeness(if number == 3 { 5 } else { 1 });
        person.load = mark(if number == 1 { 3 } else { 0 });
        if number == 3 {
            person.strengths = vec!["gardening".to_owned()];
        }
    });
    let network = net_of(me(), people, vec![tie("p2", "p3")]);
    let found = candidates(&network, &Mentoring::default(), &need(RelationshipKind::Mentor), 9);
    assert_eq!(found.iter().map(|one| one.person.as_str()).collect::<Vec<_>>(), ["p2", "p1"]);
    assert_eq!(found[0].via.as_ref().map(|way| way.via[0].as_str()), Some("p3"));
    assert_eq!(found[1].via, None);
    let ways = Ways::of(&network);
    assert_eq!(in_common(&ways, &PersonId::new("p2"), 3), [PersonId::new("p3")]);
}

fn tie(a: &str, b: &str) -> model::network::AlterTie {
    let strength = model::scale::Strength::new(3).expect("in range");
    model::network::AlterTie { a: PersonId::new(a), b: PersonId::new(b), strength, occasions: None, extra: Vec::new() }
}

#[test]
fn load_counts_what_i_have_of_them_already() {
    let network = one(|person| person.load = mark(0));
    let part = |mentoring: &Mentoring| {
        let found = fit(&network, mentoring, &need(RelationshipKind::Mentor), &PersonId::new("p1")).expect("a person");
        points(&found, Aspect::Load).expect("known")
    };
    let busy = running(&[(RelationshipKind::Sponsor, "p1", None)]);
    assert!(part(&busy) < part(&Mentoring::default()));
    let mentor = running(&[(RelationshipKind::Mentor, "p1", None)]);
    let skilled = one(|person| person.strengths = vec!["negotiation".to_owned()]);
    assert!(candidates(&skilled, &mentor, &need(RelationshipKind::Mentor), 9).is_empty(), "they are already");
}

#[test]
fn areas_that_are_covered_are_said() {
    let network = net_of(me(), core(2, |_, person| person.strengths = vec!["negotiation".to_owned()]), Vec::new());
    let mentoring = running(&[(RelationshipKind::Remote, "p1", Some("Negotiating"))]);
    let found = candidates(&network, &mentoring, &need(RelationshipKind::Mentor), 9);
    let overlaps =
        |id: &str| found.iter().find(|one| one.person.as_str() == id).expect("a candidate").overlaps.is_some();
    assert_eq!([overlaps("p1"), overlaps("p2")], [false, true]);
}

// Rules.

/// Relationships in which these people help me, all active, with the subject where there is one; numbered from 1.
fn running(relationships: &[(RelationshipKind, &str, Option<&str>)]) -> Mentoring {
    let mut mentoring = Mentoring::default();
    for (number, &(kind, person, subject)) in (1..).zip(relationships) {
        let value = Relationship { subject: subject.map(str::to_owned), ..Relationship::new(kind) };
        mentoring.rooms.relationships.push(Noted { person: Some(PersonId::new(person)), ..noted(number, value) });
        let value = Move { to: RelationshipStage::Active, on: ago(60), reason: None };
        mentoring.rooms.moves.push(noted_in(number + 100, number, value));
    }
    mentoring
}

/// Weight and subject of what a rule finds.
fn found(network: &Network, mentoring: &Mentoring, rule: &str) -> Vec<u8> {
    let findings = run_mentoring(network, mentoring).findings;
    findings.into_iter().filter(|finding| finding.rule.0 == rule).map(|finding| finding.weight).collect()
}

fn early(years: &[Option<f64>]) -> Network {
    let me = Profile { stage: Some(Stage::Early), ..Profile::default() };
    net_of(me, core(years.len(), |number, person| person.years_ahead = years[number - 1]), Vec::new())
}

#[test]
fn no_near_peer_speaks_early_where_nobody_is_one_to_five_years_ahead() {
    let speaks = |years: &[Option<f64>]| found(&early(years), &Mentoring::default(), "find.no_near_peer").len();
    assert_eq!([speaks(&[Some(0.9)]), speaks(&[Some(1.0)]), speaks(&[Some(5.0)]), speaks(&[Some(5.1)])], [1, 0, 0, 1]);
    assert_eq!(speaks(&[Some(20.0), Some(2.0), None]), 0, "one is enough");
    assert_eq!(speaks(&[Some(20.0), None]), 1, "half are known");
    assert_eq!(speaks(&[Some(20.0), None, None]), 0, "fewer than half are known");
    assert!(missing_of(&early(&[Some(20.0), None, None])).contains(&"years_ahead"));
    let mut middle = early(&[Some(20.0)]);
    let (mut me, people, ties) = middle.into_parts();
    me.stage = Some(Stage::Middle);
    middle = net_of(me, people, ties);
    assert!(found(&middle, &Mentoring::default(), "find.no_near_peer").is_empty());
}

fn missing_of(network: &Network) -> Vec<&'static str> {
    let findings = run_mentoring(network, &Mentoring::default()).findings;
    let unknown = findings.iter().find(|finding| finding.rule.0 == "network.unknown").expect("it is folded");
    match evidence(unknown, "missing") {
        Value::Words(facts) => facts.clone(),
        _ => Vec::new(),
    }
}

use model::finding::Value;

#[test]
fn a_mentor_outside_the_core_counts_as_a_near_peer() {
    let me = Profile { stage: Some(Stage::Early), ..Profile::default() };
    let mut people = core(1, |_, person| person.years_ahead = Some(20.0));
    people.extend(wider(1, |_, person| person.years_ahead = Some(3.0)));
    let network = net_of(me, people, Vec::new());
    assert_eq!(found(&network, &Mentoring::default(), "find.no_near_peer").len(), 1);
    let mentoring = running(&[(RelationshipKind::NearPeer, "w1", None)]);
    assert!(found(&network, &mentoring, "find.no_near_peer").is_empty());
}

fn idea(days: u64) -> Noted<Outreach> {
    Noted { person: Some(PersonId::new("p1")), ..noted(1, Outreach::idea(RelationshipKind::Mentor, ago(days))) }
}

fn ways(ways: Vec<Noted<Outreach>>) -> Mentoring {
    let mut mentoring = Mentoring::default();
    mentoring.search.outreach = ways;
    mentoring
}

#[test]
fn hesitating_is_an_idea_of_twenty_one_days() {
    let network = one(|_| {});
    let weights = |way: Noted<Outreach>| found(&network, &ways(vec![way]), "find.hesitating");
    assert_eq!([weights(idea(20)), weights(idea(21)), weights(idea(22))], [vec![], vec![44], vec![44]]);
    assert_eq!([weights(idea(111)), weights(idea(400))], [vec![60], vec![60]]);
    let mut moved = idea(60);
    moved.value.moves.push(OutreachMove { to: OutreachStage::Researched, on: ago(50), reason: None });
    assert!(weights(moved).is_empty(), "it is an idea no more");
    let planned = |due: NaiveDate| Noted { due_on: Some(due), ..idea(60) };
    assert!(weights(planned(today())).is_empty(), "there is a day for the ask");
    assert_eq!(weights(planned(ago(1))).len(), 1, "and it has passed");
}

/// A letter sent long ago, with this day to ask again, and the way that it belongs to.
fn letter(follow_up: NaiveDate) -> Mentoring {
    let mut mentoring = ways(vec![idea(40)]);
    let sent = OutreachMove { to: OutreachStage::Sent, on: ago(30), reason: None };
    mentoring.search.outreach[0].value.moves.push(sent);
    let value = Letter {
        purpose: LetterPurpose::Ask,
        subject: "A question".to_owned(),
        text: "Dear Ada".to_owned(),
        sent_on: Some(ago(30)),
        answered_on: None,
    };
    mentoring.search.letters.push(Noted { due_on: Some(follow_up), ..noted_in(2, 1, value) });
    mentoring
}

#[test]
fn reply_due_is_a_letter_past_its_day() {
    let network = one(|_| {});
    let weights = |mentoring: &Mentoring| found(&network, mentoring, "find.reply_due");
    let tomorrow = today().succ_opt().expect("a day");
    let at = |day| weights(&letter(day));
    assert_eq!([at(tomorrow), at(today()), at(ago(1)), at(ago(28))], [vec![], vec![], vec![46], vec![58]]);
    let mut answered = letter(ago(5));
    answered.search.letters[0].value.answered_on = Some(ago(2));
    assert!(weights(&answered).is_empty());
    let mut thanks = letter(ago(5));
    thanks.search.letters[0].value.purpose = LetterPurpose::Thanks;
    assert!(weights(&thanks).is_empty(), "thanks wait for nothing");
    let mut over = letter(ago(5));
    over.search.outreach[0].value.moves.push(OutreachMove { to: OutreachStage::No, on: ago(1), reason: None });
    assert!(weights(&over).is_empty());
}

#[test]
fn a_reminder_takes_the_place_of_what_it_reminds_of() {
    let mut mentoring = letter(ago(10));
    let first = mentoring.search.letters[0].clone();
    let id: EntryId = noted(3, ()).id;
    mentoring.search.letters.push(Noted { id, due_on: today().succ_opt(), ..first });
    assert!(found(&one(|_| {}), &mentoring, "find.reply_due").is_empty());
}

#[test]
fn overlap_is_two_mentors_with_one_area() {
    let network = net_of(me(), core(2, |_, _| {}), Vec::new());
    let two = |a: Option<&str>, b: Option<&str>| {
        let mentoring = running(&[(RelationshipKind::Mentor, "p1", a), (RelationshipKind::Remote, "p2", b)]);
        found(&network, &mentoring, "find.overlap")
    };
    assert_eq!(two(Some("Negotiation"), Some("negotiating with suppliers")), [34]);
    assert!(two(Some("Negotiation"), Some("Finance")).is_empty());
    assert!(two(Some("Negotiation"), None).is_empty());
    let mut sponsor = running(&[
        (RelationshipKind::Mentor, "p1", Some("finance")),
        (RelationshipKind::Sponsor, "p2", Some("finance")),
    ]);
    assert!(found(&network, &sponsor, "find.overlap").is_empty(), "a sponsor is no mentor");
    sponsor.rooms.relationships[1].value.kind = RelationshipKind::Mentor;
    assert_eq!(found(&network, &sponsor, "find.overlap").len(), 1);
    sponsor.rooms.relationships[1].value.kind = RelationshipKind::PeerCircle;
    assert!(found(&network, &sponsor, "find.overlap").is_empty(), "peers are no mentor");
    sponsor.rooms.relationships[1].value.kind = RelationshipKind::Group;
    assert_eq!(found(&network, &sponsor, "find.overlap").len(), 1, "a group has one");
    sponsor.rooms.relationships[1].value.role = Role::Giver;
    assert!(found(&network, &sponsor, "find.overlap").is_empty(), "whom I help is no mentor of mine");
}
