//! What the forms of this room have in common: texts of a length, looked at twice where they may name somebody.

use vocabulary::caution::{Place, cautions};
use web::{Faults, Filled, Visit};

/// The box to tick where words are meant as they are.
pub(crate) const READ_AGAIN: &str = "relu";

/// A text of at most so many letters. A missing one is told by its key; words that may name or judge somebody are kept
/// once they were read again.
pub(crate) fn words(
    (visit, filled): (&Visit, &Filled),
    (field, longest): (&str, usize),
    missing: Option<&str>,
    faults: &mut Faults,
) -> String {
    let text = filled.text(field);
    if let (true, Some(key)) = (text.is_empty(), missing) {
        faults.note(field, visit.say(key));
    }
    if text.chars().count() > longest {
        faults.note(field, visit.say_count("register-fault-long", longest));
    }
    let doubt = cautions(text, Place::Public).into_iter().next();
    if let Some(caution) = doubt.filter(|_| !filled.is_ticked(READ_AGAIN)) {
        faults.note(field, caution.kind.label(visit.locale));
        faults.note(READ_AGAIN, visit.say("register-fault-reread"));
    }
    text.to_owned()
}
