//! Relationships: beginning them, leading them from stage to stage, saying what they are about, finding one.
//!
//! Everything inside one is an entry that belongs to it. Each change is one undo.

use crate::endings::is_well;
use crate::entries::{self, Batch, Entry, EntryId, Kept, NewEntry};
use crate::error::AppError;
use crate::loaded::Loaded;
use crate::office::Office;
use crate::people;
use crate::undo::{self, UndoId};
use crate::wording;
use chrono::NaiveDate;
use model::entry::Noted;
use model::goal::Goal;
use model::mentoring::{Mentoring, Rooms};
use model::person::PersonId;
use model::relationship::charter::Charter;
use model::relationship::circle::{Circle, Mention};
use model::relationship::course::{Ending, EndingKind, MatchCheck};
use model::relationship::covenant::{Covenant, Signature};
use model::relationship::rota::Rota;
use model::relationship::session::{Advice, Assignment, Session};
use model::relationship::{Channel, Gives, Move, Party, Relationship, RelationshipKind, RelationshipStage, Role};
use words::Language;

/// Most boundaries that one relationship writes down (ours: what somebody can keep in mind).
pub const BOUNDARIES_MAX: usize = 12;

/// The other side of a relationship that is to begin.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum With {
    /// One of my people.
    Person(PersonId),
    /// Somebody or something that is none of them: an author, a circle.
    Name(String),
}

/// A relationship that is to begin. [`Begin::new`] gives what is usual for its kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Begin {
    /// Its kind.
    pub kind: RelationshipKind,
    /// With whom.
    pub with: With,
    /// On which side I stand.
    pub role: Role,
    /// The stage that it begins in; without one it is what is usual for the kind.
    pub stage: Option<RelationshipStage>,
    /// The day on which that was so; without one today.
    pub on: Option<NaiveDate>,
    /// Why.
    pub reason: Option<String>,
    /// The skill, subject or area.
    pub subject: Option<String>,
    /// The overall plan, in one sentence.
    pub plan: Option<String>,
    /// Who brought us together, where it was somebody else's idea.
    pub paired_by: Option<String>,
    /// How we mostly meet.
    pub channel: Option<Channel>,
    /// Letters alone.
    pub in_writing: bool,
    /// What it gives.
    pub gives: Vec<Gives>,
    /// What I want to learn; it becomes a goal.
    pub learn: Option<String>,
    /// What I can teach in return; it becomes a goal of the other side.
    pub teach: Option<String>,
}

impl Begin {
    /// A relationship of a kind with somebody, as relations of that kind mostly begin.
    #[must_use]
    pub fn new(kind: RelationshipKind, with: With) -> Self {
        Self {
            kind,
            with,
            role: Role::Protege,
            stage: None,
            on: None,
            reason: None,
            subject: None,
            plan: None,
            paired_by: None,
            channel: kind.habits().channel,
            in_writing: false,
            gives: Vec::new(),
            learn: None,
            teach: None,
        }
    }
}

