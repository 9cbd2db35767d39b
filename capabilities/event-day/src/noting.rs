//! The form of notes: five lines about each one met.

use std::collections::BTreeMap;

use speed_meeting::showing::guest_name;
use speed_meeting::{Guest, id_of};
use uuid::Uuid;
use web::{Faults, Filled, Visit};

use crate::afternoon::Afternoon;
use crate::note::LONGEST;

/// What somebody may note about one they met.
pub(crate) struct Line {
    pub(crate) field: String,
    pub(crate) name: String,
    pub(crate) text: String,
}

/// One line for everybody met, with what was noted already.
pub(crate) fn lines(
    visit: &Visit,
    afternoon: &Afternoon,
    who: Guest,
    noted: &BTreeMap<Uuid, String>,
) -> Vec<Line> {
    let line = |other: Guest| Line {
        field: field(other),
        name: guest_name(visit, &afternoon.meeting, other),
        text: noted.get(&id_of(other)).cloned().unwrap_or_default(),
    };
    afternoon.met_by(who).into_iter().map(line).collect()
}

fn field(other: Guest) -> String {
    format!("note-{}", id_of(other))
}

/// What was sent about everybody met, and what is wrong with it.
pub(crate) fn sent(
    (visit, filled): (&Visit, &Filled),
    afternoon: &Afternoon,
    who: Guest,
) -> (Vec<(Uuid, String)>, Faults) {
    let mut faults = filled.faults();
    let said = afternoon.met_by(who).into_iter().map(|other| {
        let field = field(other);
        let text = filled.text(&field);
        if text.chars().count() > LONGEST {
            faults.note(&field, visit.say_count("speed-meeting-fault-long", LONGEST));
        }
        (id_of(other), text.to_owned())
    });
    let said = said.collect();
    (said, faults)
}
