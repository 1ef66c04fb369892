//! Letters: drafted from what was prepared, sent by the user's own mail program, followed up on a day (F4). Nothing is ever
//! sent from here: a letter is handed over as a link or a file, and the user says when it went.

use crate::entries::{self, Batch, EntryId, Kept, NewEntry};
use crate::error::AppError;
use crate::loaded::Loaded;
use crate::office::Office;
use crate::outreach::push_move;
use crate::wording;
use chrono::{Days, NaiveDate};
use formats::letter::Mail;
use model::finding::{Message, Value};
use model::need::Need;
use model::outreach::{Letter, LetterPurpose, Outreach, OutreachStage};
use model::person::{Person, PersonId};
use model::practice::FOLLOW_UP_DAYS;
use model::relationship::RelationshipKind;
use words::Language;

/// What a draft is filled in with.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Facts {
    /// How they are addressed.
    pub to: String,
    /// The user's own name.
    pub me: String,
    /// People whom both know, by name.
    pub common: Vec<String>,
    /// The day on which they were written to before, for a reminder.
    pub sent_on: Option<NaiveDate>,
}

/// A draft of our own, tailored by what was prepared; what is still missing stands in brackets, to be filled in.
#[must_use]
pub fn draft(
    language: Language,
    purpose: LetterPurpose,
    way: &Outreach,
    need: Option<&Need>,
    facts: &Facts,
) -> (String, String) {
    let text = |text: Option<&String>| text.map_or(Value::Unknown, |text| Value::Text(text.clone()));
    let values = vec![
        ("to", Value::Text(facts.to.clone())),
        ("me", Value::Text(facts.me.clone())),
        ("kind", Value::Word(way.kind.code())),
        ("area", text(need.and_then(|need| need.area.as_ref()))),
        ("offer", text(need.and_then(|need| need.offer.as_ref()))),
        ("why", text(way.why_them.as_ref())),
        ("ask", text(way.first_ask.as_ref())),
        ("gain", text(way.for_them.as_ref())),
        ("common", Value::Names(facts.common.clone())),
        ("sent_on", facts.sent_on.map_or(Value::Unknown, Value::Date)),
    ];
    let say = |id: &'static str| words::say(language, &Message { id, values: values.clone() }, &|id| id.to_string());
    let or_prompt = |known: bool, id: &'static str, prompt: &'static str| if known { say(id) } else { say(prompt) };
    let mut parts = vec![say("letter-open")];
    match purpose {
        LetterPurpose::Ask => {
            parts.push(or_prompt(way.why_them.is_some(), "letter-why", "letter-prompt-why"));
            if need.is_some_and(|need| need.area.is_some()) {
                parts.push(say("letter-area"));
            }
            parts.push(or_prompt(way.first_ask.is_some(), "letter-ask", "letter-prompt-ask"));
            if way.for_them.is_some() {
                parts.push(say("letter-gain"));
            } else if way.kind == RelationshipKind::CoMentor {
                parts.push(or_prompt(
                    need.is_some_and(|need| need.offer.is_some()),
                    "letter-offer",
                    "letter-prompt-offer",
                ));
            }
            if !facts.common.is_empty() {
                parts.push(say("letter-common"));
            }
            parts.push(say("letter-free"));
        }
        LetterPurpose::Reminder => parts.push(say("letter-reminder")),
        LetterPurpose::Thanks => parts.push(say("letter-thanks")),
    }
    parts.push(format!("{}\n{}", say("letter-close"), facts.me).trim_end().to_owned());
    let subject = match purpose {
        LetterPurpose::Ask => "letter-subject",
        LetterPurpose::Reminder => "letter-subject-reminder",
        LetterPurpose::Thanks => "letter-subject-thanks",
    };
    (say(subject), parts.join("\n\n"))
}

/// The prompts in brackets that still stand in a text.
#[must_use]
pub fn open_prompts(language: Language, text: &str) -> usize {
    let prompts = ["letter-prompt-why", "letter-prompt-ask", "letter-prompt-offer"];
    prompts.into_iter().filter(|id| text.contains(&words::text(language, id))).count()
}

/// Keeps a letter. One that asks makes the way `written`, where it had not come so far.
///
/// # Errors
/// The way is not there any more, an empty or too long text, or the data cannot be written.
pub async fn write(
    office: &Office,
    way: EntryId,
    purpose: LetterPurpose,
    subject: &str,
    text: &str,
) -> Result<Kept, AppError> {
    let mut entry = entries::found::<Outreach>(office, way).await?;
    let value = Letter {
        purpose,
        subject: one_line(subject)?,
        text: wording::required(text, "the letter")?,
        sent_on: None,
        answered_on: None,
    };
    let mut batch = Batch::new();
    let id = batch.insert(office, NewEntry { parent: Some(way), ..NewEntry::of(value) })?;
    if purpose == LetterPurpose::Ask && entry.value.stage() < OutreachStage::Written {
        push_move(office, &mut entry, OutreachStage::Written, office.today(), None)?;
        batch.update(&entry)?;
    }
    Ok(Kept { id, undo: batch.keep(office, "write_letter").await? })
}

