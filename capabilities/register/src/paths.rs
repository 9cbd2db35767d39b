//! The addresses of this room's pages: readable, permanent, written in one place.

use vocabulary::id::{CollectiveActionId, FrameworkId, FunderId, IsicSessionId};

/// The register: every action counted once, domain by unit.
pub const REGISTER: &str = "/actions/registre";
/// The actions behind a count, one by one.
pub const LISTED: &str = "/actions/registre/liste";
/// The actions of the register as a table for spreadsheets.
pub const TABLE: &str = "/actions/registre/actions.csv";
/// The same as a workbook.
pub const BOOK: &str = "/actions/registre/actions.xlsx";
/// The figures: states, who initiates, participation, what was handed over, what was born.
pub const FIGURES: &str = "/actions/registre/chiffres";
/// The frameworks, with how many actions each.
pub const FRAMEWORKS: &str = "/actions/registre/cadres";
/// The report of one framework.
pub const FRAMEWORK: &str = "/actions/registre/cadres/{framework}";
/// The funders, with what each gave and was asked for.
pub const FUNDERS: &str = "/actions/registre/financeurs";
/// The report of one funder.
pub const FUNDER: &str = "/actions/registre/financeurs/{funder}";
/// The same as a table for spreadsheets.
pub const FUNDER_TABLE: &str = "/actions/registre/financeurs/{funder}/rapport.csv";
/// The same as a workbook.
pub const FUNDER_BOOK: &str = "/actions/registre/financeurs/{funder}/rapport.xlsx";
/// The ISIC sittings.
pub const SITTINGS: &str = "/actions/registre/isic";
/// One sitting: its agenda, then its minutes.
pub const SITTING: &str = "/actions/registre/isic/{sitting}";
/// What the coordination sets: units, frameworks, funders, what the ISIC decides.
pub const SETTINGS: &str = "/actions/registre/reglages";

/// The report of a framework.
pub fn framework(id: FrameworkId) -> String {
    FRAMEWORK.replace("{framework}", &id.to_string())
}

/// The report of a funder.
pub fn funder(id: FunderId) -> String {
    FUNDER.replace("{funder}", &id.to_string())
}

/// The report of a funder as a table for spreadsheets.
pub fn funder_table(id: FunderId) -> String {
    FUNDER_TABLE.replace("{funder}", &id.to_string())
}

/// The report of a funder as a workbook.
pub fn funder_book(id: FunderId) -> String {
    FUNDER_BOOK.replace("{funder}", &id.to_string())
}

/// A sitting.
pub fn sitting(id: IsicSessionId) -> String {
    SITTING.replace("{sitting}", &id.to_string())
}

/// The page of an action; it belongs to the room that shows actions to everybody.
pub fn action(id: CollectiveActionId) -> String {
    format!("/actions/{id}")
}
