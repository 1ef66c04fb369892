//! Mail to a small server of our own on this machine, which says what each test lets it say.

use chrono::DateTime;
use courier::{Account, Letter, NotSent, Outcome, Secret, Security, UnfitAccount, send};
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::TcpListener;
use tokio::task::JoinHandle;

/// What a server answers, by the word that a command begins with; everything else is `250 fine`.
type Answers = &'static [(&'static str, &'static str)];

/// The end of the connection in place of an answer.
const HANG_UP: &str = "";

/// Serves one connection; gives its port, and all lines that it was told.
async fn server(answers: Answers) -> (u16, JoinHandle<Vec<String>>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let port = listener.local_addr().expect("an address").port();
    let serving = tokio::spawn(async move {
        let (stream, _) = listener.accept().await.expect("somebody comes");
        let (reader, mut writer) = stream.into_split();
        let mut lines = BufReader::new(reader).lines();
        let mut told = Vec::new();
        let answer = |word: &str, usual: &'static str| {
            answers.iter().find(|(own, _)| *own == word).map_or(usual, |(_, answer)| answer)
        };
        let _ = writer.write_all(format!("{}\r\n", answer("GREET", "220 test")).as_bytes()).await;
        let mut in_data = false;
        while let Ok(Some(line)) = lines.next_line().await {
            told.push(line.clone());
            let word = line.split(' ').next().unwrap_or_default().to_owned();
            let said = match (in_data, word.as_str()) {
                (true, ".") => {
                    in_data = false;
                    answer("END", "250 2.0.0 Ok: queued as 4711")
                }
                (true, _) => continue,
                (false, "DATA") => {
                    in_data = answer("DATA", "354 go").starts_with('3');
                    answer("DATA", "354 go")
                }
                (false, word) => answer(word, "250 fine"),
            };
            if said == HANG_UP || writer.write_all(format!("{said}\r\n").as_bytes()).await.is_err() {
                break;
            }
        }
        told
    });
    (port, serving)
}

fn account(port: u16, security: Security, password: Option<&str>) -> Account {
    let sign_in = password.map(|password| ("ada".to_owned(), Secret::new(password.to_owned())));
    Account::new(("127.0.0.1", port, security), sign_in, ("ada@example.org", "ada@example.com")).expect("an account")
}

fn letter() -> Letter {
    let at = DateTime::from_timestamp(1_790_000_000, 0).expect("a moment");
    let text = "Three things are due.\n.\nThe line above is a dot.\n".to_owned();
    Letter { subject: "Your day\r\nBcc: eve@example.org".to_owned(), text, id: "digest 2026-09-21".to_owned(), at }
}

async fn sent(answers: Answers, security: Security, password: Option<&str>) -> (Result<String, NotSent>, Vec<String>) {
    let (port, serving) = server(answers).await;
    let sent = send(&account(port, security, password), &letter()).await;
    (sent, serving.await.expect("a server that ends"))
}

#[tokio::test]
async fn a_letter_arrives_as_it_was_written() {
    let (said, told) = sent(&[], Security::None, None).await;
    assert_eq!(said, Ok("250 2.0.0 Ok: queued as 4711".to_owned()));
    let told = told.join("\n");
    assert!(
        told.starts_with("EHLO [127.0.0.1]\nMAIL FROM:<ada@example.org>\nRCPT TO:<ada@example.com>\nDATA\n"),
        "{told}"
    );
    for line in [
        "From: ada@example.org",
        "To: ada@example.com",
        "Message-ID: <digest-2026-09-21@telemachus.invalid>",
        "Date: Mon, 21 Sep 2026 14:13:20 +0000",
        "Content-Type: text/plain; charset=utf-8",
        "Three things are due.\n..\nThe line above is a dot.",
    ] {
        assert!(told.contains(line), "{line} is missing in {told}");
    }
    assert!(!told.contains("\nBcc:"), "a subject makes no header: {told}");
}

#[tokio::test]
async fn what_the_server_answers_is_told_word_by_word() {
    for (answers, outcome, said) in [
        (&[("RCPT", "550 5.1.1 No such user here")][..], Outcome::Never, "550 5.1.1 No such user here"),
        (&[("RCPT", "451-4.7.1 Greylisted\r\n451 4.7.1 come again")], Outcome::Later, "451 4.7.1 Greylisted"),
        (&[("END", "552 5.3.4 Too large")], Outcome::Never, "552 5.3.4 Too large"),
        (&[("END", "421 4.3.2 Shutting down")], Outcome::Later, "421 4.3.2 Shutting down"),
        (&[("GREET", "554 go away")], Outcome::Never, "554 go away"),
    ] {
        let (result, _) = sent(answers, Security::None, None).await;
        let not_sent = result.expect_err("a refusal");
        assert_eq!(not_sent.outcome, outcome, "{}", not_sent.said);
        assert!(not_sent.said.starts_with(said), "{} instead of {said}", not_sent.said);
    }
}

