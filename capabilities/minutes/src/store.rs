//! Every statement of this room: the only place that reads or writes its tables.

pub(crate) mod contacts;
pub(crate) mod directory;
pub(crate) mod records;
