//! What is no first start is not taken for one.

use super::*;
use crate::settings::Said;

fn settings(folder: &Path) -> Settings {
    Settings::read(&Said { data: Some(folder.to_owned()), ..Said::default() }).expect("settings")
}

fn clock() -> Clock {
    Clock::new(chrono::Utc::now)
}

#[test]
fn a_key_whose_database_is_gone_is_no_first_start() {
    let (served, folder) = (tempfile::tempdir().expect("a folder"), tempfile::tempdir().expect("a folder"));
    let (first, clock) = (settings(served.path()), clock());
    let db = open_database(&first, &clock).expect("a first start");
    seal_key(&first, &db).expect("a key");
    open_database(&first, &clock).expect("a second start");
    std::fs::copy(served.path().join(KEY), folder.path().join(KEY)).expect("copied");
    let settings = settings(folder.path());
    for opened in [open_database(&settings, &clock), open_one_of_many(&settings, &clock)] {
        let fault = opened.map(|_| ()).expect_err("its records are elsewhere").to_string();
        assert!(fault.contains("MAILLAGE_DATABASE_FILE") && fault.contains(KEY), "{fault}");
    }
    assert!(!folder.path().join("maillage.sqlite").exists(), "an empty one was made");
    std::fs::remove_file(folder.path().join(KEY)).expect("put away");
    open_database(&settings, &clock).expect("a new network");
}

#[test]
fn a_command_that_asks_makes_no_database() {
    let folder = tempfile::tempdir().expect("a folder");
    let (settings, clock) = (settings(&folder.path().join("data")), clock());
    let fault = open_records(&settings, &clock).map(|_| ()).expect_err("there is none");
    assert!(fault.to_string().contains("--config"), "{fault}");
    assert!(!settings.data.exists(), "a folder was made");
    drop(open_database(&settings, &clock).expect("a first start"));
    open_records(&settings, &clock).expect("there is one");
}
