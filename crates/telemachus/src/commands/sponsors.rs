//! `telemachus sponsors`: those who stake something on me, those to be won, those whom I sponsor.

use crate::arguments::{Settle, Sponsors, SponsorsWhat, Win};
use crate::console::Console;
use crate::failure::Failure;
use crate::setting::Setting;
use crate::text::{count, plain, text, wrapped};
use app::entries::Kept;
use app::error::AppError;
use app::office::Office;
use app::people;
use app::seen::Seen;
use app::sponsors::prospects;
use app::sponsors::{self, NewNews};
use formats::listing::sponsors::{self as listing, Sponsor};
use model::entry::{EntryId, Noted};
use model::finding::Value;
use model::mentoring::sponsorship::last_contact;
use model::mentoring::{Mentoring, of};
use model::person::PersonId;
use model::relationship::{Relationship, RelationshipKind};
use model::sponsor::Delivery;
use std::sync::Arc;

pub(crate) fn sponsors(options: &Sponsors, setting: &Setting, console: &mut Console) -> Result<(), Failure> {
    match &options.what {
        SponsorsWhat::List { json } => list(*json, setting, console),
        SponsorsWhat::Show { who, json } => show(who, *json, setting, console),
        SponsorsWhat::Tell { who, json } => {
            let ids = setting.run(async |office| tell(office, who).await)?;
            let last = ids.last().map(ToString::to_string).unwrap_or_default();
            answer(*json, &last, console)
        }
        what => {
            let (kept, json) = setting.run(async |office| write(office, what).await)?;
            answer(json, &kept.id.to_string(), console)
        }
    }
}

fn answer(json: bool, id: &str, console: &mut Console) -> Result<(), Failure> {
    if json {
        return console.result(&listing::written(id));
    }
    console.tell(&text("cli-written-down", &[]));
    Ok(())
}

/// What writes one thing down.
async fn write(office: &Office, what: &SponsorsWhat) -> Result<(Kept, bool), Failure> {
    let today = office.today();
    Ok(match what {
        SponsorsWhat::Begin { who, role, since, json } => {
            let person = person(office, who).await?;
            (sponsors::begin(office, person, *role, since.unwrap_or(today)).await?, *json)
        }
        SponsorsWhat::End { who, reason, json } => {
            (sponsors::end(office, one(office, who).await?, reason).await?, *json)
        }
        SponsorsWhat::Settle(settled) => (settle(office, settled).await?, settled.json),
        SponsorsWhat::Stake { who, what, json } => {
            (sponsors::stake(office, one(office, who).await?, what, today).await?, *json)
        }
        SponsorsWhat::News { who, text, kind, promised, told, json } => {
            let told_on = told.then_some(today);
            let news = NewNews { kind: *kind, text: text.clone(), on: today, promised: *promised, told_on };
            (sponsors::note_news(office, one(office, who).await?, &news).await?, *json)
        }
        SponsorsWhat::Work { who, text, by, stake, json } => {
            let room = one(office, who).await?;
            let stake = match stake {
                Some(number) => Some(staked(office, room, *number).await?),
                None => None,
            };
            (sponsors::promise_work(office, room, text, stake, *by).await?, *json)
        }
        SponsorsWhat::Finish { who, number, evidence, json } => {
            let work = open_work(office, one(office, who).await?, *number).await?;
            (sponsors::finish_work(office, work, today, evidence.as_deref()).await?, *json)
        }
        SponsorsWhat::Spoke { who, what, kind, json } => {
            let room = one(office, who).await?;
            (sponsors::note_advocacy(office, room, (*kind, what), today, None).await?, *json)
        }
        SponsorsWhat::Ask { who, what, kind, json } => {
            let asked = asked(office, who).await?;
            (sponsors::note_ask(office, asked, (*kind, what), today, None).await?, *json)
        }
        SponsorsWhat::Win(win) => (consider(office, win).await?, win.json),
        SponsorsWhat::List { .. } | SponsorsWhat::Show { .. } | SponsorsWhat::Tell { .. } => {
            return Err(AppError::Wrong("this writes nothing down".to_owned()).into());
        }
    })
}

