//! What this room keeps about people, for how long, and what remains once erased: nothing.

use chrono::{DateTime, NaiveDate, Utc};
use store::{Conn, Held, HeldValue, Holding, Processing, Residue, SealKey, StoreError};
use uuid::Uuid;
use vocabulary::class::DataClass;
use vocabulary::id::AccountId;

use crate::sealing::{LINK_ADDRESS, REPORT_TEXT, SUGGESTION_SHOWN, open_some, print};
use crate::store::links::{
    LinkRow, forget_links_by_print, forget_links_of_account, links_by_print, links_of_account,
};
use crate::store::proposals::{forget_decider, forget_proposer, proposals_by_print};
use crate::store::reports::{forget_reporter, reports_by_print};
use crate::store::suggestions::{forget_suggester, suggestions_of_account};

/// What the rights of persons and the register of processing are answered from.
pub const HOLDING: Holding = Holding {
    room: "upkeep",
    gather,
    erase,
    processing: &[
        Processing {
            name: "upkeep-register-links-name",
            purpose: "upkeep-register-links-purpose",
            ground: "upkeep-register-links-ground",
            people: "upkeep-register-links-people",
            classes: &[DataClass::C1],
            recipients: "upkeep-register-links-recipients",
            kept: "upkeep-register-links-kept",
        },
        Processing {
            name: "upkeep-register-reports-name",
            purpose: "upkeep-register-reports-purpose",
            ground: "upkeep-register-reports-ground",
            people: "upkeep-register-reports-people",
            classes: &[DataClass::C1],
            recipients: "upkeep-register-reports-recipients",
            kept: "upkeep-register-reports-kept",
        },
    ],
};

fn gather(conn: &mut Conn, key: &SealKey, person: Uuid) -> Result<Vec<Held>, StoreError> {
    let mut links = links_of_account(conn, person)?;
    let mut held = Vec::new();
    if let Some(own) = accounts::account(conn, key, AccountId::from(person))? {
        let print = print(key, &own.email);
        let known: Vec<Uuid> = links.iter().map(|row| row.id).collect();
        links.extend(links_by_print(conn, &print)?.into_iter().filter(|row| !known.contains(&row.id)));
        held.extend(written(conn, key, &print)?);
    }
    for row in &links {
        held.push(link_held(key, row)?);
    }
    for row in suggestions_of_account(conn, person)? {
        held.push(of(
            "upkeep-held-suggestion",
            vec![
                ("upkeep-held-on", on(row.suggested_at).into()),
                (
                    "upkeep-held-words",
                    open_some(key, SUGGESTION_SHOWN, row.id, row.shown_sealed.as_ref())?.into(),
                ),
            ],
        ));
    }
    Ok(held)
}

/// What was reported and proposed from an address.
fn written(conn: &mut Conn, key: &SealKey, print: &[u8]) -> Result<Vec<Held>, StoreError> {
    let mut held = Vec::new();
    for row in reports_by_print(conn, print)? {
        held.push(of(
            "upkeep-held-report",
            vec![
                ("upkeep-held-on", on(row.opened_at).into()),
                ("upkeep-held-words", open_some(key, REPORT_TEXT, row.id, row.text_sealed.as_ref())?.into()),
            ],
        ));
    }
    for row in proposals_by_print(conn, print)? {
        held.push(of("upkeep-held-proposal", vec![("upkeep-held-on", on(row.proposed_at).into())]));
    }
    Ok(held)
}

fn link_held(key: &SealKey, row: &LinkRow) -> Result<Held, StoreError> {
    let address = open_some(key, LINK_ADDRESS, row.id, row.address_sealed.as_ref())?;
    Ok(of(
        "upkeep-held-link",
        vec![
            ("upkeep-held-on", on(row.created_at).into()),
            ("upkeep-held-until", on(row.expires_at).into()),
            ("upkeep-held-address", address.into()),
        ],
    ))
}

/// Forgets every link, address and word; what was answered in the organisation's name stays without anybody's.
fn erase(conn: &mut Conn, person: Uuid, _now: DateTime<Utc>) -> Result<Vec<Residue>, StoreError> {
    let written_to = links_of_account(conn, person)?.into_iter().filter_map(|row| row.address_print);
    let own = accounts::own_address_print(conn, AccountId::from(person))?;
    for print in written_to.chain(own) {
        forget_links_by_print(conn, &print)?;
        forget_reporter(conn, &print)?;
        forget_proposer(conn, &print)?;
    }
    forget_links_of_account(conn, person)?;
    forget_suggester(conn, person)?;
    forget_decider(conn, person)?;
    Ok(Vec::new())
}

fn of(what: &'static str, fields: Vec<(&'static str, HeldValue)>) -> Held {
    let said = fields.into_iter().filter(|(_, value)| !value.is_empty()).collect();
    Held { what, class: DataClass::C1, fields: said }
}

/// The day of a moment, as people in the network lived it.
fn on(moment: DateTime<Utc>) -> NaiveDate {
    vocabulary::time::paris(moment).date()
}
