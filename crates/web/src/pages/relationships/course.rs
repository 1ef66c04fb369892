//! Whether the match works, and how a relationship ends.

use super::asks::{Faults, Sheet, listed};
use super::{Opened, child, day, fault, form, number, open, shown};
use crate::failure::Failure;
use crate::fields::{Fields, Form, Query};
use crate::visit::{Answer, Visit};
use app::endings::{self, After, End, Thanks, is_well};
use app::match_checks;
use axum::extract::Path;
use model::finding::Value;
use model::practice::ALUMNI_RHYTHM_DAYS;
use model::relationship::course::{Ending, EndingKind, MatchCheck, Verdict};

/// `GET /relationships/{id}/check`
pub(crate) async fn check(visit: Visit, Path(id): Path<String>) -> Answer {
    let opened = open(&visit, &id).await?;
    check_page(&visit, &opened, None, &Vec::new()).await
}

async fn check_page(visit: &Visit, opened: &Opened, typed: Option<&Fields>, faults: &Faults) -> Answer {
    let t = visit.t;
    let asks = Sheet::new(t, typed, faults)
        .choose("radios", "verdict", listed(t, "verdict", Verdict::ALL.iter().map(|one| one.code())), &[])
        .area("note", None)
        .asks();
    let page = form(visit, opened, "check", "/check", asks).await?;
    shown(visit, &page, faults)
}

/// `POST /relationships/{id}/check` with `verdict`, `note`
pub(crate) async fn keep_check(visit: Visit, Path(id): Path<String>, Form(fields): Form) -> Answer {
    let opened = open(&visit, &id).await?;
    let Some(verdict) = fields.filled("verdict").and_then(|one| one.parse::<Verdict>().ok()) else {
        let faults = vec![("verdict", visit.t.text("ask-verdict-missing"))];
        return check_page(&visit, &opened, Some(&fields), &faults).await;
    };
    let kept = match_checks::check(&visit.office, opened.id, verdict, fields.filled("note"), None).await;
    let kept = match kept {
        Ok(kept) => kept,
        Err(error) => return check_page(&visit, &opened, Some(&fields), &fault("note", error)?).await,
    };
    // Who says that it does not work is led on to the words for it.
    let next =
        if verdict == Verdict::Poor { format!("{}/ending?kind=no_fit", opened.path) } else { opened.path.clone() };
    visit.done(&next, "check", Some(kept.undo))
}

/// `POST /relationships/{id}/checks/{check}/follow-up`
pub(crate) async fn follow_up(visit: Visit, Path((id, check)): Path<(String, String)>) -> Answer {
    let opened = open(&visit, &id).await?;
    let entry = child::<MatchCheck>(&visit, opened.id, &check).await?;
    let kept = match_checks::follow_up(&visit.office, entry.id, None).await?;
    visit.done(&opened.path, "check-followed", Some(kept.undo))
}

/// `GET /relationships/{id}/ending` with `kind`: the words for it, and the form.
pub(crate) async fn ending(visit: Visit, Path(id): Path<String>, Query(fields): Query) -> Answer {
    let opened = open(&visit, &id).await?;
    ending_page(&visit, &opened, &fields, None, &Vec::new()).await
}

async fn ending_page(
    visit: &Visit,
    opened: &Opened,
    asked: &Fields,
    typed: Option<&Fields>,
    faults: &Faults,
) -> Answer {
    let t = visit.t;
    let kind: EndingKind = asked.filled("kind").and_then(|kind| kind.parse().ok()).unwrap_or(EndingKind::GoalsReached);
    let rhythm = if is_well(kind) { ALUMNI_RHYTHM_DAYS.to_string() } else { String::new() };
    let mut asks = Sheet::new(t, typed, faults)
        .choose("radios", "kind", listed(t, "ending", EndingKind::ALL.iter().map(|one| one.code())), &[kind.code()])
        .field("date", "on", visit.today())
        .area("led_to", None)
        .choose("checks", "thanked", vec![("yes".to_owned(), t.text("ask-thanked-yes"))], &[])
        .field("number", "rhythm", rhythm)
        .line("next_need", None)
        .asks();
    // A relationship has a kind, too; here it is why it ends.
    if let Some(first) = asks.first_mut() {
        first.text = t.text("ending-why");
    }
    let code = if is_well(kind) { "ending-well" } else { "ending-early" };
    let mut page = form(visit, opened, code, "/ending", asks).await?;
    let room = opened.room()?;
    let led_to = asked.filled("led_to");
    let words = endings::words_for(&opened.seen, opened.mentoring()?, room.relationship, kind, led_to, t.language());
    page.after = vec![(t.text("ending-script"), words.script), (t.text("ending-thanks-title"), words.thanks)];
    let goals = opened.mentoring()?.plan.active_goals_of(opened.id).count();
    if goals > 0 {
        page.notes.push(t.say("ending-goals", &[("count", Value::Count(i64::try_from(goals).unwrap_or(0)))]));
    }
    shown(visit, &page, faults)
}

/// `POST /relationships/{id}/ending`
pub(crate) async fn end(visit: Visit, Path(id): Path<String>, Form(fields): Form) -> Answer {
    let opened = open(&visit, &id).await?;
    let kind: EndingKind = fields.get("kind").unwrap_or_default().parse().map_err(|_| Failure::Unreadable)?;
    let mut faults = Vec::new();
    let on = day(&visit, "on", fields.filled("on"), &mut faults);
    let rhythm_days = number(&visit, "rhythm", fields.filled("rhythm"), &mut faults);
    let text = |name: &str| fields.filled(name).map(str::to_owned);
    let end = End {
        kind,
        on,
        led_to: text("led_to"),
        thanks: if fields.get("thanked").is_some() { Thanks::Said } else { Thanks::Owed },
        rhythm_days,
        next_need: text("next_need"),
    };
    if !faults.is_empty() {
        return ending_page(&visit, &opened, &fields, Some(&fields), &faults).await;
    }
    match endings::end(&visit.office, opened.id, &end).await {
        Ok(kept) => visit.done(&opened.path, "ended", Some(kept.undo)),
        Err(error) => ending_page(&visit, &opened, &fields, Some(&fields), &fault("kind", error)?).await,
    }
}

/// `POST /relationships/{id}/endings/{ending}` with `what`: `thanked`, `asked`, `granted`, `denied`, `touched`
pub(crate) async fn after(visit: Visit, Path((id, ending)): Path<(String, String)>, Form(fields): Form) -> Answer {
    let opened = open(&visit, &id).await?;
    let entry = child::<Ending>(&visit, opened.id, &ending).await?;
    let what = match fields.get("what") {
        Some("thanked") => After::Thanked,
        Some("asked") => After::ReferenceAsked,
        Some("granted") => After::ReferenceGranted,
        Some("denied") => After::ReferenceDenied,
        Some("touched") => After::Touched,
        _ => return Err(Failure::Unreadable),
    };
    let kept = endings::note(&visit.office, entry.id, what, None).await?;
    visit.done(&opened.path, "ending-noted", Some(kept.undo))
}
