//! scratch
mod address;
mod atom;
mod called;
mod candidates;
mod census;
pub mod collect;
mod evidence;
mod identity;
pub mod ledger;
mod linkage;
mod name;
mod nickname;
mod owner;
mod profile_match;
mod scene;
mod score;
mod slots;
pub mod tally;
mod trace;
mod union;
mod weigh;
pub mod world;

#[doc(hidden)]
pub fn lab(ledger: &ledger::Ledger) {
    let traces = trace::Traces::of(ledger);
    let called = called::Called::of(ledger, &traces);
    let own = owner::find(ledger, &traces, &called.main, &[], &[]);
    for p in &own.owner.proposals { eprintln!("OWNER\t{:?}", p); }
    let census = census::Census::of(ledger, &traces, &own.mine);
    let mut eligible = vec![true; traces.len()];
    for t in 0..traces.len() as u32 {
        if own.mine[t as usize] { eligible[t as usize] = false; }
        if let Some((k, m)) = census.non_person(&traces, &called, t) { eligible[t as usize] = false; eprintln!("OTHER\t{}\t{:?}\t{}", traces.keys[t as usize], k, m.id); }
    }
    let id = identity::resolve(ledger, &traces, &called, &own.mine, &eligible, &[], &(0..traces.len()).map(|t| eligible[t] && census.wrote[t]+census.got[t]+census.events[t]+census.cards[t]>0).collect::<Vec<_>>());
    let mut union = id.union;
    for t in 0..traces.len() as u32 { if eligible[t as usize] { println!("G\t{}\t{}", union.root(t), traces.keys[t as usize]); } }
    for m in id.merges { println!("M\t{}\t{}\t{:?}\t{:?}", m.a.as_str(), m.b.as_str(), m.certainty, m.reasons.iter().map(|r| r.id).collect::<Vec<_>>()); }
    for q in id.questions { println!("Q\t{}\t{}\t{:.3}\t{}\t{:?}", q.a.as_str(), q.b.as_str(), q.probability, q.interactions, q.reasons.iter().map(|r| r.id).collect::<Vec<_>>()); }
    println!("H\t{}", id.questions_held_back);
}
