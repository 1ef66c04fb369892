//! Progress of a matching, drawn on a terminal only: how much of the files is read, then that it is being solved.

use crate::text::label;
use indicatif::{ProgressBar, ProgressStyle};
use std::io::Read;
use std::path::Path;
use std::time::Duration;

/// How often it moves while nothing is read.
const TICK: Duration = Duration::from_millis(200);

/// Draws how far a matching is; taken away when it goes out of scope.
pub(crate) struct MatchProgress {
    bar: ProgressBar,
}

impl MatchProgress {
    /// A progress over the bytes of these files, or one that does not draw.
    pub(crate) fn begin<'a>(is_drawn: bool, files: impl Iterator<Item = &'a Path>) -> Self {
        // A file that is not there is told when it is read.
        let bytes = files.filter_map(|file| file.metadata().ok()).map(|data| data.len()).sum();
        let bar = if is_drawn { ProgressBar::new(bytes) } else { ProgressBar::hidden() };
        if let Ok(style) = ProgressStyle::with_template("{bar:30} {percent:>3}%  {elapsed}  {wide_msg}") {
            bar.set_style(style);
        }
        bar.set_message(label("match-part-read"));
        if is_drawn {
            bar.enable_steady_tick(TICK);
        }
        Self { bar }
    }

    /// A reader whose bytes are counted.
    pub(crate) fn counted(&self, reader: impl Read + 'static) -> Box<dyn Read> {
        Box::new(self.bar.wrap_read(reader))
    }

    /// From here on nobody can say how long it takes.
    pub(crate) fn solving(&self) {
        if let Ok(style) = ProgressStyle::with_template("{spinner}  {elapsed}  {wide_msg}") {
            self.bar.set_style(style);
        }
        self.bar.set_message(label("match-part-solve"));
    }

    /// Takes it away, before something is told.
    pub(crate) fn clear(&self) {
        self.bar.finish_and_clear();
    }
}

impl Drop for MatchProgress {
    fn drop(&mut self) {
        self.clear();
    }
}
