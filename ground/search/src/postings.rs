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

    /// A reading that begins at a step of the list.
    fn at(bytes: &'l [u8], step: Step) -> Self {
        Self { bytes: bytes.get(step.byte as usize..).unwrap_or_default(), next: step.next }
    }
}

/// A place in a list where a reading may begin: the least ordinal that can come next, and the byte.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Step {
    next: u32,
    byte: u32,
}

/// A list has a step every so many services.
const STRIDE: usize = 16;

/// The steps of a list.
pub(crate) fn steps(bytes: &[u8]) -> Vec<Step> {
    let mut reading = Reading::new(bytes);
    let mut steps = Vec::new();
    loop {
        let byte = u32::try_from(bytes.len() - reading.bytes.len()).unwrap_or(u32::MAX);
        steps.push(Step { next: reading.next, byte });
        if reading.by_ref().take(STRIDE).count() < STRIDE {
            return steps;
        }
    }
}

/// Finds a few services in a long list without reading it all: their ordinals are given in rising order.
pub(crate) struct Seeking<'l> {
    bytes: &'l [u8],
    steps: &'l [Step],
    reading: Reading<'l>,
    last: Option<Posting>,
}

impl<'l> Seeking<'l> {
    pub(crate) fn new(bytes: &'l [u8], steps: &'l [Step]) -> Self {
        Self { bytes, steps, reading: Reading::new(bytes), last: None }
    }

    /// The posting of a service, if the list holds it. Each call asks for a greater ordinal than the one before.
    pub(crate) fn find(&mut self, ordinal: u32) -> Option<Posting> {
        let ahead = self.steps.partition_point(|step| step.next <= ordinal);
        if ahead > 1 {
            // At least one whole stride can be passed over.
            self.steps = &self.steps[ahead - 1..];
            self.reading = Reading::at(self.bytes, self.steps[0]);
            self.last = None;
        }
        while self.last.is_none_or(|last| last.ordinal < ordinal) {
            self.last = Some(self.reading.next()?);
        }
        self.last.filter(|last| last.ordinal == ordinal)
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

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn seeking_finds_what_reading_finds(
            ordinals in proptest::collection::btree_set(0_u32..5_000, 0..600),
            asked in proptest::collection::btree_set(0_u32..5_000, 0..200),
        ) {
            let mut list = List::default();
            for ordinal in &ordinals {
                list.push(Posting { ordinal: *ordinal, impact: (ordinal % 127 + 1) as u8, in_name: ordinal % 3 == 0 });
            }
            let steps = steps(&list.bytes);
            let mut seeking = Seeking::new(&list.bytes, &steps);
            let sought: Vec<Posting> = asked.iter().filter_map(|ordinal| seeking.find(*ordinal)).collect();
            let read: Vec<Posting> =
                Reading::new(&list.bytes).filter(|posting| asked.contains(&posting.ordinal)).collect();
            prop_assert_eq!(sought, read);
        }
    }
}
