//! The page of one sponsor: the silence, the news I owe, the work, the stakes, what is settled, who spoke, how both sides do.

use super::expectations::{Check, check};
use super::prospects::{AskRow, StretchRow, asks, stretches};
use super::{Choices, Meter, backed, choices, mentoring, meter, name, on, room, silence};
use crate::failure::Failure;
use crate::frame::{Frame, Place};
use crate::pages::deeper::{People, count, proposed};
use crate::pages::rehearsals::path_to_begin;
use crate::pages::typed::Typed;
use crate::routes::is_page;
use crate::visit::{Answer, Visit};
use app::seen::Seen;
use askama::Template;
use axum::extract::Path;
use model::entry::Noted;
use model::finding::Value;
use model::mentoring::sponsorship::{Gap, Quiet, late_days};
use model::mentoring::{Mentoring, of};
use model::practice::SPONSOR_RHYTHM_DAYS;
use model::relationship::{Relationship, Role};
use model::sponsor::{AdvocacyKind, AskKind, Defence, Delivery, FirstWord, Met, News, NewsKind, StretchOrigin};

/// News that were told, and other things past, in each list (ours: the rest is in the export).
const PAST_MAX: usize = 12;

struct NewsRow {
    id: String,
    kind: String,
    text: String,
    when: String,
    /// Promised by a day that is past.
    is_broken: bool,
}

struct WorkRow {
    id: String,
    text: String,
    stake: Option<String>,
    when: String,
    due: String,
    is_late: bool,
    evidence: Option<String>,
}

struct StakeRow {
    id: String,
    what: String,
    when: String,
}

/// Somebody spoke.
pub(super) struct AdvocacyRow {
    pub(super) id: String,
    pub(super) kind: String,
    pub(super) what: String,
    pub(super) when: String,
    /// Whether thanks for it are still open.
    pub(super) is_open: bool,
}

#[derive(Template)]
#[template(path = "pages/sponsors/show.html")]
struct Page {
    frame: Frame,
    typed: Typed,
    id: String,
    name: String,
    person_path: Option<String>,
    room_path: Option<String>,
    since: String,
    is_over: bool,
    meter: Option<Meter>,
    gaps: Vec<String>,
    owed: Vec<NewsRow>,
    told: Vec<NewsRow>,
    news_kinds: Choices,
    work: Vec<WorkRow>,
    done: Vec<WorkRow>,
    stakes: Vec<StakeRow>,
    vision: String,
    rhythm: String,
    rhythm_label: String,
    asked: String,
    defences: Choices,
    defence: &'static str,
    defence_said: Option<String>,
    ends_it: String,
    rehearse: String,
    talked_on: String,
    talked_said: Option<String>,
    check: Check,
    mets: Choices,
    advocacy: Vec<AdvocacyRow>,
    advocacy_kinds: Choices,
    asks: Vec<AskRow>,
    ask_kinds: Choices,
    stretches: Vec<StretchRow>,
    origins: Choices,
    first_words: Choices,
    today: String,
    proposed: Vec<String>,
}

/// `GET /sponsors/{relationship}`
pub(crate) async fn show(visit: Visit, Path(id): Path<String>) -> Answer {
    let seen = visit.office.seen().await?;
    let all = mentoring(&seen)?;
    let one = room(all, &id)?;
    match one.value.role {
        Role::Protege => visit.page(&page(&visit, &seen, all, one, Typed::default()).await?),
        Role::Giver => visit.page(&backed::page(&visit, &seen, all, one, Typed::default()).await?),
    }
}

/// The page with what was typed into a form of it.
pub(super) async fn again(visit: &Visit, seen: &Seen, one: &Noted<Relationship>, typed: Typed) -> Answer {
    let all = mentoring(seen)?;
    match one.value.role {
        Role::Protege => visit.refused(&page(visit, seen, all, one, typed).await?),
        Role::Giver => visit.refused(&backed::page(visit, seen, all, one, typed).await?),
    }
}

