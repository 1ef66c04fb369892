//! Who fits a need: kinds with their why, people with each part of their fit.

use super::{Choice, kinds};
use crate::failure::Failure;
use crate::fields::Query;
use crate::frame::{Frame, Place, Texts};
use crate::pages::deeper::{People, Who, count};
use crate::visit::{Answer, Visit};
use app::needs::candidates::{self, Candidate};
use app::needs::{self, Choice as Fitting};
use askama::Template;
use model::entry::Noted;
use model::finding::Value;
use model::mentoring::Mentoring;
use model::need::{Circumstance, Need};
use model::relationship::RelationshipKind;

/// Most people proposed (`ours`: more is a list, and a list is no advice).
const CANDIDATES_MAX: usize = 12;
/// So many reasons stand in the line of somebody (`ours`).
const REASONS_MAX: usize = 3;

/// A kind that fits.
struct KindRow {
    code: &'static str,
    name: String,
    about: String,
    why: String,
    is_chosen: bool,
}

/// A part of a fit.
struct PartRow {
    name: String,
    reason: String,
    points: String,
    /// Tenths of what it is worth, for the bar; 0 where it is not known.
    tenths: u8,
    is_known: bool,
}

/// Somebody who fits.
struct Row {
    who: Who,
    fit: String,
    span: String,
    reasons: String,
    parts: Vec<PartRow>,
    unknown: Option<String>,
    via: Option<String>,
    overlap: Option<String>,
    /// The way to them that was begun.
    way: Option<String>,
    is_first: bool,
}

#[derive(Template)]
#[template(path = "pages/find/candidates.html")]
struct Page {
    frame: Frame,
    id: String,
    kind: &'static str,
    headline: String,
    text: String,
    detail: String,
    fitting: Vec<KindRow>,
    others: Vec<Choice>,
    rows: Vec<Row>,
    is_invisible: bool,
}

/// `GET /find/candidates` with `need`; without one it is the newest, and where there is none, it is asked for.
pub(crate) async fn show(visit: Visit, Query(fields): Query) -> Answer {
    let seen = visit.office.seen().await?;
    let nothing = Mentoring::default();
    let mentoring = seen.beside.mentoring.as_ref().unwrap_or(&nothing);
    let asked = match fields.filled("need") {
        Some(id) => id.parse().ok().and_then(|id| mentoring.search.need(id)).ok_or(Failure::NoSuchPage)?,
        None => match mentoring.search.needs.last() {
            Some(newest) => newest,
            // With nothing to look for, what is needed is asked first.
            None => return visit.page(&super::page(&visit, &fields, None, None).await?),
        },
    };
    let (t, need) = (visit.t, &asked.value);
    let people = People::of(&seen.network);
    let found = candidates::candidates(&seen.network, mentoring, need, CANDIDATES_MAX);
    let rows: Vec<Row> = found
        .iter()
        .enumerate()
        .filter_map(|(place, one)| row(t, &people, mentoring, asked, one, place == 0))
        .collect();
    let area = need.area.clone().map_or(Value::Unknown, Value::Text);
    let headline = match rows.len() {
        0 => t.text("find-candidates-none"),
        number => {
            let said = [("count", count(number)), ("kind", Value::Text(t.text(&format!("find-kind-{}.a", need.kind))))];
            t.say("find-candidates-headline", &said)
        }
    };
    let fitting = fitting(t, need, needs::kinds(&need.circumstances, seen.network.me().stage));
    let is_listed = |code: &str| fitting.iter().any(|kind| kind.code == code);
    visit.page(&Page {
        frame: visit.frame(Place::Mentors, need.text.clone()).await?,
        id: asked.id.to_string(),
        kind: need.kind.code(),
        headline,
        text: need.text.clone(),
        detail: if need.area.is_some() { t.say("find-candidates-area", &[("area", area)]) } else { String::new() },
        others: kinds(t, need.kind).into_iter().filter(|kind| !is_listed(&kind.code)).collect(),
        fitting,
        rows,
        is_invisible: need.kind == RelationshipKind::Invisible,
    })
}

/// The kinds that fit with their why; the chosen one among them, whether it fits or not.
fn fitting(t: Texts, need: &Need, choices: Vec<Fitting>) -> Vec<KindRow> {
    let row = |kind: RelationshipKind, why: String| KindRow {
        code: kind.code(),
        name: t.text(&format!("kind-{kind}")),
        about: t.text(&format!("find-kind-{kind}.about")),
        why,
        is_chosen: kind == need.kind,
    };
    let mut rows: Vec<KindRow> = choices.into_iter().map(|choice| row(choice.kind, why(t, &choice.why))).collect();
    if !rows.iter().any(|row| row.is_chosen) {
        rows.insert(0, row(need.kind, t.text("find-kind-chosen")));
    }
    rows
}

fn why(t: Texts, circumstances: &[Circumstance]) -> String {
    if circumstances.is_empty() {
        return t.text("find-kind-why-plain");
    }
    let said = circumstances.iter().map(|one| t.text(&format!("find-circumstance-{one}.why"))).collect();
    t.say("find-kind-why", &[("reasons", Value::Names(said))])
}

fn row(
    t: Texts,
    people: &People<'_>,
    mentoring: &Mentoring,
    asked: &Noted<Need>,
    one: &Candidate,
    is_first: bool,
) -> Option<Row> {
    let who = people.who(&one.person)?;
    let say = |reason: &model::finding::Message| t.say(reason.id, &reason.values);
    let mut best: Vec<&candidates::Part> =
        one.parts.iter().filter(|part| part.points.is_some_and(|points| 2 * points > part.worth)).collect();
    best.sort_by_key(|part| std::cmp::Reverse(part.points));
    let reasons: Vec<String> = best.into_iter().take(REASONS_MAX).map(|part| say(&part.reason)).collect();
    let part = |part: &candidates::Part| PartRow {
        name: t.text(&format!("find-aspect-{}", part.aspect.code())),
        reason: say(&part.reason),
        points: match part.points {
            Some(points) => {
                t.say("find-points", &[("points", count(points.into())), ("worth", count(part.worth.into()))])
            }
            None => t.say("find-points-unknown", &[("worth", count(part.worth.into()))]),
        },
        tenths: part.points.map_or(0, |points| (10 * u32::from(points) / u32::from(part.worth.max(1))).min(10) as u8),
        is_known: part.points.is_some(),
    };
    let unknown = one.parts.iter().filter(|part| part.points.is_none()).count();
    let via = one.via.as_ref().map(|way| t.say("find-via", &[("via", people.names(&way.via))]));
    let overlap = one.overlaps.and_then(|id| mentoring.rooms.relationship(id)).map(|known| {
        let name = known.person.as_ref().map(|id| people.name(id)).or_else(|| known.value.name.clone());
        t.say("find-overlaps", &[("person", name.map_or(Value::Unknown, Value::Text))])
    });
    let way = mentoring.search.ways_for(asked.id).find(|way| way.person.as_ref() == Some(&one.person));
    Some(Row {
        who,
        fit: one.fit.to_string(),
        span: t.say("find-span", &[("low", count(one.low.into())), ("high", count(one.high.into()))]),
        reasons: reasons.join(" · "),
        parts: one.parts.iter().map(part).collect(),
        unknown: (unknown > 0)
            .then(|| t.say("find-unknown", &[("count", count(unknown)), ("all", count(one.parts.len()))])),
        via,
        overlap,
        way: way.map(|way| format!("/outreach/{}", way.id)),
        is_first,
    })
}
