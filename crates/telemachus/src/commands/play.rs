//! `telemachus play`: a case, told by commands and by what must come of them.
//!
//! The case is played with this very program in a throw-away folder, each line at its own time, so that a script can tell
//! whatever a person can do by commands. `cases/README.md` says what a line may be.

use crate::arguments::Play;
use crate::console::Console;
use crate::failure::Failure;
use crate::setting::Setting;
use crate::text::{count, plain, text};
use anyhow::{Context, anyhow};
use chrono::{DateTime, Duration, NaiveDate, NaiveTime, Utc};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

/// How long a fresh case waits between its lines when they give no time of their own.
const LINE_MINUTES: i64 = 1;

pub(crate) fn play(options: &Play, setting: &Setting, console: &mut Console) -> Result<(), Failure> {
    let dir =
        std::fs::canonicalize(&options.dir).with_context(|| format!("`{}` cannot be read", options.dir.display()))?;
    let network = dir.join("network.json");
    let script = dir.join("script.txt");
    if !network.is_file() && !script.is_file() {
        return Err(anyhow!("`{}` has neither `network.json` nor `script.txt`", dir.display()).into());
    }
    let lines = if script.is_file() {
        let bytes = super::read_file(&script)?;
        String::from_utf8(bytes).with_context(|| format!("`{}` is not UTF-8", script.display()))?
    } else {
        String::new()
    };
    let scratch = tempfile::tempdir().context("no folder can be made for the case")?;
    let now = first_moment(&lines, setting.now);
    let mut player = Player { dir, data: scratch.path().to_owned(), now, names: BTreeMap::new() };
    if network.is_file() {
        player.run(&["import".to_owned(), "--yes".to_owned(), network.display().to_string()], "network.json")?;
    }
    let mut held = 0;
    for (index, line) in lines.lines().enumerate() {
        let place = format!("{}:{}", script.display(), index + 1);
        held += usize::from(player.line(line, &place)?);
    }
    console.tell(&text("cli-case-held", &[("lines", count(held)), ("case", plain(options.dir.display().to_string()))]));
    Ok(())
}

/// The case starts at its first dated line, else now.
fn first_moment(lines: &str, now: DateTime<Utc>) -> DateTime<Utc> {
    let first =
        lines.lines().find_map(|line| line.split_whitespace().next().and_then(|word| word.parse::<NaiveDate>().ok()));
    first.map_or(now, |date| date.and_time(NaiveTime::MIN).and_utc())
}

struct Player {
    dir: PathBuf,
    data: PathBuf,
    now: DateTime<Utc>,
    /// What `let` lines kept, by name.
    names: BTreeMap<String, String>,
}

/// What a command printed, and whether it succeeded.
struct Played {
    out: String,
    err: String,
    is_success: bool,
}

impl Player {
    /// Plays one line; whether it expected something that held.
    fn line(&mut self, line: &str, place: &str) -> Result<bool, Failure> {
        let words = shell_words(line).map_err(|what| anyhow!("{place}: {what}"))?;
        let words = named(words, &self.names).map_err(|what| anyhow!("{place}: {what}"))?;
        let Some(first) = words.first() else { return Ok(false) };
        if first == "expect" {
            self.expect(&words[1..], place)?;
            return Ok(true);
        }
        let date: NaiveDate = first
            .parse()
            .map_err(|_| anyhow!("{place}: `{first}` is neither a date like `2026-11-02` nor `expect`"))?;
        let time = words.get(1).and_then(|word| NaiveTime::parse_from_str(word, "%H:%M").ok());
        let command = &words[if time.is_some() { 2 } else { 1 }..];
        let given = date.and_time(time.unwrap_or(NaiveTime::MIN)).and_utc();
        let earliest = self.now + Duration::minutes(LINE_MINUTES);
        if given < self.now && time.is_some() || date < self.now.date_naive() {
            return Err(anyhow!(
                "{place}: the clock stands at {} and only goes forward",
                self.now.format("%Y-%m-%d %H:%M")
            )
            .into());
        }
        self.now = if time.is_some() { given } else { given.max(earliest) };
        if command.is_empty() {
            return Err(anyhow!("{place}: a command is missing after the date").into());
        }
        if let [first, name, equals, path, within, command @ ..] = command
            && (first.as_str(), equals.as_str(), within.as_str()) == ("let", "=", "in")
        {
            let out = self.run(command, place)?;
            let value = formats::path::lookup(&out, path).map_err(|what| anyhow!("{place}: {what}"))?;
            self.names.insert(name.clone(), value);
            return Ok(false);
        }
        self.run(command, place).map(|_| false)
    }

