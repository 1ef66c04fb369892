//! How strong a tie is, from its tally: a guess with an interval and reasons, and recency as its own number.
//!
//! **The question asked of the numbers.** Given how much two people write (`m`), how much they meet (`g`), how long they
//! have been in touch (`t` months) and how fast the other one answers, which strength `s` between 0 and 1 explains that
//! best? Two kinds of tie are weighed against each other: ties that live in messages, and ties that live in meetings, for
//! which silence in the mailbox says nothing (Wiese et al. 2015).
//!
//! ```text
//! m ~ c1 s^1.6 (t + 10)^2.25            an eighth of that where the tie lives in meetings (one in eight does)
//! g ~ c2 s^0.8 (t + 6)^0.5              two and a half times that where the tie lives in meetings
//! ln(hours to answer) ~ 3.9 - 2.8 s     7 hours for friends, 11 for professional contacts, 50 for people barely known
//! s ~ Beta(0.7, 3.2)                    few strong, many weak
//! ```
//!
//! `m` counts a message by 1 / (people besides me), copies not at all; `g` does so for meetings, a series counting once and half again
//! for each doubling. `c1` and `c2` say how much this archive's owner writes and meets at all; they are set so that the
//! average person comes out average. The strength is the mean of `s` under everything above.
//!
//! **Where the numbers come from.** Answering times: Wuchty and Uzzi 2011. Falling weight of large events: Gupte and Eliassi-Rad 2012.
//! The exponents and spreads were fitted on generated archives (seeds 11 to 20 with 10,000 messages, 11 to 14 with 100,000), rounded, and
//! checked on seeds 1 to 10. The square-like growth with time is the generator's; the ten months added to every tie keep a
//! busy new acquaintance from outrunning an old friend. Recency has no part in it: decay measures what goes on now, and
//! "strong but silent for 14 months" is what a person wants to see.
//!
//! **How far it can go.** Somebody who knew of each generated tie its true beginning and end, whether it lives in meetings, and
//! who is who, and fitted the same formula, would find 13.2 of the 15 closest among 18 on average (10 to 15; 20 archives of 10,000 messages);
//! what is seen gives 12.2. Tried and left out, since on archives beside those of the fit they found no more: the chance
//! of being among the closest in place of the strength, conversations in place of messages, how many shared the owner's time,
//! how often somebody answers.

use crate::core_proposal::propose;
use crate::tally::{ONE, REPLY_MINUTES, Tally, month_number};
use chrono::{DateTime, NaiveDate, Utc};
use model::finding::{Message, Value};
use model::person::Estimates;
use model::scale::Closeness;

/// What intake infers of one tie.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Estimate {
    /// Strength with interval, closeness, core and counts; `reasons` is empty, see [`Estimate::reasons`]. Strength, closeness
    /// and core are `None` where nothing was ever seen between the two: unknown is not weak.
    pub estimates: Estimates,
    /// Why, the most telling first.
    pub reasons: Vec<Message>,
    /// The last day on which anything happened between us.
    pub last_contact: Option<NaiveDate>,
    /// Messages and meetings a month, over the last year, or since the first one where that is less.
    pub contacts_per_month: Option<f64>,
}

