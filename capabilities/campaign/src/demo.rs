//! A campaign under way and two years of freshness, for the demo: the same each time, at a distance from today.

use std::collections::BTreeMap;

use chrono::{DateTime, Datelike, NaiveDate, TimeDelta, Utc};
use directory::{FreshnessCount, RecordKey};
use store::{Conn, Db, SealKey, StoreError};
use uuid::Uuid;
use vocabulary::codes::LegalFamily;
use vocabulary::id::CampaignId;

use crate::campaign::{ASKS_FOR, Campaign, CampaignKind, CampaignState, Scope, Season, proposal};
use crate::figure::first_day;
use crate::freshness::{EVERYBODY, NO_FAMILY, write_down};
use crate::opening::{open, plan};
use crate::recipient::{AnswerChannel, Outcome, Recipient, Step};
use crate::rounds::day;
use crate::store::corrections::{Correction, keep};
use crate::store::recipients::{ClimbRow, climb, note_answer, note_call, note_declined, recipients_of};
use crate::store::{campaigns, snapshots};

/// How long ago the campaign opened: the reminders left six days ago.
const OPENED: TimeDelta = TimeDelta::days(20);
const REMINDED: TimeDelta = TimeDelta::days(6);
/// How many services there were two years ago, in hundredths of today's.
const BEFORE: i64 = 62;
/// What was said on the telephone.
const SAID: [&str; 3] = [
    "La permanence du mardi commence à 14 h au lieu de 13 h 30.",
    "Le numéro de l’accueil ne répond plus que le matin.",
    "Il faut maintenant prendre rendez-vous pour la première visite.",
];

/// Fills the demo once, after the directory's records and the members' mandates. Organisations that somebody keeps
/// are still to be written to: the first round of the house writes to them, with links drawn by chance. Answers how
/// many organisations are asked.
pub fn fill(db: &Db, key: &SealKey, now: DateTime<Utc>) -> Result<usize, StoreError> {
    db.write_now(|conn| {
        let id = campaign_id();
        if campaigns::campaign(conn, id)?.is_none() {
            fill_history(conn, day(now))?;
            write_down(conn, day(now))?;
            fill_campaign(conn, key, now)?;
        }
        Ok(recipients_of(conn, id)?.len())
    })
}

fn campaign_id() -> CampaignId {
    CampaignId::from_source("demo", "campaign", "seasonal")
}

/// Two years, a line a week: a share that rises with each campaign and falls in between.
fn fill_history(conn: &mut Conn, today: NaiveDate) -> Result<(), StoreError> {
    let counts = directory::freshness_counts(conn, today)?;
    let mut families: BTreeMap<&str, FreshnessCount> = BTreeMap::new();
    for (family, _, count) in &counts {
        let code = family.map_or(NO_FAMILY, |family: LegalFamily| family.code());
        let sum = families.entry(code).or_default();
        *sum = crate::freshness::added(*sum, count);
    }
    let first = first_day(today);
    let whole = (today - first).num_days();
    for passed in (0..whole).step_by(7) {
        let on = first + TimeDelta::days(passed);
        let mut everybody = FreshnessCount::default();
        for (code, count) in &families {
            let then = as_it_was(count, passed, whole, on);
            everybody = crate::freshness::added(everybody, &then);
            snapshots::save_snapshot(conn, &snapshots::SnapshotRow::of((on, code), &then, None))?;
        }
        let median = 320 - passed * 200 / whole.max(1);
        let row = snapshots::SnapshotRow::of((on, EVERYBODY), &everybody, Some(median));
        snapshots::save_snapshot(conn, &row)?;
    }
    Ok(())
}

/// The counts of a family as they were some days into two years: fewer services, less fresh.
fn as_it_was(count: &FreshnessCount, passed: i64, whole: i64, on: NaiveDate) -> FreshnessCount {
    let all = i64::from(count.fresh + count.to_confirm + count.stale + count.doubtful + count.never);
    let grown = all * (BEFORE * whole + (100 - BEFORE) * passed) / (100 * whole.max(1));
    // After each campaign, in June and in December, a few more; before the next, a few less.
    let since_campaign = i64::from((on.month() + 6) % 6);
    let share = 22 + 30 * passed / whole.max(1) + 8 - 2 * since_campaign;
    let part = |hundredths: i64| u32::try_from(grown * hundredths / 100).unwrap_or(0);
    let (fresh, to_confirm, doubtful) = (part(share), part(18), part(4));
    let rest = u32::try_from(grown).unwrap_or(0).saturating_sub(fresh + to_confirm + doubtful);
    FreshnessCount { fresh, to_confirm, stale: rest - rest / 3, doubtful, never: rest / 3 }
}

