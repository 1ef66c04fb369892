//! Reading a network file, and single people, ties and profiles of the same shape.

use super::{FORMAT, LEVEL_MAX, VERSION, YEARS_AHEAD_MAX};
use crate::fault::{Fault, Faults};
use crate::sink::{ReadError, Sink};
use crate::strict::{Checker, Fields, text_of};
use jsonc_parser::ast::Value;
use jsonc_parser::common::Ranged;
use model::kind::Benefit;
use model::network::{AlterTie, Network, NetworkFault};
use model::person::{Benefits, Estimates, Person, PersonId, Profile};
use model::record::{Place, Record, Skip, SkipReason};
use model::scale::{Closeness, Energy, Mark, OutOfRange, Strength};
use std::io::Read;

/// Reads a network file.
///
/// `file` is the name that stands before each fault.
///
/// # Errors
/// Every fault of the file: syntax (the first only), unknown values, numbers out of range, ids used twice, ties to nobody,
/// to oneself or given twice, required fields that are missing.
pub fn read(bytes: &[u8], file: &str) -> Result<Network, Faults> {
    let refuse = |faults| Faults { file: file.to_owned(), faults };
    let text = text_of(bytes).map_err(|fault| refuse(vec![fault]))?;
    let mut checker = Checker::new(text);
    let network = checker.parse().and_then(|value| network(&mut checker, &value));
    match (network, checker.into_faults()) {
        (Some(network), faults) if faults.is_empty() => Ok(network),
        (_, faults) => Err(refuse(faults)),
    }
}

/// Reads a network file as records for intake. The file is taken whole or not at all: its faults are skips, and then no
/// record comes.
///
/// # Errors
/// [`ReadError`] where the file cannot be read, is larger than [`crate::limits::JSON_BYTES_MAX`], or the sink stops.
pub fn read_records(reader: &mut dyn Read, sink: &mut dyn Sink) -> Result<(), ReadError> {
    let mut bytes = Vec::new();
    reader.take(crate::limits::JSON_BYTES_MAX as u64 + 1).read_to_end(&mut bytes)?;
    match read(&bytes, "") {
        Ok(network) => {
            let (me, people, ties) = network.into_parts();
            sink.record(Place::Whole, Record::StatedProfile(Box::new(me)));
            people.into_iter().for_each(|person| sink.record(Place::Whole, Record::StatedPerson(Box::new(person))));
            ties.into_iter().for_each(|tie| sink.record(Place::Whole, Record::StatedTie(Box::new(tie))));
        }
        Err(faults) => {
            for fault in faults.faults {
                let place = Place::LineColumn(fault.line as u64, fault.column as u64);
                sink.skip(Skip { place, reason: SkipReason::Malformed(fault.what) });
            }
        }
    }
    if sink.progress(bytes.len() as u64).is_break() { Err(ReadError::Stopped) } else { Ok(()) }
}

/// The fields of `me`.
pub(crate) const PROFILE_FIELDS: [&str; 11] = [
    "name",
    "organisation",
    "unit",
    "function",
    "location",
    "level",
    "stage",
    "personality",
    "risk",
    "strengths",
    "weaknesses",
];

/// A person with the ties that stand beside them, as `add {…}` gives them.
#[derive(Debug, Clone, PartialEq)]
pub struct AddedPerson {
    /// The person.
    pub person: Person,
    /// Ties to people already there; one end is this person.
    pub ties: Vec<AlterTie>,
}

/// Reads one person as it stands in a network file, with an optional list `ties` of `{"to": id, "strength": 1 to 3}`.
///
/// # Errors
/// Every fault, placed in the text given.
pub fn parse_person(json: &str, file: &str) -> Result<AddedPerson, Faults> {
    parse(json, file, |checker, value| {
        let mut fields = checker.object(value, "the person")?;
        let ties = fields.take("ties");
        let (person, _) = person(checker, fields)?;
        let mut added = AddedPerson { person, ties: Vec::new() };
        for element in ties.map_or(&[][..], |ties| checker.array(ties, "`ties`")) {
            if let Some(mut tie_fields) = checker.object(element, "a tie") {
                let start = tie_fields.start;
                let Some(to) = tie_fields.take("to").and_then(|to| checker.filled(to, "`to`")) else {
                    checker.fault(start, "a tie needs `to`, the id of the other person".to_owned());
                    continue;
                };
                if let Some(strength) = strength(checker, &mut tie_fields) {
                    let (a, b) = (added.person.id.clone(), PersonId::new(to));
                    added.ties.push(AlterTie { a, b, strength, occasions: None, extra: checker.extra(tie_fields) });
                }
            }
        }
        Some(added)
    })
}

