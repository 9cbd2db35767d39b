//! The questionnaire that comes with the house: twelve questions, to be changed or taken as it is.

use questionnaire::{Questionnaire, ReadFault};

/// Its text, in the form that files are read in.
const TEXT: &str = include_str!("../text/twelve-questions.json");

/// The twelve questions, in French: « texte à valider localement ».
///
/// # Errors
/// None but for a mistake of ours in the text, found by its test.
pub(crate) fn twelve_questions() -> Result<Questionnaire, ReadFault> {
    Questionnaire::read(TEXT.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::twelve_questions;

    #[test]
    fn the_twelve_questions_can_be_sent_as_they_are() {
        let questionnaire = twelve_questions().expect("the text");
        assert_eq!(questionnaire.questions().count(), 12);
        assert_eq!(questionnaire.faults(), []);
    }
}
