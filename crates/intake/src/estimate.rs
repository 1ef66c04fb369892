//! How strong a tie is, from its tally: a guess with an interval and reasons, and recency as its own number. What is asked of
//! the numbers, and where it comes from, stands in `strength`.

use crate::core_proposal::{Standing, propose};
use crate::strength::{Grid, MONTH_SECONDS, Scale, Traces, Weighed, among_closest, class_log_hours, units};
use crate::tally::{Month, Tally, month_number};
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
/// There was so much more room than for the average person that as much mail means clearly less.
const ROOM_MUCH: f64 = 1.5;
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
    let seen = Traces::of_all(tallies);
    let scale = Scale::of(&grid, &seen);
    let weigh = |traces: &Traces| grid.weigh(&scale, traces, traces.mail, traces.meet);
    let weighed: Vec<Option<Weighed>> = seen.iter().map(|traces| traces.as_ref().map(weigh)).collect();
    let standings: Vec<Option<Standing>> = weighed
        .iter()
        .zip(among_closest(&weighed))
        .map(|(weighed, chance)| {
            Some(Standing { strength: rounded(weighed.as_ref()?.strength), chance: rounded(chance?) })
        })
        .collect();
    let mut all: Vec<Estimate> = Vec::with_capacity(tallies.len());
    for ((tally, traces), (weighed, core)) in tallies.iter().zip(&seen).zip(weighed.iter().zip(propose(&standings))) {
        all.push(match (traces, weighed) {
            (Some(traces), Some(weighed)) => {
                let (low, high) = interval(&grid, &scale, tally, traces);
                let reasons = reasons(tally, traces, weighed.in_person, now);
                one(tally, [low, rounded(weighed.strength), high], core, reasons, now)
            }
            _ => Estimate::default(),
        });
    }
    all
}

fn one(
    tally: &Tally,
    [low, strength, high]: [f64; 3],
    core: Option<bool>,
    reasons: Vec<Message>,
    now: DateTime<Utc>,
) -> Estimate {
    let total = tally.total();
    let (first, last) = tally.span.unwrap_or_default();
    let (first, last) = (day(first), day(last));
    let closeness = 1 + CLOSENESS_LINES.iter().filter(|line| strength >= **line).count();
    let estimates = Estimates {
        strength: Some(strength),
        low: Some(low.min(strength)),
        high: Some(high.max(strength)),
        closeness: Closeness::new(closeness as i64).ok(),
        core,
        sent: Some(total.sent),
        received: Some(total.received),
        met: Some(total.met),
        one_to_one: Some(total.one_to_one),
        first: Some(first),
        last: Some(last),
        reasons: Vec::new(),
        extra: Vec::new(),
    };
    Estimate { reasons, estimates, last_contact: Some(last), contacts_per_month: Some(contacts_per_month(tally, now)) }
}

/// The months of a tie drawn anew with replacement, as if each could have gone otherwise; always the same draws.
fn interval(grid: &Grid, scale: &Scale, tally: &Tally, traces: &Traces) -> (f64, f64) {
    let mut drawn: Vec<f64> = (0..DRAWS as u64)
        .map(|draw| {
            let (mut mail, mut meet) = (0.0, 0.0);
            for (&number, month) in &tally.months {
                let times = f64::from(poisson_one(draw, number));
                mail += times * units(month.sent_weight + month.received_weight) * traces.opening;
                meet += times * units(month.met_weight);
            }
            rounded(grid.weigh(scale, traces, mail, meet).strength)
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
        let message = message.with("months", Value::Count((traces.months.ceil() as i64).max(1)));
        reasons.push(message.with("conversations", Value::Count(conversations(&total))));
        if traces.room >= ROOM_MUCH {
            reasons.push(Message::new("intake-strength-room"));
        }
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

/// Messages that answer no other, each the beginning of something.
fn conversations(total: &Month) -> i64 {
    let answers = i64::from(total.my_replies) + i64::from(total.their_replies);
    (i64::from(total.sent) + i64::from(total.received) - answers).max(1)
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

fn contacts_per_month(tally: &Tally, now: DateTime<Utc>) -> f64 {
    let this = month_number(now.timestamp());
    let first = tally.span.map_or(this, |(first, _)| month_number(first));
    let months = (this - first + 1).clamp(1, RECENT_MONTHS);
    let recent = tally.months.range(this - months + 1..=this).map(|(_, month)| u64::from(month.contacts()));
    recent.sum::<u64>() as f64 / f64::from(months)
}

fn rounded(strength: f64) -> f64 {
    (strength * PLACES).round() / PLACES
}

fn day(at: i64) -> NaiveDate {
    DateTime::from_timestamp(at, 0).unwrap_or_default().date_naive()
}
