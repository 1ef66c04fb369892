//! What is so in a network: the shape of the answer. The measures themselves have a module each.

use model::kind::Benefit;
use model::person::PersonId;
use std::collections::BTreeMap;

/// All measures of one person's network.
#[derive(Debug, Clone, PartialEq)]
pub struct Analysis {
    /// What the core rests on.
    pub basis: Basis,
    /// How many people, how many of them core.
    pub size: Size,
    /// Diversity of the core by dimension, in the order of [`Dimension::ALL`].
    pub structure: Vec<Diversity>,
    /// How many independent voices the core has.
    pub redundancy: Redundancy,
    /// Burt's measures of the ego.
    pub holes: Holes,
    /// The six benefits, in the order of [`Benefit::ALL`].
    pub benefits: Vec<BenefitMeasure>,
    /// Who energizes, who drains, over everybody.
    pub energy: EnergyMeasure,
    /// Who uses much of me, over everybody.
    pub demand: Demand,
}

/// What the core rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CoreBasis {
    /// The user's own marks.
    Marked,
    /// The closeness that the user gave, where nobody is marked.
    Closeness,
    /// Estimates took part.
    Estimated,
}

impl CoreBasis {
    /// The word for it in files.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            CoreBasis::Marked => "marked",
            CoreBasis::Closeness => "closeness",
            CoreBasis::Estimated => "estimated",
        }
    }
}

/// What the core rests on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Basis {
    /// Marks, closeness or estimates.
    pub core: CoreBasis,
    /// For how many people an estimate stood in for a missing mark.
    pub estimated_people: usize,
    /// The core, in the order of the network.
    pub members: Vec<PersonId>,
}

/// How the size of the core is to be judged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SizeVerdict {
    /// Below 12.
    Thin,
    /// 12 to 18.
    Fits,
    /// Above 18.
    Wide,
    /// The core is only estimated.
    Unknown,
}

impl SizeVerdict {
    /// The word for it in files.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            SizeVerdict::Thin => "thin",
            SizeVerdict::Fits => "fits",
            SizeVerdict::Wide => "wide",
            SizeVerdict::Unknown => "unknown",
        }
    }
}

/// Numbers of people.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Size {
    /// Everybody.
    pub people: usize,
    /// The core.
    pub core: usize,
    /// How to judge it.
    pub verdict: SizeVerdict,
}

/// A dimension by which people can be alike.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Dimension {
    /// Sphere of life.
    Sphere,
    /// Employer.
    Organisation,
    /// Unit.
    Unit,
    /// Function.
    Function,
    /// Place.
    Location,
    /// Seniority.
    Level,
    /// What they are to me.
    Relation,
}

impl Dimension {
    /// All of them, in the order of the file format.
    pub const ALL: [Dimension; 7] = [
        Dimension::Sphere,
        Dimension::Organisation,
        Dimension::Unit,
        Dimension::Function,
        Dimension::Location,
        Dimension::Level,
        Dimension::Relation,
    ];

    /// The word for it in files.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Dimension::Sphere => "sphere",
            Dimension::Organisation => "organisation",
            Dimension::Unit => "unit",
            Dimension::Function => "function",
            Dimension::Location => "location",
            Dimension::Level => "level",
            Dimension::Relation => "relation",
        }
    }
}

/// How diverse the core is by one dimension; shares are over those whose value is known.
#[derive(Debug, Clone, PartialEq)]
pub struct Diversity {
    /// Which.
    pub dimension: Dimension,
    /// For how many of the core the value is known.
    pub known: usize,
    /// How many have each value; levels as text.
    pub values: BTreeMap<String, usize>,
    /// The most frequent value and its share, 0 to 1; the first in order among equals. `None` where nobody's is known.
    pub largest: Option<Largest>,
    /// Blau's index, 0 (all alike) to 1; `None` where nobody's value is known.
    pub blau: Option<f64>,
    /// Index of qualitative variation over the values present, 0 to 1; 0 for fewer than two values, `None` where nobody's is known.
    pub iqv: Option<f64>,
    /// E-I index against my own value, -1 (all inside) to 1; `None` where mine or everybody's is not known.
    pub ei: Option<f64>,
}

/// The most frequent value of a dimension.
#[derive(Debug, Clone, PartialEq)]
pub struct Largest {
    /// The value.
    pub value: String,
    /// Its share of those known, 0 to 1.
    pub share: f64,
}

/// Independent voices among the advisers of the core.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Redundancy {
    /// How many advisers.
    pub advisers: usize,
    /// How many independent voices.
    pub voices: usize,
    /// Who speaks with one voice; largest group first, then by the order of the network.
    pub groups: Vec<Vec<PersonId>>,
}

/// Burt's measures of the ego in the ego-network model. `None` is undefined; never NaN or infinite.
#[derive(Debug, Clone, PartialEq)]
pub struct Holes {
    /// How many non-redundant alters.
    pub effective_size: Option<f64>,
    /// Effective size per alter.
    pub efficiency: Option<f64>,
    /// How far my contacts are tied to one another; can exceed 1 in small dense networks.
    pub constraint: Option<f64>,
    /// How far the constraint comes from few, 0 to 1.
    pub hierarchy: Option<f64>,
    /// Core people left out because their closeness is not known.
    pub left_out: Vec<PersonId>,
}

/// How a benefit is supplied.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BenefitVerdict {
    /// Known for fewer than half of the core.
    Unknown,
    /// Nobody gives it strongly.
    Hole,
    /// One person gives it strongly.
    Sole,
    /// Above 40 % of all strong marks, with three or more people.
    Surplus,
    /// Well supplied.
    Fits,
}

impl BenefitVerdict {
    /// The word for it in files.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            BenefitVerdict::Unknown => "unknown",
            BenefitVerdict::Hole => "hole",
            BenefitVerdict::Sole => "sole",
            BenefitVerdict::Surplus => "surplus",
            BenefitVerdict::Fits => "fits",
        }
    }
}

/// One benefit over the core.
#[derive(Debug, Clone, PartialEq)]
pub struct BenefitMeasure {
    /// Which.
    pub benefit: Benefit,
    /// For how many of the core it is known.
    pub known: usize,
    /// How many give some of it (a mark above 0).
    pub people: usize,
    /// Who gives it strongly, in the order of the network.
    pub strong: Vec<PersonId>,
    /// How it is supplied.
    pub verdict: BenefitVerdict,
    /// Its part of all strong marks, counted; 0 where there are none.
    pub share: f64,
}

impl BenefitMeasure {
    /// The one strong provider, where there is exactly one.
    #[must_use]
    pub fn sole_provider(&self) -> Option<&PersonId> {
        match self.strong.as_slice() {
            [only] => Some(only),
            _ => None,
        }
    }
}

/// Who energizes and who drains.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EnergyMeasure {
    /// Energy above 0, in the order of the network.
    pub energizers: Vec<PersonId>,
    /// Energy below 0, in the order of the network.
    pub drainers: Vec<PersonId>,
    /// For how many people energy is known.
    pub known: usize,
    /// Sum of all energies.
    pub sum: i64,
    /// Sum of the positive ones minus 7 times the absolute negative ones: the worst case.
    pub weighted: i64,
}

/// Who uses much of me.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Demand {
    /// Everybody with demand 2 or 3, in the order of the network.
    pub high: Vec<PersonId>,
    /// How many of those share a function.
    pub by_function: BTreeMap<String, usize>,
    /// How many of those share a level.
    pub by_level: BTreeMap<String, usize>,
    /// How many of those share a location.
    pub by_location: BTreeMap<String, usize>,
}
