//! What is not whole, not ours or not for us is refused in words, and nothing of it is kept.

use std::fs;
use std::io::Write;

use flate2::Compression;
use flate2::write::GzEncoder;
use store::trial;

use super::*;
use crate::ArchiveFault;

/// An archive of one basket, as bytes.
fn archive() -> (tempfile::TempDir, Vec<u8>) {
    let (db, folder) = (trial::sqlite(&schema()), tempfile::tempdir().expect("a folder"));
    for number in 1..=60 {
        basket(&db, number);
    }
    let made = made(&db, folder.path(), now());
    let bytes = fs::read(folder.path().join(made.name)).expect("it is there");
    (folder, bytes)
}

/// Tries to restore these bytes, and answers why that did not work.
fn refused(folder: &Path, bytes: &[u8]) -> ArchiveFault {
    let archive = folder.join("tried.age");
    fs::write(&archive, bytes).expect("written");
    let data = folder.join("data");
    let fault = restored(&archive, &data, &Address::Sqlite(data.join("maillage.sqlite")));
    let fault = fault.expect_err("it must be refused");
    let left: Vec<_> =
        fs::read_dir(folder).expect("a folder").flatten().map(|entry| entry.file_name()).collect();
    assert!(
        !data.exists() && !left.iter().any(|name| name.to_string_lossy().contains("restoring")),
        "{left:?}"
    );
    fault
}

/// Seals entries as an archive is sealed, whatever they are.
fn sealed(entries: impl FnOnce(&mut tar::Builder<&mut dyn Write>)) -> Vec<u8> {
    let mut to = GzEncoder::new(recipients().begin(None, Vec::new()).expect("begun"), Compression::fast());
    let mut builder = tar::Builder::new(&mut to as &mut dyn Write);
    entries(&mut builder);
    builder.finish().expect("ended");
    drop(builder);
    to.finish().and_then(age::stream::StreamWriter::finish).expect("ended")
}

fn entry(to: &mut tar::Builder<&mut dyn Write>, name: &str, kind: tar::EntryType, bytes: &[u8]) {
    let mut header = tar::Header::new_ustar();
    // Written as an enemy would: the library refuses such names.
    let field = &mut header.as_old_mut().name;
    for (place, byte) in field.iter_mut().zip(name.bytes()) {
        *place = byte;
    }
    header.set_entry_type(kind);
    header.set_size(bytes.len() as u64);
    header.set_mode(0o600);
    header.set_cksum();
    to.append(&header, bytes).expect("written");
}

fn said_head(form: u32) -> Vec<u8> {
    serde_json::to_vec(&Head { form, programme: "9.0.0".to_owned(), ..head(now()) }).expect("written")
}

#[test]
fn another_identity_opens_nothing() {
    let (folder, bytes) = archive();
    let identities = identities(folder.path(), OTHER_IDENTITY);
    let fault = crate::verify(bytes.as_slice(), &identities, &mut |_| {}).expect_err("not for them");
    assert!(matches!(fault, ArchiveFault::WrongIdentity), "{fault}");
}

#[test]
fn an_archive_that_was_cut_anywhere_is_refused() {
    let (folder, bytes) = archive();
    for tenths in 0..10 {
        refused(folder.path(), bytes.get(..bytes.len() * tenths / 10).expect("a part"));
    }
    refused(folder.path(), bytes.get(..bytes.len() - 1).expect("a part"));
    refused(folder.path(), &[bytes.as_slice(), b"x"].concat());
}

#[test]
fn one_flipped_bit_anywhere_is_noticed() {
    let (folder, bytes) = archive();
    for place in (0..bytes.len()).step_by(bytes.len() / 40 + 1) {
        let mut bent = bytes.clone();
        if let Some(byte) = bent.get_mut(place) {
            *byte ^= 1;
        }
        // The two stanzas for others than us may be bent: their keys are none of ours. The seal of the head tells.
        refused(folder.path(), &bent);
    }
}

