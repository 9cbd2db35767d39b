//! Every journey, in one program.
#![expect(
    clippy::expect_used,
    clippy::panic,
    reason = "a journey that meets nonsense has failed, and says where"
)]

mod abuse;
mod acting;
mod around;
mod cast;
mod chaos;
mod counter;
mod current;
mod device;
mod everywhere;
mod house;
mod meeting;
mod members;
mod relevance;
mod screens;
mod together;
