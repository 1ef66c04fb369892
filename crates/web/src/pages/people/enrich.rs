//! Saying who people are, one after another, with a few keys each.
//!
//! The page keeps nothing but the address: who was put aside stands in it, so it works without a script and in two windows.

use super::list::Choice;
use super::{history, path_of, telling, tie};
use crate::failure::Failure;
use crate::fields::{Fields, Form, Query};
use crate::frame::{Frame, Place, Texts};
use crate::visit::{Answer, Visit, see_other};
use app::loaded::Member;
use app::people;
use app::people::enrich::{Ask, Queue, queue};
use app::seen::Seen;
use askama::Template;
use model::finding::Value;
use model::kind::Benefit;
use model::person::PersonId;
use std::collections::HashSet;

/// Keys of the steps of closeness and of energy: the left and the right hand of the row of digits.
const CLOSENESS_KEYS: [&str; 6] = ["1", "2", "3", "4", "5", ""];
const ENERGY_KEYS: [&str; 6] = ["6", "7", "8", "9", "0", ""];
/// The letter of each benefit, in their order; the script says what pressing it again does.
const BENEFIT_KEYS: [&str; 6] = ["i", "f", "d", "s", "p", "b"];

struct Step {
    choice: Choice,
    key: &'static str,
}

struct BenefitAsk {
    name: String,
    label: String,
    about: String,
    key: &'static str,
    steps: Vec<Choice>,
}

struct Asked {
    id: String,
    path: String,
    name: String,
    work: String,
    core: &'static str,
    last: String,
    history: Option<history::View>,
    closeness: Vec<Step>,
    guess: String,
    energy: Vec<Step>,
    benefits: Vec<BenefitAsk>,
}

struct Tab {
    path: String,
    text: String,
    is_here: bool,
}

#[derive(Template)]
#[template(path = "pages/people/enrich.html")]
struct Enrich {
    frame: Frame,
    tabs: Vec<Tab>,
    ask: &'static str,
    progress: String,
    known: usize,
    all: usize,
    asked: Option<Asked>,
    aside: Vec<String>,
    skip: String,
    back: Option<String>,
    again: Option<String>,
    rest: String,
}

/// `GET /people/enrich?ask=WHAT&at=ID&aside=ID…`
pub(crate) async fn show(visit: Visit, Query(fields): Query) -> Answer {
    let seen = visit.office.seen().await?;
    let page = page(&visit, &seen, &fields).await?;
    visit.page(&page)
}

/// `POST /people/enrich` with `id`, the answers, `ask` and `aside`.
pub(crate) async fn answer(visit: Visit, Form(fields): Form) -> Answer {
    let id = PersonId::new(fields.filled("id").ok_or(Failure::Unreadable)?);
    let seen = visit.office.seen().await?;
    let member = seen.loaded.member(&id).ok_or(Failure::NoSuchPage)?;
    let aside: Vec<&str> = fields.all("aside").chain([id.as_str()]).collect();
    let next = address(fields.get("ask").unwrap_or_default(), &aside, "");
    let changes: Vec<String> =
        tie::changes(&member.person, tie::Part::Tie, &fields).into_iter().map(|(_, change)| change).collect();
    let rest = if fields.filled("rest") == Some("none") { others_none(member, &fields) } else { Vec::new() };
    let all: Vec<String> = changes.into_iter().chain(rest).collect();
    if all.is_empty() {
        return see_other(&next);
    }
    let changed = people::edit_many(&visit.office, &[id], &all).await?;
    visit.done(&next, "kept", Some(changed.undo))
}

/// Of the benefits that were left open: nothing.
fn others_none(member: &Member, fields: &Fields) -> Vec<String> {
    let open = Benefit::ALL.iter().filter(|&&benefit| {
        let name = format!("benefits.{benefit}");
        fields.get(&name) == Some("") || (fields.get(&name).is_none() && member.person.benefits.get(benefit).is_none())
    });
    open.map(|benefit| format!("benefits.{benefit}=0")).collect()
}

