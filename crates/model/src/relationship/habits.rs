//! What relations of each kind mostly look like; every page and command that begins one fills in from here.

use super::{Channel, RelationshipKind};
use crate::practice::{
    ACQUAINTING_SESSIONS, ACQUAINTING_SESSIONS_AT_DISTANCE, CO_MENTOR_CADENCE_DAYS, CO_MENTOR_MONTHS, GROUP_MENTEES,
    NEAR_PEER_CADENCE_DAYS, PEER_SESSION_MINUTES, QUICK_SESSION_MINUTES, RELATIONSHIP_MONTHS, SESSION_CADENCE_DAYS,
    SESSION_MINUTES, SHORT_SESSION_MINUTES,
};

/// What relations of a kind mostly look like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Habits {
    /// Days between sessions; `None` where nobody meets by a rhythm.
    pub cadence_days: Option<u32>,
    /// Minutes of a session.
    pub minutes: u32,
    /// Months until it ends or is looked at anew; `None` where no end is set.
    pub months: Option<u32>,
    /// How people mostly meet, where the kind says so.
    pub channel: Option<Channel>,
    /// Sessions for getting to know each other; 0 where there are none.
    pub acquainting: usize,
    /// How many people learn in it, beside me.
    pub others: usize,
    /// Whether each side has a learning goal of its own.
    pub teaches_both: bool,
}

impl RelationshipKind {
    /// What relations of this kind mostly look like.
    #[must_use]
    pub fn habits(self) -> Habits {
        let usual = Habits {
            cadence_days: Some(SESSION_CADENCE_DAYS),
            minutes: SESSION_MINUTES,
            months: Some(RELATIONSHIP_MONTHS),
            channel: None,
            acquainting: ACQUAINTING_SESSIONS,
            others: 0,
            teaches_both: false,
        };
        match self {
            RelationshipKind::Mentor => usual,
            RelationshipKind::Sponsor => Habits { minutes: SHORT_SESSION_MINUTES, acquainting: 0, ..usual },
            RelationshipKind::CoMentor => Habits {
                cadence_days: Some(CO_MENTOR_CADENCE_DAYS),
                months: Some(CO_MENTOR_MONTHS),
                teaches_both: true,
                ..usual
            },
            RelationshipKind::Remote => {
                Habits { channel: Some(Channel::Video), acquainting: ACQUAINTING_SESSIONS_AT_DISTANCE, ..usual }
            }
            RelationshipKind::Invisible => Habits { cadence_days: None, months: None, acquainting: 0, ..usual },
            RelationshipKind::Reverse => Habits { minutes: SHORT_SESSION_MINUTES, ..usual },
            RelationshipKind::NearPeer => {
                Habits { cadence_days: Some(NEAR_PEER_CADENCE_DAYS), minutes: SHORT_SESSION_MINUTES, ..usual }
            }
            RelationshipKind::PeerCircle => {
                Habits { minutes: PEER_SESSION_MINUTES, teaches_both: true, acquainting: 0, ..usual }
            }
            // About six mentees, I among them.
            RelationshipKind::Group => {
                Habits { minutes: PEER_SESSION_MINUTES, others: GROUP_MENTEES - 1, acquainting: 0, ..usual }
            }
            RelationshipKind::Flash => {
                Habits { cadence_days: None, months: None, minutes: QUICK_SESSION_MINUTES, acquainting: 0, ..usual }
            }
        }
    }
}
