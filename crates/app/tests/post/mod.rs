//! A mail server of our own on this machine, which takes every mail that it is not told to answer otherwise.

use std::sync::{Arc, Mutex};
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};

/// A mail server.
pub(crate) struct Post {
    /// Where it listens.
    pub(crate) port: u16,
    state: Arc<Mutex<State>>,
}

#[derive(Default)]
struct State {
    /// What it answers to the next mails; an empty one is the end of the connection.
    answers: Vec<&'static str>,
    asked: usize,
    mails: Vec<String>,
}

impl Post {
    /// A server that answers the first mails so, and takes those after them.
    pub(crate) async fn open(answers: &[&'static str]) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let state = Arc::new(Mutex::new(State { answers: answers.to_vec(), ..State::default() }));
        let shared = state.clone();
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let _ = serve(stream, &shared).await;
            }
        });
        Self { port, state }
    }

    /// How often somebody came with a mail.
    pub(crate) fn asked(&self) -> usize {
        self.state.lock().unwrap().asked
    }

    /// The mails that were taken.
    pub(crate) fn mails(&self) -> Vec<String> {
        self.state.lock().unwrap().mails.clone()
    }
}

async fn serve(stream: TcpStream, state: &Mutex<State>) -> std::io::Result<()> {
    let (reader, mut writer) = stream.into_split();
    let mut lines = BufReader::new(reader).lines();
    writer.write_all(b"220 post\r\n").await?;
    let mut mail: Option<String> = None;
    while let Some(line) = lines.next_line().await? {
        let answer = match (&mut mail, line.as_str()) {
            (Some(text), ".") => {
                let text = std::mem::take(text);
                mail = None;
                take(&mut state.lock().unwrap(), text)
            }
            (Some(text), line) => {
                text.push_str(line);
                text.push('\n');
                continue;
            }
            (None, "DATA") => {
                mail = Some(String::new());
                "354 go"
            }
            (None, "QUIT") => return writer.write_all(b"221 bye\r\n").await,
            (None, _) => "250 fine",
        };
        if answer.is_empty() {
            return Ok(());
        }
        writer.write_all(format!("{answer}\r\n").as_bytes()).await?;
    }
    Ok(())
}

fn take(state: &mut State, mail: String) -> &'static str {
    state.asked += 1;
    if !state.answers.is_empty() {
        return state.answers.remove(0);
    }
    state.mails.push(mail);
    "250 2.0.0 taken"
}
