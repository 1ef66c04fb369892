//! All sponsors with their silence, those to be won, and those whom I back.

use super::prospects::{ProspectView, prospect};
use super::{Choices, Meter, PATH, choices, mentoring, meter, name, silence, some};
use crate::failure::Failure;
use crate::fields::{Fields, Form, Query};
use crate::frame::{Frame, Place};
use crate::pages::deeper::{People, asked_person, count, proposed, who};
use crate::pages::typed::{Reading, Typed};
use crate::visit::{Answer, Visit};
use app::sponsors;
use askama::Template;
use chrono::NaiveDate;
use model::entry::Noted;
use model::finding::Value;
use model::mentoring::sponsorship::late_days;
use model::mentoring::{Mentoring, of};
use model::practice::{CHOSEN_STRENGTHS_SHARE, CHOSEN_VALUES_SHARE};
use model::relationship::{Relationship, Role};
use model::sponsor::{BackedFor, ChosenFor, Likeness};

/// A sponsor in the list.
struct Row {
    path: String,
    name: String,
    detail: String,
    meter: Meter,
    owed: Option<String>,
    late: Option<String>,
    vision: Option<String>,
    days: i64,
    is_silent: bool,
}

/// Somebody whom I back.
struct Backed {
    path: String,
    name: String,
    detail: String,
    why: String,
    did: String,
}

#[derive(Template)]
#[template(path = "pages/sponsors/list.html")]
struct Page {
    frame: Frame,
    typed: Typed,
    headline: String,
    rows: Vec<Row>,
    pool: Option<String>,
    prospects: Vec<ProspectView>,
    chosen_for: Choices,
    chosen_hint: String,
    /// Whom the page was asked to prepare for.
    asked: String,
    backed: Vec<Backed>,
    alike: Option<String>,
    today: String,
    proposed: Vec<String>,
}

/// `GET /sponsors` with `person`, whom to prepare for.
pub(crate) async fn show(visit: Visit, Query(fields): Query) -> Answer {
    visit.page(&page(&visit, &fields, Typed::default()).await?)
}

async fn page(visit: &Visit, fields: &Fields, typed: Typed) -> Result<Page, Failure> {
    let seen = visit.office.seen().await?;
    let (people, all, today) = (People::of(&seen.network), mentoring(&seen)?, visit.today());
    let mut rows: Vec<Row> = all.sponsors().map(|one| row(visit, &people, all, one)).collect();
    rows.sort_by_key(|row| (!row.is_silent, std::cmp::Reverse(row.days)));
    let backed: Vec<_> = all.backed().collect();
    Ok(Page {
        frame: visit.frame(Place::Sponsors, visit.t.text("nav-sponsors")).await?,
        headline: headline(visit, &rows),
        pool: pool(visit, all, today),
        prospects: all.prospects().map(|one| prospect(visit, &people, all, one)).collect(),
        chosen_for: choices!(visit.t, ChosenFor, "chosen-for"),
        chosen_hint: visit.t.say("prospect-why-hint", &chosen_shares()),
        asked: asked_person(&people, fields).map(|id| people.call(&id)).unwrap_or_default(),
        alike: alike(visit, all, &backed),
        backed: backed.iter().map(|one| backed_row(visit, &people, all, one)).collect(),
        rows,
        today: today.to_string(),
        proposed: proposed(&seen.network),
        typed,
    })
}

