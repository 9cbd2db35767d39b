//! How fresh the directory is, for everybody: today's share by family and commune, and its curve over two years.

use std::collections::BTreeMap;

use axum::extract::State;
use directory::FreshnessCount;
use store::{Conn, StoreError};
use vocabulary::codes::LegalFamily;
use web::{Failure, Page, Visit};

use super::campaign::{commune_name, family_name};
use super::{Campaigns, failure};
use crate::figure::{curve, days, monthly};
use crate::freshness::{AIM, NO_FAMILY, Share, added, median};
use crate::store::snapshots::{SnapshotRow, days_since_confirmed};

#[derive(askama::Template)]
#[template(path = "pages/freshness.html")]
struct FreshnessPage<'a> {
    visit: &'a Visit,
    share: Option<u32>,
    whole: Share,
    median: Option<i64>,
    threshold: u16,
    aim: String,
    curve: String,
    families: Vec<(String, Share)>,
    communes: Vec<(String, Share)>,
    months: Vec<(String, Share, String)>,
    today: String,
}

struct Read {
    counts: Vec<(Option<LegalFamily>, Option<String>, FreshnessCount)>,
    median: Option<i64>,
    threshold: u16,
    days: Vec<SnapshotRow>,
}

pub(super) async fn show(visit: Visit, State(room): State<Campaigns>) -> Result<Page, Failure> {
    let today = visit.today();
    let read = move |conn: &mut Conn| -> Result<Read, StoreError> {
        Ok(Read {
            counts: directory::freshness_counts(conn, today)?,
            median: median(days_since_confirmed(conn, today)?),
            threshold: directory::thresholds(conn)?.to_confirm_days,
            days: days(conn, today)?,
        })
    };
    let read = room.db.read(read).await.map_err(failure)?;
    let whole = read.counts.iter().fold(FreshnessCount::default(), |sum, (_, _, count)| added(sum, count));
    let months = monthly(&read.days);
    let body = FreshnessPage {
        share: Share::of(&whole).hundredths(),
        whole: Share::of(&whole),
        median: read.median,
        threshold: read.threshold,
        aim: format!("{AIM:.0}"),
        curve: curve(&visit, &months, "fraicheur"),
        families: grouped(&read.counts, |(family, _)| {
            family_name(&visit, family.map_or(NO_FAMILY, |family| family.code()))
        }),
        communes: grouped(&read.counts, |(_, commune)| commune_name(&visit, commune.unwrap_or_default())),
        months: months.iter().rev().map(|row| month_line(&visit, row)).collect(),
        today: visit.date(today),
        visit: &visit,
    };
    let page = visit.page(visit.say("campaign-freshness-title"), &body);
    Ok(page.description(visit.say("campaign-freshness-description")))
}

fn month_line(visit: &Visit, row: &SnapshotRow) -> (String, Share, String) {
    let median = row.median_days.map(|days| visit.say_count("campaign-days", days).into_owned());
    (visit.date(row.day), row.share(), median.unwrap_or_default())
}

/// Shares by what a count is named after, in the order of the names.
fn grouped(
    counts: &[(Option<LegalFamily>, Option<String>, FreshnessCount)],
    name: impl Fn((Option<LegalFamily>, Option<&str>)) -> String,
) -> Vec<(String, Share)> {
    let mut groups: BTreeMap<(String, String), FreshnessCount> = BTreeMap::new();
    for (family, commune, count) in counts {
        let name = name((*family, commune.as_deref()));
        let group = groups.entry((vocabulary::fold(&name), name)).or_default();
        *group = added(*group, count);
    }
    groups.into_iter().map(|((_, name), count)| (name, Share::of(&count))).collect()
}
