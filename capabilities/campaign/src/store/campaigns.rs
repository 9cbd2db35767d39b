//! Campaigns as their table keeps them.

use chrono::{DateTime, NaiveDate, Utc};
use store::{Conn, StoreError, row, sql};
use uuid::Uuid;
use vocabulary::codes::{LegalFamily, OrganizationKind};
use vocabulary::id::CampaignId;
use vocabulary::territory::Area;

use super::unknown;
use crate::campaign::{Campaign, CampaignKind, CampaignState, Scope};

row! {
    /// A campaign as its table keeps it.
    struct CampaignRow {
        id: Uuid,
        title: String,
        kind: String,
        state: String,
        areas: String,
        organization_kinds: String,
        families: String,
        sections: String,
        opens_on: NaiveDate,
        closes_on: NaiveDate,
        closed_at: Option<DateTime<Utc>>,
    }
}
row! {
    /// A campaign as it is first written.
    struct NewCampaignRow {
        id: Uuid,
        title: String,
        kind: String,
        state: String,
        areas: String,
        organization_kinds: String,
        families: String,
        sections: String,
        opens_on: NaiveDate,
        closes_on: NaiveDate,
        created_at: DateTime<Utc>,
    }
}

sql! {
    fn campaign_by_id(id: Uuid) -> Option<CampaignRow> =
        "select id, title, kind, state, areas, organization_kinds, families, sections, opens_on, closes_on, closed_at
         from campaign where id = $1";
    fn every_campaign(most: i64) -> Vec<CampaignRow> =
        "select id, title, kind, state, areas, organization_kinds, families, sections, opens_on, closes_on, closed_at
         from campaign order by opens_on desc, id desc limit $1";
    fn campaigns_in(state: &str) -> Vec<CampaignRow> =
        "select id, title, kind, state, areas, organization_kinds, families, sections, opens_on, closes_on, closed_at
         from campaign where state = $1 order by opens_on, id";
    fn insert_campaign(row: &NewCampaignRow) -> () =
        "insert into campaign (id, title, kind, state, areas, organization_kinds, families, sections, opens_on,
                closes_on, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";
    /// Opens a draft, once. The number of rows says whether it was this call that did.
    pub(crate) fn set_open(id: Uuid, opens_on: NaiveDate) -> Affected =
        "update campaign set state = 'open', opens_on = $2 where id = $1 and state = 'draft'";
    /// Closes an open campaign, once.
    pub(crate) fn set_closed(id: Uuid, now: DateTime<Utc>) -> Affected =
        "update campaign set state = 'closed', closed_at = $2 where id = $1 and state = 'open'";
    /// Removes a draft that nobody was asked by.
    pub(crate) fn delete_draft(id: Uuid) -> Affected = "delete from campaign where id = $1 and state = 'draft'";
    /// How many drafts should have opened by a day.
    pub(crate) fn count_to_open(today: NaiveDate) -> One<i64> =
        "select count(*) as campaigns from campaign where state = 'draft' and opens_on <= $1";
    /// How many open campaigns end by a day.
    pub(crate) fn count_closing_by(day: NaiveDate) -> One<i64> =
        "select count(*) as campaigns from campaign where state = 'open' and closes_on <= $1";
}

/// The most campaigns one page lists: forty years of two.
const MOST_LISTED: i64 = 80;

/// A campaign.
pub(crate) fn campaign(conn: &mut Conn, id: CampaignId) -> Result<Option<Campaign>, StoreError> {
    campaign_by_id(conn, id.uuid())?.map(understood).transpose()
}

/// Every campaign, the last first.
pub(crate) fn campaigns(conn: &mut Conn) -> Result<Vec<Campaign>, StoreError> {
    every_campaign(conn, MOST_LISTED)?.into_iter().map(understood).collect()
}

/// The campaigns that ask now.
pub(crate) fn open_campaigns(conn: &mut Conn) -> Result<Vec<Campaign>, StoreError> {
    campaigns_in(conn, CampaignState::Open.code())?.into_iter().map(understood).collect()
}

/// Writes a new campaign.
pub(crate) fn insert(conn: &mut Conn, campaign: &Campaign, now: DateTime<Utc>) -> Result<(), StoreError> {
    let Scope { areas, kinds, families } = &campaign.scope;
    let row = NewCampaignRow {
        id: campaign.id.uuid(),
        title: campaign.title.clone(),
        kind: campaign.kind.code().to_owned(),
        state: campaign.state.code().to_owned(),
        areas: joined(areas.iter().map(Area::code)),
        organization_kinds: joined(kinds.iter().map(|kind| kind.code().to_owned())),
        families: joined(families.iter().map(|family| family.code().to_owned())),
        sections: joined(campaign.sections.iter().map(|section| section.code().to_owned())),
        opens_on: campaign.opens_on,
        closes_on: campaign.closes_on,
        created_at: now,
    };
    insert_campaign(conn, &row)
}

fn joined(codes: impl Iterator<Item = String>) -> String {
    codes.collect::<Vec<String>>().join(" ")
}

fn parted<T>(codes: &str, read: impl Fn(&str) -> Option<T>) -> Vec<T> {
    codes.split(' ').filter_map(read).collect()
}

fn understood(row: CampaignRow) -> Result<Campaign, StoreError> {
    Ok(Campaign {
        id: CampaignId::from(row.id),
        title: row.title,
        kind: CampaignKind::from_code(&row.kind).ok_or_else(|| unknown("campaign", &row.kind))?,
        state: CampaignState::from_code(&row.state).ok_or_else(|| unknown("campaign", &row.state))?,
        scope: Scope {
            areas: parted(&row.areas, Area::from_code),
            kinds: parted(&row.organization_kinds, OrganizationKind::from_code),
            families: parted(&row.families, LegalFamily::from_code),
        },
        sections: parted(&row.sections, ::directory::Section::from_code),
        opens_on: row.opens_on,
        closes_on: row.closes_on,
        closed_at: row.closed_at,
    })
}
