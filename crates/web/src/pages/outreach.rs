//! Outreach: the ways to people as columns and as a list, with how many letters were answered.

pub(crate) mod letters;
pub(crate) mod way;

use crate::failure::Failure;
use crate::fields::{Fields, Form, Query};
use crate::frame::{Frame, Place, Texts};
use crate::pages::deeper::{People, count, fault, named, proposed};
use crate::pages::find::{Choice, kinds};
use crate::report::Drawn;
use crate::visit::{Answer, Visit};
use app::outreach::{self, NewWay, Whom};
use askama::Template;
use chrono::NaiveDate;
use model::entry::{EntryId, Noted};
use model::finding::Value;
use model::mentoring::Mentoring;
use model::mentoring::search::Funnel;
use model::outreach::{LookPlace, Outreach, OutreachStage};
use model::relationship::RelationshipKind;
use picture::funnel::{self, Step};

/// The stages that stand as columns; what was let go stands below.
const COLUMNS: [OutreachStage; 6] = [
    OutreachStage::Idea,
    OutreachStage::Researched,
    OutreachStage::Written,
    OutreachStage::Sent,
    OutreachStage::Answered,
    OutreachStage::Yes,
];

/// A way, as a card or a line.
struct Card {
    path: String,
    name: String,
    kind: String,
    stage: String,
    since: String,
    need: String,
    /// What waits for a day, and whether that has passed.
    due: Option<(String, bool)>,
}

/// The ways at one stage.
struct Column {
    title: String,
    about: String,
    cards: Vec<Card>,
}

#[derive(Template)]
#[template(path = "pages/outreach/outreach.html")]
struct Page {
    frame: Frame,
    headline: String,
    said: Option<String>,
    picture: Option<Drawn>,
    columns: Vec<Column>,
    over: Vec<Card>,
    list: Vec<Card>,
    is_list: bool,
    is_empty: bool,
    who: String,
    who_fault: Option<String>,
    address: String,
    address_fault: Option<String>,
    kinds: Vec<Choice>,
    needs: Vec<Choice>,
    places: Vec<Choice>,
    proposed: Vec<String>,
}

/// What is wrong with the form that adds.
#[derive(Default)]
struct Faults {
    who: Option<String>,
    address: Option<String>,
}

/// `GET /outreach` with `as` (`list`), and `who`, `kind`, `need`, `place` to begin a name with.
pub(crate) async fn show(visit: Visit, Query(fields): Query) -> Answer {
    visit.page(&page(&visit, &fields, Faults::default()).await?)
}

async fn page(visit: &Visit, fields: &Fields, faults: Faults) -> Result<Page, Failure> {
    let seen = visit.office.seen().await?;
    let nothing = Mentoring::default();
    let mentoring = seen.beside.mentoring.as_ref().unwrap_or(&nothing);
    let (t, people) = (visit.t, People::of(&seen.network));
    let card = |way: &Noted<Outreach>| card(visit, &people, mentoring, way);
    let ways = &mentoring.search.outreach;
    let column = |stage: OutreachStage| {
        // What shall be later has been answered, and waits there.
        let is_in = |way: &&Noted<Outreach>| match way.value.stage() {
            OutreachStage::Later => stage == OutreachStage::Answered,
            own => own == stage,
        };
        Column {
            title: t.text(&format!("outreach-stage-{stage}")),
            about: t.text(&format!("outreach-stage-{stage}.about")),
            cards: ways.iter().filter(is_in).map(card).collect(),
        }
    };
    let counts = Funnel::of(ways.iter().map(|way| &way.value));
    let id = |name: &str| fields.filled(name).and_then(|id| id.parse::<EntryId>().ok());
    let kind = fields.filled("kind").and_then(|code| code.parse().ok()).unwrap_or(RelationshipKind::Mentor);
    let place: Option<LookPlace> = fields.filled("place").and_then(|code| code.parse().ok());
    Ok(Page {
        frame: visit.frame(Place::Mentors, t.text("outreach-title")).await?,
        headline: headline(t, counts),
        said: counts.reply_rate().map(|_| rate(t, counts)),
        picture: (counts.ideas > 0).then(|| drawn(t, counts)),
        columns: COLUMNS.into_iter().map(column).collect(),
        over: ways.iter().filter(|way| way.value.stage() == OutreachStage::No).map(card).collect(),
        list: ways.iter().rev().map(card).collect(),
        is_list: fields.get("as") == Some("list"),
        is_empty: ways.is_empty(),
        who: fields.get("who").unwrap_or_default().to_owned(),
        who_fault: faults.who,
        address: fields.get("address").unwrap_or_default().to_owned(),
        address_fault: faults.address,
        kinds: kinds(t, kind),
        needs: needs(mentoring, id("need")),
        places: LookPlace::ALL
            .iter()
            .map(|one| Choice {
                code: one.code().to_owned(),
                text: t.text(&format!("find-look-{one}")),
                is_chosen: place == Some(*one),
            })
            .collect(),
        proposed: proposed(&seen.network),
    })
}

