//! Where the invented people meet, what they are written to together, and who knows whom, as tables.

use chrono::Weekday;

/// Something that stands in the calendar again and again.
#[derive(Debug, Clone, Copy)]
pub(super) struct Meeting {
    /// What tells it from others.
    pub(super) uid: &'static str,
    pub(super) with: &'static [&'static str],
    /// Who calls it, where it is not Nora.
    pub(super) called_by: Option<&'static str>,
    /// Every so many weeks, on these weekdays.
    pub(super) weeks: i64,
    pub(super) on: &'static [Weekday],
    /// The hour at which it begins, and how long it lasts.
    pub(super) hour: u32,
    pub(super) minutes: u32,
    /// From so many days ago until so many days ago.
    pub(super) days: (i64, i64),
    /// Whether it goes on in the weeks when nobody works.
    pub(super) season: Season,
}

/// When something rests.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Season {
    /// In summer and over the turn of the year.
    Working,
    /// Never.
    Always,
}

/// A conversation among several.
#[derive(Debug, Clone, Copy)]
pub(super) struct Round {
    pub(super) name: &'static str,
    pub(super) with: &'static [&'static str],
    /// So many a month.
    pub(super) a_month: f64,
    /// From so many days ago until so many days ago.
    pub(super) days: (i64, i64),
}

/// The ten of Product Management.
const UNIT: &[&str] = &[
    "anders-holmberg",
    "maja-strom",
    "viktor-sandell",
    "linh-tran",
    "oscar-bystrom",
    "sara-wikander",
    "jens-aronsson",
    "petra-nilsson",
    "emil-lager",
    "farida-noorzai",
];
/// Those who brought the new scanner to market with her.
const LAUNCH: &[&str] = &[
    "rebecka-falk",
    "dragan-petrovic",
    "nadira-hussain",
    "meilin-zhao",
    "roya-ahmadi",
    "ingrid-maartens",
    "ewa-malik",
    "wanjiru-kamau",
    "jens-aronsson",
    "liam-gallagher-reyes",
];
const SALES: &[&str] = &["aino-laaksonen", "carlos-ibarra", "yui-kobayashi", "marcus-thorne", "priya-raman"];
const CIRCLE: &[&str] = &["amelie-fontaine", "jorge-castellanos", "zanele-dube", "tuomas-rinne", "leila-haddad"];

