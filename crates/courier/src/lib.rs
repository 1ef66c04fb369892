//! The only outgoing connections. At present: mail by SMTP, through the server that the user named.
//!
//! Nothing is kept here and nothing is decided: an operation of `app` hands over an account and a letter, and learns what the
//! server said. Start reading at [`send`].

mod account;
mod letter;
mod smtp;

pub use account::{Account, Secret, Security, UnfitAccount, UnknownSecurity};
pub use letter::Letter;
pub use smtp::{NotSent, Outcome, STEP_SECONDS_MAX, send};
