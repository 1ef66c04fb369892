//! The five questions: thoughts in answer to each, and what they become (K2).

use crate::entries::{self, Entry, EntryId, Kept, NewEntry};
use crate::error::AppError;
use crate::goals::{self, GoalDraft, Sixth};
use crate::intentions;
use crate::office::Office;
use crate::outreach::{self, NewWay, Whom};
use crate::people;
use crate::profile;
use crate::undo::{self, UndoId};
use crate::wording;
use chrono::Days;
use model::inquiry::{Became, SelfQuestion, Thought};
use model::intention::Intention;
use model::relationship::RelationshipKind;

use super::challenges;

/// Days in which something meant is done, unless moved (`ours`).
const MEANT_DAYS: u64 = 7;

/// Writes down a thought in answer to a question.
///
/// # Errors
/// An empty or too long text, or the data cannot be written.
pub async fn think(office: &Office, question: SelfQuestion, text: &str) -> Result<Kept, AppError> {
    let text = wording::required(text, "the thought")?;
    entries::insert(office, NewEntry::of(Thought { question, text, became: None, entry: None })).await
}

/// What came of a thought.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Grown {
    /// What it became.
    pub became: Became,
    /// The entry that it became, where it became one.
    pub entry: Option<EntryId>,
    /// What takes it back.
    pub undo: UndoId,
}

/// Makes a thought a goal, a strength, a weakness, a challenge, a name or something meant.
///
/// # Errors
/// The thought is not there any more, it became something already, its question does not lead there, or the data cannot be written.
pub async fn grow(office: &Office, thought: EntryId, became: Became) -> Result<Grown, AppError> {
    let mut entry = entries::found::<Thought>(office, thought).await?;
    if let Some(already) = entry.value.became {
        return Err(AppError::Wrong(format!("this thought became a {already} already")));
    }
    let allowed = entry.value.question.becomes();
    if !allowed.contains(&became) {
        let allowed: Vec<String> = allowed.iter().map(|one| format!("`{one}`")).collect();
        let question = entry.value.question;
        return Err(AppError::Wrong(format!(
            "`{became}` is nothing that an answer to `{question}` becomes; {} is",
            allowed.join(" or ")
        )));
    }
    let (made, undo) = make(office, &entry, became).await?;
    entry.value.became = Some(became);
    entry.value.entry = made;
    let kept = entries::update(office, &entry).await?;
    let undo = undo::keep_together(office, "grow_thought", &[undo, kept.undo]).await?;
    Ok(Grown { became, entry: made, undo })
}

/// Makes what the thought becomes: the entry, where it is one, and what takes it back.
async fn make(
    office: &Office,
    thought: &Entry<Thought>,
    became: Became,
) -> Result<(Option<EntryId>, UndoId), AppError> {
    let text = thought.value.text.as_str();
    let kept = match became {
        Became::Goal => {
            let draft = GoalDraft { text: text.to_owned(), ..GoalDraft::default() };
            goals::set(office, &draft, Sixth::Refuse).await?
        }
        Became::Challenge => challenges::face(office, text, None).await?,
        Became::Candidate => candidate(office, text).await?,
        Became::Intention => mean(office, text).await?,
        Became::Strength | Became::Weakness => return Ok((None, describe(office, text, became).await?)),
    };
    Ok((Some(kept.id), kept.undo))
}

/// A name is an idea to be followed: somebody of mine, or somebody yet to be known.
async fn candidate(office: &Office, text: &str) -> Result<Kept, AppError> {
    let seen = office.seen().await?;
    let whom = match people::find(&seen.loaded, text) {
        Ok(member) => Whom::Person(member.person.id.clone()),
        Err(_) => Whom::Name { name: text.to_owned(), address: None },
    };
    outreach::note(office, NewWay { whom, kind: RelationshipKind::Mentor, need: None, place: None }).await
}

async fn mean(office: &Office, text: &str) -> Result<Kept, AppError> {
    let today = office.today();
    let due = today.checked_add_days(Days::new(MEANT_DAYS)).unwrap_or(today);
    let intention = Intention { text: text.to_owned(), rule: None, way: None, outcome: None };
    intentions::mean(office, intention, None, due).await
}

/// Adds a strength or weakness to the profile, unless it stands there.
async fn describe(office: &Office, text: &str, became: Became) -> Result<UndoId, AppError> {
    let mut me = office.seen().await?.network.me().clone();
    let list = if became == Became::Strength { &mut me.strengths } else { &mut me.weaknesses };
    if !list.iter().any(|known| known.trim().to_lowercase() == text.trim().to_lowercase()) {
        list.push(text.to_owned());
    }
    profile::say(office, &me).await
}
