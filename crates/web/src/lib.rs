//! Pages.
//!
//! So far the one page that needs no server: [`report`], the analysis as a file to open, print and hand on. Pages get
//! structs of finished values and say nothing of their own; whoever fills them has judged and worded already.

pub mod report;
