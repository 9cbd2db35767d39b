//! What is published of an encounter: a few sentences, for members or for everybody, as those who were there chose.

use axum::extract::{Path, State};
use uuid::Uuid;
use web::{Failure, Page, Visit};

use super::{MinutesRoom, ways_back};
use crate::closing::found;
use crate::record::Publication;
use directory::OrganizationNames;
use web::body::{Body, Cell};

pub(super) async fn show(
    visit: Visit,
    State(room): State<MinutesRoom>,
    Path(id): Path<Uuid>,
) -> Result<Page, Failure> {
    let read = move |conn: &mut ::store::Conn| Ok((found(conn, id.into())?, OrganizationNames::read(conn)?));
    let (found, names) = room.read(read).await?;
    let (encounter, minutes) = found.ok_or(Failure::NotFound)?;
    let minutes = minutes.filter(|one| one.is_read_by(visit.member.is_some())).ok_or(Failure::NotFound)?;
    let mut body = Body::new(&visit, &encounter.subject);
    body.below(ways_back(&visit, &encounter));
    let day = visit.date(minutes.held_on);
    body.lead(visit.say_of("minutes-published-lead", &day));
    for paragraph in minutes.summary.lines().filter(|line| !line.trim().is_empty()) {
        body.text(paragraph);
    }
    body.heading("presents", "minutes-published-present");
    body.list(minutes.attendance.iter().map(|one| names.cell(one.organization)).collect::<Vec<Cell>>());
    Ok(match minutes.publication {
        Publication::Everybody => body.public_page(),
        _ => body.page(),
    })
}
