//! Whom to propose as the core: those most likely among the closest, up to the size that works, and fewer where few stand out.

use model::practice::CORE_SIZE_MAX;

/// Nobody weaker is proposed (ours: the line at which a tie is estimated as close).
const CORE_STRENGTH_MIN: f64 = 0.30;
/// Nor anybody with less than this part of the strength of the fifth strongest (ours): in a network of strong ties the weak ones do
/// not belong to the core, however many places are free.
const CORE_OF_FIFTH: f64 = 0.45;
const FIFTH: usize = 4;

/// Where one tie stands among all.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Standing {
    /// Its strength, 0 to 1.
    pub(crate) strength: f64,
    /// How likely it is among the closest, 0 to 1.
    pub(crate) chance: f64,
}

/// For each person whether they are proposed; `None` where nothing is known of the tie.
pub(crate) fn propose(standings: &[Option<Standing>]) -> Vec<Option<bool>> {
    let mut order: Vec<(Standing, usize)> =
        standings.iter().enumerate().filter_map(|(place, standing)| Some(((*standing)?, place))).collect();
    order.sort_by(|(a, _), (b, _)| b.strength.total_cmp(&a.strength));
    let fifth = order.get(FIFTH).map_or(0.0, |(standing, _)| standing.strength);
    let line = CORE_STRENGTH_MIN.max(CORE_OF_FIFTH * fifth);
    order.retain(|(standing, _)| standing.strength >= line);
    // Among equals the earlier person goes first, so that the same people come out every time.
    order.sort_by(|(a, a_place), (b, b_place)| {
        b.chance.total_cmp(&a.chance).then(b.strength.total_cmp(&a.strength)).then(a_place.cmp(b_place))
    });
    let mut core: Vec<Option<bool>> = standings.iter().map(|standing| standing.map(|_| false)).collect();
    for &(_, place) in order.iter().take(CORE_SIZE_MAX) {
        core[place] = Some(true);
    }
    core
}

#[cfg(test)]
mod tests {
    use super::*;

    fn standing(strength: f64, chance: f64) -> Option<Standing> {
        Some(Standing { strength, chance })
    }

    fn chosen(strengths: &[f64]) -> usize {
        let standings: Vec<_> = strengths.iter().map(|&strength| standing(strength, 1.0)).collect();
        propose(&standings).into_iter().filter(|core| *core == Some(true)).count()
    }

    #[test]
    fn the_core_has_at_most_eighteen_and_no_fillers() {
        assert_eq!(chosen(&[0.6; 18]), 18);
        assert_eq!(chosen(&[0.6; 19]), 18);
        assert_eq!(chosen(&[0.6, 0.3, 0.29]), 2);
        assert_eq!(chosen(&[0.8, 0.8, 0.8, 0.8, 0.8, 0.37, 0.35]), 6);
        assert_eq!(chosen(&[]), 0);
    }

    #[test]
    fn of_people_never_seen_nothing_is_said() {
        assert_eq!(propose(&[None, standing(0.9, 1.0)]), [None, Some(true)]);
    }

    #[test]
    fn who_may_well_belong_there_goes_before_who_surely_stands_just_below() {
        let mut standings = vec![standing(0.7, 0.99); 17];
        standings.extend([standing(0.5, 0.1), standing(0.4, 0.3), standing(0.2, 0.4)]);
        let core = propose(&standings);
        assert_eq!(core[17..], [Some(false), Some(true), Some(false)]);
    }
}
