//! The operations: one function for each intention of a user.
//!
//! The only door to the data: the command line and every page call the same operation, which checks permission, loads,
//! decides (in the pure crates), saves and audits in one transaction. Nothing else touches `store`. Start reading at
//! [`office`], which holds what operations need, then at the operation of interest.

pub mod analysis;