    fn expect(&self, words: &[String], place: &str) -> Result<(), Failure> {
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        match words.as_slice() {
            ["finding", rule, rest @ ..] => {
                let (subject, weight) = finding_terms(rest).map_err(|what| anyhow!("{place}: {what}"))?;
                let found = self.findings(rule, subject, place)?;
                match found.iter().max() {
                    None => {
                        let fired = self.fired(place)?;
                        Err(anyhow!("{place}: `{rule}` did not fire; what fired: {fired}").into())
                    }
                    Some(&heaviest) if heaviest < weight => {
                        Err(anyhow!("{place}: `{rule}` has weight {heaviest}, not {weight} or more").into())
                    }
                    Some(_) => Ok(()),
                }
            }
            ["no", "finding", rule, rest @ ..] => {
                let (subject, weight) = finding_terms(rest).map_err(|what| anyhow!("{place}: {what}"))?;
                let found = self.findings(rule, subject, place)?;
                match found.iter().find(|&&found| found >= weight) {
                    Some(weight) => Err(anyhow!("{place}: `{rule}` fired with weight {weight}").into()),
                    None => Ok(()),
                }
            }
            [number, "findings", rule] if number.parse::<usize>().is_ok() => {
                let found = self.findings(rule, None, place)?.len();
                if number.parse() == Ok(found) {
                    Ok(())
                } else {
                    Err(anyhow!("{place}: `{rule}` fired {found} times, not {number}").into())
                }
            }
            ["error", wanted, "in", command @ ..] => {
                let played = self.play_command(&owned(command), place)?;
                if played.is_success {
                    return Err(anyhow!("{place}: the command succeeded").into());
                }
                if played.err.contains(wanted) {
                    Ok(())
                } else {
                    Err(anyhow!("{place}: the message was: {}", played.err.trim()).into())
                }
            }
            [path, "holds", part, "in", command @ ..] => {
                let seen = self.seen(path, command, place)?;
                if seen.contains(part) { Ok(()) } else { Err(anyhow!("{place}: `{path}` is `{seen}`").into()) }
            }
            [path, "=", value, "in", command @ ..] => {
                let seen = self.seen(path, command, place)?;
                if seen == *value { Ok(()) } else { Err(anyhow!("{place}: `{path}` is `{seen}`, not `{value}`").into()) }
            }
            _ => Err(anyhow!(
                "{place}: an expectation is `expect finding RULE [SUBJECT] [weight >= N]`, `expect no finding RULE [SUBJECT]`, \
                 `expect N findings RULE`, `expect PATH = VALUE in COMMAND…`, `expect PATH holds TEXT in COMMAND…` or `expect error TEXT in COMMAND…`"
            )
            .into()),
        }
    }

    /// What stands at a path of what a command prints.
    fn seen(&self, path: &str, command: &[&str], place: &str) -> Result<String, Failure> {
        let out = self.run(&owned(command), place)?;
        Ok(formats::path::lookup(&out, path).map_err(|what| anyhow!("{place}: {what}"))?)
    }

    /// Weights of the findings of this rule, and of this subject where one is named.
    fn findings(&self, rule: &str, subject: Option<&str>, place: &str) -> Result<Vec<u64>, Failure> {
        let json = self.run(&owned(&["analyze", "--json"]), place)?;
        let all: usize =
            formats::path::lookup(&json, "counsel.length").map_err(|what| anyhow!("{place}: {what}"))?.parse()?;
        let mut weights = Vec::new();
        for index in 0..all {
            let part = |name: &str| {
                formats::path::lookup(&json, &format!("counsel.{index}.{name}"))
                    .map_err(|what| anyhow!("{place}: {what}"))
            };
            if part("rule")? == rule
                && subject.map_or(Ok(true), |subject| part("subject").map(|seen| seen == subject))?
            {
                weights.push(part("weight")?.parse()?);
            }
        }
        Ok(weights)
    }

    fn fired(&self, place: &str) -> Result<String, Failure> {
        let json = self.run(&owned(&["analyze", "--json"]), place)?;
        let mut fired = Vec::new();
        while let Ok(rule) = formats::path::lookup(&json, &format!("counsel.{}.rule", fired.len())) {
            fired.push(rule);
        }
        Ok(if fired.is_empty() { "nothing".to_owned() } else { fired.join(", ") })
    }

    fn run(&self, words: &[String], place: &str) -> Result<String, Failure> {
        let played = self.play_command(words, place)?;
        if played.is_success {
            Ok(played.out)
        } else {
            Err(anyhow!("{place}: `{}` failed: {}", words.join(" "), played.err.trim()).into())
        }
    }