/// Words a letter anew that was not sent yet.
///
/// # Errors
/// It is not there any more or was sent, an empty or too long text, or the data cannot be written.
pub async fn reword(office: &Office, id: EntryId, subject: &str, text: &str) -> Result<Kept, AppError> {
    let mut entry = entries::found::<Letter>(office, id).await?;
    if let Some(day) = entry.value.sent_on {
        return Err(AppError::Wrong(format!("this letter was sent on `{day}`; what is sent stays as it is")));
    }
    entry.value.subject = one_line(subject)?;
    entry.value.text = wording::required(text, "the letter")?;
    entries::update(office, &entry).await
}

/// Notes that a letter went out on a day, and when to ask again (without a day, [`FOLLOW_UP_DAYS`] later). Of a letter of
/// thanks only the day is kept.
///
/// # Errors
/// It is not there any more or was sent before, a prompt in brackets still stands in it, a day to come, a follow-up before the
/// letter, or the data cannot be written.
pub async fn send(office: &Office, id: EntryId, on: NaiveDate, follow_up: Option<NaiveDate>) -> Result<Kept, AppError> {
    let mut entry = entries::found::<Letter>(office, id).await?;
    if let Some(day) = entry.value.sent_on {
        return Err(AppError::Wrong(format!("this letter was sent on `{day}` already")));
    }
    if open_prompts(office.language(), &entry.value.text) > 0 {
        return Err(AppError::Wrong("something in brackets still waits to be filled in or taken out".to_owned()));
    }
    if follow_up.is_some_and(|day| day <= on) {
        return Err(AppError::Wrong(format!("ask again after `{on}`; a week or two is usual")));
    }
    let way = entry.parent.ok_or(AppError::Unreadable("the letter"))?;
    let mut way = entries::found::<Outreach>(office, way).await?;
    entry.value.sent_on = Some(on);
    if entry.value.purpose == LetterPurpose::Thanks {
        way.value.thanked_on = Some(on);
    } else {
        entry.due_on = follow_up.or_else(|| on.checked_add_days(Days::new(FOLLOW_UP_DAYS)));
        if way.value.stage() < OutreachStage::Sent {
            push_move(office, &mut way, OutreachStage::Sent, on, None)?;
        }
    }
    let mut batch = Batch::new();
    batch.update(&entry)?;
    batch.update(&way)?;
    Ok(Kept { id, undo: batch.keep(office, "send_letter").await? })
}

/// Notes what somebody answered, on a day: every letter to them that was waiting is answered then.
///
/// # Errors
/// The way is not there any more, `to` is no answer, a day that cannot be, or the data cannot be written.
pub async fn answer(
    office: &Office,
    way: EntryId,
    to: OutreachStage,
    on: NaiveDate,
    reason: Option<&str>,
) -> Result<Kept, AppError> {
    if !to.is_answer() {
        return Err(AppError::Wrong(format!("`{to}` is no answer; one is `answered`, `yes`, `later` or `no`")));
    }
    let mut entry = entries::found::<Outreach>(office, way).await?;
    push_move(office, &mut entry, to, on, reason)?;
    let mut batch = Batch::new();
    batch.update(&entry)?;
    for mut letter in entries::children::<Letter>(office, way).await? {
        if letter.value.is_waiting() {
            letter.value.answered_on = Some(on);
            letter.due_on = None;
            batch.update(&letter)?;
        }
    }
    Ok(Kept { id: way, undo: batch.keep(office, "answer_letter").await? })
}

/// A letter as mail: from the user's own address, where one is known, to theirs. It is a draft; sending it is the mail program's
/// part.
#[must_use]
pub fn mail(office: &Office, loaded: &Loaded, way: Way<'_>, letter: &Letter) -> Mail {
    Mail {
        from_name: loaded.profile.name.clone().unwrap_or_default(),
        from: own_address(loaded),
        to_name: name_of(loaded, way),
        to: address_of(loaded, way),
        subject: letter.subject.clone(),
        text: letter.text.clone(),
        at: office.now(),
    }
}

/// A way with the person that it leads to, where that is one of mine.
pub type Way<'a> = (Option<&'a PersonId>, &'a Outreach);

/// What somebody on a way is called.
#[must_use]
pub fn name_of(loaded: &Loaded, (person, way): Way<'_>) -> String {
    let name = || way.name.clone().unwrap_or_default();
    member(loaded, person).map_or_else(name, |one| one.name.clone())
}

/// The address that a letter to them goes to, where one is known.
#[must_use]
pub fn address_of(loaded: &Loaded, (person, way): Way<'_>) -> Option<String> {
    member(loaded, person).and_then(|one| one.emails.first().cloned()).or_else(|| way.address.clone())
}

fn member<'l>(loaded: &'l Loaded, person: Option<&PersonId>) -> Option<&'l Person> {
    let person = person?;
    loaded.people.iter().map(|member| &member.person).find(|one| one.id == *person)
}

/// The first of the user's own addresses.
fn own_address(loaded: &Loaded) -> Option<String> {
    let own = loaded.world.owner.iter().filter_map(|key| key.strip_prefix("mail:"));
    own.map(str::to_owned).find(|address| formats::letter::is_address(address))
}

fn one_line(text: &str) -> Result<String, AppError> {
    let text = wording::required(text, "the subject")?;
    Ok(text.split_whitespace().collect::<Vec<_>>().join(" "))
}
