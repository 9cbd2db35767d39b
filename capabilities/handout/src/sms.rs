//! The sheet as a text message: three parts at most, what matters most first, and how many parts it takes.

use paper::Tongue;

use crate::leaf::{Column, Entry};

/// The most parts of a message: beyond, some telephones make a picture of it.
pub(crate) const MOST_PARTS: usize = 3;

/// The letters every telephone writes in seven bits (3GPP TS 23.038, basic table), those of two signs apart.
const SEVEN_BITS: &str = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
/// The letters of that alphabet that count twice.
const TWICE: &str = "^{}\\[~]|€";

/// A message and how many parts it takes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Message {
    pub(crate) tongue: Tongue,
    pub(crate) text: String,
    pub(crate) parts: usize,
    /// How many services found no room in it.
    pub(crate) left_out: usize,
}

/// How much is told of each service; less when it is too long.
const DETAILS: [Detail; 4] = [
    Detail { name: true, place: true, time: true },
    Detail { name: true, place: true, time: false },
    Detail { name: true, place: false, time: false },
    Detail { name: false, place: false, time: false },
];

/// What of a service stands in the message, besides its number and its address in the house.
#[derive(Clone, Copy)]
struct Detail {
    name: bool,
    place: bool,
    time: bool,
}

/// The message in French, or in the person's language where she has one.
pub(crate) fn message(entries: &[Entry], tongue: Tongue) -> Message {
    for kept in (1..=entries.len()).rev() {
        for detail in DETAILS {
            let text = text(&entries[..kept], tongue, detail);
            let parts = parts(&text);
            if parts <= MOST_PARTS {
                return Message { tongue, text, parts, left_out: entries.len() - kept };
            }
        }
    }
    Message { tongue, text: String::new(), parts: 0, left_out: entries.len() }
}

fn text(entries: &[Entry], tongue: Tongue, detail: Detail) -> String {
    let lines: Vec<String> = entries.iter().map(|entry| line(entry, tongue, detail)).collect();
    let text = lines.join("\n");
    match tongue {
        Tongue::French => simple_letters(&text),
        _ => text,
    }
}

fn line(entry: &Entry, tongue: Tongue, detail: Detail) -> String {
    let column = match &entry.second {
        Some(second) if tongue != Tongue::French => second,
        _ => &entry.french,
    };
    let mut said = vec![column.heading.clone()];
    if detail.name && tongue == Tongue::French {
        said.push(if entry.name.is_empty() { entry.organization.clone() } else { entry.name.clone() });
    }
    said.push(entry.phone.clone());
    if detail.place {
        said.extend(fact(&entry.french, 0, Tongue::French));
    }
    if detail.time {
        said.extend(fact(column, 2, tongue));
    }
    said.push(entry.typed.clone());
    said.retain(|part| !part.is_empty());
    said.join(". ")
}

/// The first line of a fact, found by the words that label it: where is 0, the next time is 2.
fn fact(column: &Column, which: usize, tongue: Tongue) -> Option<String> {
    let words = &crate::lexicon::lexicon(tongue).words;
    let label = [&words.place, &words.when, &words.next_time][which];
    let found = column.facts.iter().find(|fact| fact.label == *label)?;
    found.lines.first().cloned()
}

/// The text in letters that every telephone has: accents that cost a whole alphabet fall, typographic signs become
/// plain ones.
fn simple_letters(text: &str) -> String {
    let mut simple = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            letter if SEVEN_BITS.contains(letter) || TWICE.contains(letter) => simple.push(letter),
            'À' | 'Â' => simple.push('A'),
            'È' | 'Ê' | 'Ë' => simple.push('E'),
            '…' => simple.push_str("..."),
            'œ' => simple.push_str("oe"),
            letter => vocabulary::fold(&letter.to_string())
                .chars()
                .for_each(|plain| simple.push(if SEVEN_BITS.contains(plain) { plain } else { ' ' })),
        }
    }
    simple
}

/// How many parts a text takes: 160 letters in one or 153 in each where all are of the seven-bit alphabet, else 70 or
/// 67 units of UTF-16 (3GPP TS 23.040).
pub(crate) fn parts(text: &str) -> usize {
    let mut septets = 0;
    let mut simple = true;
    for letter in text.chars() {
        match letter {
            letter if SEVEN_BITS.contains(letter) => septets += 1,
            letter if TWICE.contains(letter) => septets += 2,
            _ => simple = false,
        }
    }
    let (length, one, each) =
        if simple { (septets, 160, 153) } else { (text.encode_utf16().count(), 70, 67) };
    match length {
        0 => 0,
        length if length <= one => 1,
        length => length.div_ceil(each),
    }
}

#[cfg(test)]
mod tests;
