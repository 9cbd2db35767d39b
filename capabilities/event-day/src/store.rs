//! Every statement of this room.

pub(crate) mod away;
pub(crate) mod links;
pub(crate) mod notes;
