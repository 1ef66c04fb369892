//! From rows to a network: what the ledger says, what the user says over it, and estimates beside both.

use crate::derivation::say;
use crate::error::AppError;
use crate::office::{Desk, Office};
use crate::people::Sought;
use formats::derived::{self, Derived, DerivedWorld};
use formats::edits;
use intake::estimate::estimate;
use intake::tally::Tally;
pub use intake::tally::Way;
use model::network::{AlterTie, Network};
use model::permission::{Action, World};
use model::person::{Person, PersonId, Profile};
use model::scale::Strength;
use network::what_if::Field;
use seal::Sealed;
use std::collections::{BTreeMap, HashMap, HashSet};
use store::ids::StoredPersonId;
use store::people::{self, PersonRow};
use store::ties::{self, TieRow};
use store::{Reader, profiles, tallies};

/// Two people seen together at least so often know each other (`ours`; below it chance is too likely).
pub const TIE_OCCASIONS_MIN: u32 = 3;
/// Two people seen together at least so often work together closely (`ours`).
pub const CLOSE_TIE_OCCASIONS_MIN: u32 = 12;

/// Fewer people than that are not worth a thread of their own (ours: some five milliseconds of work).
const SHARE_PEOPLE_MIN: usize = 500;

/// One of my people as stored, and as they are shown.
pub struct Member {
    /// The row.
    pub row: PersonRow,
    /// Everything that is known of them; the user's own word wins.
    pub person: Person,
    /// What the user said.
    pub said: Vec<Field>,
    /// Their identity keys.
    pub traces: Vec<String>,
    /// What sources say; absent where their traces are gone.
    pub derived: Option<Derived>,
    /// What they are found by.
    pub(crate) sought: Sought,
}

/// Everything of one person's world.
pub struct Loaded {
    /// Me.
    pub profile: Profile,
    /// My people, by id.
    pub people: Vec<Member>,
    /// Ties between them.
    pub ties: Vec<AlterTie>,
    /// What is known of the world as a whole.
    pub world: DerivedWorld,
}

impl Member {
    /// Their traces as people read them: addresses, and what else they are known by.
    #[must_use]
    pub fn shown_traces(&self) -> Vec<String> {
        self.traces.iter().map(|trace| crate::imports::shown_key(trace)).collect()
    }

    /// What happened between us, by month; silent where nothing was seen.
    #[must_use]
    pub fn tally(&self) -> Tally {
        self.derived.as_ref().and_then(|derived| Tally::from_integers(&derived.tally)).unwrap_or_default()
    }
}

impl Loaded {
    /// Loads it.
    ///
    /// # Errors
    /// The data cannot be read or opened.
    pub async fn load(office: &Office) -> Result<Self, AppError> {
        Self::load_with(office, &mut office.reader().await?).await
    }

    /// Loads it by a reader that has read something else at the same moment.
    pub(crate) async fn load_with(office: &Office, reader: &mut Reader) -> Result<Self, AppError> {
        let world = *office.permit(Action::Read)?.subject();
        let (derived_world, said_profile) = load_profile(office, reader, world).await?;
        let mut people = load_people(office, reader, world).await?;
        add_estimates(office, &mut people);
        people.sort_by(|a, b| a.person.id.cmp(&b.person.id));
        let ties = load_ties(reader, world, &people).await?;
        let profile = said_profile.unwrap_or_else(|| derived_world.profile.clone());
        Ok(Self { profile, people, ties, world: derived_world })
    }

    /// The person with this id.
    #[must_use]
    pub fn member(&self, id: &PersonId) -> Option<&Member> {
        self.people.binary_search_by(|member| member.person.id.cmp(id)).ok().map(|place| &self.people[place])
    }

    /// All identity keys of all people.
    #[must_use]
    pub fn keys(&self) -> HashSet<String> {
        self.people.iter().flat_map(|member| member.traces.iter().cloned()).collect()
    }

    /// The network.
    ///
    /// # Errors
    /// Never in practice: ids are unique and ties join two people of it, because the rows do.
    pub fn network(&self) -> Result<Network, AppError> {
        let people = self.people.iter().map(|member| member.person.clone()).collect();
        Network::new(self.profile.clone(), people, self.ties.clone()).map_err(|_| AppError::Unreadable("the network"))
    }
}

async fn load_profile(
    office: &Office,
    reader: &mut Reader,
    world: World,
) -> Result<(DerivedWorld, Option<Profile>), AppError> {
    let Some(row) = profiles::get(reader, world).await? else { return Ok((DerivedWorld::default(), None)) };
    let bytes = office.open_sealed(&profiles::context(world, row.revision), &row.body)?;
    derived::read_world(&bytes).ok_or(AppError::Unreadable("your profile"))
}

