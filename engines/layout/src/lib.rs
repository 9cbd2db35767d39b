//! A network laid out in the plane, so that it can be read.
#![doc = include_str!("../README.md")]

mod bodies;
mod curves;
mod forces;
mod geometry;
mod labels;
mod letters;
mod network;
mod parting;
mod picture;
#[cfg(test)]
mod tests;
mod zones;

pub use curves::Curve;
pub use geometry::{Frame, Point, Rectangle};
pub use labels::{Anchor, Label};
pub use network::{Edge, Network, Node};
pub use picture::{Picture, Region, Spot, lay_out};
