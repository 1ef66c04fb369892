//! What the page of a circle shows.

use super::super::{date, how_far};
use super::Circled;
use crate::failure::Failure;
use crate::frame::{Frame, Place};
use crate::pages::people::path_of as person_path;
use crate::report::Drawn;
use crate::visit::Visit;
use askama::Template;
use chrono::NaiveDate;
use model::entry::{EntryId, Noted};
use model::finding::Value;
use model::mentoring::circles::Ring;
use model::practice::GROUP_MENTEES;
use model::relationship::circle::{CirclePurpose, Leaving, MemberRole, Mention};
use model::relationship::rota::{Duty, Turn};
use model::relationship::{Party, Side};
use picture::table::{CHAIRS_MAX, Chair, Fit, Table, draw};

/// So many turns ahead stand on the page: a round of a small circle and a bit.
const TURNS_AHEAD: usize = 6;
/// So many turns that were stand there, folded.
const TURNS_BACK: usize = 8;
/// Most words that stand open in the log; the others fold.
const MENTIONS_OPEN: usize = 6;

/// A change of a turn that was refused.
pub(super) struct Refused {
    pub(super) on: NaiveDate,
    pub(super) who: Option<EntryId>,
    pub(super) reason: String,
}

struct TurnRow {
    on: NaiveDate,
    when: String,
    far: String,
    brings: String,
    hosts: String,
    /// What differs: away, exchanged, no meeting.
    differs: String,
    is_next: bool,
    is_skipped: bool,
    is_changed: bool,
    /// The meeting, where it is planned.
    session: Option<String>,
    /// Who can be away or take it: id, name, whether chosen.
    choices: Vec<(String, String, bool)>,
    fault: String,
}

struct MemberRow {
    id: String,
    name: String,
    person: Option<String>,
    path: String,
    place: String,
    is_me: bool,
    is_mentor: bool,
    is_next: bool,
    work: String,
    say: String,
    to: String,
    wants: String,
    note: String,
    missing: String,
    spoken: String,
    speak: Option<String>,
}

struct MentionRow {
    path: String,
    heading: String,
    said: String,
    detail: String,
    came_of: String,
}

struct GoneRow {
    name: String,
    said: String,
    note: String,
    is_success: bool,
    path: String,
}

#[derive(Template)]
#[template(path = "pages/relationships/circle.html")]
pub(super) struct Page {
    frame: Frame,
    path: String,
    own: String,
    name: String,
    headline: String,
    lead: String,
    is_alone: bool,
    is_advocacy: bool,
    is_class: bool,
    picture: Option<Drawn>,
    notices: Vec<String>,
    good: Vec<String>,
    has_rota: bool,
    may_turn: bool,
    has_brings: bool,
    has_hosts: bool,
    brings_text: String,
    turns: Vec<TurnRow>,
    before: Vec<TurnRow>,
    members: Vec<MemberRow>,
    mentions: Vec<MentionRow>,
    earlier: Vec<MentionRow>,
    gone: Vec<GoneRow>,
    goals_met: String,
    purpose: String,
    skill: String,
    able: String,
    agenda: Vec<String>,
    agenda_path: Option<(String, String)>,
}

