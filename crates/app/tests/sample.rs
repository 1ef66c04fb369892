//! The sample: interesting, true to life, the same for the same day, and apart from what is the user's own.

mod desk;

use app::office::Office;
use app::{export, imports, others, people, questions, snapshots, upkeep};
use chrono::{DateTime, TimeDelta, Utc};
use desk::{add, names, places};
use std::fmt::Write;

/// A day in the middle of a working week.
fn noon() -> DateTime<Utc> {
    "2026-11-18T12:00:00Z".parse().unwrap()
}

/// The headline and every finding, as a newcomer reads them.
async fn read_aloud(office: &Office) -> String {
    let counselled = office.counselled().await.unwrap();
    let titles = counselled.said.counsel.iter().map(|said| format!("{:3} {}\n", said.finding.weight, said.title));
    format!("{}\n\n{}", counselled.said.headline, titles.collect::<String>())
}

#[tokio::test]
async fn a_newcomer_finds_an_interesting_life_and_their_own_stays_apart() {
    for empty in places().await {
        let office = empty.open_at(noon()).await;
        add(&office, "ada", "Ada Example").await;
        let rows_before = rows(&office).await;
        assert!(!office.has_sample().await.unwrap());
        let sample = office.sample().await.unwrap();
        assert!(office.has_sample().await.unwrap());
        insta::assert_snapshot!("findings", read_aloud(&sample).await);
        insta::assert_snapshot!("figures", figures(&sample).await);
        insta::assert_snapshot!("imports", imports_said(&sample).await);
        insta::assert_snapshot!("over_time", over_time(&sample).await);
        assert_eq!(names(&office).await, ["Ada Example"]);
        office.sample().await.unwrap();
        assert_eq!(imports::batches(&sample).await.unwrap().len(), 4, "it is filled once");
        office.discard_sample().await.unwrap();
        office.discard_sample().await.unwrap();
        assert!(!office.has_sample().await.unwrap());
        // On PostgreSQL every write leaves its key for a while.
        if empty.place.database_url.is_none() {
            assert_eq!(rows(&office).await, rows_before, "nothing of it is left");
        }
        assert_eq!(names(&office).await, ["Ada Example"]);
        assert_eq!(imports::batches(&office).await.unwrap().len(), 1);
        office.close().await;
    }
}

/// How many rows there are in all tables together.
async fn rows(office: &Office) -> String {
    let health = upkeep::examine(office).await.unwrap();
    assert!(health.checks.iter().all(|check| check.is_well || check.name == "settings"), "{health:?}");
    health.checks.iter().find(|check| check.name == "schema").unwrap().found.clone()
}

async fn figures(sample: &Office) -> String {
    let counselled = sample.counselled().await.unwrap();
    let (network, analysis) = (&counselled.seen.network, &counselled.said.analysis);
    let mut out = String::new();
    let size = &analysis.size;
    writeln!(out, "people {}, core {} ({})", size.people, size.core, analysis.basis.core.code()).unwrap();
    writeln!(out, "voices {} of {}", analysis.redundancy.voices, analysis.redundancy.advisers).unwrap();
    for measure in &analysis.benefits {
        writeln!(out, "{}: {} strong, {} at all", measure.benefit.code(), measure.strong.len(), measure.people)
            .unwrap();
    }
    let energy = &analysis.energy;
    writeln!(out, "energizers {}, drainers {:?}", energy.energizers.len(), ids(&energy.drainers)).unwrap();
    writeln!(out, "much of me {:?}", ids(&analysis.demand.high)).unwrap();
    let (groups, ties) = (&analysis.redundancy.groups, network.ties());
    writeln!(out, "the largest group {:?}", ids(&groups[0])).unwrap();
    let strong = |strength: u8| ties.iter().filter(|tie| tie.strength.get() == strength).count();
    writeln!(out, "ties between them {} + {} + {}", strong(1), strong(2), strong(3)).unwrap();
    let unknown = network.people().iter().filter(|person| person.energy.is_none()).count();
    writeln!(out, "energy not said of {unknown}").unwrap();
    for question in questions::open(sample).await.unwrap() {
        writeln!(out, "may be one: {} / {}", question.a.name, question.b.name).unwrap();
    }
    for other in others::list(sample).await.unwrap() {
        writeln!(out, "no person: {}", other.name).unwrap();
    }
    out
}

fn ids(ids: &[model::person::PersonId]) -> Vec<&str> {
    ids.iter().map(model::person::PersonId::as_str).collect()
}

async fn imports_said(sample: &Office) -> String {
    let mut out = String::new();
    for line in imports::batches(sample).await.unwrap() {
        let people = line.report.people;
        writeln!(out, "{} {} new {} known {}", line.number, line.at, people.new, people.known).unwrap();
        for source in line.report.sources {
            assert_eq!(source.skipped, 0, "{source:?}");
            writeln!(out, "  {}: {} new, {} known", source.name, source.kept, source.known).unwrap();
        }
    }
    out
}

