//! The name of this installation, so that two of them on one machine do not take each other's cookies.

use crate::error::AppError;
use crate::office::Office;
use model::permission::Action;
use store::settings;
use uuid::Uuid;

/// The setting it is kept in.
const INSTANCE: &str = "instance";
/// How many letters and digits it has (ours: two of a thousand on one machine are alike once in five million).
pub const INSTANCE_CHARACTERS: usize = 8;
/// What it is made of.
const ALPHABET: &[u8; 36] = b"abcdefghijklmnopqrstuvwxyz0123456789";

/// The name: [`INSTANCE_CHARACTERS`] random small letters and digits, the same for ever. The first call makes it.
///
/// # Errors
/// The data cannot be read or written.
pub async fn name(office: &Office) -> Result<String, AppError> {
    let world = *office.permit(Action::Read)?.subject();
    if let Some(name) = settings::get(&mut office.reader().await?, world, INSTANCE).await? {
        return Ok(name);
    }
    office
        .write(move |tx| {
            Box::pin(async move {
                if let Some(name) = settings::get(tx, world, INSTANCE).await? {
                    return Ok(name);
                }
                let name = random_name();
                settings::put(tx, world, INSTANCE, &name).await?;
                Ok(name)
            })
        })
        .await
}

fn random_name() -> String {
    // The bytes of a random UUID, but for the two that hold its version.
    let bytes = Uuid::new_v4().into_bytes();
    let random = bytes.iter().enumerate().filter(|(place, _)| ![6, 8].contains(place)).map(|(_, byte)| byte);
    random.take(INSTANCE_CHARACTERS).map(|byte| char::from(ALPHABET[usize::from(*byte) % ALPHABET.len()])).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_fits_into_a_cookie() {
        let name = random_name();
        assert_eq!(name.len(), INSTANCE_CHARACTERS);
        assert!(name.bytes().all(|byte| ALPHABET.contains(&byte)), "{name}");
        assert_ne!(name, random_name());
    }
}
