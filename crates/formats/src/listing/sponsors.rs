//! Sponsors as JSON.

use super::text;
use chrono::NaiveDate;
use model::entry::Noted;
use model::mentoring::sponsorship::{Silence, late_days, scores};
use model::mentoring::{Mentoring, of};
use model::person::PersonId;
use model::relationship::Relationship;
use serde_json::{Value, json};

/// A sponsor with how long they have not heard from me.
#[derive(Debug, Clone)]
pub struct Sponsor<'a> {
    /// The relationship.
    pub relationship: &'a Noted<Relationship>,
    /// How the other side is called.
    pub name: String,
    /// How long they have not heard from me.
    pub silence: Silence,
}

fn day(day: Option<NaiveDate>) -> Option<String> {
    day.map(|day| day.to_string())
}

fn sponsor_value(all: &Mentoring, one: &Sponsor<'_>, today: NaiveDate) -> Value {
    let id = one.relationship.id;
    let late = of(&all.sponsorship.deliveries, id).filter(|work| late_days(work, today).is_some()).count();
    json!({
        "id": id.to_string(), "person": one.relationship.person.as_ref().map(PersonId::as_str), "name": one.name,
        "role": one.relationship.value.role.code(), "stage": all.rooms.stage(id).code(),
        "since": all.running_since(one.relationship).to_string(),
        "silence": {
            "days": one.silence.days, "rhythm_days": one.silence.rhythm_days, "quiet": one.silence.quiet().code(),
            "heard_on": one.silence.heard_on.to_string(), "heard_by": one.silence.by.code().trim_start_matches("heard_"),
            "earlier": one.silence.earlier.iter().map(|gap| json!({"from": gap.from.to_string(), "to": gap.to.to_string(), "days": gap.days()})).collect::<Vec<_>>(),
        },
        "owed": all.sponsorship.owed(id).len(), "late": late,
        "vision": all.sponsorship.facts_of(id).and_then(|facts| facts.value.vision.clone()),
    })
}

/// All sponsors, those to be won, and those whom I sponsor.
#[must_use]
pub fn sponsors(all: &Mentoring, sponsors: &[Sponsor<'_>], backed: &[Sponsor<'_>], today: NaiveDate) -> String {
    let prospects: Vec<Value> = all
        .prospects()
        .map(|one| {
            json!({
                "id": one.id.to_string(), "person": one.person.as_ref().map(PersonId::as_str),
                "chosen_for": one.value.chosen_for.iter().map(|why| why.code()).collect::<Vec<_>>(),
                "sees": one.value.sees, "bring": one.value.bring, "completes": one.value.completes, "page": one.value.page,
            })
        })
        .collect();
    let values = |list: &[Sponsor<'_>]| list.iter().map(|one| sponsor_value(all, one, today)).collect::<Vec<_>>();
    text(&json!({"sponsors": values(sponsors), "prospects": prospects, "backed": values(backed)}))
}

/// One sponsor with all that hangs on them; numbers are those that the commands take.
#[must_use]
pub fn sponsor(all: &Mentoring, one: &Sponsor<'_>, today: NaiveDate) -> String {
    let (id, part) = (one.relationship.id, &all.sponsorship);
    let facts = part.facts_of(id).map(|facts| {
        let value = &facts.value;
        json!({"vision": value.vision, "rhythm_days": value.rhythm_days, "asked": value.asked,
            "defence": value.defence.map(|defence| defence.code()), "ends_it": value.ends_it, "talked_on": day(value.talked_on)})
    });
    let news = of(&part.news, id).map(|news| {
        let value = &news.value;
        json!({"id": news.id.to_string(), "kind": value.kind.code(), "text": value.text, "on": value.on.to_string(),
            "promised": day(news.due_on), "told_on": day(value.told_on)})
    });
    let work = of(&part.deliveries, id).map(|work| {
        let value = &work.value;
        json!({"id": work.id.to_string(), "text": value.text, "due_on": day(work.due_on), "done_on": day(value.done_on),
            "stake": value.stake.map(|stake| stake.to_string()), "evidence": value.evidence,
            "late_days": late_days(work, today)})
    });
    let stakes = of(&part.stakes, id)
        .map(|stake| json!({"id": stake.id.to_string(), "what": stake.value.what, "on": stake.value.on.to_string()}));
    let advocacy = of(&part.advocacy, id).map(|one| {
        let value = &one.value;
        json!({"id": one.id.to_string(), "kind": value.kind.code(), "what": value.what, "on": value.on.to_string(),
            "who": one.person.as_ref().map(PersonId::as_str), "thanked_on": day(value.thanked_on)})
    });
    let asks = of(&part.asks, id).map(|ask| {
        let value = &ask.value;
        json!({"id": ask.id.to_string(), "kind": value.kind.code(), "what": value.what, "on": value.on.to_string(),
            "answer": value.answer})
    });
    let check = part.check_of(id).map(|check| {
        let lists = scores(&check.value).into_iter();
        let lists = lists.map(|score| {
            json!({"list": score.list.code(), "met": score.share, "weakest": score.weakest.map(|weakest| weakest.code())})
        });
        json!({"on": check.value.on.to_string(), "lists": lists.collect::<Vec<_>>(), "note": check.value.note})
    });
    text(&json!({
        "sponsor": sponsor_value(all, one, today), "settled": facts, "news": news.collect::<Vec<_>>(),
        "work": work.collect::<Vec<_>>(), "stakes": stakes.collect::<Vec<_>>(), "advocacy": advocacy.collect::<Vec<_>>(),
        "asks": asks.collect::<Vec<_>>(), "expectations": check,
    }))
}

/// Something that was written down, by its id.
#[must_use]
pub fn written(id: &str) -> String {
    text(&json!({"id": id}))
}
