//! The six traps: what the network's numbers show beside what one says oneself, and the statements to answer.

use super::{Doorway, doorways};
use crate::failure::Failure;
use crate::fields::{Fields, Form};
use crate::frame::{Frame, Place, Texts};
use crate::report::{Nearness, Telling, TrapView};
use crate::visit::{Answer, Visit};
use app::questionnaire;
use askama::Template;
use model::finding::Value;
use model::kind::Trap;
use model::questionnaire::{Answers, Often, STATEMENTS, STATEMENTS_COUNT};

/// Where each trap is left, by its code.
const DOORWAYS: [(Trap, &[Doorway]); 6] = [
    (
        Trap::Formalist,
        &[
            ("/network/diversify?power=informal", "learn-go-diversify"),
            ("/people?benefit=influence", "learn-go-influence"),
        ],
    ),
    (Trap::Overloaded, &[("/network/de-layer?show=demand", "learn-go-demand"), ("/people/enrich", "learn-go-enrich")]),
    (Trap::DisconnectedExpert, &[("/people?benefit=development", "learn-go-development")]),
    (Trap::Biased, &[("/network", "learn-go-voices"), ("/network/what-if", "learn-go-what-if")]),
    (
        Trap::Superficial,
        &[("/network/capitalise?show=near", "learn-go-capitalise"), ("/people?view=core", "learn-go-core")],
    ),
    (Trap::Chameleon, &[("/learn/practice", "guide-practice")]),
];

/// One trap: the numbers, the answers, and the way out.
struct TrapPart {
    code: &'static str,
    name: String,
    about: String,
    numbers: TrapView,
    own: Own,
    /// What is to be said of the two beside one another.
    remark: Option<String>,
    way: String,
    doorways: Vec<(&'static str, String)>,
}

/// What one says oneself of a trap.
struct Own {
    nearness: Nearness,
    said: String,
    /// The statements that are so at times.
    statements: Vec<String>,
    detail: Option<String>,
}

struct Group {
    title: String,
    traps: Vec<TrapPart>,
}

struct Asked {
    code: &'static str,
    text: String,
    choices: Vec<(&'static str, String, bool)>,
}

#[derive(Template)]
#[template(path = "pages/learn/traps.html")]
struct Traps {
    frame: Frame,
    answered: Option<String>,
    groups: Vec<Group>,
    statements: Vec<Asked>,
    has_fault: bool,
}

/// `GET /learn/traps`
pub(crate) async fn show(visit: Visit) -> Answer {
    let page = filled(&visit, None).await?;
    visit.page(&page)
}

/// `POST /learn/traps/answers` with `rarely`, `sometimes` or `mostly` under the code of each statement.
pub(crate) async fn answer(visit: Visit, Form(fields): Form) -> Answer {
    let given = |code: &str| fields.get(code).and_then(Often::of);
    if Answers::new(visit.today(), given).is_empty() {
        return visit.refused(&filled(&visit, Some(&fields)).await?);
    }
    let kept = questionnaire::answer(&visit.office, given).await?;
    visit.done("/learn/traps", "learn-traps-kept", Some(kept.undo))
}

async fn filled(visit: &Visit, refused: Option<&Fields>) -> Result<Traps, Failure> {
    let counselled = visit.office.counselled().await?;
    let telling = Telling::new(&counselled.seen.network, &counselled.said, visit.t.language());
    let answers = counselled.seen.answers;
    let mut groups: Vec<Group> = Vec::new();
    for (reading, numbers) in counselled.said.traps.iter().zip(crate::report::traps_by_numbers(&telling)) {
        let part = part(&visit.t, reading.trap, numbers, answers.as_ref());
        let title = visit.t.text(&format!("trap-{}.group", reading.trap.code()));
        match groups.last_mut().filter(|group| group.title == title) {
            Some(group) => group.traps.push(part),
            None => groups.push(Group { title, traps: vec![part] }),
        }
    }
    Ok(Traps {
        frame: visit.frame(Place::Learn, visit.t.text("learn-traps-short")).await?,
        answered: answers.map(|answers| visit.t.say("learn-traps-answered", &[("date", Value::Date(answers.on))])),
        groups,
        statements: asked(&visit.t, answers.as_ref()),
        has_fault: refused.is_some(),
    })
}

fn part(t: &Texts, trap: Trap, numbers: TrapView, answers: Option<&Answers>) -> TrapPart {
    let code = trap.code();
    let often = answers.and_then(|answers| answers.said(trap));
    let leads = DOORWAYS.iter().find(|(of, _)| *of == trap).map_or(&[][..], |(_, doorways)| doorways);
    TrapPart {
        code,
        name: t.text(&format!("trap-{code}")),
        about: t.text(&format!("trap-{code}.about")),
        own: own(t, trap, often, answers),
        remark: often.and_then(|often| remark(numbers.nearness, often)).map(|id| t.text(id)),
        numbers,
        way: t.text(&format!("trap-{code}-way")),
        doorways: doorways::open(t, leads),
    }
}

fn own(t: &Texts, trap: Trap, often: Option<Often>, answers: Option<&Answers>) -> Own {
    let Some(often) = often else {
        return Own {
            nearness: Nearness::Unknown,
            said: t.text("learn-traps-open"),
            statements: Vec::new(),
            detail: None,
        };
    };
    let each = answers.into_iter().flat_map(Answers::each);
    let is_so = |given: Option<Often>| given.is_some_and(|often| often != Often::Rarely);
    let so = each.filter(|(statement, given)| statement.trap == trap && is_so(*given));
    let statements: Vec<String> = so.map(|(statement, _)| t.text(&format!("statement-{}", statement.code))).collect();
    Own {
        nearness: match often {
            Often::Rarely => Nearness::Away,
            Often::Sometimes => Nearness::Near,
            Often::Mostly => Nearness::Over,
        },
        said: t.say("learn-traps-own", &[("often", Value::Word(often.code()))]),
        detail: statements.is_empty().then(|| t.text("learn-traps-own-rarely")),
        statements,
    }
}

/// Where numbers and answers differ by all there is, or agree that it is so, that is worth a sentence.
fn remark(numbers: Nearness, often: Often) -> Option<&'static str> {
    match (numbers, often) {
        (Nearness::Over, Often::Mostly) | (Nearness::Near, Often::Sometimes) => Some("learn-traps-both"),
        (Nearness::Over | Nearness::Near, Often::Rarely) => Some("learn-traps-numbers-more"),
        (Nearness::Away, Often::Mostly) => Some("learn-traps-answers-more"),
        _ => None,
    }
}

fn asked(t: &Texts, answers: Option<&Answers>) -> Vec<Asked> {
    let given = answers.map_or([None; STATEMENTS_COUNT], |answers| {
        let mut given = [None; STATEMENTS_COUNT];
        given.iter_mut().zip(answers.each()).for_each(|(place, (_, often))| *place = often);
        given
    });
    let choices = |given: Option<Often>| {
        let choice = |often: Often| (often.code(), t.text(&format!("often-{}", often.code())), given == Some(often));
        Often::ALL.map(choice).to_vec()
    };
    let ask = |(statement, given): (&model::questionnaire::Statement, Option<Often>)| Asked {
        code: statement.code,
        text: t.text(&format!("statement-{}", statement.code)),
        choices: choices(given),
    };
    STATEMENTS.iter().zip(given).map(ask).collect()
}
