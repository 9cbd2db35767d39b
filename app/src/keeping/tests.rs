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

/// As when a disk has died, and a network begins anew with the settings of before.
#[test]
fn what_another_house_put_there_is_never_let_go() {
    let folder = tempfile::tempdir().expect("a folder");
    let (data, kept) = (folder.path().join("data"), folder.path().join("kept"));
    std::fs::create_dir(&kept).expect("a folder");
    let before: Vec<_> =
        (1..=9).map(|day| kept.join(format!("maillage-202611{day:02}T020000Z.age"))).collect();
    before.iter().for_each(|path| std::fs::write(path, "an archive").expect("written"));
    let settings = Settings::demo("127.0.0.1:0", &data).expect("settings");
    let (_, recipient) = archive::new_identity();
    let backup = BackupSettings {
        to: kept.display().to_string(),
        recipients: vec![recipient],
        keep: archive::Keep { daily: 2, weekly: 0, monthly: 0 },
        ..BackupSettings::default()
    };
    let db =
        crate::house::open_database(&settings, &web::Clock::fixed(at("2026-11-10T02:00"))).expect("opens");
    let keeper = Keeper { backup, settings };
    let mut removed = Vec::new();
    for day in 10..=14_u128 {
        let moment = at(&format!("2026-11-{day}T02:00"));
        let made = keeper.make(&db, (moment, Uuid::from_u128(day)), None, &mut |_| {}).expect("made");
        removed.extend(made.removed);
    }
    assert!(before.iter().all(|path| path.exists()), "what was there before is gone");
    assert_eq!(removed.len(), 3, "five nights of its own, of which two stay: {removed:?}");
}
