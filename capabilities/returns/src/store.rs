//! Agreements, links, preparations, programmes of the day and returns, as their tables keep them.

pub(crate) mod agreements;
pub(crate) mod before;
pub(crate) mod letters;
pub(crate) mod links;
pub(crate) mod returns;
