//! Where chance comes from: the system in a real house, a known sequence in tests.

use std::fmt;
use std::sync::Arc;

type Fill = dyn Fn(&mut [u8]) + Send + Sync;

/// What fills bytes with chance.
#[derive(Clone)]
pub struct Randomness(Arc<Fill>);

impl Randomness {
    /// Chance from the given function.
    pub fn new(fill: impl Fn(&mut [u8]) + Send + Sync + 'static) -> Self {
        Self(Arc::new(fill))
    }

    /// The system's own. A machine without it cannot keep secrets, so the process ends rather than invent any.
    pub fn system() -> Self {
        Self::new(|bytes| {
            if getrandom::fill(bytes).is_err() {
                tracing::error!("the system gives no randomness: nothing secret can be made here");
                std::process::abort();
            }
        })
    }

    /// So many bytes of chance.
    pub fn bytes<const N: usize>(&self) -> [u8; N] {
        let mut bytes = [0; N];
        (self.0)(&mut bytes);
        bytes
    }
}

impl fmt::Debug for Randomness {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str("Randomness")
    }
}
