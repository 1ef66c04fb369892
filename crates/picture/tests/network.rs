//! The picture of the network, through its public door.

mod sample;

use picture::network::{Frame, draw};
use sample::{Spread, network};

#[test]
fn scratch() {
    let dir = std::path::Path::new("/tmp/t-picture/look");
    std::fs::create_dir_all(dir).unwrap();
    let tokens = "svg{--paper:#fbf9f4;--leaf:#f3efe5;--ink:#1c2631;--muted:#5c6773;--line:#dfd8c9;--sea:#1b5b7d;--wine:#7c2244;--lift:#17796d;--lift-soft:#7fb8ae;--even:#b9ae95;--drain:#b34f27;--drain-soft:#d79a78;--gold:#9a7420;background:#fbf9f4;--sans:Inter,sans-serif}";
    for (count, frame, name) in [(36, Frame::Wide, "w36"), (36, Frame::Narrow, "n36"), (300, Frame::Wide, "w300"), (300, Frame::Narrow, "n300"), (1000, Frame::Wide, "w1000")] {
        let start = std::time::Instant::now();
        let spread = if count > 100 { Spread { closeness: [30, 20, 8, 3, 1, 8], spheres: [9, 10, 30, 30, 8, 10], estimated: 6, ..Spread::default() } } else { Spread::default() };
        let d = draw(&network(count, 11, &spread, frame));
        eprintln!("{name} {:?} {} bytes, {} names", start.elapsed(), d.svg.as_str().len(), d.labels.iter().filter(|l| l.of.is_some()).count());
        std::fs::write(dir.join(format!("{name}.svg")), d.svg.to_file(&format!("{tokens}{}", picture::STYLE))).unwrap();
    }
}
