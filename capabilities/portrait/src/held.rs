//! What a page need not read or lay out again: everybody, and the pictures of the last questions.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use ::store::{Conn, Db, StoreError};
use layout::{Frame, Network, Picture, Point, lay_out};
use vocabulary::territory::Area;
use web::Failure;

use crate::everybody::Everybody;

/// How many pictures of a part of the network are kept; of 600 organisations each takes some 100 kB.
const MOST_PARTS: usize = 64;
/// How many of the whole network: one for each language it was drawn in.
const MOST_WHOLE: usize = 4;
/// How long a visitor waits for the pictures of others before she gets her page without one.
const PATIENCE: Duration = Duration::from_secs(4);
/// News are read in portions of this many; where more happened, everybody is read again without asking what.
const FACTS_AT_ONCE: i64 = 1_000;

/// Everybody as of a fact of the journal.
type Dated = (i64, Arc<Everybody>);

/// What is kept between two visits, bounded.
pub(crate) struct Held {
    /// One visitor reads everybody at a time: whoever comes meanwhile finds them read.
    everybody: tokio::sync::Mutex<Option<Dated>>,
    /// The whole network apart, so that no question about a part of it keeps it waiting or pushes it out.
    whole: Arc<Shelf>,
    parts: Arc<Shelf>,
    /// Where each stood in the last picture of the whole network, so that one more moves nobody.
    stood: Mutex<HashMap<u64, Point>>,
    patience: Duration,
}

impl Default for Held {
    fn default() -> Self {
        Self {
            everybody: tokio::sync::Mutex::default(),
            whole: Arc::new(Shelf::of(MOST_WHOLE)),
            parts: Arc::new(Shelf::of(MOST_PARTS)),
            stood: Mutex::default(),
            patience: PATIENCE,
        }
    }
}

/// Pictures by the digest of what was laid out.
struct Shelf {
    pictures: Mutex<HashMap<u64, Arc<Picture>>>,
    most: usize,
    /// One picture is laid out at a time: whoever asks for the same meanwhile finds it ready.
    drawing: Arc<tokio::sync::Mutex<()>>,
}

impl Shelf {
    fn of(most: usize) -> Self {
        Self { pictures: Mutex::default(), most, drawing: Arc::default() }
    }

    fn known(&self, digest: u64) -> Option<Arc<Picture>> {
        self.pictures.lock().unwrap_or_else(PoisonError::into_inner).get(&digest).cloned()
    }

    fn keep(&self, digest: u64, picture: &Arc<Picture>) {
        let mut pictures = self.pictures.lock().unwrap_or_else(PoisonError::into_inner);
        if pictures.len() >= self.most {
            pictures.clear();
        }
        pictures.insert(digest, Arc::clone(picture));
    }
}

impl Held {
    /// Everybody, read again when a record changed since. A directory of ten thousand services takes some tenths of a
    /// second; nobody waits for it twice, and an answer or a signature changes nothing in it.
    pub(crate) async fn everybody(&self, db: &Db, area: Option<&Area>) -> Result<Arc<Everybody>, StoreError> {
        let mut held = self.everybody.lock().await;
        let (known, area) = (held.clone(), area.cloned());
        let (seen, everybody) = db.read(move |conn| refreshed(conn, known.as_ref(), area.as_ref())).await?;
        *held = Some((seen, Arc::clone(&everybody)));
        Ok(everybody)
    }

    /// A network laid out, from those kept or on a thread of its own; none where too many others are being drawn.
    /// `whole` says that everybody is in it: then they stay where they stood before.
    pub(crate) async fn picture(
        &self,
        network: Network,
        whole: bool,
    ) -> Result<Option<Arc<Picture>>, Failure> {
        let shelf = Arc::clone(if whole { &self.whole } else { &self.parts });
        let digest = digest(&network);
        if let Some(picture) = shelf.known(digest) {
            return Ok(Some(picture));
        }
        let turn = tokio::time::timeout(self.patience, Arc::clone(&shelf.drawing).lock_owned()).await;
        let Ok(turn) = turn else { return Ok(None) };
        if let Some(picture) = shelf.known(digest) {
            return Ok(Some(picture));
        }
        let network = if whole { self.standing(network) } else { network };
        let keys: Vec<u64> = network.nodes.iter().map(|node| node.key).collect();
        // The turn goes along: a visitor who leaves does not let a second thread start beside the first.
        let draw = move || {
            let _turn = turn;
            let picture = Arc::new(lay_out(&network, Frame::for_count(network.nodes.len())));
            shelf.keep(digest, &picture);
            picture
        };
        let picture = tokio::task::spawn_blocking(draw).await.map_err(|fault| Failure::internal(&fault))?;
        if whole {
            let spots = keys.into_iter().zip(&picture.spots).filter(|(_, spot)| !spot.alone);
            let stood = spots.map(|(key, spot)| (key, spot.at)).collect();
            *self.stood.lock().unwrap_or_else(PoisonError::into_inner) = stood;
        }
        Ok(Some(picture))
    }

    fn standing(&self, mut network: Network) -> Network {
        let stood = self.stood.lock().unwrap_or_else(PoisonError::into_inner);
        for node in &mut network.nodes {
            node.before = stood.get(&node.key).copied();
        }
        network
    }
}

fn refreshed(conn: &mut Conn, known: Option<&Dated>, area: Option<&Area>) -> Result<Dated, StoreError> {
    let last = ::store::last_fact(conn)?;
    if let Some((seen, everybody)) = known
        && *seen <= last
        && last - seen < FACTS_AT_ONCE
    {
        let news = ::store::facts_after(conn, *seen, FACTS_AT_ONCE)?;
        if !news.iter().any(|fact| fact.name.starts_with("directory.")) {
            return Ok((last, Arc::clone(everybody)));
        }
    }
    Ok((last, Arc::new(Everybody::read(conn, area)?)))
}

/// What tells two networks apart: who stands in them, of which group, called how, and what joins them.
fn digest(network: &Network) -> u64 {
    let mut hasher = DefaultHasher::new();
    for node in &network.nodes {
        (node.key, node.group, &node.label, node.weight.to_bits()).hash(&mut hasher);
    }
    for edge in &network.edges {
        (edge.from, edge.to, edge.weight.to_bits()).hash(&mut hasher);
    }
    hasher.finish()
}

#[cfg(test)]
mod tests;
