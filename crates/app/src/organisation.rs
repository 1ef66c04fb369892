//! Analysing an organisation from its files: read, measure part by part, write.
//!
//! No data folder takes part. The clock that says what each part cost is the caller's ([`Watch`]). Start at [`analyze`].

mod files;
mod lines;
mod summary;

pub use files::write;
pub use lines::role_message;

use formats::fault::Faults;
use formats::organisation::{Attribute, OrganisationError, People, Summary, Ties, read_people, read_ties};
use formats::sink::ReadError;
use model::practice::ORG_ENERGY_NAMED_MIN;
use network::org::betweenness::{self, Betweenness, Sources};
use network::org::community::{self, Communities};
use network::org::components::{self, Components};
use network::org::cuts::{self, Cut};
use network::org::energy::{self, Named};
use network::org::holes::{self, Holes};
use network::org::introduction::Introducer;
use network::org::roles::{self, Roles};
use network::org::units::{self, Flow, Unit};
use network::org::{Graph, GraphFault, Stopped, Weighing, cores, pagerank};
use std::fs::File;
use std::num::NonZeroUsize;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

/// Ties of this kind go from somebody to whoever leaves them with more energy.
pub const ENERGY_KIND: &str = "energy";
/// Ties of this kind go from somebody to whoever leaves them with less.
pub const DRAIN_KIND: &str = "drain";
/// The attribute by which units are shown where nobody names one; without it, the first of the file.
const UNIT_ATTRIBUTE: &str = "unit";

/// What to analyse, and how.
#[derive(Debug, Clone)]
pub struct Request {
    /// `people.csv`.
    pub people: PathBuf,
    /// `ties.csv`.
    pub ties: PathBuf,
    /// Only ties of this kind; all without it.
    pub kind: Option<String>,
    /// What a tie weighs.
    pub weighing: Weighing,
    /// From whom shortest paths are followed; by the size without it.
    pub sources: Option<Sources>,
    /// Seed of all draws.
    pub seed: u64,
    /// How many threads work; no result depends on it.
    pub threads: NonZeroUsize,
    /// The attribute by which units are shown.
    pub by: Option<String>,
}

/// A part of the work.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// Reading the files and making the graph of them.
    Read,
    /// Constraint and effective size.
    Constraint,
    /// Betweenness.
    Betweenness,
    /// PageRank.
    Pagerank,
    /// Core numbers, components, single points of failure.
    Core,
    /// Communities.
    Community,
    /// Units, roles, energy.
    Units,
    /// Writing.
    Write,
}

impl Part {
    /// The word for it in the summary.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Part::Read => "read",
            Part::Constraint => "constraint",
            Part::Betweenness => "betweenness",
            Part::Pagerank => "pagerank",
            Part::Core => "core",
            Part::Community => "community",
            Part::Units => "units",
            Part::Write => "write",
        }
    }
}

/// Hears how the work goes, may stop it, and knows what it costs.
pub trait Watch: Send {
    /// A part begins.
    fn part(&mut self, part: Part);
    /// So much of the part is done, of so much; 0 where that is not known.
    fn step(&mut self, done: u64, total: u64) -> ControlFlow<()>;
    /// CPU seconds of this process so far, all threads together.
    fn cpu_seconds(&mut self) -> f64;
}