    fn play_command(&self, words: &[String], place: &str) -> Result<Played, Failure> {
        let program = std::env::current_exe().context("this program does not know where it lies")?;
        let output = Command::new(program)
            .arg("--data-dir")
            .arg(&self.data)
            .args(["--now", &self.now.to_rfc3339()])
            .args(words)
            .current_dir(Path::new(&self.dir))
            .env_remove("DATABASE_URL")
            .env("TZ", "UTC")
            .stdin(std::process::Stdio::null())
            .output()
            .with_context(|| format!("{place}: the command does not start"))?;
        Ok(Played {
            out: String::from_utf8_lossy(&output.stdout).into_owned(),
            err: String::from_utf8_lossy(&output.stderr).into_owned(),
            is_success: output.status.success(),
        })
    }
}

fn owned(words: &[&str]) -> Vec<String> {
    words.iter().map(|&word| word.to_owned()).collect()
}

/// The words with every `$NAME`, where a word is that alone or ends in it, as what a `let` line kept under it.
fn named(words: Vec<String>, names: &BTreeMap<String, String>) -> Result<Vec<String>, String> {
    let meant = |word: String| match word.rsplit_once('$') {
        Some((before, name)) if !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_') => {
            let value =
                names.get(name).ok_or_else(|| format!("no line kept anything as `{name}`; `let {name} = …` does"))?;
            Ok(format!("{before}{value}"))
        }
        _ => Ok(word),
    };
    words.into_iter().map(meant).collect()
}

/// `[SUBJECT] [weight >= N]`
fn finding_terms<'w>(words: &[&'w str]) -> Result<(Option<&'w str>, u64), String> {
    let number = |word: &str| word.parse().map_err(|_| format!("the weight `{word}` is not a whole number"));
    match words {
        [] => Ok((None, 0)),
        ["weight", ">=", weight] => Ok((None, number(weight)?)),
        [subject] => Ok((Some(subject), 0)),
        [subject, "weight", ">=", weight] => Ok((Some(subject), number(weight)?)),
        _ => Err(format!("`{}` is not `[SUBJECT] [weight >= N]`", words.join(" "))),
    }
}

/// The words of a line, quoted as in a shell: single quotes keep all, double quotes keep blanks, `\` the next character;
/// `#` at the start of a word begins a comment.
fn shell_words(line: &str) -> Result<Vec<String>, String> {
    let (mut words, mut word, mut is_in_word) = (Vec::new(), String::new(), false);
    let mut characters = line.chars();
    while let Some(character) = characters.next() {
        match character {
            '#' if !is_in_word => break,
            '\'' | '"' => {
                is_in_word = true;
                quoted(&mut characters, character, &mut word)?;
            }
            '\\' => {
                is_in_word = true;
                word.extend(characters.next());
            }
            _ if character.is_whitespace() => {
                if is_in_word {
                    words.push(std::mem::take(&mut word));
                }
                is_in_word = false;
            }
            _ => {
                is_in_word = true;
                word.push(character);
            }
        }
    }
    if is_in_word {
        words.push(word);
    }
    Ok(words)
}

fn quoted(characters: &mut std::str::Chars<'_>, quote: char, word: &mut String) -> Result<(), String> {
    loop {
        match characters.next() {
            None => return Err(format!("a quote {quote} is not closed")),
            Some(character) if character == quote => return Ok(()),
            Some('\\') if quote == '"' => match characters.next() {
                Some(escaped @ ('"' | '\\')) => word.push(escaped),
                Some(other) => word.extend(['\\', other]),
                None => return Err(format!("a quote {quote} is not closed")),
            },
            Some(character) => word.push(character),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_split_as_in_a_shell() {
        let words = shell_words(r#"2026-11-02 people add '{"id": "n1"}' --label "a b" c\ d # why"#);
        assert_eq!(
            words.as_deref(),
            Ok(&owned(&["2026-11-02", "people", "add", r#"{"id": "n1"}"#, "--label", "a b", "c d"])[..])
        );
        assert!(shell_words("say 'open").is_err());
        assert_eq!(shell_words("  # nothing"), Ok(Vec::new()));
    }

    #[test]
    fn names_stand_for_what_was_kept() {
        let names = BTreeMap::from([("room".to_owned(), "7".to_owned())]);
        assert_eq!(
            named(owned(&["$room", "relationship:$room", "5 $", "$"]), &names),
            Ok(owned(&["7", "relationship:7", "5 $", "$"]))
        );
        assert!(named(owned(&["$nobody"]), &names).is_err());
    }

    #[test]
    fn terms_of_a_finding_are_optional() {
        assert_eq!(finding_terms(&["p7", "weight", ">=", "40"]), Ok((Some("p7"), 40)));
        assert_eq!(finding_terms(&[]), Ok((None, 0)));
        assert!(finding_terms(&["p7", "weighs", "40"]).is_err());
    }
}
