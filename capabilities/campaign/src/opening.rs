//! Opening a campaign: whom it will ask is counted and told before, and stands from then on.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, NaiveDate, Utc};
use directory::{Organization, RecordKey, RecordKind};
use store::{Conn, Fact, SealKey, StoreError};
use uuid::Uuid;
use vocabulary::id::{CampaignId, OrganizationId};
use vocabulary::territory::{Commune, Territory};

use crate::campaign::{Campaign, Scope, family_of};
use crate::freshness::NO_FAMILY;
use crate::ladder::Address;
use crate::reach::reach;
use crate::recipient::Step;
use crate::store::campaigns::set_open;
use crate::store::recipients::{CodedRow, NewRecipientRow, highest_number, insert_coded, insert_recipients};

/// An organisation that a campaign would ask.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Asked {
    pub(crate) organization: OrganizationId,
    pub(crate) name: String,
    pub(crate) family: &'static str,
    /// The INSEE code of its first commune, or empty.
    pub(crate) commune: String,
    pub(crate) address: Address,
}

/// Whom a campaign would ask, in the order of their names.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Plan {
    pub(crate) asked: Vec<Asked>,
}

impl Plan {
    /// How many cannot be written to: no address, or one from which letters come back.
    pub(crate) fn to_call(&self) -> usize {
        self.asked.iter().filter(|asked| asked.address != Address::Known).count()
    }
}

/// The communes where each organisation stands, by the places it runs.
fn communes_by_organization(conn: &mut Conn) -> Result<BTreeMap<Uuid, BTreeSet<&'static str>>, StoreError> {
    let mut communes: BTreeMap<Uuid, BTreeSet<&'static str>> = BTreeMap::new();
    directory::each_location(conn, &mut |location| {
        if let (Some(owner), Some(commune)) = (location.says.organization, location.says.commune()) {
            communes.entry(owner.uuid()).or_default().insert(commune.code);
        }
    })?;
    Ok(communes)
}

/// Whom a campaign of this scope asks today. Records that only stand in for an organisation, and those of a
/// neighbour, are asked nothing.
pub(crate) fn plan(
    conn: &mut Conn,
    key: &SealKey,
    scope: &Scope,
    today: NaiveDate,
) -> Result<Plan, StoreError> {
    let communes = communes_by_organization(conn)?;
    let nowhere = BTreeSet::new();
    let mut asked = Vec::new();
    directory::each_organization(conn, &mut |organization| {
        let codes = communes.get(&organization.id).unwrap_or(&nowhere);
        asked.extend(within(scope, organization.id, &organization.says, codes));
    })?;
    let mut plan = Plan::default();
    for mut one in asked {
        let key_of_record = RecordKey::organization(one.organization.uuid());
        if directory::shown(conn, key_of_record)?.is_some_and(|shown| shown.read_only) {
            continue;
        }
        one.address = reach(conn, key, one.organization, today)?.address();
        plan.asked.push(one);
    }
    plan.asked.sort_by(|one, other| {
        (vocabulary::fold(&one.name), one.organization)
            .cmp(&(vocabulary::fold(&other.name), other.organization))
    });
    Ok(plan)
}

fn within(
    scope: &Scope,
    id: Uuid,
    organization: &Organization,
    codes: &BTreeSet<&'static str>,
) -> Option<Asked> {
    let communes: Vec<&Commune> = codes.iter().filter_map(|code| Territory::france().commune(code)).collect();
    let is_asked = !organization.placeholder && scope.holds(organization, &communes);
    is_asked.then(|| Asked {
        organization: OrganizationId::from(id),
        name: organization.name.clone(),
        family: family_of(organization).map_or(NO_FAMILY, |family| family.code()),
        commune: codes.first().map(|code| (*code).to_owned()).unwrap_or_default(),
        address: Address::Missing,
    })
}

/// Opens a draft: writes down whom it asks, gives each record its code, and tells the journal. Says whether it was
/// this call that opened it; of two at once only one does.
pub(crate) fn open(
    conn: &mut Conn,
    campaign: &Campaign,
    plan: &Plan,
    (today, now): (NaiveDate, DateTime<Utc>),
) -> Result<bool, StoreError> {
    if set_open(conn, campaign.id.uuid(), today)? == 0 {
        return Ok(false);
    }
    let (mut recipients, mut coded) = (Vec::new(), Vec::new());
    // A sheet of another campaign left on the desk must not speak of this one's organisations.
    let last = highest_number(conn)?;
    let first = if last + count(plan.asked.len()) > i64::from(crate::code::MOST) { 1 } else { last + 1 };
    for (number, asked) in (first..).zip(&plan.asked) {
        recipients.push(recipient_row(campaign.id, number, asked, now));
        coded.extend(coded_rows(conn, campaign.id, number, asked.organization)?);
    }
    insert_recipients(conn, &recipients)?;
    insert_coded(conn, &coded)?;
    let fact = Fact {
        name: "campaign.opened",
        subject: Some(campaign.id.uuid()),
        payload: serde_json::json!({ "kind": campaign.kind.code(), "recipients": recipients.len() }),
        recorded_at: now,
    };
    store::record(conn, &fact).map(|_| true)
}

fn count(length: usize) -> i64 {
    i64::try_from(length).unwrap_or(i64::MAX)
}

fn recipient_row(campaign: CampaignId, number: i64, asked: &Asked, now: DateTime<Utc>) -> NewRecipientRow {
    NewRecipientRow {
        id: recipient_id(campaign, asked.organization),
        campaign: campaign.uuid(),
        organization: asked.organization.uuid(),
        number,
        family: asked.family.to_owned(),
        commune: asked.commune.clone(),
        step: Step::ToSend.code().to_owned(),
        since: now,
        letters: 0,
        calls: 0,
    }
}

/// The identity of an organisation within a campaign: the same however often it is computed.
pub(crate) fn recipient_id(campaign: CampaignId, organization: OrganizationId) -> Uuid {
    CampaignId::from_source(&campaign.to_string(), "recipient", &organization.to_string()).uuid()
}

/// The records of an organisation by their place on the sheet: 0 is the organisation itself, then its services by name.
fn coded_rows(
    conn: &mut Conn,
    campaign: CampaignId,
    number: i64,
    organization: OrganizationId,
) -> Result<Vec<CodedRow>, StoreError> {
    let row = |position: i64, key: RecordKey| CodedRow {
        campaign: campaign.uuid(),
        number,
        position,
        kind: key.kind.code().to_owned(),
        record: key.id,
    };
    let records = directory::records_of(conn, organization)?;
    let services = records.iter().filter(|record| record.key.kind == RecordKind::Service);
    let mut coded = vec![row(0, RecordKey::organization(organization.uuid()))];
    coded.extend((1_i64..).zip(services).map(|(position, service)| row(position, service.key)));
    Ok(coded)
}
