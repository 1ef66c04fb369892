//! The page of a circle or group: whose turn it is, what to say of whom, what was said, who left. The forms are in its parts.

pub(crate) mod members;
pub(crate) mod said;
pub(crate) mod shown;
pub(crate) mod turns;

use super::asks::{Faults, Sheet, listed};
use super::{FormPage, Opened, fault, form, open, path_of, shown as answered};
use crate::failure::Failure;
use crate::fields::{Fields, Form};
use crate::visit::{Answer, Visit};
use app::circles::{self, name_of};
use app::seen::Seen;
use axum::extract::Path;
use model::entry::{EntryId, Noted};
use model::finding::Value;
use model::mentoring::circles::Ring;
use model::mentoring::rooms::Room;
use model::relationship::circle::{Circle, CirclePurpose};
use model::relationship::{Party, Side};

/// A circle that a path names, with all that is seen of it.
pub(crate) struct Circled {
    opened: Opened,
    /// The path of its page.
    own: String,
}

/// The circle that a path names; a relationship of two has none.
pub(super) async fn circled(visit: &Visit, id: &str) -> Result<Circled, Failure> {
    let opened = open(visit, id).await?;
    if !opened.room()?.relationship.value.kind.is_circle() {
        return Err(Failure::NoSuchPage);
    }
    Ok(Circled { own: format!("{}/circle", opened.path), opened })
}

impl Circled {
    fn ring(&self) -> Result<Ring<'_>, Failure> {
        Ok(circles::ring(self.opened.mentoring()?, self.opened.id)?)
    }

    /// What somebody is called; I am `you`.
    fn name(&self, visit: &Visit, party: &Noted<Party>) -> String {
        name_of(&self.opened.seen.loaded, party, &visit.t.text("circle-you"))
    }

    fn name_of(&self, visit: &Visit, ring: &Ring<'_>, id: EntryId) -> String {
        ring.member(id).map(|party| self.name(visit, party)).unwrap_or_default()
    }

    /// The member that a path names.
    fn member<'r>(&self, ring: &Ring<'r>, id: &str) -> Result<&'r Noted<Party>, Failure> {
        id.parse().ok().and_then(|id| ring.member(id)).ok_or(Failure::NoSuchPage)
    }

    /// Those of a round who are there today, as choices.
    fn choices(&self, visit: &Visit, ring: &Ring<'_>) -> Vec<(String, String)> {
        ring.present(visit.today()).map(|party| (party.id.to_string(), self.name(visit, party))).collect()
    }
}

/// A form of a circle: it leads back to the circle's page. `code` names its messages as in [`form`].
async fn sheet(
    visit: &Visit,
    circled: &Circled,
    code: &'static str,
    action: &str,
    asks: Vec<super::asks::Ask>,
) -> Result<FormPage, Failure> {
    let page = form(visit, &circled.opened, code, &format!("/circle{action}"), asks).await?;
    Ok(FormPage { back: circled.own.clone(), ..page })
}

/// `GET /relationships/{id}/circle`
pub(crate) async fn show(visit: Visit, Path(id): Path<String>) -> Answer {
    let circled = circled(&visit, &id).await?;
    let page = shown::page(&visit, &circled, None).await?;
    visit.page(&page)
}

/// `GET /relationships/{id}/circle/purpose`
pub(crate) async fn purpose(visit: Visit, Path(id): Path<String>) -> Answer {
    let circled = circled(&visit, &id).await?;
    purpose_page(&visit, &circled, None, &Vec::new()).await
}

async fn purpose_page(visit: &Visit, circled: &Circled, typed: Option<&Fields>, faults: &Faults) -> Answer {
    let (t, ring) = (visit.t, circled.ring()?);
    let purposes = listed(t, "circle-purpose", CirclePurpose::ALL.iter().map(|one| one.code()));
    let skill = circled.opened.room()?.relationship.value.subject.clone();
    let asks = Sheet::new(t, typed, faults)
        .choose("radios", "circle_purpose", purposes, &[ring.purpose.code()])
        .line("skill", skill.as_ref())
        .line("able", ring.circle.and_then(|circle| circle.value.able.as_ref()))
        .asks();
    let page = sheet(visit, circled, "circle-for", "/purpose", asks).await?;
    answered(visit, &page, faults)
}

/// `POST /relationships/{id}/circle/purpose` with `circle_purpose`, `skill`, `able`
pub(crate) async fn describe(visit: Visit, Path(id): Path<String>, Form(fields): Form) -> Answer {
    let circled = circled(&visit, &id).await?;
    let purpose = fields.get("circle_purpose").and_then(|code| code.parse().ok()).unwrap_or(circled.ring()?.purpose);
    let said = Circle { purpose, able: fields.filled("able").map(str::to_owned) };
    match circles::describe(&visit.office, circled.opened.id, &said, fields.get("skill")).await {
        Ok(kept) => visit.done(&circled.own, "circle-kept", Some(kept.undo)),
        Err(error) => purpose_page(&visit, &circled, Some(&fields), &fault("able", error)?).await,
    }
}

/// A circle in brief, for the pages that lead to it.
pub(crate) struct Brief {
    pub(crate) path: String,
    pub(crate) name: String,
    /// How many belong to it.
    pub(crate) count: String,
    /// Whose turn is next; empty where no turns are set.
    pub(crate) next: String,
    /// What stands on its page.
    pub(crate) open: String,
}

/// The circle that a relationship is; `None` where it is between two.
pub(crate) fn brief(visit: &Visit, seen: &Seen, room: &Room<'_>) -> Option<Brief> {
    let (t, today) = (visit.t, visit.today());
    let ring = seen.beside.mentoring.as_ref()?.circles.ring(room)?;
    let others = ring.present(today).filter(|party| party.value.side == Side::Other).count();
    let turns = ring.turns_from(today, TURNS_LOOKED_AT);
    let next = turns.into_iter().find_map(|turn| Some((turn.on, turn.brings.or(turn.hosts)?)));
    let next = next.and_then(|(on, who)| {
        let party = ring.member(who)?;
        let mine = if party.value.side == Side::Me { "mine" } else { "theirs" };
        let name = name_of(&seen.loaded, party, &t.text("circle-you"));
        let values = [("date", Value::Date(on)), ("mine", Value::Word(mine)), ("who", Value::Text(name))];
        Some(t.say("room-circle-next", &values))
    });
    let is_class = ring.purpose == CirclePurpose::Class;
    Some(Brief {
        path: format!("{}/circle", path_of(room.id())),
        name: app::relationships::name_of(&seen.loaded, room.relationship),
        count: t.say("room-circle-count", &[("count", Value::Count(i64::try_from(others).unwrap_or(0)))]),
        next: next.unwrap_or_default(),
        open: t.text(if is_class { "room-circle-class" } else { "room-circle-open" }),
    })
}

/// So many turns ahead are looked at for one that is held.
const TURNS_LOOKED_AT: usize = 12;
