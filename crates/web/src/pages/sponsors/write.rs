//! What is written down on the page of a sponsor.

use super::{PATH, list, mentoring, show};
use crate::failure::Failure;
use crate::fields::{Form, own_path};
use crate::pages::deeper::entry;
use crate::pages::typed::{Reading, Typed};
use crate::visit::{Answer, Visit};
use app::entries::{self, EntryId, EntryKind};
use app::sponsors::{self, NewNews};
use axum::extract::Path;
use model::sponsor::{AdvocacyKind, AskKind, SponsorFacts};

/// Where a form about a sponsor, or about a prospect, leads back to.
pub(super) async fn back(visit: &Visit, of: EntryId, part: &str) -> Result<String, Failure> {
    let seen = visit.office.seen().await?;
    let is_room = mentoring(&seen)?.rooms.relationship(of).is_some();
    Ok(if is_room { format!("{PATH}/{of}#{part}") } else { format!("{PATH}#prospects") })
}

/// The page of a sponsor, or the list for a prospect, with what was typed.
pub(super) async fn again(visit: &Visit, of: EntryId, typed: Typed) -> Answer {
    let seen = visit.office.seen().await?;
    match mentoring(&seen)?.rooms.relationship(of) {
        Some(one) => show::again(visit, &seen, one, typed).await,
        None => list::again(visit, typed).await,
    }
}

/// `POST /sponsors/{id}/settled` with `vision`, `rhythm`, `asked`, `defence`, `ends_it`, `talked_on`.
pub(crate) async fn settle(visit: Visit, Path(id): Path<String>, Form(fields): Form) -> Answer {
    let id = entry(&id)?;
    let mut read = Reading::of(&visit, "settled", fields);
    let rhythm = read.text("rhythm");
    let rhythm_days = rhythm.as_ref().and_then(|days| days.parse().ok());
    if rhythm.is_some() && rhythm_days.is_none() {
        read.wrong("rhythm", visit.t.text("sponsors-rhythm-unreadable"));
    }
    let facts = SponsorFacts {
        vision: read.text("vision"),
        rhythm_days,
        asked: read.text("asked"),
        defence: read.filled("defence").and_then(|word| word.parse().ok()),
        ends_it: read.text("ends_it"),
        talked_on: read.filled("talked_on").is_some().then(|| read.past_day("talked_on")),
    };
    if read.is_fine() {
        match sponsors::settle(&visit.office, id, &facts).await {
            Ok(kept) => return visit.done(&back(&visit, id, "settled").await?, "sponsor-settled", Some(kept.undo)),
            Err(error) => read.refused("rhythm", error)?,
        }
    }
    again(&visit, id, read.into_typed()).await
}

/// `POST /sponsors/{id}/stakes` with `what`, `on`.
pub(crate) async fn stake(visit: Visit, Path(id): Path<String>, Form(fields): Form) -> Answer {
    let id = entry(&id)?;
    let mut read = Reading::of(&visit, "stake", fields);
    let (what, on) = (read.required("what", "sponsors-stake-missing"), read.past_day("on"));
    if read.is_fine() {
        match sponsors::stake(&visit.office, id, &what, on).await {
            Ok(kept) => return visit.done(&back(&visit, id, "stakes").await?, "sponsor-stake", Some(kept.undo)),
            Err(error) => read.refused("what", error)?,
        }
    }
    again(&visit, id, read.into_typed()).await
}

/// `POST /sponsors/{id}/news` with `kind`, `text`, `told` (`yes` where it was told today), `promised`.
pub(crate) async fn note_news(visit: Visit, Path(id): Path<String>, Form(fields): Form) -> Answer {
    let id = entry(&id)?;
    let mut read = Reading::of(&visit, "news", fields);
    let (text, promised) = (read.required("text", "sponsors-news-missing"), read.day("promised"));
    let told_on = (read.filled("told") == Some("yes")).then(|| visit.today());
    let promised = promised.filter(|_| told_on.is_none());
    let news = NewNews { kind: read.word("kind")?, text, on: visit.today(), promised, told_on };
    if read.is_fine() {
        match sponsors::note_news(&visit.office, id, &news).await {
            Ok(kept) => return visit.done(&back(&visit, id, "news").await?, "sponsor-news", Some(kept.undo)),
            Err(error) => read.refused("text", error)?,
        }
    }
    again(&visit, id, read.into_typed()).await
}

/// `POST /sponsors/news/{id}/telling` with `back`.
pub(crate) async fn tell(visit: Visit, Path(id): Path<String>, Form(fields): Form) -> Answer {
    let kept = sponsors::tell_news(&visit.office, entry(&id)?, visit.today()).await?;
    visit.done(own_path(fields.get("back").unwrap_or(PATH)), "sponsor-told", Some(kept.undo))
}

/// `POST /sponsors/{id}/work` with `text`, `due`, `stake`.
pub(crate) async fn promise(visit: Visit, Path(id): Path<String>, Form(fields): Form) -> Answer {
    let id = entry(&id)?;
    let mut read = Reading::of(&visit, "work", fields);
    let (text, due) = (read.required("text", "sponsors-work-missing"), read.day("due"));
    if due.is_none() && read.filled("due").is_none() {
        read.wrong("due", visit.t.text("form-day-unreadable"));
    }
    let stake = read.filled("stake").and_then(|stake| stake.parse().ok());
    if let Some(due) = due.filter(|_| read.is_fine()) {
        match sponsors::promise_work(&visit.office, id, &text, stake, due).await {
            Ok(kept) => return visit.done(&back(&visit, id, "work").await?, "sponsor-work", Some(kept.undo)),
            Err(error) => read.refused("text", error)?,
        }
    }
    again(&visit, id, read.into_typed()).await
}

