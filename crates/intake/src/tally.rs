//! What happened between me and one person, in whole numbers: by month, so that strength and recency can be told apart.

use std::collections::BTreeMap;

/// One, in the fixed-point sums of a tally: an occasion for two alone. A third person halves it, and so on.
pub const ONE: u64 = 1 << 16;
/// Upper ends of the classes of answering times, in minutes; the last class is open.
pub const REPLY_MINUTES: [u32; 15] =
    [5, 15, 30, 60, 120, 240, 420, 660, 1_440, 2_880, 5_760, 10_080, 20_160, 40_320, 80_640];
/// Answers later than this are no answers any more.
pub(crate) const REPLY_SECONDS_MAX: i64 = 90 * 86_400;
/// The layout of [`Tally::to_integers`].
const LAYOUT: i64 = 1;
const MONTH_INTEGERS: usize = 13;
const HEAD_INTEGERS: usize = 8;
const REPLY_CLASSES: usize = REPLY_MINUTES.len() + 1;

/// Ways in which somebody is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Way {
    /// Mail.
    Mail,
    /// Meetings.
    Meetings,
    /// Messages inside LinkedIn.
    LinkedInMessages,
    /// A LinkedIn connection.
    LinkedInConnection,
    /// A card in an address book.
    AddressBook,
    /// A network file.
    NetworkFile,
}

impl Way {
    fn bit(self) -> i64 {
        1 << (self as i64)
    }
}

/// One month between us.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Month {
    /// Messages I sent them, copies included.
    pub sent: u32,
    /// Of these, messages that only went to them as a copy.
    pub copied: u32,
    /// Messages they sent me.
    pub received: u32,
    /// My messages that answer one of theirs.
    pub my_replies: u32,
    /// Their messages that answer one of mine.
    pub their_replies: u32,
    /// Meetings with both of us.
    pub met: u32,
    /// Of these, meetings of the two of us.
    pub one_to_one: u32,
    /// Mail of theirs through a list or to many.
    pub listed: u32,
    /// Sum of 1 / (people besides me) over messages addressed to them, in units of [`ONE`].
    pub sent_weight: u64,
    /// The same over copies to them.
    pub copied_weight: u64,
    /// The same over messages from them.
    pub received_weight: u64,
    /// The same over meetings; a whole day counts a quarter, and a series counts once, and half as much for each doubling.
    pub met_weight: u64,
}

/// Everything between me and one person, in whole numbers only.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tally {
    /// By month, counted from January 1970 as 0.
    pub months: BTreeMap<i32, Month>,
    /// How long they took to answer me: how many answers in each class of [`REPLY_MINUTES`], and beyond.
    pub replies: [u32; REPLY_CLASSES],
    /// First and last second of anything between us, since 1970.
    pub span: Option<(i64, i64)>,
    /// Invitations, recommendations and endorsements from me to them.
    pub gestures_mine: u32,
    /// And from them to me.
    pub gestures_theirs: u32,
    ways: i64,
}

impl Tally {
    /// Whether somebody is known this way.
    #[must_use]
    pub fn is_known_by(&self, way: Way) -> bool {
        self.ways & way.bit() != 0
    }

    /// In how many ways they are known.
    #[must_use]
    pub fn ways(&self) -> u32 {
        self.ways.count_ones()
    }

    /// All months together.
    #[must_use]
    pub fn total(&self) -> Month {
        let mut total = Month::default();
        for month in self.months.values() {
            total.add(month);
        }
        total
    }

    /// Whether nothing ever happened between us.
    #[must_use]
    pub fn is_silent(&self) -> bool {
        self.span.is_none()
    }

    /// The tally as a plain list, to be stored.
    #[must_use]
    pub fn to_integers(&self) -> Vec<i64> {
        let (first, last) = self.span.unwrap_or_default();
        let known = i64::from(self.span.is_some());
        let gestures = [i64::from(self.gestures_mine), i64::from(self.gestures_theirs)];
        let mut list = vec![LAYOUT, self.ways, known, first, last, gestures[0], gestures[1], self.months.len() as i64];
        list.extend(self.replies.iter().map(|&count| i64::from(count)));
        for (&number, month) in &self.months {
            list.push(i64::from(number));
            list.extend(month.to_integers());
        }
        list
    }

    /// The tally that [`Tally::to_integers`] made this list of; `None` where it is no such list.
    #[must_use]
    pub fn from_integers(list: &[i64]) -> Option<Self> {
        let (head, rest) = list.split_at_checked(HEAD_INTEGERS)?;
        let (replies, months) = rest.split_at_checked(REPLY_CLASSES)?;
        let &[layout, ways, known, first, last, mine, theirs, count] = head else { return None };
        if layout != LAYOUT || usize::try_from(count).ok()?.checked_mul(MONTH_INTEGERS)? != months.len() {
            return None;
        }
        let mut tally = Tally {
            span: (known != 0).then_some((first, last)),
            gestures_mine: u32::try_from(mine).ok()?,
            gestures_theirs: u32::try_from(theirs).ok()?,
            ways,
            ..Tally::default()
        };
        for (class, &count) in tally.replies.iter_mut().zip(replies) {
            *class = u32::try_from(count).ok()?;
        }
        for row in months.chunks_exact(MONTH_INTEGERS) {
            tally.months.insert(i32::try_from(row[0]).ok()?, Month::from_integers(&row[1..])?);
        }
        Some(tally)
    }

