//! The forms of a conversation: what it is, what is to be said, how it was played through, how it went.

use crate::fields::Fields;
use crate::frame::Texts;
use crate::pages::plan::blank::{Blank, Choice, Refusal, Refused, day, text};
use crate::pages::plan::{helper, mentoring};
use crate::visit::Visit;
use app::entries::EntryId;
use app::rehearsals::{Draft, Script};
use app::relationships::name_of;
use app::seen::Seen;
use model::entry::Noted;
use model::goal::GoalStanding;
use model::rehearsal::{LikelyAnswer, Rehearsal};

/// So many empty pairs stand after those that are written (`ours`: enough to go on without asking for more).
const EMPTY_PAIRS: usize = 2;
/// So many stand there when nothing is written yet.
const FIRST_PAIRS: usize = 3;

/// What a form holds before anything is typed.
#[derive(Default)]
pub(super) struct Known {
    pub(super) subject: String,
    pub(super) with: String,
    pub(super) mentor: Option<EntryId>,
    pub(super) about: Option<EntryId>,
}

impl Known {
    /// Out of a query: `subject`, `with`, `relationship`, `about`.
    pub(super) fn of(fields: &Fields) -> Self {
        let text = |name: &str| fields.get(name).unwrap_or_default().to_owned();
        let id = |name: &str| fields.filled(name).and_then(|id| id.parse().ok());
        Self { subject: text("subject"), with: text("with"), mentor: id("relationship"), about: id("about") }
    }
}

/// What it is: with whom, about what, when, with whose help, to clear what.
pub(super) fn words<'r>(
    form: Blank<'r>,
    t: Texts,
    seen: &Seen,
    known: &Known,
    one: Option<&Noted<Rehearsal>>,
) -> Blank<'r> {
    let form = form
        .line("subject", "rehearsal-subject", &known.subject)
        .required()
        .hint("rehearsal-subject.hint")
        .who("with", "rehearsal-with-whom", &known.with)
        .required();
    let form = match one {
        Some(one) if one.value.is_held() => form,
        one => form.day("on", "rehearsal-planned-for", one.and_then(|one| one.due_on)),
    };
    let form = form.pick("relationship", "rehearsal-mentor", mentors(t, seen, known.mentor));
    let matters = matters(t, seen, known.about);
    if matters.len() > 1 { form.pick("about", "rehearsal-about", matters) } else { form }
}

/// With whose help: alone, or within a relationship that is not over.
fn mentors(t: Texts, seen: &Seen, on: Option<EntryId>) -> Vec<Choice> {
    let alone = Choice { value: String::new(), text: t.text("rehearsal-alone"), is_on: on.is_none() };
    let rooms = &mentoring(seen).rooms;
    let own = rooms.relationships.iter().filter(|one| Some(one.id) == on || !rooms.stage(one.id).is_over());
    let choice = |one: &Noted<_>| Choice {
        value: one.id.to_string(),
        text: name_of(&seen.loaded, one),
        is_on: on == Some(one.id),
    };
    std::iter::once(alone).chain(own.map(choice)).collect()
}

/// What it would clear: an open challenge, a change of role, or nothing that is written down.
fn matters(t: Texts, seen: &Seen, on: Option<EntryId>) -> Vec<Choice> {
    let inquiry = &mentoring(seen).inquiry;
    let challenges = inquiry.challenges.iter().map(|one| (one.id, one.value.text.clone(), one.value.standing));
    let changes = inquiry.transitions.iter().map(|one| (one.id, one.value.to.clone(), one.value.standing));
    let open =
        challenges.chain(changes).filter(|(id, _, standing)| *standing == GoalStanding::Active || on == Some(*id));
    let choice =
        |(id, text, _): (EntryId, String, GoalStanding)| Choice { value: id.to_string(), text, is_on: on == Some(id) };
    let nothing = Choice { value: String::new(), text: t.text("rehearsal-about-nothing"), is_on: on.is_none() };
    std::iter::once(nothing).chain(open.map(choice)).collect()
}

/// What was sent by [`words()`].
pub(super) fn draft(visit: &Visit, seen: &Seen, fields: &Fields) -> Result<Draft, Refused> {
    let t = visit.t;
    let id = |name: &str| fields.filled(name).and_then(|id| id.parse().ok());
    Ok(Draft {
        subject: text(t, fields, "subject")?.to_owned(),
        with: helper(seen, t, "with", fields.get("with").unwrap_or_default())?,
        planned_on: day(t, fields, "on")?,
        mentor: id("relationship"),
        about: id("about"),
    })
}

/// The form for what is to be said. Pairs stand below each other, so that more of them need no script.
pub(super) struct ScriptForm {
    pub(super) aim: String,
    pub(super) opening: String,
    pub(super) pairs: Vec<(String, String)>,
    pub(super) soften: String,
    pub(super) fault: Option<String>,
}

/// The key of [`ScriptForm`] in a refusal.
pub(super) const SCRIPT: &str = "script";

impl ScriptForm {
    /// With what is written, or what was typed and refused.
    pub(super) fn of(one: &Rehearsal, refusal: Option<&Refusal>) -> Self {
        let typed = refusal.filter(|refusal| refusal.is_open(SCRIPT));
        let fault = typed.and_then(|typed| typed.fault(SCRIPT, "says")).map(str::to_owned);
        let script = typed.map_or_else(|| Script::of(one), |typed| script(typed.fields()));
        let mut pairs: Vec<(String, String)> =
            script.answers.into_iter().map(|(says, reply)| (says, reply.unwrap_or_default())).collect();
        let empty = if pairs.is_empty() { FIRST_PAIRS } else { EMPTY_PAIRS };
        pairs.resize(pairs.len() + empty, Default::default());
        Self {
            aim: script.aim.unwrap_or_default(),
            opening: script.opening.unwrap_or_default(),
            pairs,
            soften: script.soften.join("\n"),
            fault,
        }
    }
}

/// What was sent by [`ScriptForm`]: `aim`, `opening`, `says` and `reply` once for each pair, `soften` with one on each line.
pub(super) fn script(fields: &Fields) -> Script {
    let text = |name: &str| fields.filled(name).map(str::to_owned);
    let says = fields.all("says").map(str::to_owned);
    let replies = fields.all("reply").map(str::to_owned).map(Some).chain(std::iter::repeat(None));
    let answers = says.zip(replies).map(|(says, reply)| (says, reply.filter(|reply| !reply.is_empty())));
    Script {
        aim: text("aim"),
        opening: text("opening"),
        answers: answers.filter(|(says, reply)| !says.is_empty() || reply.is_some()).collect(),
        soften: fields.get("soften").unwrap_or_default().lines().map(str::to_owned).collect(),
    }
}

/// An answer as pages show it.
pub(super) struct AnswerRow {
    pub(super) says: String,
    pub(super) reply: Option<String>,
}

impl AnswerRow {
    pub(super) fn of(one: &LikelyAnswer) -> Self {
        Self { says: one.says.clone(), reply: one.reply.clone() }
    }
}
