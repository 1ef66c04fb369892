//! Endings (R9, R10): early and kindly, or well; the thanks, what it led to, and the light rhythm afterwards.

use crate::entries::{self, Batch, EntryId, Kept, NewEntry};
use crate::error::AppError;
use crate::needs;
use crate::office::Office;
use crate::relationships::{self, next_move, past};
use crate::seen::Seen;
use crate::wording;
use chrono::{Days, NaiveDate};
use model::entry::Noted;
use model::finding::{Message, Value};
use model::goal::GoalStanding;
use model::mentoring::Mentoring;
use model::practice::{ALUMNI_RHYTHM_DAYS, CADENCE_DAYS_MAX};
use model::relationship::course::{Ending, EndingKind, MatchCheck, Verdict};
use model::relationship::session::{Session, SessionStanding};
use model::relationship::{Relationship, RelationshipStage};
use words::Language;

/// How a relationship ends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct End {
    /// How.
    pub kind: EndingKind,
    /// The day; without one, today.
    pub on: Option<NaiveDate>,
    /// What it led to.
    pub led_to: Option<String>,
    /// Whether I thanked them that day.
    pub thanks: Thanks,
    /// Days between signs of life from now on; `None` for none.
    pub rhythm_days: Option<u32>,
    /// What I need next.
    pub next_need: Option<String>,
}

/// Whether somebody was thanked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Thanks {
    /// On the day of the ending.
    Said,
    /// Still to come.
    Owed,
}

impl End {
    /// An ending of a kind, with the rhythm that is usual after it.
    #[must_use]
    pub fn new(kind: EndingKind) -> Self {
        let rhythm_days = is_well(kind).then_some(ALUMNI_RHYTHM_DAYS);
        Self { kind, on: None, led_to: None, thanks: Thanks::Owed, rhythm_days, next_need: None }
    }
}

/// Whether it ended well, so that the other stays on as somebody to turn to; what did not fit or was cut short ended early.
#[must_use]
pub fn is_well(kind: EndingKind) -> bool {
    !matches!(kind, EndingKind::NoFit | EndingKind::Circumstances)
}

/// Ends a relationship: the step to its last stage, how it ended, sessions to come called off, a poor check followed up. What is needed
/// next becomes a need, for which others of the network can be looked for.
///
/// # Errors
/// It is not there or does not go from its stage to that end, a day or text that is not allowed, or the data cannot be written.
pub async fn end(office: &Office, relationship: EntryId, end: &End) -> Result<Kept, AppError> {
    let on = past(office, end.on)?;
    let to = if is_well(end.kind) { RelationshipStage::Alumni } else { RelationshipStage::EndedEarly };
    let reason = words::text(office.language(), &format!("ending-{}", end.kind));
    let moved = next_move(office, relationship, to, Some(on), &reason).await?;
    if let Some(days) = end.rhythm_days.filter(|days| !(1..=CADENCE_DAYS_MAX).contains(days)) {
        return Err(AppError::Wrong(format!(
            "`{days}` days between signs of life is not between 1 and {CADENCE_DAYS_MAX}"
        )));
    }
    let next_need = wording::optional(end.next_need.as_deref(), "what you need next")?;
    let value = Ending {
        kind: end.kind,
        on,
        led_to: wording::optional(end.led_to.as_deref(), "what it led to")?,
        thanked_on: (end.thanks == Thanks::Said).then_some(on),
        reference_asked_on: None,
        reference_granted: None,
        rhythm_days: end.rhythm_days,
        next_need: next_need.clone(),
    };
    let mut batch = Batch::new();
    let parent = Some(relationship);
    let due_on = next_sign(on, end.rhythm_days);
    let id = batch.insert(office, NewEntry { parent, due_on, ..NewEntry::of(value) })?;
    batch.insert(office, NewEntry { parent, ..NewEntry::of(moved) })?;
    for mut session in entries::children::<Session>(office, relationship).await? {
        if session.value.is_planned() {
            session.value.standing = SessionStanding::Cancelled;
            session.value.sequence += 1;
            session.due_on = None;
            batch.update(&session)?;
        }
    }
    for mut check in entries::children::<MatchCheck>(office, relationship).await? {
        if check.value.verdict == Verdict::Poor && check.value.followed_up_on.is_none() {
            check.value.followed_up_on = Some(on);
            batch.update(&check)?;
        }
    }
    if let Some(text) = next_need {
        batch.insert(office, NewEntry::of(needs::next(office, relationship, text).await?))?;
    }
    Ok(Kept { id, undo: batch.keep(office, "end_relationship").await? })
}

fn next_sign(on: NaiveDate, rhythm_days: Option<u32>) -> Option<NaiveDate> {
    rhythm_days.and_then(|days| on.checked_add_days(Days::new(u64::from(days))))
}

/// Something that is done after an ending.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum After {
    /// I thanked them.
    Thanked,
    /// I asked whether I may name them as a reference.
    ReferenceAsked,
    /// I may.
    ReferenceGranted,
    /// I may not.
    ReferenceDenied,
    /// A sign of life went or came; the next is due one rhythm later.
    Touched,
}

/// Notes what was done after an ending.
///
/// # Errors
/// It is not there, the day is to come, or the data cannot be written.
pub async fn note(office: &Office, id: EntryId, after: After, on: Option<NaiveDate>) -> Result<Kept, AppError> {
    let mut entry = entries::found::<Ending>(office, id).await?;
    let on = past(office, on)?;
    let value = &mut entry.value;
    match after {
        After::Thanked => value.thanked_on = Some(on),
        After::ReferenceAsked => value.reference_asked_on = Some(on),
        After::ReferenceGranted | After::ReferenceDenied => {
            value.reference_asked_on = value.reference_asked_on.or(Some(on));
            value.reference_granted = Some(after == After::ReferenceGranted);
        }
        After::Touched => entry.due_on = next_sign(on, entry.value.rhythm_days),
    }
    entries::update(office, &entry).await
}

/// The words for an ending, to be made one's own: what to say, and the note of thanks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Words {
    /// What to say.
    pub script: String,
    /// The note of thanks.
    pub thanks: String,
}

/// The words for ending a relationship in this way.
#[must_use]
pub fn words_for(
    seen: &Seen,
    mentoring: &Mentoring,
    relationship: &Noted<Relationship>,
    kind: EndingKind,
    led_to: Option<&str>,
    language: Language,
) -> Words {
    let reached = mentoring.plan.goals_of(relationship.id).filter(|goal| goal.value.standing == GoalStanding::Reached);
    let reached: Vec<String> = reached.map(|goal| goal.value.text.clone()).collect();
    let name = relationships::name_of(&seen.loaded, relationship);
    let first = name.split_whitespace().next().unwrap_or_default().to_owned();
    let led_to = led_to.map(str::trim).filter(|text| !text.is_empty());
    let state = if led_to.is_some() {
        "led"
    } else if reached.is_empty() {
        "nothing"
    } else {
        "reached"
    };
    let values = vec![
        ("name", Value::Text(first)),
        ("kind", Value::Word(kind.code())),
        ("goals", Value::Names(reached)),
        ("led", Value::Text(led_to.unwrap_or_default().to_owned())),
        ("state", Value::Word(state)),
    ];
    let say = |id| words::say(language, &Message { id, values: values.clone() }, &|id| id.to_string());
    Words {
        script: say(if is_well(kind) { "ending-script-well" } else { "ending-script-early" }),
        thanks: say("ending-thanks"),
    }
}
