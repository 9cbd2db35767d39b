//! No settings file makes the reading fall, and none has its secrets read out by what refuses it.

use std::path::Path;

use proptest::prelude::*;

use crate::settings::{Said, Settings};

/// What was met once: each file is odd in the way its name says; what must not be told is called « hunter2 ».
fn corpus() -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus/settings");
    let files = std::fs::read_dir(folder).expect("the corpus").flatten();
    let mut texts: Vec<(String, String)> = files
        .map(|file| {
            let text = std::fs::read(file.path()).expect("a file");
            (file.file_name().to_string_lossy().into_owned(), String::from_utf8_lossy(&text).into_owned())
        })
        .collect();
    texts.sort();
    texts
}

/// Reads a text as the settings of a house; what is told of it.
fn told(text: &str) -> Option<String> {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("maillage.toml");
    std::fs::write(&path, text).expect("written");
    let said = Said { config: Some(path), data: Some(folder.path().to_owned()), ..Said::default() };
    Settings::read(&said).err().map(|fault| format!("{fault:#} {fault:?}"))
}

#[test]
fn a_settings_file_that_is_refused_keeps_its_secrets() {
    let kept = corpus();
    assert!(kept.len() > 8, "the corpus is not where it was");
    for (name, text) in kept {
        let fault = told(&text).unwrap_or_else(|| panic!("{name} is taken"));
        assert!(!fault.contains("hunter2"), "{name}: {fault}");
        assert!(fault.contains("maillage.toml"), "{name}: {fault}");
    }
    let fault = told("listen = \"127.0.0.1:9000\"\n[smtp]\nport = \"hunter2\"\n").expect("a fault");
    assert!(fault.contains("line 3"), "{fault}");
}

#[test]
fn a_database_of_another_kind_is_no_file_of_an_odd_name() {
    for text in ["postgress://reseau:hunter2@db.example/reseau", "mysql://reseau:hunter2@db.example/reseau"] {
        let fault = told(&format!("database = \"{text}\"\n")).expect("a fault");
        assert!(fault.contains("postgres://user@host") && !fault.contains("hunter2"), "{fault}");
    }
    for text in
        ["annuaire.sqlite", "sqlite:///var/lib/maillage/annuaire.sqlite", "postgresql://reseau@/reseau"]
    {
        assert_eq!(told(&format!("database = \"{text}\"\n")), None, "{text}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_text_makes_the_settings_fall(text in "\\PC{0,80}|([a-z_]{1,12} ?= ?(\"[a-z0-9:./@]{0,20}\"|[0-9]{1,20}|true|\\[\\]|\\{\\})\n|\\[[a-z_.]{1,12}\\]\n){0,8}") {
        let _ = told(&text);
    }

    #[test]
    fn no_mutant_of_a_settings_file_makes_it_fall(
        which in any::<prop::sample::Index>(),
        cuts in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6),
    ) {
        let mut kept = corpus();
        let mut bytes = kept.swap_remove(which.index(kept.len())).1.into_bytes();
        for (place, byte) in cuts {
            let at = place.index(bytes.len().max(1));
            if let Some(old) = bytes.get_mut(at) {
                *old = byte;
            }
        }
        let _ = told(&String::from_utf8_lossy(&bytes));
    }
}
