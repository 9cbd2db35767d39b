//! Invitations as their table keeps them.

use chrono::{DateTime, NaiveDate, Utc};
use store::{Sealed, row, sql};
use uuid::Uuid;

row! {
    /// An invitation as its table keeps it.
    #[derive(Clone)]
    pub(crate) struct InvitationRow {
        pub(crate) id: Uuid,
        pub(crate) organization: Option<Uuid>,
        pub(crate) network_role: Option<String>,
        pub(crate) email_sealed: Sealed,
        pub(crate) email_print: Vec<u8>,
        pub(crate) name_sealed: Sealed,
        pub(crate) profession_sealed: Sealed,
        pub(crate) standing: String,
        pub(crate) activity: String,
        pub(crate) secrecy: String,
        pub(crate) ends_on: Option<NaiveDate>,
        pub(crate) locale: String,
        pub(crate) secret_digest: Vec<u8>,
        pub(crate) invited_by: Option<Uuid>,
        pub(crate) created_at: DateTime<Utc>,
        pub(crate) sent_at: DateTime<Utc>,
        pub(crate) expires_at: DateTime<Utc>,
        pub(crate) accepted_at: Option<DateTime<Utc>>,
        pub(crate) accepted_by: Option<Uuid>,
        pub(crate) withdrawn_at: Option<DateTime<Utc>>,
    }
}

row! {
    /// What an invitation becomes that is sent again.
    #[derive(Clone)]
    pub(crate) struct RenewedRow {
        pub(crate) id: Uuid,
        pub(crate) name_sealed: Sealed,
        pub(crate) profession_sealed: Sealed,
        pub(crate) standing: String,
        pub(crate) activity: String,
        pub(crate) secrecy: String,
        pub(crate) ends_on: Option<NaiveDate>,
        pub(crate) locale: String,
        pub(crate) secret_digest: Vec<u8>,
        pub(crate) invited_by: Option<Uuid>,
        pub(crate) sent_at: DateTime<Utc>,
        pub(crate) expires_at: DateTime<Utc>,
    }
}

sql! {
    /// A new invitation.
    pub(crate) fn insert_invitation(row: &InvitationRow) -> () =
        "insert into invitation (id, organization, network_role, email_sealed, email_print, name_sealed,
                profession_sealed, standing, activity, secrecy, ends_on, locale, secret_digest, invited_by, created_at,
                sent_at, expires_at, accepted_at, accepted_by, withdrawn_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)";
    /// An invitation.
    pub(crate) fn invitation_by_id(id: Uuid) -> Option<InvitationRow> =
        "select id, organization, network_role, email_sealed, email_print, name_sealed, profession_sealed, standing,
                activity, secrecy, ends_on, locale, secret_digest, invited_by, created_at, sent_at, expires_at,
                accepted_at, accepted_by, withdrawn_at
         from invitation where id = $1";
    /// The invitation that a link opens.
    pub(crate) fn invitation_by_digest(digest: &[u8]) -> Option<InvitationRow> =
        "select id, organization, network_role, email_sealed, email_print, name_sealed, profession_sealed, standing,
                activity, secrecy, ends_on, locale, secret_digest, invited_by, created_at, sent_at, expires_at,
                accepted_at, accepted_by, withdrawn_at
         from invitation where secret_digest = $1";
    /// The invitations of an organisation that wait for an answer, those that expired among them.
    pub(crate) fn invitations_of_organization(organization: Uuid) -> Vec<InvitationRow> =
        "select id, organization, network_role, email_sealed, email_print, name_sealed, profession_sealed, standing,
                activity, secrecy, ends_on, locale, secret_digest, invited_by, created_at, sent_at, expires_at,
                accepted_at, accepted_by, withdrawn_at
         from invitation where organization = $1 and accepted_at is null and withdrawn_at is null
         order by created_at, id";
    /// The invitations to a role of the network that wait for an answer.
    pub(crate) fn invitations_to_the_network() -> Vec<InvitationRow> =
        "select id, organization, network_role, email_sealed, email_print, name_sealed, profession_sealed, standing,
                activity, secrecy, ends_on, locale, secret_digest, invited_by, created_at, sent_at, expires_at,
                accepted_at, accepted_by, withdrawn_at
         from invitation where network_role is not null and accepted_at is null and withdrawn_at is null
         order by created_at, id";
    /// Invitations to this address.
    pub(crate) fn invitations_by_print(print: &[u8]) -> Vec<InvitationRow> =
        "select id, organization, network_role, email_sealed, email_print, name_sealed, profession_sealed, standing,
                activity, secrecy, ends_on, locale, secret_digest, invited_by, created_at, sent_at, expires_at,
                accepted_at, accepted_by, withdrawn_at
         from invitation where email_print = $1 order by created_at, id";
    /// Sends it again with another secret and what is offered now: the link of the letter before opens nothing any more.
    pub(crate) fn renew_invitation(row: &RenewedRow) -> Affected =
        "update invitation set name_sealed = $2, profession_sealed = $3, standing = $4, activity = $5, secrecy = $6,
                ends_on = $7, locale = $8, secret_digest = $9, invited_by = $10, sent_at = $11, expires_at = $12
         where id = $1 and accepted_at is null and withdrawn_at is null";
    /// Takes it; once.
    pub(crate) fn take_invitation(id: Uuid, account: Uuid, now: DateTime<Utc>) -> Affected =
        "update invitation set accepted_at = $3, accepted_by = $2
         where id = $1 and accepted_at is null and withdrawn_at is null and expires_at > $3";
    /// Takes it back.
    pub(crate) fn withdraw_invitation(id: Uuid, now: DateTime<Utc>) -> Affected =
        "update invitation set withdrawn_at = $2 where id = $1 and accepted_at is null and withdrawn_at is null";
    /// Takes back the roles of the network that an account offered and nobody took.
    pub(crate) fn withdraw_roles_offered_by(account: Uuid, now: DateTime<Utc>) -> Affected =
        "update invitation set withdrawn_at = $2
         where invited_by = $1 and network_role is not null and accepted_at is null and withdrawn_at is null";
    /// How many of each organisation expired without an answer since a moment, the organisation's name first.
    pub(crate) fn expired_since(since: DateTime<Utc>, now: DateTime<Utc>) -> Vec<(String, i64)> =
        "select o.name, count(*) as times from invitation i join organization o on o.id = i.organization
         where i.accepted_at is null and i.withdrawn_at is null and i.expires_at > $1 and i.expires_at <= $2
         group by o.name order by o.name";
    /// Forgets what was answered or expired long ago.
    pub(crate) fn forget_invitations_before(moment: DateTime<Utc>) -> Affected =
        "delete from invitation where expires_at < $1";
    /// The invitations that an account accepted.
    pub(crate) fn invitations_accepted_by(account: Uuid) -> Vec<InvitationRow> =
        "select id, organization, network_role, email_sealed, email_print, name_sealed, profession_sealed, standing,
                activity, secrecy, ends_on, locale, secret_digest, invited_by, created_at, sent_at, expires_at,
                accepted_at, accepted_by, withdrawn_at
         from invitation where accepted_by = $1 order by created_at, id";
    /// Forgets the invitations to an address.
    pub(crate) fn forget_invitations_by_print(print: &[u8]) -> Affected =
        "delete from invitation where email_print = $1";
    /// Forgets the invitations that an account accepted.
    pub(crate) fn forget_invitations_of(account: Uuid) -> Affected =
        "delete from invitation where accepted_by = $1";
}
