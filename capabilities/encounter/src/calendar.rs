//! An encounter for a calendar: one date that follows what moves and is called off.

use exchange::write::agenda::{Event, agenda};
use web::Visit;

use crate::encounter::{Encounter, EncounterState};
use directory::OrganizationNames;

/// The calendar of one encounter; nothing where it has no day yet. `page` is the page it leads to: never that
/// of a secret, since calendars are handed on.
pub(crate) fn calendar(
    visit: &Visit,
    names: &OrganizationNames,
    (of, page): (&Encounter, &str),
) -> Option<String> {
    let (from, to) = (of.starts?, of.ends()?);
    let title = format!("{} : {}", visit.say(of.format.key()), of.subject);
    let event = Event {
        id: format!("urn:uuid:{}", of.id),
        sequence: of.sequence,
        changed_at: of.moved_at,
        is_cancelled: matches!(
            of.state,
            EncounterState::Cancelled | EncounterState::Declined | EncounterState::Expired
        ),
        title: title.clone(),
        text: names.line(&of.expected()),
        place: of.place.clone(),
        page: visit.absolute(page),
        from,
        to,
    };
    Some(agenda(&title, &visit.absolute(page), &[event]))
}
