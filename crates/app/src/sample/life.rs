//! Two years of mail and meetings, told anew for every day on which somebody asks: the same for the same day.

use super::clockwork::{Chance, awake, is_away, is_free, is_weekend, moment};
use super::occasions::{MEETINGS, Meeting, ROUNDS, Round, Season};
use super::people::{self, DAYS, Listed, Opener, Somebody};
use chrono::{DateTime, Datelike, NaiveDate, TimeDelta, Utc};
use model::record::{Attendance, Attendee, AttendeeKind, Channel, Event, Message, Party};
use std::collections::HashMap;

/// Nora.
pub(super) const ME: &str = "Nora Lindqvist";
/// Her address at work.
pub(super) const MY_ADDRESS: &str = "nora.lindqvist@halden.example.com";
/// Her address at home.
pub(super) const MY_PRIVATE_ADDRESS: &str = "nora@lindqvist.example.com";

/// Days of a month on which people at work write, and on which anybody does.
const WORKING_DAYS: f64 = 21.0;
const DAYS_A_MONTH: f64 = 30.44;
/// Messages of one conversation at most.
const TURNS_MAX: usize = 4;
/// Of a second address, one message in so many comes from it.
const SECOND_ADDRESS_ONE_IN: usize = 4;
/// How long Nora takes to answer, in the middle.
const MY_HOURS: f64 = 4.0;
/// Of all meetings that stand in the calendar, this share does not take place.
const CALLED_OFF_SHARE: f64 = 0.08;

/// Whoever writes from here is known from private life alone.
const PRIVATE_DOMAIN: &str = "example.net";
/// Meetings of so many book a room.
const ROOM_PEOPLE_MIN: usize = 5;

/// Where people know one another from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Side {
    Work,
    Home,
}

impl Side {
    /// Where several know one another from.
    fn of(people: &[&Somebody]) -> Self {
        if people.iter().all(|one| one.side() == Side::Home) { Side::Home } else { Side::Work }
    }

    /// On how many days of a month they write.
    fn days_a_month(self) -> f64 {
        match self {
            Side::Work => WORKING_DAYS,
            Side::Home => DAYS_A_MONTH,
        }
    }

    /// Whether nobody begins a conversation on a day.
    fn rests_on(self, day: NaiveDate) -> bool {
        self == Side::Work && is_free(day)
    }
}

/// Which of somebody's addresses.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mailbox {
    First,
    Second,
}

/// The life up to one day.
pub(super) struct Life {
    today: NaiveDate,
    by_id: HashMap<&'static str, &'static Somebody>,
}

impl Life {
    pub(super) fn until(today: NaiveDate) -> Self {
        Self { today, by_id: people::all().map(|one| (one.id, one)).collect() }
    }

    /// The last moment of which anything is told: the evening before.
    pub(super) fn end(&self) -> DateTime<Utc> {
        moment(self.ago(1), 18, 0)
    }

    /// So many days ago.
    pub(super) fn ago(&self, days: i64) -> NaiveDate {
        self.today - TimeDelta::days(days)
    }

    /// Every message, the oldest first.
    pub(super) fn messages(&self) -> Vec<Message> {
        let mut all: Vec<Message> = people::all().flat_map(|one| self.conversations(one)).collect();
        all.extend(ROUNDS.iter().flat_map(|round| self.rounds(round)));
        all.extend(self.letters_to_many());
        all.retain(|message| message.at.is_some_and(|at| at <= self.end()));
        all.sort_by(|a, b| (a.at, &a.id).cmp(&(b.at, &b.id)));
        all
    }

    /// What stands in the calendar as it was exported at a moment.
    pub(super) fn events(&self, exported: DateTime<Utc>, version: u32) -> Vec<Event> {
        MEETINGS.iter().flat_map(|meeting| self.series(meeting, exported, version)).collect()
    }

