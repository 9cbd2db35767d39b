//! Addresses of referrals that other rooms open and letters lead to.

use vocabulary::id::ReferralId;

/// Answering by the link of a letter.
pub const ANSWER: &str = "/reponse/{secret}";
/// The page of the person.
pub const HER: &str = "/ma-demande/{secret}";
/// What a member's organisation sent.
pub const SENT: &str = "/mes-orientations";
/// One of them.
pub const ONE_SENT: &str = "/mes-orientations/{id}";
/// What a member's organisation received.
pub const RECEIVED: &str = "/demandes-recues";
/// One of them.
pub const ONE_RECEIVED: &str = "/demandes-recues/{id}";
/// What the coordination watches.
pub const WATCH: &str = "/coordination/veille";

/// The address of a link to answer.
pub fn answer(secret: &str) -> String {
    ANSWER.replace("{secret}", secret)
}

/// The address of a person's page.
pub fn her(secret: &str) -> String {
    HER.replace("{secret}", secret)
}

/// The address of a referral for its sender.
pub fn one_sent(id: ReferralId) -> String {
    ONE_SENT.replace("{id}", &id.to_string())
}

/// The address of a referral for its receiver.
pub fn one_received(id: ReferralId) -> String {
    ONE_RECEIVED.replace("{id}", &id.to_string())
}
