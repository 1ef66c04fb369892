//! Reminders: when they come, the mail account, the calendar feed, and the log of what went out. They are of the installation, so
//! the user's own also while somebody looks around in the sample.

use crate::failure::Failure;
use crate::fields::{Fields, Form};
use crate::frame::{Frame, Place, Texts};
use crate::server::{Reach, Web};
use crate::visit::{Answer, Visit, see_other};
use app::office::Office;
use app::reminders::{self, Delivery, DeliveryKind, DeliveryState, MailAccount, MailChange, Plan, Security};
use askama::Template;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::http::header::HOST;
use axum::response::Response;
use chrono::{DateTime, NaiveTime, Utc};
use formats::local_time;
use formats::reminders::TIME_FORMAT;
use model::finding::Value;

/// Where the page is.
const PATH: &str = "/settings/reminders";

#[derive(Template)]
#[template(path = "pages/settings/reminders.html")]
struct RemindersPage {
    frame: Frame,
    lead: String,
    pulse: String,
    times: Vec<Line>,
    zones: Vec<&'static str>,
    has_account: bool,
    mail: Vec<Line>,
    securities: Vec<Choice>,
    security_fault: Option<String>,
    /// What the server said to the mail that was sent to try it.
    answer: Option<Said>,
    feed_since: Option<String>,
    /// The address of the feed, the one time that it can be shown.
    address: Option<String>,
    due: Vec<DueLine>,
    log: Vec<LogLine>,
}

struct Line {
    name: &'static str,
    /// The type of the input.
    kind: &'static str,
    text: String,
    hint: String,
    value: String,
    autocomplete: &'static str,
    fault: Option<String>,
    is_first_fault: bool,
}

struct Choice {
    code: &'static str,
    text: String,
    is_chosen: bool,
}

struct Said {
    is_good: bool,
    text: String,
}

struct DueLine {
    text: String,
    when: String,
    is_late: bool,
}

struct LogLine {
    when: String,
    text: String,
    answer: Option<String>,
    is_ill: bool,
}

/// What was typed and is wrong, or was just done.
#[derive(Default)]
struct Now<'f> {
    typed: Option<&'f Fields>,
    faults: Vec<(&'static str, String)>,
    answer: Option<Said>,
    address: Option<String>,
}

/// `GET /settings/reminders`
pub(crate) async fn show(State(web): State<Web>, visit: Visit) -> Answer {
    visit.page(&page(&web.office(), &visit, Now::default()).await?)
}

/// `POST /settings/reminders` with `digest`, `quiet_from`, `quiet_until`, `zone`
pub(crate) async fn times(State(web): State<Web>, visit: Visit, Form(fields): Form) -> Answer {
    let field = |name: &str| fields.get(name).unwrap_or_default();
    let plan = Plan::parse(field("digest"), (field("quiet_from"), field("quiet_until")), field("zone"));
    match plan {
        Ok(plan) => {
            reminders::set_plan(&web.office(), plan).await?;
            visit.done(PATH, "reminders-set", None)
        }
        Err(faults) => refused(&web, &visit, &fields, faults).await,
    }
}

/// `POST /settings/reminders/mail` with `server`, `port`, `security`, `user`, `password`, `from`, `to`
pub(crate) async fn mail(State(web): State<Web>, visit: Visit, Form(fields): Form) -> Answer {
    let field = |name: &str| fields.get(name).unwrap_or_default();
    let change = MailChange {
        server: field("server"),
        port: field("port"),
        security: field("security"),
        user: field("user"),
        password: field("password"),
        from: field("from"),
        to: field("to"),
    };
    match reminders::set_account(&web.office(), &change).await? {
        Ok(()) => visit.done(&format!("{PATH}#mail"), "mail-set", None),
        Err(fault) => refused(&web, &visit, &fields, vec![fault]).await,
    }
}

