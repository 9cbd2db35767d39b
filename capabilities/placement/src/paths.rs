//! The addresses of this room, written in one place.

use vocabulary::id::{ImmersionId, ImmersionWorkerId};

/// The placements of a programme: pressing, looking, pinning, publishing (`placements`).
pub const PLACEMENTS: &str = "/immersions/{id}/placements";
/// Why a worker has this place (`reason`).
pub const REASON: &str = "/immersions/{id}/placements/participants/{worker}";
/// What a pin costs, before it is kept (`price`).
pub const PRICE: &str = "/immersions/{id}/placements/prix";
/// The days as a file (`file`).
pub const FILE: &str = "/immersions/{id}/placements/fichier";
/// The ledger of reciprocity: who sent and who hosted, over the programmes (`ledger`).
pub const LEDGER: &str = "/immersions/reciprocite";
/// A worker's own place with its reason, by her link (`own`).
pub const OWN: &str = "/immersion/{secret}/place";

/// One programme, a page of the room of immersion.
pub(crate) fn programme(id: ImmersionId) -> String {
    format!("/immersions/{id}")
}

/// The placements of a programme.
pub fn placements(id: ImmersionId) -> String {
    format!("/immersions/{id}/placements")
}

/// Why a worker has this place.
pub fn reason(id: ImmersionId, worker: ImmersionWorkerId) -> String {
    format!("{}/participants/{worker}", placements(id))
}

/// What a pin costs.
pub fn price(id: ImmersionId) -> String {
    format!("{}/prix", placements(id))
}

/// The days as a file.
pub fn file(id: ImmersionId) -> String {
    format!("{}/fichier", placements(id))
}

/// A worker's own place, by the secret of her link.
pub fn own(secret: &str) -> String {
    format!("/immersion/{secret}/place")
}

/// One proposal of a programme, by its number.
pub fn version(id: ImmersionId, number: i64) -> String {
    format!("{}?version={number}", placements(id))
}
