//! What was read of the directory, held until a record changes: reading it anew for each page would be a waste.

use std::sync::Arc;

use ::store::{Conn, Db, StoreError};
use chrono::NaiveDate;
use tokio::sync::Mutex;

use crate::affinity::{Suggestion, Ties};
use crate::everybody::Everybody;
use crate::ties::ties;
use crate::weighing::Weighing;

/// News are read in portions of this many; where more happened, everybody is read again without asking what.
const FACTS_AT_ONCE: i64 = 1_000;
/// The most suggestions listed for a whole network.
const LISTED: usize = 40;

/// Everybody, with the number of the last fact then known.
type Known = (i64, Arc<Weighing>);
/// The suggestions for everybody, with what they were drawn from.
type Drawn = (Arc<Weighing>, Ties, Arc<Vec<Suggestion>>);

/// Everybody as last read, and the suggestions last drawn from it.
///
/// One visitor reads or draws at a time: whoever comes meanwhile waits for the same and finds it ready.
#[derive(Clone, Default)]
pub(crate) struct Held {
    known: Arc<Mutex<Option<Known>>>,
    drawn: Arc<Mutex<Option<Drawn>>>,
}

impl Held {
    /// Everybody as they stand; read again only where a record changed or a day began.
    pub(crate) async fn now(&self, db: &Db, today: NaiveDate) -> Result<Arc<Weighing>, StoreError> {
        let mut held = self.known.lock().await;
        let known = held.clone().filter(|(_, weighing)| weighing.everybody.today == today);
        let (seen, weighing) = db.read(move |conn| refreshed(conn, known.as_ref(), today)).await?;
        *held = Some((seen, Arc::clone(&weighing)));
        Ok(weighing)
    }

    /// The suggestions for the whole network; drawn again only where a record, a link or a wish changed.
    pub(crate) async fn for_all(
        &self,
        db: &Db,
        weighing: &Arc<Weighing>,
    ) -> Result<Arc<Vec<Suggestion>>, StoreError> {
        let mut held = self.drawn.lock().await;
        let drawn = held.clone();
        let weighing = Arc::clone(weighing);
        // Drawn where waiting is allowed: a large network takes seconds.
        let (weighing, ties, all) = db.read(move |conn| drawn_again(conn, drawn.as_ref(), &weighing)).await?;
        *held = Some((weighing, ties, Arc::clone(&all)));
        Ok(all)
    }
}

fn refreshed(conn: &mut Conn, known: Option<&Known>, today: NaiveDate) -> Result<Known, StoreError> {
    let last = ::store::last_fact(conn)?;
    if let Some((seen, weighing)) = known
        && *seen <= last
        && last - seen < FACTS_AT_ONCE
    {
        let news = ::store::facts_after(conn, *seen, FACTS_AT_ONCE)?;
        if !news.iter().any(|fact| fact.name.starts_with("directory.")) {
            return Ok((last, Arc::clone(weighing)));
        }
    }
    Ok((last, Arc::new(Weighing::of(Everybody::read(conn, today)?))))
}

fn drawn_again(
    conn: &mut Conn,
    drawn: Option<&Drawn>,
    weighing: &Arc<Weighing>,
) -> Result<Drawn, StoreError> {
    let ties = ties(conn, weighing.everybody.today)?;
    if let Some((from, before, all)) = drawn
        && Arc::ptr_eq(from, weighing)
        && *before == ties
    {
        return Ok((Arc::clone(weighing), ties, Arc::clone(all)));
    }
    let all = Arc::new(weighing.for_all(&ties, LISTED));
    Ok((Arc::clone(weighing), ties, all))
}

#[cfg(test)]
mod tests;
