//! Every statement of this room: the only place that reads or writes its tables.

pub(crate) mod corrections;
pub(crate) mod directory;
pub(crate) mod keys;
pub(crate) mod notices;
pub(crate) mod pages;
