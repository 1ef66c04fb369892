//! Needs: help that the user looks for, and the kind of relation that fits it (F1).

use crate::entries::{self, Entry, EntryId, Kept, NewEntry};
use crate::error::AppError;
use crate::office::Office;
use crate::wording;
use counsel::chooser::choose;
use model::goal::{Goal, GoalStanding};
use model::kind::Stage;
use model::need::{Circumstance, Need};
use model::relationship::RelationshipKind;

pub use counsel::candidates;
pub use counsel::chooser::Choice;

/// A need as somebody says it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SaidNeed {
    /// What is looked for.
    pub text: String,
    /// What is so about it.
    pub circumstances: Vec<Circumstance>,
    /// The kind, where somebody has chosen it; else the one that fits best.
    pub kind: Option<RelationshipKind>,
    /// The skill or area.
    pub area: Option<String>,
    /// What could be given in return.
    pub offer: Option<String>,
    /// The goal that it serves.
    pub goal: Option<EntryId>,
}

/// The kinds that fit what was said, the best first, for the user's career stage; never empty.
#[must_use]
pub fn kinds(circumstances: &[Circumstance], stage: Option<Stage>) -> Vec<Choice> {
    choose(circumstances, stage)
}

/// Keeps a new need.
///
/// # Errors
/// An empty or too long text, a goal that is not there, or the data cannot be written.
pub async fn add(office: &Office, said: SaidNeed) -> Result<Kept, AppError> {
    let value = checked(office, said).await?;
    entries::insert(office, NewEntry::of(value)).await
}

/// Says a need anew.
///
/// # Errors
/// As [`add`]; the need is not there any more.
pub async fn change(office: &Office, id: EntryId, said: SaidNeed) -> Result<Kept, AppError> {
    let mut entry = entries::found::<Need>(office, id).await?;
    entry.value = checked(office, said).await?;
    entries::update(office, &entry).await
}

/// Chooses another kind for a need.
///
/// # Errors
/// The need is not there any more, or the data cannot be written.
pub async fn choose_kind(office: &Office, id: EntryId, kind: RelationshipKind) -> Result<Kept, AppError> {
    let mut entry = entries::found::<Need>(office, id).await?;
    entry.value.kind = kind;
    entries::update(office, &entry).await
}

/// The need with this number in the order of making, from 1, or this id.
///
/// # Errors
/// There is none, or the data cannot be read.
pub async fn called(office: &Office, which: &str) -> Result<Entry<Need>, AppError> {
    let number: Option<usize> = which.parse().ok();
    let mut found = entries::all::<Need>(office).await?.into_iter().enumerate();
    let is_meant = |(place, entry): &(usize, Entry<Need>)| number == Some(place + 1) || entry.id.to_string() == which;
    let found = found.find(is_meant).map(|(_, entry)| entry);
    found.ok_or_else(|| AppError::Wrong(format!("no need is `{which}`; `telemachus find` numbers them")))
}

/// The need that is left when a relationship ends: what is needed next, for the goal that it was about where one is still open.
pub(crate) async fn next(office: &Office, relationship: EntryId, text: String) -> Result<Need, AppError> {
    let is_left = |goal: &Goal| {
        goal.relationships.contains(&relationship) && goal.standing == GoalStanding::Active && !goal.is_theirs
    };
    let open = entries::all::<Goal>(office).await?.into_iter().find(|goal| is_left(&goal.value));
    checked(office, SaidNeed { text, goal: open.map(|goal| goal.id), ..SaidNeed::default() }).await
}

async fn checked(office: &Office, said: SaidNeed) -> Result<Need, AppError> {
    if let Some(goal) = said.goal {
        entries::found::<Goal>(office, goal).await?;
    }
    let stage = office.seen().await?.network.me().stage;
    let is_said = |one: &&Circumstance| said.circumstances.contains(one);
    let circumstances: Vec<Circumstance> = Circumstance::ALL.iter().filter(is_said).copied().collect();
    let best = choose(&circumstances, stage).first().map_or(RelationshipKind::Mentor, |choice| choice.kind);
    Ok(Need {
        text: wording::required(&said.text, "the need")?,
        kind: said.kind.unwrap_or(best),
        circumstances,
        area: wording::optional(said.area.as_deref(), "the skill or area")?,
        offer: wording::optional(said.offer.as_deref(), "what you could give")?,
        goal: said.goal,
    })
}
