//! Which words a template or a source file asks for, so that a test can see they exist.

/// The word keys asked for in a text: what stands in quotes in `say("…")`, `say_with("…")`,
/// `say_count("…")` and `say_of("…")`, with or without a language before the key.
///
/// Keys built at run time cannot be seen here; whoever builds one tests it beside the builder.
pub fn keys_in(text: &str) -> Vec<String> {
    let mut keys = Vec::new();
    for opening in ["say(", "say_with(", "say_count(", "say_of("] {
        for (start, _) in text.match_indices(opening) {
            let before = text[..start].chars().next_back();
            if before.is_some_and(|letter| letter.is_alphanumeric() || letter == '_') {
                continue;
            }
            keys.extend(first_literal(&text[start + opening.len()..]));
        }
    }
    keys.sort();
    keys.dedup();
    keys
}

/// The first quoted text of a call, when it looks like a key and nothing closed the call before it.
fn first_literal(call: &str) -> Option<String> {
    let quote = call.find('"')?;
    if call[..quote].contains([')', ';', '{', '}']) {
        return None;
    }
    let literal = call[quote + 1..].split('"').next()?;
    let is_key = literal.starts_with(|first: char| first.is_ascii_lowercase())
        && literal.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '-' || letter == '_');
    is_key.then(|| literal.to_owned())
}
