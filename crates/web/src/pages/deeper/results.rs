//! Three results for the next year, and who can help with each, by name or by role: a part of the page on diversifying.

use super::diversify;
use super::{People, Who, entry, fault, named, proposed};
use crate::failure::Failure;
use crate::fields::{Fields, Form};
use crate::visit::{Answer, Visit};
use app::deeper::{self, Counterparts, Helper, RESULTS_MAX};
use app::entries::{self, Body, Entry, EntryId};
use axum::extract::Path;
use model::deepening::{ResultHelper, YearResult};
use model::finding::Value;
use model::kind::Help;
use model::network::Network;

const PATH: &str = "/network/diversify#results";

/// What was typed into one of the forms, and what was wrong with it.
#[derive(Debug, Default)]
pub(crate) struct Typed {
    /// The result whose form it was; `new` for the one that adds.
    at: String,
    text: String,
    who: String,
    role: String,
    pub(super) fault: Option<String>,
}

/// Somebody who can help.
pub(crate) struct HelperRow {
    pub(crate) id: String,
    /// Who, where there is a name.
    pub(crate) who: Option<Who>,
    pub(crate) role: String,
    pub(crate) help: String,
    /// Where it becomes something meant.
    pub(crate) ask: String,
}

/// By what somebody can help, to choose.
pub(crate) struct HelpChoice {
    pub(crate) code: &'static str,
    pub(crate) text: String,
}

/// Somebody who could stand beside a result, as the fields that add them.
pub(crate) struct Suggested {
    /// The field: `who` or `role`.
    pub(crate) field: &'static str,
    pub(crate) value: String,
    pub(crate) text: String,
    pub(crate) detail: String,
}

/// A result.
pub(crate) struct ResultRow {
    pub(crate) id: String,
    pub(crate) text: String,
    /// What stands in the form that words it anew.
    pub(crate) new_text: String,
    pub(crate) helpers: Vec<HelperRow>,
    pub(crate) suggested: Vec<Suggested>,
    pub(crate) who: String,
    pub(crate) role: String,
    pub(crate) text_fault: Option<String>,
    pub(crate) helper_fault: Option<String>,
}

/// The three results.
pub(crate) struct Results {
    pub(crate) rows: Vec<ResultRow>,
    pub(crate) may_add: bool,
    pub(crate) new_text: String,
    pub(crate) new_fault: Option<String>,
    pub(crate) helps: Vec<HelpChoice>,
    pub(crate) proposed: Vec<String>,
}

/// The results with their people.
pub(super) async fn results(
    visit: &Visit,
    people: &People<'_>,
    network: &Network,
    typed: &Typed,
) -> Result<Results, Failure> {
    let results = entries::all::<YearResult>(&visit.office).await?;
    let helpers = entries::all::<ResultHelper>(&visit.office).await?;
    let of = |result: &Entry<YearResult>| {
        let own: Vec<&Entry<ResultHelper>> = helpers.iter().filter(|helper| helper.parent == Some(result.id)).collect();
        let named: Vec<_> = own.iter().map(|helper| (helper.person.as_ref(), &helper.value)).collect();
        let suggested = deeper::counterparts(network, &result.value.text, &named);
        let is_here = typed.at == result.id.to_string();
        let is_text = is_here && !typed.text.is_empty();
        let typed_here = |text: &String| if is_here { text.clone() } else { String::new() };
        ResultRow {
            id: result.id.to_string(),
            text: result.value.text.clone(),
            new_text: if is_text { typed.text.clone() } else { result.value.text.clone() },
            suggested: suggested.iter().flat_map(|one| suggested_rows(visit, people, one)).collect(),
            helpers: own.into_iter().map(|helper| helper_row(visit, people, result, helper)).collect(),
            who: typed_here(&typed.who),
            role: typed_here(&typed.role),
            text_fault: typed.fault.clone().filter(|_| is_text),
            helper_fault: typed.fault.clone().filter(|_| is_here && !is_text),
        }
    };
    let is_new = typed.at == "new";
    let helps = Help::ALL
        .iter()
        .map(|help| HelpChoice { code: help.code(), text: visit.t.text(&format!("deeper-help-{}", help.code())) });
    Ok(Results {
        may_add: results.len() < RESULTS_MAX,
        rows: results.iter().map(of).collect(),
        new_text: if is_new { typed.text.clone() } else { String::new() },
        new_fault: typed.fault.clone().filter(|_| is_new),
        helps: helps.collect(),
        proposed: proposed(network),
    })
}

