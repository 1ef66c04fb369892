//! What a board is missing, beside the chairs that stand empty already.

use super::kin::{are_akin, is_in_my_line, knows_my_employer, stems};
use super::{Layout, Temper};
use model::board::SeatNeed;
use model::kind::Stage;

/// Something for which nobody sits at the table and no chair stands ready.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Gap {
    /// A weakness of mine that nobody's strength and no specialty meets.
    Weakness(String),
    /// A specialty whose holder got up.
    Left(String),
    /// Something beside skills.
    Need(SeatNeed),
}

/// What is missing at a table: weaknesses in my order, then who left, then the rest. A table without chairs misses everything that
/// can be told of me.
///
/// A standing board wants all of it; one for an occasion wants what its own chairs say, and who got up.
#[must_use]
pub fn gaps(layout: &Layout<'_>) -> Vec<Gap> {
    let mut gaps = Vec::new();
    let is_standing = layout.board.value.is_standing();
    if is_standing {
        gaps.extend(weaknesses(layout));
    }
    gaps.extend(left(layout));
    if is_standing {
        gaps.extend(needs(layout));
    }
    gaps
}

fn weaknesses(layout: &Layout<'_>) -> Vec<Gap> {
    let is_met = |weakness: &&String| {
        let own = stems(weakness);
        let by_chair = layout.chairs.iter().any(|chair| are_akin(&own, &stems(&chair.seat.value.specialty)));
        let mut strengths = layout.sitting().flat_map(|(_, one)| &one.strengths);
        by_chair || strengths.any(|strength| are_akin(&own, &stems(strength)))
    };
    layout.me.weaknesses.iter().filter(|it| !is_met(it)).cloned().map(Gap::Weakness).collect()
}

fn left(layout: &Layout<'_>) -> Vec<Gap> {
    let mut left: Vec<String> = Vec::new();
    for seat in &layout.former {
        let own = stems(&seat.value.specialty);
        let is_there = layout.chairs.iter().any(|chair| are_akin(&own, &stems(&chair.seat.value.specialty)));
        if !is_there && !left.contains(&seat.value.specialty) {
            left.push(seat.value.specialty.clone());
        }
    }
    left.into_iter().map(Gap::Left).collect()
}

fn needs(layout: &Layout<'_>) -> Vec<Gap> {
    let is_set = |need: SeatNeed| layout.chairs.iter().any(|chair| chair.seat.value.need == Some(need));
    let is_seasoned = layout.me.stage == Some(Stage::Seasoned);
    let wanted = SeatNeed::ALL.iter().copied().filter(|need| is_seasoned || !SeatNeed::OF_THE_SENIOR.contains(need));
    wanted.filter(|&need| !is_set(need) && is_missing(layout, need)).map(Gap::Need).collect()
}

/// Whether nobody at the table brings it; what cannot be judged, since nothing is known of me, is not missing.
fn is_missing(layout: &Layout<'_>, need: SeatNeed) -> bool {
    let me = layout.me;
    match need {
        SeatNeed::OppositeTemper => {
            let mine = me.personality.as_deref().and_then(Temper::read);
            mine.is_some() && layout.sameness().opposite.is_empty()
        }
        SeatNeed::OtherRisk => {
            me.risk.is_some_and(|mine| layout.sitting().all(|(_, one)| one.risk.is_none_or(|theirs| theirs == mine)))
        }
        SeatNeed::Insider => me.organisation.is_some() && !layout.sitting().any(|(_, one)| knows_my_employer(one, me)),
        SeatNeed::OutsideLine => {
            let mut people = layout.sitting().map(|(_, one)| one).peekable();
            me.organisation.is_some() && people.peek().is_some() && people.all(|one| is_in_my_line(one, me))
        }
        SeatNeed::Recruiter | SeatNeed::Academic | SeatNeed::Consultant => {
            !layout.sitting().any(|(_, one)| super::suggest::has_calling(one, need))
        }
    }
}
