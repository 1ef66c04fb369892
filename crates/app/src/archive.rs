//! Everything in open formats, as one zip, out and in again.

use crate::error::AppError;
use crate::office::Office;
use crate::{export, practice};
use formats::archive::{CARDS, NETWORK, PRACTICE, TABLE, files, write};
use std::io::{Read, Seek};

/// Everything: people and ties as a network file, what was written down as a practice file, the address book as vCards and as a
/// table. Equal states on one day give equal bytes.
///
/// # Errors
/// The data cannot be read or opened.
pub async fn all(office: &Office) -> Result<Vec<u8>, AppError> {
    let (network, practice) = (export::network(office).await?, practice::export(office).await?);
    let (cards, table) = (export::vcards(office).await?, export::table(office).await?);
    let texts = [(NETWORK, network), (PRACTICE, practice), (CARDS, cards), (TABLE, table)];
    let packed: Vec<(&str, &[u8])> = texts.iter().map(|(name, text)| (*name, text.as_bytes())).collect();
    write(&packed, office.today()).map_err(|_| AppError::Unreadable("what goes into the archive"))
}

/// The files of an archive that [`all`] made which hold everything: the others say again what stands in these. `None` where this
/// is no such archive.
#[must_use]
pub fn parts(zip: impl Read + Seek) -> Option<Parts> {
    let [network, practice] = files(zip, [NETWORK, PRACTICE]);
    let practice = practice.filter(|bytes| practice::is_practice(bytes))?;
    Some(Parts { network, practice })
}

/// What stands in an archive.
pub struct Parts {
    /// The network file, where it is there.
    pub network: Option<Vec<u8>>,
    /// The practice file.
    pub practice: Vec<u8>,
}
