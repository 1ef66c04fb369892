//! Beginning a relationship, and saying anew what it is about.

use super::asks::{Faults, Sheet, listed, open_list};
use super::{FormPage, Opened, fault, form, open, path_of, shown};
use crate::failure::Failure;
use crate::fields::{Fields, Form, Query};
use crate::frame::Place;
use crate::pages::deeper::{People, named, proposed};
use crate::visit::{Answer, Visit};
use app::error::AppError;
use app::loaded::Loaded;
use app::people;
use app::relationships::{self, Begin, With};
use app::wording;
use axum::extract::Path;
use model::finding::Value;
use model::person::PersonId;
use model::relationship::{Channel, Gives, Relationship, RelationshipKind, RelationshipStage, Role};

/// Stages in which one notes a relationship; it ends by being ended.
const FIRST_STAGES: [RelationshipStage; 5] = [
    RelationshipStage::Considering,
    RelationshipStage::Approached,
    RelationshipStage::GettingAcquainted,
    RelationshipStage::Active,
    RelationshipStage::Alumni,
];

/// The mark that somebody who is none of my people becomes one.
const ADDS: &str = "add_person";

/// With whom, what kind, what for: the fields that stand open. All others can wait.
const FIRST_ASKS: usize = 3;

/// `GET /relationships/new` with `kind`, `person` (an id), `subject`, `learn`: the form, filled in.
pub(crate) async fn show(visit: Visit, Query(fields): Query) -> Answer {
    page(&visit, &fields, None, &Vec::new()).await
}

async fn page(visit: &Visit, asked: &Fields, typed: Option<&Fields>, faults: &Faults) -> Answer {
    let (t, seen) = (visit.t, visit.office.seen().await?);
    let person = asked.filled("person").and_then(|id| seen.loaded.member(&PersonId::new(id)));
    let who = person
        .map(|member| People::of(&seen.network).call(&member.person.id))
        .or_else(|| asked.filled("who").map(str::to_owned));
    let text = |name: &str| asked.filled(name).map(str::to_owned);
    let kind = asked.filled("kind").unwrap_or("mentor");
    let kinds = listed(t, "kind", RelationshipKind::ALL.iter().map(|kind| kind.code()));
    let stages = listed(t, "stage", FIRST_STAGES.iter().map(|stage| stage.code()));
    let channels = open_list(t, "channel", Channel::ALL.iter().map(|one| one.code()));
    let mut sheet = Sheet::new(t, typed, faults).line("who", who.as_ref());
    // Whoever is none of my people may become one on the way.
    let newcomer = typed.and_then(|typed| typed.filled("who")).filter(|who| is_new(&seen.loaded, who));
    let first_asks = FIRST_ASKS + usize::from(newcomer.is_some());
    if let Some(who) = newcomer {
        let adds = t.say("ask-add_person-yes", &[("name", Value::Text(who.to_owned()))]);
        sheet = sheet.choose("checks", ADDS, vec![("yes".to_owned(), adds)], &[]);
    }
    let mut asks = sheet
        .choose("radios", "kind", kinds, &[kind])
        .line("learn", text("learn").as_ref())
        .choose("radios", "role", listed(t, "role", Role::ALL.iter().map(|one| one.code())), &["protege"])
        .choose("radios", "stage", stages, &[asked.filled("stage").unwrap_or("considering")])
        .line("subject", text("subject").as_ref())
        .line("teach", None)
        .line("plan", None)
        .choose("radios", "channel", channels, &[""])
        .choose("checks", "in_writing", vec![("yes".to_owned(), t.text("ask-in_writing-yes"))], &[])
        .line("paired_by", None)
        .asks();
    let more = asks.split_off(first_asks);
    let page = FormPage {
        frame: visit.frame(Place::Mentors, t.text("begin-title")).await?,
        back: "/mentors".to_owned(),
        back_text: t.text("nav-mentors"),
        title: t.text("begin-title"),
        lead: t.text("begin-lead"),
        notes: Vec::new(),
        asks,
        more,
        // What came along, or was typed before, is not hidden.
        is_more_open: typed.is_some() || asked.filled("stage").is_some() || asked.filled("subject").is_some(),
        proposed: proposed(&seen.network),
        action: "/relationships".to_owned(),
        button: t.text("begin-go"),
        links: Vec::new(),
        after: Vec::new(),
        further: Vec::new(),
    };
    shown(visit, &page, faults)
}

