//! The addresses of this room's pages: readable, permanent, written in one place.

use uuid::Uuid;

/// The organisations a member acts for.
pub const ORGANIZATIONS: &str = "/mes-organisations";
/// One of them: its people, invitations and requests.
pub const ORGANIZATION: &str = "/mes-organisations/{organization}";
/// Inviting one person or many.
pub const INVITE: &str = "/mes-organisations/{organization}/inviter";
/// Inviting from a list pasted or a file.
pub const INVITE_MANY: &str = "/mes-organisations/{organization}/inviter-plusieurs";
/// Sending an invitation again.
pub const INVITE_AGAIN: &str = "/mes-organisations/{organization}/invitations/{invitation}/renvoyer";
/// Taking an invitation back.
pub const INVITE_NO_MORE: &str = "/mes-organisations/{organization}/invitations/{invitation}/retirer";
/// Answering a request to join.
pub const DECIDE: &str = "/mes-organisations/{organization}/demandes/{request}";
/// Leaving an organisation.
pub const LEAVE: &str = "/mes-organisations/{organization}/quitter";
/// One of an organisation's people.
pub const PERSON: &str = "/mes-organisations/{organization}/personnes/{mandate}";
/// Making somebody deputy, or member again.
pub const APPOINT: &str = "/mes-organisations/{organization}/personnes/{mandate}/role";
/// Ending a mandate.
pub const END: &str = "/mes-organisations/{organization}/personnes/{mandate}/terminer";
/// Offering the keys to somebody.
pub const OFFER: &str = "/mes-organisations/{organization}/personnes/{mandate}/passer-la-main";
/// Taking the keys, by the link of a letter.
pub const HAND_OVER: &str = "/passer-la-main/{secret}";
/// Accepting an invitation, by the link of a letter.
pub const INVITATION: &str = "/invitations/{secret}";
/// Asking to join an organisation: `?organisation=…`.
pub const JOIN: &str = "/organisations/rejoindre";
/// The charters of the network, and accepting them.
pub const CHARTERS: &str = "/chartes";
/// The coordinator's desk.
pub const COORDINATION: &str = "/coordination";
/// Finding a member.
pub const MEMBERS: &str = "/membres";
/// A member's sheet.
pub const MEMBER: &str = "/membres/{account}";
/// Helping a member to sign in.
pub const AID_MEMBER: &str = "/membres/{account}/aider";
/// Changing a member's address.
pub const MOVE_MEMBER: &str = "/membres/{account}/adresse";
/// Ending a member's sessions.
pub const SIGN_OUT_MEMBER: &str = "/membres/{account}/sessions";
/// The administrator's page.
pub const ADMINISTRATION: &str = "/administration";
/// Giving a role of the network.
pub const GIVE_ROLE: &str = "/administration/roles";
/// Taking an invitation to a role of the network back.
pub const WITHDRAW_ROLE: &str = "/administration/invitations/{invitation}/retirer";
/// Ending a role of the network.
pub const END_ROLE: &str = "/administration/roles/{role}";
/// Trying the demo as each persona (tryout).
pub const TRYOUT: &str = "/essai";
/// Signing in as a persona, in the demo alone.
pub const TRYOUT_AS: &str = "/essai/{persona}";

/// The page of an organisation.
pub fn organization(organization: Uuid) -> String {
    format!("/mes-organisations/{organization}")
}

/// The page of one of its people.
pub fn person(organization: Uuid, mandate: Uuid) -> String {
    format!("/mes-organisations/{organization}/personnes/{mandate}")
}

/// The page that invites to it.
pub fn invite(organization: Uuid) -> String {
    format!("/mes-organisations/{organization}/inviter")
}

/// The page of an invitation, for its letter.
pub fn invitation(secret: &str) -> String {
    format!("/invitations/{secret}")
}

/// The page of a hand-over, for its letter.
pub fn hand_over(secret: &str) -> String {
    format!("/passer-la-main/{secret}")
}

/// The form that asks to join an organisation.
pub fn join(organization: Uuid) -> String {
    format!("/organisations/rejoindre?organisation={organization}")
}

/// The sheet of a member.
pub fn member(account: Uuid) -> String {
    format!("/membres/{account}")
}
