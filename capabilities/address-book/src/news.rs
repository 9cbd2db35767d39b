//! News of favourites: the journal is followed, what favourites show is compared with what was told, and each
//! keeper is told once what changed.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use post::News;
use store::{Conn, Db, RecordedFact, SealKey, StoreError, facts_after};
use uuid::Uuid;
use vocabulary::Locale;
use vocabulary::id::{AccountId, LetterId};
use web::Shell;

use crate::record::{Brief, Change};
use crate::store::watched::Watched;
use crate::store::{favourites, records, watched};

/// How many facts are read at a time.
const FACTS: i64 = 500;
/// How many records are compared in one look.
const COMPARED: i64 = 200;
/// How many changed records are told in one transaction.
const TOLD: usize = 5;

/// Reads what the journal says since the last time and tells members what changed about their favourites. Answers
/// how many lines of news were written.
///
/// May be stopped anywhere and run again, or run by several processes at once: what is told and that it was told
/// are written together, so nothing is told twice. An import of any size costs one comparison per favourite.
pub async fn follow(db: &Db, key: &SealKey, shell: &Shell) -> Result<u64, StoreError> {
    let mut told = 0;
    loop {
        let facts = db.read(unread).await?;
        let Some(last) = facts.last().map(|fact| fact.seq) else { return Ok(told) };
        let subjects = match touched(&facts) {
            Touched::Everything => {
                told += sweep(db, key, shell).await?;
                BTreeSet::new()
            }
            Touched::Subjects(subjects) => subjects,
        };
        for subject in subjects {
            let ids = db.read(move |conn| watched::watched_touched_by(conn, subject)).await?;
            told += compare(db, key, shell, ids).await?;
        }
        db.write(move |conn| watched::keep_place(conn, last)).await?;
    }
}

fn unread(conn: &mut Conn) -> Result<Vec<RecordedFact>, StoreError> {
    let place = watched::place_read(conn)?.unwrap_or(0);
    facts_after(conn, place, FACTS)
}

/// Which records some facts may have changed.
#[derive(Debug, PartialEq, Eq)]
enum Touched {
    /// Any of them: an import.
    Everything,
    /// These, and what hangs on them.
    Subjects(BTreeSet<Uuid>),
}

fn touched(facts: &[RecordedFact]) -> Touched {
    let of_directory = || facts.iter().filter(|fact| fact.name.starts_with("directory."));
    match of_directory().any(|fact| fact.subject.is_none()) {
        true => Touched::Everything,
        false => Touched::Subjects(of_directory().filter_map(|fact| fact.subject).collect()),
    }
}

/// Compares every favourite of the house.
async fn sweep(db: &Db, key: &SealKey, shell: &Shell) -> Result<u64, StoreError> {
    let (mut told, mut after) = (0, Uuid::nil());
    loop {
        let ids = db.read(move |conn| watched::watched_after(conn, after, COMPARED)).await?;
        let Some(last) = ids.last() else { return Ok(told) };
        after = *last;
        told += compare(db, key, shell, ids).await?;
    }
}

/// Looks which of these records changed, and tells of those.
async fn compare(db: &Db, key: &SealKey, shell: &Shell, ids: Vec<Uuid>) -> Result<u64, StoreError> {
    let changed = db.read(move |conn| changed_among(conn, &ids)).await?;
    let mut told = 0;
    for portion in changed.chunks(TOLD) {
        let teller = Teller { key: key.clone(), worded: Worded::new(shell), now: shell.clock.now() };
        let portion = portion.to_vec();
        told += db.write(move |conn| teller.tell_all(conn, &portion)).await?;
    }
    Ok(told)
}

fn changed_among(conn: &mut Conn, ids: &[Uuid]) -> Result<Vec<Uuid>, StoreError> {
    let mut changed = Vec::new();
    for id in ids {
        if difference(conn, *id)?.is_some() {
            changed.push(*id);
        }
    }
    Ok(changed)
}

