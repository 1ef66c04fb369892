//! What happened between me and one person, as a picture and as a table.

use crate::frame::Texts;
use crate::report::Drawn;
use app::loaded::Member;
use chrono::{DateTime, Datelike, NaiveDate};
use model::finding::Value;
use picture::history::{History, Month, draw};

/// Months that the picture has room for (ours: three years tell a rhythm; what was before is said as a count).
const MONTHS_SHOWN_MAX: i32 = 36;
/// Fewer months than this look like a mistake, so the picture begins earlier (ours).
const MONTHS_SHOWN_MIN: i32 = 12;
/// The month from which months are counted: January of this year is 0.
const EPOCH_YEAR: i32 = 1970;

pub(super) struct View {
    pub(super) picture: Drawn,
    pub(super) said: String,
    pub(super) rows: Vec<Row>,
}

pub(super) struct Row {
    pub(super) month: String,
    pub(super) received: u32,
    pub(super) sent: u32,
    pub(super) met: u32,
}

/// What happened, month by month up to today; nothing where nothing was seen.
pub(super) fn view(t: &Texts, member: &Member, today: NaiveDate) -> Option<View> {
    let tally = member.tally();
    let (first, _) = tally.span?;
    let now = number_of(today);
    let oldest = tally.months.keys().next().copied().unwrap_or(now);
    let start = oldest.clamp(now - MONTHS_SHOWN_MAX + 1, (now - MONTHS_SHOWN_MIN + 1).max(now - MONTHS_SHOWN_MAX + 1));
    let total = tally.total();
    let since = DateTime::from_timestamp(first, 0).map_or(today, |at| at.date_naive());
    let count = |count: u32| Value::Count(i64::from(count));
    let said = t.say(
        "people-history-said",
        &[
            ("received", count(total.received)),
            ("sent", count(total.sent)),
            ("met", count(total.met)),
            ("alone", count(total.one_to_one)),
            ("since", Value::Text(month_name(t, number_of(since)))),
        ],
    );
    let mut rows = Vec::new();
    let months = (start..=now).map(|number| {
        let month = tally.months.get(&number).copied().unwrap_or_default();
        let name = month_name(t, number);
        let values = [
            ("month", Value::Text(name.clone())),
            ("received", count(month.received)),
            ("sent", count(month.sent)),
            ("met", count(month.met)),
        ];
        let said = t.say("people-month-said", &values);
        if month.contacts() > 0 {
            rows.push(Row { month: name, received: month.received, sent: month.sent, met: month.met });
        }
        let mark = (number.rem_euclid(12) == 0).then(|| (EPOCH_YEAR + number.div_euclid(12)).to_string());
        Month { received: month.received, sent: month.sent, met: month.met, said, mark }
    });
    let months: Vec<Month> = months.collect();
    rows.reverse();
    let history = History { title: t.text("people-history"), description: said.clone(), months };
    Some(View { picture: draw(&history).into(), said, rows })
}

fn number_of(day: NaiveDate) -> i32 {
    (day.year() - EPOCH_YEAR) * 12 + day.month0() as i32
}

fn month_name(t: &Texts, number: i32) -> String {
    let month = Value::Count(i64::from(number.rem_euclid(12) + 1));
    let year = Value::Text((EPOCH_YEAR + number.div_euclid(12)).to_string());
    t.say("people-month", &[("month", month), ("year", year)])
}
