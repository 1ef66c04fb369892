//! A person of somebody's world, and the one whose world it is.

use crate::kind::{Benefit, DemandCause, Power, Relation, Risk, Sphere, Stage};
use crate::scale::{Closeness, Energy, Mark};
use chrono::NaiveDate;
use std::fmt;

/// The id of a person as files and commands show it, unique within one network.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PersonId(String);

impl PersonId {
    /// The id with this text.
    pub fn new(id: impl Into<String>) -> Self {
        Self(id.into())
    }

    /// The id as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for PersonId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Fields of a file that this version does not know, kept so that they go out again: name and JSON text.
pub type Extra = Vec<(String, String)>;

/// The one whose network it is. Whatever is `None` is not known, which is never the same as zero.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Profile {
    /// Name, as it should be shown.
    pub name: Option<String>,
    /// Employer.
    pub organisation: Option<String>,
    /// Department or team within it.
    pub unit: Option<String>,
    /// What I do, e.g. `sales`.
    pub function: Option<String>,
    /// Where I work.
    pub location: Option<String>,
    /// Seniority, on one scale for me and my people; higher is more senior.
    pub level: Option<i64>,
    /// Career stage.
    pub stage: Option<Stage>,
    /// Personality type, or free text.
    pub personality: Option<String>,
    /// Appetite for risk.
    pub risk: Option<Risk>,
    /// What I am good at.
    pub strengths: Vec<String>,
    /// What I am not good at.
    pub weaknesses: Vec<String>,
    /// Unknown fields of the file.
    pub extra: Extra,
}

/// Somebody in my world and my tie to them. Whatever is `None` is not known, which is never the same as zero.
#[derive(Debug, Clone, PartialEq)]
pub struct Person {
    /// Unique within the network.
    pub id: PersonId,
    /// Name, as it should be shown; never empty.
    pub name: String,
    /// Mail addresses.
    pub emails: Vec<String>,
    /// Where in my life they stand.
    pub sphere: Option<Sphere>,
    /// Employer.
    pub organisation: Option<String>,
    /// Department or team within it.
    pub unit: Option<String>,
    /// What they do.
    pub function: Option<String>,
    /// Where they work.
    pub location: Option<String>,
    /// Seniority, on the same scale as mine; `None` outside work.
    pub level: Option<i64>,
    /// What they are to me.
    pub relation: Option<Relation>,
    /// How many years they are ahead of me; negative when behind.
    pub years_ahead: Option<f64>,
    /// One of the people I really rely on.
    pub core: Option<bool>,
    /// How close we are, as I say.
    pub closeness: Option<Closeness>,
    /// How they leave me.
    pub energy: Option<Energy>,
    /// What they give me; an absent benefit is unknown.
    pub benefits: Benefits,
    /// What I give them.
    pub i_give: Option<Mark>,
    /// How much of me they use.
    pub demand: Option<Mark>,
    /// Why.
    pub demand_cause: Option<DemandCause>,
    /// How full they themselves are.
    pub load: Option<Mark>,
    /// The power they hold.
    pub power: Option<Power>,
    /// What they are good at.
    pub strengths: Vec<String>,
    /// What they are not good at.
    pub weaknesses: Vec<String>,
    /// What they care about.
    pub interests: Vec<String>,
    /// Personality type, or free text.
    pub personality: Option<String>,
    /// Appetite for risk.
    pub risk: Option<Risk>,
    /// When we were last in touch.
    pub last_contact: Option<NaiveDate>,
    /// How often we are in touch, in contacts a month; finite and not negative.
    pub contacts_per_month: Option<f64>,
    /// What intake inferred; never edited by hand.
    pub estimates: Option<Estimates>,
    /// Unknown fields of the file.
    pub extra: Extra,
}

