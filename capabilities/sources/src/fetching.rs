//! Asking a neighbour for what it has: page by page, within bounds, believing nothing it says of its own size.

mod hsds;
mod inclusion;

use std::collections::HashMap;
use std::time::Duration;

use chrono::{DateTime, Utc};
use outside::{Bounds, Outside, OutsideFault};
use serde_json::{Map, Value};

use crate::neighbour::{Feed, Neighbour};

/// One page of records.
const PAGE: Bounds = if cfg!(test) {
    // Nobody waits half a minute to see that waiting ends.
    Bounds { patience: Duration::from_millis(1_500), longest: 5 << 19 }
} else {
    Bounds { patience: Duration::from_secs(30), longest: 16 << 20 }
};
/// A whole file.
const FILE: Bounds = Bounds { patience: Duration::from_secs(120), longest: 64 << 20 };
/// The whole conversation with one neighbour: one that answers slowly page after page keeps nobody waiting for hours.
const CONVERSATION: Duration = Duration::from_secs(600);
/// Records of one neighbour.
const MOST_RECORDS: usize = 200_000;
/// Pages of one list.
const MOST_PAGES: usize = 2_000;
/// Bytes of all the pages of one round.
const MOST_BYTES: usize = 256 << 20;

/// Why nothing came of asking.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum FetchFault {
    /// No answer within the bounds.
    Outside(OutsideFault),
    /// An answer that says no, by its status.
    Refused(u16),
    /// An answer that is not what such an address gives.
    Unreadable,
    /// More than this house takes in.
    TooMuch,
}

impl FetchFault {
    /// Its name in the records and in the keys of its words.
    pub(crate) fn code(self) -> &'static str {
        match self {
            Self::Outside(OutsideFault::Slow) => "slow",
            Self::Outside(OutsideFault::TooLong) | Self::TooMuch => "too-much",
            Self::Outside(OutsideFault::Inside) => "inside",
            Self::Outside(OutsideFault::NotAnAddress | OutsideFault::Unfit) => "address",
            Self::Outside(OutsideFault::Unreachable) => "unreachable",
            Self::Refused(300..400) => "moved",
            Self::Refused(_) => "refused",
            Self::Unreadable => "unreadable",
        }
    }
}

/// A record of a neighbour: what sort it is and its id there.
pub(crate) type RecordName = (&'static str, String);

/// What a neighbour gave.
#[derive(Debug, Default)]
pub(crate) struct Fetched {
    /// Records as it says them now.
    pub(crate) records: HashMap<RecordName, Value>,
    /// Records it no longer has.
    pub(crate) gone: Vec<RecordName>,
    /// True when this is everything it has: what is not here is gone.
    pub(crate) is_whole: bool,
    /// True when every organisation that has no service is here, whatever else is not.
    pub(crate) has_organizations: bool,
    /// A file, and its mark.
    pub(crate) file: Option<(String, Vec<u8>)>,
    /// The mark of that file.
    pub(crate) entity_tag: Option<String>,
    bytes: usize,
}

/// Asks a neighbour for everything, or for what changed since a moment where it can tell.
pub(crate) async fn fetch(
    outside: &Outside,
    neighbour: &Neighbour,
    since: Option<DateTime<Utc>>,
) -> Result<Fetched, FetchFault> {
    let conversation = async {
        match neighbour.feed {
            Feed::Hsds => hsds::fetch(outside, &neighbour.address, since).await,
            Feed::DataInclusion => inclusion::fetch(outside, &neighbour.address).await,
            Feed::File => file(outside, neighbour).await,
        }
    };
    let ended = tokio::time::timeout(CONVERSATION, conversation).await;
    ended.unwrap_or(Err(FetchFault::Outside(OutsideFault::Slow)))
}

async fn file(outside: &Outside, neighbour: &Neighbour) -> Result<Fetched, FetchFault> {
    let tag = neighbour.entity_tag.as_deref();
    let headers: Vec<(&str, &str)> = tag.map(|tag| ("if-none-match", tag)).into_iter().collect();
    let answer = outside.get(&neighbour.address, &headers, FILE).await.map_err(FetchFault::Outside)?;
    if answer.status == 304 {
        return Ok(Fetched { entity_tag: neighbour.entity_tag.clone(), ..Fetched::default() });
    }
    if !answer.is_success() {
        return Err(FetchFault::Refused(answer.status));
    }
    let name = neighbour.address.split(['?', '#']).next().and_then(|path| path.rsplit('/').next());
    let name = name.filter(|name| !name.is_empty()).unwrap_or("file").to_owned();
    let entity_tag = answer.header("etag").map(str::to_owned);
    Ok(Fetched { file: Some((name, answer.body)), is_whole: true, entity_tag, ..Fetched::default() })
}

impl Fetched {
    /// One page, as JSON. Nothing when the neighbour has no such list.
    async fn page(&mut self, outside: &Outside, address: &str) -> Result<Option<Value>, FetchFault> {
        let headers = [("accept", "application/json")];
        let answer = outside.get(address, &headers, PAGE).await.map_err(FetchFault::Outside)?;
        if matches!(answer.status, 404 | 405) {
            return Ok(None);
        }
        if !answer.is_success() {
            return Err(FetchFault::Refused(answer.status));
        }
        self.bytes += answer.body.len();
        if self.bytes > MOST_BYTES {
            return Err(FetchFault::TooMuch);
        }
        serde_json::from_slice(&answer.body).map(Some).map_err(|_| FetchFault::Unreadable)
    }

    /// Keeps a record under its id; true when it was not there yet.
    fn keep(&mut self, kind: &'static str, record: Map<String, Value>) -> Result<bool, FetchFault> {
        let id = record.get("id").and_then(Value::as_str).filter(|id| !id.is_empty() && id.len() <= 300);
        let name = (kind, id.ok_or(FetchFault::Unreadable)?.to_owned());
        if self.records.len() >= MOST_RECORDS {
            return Err(FetchFault::TooMuch);
        }
        Ok(self.records.insert(name, Value::Object(record)).is_none())
    }
}

/// The list of a page under its key.
fn listed(page: Value, key: &str) -> Result<Vec<Map<String, Value>>, FetchFault> {
    let Value::Object(mut page) = page else { return Err(FetchFault::Unreadable) };
    let Some(Value::Array(list)) = page.remove(key) else { return Err(FetchFault::Unreadable) };
    let object = |value| match value {
        Value::Object(object) => Ok(object),
        _ => Err(FetchFault::Unreadable),
    };
    list.into_iter().map(object).collect()
}