/// Begins a relationship: it, its two sides, its first stage, and the learning goals that were named.
///
/// # Errors
/// Nobody has the id, an empty name, a text too long, a day to come, the same kind of relation with the same person is
/// under way, or the data cannot be written.
pub async fn begin(office: &Office, begin: &Begin) -> Result<Kept, AppError> {
    let seen = office.seen().await?;
    let mentoring = seen.beside.mentoring.as_ref();
    let (person, name) = match &begin.with {
        With::Person(id) => (Some(id.clone()), None),
        With::Name(name) => (None, Some(wording::required(name, "the name")?)),
    };
    if let Some((person, mentoring)) = person.as_ref().zip(mentoring) {
        not_twice(&mentoring.rooms, person, begin.kind, begin.role)?;
    }
    let relationship = checked(&Relationship {
        kind: begin.kind,
        role: begin.role,
        name: name.clone(),
        plan: begin.plan.clone(),
        subject: begin.subject.clone(),
        paired_by: begin.paired_by.clone(),
        channel: if begin.in_writing { Some(Channel::Writing) } else { begin.channel },
        in_writing: begin.in_writing,
        gives: begin.gives.clone(),
        boundaries: Vec::new(),
    })?;
    let first = Move {
        to: begin.stage.unwrap_or_else(|| first_stage(begin.kind)),
        on: past(office, begin.on)?,
        reason: wording::optional(begin.reason.as_deref(), "the reason")?,
    };
    let mut batch = Batch::new();
    let id = batch.insert(office, NewEntry { person: person.clone(), ..NewEntry::of(relationship) })?;
    batch.insert(office, NewEntry { parent: Some(id), ..NewEntry::of(Party::me()) })?;
    // A circle that goes by a name of its own is nobody; its members join one by one.
    if person.is_some() || !begin.kind.is_circle() {
        let other = Party::other(name.clone());
        batch.insert(office, NewEntry { parent: Some(id), person: person.clone(), ..NewEntry::of(other) })?;
    }
    batch.insert(office, NewEntry { parent: Some(id), ..NewEntry::of(first) })?;
    for (text, is_theirs) in [(&begin.learn, false), (&begin.teach, true)] {
        let Some(text) = wording::optional(text.as_deref(), "the goal")? else { continue };
        let goal = Goal { relationships: vec![id], is_theirs, ..Goal::new(text) };
        batch.insert(office, NewEntry::of(goal))?;
    }
    let undo = batch.keep(office, "begin_relationship").await?;
    Ok(Kept { id, undo })
}

/// As [`begin`], with somebody who is none of my people yet: they are added by this name, and one change takes both back.
///
/// # Errors
/// As [`begin`]; an empty name. Then nobody is added.
pub async fn begin_with_new(office: &Office, name: &str, usual: &Begin) -> Result<Kept, AppError> {
    let name = wording::required(name, "the name")?;
    let added = people::add_many(office, &[(name.clone(), Vec::new())]).await?.undo;
    let person = people::find(&office.seen().await?.loaded, &name)?.person.id.clone();
    match begin(office, &Begin { with: With::Person(person), ..usual.clone() }).await {
        Ok(begun) => {
            let undo = undo::keep_together(office, "begin_relationship", &[added, begun.undo]).await?;
            Ok(Kept { id: begun.id, undo })
        }
        Err(error) => {
            undo::undo(office, added).await?;
            Err(error)
        }
    }
}

/// Nobody is asked to be an invisible mentor, so that one is at work at once.
fn first_stage(kind: RelationshipKind) -> RelationshipStage {
    if kind.has_contact() { RelationshipStage::Considering } else { RelationshipStage::Active }
}

fn not_twice(rooms: &Rooms, person: &PersonId, kind: RelationshipKind, role: Role) -> Result<(), AppError> {
    let same = rooms
        .with(person)
        .find(|one| one.value.kind == kind && one.value.role == role && !rooms.stage(one.id).is_over());
    match same {
        Some(_) => Err(AppError::Wrong(format!(
            "a relationship of the kind `{kind}` with `{person}` is under way; go on with that one, or choose another kind"
        ))),
        None => Ok(()),
    }
}

/// Goes to a stage, for a reason; to an end it comes by `endings::end`, which asks how it ended.
///
/// # Errors
/// The stage is an end, the relationship is not there any more, the stage does not follow on the present one, the day is to come or lies before
/// the move before, no reason is given, or the data cannot be written.
pub async fn go_to(
    office: &Office,
    id: EntryId,
    to: RelationshipStage,
    on: Option<NaiveDate>,
    reason: &str,
) -> Result<Kept, AppError> {
    let moved = next_move(office, id, to, on, reason).await?;
    if to.is_over() {
        let kinds = EndingKind::ALL.iter().filter(|kind| is_well(**kind) == (to == RelationshipStage::Alumni));
        let kinds: Vec<String> = kinds.map(|kind| format!("`{kind}`")).collect();
        return Err(AppError::Wrong(format!(
            "`{to}` is the end of it; end it and say how: {} (`telemachus relationships end`)",
            kinds.join(", ")
        )));
    }
    step(office, id, moved).await
}

/// Keeps a step as it is.
pub(crate) async fn step(office: &Office, id: EntryId, moved: Move) -> Result<Kept, AppError> {
    let kept = entries::insert(office, NewEntry { parent: Some(id), ..NewEntry::of(moved) }).await?;
    Ok(Kept { id, undo: kept.undo })
}

