//! `telemachus questions`: pairs that may be one person, and the answers to them.

use crate::arguments::{Answer, Questions};
use crate::console::Console;
use crate::failure::Failure;
use crate::setting::Setting;
use crate::text::{count, plain, text, wrapped};
use app::questions::{self, OpenQuestion, Side, Verdict};
use formats::listing::{self, AskedSide};
use model::finding::Value;

pub(crate) fn questions(options: &Questions, setting: &Setting, console: &mut Console) -> Result<(), Failure> {
    if let (Some(number), Some(answer)) = (options.number, options.answer) {
        let (verdict, said) = match answer {
            Answer::Same => (Verdict::Same, "cli-questions-answered-same"),
            Answer::Different => (Verdict::Different, "cli-questions-answered-different"),
        };
        setting.run(async |office| Ok(questions::answer(office, number, verdict).await?))?;
        console.tell(&text(said, &[]));
        return Ok(());
    }
    let open = setting.run(async |office| Ok(questions::open(office).await?))?;
    if options.json {
        let side = |side: &Side| AskedSide { id: side.id.clone(), name: side.name.clone(), trace: side.trace.clone() };
        let asked = open.iter().map(|question| listing::Asked {
            a: side(&question.a),
            b: side(&question.b),
            probability: question.probability,
            reasons: question.reasons.clone(),
            interactions: question.interactions,
        });
        return console.result(&listing::questions(asked));
    }
    if open.is_empty() {
        console.tell(&text("cli-questions-none", &[]));
    }
    for (index, question) in open.iter().enumerate() {
        let said = question_text(index + 1, question, console.width);
        console.result(&said)?;
    }
    if !open.is_empty() {
        console.tell(&text("cli-questions-hint", &[]));
    }
    Ok(())
}

/// A trace as people read it: a mail address alone.
fn address(trace: &str) -> &str {
    trace.strip_prefix("mail:").unwrap_or(trace)
}

fn question_text(number: usize, question: &OpenQuestion, width: usize) -> String {
    let values = [
        ("a", plain(question.a.name.clone())),
        ("trace_a", plain(address(&question.a.trace))),
        ("b", plain(question.b.name.clone())),
        ("trace_b", plain(address(&question.b.trace))),
        ("probability", Value::Share(question.probability)),
        ("interactions", count(usize::try_from(question.interactions).unwrap_or(usize::MAX))),
    ];
    let mut out = wrapped(&text("cli-question", &values), width, &format!("{number:>3}  "), "     ");
    for reason in &question.reasons {
        out.push_str(&wrapped(reason, width, "     – ", "       "));
    }
    out
}
