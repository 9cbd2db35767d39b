//! Reads the text of the thesaurus, line by line, telling what it cannot use.

use vocabulary::codes::{Audience, MeanKind, OrganizationKind, Topic};

use super::{Expression, Meaning, Section, Target, Thesaurus, ThesaurusFault};
use crate::words::{Endings, Stop, tokens};

/// The longest expression, in words that count.
const LONGEST_EXPRESSION: usize = 8;

/// What the lines of the current section mean.
enum Reading {
    Nothing,
    Expressions(Target),
    Acronyms,
}

struct Parser {
    thesaurus: Thesaurus,
    numbers: rustc_hash::FxHashMap<Vec<String>, u32>,
    faults: Vec<ThesaurusFault>,
    endings: Endings,
    line: usize,
}

pub(super) fn parse(text: &str) -> (Thesaurus, Vec<ThesaurusFault>) {
    let mut parser = Parser {
        thesaurus: Thesaurus::default(),
        numbers: rustc_hash::FxHashMap::default(),
        faults: Vec::new(),
        endings: Endings::new(),
        line: 0,
    };
    let mut reading = Reading::Nothing;
    for line in text.trim_start_matches('\u{feff}').lines() {
        parser.line += 1;
        let line = line.split('#').next().unwrap_or_default().trim();
        if line.starts_with('[') {
            reading = parser.section(line);
        } else if !line.is_empty() {
            parser.content(line, &reading);
        }
    }
    parser.finish()
}

impl Parser {
    fn fault(&mut self, sentence: String) {
        self.faults.push(ThesaurusFault { line: self.line, sentence });
    }

    /// The line in square brackets. Words may follow the bracket as a remark.
    fn section(&mut self, line: &str) -> Reading {
        let Some((inside, _)) = line[1..].split_once(']') else {
            self.fault(format!("« {line} » : il manque le crochet fermant « ] »."));
            return Reading::Nothing;
        };
        let (name, code) = inside.trim().split_once(char::is_whitespace).unwrap_or((inside.trim(), ""));
        let code = code.trim();
        let target = match name {
            "acronyms" => return Reading::Acronyms,
            "topic" => Topic::from_code(code).map(Target::Topic),
            "kind" => OrganizationKind::from_code(code).map(|kind| value(Section::Kind, kind.code())),
            "means" => MeanKind::from_code(code).map(|kind| value(Section::Means, kind.code())),
            "audience" => Audience::from_code(code).map(|kind| value(Section::Audience, kind.code())),
            _ => {
                self.fault(format!(
                    "« [{inside}] » : section inconnue ; écrivez topic, kind, means, audience ou acronyms."
                ));
                return Reading::Nothing;
            }
        };
        target.map_or_else(
            || {
                self.fault(format!(
                    "« {code} » n’est pas un code de la liste {name} ; ses lignes sont ignorées."
                ));
                Reading::Nothing
            },
            Reading::Expressions,
        )
    }

    fn content(&mut self, line: &str, reading: &Reading) {
        match reading {
            Reading::Nothing => {}
            Reading::Acronyms => self.acronym(line),
            Reading::Expressions(target) => {
                let weak = line.starts_with('~');
                for expression in line.trim_start_matches('~').split(',') {
                    let meaning = Meaning { target: target.clone(), weak };
                    self.expression(expression.trim(), meaning);
                }
            }
        }
    }

    fn acronym(&mut self, line: &str) {
        let Some((short, long)) = line.split_once('=') else {
            return self.fault(format!("« {line} » : écrivez « SIGLE = forme longue »."));
        };
        let (short, long) = (short.trim(), long.trim());
        if short.is_empty() || long.is_empty() {
            return self.fault(format!("« {line} » : écrivez « SIGLE = forme longue »."));
        }
        let number = self.thesaurus.acronyms.len();
        self.thesaurus.acronyms.push((short.to_owned(), long.to_owned()));
        for form in [short, long] {
            self.expression(form, Meaning { target: Target::Acronym(number), weak: false });
        }
    }

    fn expression(&mut self, text: &str, meaning: Meaning) {
        if text.is_empty() {
            return;
        }
        let words: Vec<_> = tokens(text).into_iter().filter(|token| token.stop != Stop::Hard).collect();
        if words.is_empty() || words.len() > LONGEST_EXPRESSION {
            return self.fault(format!(
                "« {text} » : une expression a de 1 à {LONGEST_EXPRESSION} mots qui ont un sens."
            ));
        }
        let stems: Vec<String> = words.iter().map(|word| self.endings.stem(&word.folded)).collect();
        for (word, stem) in words.into_iter().zip(&stems) {
            if word.stop == Stop::Content {
                self.thesaurus.stems.insert(stem.clone());
                self.thesaurus.spellings.push((word.folded, word.typed));
            }
        }
        self.mean(stems, meaning);
    }

    /// Adds a meaning to an expression; said twice with the same meaning, the strong one stays.
    fn mean(&mut self, stems: Vec<String>, meaning: Meaning) {
        let next = u32::try_from(self.thesaurus.expressions.len()).unwrap_or(u32::MAX);
        let number = *self.numbers.entry(stems.clone()).or_insert(next);
        if number == next {
            self.thesaurus.by_first.entry(stems[0].clone()).or_default().push(number);
            self.thesaurus.expressions.push(Expression { stems, meanings: Vec::new() });
        }
        let meanings = &mut self.thesaurus.expressions[number as usize].meanings;
        match meanings.iter_mut().find(|known| known.target == meaning.target) {
            Some(known) => known.weak &= meaning.weak,
            None => meanings.push(meaning),
        }
    }

    fn finish(mut self) -> (Thesaurus, Vec<ThesaurusFault>) {
        self.thesaurus.spellings.sort_unstable();
        self.thesaurus.spellings.dedup_by(|a, b| a.0 == b.0);
        (self.thesaurus, self.faults)
    }
}

fn value(section: Section, code: &str) -> Target {
    Target::Value(section, code.to_owned())
}
