//! What somebody means to do: one small form for all pages that end in it, and the page where it stands alone, which is also where
//! a fault in it is shown.

use super::{People, Who, day, fault};
use crate::failure::Failure;
use crate::fields::{Fields, Form, Query, own_path};
use crate::frame::{Frame, Place, Texts};
use crate::visit::{Answer, Visit};
use app::deeper::DRAINED;
use app::intentions;
use askama::Template;
use chrono::{Days, NaiveDate};
use model::finding::Value;
use model::intention::Intention;
use model::kind::DrainWay;
use model::person::PersonId;

/// Rules that a thing meant may come from; any other word is left out.
const RULES: &[&str] = &[
    DRAINED,
    "network.too_much_of_me",
    "network.insular",
    "network.surplus",
    "network.hole",
    "network.capitalise",
    "network.no_juniors",
    "find.introduction",
    "pockets.empty",
];
/// The way of a thing meant that is a question to somebody: its outcome is what they said.
pub(crate) const QUESTION: &str = "question";
/// Days after which a way is looked back on, unless said otherwise (`ours`: habits take a quarter to change).
const LOOK_BACK_DAYS: u64 = 91;
/// Days in which anything else is done, unless said otherwise (`ours`).
const MEANT_DAYS: u64 = 14;

/// One of the four ways, to choose.
pub(crate) struct WayChoice {
    pub(crate) code: &'static str,
    pub(crate) title: String,
    pub(crate) about: String,
    pub(crate) is_chosen: bool,
}

/// The form.
pub(crate) struct Mean {
    pub(crate) rule: String,
    pub(crate) way: String,
    /// The four ways, where one is to be chosen.
    pub(crate) ways: Vec<WayChoice>,
    /// Whom it is about; more than one to choose from.
    pub(crate) people: Vec<Who>,
    pub(crate) text: String,
    pub(crate) due: String,
    pub(crate) today: NaiveDate,
    pub(crate) back: String,
    /// What sets the ids of its fields apart from other forms on the page.
    pub(crate) key: String,
    pub(crate) way_fault: Option<String>,
    pub(crate) text_fault: Option<String>,
    pub(crate) due_fault: Option<String>,
}

impl Mean {
    /// A form for something meant because of a rule.
    pub(crate) fn new(visit: &Visit, rule: &str, text: String, back: &str) -> Self {
        let today = visit.today();
        Self {
            rule: rule.to_owned(),
            way: String::new(),
            ways: Vec::new(),
            people: Vec::new(),
            text,
            due: after(today, MEANT_DAYS),
            today,
            back: back.to_owned(),
            key: rule.replace('.', "-"),
            way_fault: None,
            text_fault: None,
            due_fault: None,
        }
    }

    /// A form for one of the four ways with somebody.
    pub(crate) fn four_ways(visit: &Visit, one: Who, chosen: Option<DrainWay>, back: &str) -> Self {
        let key = format!("way-{}", one.id);
        Self {
            ways: ways(visit.t, chosen),
            people: vec![one],
            due: after(visit.today(), LOOK_BACK_DAYS),
            key,
            ..Self::new(visit, DRAINED, String::new(), back)
        }
    }

    /// The same form about these people.
    pub(crate) fn about(mut self, people: Vec<Who>) -> Self {
        if let Some(first) = people.first() {
            self.key = format!("{}-{}", self.key, first.id);
        }
        self.people = people;
        self
    }

    /// The same form for a kind of thing.
    pub(crate) fn way(mut self, way: &str) -> Self {
        way.clone_into(&mut self.way);
        self
    }

    pub(crate) fn has_fault(&self) -> bool {
        self.way_fault.is_some() || self.text_fault.is_some() || self.due_fault.is_some()
    }
}

fn after(today: NaiveDate, days: u64) -> String {
    today.checked_add_days(Days::new(days)).unwrap_or(today).to_string()
}

fn ways(t: Texts, chosen: Option<DrainWay>) -> Vec<WayChoice> {
    let choice = |&way: &DrainWay| WayChoice {
        code: way.code(),
        title: t.text(&format!("deeper-way-{}", way.code())),
        about: t.text(&format!("deeper-way-{}.about", way.code())),
        is_chosen: chosen == Some(way),
    };
    DrainWay::ALL.iter().map(choice).collect()
}

