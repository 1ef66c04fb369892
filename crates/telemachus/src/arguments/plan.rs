//! The words of the plan: goals, milestones, other ways, thoughts, challenges, roles, strengths, decisions.
//!
//! An entry is named by its id, by its text, or by a part of its text that only it has.

use chrono::NaiveDate;
use clap::{Args, Subcommand};
use model::career::{HabitWay, Have, RoleFit, ShownAt};
use model::entry::EntryId;
use model::goal::{NextSteps, PlanItemKind};
use model::inquiry::{Became, SelfQuestion};
use model::kind::Help;
use model::relationship::Channel;
use model::relationship::charter::TimeOfDay;

/// A command with what to do, and how to print it.
macro_rules! families {
    ($($name:ident $what:ident;)+) => {
        $(
            #[derive(Debug, Args)]
            pub(crate) struct $name {
                /// Print the result as JSON
                #[arg(long, global = true)]
                pub(crate) json: bool,
                #[command(subcommand)]
                pub(crate) what: $what,
            }
        )+
    };
}

families! {
    Goals GoalsWhat;
    Milestones MilestonesWhat;
    Ways WaysWhat;
    Thoughts ThoughtsWhat;
    Challenges ChallengesWhat;
    Style StyleWhat;
    TargetRole TargetRoleWhat;
    Strengths StrengthsWhat;
    Transition TransitionWhat;
    Decisions DecisionsWhat;
}

/// What to do with goals.
#[derive(Debug, Subcommand)]
pub(crate) enum GoalsWhat {
    /// List all goals
    List,
    /// Set a goal
    Set(GoalWords),
    /// Word a goal anew, all of it
    Change {
        /// Which
        goal: String,
        #[command(flatten)]
        words: GoalWords,
    },
    /// It is reached
    Reach {
        /// Which
        goal: String,
    },
    /// Let it go
    Drop {
        /// Which
        goal: String,
    },
    /// Work on it again
    Reopen {
        /// Which
        goal: String,
    },
    /// Name somebody who can help
    Helper {
        /// Which
        goal: String,
        #[command(flatten)]
        helper: HelperWords,
    },
}

#[derive(Debug, Args)]
pub(crate) struct GoalWords {
    /// What, in your own words
    pub(crate) text: String,
    /// How you will see that it is reached
    #[arg(long, value_name = "TEXT")]
    pub(crate) measure: Option<String>,
    /// By when, e.g. `2027-05-01`
    #[arg(long, value_name = "DAY")]
    pub(crate) by: Option<NaiveDate>,
    /// A strength that it builds on; give it once for each
    #[arg(long = "strength", value_name = "TEXT")]
    pub(crate) strengths: Vec<String>,
    /// A weakness that it works on; give it once for each
    #[arg(long = "weakness", value_name = "TEXT")]
    pub(crate) weaknesses: Vec<String>,
    /// The id of a relationship that serves it; give it once for each
    #[arg(long = "relationship", value_name = "ID")]
    pub(crate) relationships: Vec<EntryId>,
    /// It is the other's goal, where you teach
    #[arg(long)]
    pub(crate) theirs: bool,
    /// Keep it, though a relationship has as many as it carries
    #[arg(long)]
    pub(crate) anyway: bool,
}

#[derive(Debug, Args)]
pub(crate) struct HelperWords {
    /// Who: id, address or name of somebody of yours, else a role
    pub(crate) who: String,
    /// By what: `expertise`, `resources`, `influence`
    #[arg(long, value_name = "WORD", default_value = "expertise")]
    pub(crate) by: Help,
}

