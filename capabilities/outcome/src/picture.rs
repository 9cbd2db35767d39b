//! Pictures as they are kept: what is seen, and nothing of what a camera writes beside it.
//!
//! Only the parts a picture is drawn from are copied; everything else is left behind: place, day, device, comments, small
//! pictures of the whole, and what telephones hang after the end. Nothing is decoded, so that no picture can keep the
//! house busy. After ITU-T T.81 (JPEG), annex B, and the PNG specification (third edition), chapters 5 and 11.

/// The largest file that is taken, in bytes.
pub const LARGEST_PICTURE: usize = 5 << 20;
/// The most points of one side.
const LONGEST_SIDE: u32 = 12_000;
/// The most points in all.
const MOST_POINTS: u32 = 60_000_000;

/// A picture without anything the camera wrote beside it.
#[derive(Clone, PartialEq, Eq)]
pub struct Picture {
    /// Its media type.
    pub media: &'static str,
    /// How many points wide, as it is shown.
    pub width: u32,
    /// How many points high, as it is shown.
    pub height: u32,
    /// Its bytes.
    pub content: Vec<u8>,
}

impl Picture {
    /// A JPEG or PNG picture with nothing but what is seen. `None` where it is neither, is cut short, or is too large.
    pub fn read(file: &[u8]) -> Option<Self> {
        if file.len() > LARGEST_PICTURE {
            return None;
        }
        let picture = if file.starts_with(PNG) { png(file) } else { jpeg(file) }?;
        let sides = [picture.width, picture.height];
        let fits = sides.iter().all(|side| (1..=LONGEST_SIDE).contains(side));
        (fits && picture.width * picture.height <= MOST_POINTS).then_some(picture)
    }
}

impl std::fmt::Debug for Picture {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(to, "Picture({}, {} × {}, {} bytes)", self.media, self.width, self.height, self.content.len())
    }
}

/// How every PNG begins.
const PNG: &[u8] = &[0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1a, b'\n'];
/// The chunks a PNG is drawn from.
const PNG_KEPT: [&[u8]; 8] = [b"IHDR", b"PLTE", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"IDAT", b"IEND"];

fn png(file: &[u8]) -> Option<Picture> {
    let mut content = PNG.to_vec();
    let (mut rest, mut size, mut has_points) = (file.strip_prefix(PNG)?, None, false);
    loop {
        let length = usize::try_from(number(rest.get(..4)?)).ok()?;
        let (kind, data) = (rest.get(4..8)?, rest.get(8..length.checked_add(8)?)?);
        let end = length.checked_add(12)?;
        let chunk = rest.get(..end)?;
        if PNG_KEPT.contains(&kind) {
            content.extend_from_slice(chunk);
        }
        match kind {
            b"IHDR" => size = Some((number(data.get(..4)?), number(data.get(4..8)?))),
            b"IDAT" => has_points = true,
            b"IEND" => break,
            _ => {}
        }
        rest = rest.get(end..)?;
    }
    let (width, height) = size.filter(|_| has_points)?;
    Some(Picture { media: "image/png", width, height, content })
}

/// Bytes as one number, the highest first.
fn number(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0, |sum, byte| (sum << 8) | u32::from(*byte))
}

fn jpeg(file: &[u8]) -> Option<Picture> {
    let mut rest = file.strip_prefix(&[0xff, 0xd8])?;
    let mut drawn = Drawn::default();
    loop {
        let marker = rest.iter().position(|byte| *byte != 0xff).filter(|fill| *fill > 0)?;
        let code = *rest.get(marker)?;
        rest = rest.get(marker + 1..)?;
        if code == 0xd9 {
            return drawn.finish();
        }
        let length = usize::try_from(number(rest.get(..2)?)).ok()?;
        let (segment, after) = rest.split_at_checked(length)?;
        drawn.take(code, segment)?;
        rest = if code == 0xda { drawn.scan(after)? } else { after };
    }
}

