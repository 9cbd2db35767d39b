//! Changing a questionnaire piece by piece: adding, moving, taking away; and what an open survey still allows.

use questionnaire::{Choice, Kind, Question, Questionnaire, Section};
use vocabulary::slug;

/// The longest key, in letters: short enough for an address and a column of a spreadsheet.
const LONGEST_KEY: usize = 32;

/// Stands in addresses for a section or question that is not written yet; no key is this.
pub(crate) const NEW: &str = "nouvelle";

/// One change of the order or of the whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Change {
    /// A section one place up.
    SectionUp(String),
    /// A section one place down.
    SectionDown(String),
    /// A section goes, with its questions.
    SectionAway(String),
    /// A question one place up, into the section before where it was the first.
    QuestionUp(String),
    /// A question one place down, into the section after where it was the last.
    QuestionDown(String),
    /// A question goes.
    QuestionAway(String),
    /// Title, introduction and thanks.
    Words {
        /// The title.
        title: String,
        /// What is said before.
        introduction: String,
        /// What is said afterwards.
        thanks: String,
    },
}

impl Change {
    /// The change a form asks for, by its code and the key it is about.
    pub(crate) fn read(code: &str, key: &str) -> Option<Self> {
        let key = key.to_owned();
        match code {
            "section-up" => Some(Self::SectionUp(key)),
            "section-down" => Some(Self::SectionDown(key)),
            "section-away" => Some(Self::SectionAway(key)),
            "question-up" => Some(Self::QuestionUp(key)),
            "question-down" => Some(Self::QuestionDown(key)),
            "question-away" => Some(Self::QuestionAway(key)),
            _ => None,
        }
    }
}

/// The questionnaire after a change; none where there was nothing to change.
pub(crate) fn changed(of: &Questionnaire, change: &Change) -> Option<Questionnaire> {
    let mut whole = of.clone();
    match change {
        Change::SectionUp(key) => {
            let place = section_place(&whole, key).filter(|place| *place > 0)?;
            whole.sections.swap(place, place - 1);
        }
        Change::SectionDown(key) => {
            let place = section_place(&whole, key).filter(|place| place + 1 < whole.sections.len())?;
            whole.sections.swap(place, place + 1);
        }
        Change::SectionAway(key) => {
            let place = section_place(&whole, key)?;
            whole.sections.remove(place);
        }
        Change::QuestionUp(key) => question_up(&mut whole, key)?,
        Change::QuestionDown(key) => question_down(&mut whole, key)?,
        Change::QuestionAway(key) => {
            let (section, place) = question_place(&whole, key)?;
            whole.sections[section].questions.remove(place);
        }
        Change::Words { title, introduction, thanks } => {
            whole.title.clone_from(title);
            whole.introduction.clone_from(introduction);
            whole.thanks.clone_from(thanks);
        }
    }
    (whole != *of).then_some(whole)
}

fn question_up(whole: &mut Questionnaire, key: &str) -> Option<()> {
    let (section, place) = question_place(whole, key)?;
    if place > 0 {
        whole.sections[section].questions.swap(place, place - 1);
    } else {
        let before = section.checked_sub(1)?;
        let question = whole.sections[section].questions.remove(0);
        whole.sections[before].questions.push(question);
    }
    Some(())
}

fn question_down(whole: &mut Questionnaire, key: &str) -> Option<()> {
    let (section, place) = question_place(whole, key)?;
    if place + 1 < whole.sections[section].questions.len() {
        whole.sections[section].questions.swap(place, place + 1);
    } else {
        let after = (section + 1 < whole.sections.len()).then_some(section + 1)?;
        let question = whole.sections[section].questions.remove(place);
        whole.sections[after].questions.insert(0, question);
    }
    Some(())
}

/// Where a section stands.
pub(crate) fn section_place(whole: &Questionnaire, key: &str) -> Option<usize> {
    whole.sections.iter().position(|section| section.key == key)
}

/// Where a question stands: its section, and its place there.
pub(crate) fn question_place(whole: &Questionnaire, key: &str) -> Option<(usize, usize)> {
    whole.sections.iter().enumerate().find_map(|(section, within)| {
        let place = within.questions.iter().position(|question| question.key == key)?;
        Some((section, place))
    })
}

