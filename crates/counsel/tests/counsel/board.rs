use crate::build::*;
use crate::table::{entry, noted, run_mentoring, seating};
use chrono::Days;
use counsel::seats::{Gap, MeetingWay, Node, ProposalReason, Proposer, chains, gaps, layout};
use model::board::SeatNeed;
use model::kind::{Relation, Risk, Sphere, Stage};
use model::mentoring::Mentoring;
use model::network::Network;
use model::person::{Person, PersonId, Profile};

fn me() -> Profile {
    Profile {
        organisation: text("Northbank"),
        unit: text("Sales"),
        personality: text("INTJ"),
        risk: Some(Risk::Averse),
        strengths: vec!["analysis".to_owned()],
        weaknesses: vec!["public speaking".to_owned()],
        ..Profile::default()
    }
}

/// Three people outside the core, none of them alike in anything.
fn mixed(shape: impl FnMut(usize, &mut Person)) -> Network {
    let mut shape = shape;
    let people = wider(4, |number, person| {
        person.organisation = text(if number == 1 { "Northbank" } else { "Elsewhere" });
        person.unit = text("Research");
        person.personality = text(["INTJ", "ESFP", "ENFP", "ISTP"][number - 1]);
        person.risk = Some([Risk::Averse, Risk::Seeking, Risk::Neutral, Risk::Averse][number - 1]);
        shape(number, person);
    });
    net_of(me(), people, Vec::new())
}

/// Weight and subject of what a rule finds.
fn found(network: &Network, mentoring: &Mentoring, rule: &str) -> Vec<(u8, String)> {
    let findings = run_mentoring(network, mentoring).findings.into_iter().filter(|finding| finding.rule.0 == rule);
    findings.map(|finding| (finding.weight, subject(&finding.subject))).collect()
}

fn board(weight: u8) -> Vec<(u8, String)> {
    vec![(weight, entry(1).to_string())]
}

#[test]
fn a_mixed_board_is_left_alone_and_so_is_none() {
    let network = mixed(|_, _| {});
    for mentoring in [seating(&["w1", "w2", "w3"]), seating(&[]), Mentoring::default()] {
        let counsel = run_mentoring(&network, &mentoring);
        let rules: Vec<&str> = counsel.findings.iter().map(|finding| finding.rule.0).collect();
        assert!(rules.iter().all(|rule| !rule.starts_with("board.")), "{rules:?}");
    }
}

#[test]
fn friends_only_is_every_seat_a_friend_or_everybody_at_closeness_five() {
    let friends =
        |count: usize| mixed(|number, person| person.relation = (number <= count).then_some(Relation::Friend));
    let of = |network: &Network| found(network, &seating(&["w1", "w2", "w3"]), "board.friends_only");
    assert_eq!([of(&friends(2)), of(&friends(3)), of(&friends(4))], [vec![], board(44), board(44)]);
    let close = |last: i64| mixed(|number, person| person.closeness = closeness(if number == 3 { last } else { 5 }));
    assert_eq!([of(&close(4)), of(&close(5))], [vec![], board(44)]);
    assert!(found(&friends(4), &seating(&["w1"]), "board.friends_only").is_empty(), "one friend is a board of one");
}

#[test]
fn same_type_is_three_letters_shared_by_all_or_one_appetite_throughout() {
    let types = |third: &'static str| {
        mixed(move |number, person| person.personality = text(["INTP", "ENTJ", third, ""][number - 1]))
    };
    let of = |network: &Network| found(network, &seating(&["w1", "w2", "w3"]), "board.same_type");
    assert_eq!([of(&types("INFP")), of(&types("INFJ")), of(&types("INTJ"))], [vec![], board(40), board(40)]);
    assert_eq!(of(&types("calm")), board(40), "of those whose type is known");
    let risks =
        |third| mixed(move |number, person| person.risk = if number == 3 { third } else { Some(Risk::Seeking) });
    assert_eq!(
        [of(&risks(Some(Risk::Neutral))), of(&risks(None)), of(&risks(Some(Risk::Seeking)))],
        [vec![], board(40), board(40)]
    );
    let one_known = mixed(|number, person| {
        person.personality = text("INTJ").filter(|_| number == 1);
        person.risk = Some(Risk::Averse).filter(|_| number == 1);
    });
    assert!(of(&one_known).is_empty(), "one who is known says nothing of a board");
}

#[test]
fn tied_fate_is_everybody_in_one_line() {
    let line = |count: usize| {
        mixed(move |number, person| {
            person.relation =
                Some(if number == 1 { Relation::Boss } else { Relation::Peer }).filter(|_| number <= count);
            if number <= count {
                person.organisation = text("Northbank");
                person.unit = text("Sales");
            }
        })
    };
    let of = |network: &Network| found(network, &seating(&["w1", "w2", "w3"]), "board.tied_fate");
    assert_eq!([of(&line(2)), of(&line(3)), of(&line(4))], [vec![], board(52), board(52)]);
}

