//! Words, addresses and lists drawn at random.

use proptest::prelude::*;

/// A word of some of these letters.
pub(super) fn word(letters: &'static str, length: std::ops::Range<usize>) -> impl Strategy<Value = String> {
    let letters: Vec<char> = letters.chars().collect();
    proptest::collection::vec(proptest::sample::select(letters), length)
        .prop_map(|letters| letters.into_iter().collect())
}

pub(super) fn words() -> BoxedStrategy<String> {
    proptest::collection::vec(word("abcdeéèàçoxz’", 4..9), 1..4).prop_map(|words| words.join(" ")).boxed()
}

pub(super) fn maybe<T: std::fmt::Debug>(
    strategy: impl Strategy<Value = T>,
) -> impl Strategy<Value = Option<T>> {
    proptest::option::of(strategy)
}

pub(super) fn url() -> BoxedStrategy<String> {
    (word("abcxyz", 3..9), word("abc-", 0..6))
        .prop_map(|(host, path)| format!("https://{host}.example/{path}"))
        .boxed()
}

pub(super) fn email() -> BoxedStrategy<String> {
    (word("abcxyz", 3..9), word("abc", 3..9))
        .prop_map(|(user, host)| format!("{user}@{host}.example"))
        .boxed()
}

pub(super) fn several<T: Copy + PartialEq + std::fmt::Debug + 'static>(
    all: &'static [T],
) -> impl Strategy<Value = Vec<T>> {
    proptest::sample::subsequence(all, 0..=all.len().min(3))
}

pub(super) fn one<T: Copy + std::fmt::Debug + 'static>(
    all: &'static [T],
) -> impl Strategy<Value = Option<T>> {
    proptest::option::of(proptest::sample::select(all))
}

pub(super) fn few<T: std::fmt::Debug + PartialEq>(
    strategy: impl Strategy<Value = T>,
) -> impl Strategy<Value = Vec<T>> {
    proptest::collection::vec(strategy, 0..3).prop_map(|items| {
        let mut unique = Vec::new();
        for item in items {
            if !unique.contains(&item) {
                unique.push(item);
            }
        }
        unique
    })
}