/// Strengths are weighed at this many places.
const GRID: usize = 40;
const PRIOR_A: f64 = 0.7;
const PRIOR_B: f64 = 3.2;
const MAIL_POWER: f64 = 1.6;
const MAIL_TIME_POWER: f64 = 2.25;
const MAIL_MONTHS_ADDED: f64 = 10.0;
const MEET_POWER: f64 = 0.8;
const MEET_TIME_POWER: f64 = 0.5;
const MEET_MONTHS_ADDED: f64 = 6.0;
/// Ties that live in meetings: how many, and how they differ.
const IN_PERSON_SHARE: f64 = 0.12;
const IN_PERSON_MAIL: f64 = 0.12;
const IN_PERSON_MEET: f64 = 2.5;
/// How much more counts scatter than independent events would: a part for all, and one that grows with the count.
const MAIL_SCATTER: f64 = 0.5;
const MAIL_SCATTER_GROWTH: f64 = 0.04;
const MEET_SCATTER: f64 = 0.2;
const MEET_SCATTER_GROWTH: f64 = 0.03;
/// Logarithm of the hours until an answer: where it starts, how it falls with strength, how people differ, how one answer does.
const REPLY_START: f64 = 3.9;
const REPLY_FALL: f64 = 2.8;
const REPLY_SPREAD: f64 = 0.4;
const REPLY_SPREAD_ONE: f64 = 1.5;
/// An archive with fewer people than this also leans on a typical one, as if it had so many more of its people.
const TYPICAL_PEOPLE: f64 = 10.0;
/// Of that typical archive, the mean of `m / (t + 10)^2.25` and of `g / (t + 6)^0.5`: weekly mail over two years, and a meeting every second month, at strength 0.5.
const TYPICAL_MAIL: f64 = 0.008;
const TYPICAL_MEET: f64 = 0.5;
/// Seconds of an average month.
const MONTH_SECONDS: f64 = 2_629_746.0;
/// How often the months are drawn anew for the interval, and which part of the draws lies outside at each end.
const DRAWS: usize = 24;
const DRAWS_OUTSIDE: usize = 2;
/// Strengths from which a tie is proposed as 2, 3, 4, 5 (ours; so that the layers hold about 150, 50, 15 and 5 of a large network).
const CLOSENESS_LINES: [f64; 4] = [0.10, 0.22, 0.38, 0.55];
/// Strengths are given to four places: the rest is noise.
const PLACES: f64 = 10_000.0;
const RECENT_MONTHS: i32 = 12;
/// Months of silence worth saying.
const SILENT_MONTHS: i64 = 6;
const REPLIES_MIN: u32 = 3;
const REPLY_HOURS_FAST: i64 = 11;
const REPLY_HOURS_SLOW: i64 = 50;
/// One writes this many times as often as the other.
const ONE_SIDED_TIMES: u32 = 4;
const ONE_SIDED_MIN: u32 = 8;
/// Fewer traces than this are a guess, and said to be.
const FEW_TRACES: u32 = 5;

/// Estimates every tie. `tallies` are all people of one world, since how much somebody writes at all and who stands out shows only
/// among all; the result is in the same order. `now` is the present.
#[must_use]
pub fn estimate(tallies: &[&Tally], now: DateTime<Utc>) -> Vec<Estimate> {
    let grid = Grid::new();
    let seen: Vec<Option<Traces>> = tallies.iter().map(|tally| Traces::of(tally)).collect();
    let scale = Scale::of(&grid, &seen);
    let mut all: Vec<Estimate> = tallies
        .iter()
        .zip(&seen)
        .map(|(tally, traces)| match traces {
            Some(traces) => one(&grid, &scale, tally, traces, now),
            None => Estimate::default(),
        })
        .collect();
    let strengths: Vec<Option<f64>> = all.iter().map(|estimate| estimate.estimates.strength).collect();
    for (estimate, core) in all.iter_mut().zip(propose(&strengths)) {
        estimate.estimates.core = core;
    }
    all
}

/// The numbers of a tally on which its strength rests.
struct Traces {
    mail: f64,
    meet: f64,
    months: f64,
    replies: f64,
    /// Mean logarithm of the hours.
    reply_log: f64,
}

impl Traces {
    /// `None` where nothing was ever seen.
    fn of(tally: &Tally) -> Option<Self> {
        let (first, last) = tally.span?;
        let total = tally.total();
        let gestures = f64::from(tally.gestures_mine) + f64::from(tally.gestures_theirs);
        let replies: u32 = tally.replies.iter().sum();
        let logs: f64 =
            tally.replies.iter().enumerate().map(|(class, &count)| f64::from(count) * class_log_hours(class)).sum();
        Some(Self {
            mail: units(total.sent_weight + total.received_weight) + gestures,
            meet: units(total.met_weight),
            months: (last - first) as f64 / MONTH_SECONDS,
            replies: f64::from(replies),
            reply_log: if replies > 0 { logs / f64::from(replies) } else { 0.0 },
        })
    }

