//! What the user found out about themselves: five questions, challenges, strengths on show, roles, decisions (K).

use crate::career::{Habit, HonestVoice, RoleNeed, RoleTransition, StrengthShown, TargetRole};
use crate::decision::{Decision, Road, Voice};
use crate::deepening::{ResultHelper, YearResult};
use crate::entry::{EntryId, Noted};
use crate::inquiry::{Challenge, Thought, WorkingStyle};

/// What the user found out about themselves.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Inquiry {
    /// Thoughts in answer to the five questions.
    pub thoughts: Vec<Noted<Thought>>,
    /// What stands in front of them.
    pub challenges: Vec<Noted<Challenge>>,
    /// Results that they want within a year.
    pub results: Vec<Noted<YearResult>>,
    /// Who can help; each belongs to a challenge, a goal or a result.
    pub helpers: Vec<Noted<ResultHelper>>,
    /// How they like to work; the latest holds.
    pub styles: Vec<Noted<WorkingStyle>>,
    /// Roles that they want.
    pub target_roles: Vec<Noted<TargetRole>>,
    /// What those need; each belongs to one.
    pub role_needs: Vec<Noted<RoleNeed>>,
    /// Where strengths can be seen.
    pub shown: Vec<Noted<StrengthShown>>,
    /// Changes of role.
    pub transitions: Vec<Noted<RoleTransition>>,
    /// Habits; each belongs to a change of role.
    pub habits: Vec<Noted<Habit>>,
    /// Who tells the truth; each belongs to a change of role.
    pub honest_voices: Vec<Noted<HonestVoice>>,
    /// Choices put to advisers.
    pub decisions: Vec<Noted<Decision>>,
    /// Roads; each belongs to a decision.
    pub roads: Vec<Noted<Road>>,
    /// Voices; each belongs to a decision.
    pub voices: Vec<Noted<Voice>>,
}

impl Inquiry {
    /// Who can help with a challenge, a goal or a result.
    pub fn helpers_of(&self, matter: EntryId) -> impl Iterator<Item = &Noted<ResultHelper>> {
        super::of(&self.helpers, matter)
    }

    /// How the user likes to work.
    #[must_use]
    pub fn style(&self) -> Option<&Noted<WorkingStyle>> {
        self.styles.last()
    }

    /// What a target role needs, the largest gap first; equals in the order in which they were noted.
    #[must_use]
    pub fn needs_of(&self, role: EntryId) -> Vec<&Noted<RoleNeed>> {
        let mut needs: Vec<&Noted<RoleNeed>> = super::of(&self.role_needs, role).collect();
        needs.sort_by_key(|need| std::cmp::Reverse((need.value.gap_halves(), need.value.weight)));
        needs
    }
}
