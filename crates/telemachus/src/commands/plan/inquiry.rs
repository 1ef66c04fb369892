//! Thoughts, challenges, decisions.

use super::{add_helper, helper, kept, list, looked, one};
use crate::arguments::plan::{Challenges, ChallengesWhat, Decisions, DecisionsWhat, Thoughts, ThoughtsWhat};
use crate::console::Console;
use crate::failure::Failure;
use crate::setting::Setting;
use crate::text::shape;
use app::entries::{EntryId, Kept};
use app::inquiry::decisions::{self, VoiceDraft};
use app::inquiry::{challenges, questions};
use app::office::Office;
use model::decision::{Road, Voice};
use model::entry::Noted;
use model::goal::GoalStanding;
use model::mentoring::{Mentoring, of};

pub(crate) fn thoughts(options: &Thoughts, setting: &Setting, console: &mut Console) -> Result<(), Failure> {
    let shape = shape(options.json);
    let done = match &options.what {
        ThoughtsWhat::List => {
            let (_, mentoring) = setting.run(async |office| looked(office).await)?;
            return list((shape, "thoughts"), &mentoring.inquiry.thoughts, |thought| thought.text.clone(), console);
        }
        ThoughtsWhat::Add { question, text } => {
            setting.run(async |office| Ok(questions::think(office, *question, text).await?))?
        }
        ThoughtsWhat::Grow { thought, became } => setting.run(async |office| {
            let (_, mentoring) = looked(office).await?;
            let thought = one(&mentoring.inquiry.thoughts, thought, |thought| &thought.text)?.id;
            let grown = questions::grow(office, thought, *became).await?;
            Ok(Kept { id: grown.entry.unwrap_or(thought), undo: grown.undo })
        })?,
    };
    kept(shape, done, console)
}

pub(crate) fn challenges(options: &Challenges, setting: &Setting, console: &mut Console) -> Result<(), Failure> {
    let shape = shape(options.json);
    let done = match &options.what {
        ChallengesWhat::List => {
            let (_, mentoring) = setting.run(async |office| looked(office).await)?;
            let all = &mentoring.inquiry.challenges;
            return list((shape, "challenges"), all, |challenge| challenge.text.clone(), console);
        }
        ChallengesWhat::Face { text, why } => {
            setting.run(async |office| Ok(challenges::face(office, text, why.as_deref()).await?))?
        }
        ChallengesWhat::Helper { challenge, helper } => setting.run(async |office| {
            let challenge = challenge_of(office, challenge).await?;
            add_helper(office, challenge, helper).await
        })?,
        ChallengesWhat::Meet { challenge } => close(setting, challenge, GoalStanding::Reached)?,
        ChallengesWhat::Drop { challenge } => close(setting, challenge, GoalStanding::Dropped)?,
    };
    kept(shape, done, console)
}

async fn challenge_of(office: &Office, which: &str) -> Result<EntryId, Failure> {
    let (_, mentoring) = looked(office).await?;
    Ok(one(&mentoring.inquiry.challenges, which, |challenge| &challenge.text)?.id)
}

fn close(setting: &Setting, challenge: &str, standing: GoalStanding) -> Result<Kept, Failure> {
    setting.run(async |office| {
        let challenge = challenge_of(office, challenge).await?;
        Ok(challenges::close(office, challenge, standing).await?)
    })
}

pub(crate) fn decisions(options: &Decisions, setting: &Setting, console: &mut Console) -> Result<(), Failure> {
    let shape = shape(options.json);
    let done = match &options.what {
        DecisionsWhat::List => {
            let (_, mentoring) = setting.run(async |office| looked(office).await)?;
            let all = &mentoring.inquiry.decisions;
            return list((shape, "decisions"), all, |decision| decision.question.clone(), console);
        }
        DecisionsWhat::Voices { decision } => {
            let voices = setting.run(async |office| {
                let (_, mentoring) = looked(office).await?;
                let decision = decision_of(&mentoring, decision)?;
                Ok(of(&mentoring.inquiry.voices, decision).cloned().collect::<Vec<Noted<Voice>>>())
            })?;
            let line = |voice: &Voice| voice.why.clone().unwrap_or_default();
            return list((shape, "voices"), &voices, line, console);
        }
        DecisionsWhat::Ask { question, background } => {
            setting.run(async |office| Ok(decisions::ask(office, question, background.as_deref()).await?))?
        }
        DecisionsWhat::Road { decision, text } => setting.run(async |office| {
            let (_, mentoring) = looked(office).await?;
            Ok(decisions::add_road(office, decision_of(&mentoring, decision)?, text, None).await?)
        })?,
        DecisionsWhat::Voice { decision, who, road, why } => setting.run(async |office| {
            let (seen, mentoring) = looked(office).await?;
            let decision = decision_of(&mentoring, decision)?;
            let road = road.as_deref().map(|road| road_of(&mentoring, decision, road)).transpose()?;
            let said_on = (road.is_some() || why.is_some()).then(|| office.today());
            let draft = VoiceDraft { who: helper(&seen, who)?, road, why: why.clone(), said_on };
            Ok(decisions::add_voice(office, decision, &draft).await?)
        })?,
        DecisionsWhat::Choose { decision, road, why, look_back } => setting.run(async |office| {
            let (_, mentoring) = looked(office).await?;
            let decision = decision_of(&mentoring, decision)?;
            let road = road_of(&mentoring, decision, road)?;
            Ok(decisions::choose(office, decision, road, why.as_deref(), *look_back).await?)
        })?,
        DecisionsWhat::LookBack { decision, outcome } => setting.run(async |office| {
            let (_, mentoring) = looked(office).await?;
            Ok(decisions::look_back(office, decision_of(&mentoring, decision)?, outcome).await?)
        })?,
    };
    kept(shape, done, console)
}

fn decision_of(mentoring: &Mentoring, which: &str) -> Result<EntryId, Failure> {
    Ok(one(&mentoring.inquiry.decisions, which, |decision| &decision.question)?.id)
}

fn road_of(mentoring: &Mentoring, decision: EntryId, which: &str) -> Result<EntryId, Failure> {
    let roads: Vec<Noted<Road>> = of(&mentoring.inquiry.roads, decision).cloned().collect();
    Ok(one(&roads, which, |road| &road.text)?.id)
}
