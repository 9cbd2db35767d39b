//! « À jour »: a certificate that every record of an organisation is fresh, and how anybody checks it.

use chrono::{NaiveDate, TimeDelta};
use directory::{Life, RecordKind, Shown};
use store::{Conn, StoreError};
use uuid::Uuid;
use vocabulary::id::OrganizationId;

use crate::store::attestations::{AttestationRow, insert_attestation};

/// The letters of a code: Crockford's, without those that look like digits.
const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// The code of a certificate: sixteen letters and digits, eighty bits of chance, short enough to be typed from paper.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Code(String);

impl Code {
    /// A code from chance.
    pub(crate) fn new(chance: [u8; 10]) -> Self {
        let bits = chance.iter().fold(0_u128, |bits, byte| bits << 8 | u128::from(*byte));
        let letter = |place: u32| char::from(LETTERS[((bits >> (5 * place)) & 31) as usize]);
        Self((0..16).map(letter).collect())
    }

    /// Reads a code as people type it: hyphens, spaces and small letters do not matter, and look-alikes are one.
    pub(crate) fn read(text: &str) -> Option<Self> {
        let mut code = String::with_capacity(16);
        for letter in text.chars().filter(|letter| !matches!(letter, '-' | ' ')) {
            let letter = match letter.to_ascii_uppercase() {
                'O' => '0',
                'I' | 'L' => '1',
                other => other,
            };
            let known = u8::try_from(letter).is_ok_and(|byte| LETTERS.contains(&byte));
            if !known || code.len() == 16 {
                return None;
            }
            code.push(letter);
        }
        (code.len() == 16).then_some(Self(code))
    }

    /// The code as it is printed: four groups of four.
    pub(crate) fn shown(&self) -> String {
        let groups: Vec<&str> = (0..4).filter_map(|group| self.0.get(4 * group..4 * group + 4)).collect();
        groups.join("-")
    }

    fn digest(&self) -> Vec<u8> {
        web::secret::digest(&self.0)
    }
}

impl std::fmt::Debug for Code {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        to.write_str("Code(…)")
    }
}

/// How the records of an organisation stand: its own and those of its services. Places are confirmed with the services
/// they belong to.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Records {
    pub(crate) name: String,
    pub(crate) all: Vec<Shown>,
    /// Those that are not fresh today.
    pub(crate) missing: Vec<Shown>,
    /// The day the oldest was confirmed; none while something is missing.
    pub(crate) oldest_on: Option<NaiveDate>,
    /// The last day all of them are fresh, if nothing happens; none while something is missing.
    pub(crate) fresh_until: Option<NaiveDate>,
}

/// How the records of an organisation stand today; none when it is not in the directory.
pub(crate) fn records(
    conn: &mut Conn,
    organization: OrganizationId,
    today: NaiveDate,
) -> Result<Option<Records>, StoreError> {
    let lasts = TimeDelta::days(i64::from(directory::thresholds(conn)?.to_confirm_days));
    let counts = |shown: &Shown| shown.key.kind != RecordKind::Location && shown.life == Life::Current;
    let all: Vec<Shown> = directory::records_of(conn, organization)?.into_iter().filter(counts).collect();
    let Some(own) = all.iter().find(|shown| shown.key.kind == RecordKind::Organization) else {
        return Ok(None);
    };
    let name = own.name.clone();
    let missing: Vec<Shown> = all.iter().filter(|shown| !is_fresh(shown, today, lasts)).cloned().collect();
    let oldest = all.iter().map(|shown| shown.dates.assured_on).min().flatten();
    let oldest_on = oldest.filter(|_| missing.is_empty());
    let fresh_until = oldest_on.map(|oldest| oldest + lasts - TimeDelta::days(1));
    Ok(Some(Records { name, all, missing, oldest_on, fresh_until }))
}

fn is_fresh(shown: &Shown, today: NaiveDate, lasts: TimeDelta) -> bool {
    let dates = &shown.dates;
    dates.doubted_on.is_none() && dates.assured_on.is_some_and(|assured| today - assured < lasts)
}

/// Issues a certificate, valid as long as every record is fresh if nothing happens. Answers nothing where something is
/// missing, or the organisation is unknown.
pub(crate) fn issue(
    conn: &mut Conn,
    (id, code): (Uuid, &Code),
    organization: OrganizationId,
    today: NaiveDate,
) -> Result<Option<AttestationRow>, StoreError> {
    let Some(records) = records(conn, organization, today)? else { return Ok(None) };
    let (Some(oldest_on), Some(valid_until)) = (records.oldest_on, records.fresh_until) else {
        return Ok(None);
    };
    let row = AttestationRow {
        id,
        code_digest: code.digest(),
        organization: organization.uuid(),
        organization_name: records.name,
        issued_on: today,
        valid_until,
        records: i64::try_from(records.all.len()).unwrap_or(i64::MAX),
        oldest_on,
    };
    insert_attestation(conn, &row)?;
    Ok(Some(row))
}

/// The certificate a code names, expired or not.
pub(crate) fn certificate_of(conn: &mut Conn, code: &Code) -> Result<Option<AttestationRow>, StoreError> {
    crate::store::attestations::attestation_by_digest(conn, &code.digest())
}

#[cfg(test)]
mod tests;
