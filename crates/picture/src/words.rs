//! The words inside pictures. They come with the input, so that a picture speaks the reader's language.

use model::kind::{Benefit, Sphere};
use model::scale::{Closeness, Energy};

/// Every word that a picture of the network may show. [`Words::default`] is English.
///
/// `{name}`, `{count}` and `{sphere}` in a text are replaced by what they stand for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Words {
    /// The one in the middle.
    pub you: String,
    /// Spheres in the order of [`Sphere::ALL`], then the unknown one.
    pub spheres: [String; 6],
    /// Closeness from 1 to 5, then the unknown one.
    pub closeness: [String; 6],
    /// Energy from -2 to +2, then the unknown one.
    pub energy: [String; 6],
    /// What stands behind an estimated closeness.
    pub estimated: String,
    /// Somebody of the core.
    pub core: String,
    /// Roles in the order of [`crate::network::Role::ALL`].
    pub roles: [String; 4],
    /// Benefits in the order of [`Benefit::ALL`].
    pub benefits: [String; 6],
    /// What a count behind a sphere means; with `{count}` and `{sphere}`.
    pub unnamed: String,
    /// What a voice group is; with `{count}`.
    pub voice: String,
}

impl Default for Words {
    fn default() -> Self {
        Self {
            you: "you".into(),
            spheres: ["team", "unit", "company", "outside", "personal", "not known"].map(Into::into),
            closeness: ["acquaintance", "known", "familiar", "close", "very close", "closeness not known"]
                .map(Into::into),
            energy: ["drains a lot", "drains", "even", "energizes", "energizes a lot", "energy not known"]
                .map(Into::into),
            estimated: "estimated".into(),
            core: "core".into(),
            roles: ["mentor", "sponsor", "board", "protégé"].map(Into::into),
            benefits: ["Information", "Influence", "Development", "Support", "Purpose", "Balance"].map(Into::into),
            unnamed: "{count} more people here without a name; the table lists everybody".into(),
            voice: "{count} people who speak with one voice".into(),
        }
    }
}

impl Words {
    /// The name of a sphere.
    #[must_use]
    pub fn sphere(&self, sphere: Option<Sphere>) -> &str {
        &self.spheres[sphere.map_or(Sphere::ALL.len(), |sphere| sphere as usize)]
    }

    /// The word for a closeness.
    #[must_use]
    pub fn closeness(&self, closeness: Option<Closeness>) -> &str {
        &self.closeness[closeness.map_or(5, |closeness| usize::from(closeness.get()) - 1)]
    }

    /// The word for an energy.
    #[must_use]
    pub fn energy(&self, energy: Option<Energy>) -> &str {
        &self.energy[energy.map_or(5, |energy| usize::from((energy.get() + 2).unsigned_abs()))]
    }

    /// The name of a benefit.
    #[must_use]
    pub fn benefit(&self, benefit: Benefit) -> &str {
        &self.benefits[benefit.index()]
    }
}