async fn page(
    visit: &Visit,
    seen: &Seen,
    all: &Mentoring,
    one: &Noted<Relationship>,
    typed: Typed,
) -> Result<Page, Failure> {
    let (t, people, today) = (visit.t, People::of(&seen.network), visit.today());
    let name = name(t, &people, one);
    let is_over = !all.rooms.stage(one.id).is_running();
    let silence = silence(all, &people, one, today);
    let facts = all.sponsorship.facts_of(one.id).map(|facts| facts.value.clone()).unwrap_or_default();
    let (work, done) = works(visit, all, one);
    let (owed, told) = news(visit, all, one);
    let room_path = format!("/relationships/{}", one.id);
    Ok(Page {
        frame: visit.frame(Place::Sponsors, name.clone()).await?,
        id: one.id.to_string(),
        person_path: one.person.as_ref().and_then(|id| people.who(id)).map(|who| who.path),
        room_path: is_page(&room_path).then_some(room_path),
        since: t.say("sponsors-since", &[("since", Value::Date(all.running_since(one)))]),
        meter: (!is_over).then(|| meter(t, all, one, &silence)),
        gaps: silence.earlier.iter().map(|gap| told_gap(visit, *gap)).collect(),
        is_over,
        owed,
        told,
        news_kinds: choices!(t, NewsKind, "news-kind"),
        work,
        done,
        stakes: stakes(visit, all, one),
        vision: facts.vision.unwrap_or_default(),
        rhythm: facts.rhythm_days.map(|days| days.to_string()).unwrap_or_default(),
        rhythm_label: t.say("sponsors-rhythm", &[("days", Value::Count(i64::from(SPONSOR_RHYTHM_DAYS)))]),
        asked: facts.asked.unwrap_or_default(),
        defences: choices!(t, Defence, "defence"),
        defence: facts.defence.map_or("", Defence::code),
        defence_said: facts.defence.map(|defence| t.text(&format!("defence-{defence}"))),
        ends_it: facts.ends_it.unwrap_or_default(),
        rehearse: path_to_begin(&[("with", &name), ("subject", &t.text("rehearsal-of-stumble"))]),
        talked_on: facts.talked_on.map(|day| day.to_string()).unwrap_or_default(),
        talked_said: facts.talked_on.map(|day| t.say("sponsors-talked", &[("date", Value::Date(day))])),
        check: check(t, all, one.id),
        mets: choices!(t, Met, "met"),
        advocacy: advocacy(visit, &people, all, one),
        advocacy_kinds: choices!(t, AdvocacyKind, "advocacy-kind"),
        asks: asks(visit, all, one.id),
        ask_kinds: choices!(t, AskKind, "ask-kind"),
        stretches: stretches(visit, all, one.id),
        origins: choices!(t, StretchOrigin, "stretch-origin"),
        first_words: choices!(t, FirstWord, "first-word"),
        today: today.to_string(),
        proposed: proposed(&seen.network),
        typed,
        name,
    })
}

fn told_gap(visit: &Visit, gap: Gap) -> String {
    let said = [("from", Value::Date(gap.from)), ("to", Value::Date(gap.to)), ("days", Value::Count(gap.days()))];
    visit.t.say("sponsors-gap", &said)
}

/// The news I owe, the oldest first, and the news I told, the latest first.
fn news(visit: &Visit, all: &Mentoring, one: &Noted<Relationship>) -> (Vec<NewsRow>, Vec<NewsRow>) {
    let row = |news: &Noted<News>| {
        let said = [
            ("on", Value::Date(news.value.on)),
            ("promised", news.due_on.map_or(Value::Unknown, Value::Date)),
            ("told", news.value.told_on.map_or(Value::Unknown, Value::Date)),
        ];
        NewsRow {
            id: news.id.to_string(),
            kind: visit.t.text(&format!("news-kind-{}", news.value.kind)),
            text: news.value.text.clone(),
            when: visit.t.say(if news.value.told_on.is_some() { "news-told" } else { "news-owed" }, &said),
            is_broken: news.value.told_on.is_none() && news.due_on.is_some_and(|due| due < visit.today()),
        }
    };
    let mut told: Vec<_> = of(&all.sponsorship.news, one.id).filter(|news| news.value.told_on.is_some()).collect();
    told.sort_by_key(|news| std::cmp::Reverse((news.value.told_on, news.id)));
    let owed = all.sponsorship.owed(one.id).into_iter().map(row).collect();
    (owed, told.into_iter().take(PAST_MAX).map(row).collect())
}

