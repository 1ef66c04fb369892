//! Sponsors: those who stake something on me, those to be won, and those whom I back.
//!
//! A sponsor is a relationship; what is written down here belongs to it, each thing an entry, so each change can be undone by
//! [`crate::undo`]. What is removed is removed by [`entries::remove`]. Winning one is in [`prospects`].

pub mod prospects;

use crate::entries::{self, Batch, Entry, EntryId, Kept, NewEntry};
use crate::error::AppError;
use crate::office::Office;
use crate::relationships::{self, Begin, With};
use crate::wording;
use chrono::NaiveDate;
use model::entry::Noted;
use model::person::PersonId;
use model::relationship::{Relationship, RelationshipKind, RelationshipStage, Role};
use model::sponsor::{
    Advocacy, AdvocacyKind, AskKind, Backing, Delivery, ExpectationCheck, News, NewsKind, Rated, SponsorAsk,
    SponsorFacts, Stake, Stretch,
};

pub use model::sponsor::SPONSOR_RHYTHM_DAYS_MAX as RHYTHM_DAYS_MAX;

/// Writes down that somebody sponsors me (`Protege`), or that I sponsor them (`Giver`), since a day. One that was only thought of so
/// far becomes active.
///
/// # Errors
/// Nobody has that id, it is so already, a day to come, or the data cannot be written.
pub async fn begin(office: &Office, person: PersonId, role: Role, since: NaiveDate) -> Result<Kept, AppError> {
    past(office, since, "a sponsor was there today or before")?;
    let seen = office.seen().await?;
    let rooms = seen.beside.mentoring.as_ref().map(|all| &all.rooms);
    let under_way = rooms.and_then(|rooms| {
        let is_meant = |one: &&Noted<Relationship>| {
            one.value.kind == RelationshipKind::Sponsor && one.value.role == role && !rooms.stage(one.id).is_over()
        };
        rooms.with(&person).find(is_meant).map(|one| (one.id, rooms.stage(one.id)))
    });
    match under_way {
        Some((_, stage)) if stage.is_running() => Err(AppError::Wrong("this is written down already".to_owned())),
        Some((id, _)) => {
            relationships::go_to(office, id, RelationshipStage::Active, Some(since), "they said yes").await
        }
        None => {
            let stage = Some(RelationshipStage::Active);
            let new =
                Begin { role, stage, on: Some(since), ..Begin::new(RelationshipKind::Sponsor, With::Person(person)) };
            relationships::begin(office, &new).await
        }
    }
}

/// Ends it, whoever wanted that; what happened stays.
///
/// # Errors
/// The relationship is not there, it is over already, no reason, a text that is too long, or the data cannot be written.
pub async fn end(office: &Office, relationship: EntryId, reason: &str) -> Result<Kept, AppError> {
    room(office, relationship).await?;
    let moved = relationships::next_move(office, relationship, RelationshipStage::EndedEarly, None, reason).await?;
    relationships::step(office, relationship, moved).await
}

/// Keeps what is settled with a sponsor: all of it, in place of what was.
///
/// # Errors
/// The relationship is not there, a rhythm that is not between 1 and [`RHYTHM_DAYS_MAX`] days, a talk to come, a text that is too long,
/// or the data cannot be written.
pub async fn settle(office: &Office, relationship: EntryId, facts: &SponsorFacts) -> Result<Kept, AppError> {
    if let Some(days) = facts.rhythm_days.filter(|days| !(1..=RHYTHM_DAYS_MAX).contains(days)) {
        return Err(AppError::Wrong(format!("a rhythm of `{days}` days is not between 1 and {RHYTHM_DAYS_MAX}")));
    }
    if let Some(day) = facts.talked_on {
        past(office, day, "you talked today or before")?;
    }
    let value = SponsorFacts {
        vision: wording::optional(facts.vision.as_deref(), "what they want to leave behind")?,
        asked: wording::optional(facts.asked.as_deref(), "what they asked")?,
        ends_it: wording::optional(facts.ends_it.as_deref(), "what would end it")?,
        ..facts.clone()
    };
    put(office, relationship, value).await
}

/// Writes down what a sponsor staked.
///
/// # Errors
/// The relationship is not there, an empty or too long text, a day to come, or the data cannot be written.
pub async fn stake(office: &Office, relationship: EntryId, what: &str, on: NaiveDate) -> Result<Kept, AppError> {
    past(office, on, "it was staked today or before")?;
    under(office, relationship, Stake { what: wording::required(what, "what they staked")?, on }, None).await
}

