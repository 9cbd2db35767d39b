//! How wide a name is when it is written, and how it is broken into lines.

/// The height of a line of writing, for a size of one.
pub(crate) const LINE: f64 = 1.2;
/// What stands for what was cut off.
const CUT: char = '…';

/// How wide a text is at most, for a size of one. No font is read: each letter counts as wide as the widest of its sort
/// in usual sans-serif faces, so that a name is never wider than it was taken for.
pub(crate) fn width(text: &str) -> f64 {
    text.chars().map(advance).sum()
}

fn advance(letter: char) -> f64 {
    match letter {
        'i' | 'j' | 'l' | 'I' | '.' | ',' | ';' | ':' | '\'' | '’' | '|' | '!' | ' ' | '\u{a0}'
        | '\u{202f}' => 0.36,
        'f' | 't' | 'r' | '(' | ')' | '-' => 0.44,
        'm' | 'w' | 'M' | 'W' | '—' | 'Œ' | 'œ' | 'Æ' | 'æ' | '…' | '%' | '@' => 1.0,
        letter if letter.is_uppercase() => 0.78,
        letter if u32::from(letter) < 0x2000 => 0.62,
        _ => 1.1,
    }
}

/// The name in at most so many lines, each at most so wide (for a size of one); what does not fit is cut.
pub(crate) fn lines(name: &str, widest: f64, most: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in name.split_whitespace() {
        let longer = lines.last().map(|line| format!("{line} {word}"));
        match longer {
            Some(longer) if width(&longer) <= widest => {
                lines.pop();
                lines.push(longer);
            }
            _ if lines.len() < most => lines.push(word.to_owned()),
            Some(longer) => {
                lines.pop();
                lines.push(longer);
            }
            None => {}
        }
    }
    lines.iter().map(|line| shortened(line, widest)).collect()
}

/// Whether a name does not fit on so many lines.
pub(crate) fn is_cut(name: &str, widest: f64, most: usize) -> bool {
    lines(name, widest, most).iter().any(|line| line.ends_with(CUT))
}

/// A line cut to a width, with a sign where it was cut.
fn shortened(line: &str, widest: f64) -> String {
    if width(line) <= widest {
        return line.to_owned();
    }
    let mut kept = String::new();
    let mut room = widest - advance(CUT);
    for letter in line.chars() {
        room -= advance(letter);
        if room < 0.0 {
            break;
        }
        kept.push(letter);
    }
    format!("{}{CUT}", kept.trim_end())
}