fn asks(fields: &Fields) -> (&'static str, Vec<Ask>) {
    let one = Ask::ALL.iter().copied().find(|ask| fields.get("ask") == Some(ask.code()));
    one.map_or(("", Ask::ALL.to_vec()), |ask| (ask.code(), vec![ask]))
}

fn address(ask: &str, aside: &[&str], at: &str) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    for (name, value) in [("ask", ask), ("at", at)].into_iter().filter(|(_, value)| !value.is_empty()) {
        query.append_pair(name, value);
    }
    aside.iter().for_each(|id| {
        query.append_pair("aside", id);
    });
    super::sieve::with_query("/people/enrich", &query.finish())
}

async fn page(visit: &Visit, seen: &Seen, fields: &Fields) -> Result<Enrich, Failure> {
    let (t, (ask, asks)) = (visit.t, asks(fields));
    let aside: Vec<&str> = fields.all("aside").collect();
    let put_aside: HashSet<PersonId> = aside.iter().map(|id| PersonId::new(*id)).collect();
    let Queue { waiting, known, all, aside: aside_count } = queue(seen, &asks, &put_aside);
    let named = fields.filled("at").and_then(|id| seen.loaded.member(&PersonId::new(id)));
    let member = named.or_else(|| waiting.first().copied());
    let skip = member.map_or_else(String::new, |member| {
        address(ask, &aside.iter().copied().chain([member.person.id.as_str()]).collect::<Vec<_>>(), "")
    });
    let back = aside.split_last().map(|(last, before)| address(ask, before, last));
    let count = |count: usize| Value::Count(count as i64);
    let tab = |code: &'static str| Tab {
        path: address(code, &[], ""),
        text: t.text(&format!("people-ask-{}", if code.is_empty() { "all" } else { code })),
        is_here: ask == code,
    };
    Ok(Enrich {
        frame: visit.frame(Place::People, t.text("people-enrich-title")).await?,
        tabs: [""].into_iter().chain(Ask::ALL.iter().map(|ask| ask.code())).map(tab).collect(),
        ask,
        progress: t.say("people-enrich-progress", &[("known", count(known)), ("all", count(all))]),
        known,
        all,
        asked: member.map(|member| asked(&t, seen, member, &asks)),
        skip,
        back,
        again: (aside_count > 0).then(|| address(ask, &[], "")),
        rest: t.say("people-enrich-aside", &[("count", count(aside_count))]),
        aside: aside.into_iter().map(str::to_owned).collect(),
    })
}

fn asked(t: &Texts, seen: &Seen, member: &Member, asks: &[Ask]) -> Asked {
    let person = &member.person;
    let steps = |name: &str, keys: &[&'static str], ask: Ask| -> Vec<Step> {
        if !asks.contains(&ask) {
            return Vec::new();
        }
        let choices = tie::options(t, name, &tie::value_of(person, name));
        choices.into_iter().zip(keys).map(|(choice, key)| Step { choice, key }).collect()
    };
    let guess = telling::closeness(t, person);
    let benefit = |&benefit: &Benefit| {
        let name = format!("benefits.{benefit}");
        let value = tie::value_of(person, &name);
        BenefitAsk {
            label: telling::benefit_title(t, benefit),
            about: t.text(&format!("benefit-{benefit}.about")),
            key: BENEFIT_KEYS[benefit.index()],
            steps: tie::options(t, &name, &value),
            name,
        }
    };
    Asked {
        id: person.id.to_string(),
        path: path_of(&person.id),
        name: person.name.clone(),
        work: telling::work(person),
        core: telling::core_mark(person),
        last: telling::last_seen(t, person, seen.sight.today)
            .map_or_else(String::new, |ago| t.say("people-last-seen", &[("ago", Value::Text(ago.text))])),
        history: history::view(t, member, seen.sight.today),
        closeness: steps("closeness", &CLOSENESS_KEYS, Ask::Closeness),
        guess: if guess.is_estimated {
            t.say("people-enrich-guess", &[("closeness", Value::Text(guess.text))])
        } else {
            String::new()
        },
        energy: steps("energy", &ENERGY_KEYS, Ask::Energy),
        benefits: if asks.contains(&Ask::Benefits) { Benefit::ALL.iter().map(benefit).collect() } else { Vec::new() },
    }
}
