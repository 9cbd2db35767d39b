//! Scans of agreements on paper.

use ::store::{Conn, SealKey, Sealed, StoreError, sql};
use uuid::Uuid;
use vocabulary::id::ReferralId;

use super::{SCAN, open, seal};
use crate::referral::Scan;

sql! {
    fn insert_scan(id: Uuid, media_type: &str, content: &Sealed) -> () =
        "insert into referral_scan (id, media_type, content_sealed) values ($1, $2, $3)";
    fn scan_by_id(id: Uuid) -> Option<(String, Sealed)> =
        "select media_type, content_sealed from referral_scan where id = $1";
}

/// Keeps the scan of an agreement.
pub(crate) fn keep(conn: &mut Conn, key: &SealKey, id: ReferralId, scan: &Scan) -> Result<(), StoreError> {
    insert_scan(conn, id.uuid(), &scan.media_type, &seal(key, SCAN, id.uuid(), &scan.base64)?)
}

/// The scan of the person's agreement, for the organisation that collected it.
///
/// # Errors
/// Those of the store.
pub fn scan(conn: &mut Conn, key: &SealKey, id: ReferralId) -> Result<Option<Scan>, StoreError> {
    let found = scan_by_id(conn, id.uuid())?;
    let scan = |(media_type, sealed)| {
        let base64 = open(key, SCAN, id.uuid(), &sealed)?;
        Ok(Scan { media_type, base64 })
    };
    found.map(scan).transpose()
}
