//! The words of `find`, `outreach` and `letters`.

use chrono::NaiveDate;
use clap::{Args, Subcommand};
use model::need::Circumstance;
use model::outreach::{Hesitation, LetterPurpose, LookPlace, OutreachStage};
use model::relationship::RelationshipKind;

#[derive(Debug, Args)]
pub(crate) struct Find {
    #[command(subcommand)]
    pub(crate) what: Option<FindWhat>,
    /// Print the result as JSON
    #[arg(long, global = true)]
    pub(crate) json: bool,
}

/// What is looked for.
#[derive(Debug, Subcommand)]
pub(crate) enum FindWhat {
    /// Say what you need; the kind of relation that fits is chosen
    Add {
        /// What, in your words
        text: String,
        /// What is so about it, e.g. `one_question`; give it once for each
        #[arg(long = "so", value_name = "WORD")]
        so: Vec<Circumstance>,
        /// The kind, where you have chosen it yourself
        #[arg(long)]
        kind: Option<RelationshipKind>,
        /// The skill or area
        #[arg(long, value_name = "TEXT")]
        area: Option<String>,
        /// What you could teach or give
        #[arg(long, value_name = "TEXT")]
        offer: Option<String>,
    },
    /// List the people who fit a need, with each part of their fit
    Who {
        /// Its number or id; the newest where it is left out
        need: Option<String>,
    },
    /// Choose another kind for a need
    Kind {
        /// Its number or id
        need: String,
        /// The kind
        kind: RelationshipKind,
    },
}

#[derive(Debug, Args)]
pub(crate) struct OutreachCommand {
    #[command(subcommand)]
    pub(crate) what: Option<OutreachWhat>,
    /// Print the result as JSON
    #[arg(long, global = true)]
    pub(crate) json: bool,
}

/// What is done on a way; each is named by its number or id.
#[derive(Debug, Subcommand)]
pub(crate) enum OutreachWhat {
    /// Note a name: one of your people, or anybody else
    Note {
        /// Who
        who: String,
        /// What they could be
        #[arg(long, default_value = "mentor")]
        kind: RelationshipKind,
        /// The need that it serves
        #[arg(long)]
        need: Option<String>,
        /// Their mail address, where they are none of your people
        #[arg(long)]
        address: Option<String>,
        /// Where the name comes from
        #[arg(long)]
        place: Option<LookPlace>,
    },
    /// Write down what you read up on
    Prepare {
        /// The way
        way: String,
        /// Why them
        #[arg(long, value_name = "TEXT")]
        why: Option<String>,
        /// A small first ask
        #[arg(long, value_name = "TEXT")]
        ask: Option<String>,
        /// What is in it for them
        #[arg(long, value_name = "TEXT")]
        gain: Option<String>,
        /// Background
        #[arg(long, value_name = "TEXT")]
        background: Option<String>,
        /// What they care about
        #[arg(long, value_name = "TEXT")]
        interests: Option<String>,
    },
    /// Name what holds you back, and see what answers it
    HoldBack {
        /// The way
        way: String,
        /// What it is, e.g. `look_weak`; give it once for each
        #[arg(long = "because", value_name = "WORD")]
        because: Vec<Hesitation>,
        /// A smaller first ask
        #[arg(long, value_name = "TEXT")]
        ask: Option<String>,
        /// The day for it
        #[arg(long, value_name = "DAY")]
        on: Option<NaiveDate>,
    },
    /// Move a way to another stage
    Move {
        /// The way
        way: String,
        /// The stage, e.g. `researched`
        to: OutreachStage,
        /// The day; today where it is left out
        #[arg(long, value_name = "DAY")]
        on: Option<NaiveDate>,
        /// Why
        #[arg(long, value_name = "TEXT")]
        reason: Option<String>,
    },
    /// Note what they answered: `yes`, `later`, `no`, `answered`
    Answer {
        /// The way
        way: String,
        /// The answer
        to: OutreachStage,
        /// The day; today where it is left out
        #[arg(long, value_name = "DAY")]
        on: Option<NaiveDate>,
        /// In their words
        #[arg(long, value_name = "TEXT")]
        reason: Option<String>,
    },
    /// Begin the relationship with somebody who said yes
    Begin {
        /// The way
        way: String,
    },
}

#[derive(Debug, Args)]
pub(crate) struct Letters {
    #[command(subcommand)]
    pub(crate) what: Option<LettersWhat>,
    /// Print the result as JSON
    #[arg(long, global = true)]
    pub(crate) json: bool,
}

/// What is done with a letter; each is named by its number or id.
#[derive(Debug, Subcommand)]
pub(crate) enum LettersWhat {
    /// Keep a letter on a way: a draft from what you prepared, or your own text
    Write {
        /// The way, by its number or id
        way: String,
        /// What it is for
        #[arg(long = "for", default_value = "ask", value_name = "WORD")]
        purpose: LetterPurpose,
        /// Its subject, instead of the draft's
        #[arg(long, value_name = "TEXT")]
        subject: Option<String>,
        /// What it says, instead of the draft
        #[arg(long, value_name = "TEXT")]
        text: Option<String>,
    },
    /// Print a letter as a mail file, for your own mail program; nothing is sent
    Eml {
        /// The letter
        letter: String,
    },
    /// Note that a letter went out
    Sent {
        /// The letter
        letter: String,
        /// The day; today where it is left out
        #[arg(long, value_name = "DAY")]
        on: Option<NaiveDate>,
        /// The day to ask again; two weeks later where it is left out
        #[arg(long, value_name = "DAY")]
        follow_up: Option<NaiveDate>,
    },
}
