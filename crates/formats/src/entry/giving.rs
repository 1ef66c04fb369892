//! What fits somebody, and what teaching taught. Favours are in [`super::deepening`].

use super::shape::body;
use model::giving::{Journal, RadarItem};

body! {
    RadarItem { about, item, used_on }
    Journal { on, question, rule_of_thumb, change }
}

#[cfg(test)]
mod tests {
    use super::super::shape::check;
    use super::*;
    use chrono::NaiveDate;

    #[test]
    fn what_is_written_is_read_back() {
        let on = NaiveDate::from_ymd_opt(2026, 11, 2).expect("a day");
        check(&RadarItem { about: "tidal power".to_owned(), item: None, used_on: None });
        check(&RadarItem { about: "tidal power".to_owned(), item: Some("A report".to_owned()), used_on: Some(on) });
        check(&Journal {
            on,
            question: "Why do you ask for the price last?".to_owned(),
            rule_of_thumb: Some("Value before price".to_owned()),
            change: None,
        });
    }
}
