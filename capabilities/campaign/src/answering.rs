//! Answers as they come: by the link of a letter, or because everything was confirmed meanwhile.

use chrono::{DateTime, Utc};
use store::{Conn, Db, RecordedFact, StoreError};
use vocabulary::id::OrganizationId;

use crate::recipient::{AnswerChannel, Outcome};
use crate::store::answers::{confirmed_meanwhile, read_on_from, read_up_to};
use crate::store::recipients::{awaited, note_answer};

/// How many facts are read at once.
const AT_ONCE: i64 = 500;

/// Reads the journal on for answers, and looks who confirmed everything without being asked twice. Answers how many
/// answers it counted. Made by several processes at once, it counts each once.
pub async fn follow(db: &Db, now: DateTime<Utc>) -> Result<u64, StoreError> {
    let mut counted = 0;
    loop {
        let waits = db.read(|conn| {
            let last = read_up_to(conn)?.unwrap_or(0);
            Ok((store::last_fact(conn)? > last, !confirmed_meanwhile(conn)?.is_empty()))
        });
        let (facts, confirmed) = waits.await?;
        if !facts && !confirmed {
            return Ok(counted);
        }
        counted += db.write(move |conn| follow_some(conn, now)).await?;
    }
}

fn follow_some(conn: &mut Conn, now: DateTime<Utc>) -> Result<u64, StoreError> {
    let last = read_up_to(conn)?.unwrap_or(0);
    let facts = store::facts_after(conn, last, AT_ONCE)?;
    let mut counted = 0;
    for fact in facts.iter().filter(|fact| fact.name == "upkeep.answered") {
        counted += answered_by_link(conn, fact)?;
    }
    if let Some(read) = facts.last() {
        read_on_from(conn, read.seq)?;
    }
    let caught_up = i64::try_from(facts.len()).is_ok_and(|read| read < AT_ONCE);
    // Before the journal is read to its end, an answer by a link could be taken for one by the page.
    if caught_up {
        for recipient in confirmed_meanwhile(conn)? {
            let (outcome, channel) = (Outcome::Confirmed.code(), AnswerChannel::Page.code());
            counted += note_answer(conn, recipient, outcome, channel, now)?;
        }
    }
    Ok(counted)
}

/// A link that was handed over is not answered yet.
fn answered_by_link(conn: &mut Conn, fact: &RecordedFact) -> Result<u64, StoreError> {
    let outcome = fact.payload["outcome"].as_str().and_then(Outcome::from_code);
    let (Some(outcome), Some(organization)) = (outcome, fact.subject) else { return Ok(0) };
    let mut counted = 0;
    for recipient in awaited(conn, OrganizationId::from(organization))? {
        let channel = AnswerChannel::MailLink.code();
        counted += note_answer(conn, recipient.id, outcome.code(), channel, fact.recorded_at)?;
    }
    Ok(counted)
}
