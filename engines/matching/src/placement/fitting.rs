//! Whether a question about places can be decided.

use super::{Question, Unfit};

impl Question {
    /// Whether a placement can be made of this.
    pub fn fitness(&self) -> Result<(), Unfit> {
        if self.workers.len() > Self::WORKERS
            || self.offers.len() > Self::OFFERS
            || self.days > Self::DAYS
            || self.organizations > Self::WORKERS
        {
            return Err(Unfit::TooMuch);
        }
        let offer = self
            .offers
            .iter()
            .position(|offer| offer.organization >= self.organizations || offer.places.len() != self.days);
        if let Some(offer) = offer {
            return Err(Unfit::Offer(offer));
        }
        let mut asked_by = vec![usize::MAX; self.offers.len()];
        for (worker, who) in self.workers.iter().enumerate() {
            let first_time = who.wishes.iter().all(|wish| {
                (1..=Self::RANKS).contains(&wish.rank)
                    && asked_by.get_mut(wish.offer).is_some_and(|by| std::mem::replace(by, worker) != worker)
            });
            if who.organization >= self.organizations || !first_time {
                return Err(Unfit::Worker(worker));
            }
        }
        self.pairs_fit()?;
        if self.arcs() > Self::ARCS { Err(Unfit::TooMuch) } else { Ok(()) }
    }

    /// Whether forbidden pairs and pins name who is there, and each pin could be kept if it were alone.
    fn pairs_fit(&self) -> Result<(), Unfit> {
        let unknown =
            |worker: usize, offer: usize| worker >= self.workers.len() || offer >= self.offers.len();
        if let Some(at) = self.forbidden.iter().position(|pair| unknown(pair.worker, pair.offer)) {
            return Err(Unfit::Forbidden(at));
        }
        let mut pinned = vec![false; self.workers.len()];
        for (at, pin) in self.pins.iter().enumerate() {
            let possible = !unknown(pin.worker, pin.offer)
                && !std::mem::replace(&mut pinned[pin.worker], true)
                && self.could_be(pin.worker, pin.offer, pin.day);
            if !possible {
                return Err(Unfit::Pin(at));
            }
        }
        Ok(())
    }

    /// Whether this worker could be at this offer on this day, or on any, wished or not, were she the only one.
    pub(super) fn could_be(&self, worker: usize, offer: usize, day: Option<usize>) -> bool {
        let (who, place) = (&self.workers[worker], &self.offers[offer]);
        let open = |on: usize| place.places.get(on).is_some_and(|places| *places > 0);
        who.organization != place.organization
            && place.at_most_in_all != Some(0)
            && who.days.iter().any(|on| open(on) && day.is_none_or(|day| day == on))
            && !self.forbidden.iter().any(|pair| pair.worker == worker && pair.offer == offer)
    }

    /// How many places of somebody there are at most, all workers together.
    fn arcs(&self) -> usize {
        let refused: std::collections::BTreeSet<usize> =
            self.forbidden.iter().map(|pair| pair.worker).collect();
        let pinned: std::collections::BTreeSet<usize> = self.pins.iter().map(|pin| pin.worker).collect();
        let mut arcs = 0_usize;
        let mut crossing = std::collections::BTreeSet::new();
        for (worker, who) in self.workers.iter().enumerate() {
            let widely = who.anywhere && refused.contains(&worker);
            if who.anywhere && !widely {
                crossing.insert(who.organization);
            }
            let offers = match (pinned.contains(&worker), widely) {
                (true, _) => 1,
                (false, true) => self.offers.len(),
                (false, false) => who.wishes.len() + 1,
            };
            arcs = arcs.saturating_add(offers * self.days);
        }
        let crossed = crossing.len() * self.offers.len() * self.days;
        let hosted: usize = self.offers.iter().map(|offer| self.taken_in_at_most(offer)).sum();
        arcs.saturating_add(crossed).saturating_add(hosted)
    }

    fn taken_in_at_most(&self, offer: &super::Offer) -> usize {
        let all: usize = offer.places.iter().map(|places| usize::from(*places)).sum();
        let limit = offer.at_most_in_all.and_then(|most| usize::try_from(most).ok());
        all.min(limit.unwrap_or(usize::MAX)).min(self.workers.len())
    }
}
