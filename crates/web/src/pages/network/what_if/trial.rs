//! The edits of a trial: read from an address, added to by a form, said in words.

use super::value;
use crate::fields::Fields;
use crate::frame::Texts;
use crate::pages::deeper::several;
use crate::report::page::picture::words;
use crate::report::page::telling::Telling;
use app::people::find;
use app::seen::Counselled;
use formats::edits::{parse_edit, write_edit};
use model::finding::Value;
use model::kind::{Benefit, Sphere};
use model::network::AlterTie;
use model::person::{Benefits, Person, PersonId};
use model::scale::{Closeness, Energy, Mark, Strength};
use network::what_if::{Edit, Field};

/// Edits of one trial (ours: more than that is a plan and not a question).
const EDITS_MAX: usize = 40;
/// Letters of a name (ours; the longest names have some sixty).
const NAME_LETTERS_MAX: usize = 200;
/// How strongly somebody new knows whom they are said to know (`ours`: the middle of the scale).
const KNOWS_STRENGTH: i64 = 2;
/// What a benefit is marked with that is said to be strong (`guide`: from 2 on it is strong).
const STRONG_MARK: i64 = 2;

/// What a form asked for.
pub(super) enum Asked {
    /// No form was sent.
    Nothing,
    /// An edit was added.
    Added,
    /// Something is wrong with it; `typed` says what.
    Wrong,
}

/// What was typed into a form, and what is wrong with it.
#[derive(Debug, Clone, Default)]
pub(crate) struct Typed {
    /// Which form: `leave`, `change`, `join`.
    pub(crate) form: String,
    pub(crate) who: String,
    pub(crate) who_fault: String,
    pub(crate) name: String,
    pub(crate) name_fault: String,
    pub(crate) unit: String,
    pub(crate) organisation: String,
    pub(crate) sphere: String,
    pub(crate) closeness: String,
    pub(crate) energy: String,
    pub(crate) core: bool,
    pub(crate) strong: Vec<String>,
    pub(crate) knows: String,
    pub(crate) knows_fault: String,
}

impl Typed {
    fn read(fields: &Fields) -> Self {
        let text = |name: &str| fields.get(name).unwrap_or_default().chars().take(NAME_LETTERS_MAX).collect::<String>();
        Self {
            form: text("try"),
            who: text("who"),
            name: text("name"),
            unit: text("unit"),
            organisation: text("organisation"),
            sphere: text("sphere"),
            closeness: text("closeness"),
            energy: text("energy"),
            core: fields.filled("core").is_some(),
            strong: fields.all("strong").map(str::to_owned).collect(),
            knows: text("knows"),
            ..Self::default()
        }
    }

    pub(crate) fn is(&self, form: &str) -> bool {
        self.form == form
    }

    pub(crate) fn has_closeness(&self, level: &usize) -> bool {
        self.closeness == level.to_string()
    }

    pub(crate) fn has_energy(&self, energy: &i8) -> bool {
        self.energy == energy.to_string()
    }

    pub(crate) fn has_sphere(&self, code: &str) -> bool {
        self.sphere == code
    }

    pub(crate) fn has_strong(&self, code: &str) -> bool {
        self.strong.iter().any(|own| own == code)
    }

    /// The facts of a tie that were chosen.
    fn fields(&self) -> Vec<Field> {
        let closeness = self.closeness.parse().ok().and_then(|level| Closeness::new(level).ok());
        let energy = self.energy.parse().ok().and_then(|energy| Energy::new(energy).ok());
        let strong = self.strong.iter().filter_map(|code| code.parse::<Benefit>().ok());
        let mut fields: Vec<Field> = Vec::new();
        fields.extend(self.core.then_some(Field::Core(Some(true))));
        fields.extend(closeness.map(|closeness| Field::Closeness(Some(closeness))));
        fields.extend(energy.map(|energy| Field::Energy(Some(energy))));
        fields.extend(strong.map(|benefit| Field::Benefit(benefit, Mark::new(STRONG_MARK).ok())));
        fields
    }
}

