//! One small network for each finding and each of its wordings.

use crate::build::*;
use chrono::Days;
use counsel::Beside;
use counsel::answers::{Often, TrapAnswers};
use counsel::plans::{LookBack, Plans};
use model::kind::Benefit::{self, Balance, Development, Information, Support};
use model::kind::{DemandCause, DrainWay, Power, Relation, Sphere, Stage};
use model::mentoring::Mentoring;
use model::network::Network;
use model::person::{Estimates, Person, PersonId, Profile};

/// A network, and the rules whose findings on it are shown.
pub(crate) struct Scene {
    pub(crate) rules: Vec<&'static str>,
    pub(crate) network: Network,
    pub(crate) answers: Option<TrapAnswers>,
    pub(crate) plans: Plans,
    pub(crate) mentoring: Mentoring,
}

impl Scene {
    /// What was said beside the network.
    pub(crate) fn beside(&self) -> Beside {
        Beside { trap_answers: self.answers, plans: self.plans.clone(), mentoring: Some(self.mentoring.clone()) }
    }
}

pub(crate) fn scene(rule: &'static str, network: Network) -> Scene {
    Scene { rules: vec![rule], network, answers: None, plans: Plans::default(), mentoring: Mentoring::default() }
}

pub(crate) fn scenes() -> Vec<Scene> {
    let mut scenes = sizes();
    scenes.extend(structures());
    scenes.extend(benefits());
    scenes.extend(energies());
    scenes.extend(powers_and_reach());
    scenes.extend(demands());
    scenes.extend(rhythm_and_capitalise());
    scenes.extend(plans());
    scenes.extend(crate::gallery_inquiry::scenes());
    scenes.extend(crate::gallery_search::scenes());
    scenes.extend(crate::gallery_rooms::scenes());
    scenes.extend(crate::gallery_sponsors::scenes());
    scenes.extend(traps());
    scenes.extend(unknowns());
    scenes
}

const NAMES: [&str; 8] = [
    "Ada Example",
    "Ben Okafor",
    "Chiara Rossi",
    "Dmitri Volkov",
    "Elif Kaya",
    "Farid Haddad",
    "Grace Lim",
    "Hana Sato",
];

fn named(size: usize, mut shape: impl FnMut(usize, &mut Person)) -> Vec<Person> {
    core(size, |number, person| {
        if let Some(name) = NAMES.get(number - 1) {
            person.name = (*name).to_owned();
        }
        shape(number, person);
    })
}

fn sizes() -> Vec<Scene> {
    vec![
        scene("network.thin", net(Vec::new())),
        scene("network.thin", net(wider(30, |_, _| {}))),
        scene("network.thin", net(core(1, |_, _| {}))),
        scene("network.thin", net(core(9, |_, _| {}))),
        scene("network.wide", net(core(24, |_, _| {}))),
        scene("network.wide", net(core(31, |_, _| {}))),
    ]
}

fn structures() -> Vec<Scene> {
    let sales = |size: usize, tied: usize, inside: usize, known: usize, estimated: bool| {
        let people = named(size, |number, person| {
            if estimated {
                person.core = None;
                person.estimates = Some(Estimates { core: Some(true), ..Estimates::default() });
            }
            if number <= known {
                person.unit = text(if number <= inside { "Equity Sales" } else { "Research" });
                person.organisation = text("Northbank");
                person.location = text("New York");
                person.function = text("sales");
                person.level = Some(if number == 9 { 6 } else { 5 });
            }
        });
        net_of(Profile { level: Some(5), ..Profile::default() }, people, chain(1, tied))
    };
    let shown = |rules: &[&'static str], network| Scene {
        rules: rules.to_vec(),
        network,
        answers: None,
        plans: Plans::default(),
        mentoring: Mentoring::default(),
    };
    vec![
        shown(&["network.redundant", "network.insular", "network.sameness"], sales(24, 19, 19, 24, false)),
        shown(&["network.redundant", "network.insular"], sales(12, 12, 12, 12, true)),
        shown(&["network.insular", "network.sameness"], sales(20, 1, 8, 10, false)),
    ]
}

