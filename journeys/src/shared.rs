//! Things that are dear to start, shared by all who use them at the same time, and put away by the last one.

use std::sync::{Arc, Weak};

use tokio::sync::Mutex;

use crate::Outcome;

/// A place for one running thing. It is not kept for ever: at the end of a test program nobody would end it.
pub(crate) struct Shared<T>(Mutex<Weak<T>>);

impl<T> Shared<T> {
    /// A place where nothing runs yet.
    pub(crate) const fn new() -> Self {
        Self(Mutex::const_new(Weak::new()))
    }

    /// The thing that runs right now, or a new one; those who ask meanwhile wait and share it.
    pub(crate) async fn borrow(&self, start: impl AsyncFnOnce() -> Outcome<T>) -> Outcome<Arc<T>> {
        let mut place = self.0.lock().await;
        if let Some(running) = place.upgrade() {
            return Ok(running);
        }
        let started = Arc::new(start().await?);
        *place = Arc::downgrade(&started);
        Ok(started)
    }
}
