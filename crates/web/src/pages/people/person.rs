//! One person: everything that is known, to be read and to be changed.

use super::tie::{self, Ask, Fact, Part};
use super::{history, path_of, sieve, telling};
use crate::failure::Failure;
use crate::fields::{Fields, Form, Query};
use crate::frame::{Frame, Place, Texts};
use crate::pages::{escaped, relationships, sponsors};
use crate::visit::{Answer, Visit};
use app::loaded::Member;
use app::people::{self, roster};
use app::seen::Seen;
use askama::Template;
use axum::extract::Path;
use model::finding::Value;
use model::person::PersonId;
use model::relationship::RelationshipKind;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// Ties that are shown at once (ours: more is a list to be opened).
const TIES_SHOWN_MAX: usize = 12;
/// Pieces of counsel about one person that are shown (ours).
const COUNSEL_SHOWN_MAX: usize = 3;

/// Counsel about more people than this is about none of them in particular (ours).
const COUNSEL_PEOPLE_MAX: usize = 4;

struct Section {
    code: &'static str,
    facts: Vec<Fact>,
    asks: Vec<Ask>,
    is_open: bool,
}

struct Tied {
    path: String,
    name: String,
    how: String,
}

struct Reach {
    label: String,
    text: String,
    href: String,
}

struct Piece {
    title: String,
    why: String,
    /// Path and sentence of each next step.
    next: Vec<(String, String)>,
}

struct Neighbour {
    path: String,
    name: String,
}

#[derive(Template)]
#[template(path = "pages/people/person.html")]
struct PersonPage {
    frame: Frame,
    id: String,
    own: String,
    here: String,
    from: String,
    list: String,
    position: String,
    before: Option<Neighbour>,
    after: Option<Neighbour>,
    name: String,
    work: String,
    core: &'static str,
    tags: Vec<String>,
    words: Vec<String>,
    sections: Vec<Section>,
    pieces: Vec<Piece>,
    reasons: Vec<String>,
    history: Option<history::View>,
    ties: Vec<Tied>,
    more_ties: Vec<Tied>,
    more_ties_said: String,
    reach: Vec<Reach>,
    today: String,
    known_from: String,
    traces: Vec<telling::Trace>,
    merges: Vec<String>,
    /// What runs between us: pages and what each is.
    between: Vec<(String, String)>,
}

/// `GET /people/{id}?edit=PART&from=LIST`
pub(crate) async fn show(visit: Visit, Path(id): Path<String>, Query(fields): Query) -> Answer {
    let open = fields.get("edit").and_then(Part::of);
    let page = page(&visit, &PersonId::new(id), &fields, open, (None, &BTreeMap::new())).await?;
    visit.page(&page)
}

/// `POST /people/{id}` with `part` and its fields.
pub(crate) async fn edit(visit: Visit, Path(id): Path<String>, Form(fields): Form) -> Answer {
    let id = PersonId::new(id);
    let part = fields.get("part").and_then(Part::of).ok_or(Failure::Unreadable)?;
    let seen = visit.office.seen().await?;
    let member = seen.loaded.member(&id).ok_or(Failure::NoSuchPage)?;
    let changes = tie::changes(&member.person, part, &fields);
    let here = address(&id, &from(&fields));
    if changes.is_empty() {
        return visit.done(&here, "nothing-to-do", None);
    }
    let faults = tie::faults(&visit.t, visit.today(), &changes);
    if !faults.is_empty() {
        let page = page(&visit, &id, &fields, Some(part), (Some(&fields), &faults)).await?;
        return visit.refused(&page);
    }
    let assignments: Vec<String> = changes.into_iter().map(|(_, assignment)| assignment).collect();
    let changed = people::edit_many(&visit.office, &[id], &assignments).await?;
    visit.done(&format!("{here}#{}", part.code()), "kept", Some(changed.undo))
}

