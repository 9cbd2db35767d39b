//! The promise as tests: people walking through the house, in a real browser.
//!
//! A journey is a test that hands [`walk`] what a person does:
//!
//! ```no_run
//! # use journeys::{Outcome, walk};
//! # fn journey() -> Outcome {
//! walk(async |stage| {
//!     let mut counter = stage.visitor().await?;
//!     counter.opens("/").await?;
//!     counter.types("De quoi s’agit-il ?", "dettes").await?;
//!     counter.presses("Chercher").await?;
//!     counter.sees("01 99 00").await
//! })
//! # }
//! ```

mod chromium;
mod device;
mod hands;
mod house;
mod inspection;
mod ledger;
mod mailbox;
mod member;
mod observation;
pub mod relevance;
mod screens;
mod shared;
mod stage;
mod trouble;
mod visitor;

pub use device::Device;
pub use house::{GATEWAY, House, moment};
pub use ledger::{Ledger, Written};
pub use mailbox::{Letter, Mailbox};
pub use stage::{Stage, apart, apart_watched, knock, say, walk, walk_through_days};
pub use trouble::{Outcome, Trouble};
pub use visitor::Visitor;
