//! Actions as the tables keep them: whole in one column, and once more in those that are searched and counted.

use ::store::{Conn, StoreError, row, sql};
use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;
use vocabulary::fold;
use vocabulary::id::{CollectiveActionId, OrganizationId};

use crate::collective_action::{CollectiveAction, Origin, PartnerName};
use crate::store::unknown;

row! {
    /// What an action says, and how many people were oriented.
    pub(crate) struct SaidRow {
        pub(crate) says: serde_json::Value,
        pub(crate) referrals: i64,
    }
}
row! {
    struct RecordRow {
        id: Uuid,
        title: String,
        domain: String,
        unit: Uuid,
        starts_on: NaiveDate,
        ends_on: Option<NaiveDate>,
        keeper: Uuid,
        carrier: Uuid,
        by_inhabitants: bool,
        handed_over_on: Option<NaiveDate>,
        commune: Option<String>,
        latitude: Option<f64>,
        longitude: Option<f64>,
        openness: String,
        participation: Option<String>,
        ages: i64,
        has_partner: bool,
        has_need: bool,
        programme: Option<Uuid>,
        programme_year: Option<i64>,
        state: String,
        state_since: NaiveDate,
        isic_on: Option<NaiveDate>,
        origin: Option<Uuid>,
        born_organization: Option<Uuid>,
        declared_at: DateTime<Utc>,
        changed_at: DateTime<Utc>,
    }
}
row! {
    struct TextRow {
        action: Uuid,
        says: serde_json::Value,
        folded: String,
    }
}
row! {
    /// A word beside an action.
    struct WordRow {
        action: Uuid,
        word: String,
    }
}
row! {
    struct FrameworkRow {
        action: Uuid,
        framework: Uuid,
    }
}
row! {
    struct PartnerRow {
        action: Uuid,
        position: i64,
        organization: Option<Uuid>,
        words: String,
        role: String,
    }
}
row! {
    struct FundingRow {
        action: Uuid,
        position: i64,
        funder: Uuid,
        cents: i64,
        year: i64,
        granted: bool,
    }
}
row! {
    struct ContributorRow {
        action: Uuid,
        position: i64,
        role: String,
        cents: i64,
    }
}

sql! {
    pub(crate) fn action_by_id(id: Uuid) -> Option<SaidRow> =
        "select says, referrals from action_record join action_text on action_text.action = action_record.id
         where action_record.id = $1";
    pub(crate) fn count_actions() -> One<i64> = "select count(*) as actions from action_record";
    fn insert_records() -> Bulk<RecordRow> =
        "insert into action_record (id, title, domain, unit, starts_on, ends_on, keeper, carrier, by_inhabitants,
           handed_over_on, commune, latitude, longitude, openness, participation, ages, has_partner,
           has_need, programme, programme_year, state, state_since, isic_on, origin,
           born_organization, declared_at, changed_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19,
           $20, $21, $22, $23, $24, $25, $26, $27)";
    fn update_record(row: &RecordRow) -> () =
        "update action_record set title = $2, domain = $3, unit = $4, starts_on = $5, ends_on = $6, keeper = $7, carrier =
           $8, by_inhabitants = $9, handed_over_on = $10, commune = $11, latitude = $12, longitude =
           $13, openness = $14, participation = $15, ages = $16, has_partner = $17, has_need = $18,
           programme = $19, programme_year = $20, state = $21, state_since = $22, isic_on = $23,
           origin = $24, born_organization = $25, declared_at = $26, changed_at = $27
         where id = $1";
    fn insert_texts() -> Bulk<TextRow> = "insert into action_text (action, says, folded) values ($1, $2, $3)";
    fn remove_text(action: Uuid) -> () = "delete from action_text where action = $1";
    /// One more person was oriented.
    pub(crate) fn add_referral(id: Uuid) -> Affected =
        "update action_record set referrals = referrals + 1 where id = $1";
    fn insert_ages() -> Bulk<WordRow> = "insert into action_age (action, age) values ($1, $2)";
    fn insert_audiences() -> Bulk<WordRow> = "insert into action_audience (action, audience) values ($1, $2)";
    fn insert_topics() -> Bulk<WordRow> = "insert into action_topic (action, topic) values ($1, $2)";
    fn insert_initiators() -> Bulk<WordRow> = "insert into action_initiator (action, initiator) values ($1, $2)";
    fn insert_tags() -> Bulk<WordRow> = "insert into action_tag (action, tag) values ($1, $2)";
    fn insert_frameworks() -> Bulk<FrameworkRow> =
        "insert into action_in_framework (action, framework) values ($1, $2)";
    fn insert_partners() -> Bulk<PartnerRow> =
        "insert into action_partner (action, position, organization, words, role) values ($1, $2, $3, $4, $5)";
    fn insert_funding() -> Bulk<FundingRow> =
        "insert into action_funding (action, position, funder, cents, year, granted) values ($1, $2, $3, $4, $5, $6)";
    fn insert_contributors() -> Bulk<ContributorRow> =
        "insert into action_contributor (action, position, role, cents) values ($1, $2, $3, $4)";
    fn remove_ages(action: Uuid) -> () = "delete from action_age where action = $1";
    fn remove_audiences(action: Uuid) -> () = "delete from action_audience where action = $1";
    fn remove_topics(action: Uuid) -> () = "delete from action_topic where action = $1";
    fn remove_initiators(action: Uuid) -> () = "delete from action_initiator where action = $1";
    fn remove_tags(action: Uuid) -> () = "delete from action_tag where action = $1";
    fn remove_frameworks(action: Uuid) -> () = "delete from action_in_framework where action = $1";
    fn remove_partners(action: Uuid) -> () = "delete from action_partner where action = $1";
    fn remove_funding(action: Uuid) -> () = "delete from action_funding where action = $1";
    fn remove_contributors(action: Uuid) -> () = "delete from action_contributor where action = $1";
}

