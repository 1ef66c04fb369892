//! Signs between me and others in a LinkedIn export: invitations, recommendations, endorsements, and who I am.

use super::date::believable;
use super::kind::{Kind, file_name};
use super::messages::party;
use super::slug::slug;
use super::table::{Columns, Rows};
use chrono::{DateTime, Utc};
use model::record::{Gesture, GestureKind, OwnerHint, Party, Record, SkipReason};
use std::collections::BTreeSet;

/// Which signs a table holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sign {
    Invitation,
    /// Given by me, or received.
    Recommendation {
        mine: bool,
    },
    Endorsement {
        mine: bool,
    },
    Profile,
    OwnAddress,
}

pub(super) struct Signs {
    sign: Sign,
    now: DateTime<Utc>,
    columns: SignColumns,
    /// What was told of the owner already.
    told: BTreeSet<(Option<String>, Option<String>)>,
}

#[derive(Default)]
struct SignColumns {
    from: Option<usize>,
    to: Option<usize>,
    direction: Option<usize>,
    inviter: Option<usize>,
    invitee: Option<usize>,
    given: Option<usize>,
    family: Option<usize>,
    company: Option<usize>,
    address: Option<usize>,
    date: Option<usize>,
    skill: Option<usize>,
}

impl Signs {
    /// The columns of one of the tables with signs.
    ///
    /// # Errors
    /// The reason to leave the file out: nothing tells in which direction its recommendations went.
    pub(super) fn new(kind: Kind, columns: &Columns, name: &str, now: DateTime<Utc>) -> Result<Self, SkipReason> {
        let file = file_name(name);
        let sign = match kind {
            Kind::Recommendations if file.contains("given") => Sign::Recommendation { mine: true },
            Kind::Recommendations if file.contains("received") => Sign::Recommendation { mine: false },
            Kind::Recommendations => {
                let what =
                    "a list of recommendations whose file name does not tell whether they were given or received";
                return Err(SkipReason::NotRead(what.to_owned()));
            }
            Kind::EndorsementsGiven => Sign::Endorsement { mine: true },
            Kind::EndorsementsReceived => Sign::Endorsement { mine: false },
            Kind::Profile => Sign::Profile,
            Kind::OwnAddresses => Sign::OwnAddress,
            _ => Sign::Invitation,
        };
        let columns = SignColumns {
            from: columns.find(&["from"]),
            to: columns.find(&["to"]),
            direction: columns.find(&["direction"]),
            inviter: columns.find(&["inviterprofileurl", "inviter profile url"]),
            invitee: columns.find(&["inviteeprofileurl", "invitee profile url"]),
            given: columns.find(&["first name", "endorser first name", "endorsee first name"]),
            family: columns.find(&["last name", "endorser last name", "endorsee last name"]),
            company: columns.find(&["company"]),
            address: columns.find(&["endorser public url", "endorsee public url", "email address"]),
            date: columns.find(&["sent at", "creation date", "endorsement date"]),
            skill: columns.find(&["skill name"]),
        };
        Ok(Self { sign, now, columns, told: BTreeSet::new() })
    }

    pub(super) fn row(&mut self, rows: &Rows<'_>) -> Result<Vec<Record>, SkipReason> {
        let cell = |column: Option<usize>| column.and_then(|column| rows.cell(column));
        let name = joined(cell(self.columns.given), cell(self.columns.family));
        match self.sign {
            Sign::Invitation => self.invitation(rows),
            Sign::Recommendation { mine } => {
                let other = party(None, name).ok_or(SkipReason::Nobody)?;
                let organisation = cell(self.columns.company);
                Ok(vec![self.gesture(GestureKind::Recommendation, mine, other, organisation, None, rows)])
            }
            Sign::Endorsement { mine } => {
                let slug = cell(self.columns.address).and_then(|address| slug(&address));
                let other = party(slug, name).ok_or(SkipReason::Nobody)?;
                let skill = cell(self.columns.skill);
                Ok(vec![self.gesture(GestureKind::Endorsement, mine, other, None, skill, rows)])
            }
            Sign::Profile => Ok(self.owner(name, None).ok_or(SkipReason::Nobody)?),
            Sign::OwnAddress => {
                let address = cell(self.columns.address).filter(|address| address.contains('@'));
                Ok(self.owner(None, Some(address.ok_or(SkipReason::Nobody)?)).unwrap_or_default())
            }
        }
    }

    /// An invitation tells of the other one, and on its own side of me.
    fn invitation(&mut self, rows: &Rows<'_>) -> Result<Vec<Record>, SkipReason> {
        let cell = |column: Option<usize>| column.and_then(|column| rows.cell(column));
        let mine = match cell(self.columns.direction).unwrap_or_default().to_ascii_uppercase().as_str() {
            "OUTGOING" => true,
            "INCOMING" => false,
            other => return Err(SkipReason::Malformed(format!("direction `{other}` is not `INCOMING` or `OUTGOING`"))),
        };
        let sender = (cell(self.columns.inviter).and_then(|url| slug(&url)), cell(self.columns.from));
        let receiver = (cell(self.columns.invitee).and_then(|url| slug(&url)), cell(self.columns.to));
        let (me, other) = if mine { (sender, receiver) } else { (receiver, sender) };
        let me = party(me.0, me.1).and_then(|me| self.owner(me.name, me.address));
        let mut records = me.unwrap_or_default();
        match party(other.0, other.1) {
            Some(other) => records.push(self.gesture(GestureKind::Invitation, mine, other, None, None, rows)),
            None if records.is_empty() => return Err(SkipReason::Nobody),
            None => {}
        }
        Ok(records)
    }

    fn gesture(
        &self,
        kind: GestureKind,
        mine: bool,
        other: Party,
        organisation: Option<String>,
        skill: Option<String>,
        rows: &Rows<'_>,
    ) -> Record {
        let date = self.columns.date.and_then(|column| rows.cell(column));
        let at = date.and_then(|date| believable(&date, self.now));
        Record::Gesture(Box::new(Gesture { kind, mine, other, organisation, at, skill }))
    }

    /// Tells of the owner, each thing once; `None` where nothing is known.
    fn owner(&mut self, name: Option<String>, address: Option<String>) -> Option<Vec<Record>> {
        if name.is_none() && address.is_none() {
            return None;
        }
        if !self.told.insert((name.clone(), address.clone())) {
            return Some(Vec::new());
        }
        Some(vec![Record::Owner(Box::new(OwnerHint { name, addresses: address.into_iter().collect() }))])
    }
}

/// Given and family name as one.
pub(super) fn joined(given: Option<String>, family: Option<String>) -> Option<String> {
    match (given, family) {
        (Some(given), Some(family)) => Some(format!("{given} {family}")),
        (given, family) => given.or(family),
    }
}
