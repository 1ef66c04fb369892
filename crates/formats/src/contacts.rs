//! Contacts.
mod slug;
pub(crate) use slug::{percent_decoded, profile_address, slug};