/// The page; `refused` is a change of a turn that did not go.
pub(super) async fn page(visit: &Visit, circled: &Circled, refused: Option<&Refused>) -> Result<Page, Failure> {
    let (t, today, ring) = (visit.t, visit.today(), circled.ring()?);
    let room = circled.opened.room()?;
    let mut rows: Vec<TurnRow> =
        ring.turns_from(today, TURNS_AHEAD).iter().map(|one| turn(visit, circled, &ring, one, refused)).collect();
    let next = ring.turns_from(today, TURNS_AHEAD).into_iter().find(|turn| !turn.is_skipped);
    if let Some(row) = rows.iter_mut().find(|row| !row.is_skipped) {
        row.is_next = true;
    }
    let mut mentions: Vec<MentionRow> =
        ring.mentions.iter().rev().map(|one| mention(visit, circled, &ring, one)).collect();
    let earlier = mentions.split_off(mentions.len().min(MENTIONS_OPEN));
    let next_who = next.as_ref().and_then(|turn| turn.brings.or(turn.hosts));
    let others = ring.present(today).filter(|party| party.value.side == Side::Other).count();
    let (notices, good) = notices(visit, circled, &ring)?;
    let gone = ring.gone(today);
    let met = gone.iter().filter(|(_, left)| left.because.is_success()).count();
    let session = room.to_come(visit.office.now()).next();
    let duties = ring.rota().map(|rota| rota.value.duties.clone()).unwrap_or_default();
    Ok(Page {
        frame: visit.frame(Place::Mentors, circled.opened.name.clone()).await?,
        headline: headline(visit, circled, &ring, next.as_ref()),
        lead: t.text(&format!("circle-lead-{}", ring.purpose.code())),
        is_alone: others == 0,
        is_advocacy: ring.purpose == CirclePurpose::Advocacy,
        is_class: ring.purpose == CirclePurpose::Class,
        picture: (others > 0).then(|| picture(visit, circled, &ring, next_who)),
        notices,
        good,
        has_rota: ring.rota().is_some(),
        may_turn: ring.learners(today) > 1,
        has_brings: duties.contains(&Duty::Brings),
        has_hosts: duties.contains(&Duty::Hosts),
        brings_text: match ring.purpose {
            CirclePurpose::Advice => t.text("circle-brings"),
            other => t.text(&format!("circle-brings-{}", other.code())),
        },
        turns: rows,
        before: ring
            .turns_before(today, TURNS_BACK)
            .iter()
            .map(|one| turn(visit, circled, &ring, one, refused))
            .collect(),
        members: members(visit, circled, &ring, next_who),
        mentions,
        earlier,
        goals_met: if met > 0 { t.say("circle-gone-met", &[("count", count(met))]) } else { String::new() },
        gone: gone.into_iter().map(|(party, left)| gone_row(visit, circled, party, left)).collect(),
        purpose: t.text(&format!("circle-purpose-{}", ring.purpose.code())),
        skill: room.relationship.value.subject.clone().unwrap_or_default(),
        able: ring.circle.and_then(|circle| circle.value.able.clone()).unwrap_or_default(),
        agenda: session.map(|one| one.value.agenda.iter().map(|item| item.text.clone()).collect()).unwrap_or_default(),
        agenda_path: session
            .map(|one| (format!("{}/sessions/{}", circled.opened.path, one.id), super::super::when(visit, &one.value))),
        path: circled.opened.path.clone(),
        own: circled.own.clone(),
        name: circled.opened.name.clone(),
    })
}

fn count(number: usize) -> Value {
    Value::Count(i64::try_from(number).unwrap_or(i64::MAX))
}

/// What matters first: that nobody is there, that no turns are set, or whose turn it is.
fn headline(visit: &Visit, circled: &Circled, ring: &Ring<'_>, next: Option<&Turn>) -> String {
    let t = visit.t;
    let others = ring.present(visit.today()).filter(|party| party.value.side == Side::Other).count();
    if others == 0 {
        return t.text("circle-head-nobody");
    }
    let Some(next) = next else { return t.say("circle-head-no-rota", &[("count", count(others))]) };
    let on = ("date", Value::Date(next.on));
    match next.brings.or(next.hosts).and_then(|id| ring.member(id)) {
        Some(party) if party.value.side == Side::Me => t.say("circle-head-mine", &[on]),
        Some(party) => t.say("circle-head-other", &[on, ("who", Value::Text(circled.name(visit, party)))]),
        None => t.say("circle-head-nobodys", &[on]),
    }
}

fn rhythm(visit: &Visit, ring: &Ring<'_>) -> String {
    ring.rota()
        .map(|rota| visit.t.text(&format!("rhythm-{}", rota.value.rhythm.code())).to_lowercase())
        .unwrap_or_default()
}

