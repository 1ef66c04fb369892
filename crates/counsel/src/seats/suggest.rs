//! Who could sit on a chair, and why.

use super::kin::{are_akin, is_in_my_line, knows_my_employer, stems};
use super::{Gap, Layout, Temper};
use model::board::SeatNeed;
use model::entry::Noted;
use model::kind::Risk;
use model::mentoring::Mentoring;
use model::network::Network;
use model::person::{Person, PersonId};
use model::practice::{BOARD_SUGGESTIONS_MAX, CLOSE_MIN};
use model::relationship::{Relationship, RelationshipStage, Role};
use std::cmp::Reverse;
use std::collections::HashMap;

/// Somebody who could sit on a chair.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// Who.
    pub person: PersonId,
    /// Why: first what fits the chair, then what else speaks for them.
    pub reasons: Vec<ProposalReason>,
}

/// A reason to think of somebody for a chair.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ProposalReason {
    /// A strength of theirs fits.
    Strength(String),
    /// What they do fits.
    Function(String),
    /// Their type is opposite to mine: theirs, then mine.
    Temper(String, String),
    /// Their appetite for risk is another.
    Risk(Risk),
    /// They know my employer from inside.
    Insider,
    /// They stand outside my boss's line.
    OutsideLine,
    /// They were a mentor of mine, and we parted well (B4).
    Alumni,
    /// They are a mentor of mine now.
    Mentor,
    /// A strength of mine meets a weakness of theirs.
    IHelp(String),
    /// They leave me with energy.
    Energizes,
    /// We are close.
    Close,
}

impl ProposalReason {
    /// How much it speaks for somebody who fits (ours: who fits by a strength comes before who fits by what they do; old mentors are
    /// loyal; energy before closeness).
    fn weight(&self) -> u32 {
        match self {
            Self::Strength(_) | Self::Temper(..) | Self::Risk(_) | Self::Insider | Self::OutsideLine => 4,
            Self::Alumni | Self::Function(_) | Self::Energizes => 3,
            Self::Mentor | Self::IHelp(_) => 2,
            Self::Close => 1,
        }
    }
}

/// Everybody who does not sit at the table, made ready to be asked for several chairs. Nobody is proposed who drains me or is as
/// full as can be.
pub struct Proposer<'a> {
    layout: &'a Layout<'a>,
    pool: Vec<Candidate<'a>>,
    my_strengths: Vec<(&'a str, Vec<String>)>,
}

struct Candidate<'a> {
    one: &'a Person,
    strengths: Vec<(&'a str, Vec<String>)>,
    function: Option<(&'a str, Vec<String>)>,
    tie: Option<ProposalReason>,
}

impl<'a> Proposer<'a> {
    /// Makes everybody ready. O(people + relationships).
    #[must_use]
    pub fn new(network: &'a Network, mentoring: &Mentoring, layout: &'a Layout<'a>) -> Self {
        let ties = ties(mentoring);
        let seated: Vec<&PersonId> = layout.sitting().map(|(_, one)| &one.id).collect();
        let could = |one: &&Person| {
            one.energy.is_none_or(|energy| energy.get() >= 0)
                && one.load.is_none_or(|load| load.get() < LOAD_FULL)
                && !seated.contains(&&one.id)
        };
        let ready = |one: &'a Person| Candidate {
            one,
            strengths: one.strengths.iter().map(|text| (text.as_str(), stems(text))).collect(),
            function: one.function.as_deref().map(|text| (text, stems(text))),
            tie: ties.get(&one.id).cloned(),
        };
        Self {
            layout,
            pool: network.people().iter().filter(could).map(ready).collect(),
            my_strengths: layout.me.strengths.iter().map(|text| (text.as_str(), stems(text))).collect(),
        }
    }

    /// Who could fill a gap, the best first, [`BOARD_SUGGESTIONS_MAX`] at most; of equals who comes first in the network.
    #[must_use]
    pub fn for_gap(&self, gap: &Gap) -> Vec<Proposal> {
        match gap {
            Gap::Weakness(text) | Gap::Left(text) => self.for_chair(text, None),
            Gap::Need(need) => self.for_chair("", Some(*need)),
        }
    }

    /// Who could sit on a chair for this specialty, set for this need.
    #[must_use]
    pub fn for_chair(&self, specialty: &str, need: Option<SeatNeed>) -> Vec<Proposal> {
        let wanted = stems(specialty);
        let fits = |candidate: &&Candidate<'_>| match need {
            Some(need) => self.meets(candidate.one, need),
            None => skill(candidate, &wanted),
        };
        let mut found: Vec<(u32, Vec<ProposalReason>, &Person)> = Vec::new();
        for candidate in &self.pool {
            let Some(first) = fits(&candidate) else { continue };
            let mut reasons = vec![first];
            reasons.extend(self.others(candidate));
            found.push((reasons.iter().map(ProposalReason::weight).sum(), reasons, candidate.one));
        }
        found.sort_by_key(|(weight, ..)| Reverse(*weight));
        found.truncate(BOARD_SUGGESTIONS_MAX);
        found.into_iter().map(|(_, reasons, one)| Proposal { person: one.id.clone(), reasons }).collect()
    }

    /// Whether somebody brings what is needed beside skills, and how.
    fn meets(&self, one: &Person, need: SeatNeed) -> Option<ProposalReason> {
        let me = self.layout.me;
        match need {
            SeatNeed::OppositeTemper => {
                let mine = Temper::read(me.personality.as_deref()?)?;
                let theirs = Temper::read(one.personality.as_deref()?)?;
                let reason = || ProposalReason::Temper(theirs.letters(), mine.letters());
                mine.is_opposite(theirs).then(reason)
            }
            SeatNeed::OtherRisk => {
                one.risk.filter(|risk| me.risk.is_some_and(|mine| mine != *risk)).map(ProposalReason::Risk)
            }
            SeatNeed::Insider => {
                (knows_my_employer(one, me) && !is_in_my_line(one, me)).then_some(ProposalReason::Insider)
            }
            SeatNeed::OutsideLine => {
                let is_known = one.organisation.is_some() || one.unit.is_some();
                (is_known && one.is_at_work() && !is_in_my_line(one, me)).then_some(ProposalReason::OutsideLine)
            }
            SeatNeed::Recruiter | SeatNeed::Academic | SeatNeed::Consultant => {
                let text = calling(one, need)?;
                Some(ProposalReason::Function(text.to_owned()))
            }
        }
    }

    /// What speaks for somebody beside that they fit.
    fn others(&self, candidate: &Candidate<'_>) -> Vec<ProposalReason> {
        let one = candidate.one;
        let helps =
            self.my_strengths.iter().find(|(_, own)| one.weaknesses.iter().any(|weak| are_akin(own, &stems(weak))));
        let energizes = one.energy.is_some_and(|energy| energy.get() > 0);
        let is_close = one.closeness_known().is_some_and(|known| known.value().get() >= CLOSE_MIN);
        [
            candidate.tie.clone(),
            helps.map(|(text, _)| ProposalReason::IHelp((*text).to_owned())),
            energizes.then_some(ProposalReason::Energizes),
            is_close.then_some(ProposalReason::Close),
        ]
        .into_iter()
        .flatten()
        .collect()
    }
}

