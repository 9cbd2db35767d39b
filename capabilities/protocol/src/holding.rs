//! What this room holds about people: who wrote, who voted and who signed, in the name of which organisation.

use ::store::{Conn, Held, HeldValue, Holding, Processing, Residue, SealKey, StoreError};
use chrono::{DateTime, Utc};
use uuid::Uuid;
use vocabulary::class::DataClass;

use crate::rounds::day;
use crate::store::{amendments, holdings, signatures};
use crate::vote::Choice;

/// What the rights of persons and the register of processing are answered from. Words, votes and signatures belong to
/// organisations and remain theirs; who gave them is forgotten with the account.
pub const HOLDING: Holding = Holding { room: "protocol", gather, erase, processing: PROCESSING };

const PROCESSING: &[Processing] = &[Processing {
    name: "protocol-processing-name",
    purpose: "protocol-processing-purpose",
    ground: "protocol-processing-ground",
    people: "protocol-processing-people",
    classes: &[DataClass::C1],
    recipients: "protocol-processing-recipients",
    kept: "protocol-processing-kept",
}];

fn gather(conn: &mut Conn, key: &SealKey, account: Uuid) -> Result<Vec<Held>, StoreError> {
    let mut held = Vec::new();
    let mut hold = |what, fields| held.push(Held { what, class: DataClass::C1, fields });
    let (proposed, said) = amendments::written_by(conn, key, account)?;
    for amendment in proposed {
        let fields = vec![
            ("protocol-held-organization", amendment.organization_name.clone().into()),
            ("protocol-held-on", day(amendment.proposed_at).into()),
            ("protocol-held-words", amendment.change.proposed().1.to_owned().into()),
            ("protocol-held-reason", amendment.reason.into()),
        ];
        hold("protocol-held-amendment", fields);
    }
    for comment in said {
        let fields = vec![
            ("protocol-held-on", day(comment.written_at).into()),
            ("protocol-held-words", comment.words.into()),
        ];
        hold("protocol-held-comment", fields);
    }
    for ballot in holdings::ballots_by(conn, account)? {
        let choice = Choice::from_code(&ballot.choice).map_or("", Choice::key);
        let fields = vec![
            ("protocol-held-organization", ballot.name.into()),
            ("protocol-held-on", day(ballot.cast_at).into()),
            ("protocol-held-choice", HeldValue::words(choice)),
        ];
        hold("protocol-held-vote", fields);
    }
    for signature in signatures::signed_by(conn, account)? {
        let fields = vec![
            ("protocol-held-organization", signature.organization_name.into()),
            ("protocol-held-on", signature.signed_on.into()),
            ("protocol-held-function", signature.function.into()),
            ("protocol-held-means", HeldValue::words(signature.means.key())),
        ];
        hold("protocol-held-signature", fields);
    }
    Ok(held)
}

fn erase(conn: &mut Conn, account: Uuid, _now: DateTime<Utc>) -> Result<Vec<Residue>, StoreError> {
    let (texts, acts) = holdings::forget(conn, account)?;
    let residues = [
        ("protocol-residue-texts", "protocol-residue-texts-why", texts),
        ("protocol-residue-acts", "protocol-residue-acts-why", acts),
    ];
    let kept = residues.into_iter().filter(|(_, _, count)| *count > 0);
    let residue = |(what, why, count): (&'static str, &'static str, u64)| Residue {
        what,
        why,
        until: None,
        count: i64::try_from(count).unwrap_or(i64::MAX),
    };
    Ok(kept.map(residue).collect())
}
