//! The web application, called as a browser calls it, without a browser.

mod first;
mod deeper;
mod guards;
mod imports;
mod learn;
mod names;
mod people;
mod settings;
mod network;
mod texts;
mod today;
mod visitor;
