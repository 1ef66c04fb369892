//! One board in words: the picture, its chairs, how alike those at it are, what is missing, whom it helps, who led to whom.

use super::Refused;
use super::chairs::{Card, ChairForm, Proposed, card, proposals};
use crate::pages::deeper::{People, count};
use crate::report::Drawn;
use crate::visit::Visit;
use app::boards::seats::{self, Gap, Layout, MeetingWay, Node, Proposer};
use app::entries::Noted;
use model::board::SeatNeed;
use model::finding::Value;
use model::mentoring::Mentoring;
use model::network::Network;
use model::relationship::Relationship;
use picture::table::{CHAIRS_MAX, Chair, Fit, Table, draw};

/// A board, ready to be shown.
pub(super) struct Shown {
    pub(super) id: String,
    pub(super) headline: String,
    pub(super) lead: String,
    pub(super) name: String,
    pub(super) occasion: String,
    pub(super) name_fault: Option<String>,
    /// Whether it is mine and sits, so that things can be done.
    pub(super) is_open: bool,
    /// When it was dissolved, and what it led to.
    pub(super) dissolved: Option<(String, Option<String>)>,
    pub(super) wide: Drawn,
    pub(super) narrow: Drawn,
    pub(super) chairs: Vec<Card>,
    pub(super) alike: Vec<String>,
    pub(super) missing: Vec<Missing>,
    pub(super) meetings: Vec<MeetingLine>,
    pub(super) chains: Vec<Vec<Stop>>,
    pub(super) alumni: Vec<Alumnus>,
    pub(super) former: Vec<String>,
    pub(super) form: ChairForm,
}

/// Something that nobody at the table brings.
pub(super) struct Missing {
    pub(super) title: String,
    pub(super) why: String,
    /// What a chair for it would be called, and the need it is set for.
    pub(super) specialty: String,
    pub(super) need: String,
    pub(super) people: Vec<Proposed>,
}

/// Something of mine and whom it meets.
pub(super) struct MeetingLine {
    pub(super) mine: String,
    pub(super) said: String,
    pub(super) is_theirs: bool,
    pub(super) is_met: bool,
}

/// Somebody in a chain.
pub(super) struct Stop {
    pub(super) name: String,
    pub(super) path: Option<String>,
}

/// An old mentor who could sit down.
pub(super) struct Alumnus {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) path: String,
    pub(super) subject: String,
    pub(super) relationship: String,
}

impl Shown {
    pub(super) fn of(
        visit: &Visit,
        people: &People<'_>,
        network: &Network,
        mentoring: &Mentoring,
        layout: &Layout<'_>,
        refused: Option<&Refused<'_>>,
    ) -> Self {
        let board = &layout.board.value;
        let proposer = Proposer::new(network, mentoring, layout);
        let is_open = board.is_mine();
        let gaps = if is_open { seats::gaps(layout) } else { Vec::new() };
        let taken = layout.taken().count();
        let cold = layout.taken().filter(|chair| chair.is_cold()).count();
        let said = [
            ("taken", count(taken)),
            ("empty", count(layout.empty().count())),
            ("missing", count(gaps.len())),
            ("cold", count(cold)),
            ("board", Value::Text(board.name.clone())),
        ];
        let dissolved = board.dissolved_on.map(|on| {
            let on = visit.t.say("board-dissolved", &[("date", Value::Date(on))]);
            (on, board.led_to.clone())
        });
        let occasion = board.occasion.clone().unwrap_or_default();
        let lead = match &board.occasion {
            Some(text) => visit.t.say("board-lead-occasion", &[("occasion", Value::Text(text.clone()))]),
            None => visit.t.text("board-lead"),
        };
        let headline = if is_open { visit.t.say("board-headline", &said) } else { board.name.clone() };
        let (wide, narrow) = pictures(visit, layout);
        Self {
            id: layout.board.id.to_string(),
            headline,
            lead,
            name: board.name.clone(),
            occasion,
            name_fault: refused.filter(|it| it.form == "name").map(|it| it.fault.clone()),
            is_open,
            dissolved,
            wide,
            narrow,
            chairs: layout.chairs.iter().map(|one| card(visit, people, mentoring, &proposer, one, refused)).collect(),
            alike: alike(visit, layout),
            missing: gaps.iter().map(|gap| missing(visit, people, &proposer, gap)).collect(),
            meetings: meetings(visit, layout),
            chains: chains(people, mentoring, layout),
            alumni: if is_open { alumni(visit, people, mentoring, layout) } else { Vec::new() },
            former: former(visit, people, layout),
            form: ChairForm::new(visit, mentoring, &layout.board.id.to_string(), refused),
        }
    }
}

fn pictures(visit: &Visit, layout: &Layout<'_>) -> (Drawn, Drawn) {
    let chair = |one: &seats::Chair<'_>| Chair {
        name: one.name().map(str::to_owned),
        specialty: one.seat.value.specialty.clone(),
        said: super::chairs::silence(visit, one),
        silence: one.rhythms(),
        href: format!("#seat-{}", one.seat.id),
    };
    let more = layout.chairs.len().saturating_sub(CHAIRS_MAX);
    let about = [("taken", count(layout.taken().count())), ("empty", count(layout.empty().count()))];
    let table = |key: &str| Table {
        key: key.to_owned(),
        title: visit.t.say("board-picture", &[("board", Value::Text(layout.board.value.name.clone()))]),
        me: visit.t.text("board-me"),
        name: layout.board.value.name.clone(),
        about: visit.t.say("board-about", &about),
        chairs: layout.chairs.iter().map(chair).collect(),
        more: if more > 0 { visit.t.say("board-more", &[("count", count(more))]) } else { String::new() },
    };
    (draw(&table("wide"), Fit::Wide).into(), draw(&table("narrow"), Fit::Narrow).into())
}

