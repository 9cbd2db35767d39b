//! Proofs of who somebody is: passkeys and OpenID Connect, without storage and without pages.
