//! The link by which whoever asked without an account sees the own rank, and may give the request up.

use ::store::SealKey;
use vocabulary::id::LoanRequestId;

/// What the fingerprint of a request is made for.
const PURPOSE: &str = "lending/request";
/// How many bytes of the fingerprint stand in an address: nobody guesses sixteen.
const SIGNED: usize = 16;

/// The secret of the page of a request. It is reckoned, not kept: whoever has no key cannot write it.
fn secret(key: &SealKey, id: LoanRequestId) -> String {
    let print = key.fingerprint(PURPOSE, &id.to_string());
    print.iter().take(SIGNED).map(|byte| format!("{byte:02x}")).collect()
}

/// The address of the page of a request.
pub fn rank_path(key: &SealKey, id: LoanRequestId) -> String {
    crate::paths::rank(id, &secret(key, id))
}

/// Whether a secret is the one of a request.
pub fn opens_rank(key: &SealKey, id: LoanRequestId, said: &str) -> bool {
    // Compared as digests: how much of it is right is not told by how long it takes.
    web::secret::digest(said) == web::secret::digest(&secret(key, id))
}
