//! Pages: the web application, and the self-contained pages of an analysis: [`report`] of one person's network, [`organisation`]
//! of a whole organisation.
//!
//! A handler stays shallow: it parses, calls one operation of `app`, and fills a template with finished values. Only this crate
//! knows axum and askama. Start reading at [`routes`], the whole table on one page, then at a module of `pages`; [`server`] puts
//! the guards around it.

mod assets;
mod enter;
mod failure;
mod fields;
mod frame;
mod guard;
mod icons;
pub mod matching;
pub mod organisation;
mod pages;
pub mod picture_file;
pub mod report;
pub mod routes;
pub mod server;
mod visit;
