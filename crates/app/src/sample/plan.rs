//! Nora's plan, and what she found out about herself.

use super::practice::{Pen, Written};
use crate::error::AppError;
use formats::entry::Body;
use model::career::{
    Habit, HabitWay, Have, HonestVoice, RoleFit, RoleNeed, RoleTransition, ShownAt, StrengthShown, TargetRole,
};
use model::decision::{Decision, Road, Voice};
use model::deepening::ResultHelper;
use model::entry::EntryId;
use model::goal::{Checkpoint, Goal, GoalStanding, Milestone, NextSteps, PlanItem, PlanItemKind};
use model::inquiry::{Became, Challenge, SelfQuestion, Thought, WorkingStyle};
use model::kind::Help;
use model::relationship::Channel;
use model::relationship::charter::TimeOfDay;

use GoalStanding::{Active, Reached};

fn texts(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|&text| text.to_owned()).collect()
}

fn some(text: &str) -> Option<String> {
    Some(text.to_owned()).filter(|text| !text.is_empty())
}

/// What an entry hangs on.
#[derive(Debug, Clone, Copy, Default)]
struct On {
    parent: Option<EntryId>,
    person: Option<&'static str>,
    /// In how many days it is due; negative in the past.
    due: Option<i64>,
}

impl On {
    fn of(parent: EntryId) -> Self {
        Self { parent: Some(parent), ..Self::default() }
    }

    fn about(self, person: &'static str) -> Self {
        Self { person: Some(person), ..self }
    }

    fn due(self, days: i64) -> Self {
        Self { due: Some(days), ..self }
    }
}

async fn put<T: Body>(pen: &mut Pen<'_>, days_ago: i64, on: On, value: T) -> Result<EntryId, AppError> {
    let (parent, person, due_in_days) = (on.parent, on.person, on.due);
    pen.write(Written { parent, person, due_in_days, ..Written::of(days_ago, value) }).await
}

/// Writes all of it.
///
/// # Errors
/// The data cannot be written.
pub(super) async fn write(pen: &mut Pen<'_>) -> Result<(), AppError> {
    let goals = goals(pen).await?;
    thoughts(pen, goals).await?;
    challenges(pen).await?;
    style(pen).await?;
    target_role(pen).await?;
    strengths(pen).await?;
    transition(pen).await?;
    decisions(pen).await
}

/// Four goals under way, one reached; gives the first.
async fn goals(pen: &mut Pen<'_>) -> Result<EntryId, AppError> {
    let budget = Goal {
        measure: some("The board passes the budget of the launch without a second round"),
        weaknesses: texts(&["finance"]),
        relationships: pen.relationships_with(FINANCE).await?,
        ..Goal::new("Defend a budget before the board")
    };
    let first = put(pen, 160, On::default().due(75), budget).await?;
    steps(
        pen,
        first,
        &[
            (
                150,
                -96,
                Some(98),
                "Read three annual budgets and explain them to a friend",
                "I can follow the numbers; what I lack is the why behind them.",
            ),
            (150, -30, Some(33), "Sit in on a budget round", "Half of it is decided before anybody enters the room."),
            (90, -6, None, "Draft the budget of the launch", ""),
            (90, 40, None, "Present it to two people who say no by habit", ""),
        ],
    )
    .await?;
    let reading = PlanItem {
        kind: PlanItemKind::Class,
        text: "Finance for those who never studied it".to_owned(),
        source: some("Evening school, eight Tuesdays"),
        is_outside_field: true,
        standing: Active,
        closed_on: None,
        gained: None,
    };
    put(pen, 60, On::of(first).due(20), reading).await?;
    lead(pen).await?;
    talk(pen).await?;
    let no = Goal { weaknesses: texts(&["saying no"]), ..Goal::new("Say no to one thing a week") };
    put(pen, 45, On::default().due(45), no).await?;
    behind(pen).await?;
    Ok(first)
}