/// A record under watch that no longer shows what was told, and what it shows now.
fn difference(conn: &mut Conn, id: Uuid) -> Result<Option<(Watched, Brief)>, StoreError> {
    let Some(watched) = watched::find(conn, id)? else { return Ok(None) };
    let brief = records::brief(conn, id, watched.kind)?;
    Ok(brief.filter(|brief| brief.shown() != watched.shown).map(|brief| (watched, brief)))
}

/// What telling needs, taken along into the transaction.
struct Teller {
    key: SealKey,
    worded: Worded,
    now: DateTime<Utc>,
}

impl Teller {
    fn tell_all(&self, conn: &mut Conn, ids: &[Uuid]) -> Result<u64, StoreError> {
        let mut told = 0;
        for id in ids {
            // Looked at again inside the transaction: another process may have told it meanwhile.
            let Some((watched, brief)) = difference(conn, *id)? else { continue };
            let changes = brief.shown().changes_since(&watched.shown);
            if !changes.is_empty() {
                told += self.tell_keepers(conn, (&watched, &brief), &changes)?;
            }
            watched::told(conn, &watched, &brief.shown())?;
        }
        Ok(told)
    }

    fn tell_keepers(
        &self,
        conn: &mut Conn,
        (watched, brief): (&Watched, &Brief),
        changes: &[Change],
    ) -> Result<u64, StoreError> {
        let mut told = 0;
        for keeper in favourites::keepers(conn, brief.id)? {
            let Some(to) = accounts::recipient(conn, &self.key, AccountId::from(keeper))? else { continue };
            // The same news has the same id however often it is written.
            let version = (watched.version + 1).to_string();
            let id = LetterId::from_source("address-book", &format!("{keeper}/{}", brief.id), &version);
            let news = News {
                id,
                to: &to,
                text: self.worded.line(to.locale, &brief.name, changes),
                link: format!("{}{}", self.worded.base_url, brief.path()),
                kind: "address-book",
                now: self.now,
            };
            post::tell(conn, &self.key, &news)?;
            told += 1;
        }
        Ok(told)
    }
}

/// The sentences of news, in both languages: read once, for the transaction borrows nothing of the house.
#[derive(Clone)]
struct Worded {
    base_url: String,
    french: Sentences,
    english: Sentences,
}

#[derive(Clone)]
struct Sentences {
    alone: Vec<(Change, String)>,
    several: String,
    parts: Vec<(Change, String)>,
}

/// What stands for the name and the list in a sentence read once.
const NAME: &str = "\u{1}";
const WHAT: &str = "\u{2}";

const CHANGES: [Change; 6] =
    [Change::Gone, Change::Back, Change::Phone, Change::Hours, Change::Address, Change::State];

impl Worded {
    fn new(shell: &Shell) -> Self {
        let sentences = |locale| {
            let gaps = [("name", NAME.into()), ("what", WHAT.into())];
            let alone = |change: Change| {
                let key = format!("address-book-news-{}", change.code());
                (change, shell.words.say_with(locale, &key, &gaps).into_owned())
            };
            let part = |change: Change| {
                let key = format!("address-book-what-{}", change.code());
                (change, shell.words.say(locale, &key).into_owned())
            };
            Sentences {
                alone: CHANGES.map(alone).to_vec(),
                several: shell.words.say_with(locale, "address-book-news-several", &gaps).into_owned(),
                parts: CHANGES[2..].iter().copied().map(part).collect(),
            }
        };
        Self {
            base_url: shell.base_url.clone(),
            french: sentences(Locale::French),
            english: sentences(Locale::English),
        }
    }

    fn line(&self, locale: Locale, name: &str, changes: &[Change]) -> String {
        let sentences = match locale {
            Locale::French => &self.french,
            Locale::English => &self.english,
        };
        let of = |list: &[(Change, String)], change: Change| {
            list.iter().find(|(known, _)| *known == change).map(|(_, words)| words.clone())
        };
        if let [change] = changes {
            return of(&sentences.alone, *change).unwrap_or_default().replace(NAME, name);
        }
        let parts: Vec<String> = changes.iter().filter_map(|change| of(&sentences.parts, *change)).collect();
        sentences.several.replace(WHAT, &parts.join(", ")).replace(NAME, name)
    }
}

#[cfg(test)]
mod tests;
