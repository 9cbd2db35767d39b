//! What a participant may know of the others: who goes round alone is not named to those who do not meet her.

use ::store::{Conn, StoreError};
use directory::OrganizationNames;

use crate::rotation::Rotation;
use crate::speed_meeting::{Guest, SpeedMeeting};

/// The speed-meeting as some participants may see it: a visitor alone stands there by her organisation, unless she is
/// one of them or they meet in rounds that hold. `somebody` is the word for a person.
pub(crate) fn veiled(
    conn: &mut Conn,
    mut meeting: SpeedMeeting,
    (own, rotation): (&[Guest], Option<&Rotation>),
    somebody: &str,
) -> Result<SpeedMeeting, StoreError> {
    let rotation = rotation.filter(|_| !meeting.state.is_open());
    let met = rotation.map(|rotation| own.iter().flat_map(|who| rotation.route(*who)).collect::<Vec<_>>());
    let is_known = |who: Guest| {
        own.contains(&who) || met.as_ref().is_some_and(|met| met.iter().any(|(_, held)| held.guest == who))
    };
    let alone = meeting.visitors.iter_mut().filter(|one| one.people == 1 && !one.name.is_empty());
    let unknown: Vec<_> = alone.filter(|one| !is_known(Guest::Visitor(one.id))).collect();
    if unknown.is_empty() {
        return Ok(meeting);
    }
    let names = OrganizationNames::read(conn)?;
    for one in unknown {
        let organization = one.organization.filter(|id| names.knows(*id));
        one.name =
            organization.map_or_else(|| somebody.to_owned(), |id| format!("{somebody} ({})", names.name(id)));
    }
    Ok(meeting)
}
