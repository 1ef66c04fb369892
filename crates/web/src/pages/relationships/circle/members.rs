//! Members of a circle: joining, what the others may know, leaving; and a note for oneself about whoever it is.

use super::super::asks::{Faults, Sheet, listed};
use super::super::{Further, child, day, fault, form, open, shown};
use super::{Circled, circled, sheet};
use crate::failure::Failure;
use crate::fields::{Fields, Form};
use crate::pages::deeper::{named, proposed};
use crate::visit::{Answer, Visit};
use app::circles;
use app::relationships::With;
use axum::extract::Path;
use model::entry::Noted;
use model::finding::Value;
use model::mentoring::circles::Ring;
use model::relationship::circle::{CirclePurpose, LeaveReason, MemberRole, Membership};
use model::relationship::{Party, RelationshipKind, Side};

/// `GET /relationships/{id}/circle/members/new`
pub(crate) async fn new(visit: Visit, Path(id): Path<String>) -> Answer {
    let circled = circled(&visit, &id).await?;
    join_page(&visit, &circled, None, &Vec::new()).await
}

async fn join_page(visit: &Visit, circled: &Circled, typed: Option<&Fields>, faults: &Faults) -> Answer {
    let fields = Sheet::new(visit.t, typed, faults).line("member", None);
    let today = visit.today();
    // Once turns go round, whoever joins does so from today.
    let is_begun = circled.ring()?.rotas.iter().any(|rota| rota.value.starts_on <= today);
    let now = Membership { joined_on: is_begun.then_some(today), ..Membership::new(MemberRole::Member) };
    let asks = known(visit, circled, fields, &now, None, Side::Other)?.asks();
    let mut page = sheet(visit, circled, "circle-join", "/members", asks).await?;
    page.proposed = proposed(&circled.opened.seen.network);
    shown(visit, &page, faults)
}

/// What the circle knows of somebody, as fields; those that its purpose asks for come first.
fn known<'s>(
    visit: &Visit,
    circled: &Circled,
    fields: Sheet<'s>,
    now: &Membership,
    note: Option<&String>,
    side: Side,
) -> Result<Sheet<'s>, Failure> {
    let ring = circled.ring()?;
    let is_group = circled.opened.room()?.relationship.value.kind == RelationshipKind::Group;
    let mine = |mine: &'static str, theirs: &'static str| if side == Side::Me { mine } else { theirs };
    let (wants, work) = (mine("wants_mine", "wants"), mine("work_mine", "work"));
    let mut fields = fields;
    if is_group {
        let roles = listed(visit.t, "member_role", MemberRole::ALL.iter().map(|role| role.code()));
        fields = fields.choose("radios", "member_role", roles, &[now.role.code()]);
    }
    fields = match ring.purpose {
        CirclePurpose::Advocacy => fields
            .area(work, now.work.as_ref())
            .area(mine("say_mine", "say"), now.say.as_ref())
            .line("say_to", now.say_to.as_ref())
            .line(mine("boss_mine", "boss"), now.boss.as_ref())
            .line(mine("unit_mine", "unit"), now.unit.as_ref()),
        CirclePurpose::Advice | CirclePurpose::Class => fields
            .line(wants, now.wants.as_ref())
            .line(work, now.work.as_ref())
            .line(mine("unit_mine", "unit"), now.unit.as_ref()),
    };
    if side == Side::Other {
        fields = fields.area("kept_note", note);
        let since = now.joined_on.map(|day| day.to_string()).unwrap_or_default();
        fields = fields.field("date", "since", since);
    }
    Ok(fields)
}

/// What was typed of somebody; what the form did not ask for stays as it is.
fn typed(visit: &Visit, fields: &Fields, now: Membership, faults: &mut Faults) -> Membership {
    let text = |names: [&str; 2], now: Option<String>| match names.iter().find_map(|name| fields.get(name)) {
        Some(text) => Some(text.to_owned()).filter(|text| !text.is_empty()),
        None => now,
    };
    Membership {
        role: fields.get("member_role").and_then(|role| role.parse().ok()).unwrap_or(now.role),
        work: text(["work", "work_mine"], now.work),
        say: text(["say", "say_mine"], now.say),
        say_to: text(["say_to", "say_to"], now.say_to),
        boss: text(["boss", "boss_mine"], now.boss),
        unit: text(["unit", "unit_mine"], now.unit),
        wants: text(["wants", "wants_mine"], now.wants),
        joined_on: match fields.get("since") {
            Some(_) => day(visit, "since", fields.filled("since"), faults),
            None => now.joined_on,
        },
        left: now.left,
    }
}

