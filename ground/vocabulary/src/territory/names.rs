//! Finding a commune by its name, however it is written and even with a slip of the finger.

use super::Commune;
use crate::fold;

/// The longest text looked at, in bytes: no French commune has a longer name.
const LONGEST_NAME: usize = 60;

/// The most columns a comparison of names needs: the longest name, two letters in excess, and the empty start.
const WIDEST: usize = LONGEST_NAME + 3;

/// The names of all communes, plainly written and in order, each with the commune's place.
#[derive(Debug)]
pub(super) struct Names {
    ordered: Vec<Name>,
}

#[derive(Debug)]
struct Name {
    plain: Box<str>,
    /// Which letters the name holds, one bit each: most names are told apart without looking further.
    letters: u32,
    place: usize,
}

/// What someone looks for: a name, and digits that narrow it.
#[derive(Debug)]
pub(super) struct Wanted {
    pub(super) name: String,
    /// A département code, or the beginning of a postal code.
    pub(super) digits: Option<String>,
}

impl Wanted {
    /// Reads « St Fargeau », « melun 77 », « 77350 le mée », « ajaccio 2a », « Melun (77) ».
    pub(super) fn read(text: &str) -> Self {
        let mut folded = fold(&text.chars().take(LONGEST_NAME).collect::<String>());
        folded.truncate(folded.floor_char_boundary(LONGEST_NAME));
        let (mut words, mut digits) = (Vec::new(), None);
        for word in words_of(&folded) {
            let corsican = (word == "2a" || word == "2b") && !words.is_empty();
            if corsican || (word.bytes().all(|byte| byte.is_ascii_digit()) && (2..=5).contains(&word.len())) {
                digits = Some(word.to_ascii_uppercase());
            } else {
                words.push(word);
            }
        }
        Self { name: plain(&words), digits }
    }

    /// Whether the digits, if any, are the commune's département, postal code or INSEE code.
    pub(super) fn fits(&self, commune: &Commune) -> bool {
        self.digits.as_ref().is_none_or(|digits| {
            commune.departement == digits
                || commune.code == digits
                || commune.postal_codes.iter().any(|code| code.starts_with(digits.as_str()))
        })
    }
}

impl Names {
    pub(super) fn of(communes: &[Commune]) -> Self {
        let mut ordered: Vec<Name> = Vec::with_capacity(communes.len());
        for (place, commune) in communes.iter().enumerate() {
            let folded = fold(commune.name);
            let plain = plain(&words_of(&folded).collect::<Vec<_>>()).into_boxed_str();
            ordered.push(Name { letters: letters(&plain), plain, place });
        }
        ordered.sort_unstable_by(|one, other| one.plain.cmp(&other.plain));
        Self { ordered }
    }

    /// The places of the communes of exactly this name.
    pub(super) fn exact(&self, name: &str) -> Vec<usize> {
        self.from(name).take_while(|known| *known.plain == *name).map(|known| known.place).collect()
    }

    /// The places of the communes whose name begins so; nothing begins with nothing.
    pub(super) fn beginning_with(&self, start: &str) -> Vec<usize> {
        let begun = self.from(start).take_while(|known| known.plain.starts_with(start));
        begun.map(|known| known.place).filter(|_| !start.is_empty()).collect()
    }

    /// The places of the communes with a later word that begins so: « fargeau » finds Saint-Fargeau.
    pub(super) fn with_word(&self, start: &str) -> Vec<usize> {
        if start.len() < 3 {
            return Vec::new();
        }
        let inner = format!(" {start}");
        self.ordered.iter().filter(|known| known.plain.contains(&inner)).map(|known| known.place).collect()
    }

    /// The places of the communes whose name, or its beginning, is one slip away, then two slips away.
    pub(super) fn near(&self, name: &str) -> [Vec<usize>; 2] {
        let allowed = match name.len() {
            4..8 => 1,
            8..=LONGEST_NAME => 2,
            _ => return [Vec::new(), Vec::new()],
        };
        let (wanted, mask) = (name.as_bytes(), letters(name));
        let mut near = [Vec::new(), Vec::new()];
        for known in &self.ordered {
            // Each slip brings in one foreign letter at most.
            if (mask & !known.letters).count_ones() > allowed {
                continue;
            }
            match slips(wanted, known.plain.as_bytes()) {
                0 | 1 => near[0].push(known.place),
                2 if allowed == 2 => near[1].push(known.place),
                _ => {}
            }
        }
        near
    }

    fn from(&self, name: &str) -> impl Iterator<Item = &Name> {
        let start = self.ordered.partition_point(|known| *known.plain < *name);
        self.ordered[start..].iter()
    }
}

/// The words of a folded text, cut at every sign.
fn words_of(folded: &str) -> impl Iterator<Item = &str> {
    folded.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty())
}

/// A name without what people leave out: the leading article, and « saint » shortened to « st ».
fn plain(words: &[&str]) -> String {
    let words = match words {
        ["le" | "la" | "les" | "l", rest @ ..] if !rest.is_empty() => rest,
        _ => words,
    };
    let short = words.iter().map(|word| match *word {
        "saint" => "st",
        "sainte" => "ste",
        "saints" => "sts",
        "saintes" if words.len() > 1 => "stes",
        other => other,
    });
    short.collect::<Vec<_>>().join(" ")
}

fn letters(plain: &str) -> u32 {
    plain.bytes().filter(u8::is_ascii_lowercase).fold(0, |mask, letter| mask | 1 << (letter - b'a'))
}

/// The fewest slips (a letter missing, added, changed, or two swapped) between a text and the beginning of a
/// name, 3 standing for more than two. Optimal string alignment distance, by rows, in a band of two.
fn slips(wanted: &[u8], name: &[u8]) -> u8 {
    const MORE: u8 = 3;
    let width = name.len().min(wanted.len() + 2) + 1;
    let mut before = [MORE; WIDEST];
    let mut above = [MORE; WIDEST];
    above[..3].copy_from_slice(&[0, 1, 2]);
    above[width.min(3)..].fill(MORE);
    for row in 1..=wanted.len() {
        let mut current = [MORE; WIDEST];
        for column in row.saturating_sub(2)..width.min(row + 3) {
            if column == 0 {
                current[0] = MORE.min(row as u8);
                continue;
            }
            let changed = above[column - 1] + u8::from(wanted[row - 1] != name[column - 1]);
            let mut fewest = changed.min(above[column] + 1).min(current[column - 1] + 1);
            let swapped = row > 1
                && column > 1
                && wanted[row - 1] == name[column - 2]
                && wanted[row - 2] == name[column - 1];
            if swapped {
                fewest = fewest.min(before[column - 2] + 1);
            }
            current[column] = fewest.min(MORE);
        }
        if current[..width].iter().all(|slips| *slips == MORE) {
            return MORE;
        }
        before = above;
        above = current;
    }
    // While typing, the end of the name is not yet written: any of the last columns will do.
    above[..width].iter().copied().min().unwrap_or(MORE)
}
