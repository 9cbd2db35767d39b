//! The examiner: compares the ledger of those who wrote with what is in the database, the journals and the index.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::Result;
use chrono::Utc;
use directory::Catalogue;
use store::access::{Soundness, verify};
use store::{Conn, Db, SealKey, StoreError, last_fact};
use uuid::Uuid;
use web::Clock;

use crate::footprint::{Footprint, Looking};
use crate::ledger::{Deed, Entry, Told};
use crate::store::{
    bounds_of_facts, confirmations_of, count_facts, facts_named_at, last_name, letters_of_kind,
    organization_name, service_name, services,
};

/// What was found wrong, in words.
#[derive(Default)]
pub(crate) struct Findings {
    /// Acknowledged, and not there.
    pub(crate) lost: Vec<String>,
    /// There more than once.
    pub(crate) duplicated: Vec<String>,
    /// Neither absent nor whole.
    pub(crate) torn: Vec<String>,
    /// Journals or index that do not hold.
    pub(crate) unsound: Vec<String>,
}

impl Findings {
    /// Everything, a line each.
    pub(crate) fn lines(&self) -> Vec<String> {
        let named = [
            ("LOST", &self.lost),
            ("TWICE", &self.duplicated),
            ("TORN", &self.torn),
            ("UNSOUND", &self.unsound),
        ];
        let lines =
            named.iter().flat_map(|(name, found)| found.iter().map(move |one| format!("{name} {one}")));
        lines.collect()
    }
}

/// Whoever compares what was said with what is there.
#[derive(Default)]
pub(crate) struct Examiner {
    ledger: Vec<Entry>,
    /// The rows that a deed of a kind and class leaves, as the first acknowledged one showed.
    whole: BTreeMap<(&'static str, String), Vec<i64>>,
    /// Letters that an edit of a class makes, learned while nothing was killed.
    letters: BTreeMap<String, i64>,
    /// Letters about changes that were there before the first edit.
    letters_before: i64,
    pub(crate) findings: Findings,
    /// How many were kept though nobody was told so.
    pub(crate) kept_unsaid: usize,
    /// What was told already.
    told: BTreeSet<String>,
}

impl Examiner {
    /// What was noted of edits before anything was killed: the letters each class of them makes.
    pub(crate) fn learn(&mut self, class: &str, letters: i64) {
        self.letters.insert(class.to_owned(), letters);
    }

    /// Whether it is known how many letters an edit of this class makes.
    pub(crate) fn knows(&self, class: &str) -> bool {
        self.letters.contains_key(class)
    }

    /// The letters about changes that were there before.
    pub(crate) fn starts_at(&mut self, letters: i64) {
        self.letters_before = letters;
    }

    /// What those who wrote noted so far.
    pub(crate) fn ledger(&self) -> &[Entry] {
        &self.ledger
    }

    /// Looks for these entries, and at everything that must hold as a whole.
    pub(crate) fn examine(&mut self, db: &Db, key: &SealKey, entries: Vec<Entry>) -> Result<()> {
        let begin = self.ledger.len();
        self.ledger.extend(entries);
        self.look(db, key, begin)
    }

    /// What was found wrong since this was asked last.
    pub(crate) fn news(&mut self) -> Vec<String> {
        let lines = self.findings.lines();
        let new = lines.iter().filter(|line| !self.told.contains(*line)).cloned().collect();
        self.told.extend(lines);
        new
    }

    /// Looks for every entry there ever was once more.
    pub(crate) fn examine_all(&mut self, db: &Db, key: &SealKey) -> Result<()> {
        let before = std::mem::take(&mut self.findings);
        self.look(db, key, 0)?;
        // What was found on the way and is not there any more was there all the same.
        let now = std::mem::replace(&mut self.findings, before);
        let merge = |into: &mut Vec<String>, from: Vec<String>| {
            let new: Vec<String> = from.into_iter().filter(|one| !into.contains(one)).collect();
            into.extend(new);
        };
        merge(&mut self.findings.lost, now.lost);
        merge(&mut self.findings.duplicated, now.duplicated);
        merge(&mut self.findings.torn, now.torn);
        merge(&mut self.findings.unsound, now.unsound);
        Ok(())
    }

    fn look(&mut self, db: &Db, key: &SealKey, begin: usize) -> Result<()> {
        let deeds: Vec<Deed> = self.ledger[begin..].iter().map(|entry| entry.deed.clone()).collect();
        let footprints = db.read_now(|c| {
            let looking = Looking::new(c, key)?;
            deeds.iter().map(|deed| looking.at(c, key, deed)).collect::<Result<Vec<_>, StoreError>>()
        })?;
        // The oldest sessions of an account give way to new ones: they are looked for once, after the kill.
        let is_last_look = begin == 0;
        for (place, footprint) in footprints.into_iter().enumerate() {
            let entry = self.ledger[begin + place].clone();
            let is_counted = match entry.deed {
                Deed::Confirmation { .. } => false,
                Deed::Session { .. } => !is_last_look,
                _ => true,
            };
            if is_counted {
                self.judge(&entry, &footprint);
            }
            let is_unsaid = entry.told == Told::Nothing && !is_last_look;
            self.kept_unsaid += usize::from(is_unsaid && !footprint.is_empty());
        }
        let unsound = db.read_now(|c| {
            let mut unsound = journals(c)?;
            unsound.extend(self.confirmations(c)?);
            unsound.extend(self.letters_of_edits(c, key)?);
            unsound.extend(self.names(c)?);
            Ok(unsound)
        })?;
        self.findings.unsound.extend(unsound);
        Ok(())
    }

