//! Somebody whom I sponsor: why, whether they resemble me, what I did for them (S6).

use super::show::{AdvocacyRow, advocacy};
use super::{Choices, choices, name};
use crate::failure::Failure;
use crate::fields::Form;
use crate::frame::{Frame, Place};
use crate::pages::deeper::{People, entry, proposed};
use crate::pages::typed::{Reading, Typed};
use crate::visit::{Answer, Visit};
use app::seen::Seen;
use app::sponsors;
use askama::Template;
use axum::extract::Path;
use model::entry::Noted;
use model::finding::Value;
use model::mentoring::{Mentoring, of};
use model::relationship::Relationship;
use model::sponsor::{AdvocacyKind, BackedFor, Backing, Likeness};

#[derive(Template)]
#[template(path = "pages/sponsors/backed.html")]
pub(super) struct Page {
    frame: Frame,
    typed: Typed,
    id: String,
    name: String,
    person_path: Option<String>,
    since: String,
    backed_for: Choices,
    chosen: Vec<&'static str>,
    lacking: String,
    likenesses: Choices,
    likeness: &'static str,
    advocacy: Vec<AdvocacyRow>,
    advocacy_kinds: Choices,
    today: String,
    proposed: Vec<String>,
}

impl Page {
    fn is_chosen(&self, code: &str) -> bool {
        self.chosen.contains(&code)
    }
}

pub(super) async fn page(
    visit: &Visit,
    seen: &Seen,
    all: &Mentoring,
    one: &Noted<Relationship>,
    typed: Typed,
) -> Result<Page, Failure> {
    let (t, people) = (visit.t, People::of(&seen.network));
    let backing = of(&all.sponsorship.backings, one.id).last().map(|backing| backing.value.clone()).unwrap_or_default();
    let name = name(t, &people, one);
    Ok(Page {
        frame: visit.frame(Place::Sponsors, name.clone()).await?,
        typed,
        id: one.id.to_string(),
        person_path: one.person.as_ref().and_then(|id| people.who(id)).map(|who| who.path),
        since: t.say("sponsors-since", &[("since", Value::Date(all.running_since(one)))]),
        backed_for: choices!(t, BackedFor, "backed-for"),
        chosen: backing.backed_for.iter().map(|why| why.code()).collect(),
        lacking: backing.lacking.unwrap_or_default(),
        likenesses: choices!(t, Likeness, "likeness"),
        likeness: backing.likeness.map_or("", Likeness::code),
        advocacy: advocacy(visit, &people, all, one),
        advocacy_kinds: choices!(t, AdvocacyKind, "advocacy-kind"),
        today: visit.today().to_string(),
        proposed: proposed(&seen.network),
        name,
    })
}

/// `POST /sponsors/{id}/backing` with `backed_for`, `lacking`, `likeness`.
pub(crate) async fn keep(visit: Visit, Path(id): Path<String>, Form(fields): Form) -> Answer {
    let id = entry(&id)?;
    let mut read = Reading::of(&visit, "backing", fields);
    let backed_for = read.all::<BackedFor>("backed_for");
    let likeness = read.filled("likeness").and_then(|word| word.parse().ok());
    let backing = Backing { backed_for, lacking: read.text("lacking"), likeness };
    match sponsors::explain_backing(&visit.office, id, &backing).await {
        Ok(kept) => visit.done(&super::write::back(&visit, id, "why").await?, "sponsor-settled", Some(kept.undo)),
        Err(error) => {
            read.refused("lacking", error)?;
            super::write::again(&visit, id, read.into_typed()).await
        }
    }
}