/// Edits on a scratch copy.
#[derive(Debug, Clone, Default)]
pub(super) struct Trial {
    pub(super) edits: Vec<Edit>,
    /// What is wrong with the edits that were asked for; empty where nothing is.
    pub(super) fault: String,
    pub(super) typed: Typed,
}

impl Trial {
    pub(super) fn read(fields: &Fields) -> Self {
        let mut trial = Self { typed: Typed::read(fields), ..Self::default() };
        for text in fields.all("edit").filter(|text| !text.is_empty()).take(EDITS_MAX) {
            match parse_edit(text) {
                Ok(edit) => trial.edits.push(edit),
                Err(faults) => trial.fault = faults.faults.first().map(|fault| fault.what.clone()).unwrap_or_default(),
            }
        }
        trial
    }

    pub(super) fn texts(&self) -> Vec<String> {
        self.edits.iter().map(write_edit).collect()
    }

    pub(super) fn without(&self, place: usize) -> Self {
        let kept = self.edits.iter().enumerate().filter(|(other, _)| *other != place);
        Self { edits: kept.map(|(_, edit)| edit.clone()).collect(), ..Self::default() }
    }

    pub(super) fn address(&self) -> String {
        if self.edits.is_empty() {
            return "/network/what-if".to_owned();
        }
        let mut query = form_urlencoded::Serializer::new(String::new());
        query.extend_pairs(self.texts().iter().map(|text| ("edit", text.as_str())));
        format!("/network/what-if?{}", query.finish())
    }

    /// Adds the edit that a form asks for.
    pub(super) fn ask(&mut self, t: Texts, counselled: &Counselled, fields: &Fields) -> Asked {
        if fields.filled("try").is_none() {
            return Asked::Nothing;
        }
        if self.edits.len() >= EDITS_MAX {
            let full = t.say("network-fault-full", &[("count", Value::Count(EDITS_MAX as i64))]);
            match self.typed.form.as_str() {
                "join" => self.typed.name_fault = full,
                _ => self.typed.who_fault = full,
            }
            return Asked::Wrong;
        }
        let edit = match self.typed.form.as_str() {
            "leave" => self.found(t, counselled).map(Edit::Drop),
            "change" => self.found(t, counselled).and_then(|id| self.changed(t, id)),
            "join" => self.joined(t, counselled),
            _ => return Asked::Nothing,
        };
        match edit {
            Some(edit) => {
                self.edits.push(edit);
                Asked::Added
            }
            None => Asked::Wrong,
        }
    }

    /// The one person who is called so.
    fn found(&mut self, t: Texts, counselled: &Counselled) -> Option<PersonId> {
        match one(t, counselled, &self.typed.who) {
            Ok(id) => Some(id),
            Err(fault) => {
                self.typed.who_fault = fault;
                None
            }
        }
    }

    fn changed(&mut self, t: Texts, id: PersonId) -> Option<Edit> {
        let fields = self.typed.fields();
        if fields.is_empty() {
            self.typed.who_fault = t.text("network-fault-nothing");
            return None;
        }
        Some(Edit::Change { id, fields })
    }

    fn joined(&mut self, t: Texts, counselled: &Counselled) -> Option<Edit> {
        let typed = &self.typed;
        if typed.name.is_empty() {
            self.typed.name_fault = t.text("network-fault-name");
            return None;
        }
        let mut person = Person::new(self.free_id(counselled, &typed.name), typed.name.clone());
        let filled = |text: &String| (!text.is_empty()).then(|| text.clone());
        person.unit = filled(&typed.unit);
        person.organisation = filled(&typed.organisation);
        person.sphere = typed.sphere.parse::<Sphere>().ok();
        person.benefits = Benefits::default();
        typed.fields().into_iter().for_each(|field| field.set(&mut person));
        let mut ties = Vec::new();
        if !typed.knows.is_empty() {
            match one(t, counselled, &typed.knows) {
                Ok(other) => ties.extend(tie(&person.id, other)),
                Err(fault) => {
                    self.typed.knows_fault = fault;
                    return None;
                }
            }
        }
        Some(Edit::Add { person: Box::new(person), ties })
    }

