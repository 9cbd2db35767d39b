//! Questions, services asked, links and room, as their tables keep them.

pub(crate) mod asked;
pub(crate) mod links;
pub(crate) mod people;
pub(crate) mod questions;
pub(crate) mod rooms;
