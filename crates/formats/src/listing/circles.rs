//! Circles as JSON: what they are for, their members, whose turn it is, and what was said for whom.

use super::text;
use chrono::NaiveDate;
use model::entry::{EntryId, Noted};
use model::mentoring::circles::Ring;
use model::person::PersonId;
use model::relationship::circle::Mention;
use model::relationship::rota::Turn;
use model::relationship::{Party, Side};
use serde_json::{Value, json};

/// What members are called.
pub type Names<'n> = &'n dyn Fn(&Noted<Party>) -> String;

/// So many turns are listed on either side of today.
const TURNS_AHEAD: usize = 12;
const TURNS_BACK: usize = 6;

fn called(ring: &Ring<'_>, names: Names<'_>, id: Option<EntryId>) -> Option<String> {
    id.and_then(|id| ring.member(id)).map(names)
}

/// A circle with all that stands in it. `skill` is the subject of a class.
#[must_use]
pub fn circle(ring: &Ring<'_>, name: &str, skill: Option<&str>, names: Names<'_>, today: NaiveDate) -> String {
    let gone = ring.gone(today);
    let turn = |turn: &Turn| {
        json!({"on": turn.on.to_string(), "brings": called(ring, names, turn.brings), "hosts": called(ring, names, turn.hosts),
            "is_skipped": turn.is_skipped, "is_swapped": turn.is_swapped,
            "away": turn.away.iter().filter_map(|id| called(ring, names, Some(*id))).collect::<Vec<_>>()})
    };
    let rota = ring.rota().map(|rota| {
        json!({"id": rota.id.to_string(), "starts_on": rota.value.starts_on.to_string(), "rhythm": rota.value.rhythm.code(),
            "duties": rota.value.duties.iter().map(|one| one.code()).collect::<Vec<_>>()})
    });
    let bosses = ring.shared_bosses(today);
    let boss = |(boss, members): &(String, Vec<EntryId>)| {
        let members: Vec<String> = members.iter().filter_map(|id| called(ring, names, Some(*id))).collect();
        json!({"boss": boss, "members": members})
    };
    text(&json!({
        "relationship": ring.id.to_string(), "name": name, "purpose": ring.purpose.code(), "skill": skill,
        "able": ring.circle.and_then(|circle| circle.value.able.clone()),
        "members": ring.present(today).map(|party| member(ring, party, names)).collect::<Vec<_>>(),
        "learners": ring.learners(today), "is_crowded": ring.is_crowded(today),
        "left": gone.iter().map(|(party, _)| member(ring, party, names)).collect::<Vec<_>>(),
        "goals_met": gone.iter().filter(|(_, left)| left.because.is_success()).count(),
        "shared_bosses": bosses.iter().map(boss).collect::<Vec<_>>(),
        "rota": rota,
        "turns": ring.turns_from(today, TURNS_AHEAD).iter().map(turn).collect::<Vec<_>>(),
        "turns_before": ring.turns_before(today, TURNS_BACK).iter().map(turn).collect::<Vec<_>>(),
        "mentions": ring.mentions.iter().rev().map(|one| mention(ring, one, names)).collect::<Vec<_>>(),
    }))
}

fn member(ring: &Ring<'_>, party: &Noted<Party>, names: Names<'_>) -> Value {
    let known = ring.membership(party);
    let left = known.left.as_ref().map(|left| {
        json!({"on": left.on.to_string(), "because": left.because.code(), "note": left.note, "is_success": left.because.is_success()})
    });
    json!({
        "id": party.id.to_string(), "name": names(party), "person": party.person.as_ref().map(PersonId::as_str),
        "is_me": party.value.side == Side::Me, "role": known.role.code(), "work": known.work, "say": known.say,
        "say_to": known.say_to, "boss": known.boss, "unit": known.unit, "wants": known.wants,
        "joined_on": known.joined_on.map(|day| day.to_string()), "left": left, "note": party.value.note,
        "mentions": ring.mentions_of(party.id).count(),
    })
}

fn mention(ring: &Ring<'_>, one: &Noted<Mention>, names: Names<'_>) -> Value {
    let value = &one.value;
    let by = value.by.or(ring.me().map(|me| me.id));
    json!({"id": one.id.to_string(), "of": called(ring, names, Some(value.of)), "by": called(ring, names, by), "said": value.said,
        "to": value.to, "place": value.place, "on": value.on.to_string(), "came_of": value.came_of})
}

/// What one member may say of the others: their work, what to say and to whom. Nothing of what I keep for myself.
#[must_use]
pub fn sheet(ring: &Ring<'_>, reader: EntryId, names: Names<'_>, today: NaiveDate) -> String {
    let others = ring.present(today).filter(|party| party.id != reader).map(|party| {
        let known = ring.membership(party);
        json!({"of": names(party), "work": known.work, "say": known.say, "to": known.say_to, "unit": known.unit})
    });
    text(&json!({"for": called(ring, names, Some(reader)), "others": others.collect::<Vec<_>>()}))
}
