//! Explanations and parity as JSON.

use crate::matching::outcome::{Explanation, Mean, Names, Pair, Parity, Refused, WhyNot};
use serde_json::{Map, Value, json};

pub(super) fn explanation_value(explanation: &Explanation, names: &Names) -> Value {
    match explanation {
        Explanation::Why { pair, parts, others } => {
            let mut value = pair_value(pair, names);
            value["why"] = json!(if pair.is_pinned { "pinned" } else { "best" });
            if !parts.is_empty() {
                let parts: Map<String, Value> = parts.iter().map(|(name, part)| (name.clone(), json!(part))).collect();
                value["parts"] = Value::Object(parts);
            }
            value["others"] = others_value(others, names);
            value
        }
        Explanation::WhyNobody { mentee, why, others } => {
            let mut value = super::why_value(*mentee, why, names);
            value["others"] = others_value(others, names);
            value
        }
        Explanation::WhyNot(one) => why_not_value(one, names),
        Explanation::Already(pair) => {
            let mut value = pair_value(pair, names);
            value["why"] = json!("matched");
            value
        }
        Explanation::Cannot { mentee, mentor, what } => {
            json!({"mentee": names.mentees[*mentee], "mentor": names.mentors[*mentor], "impossible": what})
        }
    }
}

fn pair_value(pair: &Pair, names: &Names) -> Value {
    json!({
        "mentee": names.mentees[pair.mentee], "mentor": names.mentors[pair.mentor], "score": pair.score,
        "choice": {"rank": pair.rank, "of": pair.rank_of},
        "mentor_choice": {"rank": pair.mentor_rank, "of": pair.mentor_rank_of},
        "pinned": pair.is_pinned, "kept": pair.is_kept,
    })
}

fn others_value(others: &[WhyNot], names: &Names) -> Value {
    Value::Array(others.iter().map(|one| why_not_value(one, names)).collect())
}

fn why_not_value(one: &WhyNot, names: &Names) -> Value {
    let mentor = |mentor: &Option<usize>| mentor.map(|mentor| names.mentors[mentor].as_str());
    let moves = one
        .moves
        .iter()
        .map(|(mentee, from, to)| json!({"mentee": names.mentees[*mentee], "from": mentor(from), "to": mentor(to)}));
    let mut value = json!({
        "mentee": names.mentees[one.mentee], "mentor": names.mentors[one.mentor], "score": one.score,
        "loss": {"matched": one.lost_matched, "score": one.lost_score}, "moves": moves.collect::<Vec<_>>(),
    });
    match &one.refused {
        Some(Refused::Mentee) => value["refused"] = json!({"by": "mentee"}),
        Some(Refused::Mentor(rather)) => {
            let rather: Vec<&str> = rather.iter().map(|&mentee| names.mentees[mentee].as_str()).collect();
            value["refused"] = json!({"by": "mentor", "rather": rather});
        }
        None => {}
    }
    if let Some((score, more)) = one.unfair_at {
        value["less_fair"] = json!({"at_score": score, "more_pairs": more});
    }
    value
}

pub(super) fn parity_value(parity: &Parity) -> Value {
    let mean = |mean: &Mean| json!({"mean": mean.mean, "low": mean.low, "high": mean.high});
    let groups = parity.groups.iter().map(|fares| {
        json!({
            "group": fares.group, "people": fares.people, "matched": fares.matched,
            "unmatched_rate": mean(&fares.unmatched), "score": fares.score.as_ref().map(mean), "rank": fares.rank.as_ref().map(mean),
        })
    });
    let price = parity.price.iter().map(
        |point| json!({"discount": point.discount, "matched": point.matched, "total": point.total, "gap": point.gap}),
    );
    json!({
        "groups": groups.collect::<Vec<_>>(), "suppressed": parity.suppressed, "price": price.collect::<Vec<_>>(),
    })
}