    fn mail_time(&self) -> f64 {
        (self.months + MAIL_MONTHS_ADDED).powf(MAIL_TIME_POWER)
    }

    fn meet_time(&self) -> f64 {
        (self.months + MEET_MONTHS_ADDED).powf(MEET_TIME_POWER)
    }
}

/// How much the owner writes and meets at all: `c1` and `c2`.
struct Scale {
    mail: f64,
    meet: f64,
}

impl Scale {
    fn of(grid: &Grid, seen: &[Option<Traces>]) -> Self {
        let known: Vec<&Traces> = seen.iter().flatten().collect();
        let people = known.len() as f64 + TYPICAL_PEOPLE;
        let mean = |sum: f64, typical: f64| (sum + TYPICAL_PEOPLE * typical) / people;
        let mail = mean(known.iter().map(|traces| traces.mail / traces.mail_time()).sum(), TYPICAL_MAIL);
        let meet = mean(known.iter().map(|traces| traces.meet / traces.meet_time()).sum(), TYPICAL_MEET);
        // What the average person would show if both scales were one.
        let in_messages = 1.0 - IN_PERSON_SHARE;
        let mail_expected = grid.mean(MAIL_POWER) * (in_messages + IN_PERSON_SHARE * IN_PERSON_MAIL);
        let meet_expected = grid.mean(MEET_POWER) * (in_messages + IN_PERSON_SHARE * IN_PERSON_MEET);
        Self { mail: mail / mail_expected, meet: meet / meet_expected }
    }
}

/// The strengths that are weighed, with their probabilities before anything is known.
struct Grid {
    strengths: [f64; GRID],
    prior: [f64; GRID],
    mail: [f64; GRID],
    meet: [f64; GRID],
}

impl Grid {
    fn new() -> Self {
        let strengths: [f64; GRID] = std::array::from_fn(|place| (place as f64 + 0.5) / GRID as f64);
        let density = strengths.map(|s| s.powf(PRIOR_A - 1.0) * (1.0 - s).powf(PRIOR_B - 1.0));
        let sum: f64 = density.iter().sum();
        Self {
            strengths,
            prior: density.map(|density| density / sum),
            mail: strengths.map(|s| s.powf(MAIL_POWER)),
            meet: strengths.map(|s| s.powf(MEET_POWER)),
        }
    }

    fn mean(&self, power: f64) -> f64 {
        self.strengths.iter().zip(&self.prior).map(|(s, prior)| s.powf(power) * prior).sum()
    }

    /// Mean strength, and how likely the tie lives in meetings.
    fn weigh(&self, scale: &Scale, traces: &Traces, mail: f64, meet: f64) -> (f64, f64) {
        let mut logs = [[0.0; GRID]; 2];
        let mut most = f64::NEG_INFINITY;
        let kinds = [(1.0, 1.0, 1.0 - IN_PERSON_SHARE), (IN_PERSON_MAIL, IN_PERSON_MEET, IN_PERSON_SHARE)];
        let (mail_time, meet_time) = (traces.mail_time(), traces.meet_time());
        for (logs, (mail_factor, meet_factor, share)) in logs.iter_mut().zip(kinds) {
            for (place, log) in logs.iter_mut().enumerate() {
                let mail_expected = scale.mail * self.mail[place] * mail_time * mail_factor;
                let meet_expected = scale.meet * self.meet[place] * meet_time * meet_factor;
                *log = (self.prior[place] * share).ln()
                    + fits(mail, mail_expected, MAIL_SCATTER, MAIL_SCATTER_GROWTH)
                    + fits(meet, meet_expected, MEET_SCATTER, MEET_SCATTER_GROWTH)
                    + reply_fits(traces, self.strengths[place]);
                most = most.max(*log);
            }
        }
        let (mut sum, mut strength, mut in_person) = (0.0, 0.0, 0.0);
        for (kind, logs) in logs.iter().enumerate() {
            for (place, log) in logs.iter().enumerate() {
                let weight = (log - most).exp();
                sum += weight;
                strength += weight * self.strengths[place];
                in_person += weight * kind as f64;
            }
        }
        (strength / sum, in_person / sum)
    }
}