impl SaidRow {
    /// The action of a row.
    pub(crate) fn read(self) -> Result<CollectiveAction, StoreError> {
        let mut action: CollectiveAction =
            serde_json::from_value(self.says).map_err(|fault| unknown("action_by_id", &fault.to_string()))?;
        action.referrals = u32::try_from(self.referrals).unwrap_or(0);
        Ok(action)
    }
}

/// The action with this id.
///
/// # Errors
/// Those of the store.
pub fn action(conn: &mut Conn, id: CollectiveActionId) -> Result<Option<CollectiveAction>, StoreError> {
    action_by_id(conn, id.uuid())?.map(SaidRow::read).transpose()
}

/// Keeps actions that are not there yet.
pub(crate) fn insert(conn: &mut Conn, actions: &[CollectiveAction]) -> Result<(), StoreError> {
    insert_records(conn, &actions.iter().map(record_row).collect::<Vec<_>>())?;
    insert_beside(conn, actions)
}

/// Writes an action anew: its column, and what stands beside it.
pub(crate) fn update(conn: &mut Conn, action: &CollectiveAction) -> Result<(), StoreError> {
    update_record(conn, &record_row(action))?;
    let id = action.id.uuid();
    remove_text(conn, id)?;
    remove_ages(conn, id)?;
    remove_audiences(conn, id)?;
    remove_topics(conn, id)?;
    remove_initiators(conn, id)?;
    remove_tags(conn, id)?;
    remove_frameworks(conn, id)?;
    remove_partners(conn, id)?;
    remove_funding(conn, id)?;
    remove_contributors(conn, id)?;
    insert_beside(conn, std::slice::from_ref(action))
}

fn insert_beside(conn: &mut Conn, actions: &[CollectiveAction]) -> Result<(), StoreError> {
    let words = |of: &dyn Fn(&CollectiveAction) -> Vec<String>| -> Vec<WordRow> {
        let rows = |action: &CollectiveAction| {
            let id = action.id.uuid();
            of(action).into_iter().map(move |word| WordRow { action: id, word })
        };
        actions.iter().flat_map(rows).collect()
    };
    insert_texts(conn, &actions.iter().map(text_row).collect::<Result<Vec<_>, _>>()?)?;
    insert_ages(conn, &words(&|one| one.ages.iter().map(|age| age.code().to_owned()).collect()))?;
    insert_audiences(conn, &words(&|one| codes(one.audiences.iter().map(|word| word.code()))))?;
    insert_topics(conn, &words(&|one| codes(one.topics.iter().map(|word| word.code()))))?;
    insert_initiators(conn, &words(&|one| codes(one.initiators.iter().map(|word| word.code()))))?;
    insert_tags(conn, &words(&|one| one.tags.iter().cloned().collect()))?;
    insert_frameworks(conn, &actions.iter().flat_map(framework_rows).collect::<Vec<_>>())?;
    insert_partners(conn, &actions.iter().flat_map(partner_rows).collect::<Vec<_>>())?;
    insert_funding(conn, &actions.iter().flat_map(funding_rows).collect::<Vec<_>>())?;
    insert_contributors(conn, &actions.iter().flat_map(contributor_rows).collect::<Vec<_>>())?;
    Ok(())
}

