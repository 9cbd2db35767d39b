//! What befalls the records during one visit: noted beside the answers, for whoever has to tell the visitor.

use std::sync::Arc;
use std::sync::atomic::{AtomicU8, Ordering};

use crate::error::StoreError;

tokio::task_local! {
    static NOTES: Arc<Notes>;
}

/// What a visitor has to be told beside, or instead of, the answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Trouble {
    /// The database does not answer for the moment; nothing was kept.
    Away,
    /// The database went away while it was keeping something: nobody knows whether it was kept.
    Uncertain,
}

struct Notes {
    may_lag: bool,
    gravest: AtomicU8,
}

/// Follows one visit to its end and tells the gravest trouble it had with the records, whoever met it and whatever they
/// made of it. With `may_lag`, what it reads may come from a copy that is a little behind.
pub async fn attend<F: Future>(may_lag: bool, visit: F) -> (F::Output, Option<Trouble>) {
    let notes = Arc::new(Notes { may_lag, gravest: AtomicU8::new(0) });
    let answer = NOTES.scope(Arc::clone(&notes), visit).await;
    let trouble = match notes.gravest.load(Ordering::Acquire) {
        0 => None,
        1 => Some(Trouble::Away),
        _ => Some(Trouble::Uncertain),
    };
    (answer, trouble)
}

/// Whether this visit may read a copy that is a little behind.
pub(crate) fn may_lag() -> bool {
    NOTES.try_with(|notes| notes.may_lag).unwrap_or(false)
}

/// Notes what a visit met; outside a visit nobody listens.
pub(crate) fn noted<T>(outcome: Result<T, StoreError>) -> Result<T, StoreError> {
    let gravity = match &outcome {
        Err(StoreError::NotReachable { .. } | StoreError::Away { .. }) => 1,
        Err(StoreError::Uncertain) => 2,
        _ => return outcome,
    };
    // Outside a visit there is nobody to tell.
    let _ = NOTES.try_with(|notes| notes.gravest.fetch_max(gravity, Ordering::AcqRel));
    outcome
}
