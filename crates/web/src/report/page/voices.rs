//! Who speaks with one voice.

use super::telling::{Telling, count, plain};
use crate::report::{VoiceView, VoicesView};
use model::finding::Value;
use model::person::PersonId;

/// So many groups are listed; the others are counted (`ours`).
const GROUPS_LISTED_MAX: usize = 6;

pub(crate) fn view(telling: &Telling<'_>) -> VoicesView {
    let redundancy = &telling.said.analysis.redundancy;
    if redundancy.advisers == 0 {
        return VoicesView { summary: telling.text("report-voices-none"), groups: Vec::new(), rest: String::new() };
    }
    if !telling.has_voices() {
        return VoicesView { summary: telling.text("report-voices-unknown"), groups: Vec::new(), rest: String::new() };
    }
    let values = [("advisers", count(redundancy.advisers)), ("voices", count(redundancy.voices))];
    let groups: Vec<&Vec<PersonId>> = redundancy.groups.iter().filter(|group| group.len() > 1).collect();
    let alone = redundancy.groups.len() - groups.len();
    let unlisted = groups.len().saturating_sub(GROUPS_LISTED_MAX);
    let rest = [("groups", count(groups.len())), ("unlisted", count(unlisted)), ("rest", count(alone))];
    VoicesView {
        summary: telling.say("report-voices-summary", &values),
        groups: groups.iter().take(GROUPS_LISTED_MAX).map(|group| group_view(telling, group)).collect(),
        rest: telling.say("report-voice-rest", &rest),
    }
}

fn group_view(telling: &Telling<'_>, group: &[PersonId]) -> VoiceView {
    // People of one voice share their unit, by the definition of a voice.
    let unit = group.first().and_then(|id| telling.person(id)).and_then(|person| person.unit.clone());
    let names = Value::Names(group.iter().map(|id| telling.name(id)).collect());
    VoiceView {
        title: telling
            .say("report-voice-title", &[("count", count(group.len())), ("unit", unit.map_or(Value::Unknown, plain))]),
        names: telling.say("report-voice-names", &[("names", names)]),
        people: group.iter().map(PersonId::to_string).collect(),
    }
}
