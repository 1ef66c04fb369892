//! Pages.
//!
//! So far the pages that need no server, as files to open, print and hand on: [`report`], the analysis of one person's network, and
//! [`organisation`], that of a whole organisation. Pages get
//! structs of finished values and say nothing of their own; whoever fills them has judged and worded already.

pub mod organisation;
pub mod report;
