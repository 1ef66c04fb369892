//! The web application, called as a browser calls it, without a browser.

mod guards;
mod network;
mod texts;
mod today;
mod visitor;
