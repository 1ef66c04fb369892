//! Working style, target roles, strengths on show, changes of role.

use super::{helper, kept, list, looked, one};
use crate::arguments::plan::{
    Strengths, StrengthsWhat, Style, StyleWhat, TargetRole, TargetRoleWhat, Transition, TransitionWhat,
};
use crate::console::Console;
use crate::failure::Failure;
use crate::setting::Setting;
use crate::text::shape;
use app::deeper::Helper;
use app::entries::EntryId;
use app::inquiry::target_role::{self, NeedDraft, RoleDraft};
use app::inquiry::transition::{self, TransitionDraft};
use app::inquiry::{strengths, working_style};
use model::inquiry::WorkingStyle;
use model::mentoring::Mentoring;

pub(crate) fn working_style(options: &Style, setting: &Setting, console: &mut Console) -> Result<(), Failure> {
    let shape = shape(options.json);
    let StyleWhat::Say { personality, channels, times, likes, hates, feedback, note } = &options.what else {
        let (_, mentoring) = setting.run(async |office| looked(office).await)?;
        let line = |style: &WorkingStyle| [style.likes.join(", "), style.hates.join(", ")].join(" / ");
        return list((shape, "working_style"), &mentoring.inquiry.styles, line, console);
    };
    let style = WorkingStyle {
        channels: channels.clone(),
        times: times.clone(),
        likes: likes.clone(),
        hates: hates.clone(),
        feedback: feedback.clone(),
        note: note.clone(),
    };
    let said = setting.run(async |office| {
        let known = office.seen().await?.network.me().personality.clone();
        let personality = personality.clone().or(known);
        Ok(working_style::say(office, &style, personality.as_deref()).await?)
    })?;
    kept(shape, said, console)
}

pub(crate) fn target_role(options: &TargetRole, setting: &Setting, console: &mut Console) -> Result<(), Failure> {
    let shape = shape(options.json);
    let done = match &options.what {
        TargetRoleWhat::List => {
            let (_, mentoring) = setting.run(async |office| looked(office).await)?;
            return list((shape, "roles"), &mentoring.inquiry.target_roles, |role| role.title.clone(), console);
        }
        TargetRoleWhat::Needs => {
            let (_, mentoring) = setting.run(async |office| looked(office).await)?;
            let line = |need: &model::career::RoleNeed| format!("{} ({}, {})", need.text, need.weight, need.have);
            return list((shape, "needs"), &mentoring.inquiry.role_needs, line, console);
        }
        TargetRoleWhat::Aim { title, holder, why } => setting.run(async |office| {
            let (seen, _) = looked(office).await?;
            let (person, holder) = match holder.as_deref().map(|who| helper(&seen, who)).transpose()? {
                Some(Helper::Person(id)) => (Some(id), None),
                Some(Helper::Role(name)) => (None, Some(name)),
                None => (None, None),
            };
            let draft = RoleDraft { title: title.clone(), person, holder, why: why.clone() };
            Ok(target_role::aim(office, &draft).await?)
        })?,
        TargetRoleWhat::Need { role, text, weight, have, evidence, telling } => setting.run(async |office| {
            let (_, mentoring) = looked(office).await?;
            let role = one(&mentoring.inquiry.target_roles, role, |role| &role.title)?.id;
            let draft = NeedDraft {
                text: text.clone(),
                weight: *weight,
                have: *have,
                evidence: evidence.clone(),
                telling: telling.clone(),
            };
            Ok(target_role::add_need(office, role, &draft).await?)
        })?,
    };
    kept(shape, done, console)
}

pub(crate) fn strengths(options: &Strengths, setting: &Setting, console: &mut Console) -> Result<(), Failure> {
    let shape = shape(options.json);
    let StrengthsWhat::Show { strength, at, text, by } = &options.what else {
        let (_, mentoring) = setting.run(async |office| looked(office).await)?;
        let line = |shown: &model::career::StrengthShown| format!("{}: {}", shown.strength, shown.text);
        return list((shape, "shown"), &mentoring.inquiry.shown, line, console);
    };
    let done = setting.run(async |office| {
        let (seen, _) = looked(office).await?;
        let (person, others) = match by.as_deref().map(|who| helper(&seen, who)).transpose()? {
            Some(Helper::Person(id)) => (Some(id), None),
            Some(Helper::Role(others)) => (None, Some(others)),
            None => (None, None),
        };
        Ok(strengths::show(office, strength, *at, text, (person, others.as_deref())).await?)
    })?;
    kept(shape, done, console)
}

pub(crate) fn transition(options: &Transition, setting: &Setting, console: &mut Console) -> Result<(), Failure> {
    let shape = shape(options.json);
    let done = match &options.what {
        TransitionWhat::List => {
            let (_, mentoring) = setting.run(async |office| looked(office).await)?;
            let line = |one: &model::career::RoleTransition| format!("{} → {}", one.from, one.to);
            return list((shape, "transitions"), &mentoring.inquiry.transitions, line, console);
        }
        TransitionWhat::Begin { from, to, on, succeeded_by, rewards, fit } => {
            let draft = TransitionDraft {
                from: from.clone(),
                to: to.clone(),
                begins_on: *on,
                succeeded_by: succeeded_by.clone(),
                rewards: rewards.clone(),
                fit: *fit,
            };
            setting.run(async |office| Ok(transition::begin(office, &draft).await?))?
        }
        TransitionWhat::Habit { role, way, text } => setting.run(async |office| {
            let (_, mentoring) = looked(office).await?;
            Ok(transition::add_habit(office, transition_of(&mentoring, role)?, *way, text).await?)
        })?,
        TransitionWhat::Honest { role, who, on } => setting.run(async |office| {
            let (seen, mentoring) = looked(office).await?;
            let (one, who) = (transition_of(&mentoring, role)?, helper(&seen, who)?);
            Ok(transition::add_voice(office, one, who, on.as_deref()).await?)
        })?,
    };
    kept(shape, done, console)
}

fn transition_of(mentoring: &Mentoring, which: &str) -> Result<EntryId, Failure> {
    Ok(one(&mentoring.inquiry.transitions, which, |transition| &transition.to)?.id)
}
