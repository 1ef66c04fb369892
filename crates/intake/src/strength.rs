//! Which strength explains best what was seen between me and somebody, and how likely they are among the closest.
//!
//! **The question asked of the numbers.** Given how many conversations two people have (`m`), how much they meet (`g`), how
//! long they have been in touch (`t` months), and how fast the other one answers, which strength `s` between 0 and 1
//! explains that best? Two kinds of tie are weighed against each other: ties that live in messages, and ties that live
//! in meetings, for which silence in the mailbox says nothing (Wiese et al. 2015).
//!
//! ```text
//! m ~ c1 s^1.5 (t + 10)^2.25 r^0.4      an eighth of that where the tie lives in meetings (one in eight does)
//! g ~ c2 s^0.8 (t + 6)^0.5              two and a half times that where the tie lives in meetings
//! ln(hours to answer) ~ 3.9 - 2.8 s     7 hours for friends, 11 for professional contacts, 50 for people barely known
//! s ~ Beta(0.7, 3.2)                    few strong, many weak
//! ```
//!
//! `m` counts a message by 1 / (people besides me), copies not at all, and of a conversation only what opens it: ten lines
//! to and fro about one dinner are one occasion, as the dinner is. `g` does so for meetings, a series counting once and half
//! again for each doubling. `r` is the room there was: people divide limited time among those they are in touch with, so as
//! much mail means less from a year with few of them than from one with many (Miritello et al. 2013; Saramäki et al. 2014).
//! `c1` and `c2` say how much this archive's owner writes and meets at all; they are set so that the average person comes out
//! average. The strength is the mean of `s` under everything above.
//!
//! **Where the numbers come from.** Answering times: Wuchty and Uzzi 2011. Falling weight of large events: Gupte and
//! Eliassi-Rad 2012. The exponents and spreads were fitted on generated archives (seeds 21 to 40 with 10,000 messages, 21 to 26
//! with 100,000), rounded, and checked on seeds 1 to 10 and 51 to 60. The square-like growth with time is the generator's, and
//! its even stream of mail flatters `r`; the ten months added to every tie keep a busy new acquaintance from outrunning an
//! old friend. How often somebody answers at all was tried and left out: where people differ in that for other reasons it
//! misleads. Recency has no part in it: decay measures what goes on now, and "strong but silent for 14 months" is what a
//! person wants to see.

use crate::tally::{ONE, REPLY_MINUTES, Tally, month_number};

/// Strengths are weighed at this many places.
const GRID: usize = 40;
const PRIOR_A: f64 = 0.7;
const PRIOR_B: f64 = 3.2;
const MAIL_POWER: f64 = 1.5;
const MAIL_TIME_POWER: f64 = 2.25;
const MAIL_MONTHS_ADDED: f64 = 10.0;
const MAIL_ROOM_POWER: f64 = 0.4;
/// Beyond this factor in either direction the number of people in touch speaks of the archive rather than of my time.
const ROOM_FACTOR_MAX: f64 = 2.0;
const MEET_POWER: f64 = 0.8;
const MEET_TIME_POWER: f64 = 0.5;
const MEET_MONTHS_ADDED: f64 = 6.0;
/// Ties that live in meetings: how many, and how they differ.
const IN_PERSON_SHARE: f64 = 0.12;
const IN_PERSON_MAIL: f64 = 0.12;
const IN_PERSON_MEET: f64 = 2.5;
/// How much more counts scatter than independent events would: a part for all, and one that grows with the count.
const MAIL_SCATTER: f64 = 0.2;
const MAIL_SCATTER_GROWTH: f64 = 0.01;
const MEET_SCATTER: f64 = 0.2;
const MEET_SCATTER_GROWTH: f64 = 0.03;
/// Logarithm of the hours until an answer: where it starts, how it falls with strength, how people differ, how one answer does.
const REPLY_START: f64 = 3.9;
const REPLY_FALL: f64 = 2.8;
const REPLY_SPREAD: f64 = 0.4;
const REPLY_SPREAD_ONE: f64 = 1.5;
/// An archive with fewer people than this also leans on a typical one, as if it had so many more of its people.
const TYPICAL_PEOPLE: f64 = 10.0;
/// Of that typical archive, the mean of `m / (t + 10)^2.25` and of `g / (t + 6)^0.5`: weekly mail over two years, every second message
/// an answer, and a meeting every second month, at strength 0.5.
const TYPICAL_MAIL: f64 = 0.004;
const TYPICAL_MEET: f64 = 0.5;
/// Seconds of an average month.
pub(crate) const MONTH_SECONDS: f64 = 2_629_746.0;
/// How many people one holds closest: the sympathy group of 12 to 15 (Buys and Larson 1979; Dunbar and Spoors 1995).
const CLOSEST_PEOPLE: f64 = 15.0;

