//! What goes over the socket: frames of one byte that says what it is, four of length, and so much content.
//!
//! The shape of a frame and the beginning of [`Frame::Hello`] and [`Frame::Differs`] never change, so that two versions of
//! the program can always tell one another that they are two.

use std::ffi::OsString;
use std::io::{self, ErrorKind, Read};
use std::os::unix::ffi::{OsStrExt, OsStringExt};
use std::path::PathBuf;

/// The version of what is said here; another one on the other side is refused.
pub(crate) const PROTOCOL: u16 = 1;
/// Bytes of one frame at most (ours: more words than a system lets a command have).
const FRAME_BYTES_MAX: usize = 8 << 20;
/// How every conversation begins.
const MAGIC: &[u8; 10] = b"telemachus";

/// One thing said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Frame {
    /// Caller: run this.
    Hello(Hello),
    /// Caller: the line that somebody typed, or nobody answers.
    Answer(Option<String>),
    /// Caller: Ctrl-C.
    Stop,
    /// Server: we do not speak the same version. Protocol and version of the server's program.
    Differs(u16, String),
    /// Server: the data that it has open are not those that the caller means.
    Elsewhere,
    /// Server: a piece of the result.
    Out(Vec<u8>),
    /// Server: a piece of what people are told.
    Err(Vec<u8>),
    /// Server: read a line of the input.
    Ask,
    /// Server: files are being read from now on; Ctrl-C stops that.
    ReadingBegins,
    /// Server: so many bytes will be read.
    Total(u64),
    /// Server: this is being read now.
    NowReading(String),
    /// Server: so many more bytes are done.
    Done(u64),
    /// Server: the reading is over.
    ReadingEnds,
    /// Server: the command has ended, with this exit code.
    Exit(u8),
}

/// What the command needs to know of its caller.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Hello {
    /// The version of what the caller says.
    pub(crate) protocol: u16,
    /// The version of the caller's program.
    pub(crate) version: String,
    /// Whether the caller's data lie in PostgreSQL.
    pub(crate) is_postgres: bool,
    /// Columns of the caller's terminal.
    pub(crate) width: u32,
    /// Whether letters may be bold.
    pub(crate) is_bold_allowed: bool,
    /// Whether somebody can be asked.
    pub(crate) is_interactive: bool,
    /// Whether progress is drawn.
    pub(crate) draws_progress: bool,
    /// Relative paths start here.
    pub(crate) working_folder: PathBuf,
    /// The words of the command line, without the program's name.
    pub(crate) words: Vec<OsString>,
}

/// What a frame is, as its first byte.
mod kind {
    pub(super) const HELLO: u8 = 1;
    pub(super) const ANSWER: u8 = 2;
    pub(super) const NO_ANSWER: u8 = 3;
    pub(super) const STOP: u8 = 4;
    pub(super) const DIFFERS: u8 = 16;
    pub(super) const ELSEWHERE: u8 = 17;
    pub(super) const OUT: u8 = 18;
    pub(super) const ERR: u8 = 19;
    pub(super) const ASK: u8 = 20;
    pub(super) const READING_BEGINS: u8 = 21;
    pub(super) const TOTAL: u8 = 22;
    pub(super) const NOW_READING: u8 = 23;
    pub(super) const DONE: u8 = 24;
    pub(super) const READING_ENDS: u8 = 25;
    pub(super) const EXIT: u8 = 26;
}

