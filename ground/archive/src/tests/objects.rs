//! A real store of objects on this machine: signatures looked at, parts put together, everything read back.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

use serde::Deserialize;
use store::trial;

use super::*;
use crate::{ArchiveFault, StoreSettings};

/// The setting that names the folder in which the store was installed (beside `node_modules`).
const SETTING: &str = "MAILLAGE_TEST_OBJECT_STORE";

/// A running store, gone when dropped.
struct Objects {
    store: StoreSettings,
    bucket: String,
    process: Child,
}

/// What the store says of itself once it listens.
#[derive(Deserialize)]
struct Said {
    endpoint: String,
    region: String,
    bucket: String,
    access_key: String,
    secret_key: String,
}

/// Starts the store, or says in one line why the test is left out.
#[expect(clippy::print_stderr, reason = "whoever runs the tests must see what was left out")]
fn objects() -> Option<Objects> {
    let Some(folder) = std::env::var_os(SETTING) else {
        eprintln!("left out: {SETTING} names no folder with s3rver; `cargo xtask check` sets it");
        return None;
    };
    let mut process = Command::new("node")
        .arg(concat!(env!("CARGO_MANIFEST_DIR"), "/trial/objects.mjs"))
        .arg(folder)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("node starts");
    let output = process.stdout.take().expect("the output is ours");
    let line = BufReader::new(output).lines().map_while(Result::ok).find(|line| line.starts_with('{'));
    let said: Said = serde_json::from_str(&line.unwrap_or_default()).expect("the store says its address");
    let store = StoreSettings {
        endpoint: said.endpoint,
        region: said.region,
        path_style: true,
        access_key: said.access_key,
        secret_key: said.secret_key,
    };
    Some(Objects { store, bucket: said.bucket, process })
}

impl Objects {
    fn place(&self, prefix: &str) -> Place {
        Place::read(&format!("s3://{}/{prefix}", self.bucket), Some(&self.store)).expect("a place")
    }

    /// Tells the store to do one of the deeds listed in `trial/objects.mjs`.
    fn tell(&self, deed: &str) {
        let address = self.store.endpoint.trim_start_matches("http://").to_owned();
        let mut line = std::net::TcpStream::connect(&address).expect("it listens");
        let asked = format!(
            "POST /trial/{deed} HTTP/1.1\r\nHost: {address}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
        );
        std::io::Write::write_all(&mut line, asked.as_bytes()).expect("asked");
        std::io::copy(&mut line, &mut std::io::sink()).expect("answered");
    }
}

impl Drop for Objects {
    fn drop(&mut self) {
        // Its end of input is its end; it clears away what it kept.
        drop(self.process.stdin.take());
        let _ = self.process.wait();
    }
}

fn make_at(db: &Db, place: &Place, scratch: &Path, files: &[Carried]) -> Result<Made, ArchiveFault> {
    let recipients = recipients();
    let backup = Backup { head: head(now()), files, recipients: &recipients, key: None, scratch };
    crate::make(db, &backup, place, &mut |_| {})
}

#[test]
fn an_archive_goes_to_a_store_and_comes_back() {
    let Some(objects) = objects() else { return };
    let (db, folder) = (trial::sqlite(&schema()), tempfile::tempdir().expect("a folder"));
    basket(&db, 1);
    let place = objects.place("nuits/reseau");
    assert_eq!(place.list().expect("a list"), []);
    objects.tell("busy");
    let made = make_at(&db, &place, folder.path(), &carried()).expect("a busy store is asked again");
    let listed = place.list().expect("a list");
    assert_eq!(
        listed.iter().map(|one| (&*one.name, one.bytes)).collect::<Vec<_>>(),
        [(&*made.name, made.bytes)]
    );
    assert_eq!(std::fs::read_dir(folder.path()).expect("a folder").count(), 0, "nothing is left aside");
    let back = folder.path().join("back.age");
    place.fetch(&made.name, &mut std::fs::File::create(&back).expect("a file")).expect("fetched");
    let data = folder.path().join("data");
    let restored = restored(&back, &data, &Address::Sqlite(data.join("maillage.sqlite"))).expect("restored");
    assert_eq!(restored.contents, made.contents);
    assert_eq!(objects.place("elsewhere").list().expect("a list"), [], "another prefix is another place");
    place.remove(&made.name).expect("removed");
    place.remove(&made.name).expect("what is gone is gone");
    assert_eq!(place.list().expect("a list"), []);
}

#[test]
fn a_large_archive_goes_in_parts() {
    let Some(objects) = objects() else { return };
    let (db, folder) = (trial::sqlite(&schema()), tempfile::tempdir().expect("a folder"));
    let large =
        Carried { name: "outlines.geojson".to_owned(), from: Content::Bytes(noise(17 * 1024 * 1024)) };
    let place = objects.place("");
    let made =
        make_at(&db, &place, folder.path(), &[large]).expect("made, sent in two parts, read back the same");
    assert!(made.bytes > 17 * 1024 * 1024);
    assert_eq!(place.list().expect("a list").len(), 1);
}

#[test]
fn a_store_that_keeps_something_else_is_found_out() {
    let Some(objects) = objects() else { return };
    let (db, folder) = (trial::sqlite(&schema()), tempfile::tempdir().expect("a folder"));
    let place = objects.place("nuits");
    objects.tell("spoil");
    let fault = make_at(&db, &place, folder.path(), &[]).expect_err("one byte is another");
    assert!(fault.to_string().contains("not what it was given"), "{fault}");
    assert_eq!(place.list().expect("a list"), [], "what is not good has no name");
}

#[test]
fn a_wrong_key_and_an_empty_port_are_told_in_words_without_secrets() {
    let Some(objects) = objects() else { return };
    let (db, folder) = (trial::sqlite(&schema()), tempfile::tempdir().expect("a folder"));
    for (store, expected) in [
        (
            StoreSettings { secret_key: "guessed".to_owned(), ..objects.store.clone() },
            "SignatureDoesNotMatch",
        ),
        (StoreSettings { access_key: "guessed".to_owned(), ..objects.store.clone() }, "InvalidAccessKeyId"),
        (
            StoreSettings { endpoint: "http://127.0.0.1:9".to_owned(), ..objects.store.clone() },
            "nobody answers",
        ),
    ] {
        let place = Place::read("s3://reseau/nuits", Some(&store)).expect("a place");
        let told = make_at(&db, &place, folder.path(), &[]).expect_err("it must not work").to_string();
        assert!(told.contains(expected) && !told.contains("guessed") && !told.contains("X-Amz"), "{told}");
    }
    let mut nobody = objects.store.clone();
    nobody.secret_key.clear();
    let fault = Place::read("s3://reseau/nuits", Some(&nobody)).expect_err("without a key");
    assert!(fault.to_string().contains("MAILLAGE_BACKUP_SECRET_KEY"), "{fault}");
}