#[test]
fn no_insider_is_nobody_who_is_or_was_a_colleague() {
    let of = |holders: &[&str]| found(&mixed(|_, _| {}), &seating(holders), "board.no_insider");
    assert_eq!([of(&["w2", "w3"]), of(&["w2"]), of(&["w1", "w2"])], [board(38), board(38), vec![]]);
    let former = mixed(|number, person| person.relation = Some(Relation::Colleague).filter(|_| number == 2));
    assert!(found(&former, &seating(&["w2", "w3"]), "board.no_insider").is_empty());
    let unemployed = net_of(Profile::default(), wider(2, |_, _| {}), Vec::new());
    assert!(found(&unemployed, &seating(&["w1", "w2"]), "board.no_insider").is_empty());
}

#[test]
fn overlap_is_two_seats_with_one_specialty() {
    let with = |names: [&str; 3]| {
        let mut mentoring = seating(&["w1", "w2", "w3"]);
        for (seat, name) in mentoring.table.seats.iter_mut().zip(names) {
            seat.value.specialty = name.to_owned();
        }
        found(&mixed(|_, _| {}), &mentoring, "board.overlap")
    };
    let seat = |number| vec![(30, entry(number).to_string())];
    assert!(with(["tax", "law", "taxes"]).is_empty());
    assert_eq!([with(["tax", "law", " Tax"]), with(["tax", "tax", "tax"])], [seat(11), seat(11)]);
}

#[test]
fn alone_is_a_board_of_one() {
    let of = |holders: &[&str]| found(&mixed(|_, _| {}), &seating(holders), "board.alone");
    assert_eq!([of(&["", ""]), of(&["w1", ""]), of(&["w1", "w2"])], [vec![], board(46), vec![]]);
    assert_eq!(of(&["w1", "w1"]), board(46), "two seats for one person");
}

#[test]
fn cold_is_silence_beyond_the_rhythm_of_a_seat() {
    let of = |days: u64, rhythm: Option<u32>| {
        let network = mixed(|_, person| person.last_contact = Some(today() - Days::new(days)));
        let mut mentoring = seating(&["w1", "w2"]);
        mentoring.table.seats[0].value.rhythm_days = rhythm;
        mentoring.table.seats[1].value.rhythm_days = Some(1000);
        found(&network, &mentoring, "board.cold")
    };
    let seat = |weight| vec![(weight, entry(11).to_string())];
    assert_eq!([of(89, None), of(90, None), of(91, None)], [vec![], vec![], seat(32)]);
    assert_eq!(
        [of(30, Some(30)), of(31, Some(30)), of(90, Some(30)), of(300, Some(30))],
        [vec![], seat(32), seat(48), seat(48)]
    );
    let mut never = seating(&["w1", "w2"]);
    never.table.seats[0].value.since = Some(today() - Days::new(91));
    assert_eq!(found(&mixed(|_, _| {}), &never, "board.cold"), seat(32), "silent since they sat down");
}

#[test]
fn an_occasion_is_asked_for_company_and_rhythm_only() {
    let mut mentoring = seating(&["w2"]);
    mentoring.table.boards[0].value.occasion = text("A new post");
    let network = mixed(|_, _| {});
    assert_eq!(found(&network, &mentoring, "board.alone"), board(46));
    assert!(found(&network, &mentoring, "board.no_insider").is_empty());
    mentoring.table.boards[0].value.dissolved_on = Some(today());
    assert!(found(&network, &mentoring, "board.alone").is_empty(), "a dissolved board is left alone");
}

#[test]
fn gaps_are_what_nobody_at_the_table_brings() {
    let network = mixed(|number, person| {
        person.strengths = vec![if number == 4 { "Speaking on stages" } else { "patience" }.to_owned()];
    });
    let missing = |mentoring: &Mentoring| {
        let board = mentoring.table.mine().next().expect("a board");
        gaps(&layout(&network, mentoring, board, today()))
    };
    let speaking = || Gap::Weakness("public speaking".to_owned());
    assert_eq!(missing(&seating(&["w2", "w3"])), [speaking(), Gap::Need(SeatNeed::Insider)]);
    assert_eq!(missing(&seating(&["w1", "w4"])), [Gap::Need(SeatNeed::OppositeTemper), Gap::Need(SeatNeed::OtherRisk)]);
    let needs = [SeatNeed::OppositeTemper, SeatNeed::OtherRisk, SeatNeed::Insider].map(Gap::Need);
    assert_eq!(
        missing(&seating(&[])),
        [vec![speaking()], needs.to_vec()].concat(),
        "a table without chairs misses all"
    );
    let mut left = seating(&["w1", "w2"]);
    left.table.seats[1].value.until = Some(today());
    left.table.seats[0].value.specialty = "Speaking in public".to_owned();
    assert_eq!(
        missing(&left)[0],
        Gap::Left("subject 1".to_owned()),
        "the chair for speaking stands: {:?}",
        missing(&left)
    );
}