/// The table with everybody around it; whose turn is next has a full ring.
fn picture(visit: &Visit, circled: &Circled, ring: &Ring<'_>, next: Option<EntryId>) -> Drawn {
    let today = visit.today();
    let others: Vec<_> = ring.present(today).filter(|party| party.value.side == Side::Other).collect();
    let turns = ring.turns_from(today, TURNS_AHEAD);
    let chair = |party: &&Noted<Party>| {
        let own = turns.iter().find(|turn| !turn.duties_of(party.id).is_empty());
        let said = match (ring.role(party), own) {
            (MemberRole::Mentor, _) => visit.t.text("circle-mentor-said"),
            (_, Some(turn)) => visit.t.say("circle-turn-said", &[("date", Value::Date(turn.on))]),
            (_, None) => String::new(),
        };
        Chair {
            name: Some(circled.name(visit, party)),
            specialty: ring.membership(party).unit.unwrap_or_default(),
            said,
            silence: Some(if next == Some(party.id) { 1.0 } else { 0.0 }),
            href: format!("#member-{}", party.id),
        }
    };
    let more = others.len().saturating_sub(CHAIRS_MAX);
    let name = ("name", Value::Text(circled.opened.name.clone()));
    let table = Table {
        key: "circle".to_owned(),
        title: visit.t.say("circle-picture", &[name]),
        me: visit.t.text("circle-me"),
        name: visit.t.say("circle-picture-name", &[("count", count(others.len() + 1))]),
        about: rhythm(visit, ring),
        chairs: others.iter().map(chair).collect(),
        more: if more > 0 { visit.t.say("circle-picture-more", &[("count", count(more))]) } else { String::new() },
    };
    draw(&table, Fit::Narrow).into()
}

/// What to mind, and what is as it should be.
fn notices(visit: &Visit, circled: &Circled, ring: &Ring<'_>) -> Result<(Vec<String>, Vec<String>), Failure> {
    let (t, today) = (visit.t, visit.today());
    let (mut notices, mut good) = (Vec::new(), Vec::new());
    let all = ring.present(today).count();
    let learners = ring.learners(today);
    match ring.purpose {
        CirclePurpose::Advocacy => {
            let shared = ring.shared_bosses(today);
            for (boss, members) in &shared {
                let names = members.iter().map(|id| circled.name_of(visit, ring, *id)).collect();
                let id = if members.len() == 2 { "circle-boss-shared" } else { "circle-boss-shared-many" };
                let values = [
                    ("names", Value::Names(names)),
                    ("boss", Value::Text(boss.clone())),
                    ("count", count(members.len())),
                ];
                notices.push(t.say(id, &values));
            }
            let unknown = ring.present(today).filter(|party| ring.membership(party).boss.is_none()).count();
            if all > 1 && unknown > 0 && unknown < all {
                good.push(t.say("circle-boss-unknown", &[("count", count(unknown))]));
            } else if all > 1 && unknown == 0 && shared.is_empty() {
                good.push(t.say("circle-boss-different", &[("count", count(all))]));
            }
        }
        CirclePurpose::Class => {
            let line = [("count", count(learners)), ("line", count(GROUP_MENTEES))];
            if ring.is_crowded(today) {
                notices.push(t.say("circle-crowded", &line));
            } else if learners > 0 {
                good.push(t.say("circle-small", &line));
            }
            if circled.opened.room()?.relationship.value.subject.is_none() {
                notices.push(t.text("circle-no-skill"));
            }
        }
        CirclePurpose::Advice => {}
    }
    Ok((notices, good))
}

fn turn(visit: &Visit, circled: &Circled, ring: &Ring<'_>, turn: &Turn, refused: Option<&Refused>) -> TurnRow {
    let t = visit.t;
    let name = |id: Option<EntryId>| id.map(|id| circled.name_of(visit, ring, id)).unwrap_or_default();
    let refused = refused.filter(|refused| refused.on == turn.on);
    let mut differs = Vec::new();
    if turn.is_skipped {
        differs.push(t.text("circle-not"));
    }
    if !turn.away.is_empty() {
        let names = turn.away.iter().map(|id| name(Some(*id))).collect();
        differs.push(t.say("circle-away", &[("names", Value::Names(names))]));
    }
    if turn.is_swapped {
        differs.push(t.text("circle-swapped"));
    }
    let chosen = refused.and_then(|refused| refused.who).or(turn.brings).or(turn.hosts);
    let takes_turns = ring.present(turn.on).filter(|party| ring.role(party) == MemberRole::Member);
    let session = circled.opened.room().ok().and_then(|room| {
        let on = room.to_come(visit.office.now()).find(|one| room.day(one) == turn.on);
        on.map(|one| format!("{}/sessions/{}", circled.opened.path, one.id))
    });
    TurnRow {
        on: turn.on,
        when: date(visit, turn.on),
        far: how_far(visit, turn.on),
        brings: name(turn.brings),
        hosts: name(turn.hosts),
        is_changed: !differs.is_empty(),
        differs: differs.join(" · "),
        is_next: false,
        is_skipped: turn.is_skipped,
        session,
        choices: takes_turns
            .map(|party| (party.id.to_string(), circled.name(visit, party), chosen == Some(party.id)))
            .collect(),
        fault: refused.map(|refused| refused.reason.clone()).unwrap_or_default(),
    }
}

