//! From what someone typed to what is looked up: the place set apart, words corrected, expressions recognised.

pub(crate) mod place;
mod reading;

use vocabulary::codes::Topic;

use crate::answer::Understood;
use crate::document::FacetId;
use crate::segment::topic_term;
use crate::snapshot::Snapshot;
use crate::thesaurus::{Said, Target};
use crate::words::{Endings, Stop, Token, is_personal, tokens};

/// What is looked up for one question.
#[derive(Debug, Default)]
pub(crate) struct Plan {
    /// The words that count, with what satisfies each.
    pub(crate) words: Vec<PlannedWord>,
    /// What is looked up; the position is the bit it sets.
    pub(crate) lookups: Vec<Lookup>,
    pub(crate) understood: Understood,
    /// Bits of expressions: in a sentence any of them is enough.
    pub(crate) expression_bits: u32,
    /// The need is not to be alone: collective actions come first.
    pub(crate) actions_first: bool,
}

/// A word that counts.
#[derive(Debug, Clone)]
pub(crate) struct PlannedWord {
    /// As typed.
    pub(crate) said: String,
    /// How telling it is.
    pub(crate) weight: f32,
    /// Any of these sets of bits, whole, satisfies it.
    pub(crate) satisfied_by: Vec<u32>,
}

/// One thing looked up in every segment.
#[derive(Debug, Clone)]
pub(crate) struct Lookup {
    pub(crate) kind: Kind,
    /// What the person typed.
    pub(crate) said: String,
}

#[derive(Debug, Clone)]
pub(crate) enum Kind {
    /// Stems, each with its weight (rarity included).
    Stems(Vec<(String, f32)>),
    /// A topic, by its term, with its weight.
    Topic(Topic, String, f32),
    /// A value of a facet, with its weight.
    Value(FacetId, String, f32),
}

/// At most this many lookups: each has one bit.
const MOST_LOOKUPS: usize = 32;
/// Weights of expressions, beside which a word in one text of fifty weighs about four.
const TOPIC_WEIGHT: f32 = 5.0;
const VALUE_WEIGHT: f32 = 2.5;
const WEAK: f32 = 0.25;
/// What a word of the long form of an acronym weighs beside a typed one.
const LONG_FORM_WEIGHT: f32 = 0.4;
/// How many words make a sentence, when one of them is of someone speaking.
const SENTENCE_WORDS: usize = 4;

/// Reads the words of a question. The place in them is looked for only when none was given.
pub(crate) fn understand(words: &str, place_given: bool, snapshot: &Snapshot) -> Plan {
    let bounded: String = words.chars().take(crate::Question::MAX_CHARS).collect();
    let mut all = tokens(&bounded);
    all.truncate(crate::Question::MAX_WORDS);
    let mut plan = Plan::default();
    plan.understood.sentence =
        all.len() >= SENTENCE_WORDS && all.iter().any(|token| is_personal(&token.folded));
    if !place_given && let Some(found) = place::find(&all, snapshot) {
        all.drain(found.tokens);
        plan.understood.place = Some(found.read);
    }
    let typing = !bounded.ends_with(char::is_whitespace);
    Understanding { snapshot, endings: Endings::new(), tokens: all, plan }.finish(typing)
}

struct Understanding<'s> {
    snapshot: &'s Snapshot,
    endings: Endings,
    tokens: Vec<Token>,
    plan: Plan,
}