async fn load_people(office: &Office, reader: &mut Reader, world: World) -> Result<Vec<Member>, AppError> {
    let mut derived = load_derived(reader, world).await?;
    let mut traces = load_traces(reader, world).await?;
    let mut merged = load_merged(reader, world).await?;
    let key = |row: &PersonRow| (people::sort_name(&row.name), row.id);
    let rows = all_rows!(|page| people::page(reader, world, page), key);
    let gathered = rows.into_iter().map(|row| Sources {
        derived: derived.remove(&row.id),
        traces: traces.remove(&row.id).unwrap_or_else(|| vec![row.anchor.clone()]),
        merged: merged.remove(&row.id).unwrap_or_default(),
        row,
    });
    let (gathered, office): (Vec<Sources>, Office) = (gathered.collect(), office.clone());
    // Opening and reading thousands of bodies takes a while, in which nobody else should have to wait.
    let opening = tokio::task::spawn_blocking(move || members(gathered, &office));
    opening.await.map_err(|_| AppError::Unreadable("your people"))?
}

/// The rows that a member is made of.
struct Sources {
    row: PersonRow,
    merged: Vec<PersonRow>,
    derived: Option<Vec<u8>>,
    traces: Vec<String>,
}

/// Opens everybody, on all cores where there are many; in the order of the rows.
fn members(mut rows: Vec<Sources>, office: &Office) -> Result<Vec<Member>, AppError> {
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let share = rows.len().div_ceil(cores).max(SHARE_PEOPLE_MIN);
    let mut shares: Vec<Vec<Sources>> = Vec::new();
    while rows.len() > share {
        let rest = rows.split_off(share);
        shares.push(std::mem::replace(&mut rows, rest));
    }
    let open = |rows: Vec<Sources>| -> Result<Vec<Member>, AppError> {
        rows.into_iter().map(|sources| member(&office.desk(), sources, office)).collect()
    };
    std::thread::scope(|scope| {
        let others: Vec<_> = shares.into_iter().map(|rows| scope.spawn(|| open(rows))).collect();
        let last = open(rows);
        let mut people = Vec::new();
        for other in others {
            people.extend(other.join().map_err(|_| AppError::Unreadable("your people"))??);
        }
        people.extend(last?);
        Ok(people)
    })
}

/// Rows that turned out to be somebody else's, by that somebody, in the order of their anchors.
async fn load_merged(reader: &mut Reader, world: World) -> Result<HashMap<StoredPersonId, Vec<PersonRow>>, AppError> {
    let mut all: HashMap<StoredPersonId, Vec<PersonRow>> = HashMap::new();
    for row in all_rows!(|page| people::merged_page(reader, world, page), |row: &PersonRow| row.id) {
        if let Some(into) = row.merged_into {
            all.entry(into).or_default().push(row);
        }
    }
    all.values_mut().for_each(|rows| rows.sort_by(|a, b| a.anchor.cmp(&b.anchor)));
    Ok(all)
}

async fn load_traces(reader: &mut Reader, world: World) -> Result<HashMap<StoredPersonId, Vec<String>>, AppError> {
    let mut all: HashMap<StoredPersonId, Vec<String>> = HashMap::new();
    let key_of = |(key, _): &(String, StoredPersonId)| key.clone();
    for (key, person) in all_rows!(|page| people::keys_page(reader, world, page), key_of) {
        all.entry(person).or_default().push(key);
    }
    Ok(all)
}

async fn load_derived(reader: &mut Reader, world: World) -> Result<HashMap<StoredPersonId, Vec<u8>>, AppError> {
    let rows = all_rows!(|page| tallies::page(reader, world, page), |(id, _): &(StoredPersonId, Vec<u8>)| *id);
    Ok(rows.into_iter().collect())
}

fn member(desk: &Desk, sources: Sources, office: &Office) -> Result<Member, AppError> {
    let Sources { row, merged, derived, traces } = sources;
    let derived = match derived {
        Some(bytes) => {
            let context = office.derived_context(&row.anchor);
            let bytes = desk.open_sealed(&context, &Sealed::from_stored(bytes))?;
            Some(derived::read(&bytes).ok_or(AppError::Unreadable("what is derived of a person"))?)
        }
        None => None,
    };
    let mut person = derived.as_ref().map_or_else(
        || Person::new(PersonId::new(row.code.clone()), row.name.clone()),
        |derived| derived.person.clone(),
    );
    person.id = PersonId::new(row.code.clone());
    // Of two whom the user had spoken of before they turned out to be one, the one that stays has the last word.
    for other in &merged {
        said_fields(desk, other)?.into_iter().for_each(|field| field.set(&mut person));
    }
    let said = said_fields(desk, &row)?;
    said.iter().cloned().for_each(|field| field.set(&mut person));
    straighten(&mut person);
    let sought = Sought::of(&person, &traces);
    Ok(Member { row, person, said, traces, derived, sought })
}

