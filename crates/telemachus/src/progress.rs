//! Progress of an import by bytes, drawn on a terminal only; and Ctrl-C, which asks the work to stop.

use app::imports::Watch;
use indicatif::{ProgressBar, ProgressStyle};
use std::ops::ControlFlow;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

/// How often the bar moves while nothing is read.
const TICK: Duration = Duration::from_millis(200);

/// Draws the progress of an import and notices Ctrl-C.
pub(crate) struct ImportProgress {
    bar: ProgressBar,
    is_stopped: Arc<AtomicBool>,
}

impl ImportProgress {
    /// A progress that draws, or one that only notices Ctrl-C. Inside a runtime.
    pub(crate) fn begin(is_drawn: bool) -> Self {
        let is_stopped = Arc::new(AtomicBool::new(false));
        let stopped = is_stopped.clone();
        tokio::spawn(async move {
            if tokio::signal::ctrl_c().await.is_ok() {
                stopped.store(true, Ordering::Relaxed);
            }
        });
        let bar = if is_drawn { ProgressBar::new(0) } else { ProgressBar::hidden() };
        let style = ProgressStyle::with_template("{bar:30} {bytes}/{total_bytes} {bytes_per_sec}  {wide_msg}");
        if let Ok(style) = style {
            bar.set_style(style);
        }
        if is_drawn {
            bar.enable_steady_tick(TICK);
        }
        Self { bar, is_stopped }
    }

    /// Takes the bar away.
    pub(crate) fn finish(&self) {
        self.bar.finish_and_clear();
    }
}

impl Watch for ImportProgress {
    fn total(&mut self, bytes: u64) {
        self.bar.set_length(bytes);
    }

    fn now_reading(&mut self, name: &str) {
        self.bar.set_message(name.to_owned());
    }

    fn done(&mut self, bytes: u64) -> ControlFlow<()> {
        self.bar.inc(bytes);
        if self.is_stopped.load(Ordering::Relaxed) { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    }
}
