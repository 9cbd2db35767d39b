//! Proposals, what the coordination asked of them, and days, as their tables keep them.

pub(crate) mod days;
pub(crate) mod links;
pub(crate) mod versions;
pub(crate) mod wishes;