/// Load at which somebody has no room left (the top of its scale).
const LOAD_FULL: u8 = 3;

/// Whether a strength, else what somebody does, fits these words.
fn skill(candidate: &Candidate<'_>, wanted: &[String]) -> Option<ProposalReason> {
    let strength = candidate.strengths.iter().find(|(_, own)| are_akin(wanted, own));
    let by_strength = strength.map(|(text, _)| ProposalReason::Strength((*text).to_owned()));
    by_strength.or_else(|| {
        let (text, own) = candidate.function.as_ref()?;
        are_akin(wanted, own).then(|| ProposalReason::Function((*text).to_owned()))
    })
}

/// Those with whom I parted well as their protégé and who do not sit at the table (B4): old mentors make loyal members. In the order
/// of the relationships, each once.
#[must_use]
pub fn alumni<'a>(mentoring: &'a Mentoring, layout: &Layout<'_>) -> Vec<&'a Noted<Relationship>> {
    let rooms = &mentoring.rooms;
    let mut found: Vec<&Noted<Relationship>> = Vec::new();
    for relationship in rooms.relationships.iter().filter(|it| it.value.role == Role::Protege) {
        let Some(person) = &relationship.person else { continue };
        let is_new = found.iter().all(|known| known.person.as_ref() != Some(person));
        let sits = layout.sitting().any(|(_, one)| &one.id == person);
        if is_new && !sits && rooms.stage(relationship.id) == RelationshipStage::Alumni {
            found.push(relationship);
        }
    }
    found
}

/// Mentors of mine: present ones, and those with whom I parted well.
fn ties(mentoring: &Mentoring) -> HashMap<PersonId, ProposalReason> {
    let mut ties = HashMap::new();
    let rooms = &mentoring.rooms;
    for relationship in rooms.relationships.iter().filter(|it| it.value.role == Role::Protege) {
        let Some(person) = relationship.person.clone() else { continue };
        match rooms.stage(relationship.id) {
            RelationshipStage::Alumni => {
                ties.insert(person, ProposalReason::Alumni);
            }
            stage if stage.is_running() => {
                ties.entry(person).or_insert(ProposalReason::Mentor);
            }
            _ => {}
        }
    }
    ties
}

/// Beginnings of words by which a calling is told (ours; what people do stands in free text, so this only proposes).
fn words_of(need: SeatNeed) -> &'static [&'static str] {
    match need {
        SeatNeed::Recruiter => &["recruit", "headhunt", "talent"],
        SeatNeed::Academic => &["academi", "professor", "universit", "research", "lectur", "scholar"],
        SeatNeed::Consultant => &["consult", "advis"],
        _ => &[],
    }
}

/// What of somebody tells that they have this calling.
fn calling(one: &Person, need: SeatNeed) -> Option<&str> {
    let says = |text: &&str| {
        let lower = text.to_lowercase();
        let mut words = lower.split(|c: char| !c.is_alphanumeric());
        words.any(|word| words_of(need).iter().any(|start| word.starts_with(start)))
    };
    let texts = one.function.as_deref().into_iter().chain(one.organisation.as_deref());
    texts.chain(one.strengths.iter().map(String::as_str)).find(says)
}

/// Whether somebody has a calling.
pub(super) fn has_calling(one: &Person, need: SeatNeed) -> bool {
    calling(one, need).is_some()
}
