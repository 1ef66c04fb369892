//! The weights of the evidence, and the reasons that they give.
//!
//! How they were found: pairs of traces of one name were taken from generated archives (ten of 10,000 messages, four of
//! 100,000), a logistic regression with the features below gave the weights, and they were rounded towards caution where
//! the generator is kinder than life. Archives with other seeds check them. `turns` had no false pair in 1,900.

use crate::score::{Features, NameAgreement};
use model::finding::{Message, Value};

/// Odds that somebody who is seen under one address is seen under a second, before anything else is known.
const ALIAS_ODDS: f64 = 0.5;
/// No name is so rare that it counts as rarer than this many expected namesakes: archives are small samples of names.
const NAMESAKES_MIN: f64 = 0.055;
/// Beyond this the name is so common that it says nothing more.
const RARITY_MIN: f64 = -3.0;
/// Given and family names do not meet by chance alone (families, countries), so rarity counts half.
const RARITY: f64 = 0.5;
const EQUAL_NAME: f64 = 2.9;
const NICKNAME: f64 = -0.7;
const SIMILAR_NAME: f64 = -1.0;
const PARTIAL_NAME: f64 = -1.5;
const UNKNOWN_NAME: f64 = -1.3;
const DIFFERENT_NAME: f64 = -8.0;
/// Taking turns in one conversation; once, and for each time more up to [`TURNS_COUNTED_MAX`].
const TURN_FIRST: f64 = 6.0;
const TURN_MORE: f64 = 1.5;
const TURNS_COUNTED_MAX: u32 = 4;
/// Standing side by side in one message under one name: sometimes both addresses of a person are written to.
const TOGETHER: f64 = -4.0;
/// Much seen, and never in each other's place: per natural logarithm of one more than how often.
const APART: f64 = -1.4;
/// Weight of the neighbours' own log-odds, which are bounded: neighbours do not come one by one.
const NEIGHBOURS: f64 = 1.2;
const NEIGHBOURS_MIN: f64 = -6.0;
const NEIGHBOURS_MAX: f64 = 8.0;
/// With turns taken, other neighbours (work here, family there) are no longer an argument.
const NEIGHBOURS_MIN_WITH_TURNS: f64 = -1.0;
/// How many neighbours of the less known trace one expects to see again beside the other, beyond chance.
const NEIGHBOUR_SHARE: f64 = 0.4;
const NEIGHBOUR_CHANCE_MIN: f64 = 0.02;
const NEIGHBOUR_CHANCE_MAX: f64 = 0.9;
const NEIGHBOUR_SAME_MAX: f64 = 0.95;
/// One address is made of the name and the other of another name.
const FOREIGN_LOCAL: f64 = -3.0;
const FOREIGN_LOCALS: f64 = -1.2;
/// One local part at two providers, where the names do not already agree.
const SAME_LOCAL: f64 = 2.0;
const SAME_EMPLOYER_DOMAIN: f64 = -2.7;
const SAME_HOUSE: f64 = 2.0;
const DIFFERENT_HOUSES: f64 = -2.3;
const SAME_PHONE: f64 = 5.0;
/// Two birthdays, or two profiles in one network: two people.
const TWO_OF_ONE_KIND: f64 = -9.0;
/// Where nothing but names agrees the sum stops here, below the line for merging: equal names never merge alone.
const NAMES_ALONE_MAX: f64 = 3.0;
/// Where two people are known to carry the name, it stops even lower.
const NAMESAKES_ALONE_MAX: f64 = 1.2;

impl Features {
    /// Natural log-odds that the two are one person.
    pub(crate) fn log_odds(&self) -> f64 {
        let mut sum = self.name_weight() + self.neighbours_weight() + self.house_weight();
        if self.turns > 0 {
            sum += TURN_FIRST + TURN_MORE * f64::from(self.turns.min(TURNS_COUNTED_MAX) - 1);
        } else {
            sum += APART * (1.0 + self.fewer_seen as f64).ln();
        }
        if self.together > 0 {
            sum += TOGETHER;
        }
        if self.locals_foreign == 1 && self.locals_fit == 1 {
            sum += FOREIGN_LOCAL;
        } else if self.locals_foreign == 2 {
            sum += FOREIGN_LOCALS;
        }
        if self.same_local && self.name != NameAgreement::Equal {
            sum += SAME_LOCAL;
        }
        if self.same_phone {
            sum += SAME_PHONE;
        }
        if self.different_birthdays || self.both_profiles {
            sum += TWO_OF_ONE_KIND;
        }
        if self.is_more_than_names() {
            sum
        } else {
            sum.min(if self.known_namesakes > 0 { NAMESAKES_ALONE_MAX } else { NAMES_ALONE_MAX })
        }
    }

