//! Speed-meetings, who takes part, wishes, links and rounds, as their tables keep them.

pub(crate) mod meetings;
pub(crate) mod participants;
pub(crate) mod rotations;
pub(crate) mod wishes;