#[test]
fn a_newer_archive_is_left_to_a_newer_programme() {
    let folder = tempfile::tempdir().expect("a folder");
    let newer = sealed(|to| entry(to, "head.json", tar::EntryType::Regular, &said_head(crate::FORM + 1)));
    let fault = refused(folder.path(), &newer);
    assert!(matches!(&fault, ArchiveFault::TooNew { programme } if programme == "9.0.0"), "{fault}");
    // Tables of a migration this programme does not know.
    const LATER: Room = Room {
        name: "shop",
        migrations: &[
            SHOP.migrations[0],
            (2, "0002_later", "create table later (id {uuid} not null primary key);"),
        ],
    };
    let db = trial::sqlite(&Schema::new([LATER, crate::ROOM], now()));
    let made = made(&db, folder.path(), now());
    let bytes = fs::read(folder.path().join(made.name)).expect("it is there");
    let fault = refused(folder.path(), &bytes);
    assert!(fault.to_string().contains("0002_later"), "{fault}");
}

#[test]
fn no_name_leads_out_of_the_folder() {
    let folder = tempfile::tempdir().expect("a folder");
    let head = said_head(crate::FORM);
    for (name, kind) in [
        ("files/../../etc/cron.d/x", tar::EntryType::Regular),
        ("../personal.key", tar::EntryType::Regular),
        ("/etc/passwd", tar::EntryType::Regular),
        ("files/a/b", tar::EntryType::Regular),
        ("files/.hidden", tar::EntryType::Regular),
        ("files/..", tar::EntryType::Regular),
        ("files/", tar::EntryType::Regular),
        ("files/Personal.key", tar::EntryType::Regular),
        ("files/a\\b", tar::EntryType::Regular),
        ("files/thesaurus.txt", tar::EntryType::Symlink),
        ("files/thesaurus.txt", tar::EntryType::Link),
        ("files", tar::EntryType::Directory),
        ("tables/1", tar::EntryType::Regular),
        ("x", tar::EntryType::GNULongName),
    ] {
        let crooked = sealed(|to| {
            entry(to, "head.json", tar::EntryType::Regular, &head);
            entry(to, name, kind, b"something");
        });
        let fault = refused(folder.path(), &crooked);
        let told = fault.to_string();
        assert!(told.contains("no archive holds") || told.contains("no plain file"), "{name}: {told}");
    }
    let found = fs::read_dir(folder.path()).expect("a folder").count();
    assert_eq!(found, 2, "the tried archive and the identity, nothing else");
}

/// A disk that is full, where this account may make one.
#[test]
#[expect(clippy::print_stderr, reason = "whoever runs the tests must see what was left out")]
fn a_full_disk_leaves_no_archive() {
    let (db, folder) = (trial::sqlite(&schema()), tempfile::tempdir().expect("a folder"));
    let small = folder.path().join("small");
    fs::create_dir(&small).expect("a folder");
    let mount = |arguments: &[&str]| {
        std::process::Command::new(arguments[0])
            .args(&arguments[1..])
            .arg(&small)
            .output()
            .is_ok_and(|o| o.status.success())
    };
    if !mount(&["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs"]) {
        eprintln!("left out: this account may not mount a small disk");
        return;
    }
    let large = [Carried { name: "outlines.geojson".to_owned(), from: Content::Bytes(noise(300_000)) }];
    let (recipients, place) = (recipients(), Place::Folder(small.clone()));
    let backup = Backup {
        head: head(now()),
        files: &large,
        recipients: &recipients,
        key: None,
        scratch: folder.path(),
    };
    let fault = crate::make(&db, &backup, &place, &mut |_| {});
    let left = fs::read_dir(&small).expect("a folder").count();
    assert!(mount(&["umount"]));
    let fault = fault.expect_err("the disk is full");
    assert!(
        fault.to_string().contains("No space left") && fault.to_string().contains("make room"),
        "{fault}"
    );
    assert_eq!(left, 0, "nothing is left on the small disk");
}
