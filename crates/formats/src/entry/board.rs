//! Personal boards.

use super::shape::{body, words};
use model::board::{Board, BoardOwner, Edge, Lead, Seat, SeatNeed};

words!(BoardOwner, Edge, SeatNeed);

body! {
    Board { name, owner, occasion, brings, rhythm_days, since, dissolved_on, led_to }
    Seat { specialty, name, last_contact, need, edges, why, rhythm_days, since, until, relationship }
    Lead { name }
}

#[cfg(test)]
mod tests {
    use super::super::shape::check;
    use super::*;
    use chrono::NaiveDate;
    use model::entry::EntryId;

    #[test]
    fn what_is_written_is_read_back() {
        let day = NaiveDate::from_ymd_opt(2026, 11, 2);
        check(&Board::new("My board"));
        check(&Board {
            owner: BoardOwner::Other,
            occasion: Some("Her first year as head".to_owned()),
            brings: Some("numbers".to_owned()),
            rhythm_days: Some(60),
            since: day,
            dissolved_on: day,
            led_to: Some("She stayed".to_owned()),
            ..Board::new("Amara's board")
        });
        check(&Seat::new("speaking in public"));
        check(&Seat {
            name: Some("a user group".to_owned()),
            last_contact: day,
            need: Some(SeatNeed::OtherRisk),
            edges: vec![Edge::KnowsMore, Edge::SeesDifferently],
            why: Some("Built three firms".to_owned()),
            rhythm_days: Some(90),
            since: day,
            until: day,
            relationship: "0195f3a4-0000-7000-8000-000000000001".parse::<EntryId>().ok(),
            ..Seat::new("risk")
        });
        check(&Lead { name: Some("a user group".to_owned()) });
    }
}
