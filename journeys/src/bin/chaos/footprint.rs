//! What a write leaves in the database: how often it is there, and which rows belong to it each time.

use anyhow::Result;
use chrono::{DateTime, Utc};
use store::{Conn, SealKey, StoreError};
use uuid::Uuid;

use crate::ledger::Deed;
use crate::store::{
    acknowledged_at, all_feedback, events_of, facts_at, facts_named, facts_named_at, fields_of_revision,
    imports_of, letters_at, links_of, records_of_source, referral_created, referral_of_link, requests_of,
    revisions_with, sessions_of, wishes_with,
};

/// The rows of a deed, once for each time it is there: two deeds of one class leave the same.
pub(crate) type Footprint = Vec<Vec<i64>>;

/// Reads the footprints of some deeds in one picture of the data.
pub(crate) struct Looking {
    feedback: Vec<(Uuid, String, DateTime<Utc>)>,
}

impl Looking {
    /// Opens what people wrote without an account, which is sealed and cannot be searched.
    pub(crate) fn new(c: &mut Conn, key: &SealKey) -> Result<Self, StoreError> {
        let mut feedback = Vec::new();
        for (id, sealed, at) in all_feedback(c)? {
            let words = key.open(&format!("feedback/words/{id}"), &sealed).unwrap_or_default();
            feedback.push((id, words, at));
        }
        Ok(Self { feedback })
    }

    /// What a deed left.
    pub(crate) fn at(&self, c: &mut Conn, key: &SealKey, deed: &Deed) -> Result<Footprint, StoreError> {
        match deed {
            Deed::Edit { record, mark, .. } => edited(c, *record, mark),
            // Counted for the organisation as a whole: a click carries no mark.
            Deed::Confirmation { .. } => Ok(Vec::new()),
            Deed::Referral { id } => referred(c, *id),
            Deed::Answer { digest } => answered(c, digest),
            Deed::SignIn { address } => {
                let asked = requests_of(c, &key.fingerprint("account/email", address))?;
                asked.into_iter().map(|at| Ok(vec![letters_at(c, at)?])).collect()
            }
            Deed::Session { digest } => Ok(vec![Vec::new(); many(sessions_of(c, digest)?)]),
            Deed::Feedback { mark } => {
                let written = self.feedback.iter().filter(|(_, words, _)| words.contains(mark.as_str()));
                written.map(|(_, _, at)| Ok(vec![letters_at(c, *at)?])).collect()
            }
            Deed::Wish { mark } => Ok(vec![Vec::new(); wishes_with(c, &like(mark))?.len()]),
            Deed::Import { mark } => imported(c, mark),
        }
    }
}

fn edited(c: &mut Conn, record: Uuid, mark: &str) -> Result<Footprint, StoreError> {
    let revisions = revisions_with(c, record, &like(mark))?;
    let rows = |(id, at)| Ok(vec![fields_of_revision(c, id)?, facts_at(c, record, at)?]);
    revisions.into_iter().map(rows).collect()
}

fn referred(c: &mut Conn, id: Uuid) -> Result<Footprint, StoreError> {
    let Some(at) = referral_created(c, id)? else { return Ok(Vec::new()) };
    let rows = [
        events_of(c, id, "sent")?,
        links_of(c, id)?,
        facts_named(c, id, "referral.sent")?,
        letters_at(c, at)?,
    ];
    Ok(vec![rows.to_vec()])
}

fn answered(c: &mut Conn, digest: &[u8]) -> Result<Footprint, StoreError> {
    let Some(id) = referral_of_link(c, digest)? else { return Ok(Vec::new()) };
    let said = events_of(c, id, "acknowledge")?;
    let Some(at) = acknowledged_at(c, id)?.flatten() else { return Ok(vec![Vec::new(); many(said)]) };
    Ok(vec![vec![said, facts_at(c, id, at)?]])
}

fn imported(c: &mut Conn, mark: &str) -> Result<Footprint, StoreError> {
    let imports = imports_of(c, mark)?;
    let (organizations, services) = records_of_source(c, mark)?;
    if imports.is_empty() && organizations + services > 0 {
        // Records without the import that brought them: half of one.
        return Ok(vec![vec![organizations, services, 0]]);
    }
    let rows = |at| Ok(vec![organizations, services, facts_named_at(c, "directory.imported", at)?]);
    imports.into_iter().map(rows).collect()
}

fn like(mark: &str) -> String {
    format!("%{mark}%")
}

fn many(count: i64) -> usize {
    usize::try_from(count).unwrap_or_default()
}
