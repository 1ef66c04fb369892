//! The picture of a look: who is drawn, who stands out, where each mark leads.

use super::{Crowd, Focus, Look, person_address, voice_address};
use crate::report::page::picture::titled;
use crate::report::page::telling::Telling;
use model::kind::{Benefit, Sphere};
use model::person::PersonId;
use model::scale::Strength;
use picture::network::{Frame, Light, NetworkPicture, PersonMark, TieMark};
use std::collections::{BTreeMap, BTreeSet};

/// What is to be drawn of a look. `found` are those whom the finding in focus speaks of.
pub(super) fn picture(telling: &Telling<'_>, look: &Look, found: &[String], frame: Frame) -> NetworkPicture {
    let mut picture = titled(telling, frame);
    picture.list_address = Some("/network/table?sphere={sphere}".to_owned());
    if look.crowd != Crowd::Everyone {
        picture.people.retain(|person| person.core);
    }
    for person in &mut picture.people {
        person.address = Some(person_address(&person.id));
    }
    picture.light = light(telling, look, found, &picture);
    if look.crowd == Crowd::Voices {
        fold(telling, &mut picture);
    }
    picture
}

fn light(telling: &Telling<'_>, look: &Look, found: &[String], picture: &NetworkPicture) -> Option<Light> {
    let among = |ids: BTreeSet<PersonId>| Some(Light::Among(ids));
    match &look.focus {
        Focus::Nobody => None,
        Focus::Person(id) => Some(Light::Around(id.clone())),
        Focus::Benefit(benefit) => {
            let givers = picture.people.iter().filter(|person| person.strong.contains(benefit));
            among(givers.map(|person| person.id.clone()).collect())
        }
        Focus::Finding(_) if found.is_empty() => None,
        Focus::Finding(_) => among(found.iter().map(PersonId::new).collect()),
        Focus::Voice(number) => {
            among(group(telling, *number).map(|ids| ids.iter().cloned().collect()).unwrap_or_default())
        }
    }
}

/// The group of this place, from 1.
pub(super) fn group<'t>(telling: &'t Telling<'_>, number: usize) -> Option<&'t Vec<PersonId>> {
    telling.said.analysis.redundancy.groups.get(number.checked_sub(1)?)
}

/// Those who speak with one voice become one mark, which stands where most of them do.
fn fold(telling: &Telling<'_>, picture: &mut NetworkPicture) {
    // Where units are not known nobody can be said to repeat anybody.
    let groups = if telling.has_voices() { telling.said.analysis.redundancy.groups.as_slice() } else { &[] };
    let mut stands_for: BTreeMap<&PersonId, &PersonId> = BTreeMap::new();
    let mut folded = Vec::new();
    for (place, members) in groups.iter().enumerate().filter(|(_, members)| members.len() > 1) {
        let marks: Vec<&PersonMark> = picture.people.iter().filter(|person| members.contains(&person.id)).collect();
        let Some(&first) = marks.first() else { continue };
        stands_for.extend(members.iter().map(|id| (id, &members[0])));
        folded.push(PersonMark { id: members[0].clone(), ..folded_mark(telling, place + 1, first, &marks) });
    }
    picture.people.retain(|person| !stands_for.contains_key(&person.id));
    picture.people.extend(folded);
    let one = |id: &PersonId| stands_for.get(id).map_or_else(|| id.clone(), |id| (*id).clone());
    picture.ties = together(&picture.ties, &one);
    if let Some(Light::Among(ids)) = &mut picture.light {
        *ids = ids.iter().map(one).collect();
    }
    picture.voices.clear();
}

fn folded_mark(telling: &Telling<'_>, number: usize, first: &PersonMark, marks: &[&PersonMark]) -> PersonMark {
    let mut spheres: BTreeMap<Option<Sphere>, usize> = BTreeMap::new();
    for mark in marks {
        *spheres.entry(mark.sphere).or_default() += 1;
    }
    let sphere = spheres.iter().max_by_key(|(_, count)| **count).and_then(|(sphere, _)| *sphere);
    let closest = marks.iter().filter_map(|mark| mark.closeness).max_by_key(|known| known.value());
    let gives = |benefit: &Benefit| marks.iter().any(|mark| mark.strong.contains(benefit));
    PersonMark {
        name: first.unit.clone().unwrap_or_else(|| telling.text("network-voice-mark")),
        sphere,
        closeness: closest,
        energy: None,
        strong: Benefit::ALL.iter().copied().filter(gives).collect(),
        address: Some(voice_address(number)),
        folded: Some(marks.len()),
        ..first.clone()
    }
}

/// The ties between those whom people stand for, the strongest of each pair.
fn together(ties: &[TieMark], one: &dyn Fn(&PersonId) -> PersonId) -> Vec<TieMark> {
    let mut strongest: BTreeMap<(PersonId, PersonId), Strength> = BTreeMap::new();
    for tie in ties {
        let (a, b) = (one(&tie.a), one(&tie.b));
        if a == b {
            continue;
        }
        let strength = strongest.entry(if a < b { (a, b) } else { (b, a) }).or_insert(tie.strength);
        *strength = (*strength).max(tie.strength);
    }
    strongest.into_iter().map(|((a, b), strength)| TieMark { a, b, strength }).collect()
}