impl Frame {
    /// Its bytes.
    pub(crate) fn to_bytes(&self) -> Vec<u8> {
        let (kind, content) = match self {
            Frame::Hello(hello) => (kind::HELLO, hello.to_bytes()),
            Frame::Answer(Some(line)) => (kind::ANSWER, line.as_bytes().to_vec()),
            Frame::Answer(None) => (kind::NO_ANSWER, Vec::new()),
            Frame::Stop => (kind::STOP, Vec::new()),
            Frame::Differs(protocol, version) => {
                (kind::DIFFERS, [&MAGIC[..], &protocol.to_be_bytes(), version.as_bytes()].concat())
            }
            Frame::Elsewhere => (kind::ELSEWHERE, Vec::new()),
            Frame::Out(bytes) => (kind::OUT, bytes.clone()),
            Frame::Err(bytes) => (kind::ERR, bytes.clone()),
            Frame::Ask => (kind::ASK, Vec::new()),
            Frame::ReadingBegins => (kind::READING_BEGINS, Vec::new()),
            Frame::Total(bytes) => (kind::TOTAL, bytes.to_be_bytes().to_vec()),
            Frame::NowReading(name) => (kind::NOW_READING, name.as_bytes().to_vec()),
            Frame::Done(bytes) => (kind::DONE, bytes.to_be_bytes().to_vec()),
            Frame::ReadingEnds => (kind::READING_ENDS, Vec::new()),
            Frame::Exit(code) => (kind::EXIT, vec![*code]),
        };
        let mut bytes = vec![kind];
        put(&mut bytes, &content);
        bytes
    }

    /// The next frame; `None` where the other side has hung up.
    ///
    /// # Errors
    /// `InvalidData` for what is no frame, and what the system says.
    pub(crate) fn read(from: &mut impl Read) -> io::Result<Option<Self>> {
        let mut head = [0; 5];
        match from.read_exact(&mut head[..1]) {
            Err(error) if error.kind() == ErrorKind::UnexpectedEof => return Ok(None),
            read => read?,
        }
        from.read_exact(&mut head[1..])?;
        let size = u32::from_be_bytes([head[1], head[2], head[3], head[4]]);
        let size = usize::try_from(size).ok().filter(|size| *size <= FRAME_BYTES_MAX).ok_or_else(garbled)?;
        let mut content = vec![0; size];
        from.read_exact(&mut content)?;
        Self::of(head[0], content).map(Some).ok_or_else(garbled)
    }

    fn of(kind: u8, content: Vec<u8>) -> Option<Self> {
        let number = |content: &[u8]| content.try_into().ok().map(u64::from_be_bytes);
        Some(match kind {
            kind::HELLO => Frame::Hello(Hello::of(&content)?),
            kind::ANSWER => Frame::Answer(Some(String::from_utf8(content).ok()?)),
            kind::NO_ANSWER => Frame::Answer(None),
            kind::STOP => Frame::Stop,
            kind::DIFFERS => {
                let mut rest = content.strip_prefix(MAGIC)?;
                Frame::Differs(u16::from_be_bytes(take_array(&mut rest)?), String::from_utf8(rest.to_vec()).ok()?)
            }
            kind::ELSEWHERE => Frame::Elsewhere,
            kind::OUT => Frame::Out(content),
            kind::ERR => Frame::Err(content),
            kind::ASK => Frame::Ask,
            kind::READING_BEGINS => Frame::ReadingBegins,
            kind::TOTAL => Frame::Total(number(&content)?),
            kind::NOW_READING => Frame::NowReading(String::from_utf8(content).ok()?),
            kind::DONE => Frame::Done(number(&content)?),
            kind::READING_ENDS => Frame::ReadingEnds,
            kind::EXIT => Frame::Exit(*content.first()?),
            _ => return None,
        })
    }
}

impl Hello {
    fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = [&MAGIC[..], &self.protocol.to_be_bytes()].concat();
        put(&mut bytes, self.version.as_bytes());
        let flags = [self.is_postgres, self.is_bold_allowed, self.is_interactive, self.draws_progress];
        bytes.extend(flags.map(u8::from));
        bytes.extend(self.width.to_be_bytes());
        put(&mut bytes, self.working_folder.as_os_str().as_bytes());
        self.words.iter().for_each(|word| put(&mut bytes, word.as_bytes()));
        bytes
    }

    fn of(content: &[u8]) -> Option<Self> {
        let mut rest = content.strip_prefix(MAGIC)?;
        let protocol = u16::from_be_bytes(take_array(&mut rest)?);
        let mut hello = Self {
            protocol,
            version: String::new(),
            is_postgres: false,
            width: 0,
            is_bold_allowed: false,
            is_interactive: false,
            draws_progress: false,
            working_folder: PathBuf::new(),
            words: Vec::new(),
        };
        // What another version says after this we cannot know, and need not.
        if protocol != PROTOCOL {
            return Some(hello);
        }
        hello.version = String::from_utf8(take(&mut rest)?.to_vec()).ok()?;
        let flags: [u8; 4] = take_array(&mut rest)?;
        [hello.is_postgres, hello.is_bold_allowed, hello.is_interactive, hello.draws_progress] =
            flags.map(|flag| flag != 0);
        hello.width = u32::from_be_bytes(take_array(&mut rest)?);
        let text = |bytes: &[u8]| OsString::from_vec(bytes.to_vec());
        hello.working_folder = PathBuf::from(text(take(&mut rest)?));
        while !rest.is_empty() {
            hello.words.push(text(take(&mut rest)?));
        }
        Some(hello)
    }
}

