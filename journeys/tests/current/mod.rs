//! Kept current: organisations are asked, answer in a click, correct what changed, and are corrected by others.

mod campaigns;
mod confirming;
mod editing;
mod reporting;

/// The subject of the letter that asks to confirm.
const STILL_RIGHT: &str = "Votre fiche est-elle toujours juste ?";