/// The move that [`go_to`] would keep.
pub(crate) async fn next_move(
    office: &Office,
    id: EntryId,
    to: RelationshipStage,
    on: Option<NaiveDate>,
    reason: &str,
) -> Result<Move, AppError> {
    entries::found::<Relationship>(office, id).await?;
    let mut moves = entries::children::<Move>(office, id).await?;
    moves.sort_by_key(|one| (one.value.on, one.id));
    let latest = moves.last().map(|one| &one.value);
    let stage = latest.map_or(RelationshipStage::Considering, |latest| latest.to);
    if !stage.next().contains(&to) {
        let allowed: Vec<String> = stage.next().iter().map(|next| format!("`{next}`")).collect();
        return Err(AppError::Wrong(format!(
            "from `{stage}` it does not go to `{to}`; it may go to {}",
            allowed.join(", ")
        )));
    }
    let on = past(office, on)?;
    if let Some(latest) = latest.filter(|latest| latest.on > on) {
        return Err(AppError::Wrong(format!(
            "`{on}` lies before the last step on `{}`; choose that day or a later one",
            latest.on
        )));
    }
    Ok(Move { to, on, reason: Some(wording::required(reason, "the reason")?) })
}

/// Takes back the latest step, where it was not the first.
///
/// # Errors
/// There is only one step, or the data cannot be written.
pub async fn go_back(office: &Office, id: EntryId) -> Result<UndoId, AppError> {
    let mut moves = entries::children::<Move>(office, id).await?;
    moves.sort_by_key(|one| (one.value.on, one.id));
    match moves.as_slice() {
        [_, .., latest] => entries::remove(office, latest.id).await,
        _ => Err(AppError::Wrong("it has gone one step only; remove the relationship instead".to_owned())),
    }
}

/// Says anew what a relationship is: kind, plan, subject, channel, what it gives, its boundaries.
///
/// # Errors
/// It is not there any more, a text is too long, or the data cannot be written.
pub async fn change(office: &Office, id: EntryId, said: &Relationship) -> Result<Kept, AppError> {
    let mut entry = entries::found::<Relationship>(office, id).await?;
    let value = checked(said)?;
    if entry.person.is_none() && value.name.is_none() {
        return Err(AppError::Wrong("the name is empty; a few words are enough".to_owned()));
    }
    entry.value = value;
    entries::update(office, &entry).await
}

fn checked(said: &Relationship) -> Result<Relationship, AppError> {
    let text = |text: &Option<String>, what| wording::optional(text.as_deref(), what);
    let mut boundaries = Vec::with_capacity(said.boundaries.len());
    for one in &said.boundaries {
        boundaries.extend(wording::optional(Some(one), "the boundary")?);
    }
    if boundaries.len() > BOUNDARIES_MAX {
        return Err(AppError::Wrong(format!(
            "these are `{}` boundaries; at most {BOUNDARIES_MAX} are allowed",
            boundaries.len()
        )));
    }
    let mut gives = said.gives.clone();
    gives.sort_unstable();
    gives.dedup();
    Ok(Relationship {
        name: text(&said.name, "the name")?,
        plan: text(&said.plan, "the plan")?,
        subject: text(&said.subject, "the subject")?,
        paired_by: text(&said.paired_by, "who brought you together")?,
        gives,
        boundaries,
        ..said.clone()
    })
}

