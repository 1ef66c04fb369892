//! One chair in words, with the forms that change it.

use super::Refused;
use crate::pages::deeper::People;
use crate::visit::Visit;
use app::boards::seats::{Chair, Proposal, ProposalReason, Proposer};
use model::board::{Edge, SeatNeed};
use model::finding::Value;
use model::mentoring::Mentoring;
use model::relationship::RelationshipStage;

/// Something to tick or to choose.
pub(super) struct Choice {
    pub(super) code: String,
    pub(super) text: String,
    pub(super) is_chosen: bool,
}

/// A chair, ready to be shown.
pub(super) struct Card {
    pub(super) id: String,
    pub(super) specialty: String,
    pub(super) name: Option<String>,
    pub(super) path: Option<String>,
    /// Whether it is a group that sits there.
    pub(super) is_group: bool,
    /// What they have over me.
    pub(super) edges: String,
    pub(super) why: Option<String>,
    /// Since when, from which relationship, led by whom.
    pub(super) details: Vec<String>,
    pub(super) silence: String,
    pub(super) is_cold: bool,
    /// Who could sit there.
    pub(super) people: Vec<Proposed>,
    pub(super) form: ChairForm,
    pub(super) leader: String,
    pub(super) leader_fault: Option<String>,
    pub(super) holder: String,
    pub(super) holder_fault: Option<String>,
}

/// Somebody who could sit on a chair.
pub(super) struct Proposed {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) path: String,
    pub(super) why: String,
}

/// The form of a chair: a new one, or one that stands.
#[derive(Default)]
pub(super) struct ChairForm {
    /// What sets the ids of its fields apart from other forms.
    pub(super) key: String,
    pub(super) path: String,
    pub(super) specialty: String,
    pub(super) need: String,
    pub(super) who: String,
    pub(super) group: String,
    pub(super) why: String,
    pub(super) rhythm: String,
    pub(super) edges: Vec<Choice>,
    pub(super) relationships: Vec<Choice>,
    pub(super) specialty_fault: Option<String>,
    pub(super) who_fault: Option<String>,
    pub(super) rhythm_fault: Option<String>,
    pub(super) is_open: bool,
}

impl ChairForm {
    /// The form that sets a chair.
    pub(super) fn new(visit: &Visit, mentoring: &Mentoring, board: &str, refused: Option<&Refused<'_>>) -> Self {
        let form = Self {
            key: "chair".to_owned(),
            path: format!("/boards/{board}/seats"),
            edges: edges(visit, &[]),
            relationships: relationships(visit, mentoring, None, None),
            ..Self::default()
        };
        form.typed_over(visit, mentoring, "chair", refused)
    }

    /// What was typed, where this is the form that was refused.
    fn typed_over(self, visit: &Visit, mentoring: &Mentoring, form: &str, refused: Option<&Refused<'_>>) -> Self {
        let Some(refused) = refused.filter(|it| it.form == form) else { return self };
        let typed = |name: &str| refused.fields.get(name).unwrap_or_default().to_owned();
        let fault = |field: &str| (refused.field == field).then(|| refused.fault.clone());
        let chosen: Vec<Edge> = refused.fields.all("edge").filter_map(|edge| edge.parse().ok()).collect();
        Self {
            specialty: typed("specialty"),
            need: typed("need"),
            who: typed("who"),
            group: typed("group"),
            why: typed("why"),
            rhythm: typed("rhythm"),
            edges: edges(visit, &chosen),
            relationships: relationships(visit, mentoring, refused.fields.filled("relationship"), None),
            specialty_fault: fault("specialty"),
            who_fault: fault("who"),
            rhythm_fault: fault("rhythm"),
            is_open: true,
            ..self
        }
    }
}

fn edges(visit: &Visit, chosen: &[Edge]) -> Vec<Choice> {
    let choice = |edge: &Edge| Choice {
        code: edge.code().to_owned(),
        text: visit.t.text(&format!("board-edge-{}", edge.code())),
        is_chosen: chosen.contains(edge),
    };
    Edge::ALL.iter().map(choice).collect()
}

/// The relationships from which somebody may come: those with this person, or all that are or were.
fn relationships(
    visit: &Visit,
    mentoring: &Mentoring,
    chosen: Option<&str>,
    person: Option<&model::person::PersonId>,
) -> Vec<Choice> {
    let rooms = &mentoring.rooms;
    let is_meant = |stage: RelationshipStage| stage.is_running() || stage == RelationshipStage::Alumni;
    let all = rooms.relationships.iter().filter(|it| is_meant(rooms.stage(it.id)));
    let all = all.filter(|it| person.is_none() || it.person.as_ref() == person);
    let choice = |it: &app::entries::Noted<model::relationship::Relationship>| {
        let subject = it.value.subject.clone().or_else(|| it.value.name.clone());
        let kind = visit.t.text(&format!("board-kind-{}", it.value.kind.code()));
        let code = it.id.to_string();
        Choice {
            is_chosen: chosen == Some(code.as_str()),
            code,
            text: subject.map_or(kind.clone(), |subject| format!("{kind}: {subject}")),
        }
    };
    all.map(choice).collect()
}

/// How long it is since the last contact, against the rhythm; that a chair stands empty.
pub(super) fn silence(visit: &Visit, chair: &Chair<'_>) -> String {
    if !chair.is_taken() {
        return visit.t.text("board-empty-chair");
    }
    let days = chair.silent_days.map_or(Value::Unknown, Value::Count);
    visit.t.say("board-silence", &[("days", days), ("rhythm", Value::Count(chair.rhythm_days))])
}

