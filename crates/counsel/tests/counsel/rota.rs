//! The rota of a circle: fair, never twice running, the same each time; and the agenda and the reminders that follow from it.

use chrono::{Datelike, NaiveDate, TimeDelta};
use model::entry::EntryId;
use model::relationship::rota::{ChangeKind, Duty, Rhythm, Rota, RotaChange, Seat, Turn};
use proptest::prelude::*;

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("a day")
}

fn id(number: usize) -> EntryId {
    format!("01900000-0000-7000-8000-{number:012}").parse().expect("an id")
}

fn seats(count: usize) -> Vec<Seat> {
    (0..count).map(|number| Seat { id: id(number), from: None, until: None }).collect()
}

fn rota(rhythm: Rhythm, count: usize) -> Rota {
    Rota {
        starts_on: day(2026, 1, 8),
        rhythm,
        duties: Duty::ALL.to_vec(),
        order: (0..count).map(id).collect(),
        changes: Vec::new(),
    }
}

fn change(on: NaiveDate, kind: ChangeKind, who: Option<usize>, with: Option<usize>) -> RotaChange {
    RotaChange { on, kind, who: who.map(id), with: with.map(id) }
}

/// Who brings the matter, by number; `.` where nobody does.
fn brings(turns: &[Turn]) -> String {
    let letter = |turn: &Turn| {
        (0..26u8).find(|one| turn.brings == Some(id(usize::from(*one)))).map_or('.', |one| char::from(b'a' + one))
    };
    turns.iter().map(letter).collect()
}

#[test]
fn a_month_keeps_its_weekday_and_a_fifth_one_is_the_last() {
    let monthly = rota(Rhythm::Monthly, 2);
    let days: Vec<NaiveDate> = (0..4).filter_map(|number| monthly.day(number)).collect();
    assert_eq!(days, [day(2026, 1, 8), day(2026, 2, 12), day(2026, 3, 12), day(2026, 4, 9)], "the second Thursday");
    let fifth = Rota { starts_on: day(2026, 1, 29), ..rota(Rhythm::Monthly, 2) };
    let days: Vec<NaiveDate> = (0..3).filter_map(|number| fifth.day(number)).collect();
    assert_eq!(days, [day(2026, 1, 29), day(2026, 2, 26), day(2026, 3, 26)]);
    assert_eq!(rota(Rhythm::EveryOtherMonth, 2).day(1), Some(day(2026, 3, 12)));
    assert_eq!(rota(Rhythm::Quarterly, 2).day(1), Some(day(2026, 4, 9)));
    assert_eq!(rota(Rhythm::Fortnightly, 2).day(1), Some(day(2026, 1, 22)));
}

#[test]
fn turns_go_round_and_the_host_is_somebody_else() {
    let rota = rota(Rhythm::Weekly, 4);
    let turns = rota.turns_from(&seats(4), day(2026, 1, 1), 6);
    assert_eq!(brings(&turns), "abcdab");
    assert_eq!(turns[0].hosts, Some(id(2)), "half a round apart");
    assert!(turns.iter().all(|turn| turn.hosts != turn.brings));
    assert_eq!(turns[0].duties_of(id(0)), [Duty::Brings]);
    assert_eq!(rota.turns_from(&[], day(2026, 1, 1), 1)[0].brings, None, "nobody is there");
}

#[test]
fn who_is_away_has_the_next_turn_and_a_skipped_day_costs_nobody_theirs() {
    let mut rota = rota(Rhythm::Weekly, 3);
    rota.changes = vec![change(day(2026, 1, 15), ChangeKind::Away, Some(1), None)];
    assert_eq!(brings(&rota.turns_from(&seats(3), day(2026, 1, 1), 6)), "acbacb");
    rota.changes = vec![change(day(2026, 1, 15), ChangeKind::Skipped, None, None)];
    assert_eq!(brings(&rota.turns_from(&seats(3), day(2026, 1, 1), 5)), "a.bca");
    rota.changes = vec![change(day(2026, 1, 16), ChangeKind::Skipped, None, None)];
    assert_eq!(brings(&rota.turns_from(&seats(3), day(2026, 1, 1), 3)), "abc", "no day of the rota");
}

#[test]
fn two_exchange_their_turns() {
    let mut rota = rota(Rhythm::Weekly, 4);
    rota.changes = vec![change(day(2026, 1, 15), ChangeKind::Swapped, Some(1), Some(3))];
    let turns = rota.turns_from(&seats(4), day(2026, 1, 1), 6);
    assert_eq!(brings(&turns), "adcbad");
    assert!(turns[1].is_swapped && !turns[2].is_swapped);
}

#[test]
fn who_joins_comes_last_and_who_leaves_takes_no_turn() {
    let rota = rota(Rhythm::Weekly, 2);
    let mut seats = seats(3);
    seats[2].from = Some(day(2026, 1, 20));
    seats[0].until = Some(day(2026, 2, 5));
    assert_eq!(brings(&rota.turns_from(&seats, day(2026, 1, 1), 7)), "ababcbc");
}

