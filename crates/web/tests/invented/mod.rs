//! An invented page: a sample network with plausible texts.

use crate::sample::{Spread, network};
use model::kind::Benefit;
use network::analysis::BenefitVerdict;
use picture::legend::{self, Sign};
use picture::network::{Frame, NetworkPicture, PersonMark, Role, draw};
use picture::words::Words as PictureWords;
use picture::{benefits, diversity, slope};
use web::report::{
    AnalysisPage, BenefitView, ChangeView, DimensionView, Emphasis, FindingView, LegendEntry, MeasureView, Nearness,
    PersonRow, PictureView, StepView, TrapView, VoiceView, VoicesView, Words,
};

pub(crate) fn page(count: usize, spread: &Spread) -> AnalysisPage {
    let wide = network(count, 11, spread, Frame::Wide);
    let narrow = NetworkPicture { frame: Frame::Narrow, ..wide.clone() };
    let core: Vec<&PersonMark> = wide.people.iter().filter(|person| person.core).collect();
    AnalysisPage {
        language: "en".into(),
        title: "Your network, 2 November 2026".into(),
        kicker: "Your network · 2 November 2026".into(),
        headline: format!("You hear {} people and five voices", core.len()),
        subtitle: format!("{count} people, {} of them in the core. The core rests on your own marks.", core.len()),
        picture: PictureView {
            wide: draw(&wide).svg.into(),
            narrow: draw(&narrow).svg.into(),
            legend: legend(),
            caption: format!("{count} people. Nearer is closer, larger gives more."),
        },
        findings: findings(&wide),
        no_findings: "Nothing stands out. That is good news.".into(),
        benefits: benefit_views(&wide),
        dimensions: dimensions(),
        measures: measures(),
        traps: traps(),
        voices: voices(&wide),
        change: Some(change()),
        unknown: vec![
            "For 4 people of the core the unit is not known; the largest share could be larger.".into(),
            "For 9 people energy is not known. Rate them, and the drain can be weighed.".into(),
        ],
        people: wide.people.iter().map(|person| row(person, &wide.words)).collect(),
        colophon: "Made by Telemachus on your own machine. Nothing on this page was sent anywhere.".into(),
        words: words(),
    }
}

fn legend() -> Vec<LegendEntry> {
    [
        (Sign::LiftMuch, "energizes a lot"),
        (Sign::Lift, "energizes"),
        (Sign::Even, "even"),
        (Sign::Drain, "drains"),
        (Sign::DrainMuch, "drains a lot"),
        (Sign::EnergyUnknown, "not known"),
        (Sign::Estimated, "closeness estimated"),
        (Sign::Mentor, "mentor"),
        (Sign::Sponsor, "sponsor"),
        (Sign::Board, "board"),
        (Sign::Protege, "protégé"),
        (Sign::Voice, "one voice"),
    ]
    .map(|(sign, meaning)| LegendEntry { sign: legend::draw(sign).into(), meaning: meaning.into() })
    .to_vec()
}

fn findings(picture: &NetworkPicture) -> Vec<FindingView> {
    let voice: Vec<String> = picture.voices[0].iter().map(ToString::to_string).collect();
    let drainers: Vec<String> = picture
        .people
        .iter()
        .filter(|person| person.energy.is_some_and(|energy| energy.get() < 0))
        .map(|person| person.id.to_string())
        .collect();
    let finding = |title: &str, evidence: &str, why: &str, next: &[&str], people: Vec<String>, emphasis| FindingView {
        title: title.into(),
        evidence: evidence.into(),
        why: why.into(),
        next: next.iter().map(|step| StepView { text: (*step).to_owned(), doorway: String::new() }).collect(),
        source: String::new(),
        people,
        emphasis,
    };
    vec![
        finding(
            "Five voices, not sixteen",
            "11 of your 16 closest advisers sit in Equity Sales and rely on one another.",
            "They tell you the same things. Drop the overlap and five independent views remain.",
            &["Name two people outside Equity Sales whose judgement you trust."],
            voice,
            Emphasis::Strong,
        ),
        finding(
            "Nobody holds you to life outside work",
            "Balance: no strong tie among 16.",
            "People who tend this stay better at the work, too.",
            &["Think of two people, and write down what you would do together."],
            Vec::new(),
            Emphasis::Quiet,
        ),
        finding(
            "Lena and Paolo cost you more than they should",
            "Two draining ties, nine contacts a month. Felt seven-fold, they outweigh all the rest.",
            "There are four ways to handle a tie like this; staying silent is not one.",
            &["Choose one of the four ways for each, and a day to look back."],
            drainers,
            Emphasis::Quiet,
        ),
        finding(
            "One person gives you honest feedback",
            "Development rests on Olga Kowalski alone.",
            "If she moves on, it goes with her.",
            &["Ask somebody who saw your last pitch what they would change."],
            Vec::new(),
            Emphasis::Quiet,
        ),
        finding(
            "Four people could open doors",
            "Four of the core have formal power; you ask two of them.",
            "A sponsor is earned by work they can see.",
            &["Show one of them something unfinished."],
            Vec::new(),
            Emphasis::Quiet,
        ),
        finding(
            "You give more than you ask",
            "In 9 of 16 ties you give at least as much as you get.",
            "That is credit, and it ages.",
            &[],
            Vec::new(),
            Emphasis::Quiet,
        ),
    ]
}