/// `POST /relationships/{id}/circle/members` with `member` and what is known of them
pub(crate) async fn join(visit: Visit, Path(id): Path<String>, Form(fields): Form) -> Answer {
    let circled = circled(&visit, &id).await?;
    let who = fields.get("member").unwrap_or_default();
    let with = match named(&circled.opened.seen.loaded, visit.t, who) {
        Ok(id) => With::Person(id),
        Err(reason) if who.is_empty() => {
            return join_page(&visit, &circled, Some(&fields), &vec![("member", reason)]).await;
        }
        Err(_) => With::Name(who.to_owned()),
    };
    let mut faults = Vec::new();
    let member = typed(&visit, &fields, Membership::new(MemberRole::Member), &mut faults);
    if !faults.is_empty() {
        return join_page(&visit, &circled, Some(&fields), &faults).await;
    }
    match circles::join(&visit.office, circled.opened.id, &with, &member, fields.get("kept_note")).await {
        Ok(kept) => visit.done(&format!("{}#members", circled.own), "circle-joined", Some(kept.undo)),
        Err(error) => join_page(&visit, &circled, Some(&fields), &fault("member", error)?).await,
    }
}

/// `GET /relationships/{id}/circle/members/{party}`
pub(crate) async fn edit(visit: Visit, Path((id, party)): Path<(String, String)>) -> Answer {
    let circled = circled(&visit, &id).await?;
    member_page(&visit, &circled, &party, None, &Vec::new()).await
}

async fn member_page(visit: &Visit, circled: &Circled, party: &str, typed: Option<&Fields>, faults: &Faults) -> Answer {
    let ring = circled.ring()?;
    let party = circled.member(&ring, party)?;
    let fields = Sheet::new(visit.t, typed, faults);
    let now = ring.membership(party);
    let asks = known(visit, circled, fields, &now, party.value.note.as_ref(), party.value.side)?.asks();
    let mut page = sheet(visit, circled, "circle-member", &format!("/members/{}", party.id), asks).await?;
    page.title = circled.name(visit, party);
    if party.value.side == Side::Other && Ring::leaving(party).is_none() {
        let own = format!("{}/members/{}", circled.own, party.id);
        let further = |end: &str, id: &str, is_change| Further {
            path: format!("{own}/{end}"),
            text: visit.t.text(id),
            is_change,
        };
        page.further.push(further("leaving", "circle-member-leave", false));
        page.further.push(further("removal", "circle-member-remove", true));
    }
    shown(visit, &page, faults)
}

/// `POST /relationships/{id}/circle/members/{party}` with what is known of them
pub(crate) async fn change(visit: Visit, Path((id, party)): Path<(String, String)>, Form(fields): Form) -> Answer {
    let circled = circled(&visit, &id).await?;
    let ring = circled.ring()?;
    let now = circled.member(&ring, &party)?;
    let mut faults = Vec::new();
    let member = typed(&visit, &fields, ring.membership(now), &mut faults);
    if !faults.is_empty() {
        return member_page(&visit, &circled, &party, Some(&fields), &faults).await;
    }
    let note = fields.get("kept_note").or(now.value.note.as_deref());
    let first = if now.value.side == Side::Me { "work_mine" } else { "work" };
    match circles::know(&visit.office, now.id, &member, note).await {
        Ok(kept) => visit.done(&format!("{}#members", circled.own), "circle-kept", Some(kept.undo)),
        Err(error) => member_page(&visit, &circled, &party, Some(&fields), &fault(first, error)?).await,
    }
}

/// `GET /relationships/{id}/circle/members/{party}/leaving`
pub(crate) async fn leaving(visit: Visit, Path((id, party)): Path<(String, String)>) -> Answer {
    let circled = circled(&visit, &id).await?;
    leave_page(&visit, &circled, &party, None, &Vec::new()).await
}

