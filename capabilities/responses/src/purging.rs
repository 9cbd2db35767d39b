//! What is forgotten two years after a survey closed: the free words. What is counted stays.

use questionnaire::{Answer, Answers, Named};

/// Takes out what somebody wrote in her own words: texts, hours, what « autre » was, and names that are in no record,
/// since somebody may have typed a person. That « autre » was chosen, and that somebody was named, is counted and stays;
/// so do names of organisations of the directory, which are nobody's.
pub(crate) fn without_free_words(answers: &mut Answers) {
    answers.retain(|_, answer| !matches!(answer, Answer::Text(_) | Answer::Hours(_)));
    for answer in answers.values_mut() {
        match answer {
            Answer::Other { words, .. } => FORGOTTEN.clone_into(words),
            Answer::Organizations(named) => forget_typed(named),
            _ => {}
        }
    }
}

/// Names in no record become one sign.
fn forget_typed(named: &mut Vec<Named>) {
    let typed = named.iter().any(|one| one.id.is_none());
    named.retain(|one| one.id.is_some());
    if typed {
        named.push(Named { id: None, name: FORGOTTEN.to_owned() });
    }
}

/// What stands for words that were forgotten: a sign without a language.
pub(crate) const FORGOTTEN: &str = "…";