/// A goal with somebody beside her.
async fn lead(pen: &mut Pen<'_>) -> Result<(), AppError> {
    let lead = Goal {
        measure: some("Both teams ship from one plan for two quarters"),
        strengths: texts(&["bringing people together"]),
        relationships: pen.relationships_with(LEADER).await?,
        ..Goal::new("Lead the two product teams as one")
    };
    let lead = put(pen, 140, On::default().due(150), lead).await?;
    steps(
        pen,
        lead,
        &[
            (
                130,
                -70,
                Some(66),
                "One roadmap that both teams sign",
                "Writing it together mattered more than what it says.",
            ),
            (130, -12, Some(12), "A weekly hour in which both teams show their work", ""),
            (60, 62, None, "Swap two people between the teams", ""),
        ],
    )
    .await
}

/// A goal that builds on her strengths, so far on her own.
async fn talk(pen: &mut Pen<'_>) -> Result<(), AppError> {
    let talk = Goal {
        measure: some("A talk accepted at the spring congress"),
        strengths: texts(&["storytelling", "customer interviews"]),
        ..Goal::new("Tell the story of the launch beyond Halden")
    };
    let talk = put(pen, 80, On::default().due(120), talk).await?;
    steps(
        pen,
        talk,
        &[(70, 18, None, "An abstract of one page", ""), (70, 90, None, "A rehearsal before strangers", "")],
    )
    .await
}

/// A goal and a book that are behind her.
async fn behind(pen: &mut Pen<'_>) -> Result<(), AppError> {
    let done = Goal {
        standing: Reached,
        closed_on: Some(pen.ago(40)),
        ..Goal::new("Know every client of the first launch by name")
    };
    put(pen, 300, On::default().due(-45), done).await?;
    let book = PlanItem {
        kind: PlanItemKind::Reading,
        text: "A history of the Gothenburg shipyards".to_owned(),
        source: some("The city library"),
        is_outside_field: true,
        standing: Reached,
        closed_on: Some(pen.ago(25)),
        gained: some("How a trade dies while everybody in it is busy."),
    };
    put(pen, 110, On::default(), book).await?;
    Ok(())
}

/// Somebody good with money, and the one who led two teams before.
const FINANCE: &str = "soledad-quiroga";
const LEADER: &str = "roya-ahmadi";
const BOSS: &str = "anders-holmberg";

/// Milestones: written how many days ago, due in how many days, reached how many days ago, what, and what was gained.
async fn steps(
    pen: &mut Pen<'_>,
    goal: EntryId,
    steps: &[(i64, i64, Option<i64>, &str, &str)],
) -> Result<(), AppError> {
    for &(written, due, reached, text, gained) in steps {
        let milestone = Milestone {
            text: text.to_owned(),
            measure: None,
            standing: if reached.is_some() { Reached } else { Active },
            closed_on: reached.map(|days| pen.ago(days)),
            comment: None,
        };
        let id = put(pen, written, On::of(goal).due(due), milestone).await?;
        if let Some(days) = reached.filter(|_| !gained.is_empty()) {
            let checkpoint = Checkpoint { gained: gained.to_owned(), next: NextSteps::Right, note: None };
            put(pen, days - 1, On::of(id), checkpoint).await?;
        }
    }
    Ok(())
}

async fn thoughts(pen: &mut Pen<'_>, budget: EntryId) -> Result<(), AppError> {
    use SelfQuestion::{Badly, Help, Tomorrow, Want, Well};
    for (question, text, became, entry) in [
        (Want, "Run a product house, not only a product", None, None),
        (Want, "Defend a budget before the board", Some(Became::Goal), Some(budget)),
        (Want, "Teach one evening a week", None, None),
        (Well, "storytelling", Some(Became::Strength), None),
        (Well, "I hear what clients do not say", None, None),
        (Badly, "finance", Some(Became::Weakness), None),
        (Badly, "I rescue meetings that others should lead", None, None),
        (Tomorrow, "No mail before nine", None, None),
        (Help, "Somebody who has said no to a board and stayed", None, None),
    ] {
        let thought = Thought { question, text: text.to_owned(), became, entry };
        put(pen, 165, On::default(), thought).await?;
    }
    Ok(())
}

