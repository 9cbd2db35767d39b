//! Texts made fit to be written: no control characters, no formulas for spreadsheets.

use std::borrow::Cow;

use serde_json::Value;

/// A text without the characters no format of text allows (XML 1.0, 2.2; JSON readers stumble on NUL). Line ends
/// and tabs stay.
pub(super) fn plain(text: &str) -> Cow<'_, str> {
    let unfit = |letter: char| {
        (letter.is_control() && !matches!(letter, '\n' | '\r' | '\t'))
            || matches!(letter, '\u{fffe}' | '\u{ffff}')
    };
    if text.contains(unfit) {
        Cow::Owned(text.chars().filter(|letter| !unfit(*letter)).collect())
    } else {
        Cow::Borrowed(text)
    }
}

/// A value whose texts are plain ones.
pub(super) fn value(value: Value) -> Value {
    match value {
        Value::String(text) => Value::String(plain(&text).into_owned()),
        Value::Array(items) => items.into_iter().map(self::value).collect(),
        Value::Object(fields) => fields.into_iter().map(|(name, one)| (name, self::value(one))).collect(),
        other => other,
    }
}

/// A text a spreadsheet will not run: a cell that begins like a formula gets an apostrophe before it
/// (OWASP, « CSV Injection »). [`unguarded`] takes it away again.
pub(super) fn cell(text: &str) -> Cow<'_, str> {
    let text = plain(text);
    if runs(&text) { Cow::Owned(format!("'{text}")) } else { text }
}

/// The same for a table that programs read: a sign before nothing but figures, as in `+33199001234`, is left, since a
/// spreadsheet makes a number of it and no more.
pub(super) fn program_cell(text: &str) -> Cow<'_, str> {
    let figures = text.strip_prefix(['+', '-']).is_some_and(|rest| {
        !rest.is_empty() && rest.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.')
    });
    if figures { plain(text) } else { cell(text) }
}

/// A cell without the apostrophe that keeps spreadsheets from running it.
pub(crate) fn unguarded(cell: &str) -> &str {
    cell.strip_prefix('\'').filter(|text| runs(text)).unwrap_or(cell)
}

/// Whether a text begins like a formula, behind the apostrophes that may stand before it already.
fn runs(text: &str) -> bool {
    let text = text.trim_start_matches('\'');
    text.trim_start().starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠'])
        || text.starts_with(['\t', '\r', '\n'])
}

/// A web address fit for a validator: `http` or `https`, a host, no blank; letters beyond ASCII after the host are
/// percent-encoded (RFC 3986).
pub(super) fn uri(text: &str) -> Option<String> {
    let text = plain(text.trim()).into_owned();
    let (scheme, rest) = text.split_once("://")?;
    let host_end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let (host, tail) = rest.split_at(host_end);
    let known = scheme.eq_ignore_ascii_case("http") || scheme.eq_ignore_ascii_case("https");
    let plain_host =
        |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b'_' | b':' | b'@');
    if !known || host.is_empty() || !host.bytes().all(plain_host) {
        return None;
    }
    let mut encoded = format!("{scheme}://{host}");
    for byte in tail.bytes() {
        let fit = byte.is_ascii_alphanumeric() || b"-._~:/?#[]@!$&'()*+,;=%".contains(&byte);
        if fit {
            encoded.push(char::from(byte));
        } else {
            encoded.push_str(&format!("%{byte:02X}"));
        }
    }
    Some(encoded)
}

/// One mailbox, of the usual form.
pub(super) fn is_email(text: &str) -> bool {
    let Some((user, domain)) = text.split_once('@') else { return false };
    let fit = |byte: u8| byte.is_ascii_alphanumeric() || b".!#$%&'*+/=?^_`{|}~-".contains(&byte);
    let label = |label: &str| {
        !label.is_empty()
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
    };
    !user.is_empty()
        && !user.starts_with('.')
        && !user.ends_with('.')
        && !user.contains("..")
        && user.bytes().all(fit)
        && domain.contains('.')
        && domain.split('.').all(label)
}
