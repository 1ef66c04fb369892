//! What the program notes while it works, line by line to stderr, for whoever runs it: a time, a level, what happened, and fields
//! with dotted names. Nothing that people said, and no name or address of anybody, stands in an event, so none stands here.

use std::fmt::{Debug, Write as _};
use std::io::{Write, stderr};
use std::sync::{Mutex, PoisonError};
use tracing::field::{Field, Visit};
use tracing::level_filters::LevelFilter;
use tracing::{Event, Metadata, Subscriber, span};

/// The variable that says how much is noted: `off`, `error`, `warn`, `info`, `debug` or `trace`.
const VARIABLE: &str = "TELEMACHUS_LOG";
/// What is noted where nothing is said.
const USUAL: LevelFilter = LevelFilter::WARN;
/// Whose events are noted. Libraries may put into theirs what we would not.
const OWN: [&str; 6] = ["app", "store", "web", "telemachus", "courier", "formats"];

/// Begins to note. A word that is no level notes what is usual.
pub(crate) fn begin() {
    let asked = std::env::var(VARIABLE).ok().and_then(|word| word.parse().ok());
    let lines = Lines { most: asked.unwrap_or(USUAL), out: Mutex::new(Box::new(stderr())) };
    // It fails only where somebody notes already, and then all is well.
    let _noted_already = tracing::subscriber::set_global_default(lines);
}

struct Lines {
    most: LevelFilter,
    out: Mutex<Box<dyn Write + Send>>,
}

impl Subscriber for Lines {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        let whose = metadata.target().split("::").next().unwrap_or_default();
        *metadata.level() <= self.most && OWN.contains(&whose)
    }

    fn max_level_hint(&self) -> Option<LevelFilter> {
        Some(self.most)
    }

    // Lines stand for themselves; nothing is said of what they happened in.
    fn new_span(&self, _: &span::Attributes<'_>) -> span::Id {
        span::Id::from_u64(1)
    }

    fn record(&self, _: &span::Id, _: &span::Record<'_>) {}

    fn record_follows_from(&self, _: &span::Id, _: &span::Id) {}

    fn event(&self, event: &Event<'_>) {
        let mut line = Line::default();
        event.record(&mut line);
        let (at, level) = (chrono::Utc::now().format("%Y-%m-%dT%H:%M:%S%.3fZ"), event.metadata().level());
        let mut out = self.out.lock().unwrap_or_else(PoisonError::into_inner);
        // Whoever closed our output does not want to know.
        let _closed = writeln!(out, "{at} {level} {}{}", line.message, line.fields);
    }

    fn enter(&self, _: &span::Id) {}

    fn exit(&self, _: &span::Id) {}
}

#[derive(Default)]
struct Line {
    message: String,
    fields: String,
}

impl Visit for Line {
    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        // One event is one line, whatever is in it.
        let text = format!("{value:?}").replace(['\n', '\r'], " ");
        if field.name() == "message" {
            self.message = text;
        } else {
            // Writing to a string cannot fail.
            let _ = write!(self.fields, " {}={text}", field.name());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::Arc;

    #[derive(Clone, Default)]
    struct Kept(Arc<Mutex<Vec<u8>>>);

    impl Write for Kept {
        fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
            self.0.lock().unwrap().extend_from_slice(bytes);
            Ok(bytes.len())
        }

        fn flush(&mut self) -> std::io::Result<()> {
            Ok(())
        }
    }

    #[test]
    fn an_event_is_a_line_and_only_ours_are_noted() {
        let kept = Kept::default();
        let lines = Lines { most: LevelFilter::INFO, out: Mutex::new(Box::new(kept.clone())) };
        tracing::subscriber::with_default(lines, || {
            tracing::warn!(target: "web::failure", { error.number = 7, error.chain = %"one\ntwo" }, "a page failed");
            tracing::debug!(target: "web", "too small");
            tracing::error!(target: "sqlx::query", "of somebody else");
        });
        let said = String::from_utf8(kept.0.lock().unwrap().clone()).unwrap();
        let (at, rest) = said.split_once(' ').expect("a time");
        assert!(at.ends_with('Z'), "{said}");
        assert_eq!(rest, "WARN a page failed error.number=7 error.chain=one two\n");
    }
}
