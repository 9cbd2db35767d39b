//! Campaigns from the first letter to the last answer, in a whole small house, on both engines.

mod answers;
mod certificates;
mod crises;
mod freshness;
mod ladder;
mod pages;
mod trying;
mod typing;
