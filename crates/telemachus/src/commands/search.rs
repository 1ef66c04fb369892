//! `telemachus find`, `outreach`, `letters`: needs and who fits them, the ways to people, what is written to them.

use crate::arguments::{Find, FindWhat, Letters, LettersWhat, OutreachCommand, OutreachWhat};
use crate::console::Console;
use crate::failure::Failure;
use crate::setting::Setting;
use crate::text::{count, label, plain, text, wrapped};
use app::entries::{self, Entry, EntryId};
use app::error::AppError;
use app::letters::{self, Facts};
use app::needs::{self, SaidNeed, candidates};
use app::office::Office;
use app::outreach::{self, HeldBack, NewWay, Preparation, Whom};
use app::people;
use formats::listing::search::{self as listing, FitLine, LetterLine, PartLine, WayLine};
use model::finding::Value;
use model::mentoring::Mentoring;
use model::mentoring::search::Funnel;
use model::need::Need;
use model::outreach::{Letter, Outreach};
use words::Language;

/// Most people listed for a need.
const PEOPLE_MAX: usize = 12;
/// People in common that a draft names.
const COMMON_MAX: usize = 3;

pub(crate) fn find(options: &Find, setting: &Setting, console: &mut Console) -> Result<(), Failure> {
    match &options.what {
        None => list_needs(options.json, setting, console),
        Some(FindWhat::Who { need }) => who(need.as_deref(), options.json, setting, console),
        Some(FindWhat::Add { text: said, so, kind, area, offer }) => {
            let said = SaidNeed {
                text: said.clone(),
                circumstances: so.clone(),
                kind: *kind,
                area: area.clone(),
                offer: offer.clone(),
                goal: None,
            };
            let (id, kind) = setting.run(async |office| {
                let kept = needs::add(office, said.clone()).await?;
                let need = entries::found::<Need>(office, kept.id).await?;
                Ok((kept.id, need.value.kind))
            })?;
            let values = [("kind", plain(label(&format!("find-kind-{kind}.a"))))];
            told(options.json, (id, kind.code()), text("cli-need-added", &values), console)
        }
        Some(FindWhat::Kind { need, kind }) => {
            let id = setting.run(async |office| {
                let id = needs::called(office, need).await?.id;
                needs::choose_kind(office, id, *kind).await?;
                Ok(id)
            })?;
            let values = [("kind", plain(label(&format!("find-kind-{kind}.a"))))];
            told(options.json, (id, kind.code()), text("cli-need-kind", &values), console)
        }
    }
}

fn told(json: bool, (id, stands): (EntryId, &str), said: String, console: &mut Console) -> Result<(), Failure> {
    if json {
        return console.result(&listing::kept(&id.to_string(), stands));
    }
    console.tell(&said);
    Ok(())
}

fn list_needs(json: bool, setting: &Setting, console: &mut Console) -> Result<(), Failure> {
    let needs = setting.run(async |office| Ok(entries::all::<Need>(office).await?))?;
    if json {
        return console.result(&listing::needs(needs.iter().map(|need| (need.id.to_string(), &need.value))));
    }
    for (place, need) in needs.iter().enumerate() {
        let kind = label(&format!("kind-{}", need.value.kind));
        let line = format!("{} ({kind})", need.value.text);
        console.result(&wrapped(&line, console.width, &format!("{:>3}  ", place + 1), "     "))?;
    }
    console.tell(&text(if needs.is_empty() { "cli-needs-none" } else { "cli-needs-hint" }, &[]));
    Ok(())
}