async fn over_time(sample: &Office) -> String {
    let mut out = String::new();
    for line in snapshots::list(sample).await.unwrap() {
        let network = snapshots::network(sample, &line.number.to_string()).await.unwrap();
        let said = app::analysis::analyze(&network, line.at.date_naive(), sample.language()).analysis;
        let strong: Vec<usize> = said.benefits.iter().map(|measure| measure.strong.len()).collect();
        let (size, voices, energy) = (said.size, said.redundancy.voices, said.energy.weighted);
        let (day, reason) = (line.at.date_naive(), line.reason);
        writeln!(
            out,
            "{day} {reason}: people {}, core {}, voices {voices}, energy {energy}, strong {strong:?}",
            size.people, size.core
        )
        .unwrap();
    }
    out
}

#[tokio::test]
async fn the_same_day_gives_the_same_bytes() {
    let mut told: Vec<(String, String, String)> = Vec::new();
    for empty in places().await.into_iter().chain(places().await) {
        let office = empty.open_at(noon()).await;
        let sample = office.sample().await.unwrap();
        let exported = export::network(&sample).await.unwrap();
        told.push((exported, export::vcards(&sample).await.unwrap(), over_time(&sample).await));
        office.close().await;
    }
    assert!(told.windows(2).all(|pair| pair[0] == pair[1]));
}

#[tokio::test]
async fn on_any_day_it_is_the_same_life() {
    // Summer, when nobody works; the turn of the year; the last day of a leap year's February; a weekend.
    for day in ["2026-07-27", "2027-01-02", "2028-02-29", "2026-05-31"] {
        let empty = places().await.swap_remove(0);
        let office = empty.open_at(format!("{day}T00:10:00Z").parse().unwrap()).await;
        let sample = office.sample().await.unwrap();
        let said = read_aloud(&sample).await;
        for expected in [
            "You hear twenty people and ten voices",
            "Time with Dragan Petrović drains you",
            "20 advisers speak with 10 voices",
            "13 people want much of you, 5 of them in sales",
            "Nobody among 20 advisers really helps you balance work and life",
            "You and Björn Hallström have been out of touch",
            "Soledad Quiroga is your only strong source of challenge",
            "Mattias Ek gives you only personal support",
        ] {
            assert!(said.contains(expected), "{day}: {expected} is not in {said}");
        }
        assert!(!said.contains("Tobias"), "{day}: he drains, but seldom: {said}");
        office.close().await;
    }
}

#[tokio::test]
async fn it_grows_no_older_while_nobody_changes_it() {
    let empty = places().await.swap_remove(0);
    let office = empty.open_at(noon()).await;
    office.sample().await.unwrap();
    let later = office.at(noon() + TimeDelta::days(9));
    let sample = later.sample().await.unwrap();
    assert_eq!(imports::batches(&sample).await.unwrap()[0].at.date_naive().to_string(), "2026-11-26");
    people::edit(&sample, "maja-strom", &["energy=2".to_owned()]).await.unwrap();
    let much_later = office.at(noon() + TimeDelta::days(20));
    let sample = much_later.sample().await.unwrap();
    assert_eq!(imports::batches(&sample).await.unwrap()[0].at.date_naive().to_string(), "2026-11-26", "it was changed");
    office.close().await;
}

#[tokio::test]
async fn everything_ordinary_works_in_it() {
    let empty = places().await.swap_remove(0);
    let office = empty.open_at(noon()).await;
    let sample = office.sample().await.unwrap();
    people::edit(&sample, "linh-tran", &["energy=1".to_owned()]).await.unwrap();
    let undone = imports::undo(&sample, None).await.unwrap();
    assert_eq!((undone.number, undone.people), (4, 85));
    people::forget(&sample, "henrik-askling").await.unwrap();
    snapshots::keep(&sample, Some("mine")).await.unwrap();
    assert!(office.seen().await.unwrap().loaded.people.is_empty());
    office.close().await;
}

#[tokio::test]
async fn a_sample_stands_in_the_way_of_no_restore() {
    let (first, second) = (places().await.swap_remove(0), places().await.swap_remove(0));
    let office = first.open_at(noon()).await;
    add(&office, "ada", "Ada Example").await;
    let file = first.place.folder.with_extension("backup");
    upkeep::backup(&office, &file).await.unwrap();
    let key = office.key_path();
    office.close().await;
    drop(office);
    std::fs::create_dir_all(&second.place.folder).unwrap();
    std::fs::copy(&key, second.place.folder.join(key.file_name().unwrap())).unwrap();
    let other = second.open_at(noon()).await;
    other.sample().await.unwrap();
    other.close().await;
    drop(other);
    upkeep::restore(&second.place, &file, noon()).await.unwrap();
    let other = second.open_at(noon()).await;
    assert_eq!(names(&other).await, ["Ada Example"]);
    other.close().await;
}
