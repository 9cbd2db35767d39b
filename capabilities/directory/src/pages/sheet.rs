//! What the sheets of organisations and of services have in common: the dates of their sections, ways to hand them
//! over, and what became of their record.

pub(super) mod life;
pub(super) mod sections;
pub(super) mod share;
