//! `telemachus circle`: what a circle is for, its members, whose turn it is, and what was said for whom.

use crate::arguments::circles::{CircleCommand, CircleWhat, Known, RotaWords, Spoke};
use crate::console::Console;
use crate::failure::Failure;
use crate::setting::Setting;
use crate::text::{label, plain, text, wrapped};
use app::circles::{self, name_of, rota};
use app::entries::EntryId;
use app::error::AppError;
use app::office::Office;
use app::people;
use app::relationships::{self, With};
use app::seen::Seen;
use formats::listing;
use model::entry::Noted;
use model::finding::Value;
use model::mentoring::Mentoring;
use model::mentoring::circles::Ring;
use model::relationship::Party;
use model::relationship::circle::{Circle, MemberRole, Membership, Mention};
use model::relationship::rota::Turn;
use std::sync::Arc;

/// So many turns are shown.
const TURNS_SHOWN: usize = 4;

pub(crate) fn circle(options: &CircleCommand, setting: &Setting, console: &mut Console) -> Result<(), Failure> {
    match &options.what {
        CircleWhat::Show { which } => show(which, options.json, setting, console),
        CircleWhat::Sheet { which, reader } => sheet(which, reader, options.json, setting, console),
        what => {
            let id = setting.run(async |office| write(office, what).await)?;
            if options.json {
                return console.result(&listing::sponsors::written(&id.to_string()));
            }
            console.tell(&text("cli-written-down", &[]));
            Ok(())
        }
    }
}

/// The circle that somebody means, with all that is seen.
async fn one(office: &Office, which: &str) -> Result<(Arc<Seen>, EntryId), Failure> {
    let seen = office.seen().await?;
    let id = relationships::find(&seen.loaded, mentoring(&seen)?, which)?.id;
    circles::ring(mentoring(&seen)?, id)?;
    Ok((seen, id))
}

fn mentoring(seen: &Seen) -> Result<&Mentoring, Failure> {
    Ok(seen.beside.mentoring.as_ref().ok_or(AppError::Unreadable("what you wrote down"))?)
}

fn ring(seen: &Seen, id: EntryId) -> Result<Ring<'_>, Failure> {
    Ok(circles::ring(mentoring(seen)?, id)?)
}

/// The circle and one of its members.
async fn member(office: &Office, which: &str, who: &str) -> Result<(Arc<Seen>, EntryId, EntryId), Failure> {
    let (seen, id) = one(office, which).await?;
    let member = circles::find_member(&seen.loaded, &ring(&seen, id)?, who)?.id;
    Ok((seen, id, member))
}

async fn write(office: &Office, what: &CircleWhat) -> Result<EntryId, Failure> {
    Ok(match what {
        CircleWhat::For { which, purpose, able } => {
            let (seen, id) = one(office, which).await?;
            let now = ring(&seen, id)?.circle.and_then(|circle| circle.value.able.clone());
            let relationship = mentoring(&seen)?.rooms.relationship(id);
            let subject = relationship.and_then(|one| one.value.subject.clone());
            let said = Circle { purpose: *purpose, able: able.clone().or(now) };
            circles::describe(office, id, &said, subject.as_deref()).await?.id
        }
        CircleWhat::Join { which, who, known } => join(office, which, who, known).await?,
        CircleWhat::Know { which, who, known } => know(office, which, who, known).await?,
        CircleWhat::Leave { which, who, because, note, on } => {
            let (_, _, member) = member(office, which, who).await?;
            circles::leave(office, member, *because, *on, note.as_deref()).await?.id
        }
        CircleWhat::Return { which, who } => {
            let (_, _, member) = member(office, which, who).await?;
            circles::return_to(office, member).await?.id
        }
        CircleWhat::Remove { which, who } => {
            let (_, _, member) = member(office, which, who).await?;
            circles::remove(office, member).await?;
            member
        }
        CircleWhat::Rota(words) => set_rota(office, words).await?,
        CircleWhat::Skip { which, on } => rota::skip(office, one(office, which).await?.1, *on).await?.id,
        CircleWhat::Away { which, who, on } => {
            let (_, id, member) = member(office, which, who).await?;
            rota::away(office, id, *on, member).await?.id
        }
        CircleWhat::Swap { which, who, on } => {
            let (_, id, member) = member(office, which, who).await?;
            rota::swap(office, id, *on, member).await?.id
        }
        CircleWhat::AsPlanned { which, on } => rota::as_planned(office, one(office, which).await?.1, *on).await?.id,
        CircleWhat::Spoke(words) => spoke(office, words).await?,
        CircleWhat::Came { id, came_of } => came(office, id, came_of).await?,
        // Both only read, and are answered before.
        CircleWhat::Show { which } | CircleWhat::Sheet { which, .. } => one(office, which).await?.1,
    })
}

/// What stands of somebody now, with what was given in its place.
fn given(now: Membership, known: &Known) -> Membership {
    Membership {
        role: if known.mentor { MemberRole::Mentor } else { now.role },
        work: known.work.clone().or(now.work),
        say: known.say.clone().or(now.say),
        say_to: known.to.clone().or(now.say_to),
        boss: known.boss.clone().or(now.boss),
        unit: known.unit.clone().or(now.unit),
        wants: known.wants.clone().or(now.wants),
        joined_on: known.since.or(now.joined_on),
        left: now.left,
    }
}

async fn join(office: &Office, which: &str, who: &str, known: &Known) -> Result<EntryId, Failure> {
    let (seen, id) = one(office, which).await?;
    let with = match people::find(&seen.loaded, who) {
        Ok(member) => With::Person(member.person.id.clone()),
        Err(AppError::NobodyCalled { .. }) => With::Name(who.to_owned()),
        Err(error) => return Err(error.into()),
    };
    let membership = given(Membership::new(MemberRole::Member), known);
    Ok(circles::join(office, id, &with, &membership, known.note.as_deref()).await?.id)
}

