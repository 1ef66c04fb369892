//! `telemachus people tag` and `people core`: what is said of several people at once.

use super::person_line;
use crate::console::Console;
use crate::failure::Failure;
use crate::setting::Setting;
use crate::text::{count, plain, text};
use app::office::Office;
use app::people::core::{confirm, propose};
use app::people::find;
use app::tags;
use formats::listing;
use model::person::{Person, PersonId};

/// What is asked of the core.
pub(super) enum Core<'a> {
    /// Who could be in it.
    Show,
    /// Those who are proposed are in it, without these.
    Confirm(&'a [String]),
}

/// Puts a word on people, or takes it off.
pub(super) fn tag(
    word: &str,
    who: &[String],
    is_off: bool,
    is_json: bool,
    setting: &Setting,
    console: &mut Console,
) -> Result<(), Failure> {
    let tagged = setting.run(async |office| {
        let ids = ids(office, who).await?;
        let tagged = if is_off { tags::take(office, &ids, word).await } else { tags::put(office, &ids, word).await };
        Ok(tagged?)
    })?;
    if is_json {
        return console.result(&listing::tagged(&tagged.word, tagged.count));
    }
    let id = if is_off { "cli-people-untagged" } else { "cli-people-tagged" };
    let values = [("word", plain(tagged.word)), ("count", count(tagged.count))];
    console.result(&format!("{}\n", text(id, &values)))
}

/// Shows who could be the core, or confirms it.
pub(super) fn core(what: &Core<'_>, is_json: bool, setting: &Setting, console: &mut Console) -> Result<(), Failure> {
    if let Core::Confirm(without) = what {
        let confirmed = setting.run(async |office| {
            let out = ids(office, without).await?;
            let seen = office.seen().await?;
            let proposal = propose(&seen);
            let shown: Vec<PersonId> =
                proposal.proposed.iter().chain(&proposal.said).map(|member| member.person.id.clone()).collect();
            let chosen: Vec<PersonId> = shown.iter().filter(|id| !out.contains(id)).cloned().collect();
            confirm(office, &chosen, &shown).await?;
            Ok(chosen.len())
        })?;
        if is_json {
            return console.result(&listing::core_confirmed(confirmed));
        }
        return console.result(&format!("{}\n", text("cli-people-core-confirmed", &[("count", count(confirmed))])));
    }
    let seen = setting.run(async |office| Ok(office.seen().await?))?;
    let proposal = propose(&seen);
    let people: Vec<&Person> = proposal.proposed.iter().chain(&proposal.said).map(|member| &member.person).collect();
    if is_json {
        return console.result(&listing::people(people.into_iter()));
    }
    if people.is_empty() {
        console.tell(&text("cli-people-none", &[]));
    }
    for person in people {
        let line = person_line(person, console.width);
        console.result(&line)?;
    }
    if !proposal.proposed.is_empty() {
        console.tell(&text("cli-people-core-hint", &[]));
    }
    Ok(())
}

async fn ids(office: &Office, who: &[String]) -> Result<Vec<PersonId>, Failure> {
    let seen = office.seen().await?;
    let mut ids = Vec::with_capacity(who.len());
    for who in who {
        ids.push(find(&seen.loaded, who)?.person.id.clone());
    }
    Ok(ids)
}
