//! Lines of vCard and iCalendar: a name, a colon, a value, cut where they grow too long.

/// The most bytes of a line before it is folded (RFC 6350, 3.2; RFC 5545, 3.1).
const LINE_BYTES: usize = 75;

/// A property with a text; nothing for a blank one.
pub(super) fn property(into: &mut String, name: &str, text: &str) {
    if !text.trim().is_empty() {
        fold(into, &format!("{name}:{}", escaped(text.trim())));
    }
}

/// A property with several texts.
pub(super) fn list(into: &mut String, name: &str, texts: &[String]) {
    let texts: Vec<String> = texts.iter().map(|text| escaped(text)).collect();
    if !texts.is_empty() {
        fold(into, &format!("{name}:{}", texts.join(",")));
    }
}

/// A property with an address of the web, whose commas and semicolons are its own; what is none is left out.
pub(super) fn uri(into: &mut String, name: &str, text: &str) {
    if let Some(uri) = super::clean::uri(text) {
        fold(into, &format!("{name}:{uri}"));
    }
}

/// A text with its backslashes, commas, semicolons and line ends written as both standards want.
pub(super) fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for letter in super::clean::plain(text).replace("\r\n", "\n").chars() {
        match letter {
            '\\' | ',' | ';' => {
                safe.push('\\');
                safe.push(letter);
            }
            '\n' | '\r' => safe.push_str("\\n"),
            letter => safe.push(letter),
        }
    }
    safe
}

/// Writes a line, cut where it grows too long; the rest follows behind a space, and no letter is cut in two.
pub(super) fn fold(into: &mut String, line: &str) {
    let mut width = 0;
    for letter in line.chars() {
        if width + letter.len_utf8() > LINE_BYTES {
            into.push_str("\r\n ");
            width = 1;
        }
        into.push(letter);
        width += letter.len_utf8();
    }
    into.push_str("\r\n");
}