fn who(need: Option<&str>, json: bool, setting: &Setting, console: &mut Console) -> Result<(), Failure> {
    let (need, kinds, found) = setting.run(async |office| {
        let need = match need {
            Some(which) => needs::called(office, which).await?,
            None => {
                let newest = entries::all::<Need>(office).await?.pop();
                newest.ok_or_else(|| {
                    AppError::Wrong("no need is written down; say one by `telemachus find add`".into())
                })?
            }
        };
        let seen = office.seen().await?;
        let nothing = Mentoring::default();
        let mentoring = seen.beside.mentoring.as_ref().unwrap_or(&nothing);
        let found = candidates::candidates(&seen.network, mentoring, &need.value, PEOPLE_MAX);
        let lines: Vec<FitLine> =
            found.iter().filter_map(|one| Some(fit_line(&seen.network.person(&one.person)?.name, one))).collect();
        let kinds = needs::kinds(&need.value.circumstances, seen.network.me().stage);
        Ok((need, kinds, lines))
    })?;
    if json {
        let kinds = kinds.iter().map(|one| (one.kind.code(), one.why.iter().map(|why| why.code()).collect()));
        return console.result(&listing::fits(kinds, found.iter()));
    }
    console.result(&format!("{} ({})\n", need.value.text, label(&format!("kind-{}", need.value.kind))))?;
    for one in &found {
        console.result(&format!("\n{:>3}  {} ({})\n", one.fit.0, one.name, one.person))?;
        for part in one.parts.iter().filter(|part| part.points.is_some()) {
            let points = part.points.unwrap_or_default();
            console.result(&wrapped(
                &part.reason,
                console.width,
                &format!("     {points:>2}/{:<2}  ", part.worth),
                "            ",
            ))?;
        }
        let open = one.parts.iter().filter(|part| part.points.is_none()).count();
        if open > 0 {
            let values = [("count", count(open)), ("all", count(one.parts.len()))];
            console.result(&wrapped(&text("find-unknown", &values), console.width, "     ", "     "))?;
        }
    }
    if found.is_empty() {
        console.tell(&text("find-candidates-none", &[]));
    }
    Ok(())
}

fn fit_line(name: &str, one: &candidates::Candidate) -> FitLine {
    let part = |part: &candidates::Part| PartLine {
        aspect: part.aspect.code(),
        worth: part.worth,
        points: part.points,
        reason: text(part.reason.id, &part.reason.values),
    };
    FitLine {
        person: one.person.to_string(),
        name: name.to_owned(),
        fit: (one.fit, one.low, one.high),
        parts: one.parts.iter().map(part).collect(),
        via: one.via.iter().flat_map(|way| way.via.iter().map(ToString::to_string)).collect(),
    }
}

pub(crate) fn outreach(options: &OutreachCommand, setting: &Setting, console: &mut Console) -> Result<(), Failure> {
    let Some(what) = &options.what else { return list_ways(options.json, setting, console) };
    let (way, answers) = setting.run(async |office| {
        let id = done(office, what).await?;
        let way = entries::found::<Outreach>(office, id).await?;
        Ok((way, matches!(what, OutreachWhat::HoldBack { .. })))
    })?;
    let stage = way.value.stage();
    if options.json {
        return console.result(&listing::kept(&way.id.to_string(), stage.code()));
    }
    if answers {
        for one in &way.value.hesitations {
            let said = format!(
                "{}: {}",
                label(&format!("outreach-holds-{one}")),
                label(&format!("outreach-holds-{one}.answer"))
            );
            console.result(&wrapped(&said, console.width, "", "  "))?;
        }
    }
    let values = [("stage", plain(label(&format!("outreach-stage-{stage}"))))];
    console.tell(&text("cli-way-stands", &values));
    Ok(())
}

