//! The network simplex of LEMON, through the `mcmf` crate, on one program: `mcmf-time DIR`.
//!
//! Prints the largest total score (who is unmatched counts 0), and the CPU seconds of the call that builds and solves.

use mcmf::{Capacity, Cost, GraphBuilder, Vertex};

fn main() {
    let folder = std::env::args().nth(1).expect("usage: mcmf-time DIR");
    let mentors = rows(&format!("{folder}/mentors.csv"));
    let candidates = rows(&format!("{folder}/candidates.csv"));
    let mentees = candidates.iter().map(|row| row[0]).max().map_or(0, |last| last + 1);
    let (source, sink): (Vertex<u32>, Vertex<u32>) = (Vertex::Source, Vertex::Sink);
    let mut graph: GraphBuilder<u32> = GraphBuilder::new();
    for mentee in 0..mentees {
        graph.add_edge(source, Vertex::Node(mentee), Capacity(1), Cost(0));
        // Unmatched, for nothing.
        graph.add_edge(Vertex::Node(mentee), sink, Capacity(1), Cost(0));
    }
    for row in &candidates {
        graph.add_edge(Vertex::Node(row[0]), Vertex::Node(mentees + row[1]), Capacity(1), Cost(-(row[2] as i32)));
    }
    for row in &mentors {
        graph.add_edge(Vertex::Node(mentees + row[0]), sink, Capacity(row[1] as i32), Cost(0));
    }
    let before = cpu_seconds();
    let (cost, _paths) = graph.mcmf();
    println!("{{\"objective\": {}, \"solve_cpu_s\": {}}}", -i64::from(cost), cpu_seconds() - before);
}

fn rows(path: &str) -> Vec<Vec<u32>> {
    let text = std::fs::read_to_string(path).expect("a file of the program");
    let cells = |line: &str| line.split(',').map(|cell| cell.parse().expect("a number")).collect();
    text.lines().skip(1).map(cells).collect()
}

/// CPU time of this thread, as Linux tells it.
fn cpu_seconds() -> f64 {
    let text = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    text.split(' ').next().and_then(|nanoseconds| nanoseconds.parse::<f64>().ok()).map_or(0.0, |spent| spent / 1e9)
}
