//! Progress of measuring an organisation, part by part, drawn on a terminal only; and what each part costs.

use crate::text::label;
use app::organisation::{Part, Watch};
use cpu_time::ProcessTime;
use indicatif::{ProgressBar, ProgressStyle};
use std::ops::ControlFlow;
use std::time::Duration;

/// How often the bar moves while nothing is reported.
const TICK: Duration = Duration::from_millis(200);

/// Draws how far the part at hand is.
pub(crate) struct OrgProgress {
    bar: ProgressBar,
}

impl OrgProgress {
    /// A progress that draws, or one that does not.
    pub(crate) fn begin(is_drawn: bool) -> Self {
        let bar = if is_drawn { ProgressBar::new(0) } else { ProgressBar::hidden() };
        if let Ok(style) = ProgressStyle::with_template("{bar:30} {percent:>3}%  {elapsed}  {wide_msg}") {
            bar.set_style(style);
        }
        if is_drawn {
            bar.enable_steady_tick(TICK);
        }
        Self { bar }
    }

    /// Takes the bar away.
    pub(crate) fn finish(&self) {
        self.bar.finish_and_clear();
    }
}

impl Watch for OrgProgress {
    fn part(&mut self, part: Part) {
        self.bar.set_position(0);
        self.bar.set_length(0);
        self.bar.set_message(label(&format!("org-part-{}", part.code())));
    }

    fn step(&mut self, done: u64, total: u64) -> ControlFlow<()> {
        self.bar.set_length(total);
        self.bar.set_position(done.min(total));
        ControlFlow::Continue(())
    }

    fn cpu_seconds(&mut self) -> f64 {
        // A system that cannot tell gives 0, and the summary says so.
        ProcessTime::try_now().map_or(0.0, |now| now.as_duration().as_secs_f64())
    }
}
