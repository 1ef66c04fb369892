//! What the test runner said, counted, so that one closing line tells how many tests ran.

/// How many tests ended how.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub struct Summary {
    /// Tests that passed.
    pub passed: u64,
    /// Tests that failed.
    pub failed: u64,
    /// Tests that were left out: ignored, skipped, or filtered out.
    pub skipped: u64,
}

impl Summary {
    /// Adds what one line of the runner's output says; other lines say nothing.
    ///
    /// cargo says `test result: ok. 3 passed; 0 failed; 1 ignored; …`, nextest
    /// `Summary [ 1.2s] 3 tests run: 2 passed, 1 failed, 4 skipped`. A failing test under nextest shows cargo's line, too,
    /// and may not be counted twice.
    pub fn read(&mut self, runner: Runner, line: &str) {
        let line = line.trim();
        let counts = match runner {
            Runner::Cargo => line.strip_prefix("test result:"),
            Runner::Nextest => {
                line.strip_prefix("Summary [").and_then(|rest| rest.split_once(" run: ")).map(|(_, rest)| rest)
            }
        };
        let Some(counts) = counts else { return };
        self.passed += count(counts, "passed");
        self.failed += count(counts, "failed") + count(counts, "timed out");
        self.skipped += count(counts, "ignored") + count(counts, "filtered out") + count(counts, "skipped");
    }

    /// The closing line, in the form that cargo uses.
    #[must_use]
    pub fn closing(&self, verdict: Verdict, seconds: f64) -> String {
        let verdict = match verdict {
            Verdict::Ok => "ok",
            Verdict::Failed => "FAILED",
        };
        let Self { passed, failed, skipped } = self;
        format!(
            "test result: {verdict}. {passed} passed; {failed} failed; {skipped} ignored; 0 measured; 0 filtered out; \
             finished in {seconds:.2}s"
        )
    }
}

/// Who runs the tests.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Runner {
    /// `cargo test`.
    Cargo,
    /// `cargo nextest run`.
    Nextest,
}

/// How the whole run ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Every runner ended well.
    Ok,
    /// At least one did not.
    Failed,
}

/// The number before `word`, 0 where it is not said.
fn count(text: &str, word: &str) -> u64 {
    let before = text.split(word).next().filter(|before| before.len() < text.len()).unwrap_or_default();
    before.split_whitespace().next_back().and_then(|number| number.parse().ok()).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_runners_are_understood() {
        let mut summary = Summary::default();
        summary.read(Runner::Nextest, "     Summary [   1.214s] 14 tests run: 12 passed (1 slow), 2 failed, 3 skipped");
        summary.read(Runner::Nextest, "test result: FAILED. 0 passed; 1 failed; 0 ignored; 0 measured; 0 filtered out");
        let line = "test result: ok. 5 passed; 0 failed; 1 ignored; 0 measured; 2 filtered out; finished in 0.10s";
        summary.read(Runner::Cargo, line);
        summary.read(Runner::Cargo, "test a_test_result_is_said ... ok");
        assert_eq!(summary, Summary { passed: 17, failed: 2, skipped: 6 });
    }

    #[test]
    fn what_is_printed_can_be_read_back() {
        let summary = Summary { passed: 7, failed: 1, skipped: 2 };
        let mut again = Summary::default();
        again.read(Runner::Cargo, &summary.closing(Verdict::Failed, 1.5));
        assert_eq!(again, summary);
    }
}
