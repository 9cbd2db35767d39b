//! What the accounts hold about a person, for how long, and what remains once erased.

use chrono::{DateTime, Utc};
use store::{Conn, Held, HeldValue, Holding, Processing, Residue, SealKey, StoreError};
use uuid::Uuid;
use vocabulary::class::DataClass;
use vocabulary::id::AccountId;

use crate::account::Account;
use crate::session::Session;
use crate::store::accounts::{account, close_account};
use crate::store::proofs::{OwnPasskey, identities_by_account, passkeys_of};
use crate::store::sessions::{every_session, every_shown_name};

/// What the rights of persons and the register of processing are answered from.
pub const HOLDING: Holding = Holding {
    room: "accounts",
    gather,
    erase,
    processing: &[Processing {
        name: "accounts-register-name",
        purpose: "accounts-register-purpose",
        ground: "accounts-register-ground",
        people: "accounts-register-people",
        classes: &[DataClass::C1],
        recipients: "accounts-register-recipients",
        kept: "accounts-register-kept",
    }],
};

fn gather(conn: &mut Conn, key: &SealKey, person: Uuid) -> Result<Vec<Held>, StoreError> {
    let id = AccountId::from(person);
    let Some(account) = account(conn, key, id)? else { return Ok(Vec::new()) };
    let mut held = vec![held_account(&account)];
    held.extend(every_session(conn, key, id)?.iter().map(held_session));
    held.extend(passkeys_of(conn, key, id)?.iter().map(held_passkey));
    for linked_at in identities_by_account(conn, person)? {
        held.push(of("accounts-held-identity", vec![("accounts-held-since", day(linked_at))]));
    }
    for name in every_shown_name(conn, key, id)? {
        held.push(of("accounts-held-shown-name", vec![("accounts-held-name", name.into())]));
    }
    Ok(held)
}

fn held_account(account: &Account) -> Held {
    let mut fields = vec![
        ("accounts-held-name", account.name.clone().into()),
        ("accounts-held-email", account.email.clone().into()),
        ("accounts-held-locale", HeldValue::words(format!("accounts-locale-{}", account.locale.code()))),
        ("accounts-held-rhythm", HeldValue::words(format!("accounts-rhythm-{}", account.rhythm.code()))),
        ("accounts-held-since", day(account.created_at)),
    ];
    fields.extend(account.last_seen_at.map(|seen| ("accounts-held-last-seen", day(seen))));
    fields.extend(account.ends_on.map(|last| ("accounts-held-ends", last.into())));
    of("accounts-held-account", fields)
}

fn held_session(session: &Session) -> Held {
    let mut fields = vec![
        ("accounts-held-device", format!("{} {}", session.device.browser, session.device.system).into()),
        ("accounts-held-since", day(session.since)),
        ("accounts-held-last-seen", day(session.last_used_at)),
    ];
    if !session.shown_name.is_empty() {
        fields.push(("accounts-held-name", session.shown_name.clone().into()));
    }
    of("accounts-held-session", fields)
}

fn held_passkey(passkey: &OwnPasskey) -> Held {
    let mut fields = vec![
        ("accounts-held-name", passkey.name.clone().into()),
        ("accounts-held-since", day(passkey.created_at)),
    ];
    fields.extend(passkey.last_used_at.map(|used| ("accounts-held-last-seen", day(used))));
    of("accounts-held-passkey", fields)
}

fn of(what: &'static str, fields: Vec<(&'static str, HeldValue)>) -> Held {
    Held { what, class: DataClass::C1, fields }
}

fn day(moment: DateTime<Utc>) -> HeldValue {
    vocabulary::time::paris(moment).date().into()
}

/// Closes the account. Its number remains, without a name: what other members wrote still says that somebody was
/// there, and not who.
fn erase(conn: &mut Conn, person: Uuid, now: DateTime<Utc>) -> Result<Vec<Residue>, StoreError> {
    close_account(conn, AccountId::from(person), now)?;
    Ok(vec![Residue {
        what: "accounts-residue-number",
        why: "accounts-residue-number-why",
        until: None,
        count: 1,
    }])
}
