//! A digest a day and never two, whatever the clock, the server or the program do; a feed that tells when and not what.

mod desk;
mod post;

use app::office::Office;
use app::reminders::{self, DeliveryState, Links, MailChange, Plan};
use app::{intentions, practice};
use chrono::{DateTime, NaiveTime, TimeDelta, Utc};
use desk::{Empty, add, places};
use model::intention::Intention;
use post::Post;

/// A moment of November 2026, whose 23rd is a Monday; in winter Berlin is an hour ahead.
fn on(day: u32, hour: u32, minute: u32) -> DateTime<Utc> {
    let day = chrono::NaiveDate::from_ymd_opt(2026, 11, day).unwrap();
    day.and_hms_opt(hour, minute, 0).unwrap().and_utc()
}

fn links() -> Links {
    Links { origin: "http://127.0.0.1:7300".to_owned() }
}

async fn open(empty: &Empty, post: &Post) -> Office {
    let office = empty.open_at(on(20, 12, 0)).await;
    let plan = Plan::parse("07:30", ("21:00", "07:00"), "Europe/Berlin").unwrap();
    reminders::set_plan(&office, plan).await.unwrap();
    set_account(&office, post.port).await;
    mean(&office, 24).await;
    office
}

async fn set_account(office: &Office, port: u16) {
    let port = port.to_string();
    let change = MailChange {
        server: "127.0.0.1",
        port: &port,
        security: "none",
        user: "",
        password: "",
        from: "ada@example.org",
        to: "",
    };
    reminders::set_account(office, &change).await.unwrap().unwrap();
}

/// Something is meant to be done on this day, in words that no mail may hold.
async fn mean(office: &Office, day: u32) {
    let text = "Tell Ada of the nightingale".to_owned();
    let intention = Intention { text, rule: None, way: None, outcome: None };
    intentions::mean(office, intention, None, on(day, 0, 0).date_naive()).await.unwrap();
}

async fn tick(office: &Office, at: DateTime<Utc>) {
    reminders::tick(&office.at(at), &links()).await.unwrap();
}

async fn states(office: &Office) -> Vec<(String, DeliveryState)> {
    let log = reminders::log(office).await.unwrap();
    log.iter().map(|line| (line.day.map_or_else(String::new, |day| day.to_string()), line.state)).collect()
}

#[tokio::test]
async fn a_day_has_one_digest_from_its_time_on() {
    for empty in places().await {
        let post = Post::open(&[]).await;
        let office = open(&empty, &post).await;
        tick(&office, on(24, 6, 29)).await;
        assert_eq!(post.mails().len(), 0, "29 minutes past seven in Berlin");
        for minute in 30..34 {
            tick(&office, on(24, 6, minute)).await;
        }
        let mails = post.mails();
        assert_eq!(mails.len(), 1);
        // As mail programs read what is quoted-printable.
        let text = mails[0].replace("=\n", "").replace("=3D", "=");
        for line in ["Subject: Telemachus: your day", "One thing is due", "http://127.0.0.1:7300/due/", "?want=done"] {
            assert!(text.contains(line), "{line} is missing in {text}");
        }
        assert!(!text.contains("nightingale") && !text.contains("Ada of"), "{text}");
        assert_eq!(states(&office).await, [("2026-11-24".to_owned(), DeliveryState::Sent)]);
        assert_eq!(reminders::log(&office).await.unwrap()[0].answer.as_deref(), Some("250 2.0.0 taken"));
        tick(&office, on(25, 6, 30)).await;
        assert_eq!(post.mails().len(), 2, "it is still due on the day after");
        office.close().await;
    }
}

#[tokio::test]
async fn a_program_that_starts_again_sends_nothing_twice() {
    for empty in places().await {
        let post = Post::open(&[]).await;
        let office = open(&empty, &post).await;
        tick(&office, on(24, 6, 30)).await;
        office.close().await;
        let office = empty.open_at(on(24, 6, 31)).await;
        tick(&office, on(24, 6, 31)).await;
        assert_eq!(post.mails().len(), 1);
        office.close().await;
    }
}

