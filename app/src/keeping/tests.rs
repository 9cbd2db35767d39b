//! When a back-up is due: once after its hour, again an hour after one that failed.

use archive::BackupRow;
use chrono::{DateTime, Utc};
use uuid::Uuid;

use super::Keeper;
use crate::settings::Settings;
use crate::settings::keeping::BackupSettings;

fn at(text: &str) -> DateTime<Utc> {
    format!("{text}:00Z").parse().expect("a moment")
}

fn row(moment: &str, fault: &str) -> BackupRow {
    let (place, name) = ("keep".to_owned(), String::new());
    let (verified, fault) = (fault.is_empty(), fault.to_owned());
    BackupRow { id: Uuid::nil(), at: at(moment), place, name, bytes: 0, table_rows: 0, verified, fault }
}

#[test]
fn it_is_due_once_a_day_after_its_hour() {
    let folder = tempfile::tempdir().expect("a folder");
    let settings = Settings::demo("127.0.0.1:0", folder.path()).expect("settings");
    let keeper = Keeper { backup: BackupSettings::default(), settings };
    // Three o'clock in Paris is two in winter and one in summer, in the time of the world.
    for (last, now, due) in [
        (None, "2026-11-23T12:00", true),
        (Some(row("2026-11-22T02:00", "")), "2026-11-23T01:59", false),
        (Some(row("2026-11-22T02:00", "")), "2026-11-23T02:00", true),
        (Some(row("2026-11-23T02:00", "")), "2026-11-23T02:01", false),
        (Some(row("2026-11-23T02:00", "")), "2026-11-24T01:59", false),
        (Some(row("2026-11-20T02:00", "")), "2026-11-23T01:00", true),
        (Some(row("2026-07-22T01:00", "")), "2026-07-23T01:00", true),
        (Some(row("2026-07-23T01:00", "")), "2026-07-23T23:00", false),
        (Some(row("2026-11-23T02:00", "nobody answers")), "2026-11-23T02:59", false),
        (Some(row("2026-11-23T02:00", "nobody answers")), "2026-11-23T03:00", true),
    ] {
        assert_eq!(keeper.is_due(last.as_ref(), at(now)), due, "{:?} {now}", last.map(|last| last.at));
    }
}

#[test]
fn what_was_put_elsewhere_by_hand_is_not_the_back_up_of_the_night() {
    let folder = tempfile::tempdir().expect("a folder");
    let settings = Settings::demo("127.0.0.1:0", folder.path()).expect("settings");
    let backup = BackupSettings { to: "s3://reseau/nuits/".to_owned(), ..BackupSettings::default() };
    let keeper = Keeper { backup, settings };
    for (place, here) in [("s3://reseau/nuits", true), ("/media/stick", false), ("", true)] {
        let made = BackupRow { place: place.to_owned(), ..row("2026-11-23T02:00", "") };
        assert_eq!(keeper.is_kept_here(&made), here, "{place}");
    }
}
