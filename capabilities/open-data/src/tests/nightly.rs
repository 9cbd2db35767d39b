//! The files of the night: whole, side by side, the day before kept, nothing else touched.

use std::fs;

use store::trial::sqlite;

use super::{House, schema};
use crate::OpenData;
use crate::file::FORMATS;
use crate::paths;

#[test]
fn each_night_leaves_a_whole_day_and_the_one_before() {
    let db = sqlite(&schema());
    let house = House::over(&db);
    let home = tempfile::tempdir().expect("a folder");
    let folder = home.path().join("open");
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().expect("a runtime");
    let night = || runtime.block_on(house.room.export_to(folder.clone()));
    assert!(!OpenData::is_exported(&folder, super::now()));
    let written = night().expect("written");
    assert_eq!((written.files, written.folder.clone()), (FORMATS.len(), folder.join("2026-11-26")));
    assert!(written.services > 0 && OpenData::is_exported(&folder, super::now()));
    for format in
        FORMATS.iter().filter(|format| !format.file().contains("xlsx") && !format.file().contains("zip"))
    {
        let sent = house.get(&paths::DOWNLOAD.replace("{file}", format.file()));
        let kept = fs::read(folder.join("latest").join(format.file())).expect("a file");
        assert_eq!(kept, sent.bytes, "{} is what is offered on the page", format.file());
    }
    for older in ["2026-11-25", "2026-11-24", "2026-1-1", "notes"] {
        fs::create_dir(folder.join(older)).expect("a folder");
    }
    night().expect("the same day again");
    let mut left: Vec<_> =
        fs::read_dir(&folder).expect("a folder").flatten().map(|entry| entry.file_name()).collect();
    left.sort();
    assert_eq!(
        left,
        ["2026-1-1", "2026-11-25", "2026-11-26", "latest", "notes"],
        "two days, and what is not ours"
    );
    // Where nothing can be written, the fault names the file and the days stay.
    fs::write(folder.join(".2026-11-26.part"), "in the way").expect("written");
    let fault = night().expect_err("a file stands where the day is written");
    assert!(fault.to_string().contains(".2026-11-26.part"), "{fault}");
    assert!(folder.join("latest/hsds.json").is_file());
}
