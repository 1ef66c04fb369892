//! The list of people.

use super::{path_of, sieve, telling};
use crate::failure::Failure;
use crate::fields::{Fields, Query};
use crate::frame::{Frame, Place, Texts};
use crate::icons::{Icon, icon};
use crate::report::Drawn;
use crate::visit::{Answer, Asked, Visit};
use app::loaded::Member;
use app::people::roster::{self, EnergyWanted, Lack, Order, Wanted};
use app::seen::Seen;
use askama::Template;
use axum::http::{HeaderName, HeaderValue};
use model::finding::Value;
use model::kind::{Benefit, Sphere};
use model::person::Known;
use std::collections::HashSet;

/// People on one page of the list (ours: a screen takes twenty, and a page must stay light).
const PAGE_PEOPLE: usize = 100;
/// Tags beside a name; the page of a person has all.
const TAGS_SHOWN_MAX: usize = 3;

struct Row {
    id: String,
    path: String,
    name: String,
    detail: String,
    core: &'static str,
    closeness: u8,
    closeness_said: String,
    is_estimated: bool,
    sign: Drawn,
    energy: String,
    marks: Vec<&'static str>,
    gives: String,
    sphere: String,
    last: Option<telling::Ago>,
    is_cold: bool,
    tags: Vec<String>,
    is_ticked: bool,
}

/// Something to choose: its word, its text, and whether it is chosen.
pub(super) struct Choice {
    pub(super) value: String,
    pub(super) text: String,
    pub(super) is_on: bool,
}

/// A list of things to choose from.
struct Pick {
    name: &'static str,
    label: String,
    choices: Vec<Choice>,
}

/// The people found, as a part that a script swaps in.
#[derive(Template)]
#[template(path = "pages/people/_found.html")]
struct FoundPart {
    part: Found,
}

struct Found {
    t: Texts,
    count: String,
    query: String,
    rows: Vec<Row>,
    tags: Vec<String>,
    all: String,
    before: Option<String>,
    after: Option<String>,
    pages: String,
    page: usize,
    /// The word that was typed for several, and what is wrong with it.
    word: String,
    fault: Option<String>,
    is_all_ticked: bool,
}

impl Found {
    fn text(&self, id: &str) -> String {
        self.t.text(id)
    }

    /// The sign beside a silence that is longer than usual.
    fn cold(&self) -> Icon {
        icon("clock")
    }
}

#[derive(Template)]
#[template(path = "pages/people/list.html")]
struct List {
    frame: Frame,
    headline: String,
    find: String,
    views: Vec<Choice>,
    picks: Vec<Pick>,
    is_sifted: bool,
    questions: String,
    proposed: String,
    part: Found,
}

#[derive(Template)]
#[template(path = "pages/people/none.html")]
struct Nobody {
    frame: Frame,
}

/// `GET /people?find=TEXT&view=VIEW&…&page=N`
pub(crate) async fn show(visit: Visit, Query(fields): Query) -> Answer {
    let seen = visit.office.seen().await?;
    let wanted = sieve::wanted(&fields);
    if seen.loaded.people.is_empty() {
        let frame = visit.frame(Place::People, visit.t.text("nav-people")).await?;
        return visit.page(&Nobody { frame });
    }
    let part = found(&visit, &seen, &wanted, page_number(&fields));
    if visit.asked == Asked::Part {
        let address = HeaderValue::from_str(&sieve::with_query("/people", &part.query));
        let mut answer = visit.page(&FoundPart { part })?;
        // The address follows what is shown, without what asks for nothing.
        if let Ok(address) = address {
            answer.headers_mut().insert(HeaderName::from_static("hx-replace-url"), address);
        }
        return Ok(answer);
    }
    visit.page(&whole(&visit, &seen, &wanted, part).await?)
}

