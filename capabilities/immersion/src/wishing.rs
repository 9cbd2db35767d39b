//! Taking part as a worker: being put on the list, saying days and wishes, leaving.

use std::collections::BTreeSet;

use ::store::{Conn, Fact, SealKey, StoreError};
use chrono::{DateTime, NaiveDate, Utc};
use serde_json::json;
use uuid::Uuid;
use vocabulary::id::{ImmersionId, ImmersionWorkerId, OrganizationId};

use crate::offer::{HostOffer, offers};
use crate::people_list::Written;
use crate::programme::{ImmersionProgramme, State, programme};
use crate::sealing::{MAIL, NAME, seal_some};
use crate::store::links::forget_links_of_worker;
use crate::store::preparations::forget_presences_of;
use crate::store::workers::{
    WishRow, WorkerDayRow, WorkerRow, forget_wishes, forget_worker_days, insert_wishes, insert_worker,
    insert_worker_days, note_answered, placed_before, remove_worker, worker_by_id, worker_by_mail,
    workers_of,
};
use crate::worker::{MOST_WISHES, Wished};

/// The most workers of one organisation in one programme.
pub(crate) const MOST_WORKERS: usize = 60;

/// Puts people on the list of an organisation, with every day of the programme, and no wish yet. Somebody whose
/// mailbox is on the list already is not put there twice. Answers how many are new; nothing once places are published.
pub(crate) fn enlist(
    conn: &mut Conn,
    key: &SealKey,
    (id, organization, form): (ImmersionId, OrganizationId, Uuid),
    (people, now): (&[Written], DateTime<Utc>),
) -> Result<usize, StoreError> {
    let today = vocabulary::time::paris(now).date();
    let is_open = |found: &ImmersionProgramme| found.state <= State::Wishes && today <= found.to;
    let Some(found) = programme(conn, id)?.filter(is_open) else { return Ok(0) };
    let own =
        workers_of(conn, id.uuid())?.iter().filter(|row| row.organization == organization.uuid()).count();
    let mut added = 0;
    for (rank, person) in (0_u32..).zip(people.iter().take(MOST_WORKERS.saturating_sub(own))) {
        let worker = Uuid::new_v5(&form, format!("{id}/{organization}/{rank}").as_bytes());
        added += usize::from(enlist_one(conn, key, (&found, organization, worker), (person, now))?);
    }
    Ok(added)
}

/// Puts one person on the list. Answers whether she is new there.
pub(crate) fn enlist_one(
    conn: &mut Conn,
    key: &SealKey,
    (programme, organization, worker): (&ImmersionProgramme, OrganizationId, Uuid),
    (person, now): (&Written, DateTime<Utc>),
) -> Result<bool, StoreError> {
    let row = row_of(conn, key, (worker, programme.id, organization), (person, now))?;
    let is_known = match &row.mail_print {
        Some(print) => worker_by_mail(conn, programme.id.uuid(), print)?.is_some(),
        None => false,
    };
    if is_known || insert_worker(conn, &row)? == 0 {
        return Ok(false);
    }
    keep_days(conn, worker, &programme.days())?;
    Ok(true)
}

fn row_of(
    conn: &mut Conn,
    key: &SealKey,
    (id, programme, organization): (Uuid, ImmersionId, OrganizationId),
    (person, now): (&Written, DateTime<Utc>),
) -> Result<WorkerRow, StoreError> {
    let mail_print = (!person.mail.is_empty()).then(|| key.fingerprint(MAIL, &person.mail));
    let before = match &mail_print {
        Some(print) => placed_before(conn, print)?.first().copied().flatten(),
        None => None,
    };
    Ok(WorkerRow {
        id,
        programme: programme.uuid(),
        organization: organization.uuid(),
        work: person.work.clone(),
        name_sealed: seal_some(key, NAME, id, &person.name)?,
        mail_sealed: seal_some(key, MAIL, id, &person.mail)?,
        mail_print,
        anywhere: true,
        answered_at: None,
        missed_out: before == Some(false),
        placed: None,
        added_at: now,
    })
}

fn keep_days(conn: &mut Conn, worker: Uuid, days: &[NaiveDate]) -> Result<(), StoreError> {
    forget_worker_days(conn, worker)?;
    let rows: Vec<WorkerDayRow> = days.iter().map(|day| WorkerDayRow { worker, day: *day }).collect();
    insert_worker_days(conn, &rows).map(drop)
}