/// What to do with milestones.
#[derive(Debug, Subcommand)]
pub(crate) enum MilestonesWhat {
    /// List the milestones of all goals
    List,
    /// Set a milestone of a goal
    Add {
        /// The goal
        goal: String,
        /// What, in your own words
        text: String,
        /// How you will see that it is done
        #[arg(long, value_name = "TEXT")]
        measure: Option<String>,
        /// By when
        #[arg(long, value_name = "DAY")]
        by: Option<NaiveDate>,
    },
    /// It is reached
    Reach {
        /// Which
        milestone: String,
    },
    /// Let it go
    Drop {
        /// Which
        milestone: String,
    },
    /// Look back on one that is closed
    Reflect {
        /// Which
        milestone: String,
        /// What you gained
        gained: String,
        /// Whether the next ones still make sense: `right`, `change`
        #[arg(long, value_name = "WORD", default_value = "right")]
        next: NextSteps,
        /// What is to change, or anything else
        #[arg(long, value_name = "TEXT")]
        note: Option<String>,
    },
}

/// What to do with other ways to a goal.
#[derive(Debug, Subcommand)]
pub(crate) enum WaysWhat {
    /// List classes, reading, webcasts and groups of the plan
    List,
    /// Plan one
    Add {
        /// `class`, `reading`, `webcast`, `group`
        kind: PlanItemKind,
        /// Which
        text: String,
        /// The goal that it serves
        #[arg(long, value_name = "GOAL")]
        goal: Option<String>,
        /// Where it is to be had
        #[arg(long, value_name = "TEXT")]
        source: Option<String>,
        /// By when
        #[arg(long, value_name = "DAY")]
        by: Option<NaiveDate>,
        /// It lies outside your own field
        #[arg(long)]
        outside: bool,
    },
    /// It is done
    Done {
        /// Which
        way: String,
        /// What it gave you
        #[arg(long, value_name = "TEXT")]
        gained: Option<String>,
    },
}

/// What to do with thoughts in answer to the five questions.
#[derive(Debug, Subcommand)]
pub(crate) enum ThoughtsWhat {
    /// List them
    List,
    /// Write one down
    Add {
        /// The question: `want`, `well`, `badly`, `tomorrow`, `help`
        question: SelfQuestion,
        /// The thought
        text: String,
    },
    /// Make it a `goal`, `strength`, `weakness`, `challenge`, `candidate` or `intention`
    Grow {
        /// Which
        thought: String,
        /// What it becomes
        became: Became,
    },
}

/// What to do with challenges.
#[derive(Debug, Subcommand)]
pub(crate) enum ChallengesWhat {
    /// List them
    List,
    /// Write one down
    Face {
        /// What stands in front of you
        text: String,
        /// Why it is there
        #[arg(long, value_name = "TEXT")]
        why: Option<String>,
    },
    /// Name somebody who can help
    Helper {
        /// Which
        challenge: String,
        #[command(flatten)]
        helper: HelperWords,
    },
    /// It is met
    Meet {
        /// Which
        challenge: String,
    },
    /// Let it go
    Drop {
        /// Which
        challenge: String,
    },
}

/// What to do with the working style.
#[derive(Debug, Subcommand)]
pub(crate) enum StyleWhat {
    /// Show it
    Show,
    /// Say it anew, all of it
    Say {
        /// The personality type, four letters or free text
        #[arg(long, value_name = "TEXT")]
        personality: Option<String>,
        /// A channel that suits: `in_person`, `video`, `phone`, `writing`; give it once for each
        #[arg(long = "channel", value_name = "WORD")]
        channels: Vec<Channel>,
        /// A time of day that suits: `early`, `morning`, `lunch`, `afternoon`, `evening`; give it once for each
        #[arg(long = "time", value_name = "WORD")]
        times: Vec<TimeOfDay>,
        /// What works well with you; give it once for each
        #[arg(long = "likes", value_name = "TEXT")]
        likes: Vec<String>,
        /// A pet hate; give it once for each
        #[arg(long = "hates", value_name = "TEXT")]
        hates: Vec<String>,
        /// How you like to be told the truth
        #[arg(long, value_name = "TEXT")]
        feedback: Option<String>,
        /// Anything else
        #[arg(long, value_name = "TEXT")]
        note: Option<String>,
    },
}

