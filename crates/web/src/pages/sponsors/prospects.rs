//! Those to be won: what they see of my work, what I bring, one page for a first talk, asks and stretch work.

use super::{Choices, PATH, choices, list, on};
use crate::fields::Form;
use crate::pages::deeper::{People, entry};
use crate::pages::typed::Reading;
use crate::visit::{Answer, Visit};
use app::sponsors::prospects as operations;
use app::sponsors::prospects::NewStretch;
use axum::extract::Path;
use model::entry::{EntryId, Noted};
use model::mentoring::{Mentoring, of};
use model::sponsor::{AskKind, ChosenFor, FirstWord, Prospect, SponsorAsk, Stretch, StretchOrigin};

/// Something asked.
pub(crate) struct AskRow {
    pub(crate) id: String,
    pub(crate) kind: String,
    pub(crate) what: String,
    pub(crate) when: String,
    pub(crate) answer: Option<String>,
}

/// Stretch work.
pub(crate) struct StretchRow {
    pub(crate) id: String,
    pub(crate) origin: String,
    pub(crate) what: String,
    pub(crate) when: String,
    pub(crate) outcome: Option<String>,
}

/// Somebody to be won.
pub(crate) struct ProspectView {
    pub(crate) id: String,
    /// The name of their form on the page.
    pub(crate) form: String,
    pub(crate) name: String,
    pub(crate) path: String,
    pub(crate) detail: String,
    /// What is written down so far, in a few words.
    pub(crate) summary: String,
    pub(crate) chosen: Vec<&'static str>,
    pub(crate) sees: String,
    pub(crate) bring: String,
    pub(crate) completes: String,
    pub(crate) page: String,
    pub(crate) asks: Vec<AskRow>,
    pub(crate) stretches: Vec<StretchRow>,
    pub(crate) ask_kinds: Choices,
    pub(crate) origins: Choices,
    pub(crate) first_words: Choices,
}

impl ProspectView {
    pub(crate) fn is_chosen(&self, code: &str) -> bool {
        self.chosen.contains(&code)
    }
}

pub(crate) fn prospect(visit: &Visit, people: &People<'_>, all: &Mentoring, one: &Noted<Prospect>) -> ProspectView {
    let (t, value) = (visit.t, &one.value);
    let who = one.person.as_ref().and_then(|id| people.who(id));
    let parts = [
        (value.sees.is_some(), "prospect-has-sees"),
        (value.bring.is_some(), "prospect-has-bring"),
        (value.completes.is_some(), "prospect-has-completes"),
        (value.page.is_some(), "prospect-has-page"),
    ];
    let has: Vec<String> = parts.iter().filter(|(is, _)| *is).map(|(_, id)| t.text(id)).collect();
    ProspectView {
        id: one.id.to_string(),
        form: format!("prospect-{}", one.id),
        name: who.as_ref().map_or_else(|| t.text("value-somebody"), |who| who.name.clone()),
        path: who.as_ref().map(|who| who.path.clone()).unwrap_or_default(),
        detail: who.map(|who| who.detail).unwrap_or_default(),
        summary: if has.is_empty() { t.text("prospect-has-nothing") } else { has.join(" · ") },
        chosen: value.chosen_for.iter().map(|why| why.code()).collect(),
        sees: value.sees.clone().unwrap_or_default(),
        bring: value.bring.clone().unwrap_or_default(),
        completes: value.completes.clone().unwrap_or_default(),
        page: value.page.clone().unwrap_or_default(),
        asks: asks(visit, all, one.id),
        stretches: stretches(visit, all, one.id),
        ask_kinds: choices!(t, AskKind, "ask-kind"),
        origins: choices!(t, StretchOrigin, "stretch-origin"),
        first_words: choices!(t, FirstWord, "first-word"),
    }
}

/// What was asked of a sponsor or prospect, the latest first.
pub(crate) fn asks(visit: &Visit, all: &Mentoring, id: EntryId) -> Vec<AskRow> {
    let mut asks: Vec<&Noted<SponsorAsk>> = of(&all.sponsorship.asks, id).collect();
    asks.sort_by_key(|ask| std::cmp::Reverse((ask.value.on, ask.id)));
    let row = |ask: &Noted<SponsorAsk>| AskRow {
        id: ask.id.to_string(),
        kind: visit.t.text(&format!("ask-kind-{}", ask.value.kind)),
        what: ask.value.what.clone(),
        when: on(visit.t, ask.value.on),
        answer: ask.value.answer.clone(),
    };
    asks.into_iter().map(row).collect()
}

