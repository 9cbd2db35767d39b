//! Following the journal: what happens to services becomes news, once.

use std::collections::BTreeSet;

use ::store::{Conn, Db, RecordedFact, StoreError, facts_after, last_fact};
use chrono::{DateTime, Months, NaiveDate, Utc};
use serde_json::Value;
use uuid::Uuid;
use vocabulary::codes::Topic;

use crate::news::{NewsItem, What};
use crate::store::news;

/// How many facts are read in one transaction.
const FACTS: i64 = 200;
/// How long news are kept, in months: a feed shows the newest sixty, and nobody asks for more than a year.
const KEPT_MONTHS: u32 = 12;

/// Reads what the journal says since the last time and writes the news down. Answers how many lines there are.
///
/// May be stopped anywhere, run again, or run by several processes at once: a line carries the number of its fact.
/// What happened before the room was opened is no news.
pub async fn follow(db: &Db, now: DateTime<Utc>) -> Result<u64, StoreError> {
    let mut told = 0;
    loop {
        let (read, written) = db.write(follow_some).await?;
        told += written;
        if read < FACTS {
            break;
        }
    }
    let oldest = now.checked_sub_months(Months::new(KEPT_MONTHS)).unwrap_or(now);
    db.write(move |conn| news::purge_news(conn, oldest)).await?;
    Ok(told)
}

/// One stretch of the journal: how many facts were read, how many became news.
pub(crate) fn follow_some(conn: &mut Conn) -> Result<(i64, u64), StoreError> {
    let Some(place) = news::place(conn)? else {
        let end = last_fact(conn)?;
        news::keep_place(conn, end)?;
        return Ok((0, 0));
    };
    let facts = facts_after(conn, place, FACTS)?;
    let mut written = 0;
    for fact in &facts {
        written += u64::from(tell(conn, fact)?);
    }
    if let Some(last) = facts.last() {
        news::keep_place(conn, last.seq)?;
    }
    Ok((i64::try_from(facts.len()).unwrap_or(FACTS), written))
}

fn tell(conn: &mut Conn, fact: &RecordedFact) -> Result<bool, StoreError> {
    let Some(subject) = fact.subject else { return Ok(false) };
    let Some(what) = what_of(conn, fact, subject)? else { return Ok(false) };
    let Some((service, places)) = news::service(conn, subject)? else { return Ok(false) };
    let item = NewsItem {
        seq: fact.seq,
        at: fact.recorded_at,
        what,
        record: service.id,
        path: directory::paths::service(service.id, &service.name),
        until: until(&service.content).filter(|_| what == What::Announced),
        title: service.name,
        organization: service.organization,
    };
    news::write(conn, &item, (&themes(&service.content), &communes(&places)))?;
    Ok(true)
}

/// What a fact tells of its subject. Of two records made one, the one absorbed is gone, and comes back when they are
/// parted; one that nobody vouched for comes back by being confirmed.
fn what_of(conn: &mut Conn, fact: &RecordedFact, subject: Uuid) -> Result<Option<What>, StoreError> {
    let absorbed = fact.payload.get("absorbed").and_then(Value::as_str).and_then(|id| id.parse().ok());
    let is_absorbed = absorbed == Some(subject);
    Ok(match fact.name.as_str() {
        "directory.service.merged" => Some(if is_absorbed { What::Gone } else { What::Edited }),
        "directory.service.unmerged" => Some(if is_absorbed { What::Back } else { What::Edited }),
        "directory.service.confirmed" => {
            let last = news::last_of(conn, subject)?;
            (last.as_deref() == Some(What::Gone.code())).then_some(What::Back)
        }
        name => What::of_fact(name),
    })
}

fn until(content: &Value) -> Option<NaiveDate> {
    content.pointer("/availability/until")?.as_str()?.parse().ok()
}

/// The categories of needs a service answers to.
fn themes(content: &Value) -> Vec<String> {
    let topics = content.get("topics").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    let codes = topics.iter().filter_map(Value::as_str).filter_map(Topic::from_code);
    let categories: BTreeSet<&str> = codes.map(|topic| topic.category().code()).collect();
    categories.into_iter().map(str::to_owned).collect()
}

/// The communes where it is given: of a hidden place too, which is shown by its commune everywhere.
fn communes(places: &[Value]) -> Vec<String> {
    let codes = places.iter().filter_map(|place| place.get("commune")).filter_map(Value::as_str);
    let known: BTreeSet<String> = codes.filter(|code| !code.is_empty()).map(str::to_owned).collect();
    known.into_iter().collect()
}