/// `POST /relationships`
pub(crate) async fn add(visit: Visit, Form(fields): Form) -> Answer {
    let seen = visit.office.seen().await?;
    let kind: RelationshipKind = fields.get("kind").unwrap_or_default().parse().map_err(|_| Failure::Unreadable)?;
    let who = fields.get("who").unwrap_or_default();
    // An author, a circle: whoever is none of my people goes by name. A name that several have is asked for.
    let is_new = is_new(&seen.loaded, who);
    let with = match named(&seen.loaded, visit.t, who) {
        Ok(id) => With::Person(id),
        Err(_) if is_new && (is_free(kind) || fields.get(ADDS).is_some()) => With::Name(who.to_owned()),
        Err(reason) => return page(&visit, &fields, Some(&fields), &vec![("who", reason)]).await,
    };
    let text = |name: &str| fields.filled(name).map(str::to_owned);
    let usual = Begin::new(kind, with);
    let begin = Begin {
        role: fields.get("role").and_then(|role| role.parse().ok()).unwrap_or(Role::Protege),
        // What nobody knows of has no steps before work.
        stage: fields.get("stage").and_then(|stage| stage.parse().ok()).filter(|_| kind.has_contact()),
        subject: text("subject"),
        plan: text("plan"),
        paired_by: text("paired_by"),
        channel: fields.filled("channel").and_then(|channel| channel.parse().ok()).or(usual.channel),
        in_writing: fields.get("in_writing").is_some(),
        learn: text("learn"),
        teach: text("teach"),
        ..usual
    };
    let begun = match &begin.with {
        With::Name(name) if !is_free(kind) => relationships::begin_with_new(&visit.office, name, &begin).await,
        _ => relationships::begin(&visit.office, &begin).await,
    };
    match begun {
        Ok(kept) => visit.done(&path_of(kept.id), "relationship", Some(kept.undo)),
        Err(error) => page(&visit, &fields, Some(&fields), &fault("who", error)?).await,
    }
}

/// Whether somebody is named whom nobody of my people is called like.
fn is_new(loaded: &Loaded, who: &str) -> bool {
    matches!(people::find(loaded, who), Err(AppError::NobodyCalled { .. })) && !who.trim().is_empty()
}

/// Whether the other side may be nobody of my people.
fn is_free(kind: RelationshipKind) -> bool {
    matches!(
        kind,
        RelationshipKind::Invisible | RelationshipKind::PeerCircle | RelationshipKind::Group | RelationshipKind::Flash
    )
}

/// `GET /relationships/{id}/about`
pub(crate) async fn about(visit: Visit, Path(id): Path<String>) -> Answer {
    let opened = open(&visit, &id).await?;
    about_page(&visit, &opened, None, &Vec::new()).await
}

async fn about_page(visit: &Visit, opened: &Opened, typed: Option<&Fields>, faults: &Faults) -> Answer {
    let (t, room) = (visit.t, opened.room()?);
    let now = &room.relationship.value;
    let gives: Vec<&str> = now.gives.iter().map(|one| one.code()).collect();
    let channel = now.channel.map_or("", Channel::code);
    let writing = if now.in_writing { vec!["yes"] } else { Vec::new() };
    let mut sheet = Sheet::new(t, typed, faults);
    if room.relationship.person.is_none() {
        sheet = sheet.line("name", now.name.as_ref());
    }
    let asks = sheet
        .line("plan", now.plan.as_ref())
        .line("subject", now.subject.as_ref())
        .choose(
            "radios",
            "kind",
            listed(t, "kind", RelationshipKind::ALL.iter().map(|one| one.code())),
            &[now.kind.code()],
        )
        .choose("radios", "channel", open_list(t, "channel", Channel::ALL.iter().map(|one| one.code())), &[channel])
        .choose("checks", "in_writing", vec![("yes".to_owned(), t.text("ask-in_writing-yes"))], &writing)
        .choose("checks", "gives", listed(t, "gives", Gives::ALL.iter().map(|one| one.code())), &gives)
        .area("boundaries", Some(&now.boundaries.join("\n")))
        .line("paired_by", now.paired_by.as_ref())
        .asks();
    let page = form(visit, opened, "about", "/about", asks).await?;
    shown(visit, &page, faults)
}

/// `POST /relationships/{id}/about`
pub(crate) async fn change(visit: Visit, Path(id): Path<String>, Form(fields): Form) -> Answer {
    let opened = open(&visit, &id).await?;
    let now = opened.room()?.relationship.value.clone();
    let text = |name: &str| fields.filled(name).map(str::to_owned);
    let boundaries = wording::lines(fields.get("boundaries").unwrap_or_default(), "the boundary");
    let boundaries = match boundaries {
        Ok(boundaries) => boundaries,
        Err(error) => return about_page(&visit, &opened, Some(&fields), &fault("boundaries", error)?).await,
    };
    let said = Relationship {
        kind: fields.get("kind").and_then(|kind| kind.parse().ok()).unwrap_or(now.kind),
        name: text("name").or(now.name),
        plan: text("plan"),
        subject: text("subject"),
        paired_by: text("paired_by"),
        channel: fields.filled("channel").and_then(|channel| channel.parse().ok()),
        in_writing: fields.get("in_writing").is_some(),
        gives: fields.all("gives").filter_map(|one| one.parse().ok()).collect(),
        boundaries,
        role: now.role,
    };
    match relationships::change(&visit.office, opened.id, &said).await {
        Ok(kept) => visit.done(&opened.path, "room-kept", Some(kept.undo)),
        Err(error) => about_page(&visit, &opened, Some(&fields), &fault("plan", error)?).await,
    }
}

/// `POST /relationships/{id}/removal`
pub(crate) async fn remove(visit: Visit, Path(id): Path<String>) -> Answer {
    let opened = open(&visit, &id).await?;
    let undo = relationships::remove(&visit.office, opened.id).await?;
    visit.done("/mentors", "relationship-removed", Some(undo))
}