async fn challenges(pen: &mut Pen<'_>) -> Result<(), AppError> {
    let challenge =
        |text: &str, why: &str| Challenge { text: text.to_owned(), why: some(why), standing: Active, closed_on: None };
    let regulators =
        challenge("The regulators in Hamburg see every change last", "We write to them when all is decided");
    let regulators = put(pen, 50, On::default(), regulators).await?;
    let role = ResultHelper { role: None, help: Help::Expertise };
    put(pen, 48, On::of(regulators).about(LEADER), role).await?;
    let role = ResultHelper { role: some("somebody at another maker who has their trust"), help: Help::Influence };
    put(pen, 48, On::of(regulators), role).await?;
    let alone = challenge("Nobody in Japan knows that I exist", "All that goes there goes through sales");
    put(pen, 22, On::default(), alone).await?;
    let met = Challenge {
        standing: Reached,
        closed_on: Some(pen.ago(70)),
        ..challenge("My own team waited for me in everything", "I answered too fast")
    };
    put(pen, 200, On::default(), met).await?;
    Ok(())
}

async fn style(pen: &mut Pen<'_>) -> Result<(), AppError> {
    let style = WorkingStyle {
        channels: vec![Channel::InPerson, Channel::Phone],
        times: vec![TimeOfDay::Morning, TimeOfDay::Lunch],
        likes: texts(&[
            "A question beforehand, so that I can sleep on it",
            "Walking while we talk",
            "Examples before principles",
        ]),
        hates: texts(&["Slides that are read aloud", "Being told what I want to hear"]),
        feedback: some("At once, in private, with one example"),
        note: some("I think aloud. Half of what I say first I do not mean."),
    };
    put(pen, 120, On::default(), style).await?;
    Ok(())
}

async fn target_role(pen: &mut Pen<'_>) -> Result<(), AppError> {
    let role = TargetRole {
        title: "Head of Product".to_owned(),
        holder: None,
        why: some("To decide what we do not build"),
        standing: Active,
    };
    let role = put(pen, 130, On::default().about(BOSS), role).await?;
    for (text, weight, have, evidence, telling) in [
        ("Has carried a budget through a bad year", 3, Have::Nothing, "", ""),
        (
            "Has closed a product",
            3,
            Have::Partly,
            "The old handset, though the decision was made above me",
            "I told forty clients myself, and kept thirty-six of them",
        ),
        ("Speaks for the company abroad", 2, Have::Partly, "Two fairs in Hamburg", ""),
        (
            "Knows every large client",
            2,
            Have::Fully,
            "All twelve, by name",
            "The story of the surgeon who sent back our first prototype with a drawing",
        ),
        (
            "Has raised people who now lead",
            2,
            Have::Fully,
            "Two of my team run teams of their own",
            "What each of them taught me on the way",
        ),
    ] {
        let need = RoleNeed { text: text.to_owned(), weight, have, evidence: some(evidence), telling: some(telling) };
        put(pen, 128, On::of(role), need).await?;
    }
    Ok(())
}

async fn strengths(pen: &mut Pen<'_>) -> Result<(), AppError> {
    for (strength, at, text, seen_by, days) in [
        ("storytelling", ShownAt::Assignment, "The opening of each launch review", "the whole management", 90),
        (
            "storytelling",
            ShownAt::Outside,
            "The winter lecture of the harbour museum",
            "its friends, two of them on boards",
            60,
        ),
        ("bringing people together", ShownAt::Outside, "The reading circle of our street", "neighbours", 60),
    ] {
        let shown = StrengthShown { strength: strength.to_owned(), at, text: text.to_owned(), seen_by: some(seen_by) };
        put(pen, days, On::default(), shown).await?;
    }
    Ok(())
}

