//! The web application, called as a browser calls it, without a browser.

mod guards;
mod learn;
mod people;
mod texts;
mod today;
mod visitor;
