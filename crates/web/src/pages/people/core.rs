//! The proposed core on one page, confirmed at once.

use super::{path_of, telling};
use crate::fields::{Form, Query};
use crate::frame::{Frame, Place, Texts};
use crate::visit::{Answer, Visit};
use app::loaded::Member;
use app::people::core::{confirm as confirm_core, propose};
use app::seen::Seen;
use askama::Template;
use model::finding::Value;
use model::person::PersonId;
use model::practice::{CORE_SIZE_MAX, CORE_SIZE_MIN};

struct Candidate {
    id: String,
    path: String,
    name: String,
    detail: String,
    why: String,
    last: String,
    is_in: bool,
}

struct Group {
    title: String,
    candidates: Vec<Candidate>,
}

#[derive(Template)]
#[template(path = "pages/people/core.html")]
struct CorePage {
    frame: Frame,
    lead: String,
    groups: Vec<Group>,
    button: String,
}

/// `GET /people/core`
pub(crate) async fn show(visit: Visit, Query(_): Query) -> Answer {
    let seen = visit.office.seen().await?;
    let (t, proposal) = (visit.t, propose(&seen));
    let proposed = proposal.proposed.len();
    let group = |title: &str, members: &[&Member], is_in: bool| Group {
        title: t.text(title),
        candidates: members.iter().map(|member| candidate(&t, &seen, member, is_in)).collect(),
    };
    let groups = [
        group("people-core-proposed-title", &proposal.proposed, true),
        group("people-core-said", &proposal.said, true),
        group("people-core-near", &proposal.near, false),
    ];
    let count = |count: usize| Value::Count(count as i64);
    let in_it = proposed + proposal.said.len();
    let lead = t.say(
        "people-core-lead",
        &[("count", count(in_it)), ("line_min", count(CORE_SIZE_MIN)), ("line_max", count(CORE_SIZE_MAX))],
    );
    let frame = visit.frame(Place::People, t.text("people-core-title")).await?;
    visit.page(&CorePage {
        frame,
        lead,
        groups: groups.into_iter().filter(|group| !group.candidates.is_empty()).collect(),
        button: t.text("people-core-confirm"),
    })
}

/// `POST /people/core` with `shown` (everybody on the page) and `id` (those who are ticked).
pub(crate) async fn confirm(visit: Visit, Form(fields): Form) -> Answer {
    let ids = |name: &str| fields.all(name).map(PersonId::new).collect::<Vec<PersonId>>();
    let (chosen, shown) = (ids("id"), ids("shown"));
    if shown.is_empty() && chosen.is_empty() {
        return visit.done("/people/core", "nobody-chosen", None);
    }
    let changed = confirm_core(&visit.office, &chosen, &shown).await?;
    visit.done("/people?view=core", "core-confirmed", Some(changed.undo))
}

fn candidate(t: &Texts, seen: &Seen, member: &Member, is_in: bool) -> Candidate {
    let person = &member.person;
    let reasons = person.estimates.as_ref().map(|estimates| estimates.reasons.clone()).unwrap_or_default();
    Candidate {
        id: person.id.to_string(),
        path: path_of(&person.id),
        name: person.name.clone(),
        detail: telling::workplace(person),
        why: reasons.first().cloned().unwrap_or_else(|| telling::closeness(t, person).text),
        last: telling::last_seen(t, person, seen.sight.today).map(|ago| ago.text).unwrap_or_default(),
        is_in,
    }
}