async fn leave_page(visit: &Visit, circled: &Circled, party: &str, typed: Option<&Fields>, faults: &Faults) -> Answer {
    let ring = circled.ring()?;
    let party: &Noted<Party> = circled.member(&ring, party)?;
    let reasons = listed(visit.t, "because", LeaveReason::ALL.iter().map(|one| one.code()));
    let asks = Sheet::new(visit.t, typed, faults)
        .choose("radios", "because", reasons, &["goal_met"])
        .area("left_note", None)
        .field("date", "left_on", visit.today())
        .asks();
    let mut page = sheet(visit, circled, "circle-leave", &format!("/members/{}/leaving", party.id), asks).await?;
    page.title = visit.t.say("circle-leave-title", &[("name", Value::Text(circled.name(visit, party)))]);
    shown(visit, &page, faults)
}

/// `POST /relationships/{id}/circle/members/{party}/leaving` with `because`, `left_on`, `left_note`
pub(crate) async fn leave(visit: Visit, Path((id, party)): Path<(String, String)>, Form(fields): Form) -> Answer {
    let circled = circled(&visit, &id).await?;
    let ring = circled.ring()?;
    let who = circled.member(&ring, &party)?.id;
    let because: LeaveReason = fields.get("because").unwrap_or_default().parse().map_err(|_| Failure::Unreadable)?;
    let mut faults = Vec::new();
    let on = day(&visit, "left_on", fields.filled("left_on"), &mut faults);
    if !faults.is_empty() {
        return leave_page(&visit, &circled, &party, Some(&fields), &faults).await;
    }
    let told = if because.is_success() { "circle-goal-met" } else { "circle-left" };
    match circles::leave(&visit.office, who, because, on, fields.get("left_note")).await {
        Ok(kept) => visit.done(&format!("{}#gone", circled.own), told, Some(kept.undo)),
        Err(error) => leave_page(&visit, &circled, &party, Some(&fields), &fault("left_on", error)?).await,
    }
}

/// `POST /relationships/{id}/circle/members/{party}/return`
pub(crate) async fn come_back(visit: Visit, Path((id, party)): Path<(String, String)>) -> Answer {
    let circled = circled(&visit, &id).await?;
    let who = circled.member(&circled.ring()?, &party)?.id;
    let kept = circles::return_to(&visit.office, who).await?;
    visit.done(&format!("{}#members", circled.own), "circle-returned", Some(kept.undo))
}

/// `POST /relationships/{id}/circle/members/{party}/removal`
pub(crate) async fn remove(visit: Visit, Path((id, party)): Path<(String, String)>) -> Answer {
    let circled = circled(&visit, &id).await?;
    let who = circled.member(&circled.ring()?, &party)?.id;
    let undo = circles::remove(&visit.office, who).await?;
    visit.done(&circled.own, "circle-removed", Some(undo))
}

/// `GET /relationships/{id}/parties/{party}/note`: a note for oneself about the other side
pub(crate) async fn note(visit: Visit, Path((id, party)): Path<(String, String)>) -> Answer {
    note_page(&visit, &id, &party, None, &Vec::new()).await
}

async fn note_page(visit: &Visit, id: &str, party: &str, typed: Option<&Fields>, faults: &Faults) -> Answer {
    let opened = open(visit, id).await?;
    let entry = child::<Party>(visit, opened.id, party).await?;
    let asks = Sheet::new(visit.t, typed, faults).area("kept_note", entry.value.note.as_ref()).asks();
    let mut page = form(visit, &opened, "circle-note", &format!("/parties/{}/note", entry.id), asks).await?;
    page.lead = visit.t.say("circle-note-lead", &[opened.name_value()]);
    shown(visit, &page, faults)
}

/// `POST /relationships/{id}/parties/{party}/note` with `kept_note`
pub(crate) async fn keep_note(visit: Visit, Path((id, party)): Path<(String, String)>, Form(fields): Form) -> Answer {
    let opened = open(&visit, &id).await?;
    let entry = child::<Party>(&visit, opened.id, &party).await?;
    match circles::keep_note(&visit.office, entry.id, fields.get("kept_note").unwrap_or_default()).await {
        Ok(kept) => visit.done(&format!("{}#note", opened.path), "circle-note", Some(kept.undo)),
        Err(error) => note_page(&visit, &id, &party, Some(&fields), &fault("kept_note", error)?).await,
    }
}
