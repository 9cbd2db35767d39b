//! Makes plain text of what web pages and databases leave in descriptions.

use crate::rule::Rule;

/// What was changed, with the text before it.
pub(crate) type Changes = Vec<(String, Rule)>;

/// Plain text: spelled-out line breaks become real ones, HTML is taken out with the content of scripts,
/// unreadable characters are reported.
pub(crate) fn plain_text(before: String) -> (String, Changes) {
    let mut changes = Changes::new();
    let mut text = before;
    if text.contains('\u{FFFD}') {
        changes.push((text.clone(), Rule::TextReplaced));
    }
    if text.contains("\\n") || text.contains("\\r") {
        let restored = text.replace("\\r\\n", "\n").replace("\\n", "\n").replace("\\r", "\n");
        changes.push((std::mem::replace(&mut text, restored), Rule::LineBreakRestored));
    }
    if text.contains('\r') {
        text = text.replace("\r\n", "\n").replace('\r', "\n");
    }
    if has_markup(&text) {
        let stripped = strip(&text);
        if stripped != text {
            changes.push((std::mem::replace(&mut text, stripped), Rule::MarkupStripped));
        }
    }
    let trimmed = text.trim();
    if trimmed.len() != text.len() {
        text = trimmed.to_owned();
    }
    (text, changes)
}

/// A tag needs a letter, a slash or a bang after its bracket: « < 18 ans » and Markdown's <https://…> are text.
fn has_markup(text: &str) -> bool {
    tag_at(text).is_some() || entity(text).is_some()
}

/// The first tag: where it begins, where it ends, and its name in lower case.
fn tag_at(text: &str) -> Option<(usize, usize, String)> {
    let mut from = 0;
    while let Some(found) = text[from..].find('<') {
        let start = from + found;
        let rest = &text[start + 1..];
        let name: String =
            rest.trim_start_matches('/').chars().take_while(char::is_ascii_alphanumeric).collect();
        let begins =
            rest.starts_with(|first: char| first.is_ascii_alphabetic() || first == '/' || first == '!');
        let after = rest.trim_start_matches('/')[name.len()..].chars().next();
        let tag_like = rest.starts_with('!')
            || (!name.is_empty()
                && after.is_none_or(|sign| sign == '>' || sign == '/' || sign.is_whitespace()));
        if begins && tag_like {
            let end = if rest.starts_with("!--") {
                rest.find("-->").map(|at| at + 3)
            } else {
                rest.find('>').map(|at| at + 1)
            };
            return Some((start, end.map_or(text.len(), |at| start + 1 + at), name.to_ascii_lowercase()));
        }
        from = start + 1;
    }
    None
}

/// Elements after which a new line begins.
const BLOCKS: [&str; 14] =
    ["p", "br", "div", "li", "ul", "ol", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "table"];

fn strip(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((start, end, name)) = tag_at(rest) {
        plain.push_str(&rest[..start]);
        let opening = !rest[start..].starts_with("</");
        if BLOCKS.contains(&name.as_str()) && !plain.ends_with('\n') && !plain.is_empty() {
            plain.push('\n');
        }
        if opening && name == "li" {
            plain.push_str("- ");
        }
        rest = &rest[end..];
        if opening && (name == "script" || name == "style") {
            let close = format!("</{name}");
            rest = rest.to_ascii_lowercase().find(&close).map_or("", |at| &rest[at..]);
        }
    }
    plain.push_str(rest);
    let unfolded = entities(&plain);
    tidy_lines(&unfolded)
}

fn tidy_lines(text: &str) -> String {
    let mut tidy = String::with_capacity(text.len());
    let mut blanks = 0;
    for line in text.lines() {
        let line = line.trim_end();
        blanks = if line.is_empty() { blanks + 1 } else { 0 };
        if blanks < 2 {
            tidy.push_str(line);
            tidy.push('\n');
        }
    }
    tidy.trim().to_owned()
}

/// The first entity: where it begins, where it ends, and the character it stands for.
fn entity(text: &str) -> Option<(usize, usize, char)> {
    let mut from = 0;
    while let Some(found) = text[from..].find('&') {
        let start = from + found;
        let rest = &text[start + 1..];
        if let Some(end) = rest.char_indices().take(10).find(|(_, sign)| *sign == ';').map(|(at, _)| at)
            && let Some(sign) = character(&rest[..end])
        {
            return Some((start, start + end + 2, sign));
        }
        from = start + 1;
    }
    None
}

fn character(name: &str) -> Option<char> {
    let numbered = |digits: &str, base| u32::from_str_radix(digits, base).ok().and_then(char::from_u32);
    if let Some(hexadecimal) = name.strip_prefix("#x").or_else(|| name.strip_prefix("#X")) {
        return numbered(hexadecimal, 16);
    }
    if let Some(decimal) = name.strip_prefix('#') {
        return numbered(decimal, 10);
    }
    Some(match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        "nbsp" => ' ',
        "eacute" => 'é',
        "egrave" => 'è',
        "ecirc" => 'ê',
        "agrave" => 'à',
        "acirc" => 'â',
        "ccedil" => 'ç',
        "ugrave" => 'ù',
        "ucirc" => 'û',
        "icirc" => 'î',
        "ocirc" => 'ô',
        "Eacute" => 'É',
        "Agrave" => 'À',
        "oelig" => 'œ',
        "euro" => '€',
        "laquo" => '«',
        "raquo" => '»',
        "rsquo" => '’',
        "lsquo" => '‘',
        "ldquo" => '“',
        "rdquo" => '”',
        "ndash" => '–',
        "mdash" => '—',
        "hellip" => '…',
        "deg" => '°',
        _ => return None,
    })
}

/// Entities are read after the tags, so that `&lt;script&gt;` becomes words and never a tag.
fn entities(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((start, end, sign)) = entity(rest) {
        plain.push_str(&rest[..start]);
        plain.push(sign);
        rest = &rest[end..];
    }
    plain.push_str(rest);
    plain
}