async fn know(office: &Office, which: &str, who: &str, known: &Known) -> Result<EntryId, Failure> {
    let (seen, id, member) = member(office, which, who).await?;
    let ring = ring(&seen, id)?;
    let party = ring.member(member).ok_or(AppError::Unreadable("what you wrote down"))?;
    let note = known.note.as_ref().or(party.value.note.as_ref());
    Ok(circles::know(office, member, &given(ring.membership(party), known), note.map(String::as_str)).await?.id)
}

async fn set_rota(office: &Office, words: &RotaWords) -> Result<EntryId, Failure> {
    let (seen, id) = one(office, &words.which).await?;
    let ring = ring(&seen, id)?;
    let find = |who: &String| circles::find_member(&seen.loaded, &ring, who).map(|party| party.id);
    let order = words.order.iter().map(find).collect::<Result<Vec<_>, AppError>>()?;
    let order = rota::Order { starts_on: words.from, rhythm: words.every, duties: words.duty.clone(), order };
    Ok(rota::set(office, id, &order).await?.id)
}

async fn spoke(office: &Office, words: &Spoke) -> Result<EntryId, Failure> {
    let (seen, id, of) = member(office, &words.which, &words.who).await?;
    let by = match &words.by {
        Some(who) => Some(circles::find_member(&seen.loaded, &ring(&seen, id)?, who)?.id),
        None => None,
    };
    let said = Mention {
        of,
        by,
        said: words.said.clone(),
        to: words.to.clone(),
        place: words.place.clone(),
        on: words.on.unwrap_or(office.today()),
        came_of: None,
    };
    Ok(circles::speak(office, id, &said).await?.id)
}

async fn came(office: &Office, id: &str, came_of: &str) -> Result<EntryId, Failure> {
    let id: EntryId = id.parse().map_err(|fault: model::entry::NoEntryId| AppError::Wrong(fault.to_string()))?;
    let now = app::entries::found::<Mention>(office, id).await?.value;
    let said = Mention { came_of: Some(came_of.to_owned()), ..now };
    Ok(circles::respeak(office, id, &said).await?.id)
}

fn show(which: &str, json: bool, setting: &Setting, console: &mut Console) -> Result<(), Failure> {
    let (seen, id, today) = setting.run(async |office| {
        let (seen, id) = one(office, which).await?;
        Ok((seen, id, office.today()))
    })?;
    let ring = ring(&seen, id)?;
    let relationship = mentoring(&seen)?.rooms.relationship(id).ok_or(AppError::Unreadable("what you wrote down"))?;
    let name = relationships::name_of(&seen.loaded, relationship);
    if json {
        let names = |party: &Noted<Party>| name_of(&seen.loaded, party, circles::ME);
        let skill = relationship.value.subject.as_deref();
        return console.result(&listing::circles::circle(&ring, &name, skill, &names, today));
    }
    let you = label("circle-you");
    let names = |id: Option<EntryId>| {
        id.and_then(|id| ring.member(id)).map_or_else(String::new, |party| name_of(&seen.loaded, party, &you))
    };
    let purpose = label(&format!("circle-purpose-{}", ring.purpose.code()));
    let mut lines = vec![text("cli-circle", &[("name", plain(name)), ("purpose", plain(purpose))])];
    for party in ring.present(today) {
        let known = ring.membership(party);
        let about: Vec<String> = [known.work, known.wants].into_iter().flatten().collect();
        let who = plain(names(Some(party.id)));
        lines.push(text("cli-circle-member", &[("name", who), ("about", or_unknown(Some(about.join("; "))))]));
    }
    let turn = |turn: Turn| {
        let state = if turn.is_skipped { "skipped" } else { "held" };
        let values = [
            ("date", Value::Date(turn.on)),
            ("state", Value::Word(state)),
            ("brings", or_unknown(Some(names(turn.brings)))),
            ("hosts", or_unknown(Some(names(turn.hosts)))),
        ];
        text("cli-circle-turn", &values)
    };
    lines.extend(ring.turns_from(today, TURNS_SHOWN).into_iter().map(turn));
    for line in lines {
        console.result(&wrapped(&line, console.width, "", "    "))?;
    }
    Ok(())
}

fn sheet(which: &str, reader: &str, json: bool, setting: &Setting, console: &mut Console) -> Result<(), Failure> {
    let (seen, id, reader, today) = setting.run(async |office| {
        let (seen, id, reader) = member(office, which, reader).await?;
        Ok((seen, id, reader, office.today()))
    })?;
    let ring = ring(&seen, id)?;
    if json {
        let names = |party: &Noted<Party>| name_of(&seen.loaded, party, circles::ME);
        return console.result(&listing::circles::sheet(&ring, reader, &names, today));
    }
    let you = label("circle-you");
    for party in ring.present(today).filter(|party| party.id != reader) {
        let known = ring.membership(party);
        let values = [
            ("name", plain(name_of(&seen.loaded, party, &you))),
            ("say", or_unknown(known.say.or(known.work))),
            ("to", or_unknown(known.say_to)),
        ];
        console.result(&wrapped(&text("cli-circle-say", &values), console.width, "", "    "))?;
    }
    Ok(())
}

/// A text as a value; one that says nothing is unknown.
fn or_unknown(text: Option<String>) -> Value {
    text.filter(|text| !text.is_empty()).map_or(Value::Unknown, Value::Text)
}
