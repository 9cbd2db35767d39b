//! Organisations as this room needs them: a name, and which have an owner.

use ::store::{row, sql};
use chrono::NaiveDate;
use uuid::Uuid;

row! {
    /// An organisation by its name.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub(crate) struct NamedRow { pub(crate) id: Uuid, pub(crate) name: String }
}

sql! {
    /// A current organisation.
    pub(crate) fn organization_named(id: Uuid) -> Option<NamedRow> =
        "select id, name from organization where id = $1 and gone_on is null";
    /// Every current organisation, by name.
    pub(crate) fn organizations_named() -> Vec<NamedRow> =
        "select id, name from organization where gone_on is null order by name, id";
    /// The organisations that somebody owns on a day.
    pub(crate) fn organizations_owned(today: NaiveDate) -> Vec<Uuid> =
        "select distinct m.organization from mandate m join organization o on o.id = m.organization
           join account a on a.id = m.account
         where m.standing = 'owner' and m.ended_at is null and (m.ends_on is null or m.ends_on >= $1)
           and a.closed_at is null and (a.ends_on is null or a.ends_on >= $1) and o.gone_on is null
         order by m.organization";
}
