//! Everything a placement is computed from: workers, offers, days, and each wish with its rank.

use std::collections::BTreeMap;

use ::store::{Conn, SealKey, StoreError};
use chrono::NaiveDate;
use vocabulary::id::{HostOfferId, ImmersionId, ImmersionWorkerId};

use crate::offer::{HostOffer, offers};
use crate::programme::{ImmersionProgramme, programme};
use crate::worker::{Wishes, Worker, every_wish, workers};

/// One offer that a worker wishes, with its rank.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wish {
    /// Who wishes.
    pub worker: ImmersionWorkerId,
    /// What: a wish for a field of activity stands here once for each of its offers, all of the same rank.
    pub offer: HostOfferId,
    /// 1 is the first choice.
    pub rank: u16,
}

/// Everything a placement is computed from.
#[derive(Clone, Debug)]
pub struct Material {
    /// The programme, with the number its lottery is drawn from.
    pub programme: ImmersionProgramme,
    /// The workers. One whose wishes are not known has none and takes part all the same.
    pub workers: Vec<Worker>,
    /// What hosts offer.
    pub offers: Vec<HostOffer>,
    /// The working days of the programme.
    pub days: Vec<NaiveDate>,
    /// Wishes, never for an offer of the worker's own organisation; each pair once, with its best rank.
    pub wishes: Vec<Wish>,
}

/// Everything a placement is computed from, or nothing where there is no such programme.
///
/// # Errors
/// Those of the store, and of a seal that does not open.
pub fn material(conn: &mut Conn, key: &SealKey, id: ImmersionId) -> Result<Option<Material>, StoreError> {
    let Some(programme) = programme(conn, id)? else { return Ok(None) };
    let (workers, offers) = (workers(conn, key, id)?, offers(conn, id)?);
    let wishes = spread(&workers, &offers, &every_wish(conn, id)?);
    Ok(Some(Material { days: programme.days(), programme, workers, offers, wishes }))
}

/// Wishes by offer: each field of activity becomes all its offers, and the best rank of a pair counts.
pub(crate) fn spread(
    workers: &[Worker],
    offers: &[HostOffer],
    every: &BTreeMap<ImmersionWorkerId, Wishes>,
) -> Vec<Wish> {
    let mut spread = Vec::new();
    for worker in workers {
        let Some(wishes) = every.get(&worker.id) else { continue };
        for offer in offers.iter().filter(|offer| offer.organization != worker.organization) {
            let best = (1..).zip(wishes).find(|(_, wished)| wished.is_met_by(offer));
            spread.extend(best.map(|(rank, _)| Wish { worker: worker.id, offer: offer.id, rank }));
        }
    }
    spread
}
