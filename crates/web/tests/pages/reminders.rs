//! Reminders: their page, the page that a link of a mail opens, and the calendar feed.

use crate::post::Post;
use crate::visitor::{OWN_HOST, Visitor, now};
use app::intentions;
use app::reminders::{Links, tick};
use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use chrono::Days;
use model::intention::Intention;

async fn mean(visitor: &Visitor, days: u64) -> String {
    let intention = Intention { text: "Call <Ada>".to_owned(), rule: None, way: None, outcome: None };
    let day = visitor.office.today() + Days::new(days);
    intentions::mean(&visitor.office, intention, None, day).await.expect("meant").id.to_string()
}

fn account(port: &str) -> Vec<(&'static str, String)> {
    let fixed = [("server", "127.0.0.1"), ("security", "none"), ("user", ""), ("password", "")];
    let mut fields: Vec<_> = fixed.into_iter().map(|(name, value)| (name, value.to_owned())).collect();
    fields.extend([("from", "ada@example.org".to_owned()), ("to", String::new()), ("port", port.to_owned())]);
    fields
}

async fn set_account(visitor: &Visitor, port: u16) {
    let fields = account(&port.to_string());
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    visitor.submit("/settings/reminders/mail", &fields).await.says("The account is kept. Try it.");
}

#[tokio::test]
async fn times_are_set_and_faults_stand_beside_their_fields() {
    let visitor = Visitor::new().await;
    let page = visitor.get("/settings/reminders").await;
    page.says("value=\"07:30\"").says("value=\"21:00\"").says("Not looked after yet").says("Nothing is due.");
    let wrong = [("digest", "22:00"), ("quiet_from", "21:00"), ("quiet_until", "07:00"), ("zone", "Berlin")];
    let page = visitor.post("/settings/reminders", &wrong).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    page.says("`Berlin` is not a time zone like `Europe/Berlin`").says("value=\"22:00\"").says("value=\"Berlin\"");
    page.says("aria-describedby=\"reminders-zone-fault\" autofocus").says("is within the quiet hours");
    let right = [("digest", "06:45"), ("quiet_from", ""), ("quiet_until", ""), ("zone", "europe/oslo")];
    let page = visitor.submit("/settings/reminders", &right).await;
    page.says("The times are set.").says("value=\"06:45\"").says("value=\"Europe/Oslo\"");
    visitor.get("/settings").await.says("href=\"/settings/reminders\"");
}

#[tokio::test]
async fn the_account_is_tried_and_the_log_tells_what_became_of_it() {
    let visitor = Visitor::new().await;
    let post = Post::open(&["550 5.1.1 no such <user>"]).await;
    let fields = account("0");
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let page = visitor.post("/settings/reminders/mail", &fields).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    page.says("port `0` is not a whole number from 1 to 65535").says("value=\"ada@example.org\"");
    visitor.post("/settings/reminders/test", &[]).await.says("no mail account is set");

    set_account(&visitor, post.port).await;
    let page = visitor.post("/settings/reminders/test", &[]).await;
    page.says("It was not sent. What was said:").says("550 5.1.1 no such &#60;user&#62;").says("the server refused it");
    let page = visitor.post("/settings/reminders/test", &[]).await;
    page.says("The server took it and said:").says("250 2.0.0 taken");
    mean(&visitor, 0).await;
    visitor.get("/settings/reminders").await.says("Call &#60;Ada&#62;");
    let links = Links { origin: format!("http://{OWN_HOST}") };
    let noon = now().date_naive().and_hms_opt(12, 0, 0).expect("noon").and_utc();
    tick(&visitor.office.at(noon), &links).await.expect("a look");
    let page = visitor.get("/settings/reminders").await;
    page.says("the server took it, one thing").says("Looked after");
    let page = visitor.submit("/settings/reminders/mail/removal", &[]).await;
    page.says("Nothing is sent any more").is_silent_on("Send a mail to try it");
}

#[tokio::test]
async fn a_password_is_never_shown() {
    let visitor = Visitor::new().await;
    let fields = |server: &'static str, password: &'static str| {
        vec![
            ("server", server),
            ("security", "tls"),
            ("user", "ada"),
            ("password", password),
            ("from", "ada@example.org"),
        ]
    };
    let page = visitor.submit("/settings/reminders/mail", &fields("mail.example.org", "s3cret")).await;
    page.says("value=\"465\"").is_silent_on("s3cret");
    let page = visitor.post("/settings/reminders/mail", &fields("mail.example.net", "")).await;
    page.says("give the password of this user at this server");
    let page = visitor.post("/settings/reminders/mail", &fields("mail example", "s3cret")).await;
    page.says("server `mail example` is not a name").is_silent_on("s3cret");
}

