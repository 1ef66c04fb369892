//! Every house rule catches what it forbids, and lets stand what it allows.

use xtask::rules;
use xtask::tree::Tree;

/// A made-up tree, and the lines at which the rule has to strike.
struct Example {
    rule: &'static str,
    files: Vec<(&'static str, String)>,
    strikes: Vec<(&'static str, usize)>,
}

fn example(rule: &'static str, files: &[(&'static str, &str)], strikes: &[(&'static str, usize)]) -> Example {
    let files = files.iter().map(|(path, text)| (*path, (*text).to_owned())).collect();
    Example { rule, files, strikes: strikes.to_vec() }
}

fn check(example: &Example) {
    let files: Vec<(&str, &str)> = example.files.iter().map(|(path, text)| (*path, text.as_str())).collect();
    let tree = Tree::of(&files);
    let rule = rules::all().into_iter().find(|rule| rule.name == example.rule).expect("the rule exists");
    let found = (rule.find)(&tree);
    let mut places: Vec<(&str, usize)> = found.iter().map(|fault| (fault.path.as_str(), fault.line)).collect();
    places.sort_unstable();
    assert_eq!(places, example.strikes, "{}: {found:?}", example.rule);
}

fn examples() -> Vec<Example> {
    [manifests(), sources(), sql(), documents(), repository()].into_iter().flatten().collect()
}

fn manifests() -> Vec<Example> {
    let wrong_way = [
        ("crates/app/Cargo.toml", "[dependencies]\nstore.workspace = true\nweb.workspace = true\n"),
        (
            "crates/intake/Cargo.toml",
            "[dependencies]\nformats.workspace = true\n[dev-dependencies]\nformats.workspace = true\n",
        ),
        ("crates/formats/Cargo.toml", "[dependencies]\nnetwork.workspace = true\n"),
        ("crates/store/Cargo.toml", "[dependencies]\nseal.workspace = true\n"),
        ("crates/web/Cargo.toml", "[dependencies]\napp.workspace = true\nstore.workspace = true\n"),
        ("crates/new/Cargo.toml", ""),
    ];
    let root = "[workspace.dependencies]\nmodel = { path = \"crates/model\" }\ncsv = \"1\" # rows of what people bring\nlog = \"1\"\n[profile.dev]\ndebug = 1\n";
    vec![
        example(
            "dependency-direction",
            &wrong_way,
            &[
                ("crates/app/Cargo.toml", 3),
                ("crates/intake/Cargo.toml", 2),
                ("crates/new/Cargo.toml", 1),
                ("crates/web/Cargo.toml", 3),
            ],
        ),
        example(
            "pure-dependencies",
            &[
                ("crates/model/Cargo.toml", "[dependencies]\nchrono.workspace = true\nserde = { workspace = true }\n"),
                (
                    "crates/picture/Cargo.toml",
                    "[target.'cfg(unix)'.dependencies]\ntokio.workspace = true\n[dev-dependencies]\ntempfile.workspace = true\n",
                ),
            ],
            &[("crates/model/Cargo.toml", 3), ("crates/picture/Cargo.toml", 2)],
        ),
        example(
            "reserved-library",
            &[
                (
                    "crates/app/Cargo.toml",
                    "[dependencies]\nsqlx.workspace = true\n[dev-dependencies]\nserde_json.workspace = true\n",
                ),
                ("crates/store/Cargo.toml", "[dependencies]\nsqlx.workspace = true\n"),
                ("crates/web/Cargo.toml", "[dependencies]\naxum.workspace = true\nclap.workspace = true\n"),
            ],
            &[("crates/app/Cargo.toml", 2), ("crates/web/Cargo.toml", 3)],
        ),
        example("dependency-reason", &[("Cargo.toml", root)], &[("Cargo.toml", 4)]),
        example(
            "dependency-version",
            &[(
                "crates/a/Cargo.toml",
                "[dependencies]\ncsv.workspace = true\nlog = \"1\"\nzip = { workspace = true, features = [] }\n",
            )],
            &[("crates/a/Cargo.toml", 3)],
        ),
        example(
            "dependency-unused",
            &[
                ("crates/a/Cargo.toml", "[dependencies]\nmail-parser.workspace = true\nlog.workspace = true\n"),
                ("crates/a/src/lib.rs", "use mail_parser::Message; // log\nfn a(\n) {\n;\n}\n"),
            ],
            &[("crates/a/Cargo.toml", 3)],
        ),
        example(
            "workspace-dependency-unused",
            &[
                ("Cargo.toml", root),
                ("crates/a/Cargo.toml", "[dependencies]\nmodel.workspace = true\ncsv.workspace = true\n"),
            ],
            &[("Cargo.toml", 4)],
        ),
        example(
            "workspace-lints",
            &[("crates/a/Cargo.toml", "[lints]\nworkspace = true\n"), ("crates/b/Cargo.toml", "[package]\n")],
            &[("crates/b/Cargo.toml", 1)],
        ),
    ]
}

fn sources() -> Vec<Example> {
    let long_file = "//! A\n".repeat(501);
    let fits = format!("fn fits() {{\n{}}}\n", "    ();\n".repeat(68));
    let long = format!(
        "{fits}fn long() {{\n{}}}\n#[cfg(test)]\nmod tests {{\n    fn long() {{\n{}}}\n}}\n",
        "    ();\n".repeat(69),
        "    ();\n".repeat(99)
    );
    let mut found = vec![
        example(
            "file-length",
            &[("crates/a/src/long.rs", &long_file), ("docs/long.md", &long_file)],
            &[("crates/a/src/long.rs", 501)],
        ),
        example("function-length", &[("crates/a/src/lib.rs", &long)], &[("crates/a/src/lib.rs", 71)]),
        example(
            "boolean-parameter",
            &[(
                "crates/a/src/lib.rs",
                "pub fn a(loud: bool) {}\nfn b(loud: bool) {}\npub fn c() -> bool { true }\npub fn d(\n    a: u8,\n    b: bool,\n) {}\n",
            )],
            &[("crates/a/src/lib.rs", 1), ("crates/a/src/lib.rs", 4)],
        ),
        example(
            "pure-source",
            &[
                (
                    "crates/model/src/lib.rs",
                    "use std::fs;\nuse std::{env, fmt};\n// std::net\nlet now = Utc::now();\n#[cfg(test)]\nmod tests { use std::fs; }\n",
                ),
                ("crates/store/src/lib.rs", "use std::fs;\n"),
            ],
            &[("crates/model/src/lib.rs", 1), ("crates/model/src/lib.rs", 2), ("crates/model/src/lib.rs", 4)],
        ),
    ];
    found.extend(words());
    found
}

fn words() -> Vec<Example> {
    let everywhere = "fn a() { todo!() }\n// todo!\nconst A: &str = \"dbg!\";\n#[test]\n#[ignore = \"slow\"]\nfn b() { std::thread::sleep(d); dbg!(1); }\n";
    vec![
        example(
            "banned-everywhere",
            &[("crates/a/tests/a.rs", everywhere)],
            &[
                ("crates/a/tests/a.rs", 1),
                ("crates/a/tests/a.rs", 5),
                ("crates/a/tests/a.rs", 6),
                ("crates/a/tests/a.rs", 6),
            ],
        ),
        example(
            "no-unwrap",
            &[
                (
                    "crates/a/src/lib.rs",
                    "/// a.unwrap()\nfn a() { b.unwrap(); b.unwrap_or(1); }\n#[test]\nfn b() { a.unwrap() }\n",
                ),
                ("crates/a/tests/a.rs", "fn b() { a.unwrap() }\n"),
            ],
            &[("crates/a/src/lib.rs", 2)],
        ),
        example(
            "no-promises",
            &[("crates/a/src/lib.rs", "// TODO: later\nconst TODO: u8 = 1;\n")],
            &[("crates/a/src/lib.rs", 1)],
        ),
        example(
            "module-name",
            &[("crates/a/src/utils.rs", ""), ("crates/a/src/common/mod.rs", ""), ("crates/a/src/commons.rs", "")],
            &[("crates/a/src/common/mod.rs", 1), ("crates/a/src/utils.rs", 1)],
        ),
        example(
            "module-purpose",
            &[
                ("crates/a/src/lib.rs", "//! What it is for.\n"),
                ("crates/a/src/b.rs", "use a;\nuse b;\nuse c;\n"),
                ("crates/a/tests/c.rs", ""),
            ],
            &[("crates/a/src/b.rs", 1)],
        ),
    ]
}

fn sql() -> Vec<Example> {
    let store = "const A: &str = \"select name from person where workspace_id = $1\";\nconst B: &str = \"select * from person \\\n  where person_id = $1\";\nconst C: &str = \"Select a person from the list\";\n#[test]\nfn a() { \"delete from t\"; }\n";
    let tables = "create table person (\n  workspace_id uuid not null,\n  primary key (workspace_id, id)\n);\ncreate table note (\n  id uuid primary key,\n  workspace_id uuid\n);\ncreate table workspace (\n  workspace_id uuid not null primary key,\n  kind text\n);\n";
    vec![
        example(
            "sql-place",
            &[
                ("crates/store/src/a.rs", store),
                ("crates/app/src/a.rs", "fn a() { run(\"update person set name = $1\") }\n"),
            ],
            &[("crates/app/src/a.rs", 1)],
        ),
        example(
            "sql-tenant",
            &[("crates/store/src/a.rs", &store.replace("Select a", "A"))],
            &[("crates/store/src/a.rs", 2)],
        ),
        example("sql-columns", &[("crates/store/src/a.rs", store)], &[("crates/store/src/a.rs", 2)]),
        example(
            "table-tenant",
            &[("crates/store/migrations/sqlite/0001_a.sql", tables)],
            &[("crates/store/migrations/sqlite/0001_a.sql", 5)],
        ),
    ]
}

fn documents() -> Vec<Example> {
    let enough = "A document that says something. ".repeat(10);
    let names = [
        "README.md",
        "ARCHITECTURE.md",
        "DESIGN.md",
        "CONTRIBUTING.md",
        "LICENSE-MIT",
        "LICENSE-APACHE",
        "docs/counsel.md",
        "docs/adding-a-rule.md",
        "docs/adding-a-format.md",
        "docs/adding-a-table.md",
    ];
    let mut all_but_one: Vec<(&str, &str)> = names.iter().map(|name| (*name, enough.as_str())).collect();
    all_but_one[0].1 = "soon";
    vec![
        example("documents-exist", &all_but_one, &[("CHANGELOG.md", 1), ("README.md", 1)]),
        example(
            "crate-described",
            &[
                ("ARCHITECTURE.md", "### `crates/a`\n\nSays it. Unlike `crates/b`.\n"),
                ("crates/a/Cargo.toml", ""),
                ("crates/b/Cargo.toml", ""),
            ],
            &[("ARCHITECTURE.md", 1)],
        ),
        example(
            "counsel-described",
            &[
                ("docs/counsel.md", "`network.thin` is when the core is small.\n"),
                (
                    "crates/counsel/src/size.rs",
                    "const A: [&str; 3] = [\"network.thin\",\n\"network.wide\",\n\"network-wide.why\"];\n",
                ),
            ],
            &[("crates/counsel/src/size.rs", 2)],
        ),
        example("changelog-unreleased", &[("CHANGELOG.md", "# Changes\n")], &[("CHANGELOG.md", 1)]),
        example(
            "links-lead-somewhere",
            &[
                ("docs/a.md", "[up](../README.md#top) [web](https://example.com)\n[gone](gone.md)\n"),
                ("README.md", "[docs](docs) [a](docs/a.md)\n"),
            ],
            &[("docs/a.md", 2)],
        ),
        example(
            "template-escapes",
            &[("crates/web/templates/a.html", "<p>{{ name }}</p>\n<p>{{ page.svg | safe }}</p>\n")],
            &[("crates/web/templates/a.html", 2)],
        ),
        example(
            "template-used",
            &[
                ("crates/web/src/a.rs", "//! A\n#[template(path = \"a.html\")]\n"),
                ("crates/web/templates/a.html", "{% include \"_b.html\" %}\n"),
                ("crates/web/templates/_b.html", ""),
                ("crates/web/templates/c.html", ""),
            ],
            &[("crates/web/templates/c.html", 1)],
        ),
    ]
}

fn repository() -> Vec<Example> {
    let (machine, host) = (
        concat!("see /ho", "me/ada/x\nsee https://example.com/ho", "me/\n"),
        concat!("[source]\nx = \"https://index.crates", ".io\"\n"),
    );
    let large = "x".repeat(1_500_001);
    vec![
        example("machine-paths", &[("docs/a.md", machine), ("Cargo.lock", machine)], &[("docs/a.md", 1)]),
        example("registry-hosts", &[(".cargo/config.toml", host), ("Cargo.lock", host)], &[(".cargo/config.toml", 2)]),
        example(
            "migration-pairs",
            &[
                ("crates/store/migrations/sqlite/0001_first.sql", ""),
                ("crates/store/migrations/postgres/0001_first.sql", ""),
                ("crates/store/migrations/postgres/0002_more.sql", ""),
            ],
            &[("crates/store/migrations/postgres/0002_more.sql", 1)],
        ),
        example(
            "snapshot-reviewed",
            &[
                ("crates/a/tests/snapshots/kept.snap", "---\nsource: crates/a/tests/a.rs\nexpression: x\n---\n1\n"),
                ("crates/a/tests/snapshots/orphan.snap", "---\nsource: crates/a/tests/gone.rs\n---\n1\n"),
                ("crates/a/tests/snapshots/waiting.snap.new", ""),
                ("crates/a/tests/a.rs", ""),
            ],
            &[("crates/a/tests/snapshots/orphan.snap", 1), ("crates/a/tests/snapshots/waiting.snap.new", 1)],
        ),
        example("file-size", &[("docs/a.txt", &large)], &[("docs/a.txt", 1)]),
    ]
}

#[test]
fn every_rule_catches_its_example() {
    for example in examples() {
        check(&example);
    }
}

#[test]
fn every_rule_has_an_example() {
    let mut shown: Vec<&str> = examples().iter().map(|example| example.rule).collect();
    shown.push("nothing-borrowed"); // shown by `a_copy_of_shared_data_is_caught`
    let unproven: Vec<&str> = rules::all().iter().map(|rule| rule.name).filter(|name| !shown.contains(name)).collect();
    assert!(unproven.is_empty(), "rules without an example: {unproven:?}");
}

#[test]
fn a_copy_of_shared_data_is_caught() {
    let mut tree = Tree::of(&[("cases/a.json", "the very same bytes"), ("cases/b.json", "other bytes")]);
    tree.foreign.insert(b"the very same bytes".to_vec());
    let rule = rules::all().into_iter().find(|rule| rule.name == "nothing-borrowed").expect("the rule exists");
    let found = (rule.find)(&tree);
    assert_eq!(found.iter().map(|fault| fault.path.as_str()).collect::<Vec<_>>(), ["cases/a.json"]);
}

#[test]
fn a_fault_names_its_place_and_its_rule() {
    let tree = Tree::of(&[("crates/a/src/lib.rs", "//! A\nfn a() { dbg!(1); }\n")]);
    let found = rules::faults(&tree);
    let line = found.iter().map(ToString::to_string).find(|line| line.contains("dbg!")).expect("it is found");
    assert_eq!(line, "crates/a/src/lib.rs:2: `dbg!` may not stand here: take it out again [banned-everywhere]");
}
