//! Whatever the press does, the house gets an answer in time, and in words.
//!
//! The presses that fail are small programs of the system, really started and really killed. The one that works is
//! the press itself, where `MAILLAGE_PRESS` or this folder has it; without it those tests say so and pass.

use std::time::Duration;

use super::{Press, PressFault};
use crate::{Block, Excess, Format, Sheet, Tongue};

fn sheet() -> Sheet {
    Sheet {
        title: "Où aller".to_owned(),
        language: Tongue::French,
        format: Format::A5,
        blocks: vec![Block::Paragraph("Sonnez à l’accueil.".to_owned())],
        footer: String::new(),
    }
}

/// The press of this machine, if it has one.
fn real_press() -> Option<Press> {
    let press = Press::found();
    if !press.is_present() {
        // The only place for this word is the output of the test.
        let _ = std::io::Write::write_all(&mut std::io::stderr(), b"no press: MAILLAGE_PRESS names none\n");
    }
    press.is_present().then_some(press)
}

#[tokio::test]
async fn a_server_without_a_press_says_so() {
    assert_eq!(Press::absent().pdf(&sheet()).await, Err(PressFault::Absent));
    let gone = Press::at("/nowhere/maillage-press");
    assert_eq!(gone.pdf(&sheet()).await, Err(PressFault::Absent));
    for fault in
        [PressFault::Absent, PressFault::Excess(Excess::TooLong), PressFault::Late, PressFault::Broken]
    {
        for words in [crate::FRENCH, crate::ENGLISH] {
            assert!(words.lines().any(|line| line.starts_with(&format!("{} = ", fault.key()))), "{fault:?}");
        }
    }
}

#[tokio::test]
async fn a_sheet_that_is_too_long_never_reaches_the_press() {
    let long = Sheet { blocks: vec![Block::Rule; 500], ..sheet() };
    let press = Press::at("/nowhere/maillage-press");
    assert_eq!(press.pdf(&long).await, Err(PressFault::Excess(Excess::TooManyBlocks)));
}

#[tokio::test]
async fn a_real_press_gives_a_pdf_and_its_pages() {
    let Some(press) = real_press() else { return };
    let pdf = press.pdf(&sheet()).await.unwrap();
    assert!(pdf.starts_with(b"%PDF-1."), "{} bytes", pdf.len());
    assert_eq!(press.pdf(&sheet()).await.unwrap(), pdf, "the same sheet gives the same bytes");
    assert_eq!(press.pages(&sheet()).await, Ok(1));
    let two = Sheet { blocks: [sheet().blocks, vec![Block::NewPage], sheet().blocks].concat(), ..sheet() };
    assert_eq!(press.pages(&two).await, Ok(2));
}

#[tokio::test(flavor = "multi_thread")]
async fn twenty_at_once_wait_their_turn() {
    let Some(press) = real_press() else { return };
    let asked: Vec<_> = (0..20)
        .map(|number| {
            let press = press.clone();
            let mut sheet = sheet();
            sheet.title = format!("Fiche {number}");
            tokio::spawn(async move { press.pdf(&sheet).await })
        })
        .collect();
    for one in asked {
        assert!(one.await.unwrap().is_ok());
    }
}

#[cfg(unix)]
mod broken {
    use std::os::unix::fs::PermissionsExt as _;
    use std::path::PathBuf;
    use std::time::Instant;

    use tempfile::TempDir;

    use super::*;

    /// A program that does this instead of setting sheets.
    fn press_that(does: &str) -> (Press, TempDir) {
        let folder = tempfile::tempdir().unwrap();
        let program: PathBuf = folder.path().join("press");
        std::fs::write(&program, format!("#!/bin/sh\n{does}\n")).unwrap();
        std::fs::set_permissions(&program, std::fs::Permissions::from_mode(0o755)).unwrap();
        (Press::at(program), folder)
    }

    #[tokio::test]
    async fn a_press_that_fails_is_told_as_broken() {
        for does in
            ["exit 1", "exit 0", "echo sorry", "cat", "echo %PDF-1.7; kill -9 $$", "exec 0<&-; exit 2"]
        {
            let (press, _folder) = press_that(does);
            assert_eq!(press.pdf(&sheet()).await, Err(PressFault::Broken), "{does}");
            assert_eq!(press.pages(&sheet()).await, Err(PressFault::Broken), "{does}");
        }
    }

    #[tokio::test]
    async fn a_press_that_hangs_is_killed_and_the_next_one_served() {
        let (hanging, folder) = press_that("echo $$ > \"$(dirname \"$0\")/pid\"; exec /bin/sleep 600");
        let hanging = hanging.with_patience(Duration::from_millis(1500));
        assert_eq!(hanging.pdf(&sheet()).await, Err(PressFault::Late));
        let pid = std::fs::read_to_string(folder.path().join("pid")).unwrap();
        let process = PathBuf::from("/proc").join(pid.trim()).join("status");
        let asked = Instant::now();
        // Reaped in the background: gone or a zombie within the time a busy machine may need.
        while std::fs::read_to_string(&process).is_ok_and(|status| !status.contains("Z (zombie)")) {
            assert!(asked.elapsed() < Duration::from_secs(30), "the press of process {pid} still runs");
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        // The turn was given back with the process.
        assert_eq!(hanging.pdf(&sheet()).await, Err(PressFault::Late));
    }

    #[tokio::test]
    async fn whoever_finds_no_room_to_wait_is_sent_away_at_once() {
        let (hanging, _folder) = press_that("exec /bin/sleep 600");
        let waiting: Vec<_> = (0..super::super::ROOM)
            .map(|_| {
                let press = hanging.clone();
                tokio::spawn(async move { press.pdf(&sheet()).await })
            })
            .collect();
        while hanging.room.available_permits() > 0 {
            tokio::task::yield_now().await;
        }
        let sent_away = tokio::time::timeout(super::super::PATIENCE / 2, hanging.pdf(&sheet())).await;
        assert_eq!(sent_away, Ok(Err(PressFault::Late)), "it waits for nothing");
        waiting.iter().for_each(tokio::task::JoinHandle::abort);
    }

    #[tokio::test]
    async fn a_press_without_end_is_stopped() {
        let (endless, _folder) = press_that("exec cat /dev/zero");
        assert_eq!(endless.pdf(&sheet()).await, Err(PressFault::Broken));
    }

    #[tokio::test]
    async fn the_press_inherits_nothing_of_the_house() {
        let (curious, _folder) = press_that("printf '%%PDF-'; env; echo \"HOME=$HOME\"");
        let said = String::from_utf8(curious.pdf(&sheet()).await.unwrap()).unwrap();
        assert!(!said.contains("CARGO") && said.contains("HOME=\n"), "{said}");
    }
}