fn fill_campaign(conn: &mut Conn, key: &SealKey, now: DateTime<Utc>) -> Result<(), StoreError> {
    let opened = now - OPENED;
    let season = proposal(day(opened));
    let name = match season.season {
        Season::Summer => "Été",
        Season::Winter => "Hiver",
    };
    let campaign = Campaign {
        id: campaign_id(),
        title: format!("{name} {}", season.year),
        kind: CampaignKind::Regular,
        state: CampaignState::Draft,
        scope: Scope::default(),
        sections: season.sections,
        opens_on: day(opened),
        closes_on: day(opened) + ASKS_FOR,
        closed_at: None,
    };
    campaigns::insert(conn, &campaign, opened)?;
    let asked = plan(conn, key, &campaign.scope, day(opened))?;
    open(conn, &campaign, &asked, (day(opened), opened))?;
    for recipient in recipients_of(conn, campaign.id)? {
        settle(conn, key, &recipient, now)?;
    }
    Ok(())
}

/// Lets an organisation be as far as its records tell: those that are mostly fresh have answered.
fn settle(
    conn: &mut Conn,
    key: &SealKey,
    recipient: &Recipient,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let today = day(now);
    if !membership::members_of(conn, recipient.organization, today)?.is_empty() {
        return Ok(());
    }
    let records = directory::records_of(conn, recipient.organization)?;
    let services = records.iter().filter(|record| record.key.kind == directory::RecordKind::Service);
    let ages = services.map(|service| service.dates.assured_on.map(|assured| (today - assured).num_days()));
    let ages: Vec<Option<i64>> = ages.collect();
    let fresh = ages.iter().filter(|age| age.is_some_and(|age| age < 180)).count();
    let opened = now - OPENED;
    let mut reach = |from: Step, to: Step, at, letters| {
        climb(conn, &ClimbRow::of(recipient.id, (from, to), at, letters)).map(|_| ())
    };
    if 2 * fresh > ages.len() {
        reach(Step::ToSend, Step::Sent, opened, 1)?;
        return answer(conn, recipient, opened);
    }
    match recipient.number % 7 {
        0 => reach(Step::ToSend, Step::Phone, opened, 0)?,
        3 => reach(Step::ToSend, Step::BadAddress, opened, 0)?,
        _ => {
            reach(Step::ToSend, Step::Sent, opened, 1)?;
            reach(Step::Sent, Step::Reminded, now - REMINDED, 1)?;
        }
    }
    match recipient.number % 14 {
        0 => note_call(conn, recipient.id).map(|_| ()),
        5 => called(conn, key, recipient, now),
        12 => note_declined(conn, recipient.id, AnswerChannel::Phone.code(), now - REMINDED).map(|_| ()),
        _ => Ok(()),
    }
}

/// Most answer by the link within days, some on the page, by telephone or on paper.
fn answer(conn: &mut Conn, recipient: &Recipient, opened: DateTime<Utc>) -> Result<(), StoreError> {
    let (channel, outcome) = match recipient.number % 9 {
        1 => (AnswerChannel::Page, Outcome::Confirmed),
        4 => (AnswerChannel::Phone, Outcome::Confirmed),
        7 => (AnswerChannel::Paper, Outcome::Changed),
        2 => (AnswerChannel::MailLink, Outcome::Changed),
        _ => (AnswerChannel::MailLink, Outcome::Confirmed),
    };
    let at = opened + TimeDelta::hours(i64::from(5 + recipient.number % 11 * 31));
    note_answer(conn, recipient.id, outcome.code(), channel.code(), at).map(|_| ())
}

/// A call that left something to correct.
fn called(
    conn: &mut Conn,
    key: &SealKey,
    recipient: &Recipient,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let (organization, noted_at) = (recipient.organization.uuid(), now - REMINDED);
    let id: Uuid = CampaignId::from_source("demo", "correction", &recipient.id.to_string()).uuid();
    let record = RecordKey::organization(organization);
    let said = SAID[(recipient.number as usize / 14) % SAID.len()];
    let correction = Correction { id, record, note: said.to_owned(), noted_at };
    keep(conn, key, (recipient.campaign, organization), &correction)?;
    let (outcome, channel) = (Outcome::Changed.code(), AnswerChannel::Phone.code());
    note_answer(conn, recipient.id, outcome, channel, noted_at).map(|_| ())
}
