//! How many connections are held at once, and how many of them come from one address.

use super::Hospitality;
use crate::TrustedProxies;
use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::{Arc, Mutex, PoisonError};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

/// The seats of a house.
pub(super) struct Seats {
    seats: Arc<Semaphore>,
    all: usize,
    from_one: usize,
    proxies: TrustedProxies,
    by_address: Arc<Mutex<HashMap<IpAddr, usize>>>,
}

/// A connection that is held, until dropped.
pub(super) struct Seat {
    _permit: OwnedSemaphorePermit,
    address: Option<IpAddr>,
    by_address: Arc<Mutex<HashMap<IpAddr, usize>>>,
}

impl Drop for Seat {
    fn drop(&mut self) {
        let Some(address) = self.address else { return };
        let mut counts = self.by_address.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(count) = counts.get_mut(&address) {
            *count -= 1;
            if *count == 0 {
                counts.remove(&address);
            }
        }
    }
}

impl Seats {
    pub(super) fn new(hospitality: &Hospitality) -> Self {
        let all = hospitality.connections.clamp(1, Semaphore::MAX_PERMITS);
        Self {
            seats: Arc::new(Semaphore::new(all)),
            all,
            from_one: hospitality.from_one,
            proxies: hospitality.proxies.clone(),
            by_address: Arc::default(),
        }
    }

    /// Waits until a seat is free. None is ever lost: the semaphore is never closed.
    pub(super) async fn free(&self) -> Option<OwnedSemaphorePermit> {
        Arc::clone(&self.seats).acquire_owned().await.ok()
    }

    /// The seat for whoever comes from there, unless there are too many.
    pub(super) fn take(&self, free: Option<OwnedSemaphorePermit>, address: IpAddr) -> Option<Seat> {
        let permit = free?;
        let address = address.to_canonical();
        let counted = (!address.is_loopback() && !self.proxies.trusts(address)).then_some(address);
        if let Some(address) = counted {
            let mut counts = self.by_address.lock().unwrap_or_else(PoisonError::into_inner);
            let count = counts.entry(address).or_default();
            if *count >= self.from_one {
                return None;
            }
            *count += 1;
        }
        Some(Seat { _permit: permit, address: counted, by_address: Arc::clone(&self.by_address) })
    }

    /// Whether more than half of the seats are taken.
    pub(super) fn crowded(&self) -> bool {
        self.seats.available_permits() < self.all / 2
    }
}

#[cfg(test)]
mod tests;
