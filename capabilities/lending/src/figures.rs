//! What lending came to between two days: sites served, weeks on site and idle, return forms, loans and hours.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use vocabulary::id::{SharedMeanId, TouringResourceId};

use crate::return_form::Effect;

/// What lending came to between two days.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Figures {
    /// By touring resource, in the order of their names.
    pub resources: Vec<ResourceFigures>,
    /// By shared means, in the order of their names.
    pub means: Vec<MeanFigures>,
}

/// What became of a touring resource.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ResourceFigures {
    /// Which one.
    pub resource: TouringResourceId,
    /// Its name.
    pub name: String,
    /// Sites that had it, each counted once.
    pub sites_served: u32,
    /// Sites that had it or wait for it, each counted once.
    pub sites_asked: u32,
    /// Days its copies were at sites.
    pub days_on_site: u32,
    /// Days its copies were not.
    pub days_idle: u32,
    /// Stays that are over.
    pub stays_over: u32,
    /// Return forms that came.
    pub forms: u32,
    /// In how many return forms each effect stands.
    pub effects: BTreeMap<Effect, u32>,
    /// Visitors, as the hosts reckoned them.
    pub visitors: u32,
}

/// What became of a shared means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MeanFigures {
    /// Which one.
    pub mean: SharedMeanId,
    /// Its name.
    pub name: String,
    /// Loans that were granted and began in these days.
    pub loans: u32,
    /// Their minutes.
    pub minutes: u32,
    /// Organisations that borrowed, each counted once.
    pub borrowers: u32,
}

/// The days figures are asked for: from the first, up to the last, which no longer counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// The first day.
    pub from: NaiveDate,
    /// The day it is over.
    pub until: NaiveDate,
}
