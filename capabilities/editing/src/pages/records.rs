//! The records of an organisation one acts for: their ages, and what one does about them in one or two taps.

use axum::extract::{Path, State};
use chrono::NaiveDate;
use directory::{Availability, Life, RecordKind, Shown};
use uuid::Uuid;
use vocabulary::date::ago;
use vocabulary::id::OrganizationId;
use vocabulary::permission::Action;
use web::{Choice, Failure, Page, Visit};

use super::{Editing, announce, failure, member};
use crate::paths;

#[derive(askama::Template)]
#[template(path = "pages/records.html")]
struct RecordsPage<'a> {
    visit: &'a Visit,
    name: String,
    here: String,
    new_record: String,
    records: Vec<RecordView<'a>>,
    states: Vec<Choice>,
    last_days: Vec<(String, String)>,
}

struct RecordView<'a> {
    shown: &'a Shown,
    kind: String,
    age: String,
    is_service: bool,
    is_current: bool,
    is_organization: bool,
    /// « Complet jusqu’au 3 mars », where that holds today.
    passing: String,
}

pub(super) async fn show(
    visit: Visit,
    State(editing): State<Editing>,
    Path(organization): Path<String>,
) -> Result<Page, Failure> {
    let organization = own(&visit, &organization)?;
    let read = move |conn: &mut ::store::Conn| directory::records_of(conn, organization);
    let records = editing.db.read(read).await.map_err(failure)?;
    let name = records.first().map(|record| record.owner_name.clone()).ok_or(Failure::NotFound)?;
    let body = RecordsPage {
        visit: &visit,
        here: paths::records(organization.uuid()),
        new_record: paths::new_record(organization.uuid()),
        records: records.iter().map(|shown| view(&visit, shown)).collect(),
        states: announce::states(&visit),
        last_days: announce::last_days(&visit),
        name,
    };
    Ok(visit.page(visit.say("editing-records-title"), &body).not_indexed())
}

/// The organisation of an address, for who may edit its records; for others there is none.
pub(super) fn own(visit: &Visit, organization: &str) -> Result<OrganizationId, Failure> {
    let id = Uuid::parse_str(organization).map_err(|_| Failure::NotFound)?;
    let organization = OrganizationId::from(id);
    if member(visit)?.may(Action::EditRecord, organization) {
        Ok(organization)
    } else {
        Err(Failure::NotFound)
    }
}

fn view<'a>(visit: &Visit, shown: &'a Shown) -> RecordView<'a> {
    let age = match shown.dates.assured_on {
        Some(day) => {
            let lapse = ago((visit.today() - day).num_days(), visit.locale);
            visit.say_with("editing-confirmed", &[("lapse", lapse.into()), ("date", visit.date(day).into())])
        }
        None => visit.say("editing-never-confirmed"),
    };
    RecordView {
        kind: visit.say(&format!("editing-kind-{}", shown.key.kind.code())).into_owned(),
        age: age.into_owned(),
        is_service: shown.key.kind == RecordKind::Service,
        is_current: shown.life == Life::Current,
        is_organization: shown.key.kind == RecordKind::Organization,
        passing: passing(visit, shown, visit.today()),
        shown,
    }
}

fn passing(visit: &Visit, shown: &Shown, today: NaiveDate) -> String {
    let said = shown.says.get("availability").cloned().unwrap_or_default();
    let availability: Availability = serde_json::from_value(said).unwrap_or_default();
    let Some(passing) = availability.on(today) else { return String::new() };
    let (state, until) = (passing.state.label(visit.locale), visit.date(passing.until));
    visit.say_with("editing-passing", &[("state", state.into()), ("date", until.into())]).into_owned()
}
