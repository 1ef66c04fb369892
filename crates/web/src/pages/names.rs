//! Starting with a few names: questions that bring people to mind, then a short form about each.

use crate::failure::Failure;
use crate::fields::{Fields, Form};
use crate::frame::{Frame, Place, Texts};
use crate::pages::people::{NAME_LETTERS_MAX, path_of};
use crate::visit::{Answer, Visit};
use app::people::{name_many, namesake};
use askama::Template;
use model::finding::Value;
use model::kind::Benefit;
use model::scale::{Closeness, Energy, Mark};
use network::what_if::Field;

/// The questions, in our own words: who advises, helps, speaks up, keeps one well, and costs strength. The last three fields are
/// for whoever else comes to mind.
const QUESTIONS: [&str; 5] =
    ["names-ask-advice", "names-ask-help", "names-ask-voice", "names-ask-well", "names-ask-drain"];
/// Names beyond the questions (ours: with them the first picture has eight people).
const MORE_MAX: usize = 3;
/// What a tick among the benefits means, on the scale of marks (ours: a good deal, the lowest that counts as strong).
const TICKED: i64 = 2;
/// What the others mean once one is ticked (ours: little, as the form says).
const LEFT: i64 = 1;

#[derive(Template)]
#[template(path = "pages/names/ask.html")]
struct Ask {
    frame: Frame,
    questions: Vec<Question>,
    more: Vec<Question>,
    fault: Option<String>,
}

struct Question {
    id: String,
    text: String,
    name: String,
}

