//! Inputs that once broke a reader, or nearly, and a few thousand that are drawn: none may panic or go on for ever.
//!
//! `cargo xtask torture` looks for more of them, and writes what it finds to `tests/torture/inputs/READER`, made as small as it goes.

mod mutate;
#[allow(dead_code, reason = "the program that looks for more uses the rest")]
mod readers;

use mutate::Mutator;
use readers::READERS;
use std::path::Path;

/// How many inputs are drawn for each reader here; `cargo xtask torture` draws for minutes.
const DRAWN: u64 = 400;

#[test]
fn what_broke_a_reader_does_not_any_more() {
    for reader in &READERS {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/torture/inputs").join(reader.name);
        let Ok(files) = std::fs::read_dir(folder) else { continue };
        for file in files {
            let bytes = std::fs::read(file.expect("a file can be listed").path()).expect("an input can be read");
            (reader.read)(&bytes);
        }
    }
}

#[test]
fn right_examples_and_drawn_inputs_are_read_to_their_end() {
    for (seed, reader) in (1..).zip(&READERS) {
        let seeds: Vec<Vec<u8>> = reader.seeds.iter().map(|seed| seed.to_vec()).collect();
        seeds.iter().for_each(|bytes| (reader.read)(bytes));
        let mut mutator = Mutator::new(seed, seeds, reader.words);
        for _ in 0..DRAWN {
            (reader.read)(&mutator.next_input());
        }
    }
}
