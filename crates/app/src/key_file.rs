//! The key of this device on disk: one small file for its owner alone. Who has the folder can open everything in it.

use crate::error::AppError;
use seal::DeviceKey;
use std::fs::{self, OpenOptions};
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

/// Name of the file in the data folder.
const FILE: &str = "device.key";

/// Where the key lies.
pub(crate) fn path(folder: &Path) -> PathBuf {
    folder.join(FILE)
}

/// Makes the data folder, for its owner alone.
pub(crate) fn make_folder(folder: &Path) -> Result<(), AppError> {
    if folder.is_dir() {
        return Ok(());
    }
    let failed = |source| AppError::File { path: folder.to_owned(), what: "made", source };
    fs::create_dir_all(folder).map_err(failed)?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        fs::set_permissions(folder, fs::Permissions::from_mode(0o700)).map_err(failed)?;
    }
    Ok(())
}

/// The key of this device; made where there is none, unless data sealed with one are there.
pub(crate) fn device_key(folder: &Path, is_in_use: bool) -> Result<DeviceKey, AppError> {
    let path = path(folder);
    match fs::read(&path) {
        Ok(bytes) => Ok(DeviceKey::from_key_file(&bytes)?),
        Err(error) if error.kind() == ErrorKind::NotFound && is_in_use => Err(AppError::KeyMissing { path }),
        Err(error) if error.kind() == ErrorKind::NotFound => make(&path),
        Err(source) => Err(AppError::File { path, what: "read", source }),
    }
}

fn make(path: &Path) -> Result<DeviceKey, AppError> {
    let key = DeviceKey::generate()?;
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt;
        options.mode(0o600);
    }
    let written = options.open(path).and_then(|mut file| {
        file.write_all(&key.reveal_for_key_file())?;
        // A key that is lost with the power takes everything with it.
        file.sync_all()
    });
    written.map_err(|source| AppError::File { path: path.to_owned(), what: "written", source })?;
    Ok(key)
}