    pub(crate) fn note_way(&mut self, way: Way) {
        self.ways |= way.bit();
    }

    pub(crate) fn note_time(&mut self, at: i64) {
        let (first, last) = self.span.unwrap_or((at, at));
        self.span = Some((first.min(at), last.max(at)));
    }

    pub(crate) fn note_reply(&mut self, seconds: i64) {
        if (0..=REPLY_SECONDS_MAX).contains(&seconds) {
            let minutes = seconds / 60;
            let class = REPLY_MINUTES.iter().position(|&end| minutes < i64::from(end)).unwrap_or(REPLY_CLASSES - 1);
            self.replies[class] = self.replies[class].saturating_add(1);
        }
    }

    pub(crate) fn month_of(&mut self, at: i64) -> &mut Month {
        self.months.entry(month_number(at)).or_default()
    }
}

impl Month {
    pub(crate) fn add(&mut self, other: &Month) {
        self.sent = self.sent.saturating_add(other.sent);
        self.copied = self.copied.saturating_add(other.copied);
        self.received = self.received.saturating_add(other.received);
        self.my_replies = self.my_replies.saturating_add(other.my_replies);
        self.their_replies = self.their_replies.saturating_add(other.their_replies);
        self.met = self.met.saturating_add(other.met);
        self.one_to_one = self.one_to_one.saturating_add(other.one_to_one);
        self.listed = self.listed.saturating_add(other.listed);
        self.sent_weight = self.sent_weight.saturating_add(other.sent_weight);
        self.copied_weight = self.copied_weight.saturating_add(other.copied_weight);
        self.received_weight = self.received_weight.saturating_add(other.received_weight);
        self.met_weight = self.met_weight.saturating_add(other.met_weight);
    }

    /// Contacts of both directions and meetings, lists left out.
    #[must_use]
    pub fn contacts(&self) -> u32 {
        self.sent.saturating_add(self.received).saturating_add(self.met)
    }

    fn to_integers(self) -> [i64; MONTH_INTEGERS - 1] {
        let counts = [
            self.sent,
            self.copied,
            self.received,
            self.my_replies,
            self.their_replies,
            self.met,
            self.one_to_one,
            self.listed,
        ];
        let weights = [self.sent_weight, self.copied_weight, self.received_weight, self.met_weight];
        let mut list = [0; MONTH_INTEGERS - 1];
        for (place, count) in list.iter_mut().zip(counts) {
            *place = i64::from(count);
        }
        for (place, weight) in list[counts.len()..].iter_mut().zip(weights) {
            *place = i64::try_from(weight).unwrap_or(i64::MAX);
        }
        list
    }

    fn from_integers(list: &[i64]) -> Option<Self> {
        let count = |place: usize| u32::try_from(*list.get(place)?).ok();
        let weight = |place: usize| u64::try_from(*list.get(place)?).ok();
        Some(Self {
            sent: count(0)?,
            copied: count(1)?,
            received: count(2)?,
            my_replies: count(3)?,
            their_replies: count(4)?,
            met: count(5)?,
            one_to_one: count(6)?,
            listed: count(7)?,
            sent_weight: weight(8)?,
            copied_weight: weight(9)?,
            received_weight: weight(10)?,
            met_weight: weight(11)?,
        })
    }
}

/// Months since January 1970, in UTC.
pub(crate) fn month_number(at: i64) -> i32 {
    use chrono::Datelike;
    let date = chrono::DateTime::from_timestamp(at, 0).unwrap_or_default().date_naive();
    (date.year() - 1970) * 12 + date.month0() as i32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tally_survives_storage() {
        let mut tally = Tally::default();
        tally.note_way(Way::Mail);
        tally.note_time(1_700_000_000);
        tally.note_reply(3_600);
        tally.month_of(1_700_000_000).sent = 3;
        tally.month_of(1_700_000_000).sent_weight = 3 * ONE;
        tally.month_of(-5).met = 1;
        let list = tally.to_integers();
        assert_eq!(Tally::from_integers(&list), Some(tally));
        assert_eq!(Tally::from_integers(&list[1..]), None);
        assert_eq!(Tally::from_integers(&[]), None);
        assert_eq!(Tally::from_integers(&Tally::default().to_integers()), Some(Tally::default()));
    }

    #[test]
    fn months_are_those_of_the_calendar() {
        assert_eq!(month_number(0), 0);
        assert_eq!(month_number(-1), -1);
        assert_eq!(month_number(1_767_225_600), 56 * 12);
    }
}
