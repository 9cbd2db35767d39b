//! The links of hosts, of which the digest is kept.

use ::store::{row, sql};
use chrono::NaiveDate;
use uuid::Uuid;

row! {
    /// A link as its table keeps it.
    pub(crate) struct LinkRow {
        pub(crate) id: Uuid,
        pub(crate) booking: Uuid,
        pub(crate) secret_digest: Vec<u8>,
        pub(crate) expires_on: NaiveDate,
    }
}

sql! {
    /// A new link.
    pub(crate) fn insert_link(row: &LinkRow) -> Affected =
        "insert into lending_link (id, booking, secret_digest, expires_on) values ($1, $2, $3, $4)
         on conflict (id) do nothing";
    /// Forgets the links that ended before a day.
    pub(crate) fn forget_links_before(day: NaiveDate) -> Affected =
        "delete from lending_link where expires_on < $1";
    /// The links of a stay lead nowhere any more.
    pub(crate) fn forget_links_of(booking: Uuid) -> Affected = "delete from lending_link where booking = $1";
}
