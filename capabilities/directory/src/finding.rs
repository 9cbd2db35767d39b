//! Finding: from records to an index that answers, and from a question to results with their reasons.

pub(crate) mod asking;
pub(crate) mod card;
pub(crate) mod catalogue;
pub(crate) mod documents;
pub(crate) mod facets;
pub(crate) mod moment;
pub(crate) mod unmet;
pub(crate) mod whereabouts;
pub(crate) mod why;