/// Changes on drawn days of a weekly rota, of up to six members.
fn changes() -> impl Strategy<Value = Vec<(u64, u8, usize, usize)>> {
    prop::collection::vec((0u64..40, 0u8..3, 0usize..6, 0usize..6), 0..30)
}

fn with_changes(count: usize, drawn: &[(u64, u8, usize, usize)], kinds: &[ChangeKind]) -> Rota {
    let mut rota = rota(Rhythm::Weekly, count);
    for (week, kind, who, with) in drawn {
        let Some(kind) = kinds.get(usize::from(*kind)) else { continue };
        let on = rota.starts_on + TimeDelta::weeks(i64::try_from(*week).expect("small"));
        rota.changes.push(change(on, *kind, Some(who % count), Some(with % count)));
    }
    rota
}

fn counts(turns: &[Turn], count: usize, duty: impl Fn(&Turn) -> Option<EntryId>) -> Vec<usize> {
    (0..count).map(|one| turns.iter().filter(|turn| duty(turn) == Some(id(one))).count()).collect()
}

fn spread(counts: impl IntoIterator<Item = usize>) -> usize {
    let all: Vec<usize> = counts.into_iter().collect();
    all.iter().max().unwrap_or(&0) - all.iter().min().unwrap_or(&0)
}

proptest! {
    #[test]
    fn undisturbed_nobody_gets_ahead_by_more_than_one(count in 1usize..8, weeks in 0usize..60) {
        let rota = rota(Rhythm::Weekly, count);
        let turns = rota.turns_from(&seats(count), rota.starts_on, weeks);
        prop_assert!(spread(counts(&turns, count, |turn| turn.brings)) <= 1);
        prop_assert!(spread(counts(&turns, count, |turn| turn.hosts)) <= 1);
    }

    #[test]
    fn those_who_are_never_away_stay_level(count in 2usize..7, drawn in changes(), weeks in 0usize..45) {
        let rota = with_changes(count, &drawn, &[ChangeKind::Away, ChangeKind::Skipped]);
        let turns = rota.turns_from(&seats(count), rota.starts_on, weeks);
        let is_steady = |one: &usize| !rota.changes.iter().any(|change| change.kind == ChangeKind::Away && change.who == Some(id(*one)));
        let all = counts(&turns, count, |turn| turn.brings);
        prop_assert!(spread((0..count).filter(is_steady).map(|one| all[one])) <= 1);
    }

    #[test]
    fn nobody_has_two_running_while_another_is_there(count in 2usize..7, drawn in changes()) {
        let kinds = [ChangeKind::Away, ChangeKind::Skipped, ChangeKind::Swapped];
        let rota = with_changes(count, &drawn, &kinds);
        let turns: Vec<Turn> = rota.turns_from(&seats(count), rota.starts_on, 45);
        let held: Vec<&Turn> = turns.iter().filter(|turn| turn.brings.is_some()).collect();
        for pair in held.windows(2) {
            let others = count - pair[1].away.iter().filter(|one| **one != pair[0].brings.expect("held")).count() - 1;
            prop_assert!(pair[0].brings != pair[1].brings || others == 0);
        }
        for turn in &turns {
            prop_assert!(turn.brings.is_none_or(|who| !turn.away.contains(&who)));
            prop_assert!(!turn.is_skipped || (turn.brings, turn.hosts) == (None, None));
            let here = count - turn.away.len();
            prop_assert!(turn.is_skipped || here < 2 || turn.brings != turn.hosts);
        }
    }

    #[test]
    fn days_go_on_and_keep_their_weekday(first in 0i64..4_000, rhythm in 0usize..5) {
        let first = day(2020, 1, 1) + TimeDelta::days(first);
        let rota = Rota { starts_on: first, ..rota(Rhythm::ALL[rhythm], 2) };
        let days: Vec<NaiveDate> = (0..30).filter_map(|number| rota.day(number)).collect();
        prop_assert_eq!(days.len(), 30);
        prop_assert!(days.windows(2).all(|pair| pair[0] < pair[1]));
        prop_assert!(days.iter().all(|day| day.weekday() == first.weekday()));
    }

    #[test]
    fn what_comes_later_changes_nothing_before(count in 2usize..7, drawn in changes(), cut in 1i64..40) {
        let kinds = [ChangeKind::Away, ChangeKind::Skipped, ChangeKind::Swapped];
        let whole = with_changes(count, &drawn, &kinds);
        let last = whole.starts_on + TimeDelta::weeks(cut);
        let mut before = whole.clone();
        before.changes.retain(|change| change.on < last);
        let up_to = |rota: &Rota| rota.turns(&seats(count)).take_while(|turn| turn.on < last).collect::<Vec<_>>();
        prop_assert_eq!(up_to(&whole), up_to(&before));
    }
}
