//! Invented people for tests, the same for the same seed.

#![allow(dead_code, reason = "each test program uses its own part of the sample")]

use model::kind::{Benefit, Sphere};
use model::person::{Known, PersonId};
use model::scale::{Closeness, Energy, Strength};
use picture::network::{Frame, NetworkPicture, PersonMark, Role, TieMark};
use picture::words::Words;

const FIRST: [&str; 36] = [
    "Ines", "Tomas", "Lena", "Samira", "Ruth", "Paolo", "Mei", "Anders", "Carla", "Jonas", "Priya", "Owen", "Hana",
    "Viktor", "Nora", "Emil", "Fatou", "Greta", "Luis", "Amara", "Ida", "Marek", "Selin", "Bruno", "Olga", "David",
    "Chiara", "Kofi", "Julia", "Hugo", "Zoe", "Rashid", "Petra", "Dario", "Elif", "Łukasz",
];
const LAST: [&str; 36] = [
    "Varga",
    "Okafor",
    "Brandt",
    "Haddad",
    "Keller",
    "Conti",
    "Tanaka",
    "Nilsen",
    "Dubois",
    "Weber",
    "Reyes",
    "Archer",
    "Sato",
    "Petrov",
    "Lindqvist",
    "Jensen",
    "Diallo",
    "Vogel",
    "Ortega",
    "Bello",
    "Toth",
    "Novak",
    "Yılmaz",
    "Gallo",
    "Kowalski",
    "Ullman",
    "Romano",
    "Mensah",
    "Fischer",
    "Moreau",
    "Abbott",
    "Farkas",
    "Zimmer",
    "Silva",
    "Demir",
    "Świątek",
];
const CJK: [&str; 4] = ["田中さくら", "王小明", "김민준", "渡辺健太郎マクシミリアン"];

/// A small generator (splitmix64), so that samples need no crate and stay the same for ever.
pub(crate) struct Dice(u64);

impl Dice {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed)
    }

    pub(crate) fn below(&mut self, limit: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (z ^ (z >> 31)) % limit
    }

    fn weighted(&mut self, weights: &[u64]) -> usize {
        let mut at = self.below(weights.iter().sum());
        weights
            .iter()
            .position(|&weight| {
                let hit = at < weight;
                at = at.saturating_sub(weight);
                hit
            })
            .unwrap_or(0)
    }
}

/// How a sample is spread.
#[derive(Debug, Clone)]
pub(crate) struct Spread {
    /// Weights of team, unit, company, outside, personal, not known.
    pub(crate) spheres: [u64; 6],
    /// Weights of closeness 1 to 5 and not known.
    pub(crate) closeness: [u64; 6],
    /// How many units a sphere has at most.
    pub(crate) units: u64,
    /// Of ten people, how many have a long or a CJK name.
    pub(crate) odd_names: u64,
    /// Of ten people, how many are only estimated.
    pub(crate) estimated: u64,
}

impl Default for Spread {
    fn default() -> Self {
        Self { spheres: [9, 10, 7, 6, 4, 0], closeness: [3, 4, 6, 6, 3, 0], units: 3, odd_names: 0, estimated: 0 }
    }
}

pub(crate) fn name(place: usize) -> String {
    let round = place / 36;
    let first = FIRST[place % 36];
    let last = LAST[(place * 7 + round * 5) % 36];
    if round == 0 { format!("{first} {}", LAST[place % 36]) } else { format!("{first} {last}") }
}

fn odd_name(place: usize, dice: &mut Dice) -> String {
    match dice.below(3) {
        0 => CJK[place % 4].to_owned(),
        1 => format!("{} Maximiliane Gräfin von Wolfeschlegelsteinhausen-Bergerdorff", name(place)),
        _ => format!("<{}> & \"Söhne\"", name(place)),
    }
}

pub(crate) fn person(place: usize, spread: &Spread, dice: &mut Dice) -> PersonMark {
    let sphere = Sphere::ALL.get(dice.weighted(&spread.spheres)).copied();
    let level = dice.weighted(&spread.closeness) as i64 + 1;
    let closeness = Closeness::new(level).ok();
    let estimated = dice.below(10) < spread.estimated;
    let unit = match sphere {
        Some(Sphere::Team) => Some("Equity Sales".to_owned()),
        Some(Sphere::Personal) | None => None,
        Some(sphere) => Some(format!(
            "{} {}",
            ["Research", "Trading", "Legal", "Risk", "Design"][dice.below(spread.units.min(5)) as usize],
            sphere.code()
        )),
    };
    let core = level == 4 || level == 5;
    let strong_count = if (3..=5).contains(&level) { dice.below(4) } else { dice.below(2) };
    let mut strong: Vec<Benefit> =
        (0..strong_count).map(|_| Benefit::ALL[dice.weighted(&[6, 3, 1, 4, 2, 1])]).collect();
    strong.sort();
    strong.dedup();
    let energy = if estimated { None } else { Energy::new([-2, -1, 0, 1, 2][dice.weighted(&[1, 2, 4, 5, 2])]).ok() };
    PersonMark {
        id: PersonId::new(format!("p{place}")),
        name: if dice.below(10) < spread.odd_names { odd_name(place, dice) } else { name(place) },
        sphere,
        organisation: Some("Northbank".into()),
        unit,
        closeness: closeness.map(|value| if estimated { Known::Estimated(value) } else { Known::Said(value) }),
        energy,
        strong,
        core,
        roles: match dice.below(14) {
            0 if core => vec![Role::Mentor],
            1 if core => vec![Role::Sponsor],
            2 if core => vec![Role::Board, Role::Mentor],
            3 if core => vec![Role::Protege],
            _ => Vec::new(),
        },
        address: None,
        folded: None,
    }
}

/// A network of `count` people, with ties inside units and a few across, and the largest tied unit as one voice.
pub(crate) fn network(count: usize, seed: u64, spread: &Spread, frame: Frame) -> NetworkPicture {
    let mut dice = Dice::new(seed);
    let people: Vec<PersonMark> = (0..count).map(|place| person(place, spread, &mut dice)).collect();
    let mut ties = Vec::new();
    for (a, one) in people.iter().enumerate() {
        for other in &people[a + 1..] {
            let same = one.unit.is_some() && one.unit == other.unit;
            let odds = if same { 3 } else { 40 + count as u64 / 4 };
            if dice.below(odds) == 0 {
                let strength = Strength::new(dice.weighted(&[3, 3, 2]) as i64 + 1).expect("1 to 3");
                ties.push(TieMark { a: one.id.clone(), b: other.id.clone(), strength });
            }
        }
    }
    let voice = |unit: &str| -> Vec<PersonId> {
        let members = people.iter().filter(|person| person.core && person.unit.as_deref() == Some(unit));
        members.map(|person| person.id.clone()).collect()
    };
    let voices = vec![voice("Equity Sales"), voice("Research unit"), voice("Trading company")];
    NetworkPicture {
        title: format!("Your network: {count} people"),
        description: "Rings are closeness, sectors are spheres, colour and sign are energy.".into(),
        people,
        ties,
        voices,
        frame,
        list_address: Some("#people".into()),
        light: None,
        key: None,
        words: Words::default(),
    }
}