/// What a worker says.
#[derive(Clone, Debug)]
pub(crate) struct Answer {
    pub(crate) days: Vec<NaiveDate>,
    /// The first choice first.
    pub(crate) wishes: Vec<Wished>,
    pub(crate) anywhere: bool,
}

/// Who says it: she herself until the closing day, or the coordination, from a paper that came in time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum By {
    /// She, by her link.
    Herself,
    /// The coordination, until places are published.
    Paper,
}

/// Keeps what a worker says; what was said before is replaced. Days outside the programme, offers of her own
/// organisation and what is wished twice are left out. Answers whether it is kept.
pub(crate) fn wish(
    conn: &mut Conn,
    id: ImmersionWorkerId,
    (answer, by): (&Answer, By),
    now: DateTime<Utc>,
) -> Result<bool, StoreError> {
    let Some(row) = worker_by_id(conn, id.uuid())? else { return Ok(false) };
    let Some(found) = programme(conn, row.programme.into())?.filter(|found| is_open(found, by, now)) else {
        return Ok(false);
    };
    let open = offers(conn, found.id)?;
    let days: BTreeSet<NaiveDate> = answer.days.iter().copied().collect();
    let days: Vec<NaiveDate> = found.days().into_iter().filter(|day| days.contains(day)).collect();
    keep_days(conn, row.id, &days)?;
    forget_wishes(conn, row.id)?;
    let kept = allowed(&answer.wishes, row.organization.into(), &open);
    let rows: Vec<WishRow> = (1..).zip(&kept).map(|(rank, wished)| wish_row(row.id, rank, *wished)).collect();
    insert_wishes(conn, &rows)?;
    note_answered(conn, row.id, answer.anywhere, now)?;
    let payload = json!({ "programme": found.id, "wishes": rows.len(), "days": days.len() });
    let fact = Fact { name: "immersion.wished", subject: Some(row.organization), payload, recorded_at: now };
    ::store::record(conn, &fact)?;
    Ok(true)
}

pub(crate) fn is_open(programme: &ImmersionProgramme, by: By, now: DateTime<Utc>) -> bool {
    match by {
        By::Herself => programme.takes_wishes(vocabulary::time::paris(now).date()),
        By::Paper => programme.state <= State::Wishes,
    }
}

/// The wishes that can be kept, in their order: of offers that exist, elsewhere, each once.
fn allowed(wishes: &[Wished], own: OrganizationId, open: &[HostOffer]) -> Vec<Wished> {
    let mut kept: Vec<Wished> = Vec::new();
    for wished in wishes {
        let is_elsewhere = open.iter().any(|offer| offer.organization != own && wished.is_met_by(offer));
        if is_elsewhere && !kept.contains(wished) && kept.len() < MOST_WISHES {
            kept.push(*wished);
        }
    }
    kept
}

fn wish_row(worker: Uuid, rank: i64, wished: Wished) -> WishRow {
    let (offer, category) = match wished {
        Wished::Offer(id) => (Some(id.uuid()), None),
        Wished::Category(category) => (None, Some(category.code().to_owned())),
    };
    WishRow { worker, rank, offer, category }
}

/// A worker does not take part after all: nothing of her stays. Answers whether she could go; not once places are
/// published, when her place has to be given back first.
pub(crate) fn leave(
    conn: &mut Conn,
    id: ImmersionWorkerId,
    of: (ImmersionId, Option<OrganizationId>),
) -> Result<bool, StoreError> {
    let Some(row) = worker_by_id(conn, id.uuid())? else { return Ok(false) };
    let is_of = row.programme == of.0.uuid() && of.1.is_none_or(|own| row.organization == own.uuid());
    let is_early = programme(conn, of.0)?.is_some_and(|found| found.state <= State::Wishes);
    if !is_of || !is_early {
        return Ok(false);
    }
    forget_wishes(conn, row.id)?;
    forget_worker_days(conn, row.id)?;
    forget_presences_of(conn, row.id)?;
    forget_links_of_worker(conn, row.id)?;
    Ok(remove_worker(conn, row.id)? == 1)
}