async fn refused(web: &Web, visit: &Visit, fields: &Fields, faults: Vec<(&'static str, String)>) -> Answer {
    let now = Now { typed: Some(fields), faults, ..Now::default() };
    visit.refused(&page(&web.office(), visit, now).await?)
}

/// `POST /settings/reminders/mail/removal`
pub(crate) async fn forget_mail(State(web): State<Web>, visit: Visit) -> Answer {
    reminders::forget_account(&web.office()).await?;
    visit.done(&format!("{PATH}#mail"), "mail-forgotten", None)
}

/// `POST /settings/reminders/test`: sends one mail, and says what the server said.
pub(crate) async fn test(State(web): State<Web>, visit: Visit) -> Answer {
    let own = web.office();
    let said = match reminders::send_test(&own).await? {
        Ok(text) => Said { is_good: true, text },
        Err(not_sent) => Said { is_good: false, text: not_sent.said },
    };
    visit.page(&page(&own, &visit, Now { answer: Some(said), ..Now::default() }).await?)
}

/// `POST /settings/reminders/feed`: makes an address, which stands on the answer and nowhere else.
pub(crate) async fn renew_feed(State(web): State<Web>, visit: Visit, headers: HeaderMap) -> Answer {
    let own = web.office();
    let token = reminders::renew_feed(&own).await?;
    let host = headers.get(HOST).and_then(|host| host.to_str().ok()).unwrap_or_default();
    let scheme = match web.reach() {
        Reach::Loopback => "http",
        Reach::Beyond { .. } => "https",
    };
    let address = Some(format!("{scheme}://{host}/feed/{token}.ics"));
    visit.page(&page(&own, &visit, Now { address, ..Now::default() }).await?)
}

/// `POST /settings/reminders/feed/removal`
pub(crate) async fn end_feed(State(web): State<Web>, visit: Visit) -> Result<Response, Failure> {
    reminders::end_feed(&web.office()).await?;
    if visit.is_sample {
        return see_other(PATH);
    }
    visit.done(&format!("{PATH}#feed"), "feed-ended", None)
}

async fn page(own: &Office, visit: &Visit, now: Now<'_>) -> Result<RemindersPage, Failure> {
    let t = visit.t;
    let (plan, account) = (reminders::plan(own).await?, reminders::account(own).await?);
    let status = reminders::status(own).await?;
    let value = |name: &str| match now.typed {
        // Never what was typed as a password.
        Some(_) if name == "password" => String::new(),
        Some(typed) if typed.get(name).is_some() => typed.get(name).unwrap_or_default().to_owned(),
        _ => present(&plan, account.as_ref(), name),
    };
    let first = now.faults.first().map(|(name, _)| *name);
    let fault = |name: &str| now.faults.iter().find(|(own, _)| *own == name).map(|(_, fault)| fault.clone());
    let line = |(name, kind, autocomplete): (&'static str, &'static str, &'static str)| Line {
        name,
        kind,
        text: t.text(&format!("reminders-{name}")),
        hint: t.text(&format!("reminders-{name}.hint")),
        value: value(name),
        autocomplete,
        fault: fault(name),
        is_first_fault: first == Some(name),
    };
    let chosen = value("security");
    let security = |security: Security| Choice {
        code: security.code(),
        text: t.text(&format!("reminders-security-{}", security.code())),
        is_chosen: chosen == security.code(),
    };
    let lead = match (status.next_at, plan.digest_at) {
        (Some(at), _) => t.say("reminders-next", &moment(&plan, at)),
        (None, Some(_)) => t.text("reminders-no-mail"),
        (None, None) => t.text("reminders-no-digest"),
    };
    Ok(RemindersPage {
        frame: visit.frame(Place::Settings, t.text("reminders-title")).await?,
        lead,
        pulse: pulse(t, own, status.last_ran_at),
        times: TIMES.into_iter().map(line).collect(),
        zones: app::zone::names().collect(),
        has_account: account.is_some(),
        mail: MAIL.into_iter().map(line).collect(),
        securities: Security::ALL.into_iter().map(security).collect(),
        security_fault: fault("security"),
        answer: now.answer,
        feed_since: status.feed_since.map(|at| t.say("reminders-feed-since", &moment(&plan, at))),
        address: now.address,
        due: due_lines(own, t, &plan).await?,
        log: reminders::log(own).await?.iter().map(|delivery| log_line(t, &plan, delivery)).collect(),
    })
}

/// The fields of the times: name, type of the input, what browsers fill in.
const TIMES: [(&str, &str, &str); 4] =
    [("digest", "time", "off"), ("quiet_from", "time", "off"), ("quiet_until", "time", "off"), ("zone", "text", "off")];
/// The fields of the account; how it is kept secret stands between.
const MAIL: [(&str, &str, &str); 6] = [
    ("server", "text", "off"),
    ("port", "text", "off"),
    ("user", "text", "off"),
    ("password", "password", "new-password"),
    ("from", "email", "email"),
    ("to", "email", "email"),
];

/// What a field holds at present.
fn present(plan: &Plan, account: Option<&MailAccount>, name: &str) -> String {
    let time = |time: Option<NaiveTime>| time.map_or_else(String::new, |time| time.format(TIME_FORMAT).to_string());
    match (name, account) {
        ("digest", _) => time(plan.digest_at),
        ("quiet_from", _) => time(plan.quiet.map(|(from, _)| from)),
        ("quiet_until", _) => time(plan.quiet.map(|(_, until)| until)),
        ("zone", _) => plan.zone.to_owned(),
        ("security", account) => account.map_or(Security::Implicit, |account| account.security).code().to_owned(),
        ("server", Some(account)) => account.server.clone(),
        ("port", Some(account)) => account.port.to_string(),
        ("user", Some(account)) => account.user.clone().unwrap_or_default(),
        ("from", Some(account)) => account.from.clone(),
        ("to", Some(account)) => account.to.clone(),
        _ => String::new(),
    }
}

/// A moment as day and time where the user is.
fn moment(plan: &Plan, at: DateTime<Utc>) -> Vec<(&'static str, Value)> {
    let local = local_time::local(at, plan.zone).unwrap_or_else(|| at.naive_utc());
    vec![("date", Value::Date(local.date())), ("time", Value::Text(local.time().format(TIME_FORMAT).to_string()))]
}

fn pulse(t: Texts, own: &Office, last: Option<DateTime<Utc>>) -> String {
    let Some(last) = last else { return t.text("reminders-pulse-none") };
    let seconds = (own.now() - last).num_seconds().max(0);
    t.say("reminders-pulse", &[("seconds", Value::Count(seconds)), ("minutes", Value::Count(seconds / 60))])
}

async fn due_lines(own: &Office, t: Texts, plan: &Plan) -> Result<Vec<DueLine>, Failure> {
    let today = plan.today(own.now());
    let due = reminders::due(own, today).await?;
    let line = |thing: &reminders::DueThing| {
        let days = thing.due.on.signed_duration_since(today).num_days();
        DueLine {
            text: thing.title.clone().unwrap_or_else(|| thing.word.clone()),
            when: t.say("today-due", &[("date", Value::Date(thing.due.on)), ("days", Value::Count(days))]),
            is_late: thing.due.is_late(today),
        }
    };
    Ok(due.iter().map(line).collect())
}

fn log_line(t: Texts, plan: &Plan, delivery: &Delivery) -> LogLine {
    let what = match (delivery.kind, delivery.day) {
        (DeliveryKind::Digest, Some(day)) => t.say("reminders-log-digest", &[("date", Value::Date(day))]),
        _ => t.text("reminders-log-test"),
    };
    let mut values = vec![
        ("what", Value::Text(what)),
        ("state", Value::Word(delivery.state.code())),
        ("things", Value::Count(i64::from(delivery.things))),
        ("tries", Value::Count(i64::from(delivery.tries))),
    ];
    let again = delivery.next_at.map_or(Value::Unknown, |at| {
        let local = local_time::local(at, plan.zone).unwrap_or_else(|| at.naive_utc());
        Value::Text(local.time().format(TIME_FORMAT).to_string())
    });
    values.push(("again", again));
    LogLine {
        when: t.say("reminders-log-when", &moment(plan, delivery.changed_at)),
        text: t.say("reminders-log-line", &values),
        answer: delivery.answer.clone(),
        is_ill: matches!(
            delivery.state,
            DeliveryState::Failed | DeliveryState::GivenUp | DeliveryState::Unsure | DeliveryState::Waiting
        ),
    }
}
