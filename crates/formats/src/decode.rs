//! Bytes of any encoding that address books and calendars come in, as UTF-8, without holding the file.
//!
//! A byte order mark is taken off, UTF-16 is turned into UTF-8 on the way. Everything else is passed on as it is and
//! decoded piece by piece by [`text`], because old exports mix encodings inside one file.

use crate::sink::{ReadError, Sink};
use encoding_rs::{CoderResult, Decoder, Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};
use std::borrow::Cow;
use std::io::{self, ErrorKind, Read};

/// How much is read at once (`ours`: measured, more brings nothing).
const BUFFER_BYTES: usize = 64 * 1024;
/// So much is read before progress is told (`ours`).
const PROGRESS_BYTES: u64 = 64 * 1024;
/// Enough of the beginning to tell the encoding: two characters of UTF-16, or a mark of three bytes.
const SNIFF_BYTES: usize = 4;

/// A file as UTF-8 or as an eight-bit encoding that contains ASCII; knows how many bytes of it were read.
pub(crate) struct Decoded<'r> {
    reader: &'r mut dyn Read,
    raw: Box<[u8]>,
    raw_start: usize,
    raw_end: usize,
    raw_ended: bool,
    sniffed: bool,
    decoder: Option<Decoder>,
    out: Vec<u8>,
    out_start: usize,
    out_end: usize,
    unreported: u64,
}

impl<'r> Decoded<'r> {
    pub(crate) fn new(reader: &'r mut dyn Read) -> Self {
        Self {
            reader,
            raw: vec![0; BUFFER_BYTES].into_boxed_slice(),
            raw_start: 0,
            raw_end: 0,
            raw_ended: false,
            sniffed: false,
            decoder: None,
            out: Vec::new(),
            out_start: 0,
            out_end: 0,
            unreported: 0,
        }
    }

    /// What comes next; empty at the end of the file. Tells the sink how far it is.
    pub(crate) fn fill(&mut self, sink: &mut dyn Sink) -> Result<&[u8], ReadError> {
        if !self.sniffed {
            self.sniff(sink)?;
        }
        if self.decoder.is_some() {
            self.decode_more(sink)?;
            return Ok(&self.out[self.out_start..self.out_end]);
        }
        if self.raw_start == self.raw_end {
            self.read_more(sink)?;
        }
        Ok(&self.raw[self.raw_start..self.raw_end])
    }

    /// So many bytes of what [`Self::fill`] gave are done.
    pub(crate) fn consume(&mut self, bytes: usize) {
        if self.decoder.is_some() {
            self.out_start += bytes;
        } else {
            self.raw_start += bytes;
        }
    }

    /// Tells the sink of everything that was read and not yet told.
    pub(crate) fn report(&mut self, sink: &mut dyn Sink) -> Result<(), ReadError> {
        let bytes = std::mem::take(&mut self.unreported);
        if bytes > 0 && sink.progress(bytes).is_break() { Err(ReadError::Stopped) } else { Ok(()) }
    }

    fn sniff(&mut self, sink: &mut dyn Sink) -> Result<(), ReadError> {
        while self.raw_end < SNIFF_BYTES && !self.raw_ended {
            self.read_more(sink)?;
        }
        self.sniffed = true;
        let start = &self.raw[..self.raw_end];
        let (encoding, mark) = match Encoding::for_bom(start) {
            Some((encoding, mark)) => (Some(encoding), mark),
            None => (wide_without_mark(start), 0),
        };
        self.raw_start = mark;
        if let Some(encoding) = encoding.filter(|&encoding| encoding != UTF_8) {
            self.decoder = Some(encoding.new_decoder_without_bom_handling());
            // UTF-16 grows by half at most when it becomes UTF-8, and a pending character needs a little room.
            self.out = vec![0; BUFFER_BYTES * 2];
        }
        Ok(())
    }

    fn decode_more(&mut self, sink: &mut dyn Sink) -> Result<(), ReadError> {
        while self.out_start == self.out_end {
            if self.raw_start == self.raw_end && !self.raw_ended {
                self.read_more(sink)?;
            }
            let Some(decoder) = self.decoder.as_mut() else { return Ok(()) };
            let raw = &self.raw[self.raw_start..self.raw_end];
            let (result, read, written, _) = decoder.decode_to_utf8(raw, &mut self.out, self.raw_ended);
            self.raw_start += read;
            self.out_start = 0;
            self.out_end = written;
            if self.raw_ended && result == CoderResult::InputEmpty {
                // The decoder may not be asked again after its end.
                self.decoder_is_done();
                return Ok(());
            }
        }
        Ok(())
    }

    fn decoder_is_done(&mut self) {
        self.raw = self.out[..self.out_end].into();
        self.raw_start = 0;
        self.raw_end = self.out_end;
        self.decoder = None;
        self.out_start = self.out_end;
    }

    /// Reads once behind what is there; at the end of the file only notes that it has ended.
    fn read_more(&mut self, sink: &mut dyn Sink) -> Result<(), ReadError> {
        if self.raw_ended {
            return Ok(());
        }
        if self.unreported >= PROGRESS_BYTES {
            self.report(sink)?;
        }
        if self.raw_start == self.raw_end {
            self.raw_start = 0;
            self.raw_end = 0;
        }
        let read = read_once(self.reader, &mut self.raw[self.raw_end..])?;
        self.raw_ended = read == 0;
        self.raw_end += read;
        self.unreported += read as u64;
        Ok(())
    }
}

fn read_once(reader: &mut dyn Read, into: &mut [u8]) -> io::Result<usize> {
    loop {
        match reader.read(into) {
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            other => return other,
        }
    }
}

/// UTF-16 whose writer forgot the mark: every other byte of the first two characters is zero.
fn wide_without_mark(start: &[u8]) -> Option<&'static Encoding> {
    match start {
        [1..=127, 0, 1..=127, 0, ..] => Some(UTF_16LE),
        [0, 1..=127, 0, 1..=127, ..] => Some(UTF_16BE),
        _ => None,
    }
}

/// The text of some bytes: in the encoding that the file names, else UTF-8, else Windows-1252, which reads anything.
pub(crate) fn text<'b>(bytes: &'b [u8], charset: Option<&str>) -> Cow<'b, str> {
    let named = charset.and_then(|label| Encoding::for_label(label.trim().as_bytes()));
    if let Some(encoding) = named.filter(|&encoding| encoding != UTF_8) {
        let (text, broken) = encoding.decode_without_bom_handling(bytes);
        if !broken {
            return text;
        }
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => Cow::Borrowed(text),
        Err(_) => WINDOWS_1252.decode_without_bom_handling(bytes).0,
    }
}

/// A value as it may be kept: no control characters, no white space around it and never two blanks together; `None` where
/// nothing is left.
pub(crate) fn tidy(value: &str) -> Option<String> {
    let mut tidied = String::with_capacity(value.len());
    for character in value.chars() {
        if character.is_whitespace() {
            // A name over two lines is one name.
            if !tidied.is_empty() && !tidied.ends_with(' ') {
                tidied.push(' ');
            }
        } else if !character.is_control() && character != '\u{feff}' {
            tidied.push(character);
        }
    }
    if tidied.ends_with(' ') {
        tidied.pop();
    }
    (!tidied.is_empty()).then_some(tidied)
}
