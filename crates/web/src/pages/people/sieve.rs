//! Who of the people is wanted, as an address says it.

use crate::fields::Fields;
use app::people::roster::{CoreWanted, EnergyWanted, Lack, Order, RhythmWanted, Wanted};
use model::kind::{Benefit, Sphere};

/// What an address asks for. Words that mean nothing ask for nothing.
pub(super) fn wanted(fields: &Fields) -> Wanted {
    let get = |name: &str| fields.filled(name).unwrap_or_default();
    let mut wanted = Wanted {
        find: get("find").to_owned(),
        core: None,
        sphere: get("sphere").parse::<Sphere>().ok(),
        benefit: get("benefit").parse::<Benefit>().ok(),
        energy: EnergyWanted::of(get("energy")),
        rhythm: None,
        tag: fields.filled("tag").map(str::to_owned),
        lacks: Lack::of(get("lacks")),
        order: Order::of(get("order")).unwrap_or_default(),
    };
    match get("view") {
        "core" => wanted.core = Some(CoreWanted::In),
        "proposed" => wanted.core = Some(CoreWanted::Proposed),
        "others" => wanted.core = Some(CoreWanted::Out),
        "cold" => wanted.rhythm = Some(RhythmWanted::Cold),
        _ => {}
    }
    wanted
}

/// The view of a list: one word for what can only be one at a time.
pub(super) fn view(wanted: &Wanted) -> &'static str {
    match (wanted.core, wanted.rhythm) {
        (Some(CoreWanted::In), _) => "core",
        (Some(CoreWanted::Proposed), _) => "proposed",
        (Some(CoreWanted::Out), _) => "others",
        (None, Some(RhythmWanted::Cold)) => "cold",
        (None, None) => "",
    }
}

/// The part of an address that asks for these people, without what asks for nothing.
pub(super) fn query(wanted: &Wanted) -> String {
    let order = if wanted.order == Order::default() { "" } else { wanted.order.code() };
    let all = [
        ("find", wanted.find.as_str()),
        ("view", view(wanted)),
        ("sphere", wanted.sphere.map_or("", Sphere::code)),
        ("benefit", wanted.benefit.map_or("", Benefit::code)),
        ("energy", wanted.energy.map_or("", EnergyWanted::code)),
        ("lacks", wanted.lacks.map_or("", Lack::code)),
        ("tag", wanted.tag.as_deref().unwrap_or_default()),
        ("order", order),
    ];
    let filled = all.iter().filter(|(_, value)| !value.is_empty());
    form_urlencoded::Serializer::new(String::new()).extend_pairs(filled).finish()
}

/// The list that a query asks for.
pub(super) fn of_query(query: &str) -> Wanted {
    Fields::of(query).map(|fields| wanted(&fields)).unwrap_or_default()
}

/// A path with a query, where there is one.
pub(super) fn with_query(path: &str, query: &str) -> String {
    if query.is_empty() { path.to_owned() } else { format!("{path}?{query}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_survives_its_address() {
        for text in ["", "find=ada+%26+co&view=cold&tag=book+club&order=name", "view=core&sphere=team&benefit=balance"]
        {
            assert_eq!(query(&of_query(text)), text);
        }
        assert_eq!(query(&of_query("view=nonsense&order=upside-down&sphere=moon")), "");
    }
}
