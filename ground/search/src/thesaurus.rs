//! How people say a need, and what they mean by it: a plain text file a worker can extend, read into this.
//!
//! ```text
//! # comment
//! [topic equipement-et-alimentation--alimentation]
//! faim, colis alimentaire, rien à manger
//! ~ courses, budget nourriture           (a leading ~ is a weak hint)
//! [kind ccas]                            (also [means …] and [audience …])
//! mairie
//! [acronyms]
//! AAH = allocation aux adultes handicapés
//! ```

mod parse;

use rustc_hash::{FxHashMap, FxHashSet};
use vocabulary::codes::Topic;

use crate::document::FacetId;
use crate::words::{Stop, Token};

/// Words of needs and their meanings.
#[derive(Debug, Clone, Default)]
pub struct Thesaurus {
    expressions: Vec<Expression>,
    by_first: FxHashMap<String, Vec<u32>>,
    stems: FxHashSet<String>,
    spellings: Vec<(String, String)>,
    acronyms: Vec<(String, String)>,
    facets: Vec<(Section, FacetId)>,
}

/// A line of the file that could not be used, and why; the rest is used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ThesaurusFault {
    /// The line, counted from one.
    pub line: usize,
    /// What is wrong, in French, for the worker who wrote it.
    pub sentence: String,
}

/// A section whose words lead to a value of a facet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Section {
    /// Kinds of organisation.
    Kind,
    /// Means and skills.
    Means,
    /// Audiences.
    Audience,
}

/// Some words said together and what they stand for.
#[derive(Debug, Clone)]
struct Expression {
    stems: Vec<String>,
    meanings: Vec<Meaning>,
}

/// One meaning of an expression.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Meaning {
    pub(crate) target: Target,
    pub(crate) weak: bool,
}

/// What an expression leads to.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Target {
    Topic(Topic),
    Value(Section, String),
    /// The short or the long form of the acronym with this number.
    Acronym(usize),
}

/// An expression found in a question.
#[derive(Debug, Clone)]
pub(crate) struct Said<'t> {
    /// Which tokens, by position.
    pub(crate) tokens: Vec<usize>,
    pub(crate) meanings: &'t [Meaning],
}

impl Thesaurus {
    /// Reads the file. Faulty lines are told and left out; they never stop the rest.
    pub fn parse(text: &str) -> (Self, Vec<ThesaurusFault>) {
        parse::parse(text)
    }

    /// Says which facet the words of a section lead to. A section without a facet has no effect.
    #[must_use]
    pub fn with_facets(mut self, facets: &[(Section, FacetId)]) -> Self {
        self.facets = facets.to_vec();
        self
    }

    /// Acronyms and their long forms, for a glossary.
    pub fn acronyms(&self) -> &[(String, String)] {
        &self.acronyms
    }

    pub(crate) fn facet(&self, section: Section) -> Option<FacetId> {
        self.facets.iter().find_map(|(known, facet)| (*known == section).then_some(*facet))
    }

    /// Whether some expression has this stem.
    pub(crate) fn knows(&self, stem: &str) -> bool {
        self.stems.contains(stem)
    }

    /// Every word of the expressions: without accents, and as a person would write it.
    pub(crate) fn spellings(&self) -> &[(String, String)] {
        &self.spellings
    }

    /// Expressions found among the tokens, given the stem each token was read as. The longest win: « aide » says
    /// nothing of its own inside « aide alimentaire ». A few words may stand between those of an expression.
    pub(crate) fn said<'t>(&'t self, tokens: &[Token], stems: &[String]) -> Vec<Said<'t>> {
        let mut found: Vec<Said<'t>> = Vec::new();
        for start in (0..tokens.len()).filter(|at| tokens[*at].stop != Stop::Hard) {
            let starting = self.by_first.get(&stems[start]).map_or(&[][..], Vec::as_slice);
            for number in starting {
                let expression = &self.expressions[*number as usize];
                if let Some(at) = matched(&expression.stems, tokens, stems, start) {
                    found.push(Said { tokens: at, meanings: &expression.meanings });
                }
            }
        }
        longest_first(found)
    }
}

/// How many words may stand between two words of an expression.
const WIDEST_GAP: usize = 2;

/// Where the stems of an expression stand, in order, from this token on.
fn matched(wanted: &[String], tokens: &[Token], stems: &[String], start: usize) -> Option<Vec<usize>> {
    let mut at = vec![start];
    let mut next = start + 1;
    for stem in &wanted[1..] {
        let mut passed = 0;
        loop {
            if next >= tokens.len() || passed > WIDEST_GAP {
                return None;
            }
            if tokens[next].stop != Stop::Hard {
                if stems[next] == *stem {
                    break;
                }
                passed += 1;
            }
            next += 1;
        }
        at.push(next);
        next += 1;
    }
    Some(at)
}

fn longest_first(mut found: Vec<Said<'_>>) -> Vec<Said<'_>> {
    found.sort_by_key(|said| (std::cmp::Reverse(said.tokens.len()), said.tokens[0]));
    let mut kept: Vec<Said<'_>> = Vec::new();
    for said in found {
        let inside_longer = kept.iter().any(|longer| {
            longer.tokens.len() > said.tokens.len() && said.tokens.iter().all(|at| longer.tokens.contains(at))
        });
        if !inside_longer {
            kept.push(said);
        }
    }
    kept.sort_by_key(|said| said.tokens[0]);
    kept
}

#[cfg(test)]
mod tests;