fn benefits() -> Vec<Scene> {
    let given = |strong: &[(Benefit, usize)], little: usize| {
        net(named(14, |number, person| {
            let own: Vec<Benefit> =
                strong.iter().filter(|&&(_, count)| number <= count).map(|&(benefit, _)| benefit).collect();
            strong_in(person, &own);
            if number > 14 - little {
                rate(person, Balance, 1);
            }
        }))
    };
    let all = Scene {
        rules: vec!["network.hole", "network.dependence"],
        network: net(named(3, |_, person| strong_in(person, &[]))),
        answers: None,
        plans: Plans::default(),
        mentoring: Mentoring::default(),
    };
    let mut all = vec![Scene { rules: vec!["network.hole"], ..all }];
    all.push(Scene {
        rules: vec!["network.hole", "network.sole_provider", "network.surplus", "network.lopsided"],
        network: given(&[(Information, 6), (Development, 2), (Support, 1)], 2),
        answers: None,
        plans: Plans::default(),
        mentoring: Mentoring::default(),
    });
    all.push(scene("network.lopsided", given(&[(Support, 6), (Balance, 3)], 0)));
    all.push(scene(
        "network.dependence",
        net(named(14, |number, person| match number {
            1 => strong_in(person, Benefit::ALL),
            2 => strong_in(person, &Benefit::ALL[..4]),
            _ => strong_in(person, &[]),
        })),
    ));
    all.push(scene(
        "network.dependence",
        net(named(10, |number, person| match number {
            1 => strong_in(person, &Benefit::ALL[..3]),
            2..=8 => strong_in(person, &[Support]),
            _ => strong_in(person, &[]),
        })),
    ));
    all
}

fn energies() -> Vec<Scene> {
    let with = |values: &[i64]| {
        net(named(values.len(), |number, person| {
            person.energy = energy(values[number - 1]);
            person.contacts_per_month = Some(if number == 1 { 8.0 } else { 2.5 });
        }))
    };
    let shown = |network| Scene {
        rules: vec!["network.drained", "network.energy_low", "network.few_energizers"],
        network,
        answers: None,
        plans: Plans::default(),
        mentoring: Mentoring::default(),
    };
    vec![
        shown(with(&[-2, 1, 1, 1, 1, 1, 0, 0])),
        shown(with(&[-1, -1, 0, 1, 0, 0])),
        shown(with(&[-1, -1, 0, 0])),
        shown(with(&[-1, 0, 0, 0, 0, 1, 1])),
    ]
}

fn plans() -> Vec<Scene> {
    let network = || {
        let people = named(2, |number, person| {
            person.energy = energy(-1);
            person.closeness = closeness(if number == 1 { 5 } else { 2 });
            person.contacts_per_month = Some(4.0);
        });
        net_of(Profile::default(), people, chain(1, 2))
    };
    let review = |way, days| LookBack { person: PersonId::new("p1"), way, due: today() - Days::new(days) };
    let of = |rule, plans| Scene {
        rules: vec![rule],
        network: network(),
        answers: None,
        plans,
        mentoring: Mentoring::default(),
    };
    let mut scenes: Vec<Scene> = DrainWay::ALL
        .iter()
        .zip([1, 2, 30, 300])
        .map(|(&way, days)| Plans { look_backs: vec![review(way, days)], know_better: Vec::new() })
        .map(|plans| of("network.drain_review", plans))
        .collect();
    let know_better = vec![PersonId::new("p2")];
    scenes.push(of("find.introduction", Plans { look_backs: Vec::new(), know_better }));
    scenes
}

fn powers_and_reach() -> Vec<Scene> {
    let me =
        |stage| Profile { stage: Some(stage), level: Some(7), organisation: text("Northbank"), ..Profile::default() };
    let work = |stage, size: usize, formal: usize| {
        let people = named(size, |number, person| {
            person.power = Some(if number <= formal { Power::Formal } else { Power::None });
            person.level = Some(8);
            person.organisation = text("Northbank");
            person.sphere = Some(Sphere::Company).filter(|_| number > 2);
            strong_in(person, &[Information]);
        });
        net_of(me(stage), people, Vec::new())
    };
    let rules = vec![
        "network.top_heavy",
        "network.no_informal_power",
        "network.all_work",
        "network.no_juniors",
        "network.no_outsiders",
    ];
    let friend = net(named(12, |number, person| {
        person.sphere = Some(if number == 1 { Sphere::Personal } else { Sphere::Unit });
        strong_in(person, &[Information]);
    }));
    vec![
        Scene {
            rules: rules.clone(),
            network: work(Stage::Middle, 14, 9),
            answers: None,
            plans: Plans::default(),
            mentoring: Mentoring::default(),
        },
        Scene {
            rules,
            network: work(Stage::Seasoned, 1, 1),
            answers: None,
            plans: Plans::default(),
            mentoring: Mentoring::default(),
        },
        Scene {
            rules: vec!["network.all_work", "network.no_outsiders"],
            network: friend,
            answers: None,
            plans: Plans::default(),
            mentoring: Mentoring::default(),
        },
    ]
    .into_iter()
    .map(|mut scene| {
        let fired = run(&scene.network);
        scene.rules.retain(|rule| fired.findings.iter().any(|finding| finding.rule.0 == *rule));
        scene
    })
    .collect()
}

