//! Proofs of who somebody is: passkeys and OpenID Connect, without storage and without pages.

pub mod openid;
pub mod passkey;
#[cfg(any(test, feature = "trial"))]
pub mod trial;