/// Logarithm of how well a count fits what is expected: Poisson's, damped for scatter.
fn fits(count: f64, expected: f64, scatter: f64, growth: f64) -> f64 {
    let expected = expected.max(f64::MIN_POSITIVE);
    (count * expected.ln() - expected) / (1.0 + scatter + growth * count)
}

fn reply_fits(traces: &Traces, strength: f64) -> f64 {
    if traces.replies == 0.0 {
        return 0.0;
    }
    let off = traces.reply_log - (REPLY_START - REPLY_FALL * strength);
    -off * off / (2.0 * (REPLY_SPREAD + REPLY_SPREAD_ONE / traces.replies))
}

fn one(grid: &Grid, scale: &Scale, tally: &Tally, traces: &Traces, now: DateTime<Utc>) -> Estimate {
    let (strength, in_person) = grid.weigh(scale, traces, traces.mail, traces.meet);
    let (low, high) = interval(grid, scale, tally, traces);
    let strength = rounded(strength);
    let total = tally.total();
    let (first, last) = tally.span.unwrap_or_default();
    let (first, last) = (day(first), day(last));
    let closeness = 1 + CLOSENESS_LINES.iter().filter(|line| strength >= **line).count();
    let estimates = Estimates {
        strength: Some(strength),
        low: Some(low.min(strength)),
        high: Some(high.max(strength)),
        closeness: Closeness::new(closeness as i64).ok(),
        core: None,
        sent: Some(total.sent),
        received: Some(total.received),
        met: Some(total.met),
        one_to_one: Some(total.one_to_one),
        first: Some(first),
        last: Some(last),
        reasons: Vec::new(),
        extra: Vec::new(),
    };
    Estimate {
        reasons: reasons(tally, traces, in_person, now),
        estimates,
        last_contact: Some(last),
        contacts_per_month: Some(contacts_per_month(tally, now)),
    }
}

/// The months of a tie drawn anew with replacement, as if each could have gone otherwise; always the same draws.
fn interval(grid: &Grid, scale: &Scale, tally: &Tally, traces: &Traces) -> (f64, f64) {
    let mut drawn: Vec<f64> = (0..DRAWS as u64)
        .map(|draw| {
            let (mut mail, mut meet) = (0.0, 0.0);
            for (&number, month) in &tally.months {
                let times = f64::from(poisson_one(draw, number));
                mail += times * units(month.sent_weight + month.received_weight);
                meet += times * units(month.met_weight);
            }
            rounded(grid.weigh(scale, traces, mail, meet).0)
        })
        .collect();
    drawn.sort_unstable_by(f64::total_cmp);
    (drawn[DRAWS_OUTSIDE], drawn[DRAWS - 1 - DRAWS_OUTSIDE])
}

/// How often a month is drawn: Poisson with mean one, from a number that depends on draw and month alone.
fn poisson_one(draw: u64, month: i32) -> u32 {
    // The finalizer of SplitMix64.
    let mut mixed = (draw << 32) ^ u64::from(month as u32) ^ 0x9e37_79b9_7f4a_7c15;
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    mixed ^= mixed >> 31;
    let share = (mixed >> 11) as f64 / (1u64 << 53) as f64;
    // Sums of 1/e, 1/e, 1/2e, 1/6e, 1/24e.
    [0.367_879, 0.735_759, 0.919_699, 0.981_012, 0.996_340].iter().filter(|line| share >= **line).count() as u32
}