/// Reads one tie as it stands in a network file.
///
/// # Errors
/// Every fault, placed in the text given.
pub fn parse_tie(json: &str, file: &str) -> Result<AlterTie, Faults> {
    parse(json, file, |checker, value| tie(checker, value).map(|placed| placed.tie))
}

/// Reads `me` as it stands in a network file.
///
/// # Errors
/// Every fault, placed in the text given.
pub fn parse_profile(json: &str, file: &str) -> Result<Profile, Faults> {
    parse(json, file, |checker, value| {
        let fields = checker.object(value, "`me`")?;
        Some(profile(checker, fields))
    })
}

/// The profile with some fields changed: an object of fields as they stand under `me`, `null` taking one away.
///
/// # Errors
/// Every fault, placed in the text given; a field that is not known is one.
pub fn patch_profile(profile: &Profile, json: &str) -> Result<Profile, Faults> {
    let change = parse_profile(json, "me")?;
    if let Some((name, _)) = change.extra.first() {
        let what = format!("the field `{name}` is not known; allowed are {}", PROFILE_FIELDS.join(", "));
        return Err(Faults { file: "me".to_owned(), faults: vec![Fault { line: 1, column: 1, what }] });
    }
    let present: serde_json::Value = serde_json::from_str(&super::profile_json(profile)).unwrap_or_default();
    let change: serde_json::Value = serde_json::from_str(json).unwrap_or_default();
    let mut patched = present.as_object().cloned().unwrap_or_default();
    for (name, value) in change.as_object().into_iter().flatten() {
        patched.insert(name.clone(), value.clone());
    }
    parse_profile(&serde_json::Value::Object(patched).to_string(), "me")
}

fn parse<T>(
    json: &str,
    file: &str,
    read: impl for<'t> FnOnce(&mut Checker<'t>, &Value<'t>) -> Option<T>,
) -> Result<T, Faults> {
    let mut checker = Checker::new(json);
    let result = match checker.parse() {
        Some(value) => read(&mut checker, &value),
        None => None,
    };
    match (result, checker.into_faults()) {
        (Some(result), faults) if faults.is_empty() => Ok(result),
        (_, faults) => Err(Faults { file: file.to_owned(), faults }),
    }
}

fn network<'t>(checker: &mut Checker<'t>, value: &Value<'t>) -> Option<Network> {
    let mut fields = checker.object(value, "the file")?;
    checker.header(&mut fields, FORMAT, VERSION);
    let me = match fields.take("me").map(|me| checker.object(me, "`me`")) {
        Some(Some(fields)) => profile(checker, fields),
        _ => Profile::default(),
    };
    let (mut people, mut id_places) = (Vec::new(), Vec::new());
    for element in fields.take("people").map_or(&[][..], |people| checker.array(people, "`people`")) {
        let read = checker.object(element, "a person").and_then(|fields| person(checker, fields));
        if let Some((person, id_place)) = read {
            people.push(person);
            id_places.push(id_place);
        }
    }
    let (mut ties, mut tie_places) = (Vec::new(), Vec::new());
    for element in fields.take("ties").map_or(&[][..], |ties| checker.array(ties, "`ties`")) {
        if let Some(placed) = tie(checker, element) {
            ties.push(placed.tie);
            tie_places.push((element.start(), placed.a, placed.b));
        }
    }
    let extra = checker.extra(fields);
    match Network::new(me, people, ties) {
        Ok(mut network) => {
            network.extra = extra;
            Some(network)
        }
        Err(faults) => {
            for fault in faults {
                let place = match &fault {
                    NetworkFault::IdTwice { person, .. } => id_places[*person],
                    NetworkFault::TieToNobody { tie, at_a: true, .. } => tie_places[*tie].1,
                    NetworkFault::TieToNobody { tie, .. } | NetworkFault::TieToSelf { tie, .. } => tie_places[*tie].2,
                    NetworkFault::TieTwice { tie, .. } => tie_places[*tie].0,
                };
                checker.fault(place, fault.to_string());
            }
            None
        }
    }
}

