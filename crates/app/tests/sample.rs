//! The sample: interesting, true to life, the same for the same day, and apart from what is the user's own.

mod desk;

use app::office::Office;
use app::{imports, people, questions, snapshots};
use chrono::{DateTime, TimeDelta, Utc};
use desk::{add, names, places};

/// A day in the middle of a working week.
fn noon() -> DateTime<Utc> {
    "2026-11-18T12:00:00Z".parse().unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn look() {
    for empty in places().await {
        let office = empty.open_at(noon()).await;
        let start = std::time::Instant::now();
        let sample = office.sample().await.unwrap();
        println!("FILL {:?}", start.elapsed());
        let c = sample.counselled().await.unwrap();
        println!("{}", c.said.headline);
        for f in &c.said.counsel {
            println!("{:3} {:?} | {}\n      {}", f.finding.weight, f.finding.rule, f.title, f.why);
        }
        println!("{:?}", c.said.analysis);
        for t in &c.said.traps {
            println!("{t:?}");
        }
        for l in imports::batches(&sample).await.unwrap() {
            println!("{} {} {:?} q{} ", l.number, l.at, l.report.people, l.report.questions);
            for s in l.report.sources {
                println!("   {} {} {} {} {}", s.name, s.kind, s.kept, s.known, s.skipped);
            }
        }
        for l in snapshots::list(&sample).await.unwrap() {
            let n = snapshots::network(&sample, &l.number.to_string()).await.unwrap();
            let a = app::analysis::analyze(&n, l.at.date_naive(), sample.language());
            println!(
                "{} {} {} | people {} core {} voices {} | energy {:?} | {:?}",
                l.number,
                l.at,
                l.reason,
                n.people().len(),
                a.analysis.size.core,
                a.analysis.redundancy.voices,
                a.analysis.energy.weighted,
                a.analysis.benefits.iter().map(|b| b.strong.len()).collect::<Vec<_>>()
            );
        }
        for p in c.seen.network.people() {
            let e = p.estimates.clone().unwrap_or_default();
            println!(
                "{:22} core {:?}/{:?} close {:?}/{:?} last {:?} pm {:.1?} s {:?} sent {:?} rec {:?} met {:?} {:?} org {:?} emails {:?}",
                p.id.to_string(),
                p.core,
                e.core,
                p.closeness.map(|c| c.get()),
                e.closeness.map(|c| c.get()),
                p.last_contact,
                p.contacts_per_month,
                e.strength,
                e.sent,
                e.received,
                e.met,
                p.sphere,
                p.organisation,
                p.emails
            );
        }
        for q in questions::open(&sample).await.unwrap() {
            println!("{q:?}");
        }
        office.close().await;
    }
}
