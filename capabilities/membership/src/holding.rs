//! What this room keeps about people, for how long, and what remains once erased.

use chrono::{DateTime, NaiveDate, Utc};
use store::{Conn, Held, HeldValue, Holding, Processing, Residue, SealKey, StoreError};
use uuid::Uuid;
use vocabulary::class::DataClass;
use vocabulary::id::AccountId;

use crate::inviting::print_of;
use crate::joining::asking;
use crate::keeping::tell;
use crate::store::charters::{acceptances_of, forget_acceptances_of};
use crate::store::hand_overs::forget_hand_overs_of;
use crate::store::invitations::{
    forget_invitations_by_print, forget_invitations_of, invitations_accepted_by, invitations_by_print,
};
use crate::store::mandates::{count_mandates, end_mandates_of, forget_professions_of, mandates_ever_of};
use crate::store::refusals::{forget_refusals_of, refusals_of};
use crate::store::requests::{forget_requests_by_print, requests_by_print};
use crate::store::roles::{end_roles_of, network_roles_ever_of};

/// What the rights of persons and the register of processing are answered from.
pub const HOLDING: Holding = Holding {
    room: "membership",
    gather,
    erase,
    processing: &[
        Processing {
            name: "membership-register-name",
            purpose: "membership-register-purpose",
            ground: "membership-register-ground",
            people: "membership-register-people",
            classes: &[DataClass::C1],
            recipients: "membership-register-recipients",
            kept: "membership-register-kept",
        },
        Processing {
            name: "membership-refusals-name",
            purpose: "membership-refusals-purpose",
            ground: "membership-refusals-ground",
            people: "membership-refusals-people",
            classes: &[DataClass::C2],
            recipients: "membership-refusals-recipients",
            kept: "membership-refusals-kept",
        },
    ],
};

fn gather(conn: &mut Conn, key: &SealKey, person: Uuid) -> Result<Vec<Held>, StoreError> {
    let id = AccountId::from(person);
    let mut held = mandates_and_roles(conn, key, id)?;
    for accepted in acceptances_of(conn, id)? {
        held.push(of(
            "membership-held-charter",
            vec![
                ("membership-held-charter-name", HeldValue::words(accepted.charter.key())),
                ("membership-held-version", accepted.version.into()),
                ("membership-held-since", on(accepted.accepted_at).into()),
            ],
        ));
    }
    for row in refusals_of(conn, person)? {
        held.push(of(
            "membership-held-refusal",
            vec![
                ("membership-held-since", row.day.into()),
                ("membership-held-door", format!("{} {}", row.method, row.route).trim().to_owned().into()),
                ("membership-held-times", row.times.into()),
            ],
        ));
    }
    held.extend(letters_and_requests(conn, key, id)?);
    Ok(held)
}

/// For whom the person acts or acted, and as what.
fn mandates_and_roles(conn: &mut Conn, key: &SealKey, id: AccountId) -> Result<Vec<Held>, StoreError> {
    let mut held = Vec::new();
    for mandate in mandates_ever_of(conn, id)? {
        held.push(of(
            "membership-held-mandate",
            vec![
                ("membership-held-organization", mandate.organization_name.clone().into()),
                ("membership-held-standing", HeldValue::words(mandate.standing.key())),
                ("membership-held-activity", HeldValue::words(mandate.activity.key())),
                ("membership-held-secrecy", HeldValue::words(mandate.secrecy.key())),
                ("membership-held-profession", mandate.profession(key)?.into()),
                ("membership-held-since", mandate.since.into()),
                ("membership-held-ends", mandate.ends_on.into()),
                ("membership-held-ended", mandate.ended_at.map(on).into()),
            ],
        ));
    }
    for role in network_roles_ever_of(conn, id)? {
        held.push(of(
            "membership-held-role",
            vec![
                ("membership-held-standing", HeldValue::words(role.role.key())),
                ("membership-held-since", role.since.into()),
                ("membership-held-ended", role.ended_at.map(on).into()),
            ],
        ));
    }
    Ok(held)
}

/// What is kept under the person's address: invitations, and requests to join.
fn letters_and_requests(conn: &mut Conn, key: &SealKey, id: AccountId) -> Result<Vec<Held>, StoreError> {
    let mut rows = invitations_accepted_by(conn, id.uuid())?;
    let mut asked = Vec::new();
    if let Some(email) =
        accounts::account(conn, key, id)?.and_then(|own| accounts::EmailAddress::read(&own.email))
    {
        let print = print_of(key, &email);
        let known: Vec<Uuid> = rows.iter().map(|row| row.id).collect();
        rows.extend(invitations_by_print(conn, &print)?.into_iter().filter(|row| !known.contains(&row.id)));
        asked = requests_by_print(conn, &print)?;
    }
    let mut held = Vec::new();
    for row in rows {
        let guest = row.guest(key)?;
        held.push(of(
            "membership-held-invitation",
            vec![
                ("membership-held-email", guest.email.text().to_owned().into()),
                ("membership-held-name", guest.name.into()),
                ("membership-held-profession", guest.work.profession.into()),
                ("membership-held-since", on(row.created_at).into()),
            ],
        ));
    }
    for row in asked {
        let Some(asking) = asking(key, &row)? else { continue };
        held.push(of(
            "membership-held-request",
            vec![
                ("membership-held-email", asking.email.text().to_owned().into()),
                ("membership-held-name", asking.name.into()),
                ("membership-held-profession", asking.profession.into()),
                ("membership-held-since", on(asking.asked_at).into()),
            ],
        ));
    }
    Ok(held)
}

/// Ends everything and forgets what was written. That the account acted for organisations remains without any name,
/// so that what was done in their name keeps its dates.
fn erase(conn: &mut Conn, person: Uuid, now: DateTime<Utc>) -> Result<Vec<Residue>, StoreError> {
    for print in prints_of(conn, person)? {
        forget_requests_by_print(conn, &print)?;
        forget_invitations_by_print(conn, &print)?;
    }
    forget_invitations_of(conn, person)?;
    forget_acceptances_of(conn, person)?;
    forget_hand_overs_of(conn, person)?;
    forget_refusals_of(conn, person)?;
    forget_professions_of(conn, person)?;
    end_roles_of(conn, person, now)?;
    end_mandates_of(conn, person, now)?;
    tell(conn, "membership.person.erased", person, now)?;
    let count = count_mandates(conn, person)?;
    let residue = Residue {
        what: "membership-residue-mandates",
        why: "membership-residue-mandates-why",
        until: None,
        count,
    };
    Ok(if count > 0 { vec![residue] } else { Vec::new() })
}

/// The fingerprints of the address that a person was invited at: without the key nothing else finds it.
fn prints_of(conn: &mut Conn, person: Uuid) -> Result<Vec<Vec<u8>>, StoreError> {
    Ok(invitations_accepted_by(conn, person)?.into_iter().map(|row| row.email_print).collect())
}

fn of(what: &'static str, fields: Vec<(&'static str, HeldValue)>) -> Held {
    let said = fields.into_iter().filter(|(_, value)| !value.is_empty()).collect();
    Held { what, class: DataClass::C1, fields: said }
}

/// The day of a moment, as people in the network lived it.
fn on(moment: DateTime<Utc>) -> NaiveDate {
    vocabulary::time::paris(moment).date()
}

#[cfg(test)]
mod tests;