/// The others, then me: it is of them that there is something to say.
fn members(visit: &Visit, circled: &Circled, ring: &Ring<'_>, next: Option<EntryId>) -> Vec<MemberRow> {
    let (mine, others): (Vec<_>, Vec<_>) = ring.present(visit.today()).partition(|party| party.value.side == Side::Me);
    others.into_iter().chain(mine).map(|party| member(visit, circled, ring, party, next)).collect()
}

fn member(visit: &Visit, circled: &Circled, ring: &Ring<'_>, party: &Noted<Party>, next: Option<EntryId>) -> MemberRow {
    let (t, known, is_me) = (visit.t, ring.membership(party), party.value.side == Side::Me);
    let role = known.role;
    let boss = known.boss.map(|boss| t.say("circle-member-boss", &[("boss", Value::Text(boss))]));
    let text = |text: Option<String>| text.unwrap_or_default();
    let is_advocacy = ring.purpose == CirclePurpose::Advocacy;
    let place: Vec<String> = [known.unit, boss].into_iter().flatten().collect();
    let missing = match (ring.purpose, is_me) {
        (CirclePurpose::Advocacy, true) if known.say.is_none() => "circle-member-nothing-mine",
        (CirclePurpose::Advocacy, false) if known.say.is_none() => "circle-member-nothing-say",
        (CirclePurpose::Class, false) if known.wants.is_none() && role == MemberRole::Member => {
            "circle-member-nothing-class"
        }
        _ => "",
    };
    let mentions = ring.mentions_of(party.id).count();
    let latest = ring.mentions_of(party.id).next().map_or(Value::Unknown, |one| Value::Date(one.value.on));
    let spoken = if is_me { "circle-spoken-mine" } else { "circle-spoken" };
    MemberRow {
        id: party.id.to_string(),
        name: circled.name(visit, party),
        person: party.person.as_ref().map(person_path),
        path: format!("{}/members/{}", circled.own, party.id),
        place: place.join(" · "),
        is_me,
        is_mentor: role == MemberRole::Mentor,
        is_next: next == Some(party.id),
        work: text(known.work),
        say: text(known.say),
        to: text(known.say_to),
        wants: text(known.wants),
        note: party.value.note.clone().unwrap_or_default(),
        missing: if missing.is_empty() { String::new() } else { t.text(missing) },
        spoken: if is_advocacy {
            t.say(spoken, &[("count", count(mentions)), ("date", latest)])
        } else {
            String::new()
        },
        speak: (is_advocacy && !is_me).then(|| format!("{}/mentions/new?of={}", circled.own, party.id)),
    }
}

fn mention(visit: &Visit, circled: &Circled, ring: &Ring<'_>, one: &Noted<Mention>) -> MentionRow {
    let (t, value) = (visit.t, &one.value);
    let name = |id: Option<EntryId>| Value::Text(id.map(|id| circled.name_of(visit, ring, id)).unwrap_or_default());
    let by = value.by.or(ring.me().map(|me| me.id));
    let to = value.to.as_ref().map(|to| t.say("circle-log-to", &[("to", Value::Text(to.clone()))]));
    let detail = [Some(date(visit, value.on)), to, value.place.clone()];
    MentionRow {
        path: format!("{}/mentions/{}", circled.own, one.id),
        heading: t.say(
            if ring.me().map(|me| me.id) == Some(value.of) { "circle-log-of-me" } else { "circle-log-of" },
            &[("by", name(by)), ("of", name(Some(value.of)))],
        ),
        said: value.said.clone(),
        detail: detail.into_iter().flatten().collect::<Vec<_>>().join(" · "),
        came_of: value.came_of.clone().unwrap_or_default(),
    }
}

fn gone_row(visit: &Visit, circled: &Circled, party: &Noted<Party>, left: &Leaving) -> GoneRow {
    GoneRow {
        name: circled.name(visit, party),
        said: visit
            .t
            .say("circle-left", &[("because", Value::Word(left.because.code())), ("date", Value::Date(left.on))]),
        note: left.note.clone().unwrap_or_default(),
        is_success: left.because.is_success(),
        path: format!("{}/members/{}", circled.own, party.id),
    }
}
