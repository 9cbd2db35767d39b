//! What stands on pages of the directory: « orienter quelqu'un ici » on a sheet, and what is without news at home.

use ::store::{Db, SealKey};
use askama::Template;
use referral::{Page, SentBy, Which};
use uuid::Uuid;
use vocabulary::id::ServiceId;
use web::Visit;

use crate::{paths, sender};

/// How many are counted: « plus de » says the rest.
const MOST_COUNTED: u32 = 50;

#[derive(Template)]
#[template(path = "beside.html")]
struct Beside<'a> {
    visit: &'a Visit,
    href: String,
}

#[derive(Template)]
#[template(path = "beside_home.html")]
struct BesideHome<'a> {
    visit: &'a Visit,
    silent: usize,
}

/// « Orienter quelqu'un ici », for who may, as HTML for the sheet of a service.
pub fn beside_service(visit: &Visit, service: Uuid) -> Option<String> {
    if sender::mandates(visit).is_empty() {
        return None;
    }
    Beside { visit, href: paths::orient(ServiceId::from(service)) }.render().ok()
}

/// How many of one's own requests stay without news, as HTML for the home page; nothing where there are none, and
/// nothing beside a person.
pub async fn beside_home(visit: &Visit, db: &Db, key: &SealKey) -> Option<String> {
    let member = visit.member.as_ref().filter(|_| !visit.companion && !sender::mandates(visit).is_empty())?;
    let (account, today, key) = (member.account, visit.today(), key.clone());
    let found = db.read(move |conn| {
        let page = Page { after: None, limit: MOST_COUNTED };
        let which = (SentBy::Author(account), Which::Silent(today));
        Ok(referral::sent_by(conn, &key, which, &page)?.len())
    });
    let found = found.await.map_err(|error| tracing::warn!(%error, "requests could not be counted"));
    let silent = found.ok().filter(|silent| *silent > 0)?;
    BesideHome { visit, silent }.render().ok()
}
