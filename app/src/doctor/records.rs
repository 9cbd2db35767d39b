//! The records: whether they can be opened, by this version, with this key, and whether they are whole.

use chrono::{DateTime, Utc};
use directory::Catalogue;
use observatory::Finding;
use store::access::Soundness;
use store::keys::KeyFault;
use store::{Address, Ailment, Db, Examined, SealFault, StoreError, examine};

use super::Exam;
use super::machine::others_may;
use crate::house::{engine_name, schema};
use crate::settings::Settings;

/// A clock this many seconds from that of the database is off.
const APART: i64 = 60;
/// A saved index this many lines behind takes a while to catch up.
const FAR_BEHIND: i64 = 20_000;

/// Looks at the database without a change, and opens it where nothing is in the way.
pub(super) fn database(exam: &Exam<'_>, tell: &mut dyn FnMut(Finding)) -> Option<Db> {
    let (settings, now) = (exam.settings, exam.clock.now());
    let schema = schema(now);
    let path = settings.database.to_string();
    let found = match examine(&settings.database, &schema) {
        Ok(found) => found,
        Err(ailment) => {
            tell(ailing(ailment).with("path", path));
            return None;
        }
    };
    if let Some(apart) =
        found.clock.map(|theirs| (theirs - now).num_seconds().abs()).filter(|apart| *apart > APART)
    {
        tell(Finding::fault("clock", "apart").with("seconds", apart));
    }
    tell(stands(settings, &found).with("path", path));
    if settings.database.engine() == store::Engine::Postgres {
        tell(match found.too_few_connections {
            Some((granted, ours)) => {
                Finding::fault("connections", "few").with("granted", granted).with("ours", ours)
            }
            None => Finding::well("connections", "ok"),
        });
    }
    if !found.pending.is_empty() {
        return None;
    }
    Db::open(&settings.database, &schema).inspect_err(|error| tell(unread(error))).ok()
}

fn ailing(ailment: Ailment) -> Finding {
    let fault = |code| Finding::fault("database", code);
    match ailment {
        Ailment::Absent => fault("absent"),
        Ailment::NotADatabase(detail) => fault("torn").with("detail", detail),
        Ailment::Unreachable(detail) => fault("unreachable").with("detail", detail),
        Ailment::Refused(detail) => fault("refused").with("detail", detail),
        Ailment::Unknown(detail) => fault("unknown").with("detail", detail),
        Ailment::Newer(detail) => fault("newer").with("detail", detail),
        Ailment::Other(detail) => fault("other").with("detail", detail),
    }
}

fn stands(settings: &Settings, found: &Examined) -> Finding {
    if let Some(first) = found.pending.first() {
        return Finding::care("database", "pending").with("count", found.pending.len()).with("detail", first);
    }
    match &settings.database {
        Address::Sqlite(file) if others_may(file, 0o006) => return Finding::fault("database", "open"),
        Address::Postgres(url) if !is_near(url) && !url.contains("sslmode=require") => {
            return Finding::care("database", "plain");
        }
        _ => {}
    }
    let engine = engine_name(settings.database.engine());
    Finding::well("database", "ok").with("engine", engine).with("size", found.bytes.div_ceil(1_000_000))
}

/// Whether an address leads to this machine, by a socket or by its own name.
fn is_near(url: &str) -> bool {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    let place = rest.split(['/', '?']).next().unwrap_or_default();
    let host = place.rsplit('@').next().unwrap_or_default();
    let bare = host.trim_start_matches('[').split([']', ':']).next().unwrap_or_default();
    bare.is_empty() || bare == "localhost" || bare.starts_with("127.") || host.starts_with("[::1]")
}

/// What was asked of the records and not answered.
pub(super) fn unread(error: &StoreError) -> Finding {
    Finding::fault("database", "other").with("detail", error).with("path", "")
}

pub(super) fn last_noted(db: &Db) -> Option<DateTime<Utc>> {
    let last = db.read_now(|c| {
        let last = store::last_fact(c)?;
        store::facts_after(c, (last - 1).max(0), 1)
    });
    last.ok()?.first().map(|fact| fact.recorded_at)
}

/// The key is not made by looking for it: that is for the first start to do, as the account that serves.
pub(super) fn key(settings: &Settings, db: &Db) -> Finding {
    let path = settings.data.join("personal.key");
    let named = |finding: Finding| finding.with("path", path.display());
    if !path.exists() {
        return match db.read_now(store::keys::has_sealed) {
            Ok(true) => named(Finding::fault("key", "absent")),
            Ok(false) => Finding::well("key", "none"),
            Err(error) => unread(&error),
        };
    }
    if others_may(&path, 0o077) {
        return named(Finding::fault("key", "rights"));
    }
    named(match store::keys::open(db, &path) {
        Ok(_) => Finding::well("key", "ok"),
        Err(
            KeyFault::WrongKey { .. } | KeyFault::Seal(SealFault::UnknownKey { .. } | SealFault::DoesNotOpen),
        ) => Finding::fault("key", "wrong"),
        Err(fault) => Finding::fault("key", "other").with("detail", fault),
    })
}

/// The journal of access must be as it was written.
pub(super) fn journal(db: &Db) -> Finding {
    match db.read_now(store::access::verify) {
        Ok(Soundness::Whole { rows }) => Finding::well("journal", "ok").with("count", rows),
        Ok(Soundness::Broken { number }) => Finding::fault("journal", "broken").with("number", number),
        Ok(Soundness::Missing { number }) => Finding::fault("journal", "missing").with("number", number),
        Ok(Soundness::EndMissing { found, promised }) => {
            Finding::fault("journal", "end").with("number", found + 1).with("last", promised)
        }
        Err(error) => unread(&error),
    }
}

pub(super) fn index(settings: &Settings, db: &Db) -> Finding {
    let last = match db.read_now(store::last_fact) {
        Ok(last) => last,
        Err(error) => return unread(&error),
    };
    let Some(seen) = Catalogue::saved_up_to(&settings.data) else { return Finding::well("index", "none") };
    let found = match last - seen {
        ..0 => Finding::fault("index", "foreign"),
        FAR_BEHIND.. => Finding::care("index", "behind"),
        _ => Finding::well("index", "ok"),
    };
    let path = settings.data.display();
    found.with("seen", seen).with("last", last).with("count", last - seen).with("path", path)
}

/// Somebody must keep the network, or nobody can be invited and nobody answers.
pub(super) fn people(db: &Db, now: DateTime<Utc>) -> Result<Finding, StoreError> {
    let today = vocabulary::time::paris(now).date();
    let (administrators, coordinators) = db.read_now(|c| membership::keepers(c, today))?;
    let found = match (administrators, coordinators) {
        (0, _) => Finding::fault("people", "no-administrator"),
        (_, 0) => Finding::fault("people", "no-coordinator"),
        _ => Finding::well("people", "ok"),
    };
    Ok(found.with("administrators", administrators).with("coordinators", coordinators))
}
