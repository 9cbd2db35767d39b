//! Every statement of this room: the only place that reads or writes its tables.

pub(crate) mod forgetting;
pub(crate) mod recipients;
pub(crate) mod surveys;

use std::collections::BTreeSet;

use store::{Conn, SealKey, StoreError, sql};
use uuid::Uuid;

sql! {
    /// The name of an organisation.
    pub(crate) fn organization_name(id: Uuid) -> Option<String> = "select name from organization where id = $1";
    fn read_only_sources() -> Vec<String> = "select source from read_only_source order by source";
}

/// The sources whose records belong to a neighbouring network.
pub(crate) fn neighbours(conn: &mut Conn) -> Result<BTreeSet<String>, StoreError> {
    Ok(read_only_sources(conn)?.into_iter().collect())
}

/// A code that no list holds: the row was not written by this version.
pub(crate) fn unknown(statement: &'static str, code: &str) -> StoreError {
    StoreError::Unfit { statement, reason: format!("« {code} » is not a code of its list") }
}

/// A number of a counter that never was below zero.
pub(crate) fn counted(number: i64) -> u32 {
    u32::try_from(number).unwrap_or(0)
}

/// Codes parted by spaces.
pub(crate) fn joined<'a>(codes: impl Iterator<Item = &'a str>) -> String {
    codes.collect::<Vec<&str>>().join(" ")
}

/// What codes parted by spaces stand for; what no list holds is left out.
pub(crate) fn parted<T>(codes: &str, read: impl Fn(&str) -> Option<T>) -> Vec<T> {
    codes.split(' ').filter_map(read).collect()
}

/// What a mailbox is found again by, without opening it: the print of accounts, so that what a member gave is hers.
pub(crate) fn mailbox_print(key: &SealKey, address: &str) -> Vec<u8> {
    accounts::address_print(key, address)
}
