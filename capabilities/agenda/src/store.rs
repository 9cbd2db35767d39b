//! Short looks at what is on, what organisations say of their publics, and questions on their way.

pub(crate) mod looks;
pub(crate) mod messages;
pub(crate) mod narrow;
pub(crate) mod wishes;
