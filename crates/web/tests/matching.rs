//! The review of a matching: whole, self-contained, escaped.

use formats::matching::Parts;
use formats::matching::outcome::{
    Certificate, Fares, Load, Mean, Names, Outbid, Outcome, Pair, Parity, PlaceWorth, PricePoint, Unmatched, Why,
};

fn outcome() -> (Outcome, Names) {
    let names = Names {
        mentees: vec!["ida".to_owned(), "jon".to_owned(), "<b>kim</b>".to_owned()],
        mentors: vec!["Ada Example".to_owned(), "Ben Example".to_owned()],
    };
    let pair = |mentee, mentor, score, rank| Pair {
        mentee,
        mentor,
        score,
        is_pinned: false,
        is_kept: mentee == 0,
        rank,
        rank_of: 2,
        mentor_rank: 1,
        mentor_rank_of: 3,
    };
    let by = vec![Outbid { mentor: 0, mentees: vec![0], count: 1 }];
    let mean = |mean: f64| Mean { mean, low: mean - 1.0, high: mean + 1.0 };
    let outcome = Outcome {
        objective: "coverage",
        total: 1_500,
        candidates: 6,
        pairs: vec![pair(0, 0, 900, 1), pair(1, 1, 600, 2)],
        unmatched: vec![Unmatched {
            mentee: 2,
            why: Why::TooFewPlaces { mentees: 3, places: 2, mentors: vec![0, 1], mentor_count: 2, by },
        }],
        certificate: Certificate::Bound { bound: 1_500, gap: 0, matched: None },
        duals: None,
        changes: None,
        places: vec![PlaceWorth { mentor: 0, matched: 1, score: 700 }],
        loads: vec![Load { capacity: 1, held: 1, first_choice_of: 2, candidates: 3 }; 2],
        closed: Vec::new(),
        lottery: None,
        explanations: Vec::new(),
        parity: Some(Parity {
            groups: vec![Fares {
                group: "east".to_owned(),
                people: 5,
                matched: 4,
                unmatched: mean(0.2),
                score: Some(mean(700.0)),
                rank: Some(mean(1.5)),
            }],
            suppressed: 1,
            price: vec![
                PricePoint { discount: 0.0, matched: 2, total: 1_500, gap: 60.0 },
                PricePoint { discount: 0.05, matched: 2, total: 1_490, gap: 12.0 },
            ],
        }),
        seats: 1,
        parts: Parts::from_iter([((0, 0), vec![("topics".to_owned(), "600".to_owned())])]),
    };
    (outcome, names)
}

#[test]
fn everything_is_on_the_page_and_nothing_is_asked_for_elsewhere() {
    let (outcome, names) = outcome();
    let page = web::matching::page(&outcome, &names).expect("a page");
    for said in [
        "2 of 3 have a mentor",
        "nobody more can be matched",
        "3 people have only these 2 mentors, who have 2 places.",
        "Ada Example is with ida.",
        "one match, 700 points",
        "One group of fewer than five is not shown.",
        "as before",
        "topics 600",
        "<td data-column=\"Score\">900</td>",
        "<polyline class=\"line\" points=\"460,24 148,176\"/>",
        "Gap 12, total score 1490 (discount 5 %)",
        "&#60;b&#62;kim&#60;/b&#62;",
    ] {
        assert!(page.contains(said), "`{said}` is not on the page");
    }
    for never in ["<script", "http://", "https://", "<b>kim", "match-"] {
        assert!(!page.contains(never), "`{never}` is on the page");
    }
}

#[test]
fn an_empty_matching_is_a_page_too() {
    let (mut outcome, mut names) = outcome();
    names.mentees.clear();
    (outcome.pairs, outcome.unmatched, outcome.parity) = (Vec::new(), Vec::new(), None);
    let page = web::matching::page(&outcome, &names).expect("a page");
    assert!(page.contains("Everybody has a mentor.") && page.contains("Nobody is matched."));
}