/// Every question that is asked before this one may be; its condition can only ask for these.
pub(crate) fn asked_before<'a>(whole: &'a Questionnaire, key: &str) -> Vec<&'a Question> {
    whole.questions().take_while(|question| question.key != key).collect()
}

/// A key made of words, that no other bears: what answers, conditions and exports name a question by. It stays when
/// the words change.
pub(crate) fn key_of(words: &str, taken: &[&str]) -> String {
    let shortened: String = slug(words).chars().take(LONGEST_KEY).collect();
    let plain = shortened.trim_matches('-');
    let plain = if plain.is_empty() { "question" } else { plain };
    if plain != NEW && !taken.contains(&plain) {
        return plain.to_owned();
    }
    let mut numbered = (2_u32..).map(|number| format!("{plain}-{number}"));
    numbered.find(|key| !taken.contains(&key.as_str())).unwrap_or_default()
}

/// Choices from the lines of a text. A choice keeps its code when its words stay; where as many lines stand as before,
/// a line that changed is the same choice with better words.
pub(crate) fn choices_of(text: &str, before: &[Choice]) -> Vec<Choice> {
    let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let mut taken: Vec<String> = vec![questionnaire::OTHER.to_owned()];
    let mut choices: Vec<Choice> = Vec::new();
    for (place, line) in lines.iter().enumerate() {
        let same_words = before.iter().find(|choice| choice.words == *line);
        let same_place = before
            .get(place)
            .filter(|choice| lines.len() == before.len() && !lines.contains(&choice.words.as_str()));
        let kept = same_words.or(same_place).map(|choice| choice.code.clone());
        let code = kept.filter(|code| !taken.contains(code)).unwrap_or_else(|| {
            let others: Vec<&str> =
                taken.iter().map(String::as_str).chain(before.iter().map(|one| one.code.as_str())).collect();
            key_of(line, &others)
        });
        taken.push(code.clone());
        choices.push(Choice { code, words: (*line).to_owned() });
    }
    choices
}

/// A questionnaire without its words: two that have the same ask the same, and answers to one are answers to the other.
fn skeleton(of: &Questionnaire) -> Questionnaire {
    let bare = |section: &Section| Section {
        title: String::new(),
        introduction: String::new(),
        questions: section.questions.iter().map(bare_question).collect(),
        ..section.clone()
    };
    Questionnaire { sections: of.sections.iter().map(bare).collect(), ..Questionnaire::default() }
}

fn bare_question(question: &Question) -> Question {
    let mut kind = question.kind.clone();
    match &mut kind {
        Kind::One { choices, .. } | Kind::Several { choices, .. } => {
            choices.iter_mut().for_each(|choice| choice.words.clear());
        }
        Kind::Scale { low, high, .. } => {
            low.clear();
            high.clear();
        }
        Kind::Number { unit, .. } => unit.clear(),
        Kind::Text { .. } | Kind::Place | Kind::Organizations { .. } | Kind::Hours => {}
    }
    Question { words: String::new(), help: String::new(), kind, ..question.clone() }
}

/// Whether only words differ between two questionnaires: all that may change once letters have left.
pub(crate) fn only_words_differ(one: &Questionnaire, other: &Questionnaire) -> bool {
    skeleton(one) == skeleton(other)
}

/// A kind as it is first offered, by its code.
pub(crate) fn kind_of(code: &str) -> Option<Kind> {
    let none = Vec::new;
    Some(match code {
        "one" => Kind::One { choices: none(), other: false },
        "several" => Kind::Several { choices: none(), other: false, at_most: None },
        "scale" => Kind::Scale { from: 1, to: 5, low: String::new(), high: String::new() },
        "text" => Kind::Text { lines: 4, longest: 1_000 },
        "number" => Kind::Number { least: Some(0), most: None, unit: String::new() },
        "place" => Kind::Place,
        "organizations" => Kind::Organizations { at_most: 10 },
        "hours" => Kind::Hours,
        _ => return None,
    })
}

/// The codes of every kind, in the order they are offered.
pub(crate) const KINDS: [&str; 8] =
    ["one", "several", "scale", "text", "number", "place", "organizations", "hours"];

#[cfg(test)]
mod tests;
