//! The addresses of this room's pages: readable, permanent, written in one place.

use vocabulary::id::ReferralId;

// `ANSWER`: answering by the link of a letter; `RECEIVED`: what an organisation received; `ONE_RECEIVED`: one request
// of it. They are declared by the room whose letters lead there.
pub use referral::paths::{ANSWER, ONE_RECEIVED, RECEIVED, answer, one_received};

/// Reading what the person agreed to say, in this browser only.
pub const READ_BY_LINK: &str = "/reponse/{secret}/lire";
/// Asking for another link, to the same mailbox.
pub const RENEW: &str = "/reponse/{secret}/nouveau-lien";
/// Which other service would suit better, by the link of a letter.
pub const ELSEWHERE: &str = "/reponse/{secret}/autre-service";
/// A request with what the person agreed to say, for those who act for the organisation it was sent to.
pub const READ: &str = "/demandes-recues/{id}/lire";
/// Which other service would suit better.
pub const REQUEST_ELSEWHERE: &str = "/demandes-recues/{id}/autre-service";

/// A page or an act under the page of a link.
pub fn under_answer(secret: &str, rest: &str) -> String {
    format!("{}/{rest}", answer(secret))
}

/// A page under the page of a request.
pub fn under_request(id: ReferralId, rest: &str) -> String {
    format!("{}/{rest}", one_received(id))
}

/// The requests of one organisation.
pub fn received_for(organization: uuid::Uuid) -> String {
    format!("{RECEIVED}?pour={organization}")
}

/// The parameter that names a service chosen elsewhere.
pub(crate) const CHOSEN: &str = "choix";

/// The raw value of a parameter of an address; enough for numbers and codes.
pub(crate) fn asked<'a>(query: &'a str, name: &str) -> &'a str {
    let mut pairs = query.split('&').filter_map(|pair| pair.split_once('='));
    pairs.find(|(key, _)| *key == name).map_or("", |(_, value)| value)
}