#[tokio::test]
async fn it_is_known_whether_the_letter_may_have_arrived() {
    let (before, _) = sent(&[("RCPT", HANG_UP)], Security::None, None).await;
    assert_eq!(before.expect_err("no answer").outcome, Outcome::Later, "nothing was handed over yet");
    let (after, _) = sent(&[("END", HANG_UP)], Security::None, None).await;
    assert_eq!(after.expect_err("no answer").outcome, Outcome::Unsure, "the server has all of it");
}

#[tokio::test]
async fn nobody_there_is_a_reason_to_come_again() {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let port = listener.local_addr().expect("an address").port();
    drop(listener);
    let not_sent = send(&account(port, Security::None, None), &letter()).await.expect_err("nobody");
    assert_eq!(not_sent.outcome, Outcome::Later, "{}", not_sent.said);
}

#[tokio::test]
async fn a_password_is_shown_to_a_server_that_asks() {
    let asks = &[("EHLO", "250-test\r\n250 AUTH PLAIN LOGIN"), ("AUTH", "235 2.7.0 welcome")];
    let (said, told) = sent(asks, Security::None, Some("s3cret")).await;
    assert!(said.is_ok(), "{said:?}");
    // "\0ada\0s3cret" in base64.
    assert_eq!(told[1], "AUTH PLAIN AGFkYQBzM2NyZXQ=");
    let wrong = &[("EHLO", "250-test\r\n250 AUTH PLAIN"), ("AUTH", "535 5.7.8 wrong password")];
    let (said, told) = sent(wrong, Security::None, Some("s3cret")).await;
    assert_eq!(said.expect_err("wrong").said, "535 5.7.8 wrong password");
    assert!(!told.iter().any(|line| line.starts_with("MAIL")), "{told:?}");
}

#[tokio::test]
async fn without_encryption_nothing_is_said() {
    // It does not offer STARTTLS, or somebody between us took the offer out.
    let (said, told) = sent(&[("EHLO", "250-test\r\n250 AUTH PLAIN")], Security::StartTls, Some("s3cret")).await;
    let not_sent = said.expect_err("not secure");
    assert_eq!(not_sent.outcome, Outcome::Never);
    assert!(not_sent.said.contains("does not offer STARTTLS"), "{}", not_sent.said);
    assert_eq!(told, ["EHLO [127.0.0.1]", "QUIT"]);
    // It says that it does, and then speaks in the open.
    let offers = &[("EHLO", "250-test\r\n250 STARTTLS"), ("STARTTLS", "220 go")];
    let (said, told) = sent(offers, Security::StartTls, Some("s3cret")).await;
    assert!(said.is_err());
    assert!(!told.iter().any(|line| line.contains("AUTH") || line.starts_with("MAIL")), "{told:?}");
    let (said, told) = sent(&[], Security::Implicit, Some("s3cret")).await;
    assert!(said.is_err());
    assert!(!told.iter().any(|line| line.contains("AUTH") || line.starts_with("MAIL")), "{told:?}");
}

#[test]
fn an_account_holds_together() {
    let unfit = |server: &str, security: Security, from: &str, password: Option<&str>| {
        let sign_in = password.map(|password| ("ada".to_owned(), Secret::new(password.to_owned())));
        Account::new((server, 25, security), sign_in, (from, "ada@example.com"))
            .map(|_| ())
            .map_err(|unfit| unfit.to_string())
    };
    let ada = "ada@example.org";
    assert_eq!(unfit("localhost", Security::None, ada, None), Ok(()));
    assert_eq!(unfit("::1", Security::None, ada, Some("x")), Ok(()));
    assert_eq!(unfit("mail.example.org", Security::StartTls, ada, Some("x")), Ok(()));
    for (server, security, from, password) in [
        ("mail.example.org", Security::None, ada, None),
        ("192.0.2.7", Security::None, ada, None),
        ("localhost.example.org", Security::None, ada, None),
        ("mail example.org", Security::Implicit, ada, None),
        ("", Security::Implicit, ada, None),
        ("mail.example.org/x", Security::Implicit, ada, None),
        ("mail.example.org", Security::Implicit, "ada", None),
        ("mail.example.org", Security::Implicit, "ada@example.org\r\nRCPT TO:<eve@example.org>", None),
        ("mail.example.org", Security::Implicit, ada, Some("")),
    ] {
        assert!(unfit(server, security, from, password).is_err(), "{server} {security:?} {from:?}");
    }
    let open = unfit("mail.example.org", Security::None, ada, None).expect_err("in the open");
    assert_eq!(open, UnfitAccount::OpenWay("mail.example.org".to_owned()).to_string());
    let secret = Account::new(
        ("localhost", 25, Security::None),
        Some(("ada".to_owned(), Secret::new("s3cret".to_owned()))),
        (ada, ada),
    );
    assert!(!format!("{:?}", secret.expect("an account")).contains("s3cret"));
}
