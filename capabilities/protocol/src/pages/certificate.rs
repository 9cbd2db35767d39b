//! The certificate of a signature, to print and to check: who signed exactly what, when, how, and how it stands today.

use ::store::Conn;
use axum::extract::{Path, State};
use web::{Failure, Page, Visit};

use super::{Protocol, failure, version_words};
use crate::canonical;
use crate::paths;
use crate::signature::{Code, Signature};
use crate::standing::Standing;
use crate::standings::standing;
use crate::store::{signatures, versions};

#[derive(askama::Template)]
#[template(path = "pages/certificate.html")]
struct CertificatePage<'a> {
    visit: &'a Visit,
    name: &'a str,
    version: String,
    number: u32,
    on: String,
    function: &'a str,
    means: &'static str,
    digest: String,
    code: String,
    address: String,
    today: String,
    /// How the signature stands today, with its badge.
    state: (&'static str, &'static str, String),
    /// Whether the text that is kept is the one that was signed.
    is_intact: bool,
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Protocol>,
    Path(code): Path<String>,
) -> Result<Page, Failure> {
    let code = Code::read(&code).ok_or(Failure::NotFound)?;
    let today = visit.today();
    let read = move |conn: &mut Conn| {
        let Some(signature) = signatures::signature_of(conn, &code)? else { return Ok(None) };
        let Some(version) = versions::version(conn, signature.version)? else { return Ok(None) };
        let text = versions::with_text(conn, version)?;
        let is_intact = canonical::digest(version.number, &text.articles) == signature.digest;
        let standing = standing(conn, signature.organization, today)?;
        Ok(Some((signature, standing, is_intact)))
    };
    let found = room.db.read(read).await.map_err(failure)?.ok_or(Failure::NotFound)?;
    Ok(page(&visit, &found))
}

fn page(visit: &Visit, (signature, standing, is_intact): &(Signature, Standing, bool)) -> Page {
    let code = signature.code.shown();
    let body = CertificatePage {
        name: &signature.organization_name,
        version: version_words(visit, signature.number),
        number: signature.number,
        on: visit.date(signature.signed_on),
        function: &signature.function,
        means: signature.means.key(),
        digest: canonical::grouped(&signature.digest),
        address: visit.absolute(&paths::certificate(&code)),
        code,
        today: visit.date(visit.today()),
        state: state(visit, signature, standing),
        is_intact: *is_intact,
        visit,
    };
    visit.page(visit.say("protocol-certificate"), &body).not_indexed()
}

/// How a signature stands today: valid, to be renewed, replaced by a later one, or withdrawn.
fn state(visit: &Visit, signature: &Signature, standing: &Standing) -> (&'static str, &'static str, String) {
    let say = |key: &str, day| visit.say_of(key, &visit.date(day)).into_owned();
    if let Some(on) = signature.withdrawn_on {
        return ("plain", "minus", say("protocol-certificate-withdrawn", on));
    }
    match standing {
        Standing::Signatory { number, on } if *number > signature.number => {
            ("plain", "information", say("protocol-certificate-followed", *on))
        }
        Standing::ToResign { until, .. } => ("to-confirm", "half", say("protocol-certificate-until", *until)),
        _ => ("fresh", "check", visit.say("protocol-certificate-valid").into_owned()),
    }
}
