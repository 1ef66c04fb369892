//! The databases of the tests start, answer, and leave nothing behind.

use std::net::TcpStream;
use xtask::cluster::Cluster;
use xtask::{command, system};

/// The part of an address that can be connected to.
fn place(url: &str) -> String {
    let rest = url.strip_prefix("postgres://postgres@").expect("an address of PostgreSQL");
    rest.split('/').next().unwrap_or_default().to_owned()
}

#[test]
fn the_databases_come_and_go() {
    if system::postgres_programs().is_none() || command::which("pgbouncer").is_none() {
        eprintln!("left out: PostgreSQL or PgBouncer is not installed");
        return;
    }
    let cluster = Cluster::start().expect("the databases start");
    let places = [place(&cluster.postgres_url()), place(&cluster.pgbouncer_url())];
    for place in &places {
        assert!(TcpStream::connect(place).is_ok(), "{place} does not answer");
    }
    let folder = cluster.folder().to_owned();
    assert!(folder.is_dir());
    drop(cluster);
    for place in &places {
        assert!(TcpStream::connect(place).is_err(), "{place} still answers");
    }
    assert!(!folder.exists(), "{} is left behind", folder.display());
}
