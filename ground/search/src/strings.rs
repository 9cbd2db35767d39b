//! Many small texts in one piece of memory.

/// A list of texts (or bytes), each found by its number.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Strings {
    pub(crate) bytes: Vec<u8>,
    pub(crate) ends: Vec<u32>,
}

impl Strings {
    pub(crate) fn len(&self) -> usize {
        self.ends.len()
    }

    /// Adds an item. More than four gigabytes do not fit: the item is then kept empty.
    pub(crate) fn push(&mut self, item: &[u8]) {
        if u32::try_from(self.bytes.len() + item.len()).is_ok() {
            self.bytes.extend_from_slice(item);
        }
        self.ends.push(u32::try_from(self.bytes.len()).unwrap_or(u32::MAX));
    }

    pub(crate) fn get(&self, number: usize) -> &[u8] {
        let start = if number == 0 { 0 } else { self.ends[number - 1] as usize };
        &self.bytes[start..self.ends[number] as usize]
    }

    /// The item as text; items that are not text read as empty.
    pub(crate) fn text(&self, number: usize) -> &str {
        std::str::from_utf8(self.get(number)).unwrap_or_default()
    }

    /// The number of an item in a sorted list.
    pub(crate) fn find(&self, item: &[u8]) -> Option<usize> {
        let at = self.first_not_below(item);
        (at < self.len() && self.get(at) == item).then_some(at)
    }

    /// Where this item stands, or would stand, in a sorted list.
    pub(crate) fn first_not_below(&self, item: &[u8]) -> usize {
        let (mut low, mut high) = (0, self.len());
        while low < high {
            let middle = usize::midpoint(low, high);
            if self.get(middle) < item { low = middle + 1 } else { high = middle }
        }
        low
    }

    /// The numbers of the items that start with this, in a sorted list.
    pub(crate) fn starting_with(&self, start: &[u8]) -> std::ops::Range<usize> {
        let first = self.first_not_below(start);
        let mut above = start.to_vec();
        while let Some(last) = above.pop() {
            if last < u8::MAX {
                above.push(last + 1);
                return first..self.first_not_below(&above);
            }
        }
        first..self.len()
    }

    /// The first item from this one on that does not start so, in a sorted list: near ones are found at once.
    pub(crate) fn past(&self, from: usize, start: &[u8]) -> usize {
        let (mut low, mut step) = (from, 1);
        while low + step < self.len() && self.get(low + step).starts_with(start) {
            low += step;
            step *= 2;
        }
        let mut high = (low + step).min(self.len());
        while low < high {
            let middle = usize::midpoint(low, high);
            if self.get(middle).starts_with(start) { low = middle + 1 } else { high = middle }
        }
        low
    }

    /// Whether the ends rise and stay within the bytes: asked of a list read from a file.
    pub(crate) fn is_sound(&self) -> bool {
        self.ends.is_sorted() && self.ends.last().map_or(0, |end| *end as usize) == self.bytes.len()
    }

    pub(crate) fn shrink(&mut self) {
        self.bytes.shrink_to_fit();
        self.ends.shrink_to_fit();
    }
}