#[derive(Template)]
#[template(path = "pages/names/about.html")]
struct About {
    frame: Frame,
    headline: String,
    people: Vec<Named>,
    closeness: Vec<(i64, String)>,
    energy: Vec<(i64, String)>,
    benefits: Vec<(&'static str, String, String)>,
}

/// Somebody who was named.
struct Named {
    /// Their place among the named.
    place: usize,
    name: String,
    /// The questions that brought them to mind.
    why: Vec<String>,
    /// Somebody of this name who is here already: path and name.
    known: Option<String>,
}

/// `GET /names`
pub(crate) async fn ask(visit: Visit) -> Answer {
    if visit.is_sample {
        return crate::pages::sample::outside_only(&visit).await;
    }
    visit.page(&ask_page(&visit, &Fields::default(), None).await?)
}

async fn ask_page(visit: &Visit, fields: &Fields, fault: Option<String>) -> Result<Ask, Failure> {
    let typed = |id: &str| fields.get(id).unwrap_or_default().to_owned();
    let question = |(place, text): (usize, &str)| {
        let id = format!("name-{place}");
        Question { text: visit.t.text(text), name: typed(&id), id }
    };
    let more = (QUESTIONS.len()..QUESTIONS.len() + MORE_MAX).map(|place| (place, "names-ask-more"));
    Ok(Ask {
        frame: visit.frame(Place::None, visit.t.text("names-title")).await?,
        questions: QUESTIONS.into_iter().enumerate().map(question).collect(),
        more: more.map(question).collect(),
        fault,
    })
}

/// `POST /names/about` with `name-0` and so on: the short form about each. Nothing is kept yet, and no name stands in an address: which
/// question somebody answers is nobody's business but the user's.
pub(crate) async fn about(visit: Visit, Form(fields): Form) -> Answer {
    let named = named(&visit.t, &fields);
    if let Some(fault) = fault(&visit.t, &named) {
        return visit.refused(&ask_page(&visit, &fields, Some(fault)).await?);
    }
    let seen = visit.office.seen().await?;
    let known = |name: &str| namesake(&seen.loaded, name).map(|member| path_of(&member.person.id));
    let person = |(place, (name, why)): (usize, (String, Vec<String>))| Named { place, known: known(&name), name, why };
    let t = &visit.t;
    let headline = t.say("names-about-title", &[("count", Value::Count(named.len() as i64))]);
    visit.page(&About {
        frame: visit.frame(Place::None, headline.clone()).await?,
        headline,
        people: named.into_iter().enumerate().map(person).collect(),
        closeness: Closeness::all().map(|it| (it.get().into(), t.text(&format!("report-closeness-{it}")))).collect(),
        energy: Energy::all().map(|it| (it.get().into(), energy_word(t, it))).collect(),
        benefits: Benefit::ALL.iter().map(|benefit| benefit_words(t, *benefit)).collect(),
    })
}

/// What is wrong with the names, where something is.
fn fault(t: &Texts, named: &[(String, Vec<String>)]) -> Option<String> {
    if named.is_empty() {
        return Some(t.text("names-nobody"));
    }
    let (long, _) = named.iter().find(|(name, _)| name.chars().count() > NAME_LETTERS_MAX)?;
    let short: String = long.chars().take(NAME_LETTERS_MAX / 4).collect();
    Some(t.say("names-too-long", &[("name", Value::Text(short))]))
}

fn energy_word(t: &Texts, energy: Energy) -> String {
    // The catalogue counts the five from 1.
    t.text(&format!("report-energy-{}", i64::from(energy.get()) - Energy::MIN + 1))
}

fn benefit_words(t: &Texts, benefit: Benefit) -> (&'static str, String, String) {
    let id = format!("benefit-{}", benefit.code());
    (benefit.code(), t.text(&format!("{id}.title")), t.text(&format!("{id}.about")))
}

/// Who was named, each once, with the questions that brought them to mind.
fn named(t: &Texts, fields: &Fields) -> Vec<(String, Vec<String>)> {
    let mut named: Vec<(String, Vec<String>)> = Vec::new();
    for place in 0..QUESTIONS.len() + MORE_MAX {
        let Some(name) = fields.filled(&format!("name-{place}")) else { continue };
        let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
        let why = QUESTIONS.get(place).map(|id| t.text(&format!("{id}.short")));
        match named.iter_mut().find(|(own, _)| own.to_lowercase() == name.to_lowercase()) {
            Some((_, reasons)) => reasons.extend(why),
            None => named.push((name, why.into_iter().collect())),
        }
    }
    named
}

/// `POST /names` with `name-0`, `closeness-0`, `energy-0`, `benefit-0` and so on. Who is here already is not added again.
pub(crate) async fn add(visit: Visit, Form(fields): Form) -> Answer {
    if visit.is_sample {
        return crate::pages::sample::refused_inside(&visit).await;
    }
    let mut people = Vec::new();
    for place in 0..QUESTIONS.len() + MORE_MAX {
        let Some(name) = fields.filled(&format!("name-{place}")) else { continue };
        people.push((name.chars().take(NAME_LETTERS_MAX).collect(), said(&fields, place)?));
    }
    if people.is_empty() {
        return visit.refused(&ask_page(&visit, &fields, Some(visit.t.text("names-nobody"))).await?);
    }
    let kept = name_many(&visit.office, &people).await?;
    let told = match (kept.added, kept.present) {
        (_, 0) => "names-added",
        (0, _) => "names-present",
        _ => "names-both",
    };
    visit.done("/network", told, Some(kept.undo))
}

/// What is said of the one at this place. Whoever answers these questions stands in the core.
fn said(fields: &Fields, place: usize) -> Result<Vec<Field>, Failure> {
    let number = |name: &str| match fields.filled(&format!("{name}-{place}")) {
        None => Ok(None),
        Some(text) => text.parse::<i64>().map(Some).map_err(|_| Failure::Unreadable),
    };
    let mut said = vec![Field::Core(Some(true))];
    if let Some(closeness) = number("closeness")? {
        said.push(Field::Closeness(Some(Closeness::new(closeness).map_err(|_| Failure::Unreadable)?)));
    }
    if let Some(energy) = number("energy")? {
        said.push(Field::Energy(Some(Energy::new(energy).map_err(|_| Failure::Unreadable)?)));
    }
    let name = format!("benefit-{place}");
    let ticked: Vec<&str> = fields.all(&name).collect();
    if ticked.iter().any(|code| code.parse::<Benefit>().is_err()) {
        return Err(Failure::Unreadable);
    }
    if !ticked.is_empty() {
        for &benefit in Benefit::ALL {
            let mark = if ticked.contains(&benefit.code()) { TICKED } else { LEFT };
            said.push(Field::Benefit(benefit, Mark::new(mark).ok()));
        }
    }
    Ok(said)
}