/// The work that is open, the longest due first, and the work that is done, the latest first.
fn works(visit: &Visit, all: &Mentoring, one: &Noted<Relationship>) -> (Vec<WorkRow>, Vec<WorkRow>) {
    let (t, today) = (visit.t, visit.today());
    let row = |work: &Noted<Delivery>| {
        let stake = all.sponsorship.stakes.iter().find(|stake| work.value.stake == Some(stake.id));
        let late = late_days(work, today).is_some();
        let due = work.due_on.unwrap_or(today);
        let days = today.signed_duration_since(due).num_days();
        let said = match work.value.done_on {
            Some(done) => {
                let late = done.signed_duration_since(due).num_days();
                t.say("work-done", &[("on", Value::Date(done)), ("late", Value::Count(late.max(0)))])
            }
            None => t.say("work-due", &[("on", Value::Date(due)), ("late", Value::Count(days.max(0)))]),
        };
        WorkRow {
            id: work.id.to_string(),
            text: work.value.text.clone(),
            stake: stake.map(|stake| t.say("work-stake", &[("stake", Value::Text(stake.value.what.clone()))])),
            when: said,
            due: due.to_string(),
            is_late: late,
            evidence: work.value.evidence.clone(),
        }
    };
    let (mut done, mut open): (Vec<_>, Vec<_>) =
        of(&all.sponsorship.deliveries, one.id).partition(|work| work.value.done_on.is_some());
    open.sort_by_key(|work| (work.due_on, work.id));
    done.sort_by_key(|work| std::cmp::Reverse((work.value.done_on, work.id)));
    (open.into_iter().map(row).collect(), done.into_iter().take(PAST_MAX).map(row).collect())
}

fn stakes(visit: &Visit, all: &Mentoring, one: &Noted<Relationship>) -> Vec<StakeRow> {
    let row = |stake: &Noted<model::sponsor::Stake>| StakeRow {
        id: stake.id.to_string(),
        what: stake.value.what.clone(),
        when: on(visit.t, stake.value.on),
    };
    of(&all.sponsorship.stakes, one.id).map(row).collect()
}

/// Who spoke, the latest first.
pub(super) fn advocacy(
    visit: &Visit,
    people: &People<'_>,
    all: &Mentoring,
    one: &Noted<Relationship>,
) -> Vec<AdvocacyRow> {
    let mut spoken: Vec<_> = of(&all.sponsorship.advocacy, one.id).collect();
    spoken.sort_by_key(|spoke| std::cmp::Reverse((spoke.value.on, spoke.id)));
    let row = |spoke: &Noted<model::sponsor::Advocacy>| {
        let by = spoke.person.as_ref().filter(|_| one.value.role == Role::Protege).map(|id| people.name(id));
        let said = [("on", Value::Date(spoke.value.on)), ("by", by.map_or(Value::Unknown, Value::Text))];
        AdvocacyRow {
            id: spoke.id.to_string(),
            kind: visit.t.text(&format!("advocacy-kind-{}", spoke.value.kind)),
            what: spoke.value.what.clone(),
            when: visit.t.say("advocacy-when", &said),
            is_open: one.value.role == Role::Protege && spoke.value.thanked_on.is_none(),
        }
    };
    spoken.into_iter().take(PAST_MAX * 2).map(row).collect()
}

/// News that I owe sponsors, and whom it is time to tell something, for Today: path, name and what.
pub(crate) fn owed_today(visit: &Visit, seen: &Seen) -> Vec<(String, String, String)> {
    let Ok(all) = mentoring(seen) else { return Vec::new() };
    let (t, people) = (visit.t, People::of(&seen.network));
    let owed = all.sponsors().filter_map(|one| {
        let (owed, silence) = (all.sponsorship.owed(one.id), silence(all, &people, one, visit.today()));
        let detail = match owed.first() {
            Some(first) => {
                let said = [
                    ("news", Value::Text(first.value.text.clone())),
                    ("others", count(owed.len() - 1)),
                    ("promised", first.due_on.map_or(Value::Unknown, Value::Date)),
                ];
                t.say("today-news-detail", &said)
            }
            None if silence.quiet() == Quiet::Soon => meter(t, all, one, &silence).said,
            None => return None,
        };
        Some((format!("{}/{}#news", super::PATH, one.id), name(t, &people, one), detail))
    });
    owed.collect()
}
