//! What must be mended in a questionnaire before it can be sent.

use std::collections::HashSet;

use vocabulary::codes::{LegalFamily, MeanKind, Sector};

use crate::condition::{Condition, Test};
use crate::limits::{
    CHOICES, CONDITIONS, DEPTH, LARGEST_NUMBER, LINES, LONGEST_KEY, LONGEST_LINE, LONGEST_PASSAGE,
    LONGEST_QUESTION, LONGEST_TEXT, NAMED, QUESTIONS, SECTIONS, STEPS,
};
use crate::questionnaire::{Choice, Feed, Kind, OTHER, Question, Questionnaire, RecordField, Section};

/// One thing to mend, and where.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BuildFault {
    /// Where it stands.
    pub place: Spot,
    /// What is wrong.
    pub what: BuildFaultKind,
}

/// A place in a questionnaire, counted from nought.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Spot {
    /// The whole.
    Whole,
    /// A section.
    Section(usize),
    /// A question of a section.
    Question(usize, usize),
    /// A choice of a question of a section.
    Choice(usize, usize, usize),
}

/// What is wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BuildFaultKind {
    /// It has no title or words.
    NoWords,
    /// It says more than this many letters.
    TooLong(usize),
    /// The questionnaire has no section, or the section no question.
    Empty,
    /// More sections, questions, choices or conditions than this.
    TooMany(usize),
    /// A key or code that is empty, too long, or holds anything but small letters, digits and hyphens.
    BadKey,
    /// A key or code another bears too.
    DoubleKey,
    /// A code that is the house's own word for « autre ».
    ReservedCode,
    /// A question of choices that offers none.
    NoChoices,
    /// Bounds that admit nothing, or too much.
    BadBounds,
    /// A condition on a question that is not there.
    UnknownQuestion,
    /// A condition on the question itself or a later one.
    LaterQuestion,
    /// A condition on a choice the question does not offer.
    UnknownChoice,
    /// A condition its question cannot fulfil: a number of a text, a choice of a number.
    UnfitTest,
    /// A condition that names nothing, or holds others too deep.
    BadCondition,
    /// An answer that cannot feed what it is to feed.
    UnfitFeed,
    /// Two questions feed the same.
    DoubleFeed,
}

impl BuildFaultKind {
    /// What it is worded by.
    pub const fn code(self) -> &'static str {
        match self {
            Self::NoWords => "no-words",
            Self::TooLong(_) => "too-long",
            Self::Empty => "empty",
            Self::TooMany(_) => "too-many",
            Self::BadKey => "bad-key",
            Self::DoubleKey => "double-key",
            Self::ReservedCode => "reserved-code",
            Self::NoChoices => "no-choices",
            Self::BadBounds => "bad-bounds",
            Self::UnknownQuestion => "unknown-question",
            Self::LaterQuestion => "later-question",
            Self::UnknownChoice => "unknown-choice",
            Self::UnfitTest => "unfit-test",
            Self::BadCondition => "bad-condition",
            Self::UnfitFeed => "unfit-feed",
            Self::DoubleFeed => "double-feed",
        }
    }

    /// The number its words need, where they do.
    pub const fn bound(self) -> Option<usize> {
        match self {
            Self::TooLong(bound) | Self::TooMany(bound) => Some(bound),
            _ => None,
        }
    }
}

impl Questionnaire {
    /// What must be mended before it can be sent, in the order it is read; nothing where it can.
    pub fn faults(&self) -> Vec<BuildFault> {
        let mut found = Found { questionnaire: self, faults: Vec::new(), before: Vec::new() };
        found.whole();
        let (mut sections, mut questions, mut feeds) = (HashSet::new(), HashSet::new(), HashSet::new());
        for (place, section) in self.sections.iter().enumerate() {
            found.section(Spot::Section(place), section, sections.insert(&section.key));
            for (inside, question) in section.questions.iter().enumerate() {
                let spot = Spot::Question(place, inside);
                found.question(spot, question, questions.insert(&question.key));
                if question.feeds.is_some_and(|feed| !feeds.insert(feed.code())) {
                    found.note(spot, BuildFaultKind::DoubleFeed);
                }
                for words in question.kind.notes() {
                    found.length(spot, words, LONGEST_LINE);
                }
                let admits = kind_fault(&question.kind).map(|what| BuildFault { place: spot, what });
                found.faults.extend(admits);
                found.choices((place, inside), question.kind.choices());
                found.before.push(question);
            }
        }
        found.faults
    }
}

