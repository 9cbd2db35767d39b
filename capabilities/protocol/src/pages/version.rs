//! A version as a document: the one in force, or any that was adopted.

use ::store::Conn;
use axum::extract::{Path, State};
use axum::response::Response;
use vocabulary::permission::Action;
use web::{Crumb, Failure, Page, Visit};

use super::document::{Passage, passages};
use super::{Protocol, failure, none, reads_drafts, speaks_for, version_words};
use crate::canonical;
use crate::paths;
use crate::standing::Standing;
use crate::standings::standings;
use crate::store::versions as kept;
use crate::version::{ProtocolVersion, Version, effective};

#[derive(askama::Template)]
#[template(path = "pages/version.html")]
struct VersionPage<'a> {
    visit: &'a Visit,
    crumbs: Vec<Crumb>,
    /// Whether this is the one in force.
    held: bool,
    number: u32,
    lead: String,
    passages: Vec<Passage>,
    digest: String,
    /// How many signatures are up to date, for the one in force.
    signed: usize,
    /// Where the version before stands beside this one.
    compared: String,
    /// Whether another version is being written, for those who read it.
    written: bool,
    /// The organisations the visitor signs for.
    own: Vec<(String, String)>,
}

/// What the page of the version in force tells.
struct Held {
    text: Option<ProtocolVersion>,
    signed: usize,
    written: bool,
}

pub(super) async fn in_force(visit: Visit, State(room): State<Protocol>) -> Result<Page, Failure> {
    let today = visit.today();
    let read = move |conn: &mut Conn| {
        let all = kept::versions(conn)?;
        let held = effective(&all, today);
        let text = held.map(|version| kept::with_text(conn, version)).transpose()?;
        let standings = standings(conn, today)?.into_iter();
        let signed = standings.filter(|(_, one)| matches!(one, Standing::Signatory { .. })).count();
        Ok(Held { text, signed, written: all.iter().any(Version::is_in_preparation) })
    };
    let held = room.db.read(read).await.map_err(failure)?;
    let Some(text) = held.text else {
        return Ok(none::page(&visit));
    };
    let written = held.written && reads_drafts(&visit);
    Ok(page(&visit, &text, Some((held.signed, written))))
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Protocol>,
    Path(number): Path<u32>,
) -> Result<Page, Failure> {
    let text = public(&room, number).await?;
    Ok(page(&visit, &text, None))
}

/// The exact text that is signed, of which anybody can compute the digest.
pub(super) async fn text(
    visit: Visit,
    State(room): State<Protocol>,
    Path(number): Path<u32>,
) -> Result<Response, Failure> {
    let text = public(&room, number).await?;
    Ok(visit.text("text/plain; charset=utf-8", canonical::bytes(number, &text.articles)))
}

/// A version that was adopted; what is being written has its own page.
async fn public(room: &Protocol, number: u32) -> Result<ProtocolVersion, Failure> {
    let read = move |conn: &mut Conn| {
        let found = kept::version_numbered(conn, number)?.filter(Version::is_public);
        found.map(|version| kept::with_text(conn, version)).transpose()
    };
    room.db.read(read).await.map_err(failure)?.ok_or(Failure::NotFound)
}

fn page(visit: &Visit, text: &ProtocolVersion, held: Option<(usize, bool)>) -> Page {
    let number = text.version.number;
    let crumb = |label: String, href: &str| Crumb { label, href: href.to_owned() };
    let title = visit.say("protocol-title").into_owned();
    let crumbs = vec![
        crumb(title.clone(), paths::PROTOCOL),
        crumb(visit.say("protocol-versions-title").into_owned(), paths::VERSIONS),
        crumb(version_words(visit, number), ""),
    ];
    let (signed, written) = held.unwrap_or_default();
    let own = speaks_for(visit, Action::SignProtocol).into_iter();
    let body = VersionPage {
        visit,
        crumbs: if held.is_some() { Vec::new() } else { crumbs },
        held: held.is_some(),
        number,
        lead: lead(visit, &text.version),
        passages: passages(visit, text),
        digest: canonical::grouped(&canonical::digest(number, &text.articles)),
        signed,
        compared: if number > 1 { paths::compare(number - 1, number) } else { String::new() },
        written,
        own: own.map(|(id, name)| (paths::organization(id.uuid()), name)).collect(),
    };
    let page = visit.page(format!("{title}, {}", version_words(visit, number)), &body);
    page.description(visit.say("protocol-description"))
}

/// « Version 2, adoptée le… En vigueur depuis le… ».
fn lead(visit: &Visit, version: &Version) -> String {
    let Some((on, effective_on)) = version.stage.adopted() else { return String::new() };
    let values = [
        ("number", version.number.into()),
        ("adopted", visit.date(on).into()),
        ("effective", visit.date(effective_on).into()),
    ];
    visit.say_with("protocol-version-lead", &values).into_owned()
}
