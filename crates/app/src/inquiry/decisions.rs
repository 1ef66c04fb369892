//! One hard choice put to several advisers (K10).

use crate::deeper::Helper;
use crate::entries::{self, EntryId, Kept, NewEntry};
use crate::error::AppError;
use crate::office::Office;
use crate::wording;
use chrono::NaiveDate;
use model::decision::{Decision, Road, Voice};

/// Writes down a question.
///
/// # Errors
/// An empty or too long text, or the data cannot be written.
pub async fn ask(office: &Office, question: &str, background: Option<&str>) -> Result<Kept, AppError> {
    let background = wording::optional(background, "the background")?;
    let value = Decision { background, ..Decision::new(wording::required(question, "the question")?) };
    entries::insert(office, NewEntry::of(value)).await
}

/// Words it anew.
///
/// # Errors
/// It is not there any more, an empty or too long text, or the data cannot be written.
pub async fn change(office: &Office, id: EntryId, question: &str, background: Option<&str>) -> Result<Kept, AppError> {
    let mut entry = entries::found::<Decision>(office, id).await?;
    entry.value.question = wording::required(question, "the question")?;
    entry.value.background = wording::optional(background, "the background")?;
    entries::update(office, &entry).await
}

/// Adds a road that can be taken.
///
/// # Errors
/// The decision is not there any more, an empty or too long text, or the data cannot be written.
pub async fn add_road(office: &Office, decision: EntryId, text: &str, note: Option<&str>) -> Result<Kept, AppError> {
    let decision = entries::found::<Decision>(office, decision).await?;
    let value = Road { text: wording::required(text, "the road")?, note: wording::optional(note, "the note")? };
    entries::insert(office, NewEntry { parent: Some(decision.id), ..NewEntry::of(value) }).await
}

/// What an adviser says; texts as the user typed them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VoiceDraft {
    /// Who: somebody of mine, or a name.
    pub who: Helper,
    /// The road that they would take.
    pub road: Option<EntryId>,
    /// Why.
    pub why: Option<String>,
    /// The day on which they said it; `None` where they are still to be asked.
    pub said_on: Option<NaiveDate>,
}

/// Adds an adviser, asked already or still to be asked.
///
/// # Errors
/// The decision or the road is not there any more, nobody has that id, a day to come, a text that is empty or too long, or the data
/// cannot be written.
pub async fn add_voice(office: &Office, decision: EntryId, draft: &VoiceDraft) -> Result<Kept, AppError> {
    let decision = entries::found::<Decision>(office, decision).await?;
    let (person, name) = match &draft.who {
        Helper::Person(id) => (Some(id.clone()), None),
        Helper::Role(name) => (None, Some(wording::required(name, "the name")?)),
    };
    let value = heard(office, decision.id, Voice { name, road: None, why: None, said_on: None }, draft).await?;
    entries::insert(office, NewEntry { parent: Some(decision.id), person, ..NewEntry::of(value) }).await
}

/// Writes down what an adviser says; who it is stays.
///
/// # Errors
/// As [`add_voice`]; the voice is not there any more.
pub async fn hear(office: &Office, voice: EntryId, draft: &VoiceDraft) -> Result<Kept, AppError> {
    let mut entry = entries::found::<Voice>(office, voice).await?;
    let decision = entry.parent.ok_or_else(|| AppError::Wrong("this voice belongs to no decision".to_owned()))?;
    entry.value = heard(office, decision, entry.value, draft).await?;
    entries::update(office, &entry).await
}

async fn heard(office: &Office, decision: EntryId, voice: Voice, draft: &VoiceDraft) -> Result<Voice, AppError> {
    if let Some(road) = draft.road {
        road_of(office, decision, road).await?;
    }
    if let Some(on) = draft.said_on.filter(|on| *on > office.today()) {
        return Err(AppError::Wrong(format!("`{on}` is still to come; they said it today or before")));
    }
    let why = wording::optional(draft.why.as_deref(), "the reason")?;
    Ok(Voice { road: draft.road, why, said_on: draft.said_on, ..voice })
}

async fn road_of(office: &Office, decision: EntryId, road: EntryId) -> Result<EntryId, AppError> {
    let road = entries::found::<Road>(office, road).await?;
    if road.parent != Some(decision) {
        return Err(AppError::Wrong(format!("`{}` is a road of another decision", road.value.text)));
    }
    Ok(road.id)
}

/// Chooses a road, why, and when to look back.
///
/// # Errors
/// The decision or the road is not there any more, a day to look back that is not to come, a text that is too long, or the data
/// cannot be written.
pub async fn choose(
    office: &Office,
    decision: EntryId,
    road: EntryId,
    why: Option<&str>,
    look_back_on: Option<NaiveDate>,
) -> Result<Kept, AppError> {
    let mut entry = entries::found::<Decision>(office, decision).await?;
    let road = road_of(office, entry.id, road).await?;
    if let Some(day) = look_back_on.filter(|day| *day <= office.today()) {
        return Err(AppError::Wrong(format!("`{day}` is not a day to come; look back tomorrow at the earliest")));
    }
    entry.value.chosen = Some(road);
    entry.value.chosen_why = wording::optional(why, "the reason")?;
    entry.value.chosen_on = Some(office.today());
    entry.due_on = look_back_on;
    entries::update(office, &entry).await
}

/// Looks back: how it turned out.
///
/// # Errors
/// Nothing was chosen yet, an empty or too long text, or the data cannot be written.
pub async fn look_back(office: &Office, decision: EntryId, outcome: &str) -> Result<Kept, AppError> {
    let mut entry = entries::found::<Decision>(office, decision).await?;
    if entry.value.chosen.is_none() {
        return Err(AppError::Wrong("no road is chosen yet; choose one before you look back".to_owned()));
    }
    entry.value.outcome = Some(wording::required(outcome, "how it turned out")?);
    entry.value.looked_back_on = Some(office.today());
    entry.due_on = None;
    entries::update(office, &entry).await
}
