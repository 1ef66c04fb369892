//! Whom to propose as the core: the strongest, up to the size that works, and fewer where few stand out.

use model::practice::CORE_SIZE_MAX;

/// Nobody weaker is proposed (ours: the line at which a tie is estimated as close).
const CORE_STRENGTH_MIN: f64 = 0.30;
/// Nor anybody with less than this part of the strength of the fifth strongest (ours): in a network of strong ties the weak ones do
/// not belong to the core, however many places are free.
const CORE_OF_FIFTH: f64 = 0.45;
const FIFTH: usize = 4;

/// For each person whether they are proposed; `None` where nothing is known of the tie.
pub(crate) fn propose(strengths: &[Option<f64>]) -> Vec<Option<bool>> {
    let mut order: Vec<(f64, usize)> =
        strengths.iter().enumerate().filter_map(|(place, strength)| Some(((*strength)?, place))).collect();
    // Ties in strength go to the earlier person, so that the same people come out every time.
    order.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    let fifth = order.get(FIFTH).map_or(0.0, |(strength, _)| *strength);
    let line = CORE_STRENGTH_MIN.max(CORE_OF_FIFTH * fifth);
    let mut core: Vec<Option<bool>> = strengths.iter().map(|strength| strength.map(|_| false)).collect();
    for &(strength, place) in order.iter().take(CORE_SIZE_MAX) {
        core[place] = Some(strength >= line);
    }
    core
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chosen(strengths: &[f64]) -> usize {
        let strengths: Vec<Option<f64>> = strengths.iter().copied().map(Some).collect();
        propose(&strengths).into_iter().filter(|core| *core == Some(true)).count()
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
        assert_eq!(propose(&[None, Some(0.9)]), [None, Some(true)]);
    }
}