/// Takes out of what lists show whatever would turn round or hide the words beside it. Letters that run from right to left need
/// none of it.
fn straighten(person: &mut Person) {
    let turns =
        |letter: char| letter.is_control() || matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let texts = [&mut person.organisation, &mut person.unit, &mut person.function, &mut person.location];
    let texts = texts.into_iter().filter_map(Option::as_mut).chain([&mut person.name]);
    texts.filter(|text| text.contains(turns)).for_each(|text| text.retain(|letter| !turns(letter)));
}

/// What the user said of a person.
pub(crate) fn said_fields(desk: &Desk, row: &PersonRow) -> Result<Vec<Field>, AppError> {
    let Some(body) = &row.body else { return Ok(Vec::new()) };
    let bytes = desk.open_sealed(&people::context(desk.world, row.id, row.revision), body)?;
    let text = String::from_utf8(bytes).map_err(|_| AppError::Unreadable("what you said of a person"))?;
    edits::parse_fields(&text, "").map_err(|_| AppError::Unreadable("what you said of a person"))
}

/// Puts estimates beside what is known, where there are traces to estimate from.
fn add_estimates(office: &Office, people: &mut [Member]) {
    let tallies: Vec<Tally> = people.iter().map(Member::tally).collect();
    let references: Vec<&Tally> = tallies.iter().collect();
    for ((member, tally), estimate) in people.iter_mut().zip(&tallies).zip(estimate(&references, office.now())) {
        // Where nothing was seen there is nothing to estimate; what a network file estimated stays.
        if tally.is_silent() {
            continue;
        }
        let mut estimates = estimate.estimates;
        estimates.reasons = estimate.reasons.iter().map(|reason| say(office, reason)).collect();
        let person = &mut member.person;
        person.estimates = Some(estimates);
        person.last_contact = person.last_contact.or(estimate.last_contact);
        person.contacts_per_month = person.contacts_per_month.or(estimate.contacts_per_month);
    }
}

async fn load_ties(reader: &mut Reader, world: World, people: &[Member]) -> Result<Vec<AlterTie>, AppError> {
    let ids: HashMap<StoredPersonId, &PersonId> =
        people.iter().map(|member| (member.row.id, &member.person.id)).collect();
    let mut found: BTreeMap<(PersonId, PersonId), AlterTie> = BTreeMap::new();
    for row in all_rows!(|page| ties::page(reader, world, page), |row: &TieRow| (row.a, row.b)) {
        if let (Some(&a), Some(&b)) = (ids.get(&row.a), ids.get(&row.b))
            && let Some(strength) = seen_strength(row.occasions)
        {
            let (a, b) = (a.min(b).clone(), a.max(b).clone());
            let occasions = Some(row.occasions);
            found.insert((a.clone(), b.clone()), AlterTie { a, b, strength, occasions, extra: Vec::new() });
        }
    }
    add_stated(&mut found, people);
    Ok(found.into_values().collect())
}

/// What a network file says of a tie counts more than how often two were seen together.
fn add_stated(found: &mut BTreeMap<(PersonId, PersonId), AlterTie>, people: &[Member]) {
    let by_own_id: HashMap<&PersonId, &PersonId> = people
        .iter()
        .filter_map(|member| member.derived.as_ref().map(|derived| (&derived.person.id, &member.person.id)))
        .collect();
    for stated in people.iter().filter_map(|member| member.derived.as_ref()).flat_map(|derived| &derived.ties) {
        let (Some(&a), Some(&b)) = (by_own_id.get(&stated.a), by_own_id.get(&stated.b)) else { continue };
        let (a, b) = (a.min(b).clone(), a.max(b).clone());
        let seen = found.get(&(a.clone(), b.clone())).and_then(|tie| tie.occasions);
        let occasions = seen.or(stated.occasions);
        let tie = AlterTie { a: a.clone(), b: b.clone(), occasions, ..stated.clone() };
        found.insert((a, b), tie);
    }
}

/// How two people are tied who were seen together so often; `None` where chance is too likely.
pub(crate) fn seen_strength(occasions: u32) -> Option<Strength> {
    let strength = match occasions {
        CLOSE_TIE_OCCASIONS_MIN.. => 2,
        TIE_OCCASIONS_MIN.. => 1,
        _ => return None,
    };
    Strength::new(strength).ok()
}
