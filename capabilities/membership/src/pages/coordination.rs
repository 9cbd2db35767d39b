//! The coordinator's desk: what needs somebody today, in counts and names of organisations.

use std::collections::BTreeMap;

use accounts::{UNUSED_FOR, WARNED_BEFORE};
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use chrono::{DateTime, TimeDelta, Utc};
use post::Trouble;
use store::{Conn, StoreError};
use uuid::Uuid;
use vocabulary::id::AccountId;
use web::{Failure, Link, Visit};

use super::{Membership, failure};
use crate::members::day;
use crate::need::Need;
use crate::paths;
use crate::store::hand_overs::{OrganizationName, kept_by_nobody, organization_named};
use crate::store::invitations::expired_since;
use crate::store::mandates::{mandates_ending, mandates_of};
use crate::store::people::count_unused_since;
use crate::store::refusals::{RefusalRow, refusals_since};
use crate::store::requests::requests_waiting;

/// How far the desk looks ahead and back.
const MONTH: TimeDelta = TimeDelta::days(30);
/// Refusals of the last days; a closed door that is often knocked at may be a wrong link of ours.
const WEEK: TimeDelta = TimeDelta::days(7);
/// The most lines of one kind.
const MOST: usize = 20;

#[derive(askama::Template)]
#[template(path = "pages/coordination.html")]
struct Desk<'a> {
    visit: &'a Visit,
    links: &'a [Link],
    nothing: bool,
    pressing: Vec<Need>,
    alone: Vec<OrganizationName>,
    requests: Vec<(OrganizationName, usize)>,
    expired: Vec<(String, i64)>,
    troubles: Vec<Trouble>,
    ending: Vec<(String, String, String)>,
    unused: i64,
    refusals: Vec<(String, String, i64)>,
}

/// What the desk shows, read in one go.
struct Needs {
    alone: Vec<OrganizationName>,
    requests: Vec<(OrganizationName, usize)>,
    expired: Vec<(String, i64)>,
    troubles: Vec<Trouble>,
    ending: Vec<crate::MandateRecord>,
    unused: i64,
    refusals: Vec<(RefusalRow, Option<String>)>,
}

pub(super) async fn show(visit: Visit, State(room): State<Membership>) -> Result<Response, Failure> {
    let now = visit.now;
    let needs = room.db.read(move |conn| needs(conn, now)).await.map_err(failure)?;
    let mut pressing = Vec::new();
    for source in room.needs.iter() {
        pressing.extend(source(now).await.into_iter().filter(|need| need.count > 0));
    }
    let ending = needs.ending.iter().map(|held| {
        let href = paths::person(held.organization.uuid(), held.id);
        (held.organization_name.clone(), held.ends_on.map(|last| visit.date(last)).unwrap_or_default(), href)
    });
    let who = |row: &RefusalRow, of: &Option<String>| match of {
        Some(organization) => visit.say_of("membership-refused-member", organization).into_owned(),
        None if row.account.is_nil() => visit.say("membership-refused-passer-by").into_owned(),
        None => visit.say("membership-refused-nowhere").into_owned(),
    };
    let door = |row: &RefusalRow| format!("{} {}", row.method, row.route).trim().to_owned();
    let body = Desk {
        visit: &visit,
        links: &room.desk,
        nothing: needs.is_empty() && pressing.is_empty(),
        pressing,
        ending: ending.collect(),
        refusals: needs.refusals.iter().map(|(row, of)| (who(row, of), door(row), row.times)).collect(),
        alone: needs.alone,
        requests: needs.requests,
        expired: needs.expired,
        troubles: needs.troubles,
        unused: needs.unused,
    };
    Ok(visit.page(visit.say("membership-desk"), &body).not_indexed().into_response())
}

impl Desk<'_> {
    fn requests(&self) -> usize {
        self.requests.iter().map(|(_, count)| count).sum()
    }

    fn letters(&self) -> i64 {
        self.troubles.iter().map(|trouble| trouble.count).sum()
    }

    fn invitations(&self) -> i64 {
        self.expired.iter().map(|(_, count)| count).sum()
    }
}

impl Needs {
    fn is_empty(&self) -> bool {
        self.alone.is_empty()
            && self.requests.is_empty()
            && self.expired.is_empty()
            && self.troubles.is_empty()
            && self.ending.is_empty()
    }
}

fn needs(conn: &mut Conn, now: DateTime<Utc>) -> Result<Needs, StoreError> {
    let today = day(now);
    let unused_since = now - UNUSED_FOR + WARNED_BEFORE[0];
    Ok(Needs {
        alone: kept_by_nobody(conn, today)?,
        requests: requests(conn)?,
        expired: expired_since(conn, now - MONTH, now)?,
        troubles: post::troubles(conn)?,
        ending: mandates_ending(conn, today, today + MONTH)?,
        unused: count_unused_since(conn, unused_since)?,
        refusals: refusals(conn, now)?,
    })
}

/// How many requests wait at each organisation.
fn requests(conn: &mut Conn) -> Result<Vec<(OrganizationName, usize)>, StoreError> {
    let mut waiting: BTreeMap<Uuid, usize> = BTreeMap::new();
    for row in requests_waiting(conn)? {
        *waiting.entry(row.organization).or_default() += 1;
    }
    let mut named = Vec::new();
    for (organization, count) in waiting {
        named.extend(organization_named(conn, organization)?.map(|one| (one, count)));
    }
    Ok(named)
}

/// The doors most knocked at in vain, each with an organisation of who knocked: never a name.
fn refusals(conn: &mut Conn, now: DateTime<Utc>) -> Result<Vec<(RefusalRow, Option<String>)>, StoreError> {
    let today = day(now);
    let mut told = Vec::new();
    for row in refusals_since(conn, today - WEEK)?.into_iter().take(MOST) {
        let held = mandates_of(conn, AccountId::from(row.account), today)?;
        told.push((row, held.into_iter().next().map(|held| held.organization_name)));
    }
    Ok(told)
}