/// The list with a fault beside the word for several people; who was ticked stays ticked.
pub(super) async fn with_fault(visit: &Visit, fields: &Fields, fault: String) -> Answer {
    let seen = visit.office.seen().await?;
    let wanted = sieve::of_query(fields.get("list").unwrap_or_default());
    let mut part = found(visit, &seen, &wanted, page_number(fields));
    let ticked: HashSet<&str> = fields.all("id").collect();
    part.rows.iter_mut().for_each(|row| row.is_ticked = ticked.contains(row.id.as_str()));
    part.is_all_ticked = fields.filled("all").is_some();
    part.word = fields.get("word").unwrap_or_default().to_owned();
    part.fault = Some(fault);
    visit.refused(&whole(visit, &seen, &wanted, part).await?)
}

fn page_number(fields: &Fields) -> usize {
    fields.filled("page").and_then(|page| page.parse::<usize>().ok()).unwrap_or(1).max(1)
}

async fn whole(visit: &Visit, seen: &Seen, wanted: &Wanted, part: Found) -> Result<List, Failure> {
    let frame = visit.frame(Place::People, visit.t.text("nav-people")).await?;
    let (t, world) = (visit.t, &seen.loaded);
    let proposed = world.people.iter().filter(|member| telling::core_mark(&member.person) == "proposed").count();
    Ok(List {
        frame,
        headline: t.say("people-title", &[("count", Value::Count(world.people.len() as i64))]),
        find: wanted.find.clone(),
        views: views(&t, seen, wanted),
        picks: picks(&t, seen, wanted),
        is_sifted: wanted.sphere.is_some()
            || wanted.benefit.is_some()
            || wanted.energy.is_some()
            || wanted.lacks.is_some()
            || wanted.tag.is_some(),
        questions: counted(&t, "people-questions-wait", world.world.questions.len()),
        proposed: counted(&t, "people-core-waits", proposed),
        part,
    })
}

/// A sentence with a count, or nothing where there is nothing to count.
fn counted(t: &Texts, id: &'static str, count: usize) -> String {
    if count == 0 { String::new() } else { t.say(id, &[("count", Value::Count(count as i64))]) }
}

fn found(visit: &Visit, seen: &Seen, wanted: &Wanted, page: usize) -> Found {
    let t = visit.t;
    let people = roster::list(seen, wanted);
    let pages = people.len().div_ceil(PAGE_PEOPLE).max(1);
    let page = page.min(pages);
    let query = sieve::query(wanted);
    let address = |page: usize| {
        let page = if page > 1 { format!("page={page}") } else { String::new() };
        let parts: Vec<&str> = [query.as_str(), page.as_str()].into_iter().filter(|part| !part.is_empty()).collect();
        sieve::with_query("/people", &parts.join("&"))
    };
    let rows = people.iter().skip((page - 1) * PAGE_PEOPLE).take(PAGE_PEOPLE);
    let number = |count: usize| Value::Count(count as i64);
    Found {
        t,
        count: t.say("people-found", &[("count", number(people.len())), ("all", number(seen.loaded.people.len()))]),
        rows: rows.map(|member| row(&t, seen, member, &query)).collect(),
        tags: seen.tags.words().map(|(word, _)| word.to_owned()).collect(),
        all: if pages > 1 { t.say("people-all-found", &[("count", number(people.len()))]) } else { String::new() },
        before: (page > 1).then(|| address(page - 1)),
        after: (page < pages).then(|| address(page + 1)),
        pages: t.say("people-page", &[("page", number(page)), ("pages", number(pages))]),
        query,
        page,
        word: String::new(),
        fault: None,
        is_all_ticked: false,
    }
}

