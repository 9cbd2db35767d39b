//! Changing one part of one record by a link, with the form the record is edited by everywhere.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use directory::{Channel, Conflict, Edit, Edited, FieldChange, RecordKey, Section, Shown};
use editing::form::Sheet;
use editing::{TellOwner, put_on_the_map, sections_of, tell_owner};
use store::{Conn, StoreError};
use vocabulary::id::{ReportId, RevisionId};
use web::{Failure, Faults, Filled, Visit};

use super::answer::{Said, drawn_answer};
use super::link::{author, telling};
use super::renew::link_or_gone;
use super::state::own_record;
use super::{Upkeep, failure, name_of, named_places};
use crate::compact::{is_kept_back, public_name};
use crate::link::{Answered, Link, answered};
use crate::paths;
use crate::report::{self, AnsweredBy};

#[derive(askama::Template)]
#[template(path = "pages/change.html")]
struct ChangePage<'a> {
    visit: &'a Visit,
    secret: &'a str,
    name: String,
    section: String,
    act: String,
    fields: String,
    report: &'a str,
    conflicts: bool,
    faults: &'a Faults,
}

type Words = (String, String, String, String);

/// What a link may change: a part of a record of its own organisation. Where a hidden place stands is changed by
/// members alone, for a link may travel.
async fn changeable(room: &Upkeep, link: &Link, words: &Words) -> Result<(Shown, Section), Failure> {
    let (_, kind, handle, section) = words;
    let kind = paths::kind_of(kind).ok_or(Failure::NotFound)?;
    let section = paths::section_of(section).ok_or(Failure::NotFound)?;
    let shown = own_record(room, link, kind, handle).await?;
    if is_kept_back(&shown, section)
        || !Section::of(kind).contains(&section)
        || shown.life != directory::Life::Current
    {
        return Err(Failure::NotFound);
    }
    Ok((shown, section))
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Upkeep>,
    Path(words): Path<Words>,
    filled: Filled,
) -> Result<Response, Failure> {
    let link = match link_or_gone(&room, &visit, &words.0).await? {
        Ok(link) => link,
        Err(gone) => return Ok(gone),
    };
    let (shown, section) = changeable(&room, &link, &words).await?;
    let report = visit.query.strip_prefix("signalement=").unwrap_or_default().to_owned();
    let places = named_places(&room, shown.owner, section).await?;
    let sheet = Sheet { shown: &shown, section, places: &places };
    Ok(page(&visit, &words.0, &sheet, (&filled, &[], &Faults::default()), &report).into_response())
}

fn page(
    visit: &Visit,
    secret: &str,
    sheet: &Sheet<'_>,
    (filled, conflicts, faults): (&Filled, &[Conflict], &Faults),
    report: &str,
) -> web::Page {
    let body = ChangePage {
        visit,
        secret,
        name: public_name(sheet.shown),
        section: visit.say(sheet.section.key()).into_owned(),
        act: paths::change(secret, sheet.shown.key.kind, &sheet.shown.handle, sheet.section),
        fields: editing::form::draw_sheet(visit, sheet, filled, conflicts),
        report,
        conflicts: !conflicts.is_empty(),
        faults,
    };
    visit.page(visit.say("upkeep-change-title"), &body).not_indexed()
}

pub(super) async fn change(
    visit: Visit,
    State(room): State<Upkeep>,
    Path(words): Path<Words>,
    filled: Filled,
) -> Result<Response, Failure> {
    let link = match link_or_gone(&room, &visit, &words.0).await? {
        Ok(link) => link,
        Err(gone) => return Ok(gone),
    };
    let (shown, section) = changeable(&room, &link, &words).await?;
    let report = filled.text("signalement").to_owned();
    let places = named_places(&room, shown.owner, section).await?;
    let sheet = Sheet { shown: &shown, section, places: &places };
    let again = |conflicts: &[Conflict], faults: &Faults| {
        page(&visit, &words.0, &sheet, (&filled, conflicts, faults), &report).again().into_response()
    };
    let mut changes = match editing::form::understand_sheet(&visit, &filled, &sheet) {
        Ok(changes) => changes,
        Err(faults) => return Ok(again(&[], &faults)),
    };
    put_on_the_map(room.geocoder.as_ref(), &shown, section, &mut changes).await;
    if changes.is_empty() {
        return Ok(visit.go(&paths::link(&words.0), "upkeep-nothing-changed"));
    }
    let told = telling(&room, &link, (&shown, &sections_of(&shown, &changes)));
    match edited(&room, &visit, &link, (shown.key, told), changes).await? {
        Edited::Done { .. } | Edited::Nothing => {
            mark_fixed(&room, &visit, (&link, shown.key), &report).await?;
            Ok(visit.go(&paths::link(&words.0), "upkeep-changed"))
        }
        Edited::Conflict(conflicts) => Ok(again(&conflicts, &Faults::default())),
        Edited::Refused(refused) => {
            let mut faults = Faults::default();
            refused.iter().for_each(|(field, key)| faults.note(field, visit.say(key)));
            Ok(again(&[], &faults))
        }
        Edited::Unknown | Edited::ReadOnly => Err(Failure::NotFound),
    }
}

async fn edited(
    room: &Upkeep,
    visit: &Visit,
    link: &Link,
    (record, told): (RecordKey, Option<TellOwner>),
    changes: Vec<FieldChange>,
) -> Result<Edited, Failure> {
    let (id, now, link) = (RevisionId::new_v7(visit.now, visit.chance()), visit.now, link.clone());
    let key = room.key.clone();
    let write = move |conn: &mut Conn| -> Result<Edited, StoreError> {
        let by = author(&link, &name_of(conn, link.organization)?);
        let edit = Edit { id, record, changes: &changes, by: &by, channel: Channel::Link, now };
        let edited = directory::edit(conn, &edit)?;
        if matches!(edited, Edited::Done { .. }) {
            report::doubt_while_reported(conn, record, now)?;
            answered(conn, &link, Answered::Changed, now)?;
            told.iter().try_for_each(|told| tell_owner(conn, &key, told).map(|_| ()))?;
        }
        Ok(edited)
    };
    room.db.write(write).await.map_err(failure)
}

/// The report that sent somebody to this form is answered by the change.
async fn mark_fixed(
    room: &Upkeep,
    visit: &Visit,
    (link, record): (&Link, RecordKey),
    report: &str,
) -> Result<(), Failure> {
    let Ok(id) = report.parse::<ReportId>() else { return Ok(()) };
    let (key, organization) = (room.key.clone(), Some(link.organization));
    let found = room.db.read(move |conn| report::report_of(conn, &key, id)).await.map_err(failure)?;
    let is_meant = |found: &report::Report| {
        found.organization == organization && found.record == record && found.state.waits()
    };
    let Some(found) = found.filter(is_meant) else { return Ok(()) };
    let answer = drawn_answer(room, visit, &found, (Said::Fixed, AnsweredBy::Owner));
    let key = room.key.clone();
    room.db.write(move |conn| report::answer(conn, &key, &answer)).await.map_err(failure)?;
    Ok(())
}
