//! The composition root: reads the settings, builds the house, opens its doors, and speaks on the command line.

mod alarms;
pub mod commands;
mod doctor;
mod health;
mod house;
mod houses;
mod keeping;
mod measuring;
mod rounds;
mod settings;

pub use house::{House, doors, fill_demo, holdings, schema};
pub use settings::{Said, Settings, SettingsFile, TextMessages, Tiles};
