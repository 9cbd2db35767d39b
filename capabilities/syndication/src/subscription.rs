//! Following the news by mail without an account: asked for, confirmed by a letter, left in one click.

use chrono::{DateTime, Datelike, TimeDelta, Utc};
use store::SealKey;
use uuid::Uuid;
use vocabulary::Locale;
use vocabulary::id::SubscriptionId;
use vocabulary::time::TimeZoneName;

use crate::news::Wish;

/// How long a subscription waits for its confirmation before it is forgotten.
pub(crate) const UNCONFIRMED_FOR: TimeDelta = TimeDelta::days(7);
/// The hour in Paris at which the letters of the week are written, on Mondays.
const HOUR: u32 = 8;

/// Somebody who follows a theme, a commune or everything.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Subscription {
    pub(crate) id: SubscriptionId,
    /// Where the letters go.
    pub(crate) address: String,
    pub(crate) wish: Wish,
    pub(crate) locale: Locale,
    pub(crate) asked_at: DateTime<Utc>,
    pub(crate) confirmed_at: Option<DateTime<Utc>>,
    /// The number of the last news told.
    pub(crate) told_up_to: i64,
}

impl std::fmt::Debug for Subscription {
    /// Redacted: the address names somebody.
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(to, "Subscription({})", self.id)
    }
}

/// What opens a subscription: its identifier with a proof that this house wrote it. Every letter carries it, so it is
/// made from the key each time rather than kept.
pub(crate) fn token(key: &SealKey, id: SubscriptionId) -> String {
    format!("{}{}", id.uuid().simple(), proof(key, id))
}

/// The subscription a token opens; none when the house did not write it.
pub(crate) fn opened(key: &SealKey, token: &str) -> Option<SubscriptionId> {
    let (id, given) = token.split_at_checked(32)?;
    let id = SubscriptionId::from(Uuid::try_parse(id).ok()?);
    // Digests are compared, so that the time a comparison takes tells nothing of the proof.
    (web::secret::digest(given) == web::secret::digest(&proof(key, id))).then_some(id)
}

fn proof(key: &SealKey, id: SubscriptionId) -> String {
    let print = key.fingerprint("subscription/token", &id.to_string());
    print.iter().take(16).map(|byte| format!("{byte:02x}")).collect()
}

/// The fingerprint of a wish of an address: who asks twice has one subscription.
pub(crate) fn wish_print(key: &SealKey, address: &str, wish: &Wish) -> Vec<u8> {
    key.fingerprint(
        "subscription/wish",
        &format!("{}\n{}\n{}", address.trim().to_lowercase(), wish.theme, wish.commune),
    )
}

/// The last Monday at eight in the morning in Paris, at or before this moment.
pub(crate) fn last_round(now: DateTime<Utc>) -> DateTime<Utc> {
    let local = vocabulary::time::paris(now);
    let monday = local.date() - TimeDelta::days(i64::from(local.weekday().num_days_from_monday()));
    let round = |day: chrono::NaiveDate| {
        day.and_hms_opt(HOUR, 0, 0).map(|moment| TimeZoneName::PARIS.instant(moment))
    };
    match round(monday).filter(|moment| *moment <= now) {
        Some(moment) => moment,
        None => round(monday - TimeDelta::days(7)).unwrap_or(now),
    }
}

#[cfg(test)]
mod tests;
