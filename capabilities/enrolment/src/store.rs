//! Entries, rules, links and calls, as their tables keep them.

pub(crate) mod calls;
pub(crate) mod dates;
pub(crate) mod entries;
pub(crate) mod links;
pub(crate) mod rules;
