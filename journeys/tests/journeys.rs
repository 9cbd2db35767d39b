//! Every journey, in one program.
#![expect(
    clippy::expect_used,
    clippy::panic,
    reason = "a journey that meets nonsense has failed, and says where"
)]

mod cast;
mod counter;
mod device;
mod house;
mod members;
mod relevance;
mod screens;
