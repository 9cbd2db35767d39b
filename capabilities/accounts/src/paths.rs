//! The addresses of this room, in one place.

use web::Secret;

/// Where members sign in, and where a letter is asked for.
pub const SIGN_IN: &str = "/connexion";
/// Where the six digits of a letter are typed.
pub const CODE: &str = "/connexion/code";
/// Where the link of a letter leads.
pub const LINK: &str = "/connexion/lien/{secret}";
/// Where a shared mailbox is asked who is there today.
pub const SHOWN_NAME: &str = "/connexion/prenom";
/// Where a member proves again who they are.
pub const PROVE_AGAIN: &str = "/connexion/prouver";
/// Where what a device answered for a passkey is sent.
pub const PASSKEY: &str = "/connexion/cle";
/// Where signing in at a provider begins.
pub const OPENID: &str = "/connexion/openid";
/// Where the provider sends people back to.
pub const OPENID_RETURN: &str = "/connexion/openid/retour";
/// Where a new address is confirmed.
pub const NEW_ADDRESS: &str = "/connexion/adresse/{secret}";
/// Where the old address agrees to a change, or stops it.
pub const OLD_ADDRESS: &str = "/connexion/ancienne-adresse/{secret}";
/// Where signing out is sent.
pub const SIGN_OUT: &str = "/deconnexion";
/// A member's own account.
pub const ACCOUNT: &str = "/compte";
/// The devices where a member is signed in.
pub const SESSIONS: &str = "/compte/appareils";
/// Where signing out on every device is sent.
pub const SIGN_OUT_EVERYWHERE: &str = "/compte/appareils/tous";
/// A member's passkeys.
pub const PASSKEYS: &str = "/compte/cles";
/// Where a passkey is removed.
pub const PASSKEYS_REMOVE: &str = "/compte/cles/retirer";
/// Where a member has the links with a provider undone.
pub const UNLINK: &str = "/compte/fournisseur/delier";
/// Where a member closes their account.
pub const CLOSE: &str = "/compte/fermer";

/// The address a letter's link leads to.
pub fn link(secret: &Secret) -> String {
    format!("/connexion/lien/{}", secret.text())
}

/// The address that confirms a new address for letters.
pub fn address(secret: &Secret) -> String {
    format!("/connexion/adresse/{}", secret.text())
}

/// The address where the old one agrees to a change, or stops it.
pub fn old_address(secret: &Secret) -> String {
    format!("/connexion/ancienne-adresse/{}", secret.text())
}

/// Where the six digits are typed, with the way back for whoever asks for a new letter; empty for none.
pub fn code(back: &str) -> String {
    if back.is_empty() { CODE.to_owned() } else { format!("{CODE}?retour={}", web::encoded(back)) }
}

/// Where a new letter is asked for, with the way back; empty for none.
pub fn sign_in(back: &str) -> String {
    if back.is_empty() { SIGN_IN.to_owned() } else { format!("{SIGN_IN}?retour={}", web::encoded(back)) }
}
