//! Every word that was read, how often it stands in names, and so how telling it is.

use rustc_hash::{FxHashMap, FxHashSet};

use vocabulary::fold;

use crate::reading::mark;
use crate::subject::Subject;
use crate::{address, words};

/// The most words of a name that are compared: enough for any real one.
const WORDS: usize = 24;
/// The most words of the name of a town.
const LONGEST_TOWN: usize = 4;
/// So many names are taken as read before the first, with the usual share of usual words.
const EXPECTED_NAMES: f32 = 2000.0;
/// The bits of a word that stands in no main name of the list.
const UNREAD: f32 = 10.0;

/// One word of a name: its number in the dictionary, and how much of its weight counts here.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Word {
    pub id: u32,
    /// Bits, less for legal words, towns, and what stands in brackets.
    pub weight: f32,
    pub town: bool,
    /// In brackets, where branches are named: what two names share there counts little, what they lack not at all.
    pub aside: bool,
}

/// Every word that was read, how often, and how telling it is.
#[derive(Debug, Default)]
pub(crate) struct Dictionary {
    ids: FxHashMap<Box<str>, u32>,
    texts: Vec<Box<str>>,
    /// In how many names.
    counts: Vec<u32>,
    /// Towns of the list, each as its words in a row.
    towns: FxHashSet<u64>,
    weights: Vec<f32>,
    names: u32,
}

impl Dictionary {
    /// Reads the words of every name and town first, so that each record can be weighed by all of them.
    pub(crate) fn of(subjects: &[Subject]) -> Self {
        let mut dictionary = Self::default();
        for subject in subjects {
            dictionary.count(&subject.name);
            let town: Vec<String> = name_words(&subject.city).into_iter().map(|(word, _)| word).collect();
            let known_word = matches!(town.as_slice(), [only] if words::expected_per_thousand(only) > 1.0);
            if !town.is_empty() && !known_word {
                dictionary.towns.insert(mark(&town.as_slice()));
            }
            dictionary.number_others(subject);
        }
        dictionary.settle();
        dictionary.weigh();
        dictionary
    }

    fn count(&mut self, name: &str) {
        self.names = self.names.saturating_add(1);
        let mut seen: Vec<u32> = Vec::new();
        for word in name_words(name) {
            let id = self.number(&word.0);
            if !seen.contains(&id) {
                seen.push(id);
                self.counts[id as usize] += 1;
            }
        }
    }

    /// Numbers the words that no main name holds, so that they too are settled whatever the order of the list.
    fn number_others(&mut self, subject: &Subject) {
        for text in subject.alternate_names.iter().chain([&subject.place, &subject.parent]) {
            for (word, _) in name_words(text) {
                self.number(&word);
            }
        }
        for word in address::read(&subject.number, &subject.street, &subject.details).street {
            self.number(&word);
        }
    }

    /// The number of a word, new or known.
    pub(crate) fn number(&mut self, word: &str) -> u32 {
        if let Some(id) = self.ids.get(word) {
            return *id;
        }
        let id = u32::try_from(self.texts.len()).unwrap_or(u32::MAX);
        self.ids.insert(word.into(), id);
        self.texts.push(word.into());
        self.counts.push(0);
        id
    }

    /// Numbers the words anew in the order of the alphabet, so that the order of the list leaves no trace.
    fn settle(&mut self) {
        let mut words: Vec<_> =
            std::mem::take(&mut self.texts).into_iter().zip(std::mem::take(&mut self.counts)).collect();
        words.sort_unstable();
        (self.texts, self.counts) = words.into_iter().unzip();
        for (id, text) in self.texts.iter().enumerate() {
            self.ids.insert(text.clone(), u32::try_from(id).unwrap_or(u32::MAX));
        }
    }

    fn weigh(&mut self) {
        #[expect(clippy::cast_precision_loss, reason = "a count of names, for a logarithm")]
        let names = self.names as f32;
        let shares = self.texts.iter().zip(&self.counts).map(|(text, count)| {
            #[expect(clippy::cast_precision_loss, reason = "a count of names, for a logarithm")]
            let seen = *count as f32;
            let expected = words::expected_per_thousand(text) / 1000.0 * EXPECTED_NAMES;
            (*count > 0).then(|| (seen + expected) / (names + EXPECTED_NAMES))
        });
        self.weights = shares.map(|share| share.map_or(UNREAD, |share| -share.log2())).collect();
    }

    pub(crate) fn text(&self, id: u32) -> &str {
        self.texts.get(id as usize).map_or("", |text| text)
    }

    /// The bits a word tells, of a word read when the dictionary was made; others are as rare as can be.
    pub(crate) fn weight(&self, id: u32) -> f32 {
        self.weights.get(id as usize).copied().unwrap_or(UNREAD)
    }

    /// Which words of a name are those of a town of the list.
    fn town_words(&self, words: &[String]) -> Vec<bool> {
        let mut towns = vec![false; words.len()];
        for length in 1..=LONGEST_TOWN.min(words.len()) {
            for (start, phrase) in words.windows(length).enumerate() {
                if self.towns.contains(&mark(&phrase)) {
                    towns[start..start + length].fill(true);
                }
            }
        }
        towns
    }

    /// The words of a name with what each counts for.
    pub(crate) fn words(&mut self, name: &str) -> Box<[Word]> {
        let mut read: Vec<Word> = Vec::new();
        let (texts, asides): (Vec<String>, Vec<bool>) = name_words(name).into_iter().unzip();
        let towns = self.town_words(&texts);
        for (at, ((text, aside), town)) in texts.iter().zip(asides).zip(towns).enumerate() {
            let of_county = texts.get(at + 1).is_some_and(|next| next == "county");
            let id = self.number(text);
            if self.weights.len() < self.texts.len() {
                self.weights.push(UNREAD);
            }
            if read.len() >= WORDS || read.iter().any(|word| word.id == id) {
                continue;
            }
            let share = match (aside, words::is_legal(text), town || of_county) {
                (true, ..) => 0.2,
                (_, true, _) => 0.15,
                (_, _, true) => 0.35,
                _ => 1.0,
            };
            read.push(Word { id, weight: self.weight(id) * share, town, aside });
        }
        read.into()
    }
}

/// The words of a name, each with whether it stands in brackets or after a dash, where branches are named.
pub(crate) fn name_words(name: &str) -> Vec<(String, bool)> {
    let folded =
        words::shorten(&fold(name)).replace("n°", " ").replace('\'', if name.is_ascii() { "" } else { " " });
    let mut depth = 0_u32;
    let mut read = Vec::new();
    let mut word = String::new();
    for letter in folded.chars().chain(std::iter::once(' ')) {
        if letter.is_alphanumeric() {
            word.push(letter);
            continue;
        }
        if !word.is_empty() {
            if let Some(spelled) = words::of_name(&word) {
                read.push((spelled.to_owned(), depth > 0));
            }
            word.clear();
        }
        match letter {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    // A name that stands in brackets altogether is a name.
    if read.iter().all(|(_, aside)| *aside) {
        read.iter_mut().for_each(|(_, aside)| *aside = false);
    }
    read
}
