//! Who signed, for everybody: by family, with counts; whose signature is to be renewed, for the coordination alone.

use ::store::Conn;
use axum::extract::State;
use chrono::NaiveDate;
use vocabulary::codes::{LegalFamily, Sector};
use web::{Crumb, Failure, Page, Visit};

use super::draft::crumbs;
use super::{Protocol, coordinates, failure, version_words};
use crate::listing::{Listed, everybody, share};
use crate::standing::Standing;
use crate::store::signatures::{Withdrawal, withdrawals};

#[derive(askama::Template)]
#[template(path = "pages/signatories.html")]
struct Signatories<'a> {
    visit: &'a Visit,
    crumbs: Vec<Crumb>,
    signed: usize,
    all: usize,
    groups: Vec<Group>,
    columns: Vec<&'static str>,
    rows: Vec<Row>,
    /// Whose signature is to be renewed, for the coordination.
    to_renew: Vec<Line>,
    /// Who left, when and why, for the coordination.
    left: Vec<(String, String)>,
    coordinates: bool,
}

/// The signatories of a family.
struct Group {
    anchor: &'static str,
    name: String,
    lines: Vec<Line>,
}

struct Line {
    href: String,
    name: String,
    words: String,
}

/// A family in the table: « 12 sur 15 », for all and by sector.
struct Row {
    name: String,
    cells: Vec<String>,
}

/// The families, and those without one.
fn families() -> impl Iterator<Item = Option<LegalFamily>> {
    LegalFamily::ALL.iter().copied().map(Some).chain([None])
}

fn family_name(visit: &Visit, family: Option<LegalFamily>) -> String {
    family.map_or_else(
        || visit.say("protocol-no-family").into_owned(),
        |family| family.label(visit.locale).to_owned(),
    )
}

pub(super) async fn show(visit: Visit, State(room): State<Protocol>) -> Result<Page, Failure> {
    let today = visit.today();
    let (key, desk) = (room.key.clone(), coordinates(&visit));
    let read = move |conn: &mut Conn| {
        let left = if desk { withdrawals(conn, &key)? } else { Vec::new() };
        Ok((everybody(conn, today)?, left))
    };
    let (all, left) = room.db.read(read).await.map_err(failure)?;
    let present = || families().filter(|family| all.iter().any(|one| one.family == *family));
    let title = visit.say("protocol-signatories-title").into_owned();
    let renewals = all.iter().filter(|one| desk && matches!(one.standing, Standing::ToResign { .. }));
    let body = Signatories {
        visit: &visit,
        crumbs: crumbs(&visit, &[(title.clone(), String::new())]),
        signed: all.iter().filter(|one| one.is_signatory(today)).count(),
        all: all.len(),
        groups: present().filter_map(|family| group(&visit, &all, family)).collect(),
        columns: Sector::ALL.iter().map(|sector| sector.label(visit.locale)).collect(),
        rows: present().map(|family| row(&visit, &all, family)).collect(),
        to_renew: renewals.map(|one| renewal(&visit, one)).collect(),
        left: left.into_iter().map(|one| (left_words(&visit, &one), one.reason)).collect(),
        coordinates: desk,
    };
    Ok(visit.page(title, &body).description(visit.say("protocol-signatories-description")))
}

fn group(visit: &Visit, all: &[Listed], family: Option<LegalFamily>) -> Option<Group> {
    let today = visit.today();
    let own = all.iter().filter(|one| one.family == family && one.is_signatory(today));
    let lines: Vec<Line> = own.map(|one| line(visit, one)).collect();
    let anchor = family.map_or("sans-famille", |family| family.code());
    (!lines.is_empty()).then(|| Group { anchor, name: family_name(visit, family), lines })
}

fn sheet(one: &Listed) -> String {
    directory::paths::organization(one.id.uuid(), &one.name)
}

fn line(visit: &Visit, one: &Listed) -> Line {
    let words = one.signature.as_ref().map(|signature| {
        let name = version_words(visit, signature.number);
        let values = [("name", name.into()), ("day", visit.date(signature.signed_on).into())];
        visit.say_with("protocol-signatory-line", &values).into_owned()
    });
    Line { href: sheet(one), name: one.name.clone(), words: words.unwrap_or_default() }
}

/// « CCAS de Melun, le 3 mars 2026 ».
fn left_words(visit: &Visit, one: &Withdrawal) -> String {
    let values = [("name", one.name.as_str().into()), ("day", visit.date(one.on).into())];
    visit.say_with("protocol-left-line", &values).into_owned()
}

fn renewal(visit: &Visit, one: &Listed) -> Line {
    let until = match one.standing {
        Standing::ToResign { until, .. } => until,
        Standing::Listed | Standing::Signatory { .. } | Standing::Withdrawn { .. } => NaiveDate::MIN,
    };
    let key = if visit.today() <= until { "protocol-renewal-until" } else { "protocol-renewal-over" };
    let words = visit.say_of(key, &visit.date(until)).into_owned();
    Line { href: sheet(one), name: one.name.clone(), words }
}

fn row(visit: &Visit, all: &[Listed], family: Option<LegalFamily>) -> Row {
    let today = visit.today();
    let sectors = Sector::ALL.iter().copied().map(Some);
    let cell = |sector| {
        let share = share(all, family, sector, today);
        if share.all == 0 {
            return "–".to_owned();
        }
        let values = [("signed", share.signed.into()), ("all", share.all.into())];
        visit.say_with("protocol-share", &values).into_owned()
    };
    let cells = std::iter::once(None).chain(sectors).map(cell).collect();
    Row { name: family_name(visit, family), cells }
}
