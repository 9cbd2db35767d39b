//! Programmes, partners, offers, workers, mornings and links, as their tables keep them.

pub(crate) mod links;
pub(crate) mod names;
pub(crate) mod offers;
pub(crate) mod partners;
pub(crate) mod preparations;
pub(crate) mod programmes;
pub(crate) mod workers;