async fn settle(office: &Office, settled: &Settle) -> Result<Kept, Failure> {
    let room = one(office, &settled.who).await?;
    let seen = office.seen().await?;
    let known = mentoring(&seen)?.sponsorship.facts_of(room).map(|facts| facts.value.clone()).unwrap_or_default();
    let facts = model::sponsor::SponsorFacts {
        vision: settled.vision.clone().or(known.vision),
        rhythm_days: settled.rhythm.or(known.rhythm_days),
        asked: settled.asked.clone().or(known.asked),
        defence: settled.defence.or(known.defence),
        ends_it: settled.ends_it.clone().or(known.ends_it),
        talked_on: settled.talked_on.or(known.talked_on),
    };
    Ok(sponsors::settle(office, room, &facts).await?)
}

async fn consider(office: &Office, win: &Win) -> Result<Kept, Failure> {
    let person = person(office, &win.who).await?;
    let seen = office.seen().await?;
    let known = mentoring(&seen)?.prospects().find(|one| one.person.as_ref() == Some(&person));
    let known = known.map(|one| one.value.clone()).unwrap_or_default();
    let prospect = model::sponsor::Prospect {
        sees: win.sees.clone().or(known.sees),
        bring: win.bring.clone().or(known.bring),
        completes: win.completes.clone().or(known.completes),
        page: win.page.clone().or(known.page),
        ..known
    };
    Ok(prospects::consider(office, person, &prospect).await?)
}

async fn tell(office: &Office, who: &str) -> Result<Vec<EntryId>, Failure> {
    let room = one(office, who).await?;
    let seen = office.seen().await?;
    let owed: Vec<EntryId> = mentoring(&seen)?.sponsorship.owed(room).iter().map(|news| news.id).collect();
    if owed.is_empty() {
        let message = format!("you owe `{who}` no news; `telemachus sponsors news` writes some down");
        return Err(AppError::Wrong(message).into());
    }
    for news in &owed {
        sponsors::tell_news(office, *news, office.today()).await?;
    }
    Ok(owed)
}

pub(super) fn mentoring(seen: &Seen) -> Result<&Mentoring, Failure> {
    seen.beside.mentoring.as_ref().ok_or_else(|| AppError::Unreadable("what you wrote down").into())
}

pub(super) async fn person(office: &Office, who: &str) -> Result<PersonId, Failure> {
    Ok(people::find(&office.seen().await?.loaded, who)?.person.id.clone())
}

/// The sponsor relationship with somebody: the newest, over or not.
fn room<'m>(seen: &Seen, all: &'m Mentoring, who: &str) -> Result<&'m Noted<Relationship>, Failure> {
    let person = &people::find(&seen.loaded, who)?.person.id;
    let mut rooms: Vec<_> = all.rooms.with(person).filter(|one| one.value.kind == RelationshipKind::Sponsor).collect();
    rooms.sort_by_key(|one| (all.rooms.stage(one.id).is_running(), one.id));
    let none = || {
        AppError::Wrong(format!(
            "`{who}` is no sponsor, and you sponsor them not; `telemachus sponsors begin` changes that"
        ))
    };
    Ok(rooms.pop().ok_or_else(none)?)
}

async fn one(office: &Office, who: &str) -> Result<EntryId, Failure> {
    let seen = office.seen().await?;
    Ok(room(&seen, mentoring(&seen)?, who)?.id)
}

/// Of whom something is asked: a sponsor, else somebody to be won.
async fn asked(office: &Office, who: &str) -> Result<EntryId, Failure> {
    let seen = office.seen().await?;
    let all = mentoring(&seen)?;
    let person = &people::find(&seen.loaded, who)?.person.id;
    let prospect = all.prospects().find(|one| one.person.as_ref() == Some(person));
    match prospect {
        Some(prospect) => Ok(prospect.id),
        None => Ok(room(&seen, all, who)?.id),
    }
}

async fn staked(office: &Office, room: EntryId, number: usize) -> Result<EntryId, Failure> {
    let seen = office.seen().await?;
    let stakes: Vec<EntryId> = of(&mentoring(&seen)?.sponsorship.stakes, room).map(|stake| stake.id).collect();
    let found = number.checked_sub(1).and_then(|place| stakes.get(place)).copied();
    let missing = || AppError::Wrong(format!("no stake has the number `{number}`; there are {}", stakes.len()));
    Ok(found.ok_or_else(missing)?)
}