/// Removes a relationship with everything in it; its goals stay. One undo brings all of it back.
///
/// # Errors
/// It is not there any more, or the data cannot be written.
pub async fn remove(office: &Office, id: EntryId) -> Result<UndoId, AppError> {
    entries::found::<Relationship>(office, id).await?;
    let mut batch = Batch::new();
    batch.remove::<Relationship>(id);
    for agreement in remove_children::<Charter>(office, &mut batch, id).await? {
        remove_children::<Signature>(office, &mut batch, agreement).await?;
    }
    for agreement in remove_children::<Covenant>(office, &mut batch, id).await? {
        remove_children::<Signature>(office, &mut batch, agreement).await?;
    }
    remove_children::<Party>(office, &mut batch, id).await?;
    remove_children::<Move>(office, &mut batch, id).await?;
    remove_children::<Session>(office, &mut batch, id).await?;
    remove_children::<Assignment>(office, &mut batch, id).await?;
    remove_children::<Advice>(office, &mut batch, id).await?;
    remove_children::<MatchCheck>(office, &mut batch, id).await?;
    remove_children::<Ending>(office, &mut batch, id).await?;
    remove_children::<Circle>(office, &mut batch, id).await?;
    remove_children::<Rota>(office, &mut batch, id).await?;
    remove_children::<Mention>(office, &mut batch, id).await?;
    crate::sponsors::remove_all(office, &mut batch, id).await?;
    batch.keep(office, "remove_relationship").await
}

pub(crate) async fn remove_children<T: entries::Body>(
    office: &Office,
    batch: &mut Batch,
    parent: EntryId,
) -> Result<Vec<EntryId>, AppError> {
    let ids: Vec<EntryId> = entries::children::<T>(office, parent).await?.iter().map(|one| one.id).collect();
    ids.iter().for_each(|id| batch.remove::<T>(*id));
    Ok(ids)
}

/// What somebody calls the other side: the name of the person, else that of the relationship, else the word for somebody whose
/// name is not there any more.
#[must_use]
pub fn name_of(loaded: &Loaded, relationship: &Noted<Relationship>) -> String {
    let person = relationship.person.as_ref().and_then(|id| loaded.member(id)).map(|member| member.person.name.clone());
    let name = person.or_else(|| relationship.value.name.clone());
    let is_gone = relationship.person.is_some();
    name.unwrap_or_else(|| if is_gone { words::text(Language::English, "value-somebody") } else { String::new() })
}

/// The message that says what a relationship is: its kind, and where I am the one who gives, that.
#[must_use]
pub fn kind_message(relationship: &Relationship) -> String {
    let side = if relationship.is_given() { "-given" } else { "" };
    format!("kind{side}-{}", relationship.kind)
}

/// The one relationship that somebody means: by its id, else by the person or its name; of several with one person the one
/// that is not over.
///
/// # Errors
/// There is none, or there are several; the message says which.
pub fn find<'m>(loaded: &Loaded, mentoring: &'m Mentoring, which: &str) -> Result<&'m Noted<Relationship>, AppError> {
    let rooms = &mentoring.rooms;
    if let Some(found) = which.trim().parse().ok().and_then(|id| rooms.relationship(id)) {
        return Ok(found);
    }
    let wanted = which.trim().to_lowercase();
    let is_called = |one: &&Noted<Relationship>| name_of(loaded, one).to_lowercase() == wanted;
    let mut found: Vec<_> = rooms.relationships.iter().filter(is_called).collect();
    if found.is_empty()
        && let Ok(member) = people::find(loaded, which)
    {
        found = rooms.with(&member.person.id).collect();
    }
    if found.len() > 1 && found.iter().any(|one| !rooms.stage(one.id).is_over()) {
        found.retain(|one| !rooms.stage(one.id).is_over());
    }
    match found.as_slice() {
        [one] => Ok(one),
        [] => Err(AppError::Wrong(format!(
            "no relationship is called `{which}`; `telemachus relationships list` shows them with their ids"
        ))),
        several => {
            let ids = several.iter().map(|one| format!("`{}` ({})", one.id, one.value.kind)).collect::<Vec<_>>();
            Err(AppError::Wrong(format!("`{which}` may be {}; use the id", ids.join(", "))))
        }
    }
}

/// The entry of a child, with the relationship that it belongs to.
pub(crate) fn parent_of<T>(entry: &Entry<T>) -> Result<EntryId, AppError> {
    entry.parent.ok_or(AppError::Unreadable("what you wrote down"))
}

/// A day that is not to come; without one, today.
pub(crate) fn past(office: &Office, on: Option<NaiveDate>) -> Result<NaiveDate, AppError> {
    let today = office.today();
    match on {
        Some(on) if on > today => {
            Err(AppError::Wrong(format!("`{on}` is still to come; choose today or a day before")))
        }
        on => Ok(on.unwrap_or(today)),
    }
}
