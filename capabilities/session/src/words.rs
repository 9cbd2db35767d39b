//! Words of a date that everybody reads: short, and with a second look at names and judgements.

use vocabulary::caution::{Place, cautions};
use web::{Faults, Filled, Visit};

use crate::session::LONGEST_WORDS;

/// The box by which somebody says that words worth a second look may stay.
pub(crate) const READ_AGAIN: &str = "relu";

/// What was typed into a field. Names and judgements are told once, and stay when they were read again.
pub(crate) fn words(visit: &Visit, filled: &Filled, field: &str, faults: &mut Faults) -> String {
    let text = filled.text(field);
    if text.chars().count() > LONGEST_WORDS {
        faults.note(field, visit.say_count("session-fault-long", LONGEST_WORDS));
    }
    let doubt = cautions(text, Place::Public).into_iter().next();
    if let Some(caution) = doubt.filter(|_| !filled.is_ticked(READ_AGAIN)) {
        let part = text.get(caution.range).unwrap_or_default();
        let told = [("part", part.into()), ("why", caution.kind.label(visit.locale).into())];
        faults.note(field, visit.say_with("session-fault-caution", &told));
        faults.note(READ_AGAIN, visit.say("session-fault-reread"));
    }
    text.replace('\n', " ")
}
