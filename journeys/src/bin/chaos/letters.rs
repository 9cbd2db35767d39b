//! Letters: each that the house says it sent has arrived, once; what came a second time is counted apart.

use std::collections::BTreeSet;
use std::time::{Duration, Instant};

use anyhow::Result;
use chrono::Utc;
use store::Db;
use uuid::Uuid;

use crate::mail_server::MailServer;
use crate::store::{all_letters, count_due, free_letters, hasten_letters};

/// How long letters may take once nobody writes any more.
const PATIENCE: Duration = Duration::from_secs(180);

/// What became of the letters.
pub(crate) struct Delivered {
    /// How many different letters arrived.
    pub(crate) arrived: usize,
    /// Sent, says the house; none of them arrived.
    pub(crate) lost: Vec<Uuid>,
    /// Still on their way though due, refused or given up.
    pub(crate) stuck: Vec<String>,
    /// Arrived more than once, under the same `Message-ID`.
    pub(crate) twice: Vec<Uuid>,
    /// Arrived, and no such letter is in the outbox.
    pub(crate) strange: Vec<Uuid>,
}

/// Frees what a dead postman held and what waits for another try.
pub(crate) fn wake(db: &Db) -> Result<()> {
    let now = Utc::now();
    db.write_now(|c| {
        free_letters(c)?;
        hasten_letters(c, now)
    })?;
    Ok(())
}

/// Waits until every letter that is due has left and arrived, and counts.
pub(crate) fn settle(db: &Db, mail: &mut MailServer) -> Result<Delivered> {
    let begun = Instant::now();
    loop {
        let due = db.read_now(|c| count_due(c, Utc::now()))?;
        mail.news()?;
        let counted = count(db, mail)?;
        let is_over = due == 0 && counted.lost.is_empty() && counted.stuck.is_empty();
        if is_over || begun.elapsed() > PATIENCE {
            return Ok(counted);
        }
        wake(db)?;
        std::thread::sleep(Duration::from_millis(500));
    }
}

fn count(db: &Db, mail: &MailServer) -> Result<Delivered> {
    let times = mail.times();
    let mut counted = Delivered {
        arrived: times.len(),
        lost: Vec::new(),
        stuck: Vec::new(),
        twice: times.iter().filter(|(_, times)| **times > 1).map(|(id, _)| *id).collect(),
        strange: Vec::new(),
    };
    let letters = db.read_now(all_letters)?;
    let known: BTreeSet<Uuid> = letters.iter().map(|(id, _, _)| *id).collect();
    counted.strange = times.keys().filter(|id| !known.contains(id)).copied().collect();
    for (id, state, attempts) in letters {
        match state.as_str() {
            "sent" if !times.contains_key(&id) => counted.lost.push(id),
            "sent" => {}
            "waiting" if attempts == 0 => {}
            _ => counted.stuck.push(format!("{id} {state} after {attempts} tries")),
        }
    }
    Ok(counted)
}
