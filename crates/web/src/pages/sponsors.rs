//! Sponsors: those who stake something on me, those to be won, those whom I back; a page for each relationship.

pub(crate) mod backed;
pub(crate) mod expectations;
pub(crate) mod list;
pub(crate) mod prospects;
pub(crate) mod show;
pub(crate) mod write;

use crate::failure::Failure;
use crate::frame::Texts;
use crate::pages::deeper::{People, count};
use crate::report::Drawn;
use app::entries::EntryId;
use app::seen::Seen;
use chrono::NaiveDate;
use model::entry::Noted;
use model::finding::Value;
use model::mentoring::Mentoring;
use model::mentoring::sponsorship::{Quiet, Silence, last_contact};
use model::practice::SPONSOR_SOON_SHARE;
use model::relationship::{Relationship, RelationshipKind};
use picture::silence::{Reach, draw};

/// The page of all sponsors.
pub(crate) const PATH: &str = "/sponsors";

/// Choices of a form: the code of each and how it reads.
pub(crate) type Choices = Vec<(&'static str, String)>;

/// The choices of a closed list; `family` is what their messages begin with.
macro_rules! choices {
    ($t:expr, $kind:ty, $family:literal) => {
        <$kind>::ALL.iter().map(|one| (one.code(), $t.text(&format!(concat!($family, "-{}"), one.code())))).collect()
    };
}

pub(crate) use choices;

/// What the user runs.
pub(crate) fn mentoring(seen: &Seen) -> Result<&Mentoring, Failure> {
    seen.beside.mentoring.as_ref().ok_or(Failure::NoSuchPage)
}

/// The sponsor relationship that a path names, over or not.
pub(crate) fn room<'m>(mentoring: &'m Mentoring, id: &str) -> Result<&'m Noted<Relationship>, Failure> {
    let id: EntryId = id.parse().map_err(|_| Failure::NoSuchPage)?;
    let room = mentoring.rooms.relationship(id);
    room.filter(|room| room.value.kind == RelationshipKind::Sponsor).ok_or(Failure::NoSuchPage)
}

/// How the other side of a relationship is called.
pub(crate) fn name(t: Texts, people: &People<'_>, one: &Noted<Relationship>) -> String {
    let known = one.person.as_ref().and_then(|id| people.get(id)).map(|person| person.name.clone());
    known.or_else(|| one.value.name.clone()).unwrap_or_else(|| t.text("value-somebody"))
}

/// The silence of a sponsor as it is told and drawn.
pub(crate) struct Meter {
    pub(crate) code: &'static str,
    pub(crate) picture: Drawn,
    /// `41 days without a word; you agreed on 30`
    pub(crate) said: String,
    /// What reached them last.
    pub(crate) last: String,
}

/// How long a sponsor has not heard from me.
pub(crate) fn silence(
    mentoring: &Mentoring,
    people: &People<'_>,
    one: &Noted<Relationship>,
    today: NaiveDate,
) -> Silence {
    let contact = one.person.as_ref().and_then(|id| people.get(id)).and_then(last_contact);
    mentoring.silence(one, contact, today)
}

pub(crate) fn meter(t: Texts, mentoring: &Mentoring, one: &Noted<Relationship>, silence: &Silence) -> Meter {
    let quiet = silence.quiet();
    let reach = match quiet {
        Quiet::Fresh => Reach::Fresh,
        Quiet::Soon => Reach::Soon,
        Quiet::Silent => Reach::Silent,
    };
    let is_agreed = mentoring.sponsorship.facts_of(one.id).is_some_and(|facts| facts.value.rhythm_days.is_some());
    let said = [
        ("days", Value::Count(silence.days)),
        ("rhythm", Value::Count(i64::from(silence.rhythm_days))),
        ("left", Value::Count(i64::from(silence.rhythm_days) - silence.days)),
        ("quiet", Value::Word(quiet.code())),
        ("agreed", Value::Word(if is_agreed { "agreed" } else { "usual" })),
        ("by", Value::Word(silence.by.code())),
        ("on", Value::Date(silence.heard_on)),
    ];
    Meter {
        code: quiet.code(),
        picture: draw(silence.days, silence.rhythm_days, SPONSOR_SOON_SHARE, reach).into(),
        said: t.say("sponsors-silence", &said),
        last: t.say("sponsors-heard", &said),
    }
}

/// A number with its noun; nothing where there is none.
pub(crate) fn some(t: Texts, id: &'static str, number: usize) -> Option<String> {
    (number > 0).then(|| t.say(id, &[("count", count(number))]))
}

/// A day in a sentence.
pub(crate) fn on(t: Texts, day: NaiveDate) -> String {
    words::value::show(t.language(), &Value::Date(day), &|id| id.to_string())
}