impl Understanding<'_> {
    fn finish(mut self, typing: bool) -> Plan {
        let mut stems: Vec<String> =
            self.tokens.iter().map(|token| self.endings.stem(&token.folded)).collect();
        let count = self.tokens.len();
        let plan_word = |at: usize| {
            let content = self.tokens[at].stop == Stop::Content;
            content.then(|| self.plan_word(at, typing && at + 1 == count, &mut stems)).flatten()
        };
        let word_of: Vec<Option<usize>> = (0..count).map(plan_word).collect();
        self.join_compounds(&word_of);
        let thesaurus = std::sync::Arc::clone(&self.snapshot.thesaurus);
        for said in thesaurus.said(&self.tokens, &stems) {
            self.plan_expression(&said, &word_of);
        }
        self.plan
    }

    /// Adds a lookup and gives its bit; zero when there are too many.
    fn look_up(&mut self, kind: Kind, said: String) -> u32 {
        if self.plan.lookups.len() >= MOST_LOOKUPS {
            return 0;
        }
        self.plan.lookups.push(Lookup { kind, said });
        1 << (self.plan.lookups.len() - 1)
    }

    /// Plans one word that counts, corrected if need be; the same word twice counts once.
    fn plan_word(&mut self, at: usize, last: bool, stems: &mut [String]) -> Option<usize> {
        let token = &self.tokens[at];
        let read = reading::read(token, &stems[at], last, self.snapshot);
        if let Some(twin) = (0..at)
            .find(|earlier| stems[*earlier] == read.stem && self.tokens[*earlier].stop == Stop::Content)
        {
            stems[at] = read.stem;
            return self.plan.words.iter().position(|word| word.said == self.tokens[twin].typed);
        }
        if let Some(shown) = read.corrected {
            self.plan.understood.corrections.push((token.typed.clone(), shown));
        }
        let said = token.typed.clone();
        let weight = read.weight;
        stems[at] = read.stem;
        let bit = if read.stems.is_empty() { 0 } else { self.look_up(Kind::Stems(read.stems), said.clone()) };
        let satisfied_by = if bit == 0 { Vec::new() } else { vec![bit] };
        self.plan.words.push(PlannedWord { said, weight, satisfied_by });
        Some(self.plan.words.len() - 1)
    }

    /// « rendez-vous » is also looked up as one word, which satisfies each of its parts.
    fn join_compounds(&mut self, word_of: &[Option<usize>]) {
        for at in 0..self.tokens.len() {
            let parts = usize::from(self.tokens[at].compound);
            if parts < 2 || at + parts > self.tokens.len() {
                continue;
            }
            let joined: String =
                self.tokens[at..at + parts].iter().map(|part| part.folded.as_str()).collect();
            let stem = self.endings.stem(&joined);
            if let Some(rarity) = self.snapshot.rarity(&stem) {
                let bit = self.look_up(Kind::Stems(vec![(stem, rarity)]), joined);
                self.satisfy(&word_of[at..at + parts], bit);
            }
        }
    }

    fn satisfy(&mut self, words: &[Option<usize>], bits: u32) {
        for word in words.iter().flatten().filter(|_| bits != 0) {
            self.plan.words[*word].satisfied_by.push(bits);
        }
    }

    fn plan_expression(&mut self, said: &Said<'_>, word_of: &[Option<usize>]) {
        let mut words: Vec<Option<usize>> = said.tokens.iter().map(|at| word_of[*at]).collect();
        let typed: Vec<&str> = (said.tokens[0]..=said.tokens[said.tokens.len() - 1])
            .map(|at| self.tokens[at].typed.as_str())
            .collect();
        let typed = typed.join(" ");
        if words.iter().all(Option::is_none) {
            self.plan.words.push(PlannedWord { said: typed.clone(), weight: 3.0, satisfied_by: Vec::new() });
            words.push(Some(self.plan.words.len() - 1));
        }
        for meaning in said.meanings {
            let strength = if meaning.weak { WEAK } else { 1.0 };
            let bit = match &meaning.target {
                Target::Topic(topic) => self.plan_topic(*topic, strength, &typed),
                Target::Value(section, code) => self.snapshot.thesaurus.facet(*section).map_or(0, |facet| {
                    self.look_up(Kind::Value(facet, code.clone(), VALUE_WEIGHT * strength), typed.clone())
                }),
                Target::Acronym(number) => self.plan_acronym(*number),
            };
            self.satisfy(&words, bit);
        }
    }

    fn plan_topic(&mut self, topic: Topic, strength: f32, typed: &str) -> u32 {
        if !self.plan.understood.topics.contains(&topic) {
            self.plan.understood.topics.push(topic);
        }
        self.plan.actions_first |= topic == Topic::SocialTies && strength >= 1.0;
        let known = self
            .plan
            .lookups
            .iter()
            .position(|lookup| matches!(lookup.kind, Kind::Topic(same, ..) if same == topic));
        let bit = match known {
            Some(at) => 1 << at,
            None => {
                self.look_up(Kind::Topic(topic, topic_term(topic), TOPIC_WEIGHT * strength), typed.to_owned())
            }
        };
        self.plan.expression_bits |= bit;
        bit
    }

    /// Either form of an acronym stands for the other. Gives the bits that must all be set.
    fn plan_acronym(&mut self, number: usize) -> u32 {
        let (short, long) = &self.snapshot.thesaurus.acronyms()[number];
        let pair = (short.clone(), long.clone());
        let typed_short = self.tokens.iter().any(|token| token.folded == vocabulary::fold(short));
        let form = if typed_short { long } else { short };
        if !self.plan.understood.acronyms.contains(&pair) {
            self.plan.understood.acronyms.push(pair.clone());
        }
        let mut bits = 0;
        for token in tokens(form).into_iter().filter(|token| token.stop == Stop::Content) {
            let stem = self.endings.stem(&token.folded);
            let Some(rarity) = self.snapshot.rarity(&stem) else { return 0 };
            let weight = if typed_short { rarity * LONG_FORM_WEIGHT } else { rarity };
            let bit = self.look_up(Kind::Stems(vec![(stem, weight)]), token.typed);
            if bit == 0 {
                return 0;
            }
            bits |= bit;
        }
        bits
    }
}

#[cfg(test)]
mod tests;