    /// Everything between Nora and one person alone.
    fn conversations(&self, one: &Somebody) -> Vec<Message> {
        let mut chance = Chance::of(&["mail", one.id]);
        let side = one.side();
        let a_day = one.mail.0 / side.days_a_month();
        let mut told = Vec::new();
        for days in (one.days.1.max(1)..=one.days.0).rev() {
            // The throw is made on every day, so that a holiday moves nothing that comes after it.
            let (throw, hour, minute) = (chance.share(), 7 + chance.below(10), chance.below(60));
            let turns = 1 + chance.below(TURNS_MAX);
            let by_me = match one.mail.1 {
                Opener::Me => chance.share() < 0.8,
                Opener::Them => chance.share() < 0.2,
                Opener::Either => chance.share() < 0.5,
            };
            let day = self.ago(days);
            let spread: Vec<f64> = (0..TURNS_MAX).map(|_| chance.factor()).collect();
            let address = if chance.below(SECOND_ADDRESS_ONE_IN) == 0 { Mailbox::Second } else { Mailbox::First };
            if throw >= a_day || side.rests_on(day) {
                continue;
            }
            let mut at = moment(day, hour as u32, minute as u32);
            for (turn, spread) in spread.iter().enumerate().take(turns) {
                let mine = by_me == (turn % 2 == 0);
                if turn > 0 {
                    at = answered(at, spread * if mine { MY_HOURS } else { one.hours }, side);
                }
                let thread = format!("{}.{days}", one.id);
                let (them, me) = (one.party(address), my_party(one.side()));
                let (from, to) = if mine { (me, them) } else { (them, me) };
                told.push(message(&thread, turn, at, from, vec![to]));
            }
        }
        told
    }

    /// Conversations among several.
    fn rounds(&self, round: &Round) -> Vec<Message> {
        let mut chance = Chance::of(&["round", round.name]);
        let mut told = Vec::new();
        for days in (round.days.1.max(1)..=round.days.0).rev() {
            let (throw, hour, minute) = (chance.share(), 7 + chance.below(10), chance.below(60));
            let (turns, spread) = (1 + chance.below(3), [chance.factor(), chance.factor()]);
            let writers = [chance.share(), chance.share(), chance.share()];
            let members: Vec<&Somebody> = self.present(round.with, days);
            let side = Side::of(&members);
            let a_day = round.a_month / side.days_a_month();
            let day = self.ago(days);
            if throw >= a_day || members.len() < 2 || side.rests_on(day) {
                continue;
            }
            let everybody: Vec<Party> =
                std::iter::once(my_party(side)).chain(members.iter().map(|one| one.party(Mailbox::First))).collect();
            let mut at = moment(day, hour as u32, minute as u32);
            for turn in 0..turns {
                if turn > 0 {
                    at = answered(at, spread[turn - 1] * MY_HOURS, side);
                }
                // She writes every third one, whoever has the word else.
                let writer = ((writers[turn] * 1.5 - 0.5).max(0.0) * members.len() as f64).ceil() as usize;
                let from = everybody[writer.min(members.len())].clone();
                let to = everybody.iter().filter(|party| **party != from).cloned().collect();
                told.push(message(&format!("{}.{days}", round.name), turn, at, from, to));
            }
        }
        told
    }

    /// A newsletter every week and a machine every fortnight: nobody, as the import will say.
    fn letters_to_many(&self) -> Vec<Message> {
        let party =
            |name: &str, address: &str| Party { name: Some(name.to_owned()), address: Some(address.to_owned()) };
        let mut told = Vec::new();
        for days in (1..=DAYS).rev().filter(|days| days % 7 == 3) {
            let from = party("Imaging Weekly", "newsletter@imaging-weekly.example.org");
            let at = moment(self.ago(days), 6, 0);
            let letter = message(&format!("weekly.{days}"), 0, at, from, vec![my_party(Side::Work)]);
            told.push(Message { list: true, bulk: true, ..letter });
            if days % 2 == 0 {
                let from = party("Travel Desk", "noreply@travel.halden.example.com");
                let notice = message(&format!("travel.{days}"), 0, at, from, vec![my_party(Side::Work)]);
                told.push(Message { automatic: true, ..notice });
            }
        }
        told
    }

    /// A series, one event for each set of people that ever came to it.
    fn series(&self, meeting: &Meeting, exported: DateTime<Utc>, version: u32) -> Vec<Event> {
        let mut chance = Chance::of(&["meeting", meeting.uid]);
        let phase = chance.below(meeting.weeks.unsigned_abs() as usize) as i64;
        let monday = |day: NaiveDate| day - TimeDelta::days(i64::from(day.weekday().num_days_from_monday()));
        let this_monday = monday(self.today);
        let mut sets: Vec<(Vec<&Somebody>, Vec<DateTime<Utc>>)> = Vec::new();
        for days in (meeting.days.1.max(1)..=meeting.days.0).rev() {
            let (day, takes_place) = (self.ago(days), chance.share() >= CALLED_OFF_SHARE);
            let weeks_ago = (this_monday - monday(day)).num_days() / 7;
            let is_due = meeting.on.contains(&day.weekday()) && (weeks_ago + phase) % meeting.weeks == 0;
            let rests = meeting.season == Season::Working && is_away(day);
            let at = moment(day, meeting.hour, 0);
            let people = self.present(meeting.with, days);
            if !is_due || rests || !takes_place || people.is_empty() || at > exported || at > self.end() {
                continue;
            }
            let same = |set: &&mut (Vec<&Somebody>, Vec<DateTime<Utc>>)| {
                set.0.iter().map(|one| one.id).eq(people.iter().map(|one| one.id))
            };
            match sets.iter_mut().find(same) {
                Some(set) => set.1.push(at),
                None => sets.push((people, vec![at])),
            }
        }
        let event = |(number, (people, starts)): (usize, (Vec<&Somebody>, Vec<DateTime<Utc>>))| Event {
            uid: format!("{}-{number}@halden.example.com", meeting.uid),
            recurrence_of: None,
            sequence: version,
            stamped: Some(exported),
            starts,
            minutes: meeting.minutes,
            all_day: false,
            cancelled: false,
            attendees: attendees(meeting, &people),
        };
        sets.into_iter().enumerate().map(event).collect()
    }

