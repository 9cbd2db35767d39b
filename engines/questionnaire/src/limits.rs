//! How large a questionnaire and its answers may be.

/// How many sections.
pub const SECTIONS: usize = 30;
/// How many questions in all.
pub const QUESTIONS: usize = 200;
/// How many choices a question offers.
pub const CHOICES: usize = 100;
/// How many steps a scale may have, from its lowest to its highest.
pub const STEPS: u8 = 11;
/// How many organisations one answer may name.
pub const NAMED: u8 = 30;
/// How many lines a text field may show.
pub const LINES: u8 = 20;
/// How many conditions stand behind one section or question.
pub const CONDITIONS: usize = 20;
/// How deep conditions hold others.
pub const DEPTH: usize = 3;
/// Letters of a key or a code.
pub const LONGEST_KEY: usize = 40;
/// Letters of a title, of the words of a choice, of the ends of a scale, of a unit, of a name.
pub const LONGEST_LINE: usize = 200;
/// Letters of a question.
pub const LONGEST_QUESTION: usize = 500;
/// Letters of an introduction, of a help, of the thanks.
pub const LONGEST_PASSAGE: usize = 4_000;
/// Letters of a free answer.
pub const LONGEST_TEXT: u16 = 5_000;
/// Letters typed after « autre ».
pub const LONGEST_OTHER: usize = 200;
/// Letters of opening hours.
pub const LONGEST_HOURS: usize = 400;
/// How far from nothing a number may be.
pub const LARGEST_NUMBER: i64 = 1_000_000_000_000;
/// Bytes of a questionnaire read from a file.
pub const LARGEST_FILE: usize = 1_000_000;
