//! The demo's people: functions without names, each with what they come for, and something to do on every desk.

use std::collections::BTreeMap;

use accounts::{AccountKind, EmailAddress, NewAccount};
use chrono::{DateTime, TimeDelta, Utc};
use store::{Conn, Db, SealKey, StoreError};
use uuid::Uuid;
use vocabulary::Locale;
use vocabulary::id::{AccountId, OrganizationId};

use crate::charter::Charter;
use crate::joining::{NewRequest, ask};
use crate::keeping::{NewMandate, Work, end, give};
use crate::members::day;
use crate::network_role::NetworkRole;
use crate::store::charters::accept_charter;
use crate::store::hand_overs::organization_named;
use crate::store::refusals::{RefusalRow, count_refusals};
use crate::store::roles::{NetworkRoleRow, insert_role};

mod personas;
pub use personas::{PERSONAS, Persona};

/// The source that the demo's records come from.
const SOURCE: &str = "demo";
/// Last kept by somebody who left: nobody keeps it now.
const LEFT_ALONE: &str = "glaneurs-du-val";
/// Where somebody asks to join.
const ASKED: &str = "panier-d-a-cote";

/// Opens the accounts of the demo and gives them their mandates, once; organisations that are not in the directory
/// are left out. Answers how many accounts there are.
pub fn fill(db: &Db, key: &SealKey, now: DateTime<Utc>) -> Result<usize, StoreError> {
    db.write_now(|conn| {
        if accounts::account(conn, key, PERSONAS[0].account())?.is_some() {
            return Ok(PERSONAS.len());
        }
        for persona in PERSONAS {
            settle(conn, key, persona, now)?;
        }
        leave_alone(conn, key, now)?;
        for (slug, address) in [(ASKED, "voisine"), (LEFT_ALONE, "volontaire")] {
            somebody_asks(conn, key, (slug, address), now)?;
        }
        count_refusals(conn, &knocked(now))?;
        Ok(PERSONAS.len())
    })
}

/// The organisation of the demo territory with this slug.
pub(crate) fn organization(slug: &str) -> OrganizationId {
    OrganizationId::from_source(SOURCE, "organization", slug)
}

/// An id of the demo, the same each time.
fn fixed(table: &str, name: &str) -> Uuid {
    AccountId::from_source(SOURCE, table, name).uuid()
}

fn address(local: &str) -> Result<EmailAddress, StoreError> {
    let text = format!("{local}@essai.example");
    EmailAddress::read(&text).ok_or(StoreError::Unfit { statement: "demo", reason: text })
}

fn open(
    conn: &mut Conn,
    key: &SealKey,
    (id, code, name): (AccountId, &str, &str),
    kind: AccountKind,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let email = address(code)?;
    let (name, locale) = (name.to_owned(), Locale::French);
    accounts::open_account(conn, key, &NewAccount { id, kind, name, email, locale, ends_on: None, now })?;
    accept_charter(conn, id, Charter::Terms, now)
}

/// Opens a persona's account, with the mandate, the role and the charters that go with it.
fn settle(conn: &mut Conn, key: &SealKey, persona: &Persona, now: DateTime<Utc>) -> Result<(), StoreError> {
    let account = persona.account();
    open(conn, key, (account, persona.code, persona.name), persona.kind, now)?;
    if let Some(role) = persona.role {
        let row = NetworkRoleRow {
            id: fixed("network_role", persona.code),
            account: account.uuid(),
            role: role.code().to_owned(),
            given_by: None,
            since: day(now),
            ends_on: None,
            ended_at: None,
        };
        insert_role(conn, &row)?;
        if role == NetworkRole::Coordinator {
            accept_charter(conn, account, Charter::Coordination, now)?;
        }
    }
    if persona.activity == crate::Activity::Volunteer {
        accept_charter(conn, account, Charter::Volunteers, now)?;
    }
    if persona.organization.is_empty() {
        return Ok(());
    }
    let organization = organization(persona.organization);
    if organization_named(conn, organization.uuid())?.is_none() {
        return Ok(());
    }
    let ends_on = persona.ends_after.map(|days| day(now) + TimeDelta::days(days));
    let work = Work {
        activity: persona.activity,
        secrecy: persona.secrecy,
        profession: persona.profession.to_owned(),
        ends_on,
    };
    let id = fixed("mandate", persona.code);
    give(conn, key, &NewMandate { id, account, organization, standing: persona.standing, work, now })
        .map(|_| ())
}

/// An organisation whose only keeper left.
fn leave_alone(conn: &mut Conn, key: &SealKey, now: DateTime<Utc>) -> Result<(), StoreError> {
    let organization = organization(LEFT_ALONE);
    if organization_named(conn, organization.uuid())?.is_none() {
        return Ok(());
    }
    let account = AccountId::from_source(SOURCE, "account", "ancienne-responsable");
    let named = (account, "ancienne-responsable", "Ancienne responsable (démo)");
    open(conn, key, named, AccountKind::Personal, now)?;
    let id = fixed("mandate", "ancienne-responsable");
    let standing = crate::Standing::Owner;
    give(conn, key, &NewMandate { id, account, organization, standing, work: Work::plain(), now })?;
    end(conn, id, now).map(|_| ())
}

fn somebody_asks(
    conn: &mut Conn,
    key: &SealKey,
    (slug, local): (&str, &str),
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let organization = organization(slug);
    if organization_named(conn, organization.uuid())?.is_none() {
        return Ok(());
    }
    let request = NewRequest {
        id: fixed("join_request", local),
        organization,
        email: address(local)?,
        name: format!("Une {local} (démo)"),
        profession: "Bénévole à la distribution".to_owned(),
        locale: Locale::French,
        letters: Vec::new(),
        now,
    };
    ask(conn, key, &request)
}

/// Doors knocked at in vain, for the coordinator's desk.
fn knocked(now: DateTime<Utc>) -> Vec<RefusalRow> {
    let by: BTreeMap<&str, (&str, i64)> =
        [("agent-ccas", (crate::paths::ADMINISTRATION, 2)), ("elue", (crate::paths::MEMBERS, 5))].into();
    by.into_iter()
        .map(|(code, (route, times))| {
            RefusalRow::new((day(now), fixed("account", code), "GET", route), times)
        })
        .collect()
}

#[cfg(test)]
mod tests;