/// By what sponsors are chosen well.
fn chosen_shares() -> [(&'static str, Value); 2] {
    [("values", Value::Share(CHOSEN_VALUES_SHARE)), ("strengths", Value::Share(CHOSEN_STRENGTHS_SHARE))]
}

fn headline(visit: &Visit, rows: &[Row]) -> String {
    match rows {
        [] => visit.t.text("sponsors-none"),
        [first, ..] if first.is_silent => {
            let said = [("person", Value::Text(first.name.clone())), ("days", Value::Count(first.days))];
            visit.t.say("sponsor-silent-title", &said)
        }
        rows => visit.t.say("sponsors-headline", &[("count", count(rows.len()))]),
    }
}

fn row(visit: &Visit, people: &People<'_>, all: &Mentoring, one: &Noted<Relationship>) -> Row {
    let (t, today) = (visit.t, visit.today());
    let silence = silence(all, people, one, today);
    let late = of(&all.sponsorship.deliveries, one.id).filter(|work| late_days(work, today).is_some()).count();
    let person = one.person.as_ref().and_then(|id| people.get(id));
    Row {
        path: format!("{PATH}/{}", one.id),
        name: name(t, people, one),
        detail: person.map(|person| who(person).detail).unwrap_or_default(),
        owed: some(t, "sponsors-owed", all.sponsorship.owed(one.id).len()),
        late: some(t, "sponsors-late", late),
        vision: all.sponsorship.facts_of(one.id).and_then(|facts| facts.value.vision.clone()),
        days: silence.days,
        is_silent: silence.quiet() == model::mentoring::sponsorship::Quiet::Silent,
        meter: meter(t, all, one, &silence),
    }
}

/// How many there are and how new the newest is.
fn pool(visit: &Visit, all: &Mentoring, today: NaiveDate) -> Option<String> {
    let newest = all.sponsors().map(|one| all.running_since(one)).max()?;
    let days = today.signed_duration_since(newest).num_days();
    let said = [
        ("count", count(all.sponsors().count())),
        ("since", Value::Date(newest)),
        ("age", Value::Word(if days > model::practice::SPONSOR_REFRESH_DAYS { "old" } else { "new" })),
    ];
    Some(visit.t.say("sponsors-pool", &said))
}

fn backed_row(visit: &Visit, people: &People<'_>, all: &Mentoring, one: &Noted<Relationship>) -> Backed {
    let t = visit.t;
    let backing = of(&all.sponsorship.backings, one.id).last().map(|backing| &backing.value);
    let why = backing.map(|backing| &backing.backed_for[..]).unwrap_or_default();
    let why: Vec<String> = BackedFor::ALL
        .iter()
        .filter(|why_one| why.contains(why_one))
        .map(|one| t.text(&format!("backed-for-{one}")))
        .collect();
    let did = of(&all.sponsorship.advocacy, one.id).count();
    Backed {
        path: format!("{PATH}/{}", one.id),
        name: name(t, people, one),
        detail: one.person.as_ref().and_then(|id| people.who(id)).map(|who| who.detail).unwrap_or_default(),
        why: if why.is_empty() { t.text("sponsors-backed-why-not-said") } else { why.join(" · ") },
        did: t.say("sponsors-backed-did", &[("count", count(did))]),
    }
}

/// How many of those whom I back resemble me.
fn alike(visit: &Visit, all: &Mentoring, backed: &[&Noted<Relationship>]) -> Option<String> {
    let likeness = |one: &&Noted<Relationship>| of(&all.sponsorship.backings, one.id).last()?.value.likeness;
    let known: Vec<Likeness> = backed.iter().filter_map(likeness).collect();
    let alike = known.iter().filter(|one| **one == Likeness::Alike).count();
    let said = [("alike", count(alike)), ("known", count(known.len())), ("all", count(backed.len()))];
    (!known.is_empty()).then(|| visit.t.say("sponsors-backed-alike", &said))
}

/// `POST /sponsors` with `who`, `role` (`protege` where they sponsor me, `giver`), `since`.
pub(crate) async fn begin(visit: Visit, Form(fields): Form) -> Answer {
    let form = if fields.get("role") == Some(Role::Giver.code()) { "back" } else { "begin" };
    let seen = visit.office.seen().await?;
    let mut read = Reading::of(&visit, form, fields);
    let role: Role = read.word("role")?;
    let (person, since) = (read.person("who", &seen.loaded), read.past_day("since"));
    if let Some(person) = person.filter(|_| read.is_fine()) {
        match sponsors::begin(&visit.office, person, role, since).await {
            Ok(kept) => return visit.done(&format!("{PATH}/{}", kept.id), "sponsor", Some(kept.undo)),
            Err(error) => read.refused("who", error)?,
        }
    }
    visit.refused(&page(&visit, &Fields::default(), read.into_typed()).await?)
}

/// The list with what was typed into a form of it.
pub(super) async fn again(visit: &Visit, typed: Typed) -> Answer {
    visit.refused(&page(visit, &Fields::default(), typed).await?)
}
