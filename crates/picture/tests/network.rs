//! The picture of the network, through its public door.

mod sample;

use model::person::PersonId;
use picture::geometry::Rect;
use picture::network::{Drawing, Frame, NetworkPicture, draw};
use proptest::prelude::*;
use sample::{Spread, network};
use std::collections::BTreeMap;

fn any_spread() -> impl Strategy<Value = Spread> {
    let weights = || prop::array::uniform6(0..10_u64);
    (weights(), weights(), 1..6_u64, 0..8_u64, 0..11_u64).prop_map(
        |(spheres, closeness, units, odd_names, estimated)| {
            // Where all weights are nought, everybody falls into one.
            let with_one = |mut weights: [u64; 6], at: usize| {
                if weights.iter().all(|&weight| weight == 0) {
                    weights[at] = 1;
                }
                weights
            };
            Spread { spheres: with_one(spheres, 5), closeness: with_one(closeness, 0), units, odd_names, estimated }
        },
    )
}

fn frames() -> impl Strategy<Value = Frame> {
    prop_oneof![Just(Frame::Wide), Just(Frame::Column), Just(Frame::Half), Just(Frame::Narrow)]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_collides_and_nothing_leaves_the_picture(
        count in prop_oneof![20..60_usize, 60..300_usize, 300..1000_usize],
        seed in any::<u64>(),
        spread in any_spread(),
        frame in frames(),
    ) {
        let input = network(count, seed, &spread, frame);
        let drawing = draw(&input);
        check_marks(&drawing);
        check_texts(&drawing);
        check_counts(&input, &drawing);
    }
}

#[test]
fn a_thousand_people_all_at_one_place_still_find_a_seat_each() {
    for ring in 0..6 {
        for frame in [Frame::Wide, Frame::Column, Frame::Half, Frame::Narrow] {
            let mut closeness = [0; 6];
            closeness[ring] = 1;
            let input =
                network(1000, 3, &Spread { spheres: [0, 1, 0, 0, 0, 0], closeness, ..Spread::default() }, frame);
            let drawing = draw(&input);
            check_marks(&drawing);
            check_texts(&drawing);
            check_counts(&input, &drawing);
        }
    }
}

/// No two marks overlap, none overlaps me, none leaves the picture, and all can be seen.
fn check_marks(drawing: &Drawing) {
    let me = drawing.area.left.midpoint(drawing.area.right);
    for (number, node) in drawing.nodes.iter().enumerate() {
        let around = Rect { left: node.centre.x, right: node.centre.x, top: node.centre.y, bottom: node.centre.y };
        assert!(drawing.area.contains(&around.grown(node.extent)), "{} leaves the picture", node.id);
        assert!(node.radius >= 0.8, "{} is too small to be seen: {}", node.id, node.radius);
        assert!((node.centre.x - me).hypot(node.centre.y - drawing.area.bottom / 2.0) > node.extent + 14.0);
        for other in &drawing.nodes[number + 1..] {
            let air = node.centre.distance(other.centre) - node.extent - other.extent;
            assert!(air > 0.0, "{} and {} overlap by {}", node.id, other.id, -air);
        }
    }
}

/// No text overlaps another one or a mark, and none leaves the picture.
fn check_texts(drawing: &Drawing) {
    for (number, label) in drawing.labels.iter().enumerate() {
        for area in &label.areas {
            assert!(drawing.area.contains(area), "`{}` leaves the picture", label.text);
            for other in drawing.labels[number + 1..].iter() {
                let clear = other.areas.iter().all(|other| !area.overlaps(other));
                assert!(clear, "`{}` and `{}` collide", label.text, other.text);
            }
            for node in &drawing.nodes {
                assert!(!area.touches_disc(node.centre, node.extent), "`{}` lies on {}", label.text, node.id);
            }
        }
    }
}

