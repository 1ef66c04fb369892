//! All SQL, once for SQLite and PostgreSQL.
//!
//! [`Db`] opens the data; [`Db::read`] and [`Db::write`] give a [`Reader`] or a [`Tx`], which the functions of the table
//! families take: one module per family, noun first (`segments::insert`). Every function takes the [`World`] whose
//! rows it touches and filters by it. What the user says about people and relations goes in and out as
//! [`seal::Sealed`]; this crate holds no key and cannot open it.
//!
//! The crate knows no rules: what follows from what is decided in the pure crates, who may do what in `app`. It reads no
//! clock; every instant is an argument.
//!
//! Start reading at [`db`], then [`segments`] for the ledger and [`people`] for what is derived from it; what differs
//! between the databases is in `dialect.rs`, the tables in `migrations/`.
//!
//! [`World`]: model::permission::World

pub mod audit;
pub mod backup;
pub mod batches;
mod carry;
mod copy;
pub mod db;
pub mod decisions;
pub mod deliveries;
pub mod derived;
mod dialect;
pub mod doctor;
pub mod entries;
mod error;
pub mod folder;
pub mod identity;
pub mod ids;
mod lite;
pub mod mail_accounts;
mod migrate;
pub mod others;
pub mod page;
pub mod people;
mod pg;
pub mod profiles;
pub mod schema;
pub mod segments;
pub mod settings;
pub mod sign_ins;
pub mod snapshots;
pub mod sources;
pub mod statement;
pub mod tallies;
pub mod ties;
pub mod tombstones;
mod tx;
pub mod undo;
mod value;
pub mod write_key;
mod writer;

pub use db::{Db, Location};
pub use dialect::Kind;
pub use error::{FolderProblem, StoreError};
pub use lite::Lite;
pub use migrate::NEWEST as SCHEMA_VERSION;
pub use page::Page;
pub use pg::Pg;
#[doc(hidden)]
pub use pg::make_database;
pub use tx::{Reader, Tx, Work};
pub use write_key::{Outcome, WriteKey};

/// A future in a box, as the work of a transaction gives it.
pub type BoxFuture<'a, T> = std::pin::Pin<Box<dyn Future<Output = T> + Send + 'a>>;
