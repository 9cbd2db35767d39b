//! Whom a member met, and whether each may enter the other's address book.

use ::store::{Conn, SealKey, StoreError};
use axum::extract::State;
use axum::response::Response;
use uuid::Uuid;
use web::{Failure, Filled, Page, Visit};

use super::{MinutesRoom, member, to_meetings};
use crate::contacts::{Says, answer as says, contacts, line_of, say_line};
use crate::letters::Desk;
use crate::meeting_people::{MetThere, form};
use crate::paths;
use crate::store::contacts::{SideRow, side_by_id, sides_of_account};
use directory::OrganizationNames;
use web::body::Body;

/// The most events one page shows.
const MOST_EVENTS: i64 = 40;

/// One event with those who were met there; nothing where nobody is left.
pub(super) fn met_there(
    conn: &mut Conn,
    key: &SealKey,
    side: &SideRow,
) -> Result<Option<MetThere>, StoreError> {
    let contacts = contacts(conn, key, side.id)?;
    let Some(on) = contacts.first().map(|contact| contact.on) else { return Ok(None) };
    Ok(Some(MetThere { side: side.id, on, line: line_of(key, side)?, contacts }))
}

pub(super) async fn show(visit: Visit, State(room): State<MinutesRoom>) -> Result<Page, Failure> {
    let (account, key) = (member(&visit)?.account.uuid(), room.key.clone());
    let look = move |conn: &mut Conn| {
        let mut events = Vec::new();
        for side in sides_of_account(conn, account, MOST_EVENTS)? {
            events.extend(met_there(conn, &key, &side)?);
        }
        Ok((events, OrganizationNames::read(conn)?))
    };
    let (events, names) = room.read(look).await?;
    let mut body = Body::titled(&visit, "minutes-contacts-title");
    body.below(vec![to_meetings(&visit)]).lead(visit.say("minutes-contacts-lead"));
    if events.is_empty() {
        body.say("minutes-contacts-none");
    }
    for met in &events {
        body.html(form(&visit, paths::CONTACTS, met, &names)?);
    }
    body.plain_ways(&[("minutes-to-address-book", address_book::paths::BOOK.to_owned())]);
    Ok(body.page())
}

pub(super) async fn answer(
    visit: Visit,
    State(room): State<MinutesRoom>,
    filled: Filled,
) -> Result<Response, Failure> {
    let account = member(&visit)?.account.uuid();
    let side: Uuid = filled.text("moi").parse().map_err(|_| Failure::NotFound)?;
    let desk = room.desk(&visit);
    let answered = move |conn: &mut Conn| {
        let is_hers = side_by_id(conn, side)?.is_some_and(|row| row.account == Some(account));
        if is_hers {
            keep(conn, &desk, side, &filled)?;
        }
        Ok(is_hers)
    };
    match room.write(answered).await? {
        true => Ok(visit.go(paths::CONTACTS, "minutes-contacts-answered")),
        false => Err(Failure::NotFound),
    }
}

/// Keeps what a form says for one side: only contacts of hers are touched, and none of which nothing is said.
pub(super) fn keep(conn: &mut Conn, desk: &Desk, side: Uuid, filled: &Filled) -> Result<(), StoreError> {
    say_line(conn, &desk.key, side, filled.text("ligne"))?;
    for contact in contacts(conn, &desk.key, side)? {
        let meant = match Says::from_code(filled.text(&format!("contact-{}", contact.id))) {
            Says::Nothing if filled.is_ticked("tous") => Says::Yes,
            Says::Nothing => continue,
            said => said,
        };
        says(conn, desk, (side, contact.id), meant)?;
    }
    Ok(())
}
