//! Maildir: one file a message, in `cur`, `new` and `tmp`.

use std::path::Path;

/// Whether this folder is a Maildir: it has both `cur` and `new`.
#[must_use]
pub fn is_maildir(folder: &Path) -> bool {
    folder.join("cur").is_dir() && folder.join("new").is_dir()
}

/// The key of a message: its file name without the flags, which change when it is read or answered.
///
/// `1700000000.M1P2.host:2,S` gives `1700000000.M1P2.host`. Some systems write `;`, `!` or `_` for the colon, which their
/// file names cannot have.
#[must_use]
pub fn key(file_name: &str) -> &str {
    match info_start(file_name) {
        Some(at) => &file_name[..at],
        None => file_name,
    }
}

/// Whether the flags say that this is a draft.
#[must_use]
pub fn is_draft(file_name: &str) -> bool {
    info_start(file_name).is_some_and(|at| file_name[at + 3..].contains('D'))
}

/// Where `:2,` or one of its stand-ins begins.
fn info_start(file_name: &str) -> Option<usize> {
    [":2,", ";2,", "!2,", "_2,", ":1,"].iter().find_map(|mark| file_name.rfind(mark))
}

#[cfg(test)]
mod tests {
    use super::{is_draft, key};

    #[test]
    fn flags_do_not_count() {
        for name in [
            "17.M1P2.host",
            "17.M1P2.host:2,",
            "17.M1P2.host:2,RS",
            "17.M1P2.host;2,S",
            "17.M1P2.host!2,S",
            "17.M1P2.host:2,abc",
        ] {
            assert_eq!(key(name), "17.M1P2.host", "{name}");
        }
    }

    #[test]
    fn drafts_are_marked() {
        assert!(is_draft("17.M1P2.host:2,DS"));
        assert!(!is_draft("17.M1P2.DHost:2,S"));
        assert!(!is_draft("17.M1P2.host"));
    }
}
