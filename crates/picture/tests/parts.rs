//! The smaller pictures, through their public doors.

use model::kind::Benefit;
use network::analysis::BenefitVerdict;
use picture::benefits::{Column, strip};
use picture::diversity::{Bar, Tone, bars};
use picture::legend::{Sign, draw as sign};
use picture::slope::{Change, Figure, Slope, draw as slope};
use picture::svg::Svg;

fn check(svg: &Svg) -> String {
    let file = svg.to_file(picture::STYLE);
    roxmltree::Document::parse(&file).expect("the picture is XML");
    assert!(!file.contains(" style="));
    svg.as_str().to_owned()
}

fn names(count: usize) -> Vec<String> {
    (0..count).map(|number| format!("<Ada {number}>")).collect()
}

fn column(verdict: BenefitVerdict, strong: usize, some: usize) -> Column {
    Column {
        benefit: Benefit::Support,
        verdict,
        strong: names(strong),
        some: names(some),
        said: "Support & more".into(),
    }
}

#[test]
fn a_strip_has_a_mark_for_everybody_and_an_outline_for_a_hole() {
    let columns = [
        column(BenefitVerdict::Fits, 3, 2),
        column(BenefitVerdict::Sole, 1, 0),
        column(BenefitVerdict::Hole, 0, 0),
        column(BenefitVerdict::Hole, 0, 2),
        column(BenefitVerdict::Unknown, 0, 0),
        column(BenefitVerdict::Surplus, 50, 9),
    ];
    let drawn: Vec<String> = strip(&columns).iter().map(check).collect();
    let marks = |number: usize| (drawn[number].matches("\"full\"").count(), drawn[number].matches("\"some\"").count());
    assert_eq!([marks(0), marks(1), marks(2), marks(3), marks(4)], [(3, 2), (1, 0), (0, 0), (0, 2), (0, 0)]);
    assert!(drawn[1].contains("benefit sole"));
    assert!(drawn[2].contains("\"gap\"") && drawn[3].contains("\"gap\"") && drawn[4].contains("\"blank\""));
    assert_eq!(marks(5), (36, 0));
    assert!(drawn[5].contains(">+23<"), "the rest is counted");
}

#[test]
fn bars_fill_their_width_largest_first() {
    let bar = |parts: &[(&str, usize)]| Bar {
        key: "unit".into(),
        said: "Unit".into(),
        parts: parts.iter().map(|(value, count)| ((*value).to_owned(), *count)).collect(),
        line_share: Some(0.7),
        tone: Tone::Warning,
    };
    let drawn = bars(&[bar(&[("Legal", 5), ("Equity & Sales", 19)]), bar(&[]), bar(&[("a", 1); 30]), bar(&[("a", 0)])]);
    let drawn: Vec<String> = drawn.iter().map(check).collect();
    let (first, second) = (drawn[0].find("Equity &amp; Sales: 19"), drawn[0].find("Legal: 5"));
    assert!(first.is_some() && first < second);
    assert!(drawn[1].contains("part none"));
    assert_eq!(drawn[2].matches("<g ").count(), 8);
    assert!(drawn[3].contains("part none"));
}

#[test]
fn a_slope_says_both_values_and_marks_what_got_better() {
    let figure = |before: f64, after: f64, change| Figure {
        name: "Voices".into(),
        before,
        after,
        said: ("5".into(), "7 voices".into()),
        scale: (0.0, 10.0),
        change,
    };
    let drawn = check(&slope(&Slope {
        key: "what-if".into(),
        title: "Before and after".into(),
        heads: ("now".into(), "with Ada".into()),
        figures: vec![
            figure(5.0, 7.0, Change::Better),
            figure(5.0, 4.0, Change::Worse),
            figure(f64::NAN, f64::INFINITY, Change::Same),
        ],
    }));
    assert!(drawn.contains("Voices  5") && drawn.contains("7 voices") && drawn.contains("figure better"));
    assert_eq!(drawn.matches("class=\"turn\"").count(), 2);
    assert!(!drawn.contains("NaN") && !drawn.contains("inf"));
    check(&slope(&Slope {
        key: "none".into(),
        title: String::new(),
        heads: (String::new(), String::new()),
        figures: Vec::new(),
    }));
}

#[test]
fn every_sign_can_stand_alone() {
    for kind in [
        Sign::LiftMuch,
        Sign::Even,
        Sign::Drain,
        Sign::EnergyUnknown,
        Sign::Estimated,
        Sign::Sponsor,
        Sign::Board,
        Sign::Voice,
    ] {
        assert!(check(&sign(kind)).contains("aria-hidden"));
    }
}
