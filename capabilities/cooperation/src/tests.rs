//! Relations, circuits, groups, wishes, needs and means in a whole small house, on both engines.

mod circuits;
mod demo;
mod doors;
mod gone;
mod groups;
mod means;
mod meetings;
mod relations;
mod sides;
mod team_needs;
mod trying;
mod wishes;
