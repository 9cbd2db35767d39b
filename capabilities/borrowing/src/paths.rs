//! The addresses of this room, written in one place.

use uuid::Uuid;

/// Where is the exhibition: all that travels, on a map and in a list (`exhibitions`).
pub const EXHIBITIONS: &str = "/expositions";
/// One's own requests with their rank, and stays one receives (`requests`).
pub const REQUESTS: &str = "/expositions/demandes";
/// The rank of one request, for who asked without an account (`rank`).
pub const RANK: &str = "/expositions/demandes/{request}/{secret}";
/// What is missing or damaged, to be put right (`tasks`).
pub const TASKS: &str = "/expositions/reparations";
/// Lending an exhibition to others (`offer`).
pub const OFFER: &str = "/expositions/proposer";
/// One exhibition (`exhibition`).
pub const EXHIBITION: &str = "/expositions/{id}";
/// One piece of it, with its guide (`piece`).
pub const PIECE: &str = "/expositions/{id}/pieces/{piece}";
/// The file of a piece, to print (`piece_file`).
pub const PIECE_FILE: &str = "/expositions/{id}/pieces/{piece}/fichier";
/// The list of contents to print, with the state going out and coming back (`contents`).
pub const CONTENTS: &str = "/expositions/{id}/contenu";
/// Its words, its rule, its pieces and who may ask for it, by who lends it (`settings`).
pub const SETTINGS: &str = "/expositions/{id}/regler";
/// Asking for it (`ask`).
pub const ASK: &str = "/expositions/{id}/demander";
/// Asking for it at a forum, by the square that hangs there (`forum`).
pub const FORUM: &str = "/expositions/{id}/forum/{secret}";
/// The poster with that square (`forum_poster`).
pub const FORUM_POSTER: &str = "/expositions/{id}/affiche-forum";
/// Who asked for it, in the order of arrival (`queue`).
pub const QUEUE: &str = "/expositions/{id}/file";
/// A list written on paper, typed later (`paper_list`).
pub const PAPER_LIST: &str = "/expositions/{id}/file/papier";
/// Planning who receives it, and when (`tour`).
pub const TOUR: &str = "/expositions/{id}/tournee";
/// What is left to do when one site leaves a tour (`withdraw`).
pub const WITHDRAW: &str = "/expositions/{id}/tournee/retrait";
/// One stay at a site (`stay`).
pub const STAY: &str = "/expositions/passages/{stay}";
/// The host's page, by the link it was given (`passage`).
pub const PASSAGE: &str = "/passage/{secret}";
/// Requests for means, a page of the room of cooperation.
pub(crate) const WANTED: &str = "/moyens";
/// Shared means (`means`).
pub const MEANS: &str = "/moyens-partages";
/// Sharing a means (`share`).
pub const SHARE: &str = "/moyens-partages/partager";
/// How much is shared (`figures`).
pub const FIGURES: &str = "/moyens-partages/chiffres";
/// One shared means with its week (`mean`).
pub const MEAN: &str = "/moyens-partages/{id}";
/// One loan of it (`loan`).
pub const LOAN: &str = "/moyens-partages/prets/{loan}";

/// One exhibition.
pub fn exhibition(id: Uuid) -> String {
    format!("{EXHIBITIONS}/{id}")
}

/// What stands below one exhibition.
pub(crate) fn below(id: Uuid, what: &str) -> String {
    format!("{EXHIBITIONS}/{id}/{what}")
}

/// One piece of an exhibition.
pub fn piece(id: Uuid, piece: Uuid) -> String {
    format!("{EXHIBITIONS}/{id}/pieces/{piece}")
}

/// One stay.
pub fn stay(id: Uuid) -> String {
    format!("{EXHIBITIONS}/passages/{id}")
}

/// The host's page.
pub fn passage(secret: &str) -> String {
    format!("/passage/{secret}")
}

/// One shared means.
pub fn mean(id: Uuid) -> String {
    format!("{MEANS}/{id}")
}

/// One loan.
pub fn loan(id: Uuid) -> String {
    format!("{MEANS}/prets/{id}")
}
