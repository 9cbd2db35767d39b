//! The address book to take away: for a telephone and for a spreadsheet.

use axum::extract::State;
use axum::http::HeaderValue;
use axum::http::header::CONTENT_DISPOSITION;
use axum::response::Response;
use vocabulary::class::DataClass;
use web::{Failure, Visit};

use super::{AddressBook, failure, keeper};
use crate::contacts::{Entry, spreadsheet, vcards};
use crate::store::{favourites, records};

pub(super) async fn vcard(visit: Visit, State(book): State<AddressBook>) -> Result<Response, Failure> {
    let entries = entries(&visit, &book).await?;
    let response = visit.text("text/vcard; charset=utf-8", vcards(&visit, &entries));
    Ok(named(response, "attachment; filename=\"carnet.vcf\""))
}

pub(super) async fn table(visit: Visit, State(book): State<AddressBook>) -> Result<Response, Failure> {
    let entries = entries(&visit, &book).await?;
    let table = spreadsheet(&visit, &entries)?;
    let response = visit.text("text/csv; charset=utf-8", table);
    Ok(named(response, "attachment; filename=\"carnet.csv\""))
}

/// The member's favourites, with direct lines for those who have the right to them.
pub(super) async fn entries(visit: &Visit, book: &AddressBook) -> Result<Vec<Entry>, Failure> {
    let member = keeper(visit)?.clone();
    let (key, today) = (book.key.clone(), visit.today());
    let reads_people = member.reader(visit.now).may_read(DataClass::C1);
    let work = move |conn: &mut store::Conn| {
        let mut entries = Vec::new();
        for brief in favourites::briefs_of(conn, member.account.uuid())? {
            let own = member.acts_for(brief.organization);
            let people = match reads_people {
                true => records::people_of(conn, &key, &brief, (own, today))?,
                false => Vec::new(),
            };
            entries.push(Entry { brief, people });
        }
        Ok(entries)
    };
    book.db.read(work).await.map_err(failure)
}

fn named(mut response: Response, disposition: &'static str) -> Response {
    response.headers_mut().insert(CONTENT_DISPOSITION, HeaderValue::from_static(disposition));
    response
}
