//! What this room holds about people: the mailboxes, numbers and addresses of contacts; and no account.

use chrono::{DateTime, Utc};
use store::{Conn, Held, Holding, Processing, Residue, SealKey, StoreError};
use uuid::Uuid;
use vocabulary::class::DataClass;
use vocabulary::id::{AccountId, RecipientId};

use crate::adding::names_a_person;
use crate::recipient::FORGOTTEN;
use crate::store::forgetting::forget_contact;
use crate::store::mailbox_print;
use crate::store::recipients::{recipient, recipients_by_print};

/// How contacts without record are reached, sealed, until two years after the end of a survey.
pub const HOLDING: Holding = Holding { room: "survey", gather, erase, processing: PROCESSING };

const PROCESSING: &[Processing] = &[Processing {
    name: "survey-processing-name",
    purpose: "survey-processing-purpose",
    ground: "survey-processing-ground",
    people: "survey-processing-people",
    classes: &[DataClass::C1],
    recipients: "survey-processing-recipients",
    kept: "survey-processing-kept",
}];

/// No row names an account; but a contact's mailbox may be the one its person signs in with.
fn gather(conn: &mut Conn, key: &SealKey, account: Uuid) -> Result<Vec<Held>, StoreError> {
    let Some(account) = accounts::account(conn, key, AccountId::from(account))? else {
        return Ok(Vec::new());
    };
    let mut held = Vec::new();
    for id in recipients_by_print(conn, &mailbox_print(key, &account.email))? {
        let Some(contact) = recipient(conn, RecipientId::from(id))? else { continue };
        let fields = vec![
            ("survey-held-name", contact.name.into()),
            ("survey-held-email", account.email.clone().into()),
        ];
        held.push(Held { what: "survey-held-contact", class: DataClass::C1, fields });
    }
    Ok(held)
}

/// The mailbox of a contact without record is her own: it goes at once, with number and address, and with the name if
/// it looks like a person's. That of an organisation of the directory stays until the survey has had its time.
fn erase(conn: &mut Conn, account: Uuid, _now: DateTime<Utc>) -> Result<Vec<Residue>, StoreError> {
    let Some(print) = accounts::own_address_print(conn, AccountId::from(account))? else {
        return Ok(Vec::new());
    };
    let mut count = 0;
    for id in recipients_by_print(conn, &print)? {
        let Some(one) = recipient(conn, RecipientId::from(id))? else { continue };
        if one.organization.is_some() {
            count += 1;
            continue;
        }
        let name = if names_a_person(&one.name) { FORGOTTEN } else { &one.name };
        forget_contact(conn, id, name)?;
    }
    let (what, why) = ("survey-residue", "survey-residue-why");
    Ok(if count > 0 { vec![Residue { what, why, until: None, count }] } else { Vec::new() })
}
