//! Sponsors, and whom the user sponsors (S): what hangs on each, and what follows from it.

use super::{Mentoring, of};
use crate::entry::{EntryId, Noted};
use crate::person::{Person, PersonId};
use crate::practice::{SPONSOR_RHYTHM_DAYS, SPONSOR_SOON_SHARE, SPONSORED_LATE_FACTOR};
use crate::relationship::{Relationship, RelationshipKind, Role};
use crate::sponsor::{
    Advocacy, Backing, Delivery, Expectation, ExpectationCheck, Expecting, News, Prospect, ProspectStanding,
    SponsorAsk, SponsorFacts, Stake, Stretch,
};
use chrono::NaiveDate;
use std::collections::HashSet;

/// What hangs on sponsors and on those to be won.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Sponsorship {
    /// What is settled; each belongs to a relationship, of two the later holds.
    pub facts: Vec<Noted<SponsorFacts>>,
    /// What they staked; each belongs to a relationship.
    pub stakes: Vec<Noted<Stake>>,
    /// News owed and told; each belongs to a relationship.
    pub news: Vec<Noted<News>>,
    /// Work; each belongs to a relationship.
    pub deliveries: Vec<Noted<Delivery>>,
    /// Who spoke; each belongs to a relationship.
    pub advocacy: Vec<Noted<Advocacy>>,
    /// What was asked; each belongs to a relationship or a prospect.
    pub asks: Vec<Noted<SponsorAsk>>,
    /// How both sides do; each belongs to a relationship.
    pub checks: Vec<Noted<ExpectationCheck>>,
    /// Whom I want to win.
    pub prospects: Vec<Noted<Prospect>>,
    /// Stretch work; each belongs to a relationship or a prospect.
    pub stretches: Vec<Noted<Stretch>>,
    /// Why I back somebody; each belongs to a relationship.
    pub backings: Vec<Noted<Backing>>,
}

impl Sponsorship {
    /// What is settled with a sponsor; `None` where nothing was written down.
    #[must_use]
    pub fn facts_of(&self, relationship: EntryId) -> Option<&Noted<SponsorFacts>> {
        of(&self.facts, relationship).last()
    }

    /// Days after which a sponsor wants to hear from me, as agreed or as usual.
    #[must_use]
    pub fn rhythm_days(&self, relationship: EntryId) -> u32 {
        let agreed = self.facts_of(relationship).and_then(|facts| facts.value.rhythm_days);
        agreed.unwrap_or(SPONSOR_RHYTHM_DAYS)
    }

    /// The news that I owe a sponsor, the oldest first.
    #[must_use]
    pub fn owed(&self, relationship: EntryId) -> Vec<&Noted<News>> {
        let mut owed: Vec<_> = of(&self.news, relationship).filter(|news| news.value.told_on.is_none()).collect();
        owed.sort_by_key(|news| (news.value.on, news.id));
        owed
    }

    /// The newest look at how both sides do.
    #[must_use]
    pub fn check_of(&self, relationship: EntryId) -> Option<&Noted<ExpectationCheck>> {
        of(&self.checks, relationship).max_by_key(|check| (check.value.on, check.id))
    }

    /// The day on which I last asked a sponsor or a prospect for something.
    #[must_use]
    pub fn last_asked(&self) -> Option<NaiveDate> {
        self.asks.iter().map(|ask| ask.value.on).max()
    }
}

/// By what a sponsor heard from me last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum HeardBy {
    /// Nothing since: the day on which it began.
    Start,
    /// Any contact, as the user said or as mail and calendar show.
    Contact,
    /// Something that I asked.
    Ask,
    /// A session.
    Session,
    /// News.
    News,
}

impl HeardBy {
    /// The word for it in files and in the catalogue.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            HeardBy::Start => "heard_start",
            HeardBy::Contact => "heard_contact",
            HeardBy::Ask => "heard_ask",
            HeardBy::Session => "heard_session",
            HeardBy::News => "heard_news",
        }
    }
}