#[tokio::test]
async fn clocks_may_jump() {
    for empty in places().await {
        let post = Post::open(&[]).await;
        let office = open(&empty, &post).await;
        tick(&office, on(24, 6, 30)).await;
        // Backwards, an hour and a day; forwards again to where it was.
        for at in [on(24, 5, 30), on(24, 6, 45), on(23, 5, 0), on(24, 6, 46)] {
            tick(&office, at).await;
        }
        assert_eq!(post.mails().len(), 1, "the day that was told is not told again");
        // Forwards over three days: one digest, for the day that it is now.
        tick(&office, on(28, 9, 0)).await;
        tick(&office, on(28, 9, 1)).await;
        assert_eq!(post.mails().len(), 2);
        // A clock that was wrong by most of a year does not silence the days after.
        tick(&office, on(28, 9, 1) + TimeDelta::days(300)).await;
        tick(&office, on(29, 9, 0)).await;
        assert_eq!(post.mails().len(), 4);
        office.close().await;
    }
}

#[tokio::test]
async fn in_quiet_hours_and_without_an_account_nothing_goes() {
    for empty in places().await {
        let post = Post::open(&[]).await;
        let office = open(&empty, &post).await;
        tick(&office, on(24, 20, 0)).await;
        tick(&office, on(24, 23, 30)).await;
        assert_eq!(post.mails().len(), 0, "nine in the evening in Berlin, and half past midnight");
        tick(&office, on(24, 19, 59)).await;
        assert_eq!(post.mails().len(), 1);
        reminders::forget_account(&office).await.unwrap();
        tick(&office, on(26, 12, 0)).await;
        assert_eq!(post.mails().len(), 1);
        assert_eq!(states(&office).await.len(), 1, "and nothing is written of it");
        office.close().await;
    }
}

#[tokio::test]
async fn a_day_without_anything_due_gets_no_mail() {
    for empty in places().await {
        let post = Post::open(&[]).await;
        let office = open(&empty, &post).await;
        tick(&office, on(20, 12, 0)).await;
        mean(&office.at(on(20, 12, 1)), 20).await;
        tick(&office, on(20, 12, 2)).await;
        assert_eq!(post.mails().len(), 0, "what came up later that day stands on Today");
        assert_eq!(states(&office).await, [("2026-11-20".to_owned(), DeliveryState::Nothing)]);
        office.close().await;
    }
}

#[tokio::test]
async fn a_server_that_asks_to_come_again_is_come_to_again() {
    for empty in places().await {
        let post = Post::open(&["451 4.7.1 greylisted", "451 4.7.1 greylisted"]).await;
        let office = open(&empty, &post).await;
        tick(&office, on(24, 6, 30)).await;
        assert_eq!(states(&office).await[0].1, DeliveryState::Waiting);
        tick(&office, on(24, 6, 30)).await;
        assert_eq!(post.asked(), 1, "the next try is a minute later");
        tick(&office, on(24, 6, 31)).await;
        tick(&office, on(24, 6, 32)).await;
        assert_eq!((post.asked(), post.mails().len()), (2, 0), "and then five");
        tick(&office, on(24, 6, 36)).await;
        assert_eq!(post.mails().len(), 1);
        let log = reminders::log(&office).await.unwrap();
        assert_eq!((log.len(), log[0].state, log[0].tries), (1, DeliveryState::Sent, 3));
        office.close().await;
    }
}

#[tokio::test]
async fn what_waits_is_given_up_with_its_day() {
    for empty in places().await {
        let post = Post::open(&["451 4.7.1 greylisted"]).await;
        let office = open(&empty, &post).await;
        tick(&office, on(24, 6, 30)).await;
        tick(&office, on(25, 6, 30)).await;
        let (older, newer) = ("2026-11-24".to_owned(), "2026-11-25".to_owned());
        assert_eq!(states(&office).await, [(newer, DeliveryState::Sent), (older, DeliveryState::GivenUp)]);
        office.close().await;
    }
}

