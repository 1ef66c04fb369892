//! Saying that somebody is the same person as somebody else.

use super::{path_of, telling};
use crate::failure::Failure;
use crate::fields::{Form, Query};
use crate::frame::{Frame, Place};
use crate::visit::{Answer, Visit};
use app::loaded::Member;
use app::people;
use app::seen::Seen;
use askama::Template;
use axum::extract::Path;
use model::finding::Value;
use model::person::PersonId;
use std::collections::BTreeSet;

/// Candidates that are shown (ours: a screen; more letters find fewer).
const CANDIDATES_MAX: usize = 12;
/// Shorter parts of a name say nothing.
const NAME_PART_CHARS_MIN: usize = 3;

struct Candidate {
    id: String,
    name: String,
    detail: String,
    traces: String,
}

#[derive(Template)]
#[template(path = "pages/people/merge.html")]
struct Merge {
    frame: Frame,
    own: String,
    title: String,
    find: String,
    candidates: Vec<Candidate>,
}

/// `GET /people/{id}/merge?find=TEXT`
pub(crate) async fn show(visit: Visit, Path(id): Path<String>, Query(fields): Query) -> Answer {
    let (seen, id) = (visit.office.seen().await?, PersonId::new(id));
    let member = seen.loaded.member(&id).ok_or(Failure::NoSuchPage)?;
    let find = fields.get("find").unwrap_or_default().to_owned();
    let found: Vec<&Member> = if find.is_empty() {
        alike(&seen, member)
    } else {
        people::matching(&seen.loaded, &find).take(CANDIDATES_MAX + 1).collect()
    };
    let others = found.into_iter().filter(|other| other.person.id != id).take(CANDIDATES_MAX);
    let candidates = others.map(|other| Candidate {
        id: other.person.id.to_string(),
        name: other.person.name.clone(),
        detail: telling::workplace(&other.person),
        traces: other.shown_traces().join(", "),
    });
    let title = visit.t.say("people-merge-title", &[("name", Value::Text(member.person.name.clone()))]);
    visit.page(&Merge {
        frame: visit.frame(Place::People, title.clone()).await?,
        own: path_of(&id),
        title,
        find,
        candidates: candidates.collect(),
    })
}

/// `POST /people/{id}/merge` with `other`.
pub(crate) async fn merge(visit: Visit, Path(id): Path<String>, Form(fields): Form) -> Answer {
    let Some(other) = fields.filled("other") else {
        return visit.done(&format!("{}/merge", path_of(&PersonId::new(id))), "nobody-chosen", None);
    };
    let changed = people::merge(&visit.office, &id, other).await?;
    visit.done(&path_of(&changed.id), "merged", Some(changed.undo))
}

/// People who share a part of the name.
fn alike<'s>(seen: &'s Seen, member: &Member) -> Vec<&'s Member> {
    let parts = |name: &str| -> BTreeSet<String> {
        let parts = name.split_whitespace().filter(|part| part.chars().count() >= NAME_PART_CHARS_MIN);
        parts.map(str::to_lowercase).collect()
    };
    let own = parts(&member.person.name);
    let others = seen.loaded.people.iter().filter(|other| other.person.id != member.person.id);
    let mut found: Vec<(usize, &Member)> = others
        .map(|other| (parts(&other.person.name).intersection(&own).count(), other))
        .filter(|(shared, _)| *shared > 0)
        .collect();
    found.sort_by(|a, b| b.0.cmp(&a.0).then_with(|| a.1.person.name.cmp(&b.1.person.name)));
    found.into_iter().take(CANDIDATES_MAX).map(|(_, other)| other).collect()
}
