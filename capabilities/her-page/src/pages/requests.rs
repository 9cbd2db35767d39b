//! A person's page: her requests, who knows what, who looked, what comes next, and one button that stops everything.

use axum::extract::{Path, State};
use axum::http::header::REFERRER_POLICY;
use axum::response::{IntoResponse, Response};
use paper::Tongue;
use referral::{ActKind, Teller};
use vocabulary::Locale;
use vocabulary::id::{HerPageId, OrganizationId};
use web::{Crumb, Failure, Visit};

use super::{HerPages, Opened, code, done_key, failure, languages, opened, query};
use crate::drawn::{Drawn, Told, drawn, told};
use crate::keeping::KEPT_MONTHS;
use crate::opening::{Found, KeyKind};
use crate::paths;
use crate::speech::Speech;
use crate::store::keys::key_by_digest;

#[derive(askama::Template)]
#[template(path = "pages/requests.html")]
struct RequestsPage<'a> {
    speech: &'a Speech<'a>,
    languages: Vec<(Tongue, Crumb)>,
    done: Option<&'static str>,
    requests: Vec<Drawn>,
    may_stop: bool,
    /// Begun by typing a code: the page is to be closed before one leaves.
    is_visit: bool,
    asked: Option<Asked>,
    secret: &'a str,
    query: String,
    months: String,
}

/// Whom she may ask: the organisation that helps her, and its number.
pub(super) struct Asked {
    pub(super) name: String,
    pub(super) phone: Option<(String, String)>,
}

impl RequestsPage<'_> {
    fn act(&self, rest: &str) -> String {
        format!("{}{}", paths::under(self.secret, rest), self.query)
    }
}

/// What the page shows.
struct Read {
    told: Vec<Told>,
    asked: Option<Asked>,
    is_visit: bool,
}

async fn read(room: &HerPages, id: HerPageId, locale: Locale, secret: &str) -> Result<Read, Failure> {
    let (key, digest) = (room.key.clone(), web::secret::digest(secret));
    let read = room.db.read(move |conn| {
        let requests = referral::of_her_page(conn, &key, id)?;
        let sender = requests.first().map(|one| one.from);
        let mut all = Vec::new();
        for one in requests {
            all.push(told(conn, &key, one, locale)?);
        }
        let asked = sender.map(|sender| asked(conn, sender)).transpose()?;
        let kind = key_by_digest(conn, &digest)?.map(|known| known.kind);
        Ok(Read { told: all, asked, is_visit: kind.as_deref() == Some(KeyKind::Visit.code()) })
    });
    read.await.map_err(failure)
}

/// The organisation that sent a request, and the number of its switchboard.
pub(super) fn asked(
    conn: &mut ::store::Conn,
    organization: OrganizationId,
) -> Result<Asked, ::store::StoreError> {
    let kept = directory::organization(conn, organization.uuid())?;
    let says = kept.map(|kept| kept.says);
    let phone = says.as_ref().and_then(|says| says.phones.first());
    let phone = phone.and_then(|phone| vocabulary::phone::PhoneNumber::parse(&phone.number).ok());
    Ok(Asked {
        name: says.map(|says| says.name).unwrap_or_default(),
        phone: phone.map(|(number, _)| (number.href(), number.shown())),
    })
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<HerPages>,
    Path(secret): Path<String>,
) -> Result<Response, Failure> {
    let Opened { found, tongue } = opened(&room, &visit, &secret).await?;
    let Found::Page(id) = found else { return Ok(code::shut(&visit, found)) };
    let speech = Speech::asked(&visit, tongue);
    let read = read(&room, id, speech.locale(), &secret).await?;
    let may_stop = |told: &Told| told.referral.acts_for(Teller::Person).contains(&ActKind::Stop);
    let today = visit.today();
    let body = RequestsPage {
        speech: &speech,
        languages: languages(&visit, &speech),
        done: done_key(&visit),
        may_stop: read.told.iter().any(may_stop),
        requests: read.told.iter().map(|told| drawn(&speech, told, today)).collect(),
        is_visit: read.is_visit,
        asked: read.asked,
        secret: &secret,
        query: query(&visit, ""),
        months: KEPT_MONTHS.to_string(),
    };
    let mut response = visit.page(speech.say("her-page-title"), &body).not_indexed().into_response();
    // The address is the key of the page: no other site is told of it, not even its name.
    response.headers_mut().insert(REFERRER_POLICY, axum::http::HeaderValue::from_static("no-referrer"));
    Ok(response)
}
