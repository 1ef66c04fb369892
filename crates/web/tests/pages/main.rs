//! The web application, called as a browser calls it, without a browser.

mod guards;
mod people;
mod texts;
mod visitor;
