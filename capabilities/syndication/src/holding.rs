//! What this room holds about people: the addresses of those who follow the news without an account.

use ::store::{Conn, Held, HeldValue, Holding, Processing, Residue, SealKey, StoreError};
use chrono::{DateTime, Utc};
use uuid::Uuid;
use vocabulary::class::DataClass;
use vocabulary::id::AccountId;

use crate::store::subscriptions;

/// Subscriptions belong to an address: whoever follows leaves by the link of each letter, and nothing stays. A
/// member's are found by the address of her account, and erased with it.
pub const HOLDING: Holding = Holding { room: "syndication", gather, erase, processing: PROCESSING };

const PROCESSING: &[Processing] = &[Processing {
    name: "syndication-processing-name",
    purpose: "syndication-processing-purpose",
    ground: "syndication-processing-ground",
    people: "syndication-processing-people",
    classes: &[DataClass::C1],
    recipients: "syndication-processing-recipients",
    kept: "syndication-processing-kept",
}];

fn gather(conn: &mut Conn, key: &SealKey, account: Uuid) -> Result<Vec<Held>, StoreError> {
    let Some(print) = accounts::own_address_print(conn, AccountId::from(account))? else {
        return Ok(Vec::new());
    };
    let held = subscriptions::of_address(conn, key, &print)?.into_iter().map(|subscription| {
        let asked_on = vocabulary::time::paris(subscription.asked_at).date();
        let fields = vec![
            ("syndication-held-address", subscription.address.into()),
            ("syndication-held-theme", subscription.wish.theme.into()),
            ("syndication-held-commune", subscription.wish.commune.into()),
            ("syndication-held-on", asked_on.into()),
        ];
        let fields = fields.into_iter().filter(|(_, value): &(_, HeldValue)| !value.is_empty()).collect();
        Held { what: "syndication-held-subscription", class: DataClass::C1, fields }
    });
    Ok(held.collect())
}

fn erase(conn: &mut Conn, account: Uuid, _now: DateTime<Utc>) -> Result<Vec<Residue>, StoreError> {
    if let Some(print) = accounts::own_address_print(conn, AccountId::from(account))? {
        subscriptions::delete_subscriptions_by_print(conn, &print)?;
    }
    Ok(Vec::new())
}