/// The people in a place, or, where one knows nobody there, the role that is to be filled.
fn suggested_rows(visit: &Visit, people: &People<'_>, there: &Counterparts) -> Vec<Suggested> {
    let place = [("place", Value::Text(there.place.clone()))];
    let known: Vec<Suggested> = there
        .people
        .iter()
        .filter_map(|id| {
            let who = people.who(id)?;
            Some(Suggested { field: "who", value: id.to_string(), text: who.name, detail: who.detail })
        })
        .collect();
    if !known.is_empty() {
        return known;
    }
    let (role, detail) = (visit.t.say("deeper-counterpart", &place), visit.t.say("deeper-counterpart-none", &place));
    vec![Suggested { field: "role", value: role.clone(), text: role, detail }]
}

fn helper_row(
    visit: &Visit,
    people: &People<'_>,
    result: &Entry<YearResult>,
    helper: &Entry<ResultHelper>,
) -> HelperRow {
    let who = helper.person.as_ref().and_then(|id| people.who(id));
    let role = helper.value.role.clone().unwrap_or_else(|| visit.t.text("deeper-helper-gone"));
    let said = [("result", Value::Text(result.value.text.clone())), ("role", Value::Text(role.clone()))];
    let ask = match &helper.person {
        Some(id) => diversify::ask("network.hole", id, &visit.t.say("deeper-helper-ask", &said), PATH),
        None => {
            let mut query = form_urlencoded::Serializer::new(String::new());
            query.append_pair("rule", "network.hole");
            query.append_pair("text", &visit.t.say("deeper-helper-find", &said)).append_pair("back", PATH);
            format!("/network/intention?{}", query.finish())
        }
    };
    let help = visit.t.text(&format!("deeper-help-{}", helper.value.help.code()));
    HelperRow { id: helper.id.to_string(), who, role, help, ask }
}

async fn refused(visit: &Visit, fields: &Fields, at: &str, fault: String) -> Answer {
    let get = |name: &str| fields.get(name).unwrap_or_default().to_owned();
    let typed = Typed { at: at.to_owned(), text: get("text"), who: get("who"), role: get("role"), fault: Some(fault) };
    diversify::answer(visit, &Fields::default(), &typed).await
}

/// `POST /network/results` with `text`.
pub(crate) async fn add(visit: Visit, Form(fields): Form) -> Answer {
    match deeper::add_result(&visit.office, fields.get("text").unwrap_or_default()).await {
        Ok(kept) => visit.done(PATH, "result", Some(kept.undo)),
        Err(error) => refused(&visit, &fields, "new", fault(error)?).await,
    }
}

/// `POST /network/results/{id}` with `text`.
pub(crate) async fn change(visit: Visit, Path(id): Path<String>, Form(fields): Form) -> Answer {
    let result = standing::<YearResult>(&visit, &id).await?;
    match deeper::change_result(&visit.office, result, fields.get("text").unwrap_or_default()).await {
        Ok(kept) => visit.done(PATH, "result-changed", Some(kept.undo)),
        Err(error) => refused(&visit, &fields, &id, fault(error)?).await,
    }
}

/// `POST /network/results/{id}/removal`
pub(crate) async fn remove(visit: Visit, Path(id): Path<String>) -> Answer {
    let result = standing::<YearResult>(&visit, &id).await?;
    visit.done(PATH, "result-removed", Some(entries::remove(&visit.office, result).await?))
}

/// `POST /network/results/{id}/helpers` with `who` (a name or an id) or `role`, and `help`.
pub(crate) async fn add_helper(visit: Visit, Path(id): Path<String>, Form(fields): Form) -> Answer {
    let result = standing::<YearResult>(&visit, &id).await?;
    let help: Help = fields.get("help").unwrap_or_default().parse().map_err(|_| Failure::Unreadable)?;
    let helper = match (fields.filled("who"), fields.filled("role")) {
        (Some(who), _) => named(&visit.office.seen().await?.loaded, visit.t, who).map(Helper::Person),
        (None, Some(role)) => Ok(Helper::Role(role.to_owned())),
        (None, None) => Err(visit.t.text("deeper-helper-missing")),
    };
    let helper = match helper {
        Ok(helper) => helper,
        Err(fault) => return refused(&visit, &fields, &id, fault).await,
    };
    match deeper::add_helper(&visit.office, result, helper, help).await {
        Ok(kept) => visit.done(PATH, "helper", Some(kept.undo)),
        Err(error) => refused(&visit, &fields, &id, fault(error)?).await,
    }
}

/// `POST /network/helpers/{id}/removal`
pub(crate) async fn remove_helper(visit: Visit, Path(id): Path<String>) -> Answer {
    let helper = standing::<ResultHelper>(&visit, &id).await?;
    visit.done(PATH, "helper-removed", Some(entries::remove(&visit.office, helper).await?))
}

/// The entry that a path names, where it stands.
pub(crate) async fn standing<T: Body>(visit: &Visit, id: &str) -> Result<EntryId, Failure> {
    let id = entry(id)?;
    let found = entries::get::<T>(&visit.office, id).await?;
    found.map(|entry| entry.id).ok_or(Failure::NoSuchPage)
}