/// The open work of a sponsor, the longest due first.
fn open_works(all: &Mentoring, room: EntryId) -> Vec<&Noted<Delivery>> {
    let mut open: Vec<_> = of(&all.sponsorship.deliveries, room).filter(|work| work.value.done_on.is_none()).collect();
    open.sort_by_key(|work| (work.due_on, work.id));
    open
}

async fn open_work(office: &Office, room: EntryId, number: usize) -> Result<EntryId, Failure> {
    let seen = office.seen().await?;
    let open = open_works(mentoring(&seen)?, room);
    let found = number.checked_sub(1).and_then(|place| open.get(place)).map(|work| work.id);
    let missing = || AppError::Wrong(format!("no open work has the number `{number}`; there are {}", open.len()));
    Ok(found.ok_or_else(missing)?)
}

fn sponsor<'m>(seen: &Seen, all: &Mentoring, one: &'m Noted<Relationship>, today: chrono::NaiveDate) -> Sponsor<'m> {
    let member = one.person.as_ref().and_then(|id| seen.network.person(id));
    let name = member.map(|person| person.name.clone()).or_else(|| one.value.name.clone()).unwrap_or_default();
    Sponsor { relationship: one, name, silence: all.silence(one, member.and_then(last_contact), today) }
}

fn list(json: bool, setting: &Setting, console: &mut Console) -> Result<(), Failure> {
    let (seen, today): (Arc<Seen>, _) = setting.run(async |office| Ok((office.seen().await?, office.today())))?;
    let all = mentoring(&seen)?;
    let sponsors: Vec<Sponsor<'_>> = all.sponsors().map(|one| sponsor(&seen, all, one, today)).collect();
    let backed: Vec<Sponsor<'_>> = all.backed().map(|one| sponsor(&seen, all, one, today)).collect();
    if json {
        return console.result(&listing::sponsors(all, &sponsors, &backed, today));
    }
    if sponsors.is_empty() {
        console.tell(&text("cli-sponsors-none", &[]));
    }
    for one in &sponsors {
        let owed = all.sponsorship.owed(one.relationship.id).len();
        console.result(&wrapped(&said(one, owed), console.width, "", "  "))?;
    }
    for one in all.prospects() {
        let name = one.person.as_ref().and_then(|id| seen.network.person(id)).map(|person| person.name.clone());
        let values = [("name", plain(name.unwrap_or_default()))];
        console.result(&wrapped(&text("cli-sponsors-prospect", &values), console.width, "", "  "))?;
    }
    for one in &backed {
        let values = [("name", plain(one.name.clone()))];
        console.result(&wrapped(&text("cli-sponsors-backed", &values), console.width, "", "  "))?;
    }
    Ok(())
}

fn said(one: &Sponsor<'_>, owed: usize) -> String {
    let values = [
        ("name", plain(one.name.clone())),
        ("days", Value::Count(one.silence.days)),
        ("rhythm", Value::Count(i64::from(one.silence.rhythm_days))),
        ("quiet", Value::Word(one.silence.quiet().code())),
        ("owed", count(owed)),
    ];
    text("cli-sponsors-line", &values)
}

fn show(who: &str, json: bool, setting: &Setting, console: &mut Console) -> Result<(), Failure> {
    let (seen, today): (Arc<Seen>, _) = setting.run(async |office| Ok((office.seen().await?, office.today())))?;
    let all = mentoring(&seen)?;
    let one = sponsor(&seen, all, room(&seen, all, who)?, today);
    if json {
        return console.result(&listing::sponsor(all, &one, today));
    }
    let id = one.relationship.id;
    let owed = all.sponsorship.owed(id);
    console.result(&wrapped(&said(&one, owed.len()), console.width, "", "  "))?;
    for news in owed {
        console.result(&wrapped(&news.value.text, console.width, "  – ", "    "))?;
    }
    for (place, work) in open_works(all, id).into_iter().enumerate() {
        let values =
            [("text", plain(work.value.text.clone())), ("date", work.due_on.map_or(Value::Unknown, Value::Date))];
        console.result(&wrapped(
            &text("cli-meant", &values),
            console.width,
            &format!("{:>3}  ", place + 1),
            "     ",
        ))?;
    }
    for stake in of(&all.sponsorship.stakes, id) {
        let values = [("what", plain(stake.value.what.clone()))];
        console.result(&wrapped(&text("cli-sponsors-stake", &values), console.width, "  ", "    "))?;
    }
    Ok(())
}
