//! Progress of an import by bytes, drawn on a terminal only; and Ctrl-C, which asks the work to stop.

use app::imports::Watch;
use indicatif::{ProgressBar, ProgressStyle};
use std::ops::ControlFlow;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

/// How often the bar moves while nothing is read.
const TICK: Duration = Duration::from_millis(200);
/// Exit code after Ctrl-C, as shells have it.
pub(crate) const INTERRUPTED: i32 = 130;

/// A bar that shows how far an import has come; gone when it is dropped.
pub(crate) struct Bar {
    bar: ProgressBar,
}

impl Bar {
    /// A bar that is drawn, or one that nobody sees.
    pub(crate) fn new(is_drawn: bool) -> Self {
        let bar = if is_drawn { ProgressBar::new(0) } else { ProgressBar::hidden() };
        let style = ProgressStyle::with_template("{bar:30} {bytes}/{total_bytes} {bytes_per_sec}  {wide_msg}");
        if let Ok(style) = style {
            bar.set_style(style);
        }
        if is_drawn {
            bar.enable_steady_tick(TICK);
        }
        Self { bar }
    }

    /// So many bytes will be read.
    pub(crate) fn total(&self, bytes: u64) {
        self.bar.set_length(bytes);
    }

    /// This is being read now.
    pub(crate) fn now_reading(&self, name: &str) {
        self.bar.set_message(name.to_owned());
    }

    /// So many more bytes are done.
    pub(crate) fn advance(&self, bytes: u64) {
        self.bar.inc(bytes);
    }
}

impl Drop for Bar {
    fn drop(&mut self) {
        self.bar.finish_and_clear();
    }
}

/// Draws the progress of an import of this process and notices Ctrl-C.
pub(crate) struct OwnProgress {
    bar: Bar,
    reading: Arc<Reading>,
}

#[derive(Default)]
struct Reading {
    is_stopped: AtomicBool,
    is_over: AtomicBool,
}

impl OwnProgress {
    /// A progress that draws, or one that only notices Ctrl-C. Inside a runtime.
    pub(crate) fn begin(is_drawn: bool) -> Self {
        let reading = Arc::new(Reading::default());
        let watched = reading.clone();
        tokio::spawn(async move {
            // The first one stops the reading in order; the second, and one while somebody is asked, ends the program. What
            // was not kept by then is swept away by the next start.
            while tokio::signal::ctrl_c().await.is_ok() {
                let was_stopped = watched.is_stopped.swap(true, Ordering::Relaxed);
                if was_stopped || watched.is_over.load(Ordering::Relaxed) {
                    std::process::exit(INTERRUPTED);
                }
            }
        });
        Self { bar: Bar::new(is_drawn), reading }
    }
}

impl Drop for OwnProgress {
    fn drop(&mut self) {
        self.reading.is_over.store(true, Ordering::Relaxed);
    }
}

impl Watch for OwnProgress {
    fn total(&mut self, bytes: u64) {
        self.bar.total(bytes);
    }

    fn now_reading(&mut self, name: &str) {
        self.bar.now_reading(name);
    }

    fn done(&mut self, bytes: u64) -> ControlFlow<()> {
        self.bar.advance(bytes);
        if self.reading.is_stopped.load(Ordering::Relaxed) { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    }
}
