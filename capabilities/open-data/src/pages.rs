//! The pages of open data: files to take along, the interfaces in words, keys.

pub(crate) mod downloads;
pub(crate) mod keys;
pub(crate) mod reading;
