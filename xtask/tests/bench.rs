//! What a benchmark cannot measure is named, and never filled in.

use std::path::PathBuf;
use xtask::bench::measure::Scale;
use xtask::bench::{Bench, intake, truth};

/// A benchmark without the generator of archives beside it, and without a program.
fn bench_without_anything(test: &str) -> Option<Bench> {
    let root = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(test);
    let scale = Scale::new(&xtask::root()).ok()?;
    let (folder, program) = (root.join("bench"), root.join("no-such-program"));
    Some(Bench {
        root: root.join("alone"),
        folder,
        program,
        scale,
        messages: vec![10],
        seeds: 2,
        people: Vec::new(),
        mentees: Vec::new(),
    })
}

#[test]
fn without_the_generator_nothing_is_made_up() {
    let Some(bench) = bench_without_anything("no-generator") else {
        eprintln!("left out: there is no `python3`");
        return;
    };
    for table in intake::tables(&bench) {
        assert!(table.rows.is_empty(), "{}", table.markdown());
        assert!(table.notes[0].starts_with("nothing measured: the generator"), "{:?}", table.notes);
    }
    let table = truth::table(&bench);
    assert!(table.rows.iter().all(|row| row[2] == "-" && row[3] == "-" && row[4] == "0"), "{}", table.markdown());
    assert_eq!(table.notes.len(), 2);
}

#[test]
fn a_program_that_is_not_there_is_a_dash_with_a_reason() {
    let Some(mut bench) = bench_without_anything("no-program") else {
        eprintln!("left out: there is no `python3`");
        return;
    };
    // An archive that was made before is used, whatever made it.
    let archive = bench.folder.join("archive-10-7");
    std::fs::create_dir_all(&archive).expect("the folder of build products can be written");
    std::fs::write(
        archive.join("mail.mbox"),
        "From ada@example.com Mon Jan  5 10:00:00 2026\nFrom: ada@example.com\n\nHello\n",
    )
    .expect("the folder can be written");
    std::fs::write(archive.join("done"), "").expect("the folder can be written");
    bench.root = xtask::root();
    let tables = intake::tables(&bench);
    let reading = &tables[0].rows[0];
    assert_eq!((reading[0].as_str(), reading[2].as_str(), reading[6].as_str()), ("10", "-", "-"));
    assert_ne!(reading[5], "-", "grep is there");
    assert!(
        tables[0].notes.iter().any(|note| note.starts_with("our reading could not be measured")),
        "{:?}",
        tables[0].notes
    );
    assert_eq!(tables[1].rows[0], ["10", "-", "-", "-", "-", "-"]);
}
