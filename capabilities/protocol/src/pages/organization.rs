//! What an organisation does about the protocol: signs in two ticks, finds its certificates, leaves.

use ::store::{Conn, StoreError};
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use chrono::NaiveDate;
use uuid::Uuid;
use vocabulary::caution::{CautionKind, Place, cautions};
use vocabulary::id::{OrganizationId, SignatureId};
use vocabulary::permission::Action;
use web::{Crumb, Failure, Faults, Filled, Visit};

use super::draft::crumbs;
use super::{Protocol, failure, version_words};
use crate::canonical;
use crate::paths;
use crate::signature::{Code, LONGEST_FUNCTION, Signature};
use crate::signing::{self, By, NewSignature, Signed};
use crate::standing::Standing;
use crate::standings::standing;
use crate::store::{organizations, signatures, versions};
use crate::version::effective;

#[derive(askama::Template)]
#[template(path = "pages/organization.html")]
struct OrganizationPage<'a> {
    visit: &'a Visit,
    crumbs: Vec<Crumb>,
    name: &'a str,
    words: String,
    tone: (&'static str, &'static str),
    /// The version to sign, its name and the digest of its text, where the organisation may sign now.
    to_sign: Option<(u32, String, String)>,
    compared: String,
    function: &'a str,
    /// Whether the function looks like a name, and must be confirmed.
    looks_like_a_name: bool,
    signatures: Vec<Line>,
    leaves: bool,
    action: String,
    withdraw: String,
    faults: &'a Faults,
}

/// A signature of the organisation.
struct Line {
    words: String,
    certificate: String,
    scan: String,
}

/// What is known of an organisation here.
struct Known {
    name: String,
    standing: Standing,
    /// The number and the digest of the version in force.
    held: Option<(u32, String)>,
    signatures: Vec<(Signature, bool)>,
}

fn read(conn: &mut Conn, id: OrganizationId, today: NaiveDate) -> Result<Option<Known>, StoreError> {
    let Some(named) = organizations::organization_named(conn, id.uuid())? else { return Ok(None) };
    let all = versions::versions(conn)?;
    let held = effective(&all, today).map(|version| versions::with_text(conn, version)).transpose()?;
    let mut list = Vec::new();
    for signature in signatures::signatures_of(conn, id)? {
        let has_scan = signatures::count_scans(conn, signature.id.uuid())? > 0;
        list.push((signature, has_scan));
    }
    let digest = |text: crate::version::ProtocolVersion| {
        let number = text.version.number;
        (number, canonical::digest(number, &text.articles))
    };
    Ok(Some(Known {
        name: named.name,
        standing: standing(conn, id, today)?,
        held: held.map(digest),
        signatures: list,
    }))
}

/// The organisation of an address, for those who may sign for it: to others there is nothing here.
pub(super) fn own(visit: &Visit, id: Uuid) -> Result<OrganizationId, Failure> {
    let id = OrganizationId::from(id);
    let may = visit.member.as_ref().is_some_and(|member| member.may(Action::SignProtocol, id));
    if may { Ok(id) } else { Err(Failure::NotFound) }
}

async fn known(room: &Protocol, visit: &Visit, id: OrganizationId) -> Result<Known, Failure> {
    let today = visit.today();
    let known = room.db.read(move |conn| read(conn, id, today)).await.map_err(failure)?;
    known.ok_or(Failure::NotFound)
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Protocol>,
    Path(id): Path<Uuid>,
) -> Result<Response, Failure> {
    let id = own(&visit, id)?;
    let known = known(&room, &visit, id).await?;
    Ok(page(&visit, (id, &known), ("", false), &Faults::default()))
}

fn page(
    visit: &Visit,
    (id, known): (OrganizationId, &Known),
    (function, looks_like_a_name): (&str, bool),
    faults: &Faults,
) -> Response {
    let (words, tone) = told(visit, &known.standing);
    let signed = match known.standing {
        Standing::Signatory { number, .. } => Some(number),
        Standing::ToResign { signed, .. } => Some(signed),
        Standing::Listed | Standing::Withdrawn { .. } => None,
    };
    let held = known.held.as_ref().filter(|(number, _)| signed != Some(*number));
    let before = signed.zip(held).map(|(signed, (number, _))| paths::compare(signed, *number));
    let title = visit.say("protocol-organization-title").into_owned();
    let body = OrganizationPage {
        visit,
        crumbs: crumbs(visit, &[(known.name.clone(), String::new())]),
        name: &known.name,
        words,
        tone,
        to_sign: held.map(|(number, digest)| (*number, version_words(visit, *number), digest.clone())),
        compared: before.unwrap_or_default(),
        function,
        looks_like_a_name,
        signatures: known.signatures.iter().map(|one| line(visit, one)).collect(),
        leaves: signed.is_some(),
        action: paths::organization(id.uuid()),
        withdraw: paths::withdraw(id.uuid()),
        faults,
    };
    let page = visit.page(title, &body).not_indexed();
    if faults.is_empty() { page } else { page.again() }.into_response()
}

