//! Goals, milestones, other ways.

use super::{add_helper, kept, list, looked, one};
use crate::arguments::plan::{GoalWords, Goals, GoalsWhat, Milestones, MilestonesWhat, Ways, WaysWhat};
use crate::console::Console;
use crate::failure::Failure;
use crate::setting::Setting;
use crate::text::{Shape, shape};
use app::entries::{EntryId, Kept};
use app::goals::{self, GoalDraft, ItemDraft, MilestoneDraft, Sixth};
use app::office::Office;
use model::goal::{Goal, GoalStanding, Milestone, PlanItem};

pub(crate) fn goals(options: &Goals, setting: &Setting, console: &mut Console) -> Result<(), Failure> {
    let shape = shape(options.json);
    let done = match &options.what {
        GoalsWhat::List => {
            let (_, mentoring) = setting.run(async |office| looked(office).await)?;
            let line = |goal: &Goal| standing(&goal.text, goal.standing);
            return list((shape, "goals"), &mentoring.plan.goals, line, console);
        }
        GoalsWhat::Set(words) => setting.run(async |office| {
            let (draft, sixth) = draft(words);
            Ok(goals::set(office, &draft, sixth).await?)
        })?,
        GoalsWhat::Change { goal, words } => setting.run(async |office| {
            let (draft, sixth) = draft(words);
            Ok(goals::change(office, goal_of(office, goal).await?, &draft, sixth).await?)
        })?,
        GoalsWhat::Reach { goal } => close(setting, goal, GoalStanding::Reached)?,
        GoalsWhat::Drop { goal } => close(setting, goal, GoalStanding::Dropped)?,
        GoalsWhat::Reopen { goal } => close(setting, goal, GoalStanding::Active)?,
        GoalsWhat::Helper { goal, helper } => setting.run(async |office| {
            let goal = goal_of(office, goal).await?;
            add_helper(office, goal, helper).await
        })?,
    };
    kept(shape, done, console)
}

fn standing(text: &str, standing: GoalStanding) -> String {
    if standing == GoalStanding::Active { text.to_owned() } else { format!("{text} ({standing})") }
}

fn draft(words: &GoalWords) -> (GoalDraft, Sixth) {
    let draft = GoalDraft {
        text: words.text.clone(),
        measure: words.measure.clone(),
        due_on: words.by,
        strengths: words.strengths.clone(),
        weaknesses: words.weaknesses.clone(),
        relationships: words.relationships.clone(),
        is_theirs: words.theirs,
    };
    (draft, if words.anyway { Sixth::Accept } else { Sixth::Refuse })
}

async fn goal_of(office: &Office, which: &str) -> Result<EntryId, Failure> {
    let (_, mentoring) = looked(office).await?;
    Ok(one(&mentoring.plan.goals, which, |goal| &goal.text)?.id)
}

fn close(setting: &Setting, goal: &str, standing: GoalStanding) -> Result<Kept, Failure> {
    setting.run(async |office| Ok(goals::close(office, goal_of(office, goal).await?, standing).await?))
}

pub(crate) fn milestones(options: &Milestones, setting: &Setting, console: &mut Console) -> Result<(), Failure> {
    let shape = shape(options.json);
    let done = match &options.what {
        MilestonesWhat::List => return list_milestones(shape, setting, console),
        MilestonesWhat::Add { goal, text, measure, by } => setting.run(async |office| {
            let goal = goal_of(office, goal).await?;
            let draft = MilestoneDraft { text: text.clone(), measure: measure.clone(), due_on: *by, comment: None };
            Ok(goals::add_milestone(office, goal, &draft).await?)
        })?,
        MilestonesWhat::Reach { milestone } => close_milestone(setting, milestone, GoalStanding::Reached)?,
        MilestonesWhat::Drop { milestone } => close_milestone(setting, milestone, GoalStanding::Dropped)?,
        MilestonesWhat::Reflect { milestone, gained, next, note } => setting.run(async |office| {
            let milestone = milestone_of(office, milestone).await?;
            Ok(goals::reflect(office, milestone, gained, *next, note.as_deref()).await?)
        })?,
    };
    kept(shape, done, console)
}

fn list_milestones(shape: Shape, setting: &Setting, console: &mut Console) -> Result<(), Failure> {
    let (_, mentoring) = setting.run(async |office| looked(office).await)?;
    let line = |milestone: &Milestone| standing(&milestone.text, milestone.standing);
    list((shape, "milestones"), &mentoring.plan.milestones, line, console)
}

async fn milestone_of(office: &Office, which: &str) -> Result<EntryId, Failure> {
    let (_, mentoring) = looked(office).await?;
    Ok(one(&mentoring.plan.milestones, which, |milestone| &milestone.text)?.id)
}

fn close_milestone(setting: &Setting, milestone: &str, standing: GoalStanding) -> Result<Kept, Failure> {
    setting.run(async |office| {
        let milestone = milestone_of(office, milestone).await?;
        Ok(goals::close_milestone(office, milestone, standing).await?)
    })
}

pub(crate) fn ways(options: &Ways, setting: &Setting, console: &mut Console) -> Result<(), Failure> {
    let shape = shape(options.json);
    let done = match &options.what {
        WaysWhat::List => {
            let (_, mentoring) = setting.run(async |office| looked(office).await)?;
            let line = |item: &PlanItem| standing(&item.text, item.standing);
            return list((shape, "ways"), &mentoring.plan.items, line, console);
        }
        WaysWhat::Add { kind, text, goal, source, by, outside } => setting.run(async |office| {
            let goal = match goal {
                Some(goal) => Some(goal_of(office, goal).await?),
                None => None,
            };
            let draft = ItemDraft {
                kind: *kind,
                text: text.clone(),
                source: source.clone(),
                is_outside_field: *outside,
                due_on: *by,
            };
            Ok(goals::add_item(office, goal, &draft).await?)
        })?,
        WaysWhat::Done { way, gained } => setting.run(async |office| {
            let (_, mentoring) = looked(office).await?;
            let item = one(&mentoring.plan.items, way, |item| &item.text)?.id;
            Ok(goals::close_item(office, item, GoalStanding::Reached, gained.as_deref()).await?)
        })?,
    };
    kept(shape, done, console)
}
