//! The web application, called as a browser calls it, without a browser.

mod first;
mod guards;
mod learn;
mod people;
mod imports;
mod names;
mod settings;
mod texts;
mod today;
mod visitor;
