//! Personal boards: the case of a return after six years, and what may not be.

mod desk;

use app::boards::{self, Leader, NewBoard, SatOn, SeatWords, seats};
use app::entries::EntryId;
use app::office::Office;
use app::undo;
use desk::{add, day, id, places};
use model::board::SeatNeed;
use seats::Node;

/// Somebody, or a group, on a chair; who led there.
async fn seat(
    office: &Office,
    board: EntryId,
    who: Result<&str, &str>,
    specialty: &str,
    leader: Option<Leader>,
) -> EntryId {
    let words = SeatWords {
        specialty: specialty.to_owned(),
        person: who.ok().map(id),
        group: who.err().map(str::to_owned),
        rhythm_days: Some(60),
        ..SeatWords::default()
    };
    let seat = boards::set_chair(office, board, &words).await.unwrap().id;
    if let Some(leader) = leader {
        boards::led_by(office, seat, leader).await.unwrap();
    }
    seat
}

/// The findings of the board's rules, with whom they are about.
async fn found(office: &Office) -> Vec<(String, usize)> {
    let counselled = office.counselled().await.unwrap();
    let ours = counselled.said.counsel.iter().filter(|said| said.finding.rule.0.starts_with("board."));
    ours.map(|said| (said.finding.rule.0.to_owned(), said.finding.people.len())).collect()
}

#[tokio::test]
async fn return_after_six_years() {
    for empty in places().await {
        let office = empty.open_at(day(0)).await;
        for (code, name) in [
            ("colleague", "Ada Former"),
            ("teacher", "Ben Teaching"),
            ("coach", "Chiara Coach"),
            ("recruiter", "Elif Search"),
        ] {
            add(&office, code, name).await;
        }
        let new = NewBoard { name: "Back to work".to_owned(), occasion: Some("After six years at home".to_owned()) };
        let board = boards::begin(&office, &new).await.unwrap().id;
        let colleague = seat(&office, board, Ok("colleague"), "what has changed", None).await;
        assert_eq!(found(&office).await, [("board.alone".to_owned(), 1)], "one is a board of one");
        let office = office.at(day(20));
        let by = |who: &str| Some(Leader::Person(id(who)));
        let teacher = seat(&office, board, Ok("teacher"), "the new tools", by("colleague")).await;
        let office = office.at(day(40));
        let coach = seat(&office, board, Ok("coach"), "telling my story", by("teacher")).await;
        let group = seat(&office, board, Err("the user group"), "practice in public", by("coach")).await;
        let office = office.at(day(55));
        let led = Some(Leader::Named("The user group".to_owned()));
        let recruiter = seat(&office, board, Ok("recruiter"), "openings", led).await;

        let seen = office.seen().await.unwrap();
        let mentoring = seen.beside.mentoring.as_ref().unwrap();
        let person = |who: &str| Node::Person(id(who));
        let chain = [
            person("colleague"),
            person("teacher"),
            person("coach"),
            Node::Named("the user group".to_owned()),
            person("recruiter"),
        ];
        assert_eq!(seats::chains(mentoring, board), [chain.to_vec()], "the chain of who led to whom is whole");
        assert!(found(&office).await.is_empty(), "nobody is silent yet");

        // Two months on the first has heard nothing; the others follow.
        let office = office.at(day(61));
        assert_eq!(found(&office).await, [("board.cold".to_owned(), 1)]);
        for one in [colleague, teacher, coach, group, recruiter] {
            boards::in_touch(&office, one, office.today()).await.unwrap();
        }
        assert!(found(&office).await.is_empty(), "a rhythm that is kept is silent for all, the group among them");
        let office = office.at(day(123));
        assert_eq!(found(&office).await.len(), 5, "and is told of for all");

        let kept = boards::dissolve(&office, board, Some("A post at a harbour office")).await.unwrap();
        assert!(found(&office).await.is_empty(), "a board that is dissolved asks for nothing");
        assert!(boards::dissolve(&office, board, None).await.unwrap_err().to_string().contains("was dissolved"));
        undo::undo(&office, kept.undo).await.unwrap();
        assert_eq!(found(&office).await.len(), 5);
    }
}

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
    }
}
