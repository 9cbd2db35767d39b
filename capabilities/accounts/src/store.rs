//! Every statement of the accounts: the only place that reads or writes their tables.

pub(crate) mod accounts;
pub(crate) mod changes;
pub(crate) mod entering;
pub(crate) mod proofs;
pub(crate) mod requests;
pub(crate) mod sessions;
pub(crate) mod upkeep;
pub(crate) mod ways_in;

use store::sealing::{open, open_some, seal};
