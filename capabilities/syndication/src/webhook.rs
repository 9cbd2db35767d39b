//! Telling other programs what changed: signed, in order, at least once, tried again for days.
//!
//! The headers and the signature are those of the Standard Webhooks specification 1.0
//! (<https://www.standardwebhooks.com>), so that its published libraries verify them.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use chrono::{DateTime, TimeDelta, Utc};
use hmac::{Hmac, Mac};
use serde_json::json;
use sha2::Sha256;
use uuid::Uuid;

use crate::news::NewsItem;

/// What a secret begins with, so that nobody takes it for another kind of key.
const PREFIX: &str = "whsec_";
/// How long to wait after each failed attempt; after the last, a day each time.
const WAITS: [TimeDelta; 6] = [
    TimeDelta::minutes(1),
    TimeDelta::minutes(5),
    TimeDelta::minutes(30),
    TimeDelta::hours(2),
    TimeDelta::hours(6),
    TimeDelta::hours(12),
];
/// A program that has not answered for so long is told nothing more until somebody looks.
pub(crate) const PATIENCE: TimeDelta = TimeDelta::days(5);

/// What signs the messages to one program. Its `Debug` is blank.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct SigningSecret(String);

impl SigningSecret {
    /// A secret from chance.
    pub(crate) fn new(chance: [u8; 32]) -> Self {
        Self(format!("{PREFIX}{}", STANDARD.encode(chance)))
    }

    /// A secret as it was kept.
    pub(crate) fn kept(text: String) -> Self {
        Self(text)
    }

    /// What the other program needs to verify messages.
    pub(crate) fn text(&self) -> &str {
        &self.0
    }

    /// The signature of a message: `v1,` and the HMAC-SHA-256 of its number, its moment and its body.
    pub(crate) fn sign(&self, id: &str, seconds: i64, body: &str) -> String {
        let secret =
            self.0.strip_prefix(PREFIX).and_then(|text| STANDARD.decode(text).ok()).unwrap_or_default();
        // A key of any length is taken: there is no failure to tell.
        let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(&secret) else { return String::new() };
        mac.update(format!("{id}.{seconds}.{body}").as_bytes());
        format!("v1,{}", STANDARD.encode(mac.finalize().into_bytes()))
    }
}

impl std::fmt::Debug for SigningSecret {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        to.write_str("SigningSecret(…)")
    }
}

/// A program that is told what changed.
#[derive(Clone, Debug)]
pub(crate) struct Webhook {
    pub(crate) id: Uuid,
    pub(crate) url: String,
    pub(crate) secret: SigningSecret,
    pub(crate) registered_at: DateTime<Utc>,
    /// The number of the last news it acknowledged.
    pub(crate) told_up_to: i64,
    pub(crate) failing_since: Option<DateTime<Utc>>,
    pub(crate) attempts: i64,
    pub(crate) next_at: DateTime<Utc>,
    pub(crate) paused_at: Option<DateTime<Utc>>,
    /// What came of the last attempt: an HTTP status or the code of a fault.
    pub(crate) last_status: String,
}

impl Webhook {
    /// When it is tried again after an attempt that failed.
    pub(crate) fn next_try(&self, now: DateTime<Utc>) -> DateTime<Utc> {
        let tried = usize::try_from(self.attempts).unwrap_or_default();
        now + WAITS.get(tried).copied().unwrap_or(TimeDelta::days(1))
    }

    /// Whether it has been silent for too long to be tried further.
    pub(crate) fn is_lost(&self, now: DateTime<Utc>) -> bool {
        self.failing_since.is_some_and(|since| now - since >= PATIENCE)
    }
}

/// A message: news in order, each with its number. Whoever receives one twice knows it by the numbers.
pub(crate) fn message(news: &[NewsItem], base_url: &str, now: DateTime<Utc>) -> String {
    let event = |item: &NewsItem| {
        json!({
            "number": item.seq,
            "what": item.what.code(),
            "at": item.at.to_rfc3339(),
            "service_id": item.record,
            "name": item.title,
            "organization": item.organization,
            "url": format!("{base_url}{}", item.path),
            "hsds": format!("{base_url}/hsds/services/{}", item.record),
            "until": item.until,
        })
    };
    json!({
        "type": "directory.changed",
        "timestamp": now.to_rfc3339(),
        "data": { "events": news.iter().map(event).collect::<Vec<_>>() },
    })
    .to_string()
}

/// The number of a message, the same each time it is tried with the same news.
pub(crate) fn message_id(webhook: Uuid, news: &[NewsItem]) -> String {
    let number = |item: Option<&NewsItem>| item.map_or(0, |item| item.seq);
    format!("msg_{}_{}_{}", webhook.simple(), number(news.first()), number(news.last()))
}

#[cfg(test)]
mod tests;