#[tokio::test]
async fn the_link_of_a_mail_changes_nothing_until_its_button_is_pressed() {
    let visitor = Visitor::new().await;
    let id = mean(&visitor, 0).await;
    let (done, later) = (format!("/due/{id}?want=done"), format!("/due/{id}?want=later"));
    for _ in 0..2 {
        visitor.get(&done).await.says("Call &#60;Ada&#62;").says("Due today").says("It is done");
        visitor.get(&later).await.says("Tomorrow").says("Next week");
    }
    let until = (visitor.office.today() + Days::new(7)).to_string();
    let page = visitor.submit(&format!("/due/{id}/later"), &[("until", &until)]).await;
    page.says("It comes back on its day.");
    visitor.get(&later).await.is_silent_on("Due today");
    assert_eq!(
        visitor.post(&format!("/due/{id}/later"), &[("until", "soon")]).await.status,
        StatusCode::UNPROCESSABLE_ENTITY
    );
    visitor.submit(&format!("/due/{id}/done"), &[]).await.says("That is settled.");
    visitor.get(&done).await.says("Nothing is open here any more");
    assert_eq!(visitor.post(&format!("/due/{id}/done"), &[]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(visitor.get("/due/7").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn the_feed_needs_its_address_and_nothing_else() {
    let visitor = Visitor::new().await;
    mean(&visitor, 3).await;
    let page = visitor.post("/settings/reminders/feed", &[]).await;
    let address = page.text.split("id=\"feed-address\"").nth(1).expect("an address");
    let address =
        address.split("value=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("an address").to_owned();
    let path = address.strip_prefix(&format!("http://{OWN_HOST}")).expect("here").to_owned();
    visitor.get("/settings/reminders").await.is_silent_on(&path).says("There is an address since");

    let ask =
        |method: &str, path: &str, host: &str| Request::builder().method(method).uri(path).header(header::HOST, host);
    let asked = |request: axum::http::request::Builder| visitor.send(request.body(Body::empty()).expect("a request"));
    let feed = asked(ask("GET", &path, OWN_HOST)).await;
    assert_eq!(feed.status, StatusCode::OK);
    feed.says("BEGIN:VCALENDAR").says("SUMMARY:Due").is_silent_on("Ada");
    assert_eq!(feed.headers[header::CONTENT_TYPE], "text/calendar; charset=utf-8");
    let tag = feed.headers[header::ETAG].clone();
    let same = asked(ask("GET", &path, OWN_HOST).header(header::IF_NONE_MATCH, tag.clone())).await;
    assert_eq!((same.status, same.text.as_str()), (StatusCode::NOT_MODIFIED, ""));
    mean(&visitor, 4).await;
    let other = asked(ask("GET", &path, OWN_HOST).header(header::IF_NONE_MATCH, tag)).await;
    assert_eq!(other.status, StatusCode::OK);

    assert_ne!(asked(ask("GET", &path, "evil.example")).await.status, StatusCode::OK, "the host is checked");
    assert_ne!(asked(ask("POST", &path, OWN_HOST)).await.status, StatusCode::OK);
    assert_eq!(asked(ask("GET", "/feed/guess.ics", OWN_HOST)).await.status, StatusCode::NOT_FOUND);
    assert_eq!(asked(ask("GET", "/settings/reminders", OWN_HOST)).await.status, StatusCode::UNAUTHORIZED);
    visitor.post("/settings/reminders/feed", &[]).await;
    assert_eq!(
        asked(ask("GET", &path, OWN_HOST)).await.status,
        StatusCode::NOT_FOUND,
        "a new address ends the old one"
    );
    visitor
        .submit("/settings/reminders/feed/removal", &[])
        .await
        .says("The address has ended.")
        .says("Make an address");
}

#[tokio::test]
async fn what_was_written_down_is_taken_along() {
    let visitor = Visitor::new().await;
    mean(&visitor, 3).await;
    let practice = visitor.get("/export/practice.json").await;
    practice.says("telemachus/practice").says("Call <Ada>");
    let all = visitor.get("/export/everything.zip").await;
    assert_eq!(
        (all.status, &all.headers[header::CONTENT_TYPE]),
        (StatusCode::OK, &"application/zip".parse().expect("a value"))
    );
}