    /// Those of a list whom Nora was in touch with so many days ago.
    fn present(&self, ids: &[&'static str], days: i64) -> Vec<&'static Somebody> {
        let known = ids.iter().filter_map(|id| self.by_id.get(id).copied());
        known.filter(|one| (one.days.1..=one.days.0).contains(&days)).collect()
    }
}

impl Somebody {
    /// Where Nora knows them from.
    fn side(&self) -> Side {
        if self.domain == PRIVATE_DOMAIN { Side::Home } else { Side::Work }
    }

    /// How mail names them.
    fn party(&self, mailbox: Mailbox) -> Party {
        let other = self.second.filter(|_| mailbox == Mailbox::Second).map(|(address, _)| address.to_owned());
        Party { name: Some(self.name.to_owned()), address: Some(other.unwrap_or_else(|| self.address())) }
    }

    /// The addresses that the address book has.
    pub(super) fn listed_addresses(&self) -> Vec<String> {
        let second = self.second.filter(|(_, listed)| *listed == Listed::Yes).map(|(address, _)| address.to_owned());
        std::iter::once(self.address()).chain(second).collect()
    }
}

fn my_party(side: Side) -> Party {
    let address = match side {
        Side::Work => MY_ADDRESS,
        Side::Home => MY_PRIVATE_ADDRESS,
    };
    Party { name: Some(ME.to_owned()), address: Some(address.to_owned()) }
}

/// When an answer comes that takes so many hours: by day, and from work on a working day.
fn answered(at: DateTime<Utc>, hours: f64, side: Side) -> DateTime<Utc> {
    let mut at = awake(at + TimeDelta::minutes((hours * 60.0) as i64));
    while side == Side::Work && is_weekend(at.date_naive()) {
        at += TimeDelta::days(1);
    }
    at
}

/// One message of a thread; each answers the one before it.
fn message(thread: &str, turn: usize, at: DateTime<Utc>, from: Party, to: Vec<Party>) -> Message {
    let id = |turn: usize| format!("{}.{turn}@sample.example.org", thread.replace(' ', "-"));
    let is_mine = from.name.as_deref() == Some(ME);
    let delivered = to.iter().filter(|party| party.name.as_deref() == Some(ME)).filter_map(|me| me.address.clone());
    Message {
        channel: Channel::Mail,
        id: Some(id(turn)),
        stand_in: String::new(),
        in_reply_to: turn.checked_sub(1).map(id),
        at: Some(at),
        delivered_to: delivered.collect(),
        from: vec![from],
        to,
        cc: Vec::new(),
        sent: is_mine,
        list: false,
        bulk: false,
        automatic: false,
    }
}

fn attendees(meeting: &Meeting, people: &[&Somebody]) -> Vec<Attendee> {
    let side = Side::of(people);
    let organizer = meeting.called_by.filter(|id| people.iter().any(|one| one.id == *id));
    let attendee = |party: Party| Attendee {
        party,
        kind: AttendeeKind::Individual,
        attendance: Attendance::Accepted,
        organizer: false,
    };
    let me = Attendee { organizer: organizer.is_none(), ..attendee(my_party(side)) };
    let mut all = vec![me];
    all.extend(
        people
            .iter()
            .map(|one| Attendee { organizer: organizer == Some(one.id), ..attendee(one.party(Mailbox::First)) }),
    );
    if people.len() >= ROOM_PEOPLE_MIN && side == Side::Work {
        let room = Party {
            name: Some("Room Älvsborg".to_owned()),
            address: Some("room.alvsborg@halden.example.com".to_owned()),
        };
        all.push(Attendee {
            party: room,
            kind: AttendeeKind::Resource,
            attendance: Attendance::Accepted,
            organizer: false,
        });
    }
    all
}
