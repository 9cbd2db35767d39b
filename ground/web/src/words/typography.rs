//! The spaces of French: before « : ; ! ? » and inside the quotes, never broken at a line's end.

/// Puts unbreakable spaces where French typography wants them and a plain one was typed: narrow before
/// `;`, `!` and `?`, whole before `:` and inside « ». The syntax of Fluent holds none of these pairs.
pub(super) fn spaced(text: &str) -> String {
    let mut spaced = String::with_capacity(text.len() + text.len() / 32);
    let mut letters = text.chars().peekable();
    let mut last = '\n';
    while let Some(letter) = letters.next() {
        let next = letters.peek().copied().unwrap_or('\n');
        let kept = match (letter, next) {
            (' ', ';' | '!' | '?') => '\u{202f}',
            (' ', ':' | '»') => '\u{a0}',
            (' ', _) if last == '«' => '\u{a0}',
            _ => letter,
        };
        spaced.push(kept);
        last = letter;
    }
    spaced
}
