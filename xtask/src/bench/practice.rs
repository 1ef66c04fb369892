//! A practice file for the benchmarks: many relationships with years of sessions, and what stands in them.

use super::chance::Chance;
use std::fmt::Write as _;

/// Relationships, as the budget names them.
pub const RELATIONSHIPS: u64 = 300;
/// Sessions of all of them.
pub const SESSIONS: u64 = 5_000;
/// Every so many relationships is still running (ours: sixty, far more than one person keeps up).
const RUNNING_EVERY: u64 = 5;
const GOALS: u64 = 40;
const ASSIGNMENTS_EACH: u64 = 6;
const ADVICE_EACH: u64 = 4;
/// Days before the present of the benchmarks at which the first relationship began, and days of a month.
const DAYS: u64 = 1_500;
const MONTH: u64 = 30;

/// A practice over the people `p0` to `p299` of [`super::network::workspace_file`]; the same seed gives the same bytes.
#[must_use]
pub fn practice_file(seed: u64) -> String {
    let mut file = File { chance: Chance(seed), entries: Vec::new() };
    let goals: Vec<String> = (0..GOALS).map(|number| file.goal(number)).collect();
    for number in 0..RELATIONSHIPS {
        file.relationship(number, &goals);
    }
    let entries = file.entries.join(",\n");
    format!("{{\n\"format\": \"telemachus/practice\", \"version\": 1, \"entries\": [\n{entries}\n]\n}}\n")
}

struct File {
    chance: Chance,
    entries: Vec<String>,
}

impl File {
    /// An entry made so many days before the present; gives its id. `plain` is what stands beside the body, each with a comma after it.
    fn entry(&mut self, kind: &str, ago: u64, plain: &str, body: &str) -> String {
        let id = format!("01900000-0000-7000-8000-{:012x}", self.entries.len() + 1);
        let made = format!("{}T08:30:00.000000Z", day(ago));
        self.entries.push(format!(
            "{{\"id\": \"{id}\", \"kind\": \"{kind}\", {plain}\"made\": \"{made}\", \"changed\": \"{made}\", \"body\": {{{body}}}}}"
        ));
        id
    }

    fn goal(&mut self, number: u64) -> String {
        let ago = self.chance.below(DAYS);
        let standing = self.chance.of(&["active", "reached", "dropped"]);
        let (due, measure) = (day(0), "somebody else can tell");
        let plain = format!("\"due\": \"{due}\", ");
        let body = format!("\"text\": \"Goal {number}\", \"measure\": \"{measure}\", \"standing\": \"{standing}\"");
        self.entry("goal", ago, &plain, &body)
    }

    fn relationship(&mut self, number: u64, goals: &[String]) {
        let is_running = number.is_multiple_of(RUNNING_EVERY);
        let (began, ended) = if is_running { (400, 0) } else { (DAYS - number % 600, 300) };
        let kind = self.chance.of(&["mentor", "mentor", "co_mentor", "remote", "reverse", "sponsor", "near_peer"]);
        let plain = format!("\"person\": \"p{number}\", ");
        let body = format!("\"kind\": \"{kind}\", \"role\": \"protege\", \"plan\": \"From one to the other\"");
        let room = self.entry("relationship", began, &plain, &body);
        let in_room = format!("\"parent\": \"{room}\", ");
        let party = format!("{in_room}\"person\": \"p{number}\", ");
        self.entry("party", began, &party, "\"side\": \"other\", \"standing\": \"nobody\"");
        let mut stages = vec![("approached", began), ("getting_acquainted", began - 10), ("active", began - 60)];
        if !is_running {
            stages.push(("alumni", ended));
        }
        for (to, ago) in stages {
            let body = format!("\"to\": \"{to}\", \"on\": \"{}\", \"reason\": \"it was time\"", day(ago));
            self.entry("move", ago, &in_room, &body);
        }
        let charter =
            format!("\"version\": 1, \"cadence_days\": 30, \"scheduler\": \"me\", \"agreed_on\": \"{}\"", day(began));
        self.entry("charter", began, &in_room, &charter);
        self.entry(
            "covenant",
            began,
            &in_room,
            "\"promise\": \"What we say stays here\", \"limits\": \"Danger to somebody\"",
        );
        self.sessions(number, &party, (began, ended), goals);
    }

    fn sessions(&mut self, number: u64, party: &str, (began, ended): (u64, u64), goals: &[String]) {
        let (first, last) = (SESSIONS * number / RELATIONSHIPS, SESSIONS * (number + 1) / RELATIONSHIPS);
        let step = ((began - ended) / (last - first)).min(MONTH);
        let parent = party.split_inclusive(", ").next().unwrap_or_default().to_owned();
        for place in 0..last - first {
            let (ago, value) = (began - place * step, 1 + self.chance.below(5));
            let goal = &goals[self.chance.below(GOALS) as usize];
            let mut body = format!("\"at\": \"{}T12:30:00\", \"zone\": \"Europe/Berlin\", \"minutes\": 45, ", day(ago));
            let _never_fails = write!(
                body,
                "\"standing\": \"held\", \"sequence\": 0, \"value\": {value}, \"notes\": \"We spoke of the next quarter, and of the one after\", \
                 \"agenda\": [{{\"part\": \"news\", \"text\": \"The draft is out\"}}, \
                 {{\"part\": \"matter\", \"text\": \"The first minute\", \"about\": \"{goal}\"}}]"
            );
            let session = self.entry("session", ago, party, &body);
            if place < ASSIGNMENTS_EACH {
                let body = format!(
                    "\"text\": \"Draft a page\", \"session\": \"{session}\", \"standing\": \"done\", \"result\": \"Drafted\""
                );
                self.entry("assignment", ago, &parent, &body);
            }
            if place < ADVICE_EACH {
                let body = format!(
                    "\"said\": \"Begin with the question\", \"on\": \"{}\", \"session\": \"{session}\"",
                    day(ago)
                );
                self.entry("advice", ago, party, &body);
            }
        }
    }
}

/// The day so many days before the first of November 2026, on which the present of the benchmarks stands.
fn day(ago: u64) -> String {
    // Months of thirty days and years of twelve of them: any spread of days serves, as long as each is a day.
    let days = 2026 * 360 + 10 * MONTH - ago;
    format!("{:04}-{:02}-{:02}", days / 360, days % 360 / MONTH + 1, (days % MONTH + 1).min(28))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_file_has_what_the_budget_names() {
        let file = practice_file(7);
        let count = |kind: &str| file.matches(&format!("\"kind\": \"{kind}\"")).count() as u64;
        assert_eq!((count("relationship"), count("session")), (RELATIONSHIPS, SESSIONS));
        assert_eq!(file, practice_file(7));
        assert_ne!(file, practice_file(8));
    }

    #[test]
    fn days_go_back_from_the_present() {
        assert_eq!(
            (day(0), day(29), day(30), day(360)),
            ("2026-11-01".into(), "2026-10-02".into(), "2026-10-01".into(), "2025-11-01".into())
        );
    }
}
