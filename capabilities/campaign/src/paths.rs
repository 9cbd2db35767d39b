//! The addresses of campaigns, of freshness and of certificates, written in one place.

use uuid::Uuid;

/// Every campaign, and the one that is proposed next.
pub const CAMPAIGNS: &str = "/campagnes";
/// Preparing a campaign (`new_campaign`).
pub const NEW_CAMPAIGN: &str = "/campagnes/nouvelle";
/// A campaign: whom it will ask, then who answered.
pub const CAMPAIGN: &str = "/campagnes/{id}";
/// Opening it.
pub const OPEN: &str = "/campagnes/{id}/ouvrir";
/// Closing it.
pub const CLOSE: &str = "/campagnes/{id}/clore";
/// Throwing a draft away.
pub const DISCARD: &str = "/campagnes/{id}/abandonner";
/// A correction is in the record.
pub const CORRECTED: &str = "/campagnes/{id}/corrections/{correction}";
/// The phone sheet, to print (`phone_sheet`).
pub const PHONE_SHEET: &str = "/campagnes/{id}/feuille-telephone";
/// Typing it back (`typing`).
pub const TYPING: &str = "/campagnes/{id}/saisie";
/// A crisis, for one organisation, typed by the coordinator (`crisis_call`).
pub const CRISIS_CALL: &str = "/campagnes/{id}/crise/{organization}";
/// A crisis, for one organisation, by the link of a letter (`crisis`).
pub const CRISIS: &str = "/crise/{secret}";
/// Who is open during a crisis (`open_now`).
pub const OPEN_NOW: &str = "/ouvert-en-ce-moment";
/// How fresh the directory is (`freshness`).
pub const FRESHNESS: &str = "/fraicheur";
/// The same for a spreadsheet (`freshness_table`).
pub const FRESHNESS_TABLE: &str = "/fraicheur.csv";
/// The certificate of an organisation: what it needs, and asking for it (`certificate`).
pub const CERTIFICATE: &str = "/organisations-certificat/{organization}";
/// Checking a certificate (`attestation`).
pub const ATTESTATION: &str = "/attestation/{code}";

/// A page of a campaign.
pub fn campaign(id: Uuid) -> String {
    format!("{CAMPAIGNS}/{id}")
}

/// A page or an act under a campaign.
pub fn under(id: Uuid, rest: &str) -> String {
    format!("{CAMPAIGNS}/{id}/{rest}")
}

/// The page of a crisis for who holds its secret.
pub fn crisis(secret: &str) -> String {
    format!("/crise/{secret}")
}

/// The page where an organisation asks for its certificate.
pub fn certificate(organization: Uuid) -> String {
    format!("/organisations-certificat/{organization}")
}

/// The page where a certificate is checked.
pub fn attestation(code: &str) -> String {
    format!("/attestation/{code}")
}
