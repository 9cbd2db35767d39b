//! Every statement of this room: the only place that reads or writes its tables.

pub(crate) mod news;
pub(crate) mod records;
pub(crate) mod subscriptions;
pub(crate) mod webhooks;
