//! In which services a word stands, and how strongly: gaps between ordinals, then one byte of weight.

/// One service in which a word stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Posting {
    pub(crate) ordinal: u32,
    /// From 1 to 127.
    pub(crate) impact: u8,
    /// Whether the word stands in the name of the service or of its organisation.
    pub(crate) in_name: bool,
}

/// The strongest impact.
pub(crate) const FULL_IMPACT: f32 = 127.0;

/// A list being written, in rising order of ordinals.
#[derive(Debug, Clone, Default)]
pub(crate) struct List {
    pub(crate) bytes: Vec<u8>,
    pub(crate) count: u32,
    next: u32,
}

impl List {
    pub(crate) fn push(&mut self, posting: Posting) {
        let mut gap = posting.ordinal - self.next;
        while gap >= 0x80 {
            self.bytes.push(gap.to_le_bytes()[0] | 0x80);
            gap >>= 7;
        }
        self.bytes.push(gap.to_le_bytes()[0]);
        self.bytes.push(posting.impact << 1 | u8::from(posting.in_name));
        self.next = posting.ordinal + 1;
        self.count += 1;
    }
}

/// Reads a list back. Damaged bytes end it early; they never read outside it.
pub(crate) struct Reading<'l> {
    bytes: &'l [u8],
    next: u32,
}

impl<'l> Reading<'l> {
    pub(crate) fn new(bytes: &'l [u8]) -> Self {
        Self { bytes, next: 0 }
    }
}

impl Iterator for Reading<'_> {
    type Item = Posting;

    #[inline]
    fn next(&mut self) -> Option<Posting> {
        let (mut gap, mut shift, mut at) = (0_u32, 0, 0);
        loop {
            let byte = *self.bytes.get(at)?;
            gap |= u32::from(byte & 0x7f) << shift;
            at += 1;
            if byte < 0x80 {
                break;
            }
            shift += 7;
            if shift > 28 {
                return None;
            }
        }
        let weight = *self.bytes.get(at)?;
        self.bytes = &self.bytes[at + 1..];
        let ordinal = self.next.checked_add(gap)?;
        self.next = ordinal.checked_add(1)?;
        Some(Posting { ordinal, impact: weight >> 1, in_name: weight & 1 == 1 })
    }
}