/// News for a sponsor, as it is written down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewNews {
    /// Of which kind.
    pub kind: NewsKind,
    /// What.
    pub text: String,
    /// The day on which it became known.
    pub on: NaiveDate,
    /// The day by which I promised to tell it.
    pub promised: Option<NaiveDate>,
    /// The day on which it was told; `None` while it is owed.
    pub told_on: Option<NaiveDate>,
}

/// Writes down news for a sponsor: owed, or told already.
///
/// # Errors
/// The relationship is not there, an empty or too long text, a day to come where it was, or the data cannot be written.
pub async fn note_news(office: &Office, relationship: EntryId, news: &NewNews) -> Result<Kept, AppError> {
    past(office, news.on, "news is of today or before")?;
    if let Some(told_on) = news.told_on {
        past(office, told_on, "it was told today or before")?;
    }
    let text = wording::required(&news.text, "the news")?;
    let value = News { kind: news.kind, text, on: news.on, told_on: news.told_on };
    under(office, relationship, value, news.promised).await
}

/// Notes that a sponsor was told.
///
/// # Errors
/// The news is not there any more, a day to come, or the data cannot be written.
pub async fn tell_news(office: &Office, news: EntryId, on: NaiveDate) -> Result<Kept, AppError> {
    past(office, on, "it was told today or before")?;
    let mut entry = entries::found::<News>(office, news).await?;
    entry.value.told_on = Some(on);
    entries::update(office, &entry).await
}

/// Promises work to a sponsor by a day; `stake` is what they staked on it.
///
/// # Errors
/// The relationship is not there, the stake is not theirs, an empty or too long text, or the data cannot be written.
pub async fn promise_work(
    office: &Office,
    relationship: EntryId,
    text: &str,
    stake: Option<EntryId>,
    due: NaiveDate,
) -> Result<Kept, AppError> {
    if let Some(stake) = stake {
        let stake = entries::found::<Stake>(office, stake).await?;
        if stake.parent != Some(relationship) {
            return Err(AppError::Wrong("somebody else staked this; choose what this sponsor staked".to_owned()));
        }
    }
    let value = Delivery { text: wording::required(text, "the work")?, stake, done_on: None, evidence: None };
    under(office, relationship, value, Some(due)).await
}

/// Notes that work is done, and what shows it.
///
/// # Errors
/// It is not there any more, a day to come, a text that is too long, or the data cannot be written.
pub async fn finish_work(
    office: &Office,
    work: EntryId,
    on: NaiveDate,
    evidence: Option<&str>,
) -> Result<Kept, AppError> {
    past(office, on, "it was done today or before")?;
    let mut entry = entries::found::<Delivery>(office, work).await?;
    entry.value.done_on = Some(on);
    entry.value.evidence = wording::optional(evidence, "what shows it")?;
    entries::update(office, &entry).await
}

/// Agrees on another day for work.
///
/// # Errors
/// It is not there any more, or the data cannot be written.
pub async fn move_work(office: &Office, work: EntryId, due: NaiveDate) -> Result<Kept, AppError> {
    let mut entry = entries::found::<Delivery>(office, work).await?;
    entry.due_on = Some(due);
    entries::update(office, &entry).await
}

/// Writes down that somebody spoke; `who` where it was not the one of the relationship.
///
/// # Errors
/// The relationship is not there, nobody has that id, an empty or too long text, a day to come, or the data cannot be written.
pub async fn note_advocacy(
    office: &Office,
    relationship: EntryId,
    (kind, what): (AdvocacyKind, &str),
    on: NaiveDate,
    who: Option<PersonId>,
) -> Result<Kept, AppError> {
    past(office, on, "they spoke today or before")?;
    let room = room(office, relationship).await?;
    let person = who.filter(|who| Some(who) != room.person.as_ref());
    let value = Advocacy { kind, what: wording::required(what, "what was done")?, on, thanked_on: None };
    entries::insert(office, NewEntry { parent: Some(relationship), person, ..NewEntry::of(value) }).await
}

/// Notes that whoever spoke was thanked.
///
/// # Errors
/// It is not there any more, a day to come, or the data cannot be written.
pub async fn thank_advocate(office: &Office, advocacy: EntryId, on: NaiveDate) -> Result<Kept, AppError> {
    past(office, on, "you thanked today or before")?;
    let mut entry = entries::found::<Advocacy>(office, advocacy).await?;
    entry.value.thanked_on = Some(on);
    entries::update(office, &entry).await
}