/// A chair in words.
pub(super) fn card(
    visit: &Visit,
    people: &People<'_>,
    mentoring: &Mentoring,
    proposer: &Proposer<'_>,
    chair: &Chair<'_>,
    refused: Option<&Refused<'_>>,
) -> Card {
    let (seat, id) = (&chair.seat.value, chair.seat.id.to_string());
    let who = chair.person.map(crate::pages::deeper::who);
    let of = |form: &str, name: &str| {
        let refused = refused.filter(|it| it.form == format!("{form}-{id}"));
        (refused.and_then(|it| it.fields.get(name)).unwrap_or_default().to_owned(), refused.map(|it| it.fault.clone()))
    };
    let ((leader, leader_fault), (holder, holder_fault)) = (of("lead", "leader"), of("holder", "who"));
    let chosen = seat.relationship.map(|it| it.to_string());
    let form = ChairForm {
        key: format!("seat-{id}"),
        path: format!("/seats/{id}"),
        specialty: seat.specialty.clone(),
        need: seat.need.map_or_else(String::new, |need| need.code().to_owned()),
        who: chair.person.map_or_else(String::new, |person| people.call(&person.id)),
        group: seat.name.clone().unwrap_or_default(),
        why: seat.why.clone().unwrap_or_default(),
        rhythm: seat.rhythm_days.map_or_else(String::new, |days| days.to_string()),
        edges: edges(visit, &seat.edges),
        relationships: relationships(visit, mentoring, chosen.as_deref(), chair.person.map(|one| &one.id)),
        ..ChairForm::default()
    };
    let is_empty = !chair.is_taken();
    Card {
        specialty: seat.specialty.clone(),
        name: chair.name().map(str::to_owned),
        path: who.map(|who| who.path),
        is_group: chair.person.is_none() && chair.is_taken(),
        edges: seat
            .edges
            .iter()
            .map(|edge| visit.t.text(&format!("board-edge-{}", edge.code())))
            .collect::<Vec<_>>()
            .join(" · "),
        why: seat.why.clone(),
        details: details(visit, people, mentoring, chair),
        silence: silence(visit, chair),
        is_cold: chair.is_cold(),
        people: if is_empty {
            proposals(visit, people, proposer.for_chair(&seat.specialty, seat.need))
        } else {
            Vec::new()
        },
        form: form.typed_over(visit, mentoring, &format!("seat-{id}"), refused),
        id,
        leader,
        leader_fault,
        holder,
        holder_fault,
    }
}

fn details(visit: &Visit, people: &People<'_>, mentoring: &Mentoring, chair: &Chair<'_>) -> Vec<String> {
    let mut lines = Vec::new();
    if let (true, Some(since)) = (chair.is_taken(), chair.seat.value.since) {
        lines.push(visit.t.say("board-since", &[("date", Value::Date(since))]));
    }
    if let Some(last) = chair.last {
        lines.push(visit.t.say("board-last", &[("date", Value::Date(last))]));
    }
    let relationship = chair.seat.value.relationship.and_then(|id| mentoring.rooms.relationship(id));
    if let Some(relationship) = relationship {
        let kind = visit.t.text(&format!("board-kind-{}", relationship.value.kind.code()));
        lines.push(visit.t.say("board-from", &[("kind", Value::Text(kind))]));
    }
    if let Some(lead) = mentoring.table.lead(chair.seat.id) {
        let name = lead.person.as_ref().map(|id| people.name(id)).or(lead.value.name.clone());
        lines.extend(name.map(|name| visit.t.say("board-led", &[("who", Value::Text(name))])));
    }
    lines
}

/// Proposals in words.
pub(super) fn proposals(visit: &Visit, people: &People<'_>, found: Vec<Proposal>) -> Vec<Proposed> {
    let one = |proposal: Proposal| {
        let who = people.who(&proposal.person)?;
        let why: Vec<String> = proposal.reasons.iter().map(|reason| said(visit, reason)).collect();
        Some(Proposed { id: who.id, name: who.name, path: who.path, why: why.join(" · ") })
    };
    found.into_iter().filter_map(one).collect()
}

fn said(visit: &Visit, reason: &ProposalReason) -> String {
    let t = &visit.t;
    let what = |id, text: &str| t.say(id, &[("what", Value::Text(text.to_owned()))]);
    match reason {
        ProposalReason::Strength(text) => what("board-why-strength", text),
        ProposalReason::Function(text) => what("board-why-function", text),
        ProposalReason::Temper(theirs, mine) => {
            t.say("board-why-temper", &[("theirs", Value::Text(theirs.clone())), ("mine", Value::Text(mine.clone()))])
        }
        ProposalReason::Risk(risk) => t.say("board-why-risk", &[("risk", Value::Word(risk.code()))]),
        ProposalReason::Insider => t.text("board-why-insider"),
        ProposalReason::OutsideLine => t.text("board-why-outside-line"),
        ProposalReason::Alumni => t.text("board-why-alumni"),
        ProposalReason::Mentor => t.text("board-why-mentor"),
        ProposalReason::IHelp(text) => what("board-why-i-help", text),
        ProposalReason::Energizes => t.text("board-why-energizes"),
        ProposalReason::Close => t.text("board-why-close"),
    }
}

/// The need that a field names; any other word is none.
pub(super) fn need(code: Option<&str>) -> Option<SeatNeed> {
    code?.parse().ok()
}
