//! The program as a server: it starts, shows the way in, ends in order, and leaves nothing behind.
#![cfg(unix)]

mod support;

use std::io::{Read, Write};
use std::os::unix::fs::PermissionsExt;
use std::os::unix::net::UnixStream;
use std::path::Path;
use std::process::Command;
use support::server::{Server, come_in, origin, url_in};
use support::{at, command, fails, ok, run};

fn mode(path: &Path) -> u32 {
    std::fs::metadata(path).expect("there").permissions().mode() & 0o777
}

#[test]
fn a_server_makes_its_folder_lets_one_browser_in_and_ends_in_order() {
    let home = tempfile::tempdir().expect("a folder");
    let data = home.path().join("data");
    let server = Server::start(&data);
    assert_eq!(come_in(server.url()), "HTTP/1.1 303 See Other");
    assert_ne!(come_in(server.url()), "HTTP/1.1 303 See Other", "a link works once");
    let another = ok(&data, &["link"]);
    assert_eq!(origin(another.trim()), origin(server.url()));
    assert_eq!(come_in(another.trim()), "HTTP/1.1 303 See Other");
    assert_eq!(come_in(&at(&ok(&data, &["link", "--json"]), "url")), "HTTP/1.1 303 See Other");
    let (code, said) = server.end();
    assert_eq!((code, said.as_str()), (Some(0), ""));
    assert!(!data.join("telemachus.socket").exists());
    let (code, said) = fails(&data, &["link"]);
    assert_eq!(code, 1);
    assert!(said.contains("`telemachus` starts it"), "{said}");
}

#[test]
fn without_a_word_it_serves_on_the_first_free_port() {
    let data = tempfile::tempdir().expect("a folder");
    let server = Server::of(command(data.path(), &[]));
    let port: u16 = origin(server.url()).rsplit_once(':').expect("a port").1.parse().expect("a number");
    assert!((7300..7320).contains(&port), "{port}");
    let other = tempfile::tempdir().expect("a folder");
    let second = Server::of(command(other.path(), &[]));
    assert_ne!(origin(second.url()), origin(server.url()));
    assert_eq!(second.end().0, Some(0));
    assert_eq!(server.end().0, Some(0));
}

#[test]
fn a_second_server_shows_the_way_to_the_first() {
    let data = tempfile::tempdir().expect("a folder");
    let server = Server::start(data.path());
    let second = run(data.path(), &["serve", "--no-open"]);
    let said = String::from_utf8_lossy(&second.stdout).into_owned();
    assert!(second.status.success() && said.starts_with("Telemachus is running already"), "{said}");
    assert_eq!(origin(url_in(&said)), origin(server.url()));
    assert_eq!(come_in(url_in(&said)), "HTTP/1.1 303 See Other");
}

#[test]
fn nobody_else_can_reach_the_socket() {
    let home = tempfile::tempdir().expect("a folder");
    let data = home.path().join("data");
    let server = Server::start(&data);
    assert_eq!(mode(&data), 0o700);
    assert_eq!(mode(&data.join("telemachus.socket")), 0o600);
    assert_eq!(server.end().0, Some(0));
}

#[test]
fn what_a_killed_server_leaves_behind_is_replaced() {
    let data = tempfile::tempdir().expect("a folder");
    Server::start(data.path()).kill();
    assert!(data.path().join("telemachus.socket").exists());
    ok(data.path(), &["people", "list"]);
    let server = Server::start(data.path());
    ok(data.path(), &["link"]);
    assert_eq!(server.end().0, Some(0));
}

#[test]
fn a_folder_with_a_long_name_is_served_too() {
    let home = tempfile::tempdir().expect("a folder");
    let data = home.path().join("a".repeat(100)).join("b".repeat(100));
    let server = Server::start(&data);
    assert_eq!(mode(&data.join("telemachus.socket")), 0o600);
    ok(&data, &["link"]);
    assert_eq!(server.end().0, Some(0));
}