    /// Whether something else than names and local parts speaks for the two. Where two people are known to carry the name,
    /// shared company is no proof either, for namesakes may sit in one office; nor is it beside half a name, for couples
    /// know the same people.
    fn is_more_than_names(&self) -> bool {
        let circumstance = self.shared_neighbours > 0 || self.same_house;
        let whole_names = !matches!(self.name, NameAgreement::Partial | NameAgreement::Unknown);
        self.turns > 0 || self.same_phone || (circumstance && whole_names && self.known_namesakes == 0)
    }

    fn name_weight(&self) -> f64 {
        let rarity = EQUAL_NAME + self.rarity();
        match self.name {
            NameAgreement::Equal => rarity,
            NameAgreement::Nickname => rarity + NICKNAME,
            NameAgreement::Similar => rarity + SIMILAR_NAME,
            NameAgreement::Partial => PARTIAL_NAME,
            NameAgreement::Unknown => UNKNOWN_NAME,
            NameAgreement::Different => DIFFERENT_NAME,
        }
    }

    /// Fellegi and Sunter's adjustment for the frequency of the value that agrees.
    fn rarity(&self) -> f64 {
        let namesakes = self.namesakes.max(f64::from(self.known_namesakes)).max(NAMESAKES_MIN);
        RARITY * (ALIAS_ODDS / namesakes).ln().max(RARITY_MIN)
    }

    fn neighbours_weight(&self) -> f64 {
        if self.fewer_neighbours == 0 {
            return 0.0;
        }
        let chance = self.more_neighbours as f64 / self.population.max(1) as f64;
        let chance = chance.clamp(NEIGHBOUR_CHANCE_MIN, NEIGHBOUR_CHANCE_MAX);
        let same = (NEIGHBOUR_SHARE + chance).min(NEIGHBOUR_SAME_MAX);
        let shared = self.shared_neighbours as f64;
        let missed = (self.fewer_neighbours - self.shared_neighbours) as f64;
        let sum = shared * (same / chance).ln() + missed * ((1.0 - same) / (1.0 - chance)).ln();
        let least = if self.turns > 0 { NEIGHBOURS_MIN_WITH_TURNS } else { NEIGHBOURS_MIN };
        (NEIGHBOURS * sum).clamp(least, NEIGHBOURS_MAX)
    }

    fn house_weight(&self) -> f64 {
        if self.turns > 0 {
            // Somebody who changed employers in the middle of a conversation is still the same one.
            0.0
        } else if self.same_employer_domain {
            SAME_EMPLOYER_DOMAIN
        } else if self.same_house {
            SAME_HOUSE
        } else if self.different_houses {
            DIFFERENT_HOUSES
        } else {
            0.0
        }
    }

    /// What speaks for and against, the strongest first.
    pub(crate) fn reasons(&self) -> Vec<Message> {
        let count = |count: usize| Value::Count(count as i64);
        let mut reasons = Vec::new();
        if self.turns > 0 {
            reasons.push(Message::new("intake-reason-turns").with("count", count(self.turns as usize)));
        }
        reasons.extend(match self.name {
            NameAgreement::Equal => Some(Message::new("intake-reason-name-equal")),
            NameAgreement::Nickname => Some(Message::new("intake-reason-name-nickname")),
            NameAgreement::Similar => Some(Message::new("intake-reason-name-similar")),
            NameAgreement::Partial => Some(Message::new("intake-reason-name-partial")),
            NameAgreement::Unknown | NameAgreement::Different => None,
        });
        if self.shared_neighbours > 0 {
            let shared = Message::new("intake-reason-neighbours").with("count", count(self.shared_neighbours));
            reasons.push(shared.with("of", count(self.fewer_neighbours)));
        }
        for (holds, id) in [
            (self.same_phone, "intake-reason-phone"),
            (self.same_house && !self.same_employer_domain, "intake-reason-employer"),
            (self.same_local, "intake-reason-local"),
            (self.locals_foreign == 1 && self.locals_fit == 1, "intake-against-local"),
            (self.same_employer_domain && self.turns == 0, "intake-against-domain"),
            (self.different_houses && self.turns == 0, "intake-against-employers"),
            (self.known_namesakes > 0, "intake-against-namesakes"),
            (self.both_profiles, "intake-against-profiles"),
            (self.different_birthdays, "intake-against-birthdays"),
        ] {
            if holds {
                reasons.push(Message::new(id));
            }
        }
        if self.together > 0 {
            reasons.push(Message::new("intake-against-together").with("count", count(self.together as usize)));
        }
        reasons
    }
}
