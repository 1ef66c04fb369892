//! Which findings stand today, given what was done with them before.
//!
//! A finding that was answered does not nag. One that was put off comes back on its day; one that was done comes back when it got
//! worse or after a while; one that is not so stays away until that is taken back.

use chrono::{Days, NaiveDate};
use model::finding::Finding;
use model::practice::{COUNSEL_ALIKE_MAX, COUNSEL_REST_DAYS, COUNSEL_TODAY_MAX, COUNSEL_WORSE_WEIGHT};
use model::response::{Deed, Response};
use std::collections::HashMap;

/// The findings that stand, by their place in `findings`, in the same order. `responses` may come in any order; of those to one
/// finding the latest counts, of two on one day the one that stands later.
#[must_use]
pub fn standing(findings: &[Finding], responses: &[Response], today: NaiveDate) -> Vec<usize> {
    let mut latest: HashMap<(&str, &str), &Response> = HashMap::new();
    for response in responses {
        let key = (response.rule.as_str(), response.subject.as_str());
        if latest.get(&key).is_none_or(|known| known.on <= response.on) {
            latest.insert(key, response);
        }
    }
    let stands = |finding: &Finding| {
        let subject = model::response::subject_key(&finding.subject);
        latest.get(&(finding.rule.0, subject.as_str())).is_none_or(|response| is_back(response, finding, today))
    };
    (0..findings.len()).filter(|place| stands(&findings[*place])).collect()
}

fn is_back(response: &Response, finding: &Finding, today: NaiveDate) -> bool {
    match response.deed {
        Deed::Dismissed => false,
        Deed::Snoozed { until } => until <= today,
        Deed::Done => {
            let rested = response.on.checked_add_days(Days::new(COUNSEL_REST_DAYS));
            let is_worse = finding.weight >= response.weight.saturating_add(COUNSEL_WORSE_WEIGHT);
            is_worse || rested.is_none_or(|rested| rested <= today)
        }
    }
}

/// What today shows of the findings that stand: the weightiest, not too many of one rule. People who go cold have a place of their own.
///
/// `standing` as [`standing()`] gives it; so do the places that come back.
#[must_use]
pub fn today(findings: &[Finding], standing: &[usize]) -> Vec<usize> {
    let mut of_rule: HashMap<&str, usize> = HashMap::new();
    let mut shown = |place: &usize| {
        let rule = findings[*place].rule.0;
        let number = of_rule.entry(rule).or_default();
        *number += 1;
        rule != crate::rule::GOING_COLD.id.0 && *number <= COUNSEL_ALIKE_MAX
    };
    standing.iter().copied().filter(|place| shown(place)).take(COUNSEL_TODAY_MAX).collect()
}
