//! An organisation on the command line: the files that are written, the summary, the page, and what is refused.

mod support;

use std::path::Path;
use support::{at, fails, ok};

const PEOPLE: &str = "id,name,unit,consent\n\
    1,Ada Example,Sales,yes\n2,Ben Example,Sales,\n3,Chiara Example,Sales,\n4,Dario Example,Legal,\n5,Elif Example,Legal,\n6,Farid Example,,\n";
const TIES: &str = "from,to,weight,kind\n\
    1,2,1,information\n2,3,1,information\n3,1,1,information\n3,4,2,information\n4,5,1,information\n5,4,1,energy\n1,1,9,energy\n1,4,0,energy\n1,2,1,information\n";

struct Files(tempfile::TempDir);

impl Files {
    fn new(people: &str, ties: &str) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        std::fs::write(folder.path().join("people.csv"), people).expect("writable");
        std::fs::write(folder.path().join("ties.csv"), ties).expect("writable");
        Self(folder)
    }

    fn path(&self, name: &str) -> String {
        self.0.path().join(name).display().to_string()
    }

    fn words(&self, what: &str, more: &[&str]) -> Vec<String> {
        let own =
            ["org", what, "--people", &self.path("people.csv"), "--ties", &self.path("ties.csv")].map(str::to_owned);
        own.into_iter().chain(more.iter().map(|word| (*word).to_owned())).collect()
    }

    fn ok(&self, what: &str, more: &[&str]) -> String {
        let words = self.words(what, more);
        ok(self.0.path(), &words.iter().map(String::as_str).collect::<Vec<_>>())
    }

    fn fails(&self, what: &str, more: &[&str]) -> (i32, String) {
        let words = self.words(what, more);
        fails(self.0.path(), &words.iter().map(String::as_str).collect::<Vec<_>>())
    }

    fn read(&self, name: &str) -> String {
        std::fs::read_to_string(Path::new(&self.path(name))).expect("it was written")
    }
}