const fn meeting(uid: &'static str, with: &'static [&'static str], on: &'static [Weekday], hour: u32) -> Meeting {
    Meeting {
        uid,
        with,
        called_by: None,
        weeks: 1,
        on,
        hour,
        minutes: 45,
        days: (super::people::DAYS, 0),
        season: Season::Working,
    }
}

impl Meeting {
    const fn every(mut self, weeks: i64) -> Self {
        self.weeks = weeks;
        self
    }

    const fn days(mut self, from: i64, until: i64) -> Self {
        self.days = (from, until);
        self
    }

    const fn called_by(mut self, id: &'static str) -> Self {
        self.called_by = Some(id);
        self
    }

    const fn lasting(mut self, minutes: u32) -> Self {
        self.minutes = minutes;
        self
    }

    const fn always(mut self) -> Self {
        self.season = Season::Always;
        self
    }
}

use Weekday::{Fri, Mon, Sat, Thu, Tue, Wed};

pub(super) const MEETINGS: &[Meeting] = &[
    meeting("unit", UNIT, &[Mon], 9).called_by("anders-holmberg").lasting(60),
    meeting("anders", &["anders-holmberg"], &[Wed], 14).every(2).called_by("anders-holmberg"),
    meeting("linh", &["linh-tran"], &[Tue], 10).days(550, 0).lasting(30),
    meeting("farida", &["farida-noorzai"], &[Tue], 11).days(280, 0).lasting(30),
    meeting("planning", &["dragan-petrovic", "rebecka-falk"], &[Thu], 13).called_by("dragan-petrovic").lasting(60),
    meeting("launch", LAUNCH, &[Tue, Thu], 8).days(395, 205).lasting(30),
    meeting("steering", &["bjorn-hallstrom", "ulrika-engdahl", "anders-holmberg", "dragan-petrovic"], &[Fri], 10)
        .every(4)
        .days(400, 196)
        .called_by("bjorn-hallstrom")
        .lasting(60),
    meeting("council", &["anders-holmberg", "ulrika-engdahl", "ewa-malik", "aino-laaksonen"], &[Wed], 9)
        .every(4)
        .called_by("anders-holmberg")
        .lasting(90),
    meeting("sales", SALES, &[Wed], 7).every(2).called_by("aino-laaksonen"),
    meeting("quality", &["roya-ahmadi", "sven-lidman"], &[Fri], 9).every(4).called_by("roya-ahmadi"),
    meeting("regulatory", &["tobias-klein", "roya-ahmadi"], &[Mon], 14).every(8).called_by("tobias-klein"),
    meeting("support", &["fredrik-lund", "hanna-viklund"], &[Thu], 9).every(4).called_by("fredrik-lund"),
    meeting("programs", &["henrik-askling", "anders-holmberg", "dragan-petrovic"], &[Fri], 13)
        .days(730, 215)
        .called_by("henrik-askling")
        .lasting(60),
    meeting("bjorn", &["bjorn-hallstrom"], &[Thu], 15).every(4).days(425, 82).lasting(30),
    meeting("delft", &["ilse-van-dam", "ruben-de-wit"], &[Tue], 13).every(4).days(500, 0),
    meeting("bonn", &["moritz-baumann", "ruben-de-wit"], &[Tue], 14).every(8).days(360, 0),
    meeting("soledad", &["soledad-quiroga"], &[Fri], 14).every(3).days(245, 0).lasting(60),
    meeting("chidi", &["chidi-okonkwo"], &[Fri], 11).every(4).lasting(75),
    meeting("greta", &["greta-hoffmann"], &[Thu], 11).every(8).days(730, 170).lasting(75),
    meeting("circle", CIRCLE, &[Thu], 17).every(6).days(610, 0).called_by("amelie-fontaine").lasting(120),
    meeting("elin", &["elin-sjogren"], &[Wed], 13).every(10).lasting(30),
    meeting("research", &["abebe-tadesse", "olga-petrenko", "meilin-zhao"], &[Tue], 15).every(12).days(380, 40),
    meeting("rowing", &["zeynep-arslan", "ylva-stenberg"], &[Sat], 8).days(730, 155).always().lasting(90),
    meeting("friends", &["mattias-ek", "jonna-akesson"], &[Sat], 17).every(5).always().lasting(180),
    meeting("hedda", &["hedda-lindqvist"], &[Fri], 17).every(3).always().lasting(150),
    meeting("allotment", &["tariq-mahmoud", "peter-amsel"], &[Sat], 9).every(7).days(400, 0).always().lasting(120),
    meeting("school", &["bea-lundgren", "santiago-ruiz"], &[Mon], 17).every(9).days(420, 0).lasting(60),
];

pub(super) const ROUNDS: &[Round] = &[
    Round { name: "unit", with: UNIT, a_month: 4.0, days: (730, 0) },
    Round { name: "launch", with: LAUNCH, a_month: 12.0, days: (395, 205) },
    Round {
        name: "after the launch",
        with: &["rebecka-falk", "meilin-zhao", "saga-blomqvist"],
        a_month: 2.0,
        days: (204, 0),
    },
    Round { name: "sales", with: SALES, a_month: 3.0, days: (730, 0) },
    Round {
        name: "studio",
        with: &["liam-gallagher-reyes", "noor-elamin", "ewa-malik"],
        a_month: 4.0,
        days: (390, 200),
    },
    Round { name: "circle", with: CIRCLE, a_month: 0.8, days: (610, 0) },
    Round { name: "numbers", with: &["benedikte-juhl", "petra-nilsson", "emil-lager"], a_month: 1.0, days: (730, 0) },
    Round {
        name: "home",
        with: &["gunnel-lindqvist", "rasmus-lindqvist", "hedda-lindqvist"],
        a_month: 1.2,
        days: (730, 0),
    },
];

/// Who knows whom, as Nora knows it: 1 they know each other, 3 they rely on each other.
pub(super) const KNOW: &[(&str, &str, u8)] = &[
    ("maja-strom", "sara-wikander", 3),
    ("jens-aronsson", "viktor-sandell", 3),
    ("petra-nilsson", "emil-lager", 3),
    ("anders-holmberg", "jens-aronsson", 3),
    ("linh-tran", "farida-noorzai", 3),
    ("anders-holmberg", "bjorn-hallstrom", 2),
    ("bjorn-hallstrom", "camilla-rask", 3),
    ("bjorn-hallstrom", "greta-hoffmann", 3),
    ("ulrika-engdahl", "camilla-rask", 2),
    ("aino-laaksonen", "bjorn-hallstrom", 2),
    ("tobias-klein", "ingrid-maartens", 3),
    ("roya-ahmadi", "elin-sjogren", 2),
    ("ilse-van-dam", "ruben-de-wit", 3),
    ("soledad-quiroga", "daniel-weissberg", 3),
    ("soledad-quiroga", "amelie-fontaine", 2),
    ("chidi-okonkwo", "zanele-dube", 3),
    ("chidi-okonkwo", "amelie-fontaine", 1),
    ("abebe-tadesse", "olga-petrenko", 3),
    ("abebe-tadesse", "haruka-mori", 2),
    ("abebe-tadesse", "samuel-osei", 1),
    ("liam-gallagher-reyes", "noor-elamin", 3),
    ("zeynep-arslan", "ylva-stenberg", 3),
    ("hedda-lindqvist", "mattias-ek", 2),
    ("hedda-lindqvist", "gunnel-lindqvist", 3),
    ("hedda-lindqvist", "rasmus-lindqvist", 2),
    ("gunnel-lindqvist", "rasmus-lindqvist", 3),
    ("hedda-lindqvist", "mirela-ionescu", 2),
    ("mattias-ek", "jonna-akesson", 3),
    ("mattias-ek", "tariq-mahmoud", 1),
    ("arvid-nystrom", "rebecka-falk", 2),
    ("victoria-lang", "greta-hoffmann", 1),
    ("katarzyna-wolska", "noel-carter", 1),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::past::said_at;
    use crate::sample::people::{self, Somebody};
    use std::collections::BTreeMap;

    fn by_id() -> BTreeMap<&'static str, &'static Somebody> {
        people::all().map(|one| (one.id, one)).collect()
    }

    #[test]
    fn everybody_is_there_once_and_everything_said_of_them_is_sound() {
        let everybody = by_id();
        assert_eq!(people::all().count(), everybody.len(), "an id stands twice");
        for months_ago in 0..=12 {
            let said = said_at(months_ago).expect("sound");
            assert!(said.len() > 60, "{months_ago} months ago of {} people", said.len());
        }
    }

    #[test]
    fn tables_name_only_people_who_are_there() {
        let everybody = by_id();
        let met = MEETINGS.iter().flat_map(|meeting| meeting.with.iter().chain(meeting.called_by.iter()));
        let written = ROUNDS.iter().flat_map(|round| round.with);
        for id in met.chain(written) {
            assert!(everybody.contains_key(id), "{id}");
        }
        for (a, b, _) in KNOW {
            assert!(everybody[a].book.is_some() && everybody[b].book.is_some() && a != b, "{a} {b}");
        }
    }

    #[test]
    fn every_address_lies_where_nobody_lives() {
        for one in people::all() {
            let kept_free = ["example.com", "example.org", "example.net"];
            let addresses = one.listed_addresses().into_iter().chain(one.second.map(|(address, _)| address.to_owned()));
            for address in addresses {
                assert!(kept_free.iter().any(|domain| address.ends_with(domain)), "{address}");
                assert!(address.is_ascii() && !address.contains(' '), "{address}");
            }
        }
    }
}
