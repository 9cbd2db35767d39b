//! The addresses of hand-outs. None says which services were chosen: what stands in a history must tell nobody.

/// The sheet being made.
pub const SHEET: &str = "/a-remettre";
/// Puts a service on the sheet.
pub const ADD: &str = "/a-remettre/ajouter";
/// Takes a service off it.
pub const REMOVE: &str = "/a-remettre/enlever";
/// The paper, the second language, how discreet.
pub const SETTINGS: &str = "/a-remettre/reglages";
/// Forgets the sheet.
pub const EMPTY: &str = "/a-remettre/vider";
/// « Je l'ai remise ».
pub const HANDED: &str = "/a-remettre/remise";
/// The sheet as a PDF.
pub const PDF: &str = "/a-remettre/fiche.pdf";
/// The short address of a service, as it stands on paper.
pub const SHORT: &str = "/s/{short}";

/// The short address of this service.
pub fn short(name: &crate::ShortName) -> String {
    format!("/s/{name}")
}