#[test]
fn the_files_hold_everybody() {
    let files = Files::new(PEOPLE, TIES);
    files.ok("analyze", &["--out", &files.path("out"), "--threads", "2"]);
    insta::assert_snapshot!(files.read("out/nodes.csv"), @r###"
    id,degree,strength,constraint,effective_size,efficiency,betweenness,pagerank,core,component,community,role
    1,2,3,0.8711419753086419,1.5,0.75,0,0.18623474456156924,2,1,1,member
    2,2,3,0.8711419753086419,1.5,0.75,0,0.18623474456156924,2,1,1,member
    3,3,4,0.5972222222222221,2.5,0.8333333333333334,4,0.2751485806963239,2,1,1,broker
    4,2,4,0.5,2,1,3,0.20640666876926317,1,1,2,member
    5,1,2,1,1,1,0,0.11684904781904164,1,1,2,peripheral
    6,0,0,,,,0,0.029126213592233014,0,2,3,isolate
    "###);
    insta::assert_snapshot!(files.read("out/units.csv"), @r###"
    attribute,value,size,internal,external,ei,density
    unit,Sales,3,3,1,-0.5,1
    unit,Legal,2,1,1,0,1
    "###);
    assert!(!Path::new(&files.path("out/betweenness.csv")).exists());
}

#[test]
fn the_summary_says_how_it_was_measured() {
    let files = Files::new(PEOPLE, TIES);
    let json = files.ok("analyze", &["--json", "--betweenness", "exact"]);
    let pairs = [
        ("format", "telemachus/organisation"),
        ("version", "1"),
        ("model", "whole-network"),
        ("people", "6"),
        ("ties", "5"),
        ("mutual_ties", "1"),
        ("weights", "mutual"),
        ("dropped.self_ties", "1"),
        ("dropped.zero_ties", "1"),
        ("dropped.repeated_ties", "1"),
        ("betweenness.method", "exact"),
        ("components.count", "2"),
        ("components.isolates", "1"),
        ("roles.isolate", "1"),
        ("energy.pairs", "1"),
    ];
    for (path, expected) in pairs {
        assert_eq!(at(&json, path), expected, "{path}");
    }
    for part in ["read", "constraint", "betweenness", "pagerank", "core", "community"] {
        assert!(at(&json, &format!("seconds.{part}")).parse::<f64>().is_ok(), "{part}");
    }
    let sampled =
        files.ok("analyze", &["--json", "--betweenness", "samples:3", "--seed", "5", "--out", &files.path("out")]);
    assert_eq!(
        (at(&sampled, "betweenness.method"), at(&sampled, "betweenness.seed")),
        ("samples".to_owned(), "5".to_owned())
    );
    assert!(files.read("out/betweenness.csv").starts_with("id,betweenness,standard_error\n"));
    assert!(at(&sampled, "seconds.write").parse::<f64>().is_ok());
}

#[test]
fn threads_change_no_byte() {
    let files = Files::new(PEOPLE, TIES);
    for threads in ["1", "2", "7"] {
        files.ok("analyze", &["--out", &files.path(threads), "--threads", threads, "--betweenness", "samples:4"]);
        for name in ["nodes.csv", "units.csv", "betweenness.csv"] {
            assert_eq!(files.read(&format!("{threads}/{name}")), files.read(&format!("1/{name}")));
        }
    }
}

#[test]
fn kinds_and_binary_ties_are_analysed_by_themselves() {
    let files = Files::new(PEOPLE, TIES);
    assert_eq!(at(&files.ok("analyze", &["--json", "--kind", "energy"]), "ties"), "1");
    assert_eq!(at(&files.ok("analyze", &["--json", "--binary"]), "weights"), "binary");
    let (code, said) = files.fails("analyze", &["--kind", "advice"]);
    assert_eq!(code, 2);
    assert!(said.contains("no tie is of kind `advice`; the kinds are `information`, `energy`"), "{said}");
    let (code, said) = files.fails("analyze", &["--by", "floor"]);
    assert_eq!(code, 2);
    assert!(said.contains("the attributes are `unit`"), "{said}");
    assert_eq!(files.fails("analyze", &["--betweenness", "samples:1"]).0, 2);
}

#[test]
fn a_faulty_file_is_refused_with_its_places() {
    let files = Files::new(PEOPLE, "from,to,weight\n1,7,1\n1,2,-3\n");
    let (code, said) = files.fails("analyze", &["--out", &files.path("out")]);
    assert_eq!(code, 1);
    assert!(said.contains("ties.csv:2:3: nobody has the id `7`"), "{said}");
    assert!(said.contains("ties.csv:3:5: the weight `-3` is negative; 0 is none"), "{said}");
    assert!(!Path::new(&files.path("out")).exists());
}

#[test]
fn the_text_reads_well() {
    insta::assert_snapshot!(Files::new(PEOPLE, TIES).ok("analyze", &[]), @r###"
    6 people and 5 ties. Structural holes are by the whole-network model.
    One tie of somebody to themselves was left out. One tie of weight 0 was left out. One
    tie was given again and added up.

    The whole
      reach           5 people can reach one another, in the largest of 2 parts; one person
                      has no tie at all
      hanging by one  2 people; the leaving of one of them would cut off up to 2
      communities     3, modularity 0.22 (0 no more than chance)
      half of them    have at least 2 ties; the median constraint is 0.87, the median
                      effective size 1.50
      shortest paths  followed from everybody, exact
      energy          one person is named as giving it, nobody by 3 others or more

    Who is what
      Isolates        1: no tie at all
      Bottlenecks     0: 3 or more would be cut off without them, or they are in the top 1%
                      both by ties and by shortest paths
      Brokers         1: in the top 5% by shortest paths, and no more constrained than the
                      median (0.87)
      Connectors      0: in the top 5% by ties: more than 2
      At the edge     1: one tie
      Everybody else  3: none of these

    Units
    By `unit`: 2 values, none of them closed. Of groups of five and more, the most closed
    stand first.
    "###);
    insta::assert_snapshot!(Files::new("id\n", "from,to\n").ok("analyze", &[]), @"Nobody stands in the file of people.");
}

#[test]
fn people_are_introduced_over_strong_ties() {
    let files = Files::new(PEOPLE, TIES);
    insta::assert_snapshot!(files.ok("introduce", &["--from", "1", "--to", "5"]), @r###"
    1
    → 3 (strength 1)
    → 4 (strength 2)
    → 5 (strength 2)
    "###);
    assert_eq!(at(&files.ok("introduce", &["--from", "1", "--to", "5", "--json"]), "path.2.id"), "4");
    insta::assert_snapshot!(files.ok("introduce", &["--from", "1", "--to", "6"]), @"There is no way from `1` to `6`.");
    let (code, said) = files.fails("introduce", &["--from", "1", "--to", "nobody"]);
    assert!(code == 2 && said.contains("nobody has the id `nobody`"), "{said}");
}

#[test]
fn the_page_names_only_who_agreed() {
    // Two groups of eight who all know each other, and one person between them who did not agree.
    let (mut people, mut ties) = ("id,name,unit,consent\n".to_owned(), "from,to\n".to_owned());
    for number in 0..17 {
        let unit = ["North", "South", "Between"][number / 8];
        people.push_str(&format!("{number},Somebody{number} Example,{unit},\n"));
    }
    for group in [0, 8] {
        for a in group..group + 8 {
            (a + 1..group + 8).for_each(|b| ties.push_str(&format!("{a},{b}\n")));
        }
    }
    ties.push_str("16,0\n16,8\n");
    let files = Files::new(&people, &ties);
    files.ok("analyze", &["--html", &files.path("page.html")]);
    let page = files.read("page.html");
    assert!(page.contains("North") && !page.contains("Between"), "a group of one is not shown");
    assert!(!page.contains("Somebody"), "nobody agreed to be named");
    assert!(!page.contains("<script") && !page.contains("style=\""));
    let agreed = Files::new(&people.replace(",\n", ",yes\n"), &ties);
    agreed.ok("analyze", &["--html", &agreed.path("page.html")]);
    let page = agreed.read("page.html");
    assert!(page.contains("Somebody16 Example") && page.contains("Between"));
}
