//! The addresses of this room's pages.

/// The day: which round runs, who is missing.
pub const DAY: &str = "/speed-meetings/{id}/jour";
/// What changes when somebody is missing, before it is kept.
pub const CHANGE: &str = "/speed-meetings/{id}/jour/reprise";
/// All sheets as one file.
pub const FILE: &str = "/speed-meetings/{id}/jour.pdf";
/// The cards on the tables.
pub const CARDS: &str = "/speed-meetings/{id}/cartes";
/// A badge for everybody.
pub const BADGES: &str = "/speed-meetings/{id}/badges";
/// One route for each group.
pub const ROUTES: &str = "/speed-meetings/{id}/parcours";
/// The plan on the wall.
pub const PLAN: &str = "/speed-meetings/{id}/plan";
/// The clock with its bell.
pub const TIMER: &str = "/speed-meetings/{id}/minuteur";
/// The same as a file to keep, which needs no network.
pub const TIMER_FILE: &str = "/speed-meetings/{id}/minuteur.html";
/// What those who take part noted.
pub const NOTES: &str = "/speed-meetings/{id}/notes";
/// Closing the afternoon.
pub const CLOSE: &str = "/speed-meetings/{id}/clore";
/// Noting something by the link of a letter, without an account.
pub const NOTING: &str = "/speed-meeting-notes/{secret}";
