//! Signing out: the session ends here and on the server, and its cookie opens nothing any more.

use axum::extract::State;
use axum::http::header::HeaderMap;
use axum::response::Response;
use web::{Failure, Visit};

use super::{Accounts, end_in_browser, failure, session_of};
use crate::store::sessions::end_session_by_digest;

pub(super) async fn leave(
    visit: Visit,
    State(accounts): State<Accounts>,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    if let Some(digest) = session_of(&headers, &visit.shell) {
        let end = move |conn: &mut store::Conn| end_session_by_digest(conn, &digest);
        accounts.db.write(end).await.map_err(failure)?;
    }
    let mut response = visit.go("/", "accounts-signed-out");
    end_in_browser(&mut response, &visit.shell);
    Ok(response)
}
