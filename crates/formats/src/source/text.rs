//! UTF-16, which Windows programs write: recognised, and turned into UTF-8 while it streams by.

use encoding_rs::{CoderResult, Decoder, Encoding, UTF_16BE, UTF_16LE};
use std::io::{self, Read};

/// How much is decoded at a time.
const CHUNK_BYTES: usize = 16 * 1024;

/// The encoding, if this is UTF-16: by its mark, or because every other byte of the beginning is NUL.
pub(super) fn utf16(head: &[u8]) -> Option<&'static Encoding> {
    if head.starts_with(b"\xff\xfe") {
        return Some(UTF_16LE);
    }
    if head.starts_with(b"\xfe\xff") {
        return Some(UTF_16BE);
    }
    const LETTERS: usize = 8;
    let start = head.get(..2 * LETTERS)?;
    let (even, odd): (Vec<&[u8]>, Vec<&[u8]>) = start.chunks(2).map(|pair| pair.split_at(1)).unzip();
    let blank = |half: &[&[u8]]| half.iter().all(|byte| *byte == [0]);
    let written = |half: &[&[u8]]| half.iter().all(|byte| byte[0].is_ascii() && byte[0] != 0);
    match (blank(&odd) && written(&even), blank(&even) && written(&odd)) {
        (true, _) => Some(UTF_16LE),
        (_, true) => Some(UTF_16BE),
        _ => None,
    }
}

/// Gives UTF-8 for text in another encoding; what is not valid becomes the replacement character.
pub(super) struct Utf8Reader<R> {
    reader: R,
    decoder: Decoder,
    raw: Vec<u8>,
    raw_at: usize,
    raw_end: usize,
    text: Vec<u8>,
    text_at: usize,
    text_end: usize,
    ended: bool,
    finished: bool,
}

impl<R: Read> Utf8Reader<R> {
    pub(super) fn new(reader: R, encoding: &'static Encoding) -> Self {
        Self {
            reader,
            decoder: encoding.new_decoder_with_bom_removal(),
            raw: vec![0; CHUNK_BYTES],
            raw_at: 0,
            raw_end: 0,
            text: vec![0; 2 * CHUNK_BYTES],
            text_at: 0,
            text_end: 0,
            ended: false,
            finished: false,
        }
    }

    fn refill(&mut self) -> io::Result<()> {
        if self.raw_at == self.raw_end && !self.ended {
            self.raw_at = 0;
            self.raw_end = self.reader.read(&mut self.raw)?;
            self.ended = self.raw_end == 0;
        }
        let raw = &self.raw[self.raw_at..self.raw_end];
        let (result, read, written, _) = self.decoder.decode_to_utf8(raw, &mut self.text, self.ended);
        self.raw_at += read;
        (self.text_at, self.text_end) = (0, written);
        self.finished = self.ended && result == CoderResult::InputEmpty;
        Ok(())
    }
}

impl<R: Read> Read for Utf8Reader<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        while self.text_at == self.text_end && !self.finished {
            self.refill()?;
        }
        let ready = &self.text[self.text_at..self.text_end];
        let count = ready.len().min(buffer.len());
        buffer[..count].copy_from_slice(&ready[..count]);
        self.text_at += count;
        Ok(count)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_byte_orders_give_the_same_text() {
        let text = "BEGIN:VCARD\r\nFN:Zoë 美咲 😀\r\n".repeat(3_000);
        let little: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
        for (bytes, mark) in [(&little, &b"\xff\xfe"[..]), (&big, b"\xfe\xff"), (&little, b"")] {
            let bytes = [mark, bytes].concat();
            let encoding = utf16(&bytes).expect("recognised");
            let mut read = String::new();
            Utf8Reader::new(&bytes[..], encoding).read_to_string(&mut read).expect("from memory");
            assert_eq!(read, text);
        }
        assert_eq!(utf16(b"BEGIN:VCARD\r\nFN:Ada"), None);
    }
}
