//! Tests of the pages over the demo territory, on both engines.

mod closeness;
mod doors;
mod following;
mod house;
mod sending;
