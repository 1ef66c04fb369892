//! Opening a browser, where somebody sits before a screen.

use std::path::Path;
use std::process::{Command, Stdio};

/// Whether somebody may sit before a screen.
pub(crate) fn is_there() -> bool {
    opener().is_some()
}

/// Shows a page of ours in the browser that the user prefers, where there is a screen. The page, and not the link in it,
/// is what others on the machine can see among the words of the process.
pub(crate) fn show(page: &Path) {
    let Some(mut command) = opener() else { return };
    let child = command.arg(page).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn();
    // The link is printed in any case.
    let Ok(mut child) = child else { return };
    // Somebody must notice that it has ended, or it stays in the list of processes. Without a thread it just stays there.
    let _ = std::thread::Builder::new().name("browser".to_owned()).spawn(move || child.wait());
}

fn opener() -> Option<Command> {
    if cfg!(target_os = "macos") {
        return Some(Command::new("open"));
    }
    if cfg!(windows) {
        let mut command = Command::new("cmd");
        // The first quoted word would be taken for a title.
        command.args(["/C", "start", ""]);
        return Some(command);
    }
    let has_screen = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    (has_screen("DISPLAY") || has_screen("WAYLAND_DISPLAY")).then(|| Command::new("xdg-open"))
}
