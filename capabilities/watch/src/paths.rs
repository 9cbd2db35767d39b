//! The addresses of this room's pages: readable, permanent, written in one place.

use vocabulary::id::ReferralId;

/// The watch: what must not be forgotten, duty by duty.
pub const WATCH: &str = "/coordination/veille";
/// The figures, with the report of what was forgotten on schedule.
pub const FIGURES: &str = "/coordination/veille/chiffres";
/// The same figures as a table for spreadsheets: the export.
pub const EXPORT: &str = "/coordination/veille/chiffres.csv";
/// A relay: the answer of the coordination to a referral that came without response.
pub const RELAY: &str = "/coordination/veille/{referral}";

/// The answer to a referral that came without response.
pub fn relay(referral: ReferralId) -> String {
    RELAY.replace("{referral}", &referral.to_string())
}
