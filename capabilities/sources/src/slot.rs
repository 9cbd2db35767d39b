//! What stands beside the dates of a sheet: under which licence its source gives it, and where it is mended.

use ::store::{Conn, Db, StoreError};
use askama::Template;
use directory::{RecordKey, RecordKind};
use web::Visit;

use crate::store::neighbours::{neighbours_of_source, source_of_organization, source_of_service};
use crate::store::{SourceRow, source_by_name};

#[derive(Template)]
#[template(path = "slot.html")]
struct Line<'a> {
    visit: &'a Visit,
    source: &'a SourceRow,
    is_neighbour: bool,
}

/// The licence and the address of the source of a record, and that a neighbour's is mended there. Nothing for a record
/// born here, or of a source of which nobody wrote anything down.
pub async fn beside_dates(visit: &Visit, db: &Db, record: RecordKey) -> Option<String> {
    let found = db.read(move |conn| described(conn, record)).await.unwrap_or_else(|error| {
        tracing::warn!(%error, "the source of a record could not be read");
        None
    });
    let (source, is_neighbour) = found?;
    Line { visit, source: &source, is_neighbour }.render().ok()
}

pub(crate) fn described(conn: &mut Conn, record: RecordKey) -> Result<Option<(SourceRow, bool)>, StoreError> {
    let name = match record.kind {
        RecordKind::Organization => source_of_organization(conn, record.id)?,
        RecordKind::Service => source_of_service(conn, record.id)?,
        RecordKind::Location => None,
    };
    let Some(name) = name else { return Ok(None) };
    let is_neighbour = neighbours_of_source(conn, &name)? > 0;
    let source = source_by_name(conn, &name)?;
    let said = source.filter(|source| is_neighbour || !source.licence.is_empty() || !source.link.is_empty());
    Ok(said.map(|source| (source, is_neighbour)))
}
