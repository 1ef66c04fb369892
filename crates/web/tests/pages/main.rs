//! The web application, called as a browser calls it, without a browser.

mod deeper;
mod first;
mod guards;
mod imports;
mod learn;
mod names;
mod network;
mod people;
mod plan;
mod settings;
mod texts;
mod today;
mod visitor;