/// The numbers of a tally on which its strength rests.
pub(crate) struct Traces {
    pub(crate) mail: f64,
    pub(crate) meet: f64,
    pub(crate) months: f64,
    /// Share of our messages that open a conversation.
    pub(crate) opening: f64,
    /// How much of my time there was for each I was in touch with, beside the average person's 1.
    pub(crate) room: f64,
    replies: f64,
    /// Mean logarithm of the hours.
    reply_log: f64,
}

impl Traces {
    /// Of all people of one world, since how much room there was shows only among all; `None` where nothing was ever seen.
    pub(crate) fn of_all(tallies: &[&Tally]) -> Vec<Option<Self>> {
        let mut all: Vec<Option<Self>> = tallies.iter().map(|tally| Self::of(tally)).collect();
        for (traces, room) in all.iter_mut().flatten().zip(rooms(tallies)) {
            traces.room = room;
        }
        all
    }

    fn of(tally: &Tally) -> Option<Self> {
        let (first, last) = tally.span?;
        let total = tally.total();
        let gestures = f64::from(tally.gestures_mine) + f64::from(tally.gestures_theirs);
        let replies: u32 = tally.replies.iter().sum();
        let logs: f64 =
            tally.replies.iter().enumerate().map(|(class, &count)| f64::from(count) * class_log_hours(class)).sum();
        let messages = f64::from(total.sent) + f64::from(total.received);
        let answers = f64::from(total.my_replies) + f64::from(total.their_replies);
        let opening = if messages > 0.0 { (1.0 - answers / messages).max(0.0) } else { 1.0 };
        Some(Self {
            mail: units(total.sent_weight + total.received_weight) * opening + gestures,
            meet: units(total.met_weight),
            months: (last - first) as f64 / MONTH_SECONDS,
            opening,
            room: 1.0,
            replies: f64::from(replies),
            reply_log: if replies > 0 { logs / f64::from(replies) } else { 0.0 },
        })
    }

    fn mail_time(&self) -> f64 {
        (self.months + MAIL_MONTHS_ADDED).powf(MAIL_TIME_POWER) * self.room.powf(MAIL_ROOM_POWER)
    }

    fn meet_time(&self) -> f64 {
        (self.months + MEET_MONTHS_ADDED).powf(MEET_TIME_POWER)
    }
}

/// For everybody of whom something was seen: the mean of 1 / (people in touch) over the months of the tie, as a multiple of
/// what it is for the average person, within [`ROOM_FACTOR_MAX`].
fn rooms(tallies: &[&Tally]) -> Vec<f64> {
    let spans: Vec<(i32, i32)> = tallies
        .iter()
        .filter_map(|tally| tally.span)
        .map(|(first, last)| (month_number(first), month_number(last)))
        .collect();
    let Some(start) = spans.iter().map(|(first, _)| *first).min() else { return Vec::new() };
    let end = spans.iter().map(|(_, last)| *last).max().unwrap_or(start);
    let place = |month: i32| (month - start) as usize;
    let mut changes = vec![0i64; place(end) + 2];
    for &(first, last) in &spans {
        changes[place(first)] += 1;
        changes[place(last) + 1] -= 1;
    }
    // Sums up to each month, so that every tie costs the same however long it is.
    let mut sums = vec![0.0];
    let (mut people, mut sum) = (0, 0.0);
    for change in changes {
        people += change;
        sum += 1.0 / people.max(1) as f64;
        sums.push(sum);
    }
    let mean = |first: i32, last: i32| (sums[place(last) + 1] - sums[place(first)]) / f64::from(last - first + 1);
    let means: Vec<f64> = spans.iter().map(|&(first, last)| mean(first, last)).collect();
    let average = means.iter().sum::<f64>() / means.len() as f64;
    means.iter().map(|mean| (mean / average).clamp(1.0 / ROOM_FACTOR_MAX, ROOM_FACTOR_MAX)).collect()
}

/// How much the owner writes and meets at all: `c1` and `c2`.
pub(crate) struct Scale {
    mail: f64,
    meet: f64,
}

impl Scale {
    pub(crate) fn of(grid: &Grid, seen: &[Option<Traces>]) -> Self {
        let known: Vec<&Traces> = seen.iter().flatten().collect();
        let mean = |values: Vec<f64>, typical: f64| {
            (values.iter().sum::<f64>() + TYPICAL_PEOPLE * typical) / (values.len() as f64 + TYPICAL_PEOPLE)
        };
        let mail = mean(known.iter().map(|traces| traces.mail / traces.mail_time()).collect(), TYPICAL_MAIL);
        let meet = mean(known.iter().map(|traces| traces.meet / traces.meet_time()).collect(), TYPICAL_MEET);
        // What the average person would show if both scales were one.
        let in_messages = 1.0 - IN_PERSON_SHARE;
        let mail_expected = grid.mean(|s| s.powf(MAIL_POWER)) * (in_messages + IN_PERSON_SHARE * IN_PERSON_MAIL);
        let meet_expected = grid.mean(|s| s.powf(MEET_POWER)) * (in_messages + IN_PERSON_SHARE * IN_PERSON_MEET);
        Self { mail: mail / mail_expected, meet: meet / meet_expected }
    }
}