fn benefit_views(picture: &NetworkPicture) -> Vec<BenefitView> {
    let columns: Vec<benefits::Column> = Benefit::ALL
        .iter()
        .map(|&benefit| {
            let core = || picture.people.iter().filter(|person| person.core);
            let strong: Vec<String> = match benefit {
                Benefit::Balance => Vec::new(),
                Benefit::Development => vec!["Olga Kowalski".into()],
                _ => {
                    core().filter(|person| person.strong.contains(&benefit)).map(|person| person.name.clone()).collect()
                }
            };
            let some: Vec<String> =
                core().filter(|person| person.strong.is_empty()).take(2).map(|person| person.name.clone()).collect();
            let verdict = match strong.len() {
                0 => BenefitVerdict::Hole,
                1 => BenefitVerdict::Sole,
                _ => BenefitVerdict::Fits,
            };
            let some = if benefit == Benefit::Balance { Vec::new() } else { some };
            benefits::Column { benefit, verdict, strong, some, said: picture.words.benefit(benefit).to_owned() }
        })
        .collect();
    let marks = benefits::strip(&columns);
    columns
        .iter()
        .zip(marks)
        .map(|(column, marks)| BenefitView {
            code: column.benefit.code().into(),
            name: picture.words.benefit(column.benefit).into(),
            marks: marks.into(),
            said: match column.strong.len() {
                0 => "nobody".into(),
                1 => "one person only".into(),
                strong => format!("{strong} strong"),
            },
            detail: if column.strong.len() == 1 { column.strong[0].clone() } else { String::new() },
            emphasis: if column.strong.len() < 2 { Emphasis::Strong } else { Emphasis::Quiet },
        })
        .collect()
}

/// Name, largest value, values with their numbers, and how many values there are.
type Sample = (&'static str, &'static str, &'static [(&'static str, usize)], &'static str);

fn dimensions() -> Vec<DimensionView> {
    let data: [Sample; 7] = [
        ("Sphere", "team", &[("team", 9), ("unit", 3), ("company", 2), ("outside", 2)], "4 spheres"),
        (
            "Organisation",
            "Northbank",
            &[("Northbank", 14), ("Southbank", 1), ("City University", 1)],
            "3 organisations",
        ),
        ("Unit", "Equity Sales", &[("Equity Sales", 11), ("Research", 3), ("Legal", 2)], "3 units"),
        ("Function", "sales", &[("sales", 10), ("research", 4), ("law", 2)], "3 functions"),
        ("Place", "New York", &[("New York", 13), ("London", 2), ("Zürich", 1)], "3 places"),
        ("Level", "your own", &[("5", 9), ("6", 4), ("4", 3)], "3 levels"),
        ("Relation", "colleague", &[("colleague", 6), ("peer", 5), ("boss", 1), ("friend", 4)], "4 relations"),
    ];
    let bars: Vec<diversity::Bar> = data
        .iter()
        .map(|(name, value, parts, _)| diversity::Bar {
            key: name.to_lowercase(),
            said: format!("{name}: {} of 16 {value}", parts[0].1),
            parts: parts.iter().map(|(value, count)| ((*value).to_owned(), *count)).collect(),
            line_share: (*name == "Unit").then_some(0.7),
            tone: diversity::Tone::Calm,
        })
        .collect();
    data.iter()
        .zip(diversity::bars(&bars))
        .map(|((name, value, parts, detail), bar)| DimensionView {
            name: (*name).into(),
            figure: format!("{} of 16", parts[0].1),
            value: (*value).into(),
            bar: bar.into(),
            detail: (*detail).into(),
        })
        .collect()
}

fn measures() -> Vec<MeasureView> {
    let measure = |name: &str, figure: &str, meaning: &str, emphasis| MeasureView {
        name: name.into(),
        figure: figure.into(),
        meaning: meaning.into(),
        emphasis,
    };
    vec![
        measure("Core", "16", "Effective cores have 12 to 18.", Emphasis::Quiet),
        measure("Voices", "5 of 16", "So many views are independent of one another.", Emphasis::Strong),
        measure("Effective size", "7.4 of 16", "Burt's count of those who do not repeat one another.", Emphasis::Quiet),
        measure("Constraint", "0.21", "How far your people close in on you; lower leaves you freer.", Emphasis::Quiet),
        measure(
            "Energy",
            "+11",
            "Summed over everybody; between +11 and −1, by how much draining counts.",
            Emphasis::Quiet,
        ),
    ]
}

