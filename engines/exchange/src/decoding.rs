//! Finds out in which alphabet a file was written, and reads it as UTF-8 whatever it was.

use std::io::{self, Read};

use encoding_rs::{Decoder, Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

use crate::parcel::{Piece, Source, unreadable};
use crate::refusal::Refusal;

const CHUNK: usize = 1 << 16;

/// What a first reading of the bytes tells.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Survey {
    pub(crate) encoding: &'static Encoding,
    /// True when the bytes are UTF-8 as they stand, so that no decoding is needed.
    plain: bool,
    byte_order_mark: usize,
    ends: LineEnds,
    /// True when the bytes are no text at all.
    pub(crate) binary: bool,
}

/// How many lines end in each way.
#[derive(Debug, Clone, Copy, Default)]
struct LineEnds {
    both: u64,
    feed: u64,
    carriage: u64,
}

impl Survey {
    /// Name of the encoding for the report.
    pub(crate) fn encoding_name(&self) -> String {
        let mark = if self.byte_order_mark > 0 { ", BOM" } else { "" };
        let damaged = if self.encoding == UTF_8 && !self.plain { ", damaged" } else { "" };
        format!("{}{mark}{damaged}", self.encoding.name())
    }

    /// Names of the line ends met, the usual `\n` included.
    pub(crate) fn line_ends(&self) -> String {
        let found = [(self.ends.both, "CRLF"), (self.ends.feed, "LF"), (self.ends.carriage, "CR")];
        let names: Vec<_> = found.iter().filter(|(count, _)| *count > 0).map(|(_, name)| *name).collect();
        names.join(" + ")
    }
}

/// Reads the file once, keeping nothing.
pub(crate) fn survey(piece: &Piece) -> Result<Survey, Refusal> {
    let prefix = piece.prefix(4_096)?;
    let (marked, byte_order_mark) = match Encoding::for_bom(&prefix) {
        Some((encoding, length)) => (Some(encoding), length),
        None => (sixteen_bits(&prefix), 0),
    };
    let mut tally = Tally::default();
    let mut source = piece.open()?;
    let mut chunk = vec![0; CHUNK];
    loop {
        let length = source.read(&mut chunk).map_err(|error| unreadable(&piece.name, &error))?;
        if length == 0 {
            break;
        }
        tally.add(&chunk[..length]);
    }
    tally.finish();
    let wide = marked.is_some_and(|encoding| encoding != UTF_8);
    let encoding = marked.unwrap_or_else(|| tally.encoding());
    Ok(Survey {
        encoding,
        plain: encoding == UTF_8 && tally.faults == 0,
        byte_order_mark,
        ends: tally.ends,
        binary: tally.nulls > 0 && !wide,
    })
}

/// UTF-16 without a mark shows as a zero in every other byte of Latin text.
fn sixteen_bits(prefix: &[u8]) -> Option<&'static Encoding> {
    let pairs = prefix.len() / 2;
    let zeros = |parity: usize| prefix.iter().skip(parity).step_by(2).filter(|byte| **byte == 0).count();
    if pairs < 2 {
        None
    } else if zeros(1) * 10 > pairs * 7 && zeros(0) == 0 {
        Some(UTF_16LE)
    } else if zeros(0) * 10 > pairs * 7 && zeros(1) == 0 {
        Some(UTF_16BE)
    } else {
        None
    }
}

/// Counts what tells alphabets apart, over chunks cut anywhere.
#[derive(Default)]
struct Tally {
    carry: Vec<u8>,
    faults: u64,
    wide_characters: u64,
    nulls: u64,
    ends: LineEnds,
    after_carriage: bool,
}

impl Tally {
    fn add(&mut self, chunk: &[u8]) {
        for &byte in chunk {
            self.line_end(byte);
            self.nulls += u64::from(byte == 0);
        }
        if self.carry.is_empty() {
            self.check(chunk);
        } else {
            let joined = [std::mem::take(&mut self.carry).as_slice(), chunk].concat();
            self.check(&joined);
        }
    }

    fn line_end(&mut self, byte: u8) {
        match (self.after_carriage, byte) {
            (true, b'\n') => self.ends.both += 1,
            (true, _) => self.ends.carriage += 1,
            (false, b'\n') => self.ends.feed += 1,
            (false, _) => {}
        }
        self.after_carriage = byte == b'\r';
    }

    fn check(&mut self, mut bytes: &[u8]) {
        loop {
            let error = match std::str::from_utf8(bytes) {
                Ok(text) => {
                    self.wide_characters += wide(text.as_bytes());
                    return;
                }
                Err(error) => error,
            };
            let (good, rest) = bytes.split_at(error.valid_up_to());
            self.wide_characters += wide(good);
            match error.error_len() {
                Some(length) => {
                    self.faults += 1;
                    bytes = &rest[length..];
                }
                None => {
                    self.carry = rest.to_vec();
                    return;
                }
            }
        }
    }

    fn finish(&mut self) {
        self.faults += u64::from(!self.carry.is_empty());
        self.ends.carriage += u64::from(self.after_carriage);
    }

    /// A stray byte does not make a UTF-8 file another one; only when faults outnumber characters beyond
    /// ASCII is it an eight-bit alphabet. Windows-1252 contains every printable sign of Latin-1.
    fn encoding(&self) -> &'static Encoding {
        if self.faults > self.wide_characters { WINDOWS_1252 } else { UTF_8 }
    }
}

fn wide(text: &[u8]) -> u64 {
    text.iter().filter(|byte| **byte >= 0xC0).count() as u64
}

/// Opens the file as UTF-8, without its mark.
pub(crate) fn open(piece: &Piece, survey: &Survey) -> Result<Box<dyn Read>, Refusal> {
    let mut source = piece.open()?;
    if survey.plain {
        let mut mark = vec![0; survey.byte_order_mark];
        source.read_exact(&mut mark).map_err(|error| unreadable(&piece.name, &error))?;
        return Ok(Box::new(source));
    }
    Ok(Box::new(Decoded::new(source, survey.encoding.new_decoder_with_bom_removal())))
}

/// Decodes whole chunks and hands them out in pieces of any size.
struct Decoded {
    source: Box<dyn Source>,
    decoder: Decoder,
    raw: Vec<u8>,
    text: Vec<u8>,
    given: usize,
    ended: bool,
}

impl Decoded {
    fn new(source: Box<dyn Source>, decoder: Decoder) -> Self {
        Self { source, decoder, raw: vec![0; CHUNK], text: Vec::new(), given: 0, ended: false }
    }

    fn refill(&mut self) -> io::Result<()> {
        let length = self.source.read(&mut self.raw)?;
        self.ended = length == 0;
        let room = self.decoder.max_utf8_buffer_length(length).unwrap_or(CHUNK * 4);
        self.text.resize(room, 0);
        let (_, _, written, _) = self.decoder.decode_to_utf8(&self.raw[..length], &mut self.text, self.ended);
        self.text.truncate(written);
        self.given = 0;
        Ok(())
    }
}

impl Read for Decoded {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        while self.given == self.text.len() && !self.ended {
            self.refill()?;
        }
        let length = buffer.len().min(self.text.len() - self.given);
        buffer[..length].copy_from_slice(&self.text[self.given..self.given + length]);
        self.given += length;
        Ok(length)
    }
}
