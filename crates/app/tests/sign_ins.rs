//! A link lets one browser in, once and soon; a browser stays in until it is sent away or grows old.

mod desk;

use app::{instance, sign_ins};
use desk::{at, day, places};
use sign_ins::{AGE_DAYS_MAX, IDLE_DAYS_MAX, LINK_MINUTES, SEEN_MINUTES};

#[tokio::test]
async fn a_link_works_once() {
    for empty in places().await {
        let office = empty.open().await;
        let link = sign_ins::issue_link(&office).await.unwrap();
        assert_eq!(link.expires_at, at(LINK_MINUTES));
        let cookie = sign_ins::redeem(&office, &link.token, "Browser 1").await.unwrap().unwrap();
        assert_ne!(cookie, link.token);
        assert_eq!(sign_ins::redeem(&office, &link.token, "Browser 2").await.unwrap(), None);
        assert_eq!(sign_ins::redeem(&office, "made-up", "Browser 2").await.unwrap(), None);
        let sign_in = sign_ins::recognise(&office, &cookie).await.unwrap().unwrap();
        assert_eq!(sign_in.browser, "Browser 1");
        assert_eq!(sign_ins::recognise(&office, &link.token).await.unwrap(), None);
        assert_eq!(sign_ins::recognise(&office, "").await.unwrap(), None);
        office.close().await;
    }
}

#[tokio::test]
async fn of_many_who_come_with_a_link_at_once_one_gets_in() {
    for empty in places().await {
        let office = empty.open().await;
        let link = sign_ins::issue_link(&office).await.unwrap();
        let tries: Vec<_> = (0..8)
            .map(|number| {
                let (office, token) = (office.clone(), link.token.clone());
                tokio::spawn(async move { sign_ins::redeem(&office, &token, &number.to_string()).await.unwrap() })
            })
            .collect();
        let mut let_in = 0;
        for one in tries {
            let_in += usize::from(one.await.unwrap().is_some());
        }
        assert_eq!((let_in, sign_ins::list(&office).await.unwrap().len()), (1, 1));
        office.close().await;
    }
}

#[tokio::test]
async fn a_link_is_good_for_ten_minutes() {
    for empty in places().await {
        let office = empty.open().await;
        for (minutes, is_good) in [(LINK_MINUTES - 1, true), (LINK_MINUTES, false), (LINK_MINUTES + 1, false)] {
            let link = sign_ins::issue_link(&office).await.unwrap();
            let cookie = sign_ins::redeem(&office.at(at(minutes)), &link.token, "").await.unwrap();
            assert_eq!(cookie.is_some(), is_good, "{minutes}");
        }
        office.close().await;
    }
}

#[tokio::test]
async fn a_browser_that_comes_back_stays_in_and_grows_old_in_the_end() {
    for empty in places().await {
        let office = empty.open().await;
        let link = sign_ins::issue_link(&office).await.unwrap();
        let cookie = sign_ins::redeem(&office, &link.token, "").await.unwrap().unwrap();
        let seen =
            async |now| sign_ins::recognise(&office.at(now), &cookie).await.unwrap().map(|sign_in| sign_in.seen_at);
        assert_eq!(seen(at(SEEN_MINUTES - 1)).await, Some(at(0)), "too soon to be noted");
        assert_eq!(seen(at(SEEN_MINUTES)).await, Some(at(SEEN_MINUTES)));
        assert_eq!(seen(at(0)).await, Some(at(SEEN_MINUTES)), "a clock that was set back is no fault");
        assert_eq!(seen(at(SEEN_MINUTES) + (day(IDLE_DAYS_MAX) - at(0))).await, None, "idle for too long");
        for visit in 1..AGE_DAYS_MAX {
            assert_eq!(seen(day(visit)).await, Some(day(visit)));
        }
        assert_eq!(seen(day(AGE_DAYS_MAX)).await, None, "too old");
        assert_eq!(sign_ins::list(&office.at(day(AGE_DAYS_MAX))).await.unwrap(), []);
        office.close().await;
    }
}

#[tokio::test]
async fn who_is_sent_away_is_out() {
    for empty in places().await {
        let office = empty.open().await;
        let mut cookies = Vec::new();
        for browser in ["a", "b", "c"] {
            let link = sign_ins::issue_link(&office).await.unwrap();
            cookies.push(sign_ins::redeem(&office, &link.token, browser).await.unwrap().unwrap());
        }
        let known = async |cookie: &str| sign_ins::recognise(&office, cookie).await.unwrap();
        let (a, b) = (known(&cookies[0]).await.unwrap(), known(&cookies[1]).await.unwrap());
        sign_ins::end(&office, a.id).await.unwrap();
        sign_ins::end(&office, a.id).await.unwrap();
        assert_eq!(known(&cookies[0]).await, None);
        assert_eq!(sign_ins::end_others(&office, b.id).await.unwrap(), 1);
        assert_eq!(known(&cookies[2]).await, None);
        assert_eq!(sign_ins::list(&office).await.unwrap(), [b]);
        office.close().await;
    }
}

#[tokio::test]
async fn signing_in_is_no_change_of_the_world() {
    for empty in places().await {
        let office = empty.open().await;
        let before = office.seen().await.unwrap();
        let link = sign_ins::issue_link(&office).await.unwrap();
        let cookie = sign_ins::redeem(&office, &link.token, "a").await.unwrap().unwrap();
        let sign_in = sign_ins::recognise(&office.at(at(20)), &cookie).await.unwrap().unwrap();
        sign_ins::end(&office, sign_in.id).await.unwrap();
        let name = instance::name(&office).await.unwrap();
        assert!(std::sync::Arc::ptr_eq(&before, &office.seen().await.unwrap()));
        office.close().await;
        let office = empty.open_at(day(1)).await;
        assert_eq!(instance::name(&office).await.unwrap(), name);
        office.close().await;
    }
}

#[tokio::test]
async fn no_file_holds_a_token() {
    let places = places().await;
    let empty = &places[0];
    let office = empty.open().await;
    let used = sign_ins::issue_link(&office).await.unwrap();
    let unused = sign_ins::issue_link(&office).await.unwrap();
    let cookie = sign_ins::redeem(&office, &used.token, "kittiwake").await.unwrap().unwrap();
    for secret in [&used.token, &unused.token, &cookie] {
        assert_eq!(files_with(&empty.place.folder, secret), 0);
    }
    assert!(files_with(&empty.place.folder, "kittiwake") > 0, "the search finds what is there");
    office.close().await;
}

fn files_with(folder: &std::path::Path, word: &str) -> usize {
    let files = std::fs::read_dir(folder).unwrap().map(|entry| std::fs::read(entry.unwrap().path()).unwrap());
    files.filter(|bytes| bytes.windows(word.len()).any(|window| window == word.as_bytes())).count()
}
