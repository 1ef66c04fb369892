//! Findings on sponsors and on giving back.

use crate::build::*;
use crate::gallery::{self, Scene};
use crate::practice::*;
use model::deepening::{Favour, ResultHelper, YearResult};
use model::entry::Noted;
use model::giving::FavourKind;
use model::goal::{Goal, GoalStanding};
use model::kind::Direction::{Done, Received};
use model::kind::{Help, Power, Stage};
use model::mentoring::Mentoring;
use model::mentoring::giving::Line;
use model::network::Network;
use model::person::Profile;
use model::relationship::course::{CheckOccasion, Ending, EndingKind, MatchCheck, Verdict};
use model::relationship::{RelationshipKind, RelationshipStage, Role};
use model::sponsor::{AskKind, Delivery, News, NewsKind, Prospect, SponsorAsk, SponsorFacts, Stake};

fn at(stage: Option<Stage>) -> Network {
    let people = wider(2, |number, person| {
        person.name = if number == 1 { "Helena Brandt" } else { "Viktor Lund" }.to_owned();
        (person.level, person.power) = (Some(8), Some(Power::Both));
    });
    net_of(Profile { stage, level: Some(5), ..Profile::default() }, people, Vec::new())
}

fn scene(rules: &[&'static str], shape: impl FnOnce(&mut Mentoring)) -> Scene {
    let mut mentoring = Mentoring::default();
    shape(&mut mentoring);
    Scene { rules: rules.to_vec(), mentoring, ..gallery::scene("", at(Some(Stage::Middle))) }
}

fn sponsor(mentoring: &mut Mentoring, days: u64) -> model::entry::EntryId {
    begin(mentoring, RelationshipKind::Sponsor, Role::Protege, "w1", ago(days))
}

fn news(told: Option<u64>) -> News {
    News { kind: NewsKind::Critical, text: "The audit".to_owned(), on: ago(90), told_on: told.map(ago) }
}

pub(crate) fn scenes() -> Vec<Scene> {
    let mut scenes = stages();
    scenes.extend(silences());
    scenes.extend(others());
    scenes.extend(giving());
    scenes
}

fn stages() -> Vec<Scene> {
    let stages = [None, Some(Stage::Early), Some(Stage::Middle), Some(Stage::Seasoned)];
    let rules = ["sponsor.none", "sponsor.pay_forward"];
    let mut scenes: Vec<Scene> =
        stages.into_iter().map(|stage| Scene { network: at(stage), ..scene(&rules, |_| {}) }).collect();
    scenes.push(scene(&["sponsor.none"], |mentoring| {
        mentoring.sponsorship.prospects.push(about("w1", Prospect::new()));
    }));
    scenes.push(scene(&["sponsor.one", "sponsor.unknown_vision"], |mentoring| {
        sponsor(mentoring, 3);
    }));
    scenes
}

fn silences() -> Vec<Scene> {
    let rules = ["sponsor.silent"];
    vec![
        scene(&rules, |mentoring| {
            sponsor(mentoring, 41);
        }),
        scene(&rules, |mentoring| {
            let id = sponsor(mentoring, 300);
            mentoring.sponsorship.news.push(under(id, news(Some(41))));
            mentoring.sponsorship.news.push(due_by(under(id, news(None)), ago(5)));
        }),
        scene(&rules, |mentoring| {
            let id = sponsor(mentoring, 300);
            let facts = SponsorFacts { rhythm_days: Some(60), ..SponsorFacts::default() };
            mentoring.sponsorship.facts.push(under(id, facts));
            let (kind, what) = (AskKind::Feedback, "How was it?".to_owned());
            let asks = [220, 70].map(|days| {
                let ask = SponsorAsk { kind, what: what.clone(), on: ago(days), answer: None };
                under(id, ask)
            });
            mentoring.sponsorship.asks.extend(asks);
            let owed = [0, 1].map(|_| due_by(under(id, news(None)), ago(5)));
            mentoring.sponsorship.news.extend(owed);
        }),
    ]
}

fn others() -> Vec<Scene> {
    let work = |due: u64, is_named: bool| {
        scene(&["sponsor.late_work"], |mentoring| {
            let id = sponsor(mentoring, 30);
            let stake = under(id, Stake { what: "her word before the board".to_owned(), on: ago(30) });
            let (text, named) = ("The plan for Lyon".to_owned(), Some(stake.id));
            let delivery = Delivery { text, stake: named, done_on: None, evidence: None };
            mentoring.sponsorship.deliveries.push(due_by(under(id, delivery), ago(due)));
            mentoring.sponsorship.stakes.extend(is_named.then_some(stake));
        })
    };
    let mentor = scene(&["sponsor.from_mentor"], |mentoring| {
        let id = begin(mentoring, RelationshipKind::Mentor, Role::Protege, "w2", ago(400));
        let goal = Goal { standing: GoalStanding::Reached, relationships: vec![id], ..Goal::new("Lead a team") };
        mentoring.plan.goals.push(alone(goal));
        let (occasion, verdict) = (CheckOccasion::Third, Verdict::Good);
        let check = MatchCheck { on: ago(300), occasion, verdict, note: None, followed_up_on: None };
        mentoring.rooms.match_checks.push(under(id, check));
    });
    let refresh = scene(&["sponsor.refresh", "sponsor.unasked"], |mentoring| {
        sponsor(mentoring, 500);
    });
    let asked = scene(&["sponsor.refresh", "sponsor.unasked"], |mentoring| {
        let id = sponsor(mentoring, 700);
        begin(mentoring, RelationshipKind::Sponsor, Role::Protege, "w2", ago(800));
        let ask = SponsorAsk { kind: AskKind::Guidance, what: "Where to?".to_owned(), on: ago(120), answer: None };
        mentoring.sponsorship.asks.push(under(id, ask));
    });
    vec![work(1, true), work(12, false), mentor, refresh, asked]
}

fn giving() -> Vec<Scene> {
    let line = |favour: Favour| Line { favour: about("w1", favour), is_returned: false };
    let ledger = |gave: usize, took: usize| {
        scene(&["give.unbalanced", "give.thanks_due"], |mentoring| {
            let given = (0..gave).map(|_| line(Favour::new("a report", Done, ago(60))));
            let taken = (0..took).map(|_| line(Favour::new("an introduction to the board", Received, ago(20))));
            mentoring.giving.ledger.extend(given.chain(taken));
        })
    };
    let interests = scene(&["give.unknown_interests"], |mentoring| {
        begin(mentoring, RelationshipKind::Mentor, Role::Protege, "w2", ago(20));
    });
    let reference = scene(&["give.reference"], |mentoring| {
        let id = begin(mentoring, RelationshipKind::Mentor, Role::Protege, "w2", ago(200));
        go(mentoring, id, RelationshipStage::Alumni, ago(3));
        let ending = Ending {
            kind: EndingKind::GoalsReached,
            on: ago(3),
            led_to: None,
            thanked_on: None,
            reference_asked_on: None,
            reference_granted: None,
            rhythm_days: None,
            next_need: None,
        };
        mentoring.rooms.endings.push(under(id, ending));
    });
    let thanked = scene(&["give.thanks_due"], |mentoring| {
        let favour = Favour { kind: FavourKind::Introduction, ..Favour::new("the call with Brest", Received, ago(16)) };
        mentoring.giving.ledger.push(line(favour));
    });
    let pockets = |place: Option<&str>| {
        let mut scene = scene(&["pockets.empty"], |mentoring| {
            mentoring.giving.ledger.push(line(Favour::new("a report", Done, ago(60))));
            let result = alone(YearResult { text: "Open the office in Lyon".to_owned() });
            let helper = ResultHelper { role: None, help: Help::Influence };
            mentoring.inquiry.helpers.push(Noted { parent: Some(result.id), ..about("w2", helper) });
            mentoring.inquiry.results.push(result);
        });
        let (me, mut people, ties) = scene.network.into_parts();
        for (one, function) in people.iter_mut().zip(["law", "finance"]) {
            one.function = text(if place.is_some() { "law" } else { function });
            one.location = text(if one.id.as_str() == "w2" { place.unwrap_or("Bern") } else { "Bern" });
        }
        scene.network = net_of(me, people, ties);
        scene
    };
    vec![pockets(None), pockets(Some("Lyon")), ledger(0, 4), ledger(1, 5), ledger(2, 7), interests, reference, thanked]
}