fn needs(mentoring: &Mentoring, chosen: Option<EntryId>) -> Vec<Choice> {
    let choice = |need: &Noted<model::need::Need>| Choice {
        code: need.id.to_string(),
        text: need.value.text.clone(),
        is_chosen: chosen == Some(need.id),
    };
    mentoring.search.needs.iter().rev().map(choice).collect()
}

fn headline(t: Texts, counts: Funnel) -> String {
    let said = [("ideas", count(counts.ideas)), ("sent", count(counts.sent)), ("answered", count(counts.answered))];
    match (counts.ideas, counts.sent) {
        (0, _) => t.text("outreach-headline-first"),
        (_, 0) => t.say("outreach-headline-ideas", &said),
        _ => t.say("outreach-headline", &said),
    }
}

fn rate(t: Texts, counts: Funnel) -> String {
    let said = [("sent", count(counts.sent)), ("answered", count(counts.answered)), ("yes", count(counts.yes))];
    t.say("outreach-rate", &said)
}

fn drawn(t: Texts, counts: Funnel) -> Drawn {
    let steps = [
        (OutreachStage::Idea, counts.ideas),
        (OutreachStage::Researched, counts.researched),
        (OutreachStage::Written, counts.written),
        (OutreachStage::Sent, counts.sent),
        (OutreachStage::Answered, counts.answered),
        (OutreachStage::Yes, counts.yes),
    ];
    let step =
        |(stage, count): (OutreachStage, usize)| Step { name: t.text(&format!("outreach-stage-{stage}")), count };
    let funnel = funnel::Funnel {
        key: "replies".to_owned(),
        title: t.text("outreach-funnel"),
        steps: steps.into_iter().map(step).collect(),
    };
    funnel::draw(&funnel).into()
}

/// What somebody on a way is called.
pub(crate) fn called(people: &People<'_>, way: &Noted<Outreach>) -> String {
    let name = || way.value.name.clone().unwrap_or_default();
    way.person.as_ref().map_or_else(name, |id| people.name(id))
}

fn card(visit: &Visit, people: &People<'_>, mentoring: &Mentoring, way: &Noted<Outreach>) -> Card {
    let t = visit.t;
    let stage = way.value.stage();
    let since = way.value.since().map_or(Value::Unknown, Value::Date);
    Card {
        path: format!("/outreach/{}", way.id),
        name: called(people, way),
        kind: t.text(&format!("kind-{}", way.value.kind)),
        stage: t.text(&format!("outreach-stage-{stage}")),
        since: t.say("outreach-since", &[("day", since)]),
        need: way
            .parent
            .and_then(|id| mentoring.search.need(id))
            .map(|need| need.value.text.clone())
            .unwrap_or_default(),
        due: due(visit, mentoring, way),
    }
}

/// The day on which something is due on a way: to ask again, or for the first ask.
fn due(visit: &Visit, mentoring: &Mentoring, way: &Noted<Outreach>) -> Option<(String, bool)> {
    let said =
        |id: &'static str, day: NaiveDate| Some((visit.t.say(id, &[("day", Value::Date(day))]), day < visit.today()));
    if way.value.stage() == OutreachStage::Sent {
        let waiting = mentoring.search.letters_of(way.id).rfind(|letter| letter.value.is_waiting());
        return said("outreach-due-reply", waiting?.due_on?);
    }
    said("outreach-due-ask", way.due_on.filter(|_| way.value.stage() < OutreachStage::Sent)?)
}

/// `POST /outreach` with `who` (a name or an id of mine; any other name is noted as it is), `address`, `kind`, `need`, `place`.
pub(crate) async fn add(visit: Visit, Form(fields): Form) -> Answer {
    let seen = visit.office.seen().await?;
    let typed = fields.get("who").unwrap_or_default();
    let kind = fields.filled("kind").and_then(|code| code.parse().ok()).ok_or(Failure::Unreadable)?;
    let whom = match named(&seen.loaded, visit.t, typed) {
        Ok(person) => Whom::Person(person),
        Err(fault) if typed.is_empty() || app::people::find(&seen.loaded, typed).is_err_and(|it| is_several(&it)) => {
            return visit.refused(&page(&visit, &fields, Faults { who: Some(fault), address: None }).await?);
        }
        Err(_) => Whom::Name { name: typed.to_owned(), address: fields.filled("address").map(str::to_owned) },
    };
    let new = NewWay {
        whom,
        kind,
        need: fields.filled("need").and_then(|id| id.parse().ok()),
        place: fields.filled("place").and_then(|code| code.parse().ok()),
    };
    match outreach::note(&visit.office, new).await {
        Ok(kept) => visit.done(&format!("/outreach/{}", kept.id), "outreach", Some(kept.undo)),
        Err(error) => {
            let fault = fault(error)?;
            let is_address = fault.contains("mail address");
            let faults = Faults { who: (!is_address).then(|| fault.clone()), address: is_address.then_some(fault) };
            visit.refused(&page(&visit, &fields, faults).await?)
        }
    }
}

fn is_several(error: &app::error::AppError) -> bool {
    matches!(error, app::error::AppError::SeveralCalled { .. })
}
