//! Where an organisation that receives an action has its place: its commune and its point on the map come from there.

use ::store::{Conn, StoreError};
use action::Place;
use directory::RecordKind;
use vocabulary::id::LocationId;

/// A place with what the directory knows of its host: the first place of that organisation that anybody may know, in the
/// commune that was typed, or in any where none was. A hidden place is never taken.
///
/// # Errors
/// Those of the store.
pub(crate) fn hosted(conn: &mut Conn, place: &Place) -> Result<Place, StoreError> {
    let Some(host) = place.organization else { return Ok(place.clone()) };
    let records = directory::records_of(conn, host)?;
    for record in records.iter().filter(|record| record.key.kind == RecordKind::Location) {
        let Some(kept) = directory::location(conn, record.key.id)? else { continue };
        let (says, id) = (kept.says, record.key.id);
        let fits = place.commune.as_deref().is_none_or(|commune| commune == says.commune);
        if !says.hidden && !says.commune.is_empty() && fits {
            let (commune, location) = (Some(says.commune), Some(LocationId::from(id)));
            return Ok(Place { commune, location, point: says.point, ..place.clone() });
        }
    }
    Ok(place.clone())
}
