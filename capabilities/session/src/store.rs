//! The tables of this room, and nothing else.

pub(crate) mod counts;
pub(crate) mod dates;
pub(crate) mod rounds;
pub(crate) mod upcoming;