/// How far a silence has gone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Quiet {
    /// They heard from me lately.
    Fresh,
    /// It is time for news before it hurts.
    Soon,
    /// Longer than agreed.
    Silent,
}

impl Quiet {
    /// The word for it in files and in the catalogue.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Quiet::Fresh => "fresh",
            Quiet::Soon => "soon",
            Quiet::Silent => "silent",
        }
    }
}

/// A time in which a sponsor heard nothing, longer than the rhythm.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Gap {
    /// The day on which they heard from me before.
    pub from: NaiveDate,
    /// The day on which they heard from me again.
    pub to: NaiveDate,
}

impl Gap {
    /// How long it was.
    #[must_use]
    pub fn days(self) -> i64 {
        days_between(self.from, self.to)
    }
}

/// The silence meter of a sponsor (S2).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Silence {
    /// The day on which they heard from me last.
    pub heard_on: NaiveDate,
    /// By what.
    pub by: HeardBy,
    /// Days since then; never negative.
    pub days: i64,
    /// Days that are agreed, or usual.
    pub rhythm_days: u32,
    /// Silences before this one, the oldest first.
    pub earlier: Vec<Gap>,
}

impl Silence {
    /// How far it has gone.
    #[must_use]
    pub fn quiet(&self) -> Quiet {
        let rhythm = f64::from(self.rhythm_days);
        match self.days as f64 {
            days if days > rhythm => Quiet::Silent,
            days if days >= rhythm * SPONSOR_SOON_SHARE => Quiet::Soon,
            _ => Quiet::Fresh,
        }
    }

    /// The days that weigh: each earlier silence adds a rhythm, since trust that was lost once is lost faster.
    #[must_use]
    pub fn weighed_days(&self) -> i64 {
        let earlier = i64::try_from(self.earlier.len()).unwrap_or(i64::MAX);
        self.days.saturating_add(earlier.saturating_mul(i64::from(self.rhythm_days)))
    }
}

/// How one list of expectations is met.
#[derive(Debug, Clone, PartialEq)]
pub struct Score {
    /// Which list.
    pub list: Expecting,
    /// The share that is met, 0 to 1, by the weights of this list over what was judged; `None` where nothing was.
    pub share: Option<f64>,
    /// Where most is missing by weight, within this list; `None` where all that was judged is met well.
    pub weakest: Option<Expectation>,
}

/// How each list of expectations is met, in their order; the lists are never put into one ranking.
#[must_use]
pub fn scores(check: &ExpectationCheck) -> Vec<Score> {
    Expecting::ALL.iter().map(|&list| score(check, list)).collect()
}

fn score(check: &ExpectationCheck, list: Expecting) -> Score {
    let judged = || check.rated.iter().filter(|one| one.expectation.list() == list);
    let whole: f64 = judged().map(|one| one.expectation.weight()).sum();
    let met: f64 = judged().map(|one| one.expectation.weight() * one.met.share()).sum();
    let mut weakest: Option<(f64, Expectation)> = None;
    for one in judged() {
        let missing = one.expectation.weight() * (1.0 - one.met.share());
        if missing > weakest.map_or(0.0, |(most, _)| most) {
            weakest = Some((missing, one.expectation));
        }
    }
    let share = (whole > 0.0).then(|| met / whole);
    Score { list, share, weakest: weakest.map(|(_, expectation)| expectation) }
}

/// How late work is: days past its day, those of work that somebody staked something on counted double. `None` where it is done, has no
/// day, or is not late.
#[must_use]
pub fn late_days(delivery: &Noted<Delivery>, today: NaiveDate) -> Option<i64> {
    let due = delivery.due_on.filter(|due| delivery.value.done_on.is_none() && *due < today)?;
    let factor = if delivery.value.stake.is_some() { SPONSORED_LATE_FACTOR } else { 1 };
    Some(days_between(due, today).saturating_mul(factor))
}

/// The last contact with somebody: what the user said or what mail and calendar show, whichever is later.
#[must_use]
pub fn last_contact(person: &Person) -> Option<NaiveDate> {
    person.last_contact.max(person.estimates.as_ref().and_then(|estimates| estimates.last))
}

