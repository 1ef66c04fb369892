//! Personal boards: chairs, and what may not be.

mod desk;

use app::boards::{self, NewBoard, SatOn, SeatWords};
use app::undo;
use desk::{add, id, mentoring, places};
use model::board::SeatNeed;

#[tokio::test]
async fn a_chair_is_set_taken_and_left() {
    for empty in places().await {
        let office = empty.open().await;
        add(&office, "ada", "Ada Example").await;
        let board = boards::begin(&office, &NewBoard { name: " Mine ".to_owned(), occasion: None }).await.unwrap().id;
        let words =
            SeatWords { specialty: "courage".to_owned(), need: Some(SeatNeed::OtherRisk), ..SeatWords::default() };
        let seat = boards::set_chair(&office, board, &words).await.unwrap().id;
        let refused = boards::in_touch(&office, seat, office.today()).await.unwrap_err().to_string();
        assert_eq!(refused, "nobody sits on the chair for `courage`");
        boards::sit_down(&office, seat, id("ada")).await.unwrap();
        let taken = boards::sit_down(&office, seat, id("ada")).await.unwrap_err().to_string();
        assert_eq!(taken, "the chair for `courage` is taken");
        let far = SeatWords { rhythm_days: Some(900), ..words.clone() };
        let far = boards::change_chair(&office, seat, &far).await.unwrap_err().to_string();
        assert_eq!(far, "a rhythm of `900` days is not between 1 and 730");
        boards::get_up(&office, seat).await.unwrap();
        let seen = office.seen().await.unwrap();
        let table = &seen.beside.mentoring.as_ref().unwrap().table;
        assert_eq!((table.chairs(board).count(), table.former(board).count()), (0, 1));
        let hers = SatOn { person: id("ada"), brings: None, rhythm_days: None };
        let hers = boards::sit_on(&office, &hers).await.unwrap().id;
        let refused = boards::set_chair(&office, hers, &words).await.unwrap_err().to_string();
        assert_eq!(refused, "`Ada Example` is not a board of yours that sits");
        let dissolved = boards::dissolve(&office, board, Some("A post at a harbour office")).await.unwrap();
        assert_eq!(mentoring(&office).await.table.mine().count(), 0);
        undo::undo(&office, dissolved.undo).await.unwrap();
        assert_eq!(mentoring(&office).await.table.mine().count(), 1);
        office.close().await;
    }
}