/// Each code once.
fn codes(all: impl Iterator<Item = &'static str>) -> Vec<String> {
    let once: std::collections::BTreeSet<&str> = all.collect();
    once.into_iter().map(str::to_owned).collect()
}

fn text_row(action: &CollectiveAction) -> Result<TextRow, StoreError> {
    let says = serde_json::to_value(action).map_err(|fault| unknown("insert_texts", &fault.to_string()))?;
    Ok(TextRow { action: action.id.uuid(), says, folded: folded(action) })
}

fn record_row(action: &CollectiveAction) -> RecordRow {
    let point = action.place.on_map();
    RecordRow {
        id: action.id.uuid(),
        title: action.title.clone(),
        domain: action.domain.code().to_owned(),
        unit: action.unit.uuid(),
        starts_on: action.starts_on,
        ends_on: action.ends_on,
        keeper: action.keeper.uuid(),
        carrier: action.carrier.organization().uuid(),
        by_inhabitants: action.carrier.is_inhabitants(),
        handed_over_on: action.handed_over_on,
        commune: action.place.commune.clone(),
        latitude: point.map(|point| point.latitude()),
        longitude: point.map(|point| point.longitude()),
        openness: action.openness.code().to_owned(),
        participation: action.participation.map(|level| level.code().to_owned()),
        ages: i64::try_from(action.ages.len()).unwrap_or(0),
        has_partner: !action.is_alone(),
        has_need: action.need_link.is_some(),
        programme: action.programme.map(|edition| edition.programme.uuid()),
        programme_year: action.programme.map(|edition| i64::from(edition.year)),
        state: action.state.code().to_owned(),
        state_since: action.state_since,
        isic_on: action.isic_on,
        origin: action.origin.map(|origin| match origin {
            Origin::CopyOf(id) | Origin::NextOf(id) => id.uuid(),
        }),
        born_organization: action.born_organization.map(OrganizationId::uuid),
        declared_at: action.declared_at,
        changed_at: action.changed_at,
    }
}

/// What is searched by words, folded.
fn folded(action: &CollectiveAction) -> String {
    let tags = action.tags.iter().map(String::as_str);
    let parts = [action.title.as_str(), action.place.words.as_str(), action.summary.as_str()];
    let commune = action.place.commune_name();
    fold(&parts.into_iter().chain(commune).chain(tags).collect::<Vec<_>>().join(" "))
}

fn framework_rows(action: &CollectiveAction) -> Vec<FrameworkRow> {
    let row =
        |id: &vocabulary::id::FrameworkId| FrameworkRow { action: action.id.uuid(), framework: id.uuid() };
    action.frameworks.iter().map(row).collect()
}

fn partner_rows(action: &CollectiveAction) -> Vec<PartnerRow> {
    let row = |(position, partner): (i64, &crate::collective_action::Partner)| {
        let (organization, words) = match &partner.who {
            PartnerName::Organization(id) => (Some(id.uuid()), String::new()),
            PartnerName::Words(words) => (None, words.clone()),
        };
        PartnerRow {
            action: action.id.uuid(),
            position,
            organization,
            words,
            role: partner.role.code().to_owned(),
        }
    };
    (0..).zip(&action.partners).map(row).collect()
}

fn funding_rows(action: &CollectiveAction) -> Vec<FundingRow> {
    let row = |(position, line): (i64, &crate::collective_action::FundingLine)| FundingRow {
        action: action.id.uuid(),
        position,
        funder: line.funder.uuid(),
        cents: line.cents,
        year: i64::from(line.year),
        granted: line.granted,
    };
    (0..).zip(&action.funding).map(row).collect()
}

fn contributor_rows(action: &CollectiveAction) -> Vec<ContributorRow> {
    let row = |(position, one): (i64, &crate::collective_action::Contributor)| ContributorRow {
        action: action.id.uuid(),
        position,
        role: one.role.clone(),
        cents: one.cents,
    };
    (0..).zip(&action.contributors).map(row).collect()
}
