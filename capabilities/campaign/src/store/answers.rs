//! How far the journal has been read for answers, and who confirmed everything without being counted yet.

use store::sql;
use uuid::Uuid;

sql! {
    /// How far the journal has been read.
    pub(crate) fn read_up_to() -> Option<i64> = "select last from campaign_reading where single = 1";
    /// Reads on from here.
    pub(crate) fn read_on_from(last: i64) -> () =
        "insert into campaign_reading (single, last) values (1, $1) on conflict (single) do update set last = $1";
    /// Recipients of open regular campaigns all of whose services were confirmed since their campaign opened; without
    /// a service, the organisation itself.
    pub(crate) fn confirmed_meanwhile() -> Vec<Uuid> =
        "select r.id from campaign_recipient r
         join campaign c on c.id = r.campaign
         join organization o on o.id = r.organization
         where c.state = 'open' and c.kind = 'regular' and r.step <> 'answered' and r.step <> 'declined'
           and not exists (select s.id from service s where s.organization_id = r.organization and s.gone_on is null
                             and (s.assured_on is null or s.assured_on < c.opens_on))
           and (exists (select s.id from service s where s.organization_id = r.organization and s.gone_on is null)
                or (o.assured_on is not null and o.assured_on >= c.opens_on))
         order by r.id";
}