#[test]
fn the_browser_gets_a_page_of_ours_and_the_link_stays_out_of_sight() {
    let (data, tools) = (tempfile::tempdir().expect("a folder"), tempfile::tempdir().expect("a folder"));
    let pipe = tools.path().join("pipe");
    assert!(Command::new("mkfifo").arg(&pipe).status().expect("mkfifo is there").success());
    let opener = tools.path().join("xdg-open");
    std::fs::write(&opener, "#!/bin/sh\n{ echo \"$@\"; ls -l \"$1\"; cat \"$1\"; } > \"$PIPE\"\n").expect("writable");
    std::fs::set_permissions(&opener, std::fs::Permissions::from_mode(0o755)).expect("ours");
    let path = format!("{}:{}", tools.path().display(), std::env::var("PATH").unwrap_or_default());
    let with_screen = |words: &[&str]| {
        let mut command = command(data.path(), words);
        command.env("PATH", &path).env("PIPE", &pipe).env("DISPLAY", ":7");
        command
    };
    let page = data.path().join("enter.html");
    let server = Server::with_screen(with_screen(&["serve", "--listen", "127.0.0.1:0"]));
    let told = std::fs::read_to_string(&pipe).expect("UTF-8");
    let (words, rest) = told.split_once('\n').expect("lines");
    assert_eq!(words, page.display().to_string());
    assert!(rest.starts_with("-rw-------"), "{rest}");
    assert!(rest.contains(&format!("0; url={}\"", server.url())), "{rest}");
    // A second start leads its browser to the first one.
    let second = with_screen(&[]).output().expect("starts");
    let said = String::from_utf8_lossy(&second.stdout).into_owned();
    let told = std::fs::read_to_string(&pipe).expect("UTF-8");
    assert!(told.contains(&format!("0; url={}\"", url_in(&said))), "{told}");
    assert!(page.exists());
    assert_eq!(come_in(url_in(&said)), "HTTP/1.1 303 See Other");
    while page.exists() {
        std::thread::yield_now();
    }
    assert_eq!(server.end().0, Some(0));
}

#[test]
fn beyond_this_machine_it_says_what_that_takes() {
    let data = tempfile::tempdir().expect("a folder");
    let (code, said) = fails(data.path(), &["serve", "--no-open", "--listen", "0.0.0.0:0"]);
    assert_eq!(code, 2);
    assert!(said.contains("`--host NAME`"), "{said}");
    let words = ["serve", "--no-open", "--listen", "0.0.0.0:0", "--host", "people.example.org"];
    let server = Server::of(command(data.path(), &words));
    assert_eq!(origin(server.url()), "https://people.example.org");
    let (code, said) = server.end();
    assert_eq!(code, Some(0));
    assert!(said.contains("listens at 0.0.0.0:"), "{said}");
}

#[test]
fn the_demo_is_a_life_that_is_gone_afterwards() {
    let (home, scratch) = (tempfile::tempdir().expect("a folder"), tempfile::tempdir().expect("a folder"));
    let own = home.path().join("own");
    let mut demo = command(&own, &["demo", "--no-open", "--listen", "127.0.0.1:0"]);
    demo.env("TMPDIR", scratch.path());
    let server = Server::of(demo);
    assert!(!own.exists(), "the demo touched a folder of the user's own");
    let made: Vec<_> =
        std::fs::read_dir(scratch.path()).expect("readable").flatten().map(|entry| entry.path()).collect();
    let [data] = made.as_slice() else { panic!("one folder, not {made:?}") };
    let people: usize = at(&ok(data, &["people", "list", "--json"]), "people.length").parse().expect("a number");
    assert!(people >= 80, "{people}");
    assert_eq!(come_in(server.url()), "HTTP/1.1 303 See Other");
    let (code, said) = server.end();
    assert_eq!(code, Some(0), "{said}");
    assert!(said.contains(&format!("An invented life, in `{}`", data.display())), "{said}");
    assert_eq!(std::fs::read_dir(scratch.path()).expect("readable").count(), 0);
}

#[test]
fn a_port_that_is_taken_is_named() {
    let data = tempfile::tempdir().expect("a folder");
    let taken = std::net::TcpListener::bind("127.0.0.1:0").expect("a free port");
    let address = taken.local_addr().expect("bound").to_string();
    let (code, said) = fails(data.path(), &["serve", "--no-open", "--listen", &address]);
    assert_eq!(code, 1);
    assert!(said.contains(&format!("`{address}` cannot be listened at")), "{said}");
    assert_eq!(fails(data.path(), &["serve", "--listen", "here"]).0, 2);
}

/// Says something to the socket and hears what comes until it hangs up.
fn say(data: &Path, bytes: &[u8]) -> Vec<u8> {
    let mut socket = UnixStream::connect(data.join("telemachus.socket")).expect("somebody listens");
    socket.write_all(bytes).expect("heard");
    let mut heard = Vec::new();
    // Who hangs up on what was not read to the end may be told so by the system.
    let _ = socket.read_to_end(&mut heard);
    heard
}

#[test]
fn another_version_is_told_so_and_nonsense_is_refused() {
    let data = tempfile::tempdir().expect("a folder");
    let server = Server::start(data.path());
    let other = [&[1, 0, 0, 0, 15][..], b"telemachus", &[0, 99], b"new"].concat();
    let heard = say(data.path(), &other);
    assert_eq!((heard[0], &heard[5..15], &heard[15..17]), (16, &b"telemachus"[..], &[0, 1][..]), "{heard:?}");
    assert_eq!(say(data.path(), b"GET / HTTP/1.1\r\n\r\n"), b"");
    assert_eq!(say(data.path(), &[1, 255, 255, 255, 255]), b"");
    ok(data.path(), &["people", "list"]);
    assert_eq!(server.end(), (Some(0), String::new()));
}
