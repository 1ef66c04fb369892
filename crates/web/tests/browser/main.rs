//! The web application in a real browser: Chromium, driven by its ChromeDriver.
//!
//! `cargo xtask test` sees to it that both are there and names the driver in `TELEMACHUS_TEST_CHROMEDRIVER`; without that these
//! tests say so and prove nothing. Pictures of all pages are left in `target/screenshots`.

#![expect(clippy::print_stderr, reason = "a test that leaves something out says so")]

mod application;
mod chrome;
mod counsel;
mod first_run;
mod journeys;
mod lives;
mod looks;
mod newcomer;
mod starts;