impl Feed {
    /// What it is named by: `existing-relations`, `wished-relations`, or the field.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Field(field) => field.code(),
            Self::ExistingRelations => "existing-relations",
            Self::WishedRelations => "wished-relations",
        }
    }

    /// The feed of this code.
    pub fn from_code(code: &str) -> Option<Self> {
        match code {
            "existing-relations" => Some(Self::ExistingRelations),
            "wished-relations" => Some(Self::WishedRelations),
            field => RecordField::from_code(field).map(Self::Field),
        }
    }

    /// Whether answers of this kind can feed it, and every choice is one it knows.
    pub fn takes(self, kind: &Kind) -> bool {
        let Self::Field(field) = self else { return matches!(kind, Kind::Organizations { .. }) };
        let knows = |code: &str| match field {
            RecordField::LegalFamily => LegalFamily::from_code(code).is_some(),
            RecordField::Sectors => Sector::from_code(code).is_some(),
            RecordField::Means => MeanKind::from_code(code).is_some(),
            _ => true,
        };
        field.takes(kind) && kind.choices().iter().all(|choice| knows(&choice.code))
    }
}

struct Found<'a> {
    questionnaire: &'a Questionnaire,
    faults: Vec<BuildFault>,
    before: Vec<&'a Question>,
}

impl<'a> Found<'a> {
    fn note(&mut self, place: Spot, what: BuildFaultKind) {
        self.faults.push(BuildFault { place, what });
    }

    fn whole(&mut self) {
        let all = self.questionnaire;
        self.words(Spot::Whole, &all.title, LONGEST_LINE);
        self.length(Spot::Whole, &all.introduction, LONGEST_PASSAGE);
        self.length(Spot::Whole, &all.thanks, LONGEST_PASSAGE);
        if all.sections.is_empty() {
            self.note(Spot::Whole, BuildFaultKind::Empty);
        }
        if all.sections.len() > SECTIONS {
            self.note(Spot::Whole, BuildFaultKind::TooMany(SECTIONS));
        }
        if all.questions().count() > QUESTIONS {
            self.note(Spot::Whole, BuildFaultKind::TooMany(QUESTIONS));
        }
    }

    fn section(&mut self, spot: Spot, section: &'a Section, alone: bool) {
        self.key(spot, &section.key, alone);
        self.words(spot, &section.title, LONGEST_LINE);
        self.length(spot, &section.introduction, LONGEST_PASSAGE);
        if section.questions.is_empty() {
            self.note(spot, BuildFaultKind::Empty);
        }
        self.shown_if(spot, section.shown_if.as_ref());
    }

    fn question(&mut self, spot: Spot, question: &'a Question, alone: bool) {
        self.key(spot, &question.key, alone);
        self.words(spot, &question.words, LONGEST_QUESTION);
        self.length(spot, &question.help, LONGEST_PASSAGE);
        self.shown_if(spot, question.shown_if.as_ref());
        if question.feeds.is_some_and(|feed| !feed.takes(&question.kind)) {
            self.note(spot, BuildFaultKind::UnfitFeed);
        }
    }

    fn choices(&mut self, (section, question): (usize, usize), choices: &'a [Choice]) {
        let mut codes = HashSet::new();
        for (place, choice) in choices.iter().enumerate() {
            let spot = Spot::Choice(section, question, place);
            self.key(spot, &choice.code, codes.insert(&choice.code));
            self.words(spot, &choice.words, LONGEST_LINE);
            if choice.code == OTHER {
                self.note(spot, BuildFaultKind::ReservedCode);
            }
        }
    }