async fn transition(pen: &mut Pen<'_>) -> Result<(), AppError> {
    let transition = RoleTransition {
        from: "Product manager".to_owned(),
        to: "Lead of the product team".to_owned(),
        begins_on: Some(pen.ago(210)),
        succeeded_by: texts(&[
            "Knowing every detail of the product",
            "Being the fastest to answer",
            "The best presentations of the house",
        ]),
        rewards: texts(&[
            "That others know the details",
            "Answers that come without me",
            "Presentations that others give",
        ]),
        fit: Some(RoleFit::Different),
        standing: Active,
    };
    let one = put(pen, 205, On::default(), transition).await?;
    for (way, text, settled) in [
        (HabitWay::Stop, "Answering for my team in meetings", Some(60)),
        (HabitWay::Stop, "Improving slides at night", None),
        (HabitWay::Start, "Asking “what would you do?” first", Some(90)),
        (HabitWay::Start, "Praising in front of others", None),
        (HabitWay::Keep, "A client a week", Some(200)),
    ] {
        let habit = Habit { way, text: text.to_owned(), settled_on: settled.map(|days| pen.ago(days)) };
        put(pen, 200, On::of(one), habit).await?;
    }
    let honest = HonestVoice { role: None, on: some("how I run the meeting of both teams") };
    put(pen, 180, On::of(one).about(LEADER), honest).await?;
    Ok(())
}

async fn decisions(pen: &mut Pen<'_>) -> Result<(), AppError> {
    let asked = Decision {
        background: some(
            "The post in Hamburg is offered for two years from next autumn. My team is new, and so is the launch.",
        ),
        ..Decision::new("Hamburg, or stay with the launch?")
    };
    let asked = put(pen, 18, On::default(), asked).await?;
    let mut roads = Vec::new();
    for text in ["Go to Hamburg now", "Stay, and lead the launch to its end", "Ask for Hamburg in a year"] {
        roads.push(put(pen, 18, On::of(asked), Road { text: text.to_owned(), note: None }).await?);
    }
    for (person, name, road, why, days) in [
        (Some(LEADER), "", 1, "A launch that somebody else ends is nobody's launch.", 12),
        (Some(FINANCE), "", 0, "Nobody gets the money side without having carried it abroad.", 9),
        (None, "My brother", 2, "You decide badly when you are tired, and you are tired.", 6),
    ] {
        let said_on = Some(pen.ago(days));
        let voice = Voice { name: some(name), road: Some(roads[road]), why: some(why), said_on };
        let on = On { person, ..On::of(asked) };
        put(pen, days, on, voice).await?;
    }
    let old = put(pen, 420, On::default(), Decision::new("Take the second team, too?")).await?;
    let (take, leave) =
        (Road { text: "Take it".to_owned(), note: None }, Road { text: "Leave it to others".to_owned(), note: None });
    let road = put(pen, 420, On::of(old), take).await?;
    put(pen, 420, On::of(old), leave).await?;
    let voice = Voice {
        name: None,
        road: Some(road),
        why: some("You will learn to let go of the first one."),
        said_on: Some(pen.ago(415)),
    };
    put(pen, 415, On::of(old).about(LEADER), voice).await?;
    let taken = Decision {
        background: some("Decided in a week."),
        chosen: Some(road),
        chosen_why: some("It was the only way to stop doing everything myself"),
        chosen_on: Some(pen.ago(410)),
        outcome: some(
            "Harder than I thought for half a year, right ever since. I would ask for a second opinion on the first quarter.",
        ),
        looked_back_on: Some(pen.ago(38)),
        ..Decision::new("Take the second team, too?")
    };
    pen.replace(old, &taken).await
}