/// `POST /people/{id}/split` with `trace`s.
pub(crate) async fn split(visit: Visit, Path(id): Path<String>, Form(fields): Form) -> Answer {
    let traces: Vec<String> = fields.all("trace").map(str::to_owned).collect();
    let id = PersonId::new(id);
    if traces.is_empty() {
        return visit.done(&path_of(&id), "no-trace-chosen", None);
    }
    let changed = people::split(&visit.office, id.as_str(), &traces).await?;
    let seen = visit.office.seen().await?;
    let stays = if seen.loaded.member(&id).is_some() { &id } else { &changed.id };
    visit.done(&path_of(stays), "split", Some(changed.undo))
}

/// The query of the list that one came from, read and written anew.
fn from(fields: &Fields) -> String {
    sieve::query(&sieve::of_query(fields.get("from").unwrap_or_default()))
}

fn address(id: &PersonId, from: &str) -> String {
    let own = path_of(id);
    if from.is_empty() { own } else { format!("{own}?from={}", escaped(from)) }
}

async fn page(
    visit: &Visit,
    id: &PersonId,
    fields: &Fields,
    open: Option<Part>,
    (typed, faults): (Option<&Fields>, &BTreeMap<&str, String>),
) -> Result<PersonPage, Failure> {
    let counselled = visit.office.counselled().await?;
    let (t, seen) = (visit.t, &counselled.seen);
    let member = seen.loaded.member(id).ok_or(Failure::NoSuchPage)?;
    let person = &member.person;
    let section = |part: Part| {
        let is_open = open == Some(part);
        let asks = if is_open { tie::asks(&t, person, part, typed, faults) } else { Vec::new() };
        Section { code: part.code(), facts: tie::facts(&t, member, part), asks, is_open }
    };
    // What is said of many is said elsewhere.
    let about = counselled.said.counsel.iter().filter(|said| {
        let people = &said.finding.people;
        people.len() <= COUNSEL_PEOPLE_MAX && people.contains(id)
    });
    let about = about.map(|said| {
        let next = said.finding.next.iter().zip(&said.next).map(|(step, text)| (step.doorway.clone(), text.clone()));
        Piece { title: said.title.clone(), why: said.why.clone(), next: next.collect() }
    });
    let mut ties = ties(&t, seen, id);
    let more_ties = ties.split_off(ties.len().min(TIES_SHOWN_MAX));
    let from = from(fields);
    let list = roster::list(seen, &sieve::of_query(&from));
    let place = list.iter().position(|other| other.person.id == *id);
    let neighbour = |place: Option<usize>| {
        let other = list.get(place?)?;
        Some(Neighbour { path: address(&other.person.id, &from), name: other.person.name.clone() })
    };
    let number = |count: usize| Value::Count(count as i64);
    Ok(PersonPage {
        frame: visit.frame(Place::People, person.name.clone()).await?,
        id: id.to_string(),
        own: path_of(id),
        here: address(id, &from),
        list: sieve::with_query("/people", &from),
        position: place.map_or_else(String::new, |place| {
            t.say("people-position", &[("place", number(place + 1)), ("all", number(list.len()))])
        }),
        before: neighbour(place.and_then(|place| place.checked_sub(1))),
        after: neighbour(place.map(|place| place + 1)),
        from,
        name: person.name.clone(),
        work: telling::work(person),
        core: telling::core_mark(person),
        tags: seen.tags.of(id).map(str::to_owned).collect(),
        words: seen.tags.words().map(|(word, _)| word.to_owned()).collect(),
        sections: Part::ALL.into_iter().map(section).collect(),
        pieces: about.take(COUNSEL_SHOWN_MAX).collect(),
        reasons: person.estimates.as_ref().map(|estimates| estimates.reasons.clone()).unwrap_or_default(),
        history: history::view(&t, member, seen.sight.today),
        more_ties_said: t.say("people-ties-more", &[("count", number(more_ties.len()))]),
        ties,
        more_ties,
        reach: reach(&t, member),
        today: visit.today().to_string(),
        known_from: telling::known_from(&t, member),
        traces: telling::traces(&t, member),
        merges: merges(&t, member),
        between: between(&t, seen, id),
    })
}