/// `POST /sponsors/work/{id}/finish` with `evidence`, `back`.
pub(crate) async fn finish(visit: Visit, Path(id): Path<String>, Form(fields): Form) -> Answer {
    let kept = sponsors::finish_work(&visit.office, entry(&id)?, visit.today(), fields.filled("evidence")).await?;
    visit.done(own_path(fields.get("back").unwrap_or(PATH)), "sponsor-work-done", Some(kept.undo))
}

/// `POST /sponsors/work/{id}/day` with `due`, `back`.
pub(crate) async fn move_day(visit: Visit, Path(id): Path<String>, Form(fields): Form) -> Answer {
    let typed = fields.get("due").unwrap_or_default();
    let due = typed.parse().map_err(|_| Failure::Wrong(format!("`{typed}` is no day; a day looks like 2026-11-02")))?;
    let kept = sponsors::move_work(&visit.office, entry(&id)?, due).await?;
    visit.done(own_path(fields.get("back").unwrap_or(PATH)), "sponsor-work-moved", Some(kept.undo))
}

/// `POST /sponsors/{id}/advocacy` with `kind`, `what`, `on`, `who` where it was somebody else.
pub(crate) async fn spoke(visit: Visit, Path(id): Path<String>, Form(fields): Form) -> Answer {
    let id = entry(&id)?;
    let seen = visit.office.seen().await?;
    let mut read = Reading::of(&visit, "advocacy", fields);
    let (what, on) = (read.required("what", "sponsors-advocacy-missing"), read.past_day("on"));
    let who = read.filled("who").is_some().then(|| read.person("who", &seen.loaded)).flatten();
    let kind: AdvocacyKind = read.word("kind")?;
    if read.is_fine() {
        match sponsors::note_advocacy(&visit.office, id, (kind, &what), on, who).await {
            Ok(kept) => return visit.done(&back(&visit, id, "advocacy").await?, "sponsor-advocacy", Some(kept.undo)),
            Err(error) => read.refused("what", error)?,
        }
    }
    again(&visit, id, read.into_typed()).await
}

/// `POST /sponsors/advocacy/{id}/thanks` with `back`.
pub(crate) async fn thank(visit: Visit, Path(id): Path<String>, Form(fields): Form) -> Answer {
    let kept = sponsors::thank_advocate(&visit.office, entry(&id)?, visit.today()).await?;
    visit.done(own_path(fields.get("back").unwrap_or(PATH)), "thanked", Some(kept.undo))
}

/// `POST /sponsors/{id}/asks` with `kind`, `what`, `on`; `{id}` is a sponsor or a prospect.
pub(crate) async fn ask(visit: Visit, Path(id): Path<String>, Form(fields): Form) -> Answer {
    let of = entry(&id)?;
    let mut read = Reading::of(&visit, &format!("ask-{id}"), fields);
    let (what, on) = (read.required("what", "sponsors-ask-missing"), read.past_day("on"));
    let kind: AskKind = read.word("kind")?;
    if read.is_fine() {
        match sponsors::note_ask(&visit.office, of, (kind, &what), on, None).await {
            Ok(kept) => return visit.done(&back(&visit, of, "asks").await?, "sponsor-asked", Some(kept.undo)),
            Err(error) => read.refused("what", error)?,
        }
    }
    again(&visit, of, read.into_typed()).await
}

/// `POST /sponsors/asks/{id}/answer` with `answer`, `of`.
pub(crate) async fn answer(visit: Visit, Path(id): Path<String>, Form(fields): Form) -> Answer {
    let of = entry(fields.get("of").unwrap_or_default())?;
    let mut read = Reading::of(&visit, &format!("answer-{id}"), fields);
    let said = read.required("answer", "sponsors-answer-missing");
    if read.is_fine() {
        match sponsors::note_answer(&visit.office, entry(&id)?, &said).await {
            Ok(kept) => return visit.done(&back(&visit, of, "asks").await?, "sponsor-asked", Some(kept.undo)),
            Err(error) => read.refused("answer", error)?,
        }
    }
    again(&visit, of, read.into_typed()).await
}

/// `POST /sponsors/entries/{id}/removal` with `kind`, `back`: takes out news, a stake, work, a word spoken, an ask or stretch work.
pub(crate) async fn remove(visit: Visit, Path(id): Path<String>, Form(fields): Form) -> Answer {
    let id = entry(&id)?;
    let kind: EntryKind = fields.get("kind").and_then(|kind| kind.parse().ok()).ok_or(Failure::Unreadable)?;
    let office = &visit.office;
    let is_there = match kind {
        EntryKind::News => entries::get::<model::sponsor::News>(office, id).await?.is_some(),
        EntryKind::Stake => entries::get::<model::sponsor::Stake>(office, id).await?.is_some(),
        EntryKind::Delivery => entries::get::<model::sponsor::Delivery>(office, id).await?.is_some(),
        EntryKind::Advocacy => entries::get::<model::sponsor::Advocacy>(office, id).await?.is_some(),
        EntryKind::SponsorAsk => entries::get::<model::sponsor::SponsorAsk>(office, id).await?.is_some(),
        EntryKind::Stretch => entries::get::<model::sponsor::Stretch>(office, id).await?.is_some(),
        _ => return Err(Failure::Unreadable),
    };
    if !is_there {
        return Err(Failure::NoSuchPage);
    }
    let undo = entries::remove(office, id).await?;
    visit.done(own_path(fields.get("back").unwrap_or(PATH)), "sponsor-removed", Some(undo))
}