/// The stretch work with a sponsor or prospect, the latest first.
pub(crate) fn stretches(visit: &Visit, all: &Mentoring, id: EntryId) -> Vec<StretchRow> {
    let mut stretches: Vec<&Noted<Stretch>> = of(&all.sponsorship.stretches, id).collect();
    stretches.sort_by_key(|one| std::cmp::Reverse((one.value.on, one.id)));
    let row = |one: &Noted<Stretch>| {
        let origin = visit.t.text(&format!("stretch-origin-{}", one.value.origin));
        let began = one.value.first_word.map(|word| visit.t.text(&format!("first-word-{word}.told")));
        StretchRow {
            id: one.id.to_string(),
            origin: began.map_or_else(|| origin.clone(), |began| format!("{origin} · {began}")),
            what: one.value.what.clone(),
            when: on(visit.t, one.value.on),
            outcome: one.value.outcome.clone(),
        }
    };
    stretches.into_iter().map(row).collect()
}

/// `POST /sponsors/prospects` with `who`, `chosen_for`, `sees`, `bring`, `completes`, `page`, and `form`, which form it came from.
pub(crate) async fn consider(visit: Visit, Form(fields): Form) -> Answer {
    let seen = visit.office.seen().await?;
    let form = fields.filled("form").unwrap_or("prospect").to_owned();
    let mut read = Reading::of(&visit, &form, fields);
    let person = read.person("who", &seen.loaded);
    let prospect = Prospect {
        chosen_for: read.all::<ChosenFor>("chosen_for"),
        sees: read.text("sees"),
        bring: read.text("bring"),
        completes: read.text("completes"),
        page: read.text("page"),
        ..Prospect::new()
    };
    if let Some(person) = person.filter(|_| read.is_fine()) {
        match operations::consider(&visit.office, person, &prospect).await {
            Ok(kept) => return visit.done(&format!("{PATH}#prospects"), "prospect", Some(kept.undo)),
            Err(error) => read.refused("page", error)?,
        }
    }
    list::again(&visit, read.into_typed()).await
}

/// `POST /sponsors/prospects/{id}/release`
pub(crate) async fn release(visit: Visit, Path(id): Path<String>) -> Answer {
    let kept = operations::let_go(&visit.office, entry(&id)?).await?;
    visit.done(&format!("{PATH}#prospects"), "prospect-let-go", Some(kept.undo))
}

/// `POST /sponsors/{id}/stretches` with `what`, `on`, `origin`, `first_word`, `form`; `{id}` is a prospect or a sponsor.
pub(crate) async fn stretch(visit: Visit, Path(id): Path<String>, Form(fields): Form) -> Answer {
    let of = entry(&id)?;
    let form = format!("stretch-{id}");
    let mut read = Reading::of(&visit, &form, fields);
    let what = read.required("what", "stretch-missing");
    let new = NewStretch {
        what,
        on: read.past_day("on"),
        origin: read.word("origin")?,
        first_word: read.filled("first_word").and_then(|word| word.parse().ok()),
    };
    if read.is_fine() {
        match operations::note_stretch(&visit.office, of, &new).await {
            Ok(kept) => {
                return visit.done(&super::write::back(&visit, of, "stretch").await?, "stretch", Some(kept.undo));
            }
            Err(error) => read.refused("what", error)?,
        }
    }
    super::write::again(&visit, of, read.into_typed()).await
}

/// `POST /sponsors/stretches/{id}/outcome` with `outcome`, `of`.
pub(crate) async fn outcome(visit: Visit, Path(id): Path<String>, Form(fields): Form) -> Answer {
    let of = entry(fields.get("of").unwrap_or_default())?;
    let form = format!("outcome-{id}");
    let mut read = Reading::of(&visit, &form, fields);
    let outcome = read.required("outcome", "stretch-outcome-missing");
    if read.is_fine() {
        match operations::note_outcome(&visit.office, entry(&id)?, &outcome).await {
            Ok(kept) => {
                return visit.done(&super::write::back(&visit, of, "stretch").await?, "stretch", Some(kept.undo));
            }
            Err(error) => read.refused("outcome", error)?,
        }
    }
    super::write::again(&visit, of, read.into_typed()).await
}
