//! Which records of a list are answered: one page of them, or all of them line by line.

/// A page of a list, or all of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Window {
    /// The page of this number, the first being 1, of so many records.
    Page {
        /// Its number.
        number: usize,
        /// How many records a page has.
        size: usize,
    },
    /// All of it.
    Whole,
}

/// What is seen of a list.
#[derive(Clone, Debug)]
pub(crate) struct Seen<T> {
    /// The records.
    pub(crate) items: Vec<T>,
    /// How many the list holds.
    pub(crate) total: usize,
    /// How many places it has, with those kept open for records that left.
    pub(crate) places: usize,
    /// Through which window.
    pub(crate) window: Window,
}

impl Window {
    /// A page; none is numbered 0, and each has one record at least.
    pub(crate) fn page(number: u32, size: u32) -> Self {
        Self::Page { number: number.max(1) as usize, size: size.max(1) as usize }
    }

    /// What is seen of a list through it. What is not seen is not even copied.
    pub(crate) fn on<S, T>(self, list: Vec<S>, made: impl FnMut(S) -> T) -> Seen<T> {
        self.on_places(list, |_| true, made)
    }

    /// What is seen of a list some of whose places are empty: they count where pages begin, and are not told. A record
    /// that leaves while somebody turns pages so moves none of those behind it.
    pub(crate) fn on_places<S, T>(
        self,
        list: Vec<S>,
        is_there: impl Fn(&S) -> bool,
        made: impl FnMut(S) -> T,
    ) -> Seen<T> {
        let (from, most) = match self {
            Self::Page { number, size } => ((number - 1).saturating_mul(size), size),
            Self::Whole => (0, usize::MAX),
        };
        let (places, total) = (list.len(), list.iter().filter(|one| is_there(one)).count());
        let items = list.into_iter().skip(from).take(most).filter(|one| is_there(one)).map(made).collect();
        Seen { items, total, places, window: self }
    }
}

#[cfg(test)]
mod tests;
