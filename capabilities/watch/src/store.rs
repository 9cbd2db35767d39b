//! Short looks at referrals and records of the rooms below: counts and codes, nothing that was said of anybody.

use chrono::{DateTime, NaiveDate, Utc};
use store::{row, sql};
use uuid::Uuid;

row! {
    /// A referral as far as the coordination may know it.
    #[derive(Clone)]
    pub(crate) struct CaseRow {
        pub(crate) id: Uuid,
        pub(crate) code: String,
        pub(crate) need: String,
        pub(crate) sender: Uuid,
        pub(crate) receiver: Uuid,
        pub(crate) service: Uuid,
        pub(crate) state: String,
        pub(crate) since: DateTime<Utc>,
    }
}

row! {
    /// A service with how many open referrals wait there.
    pub(crate) struct AwaitedRow {
        pub(crate) service: Uuid,
        pub(crate) open: i64,
    }
}

row! {
    /// An answer of the coordination.
    pub(crate) struct RelayedRow {
        pub(crate) code: String,
        pub(crate) need: String,
        pub(crate) state: String,
        pub(crate) relayed_at: DateTime<Utc>,
    }
}

row! {
    /// A service with the organisation that answers for it.
    #[derive(Clone)]
    pub(crate) struct NamedServiceRow {
        pub(crate) id: Uuid,
        pub(crate) name: String,
        pub(crate) organization: Uuid,
        pub(crate) organization_name: String,
    }
}

sql! {
    /// How many were escalated and wait for the coordination.
    pub(crate) fn count_escalated() -> One<i64> =
        "select count(*) from referral where state = 'escalated' and relayed_at is null";
    /// How many are silent for eight days. Here and below each referral counts once, under its most pressing reason, as
    /// `referral::attention` lists it.
    pub(crate) fn count_silent(today: NaiveDate) -> One<i64> =
        "select count(*) from referral
         where silent_on <= $1 and not (state = 'escalated' and relayed_at is null)";
    /// How many others wait at mailboxes from which letters come back.
    pub(crate) fn count_bounced(today: NaiveDate) -> One<i64> =
        "select count(*) from referral
         where bounced_on is not null and next_on < '9999-12-31' and (silent_on is null or silent_on > $1)
           and not (state = 'escalated' and relayed_at is null)";
    /// How many others have a date that passed.
    pub(crate) fn count_passed(today: NaiveDate) -> One<i64> =
        "select count(*) from referral
         where next_on < $1 and bounced_on is null and (silent_on is null or silent_on > $1)
           and not (state = 'escalated' and relayed_at is null)";
    /// How many other open ones have had no better response since a moment.
    pub(crate) fn count_stale(moment: DateTime<Utc>, today: NaiveDate) -> One<i64> =
        "select count(*) from referral
         where level in ('interim', 'partial') and moved_at < $1 and bounced_on is null
           and (silent_on is null or silent_on > $2) and not (state = 'escalated' and relayed_at is null)
           and state not in ('closed', 'frozen', 'draft', 'declined-by-person')";
    /// Open referrals whose last response is a stopgap, without a better one since a moment, and which nothing but a
    /// date that passed brings to the watch; the oldest first.
    pub(crate) fn stale(moment: DateTime<Utc>, today: NaiveDate, most: i64) -> Vec<CaseRow> =
        "select id, code, need, sender, receiver, service, state, moved_at as since from referral
         where level in ('interim', 'partial') and moved_at < $1 and bounced_on is null
           and (silent_on is null or silent_on > $2) and not (state = 'escalated' and relayed_at is null)
           and state not in ('closed', 'frozen', 'draft', 'declined-by-person')
         order by moved_at, id limit $3";
    /// A referral that came to the coordination and waits for its answer.
    pub(crate) fn waiting_case(id: Uuid) -> Option<CaseRow> =
        "select id, code, need, sender, receiver, service, state, coalesce(escalated_at, moved_at) as since
         from referral where id = $1 and state = 'escalated' and relayed_at is null";
    /// The services at which open referrals wait.
    pub(crate) fn awaited_services() -> Vec<AwaitedRow> =
        "select service, count(*) as open from referral
         where sent_at is not null and state not in ('closed', 'frozen', 'draft', 'declined-by-person', 'redirected')
         group by service order by service";
    /// What the coordination answered last.
    pub(crate) fn last_relayed(most: i64) -> Vec<RelayedRow> =
        "select code, need, state, coalesce(relayed_at, moved_at) as relayed_at from referral
         where relayed_at is not null order by relayed_at desc, id limit $1";
    /// A service and its organisation by their names, current or not.
    pub(crate) fn named_service(id: Uuid) -> Option<NamedServiceRow> =
        "select s.id as id, s.name as name, o.id as organization, o.name as organization_name
         from service s join organization o on o.id = s.organization_id where s.id = $1";
    /// Current services whose record holds this text: enough to read those of a need only. Codes stand in quotes there.
    pub(crate) fn services_holding(pattern: &str) -> Vec<Uuid> =
        "select id from service where gone_on is null and cast(content as text) like $1 order by id";
    /// The name of an organisation, current or not.
    pub(crate) fn organization_name(id: Uuid) -> Option<String> = "select name from organization where id = $1";
}
