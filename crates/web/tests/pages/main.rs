//! The web application, called as a browser calls it, without a browser.

mod deeper;
mod guards;
mod texts;
mod today;
mod visitor;