impl Person {
    /// Somebody of whom only id and name are known.
    #[must_use]
    pub fn new(id: PersonId, name: impl Into<String>) -> Self {
        Self {
            id,
            name: name.into(),
            emails: Vec::new(),
            sphere: None,
            organisation: None,
            unit: None,
            function: None,
            location: None,
            level: None,
            relation: None,
            years_ahead: None,
            core: None,
            closeness: None,
            energy: None,
            benefits: Benefits::default(),
            i_give: None,
            demand: None,
            demand_cause: None,
            load: None,
            power: None,
            strengths: Vec::new(),
            weaknesses: Vec::new(),
            interests: Vec::new(),
            personality: None,
            risk: None,
            last_contact: None,
            contacts_per_month: None,
            estimates: None,
            extra: Vec::new(),
        }
    }

    /// How close we are: what I said, else the estimate.
    #[must_use]
    pub fn closeness_known(&self) -> Option<Known<Closeness>> {
        let estimate = || self.estimates.as_ref().and_then(|estimates| estimates.closeness);
        self.closeness.map(Known::Said).or_else(|| estimate().map(Known::Estimated))
    }

    /// Whether they are in the core: what I said, else the estimate. `None` where neither speaks.
    #[must_use]
    pub fn core_known(&self) -> Option<Known<bool>> {
        let estimate = || self.estimates.as_ref().and_then(|estimates| estimates.core);
        self.core.map(Known::Said).or_else(|| estimate().map(Known::Estimated))
    }

    /// Whether they count as *at work*: any sphere but personal, an unknown one included.
    #[must_use]
    pub fn is_at_work(&self) -> bool {
        self.sphere.is_none_or(Sphere::is_work)
    }
}

/// A value with where it comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Known<T> {
    /// The user said so.
    Said(T),
    /// Intake inferred it.
    Estimated(T),
}

impl<T> Known<T> {
    /// The value, wherever it comes from.
    pub fn value(self) -> T {
        match self {
            Known::Said(value) | Known::Estimated(value) => value,
        }
    }

    /// Whether intake inferred it.
    pub fn is_estimated(&self) -> bool {
        matches!(self, Known::Estimated(_))
    }
}

/// The six benefits of one tie; each may be unknown.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Benefits {
    marks: [Option<Mark>; 6],
    /// Unknown fields of the file.
    pub extra: Extra,
}

impl Benefits {
    /// How much of this benefit the tie gives, if known.
    #[must_use]
    pub fn get(&self, benefit: Benefit) -> Option<Mark> {
        self.marks[benefit.index()]
    }

    /// These benefits with one rated anew.
    #[must_use]
    pub fn with(mut self, benefit: Benefit, mark: Option<Mark>) -> Self {
        self.marks[benefit.index()] = mark;
        self
    }

    /// Whether this benefit is known to be strong.
    #[must_use]
    pub fn is_strong(&self, benefit: Benefit) -> bool {
        self.get(benefit).is_some_and(Mark::is_strong)
    }

    /// How many benefits are strong.
    #[must_use]
    pub fn strong_count(&self) -> usize {
        Benefit::ALL.iter().filter(|&&benefit| self.is_strong(benefit)).count()
    }

    /// Whether nothing at all is known.
    #[must_use]
    pub fn is_unknown(&self) -> bool {
        self.marks.iter().all(Option::is_none) && self.extra.is_empty()
    }
}

/// What intake inferred of a tie.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Estimates {
    /// Strength of the tie, 0 to 1.
    pub strength: Option<f64>,
    /// Lower end of its interval.
    pub low: Option<f64>,
    /// Upper end of its interval.
    pub high: Option<f64>,
    /// Closeness that the strength suggests.
    pub closeness: Option<Closeness>,
    /// Whether they belong to the proposed core.
    pub core: Option<bool>,
    /// Messages that I sent them.
    pub sent: Option<u32>,
    /// Messages that they sent me.
    pub received: Option<u32>,
    /// Meetings that we both attended.
    pub met: Option<u32>,
    /// Of these, meetings of the two of us.
    pub one_to_one: Option<u32>,
    /// First trace.
    pub first: Option<NaiveDate>,
    /// Latest trace.
    pub last: Option<NaiveDate>,
    /// Why, in sentences.
    pub reasons: Vec<String>,
    /// Unknown fields of the file.
    pub extra: Extra,
}