fn profile<'t>(checker: &mut Checker<'t>, mut fields: Fields<'_, 't>) -> Profile {
    let f = &mut fields;
    Profile {
        name: f.take("name").and_then(|v| checker.string(v, "name")),
        organisation: f.take("organisation").and_then(|v| checker.string(v, "organisation")),
        unit: f.take("unit").and_then(|v| checker.string(v, "unit")),
        function: f.take("function").and_then(|v| checker.string(v, "function")),
        location: f.take("location").and_then(|v| checker.string(v, "location")),
        level: f.take("level").and_then(|v| checker.whole(v, "level", -LEVEL_MAX, LEVEL_MAX)),
        stage: f.take("stage").and_then(|v| checker.word(v, "stage")),
        personality: f.take("personality").and_then(|v| checker.string(v, "personality")),
        risk: f.take("risk").and_then(|v| checker.word(v, "risk")),
        strengths: f.take("strengths").map(|v| checker.strings(v, "strengths")).unwrap_or_default(),
        weaknesses: f.take("weaknesses").map(|v| checker.strings(v, "weaknesses")).unwrap_or_default(),
        extra: checker.extra(fields),
    }
}

/// The person and where their id starts; `None` where there is no usable id.
fn person<'t>(checker: &mut Checker<'t>, mut fields: Fields<'_, 't>) -> Option<(Person, usize)> {
    let start = fields.start;
    let id_value = fields.take("id");
    let id = id_value.and_then(|v| checker.filled(v, "id"));
    if id_value.is_none() {
        checker.fault(start, "the person has no `id`; each needs one".to_owned());
    }
    let name_value = fields.take("name");
    let name = name_value.and_then(|v| checker.filled(v, "name"));
    if name_value.is_none() {
        checker.fault(start, "the person has no `name`; each needs one".to_owned());
    }
    // A person with faults is still there, so that the ties to them are judged rightly.
    let mut person = Person::new(PersonId::new(id.clone().unwrap_or_default()), name.unwrap_or_default());
    work(checker, &mut fields, &mut person);
    tie_to_me(checker, &mut fields, &mut person);
    character(checker, &mut fields, &mut person);
    if let Some(value) = fields.take("estimates")
        && let Some(fields) = checker.object(value, "`estimates`")
    {
        person.estimates = Some(estimates(checker, fields));
    }
    person.extra = checker.extra(fields);
    id.map(|_| (person, id_value.map_or(start, Ranged::start)))
}

fn work<'t>(checker: &mut Checker<'t>, f: &mut Fields<'_, 't>, person: &mut Person) {
    person.emails = f.take("emails").map(|v| checker.strings(v, "emails")).unwrap_or_default();
    person.sphere = f.take("sphere").and_then(|v| checker.word(v, "sphere"));
    person.organisation = f.take("organisation").and_then(|v| checker.string(v, "organisation"));
    person.unit = f.take("unit").and_then(|v| checker.string(v, "unit"));
    person.function = f.take("function").and_then(|v| checker.string(v, "function"));
    person.location = f.take("location").and_then(|v| checker.string(v, "location"));
    person.level = f.take("level").and_then(|v| checker.whole(v, "level", -LEVEL_MAX, LEVEL_MAX));
    person.relation = f.take("relation").and_then(|v| checker.word(v, "relation"));
    person.years_ahead =
        f.take("years_ahead").and_then(|v| checker.number(v, "years_ahead", -YEARS_AHEAD_MAX, YEARS_AHEAD_MAX));
    person.power = f.take("power").and_then(|v| checker.word(v, "power"));
}

fn tie_to_me<'t>(checker: &mut Checker<'t>, f: &mut Fields<'_, 't>, person: &mut Person) {
    person.core = f.take("core").and_then(|v| checker.boolean(v, "core"));
    person.closeness = rating(checker, f, "closeness", (Closeness::MIN, Closeness::MAX), Closeness::new);
    person.energy = rating(checker, f, "energy", (Energy::MIN, Energy::MAX), Energy::new);
    if let Some(value) = f.take("benefits")
        && let Some(mut benefit_fields) = checker.object(value, "`benefits`")
    {
        let mut benefits = Benefits::default();
        for &benefit in Benefit::ALL {
            let mark = rating(checker, &mut benefit_fields, benefit.code(), (Mark::MIN, Mark::MAX), Mark::new);
            benefits = benefits.with(benefit, mark);
        }
        benefits.extra = checker.extra(benefit_fields);
        person.benefits = benefits;
    }
    person.i_give = rating(checker, f, "i_give", (Mark::MIN, Mark::MAX), Mark::new);
    person.demand = rating(checker, f, "demand", (Mark::MIN, Mark::MAX), Mark::new);
    person.demand_cause = f.take("demand_cause").and_then(|v| checker.word(v, "demand_cause"));
    person.load = rating(checker, f, "load", (Mark::MIN, Mark::MAX), Mark::new);
    person.last_contact = f.take("last_contact").and_then(|v| checker.date(v, "last_contact"));
    person.contacts_per_month =
        f.take("contacts_per_month").and_then(|v| checker.number(v, "contacts_per_month", 0.0, f64::INFINITY));
}