/// Why there is no analysis.
#[derive(Debug, thiserror::Error)]
pub enum OrgError {
    /// A file cannot be read or written.
    #[error("`{}` cannot be {what}", .path.display())]
    File {
        /// The file or folder.
        path: PathBuf,
        /// What was tried: `read`, `written`, `made`.
        what: &'static str,
        /// Why.
        #[source]
        source: std::io::Error,
    },
    /// A file is refused, with all its faults.
    #[error(transparent)]
    Refused(#[from] Faults),
    /// No tie is of this kind.
    #[error("no tie is of kind `{kind}`; the kinds are {known}")]
    NoKind {
        /// What was asked for.
        kind: String,
        /// Which there are.
        known: String,
    },
    /// People have no such attribute.
    #[error("people have no attribute `{attribute}`; the attributes are {known}")]
    NoAttribute {
        /// What was asked for.
        attribute: String,
        /// Which there are.
        known: String,
    },
    /// Nobody has this id.
    #[error("nobody has the id `{id}`")]
    NoPerson {
        /// What was asked for.
        id: String,
    },
    /// More than can be analysed.
    #[error(transparent)]
    Graph(#[from] GraphFault),
    /// The user stopped the work; nothing was written.
    #[error("stopped; nothing was written")]
    Stopped,
}

impl From<Stopped> for OrgError {
    fn from(_: Stopped) -> Self {
        Self::Stopped
    }
}

/// An organisation with all its measures.
#[derive(Debug)]
pub struct Organisation {
    /// The people.
    pub people: People,
    /// The graph that was measured.
    pub graph: Graph,
    /// Constraint and effective size.
    pub holes: Holes,
    /// Betweenness.
    pub betweenness: Betweenness,
    /// PageRank.
    pub pagerank: Vec<f64>,
    /// Core numbers.
    pub cores: Vec<u32>,
    /// Components.
    pub components: Components,
    /// Communities.
    pub communities: Communities,
    /// What would fall apart without each person.
    pub cuts: Vec<Cut>,
    /// Roles.
    pub roles: Roles,
    /// The measures of each value of each attribute.
    pub units: Vec<Vec<Unit>>,
    /// The place of the attribute by which units are shown, and the ties between its values.
    pub shown: Option<(usize, Vec<Flow>)>,
    /// Who is named as giving energy, where the file has such ties.
    pub energy: Option<Named>,
    /// Who is named as taking it.
    pub drain: Option<Named>,
    /// All of it in short.
    pub summary: Summary,
}

impl Organisation {
    /// The attribute by which units are shown, its measures, and the ties between its values.
    #[must_use]
    pub fn shown(&self) -> Option<(&Attribute, &[Unit], &[Flow])> {
        let (place, flows) = self.shown.as_ref()?;
        Some((&self.people.attributes[*place], &self.units[*place], flows))
    }
}

/// Reads the files of an organisation and measures it.
///
/// # Errors
/// [`OrgError`]; nothing is ever half-read.
pub fn analyze(request: &Request, watch: &mut dyn Watch) -> Result<Organisation, OrgError> {
    let mut timed = Timed { watch, seconds: Vec::new() };
    let (people, ties) = timed.part(Part::Read, |watch| read(request, watch))?;
    let shown = shown_attribute(request, &people)?;
    let graph = timed.part(Part::Read, |_| graph(request, &people, &ties))?;
    let named = |kind: &str| {
        let is_there = ties.kinds.as_ref().is_some_and(|kinds| kinds.names.iter().any(|name| name == kind));
        is_there.then(|| energy::named(people.ids.len(), ties.of_kind(Some(kind))))
    };
    let (energy, drain) = timed.part(Part::Units, |_| Ok((named(ENERGY_KIND), named(DRAIN_KIND))))?;
    let kinds = summary::kinds(&ties);
    let ignored = ties.ignored.clone();
    // A million people have more ties than all measures together take memory.
    drop(ties);
    let threads = request.threads;
    let holes = timed.part(Part::Constraint, |watch| {
        Ok(holes::measure(&graph, threads, &mut |done, total| watch.step(done, total))?)
    })?;
    let sources = request.sources.unwrap_or_else(|| betweenness::sources_by_size(&graph, request.seed));
    let betweenness = timed.part(Part::Betweenness, |watch| {
        Ok(betweenness::measure(&graph, sources, threads, &mut |done, total| watch.step(done, total))?)
    })?;
    let pagerank =
        timed.part(Part::Pagerank, |watch| Ok(pagerank::measure(&graph, threads, &mut |_, _| watch.step(0, 0))?))?;
    let (cores, components, cuts) =
        timed.part(Part::Core, |_| Ok((cores::numbers(&graph), components::find(&graph), cuts::measure(&graph))))?;
    let communities = timed.part(Part::Community, |watch| {
        Ok(community::find(&graph, request.seed, &mut |done, total| watch.step(done, total))?)
    })?;
    let (roles, units, shown) = timed.part(Part::Units, |_| {
        let roles = roles::assign(&graph, &holes.constraint, &betweenness.values, &cuts);
        let attributes = people.attributes.iter();
        let units = attributes.map(|attribute| units::measure(&graph, &attribute.of, attribute.values.len()));
        let units: Vec<Vec<Unit>> = units.collect();
        let shown = shown.map(|place| (place, units::flows(&graph, &people.attributes[place].of)));
        Ok((roles, units, shown))
    })?;
    let seconds = timed.seconds;
    let mut organisation = Organisation {
        people,
        graph,
        holes,
        betweenness,
        pagerank,
        cores,
        components,
        communities,
        cuts,
        roles,
        units,
        shown,
        energy,
        drain,
        summary: Summary::default(),
    };
    organisation.summary = summary::of(&organisation, request, kinds, ignored);
    for (part, spent) in seconds {
        *organisation.summary.seconds.entry(part.code()).or_insert(0.0) += spent;
    }
    Ok(organisation)
}

/// By whom one person best comes to another, both by their ids: everybody on the way, with the strength of the tie by which they
/// are reached (0 for the first). `None` where there is no way.
///
/// # Errors
/// [`OrgError`], among them an id that nobody has.
pub fn introduce(
    request: &Request,
    (from, to): (&str, &str),
    watch: &mut dyn Watch,
) -> Result<Option<Vec<(String, f64)>>, OrgError> {
    watch.part(Part::Read);
    let (people, ties) = read(request, watch)?;
    let graph = graph(request, &people, &ties)?;
    let number = |id: &str| people.ids.find(id.as_bytes()).ok_or_else(|| OrgError::NoPerson { id: id.to_owned() });
    let best = Introducer::new(&graph).best(number(from)?, number(to)?);
    Ok(best.map(|way| {
        let strengths = std::iter::once(0.0).chain(way.strengths);
        way.people.iter().map(|&person| people.ids.get(person).to_owned()).zip(strengths).collect()
    }))
}

/// Whether somebody named by so many people counts as giving energy, or as taking it.
#[must_use]
pub fn is_named_enough(by: u32) -> bool {
    by >= ORG_ENERGY_NAMED_MIN
}

/// Does parts of the work and notes what they cost.
struct Timed<'w> {
    watch: &'w mut dyn Watch,
    seconds: Vec<(Part, f64)>,
}

impl Timed<'_> {
    fn part<T>(&mut self, part: Part, work: impl FnOnce(&mut dyn Watch) -> Result<T, OrgError>) -> Result<T, OrgError> {
        self.watch.part(part);
        let before = self.watch.cpu_seconds();
        let done = work(self.watch)?;
        self.seconds.push((part, self.watch.cpu_seconds() - before));
        Ok(done)
    }
}

