//! Where an action takes place: a commune, an organisation that receives it, words that lead there.

use action::{LONGEST_LINE, Place};
use web::Visit;

use super::Known;
use crate::form::{Field, Group, Reading, Shape};

pub(super) fn fields(visit: &Visit, known: &Known, place: &Place) -> Vec<Group> {
    let commune = place.commune.as_deref().map(action::commune_said).unwrap_or_default();
    let host = place.organization.map(|id| known.names.name(id)).unwrap_or_default();
    vec![Group::plain(vec![
        Field::line(visit, "commune", "declaring-field-commune", commune)
            .hint(visit, "declaring-hint-commune"),
        Field::new(visit, "chez", "declaring-field-host", Shape::Organization)
            .value(host)
            .hint(visit, "declaring-hint-host"),
        Field::line(visit, "lieu", "declaring-field-place", place.words.as_str())
            .hint(visit, "declaring-hint-place"),
    ])]
}

/// The place as it was typed. What the form cannot say (the point on the map, the place of the organisation) stays
/// while commune and organisation stay.
pub(super) fn of(reading: &mut Reading<'_>, known: &Known, was: &Place) -> Place {
    let typed = reading.filled.text("commune");
    let commune = action::read_commune(typed);
    if commune.is_none() && !typed.is_empty() {
        reading.note("commune", "declaring-fault-commune");
    }
    let host = reading.filled.text("chez");
    let still = was.organization.filter(|id| known.names.name(*id) == host);
    let organization = still.or_else(|| known.names.find(host));
    if organization.is_none() && !host.is_empty() {
        reading.note("chez", "declaring-fault-host");
    }
    let words = reading.words("lieu", LONGEST_LINE).replace('\n', " ");
    let commune = commune.map(str::to_owned);
    if (&commune, organization) == (&was.commune, was.organization) {
        return Place { words, ..was.clone() };
    }
    Place { commune, organization, words, ..Place::default() }
}