/// The relationships with somebody, the latest first; a sponsor has a page of their own beside the room.
fn between(t: &Texts, seen: &Seen, id: &PersonId) -> Vec<(String, String)> {
    let Some(all) = &seen.beside.mentoring else { return Vec::new() };
    let mut own: Vec<_> = all.rooms.with(id).collect();
    own.reverse();
    let lines = own.into_iter().flat_map(|one| {
        let stage = t.text(&format!("stage-{}", all.rooms.stage(one.id).code())).to_lowercase();
        let kind = t.text(&app::relationships::kind_message(&one.value));
        let said = [("kind", Value::Text(kind)), ("stage", Value::Text(stage))];
        let room = (relationships::path_of(one.id), t.say("people-between-line", &said));
        let is_sponsor = one.value.kind == RelationshipKind::Sponsor;
        let sponsor = is_sponsor.then(|| (format!("{}/{}", sponsors::PATH, one.id), t.text("people-between-sponsor")));
        [Some(room), sponsor].into_iter().flatten()
    });
    lines.collect()
}

/// The ties of a person to others, the strongest first.
fn ties(t: &Texts, seen: &Seen, id: &PersonId) -> Vec<Tied> {
    let own = seen.loaded.ties.iter().filter(|tie| tie.a == *id || tie.b == *id);
    let mut found: Vec<_> = own
        .filter_map(|tie| {
            let other = seen.loaded.member(if tie.a == *id { &tie.b } else { &tie.a })?;
            Some((Reverse(tie.strength), Reverse(roster::rank(&other.person)), other, tie.occasions))
        })
        .collect();
    found.sort_by(|a, b| (a.0, a.1, &a.2.person.id).cmp(&(b.0, b.1, &b.2.person.id)));
    let said =
        |(Reverse(strength), _, other, occasions): (Reverse<model::scale::Strength>, _, &Member, Option<u32>)| {
            let occasions = occasions.map_or(Value::Unknown, |count| Value::Count(i64::from(count)));
            let values = [("strength", Value::Count(i64::from(strength.get()))), ("occasions", occasions)];
            Tied { path: path_of(&other.person.id), name: other.person.name.clone(), how: t.say("people-tie", &values) }
        };
    found.into_iter().map(said).collect()
}

/// How to reach somebody: addresses, numbers, a public profile.
fn reach(t: &Texts, member: &Member) -> Vec<Reach> {
    let mail = |address: &String| Reach {
        label: t.text("people-reach-mail"),
        text: address.clone(),
        href: format!("mailto:{}", escaped(address).replace("%40", "@")),
    };
    let phone = |number: &String| Reach {
        label: t.text("people-reach-phone"),
        text: number.clone(),
        href: format!("tel:{}", number.chars().filter(|it| it.is_ascii_digit() || *it == '+').collect::<String>()),
    };
    let profile = |slug: &String| Reach {
        label: t.text("people-reach-profile"),
        text: format!("linkedin.com/in/{slug}"),
        href: format!("https://www.linkedin.com/in/{}", escaped(slug)),
    };
    let cards = || member.derived.iter().flat_map(|derived| &derived.cards);
    let mut reach: Vec<Reach> = member.person.emails.iter().map(mail).collect();
    reach.extend(cards().flat_map(|card| &card.phones).map(phone));
    reach.extend(cards().flat_map(|card| &card.slugs).map(profile));
    let mut seen = std::collections::HashSet::new();
    reach.retain(|one| seen.insert(one.href.clone()));
    reach
}

/// Which traces were made one, and why.
fn merges(t: &Texts, member: &Member) -> Vec<String> {
    let merges = member.derived.iter().flat_map(|derived| &derived.merges);
    let said = merges.map(|merge| {
        let values = [
            ("a", Value::Text(merge.a.trim_start_matches("mail:").to_owned())),
            ("b", Value::Text(merge.b.trim_start_matches("mail:").to_owned())),
            ("reasons", Value::Names(merge.reasons.clone())),
        ];
        t.say("people-merged-because", &values)
    });
    said.collect()
}