/// Writes down something asked of a sponsor, or of the prospect with this id.
///
/// # Errors
/// Neither is there, an empty or too long text, a day to come, or the data cannot be written.
pub async fn note_ask(
    office: &Office,
    of: EntryId,
    (kind, what): (AskKind, &str),
    on: NaiveDate,
    answer: Option<&str>,
) -> Result<Kept, AppError> {
    past(office, on, "you asked today or before")?;
    let (what, answer) = (wording::required(what, "what you asked")?, wording::optional(answer, "the answer")?);
    let value = SponsorAsk { kind, what, on, answer };
    prospects::under_either(office, of, value).await
}

/// Writes down what they said to an ask.
///
/// # Errors
/// It is not there any more, an empty or too long text, or the data cannot be written.
pub async fn note_answer(office: &Office, ask: EntryId, answer: &str) -> Result<Kept, AppError> {
    let answer = wording::required(answer, "the answer")?;
    let mut entry = entries::found::<SponsorAsk>(office, ask).await?;
    entry.value.answer = Some(answer);
    entries::update(office, &entry).await
}

/// Keeps how both sides do by what they expect, as of today.
///
/// # Errors
/// The relationship is not there, nothing was judged, a text that is too long, or the data cannot be written.
pub async fn check_expectations(
    office: &Office,
    relationship: EntryId,
    rated: Vec<Rated>,
    note: Option<&str>,
) -> Result<Kept, AppError> {
    if rated.is_empty() {
        return Err(AppError::Wrong("nothing was judged; one expectation is enough".to_owned()));
    }
    let note = wording::optional(note, "what is to change")?;
    under(office, relationship, ExpectationCheck { on: office.today(), rated, note }, None).await
}

/// Keeps why I back the one whom I sponsor: all of it, in place of what was.
///
/// # Errors
/// The relationship is not there, a text that is too long, or the data cannot be written.
pub async fn explain_backing(office: &Office, relationship: EntryId, backing: &Backing) -> Result<Kept, AppError> {
    let lacking = wording::optional(backing.lacking.as_deref(), "what they have that you lack")?;
    put(office, relationship, Backing { lacking, ..backing.clone() }).await
}

/// Removes all that hangs on a sponsor, with the relationship itself.
pub(crate) async fn remove_all(office: &Office, batch: &mut Batch, relationship: EntryId) -> Result<(), AppError> {
    relationships::remove_children::<SponsorFacts>(office, batch, relationship).await?;
    relationships::remove_children::<Stake>(office, batch, relationship).await?;
    relationships::remove_children::<News>(office, batch, relationship).await?;
    relationships::remove_children::<Delivery>(office, batch, relationship).await?;
    relationships::remove_children::<Advocacy>(office, batch, relationship).await?;
    relationships::remove_children::<SponsorAsk>(office, batch, relationship).await?;
    relationships::remove_children::<ExpectationCheck>(office, batch, relationship).await?;
    relationships::remove_children::<Stretch>(office, batch, relationship).await?;
    relationships::remove_children::<Backing>(office, batch, relationship).await?;
    Ok(())
}

/// The sponsor relationship with this id.
async fn room(office: &Office, relationship: EntryId) -> Result<Entry<Relationship>, AppError> {
    let entry = entries::found::<Relationship>(office, relationship).await?;
    if entry.value.kind != RelationshipKind::Sponsor {
        let kind = entry.value.kind;
        return Err(AppError::Wrong(format!("this is a relationship of kind `{kind}`; choose one of kind `sponsor`")));
    }
    Ok(entry)
}

/// Keeps something that belongs to a sponsor.
async fn under<T: entries::Body>(
    office: &Office,
    relationship: EntryId,
    value: T,
    due_on: Option<NaiveDate>,
) -> Result<Kept, AppError> {
    room(office, relationship).await?;
    entries::insert(office, NewEntry { parent: Some(relationship), due_on, ..NewEntry::of(value) }).await
}

/// Keeps the one thing of its kind that belongs to a sponsor.
async fn put<T: entries::Body>(office: &Office, relationship: EntryId, value: T) -> Result<Kept, AppError> {
    match entries::children::<T>(office, relationship).await?.pop() {
        Some(mut entry) => {
            entry.value = value;
            entries::update(office, &entry).await
        }
        None => under(office, relationship, value, None).await,
    }
}

/// Refuses a day to come; `why` says what days there are.
pub(crate) fn past(office: &Office, day: NaiveDate, why: &str) -> Result<(), AppError> {
    if day > office.today() { Err(AppError::Wrong(format!("`{day}` is still to come; {why}"))) } else { Ok(()) }
}
