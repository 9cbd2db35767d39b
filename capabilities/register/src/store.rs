//! Every statement of this room: it reads the tables of actions, and writes those of sittings.

pub(crate) mod attendance;
pub(crate) mod counts;
pub(crate) mod funding;
pub(crate) mod rows;
pub(crate) mod sittings;