/// A content with its length before it.
fn put(bytes: &mut Vec<u8>, content: &[u8]) {
    // Longer ones are refused by the reader; a length that is cut off would be taken for another.
    let size = u32::try_from(content.len()).unwrap_or(u32::MAX);
    bytes.extend(size.to_be_bytes());
    bytes.extend(content);
}

fn take<'b>(rest: &mut &'b [u8]) -> Option<&'b [u8]> {
    let size = usize::try_from(u32::from_be_bytes(take_array(rest)?)).ok()?;
    let (content, after) = rest.split_at_checked(size)?;
    *rest = after;
    Some(content)
}

fn take_array<const N: usize>(rest: &mut &[u8]) -> Option<[u8; N]> {
    let (array, after) = rest.split_first_chunk::<N>()?;
    *rest = after;
    Some(*array)
}

fn garbled() -> io::Error {
    io::Error::new(ErrorKind::InvalidData, "what came over the socket is not what telemachus says")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hello() -> Hello {
        Hello {
            protocol: PROTOCOL,
            version: "0.1.0".to_owned(),
            is_postgres: false,
            width: 88,
            is_bold_allowed: true,
            is_interactive: false,
            draws_progress: true,
            working_folder: PathBuf::from("/files/of/ada"),
            words: vec!["import".into(), OsString::from_vec(vec![0xff, b'a']), OsString::new()],
        }
    }

    #[test]
    fn what_is_said_is_heard() {
        let said = [
            Frame::Hello(hello()),
            Frame::Answer(Some("y".to_owned())),
            Frame::Answer(None),
            Frame::Stop,
            Frame::Differs(7, "1.2.3".to_owned()),
            Frame::Elsewhere,
            Frame::Out(b"a".to_vec()),
            Frame::Err(Vec::new()),
            Frame::Ask,
            Frame::ReadingBegins,
            Frame::Total(u64::MAX),
            Frame::NowReading("mail.mbox".to_owned()),
            Frame::Done(0),
            Frame::ReadingEnds,
            Frame::Exit(2),
        ];
        let bytes: Vec<u8> = said.iter().flat_map(Frame::to_bytes).collect();
        let mut rest = &bytes[..];
        for frame in &said {
            assert_eq!(Frame::read(&mut rest).expect("whole").as_ref(), Some(frame));
        }
        assert_eq!(Frame::read(&mut rest).expect("nothing more"), None);
    }

    #[test]
    fn another_version_is_still_understood_to_be_one() {
        let mut bytes = Frame::Hello(hello()).to_bytes();
        bytes[16] = 9;
        bytes.truncate(20);
        bytes[1..5].copy_from_slice(&15_u32.to_be_bytes());
        let Ok(Some(Frame::Hello(other))) = Frame::read(&mut &bytes[..]) else { panic!("a hello") };
        assert_eq!(other.protocol, 9);
    }

    #[test]
    fn what_is_no_frame_is_refused() {
        for garbage in [&b"GET / HTTP/1.1\r\n\r\n"[..], &[1, 0, 0, 0, 3, 1, 2, 3], &[200, 0, 0, 0, 0], &[1, 0, 0]] {
            assert!(Frame::read(&mut &garbage[..]).is_err(), "{garbage:?}");
        }
    }
}