/// Does what is asked, and gives the way that it was done on.
async fn done(office: &Office, what: &OutreachWhat) -> Result<EntryId, Failure> {
    let called = async |which: &str| outreach::called(office, which).await.map(|way| way.id);
    Ok(match what {
        OutreachWhat::Note { who, kind, need, address, place } => {
            let need = match need {
                Some(need) => Some(needs::called(office, need).await?.id),
                None => None,
            };
            let seen = office.seen().await?;
            let whom = match people::find(&seen.loaded, who) {
                Ok(member) => Whom::Person(member.person.id.clone()),
                Err(AppError::NobodyCalled { .. }) => Whom::Name { name: who.clone(), address: address.clone() },
                Err(error) => return Err(error.into()),
            };
            outreach::note(office, NewWay { whom, kind: *kind, need, place: *place }).await?.id
        }
        OutreachWhat::Prepare { way, why, ask, gain, background, interests } => {
            let way = outreach::called(office, way).await?;
            let or = |said: &Option<String>, known: Option<String>| said.clone().or(known);
            let said = Preparation {
                address: way.value.address,
                background: or(background, way.value.background),
                interests: or(interests, way.value.interests),
                why_them: or(why, way.value.why_them),
                for_them: or(gain, way.value.for_them),
                first_ask: or(ask, way.value.first_ask),
            };
            outreach::prepare(office, way.id, &said).await?;
            way.id
        }
        OutreachWhat::HoldBack { way, because, ask, on } => {
            let id = called(way).await?;
            let said = HeldBack { hesitations: because.clone(), own_answer: None, first_ask: ask.clone(), ask_on: *on };
            outreach::hold_back(office, id, &said).await?;
            id
        }
        OutreachWhat::Move { way, to, on, reason } => {
            let id = called(way).await?;
            outreach::move_to(office, id, *to, on.unwrap_or_else(|| office.today()), reason.as_deref()).await?;
            id
        }
        OutreachWhat::Answer { way, to, on, reason } => {
            let id = called(way).await?;
            letters::answer(office, id, *to, on.unwrap_or_else(|| office.today()), reason.as_deref()).await?;
            id
        }
        OutreachWhat::Begin { way } => {
            let id = called(way).await?;
            outreach::take_up(office, id).await?;
            id
        }
    })
}