/// What of a JPEG is drawn, as it is read.
#[derive(Default)]
struct Drawn {
    content: Vec<u8>,
    size: Option<(u32, u32)>,
    orientation: u8,
    has_points: bool,
}

impl Drawn {
    /// A segment: its length and its data, after its marker. Copied only if the picture is drawn from it.
    fn take(&mut self, code: u8, segment: &[u8]) -> Option<()> {
        let data = segment.get(2..)?;
        let is_frame = matches!(code, 0xc0..=0xcf) && !matches!(code, 0xc4 | 0xc8 | 0xcc);
        if is_frame && self.size.is_none() {
            self.size = Some((number(data.get(3..5)?), number(data.get(1..3)?)));
        }
        if code == 0xe1 && self.orientation == 0 {
            self.orientation = orientation(data).unwrap_or(0);
        }
        // Tables, frames, scans; of the applications' segments only the twelve bytes that tell how colours are written.
        let is_colours = code == 0xee && data.len() == 12 && data.starts_with(b"Adobe");
        if matches!(code, 0xc0..=0xcf | 0xda..=0xdf) || is_colours {
            self.content.extend_from_slice(&[0xff, code]);
            self.content.extend_from_slice(segment);
        }
        Some(())
    }

    /// The points of a scan, up to the next marker. Answers what follows.
    fn scan<'a>(&mut self, rest: &'a [u8]) -> Option<&'a [u8]> {
        let is_marker =
            |pair: &[u8]| matches!(pair, [0xff, code] if !matches!(code, 0x00 | 0xd0..=0xd7 | 0xff));
        let end = rest.windows(2).position(is_marker)?;
        let (points, after) = rest.split_at_checked(end)?;
        self.content.extend_from_slice(points);
        self.has_points = self.has_points || !points.is_empty();
        Some(after)
    }

    /// The whole picture; which way up it is held goes in front.
    fn finish(self) -> Option<Picture> {
        let (width, height) = self.size.filter(|_| self.has_points)?;
        let is_on_its_side = self.orientation >= 5;
        let (width, height) = if is_on_its_side { (height, width) } else { (width, height) };
        let mut content = vec![0xff, 0xd8];
        if self.orientation > 1 {
            content.extend_from_slice(UPRIGHT_HEAD);
            content.extend_from_slice(&[0, self.orientation, 0, 0, 0, 0, 0, 0]);
        }
        content.extend_from_slice(&self.content);
        content.extend_from_slice(&[0xff, 0xd9]);
        Some(Picture { media: "image/jpeg", width, height, content })
    }
}

/// An Exif segment with the orientation alone, up to its value (Exif 2.32, 4.6.4: tag 0112, one SHORT).
const UPRIGHT_HEAD: &[u8] = b"\xff\xe1\x00\x22Exif\0\0MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01";

/// Which way up the camera was held, from 1 to 8, if the Exif segment tells.
fn orientation(data: &[u8]) -> Option<u8> {
    let tiff = data.strip_prefix(b"Exif\0\0")?;
    let is_little = tiff.starts_with(b"II");
    let short = |at: usize| {
        let pair: [u8; 2] = tiff.get(at..at.checked_add(2)?)?.try_into().ok()?;
        Some(if is_little { u16::from_le_bytes(pair) } else { u16::from_be_bytes(pair) })
    };
    // The place of the first directory, as far as it lies within one segment.
    let first = usize::from(short(if is_little { 4 } else { 6 })?);
    let entries = usize::from(short(first)?);
    let at = |entry: usize| first + 2 + 12 * entry;
    let found = (0..entries.min(200)).find(|entry| short(at(*entry)) == Some(0x0112))?;
    let value = u8::try_from(short(at(found) + 8)?).ok()?;
    (1..=8).contains(&value).then_some(value)
}

#[cfg(test)]
mod tests;