/// Whoever has no name is counted, sphere by sphere.
fn check_counts(input: &NetworkPicture, drawing: &Drawing) {
    let named: Vec<&PersonId> = drawing.labels.iter().filter_map(|label| label.of.as_ref()).collect();
    let mut expected: BTreeMap<_, usize> = BTreeMap::new();
    for person in input.people.iter().filter(|person| !named.contains(&&person.id)) {
        *expected.entry(person.sphere).or_default() += 1;
    }
    assert_eq!(drawing.unnamed.iter().copied().collect::<BTreeMap<_, _>>(), expected);
}

#[test]
fn the_same_input_gives_the_same_picture() {
    let input = network(300, 7, &Spread::default(), Frame::Wide);
    assert_eq!(draw(&input), draw(&input.clone()));
}

#[test]
fn a_usual_network_has_nearly_everybodys_name() {
    let drawing = draw(&network(36, 11, &Spread::default(), Frame::Wide));
    let named = drawing.labels.iter().filter(|label| label.of.is_some()).count();
    assert!(named >= 34, "{named} of 36");
}

#[test]
fn the_core_is_named_before_the_rest() {
    let spread = Spread { closeness: [30, 20, 8, 3, 1, 4], ..Spread::default() };
    let input = network(300, 11, &spread, Frame::Wide);
    let drawing = draw(&input);
    let named = |core: bool| {
        let of_kind: Vec<&PersonId> =
            input.people.iter().filter(|person| person.core == core).map(|person| &person.id).collect();
        let named =
            of_kind.iter().filter(|id| drawing.labels.iter().any(|label| label.of.as_ref() == Some(**id))).count();
        named as f64 / of_kind.len() as f64
    };
    assert!(named(true) > 0.8, "{} of the core", named(true));
    assert!(named(true) > named(false));
}

#[test]
fn every_picture_is_well_formed_and_escaped() {
    let odd = Spread {
        odd_names: 9,
        estimated: 5,
        spheres: [3, 3, 3, 3, 3, 3],
        closeness: [2, 2, 2, 2, 2, 2],
        ..Spread::default()
    };
    for count in [0, 1, 2, 40, 400] {
        for frame in [Frame::Wide, Frame::Column, Frame::Half, Frame::Narrow] {
            let input = network(count, 5, &odd, frame);
            let drawing = draw(&input);
            let file = drawing.svg.to_file(picture::STYLE);
            let document = roxmltree::Document::parse(&file).expect("the picture is XML");
            let people: Vec<_> =
                document.descendants().filter(|node| node.attribute("tabindex") == Some("0")).collect();
            assert_eq!(people.len(), drawing.nodes.len());
            for node in &people {
                let person = input
                    .people
                    .iter()
                    .find(|person| Some(person.id.as_str()) == node.attribute("data-id"))
                    .expect("known");
                let title = node.children().find(|child| child.has_tag_name("title")).and_then(|title| title.text());
                assert!(title.is_some_and(|title| title.starts_with(&person.name)), "{title:?}");
            }
            assert!(document.descendants().all(|node| !node.has_attribute("style")), "pages forbid style attributes");
            assert!(!file.contains("<Ines") && !file.contains("& \""));
        }
    }
}

#[test]
fn ids_and_ties_that_lead_nowhere_are_passed_over() {
    let mut input = network(20, 1, &Spread::default(), Frame::Wide);
    input.voices.push(vec![PersonId::new("nobody"), PersonId::new("none")]);
    input.ties[0].a = PersonId::new("nobody");
    let drawing = draw(&input);
    assert_eq!(drawing.nodes.len(), 20);
    assert!(!drawing.svg.as_str().contains("nobody"));
}

#[test]
fn a_small_picture() {
    let mut input = network(5, 2, &Spread { estimated: 4, ..Spread::default() }, Frame::Wide);
    input.title = "Your network: 5 people".into();
    // One element a line, so that a change can be read.
    insta::assert_snapshot!(draw(&input).svg.as_str().replace("><", ">\n<"));
}
