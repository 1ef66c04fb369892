//! The invented people of the sample, as tables: who they are, what Nora says of them, and how they write to each other.
//!
//! Every name is invented. Addresses lie in the domains that are kept free for examples: her company under `example.com`,
//! other employers under `example.org`, private ones under `example.net`.

mod company;
mod outside;
mod personal;
mod team;

/// Who begins a conversation, mostly.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Opener {
    /// Nora does.
    Me,
    /// They do.
    Them,
    /// As it comes.
    Either,
}

/// An entry of Nora's address book.
#[derive(Debug, Clone, Copy)]
pub(super) struct Book {
    pub(super) organisation: Option<&'static str>,
    pub(super) unit: Option<&'static str>,
    pub(super) title: Option<&'static str>,
    pub(super) place: Option<&'static str>,
    pub(super) label: Option<&'static str>,
}

/// Somebody in Nora's life.
#[derive(Debug, Clone, Copy)]
pub(super) struct Somebody {
    /// The id; with dots for hyphens it is the local part of the address.
    pub(super) id: &'static str,
    pub(super) name: &'static str,
    pub(super) domain: &'static str,
    /// Another address, and whether the address book has it, too.
    pub(super) second: Option<(&'static str, Listed)>,
    pub(super) book: Option<Book>,
    /// What Nora says, as assignments parted by `; `.
    pub(super) said: &'static str,
    /// Information, influence, development, support, purpose, balance; `None` where she has not said.
    pub(super) gives: Option<[u8; 6]>,
    /// What she said instead until so many months ago.
    pub(super) earlier: &'static [(u32, &'static str)],
    /// Conversations a month, and who begins them.
    pub(super) mail: (f64, Opener),
    /// From so many days ago until so many days ago.
    pub(super) days: (i64, i64),
    /// Hours until they answer, in the middle.
    pub(super) hours: f64,
}

/// Whether an address stands in the address book.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Listed {
    /// It does.
    Yes,
    /// It was only ever seen in mail.
    No,
}

/// The whole time, in days.
pub(super) const DAYS: i64 = 730;

impl Somebody {
    const fn new(id: &'static str, name: &'static str, domain: &'static str) -> Self {
        Self {
            id,
            name,
            domain,
            second: None,
            book: None,
            said: "",
            gives: None,
            earlier: &[],
            mail: (0.0, Opener::Either),
            days: (DAYS, 0),
            hours: 7.0,
        }
    }

    const fn book(
        mut self,
        organisation: &'static str,
        unit: &'static str,
        title: &'static str,
        place: &'static str,
    ) -> Self {
        self.book = Some(Book {
            organisation: Some(organisation),
            unit: Some(unit),
            title: Some(title),
            place: Some(place),
            label: None,
        });
        self
    }

    const fn private(mut self, label: &'static str, place: &'static str) -> Self {
        self.book = Some(Book { organisation: None, unit: None, title: None, place: Some(place), label: Some(label) });
        self
    }

    const fn also(mut self, address: &'static str, listed: Listed) -> Self {
        self.second = Some((address, listed));
        self
    }

    const fn said(mut self, said: &'static str) -> Self {
        self.said = said;
        self
    }

    const fn gives(mut self, marks: [u8; 6]) -> Self {
        self.gives = Some(marks);
        self
    }

    const fn earlier(mut self, earlier: &'static [(u32, &'static str)]) -> Self {
        self.earlier = earlier;
        self
    }

    const fn mail(mut self, a_month: f64, opener: Opener, hours: f64) -> Self {
        self.mail = (a_month, opener);
        self.hours = hours;
        self
    }

    const fn days(mut self, from: i64, until: i64) -> Self {
        self.days = (from, until);
        self
    }

    /// The address.
    pub(super) fn address(&self) -> String {
        format!("{}@{}", self.id.replace('-', "."), self.domain)
    }

    /// What Nora says so many months ago (0 is now), as assignments.
    pub(super) fn said_at(&self, months_ago: u32) -> Vec<String> {
        const BENEFITS: [&str; 6] = ["information", "influence", "development", "support", "purpose", "balance"];
        let split = |text: &'static str| text.split("; ").filter(|part| !part.is_empty()).map(str::to_owned);
        let mut said: Vec<String> = split(self.said).collect();
        // Whoever confirmed the core has said of everybody else they know that they are not of it.
        if !said.is_empty() && !self.said.contains("core=") {
            said.insert(0, "core=false".to_owned());
        }
        let marks = self.gives.iter().flat_map(|marks| BENEFITS.iter().zip(marks));
        said.extend(marks.map(|(benefit, mark)| format!("benefits.{benefit}={mark}")));
        for (until, earlier) in self.earlier.iter().filter(|(until, _)| months_ago >= *until) {
            debug_assert!(*until > 0, "what holds until now is what holds");
            for assignment in split(earlier) {
                let name = assignment.split('=').next().unwrap_or_default().to_owned();
                said.retain(|old| old.split('=').next() != Some(name.as_str()));
                said.push(assignment);
            }
        }
        said
    }
}

/// Everybody, in a fixed order.
pub(super) fn all() -> impl Iterator<Item = &'static Somebody> {
    [team::PEOPLE, company::PEOPLE, outside::PEOPLE, personal::PEOPLE].into_iter().flatten()
}

/// Somebody of Nora's company.
const fn at_halden(
    id: &'static str,
    name: &'static str,
    unit: &'static str,
    title: &'static str,
    place: &'static str,
) -> Somebody {
    Somebody::new(id, name, "halden.example.com").book("Halden Instruments", unit, title, place)
}