fn read(request: &Request, watch: &mut dyn Watch) -> Result<(People, Ties), OrgError> {
    let (people_file, people_bytes) = open(&request.people)?;
    let (ties_file, ties_bytes) = open(&request.ties)?;
    let mut done = 0;
    let mut step = |bytes: u64| {
        done += bytes;
        watch.step(done, people_bytes + ties_bytes)
    };
    let name = |path: &Path| path.display().to_string();
    let refused = |path: &PathBuf, error: OrganisationError| match error {
        OrganisationError::Refused(faults) => OrgError::Refused(faults),
        OrganisationError::Read(ReadError::Io(source)) => OrgError::File { path: path.clone(), what: "read", source },
        OrganisationError::Read(_) => OrgError::Stopped,
    };
    let people = read_people(&mut &people_file, &name(&request.people), &mut step)
        .map_err(|error| refused(&request.people, error))?;
    let ties = read_ties(&mut &ties_file, &name(&request.ties), &people.ids, &mut step)
        .map_err(|error| refused(&request.ties, error))?;
    Ok((people, ties))
}

fn open(path: &Path) -> Result<(File, u64), OrgError> {
    let failed = |source| OrgError::File { path: path.to_owned(), what: "read", source };
    let file = File::open(path).map_err(failed)?;
    let bytes = file.metadata().map_err(failed)?.len();
    Ok((file, bytes))
}

fn graph(request: &Request, people: &People, ties: &Ties) -> Result<Graph, OrgError> {
    if let Some(kind) = &request.kind {
        let names = ties.kinds.as_ref().map(|kinds| kinds.names.as_slice()).unwrap_or_default();
        if !names.contains(kind) {
            return Err(OrgError::NoKind { kind: kind.clone(), known: listed(names.iter()) });
        }
    }
    Ok(Graph::new(people.ids.len(), ties.of_kind(request.kind.as_deref()), request.weighing)?)
}

fn shown_attribute(request: &Request, people: &People) -> Result<Option<usize>, OrgError> {
    let place = |wanted: &str| people.attributes.iter().position(|one| one.name.eq_ignore_ascii_case(wanted));
    match &request.by {
        Some(wanted) => place(wanted).map(Some).ok_or_else(|| OrgError::NoAttribute {
            attribute: wanted.clone(),
            known: listed(people.attributes.iter().map(|attribute| &attribute.name)),
        }),
        None => Ok(place(UNIT_ATTRIBUTE).or((!people.attributes.is_empty()).then_some(0))),
    }
}

fn listed<'a>(names: impl Iterator<Item = &'a String>) -> String {
    let names: Vec<String> = names.map(|name| format!("`{name}`")).collect();
    if names.is_empty() { "none".to_owned() } else { names.join(", ") }
}
