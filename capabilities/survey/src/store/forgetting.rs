//! What is forgotten of recipients: links, names, mailboxes, numbers and addresses.

use chrono::{DateTime, Utc};
use store::sql;
use uuid::Uuid;

sql! {
    /// Forgets the links of surveys that were closed before a moment.
    pub(crate) fn forget_links_before(moment: DateTime<Utc>) -> Affected =
        "delete from survey_link where recipient in (select r.id from survey_recipient r join survey v on v.id = r.survey
           where v.closed_at < $1)";
    /// Forgets the names of contacts without record, of the same surveys: a name may be a person's.
    pub(crate) fn forget_names_before(moment: DateTime<Utc>) -> Affected =
        "update survey_recipient set name = '…'
         where organization is null and name <> '…'
           and survey in (select v.id from survey v where v.closed_at < $1
                          or (v.state = 'draft' and v.created_at < $1))";
    /// Forgets how a contact is reached, at once; its name becomes this one.
    pub(crate) fn forget_contact(id: Uuid, name: &str) -> Affected =
        "update survey_recipient set name = $2, email_sealed = null, email_print = null, phone_sealed = null,
                address_sealed = null
         where id = $1 and organization is null";
    /// Forgets how to reach the contacts of surveys that were closed before a moment, or begun before it and never sent.
    pub(crate) fn forget_reaches_before(moment: DateTime<Utc>) -> Affected =
        "update survey_recipient set email_sealed = null, email_print = null, phone_sealed = null,
                address_sealed = null
         where survey in (select v.id from survey v where v.closed_at < $1
                          or (v.state = 'draft' and v.created_at < $1))
           and (email_sealed is not null or phone_sealed is not null or address_sealed is not null)";
}
