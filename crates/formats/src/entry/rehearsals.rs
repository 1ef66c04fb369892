//! Hard conversations and their rehearsals.

use super::shape::{body, object};
use model::rehearsal::{LikelyAnswer, Rehearsal, RunThrough};

object! {
    LikelyAnswer { says, reply }
}

body! {
    Rehearsal { subject, name, aim, opening, answers, soften, about, held_on, happened, learned }
    RunThrough { on, name, changed }
}

#[cfg(test)]
mod tests {
    use super::super::shape::check;
    use super::*;
    use chrono::NaiveDate;

    #[test]
    fn what_is_written_is_read_back() {
        let day = NaiveDate::from_ymd_opt(2026, 11, 2).expect("a day");
        check(&Rehearsal::new("The deadline"));
        let answer =
            |says: &str, reply: Option<&str>| LikelyAnswer { says: says.to_owned(), reply: reply.map(str::to_owned) };
        check(&Rehearsal {
            name: Some("the landlord".to_owned()),
            aim: Some("Two more weeks".to_owned()),
            opening: Some("I have bad news, and a plan.".to_owned()),
            answers: vec![answer("Again?", Some("For the last time.")), answer("No.", None)],
            soften: vec!["“always”".to_owned()],
            about: "01900000-0000-7000-8000-000000000007".parse().ok(),
            held_on: Some(day),
            happened: Some("One week".to_owned()),
            learned: Some("Ask earlier".to_owned()),
            ..Rehearsal::new("The deadline")
        });
        check(&RunThrough { on: day, name: Some("my sister".to_owned()), changed: Some("The first line".to_owned()) });
    }
}
