//! The machine: its disk, its memory, its clock.

use std::path::Path;

use chrono::{DateTime, Datelike, TimeDelta, Utc};
use observatory::Finding;

const MEGABYTE: u64 = 1 << 20;
/// The years in which a clock can be right.
const YEARS: std::ops::Range<i32> = 2026..2056;
/// How far a line of the journal may lie ahead of the clock.
const AHEAD: TimeDelta = TimeDelta::minutes(5);
/// Rules of time zones are trusted for so many years.
const RULES_LAST: i32 = 3;

pub(super) fn disk(folder: &Path, enough: u64) -> Finding {
    let path = folder.display();
    if let Err(fault) = probed(folder) {
        return Finding::fault("disk", "unwritable").with("path", path).with("detail", fault);
    }
    match free_space(folder) {
        Some(free) if free < enough => {
            Finding::fault("disk", "full").with("path", path).with("free", free / MEGABYTE)
        }
        Some(free) => Finding::well("disk", "ok").with("path", path).with("free", free / MEGABYTE),
        None => Finding::well("disk", "unknown").with("path", path),
    }
}

/// Writes something and takes it away again.
fn probed(folder: &Path) -> std::io::Result<()> {
    let probe = folder.join(".maillage-probe");
    crate::house::make_private_folder(folder)?;
    std::fs::write(&probe, b"probe")?;
    std::fs::remove_file(&probe)
}

/// Free bytes for the folder, asked of `df` so that no unsafe call is needed; unknown where there is none.
fn free_space(folder: &Path) -> Option<u64> {
    let answer = std::process::Command::new("df").arg("-Pk").arg(folder).output().ok()?;
    let text = String::from_utf8(answer.stdout).ok()?;
    let kilobytes: u64 = text.lines().nth(1)?.split_whitespace().nth(3)?.parse().ok()?;
    Some(kilobytes * 1024)
}

pub(super) fn folder(folder: &Path) -> Finding {
    match others_may(folder, 0o007) {
        true => Finding::fault("folder", "open").with("path", folder.display()),
        false => Finding::well("folder", "ok").with("path", folder.display()),
    }
}

/// Whether every account of the machine has one of these rights; never where rights are another thing.
pub(super) fn others_may(path: &Path, rights: u32) -> bool {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        std::fs::metadata(path).is_ok_and(|found| found.permissions().mode() & rights != 0)
    }
    #[cfg(not(unix))]
    false
}

pub(super) fn memory(enough: u64) -> Finding {
    match free_memory() {
        Some(free) if free < enough => Finding::care("memory", "low").with("free", free / MEGABYTE),
        Some(free) => Finding::well("memory", "ok").with("free", free / MEGABYTE),
        None => Finding::well("memory", "unknown"),
    }
}

/// Bytes of memory that a program may still have: of the machine, or of the group this process is bounded by.
fn free_memory() -> Option<u64> {
    let told = std::fs::read_to_string("/proc/meminfo").ok()?;
    let line = told.lines().find_map(|line| line.strip_prefix("MemAvailable:"))?;
    let machine = line.split_whitespace().next()?.parse::<u64>().ok()? * 1024;
    let number = |name: &str| {
        std::fs::read_to_string(format!("/sys/fs/cgroup/{name}")).ok()?.trim().parse::<u64>().ok()
    };
    let bounded =
        number("memory.max").zip(number("memory.current")).map(|(most, held)| most.saturating_sub(held));
    Some(bounded.map_or(machine, |bounded| bounded.min(machine)))
}

/// A clock far off would make every record look stale, or links expire at once; one that was set back shows in the
/// journal, which holds a later line.
pub(super) fn clock(now: DateTime<Utc>, last: Option<DateTime<Utc>>) -> Finding {
    let words = |at: DateTime<Utc>| at.format("%Y-%m-%d %H:%M UTC").to_string();
    match last {
        _ if !YEARS.contains(&now.year()) => Finding::fault("clock", "year").with("now", words(now)),
        Some(then) if then > now + AHEAD => {
            Finding::fault("clock", "behind").with("now", words(now)).with("then", words(then))
        }
        _ => Finding::well("clock", "ok").with("now", words(now)),
    }
}

pub(super) fn zones(now: DateTime<Utc>) -> Finding {
    let version = vocabulary::time::zone_rules();
    let year = version.get(..4).and_then(|year| year.parse::<i32>().ok()).unwrap_or(now.year());
    let found = match now.year() - year >= RULES_LAST {
        true => Finding::care("zones", "old"),
        false => Finding::well("zones", "ok"),
    };
    found.with("version", version)
}