    /// An id made of the name that nobody has.
    fn free_id(&self, counselled: &Counselled, name: &str) -> PersonId {
        let letters = |c: char| if c.is_alphanumeric() { c.to_lowercase().to_string() } else { "-".to_owned() };
        let plain: String = name.chars().map(letters).collect();
        let parts: Vec<&str> = plain.split('-').filter(|part| !part.is_empty()).collect();
        let base = if parts.is_empty() { "somebody".to_owned() } else { parts.join("-") };
        let is_taken = |id: &PersonId| {
            let is_new = |edit: &Edit| matches!(edit, Edit::Add { person, .. } if person.id == *id);
            counselled.seen.network.person(id).is_some() || self.edits.iter().any(is_new)
        };
        let ids =
            (1..).map(|number| PersonId::new(if number == 1 { base.clone() } else { format!("{base}-{number}") }));
        ids.into_iter().find(|id| !is_taken(id)).unwrap_or_else(|| PersonId::new(base.clone()))
    }
}

/// The one person who is called so, or what is wrong.
fn one(t: Texts, counselled: &Counselled, who: &str) -> Result<PersonId, String> {
    if who.is_empty() {
        return Err(t.text("network-fault-who"));
    }
    match find(&counselled.seen.loaded, who) {
        Ok(member) => Ok(member.person.id.clone()),
        Err(app::error::AppError::SeveralCalled { .. }) => Err(several(&counselled.seen.loaded, t, who)),
        Err(_) => Err(t.text("network-fault-nobody")),
    }
}

fn tie(a: &PersonId, b: PersonId) -> Option<AlterTie> {
    let strength = Strength::new(KNOWS_STRENGTH).ok()?;
    Some(AlterTie { a: a.clone(), b, strength, occasions: None, extra: Vec::new() })
}

/// An edit in a sentence.
pub(super) fn said(telling: &Telling<'_>, edit: &Edit, edits: &[Edit]) -> String {
    let name = |id: &PersonId| {
        let new = edits.iter().find_map(|edit| match edit {
            Edit::Add { person, .. } if person.id == *id => Some(person.name.clone()),
            _ => None,
        });
        new.unwrap_or_else(|| telling.name(id))
    };
    match edit {
        Edit::Drop(id) => telling.say("network-edit-leaves", &[("name", value(name(id)))]),
        Edit::Add { person, .. } => {
            let place = person.unit.clone().or_else(|| person.organisation.clone());
            let place = place.map_or(Value::Unknown, value);
            telling.say("network-edit-joins", &[("name", value(person.name.as_str())), ("place", place)])
        }
        Edit::Change { id, fields } => {
            let facts = fields.iter().filter_map(|field| fact(telling, field)).collect();
            telling.say("network-edit-changes", &[("name", value(name(id))), ("facts", Value::Names(facts))])
        }
        Edit::Tie(tie) => telling.say("network-edit-knows", &[("a", value(name(&tie.a))), ("b", value(name(&tie.b)))]),
        Edit::Untie(a, b) => telling.say("network-edit-parts", &[("a", value(name(a))), ("b", value(name(b)))]),
    }
}

/// What a field would say, in a few words.
fn fact(telling: &Telling<'_>, field: &Field) -> Option<String> {
    let words = words(telling);
    Some(match field {
        Field::Closeness(closeness) => words.closeness(*closeness).to_owned(),
        Field::Energy(energy) => words.energy(*energy).to_owned(),
        Field::Core(Some(true)) => telling.text("network-fact-core"),
        Field::Core(_) => telling.text("network-fact-not-core"),
        Field::Benefit(benefit, Some(mark)) if mark.is_strong() => {
            telling.aloud("network-fact-strong", &[("benefit", &words.benefit(*benefit).to_lowercase())])
        }
        Field::Benefit(benefit, _) => {
            telling.aloud("network-fact-weak", &[("benefit", &words.benefit(*benefit).to_lowercase())])
        }
        Field::Unit(Some(text)) | Field::Organisation(Some(text)) | Field::Name(text) => text.clone(),
        other => formats::edits::field_name(other).replace('_', " "),
    })
}