fn row(t: &Texts, seen: &Seen, member: &Member, query: &str) -> Row {
    let person = &member.person;
    let closeness = telling::closeness(t, person);
    let from = form_urlencoded::byte_serialize(query.as_bytes()).collect::<String>();
    let own = path_of(&person.id);
    let marks = Benefit::ALL.iter().map(|&benefit| match person.benefits.get(benefit).map(|mark| mark.get()) {
        None => "mu",
        Some(0) => "m0",
        Some(1) => "m1",
        Some(2) => "m2",
        Some(_) => "m3",
    });
    Row {
        id: person.id.to_string(),
        path: if from.is_empty() { own } else { format!("{own}?from={from}") },
        name: person.name.clone(),
        detail: telling::workplace(person),
        core: telling::core_mark(person),
        closeness: person.closeness_known().map_or(0, |known| known.value().get()),
        closeness_said: closeness.text,
        is_estimated: closeness.is_estimated,
        sign: telling::energy_sign(person),
        energy: person.energy.map(|energy| telling::energy_word(t, energy.get())).unwrap_or_default(),
        marks: marks.collect(),
        gives: telling::strong_benefits(t, person),
        sphere: person.sphere.map(|sphere| t.text(&format!("sphere-{}.title", sphere.code()))).unwrap_or_default(),
        last: telling::last_seen(t, person, seen.sight.today),
        is_cold: roster::is_cold(seen, person),
        tags: seen.tags.of(&person.id).take(TAGS_SHOWN_MAX).map(str::to_owned).collect(),
        is_ticked: false,
    }
}

fn views(t: &Texts, seen: &Seen, wanted: &Wanted) -> Vec<Choice> {
    let people = || seen.loaded.people.iter().map(|member| &member.person);
    let core = people().filter(|person| person.core_known().is_some_and(Known::value)).count();
    let cold = people().filter(|person| roster::is_cold(seen, person)).count();
    let counts = [("", people().count()), ("core", core), ("others", people().count() - core), ("cold", cold)];
    let own = sieve::view(wanted);
    let choice = |(value, count): (&'static str, usize)| Choice {
        value: value.to_owned(),
        text: t.say("people-view", &[("view", Value::Text(value.to_owned())), ("count", Value::Count(count as i64))]),
        is_on: value == own || (value == "core" && own == "proposed"),
    };
    counts.into_iter().map(choice).collect()
}

fn picks(t: &Texts, seen: &Seen, wanted: &Wanted) -> Vec<Pick> {
    let pick = |name: &'static str, on: Option<String>, values: Vec<(String, String)>| {
        let any = (String::new(), t.text(&format!("people-any-{name}")));
        let choice =
            |(value, text): (String, String)| Choice { is_on: on.as_deref().unwrap_or_default() == value, value, text };
        let any = if name == "order" { None } else { Some(any) };
        let choices = any.into_iter().chain(values).map(choice).collect();
        Pick { name, label: t.text(&format!("people-pick-{name}")), choices }
    };
    let named = |family: &str, codes: Vec<&'static str>| -> Vec<(String, String)> {
        codes.into_iter().map(|code| (code.to_owned(), t.text(&format!("{family}-{code}")))).collect()
    };
    let spheres = Sphere::ALL.iter().map(|it| (it.code().to_owned(), t.text(&format!("sphere-{it}.title")))).collect();
    let benefits = Benefit::ALL.iter().map(|&it| (it.code().to_owned(), telling::benefit_title(t, it))).collect();
    let energies = named("people-energy", EnergyWanted::ALL.iter().map(|it| it.code()).collect());
    let lacks = named("people-lacks", Lack::ALL.iter().map(|it| it.code()).collect());
    let orders = named("people-order", Order::ALL.iter().map(|it| it.code()).collect());
    let tags: Vec<(String, String)> = seen.tags.words().map(|(word, _)| (word.to_owned(), word.to_owned())).collect();
    let code = |code: &'static str| code.to_owned();
    let mut picks = vec![
        pick("sphere", wanted.sphere.map(|it| code(it.code())), spheres),
        pick("benefit", wanted.benefit.map(|it| code(it.code())), benefits),
        pick("energy", wanted.energy.map(|it| code(it.code())), energies),
        pick("lacks", wanted.lacks.map(|it| code(it.code())), lacks),
    ];
    if !tags.is_empty() {
        picks.push(pick("tag", wanted.tag.clone(), tags));
    }
    picks.push(pick("order", Some(code(wanted.order.code())), orders));
    picks
}
