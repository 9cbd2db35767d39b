//! The addresses of this room's pages: readable, permanent, written in one place.

use vocabulary::id::{ImmersionId, PlacementId};

/// A day at a host's, by the link of a letter.
pub const OWN: &str = "/placement/{secret}";
/// Agreeing or declining, by the link.
pub const AGREE: &str = "/placement/{secret}/accord";
/// The three questions of the preparation sheet, by the visitor's link.
pub const PREPARATION: &str = "/placement/{secret}/preparation";
/// The pledge of confidentiality, by the visitor's link.
pub const PLEDGE: &str = "/placement/{secret}/engagement";
/// The programme of the day, by the host's link.
pub const TIMETABLE: &str = "/placement/{secret}/programme";
/// The sheet to print, by any of the links.
pub const SHEET: &str = "/placement/{secret}/fiche";
/// What came back from the day, by the visitor's link (`returned`).
pub const RETURN: &str = "/placement/{secret}/retour";
/// The days of a programme with their agreements, for the coordination.
pub const SHEETS: &str = "/immersions/{id}/fiches";
/// Asking everybody of a programme for her agreement.
pub const ASK: &str = "/immersions/{id}/fiches/accords";
/// One day, for the coordination (`one_day`).
pub const DAY: &str = "/immersions/{id}/fiches/{placement}";
/// The sheet of one day to print, for the coordination.
pub const DAY_SHEET: &str = "/immersions/{id}/fiches/{placement}/imprimer";
/// The sheets of every day of a programme to print.
pub const EVERY_SHEET: &str = "/immersions/{id}/fiches/imprimer";
/// The programmes of the days, for the coordination.
pub const TIMETABLES: &str = "/immersions/{id}/programmes";
/// The programme of one day, for the coordination.
pub const DAY_TIMETABLE: &str = "/immersions/{id}/programmes/{placement}";
/// What came back from each day, for the coordination.
pub const RETURNS: &str = "/immersions/{id}/retours";
/// The evaluation and what the programme leaves, on one page.
pub const EVALUATION: &str = "/immersions/{id}/evaluation";

/// A day, by the link of a letter.
pub fn own(secret: &str) -> String {
    format!("/placement/{secret}")
}

/// A page below that of a link.
pub fn below_own(secret: &str, rest: &str) -> String {
    format!("/placement/{secret}/{rest}")
}

/// The days of a programme.
pub fn sheets(programme: ImmersionId) -> String {
    format!("/immersions/{programme}/fiches")
}

/// Asking everybody of a programme.
pub fn ask(programme: ImmersionId) -> String {
    format!("/immersions/{programme}/fiches/accords")
}

/// One day.
pub fn day(programme: ImmersionId, placement: PlacementId) -> String {
    format!("/immersions/{programme}/fiches/{placement}")
}

/// The sheet of one day to print.
pub fn day_sheet(programme: ImmersionId, placement: PlacementId) -> String {
    format!("/immersions/{programme}/fiches/{placement}/imprimer")
}

/// The sheets of every day to print.
pub fn every_sheet(programme: ImmersionId) -> String {
    format!("/immersions/{programme}/fiches/imprimer")
}

/// The programmes of the days.
pub fn timetables(programme: ImmersionId) -> String {
    format!("/immersions/{programme}/programmes")
}

/// The programme of one day.
pub fn day_timetable(programme: ImmersionId, placement: PlacementId) -> String {
    format!("/immersions/{programme}/programmes/{placement}")
}

/// What came back from each day.
pub fn returns(programme: ImmersionId) -> String {
    format!("/immersions/{programme}/retours")
}

/// The evaluation and what the programme leaves.
pub fn evaluation(programme: ImmersionId) -> String {
    format!("/immersions/{programme}/evaluation")
}
