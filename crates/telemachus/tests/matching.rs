//! `telemachus match` from files to files.

mod support;

use std::path::{Path, PathBuf};
use support::{at, fails, finds, ok};

/// A folder with the files of a small program.
struct Program(tempfile::TempDir);

impl Program {
    fn new() -> Self {
        let program = Self(tempfile::tempdir().expect("a folder"));
        program.write("mentors.csv", "id,capacity\nAda,1\nBen,2\nCleo,1\n");
        program.write(
            "candidates.csv",
            "mentee,mentor,score\nida,Ada,900\nida,Ben,800\njon,Ada,850\njon,Ben,300\nkim,Ada,700\nkim,Cleo,200\nlou,Ada,10\nmia,,\n",
        );
        program
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn write(&self, name: &str, text: &str) {
        std::fs::write(self.path(name), text).expect("written");
    }

    fn read(&self, name: &str) -> String {
        std::fs::read_to_string(self.path(name)).expect("read")
    }

    /// The words of the command; `FILE.csv` and `FILE.html` are in the folder.
    fn words(&self, words: &str) -> Vec<String> {
        let files = "--mentors mentors.csv --candidates candidates.csv";
        let words = words.replace("FILES", files);
        let in_folder = |word: &str| {
            if word.ends_with(".csv") || word.ends_with(".html") {
                self.path(word).display().to_string()
            } else {
                word.to_owned()
            }
        };
        words.split_whitespace().map(in_folder).collect()
    }

    fn ok(&self, words: &str) -> String {
        let words = self.words(words);
        ok(self.data(), &words.iter().map(String::as_str).collect::<Vec<_>>())
    }

    fn fails(&self, words: &str) -> (i32, String) {
        let words = self.words(words);
        let (code, said) = fails(self.data(), &words.iter().map(String::as_str).collect::<Vec<_>>());
        (code, said.replace(&format!("{}/", self.0.path().display()), ""))
    }

    /// The code of a check that fails, and what it found.
    fn finds(&self, words: &str) -> (i32, String) {
        let words = self.words(words);
        finds(self.data(), &words.iter().map(String::as_str).collect::<Vec<_>>())
    }

    fn data(&self) -> &Path {
        self.0.path()
    }
}

#[test]
fn the_result_is_written_proven_and_verified() {
    let program = Program::new();
    let json = program.ok("match FILES --json --out a.csv --duals d.csv --html r.html");
    assert_eq!(at(&json, "total"), "1850");
    assert_eq!(at(&json, "matched"), "3");
    assert_eq!(at(&json, "certificate.gap"), "0");
    assert_eq!(
        program.read("a.csv"),
        "mentee,mentor,score,reason\n\
         ida,Ben,800,choice 2 of 2\n\
         jon,Ada,850,choice 1 of 2\n\
         kim,Cleo,200,choice 2 of 2\n\
         lou,,,outbid with Ada by jon\n\
         mia,,,no candidate\n"
    );
    assert!(program.read("r.html").contains("3 of 5 have a mentor"));
    let verdict = program.ok("match verify FILES --assignment a.csv --duals d.csv --json");
    assert_eq!(at(&verdict, "ok"), "true");
    assert_eq!(at(&verdict, "certificate.gap"), "0");
    program.write("a.csv", "mentee,mentor\nida,Ada\njon,Ada\n");
    let said = program.fails("match verify FILES --assignment a.csv");
    assert_eq!(said.0, 1);
}

#[test]
fn every_objective_runs_and_is_verified() {
    let program = Program::new();
    for (objective, total, matched) in
        [("score", 1850, 3), ("coverage", 1310, 4), ("stable", 1400, 3), ("fair", 1310, 4)]
    {
        let json = program.ok(&format!("match FILES --objective {objective} --json --out a.csv"));
        assert_eq!((at(&json, "total"), at(&json, "matched")), (total.to_string(), matched.to_string()), "{objective}");
        program.ok(&format!("match verify FILES --objective {objective} --assignment a.csv"));
    }
}

#[test]
fn why_this_one_and_why_not_that_one() {
    let program = Program::new();
    let said = program.ok("match FILES --explain ida,Ada --explain lou --out a.csv");
    assert!(said.contains("ida with Ada (score 900) would cost 450 points."), "{said}");
    assert!(said.contains("ida goes from Ben to Ada; jon goes from Ada to Ben."), "{said}");
    assert!(said.contains("lou has nobody."), "{said}");
    let (code, said) = program.fails("match FILES --explain zoe");
    assert_eq!(code, 2);
    assert!(said.contains("`zoe` is not `MENTEE` or `MENTEE,MENTOR`"), "{said}");
}

#[test]
fn contradictions_name_their_rows() {
    let program = Program::new();
    program.write("pins.csv", "mentee,mentor,kind\nida,Ada,pin\njon,Ada,pin\n");
    let (code, said) = program.fails("match FILES --pins pins.csv");
    assert_eq!(code, 1);
    assert!(
        said.starts_with("pins.csv:3:1: mentor `Ada` has a capacity of `1` and `ida`, `jon` are pinned (lines 2, 3)"),
        "{said}"
    );
    program.write("mentors.csv", "id,capacity,minimum\nAda,1,\nBen,2,\nCleo,2,2\n");
    let (_, said) = program.fails("match FILES");
    assert!(
        said.contains(
            "mentors.csv:4:1: the minimums of `Cleo` (line 4) ask for `2` mentees, and only `1` can come to them: `kim`"
        ),
        "{said}"
    );
}

#[test]
fn seats_and_pairs() {
    let program = Program::new();
    program.write("mentors.csv", "id,capacity,specialty\nAda,1,law\nBen,2,law\nCleo,1,code\n");
    let json = program.ok("match FILES --seats 2 --json --out a.csv");
    assert_eq!((at(&json, "matched"), at(&json, "pairs")), ("3".to_owned(), "4".to_owned()));
    program.write("candidates.csv", "mentee,mentor,score\na,b,500\nb,c,600\nc,d,500\n");
    let json = program.ok("match --pairs --candidates candidates.csv --json");
    assert_eq!((at(&json, "total"), at(&json, "certificate.gap")), ("1000".to_owned(), "0".to_owned()));
    let json = program.ok("match --pairs --candidates candidates.csv --objective stable --json");
    assert_eq!(at(&json, "total"), "600");
    assert_eq!(program.fails("match --pairs --candidates candidates.csv --objective fair").0, 2);
}

#[test]
fn boards_are_proven_explained_compared_and_verified() {
    let program = Program::new();
    program.write("mentors.csv", "id,capacity,specialty\nAda,1,law\nBen,2,law\nCleo,2,code\n");
    program.write(
        "candidates.csv",
        "mentee,mentor,score\nida,Ada,900\nida,Ben,800\nida,Cleo,300\njon,Ada,850\njon,Cleo,300\nkim,Ben,700\nkim,Cleo,200\nlou,Ada,10\n",
    );
    program.write("groups.csv", "mentee,group\nida,a\njon,a\nkim,b\nlou,b\n");
    for objective in ["score", "coverage"] {
        program.ok(&format!("match FILES --seats 2 --objective {objective} --out a.csv --duals d.csv --html r.html"));
        let verdict = program.ok(&format!(
            "match verify FILES --seats 2 --objective {objective} --assignment a.csv --duals d.csv --json"
        ));
        assert_eq!((at(&verdict, "ok"), at(&verdict, "certificate.gap")), ("true".to_owned(), "0".to_owned()));
    }
    let said = program.ok("match FILES --seats 2 --explain ida,Ada --explain kim --explain lou --groups groups.csv");
    assert!(said.contains("ida with Ada (score 900) would cost one match and 750 points."), "{said}");
    assert!(said.contains("kim comes to Cleo; jon no longer has Cleo."), "{said}");
    assert!(said.contains("kim is with Ben: score 700"), "{said}");
    assert!(said.contains("lou has nobody."), "{said}");
    program.ok("match FILES --seats 2 --objective stable --out a.csv");
    assert_eq!(
        program.read("a.csv"),
        "mentee,mentor,score,reason\n\
         ida,Ada,900,choice 1 of 3\n\
         ida,Cleo,300,choice 3 of 3\n\
         jon,Cleo,300,choice 2 of 2\n\
         kim,Ben,700,choice 1 of 2\n\
         lou,,,outbid with Ada by ida\n"
    );
    program.ok("match verify FILES --seats 2 --objective stable --assignment a.csv");
    let said = program.ok("match FILES --seats 2 --objective stable --explain kim,Cleo --explain ida,Ben");
    // The sentences are wrapped to the width of a terminal.
    let said = said.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(said.contains("Cleo would rather have ida and jon."), "{said}");
    assert!(said.contains("ida would rather stay with whom they have."), "{said}");
    let json = program.ok("match FILES --seats 2 --objective fair --out a.csv --json");
    assert_eq!(at(&json, "pairs"), "5");
    program.ok("match verify FILES --seats 2 --objective fair --assignment a.csv");
}

#[test]
fn what_is_not_fairest_and_what_is_not_the_best_pairing_is_told() {
    let program = Program::new();
    program.write("a.csv", "mentee,mentor\nida,Ada\njon,Ben\nkim,Cleo\n");
    let (code, said) = program.fails("match verify FILES --objective fair --assignment a.csv");
    assert_eq!(code, 1, "{said}");
    program.write("c.csv", "mentee,mentor,score\na,b,500\nb,c,600\nc,a,500\nc,d,500\nb,d,10\n");
    for objective in ["score", "coverage"] {
        let pairs = format!("--pairs --candidates c.csv --objective {objective}");
        program.ok(&format!("match {pairs} --out p.csv --duals d.csv"));
        let verdict = program.ok(&format!("match verify {pairs} --assignment p.csv --duals d.csv --json"));
        assert_eq!((at(&verdict, "total"), at(&verdict, "certificate.gap")), ("1000".to_owned(), "0".to_owned()));
    }
    let (code, _) = program.fails("match verify --pairs --candidates c.csv --objective stable --assignment p.csv");
    assert_eq!(code, 1);
    program.ok("match --pairs --candidates c.csv --objective stable --out p.csv");
    program.ok("match verify --pairs --candidates c.csv --objective stable --assignment p.csv");
    let (code, said) = program.fails("match --pairs --candidates c.csv --html r.html");
    assert!(code == 2 && said.contains("with `--pairs` everybody is both"), "{said}");
}

#[test]
fn candidates_are_made_from_profiles_and_proven() {
    let program = Program::new();
    program.write(
        "people.csv",
        "id,capacity,needs,strengths,seniority,manager\nada,2,,law;code,5,\nben,1,,law,6,\nida,,law,,2,ada\njon,,code,,3,\n",
    );
    let json = program.ok("match candidates --participants people.csv --out c.csv --mentors-out m.csv --json");
    assert_eq!(at(&json, "full_space.proven"), "true");
    assert_eq!(at(&json, "removed.reporting_line"), "1");
    assert_eq!(program.read("m.csv"), "id,capacity\nada,2\nben,1\n");
    assert_eq!(
        program.read("c.csv"),
        "mentee,mentor,score,mentor_score\nida,ben,600,600\njon,ada,650,650\njon,ben,125,125\n"
    );
    program.ok("match --mentors m.csv --candidates c.csv --out a.csv");
}

/// What verifying says, on one line.
fn said(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn prices_of_another_objective_prove_nothing() {
    let program = Program::new();
    program.write("mentors.csv", "id,capacity\nm1,1\nm2,2\n");
    program.write("candidates.csv", "mentee,mentor,score\na,m1,900\na,m2,800\nb,m1,900\nb,m2,100\nc,m1,500\n");
    for (own, other) in [("score", "coverage"), ("coverage", "score")] {
        program.ok(&format!("match FILES --objective {own} --out a.csv --duals d.csv"));
        let good = program.ok(&format!("match verify FILES --objective {own} --assignment a.csv --duals d.csv"));
        assert!(said(&good).contains("The prices prove that no"), "{good}");
        let words = format!("match verify FILES --objective {other} --assignment a.csv --duals d.csv");
        let (code, told) = program.finds(&words);
        assert!(code == 1 && said(&told).contains("the bonus is not"), "{told}");
        assert!(!told.contains("The prices prove"), "{told}");
        let unproven = program.ok(&format!("match verify FILES --objective {own} --assignment a.csv"));
        assert!(said(&unproven).contains("Whether another assignment is better was not checked"), "{unproven}");
    }
    program.write("pairs.csv", "mentee,mentor,score\na,b,10\nb,a,10\nb,c,30\nc,d,0\nd,c,1\nb,d,0\n");
    for (own, other) in [("score", "coverage"), ("coverage", "score")] {
        let files = "--pairs --candidates pairs.csv";
        program.ok(&format!("match {files} --objective {own} --out p.csv --duals q.csv"));
        program.ok(&format!("match verify {files} --objective {own} --assignment p.csv --duals q.csv"));
        let words = format!("match verify {files} --objective {other} --assignment p.csv --duals q.csv");
        let (code, told) = program.finds(&words);
        assert!(code == 1 && said(&told).contains("the bonus is not"), "{told}");
    }
}

#[test]
fn what_is_wrong_with_a_claim_is_said() {
    let program = Program::new();
    program.ok("match FILES --out a.csv --duals d.csv");
    let right = program.read("a.csv");
    program.write("a.csv", &right.replace("ida,Ben,800", "ida,Ben,999"));
    let (code, told) = program.finds("match verify FILES --assignment a.csv");
    assert!(code == 1 && said(&told).contains("`ida`, `Ben` has not the score `999`"), "{told}");
    program.write("a.csv", &right.replace("kim,Cleo,200", "kim,,"));
    let (code, told) = program.finds("match verify FILES --assignment a.csv --duals d.csv");
    assert!(code == 1 && said(&told).contains("by them a total of `1850` is possible"), "{told}");
}

#[test]
fn fair_groups_say_what_is_proven() {
    let program = Program::new();
    program.write("mentors.csv", "id,capacity,open_minimum\nm1,2,2\nm2,2,2\n");
    program.write("candidates.csv", "mentee,mentor,score\na,m1,5\nb,m1,5\na,m2,900\nb,m2,900\n");
    program.write("a.csv", "mentee,mentor\na,m1\nb,m1\n");
    let told = said(&program.ok("match verify FILES --objective fair --assignment a.csv"));
    assert!(told.contains("whether other groups had better open was not checked"), "{told}");
    let json = program.ok("match verify FILES --objective fair --assignment a.csv --json");
    assert_eq!((at(&json, "fairest.exact"), at(&json, "optimality")), ("false".to_owned(), "not checked".to_owned()));
}

#[test]
fn with_seats_seats_are_spoken_of() {
    let program = Program::new();
    program.write("mentors.csv", "id,capacity,specialty\nm1,1,x\nm2,1,y\n");
    program.write("candidates.csv", "mentee,mentor,score\na,m1,900\na,m2,900\nb,m2,10\n");
    let told = said(&program.ok("match FILES --seats 2 --objective coverage --html r.html"));
    assert!(told.contains("2 seats filled for 1 of 2 people"), "{told}");
    assert!(told.contains("no more seats can be filled"), "{told}");
    assert!(program.read("r.html").contains("no more seats can be filled"));
    let told = said(&program.ok("match FILES --seats 2 --objective fair"));
    assert!(told.contains("as many seats as possible are filled") || told.contains("as many seats"), "{told}");
}

#[test]
fn an_explanation_tells_what_is_won_and_lost_and_why_somebody_waits() {
    let program = Program::new();
    program.write("mentors.csv", "id,capacity\nm1,1\nm2,1\nm0,0\n");
    program.write(
        "candidates.csv",
        "mentee,mentor,score\nann,m1,900\nann,m2,500\ncid,m1,100\nzed,m0,7\neve,m2,0\n-1,m1,3\n",
    );
    let told =
        said(&program.ok("match FILES --explain cid --explain zed --explain zed,m0 --explain -1,m1 --out a.csv"));
    assert!(told.contains("cid has nobody. m1 is with ann."), "{told}");
    assert!(told.contains("zed has nobody. m0 has no places."), "{told}");
    assert!(told.contains("zed with m0 cannot be: the mentor has no places"), "{told}");
    // Without eve, cid with m1 would let ann go to m2: one match more for 300 points.
    assert_eq!(
        program.read("a.csv"),
        "mentee,mentor,score,reason\n\
         -1,,,outbid with m1 by ann\nann,m1,900,choice 1 of 2\ncid,,,outbid with m1 by ann\n\
         eve,m2,0,choice 1 of 1\nzed,,,no places with m0\n"
    );
    program.write("candidates.csv", "mentee,mentor,score\nann,m1,900\nann,m2,500\ncid,m1,100\n");
    let told = said(&program.ok("match FILES --explain cid"));
    assert!(told.contains("cid with m1 (score 100) would add one match and cost 300 points."), "{told}");
}

#[test]
fn a_group_that_a_pin_keeps_open_is_answered() {
    let program = Program::new();
    program.write("mentors.csv", "id,capacity,open_minimum,specialty\nm1,2,2,x\nm2,1,,x\n");
    program.write("candidates.csv", "mentee,mentor,score\na,m1,5\nb,m1,3\nb,m2,7\n");
    program.write("pins.csv", "mentee,mentor,kind\na,m1,pin\n");
    for seats in ["", "--seats 2"] {
        let (code, told) = program.fails(&format!("match FILES --pins pins.csv --objective stable {seats}"));
        assert!(code == 1 && said(&told).contains("mentor `m1` has a minimum of `2`"), "{told}");
    }
    let told = said(&program.ok("match FILES --objective stable --explain a,m1"));
    assert!(told.contains("no assignment with this pair keeps every limit"), "{told}");
}

#[test]
fn the_page_shows_what_scores_are_made_of() {
    let program = Program::new();
    program.write("parts.csv", "mentee,mentor,topics,wish\nida,Ben,600,200\njon,Ada,850,\n");
    program.ok("match FILES --parts parts.csv --html r.html --out a.csv");
    assert!(program.read("r.html").contains("topics 600, wish 200"));
    let (code, told) = program.fails("match FILES --parts parts.csv");
    assert!(code == 2 && said(&told).contains("`--parts` goes with `--explain` or `--html`"), "{told}");
}

#[test]
fn a_folder_is_named() {
    let program = Program::new();
    let (_, told) = program.fails("match --mentors . --candidates candidates.csv");
    assert!(told.contains("`.`"), "{told}");
}

#[test]
fn pairs_keep_pins_and_leave_out_what_is_forbidden() {
    let program = Program::new();
    program.write("c.csv", "mentee,mentor,score\na,b,500\nb,c,600\nc,d,500\na,d,0\n");
    program.write("pins.csv", "mentee,mentor,kind\nd,a,pin\n");
    let files = "--pairs --candidates c.csv --pins pins.csv";
    program.ok(&format!("match {files} --out p.csv --duals q.csv"));
    assert_eq!(program.read("p.csv"), "mentee,mentor,score,reason\na,d,0,paired\nb,c,600,paired\n");
    program.ok(&format!("match verify {files} --assignment p.csv --duals q.csv"));
    program.write("p.csv", "mentee,mentor\nb,c\n");
    let (code, told) = program.finds(&format!("match verify {files} --assignment p.csv"));
    assert!(code == 1 && said(&told).contains("the pinned pair `a`, `d` is missing"), "{told}");
    program.write("pins.csv", "mentee,mentor,kind\na,b,forbid\n");
    let json = program.ok(&format!("match {files} --json"));
    assert_eq!(at(&json, "total"), "600");
    program.write("pins.csv", "mentee,mentor,kind\na,b,pin\nb,c,pin\nb,a,forbid\n");
    let (code, told) = program.fails(&format!("match {files}"));
    assert!(code == 1 && told.contains("pins.csv:3:1: `b` is pinned to another on line `2` already"), "{told}");
    assert!(told.contains("pins.csv:2:1: the pair `a`, `b` is pinned and forbidden"), "{told}");
}
