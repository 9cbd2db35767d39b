//! The page of health: what the check-up says, letters, rounds, sizes; nothing about anybody.

use ::store::{Conn, StoreError, TableSize, last_fact, table_sizes};
use axum::extract::State;
use chrono::{DateTime, Utc};
use post::{Outbox, Trouble, outbox, troubles};
use vocabulary::time::paris;
use web::{Failure, Page, Visit};

use super::Observatory;
use crate::finding::{Finding, State as How, Told};
use crate::naming::{letters_in_words, reason_in_words, round_in_words};
use crate::paths;
use crate::process::process;
use crate::store::{RoundRow, rounds};

/// So many of the largest tables are listed.
const TABLES: usize = 12;

#[derive(askama::Template)]
#[template(path = "pages/health.html")]
struct Health<'a> {
    visit: &'a Visit,
    at: String,
    findings: Vec<(How, Told)>,
    backup: String,
    facts: Vec<(&'static str, String)>,
    counts: String,
    letters: Vec<LetterLine>,
    rounds: Vec<RoundLine>,
    whole: String,
    tables: Vec<(String, String)>,
}

struct LetterLine {
    /// What the letters are for, in words, and as a code.
    name: String,
    kind: String,
    state: String,
    /// Why they did not arrive, in words, and as a code.
    why: String,
    reason: String,
    count: String,
    waits: bool,
}

struct RoundLine {
    name: String,
    made: String,
    took: String,
    fault: String,
}

/// What is read of the records in one go.
struct Read {
    outbox: Outbox,
    troubles: Vec<Trouble>,
    rounds: Vec<RoundRow>,
    last: i64,
    bytes: u64,
    tables: Vec<TableSize>,
}

pub(super) async fn show(visit: Visit, State(room): State<Observatory>) -> Result<Page, Failure> {
    let now = visit.now;
    let read = room.read(move |conn| read(conn, now)).await?;
    let (look, vitals) = (room.look.clone(), room.vitals.clone());
    let asked = tokio::task::spawn_blocking(move || (look(), (vitals.folder)())).await;
    let (found, folder) = asked.map_err(|fault| Failure::internal(&fault))?;
    let body = Health {
        visit: &visit,
        at: visit.say_of("observatory-health-at", &moment(&visit, now)).into_owned(),
        backup: backup(&visit, &found),
        findings: told(&visit, &found),
        facts: facts(&visit, &room, &read),
        counts: counts(&visit, &read.outbox),
        letters: read.troubles.iter().map(|trouble| letter(&visit, trouble)).collect(),
        rounds: read.rounds.iter().map(|round| round_line(&visit, round)).collect(),
        whole: whole(&visit, read.bytes, folder),
        tables: read
            .tables
            .iter()
            .map(|table| (table.name.clone(), megabytes(&visit, table.bytes)))
            .collect(),
    };
    Ok(visit.page(visit.say("observatory-health"), &body).not_indexed())
}

fn read(conn: &mut Conn, now: DateTime<Utc>) -> Result<Read, StoreError> {
    let (bytes, tables) = table_sizes(conn, TABLES)?;
    Ok(Read {
        outbox: outbox(conn, now)?,
        troubles: troubles(conn)?,
        rounds: rounds(conn)?,
        last: last_fact(conn)?,
        bytes,
        tables,
    })
}

/// What is not well, the gravest first; the last back-up has a line of its own.
fn told(visit: &Visit, found: &[Finding]) -> Vec<(How, Told)> {
    let mut found: Vec<&Finding> = found.iter().filter(|finding| finding.state != How::Well).collect();
    found.sort_by_key(|finding| std::cmp::Reverse(finding.state));
    let told = |finding: &Finding| {
        let told = finding.told(&visit.shell.words, visit.locale);
        (finding.state, Told { check: titled(&told.check), ..told })
    };
    found.into_iter().map(told).collect()
}

/// A name as a title: with a capital.
fn titled(name: &str) -> String {
    let mut letters = name.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).collect()
}