fn demands() -> Vec<Scene> {
    let much = |place: fn(usize, &mut Person), stand_ins: usize| {
        let me = Profile { function: text("research"), ..Profile::default() };
        let mut people = wider(14, |number, person| {
            person.demand = mark(2);
            place(number, person);
        });
        people.extend(named(stand_ins, |_, person| {
            person.function = text("research");
            person.load = mark(1);
        }));
        scene("network.too_much_of_me", net_of(me, people, Vec::new()))
    };
    vec![
        much(
            |number, person| {
                person.function = text(if number <= 9 { "trading" } else { "sales" });
                person.demand_cause = match number {
                    1..=8 => Some(DemandCause::Structural),
                    9..=11 => Some(DemandCause::Habit),
                    _ => None,
                };
            },
            2,
        ),
        much(
            |number, person| {
                person.level = Some(if number <= 9 { 3 } else { 4 });
                person.demand_cause = Some(DemandCause::Habit);
            },
            0,
        ),
        much(|_, person| person.location = text("London"), 1),
        much(|number, person| person.demand_cause = Some(DemandCause::Structural).filter(|_| number == 1), 7),
    ]
}

fn rhythm_and_capitalise() -> Vec<Scene> {
    let cold = |contacts: f64| {
        scene(
            "network.going_cold",
            net(named(1, |_, person| {
                person.last_contact = today().checked_sub_days(Days::new(71));
                person.contacts_per_month = Some(contacts);
            })),
        )
    };
    let promising = |shape: fn(&mut Person)| {
        scene(
            "network.capitalise",
            net(named(13, |number, person| {
                if number == 1 {
                    (person.closeness, person.energy) = (closeness(5), energy(2));
                    strong_in(person, &[Information]);
                    shape(person);
                } else {
                    strong_in(person, &[Benefit::ALL[number % 5], Benefit::ALL[(number + 1) % 5]]);
                }
            })),
        )
    };
    vec![
        cold(1.0),
        cold(30.44),
        cold(4.0),
        promising(|person| person.strengths = vec!["running".to_owned()]),
        promising(|person| person.sphere = Some(Sphere::Personal)),
    ]
}

fn traps() -> Vec<Scene> {
    let answered = |often| {
        Some(TrapAnswers {
            i_change_with_the_room: Some(often),
            they_share_my_values: Some(often),
            i_collect_contacts: None,
        })
    };
    let chart = |bosses: usize| {
        scene(
            "trap.formalist",
            net(named(10, |number, person| {
                person.relation = Some(if number <= bosses { Relation::Report } else { Relation::Peer });
                person.power = Some(Power::None);
            })),
        )
    };
    let busy = |size: usize| scene("trap.overloaded", net(wider(size, |_, person| person.demand = mark(3))));
    let expert = |challengers: usize| {
        let me = Profile { function: text("research"), ..Profile::default() };
        let people = named(12, |number, person| {
            strong_in(person, if number <= challengers { &[Development] } else { &[Information] });
            person.function = text(if number <= 9 { "research" } else { "sales" });
        });
        scene("trap.disconnected_expert", net_of(me, people, Vec::new()))
    };
    let alike = |unit: usize, place: usize| {
        let value = |number: usize, same: usize, what: &str| {
            Some(if number <= same { what.to_owned() } else { format!("Other {number}") })
        };
        net(named(20, |number, person| {
            person.unit = value(number, unit, "Equity Sales");
            person.function = value(number, 1, "sales");
            person.location = value(number, place, "New York");
        }))
    };
    let known = |close: usize| {
        let people = wider(80, |number, person| person.closeness = closeness(if number <= close { 5 } else { 2 }));
        scene("trap.superficial", net(people))
    };
    let asked = |rules: &[&'static str], often| Scene {
        rules: rules.to_vec(),
        network: alike(1, 1),
        answers: answered(often),
        plans: Plans::default(),
        mentoring: Mentoring::default(),
    };
    vec![
        chart(7),
        chart(5),
        busy(23),
        busy(13),
        expert(0),
        expert(1),
        scene("trap.biased", alike(15, 1)),
        scene("trap.biased", alike(12, 1)),
        scene("trap.biased", alike(1, 15)),
        asked(&["trap.biased", "trap.chameleon"], Often::Mostly),
        asked(&["trap.chameleon"], Often::Sometimes),
        known(5),
        known(0),
        known(10),
    ]
}

fn unknowns() -> Vec<Scene> {
    let full = |person: &mut Person| {
        strong_in(person, &[]);
        person.energy = energy(1);
        person.power = Some(Power::Informal);
        person.sphere = Some(Sphere::Company);
        person.level = Some(3);
        (person.contacts_per_month, person.last_contact) = (Some(1.0), Some(today()));
        (person.demand, person.unit, person.function) = (mark(0), text("Sales"), text("sales"));
        (person.location, person.organisation, person.closeness) = (text("Oslo"), text("Fjord"), closeness(4));
    };
    let me = Profile { stage: Some(Stage::Middle), level: Some(3), organisation: text("Fjord"), ..Profile::default() };
    vec![
        scene("network.unknown", net(core(15, |_, _| {}))),
        scene("network.unknown", net_of(me, core(15, |_, person| full(person)), Vec::new())),
        scene("network.unknown", net_of(Profile::default(), core(15, |_, person| full(person)), Vec::new())),
    ]
}