fn traps() -> Vec<TrapView> {
    let trap = |name: &str, nearness, said: &str, evidence: &str| TrapView {
        name: name.into(),
        nearness,
        said: said.into(),
        evidence: evidence.into(),
    };
    vec![
        trap("Formalist", Nearness::Away, "far from it", "2 of 16 run along the reporting line."),
        trap("Overloaded", Nearness::Near, "near the line", "7 people use much of you; the line is 8."),
        trap("Disconnected expert", Nearness::Away, "far from it", "5 of 16 work in another function."),
        trap("Biased", Nearness::Over, "over the line", "11 of 15 sit in one unit; the line is 70 %."),
        trap("Superficial", Nearness::Away, "far from it", "4 people are known by name only."),
        trap("Chameleon", Nearness::Unknown, "not known", "Numbers alone do not show this; the questions do."),
    ]
}

fn voices(picture: &NetworkPicture) -> VoicesView {
    let name = |id| {
        picture.people.iter().find(|person| &person.id == id).map_or_else(String::new, |person| person.name.clone())
    };
    let groups = picture.voices.iter().filter(|group| group.len() > 1);
    VoicesView {
        summary: "16 advisers, five independent voices.".into(),
        groups: groups
            .map(|group| VoiceView {
                title: format!("{} people, one voice", group.len()),
                names: group.iter().map(name).collect::<Vec<_>>().join(", "),
                people: group.iter().map(ToString::to_string).collect(),
            })
            .collect(),
        rest: "And four who each speak for themselves.".into(),
    }
}

fn change() -> ChangeView {
    let figure = |name: &str, before: f64, after: f64, scale, said: (&str, &str), change| slope::Figure {
        name: name.into(),
        before,
        after,
        said: (said.0.into(), said.1.into()),
        scale,
        change,
    };
    let chart = slope::draw(&slope::Slope {
        key: "what-if".into(),
        title: "Before and after".into(),
        heads: ("now".into(), "with Zoe and Hugo".into()),
        figures: vec![
            figure("Voices", 5.0, 7.0, (0.0, 16.0), ("5", "7 voices"), slope::Change::Better),
            figure("Largest unit", 11.0, 11.0, (0.0, 18.0), ("11 of 16", "11 of 18"), slope::Change::Better),
            figure("Balance", 0.0, 1.0, (0.0, 4.0), ("nobody", "one person"), slope::Change::Better),
            figure("Core", 16.0, 18.0, (0.0, 24.0), ("16", "18"), slope::Change::Same),
            figure("Demand", 7.0, 9.0, (0.0, 12.0), ("7", "9 people"), slope::Change::Worse),
        ],
    });
    ChangeView {
        title: "If Zoe and Hugo joined the core".into(),
        said: "Two more voices and somebody for life outside work; the core stays within 18.".into(),
        chart: chart.into(),
    }
}

fn row(person: &PersonMark, words: &PictureWords) -> PersonRow {
    let value = person.closeness.map(|closeness| closeness.value());
    let role = |(role, word): (&Role, &String)| person.roles.contains(role).then(|| word.clone());
    let level = value.map_or_else(String::new, |value| {
        if person.closeness.is_some_and(|known| known.is_estimated()) {
            format!(" ({value}, {})", words.estimated)
        } else {
            format!(" ({value})")
        }
    });
    PersonRow {
        id: person.id.to_string(),
        name: person.name.clone(),
        core: if person.core { words.core.clone() } else { String::new() },
        sphere: words.sphere(person.sphere).into(),
        unit: person.unit.clone().unwrap_or_default(),
        closeness: format!("{}{level}", words.closeness(value)),
        energy: words.energy(person.energy).into(),
        benefits: person
            .strong
            .iter()
            .map(|benefit| words.benefit(*benefit).to_lowercase())
            .collect::<Vec<_>>()
            .join(", "),
        roles: Role::ALL.iter().zip(&words.roles).filter_map(role).collect::<Vec<_>>().join(", "),
    }
}

fn words() -> Words {
    Words {
        skip: "Go to the findings".into(),
        findings: "What it says".into(),
        more_findings: "Also worth knowing".into(),
        next: "Next".into(),
        benefits: "What they give you".into(),
        benefits_note: "A full mark is somebody who gives it strongly, an open one somebody who gives some of it."
            .into(),
        dimensions: "Where they sit".into(),
        dimensions_note: "The core, by where people stand; the darkest part is the largest.".into(),
        measures: "The figures".into(),
        traps: "Six traps".into(),
        voices: "Voices".into(),
        unknown: "What is not known".into(),
        people: "Everybody".into(),
        columns: ["Name", "Sphere", "Unit", "Closeness", "Energy", "Strong in", "Role"].map(Into::into),
        show: "Show in the picture".into(),
        show_all: "Show everybody again".into(),
    }
}