    fn judge(&mut self, entry: &Entry, footprint: &Footprint) {
        let said = format!("{:?}, answered {:?}: rows {footprint:?}", entry.deed, entry.told);
        let [rows] = footprint.as_slice() else {
            if footprint.len() > 1 {
                self.findings.duplicated.push(said);
            } else if entry.is_acknowledged() {
                self.findings.lost.push(said);
            }
            return;
        };
        if entry.is_impossible() {
            self.findings.duplicated.push(format!("{said}, and nobody was reached"));
        }
        let class = (entry.deed.kind(), entry.class.clone());
        if entry.is_acknowledged() {
            self.whole.entry(class.clone()).or_insert_with(|| rows.clone());
        }
        if self.whole.get(&class).is_some_and(|whole| whole != rows) {
            let whole = &self.whole[&class];
            self.findings.torn.push(format!("{said}, and whole ones have {whole:?}"));
        }
    }

    /// A click carries no mark: as many confirmations as were acknowledged, and no more than were asked for.
    fn confirmations(&self, c: &mut Conn) -> Result<Vec<String>, StoreError> {
        let mut asked: BTreeMap<Uuid, (usize, usize)> = BTreeMap::new();
        for entry in &self.ledger {
            if let Deed::Confirmation { organization } = entry.deed {
                let (done, all) = asked.entry(organization).or_default();
                *all += 1;
                *done += usize::from(entry.is_acknowledged());
            }
        }
        let mut faults = Vec::new();
        for (organization, (done, all)) in asked {
            let found = confirmations_of(c, organization)?;
            if !(done..=all).contains(&found.len()) {
                faults.push(format!(
                    "{} confirmations of {organization}: {done} acknowledged, {all} asked",
                    found.len()
                ));
            }
            let many = found.first().map(|(_, many)| *many);
            for (at, rows) in found {
                if Some(rows) != many || facts_named_at(c, "upkeep.answered", at)? != 1 {
                    faults.push(format!("half a confirmation of {organization} at {at}: {rows} rows"));
                }
            }
        }
        Ok(faults)
    }

    /// The letters to owners: as many as the edits that are there make.
    fn letters_of_edits(&self, c: &mut Conn, key: &SealKey) -> Result<Vec<String>, StoreError> {
        let looking = Looking::new(c, key)?;
        let mut expected = self.letters_before;
        for entry in self.ledger.iter().filter(|entry| matches!(entry.deed, Deed::Edit { .. })) {
            let there = i64::try_from(looking.at(c, key, &entry.deed)?.len()).unwrap_or_default();
            expected += there * self.letters.get(&entry.class).copied().unwrap_or_default();
        }
        let found = letters_of_kind(c, "record-changed")?;
        let fault = format!("{found} letters about changes, and the changes that are there make {expected}");
        Ok(if found == expected { Vec::new() } else { vec![fault] })
    }

    /// Each record bears the name that its history gave it last.
    fn names(&self, c: &mut Conn) -> Result<Vec<String>, StoreError> {
        let mut faults = Vec::new();
        let mut seen = BTreeSet::new();
        for entry in self.ledger.iter().rev() {
            let Deed::Edit { kind, record, .. } = &entry.deed else { continue };
            if !seen.insert(*record) {
                continue;
            }
            let name =
                if *kind == "service" { service_name(c, *record)? } else { organization_name(c, *record)? };
            let name = serde_json::Value::from(name.unwrap_or_default()).to_string();
            if last_name(c, *record)?.is_some_and(|last| last != name) {
                faults.push(format!("the {kind} {record} is called {name}, and its history says otherwise"));
            }
        }
        Ok(faults)
    }
}

/// Both journals: facts without a gap, the chain of accesses whole.
fn journals(c: &mut Conn) -> Result<Vec<String>, StoreError> {
    let mut faults = Vec::new();
    let (count, (first, last), told) = (count_facts(c)?, bounds_of_facts(c)?, last_fact(c)?);
    if first != 1 || last != told || count != last {
        faults.push(format!("the journal has {count} facts from {first} to {last}, and tells of {told}"));
    }
    match verify(c)? {
        Soundness::Whole { .. } => {}
        broken => faults.push(format!("the journal of access: {broken:?}")),
    }
    Ok(faults)
}

/// How many letters about changes there are.
pub(crate) fn letters_about_changes(db: &Db) -> Result<i64> {
    Ok(db.read_now(|c| letters_of_kind(c, "record-changed"))?)
}

/// The index that was saved, caught up with the journal, beside one that is built anew: every card must be the same.
pub(crate) fn compare_index(db: &Db, folder: &std::path::Path) -> Result<Vec<String>> {
    let (kept, fresh) = (tempfile::tempdir()?, tempfile::tempdir()?);
    let clock = Clock::new(Utc::now);
    let saved = folder.join("index.bin");
    if saved.is_file() {
        std::fs::copy(&saved, kept.path().join("index.bin"))?;
    }
    let kept = Catalogue::open(db.clone(), kept.path(), clock.clone())?;
    let fresh = Catalogue::open(db.clone(), fresh.path(), clock)?;
    let all = db.read_now(services)?;
    let (kept, fresh) = (kept.reader(), fresh.reader());
    let mut faults = Vec::new();
    if kept.len() != fresh.len() || fresh.len() != all.len() {
        faults.push(format!(
            "the index holds {}, anew {}, the records {}",
            kept.len(),
            fresh.len(),
            all.len()
        ));
    }
    let other = all.iter().filter(|(id, _)| kept.card(*id) != fresh.card(*id));
    faults.extend(other.map(|(id, _)| format!("the index says something else of {id} than the record")));
    Ok(faults)
}
