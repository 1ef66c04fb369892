//! The generator's archives: everything that it wrote is read, and nothing else.

mod gathered;

use gathered::{gather, shared, skipped};
use model::record::{Attendance, AttendeeKind, Record};
use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;

/// What one archive holds, by the generator itself.
struct Archive {
    folder: tempfile::TempDir,
    truth: serde_json::Value,
}

fn archive(seed: u32) -> Option<Archive> {
    let script = shared("tools/intake")?.join("make_archive.py");
    let folder = tempfile::tempdir().expect("a folder can be made");
    let made = Command::new("python3")
        .arg(script)
        .args(["--messages", "3000", "--seed", &seed.to_string(), "--out"])
        .arg(folder.path())
        .output();
    match made {
        Ok(output) if output.status.success() => {}
        _ => {
            skipped("the generator cannot be run here");
            return None;
        }
    }
    let truth = read(folder.path(), "ground_truth.json");
    let truth = serde_json::from_slice(&truth).expect("the generator writes JSON");
    Some(Archive { folder, truth })
}

fn read(folder: &Path, file: &str) -> Vec<u8> {
    std::fs::read(folder.join(file)).expect("the generator wrote it")
}

fn texts(value: &serde_json::Value) -> Vec<String> {
    value.as_array().into_iter().flatten().filter_map(|text| text.as_str()).map(str::to_owned).collect()
}

#[test]
fn the_generators_address_books_are_read_whole() {
    for seed in [7, 8, 9] {
        let Some(archive) = archive(seed) else { return };
        let folder = archive.folder.path();
        let people: BTreeMap<String, &serde_json::Value> = archive.truth["persons"]
            .as_array()
            .into_iter()
            .flatten()
            .map(|person| (person["id"].as_str().unwrap_or_default().to_owned(), person))
            .collect();
        let in_book = people.values().filter(|person| person["in_address_book"] == true).count();
        let mut uids = std::collections::BTreeSet::new();
        for file in ["contacts_v3.vcf", "contacts_v21.vcf", "contacts_v4.vcf"] {
            let bytes = read(folder, file);
            let written = String::from_utf8_lossy(&bytes).matches("BEGIN:VCARD").count();
            let found = gather(formats::card::read, &bytes, file);
            assert_eq!(found.skips, [], "{file}");
            assert_eq!(found.cards().len(), written, "{file}");
            for card in found.cards() {
                let name = card.name.as_deref().unwrap_or_default();
                let fits = |person: &&&serde_json::Value| {
                    let addresses = texts(&person["addresses"]);
                    texts(&person["names"])[0] == name && card.emails.iter().all(|email| addresses.contains(email))
                };
                let person = people.values().find(fits).unwrap_or_else(|| panic!("{file}: nobody is {card:?}"));
                let addresses = texts(&person["addresses"]);
                match file {
                    "contacts_v3.vcf" => {
                        assert_eq!(card.emails, addresses[..addresses.len().min(2)]);
                        assert_eq!(card.unit.as_deref(), Some("R&D"));
                        uids.insert(card.uid.clone());
                    }
                    "contacts_v4.vcf" => assert_eq!(card.emails, addresses),
                    _ => assert_eq!((card.emails.len(), card.phones.len()), (1, 1)),
                }
                let (given, family) = name.split_once(' ').unwrap_or((name, name));
                if card.given.is_some() {
                    assert!(
                        card.given.as_deref() == Some(given) || name.contains(card.given.as_deref().unwrap_or("?")),
                        "{card:?}"
                    );
                    assert_eq!(card.family.as_deref(), Some(family), "{card:?}");
                }
            }
        }
        assert!(in_book > 0 && !uids.contains(&None));
    }
}

#[test]
fn the_generators_lists_are_read_whole() {
    for seed in [7, 8, 9] {
        let Some(archive) = archive(seed) else { return };
        let people = archive.truth["persons"].as_array().cloned().unwrap_or_default();
        let connections =
            gather(formats::contacts::read, &read(archive.folder.path(), "Connections.csv"), "Connections.csv");
        assert_eq!(connections.skips, []);
        let connected: Vec<_> = people.iter().filter(|person| person["in_linkedin"] == true).collect();
        assert_eq!(connections.cards().len(), connected.len());
        for (card, person) in connections.cards().into_iter().zip(connected) {
            assert_eq!(card.slugs, [person["id"].as_str().unwrap_or_default()]);
            assert!(card.emails.iter().all(|email| texts(&person["addresses"]).contains(email)));
            let start = person["start"].as_i64().and_then(|start| chrono::DateTime::from_timestamp(start, 0));
            assert_eq!(card.connected_on, start.map(|start| start.date_naive()));
        }
        let google =
            gather(formats::contacts::read, &read(archive.folder.path(), "google_contacts.csv"), "contacts.csv");
        assert_eq!(google.skips, []);
        let in_book: Vec<_> = people.iter().filter(|person| person["in_address_book"] == true).step_by(2).collect();
        assert_eq!(google.cards().len(), in_book.len());
        for (card, person) in google.cards().into_iter().zip(in_book) {
            let addresses = texts(&person["addresses"]);
            assert_eq!(card.emails, addresses[..addresses.len().min(2)], "{card:?}");
            assert!(card.labels.is_empty());
        }
    }
}

#[test]
fn the_generators_meetings_are_counted_as_it_counts_them() {
    for seed in [7, 8, 9] {
        let Some(archive) = archive(seed) else { return };
        let bytes = read(archive.folder.path(), "calendar.ics");
        let written = String::from_utf8_lossy(&bytes).matches("BEGIN:VEVENT").count();
        let found = gather(formats::calendar::read, &bytes, "calendar.ics");
        assert_eq!(found.skips, []);
        assert_eq!(found.events().len(), written);
        let now = archive.truth["now"].as_i64().unwrap_or_default();
        let owners = texts(&archive.truth["owner"]["addresses"]);
        let mut met: BTreeMap<String, i64> = BTreeMap::new();
        for (_, record) in &found.records {
            let Record::Event(event) = record else { continue };
            let guests: Vec<_> = event
                .attendees
                .iter()
                .filter(|guest| guest.kind == AttendeeKind::Individual)
                .filter(|guest| !owners.iter().any(|owner| guest.party.address.as_ref() == Some(owner)))
                .collect();
            if event.cancelled || guests.len() > 30 {
                continue;
            }
            for guest in guests.iter().filter(|guest| guest.attendance != Attendance::Declined) {
                let starts = event.starts.iter().filter(|start| start.timestamp() <= now).count() as i64;
                *met.entry(guest.party.address.clone().unwrap_or_default()).or_default() += starts;
            }
        }
        for person in archive.truth["persons"].as_array().into_iter().flatten() {
            let found: i64 =
                texts(&person["addresses"]).iter().map(|address| met.get(address).copied().unwrap_or(0)).sum();
            let counted = person["counts"]["meetings"].as_i64().unwrap_or_default();
            // The generator counts meetings at Berlin time as if in UTC: one at the very end may fall on either side.
            assert!((found - counted).abs() <= 1, "{}: {found} found, {counted} counted", person["id"]);
        }
    }
}