#[tokio::test]
async fn a_refusal_and_an_answer_that_does_not_come_are_not_tried_again() {
    for empty in places().await {
        for (said, state) in [("550 5.7.1 no", DeliveryState::Failed), ("", DeliveryState::Unsure)] {
            let post = Post::open(&[said]).await;
            let office = open(&empty, &post).await;
            tick(&office, on(24, 6, 30)).await;
            tick(&office, on(24, 12, 0)).await;
            assert_eq!((post.asked(), states(&office).await[0].1), (1, state));
            office.close().await;
            if state == DeliveryState::Failed {
                break;
            }
        }
    }
}

#[tokio::test]
async fn a_test_says_what_the_server_said() {
    for empty in places().await {
        let post = Post::open(&["550 5.1.1 no such user"]).await;
        let office = open(&empty, &post).await;
        let refused = reminders::send_test(&office).await.unwrap().unwrap_err();
        assert_eq!(refused.said, "550 5.1.1 no such user");
        let later = office.at(on(20, 12, 1));
        assert_eq!(reminders::send_test(&later).await.unwrap().unwrap(), "250 2.0.0 taken");
        let states: Vec<DeliveryState> = states(&office).await.into_iter().map(|(_, state)| state).collect();
        assert_eq!(states, [DeliveryState::Sent, DeliveryState::Failed]);
        office.close().await;
    }
}

#[tokio::test]
async fn a_password_stays_with_its_user_and_server() {
    for empty in places().await {
        let office = empty.open().await;
        let change = |server: &'static str, user: &'static str, password: &'static str| MailChange {
            server,
            port: "",
            security: "tls",
            user,
            password,
            from: "ada@example.org",
            to: "ada@example.com",
        };
        let field = |result: Result<(), (&'static str, String)>| result.map_err(|(field, _)| field);
        let set = async |change: MailChange<'_>| field(reminders::set_account(&office, &change).await.unwrap());
        assert_eq!(set(change("mail.example.org", "ada", "")).await, Err("password"));
        assert_eq!(set(change("mail.example.org", "ada", "s3cret-nightingale")).await, Ok(()));
        assert_eq!(set(change("mail.example.org", "ada", "")).await, Ok(()), "it is kept");
        assert_eq!(set(change("mail.example.net", "ada", "")).await, Err("password"), "nobody else is shown it");
        assert_eq!(set(change("mail.example.org", "eve", "")).await, Err("password"));
        assert_eq!(set(change("mail.example.org", "", "x")).await, Err("user"));
        assert_eq!(set(change("mail example", "ada", "x")).await, Err("server"));
        let account = reminders::account(&office).await.unwrap().unwrap();
        assert_eq!((account.port, account.user.as_deref(), account.to.as_str()), (465, Some("ada"), "ada@example.com"));
        office.close().await;
        for entry in std::fs::read_dir(&empty.place.folder).unwrap() {
            let bytes = std::fs::read(entry.unwrap().path()).unwrap_or_default();
            assert!(!bytes.windows(18).any(|window| window == b"s3cret-nightingale"), "it is sealed");
        }
    }
}

#[test]
fn a_plan_is_told_field_by_field() {
    let fields = |digest, from, until, zone| {
        let faults = Plan::parse(digest, (from, until), zone).map(|_| ()).unwrap_err();
        faults.into_iter().map(|(field, _)| field).collect::<Vec<_>>()
    };
    assert_eq!(fields("7.30", "21:00", "", "Berlin"), ["digest", "quiet_until", "zone"]);
    assert_eq!(fields("21:00", "21:00", "07:00", "UTC"), ["digest"]);
    assert_eq!(fields("06:59", "21:00", "07:00", "UTC"), ["digest"]);
    assert!(Plan::parse("07:00", ("21:00", "07:00"), "UTC").is_ok());
    assert!(Plan::parse("", ("", ""), "europe/berlin").is_ok_and(|plan| plan.zone == "Europe/Berlin"));
}