fn reasons(tally: &Tally, traces: &Traces, in_person: f64, now: DateTime<Utc>) -> Vec<Message> {
    let total = tally.total();
    let count = |count: u32| Value::Count(i64::from(count));
    let mut reasons = Vec::new();
    if total.sent + total.received > 0 {
        let message = Message::new("intake-strength-mail")
            .with("sent", count(total.sent))
            .with("received", count(total.received));
        reasons.push(message.with("months", Value::Count((traces.months.ceil() as i64).max(1))));
    }
    if total.met > 0 {
        let message = Message::new("intake-strength-met").with("count", count(total.met));
        reasons.push(message.with("alone", count(total.one_to_one)));
    }
    if in_person > 0.5 && total.met > 0 {
        reasons.push(Message::new("intake-strength-in-person"));
    }
    reasons.extend(reply_reason(tally));
    let (most, least) = (total.sent.max(total.received), total.sent.min(total.received));
    if most >= ONE_SIDED_MIN && most >= ONE_SIDED_TIMES.saturating_mul(least) {
        let id = if total.sent > total.received { "intake-strength-mostly-me" } else { "intake-strength-mostly-them" };
        reasons.push(Message::new(id));
    }
    if tally.gestures_mine + tally.gestures_theirs > 0 {
        let message = Message::new("intake-strength-gestures").with("mine", count(tally.gestures_mine));
        reasons.push(message.with("theirs", count(tally.gestures_theirs)));
    }
    let silent = tally.span.map_or(0, |(_, last)| ((now.timestamp() - last) as f64 / MONTH_SECONDS) as i64);
    if silent >= SILENT_MONTHS {
        reasons.push(Message::new("intake-strength-silent").with("months", Value::Count(silent)));
    }
    if total.contacts() < FEW_TRACES {
        reasons.push(Message::new("intake-strength-few").with("count", count(total.contacts())));
    }
    reasons
}

/// Answers that are fast or slow, with the median in hours.
fn reply_reason(tally: &Tally) -> Option<Message> {
    let replies: u32 = tally.replies.iter().sum();
    if replies < REPLIES_MIN {
        return None;
    }
    let mut before = 0;
    let class = tally.replies.iter().position(|&count| {
        before += count;
        before * 2 >= replies
    })?;
    let hours = (class_log_hours(class).exp().round() as i64).max(1);
    let id = match hours {
        ..=REPLY_HOURS_FAST => "intake-strength-replies-fast",
        REPLY_HOURS_SLOW.. => "intake-strength-replies-slow",
        _ => return None,
    };
    Some(Message::new(id).with("hours", Value::Count(hours)))
}

/// Logarithm of the hours in the middle of a class of answering times.
fn class_log_hours(class: usize) -> f64 {
    let end = |class: usize| f64::from(REPLY_MINUTES[class.min(REPLY_MINUTES.len() - 1)]);
    let start = if class == 0 { 1.0 } else { end(class - 1) };
    // The geometric middle, in hours; the open class goes on for as long as the one before.
    let middle =
        if class < REPLY_MINUTES.len() { (start * end(class)).sqrt() } else { start * std::f64::consts::SQRT_2 };
    (middle / 60.0).ln()
}

fn contacts_per_month(tally: &Tally, now: DateTime<Utc>) -> f64 {
    let this = month_number(now.timestamp());
    let first = tally.span.map_or(this, |(first, _)| month_number(first));
    let months = (this - first + 1).clamp(1, RECENT_MONTHS);
    let recent = tally.months.range(this - months + 1..=this).map(|(_, month)| u64::from(month.contacts()));
    recent.sum::<u64>() as f64 / f64::from(months)
}

fn units(weight: u64) -> f64 {
    weight as f64 / ONE as f64
}

fn rounded(strength: f64) -> f64 {
    (strength * PLACES).round() / PLACES
}

fn day(at: i64) -> NaiveDate {
    DateTime::from_timestamp(at, 0).unwrap_or_default().date_naive()
}
