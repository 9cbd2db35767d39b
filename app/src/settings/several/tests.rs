//! What networks have in common, what each says itself, and what nobody may say for all.

use std::path::Path;

use store::Address;

use super::{Several, plain_host};
use crate::settings::Said;

fn written(folder: &Path, name: &str, text: &str) {
    std::fs::write(folder.join(name), text).expect("written");
}

fn said(config: Option<&Path>) -> Said {
    Said { config: config.map(Path::to_owned), ..Said::default() }
}

#[test]
fn a_network_says_its_own_words_over_the_common_ones() {
    let folder = tempfile::tempdir().expect("a folder");
    let common = tempfile::tempdir().expect("a folder");
    written(
        common.path(),
        "common.toml",
        "listen = \"127.0.0.1:9\"\nacts_per_minute = 30\naccess_months = 6\n",
    );
    written(folder.path(), "melun.toml", "public_url = \"https://Melun.example\"\naccess_months = 7\n");
    let several =
        Several::read(folder.path(), &said(Some(&common.path().join("common.toml")))).expect("read");
    let files = several.files().expect("files");
    let own = several.own(&files[0]).expect("a network");
    assert_eq!((own.name.as_str(), own.hosts.as_slice()), ("melun", &["melun.example".to_owned()][..]));
    let settings = several.settings(&own).expect("settings");
    assert_eq!((settings.acts_per_minute, settings.access_months, settings.listen.port()), (30, 7, 9));
    assert_eq!(settings.database, Address::Sqlite(folder.path().join("melun/maillage.sqlite")));
}

#[test]
fn two_networks_cannot_be_given_one_database() {
    let folder = tempfile::tempdir().expect("a folder");
    let flag = Said { database: Some("postgres://x".to_owned()), ..Said::default() };
    let fault = Several::read(folder.path(), &flag).expect_err("a flag for all");
    assert!(fault.to_string().contains("own file"), "{fault}");
    written(folder.path(), "common", "database = \"a.sqlite\"\n");
    let fault =
        Several::read(folder.path(), &said(Some(&folder.path().join("common")))).expect_err("a file for all");
    assert!(fault.to_string().contains("« database »"), "{fault}");
    written(folder.path(), "nowhere.toml", "acts_per_minute = 3\n");
    let several = Several::read(folder.path(), &said(None)).expect("read");
    let fault = several.own(&several.files().expect("files")[0]).expect_err("no host");
    assert!(fault.to_string().contains("public_url"), "{fault}");
}

#[test]
fn one_listener_gives_the_measures_of_all_and_no_network_has_its_own() {
    let folder = tempfile::tempdir().expect("a folder");
    let common = tempfile::tempdir().expect("a folder");
    written(common.path(), "common.toml", "metrics_listen = \"127.0.0.1:9464\"\n");
    written(folder.path(), "melun.toml", "public_url = \"https://melun.example\"\n");
    written(
        folder.path(),
        "sud.toml",
        "public_url = \"https://sud.example\"\nmetrics_listen = \"[::1]:1\"\n",
    );
    let several =
        Several::read(folder.path(), &said(Some(&common.path().join("common.toml")))).expect("read");
    let port = several.metrics_listen().expect("an address").map(|address| address.port());
    assert_eq!(port, Some(9464));
    let read = |file: &Path| several.own(file).and_then(|own| several.settings(&own));
    let files = several.files().expect("files");
    assert_eq!(read(&files[0]).expect("settings").metrics_listen, None, "the port is taken once");
    let fault = read(&files[1]).expect_err("a listener of its own");
    assert!(fault.to_string().contains("common file"), "{fault}");
}

#[test]
fn host_names_are_compared_plain() {
    let table =
        [("Melun.Example:8080", "melun.example"), ("melun.example.", "melun.example"), ("[::1]:80", "::1")];
    for (written, plain) in table {
        assert_eq!(plain_host(written), plain);
    }
}
