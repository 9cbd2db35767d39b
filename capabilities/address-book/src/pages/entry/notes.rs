//! Writing notes on a record and taking them away.

use axum::extract::{Path, State};
use axum::response::Response;
use uuid::Uuid;
use vocabulary::id::OrganizationId;
use vocabulary::permission::Role;
use web::{Failure, Filled, Mandate, Visit};

use super::{AddressBook, Typed, failure, id_in, keeper, may_remove, page, record, writable};
use crate::note::fits;
use crate::paths;
use crate::store::notes::{self, NewNote};

/// Writes one's own note; an empty one takes it away.
pub(crate) async fn write_private(
    visit: Visit,
    State(book): State<AddressBook>,
    Path(handle): Path<String>,
    filled: Filled,
) -> Result<Response, Failure> {
    let author = keeper(&visit)?.account.uuid();
    let brief = record(&book, &handle).await?;
    let text = filled.text("note").to_owned();
    let mut faults = filled.faults();
    if !text.is_empty() && !fits(&text) {
        faults.note("note", visit.say("address-book-note-too-long"));
    }
    if !faults.is_empty() {
        let typed = Typed { own: Some(text), ..Typed::default() };
        return page(&visit, &book, &brief, (typed, &faults)).await;
    }
    let note = new_note(&visit, (brief.id, author), text);
    let key = book.key.clone();
    let written = book.db.write(move |conn| match note.text.is_empty() {
        true => notes::delete_private_note(conn, author, note.record).map(|_| ()),
        false => notes::write_for_oneself(conn, &key, &note),
    });
    written.await.map_err(failure)?;
    Ok(visit.go(&paths::entry(brief.id), "address-book-note-kept"))
}

/// Writes a note for one of the member's organisations.
pub(crate) async fn write_team(
    visit: Visit,
    State(book): State<AddressBook>,
    Path(handle): Path<String>,
    filled: Filled,
) -> Result<Response, Failure> {
    let member = keeper(&visit)?;
    let brief = record(&book, &handle).await?;
    let asked: OrganizationId = filled.text("organisation").parse().map_err(|_| Failure::NotFound)?;
    let mandate = writable(member).find(|mandate| mandate.organization == asked);
    let signed = mandate.map(|mandate| (asked.uuid(), signing_role(mandate))).ok_or(Failure::NotFound)?;
    let text = filled.text("note-equipe").to_owned();
    let mut faults = filled.faults();
    if text.is_empty() {
        faults.note("note-equipe", visit.say("address-book-note-empty"));
    } else if !fits(&text) {
        faults.note("note-equipe", visit.say("address-book-note-too-long"));
    }
    if !faults.is_empty() {
        let typed = Typed { team: text, ..Typed::default() };
        return page(&visit, &book, &brief, (typed, &faults)).await;
    }
    let note = new_note(&visit, (brief.id, member.account.uuid()), text);
    let key = book.key.clone();
    let written = book.db.write(move |conn| notes::write_for_team(conn, &key, &note, signed));
    written.await.map_err(failure)?;
    Ok(visit.go(&paths::entry(brief.id), "address-book-team-note-kept"))
}

/// Takes a note of one's organisation away: the author may, and a referent of that organisation.
pub(crate) async fn remove_team(
    visit: Visit,
    State(book): State<AddressBook>,
    Path(handle): Path<String>,
    filled: Filled,
) -> Result<Response, Failure> {
    let member = keeper(&visit)?.clone();
    let brief = record(&book, &handle).await?;
    let id = id_in(&filled)?;
    let key = book.key.clone();
    let removed = book.db.write(move |conn| {
        let note = notes::team_note(conn, &key, id)?;
        match note.is_some_and(|note| may_remove(&member, &note)) {
            true => notes::delete_team_note(conn, id).map(|removed| removed > 0),
            false => Ok(false),
        }
    });
    match removed.await.map_err(failure)? {
        true => Ok(visit.go(&paths::entry(brief.id), "address-book-note-removed")),
        false => Err(Failure::NotFound),
    }
}

fn new_note(visit: &Visit, (record, author): (Uuid, Uuid), text: String) -> NewNote {
    let id = vocabulary::id::ContactId::new_v7(visit.now, visit.chance()).uuid();
    NewNote { id, record, author, text, written_at: visit.now }
}

/// The role a note is signed with: what the author does there, rather than that she answers for it.
fn signing_role(mandate: &Mandate) -> Role {
    let trade = mandate.roles.iter().find(|role| **role != Role::Referent);
    trade.or(mandate.roles.first()).copied().unwrap_or(Role::Volunteer)
}