fn character<'t>(checker: &mut Checker<'t>, f: &mut Fields<'_, 't>, person: &mut Person) {
    person.strengths = f.take("strengths").map(|v| checker.strings(v, "strengths")).unwrap_or_default();
    person.weaknesses = f.take("weaknesses").map(|v| checker.strings(v, "weaknesses")).unwrap_or_default();
    person.interests = f.take("interests").map(|v| checker.strings(v, "interests")).unwrap_or_default();
    person.personality = f.take("personality").and_then(|v| checker.string(v, "personality"));
    person.risk = f.take("risk").and_then(|v| checker.word(v, "risk"));
}

fn estimates<'t>(checker: &mut Checker<'t>, mut fields: Fields<'_, 't>) -> Estimates {
    let f = &mut fields;
    let count = |checker: &mut Checker<'t>, f: &mut Fields<'_, 't>, name: &str| {
        let whole = f.take(name).and_then(|v| checker.whole(v, name, 0, i64::from(u32::MAX)));
        whole.and_then(|whole| u32::try_from(whole).ok())
    };
    Estimates {
        strength: f.take("strength").and_then(|v| checker.number(v, "strength", 0.0, 1.0)),
        low: f.take("low").and_then(|v| checker.number(v, "low", 0.0, 1.0)),
        high: f.take("high").and_then(|v| checker.number(v, "high", 0.0, 1.0)),
        closeness: rating(checker, f, "closeness", (Closeness::MIN, Closeness::MAX), Closeness::new),
        core: f.take("core").and_then(|v| checker.boolean(v, "core")),
        sent: count(checker, f, "sent"),
        received: count(checker, f, "received"),
        met: count(checker, f, "met"),
        one_to_one: count(checker, f, "one_to_one"),
        first: f.take("first").and_then(|v| checker.date(v, "first")),
        last: f.take("last").and_then(|v| checker.date(v, "last")),
        reasons: f.take("reasons").map(|v| checker.strings(v, "reasons")).unwrap_or_default(),
        extra: checker.extra(fields),
    }
}

/// A tie with the places of its two ends.
struct PlacedTie {
    tie: AlterTie,
    a: usize,
    b: usize,
}

fn tie<'t>(checker: &mut Checker<'t>, value: &Value<'t>) -> Option<PlacedTie> {
    let mut fields = checker.object(value, "a tie")?;
    let mut end = |name: &str| {
        let value = fields.take(name);
        if value.is_none() {
            checker.fault(fields.start, format!("the tie has no `{name}`; it needs `a`, `b` and `strength`"));
        }
        value.and_then(|v| Some((checker.filled(v, name)?, v.start())))
    };
    let (a, b) = (end("a"), end("b"));
    let strength = strength(checker, &mut fields);
    let occasions = fields.take("occasions").and_then(|v| checker.whole(v, "occasions", 0, i64::from(u32::MAX)));
    let occasions = occasions.and_then(|occasions| u32::try_from(occasions).ok());
    let extra = checker.extra(fields);
    let ((a, a_place), (b, b_place)) = (a?, b?);
    // A tie whose strength is at fault is still judged by its ends.
    let strength = strength.or_else(|| Strength::new(Strength::MIN).ok())?;
    let tie = AlterTie { a: PersonId::new(a), b: PersonId::new(b), strength, occasions, extra };
    Some(PlacedTie { tie, a: a_place, b: b_place })
}

fn strength<'t>(checker: &mut Checker<'t>, fields: &mut Fields<'_, 't>) -> Option<Strength> {
    match fields.take("strength") {
        Some(value) => {
            let whole = checker.whole(value, "strength", Strength::MIN, Strength::MAX)?;
            Strength::new(whole).ok()
        }
        None => {
            checker.fault(fields.start, "the tie has no `strength`; it needs a whole number from 1 to 3".to_owned());
            None
        }
    }
}

fn rating<'t, T>(
    checker: &mut Checker<'t>,
    fields: &mut Fields<'_, 't>,
    name: &str,
    range: (i64, i64),
    new: impl Fn(i64) -> Result<T, OutOfRange>,
) -> Option<T> {
    fields.take(name).and_then(|value| checker.rating(value, name, range, new))
}