/// What the traces of one tie say of its strength.
pub(crate) struct Weighed {
    /// How likely each strength of the grid is.
    likely: [f64; GRID],
    /// Mean strength.
    pub(crate) strength: f64,
    /// How likely the tie lives in meetings.
    pub(crate) in_person: f64,
}

/// The strengths that are weighed, with their probabilities before anything is known.
pub(crate) struct Grid {
    strengths: [f64; GRID],
    prior: [f64; GRID],
    mail: [f64; GRID],
    meet: [f64; GRID],
}

impl Grid {
    pub(crate) fn new() -> Self {
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

    fn mean(&self, value: impl Fn(f64) -> f64) -> f64 {
        self.strengths.iter().zip(&self.prior).map(|(s, prior)| value(*s) * prior).sum()
    }

    /// Weighs all strengths; `mail` and `meet` stand for those of the traces.
    pub(crate) fn weigh(&self, scale: &Scale, traces: &Traces, mail: f64, meet: f64) -> Weighed {
        let mut logs = [[0.0; GRID]; 2];
        let mut most = f64::NEG_INFINITY;
        let kinds = [(1.0, 1.0, 1.0 - IN_PERSON_SHARE), (IN_PERSON_MAIL, IN_PERSON_MEET, IN_PERSON_SHARE)];
        let (mail_time, meet_time) = (traces.mail_time(), traces.meet_time());
        let answering = self.strengths.map(|s| reply_fits(traces, s));
        for (logs, (mail_factor, meet_factor, share)) in logs.iter_mut().zip(kinds) {
            for (place, log) in logs.iter_mut().enumerate() {
                let mail_expected = scale.mail * self.mail[place] * mail_time * mail_factor;
                let meet_expected = scale.meet * self.meet[place] * meet_time * meet_factor;
                *log = (self.prior[place] * share).ln()
                    + fits(mail, mail_expected, MAIL_SCATTER, MAIL_SCATTER_GROWTH)
                    + fits(meet, meet_expected, MEET_SCATTER, MEET_SCATTER_GROWTH)
                    + answering[place];
                most = most.max(*log);
            }
        }
        let mut likely = [0.0; GRID];
        let mut in_person = 0.0;
        for (kind, logs) in logs.iter().enumerate() {
            for (place, log) in logs.iter().enumerate() {
                let weight = (log - most).exp();
                likely[place] += weight;
                in_person += weight * kind as f64;
            }
        }
        let sum: f64 = likely.iter().sum();
        let likely = likely.map(|weight| weight / sum);
        let strength = self.strengths.iter().zip(&likely).map(|(s, weight)| s * weight).sum();
        Weighed { likely, strength, in_person: in_person / sum }
    }
}

/// For each tie how likely it is among the [`CLOSEST_PEOPLE`] strongest, 0 to 1; 1 for all where there are no more, and `None`
/// where nothing was seen.
///
/// The line between them and the rest is the strength that as many are expected to pass. Whoever is surely a little below
/// it is then left out for somebody of whom less is known and who may well be above: what counts is who belongs there,
/// not who has the higher average guess.
pub(crate) fn among_closest(all: &[Option<Weighed>]) -> Vec<Option<f64>> {
    let above = |weighed: &Weighed, place: usize| weighed.likely[place..].iter().sum::<f64>();
    let expected = |place: usize| all.iter().flatten().map(|weighed| above(weighed, place)).sum::<f64>();
    let Some(place) = (0..=GRID).rev().find(|&place| expected(place) >= CLOSEST_PEOPLE) else {
        return all.iter().map(|weighed| weighed.as_ref().map(|_| 1.0)).collect();
    };
    // Between two places of the grid, so that the number comes out even.
    let (more, fewer) = (expected(place), expected(place + 1));
    let part = (more - CLOSEST_PEOPLE) / (more - fewer);
    let chance = |weighed: &Weighed| above(weighed, place) - part * weighed.likely[place];
    all.iter().map(|weighed| weighed.as_ref().map(chance)).collect()
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

/// Logarithm of the hours in the middle of a class of answering times.
pub(crate) fn class_log_hours(class: usize) -> f64 {
    let end = |class: usize| f64::from(REPLY_MINUTES[class.min(REPLY_MINUTES.len() - 1)]);
    let start = if class == 0 { 1.0 } else { end(class - 1) };
    // The geometric middle, in hours; the open class goes on for as long as the one before.
    let middle =
        if class < REPLY_MINUTES.len() { (start * end(class)).sqrt() } else { start * std::f64::consts::SQRT_2 };
    (middle / 60.0).ln()
}

/// Weights of a tally as a number of occasions.
pub(crate) fn units(weight: u64) -> f64 {
    weight as f64 / ONE as f64
}
