//! How archives and what lies in them are named; a name that leads out of its folder is refused.

use chrono::{DateTime, NaiveDateTime, Utc};

use crate::fault::ArchiveFault;

/// The first entry of an archive.
pub(crate) const HEAD: &str = "head.json";
/// The last entry of an archive.
pub(crate) const CONTENTS: &str = "contents.json";
const TABLES: &str = "tables/";
const FILES: &str = "files/";
/// The longest name of a file.
const LONGEST: usize = 100;

const BEGINNING: &str = "maillage-";
const MOMENT: &str = "%Y%m%dT%H%M%SZ";
const ARCHIVE: &str = ".age";
const KEY: &str = ".key.age";

/// The name of the archive made at this moment.
pub fn archive_name(moment: DateTime<Utc>) -> String {
    format!("{BEGINNING}{}{ARCHIVE}", moment.format(MOMENT))
}

/// The name of the sealed key file beside an archive.
pub fn key_name(archive: &str) -> String {
    format!("{}{KEY}", archive.trim_end_matches(ARCHIVE))
}

/// When an archive of this name was made; nothing for names that are not ours.
pub fn moment_of(name: &str) -> Option<DateTime<Utc>> {
    let written = name.strip_prefix(BEGINNING)?.strip_suffix(ARCHIVE)?;
    let moment = NaiveDateTime::parse_from_str(written, MOMENT).ok()?.and_utc();
    (archive_name(moment) == name).then_some(moment)
}

/// The entry of a portion of the records, counted from 1.
pub(crate) fn portion(number: u64) -> String {
    format!("{TABLES}{number:06}")
}

/// The entry of a file.
pub(crate) fn file_entry(name: &str) -> String {
    format!("{FILES}{name}")
}

/// What an entry is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Entry {
    Head,
    Contents,
    Portion(u64),
    File(String),
}

/// Reads the name of an entry: only the few names this house writes are known, and none leads anywhere.
pub(crate) fn entry(name: &str) -> Result<Entry, ArchiveFault> {
    let known = match name {
        HEAD => Some(Entry::Head),
        CONTENTS => Some(Entry::Contents),
        _ => match (name.strip_prefix(TABLES), name.strip_prefix(FILES)) {
            (Some(number), _) => number.parse().ok().filter(|n| portion(*n) == name).map(Entry::Portion),
            (_, Some(file)) if is_plain(file) => Some(Entry::File(file.to_owned())),
            _ => None,
        },
    };
    known.ok_or_else(|| ArchiveFault::damaged(format!("it holds an entry that no archive holds ({name:?})")))
}

/// Whether a file may bear this name: small letters, digits, points and dashes, beginning with a letter.
pub(crate) fn is_plain(name: &str) -> bool {
    let fits = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b".-_".contains(&byte);
    name.len() <= LONGEST
        && name.starts_with(|first: char| first.is_ascii_lowercase())
        && name.bytes().all(fits)
}