#[derive(Template)]
#[template(path = "pages/deeper/mean.html")]
struct Page {
    frame: Frame,
    headline: String,
    mean: Mean,
}

async fn page(visit: &Visit, mean: Mean) -> Result<Page, Failure> {
    let frame = visit.frame(Place::Network, visit.t.text("deeper-mean-title")).await?;
    let headline = match mean.people.first() {
        Some(one) => visit.t.say("deeper-mean-with", &[("person", Value::Text(one.name.clone()))]),
        None => visit.t.text("deeper-mean-title"),
    };
    Ok(Page { frame, headline, mean })
}

/// `GET /network/intention` with `rule`, `person`, `way`, `text`, `back`: the form alone, filled in.
pub(crate) async fn show(visit: Visit, Query(fields): Query) -> Answer {
    let mean = asked(&visit, &fields).await?;
    visit.page(&page(&visit, mean).await?)
}

async fn asked(visit: &Visit, fields: &Fields) -> Result<Mean, Failure> {
    let seen = visit.office.seen().await?;
    let people = People::of(&seen.network);
    let one = fields.filled("person").and_then(|id| people.who(&PersonId::new(id)));
    let back = own_path(fields.get("back").unwrap_or("/"));
    let way = fields.get("way").unwrap_or_default();
    let mean = match (fields.get("rule").unwrap_or_default(), one) {
        (DRAINED, Some(one)) => Mean::four_ways(visit, one, way.parse().ok(), back),
        (rule, one) => Mean::new(visit, rule, String::new(), back).about(one.into_iter().collect()).way(way),
    };
    let due = fields.filled("due").map_or(mean.due.clone(), str::to_owned);
    Ok(Mean { text: fields.get("text").unwrap_or_default().to_owned(), due, ..mean })
}

/// `POST /network/intentions` with `rule`, `person`, `way`, `text`, `due`, `back`.
pub(crate) async fn keep(visit: Visit, Form(fields): Form) -> Answer {
    let mut mean = asked(&visit, &fields).await?;
    let way: Option<DrainWay> = mean.way.parse().ok().or_else(|| fields.get("way")?.parse().ok());
    if !mean.ways.is_empty() && way.is_none() {
        mean.way_fault = Some(visit.t.text("deeper-way-missing"));
    }
    if mean.ways.is_empty() && mean.text.is_empty() {
        mean.text_fault = Some(visit.t.text("deeper-mean-missing"));
    }
    let due = match day(visit.t, &mean.due) {
        Ok(day) if day >= visit.today() => Some(day),
        Ok(_) => {
            mean.due_fault = Some(visit.t.text("deeper-day-past"));
            None
        }
        Err(fault) => {
            mean.due_fault = Some(fault);
            None
        }
    };
    let Some(due) = due.filter(|_| !mean.has_fault()) else {
        return visit.refused(&page(&visit, mean).await?);
    };
    let intention = intention(visit.t, &mean, way);
    let person = mean.people.first().map(|one| PersonId::new(one.id.as_str()));
    match intentions::mean(&visit.office, intention, person, due).await {
        Ok(kept) => visit.done(&mean.back, "meant", Some(kept.undo)),
        Err(error) => {
            mean.text_fault = Some(fault(error)?);
            visit.refused(&page(&visit, mean).await?)
        }
    }
}

fn intention(t: Texts, mean: &Mean, way: Option<DrainWay>) -> Intention {
    let rule = RULES.contains(&mean.rule.as_str()).then(|| mean.rule.clone());
    let Some((way, one)) = way.filter(|_| !mean.ways.is_empty()).zip(mean.people.first()) else {
        let way = Some(mean.way.clone()).filter(|way| !way.is_empty());
        return Intention { text: mean.text.clone(), rule, way, outcome: None };
    };
    let said = [("person", Value::Text(one.name.clone())), ("way", Value::Word(way.code()))];
    let text = t.say("deeper-way-text", &said);
    let text = if mean.text.is_empty() { text } else { format!("{text}: {}", mean.text) };
    Intention { text, rule, way: Some(way.code().to_owned()), outcome: None }
}