/// How the organisation stands, in a sentence, with the badge that goes with it.
fn told(visit: &Visit, standing: &Standing) -> (String, (&'static str, &'static str)) {
    let (key, number, day, tone) = match standing {
        Standing::Listed => ("protocol-standing-listed", 0, None, ("plain", "information")),
        Standing::Signatory { number, on } => {
            ("protocol-standing-signatory", *number, Some(*on), ("fresh", "check"))
        }
        Standing::ToResign { signed, until, .. } if visit.today() <= *until => {
            ("protocol-standing-to-resign", *signed, Some(*until), ("to-confirm", "half"))
        }
        Standing::ToResign { signed, until, .. } => {
            ("protocol-standing-lapsed", *signed, Some(*until), ("doubtful", "alert"))
        }
        Standing::Withdrawn { on } => ("protocol-standing-withdrawn", 0, Some(*on), ("plain", "minus")),
    };
    let day = day.map(|day| visit.date(day)).unwrap_or_default();
    let words = visit.say_with(key, &[("number", number.into()), ("day", day.into())]);
    (words.into_owned(), tone)
}

fn line(visit: &Visit, (signature, has_scan): &(Signature, bool)) -> Line {
    let values = [
        ("number", signature.number.into()),
        ("day", visit.date(signature.signed_on).into()),
        ("function", signature.function.as_str().into()),
        ("means", visit.say(signature.means.key()).into_owned().into()),
    ];
    Line {
        words: visit.say_with("protocol-signature-line", &values).into_owned(),
        certificate: paths::certificate(&signature.code.shown()),
        scan: if *has_scan { paths::scan(signature.id.uuid()) } else { String::new() },
    }
}

/// What is wrong with a function: too short, too long, or a name somebody has not looked at twice.
pub(super) fn function_faults(visit: &Visit, filled: &Filled, faults: &mut Faults) -> bool {
    let function = filled.text("fonction");
    if !(3..=LONGEST_FUNCTION).contains(&function.chars().count()) {
        faults.note("fonction", visit.say_count("protocol-fault-function", LONGEST_FUNCTION));
        return false;
    }
    let met = cautions(function, Place::Public);
    let is_name = met.iter().any(|met| met.kind == CautionKind::PersonName);
    if is_name && !filled.is_ticked("tout-de-meme") {
        faults.note("fonction", visit.say("protocol-fault-function-name"));
        return true;
    }
    false
}

/// Signs the version in force: read, mandated, done.
pub(super) async fn sign(
    visit: Visit,
    State(room): State<Protocol>,
    Path(id): Path<Uuid>,
    filled: Filled,
) -> Result<Response, Failure> {
    let id = own(&visit, id)?;
    let member = visit.member.as_ref().ok_or(Failure::NotFound)?;
    let mut faults = filled.faults();
    for (field, key) in [("lu", "protocol-fault-read"), ("mandat", "protocol-fault-mandate")] {
        if !filled.is_ticked(field) {
            faults.note(field, visit.say(key));
        }
    }
    let looks_like_a_name = function_faults(&visit, &filled, &mut faults);
    if !faults.is_empty() {
        let known = known(&room, &visit, id).await?;
        return Ok(page(&visit, (id, &known), (filled.text("fonction"), looks_like_a_name), &faults));
    }
    let new = NewSignature {
        id: SignatureId::new_v7(visit.now, visit.chance()),
        code: Code::new(visit.chance()),
        organization: id,
        by: By::Screen(member.account),
        function: filled.text("fonction").to_owned(),
        read: filled.text("empreinte").to_owned(),
    };
    let (key, now) = (room.key.clone(), visit.now);
    let signed = room.db.write(move |conn: &mut Conn| signing::sign(conn, &key, &new, now)).await;
    match signed.map_err(failure)? {
        Signed::Done(code) => Ok(visit.go(&paths::certificate(&code.shown()), "protocol-signed")),
        Signed::Already => Ok(visit.go(&paths::organization(id.uuid()), "protocol-signed-before")),
        Signed::TextMoved | Signed::LeftSince(_) => {
            Ok(visit.go(&paths::organization(id.uuid()), "protocol-text-moved"))
        }
    }
}
