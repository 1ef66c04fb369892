//! The web application, called as a browser calls it, without a browser.

mod board;
mod circles;
mod deeper;
mod find;
mod first;
mod giving;
mod guards;
mod imports;
mod learn;
mod names;
mod network;
mod people;
mod plan;
#[path = "../../../app/tests/post/mod.rs"]
#[allow(dead_code, reason = "shared with the tests of the operations, which ask more of it")]
mod post;
mod rehearsals;
mod relationships;
mod reminders;
mod settings;
mod sponsors;
mod texts;
mod today;
mod visitor;