fn backup(visit: &Visit, found: &[Finding]) -> String {
    let copy = found.iter().find(|finding| finding.check == "backup");
    let told = copy.map(|finding| finding.told(&visit.shell.words, visit.locale).what);
    told.unwrap_or_else(|| visit.say("observatory-health-backup-unknown").into_owned())
}

fn facts(visit: &Visit, room: &Observatory, read: &Read) -> Vec<(&'static str, String)> {
    let usage = room.db.usage();
    let values = [("used", usage.in_use), ("capacity", usage.capacity), ("waiting", usage.waiting)];
    let values = values.map(|(name, value)| (name, value.into()));
    let pool = visit.say_with("observatory-health-pool-line", &values).into_owned();
    let seen = (room.vitals.seen)();
    let lag = match read.last - seen {
        ..=0 => visit.say_of("observatory-health-lag-none", &visit.number(seen)),
        lag => visit.say_of("observatory-health-lag-lines", &visit.number(lag)),
    };
    vec![
        ("observatory-health-version", room.vitals.version.to_owned()),
        ("observatory-health-started", moment(visit, room.vitals.started_at)),
        ("observatory-health-memory", megabytes(visit, process().resident)),
        ("observatory-health-lag", lag.into_owned()),
        ("observatory-health-pool", pool),
    ]
}

fn counts(visit: &Visit, outbox: &Outbox) -> String {
    let values = [("waiting", outbox.waiting), ("sent", outbox.sent), ("lost", outbox.lost)];
    let texts = values.map(|(name, count)| (name, visit.number(count)));
    let values = texts.each_ref().map(|(name, text)| (*name, text.as_str().into()));
    visit.say_with("observatory-health-letters-counts", &values).into_owned()
}

fn letter(visit: &Visit, trouble: &Trouble) -> LetterLine {
    let words = &visit.shell.words;
    LetterLine {
        name: letters_in_words(words, visit.locale, &trouble.kind),
        kind: trouble.kind.clone(),
        state: visit.say(trouble.state_key()).into_owned(),
        why: reason_in_words(words, visit.locale, &trouble.reason),
        reason: trouble.reason.clone(),
        count: visit.say_count("observatory-health-letters-count", trouble.count).into_owned(),
        waits: trouble.state == "waiting",
    }
}

fn round_line(visit: &Visit, round: &RoundRow) -> RoundLine {
    let never = || visit.say("observatory-health-round-never").into_owned();
    RoundLine {
        name: round_in_words(&visit.shell.words, visit.locale, &round.name),
        made: round.made_at.map_or_else(never, |at| moment(visit, at)),
        took: took(visit, round.took),
        fault: round.fault.clone().unwrap_or_default(),
    }
}

/// Seconds, with one digit behind the comma where there are less than ten.
fn took(visit: &Visit, milliseconds: i64) -> String {
    match milliseconds.unsigned_abs() {
        ..100 => visit.say("observatory-health-took-little").into_owned(),
        long => visit.say_of("observatory-health-took", &tenths(visit, long * 1000)).into_owned(),
    }
}

fn whole(visit: &Visit, database: u64, folder: u64) -> String {
    let texts =
        [("database", database), ("folder", folder)].map(|(name, bytes)| (name, tenths(visit, bytes)));
    let values = texts.each_ref().map(|(name, text)| (*name, text.as_str().into()));
    visit.say_with("observatory-health-sizes-whole", &values).into_owned()
}

fn megabytes(visit: &Visit, bytes: u64) -> String {
    visit.say_of("observatory-health-megabytes", &tenths(visit, bytes)).into_owned()
}

/// Millions of bytes, with one digit behind the comma where there is less than ten.
fn tenths(visit: &Visit, bytes: u64) -> String {
    let tenths = bytes / 100_000;
    let comma = if visit.locale == vocabulary::Locale::French { ',' } else { '.' };
    if tenths < 100 { format!("{}{comma}{}", tenths / 10, tenths % 10) } else { visit.number(tenths / 10) }
}

fn moment(visit: &Visit, at: DateTime<Utc>) -> String {
    let local = paris(at);
    format!("{}, {}", visit.date(local.date()), local.format("%H:%M"))
}