/// What to do with target roles.
#[derive(Debug, Subcommand)]
pub(crate) enum TargetRoleWhat {
    /// List roles
    List,
    /// List what roles need
    Needs,
    /// Name a role to aim for
    Aim {
        /// What it is called
        title: String,
        /// Who holds it now: somebody of yours, or a name
        #[arg(long, value_name = "WHO")]
        holder: Option<String>,
        /// What draws you to it
        #[arg(long, value_name = "TEXT")]
        why: Option<String>,
    },
    /// Add something that a role needs
    Need {
        /// The role
        role: String,
        /// What whoever holds it knows or has done
        text: String,
        /// How much it matters, 1 to 3
        #[arg(long, value_name = "N", default_value_t = 2)]
        weight: u8,
        /// How much of it you have: `nothing`, `partly`, `fully`
        #[arg(long, value_name = "WORD", default_value = "nothing")]
        have: Have,
        /// What you have done that counts there
        #[arg(long, value_name = "TEXT")]
        evidence: Option<String>,
        /// How to tell it
        #[arg(long, value_name = "TEXT")]
        telling: Option<String>,
    },
}

/// What to do with strengths on show.
#[derive(Debug, Subcommand)]
pub(crate) enum StrengthsWhat {
    /// List where strengths show
    List,
    /// Write down where a strength shows
    Show {
        /// The strength, as in your profile
        strength: String,
        /// Where: `assignment`, `outside`
        at: ShownAt,
        /// The assignment or activity
        text: String,
        /// Who sees it there: somebody of yours, or a word for others
        #[arg(long, value_name = "WHO")]
        by: Option<String>,
    },
}

/// What to do with changes of role.
#[derive(Debug, Subcommand)]
pub(crate) enum TransitionWhat {
    /// List changes of role
    List,
    /// Write one down
    Begin {
        /// The old role
        from: String,
        /// The new role
        to: String,
        /// The day on which it begins
        #[arg(long, value_name = "DAY")]
        on: Option<NaiveDate>,
        /// What made you succeed; give it once for each
        #[arg(long = "succeeded-by", value_name = "TEXT")]
        succeeded_by: Vec<String>,
        /// What the new role rewards; give it once for each
        #[arg(long = "rewards", value_name = "TEXT")]
        rewards: Vec<String>,
        /// How the two compare: `same`, `partly`, `different`
        #[arg(long, value_name = "WORD")]
        fit: Option<RoleFit>,
    },
    /// Add a habit to `stop`, `start` or `keep`
    Habit {
        /// The new role
        role: String,
        /// What to do with it
        way: HabitWay,
        /// The habit
        text: String,
    },
    /// Name somebody who tells you the truth about it
    Honest {
        /// The new role
        role: String,
        /// Who: id, address or name of somebody of yours, else a role
        who: String,
        /// On what
        #[arg(long, value_name = "TEXT")]
        on: Option<String>,
    },
}

/// What to do with decisions.
#[derive(Debug, Subcommand)]
pub(crate) enum DecisionsWhat {
    /// List decisions
    List,
    /// List the voices of a decision
    Voices {
        /// Which
        decision: String,
    },
    /// Put a question
    Ask {
        /// The question
        question: String,
        /// What stands around it
        #[arg(long, value_name = "TEXT")]
        background: Option<String>,
    },
    /// Add a road that can be taken
    Road {
        /// Which decision
        decision: String,
        /// The road
        text: String,
    },
    /// Add what somebody says
    Voice {
        /// Which decision
        decision: String,
        /// Who: id, address or name of somebody of yours, else a name
        who: String,
        /// The road that they would take
        #[arg(long, value_name = "ROAD")]
        road: Option<String>,
        /// Why
        #[arg(long, value_name = "TEXT")]
        why: Option<String>,
    },
    /// Choose a road
    Choose {
        /// Which decision
        decision: String,
        /// The road
        road: String,
        /// Why
        #[arg(long, value_name = "TEXT")]
        why: Option<String>,
        /// When to look back
        #[arg(long, value_name = "DAY")]
        look_back: Option<NaiveDate>,
    },
    /// Say how it turned out
    LookBack {
        /// Which decision
        decision: String,
        /// How it looks now
        outcome: String,
    },
}
