//! A map drawn by the house itself: it needs no third party, no script, and it prints.
//!
//! Outlines of territories are read once ([`Outlines`]); a [`View`] says which part of the world is
//! shown; marks are gathered into clusters that do not touch ([`clusters`]); a [`Map`] draws it all as
//! an SVG whose clusters are links. Its list twin stands beside it on the page.

mod clusters;
mod drawing;
mod figure;
mod names;
mod outlines;
mod simplification;
#[cfg(test)]
mod tests;
mod view;

pub use clusters::{Cluster, Mark, clusters};
pub use drawing::{Map, Marker};
pub use figure::MapFigure;
pub use outlines::{Level, MapFault, Outlines, embedded_outlines};
pub use view::{Spot, View};