/// How alike those at the table are, and which seats overlap.
fn alike(visit: &Visit, layout: &Layout<'_>) -> Vec<String> {
    if layout.people().is_empty() {
        return Vec::new();
    }
    let same = layout.sameness();
    let names = |people: &[&model::person::Person]| Value::Names(people.iter().map(|one| one.name.clone()).collect());
    let tempers = [
        ("known", count(same.tempers_known)),
        ("people", count(same.people)),
        ("alike", count(same.tempers_like_mine)),
        ("opposite", count(same.opposite.len())),
        ("names", names(&same.opposite)),
        ("mine", same.mine.map_or(Value::Unknown, |mine| Value::Text(mine.letters()))),
    ];
    let risks = [
        ("known", count(same.risks_known)),
        ("people", count(same.people)),
        ("one", same.one_risk.map_or(Value::Unknown, |risk| Value::Word(risk.code()))),
    ];
    let mut lines = vec![visit.t.say("board-alike-temper", &tempers), visit.t.say("board-alike-risk", &risks)];
    for group in layout.overlaps() {
        let names = group.iter().filter_map(|chair| chair.name()).map(str::to_owned).collect();
        let specialty = Value::Text(group[0].seat.value.specialty.clone());
        lines.push(visit.t.say("board-alike-overlap", &[("names", Value::Names(names)), ("specialty", specialty)]));
    }
    lines
}

fn missing(visit: &Visit, people: &People<'_>, proposer: &Proposer<'_>, gap: &Gap) -> Missing {
    let (specialty, need) = match gap {
        Gap::Weakness(text) | Gap::Left(text) => (text.clone(), None),
        Gap::Need(need) => (visit.t.text(&format!("board-need-{}", need.code())), Some(*need)),
    };
    let kind = match gap {
        Gap::Weakness(_) => "board-missing-weakness",
        Gap::Left(_) => "board-missing-left",
        Gap::Need(_) => "board-missing-need",
    };
    let why = match need {
        Some(need) => visit.t.text(&format!("board-need-{}.why", need.code())),
        None => visit.t.text(&format!("{kind}.why")),
    };
    Missing {
        title: visit.t.say(kind, &[("what", Value::Text(specialty.clone()))]),
        why,
        specialty,
        need: need.map_or_else(String::new, |need: SeatNeed| need.code().to_owned()),
        people: proposals(visit, people, proposer.for_gap(gap)),
    }
}

fn meetings(visit: &Visit, layout: &Layout<'_>) -> Vec<MeetingLine> {
    let line = |meeting: seats::Meeting<'_>| {
        let is_theirs = meeting.way == MeetingWay::TheyHelpMe;
        let said: Vec<String> = meeting
            .people
            .iter()
            .map(|(one, what)| {
                let values = [("person", Value::Text(one.name.clone())), ("what", Value::Text(what.clone()))];
                visit.t.say("board-meets", &values)
            })
            .collect();
        let none = if is_theirs { "board-meets-nobody" } else { "board-meets-none" };
        MeetingLine {
            mine: meeting.mine.to_owned(),
            is_met: !said.is_empty(),
            said: if said.is_empty() { visit.t.text(none) } else { said.join(" · ") },
            is_theirs,
        }
    };
    layout.meetings().into_iter().map(line).collect()
}

fn chains(people: &People<'_>, mentoring: &Mentoring, layout: &Layout<'_>) -> Vec<Vec<Stop>> {
    let stop = |node: Node| match node {
        Node::Person(id) => Stop { name: people.name(&id), path: people.who(&id).map(|who| who.path) },
        Node::Named(name) => Stop { name, path: None },
    };
    let chains = seats::chains(mentoring, layout.board.id);
    chains.into_iter().map(|chain| chain.into_iter().map(stop).collect()).collect()
}

fn alumni(visit: &Visit, people: &People<'_>, mentoring: &Mentoring, layout: &Layout<'_>) -> Vec<Alumnus> {
    let one = |relationship: &Noted<Relationship>| {
        let who = people.who(relationship.person.as_ref()?)?;
        let subject = relationship.value.subject.clone();
        Some(Alumnus {
            id: who.id,
            name: who.name,
            path: who.path,
            subject: subject.unwrap_or_else(|| visit.t.text("board-alumni-subject")),
            relationship: relationship.id.to_string(),
        })
    };
    seats::alumni(mentoring, layout).into_iter().filter_map(one).collect()
}

/// Who sat there once.
fn former(visit: &Visit, people: &People<'_>, layout: &Layout<'_>) -> Vec<String> {
    let line = |seat: &&Noted<model::board::Seat>| {
        let name = seat.person.as_ref().map(|id| people.name(id)).or(seat.value.name.clone())?;
        let until = seat.value.until.map_or(Value::Unknown, Value::Date);
        let specialty = Value::Text(seat.value.specialty.clone());
        Some(
            visit.t.say("board-former-line", &[("who", Value::Text(name)), ("specialty", specialty), ("until", until)]),
        )
    };
    layout.former.iter().filter_map(line).collect()
}
