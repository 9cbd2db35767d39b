//! Looking for another service by its name, to pass a request on or to name where the person can go.

use axum::extract::{Path, Query, State};
use axum::response::{IntoResponse, Response};
use referral::Referral;
use web::{Crumb, Failure, Visit};

use super::answer::opened;
use super::request::found;
use super::{Receiving, failure};
use crate::elsewhere::{FOUND, Other, Wanted, others};
use crate::paths;
use crate::reply::{REPLY, Reply};

#[derive(askama::Template)]
#[template(path = "pages/elsewhere.html")]
struct Elsewhere<'a> {
    visit: &'a Visit,
    crumbs: Vec<Crumb>,
    /// Where one comes back to, with the service that was chosen.
    back: String,
    here: String,
    /// The reply one comes back to.
    reply: Reply,
    typed: String,
    others: Vec<Other>,
}

/// The parameters of an address.
type Pairs = Query<Vec<(String, String)>>;

/// The longest name that is looked for, in letters.
const LONGEST: usize = 100;

async fn page(
    room: &Receiving,
    visit: &Visit,
    referral: Referral,
    (back, here): (String, String),
    Query(pairs): Pairs,
) -> Result<Response, Failure> {
    let asked = |wanted: &str| pairs.iter().find(|(name, _)| name == wanted).map_or("", |(_, value)| value);
    let typed: String = asked("q").trim().chars().take(LONGEST).collect();
    let reply = Reply::from_code(asked(REPLY)).unwrap_or(Reply::Redirect);
    let (name, today) = (typed.clone(), visit.today());
    let key = room.key.clone();
    let read = room.db.read(move |conn| {
        let asked = referral::asked_in_chain(conn, &key, referral.id)?;
        others(conn, &Wanted::by(&referral, &asked, &name, today), FOUND)
    });
    let others = read.await.map_err(failure)?;
    let crumb =
        |label: &str, href: &str| Crumb { label: visit.say(label).into_owned(), href: href.to_owned() };
    let crumbs = vec![crumb("receiving-back", &back), crumb("receiving-elsewhere", "")];
    let body = Elsewhere { visit, crumbs, back, here, reply, typed, others };
    Ok(visit.page(visit.say("receiving-elsewhere"), &body).not_indexed().into_response())
}

pub(super) async fn show_by_link(
    visit: Visit,
    State(room): State<Receiving>,
    Path(secret): Path<String>,
    pairs: Pairs,
) -> Result<Response, Failure> {
    let opened = match opened(&room, &visit, &secret, "").await? {
        Ok(opened) => opened,
        Err(gone) => return Ok(gone),
    };
    let addresses = (paths::answer(&secret), paths::under_answer(&secret, "autre-service"));
    page(&room, &visit, opened.picture.referral, addresses, pairs).await
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Receiving>,
    Path(id): Path<String>,
    pairs: Pairs,
) -> Result<Response, Failure> {
    let picture = found(&room, &visit, &id).await?;
    let id = picture.referral.id;
    let addresses = (paths::one_received(id), paths::under_request(id, "autre-service"));
    page(&room, &visit, picture.referral, addresses, pairs).await
}