fn list_ways(json: bool, setting: &Setting, console: &mut Console) -> Result<(), Failure> {
    let (ways, names) = setting.run(async |office| {
        let seen = office.seen().await?;
        let ways = entries::all::<Outreach>(office).await?;
        let name = |way: &Entry<Outreach>| letters::name_of(&seen.loaded, (way.person.as_ref(), &way.value));
        let names: Vec<String> = ways.iter().map(name).collect();
        Ok((ways, names))
    })?;
    let funnel = Funnel::of(ways.iter().map(|way| &way.value));
    if json {
        let line = |(way, name): (&'_ Entry<Outreach>, &String)| (way.id, name.clone());
        let lines = ways.iter().zip(&names).map(|(way, name)| {
            let (id, name) = line((way, name));
            WayLine {
                id: id.to_string(),
                name,
                person: way.person.as_ref().map(ToString::to_string),
                need: way.parent.map(|need| need.to_string()),
                ask_on: way.due_on,
                answers: way
                    .value
                    .hesitations
                    .iter()
                    .map(|one| label(&format!("outreach-holds-{one}.answer")))
                    .collect(),
                way: &way.value,
            }
        });
        return console.result(&listing::ways(lines, funnel));
    }
    for (place, (way, name)) in ways.iter().zip(&names).enumerate() {
        let since = text("outreach-since", &[("day", way.value.since().map_or(Value::Unknown, Value::Date))]);
        let line = format!("{name} · {} · {since}", label(&format!("outreach-stage-{}", way.value.stage())));
        console.result(&wrapped(&line, console.width, &format!("{:>3}  ", place + 1), "     "))?;
    }
    if ways.is_empty() {
        console.tell(&text("cli-ways-none", &[]));
    } else if funnel.sent > 0 {
        let values = [("sent", count(funnel.sent)), ("answered", count(funnel.answered)), ("yes", count(funnel.yes))];
        console.tell(&text("outreach-rate", &values));
    }
    Ok(())
}

pub(crate) fn letters(options: &Letters, setting: &Setting, console: &mut Console) -> Result<(), Failure> {
    match &options.what {
        None => list_letters(options.json, setting, console),
        Some(LettersWhat::Write { way, purpose, subject, text: own }) => {
            let (id, draft) = setting.run(async |office| {
                let way = outreach::called(office, way).await?;
                let (drafted, draft) = drafted(office, &way, *purpose).await?;
                let (subject, words) = (subject.clone().unwrap_or(drafted), own.clone().unwrap_or(draft));
                let kept = letters::write(office, way.id, *purpose, &subject, &words).await?;
                Ok((kept.id, format!("{subject}\n\n{words}\n")))
            })?;
            if !options.json {
                console.result(&draft)?;
            }
            told(options.json, (id, "written"), text("cli-letter-written", &[]), console)
        }
        Some(LettersWhat::Eml { letter }) => {
            let mail = setting.run(async |office| {
                let letter = called(office, letter).await?;
                let way = letter.parent.ok_or(AppError::Unreadable("the letter"))?;
                let way = entries::found::<Outreach>(office, way).await?;
                let seen = office.seen().await?;
                Ok(letters::mail(office, &seen.loaded, (way.person.as_ref(), &way.value), &letter.value))
            })?;
            console.result(&formats::letter::eml(&mail))
        }
        Some(LettersWhat::Sent { letter, on, follow_up }) => {
            let id = setting.run(async |office| {
                let id = called(office, letter).await?.id;
                letters::send(office, id, on.unwrap_or_else(|| office.today()), *follow_up).await?;
                Ok(id)
            })?;
            told(options.json, (id, "sent"), text("cli-letter-sent", &[]), console)
        }
    }
}

/// The draft for a way, as its page gives it.
async fn drafted(
    office: &Office,
    way: &Entry<Outreach>,
    purpose: model::outreach::LetterPurpose,
) -> Result<(String, String), AppError> {
    let seen = office.seen().await?;
    let need = match way.parent {
        Some(id) => entries::get::<Need>(office, id).await?,
        None => None,
    };
    let ways = network::introductions::Ways::of(&seen.network);
    let common = way.person.as_ref().map(|one| candidates::in_common(&ways, one, COMMON_MAX)).unwrap_or_default();
    let sent = entries::children::<Letter>(office, way.id).await?.into_iter().rev().find_map(|one| one.value.sent_on);
    let facts = Facts {
        to: letters::name_of(&seen.loaded, (way.person.as_ref(), &way.value)),
        me: seen.network.me().name.clone().unwrap_or_default(),
        common: common.iter().filter_map(|id| ways.person(id)).map(|one| one.name.clone()).collect(),
        sent_on: sent,
    };
    Ok(letters::draft(Language::English, purpose, &way.value, need.as_ref().map(|need| &need.value), &facts))
}

fn list_letters(json: bool, setting: &Setting, console: &mut Console) -> Result<(), Failure> {
    let (all, names) = setting.run(async |office| {
        let seen = office.seen().await?;
        let ways = entries::all::<Outreach>(office).await?;
        let all = entries::all::<Letter>(office).await?;
        let name = |letter: &Entry<Letter>| {
            let way = ways.iter().find(|way| letter.parent == Some(way.id));
            way.map(|way| letters::name_of(&seen.loaded, (way.person.as_ref(), &way.value))).unwrap_or_default()
        };
        let names: Vec<String> = all.iter().map(name).collect();
        Ok((all, names))
    })?;
    if json {
        let lines = all.iter().zip(&names).map(|(letter, to)| LetterLine {
            id: letter.id.to_string(),
            way: letter.parent.map(|way| way.to_string()).unwrap_or_default(),
            to: to.clone(),
            follow_up_on: letter.due_on,
            letter: &letter.value,
        });
        return console.result(&listing::letters(lines));
    }
    for (place, (letter, name)) in all.iter().zip(&names).enumerate() {
        let stands = match (letter.value.sent_on, letter.value.answered_on) {
            (None, _) => label("outreach-stage-written"),
            (Some(sent), None) => text("outreach-letter-sent", &[("sent", Value::Date(sent))]),
            (Some(sent), Some(answered)) => {
                text("outreach-letter-answered", &[("sent", Value::Date(sent)), ("answered", Value::Date(answered))])
            }
        };
        let line = format!("{name}: {} · {stands}", letter.value.subject);
        console.result(&wrapped(&line, console.width, &format!("{:>3}  ", place + 1), "     "))?;
    }
    if all.is_empty() {
        console.tell(&text("cli-letters-none", &[]));
    }
    Ok(())
}

/// The letter with this number or id.
async fn called(office: &Office, which: &str) -> Result<Entry<Letter>, AppError> {
    let number: Option<usize> = which.parse().ok();
    let mut all = entries::all::<Letter>(office).await?.into_iter().enumerate();
    let found = all.find(|(place, one)| number == Some(place + 1) || one.id.to_string() == which);
    let missing = || AppError::Wrong(format!("no letter is `{which}`; `telemachus letters` numbers them"));
    found.map(|(_, letter)| letter).ok_or_else(missing)
}