#[test]
fn clocks_that_change_skip_no_digest_and_double_none() {
    let plan = Plan::parse("02:30", ("", ""), "Europe/Berlin").unwrap();
    let spring = chrono::NaiveDate::from_ymd_opt(2026, 3, 29).unwrap();
    let at = |hour, minute| spring.and_time(NaiveTime::from_hms_opt(hour, minute, 0).unwrap()).and_utc();
    assert_eq!(plan.slot(at(0, 59)), None, "two minutes later it is three o'clock");
    assert_eq!(plan.slot(at(1, 0)), Some(spring));
    let autumn = chrono::NaiveDate::from_ymd_opt(2026, 10, 25).unwrap();
    let at = |hour, minute| autumn.and_time(NaiveTime::from_hms_opt(hour, minute, 0).unwrap()).and_utc();
    assert_eq!((plan.slot(at(0, 29)), plan.slot(at(0, 30)), plan.slot(at(1, 30))), (None, Some(autumn), Some(autumn)));
}

#[tokio::test]
async fn a_feed_is_for_the_one_who_knows_its_newest_address() {
    for empty in places().await {
        let office = empty.open_at(on(20, 12, 0)).await;
        assert_eq!(reminders::read_feed(&office, "").await.unwrap(), None);
        let first = reminders::renew_feed(&office).await.unwrap();
        assert_eq!(first.len(), 43, "256 bits");
        add(&office, "ada", "Ada Example").await;
        let file = include_bytes!("../../formats/tests/practice/every_kind.json");
        practice::import(&office, file, "p.json").await.unwrap();
        let feed = reminders::read_feed(&office, &first).await.unwrap().unwrap().calendar;
        assert!(feed.contains("SUMMARY:Session\r\n") && feed.contains("SUMMARY:Due\r\n"), "{feed}");
        assert!(feed.contains("DTSTART:20261125T113000Z\r\n"), "{feed}");
        assert!(!feed.contains("canary") && !feed.contains("Ada"), "{feed}");
        assert_eq!(reminders::read_feed(&office, &first).await.unwrap().unwrap().calendar, feed);
        let second = reminders::renew_feed(&office).await.unwrap();
        assert_eq!(reminders::read_feed(&office, &first).await.unwrap(), None);
        assert!(reminders::read_feed(&office, &second).await.unwrap().is_some());
        reminders::end_feed(&office).await.unwrap();
        assert_eq!(reminders::read_feed(&office, &second).await.unwrap(), None);
        assert_eq!(reminders::feed_since(&office).await.unwrap(), None);
        office.close().await;
    }
}

#[tokio::test]
async fn what_is_due_is_known_by_its_name_and_moved_whatever_it_is() {
    for empty in places().await {
        let office = empty.open_at(on(24, 12, 0)).await;
        add(&office, "ada", "Ada Example").await;
        let file = include_bytes!("../../formats/tests/practice/every_kind.json");
        practice::import(&office, file, "p.json").await.unwrap();
        let due = reminders::due(&office, office.today()).await.unwrap();
        let words: Vec<&str> = due.iter().map(|thing| thing.word.as_str()).collect();
        assert_eq!(words, ["A session", "An assignment"]);
        assert!(due[1].title.as_deref().unwrap().starts_with("Draft the first page"));
        let id = due[1].due.entry.unwrap();
        let until = on(27, 0, 0).date_naive();
        let kept = app::entries::put_off(&office, id, Some(until)).await.unwrap();
        assert_eq!(reminders::due(&office, office.today()).await.unwrap().len(), 1);
        assert_eq!(reminders::one(&office, id).await.unwrap().unwrap().due.on, until);
        assert!(app::entries::put_off(&office, id, Some(office.today())).await.is_err());
        app::undo::undo(&office, kept.undo).await.unwrap();
        assert_eq!(reminders::due(&office, office.today()).await.unwrap().len(), 2);
        office.close().await;
    }
}