impl Mentoring {
    /// My sponsors: relationships of that kind that run, with me as the protégé.
    pub fn sponsors(&self) -> impl Iterator<Item = &Noted<Relationship>> {
        self.sponsoring(Role::Protege)
    }

    /// Whom I sponsor.
    pub fn backed(&self) -> impl Iterator<Item = &Noted<Relationship>> {
        self.sponsoring(Role::Giver)
    }

    fn sponsoring(&self, role: Role) -> impl Iterator<Item = &Noted<Relationship>> {
        self.rooms.relationships.iter().filter(move |one| {
            one.value.kind == RelationshipKind::Sponsor
                && one.value.role == role
                && self.rooms.stage(one.id).is_running()
        })
    }

    /// Those whom I am winning: not let go, and not sponsors of mine already.
    pub fn prospects(&self) -> impl Iterator<Item = &Noted<Prospect>> {
        let is_won =
            |one: &Noted<Prospect>| one.person.is_some() && self.sponsors().any(|own| own.person == one.person);
        let open = self.sponsorship.prospects.iter().filter(|one| one.value.standing == ProspectStanding::Open);
        open.filter(move |one| !is_won(one))
    }

    /// Who sponsors me, or is being won; for looking up, the order means nothing.
    #[must_use]
    pub fn sponsors_and_prospects(&self) -> HashSet<&PersonId> {
        let sponsors = self.sponsors().filter_map(|one| one.person.as_ref());
        sponsors.chain(self.prospects().filter_map(|one| one.person.as_ref())).collect()
    }

    /// The day on which a relationship began to run; that of its entry where it does not.
    #[must_use]
    pub fn running_since(&self, relationship: &Noted<Relationship>) -> NaiveDate {
        let moves = of(&self.rooms.moves, relationship.id).filter(|one| one.value.to.is_running());
        moves.map(|one| one.value.on).min().unwrap_or(relationship.on)
    }

    /// How long a sponsor has not heard from me. `contact` is the last contact with them beside all this ([`last_contact`]); days to
    /// come count for nothing. Once it is over, the days stand still, and a silence at the end is among the earlier ones.
    #[must_use]
    pub fn silence(&self, relationship: &Noted<Relationship>, contact: Option<NaiveDate>, today: NaiveDate) -> Silence {
        let id = relationship.id;
        let over = self.rooms.latest_move(id).filter(|last| last.value.to.is_over()).map(|last| last.value.on);
        let today = over.map_or(today, |over| over.min(today));
        let told = of(&self.sponsorship.news, id).filter_map(|news| news.value.told_on).map(|on| (on, HeardBy::News));
        let sessions = self.rooms.sessions_of(id).filter(|session| session.value.is_held());
        let met = sessions.map(|session| (self.rooms.when(session).on, HeardBy::Session));
        let asked = of(&self.sponsorship.asks, id).map(|ask| (ask.value.on, HeardBy::Ask));
        let start = self.running_since(relationship);
        let mut heard: Vec<(NaiveDate, HeardBy)> = told.chain(met).chain(asked).collect();
        heard.extend(contact.map(|on| (on, HeardBy::Contact)));
        heard.retain(|(on, _)| *on <= today && *on >= start);
        heard.push((start.min(today), HeardBy::Start));
        heard.sort_unstable();
        let rhythm_days = self.sponsorship.rhythm_days(id);
        let gaps = heard.windows(2).map(|pair| Gap { from: pair[0].0, to: pair[1].0 });
        // The start is always among them.
        let (heard_on, by) = heard.last().copied().unwrap_or((today, HeardBy::Start));
        let at_the_end = over.map(|over| Gap { from: heard_on, to: over });
        let earlier = gaps.chain(at_the_end).filter(|gap| gap.days() > i64::from(rhythm_days)).collect();
        Silence { heard_on, by, days: days_between(heard_on, today), rhythm_days, earlier }
    }
}

fn days_between(from: NaiveDate, to: NaiveDate) -> i64 {
    to.signed_duration_since(from).num_days()
}