#[test]
fn the_senior_want_recruiters_academics_and_consultants() {
    let people = wider(2, |number, person| {
        person.function = text(if number == 1 { "Professor of law" } else { "Tax consulting" })
    });
    let network = net_of(Profile { stage: Some(Stage::Seasoned), ..Profile::default() }, people, Vec::new());
    let mentoring = seating(&["w1"]);
    let layout = layout(&network, &mentoring, &mentoring.table.boards[0], today());
    assert_eq!(gaps(&layout), [Gap::Need(SeatNeed::Recruiter), Gap::Need(SeatNeed::Consultant)]);
    let proposed = Proposer::new(&network, &mentoring, &layout).for_gap(&Gap::Need(SeatNeed::Consultant));
    assert_eq!(proposed[0].person.as_str(), "w2");
    assert_eq!(proposed[0].reasons, [ProposalReason::Function("Tax consulting".to_owned())]);
}

#[test]
fn proposals_fit_the_chair_and_leave_out_who_drains() {
    let network = mixed(|number, person| {
        person.strengths = vec!["public speaking".to_owned()];
        person.energy = energy([0, 1, -1, 2][number - 1]);
        person.weaknesses = vec![if number == 2 { "analysis of data" } else { "haste" }.to_owned()];
        person.sphere = Some(Sphere::Outside);
    });
    let mentoring = seating(&["w1", ""]);
    let layout = layout(&network, &mentoring, &mentoring.table.boards[0], today());
    let proposer = Proposer::new(&network, &mentoring, &layout);
    let who = |gap: Gap| {
        let people = proposer.for_gap(&gap).into_iter();
        people.map(|it| it.person.as_str().to_owned()).collect::<Vec<String>>()
    };
    assert_eq!(who(Gap::Weakness("speaking in public".to_owned())), ["w2", "w4"], "whom I can help comes first");
    assert_eq!(who(Gap::Need(SeatNeed::OppositeTemper)), ["w2"]);
    assert_eq!(who(Gap::Need(SeatNeed::OtherRisk)), ["w2"]);
    assert!(who(Gap::Weakness("law".to_owned())).is_empty());
}

#[test]
fn my_weaknesses_meet_their_strengths_and_back() {
    let network = mixed(|number, person| {
        person.strengths = vec![if number == 2 { "speaking" } else { "calm" }.to_owned()];
        person.weaknesses = vec![if number == 1 { "analysis" } else { "haste" }.to_owned()];
    });
    let mentoring = seating(&["w1", "w2"]);
    let layout = layout(&network, &mentoring, &mentoring.table.boards[0], today());
    let met: Vec<(MeetingWay, &str, Vec<&str>)> = layout
        .meetings()
        .into_iter()
        .map(|one| (one.way, one.mine, one.people.iter().map(|(person, _)| person.id.as_str()).collect()))
        .collect();
    assert_eq!(
        met,
        [(MeetingWay::TheyHelpMe, "public speaking", vec!["w2"]), (MeetingWay::IHelpThem, "analysis", vec!["w1"])]
    );
}

#[test]
fn a_group_on_a_seat_has_a_rhythm_and_no_temper() {
    let mut mentoring = seating(&["w1", ""]);
    mentoring.table.seats[1].value.name = text("a user group");
    mentoring.table.seats[1].value.last_contact = Some(today() - Days::new(91));
    let network = mixed(|_, _| {});
    assert!(found(&network, &mentoring, "board.alone").is_empty(), "a group is company");
    assert_eq!(found(&network, &mentoring, "board.cold"), vec![(32, entry(12).to_string())]);
}

#[test]
fn chains_run_from_the_first_to_the_last() {
    let mut mentoring = seating(&["w1", "w2", "", "w3"]);
    mentoring.table.seats[2].value.name = text("a user group");
    let lead = |id: u128, seat: u128, person: Option<&str>, name: Option<&str>| {
        noted(id, Some(seat), person, model::board::Lead { name: name.map(str::to_owned) })
    };
    mentoring.table.leads =
        vec![lead(21, 12, Some("w1"), None), lead(22, 13, Some("w2"), None), lead(23, 14, None, Some("A User Group"))];
    let person = |id: &str| Node::Person(PersonId::new(id));
    let whole = vec![person("w1"), person("w2"), Node::Named("a user group".to_owned()), person("w3")];
    assert_eq!(chains(&mentoring, entry(1)), [whole]);
    mentoring.table.leads.push(lead(24, 11, Some("w3"), None));
    assert!(chains(&mentoring, entry(1)).is_empty(), "a ring begins nowhere");
}
