//! Sittings as the tables keep them, with their agenda and their opinions.

use chrono::NaiveDate;
use store::{Conn, StoreError, row, sql};
use uuid::Uuid;
use vocabulary::id::{CollectiveActionId, IsicSessionId, OrganizationId};

use crate::sitting::{Opinion, Presented, Sitting};

row! {
    /// A sitting without what hangs on it.
    #[derive(Clone)]
    pub(crate) struct SittingRow {
        pub(crate) id: Uuid,
        pub(crate) sits_on: NaiveDate,
        pub(crate) unit: Uuid,
        pub(crate) place: String,
        pub(crate) minutes: String,
        pub(crate) revision: i64,
    }
}
row! {
    /// A sitting in a list.
    pub(crate) struct SittingLine {
        pub(crate) id: Uuid,
        pub(crate) sits_on: NaiveDate,
        pub(crate) unit: Uuid,
        pub(crate) place: String,
        pub(crate) presented: i64,
        pub(crate) waiting: i64,
    }
}
row! {
    struct PresentedRow {
        action: Uuid,
        title: String,
        carrier: Option<String>,
        opinion: Option<String>,
        words: String,
        revision: i64,
    }
}
row! {
    /// An opinion about to be kept.
    pub(crate) struct OpinionRow {
        pub(crate) sitting: Uuid,
        pub(crate) action: Uuid,
        pub(crate) opinion: String,
        pub(crate) words: String,
        /// How often it was given before, as it was read.
        pub(crate) revision: i64,
    }
}
row! {
    /// An action that may be presented.
    pub(crate) struct PresentableRow {
        pub(crate) id: Uuid,
        pub(crate) title: String,
        pub(crate) state: String,
    }
}

sql! {
    fn sitting_by_id(id: Uuid) -> Option<SittingRow> =
        "select id, sits_on, unit, place, minutes, revision from register_sitting where id = $1";
    /// The sittings, the last one first.
    pub(crate) fn sittings(most: i64) -> Vec<SittingLine> =
        "select s.id as id, s.sits_on as sits_on, s.unit as unit, s.place as place, count(p.action) as presented,
             cast(sum(case when p.action is not null and p.opinion is null then 1 else 0 end) as bigint) as waiting
         from register_sitting s left join register_presented p on p.sitting = s.id
         group by s.id, s.sits_on, s.unit, s.place order by s.sits_on desc, s.id limit $1";
    /// How many opinions of each kind were given.
    pub(crate) fn opinions() -> Vec<(Option<String>, i64)> =
        "select opinion, count(*) as given from register_presented where opinion is not null
         group by opinion order by opinion";
    /// How many actions were presented before a day, and have no opinion.
    pub(crate) fn count_waiting(today: NaiveDate) -> One<i64> =
        "select count(*) as waiting from register_presented p join register_sitting s on s.id = p.sitting
         where p.opinion is null and s.sits_on < $1";
    /// Opens a sitting.
    pub(crate) fn open_sitting(row: &SittingRow) -> () =
        "insert into register_sitting (id, sits_on, unit, place, minutes, revision) values ($1, $2, $3, $4, $5, $6)";
    /// Another day or place.
    pub(crate) fn set_day_and_place(id: Uuid, sits_on: NaiveDate, place: &str) -> Affected =
        "update register_sitting set sits_on = $2, place = $3 where id = $1";
    /// Writes the minutes, if nobody wrote them since they were read.
    pub(crate) fn write_minutes(id: Uuid, minutes: &str, revision: i64) -> Affected =
        "update register_sitting set minutes = $2, revision = revision + 1 where id = $1 and revision = $3";
    fn co_animators_of(sitting: Uuid) -> Vec<(Uuid, String)> =
        "select c.organization as organization, o.name as name
         from register_co_animator c join organization o on o.id = c.organization
         where c.sitting = $1 order by o.name, o.id";
    /// One more who runs it.
    pub(crate) fn add_co_animator(sitting: Uuid, organization: Uuid) -> () =
        "insert into register_co_animator (sitting, organization) values ($1, $2) on conflict do nothing";
    /// One less.
    pub(crate) fn remove_co_animator(sitting: Uuid, organization: Uuid) -> Affected =
        "delete from register_co_animator where sitting = $1 and organization = $2";
    fn presented_at(sitting: Uuid) -> Vec<PresentedRow> =
        "select p.action as action, r.title as title, o.name as carrier, p.opinion as opinion, p.words as words,
             p.revision as revision
         from register_presented p join action_record r on r.id = p.action
         left join organization o on o.id = r.carrier
         where p.sitting = $1 order by p.position, r.title, p.action";
    /// Puts an action at the end of the agenda.
    pub(crate) fn present(sitting: Uuid, action: Uuid) -> () =
        "insert into register_presented (sitting, action, position, opinion, words)
         select $1, $2, coalesce(max(position), 0) + 1, cast(null as text), '' from register_presented where sitting = $1
         on conflict do nothing";
    /// Every organisation of the directory by name.
    pub(crate) fn organizations() -> Vec<(Uuid, String)> =
        "select id, name from organization where gone_on is null order by name, id";
    /// How many sittings look at a unit.
    pub(crate) fn sittings_of_unit(unit: Uuid) -> One<i64> =
        "select count(*) as sittings from register_sitting where unit = $1";
    /// Takes an action off the agenda, while no opinion of it was given.
    pub(crate) fn take_off(sitting: Uuid, action: Uuid) -> Affected =
        "delete from register_presented where sitting = $1 and action = $2 and opinion is null";
    /// Gives an opinion, or another one, if nobody did since it was read.
    pub(crate) fn give_opinion(row: &OpinionRow) -> Affected =
        "update register_presented set opinion = $3, words = $4, revision = revision + 1
         where sitting = $1 and action = $2 and revision = $5";
    /// The actions of a unit that may be put on the agenda of a sitting: not over, and not there yet.
    pub(crate) fn presentable(sitting: Uuid, unit: Uuid, most: i64) -> Vec<PresentableRow> =
        "select r.id as id, r.title as title, r.state as state from action_record r
         where r.unit = $2 and r.state in ('idee', 'presentee', 'en-preparation', 'en-cours', 'reportee')
           and not exists (select 1 from register_presented p where p.sitting = $1 and p.action = r.id)
         order by case when r.isic_on is null then 0 else 1 end, r.title, r.id limit $3";
}

/// A sitting with all that hangs on it.
pub(crate) fn sitting(conn: &mut Conn, id: IsicSessionId) -> Result<Option<Sitting>, StoreError> {
    let Some(row) = sitting_by_id(conn, id.uuid())? else { return Ok(None) };
    let co_animators = co_animators_of(conn, id.uuid())?;
    let presented = presented_at(conn, id.uuid())?;
    Ok(Some(Sitting {
        id,
        sits_on: row.sits_on,
        unit: row.unit.into(),
        place: row.place,
        minutes: row.minutes,
        revision: row.revision,
        co_animators: co_animators.into_iter().map(|(id, name)| (OrganizationId::from(id), name)).collect(),
        presented: presented.into_iter().map(understood).collect(),
    }))
}

fn understood(row: PresentedRow) -> Presented {
    Presented {
        action: CollectiveActionId::from(row.action),
        title: row.title,
        carrier: row.carrier.unwrap_or_default(),
        opinion: row.opinion.as_deref().and_then(Opinion::from_code),
        words: row.words,
        revision: row.revision,
    }
}