    fn key(&mut self, spot: Spot, key: &str, alone: bool) {
        if !is_key(key) {
            self.note(spot, BuildFaultKind::BadKey);
        }
        if !alone {
            self.note(spot, BuildFaultKind::DoubleKey);
        }
    }

    fn words(&mut self, spot: Spot, words: &str, longest: usize) {
        if words.trim().is_empty() {
            self.note(spot, BuildFaultKind::NoWords);
        }
        self.length(spot, words, longest);
    }

    fn length(&mut self, spot: Spot, words: &str, longest: usize) {
        if words.chars().nth(longest).is_some() {
            self.note(spot, BuildFaultKind::TooLong(longest));
        }
    }

    fn shown_if(&mut self, spot: Spot, condition: Option<&Condition>) {
        let Some(condition) = condition else { return };
        if condition.depth(DEPTH) > DEPTH {
            return self.note(spot, BuildFaultKind::BadCondition);
        }
        let mut tests = Vec::new();
        condition.tests(&mut tests);
        if tests.len() > CONDITIONS {
            return self.note(spot, BuildFaultKind::TooMany(CONDITIONS));
        }
        if condition.names_nothing() {
            self.note(spot, BuildFaultKind::BadCondition);
        }
        for (question, test) in tests {
            if let Some(what) = self.test_fault(question, test) {
                self.note(spot, what);
            }
        }
    }

    fn test_fault(&self, key: &str, test: &Test) -> Option<BuildFaultKind> {
        let Some(question) = self.before.iter().find(|before| before.key == key) else {
            let later = self.questionnaire.question(key).is_some();
            return Some(if later { BuildFaultKind::LaterQuestion } else { BuildFaultKind::UnknownQuestion });
        };
        let kind = &question.kind;
        let fits = match test {
            Test::Answered => true,
            Test::OneOf(_) => matches!(kind, Kind::One { .. } | Kind::Several { .. }),
            Test::AtLeast(_) | Test::AtMost(_) => matches!(kind, Kind::Scale { .. } | Kind::Number { .. }),
        };
        let offers = |code: &String| {
            kind.choices().iter().any(|choice| choice.code == *code) || (code == OTHER && kind.admits_other())
        };
        match test {
            _ if !fits => Some(BuildFaultKind::UnfitTest),
            Test::OneOf(codes) if codes.is_empty() => Some(BuildFaultKind::BadCondition),
            Test::OneOf(codes) if !codes.iter().all(offers) => Some(BuildFaultKind::UnknownChoice),
            _ => None,
        }
    }
}

/// Whether a text can be a key or a code.
pub fn is_key(key: &str) -> bool {
    let sign = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    (1..=LONGEST_KEY).contains(&key.len()) && key.bytes().all(sign)
}

fn kind_fault(kind: &Kind) -> Option<BuildFaultKind> {
    if kind.choices().len() > CHOICES {
        return Some(BuildFaultKind::TooMany(CHOICES));
    }
    let sound = match kind {
        Kind::One { choices, .. } | Kind::Several { choices, .. } if choices.is_empty() => {
            return Some(BuildFaultKind::NoChoices);
        }
        Kind::Several { at_most, .. } => *at_most != Some(0),
        Kind::Scale { from, to, .. } => from < to && to - from < STEPS,
        Kind::Text { lines, longest } => (1..=LINES).contains(lines) && (1..=LONGEST_TEXT).contains(longest),
        Kind::Number { least, most, .. } => {
            let (low, high) = (least.unwrap_or(-LARGEST_NUMBER), most.unwrap_or(LARGEST_NUMBER));
            -LARGEST_NUMBER <= low && low <= high && high <= LARGEST_NUMBER
        }
        Kind::Organizations { at_most } => (1..=NAMED).contains(at_most),
        Kind::One { .. } | Kind::Place | Kind::Hours => true,
    };
    if sound { None } else { Some(BuildFaultKind::BadBounds) }
}
