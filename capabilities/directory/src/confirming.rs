//! Confirming a record, section by section, announcing a passing state, doubting and settling.

use chrono::{DateTime, NaiveDate, Utc};
use serde_json::json;
use store::{Conn, StoreError};
use uuid::Uuid;
use vocabulary::id::ConfirmationId;
use vocabulary::refusal::personal_number;
use vocabulary::time::paris;

use crate::author::{Author, Channel};
use crate::availability::Availability;
use crate::freshness::next_due;
use crate::life::Act;
use crate::record_action::{RecordAction, tell};
use crate::revising::{Change, is_archived, keep_change};
use crate::section::{RecordKey, Section};
use crate::service::Service;
use crate::shown::{is_read_only, standing};
use crate::store::assurances::{self, ConfirmationRow, insert_confirmation};
use crate::store::departures;
use crate::store::records::{find, update};
use crate::store::revisions::Delta;
use crate::thresholds::thresholds;

/// « C'est toujours vrai », said of some sections of a record.
#[derive(Clone, Copy, Debug)]
pub struct Confirmation<'a> {
    /// The identity it is remembered by.
    pub id: ConfirmationId,
    /// The record.
    pub record: RecordKey,
    /// Its sections; empty means all.
    pub sections: &'a [Section],
    /// Who says so.
    pub by: &'a Author,
    /// By which way.
    pub channel: Channel,
    /// When.
    pub now: DateTime<Utc>,
}

/// Moves the confirmation dates of the sections, ends a doubt, and nothing else. Says whether the record could be
/// confirmed: one that is retired, absorbed, gone from its source or a neighbour's cannot.
pub fn confirm(conn: &mut Conn, confirmation: &Confirmation<'_>) -> Result<bool, StoreError> {
    let record = confirmation.record;
    let Some(standing) = standing(conn, record)? else { return Ok(false) };
    let archived = standing.dates.gone_on.is_some();
    if archived && !is_archived(conn, record)? || standing.read_only {
        return Ok(false);
    }
    let sections = sections_meant(confirmation);
    if sections.is_empty() {
        return Ok(false);
    }
    if archived {
        departures::set_gone_on(conn, record, None, confirmation.now)?;
        departures::forget_departure(conn, record.id)?;
        let act = Act { by: confirmation.by, channel: confirmation.channel, now: confirmation.now };
        keep_change(conn, &Change { record, action: RecordAction::Revived, deltas: &[] }, act)?;
        tell(conn, RecordAction::Revived, record, json!({}), confirmation.now)?;
    }
    let today = paris(confirmation.now).date();
    let anew = assurances::confirmed(&sections, today, confirmation.by, confirmation.channel);
    assurances::assure_sections(conn, record, &standing.dates, &anew)?;
    let mut dates = standing.dates;
    dates.assured_on = dates.assured_on.max(Some(today));
    dates.assurer = Some(confirmation.by.shown.clone());
    dates.next_due_on = next_due(dates.assured_on, &thresholds(conn)?);
    dates.doubted_on = None;
    assurances::assure(conn, record, &dates)?;
    insert_confirmation(conn, &row_of(confirmation, &sections))?;
    let codes: Vec<&str> = sections.iter().map(|section| section.code()).collect();
    let payload = json!({ "confirmation": confirmation.id, "sections": codes });
    tell(conn, RecordAction::Confirmed, record, payload, confirmation.now).map(|()| true)
}

/// The sections that are meant, of those the record has.
fn sections_meant(confirmation: &Confirmation<'_>) -> Vec<Section> {
    let every = Section::of(confirmation.record.kind).iter().copied();
    let is_meant =
        |section: &Section| confirmation.sections.is_empty() || confirmation.sections.contains(section);
    every.filter(is_meant).collect()
}

fn row_of(confirmation: &Confirmation<'_>, sections: &[Section]) -> ConfirmationRow {
    let codes: Vec<&str> = sections.iter().map(|section| section.code()).collect();
    ConfirmationRow {
        id: confirmation.id.into(),
        record_kind: confirmation.record.kind.code().to_owned(),
        record_id: confirmation.record.id,
        sections: codes.join(" "),
        at: confirmation.now,
        shown: confirmation.by.shown.clone(),
        account_id: confirmation.by.account.map(Into::into),
        organization_id: confirmation.by.organization.map(Into::into),
        owns: confirmation.by.owns,
        channel: confirmation.channel.code().to_owned(),
    }
}

/// Announces a passing state with its last day (« complet jusqu'au… »); open ends one. No file writes over it until it
/// ends. Says whether the service could take it.
pub fn announce(
    conn: &mut Conn,
    service: Uuid,
    availability: &Availability,
    act: Act<'_>,
) -> Result<bool, StoreError> {
    let record = RecordKey::service(service);
    let Some(mut kept) = find::<Service>(conn, service)? else { return Ok(false) };
    let unfit = availability.set().is_some_and(|(_, until)| until < paris(act.now).date())
        || personal_number(availability.note()).is_some();
    if kept.dates.gone_on.is_some() || unfit || is_read_only(conn, kept.origin.as_ref())? {
        return Ok(false);
    }
    let delta = Delta {
        field: "availability".to_owned(),
        before: json!(kept.says.availability),
        after: json!(availability),
    };
    if delta.before == delta.after {
        return Ok(true);
    }
    kept.says.availability = availability.clone();
    kept.dates.modified_at = act.now;
    update(conn, &kept)?;
    let change = Change { record, action: RecordAction::Announced, deltas: &[delta] };
    let id = keep_change(conn, &change, act)?;
    tell(conn, RecordAction::Announced, record, json!({ "revision": id }), act.now).map(|()| true)
}

/// Puts a record in doubt: its banner shows until it is settled, confirmed or edited. Says whether it is current.
pub fn doubt(conn: &mut Conn, record: RecordKey, now: DateTime<Utc>) -> Result<bool, StoreError> {
    let today = paris(now).date();
    set_doubt(conn, (record, RecordAction::Doubted), now, |doubted_on| doubted_on.or(Some(today)))
}

/// Ends a doubt without confirming anything.
pub fn settle(conn: &mut Conn, record: RecordKey, now: DateTime<Utc>) -> Result<bool, StoreError> {
    set_doubt(conn, (record, RecordAction::Settled), now, |_| None)
}

fn set_doubt(
    conn: &mut Conn,
    (record, action): (RecordKey, RecordAction),
    now: DateTime<Utc>,
    to: impl Fn(Option<NaiveDate>) -> Option<NaiveDate>,
) -> Result<bool, StoreError> {
    let Some(standing) = standing(conn, record)? else { return Ok(false) };
    let mut dates = standing.dates;
    if dates.gone_on.is_some() {
        return Ok(false);
    }
    let doubted_on = to(dates.doubted_on);
    if doubted_on == dates.doubted_on {
        return Ok(true);
    }
    dates.doubted_on = doubted_on;
    assurances::assure(conn, record, &dates)?;
    tell(conn, action, record, json!({}), now).map(|()| true)
}

#[cfg(test)]
mod tests;
