//! A secret is found where the operator put it, never in two places at once.

use super::*;

/// An environment of these words alone.
fn environment(words: &[(&str, String)]) -> Secrets {
    Secrets::said(|name| words.iter().find(|(said, _)| *said == name).map(|(_, value)| value.clone()))
}

#[test]
fn a_secret_comes_from_a_file_or_from_systemd() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("smtp");
    std::fs::write(&file, "from a file\n").expect("written");
    std::fs::write(folder.path().join("smtp-password"), "handed over").expect("written");
    let named = ("MAILLAGE_SMTP_PASSWORD_FILE", file.display().to_string());
    let handed = ("CREDENTIALS_DIRECTORY", folder.path().display().to_string());
    let plain = ("MAILLAGE_SMTP_PASSWORD", "said aloud".to_owned());

    let found = |words: &[_]| environment(words).find(SMTP_PASSWORD).expect("readable");
    assert_eq!(found(&[]), None);
    assert_eq!(found(std::slice::from_ref(&handed)).as_deref(), Some("handed over"));
    assert_eq!(found(&[handed.clone(), named.clone()]).as_deref(), Some("from a file"));
    assert_eq!(found(&[handed.clone(), plain.clone()]).as_deref(), Some("said aloud"));
    let other = environment(&[handed]).find(DATABASE).expect("readable");
    assert_eq!(other, None, "a credential that was not handed over is no fault");

    let fault = environment(&[named, plain]).find(SMTP_PASSWORD).expect_err("two places at once");
    assert!(fault.to_string().contains("keep one"), "{fault}");
}

#[test]
fn a_file_that_is_no_secret_is_refused_by_its_name() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("openid");
    let secrets = environment(&[("MAILLAGE_OPENID_SECRET_FILE", file.display().to_string())]);
    for content in [None, Some(""), Some("\n"), Some("one\ntwo\n")] {
        if let Some(content) = content {
            std::fs::write(&file, content).expect("written");
        }
        let fault = secrets.find(OPENID_SECRET).expect_err("not one line");
        let told = format!("{fault:#}");
        assert!(told.contains("MAILLAGE_OPENID_SECRET_FILE") && told.contains("openid"), "{told}");
        assert!(!told.contains("two"), "what the file holds is not told: {told}");
    }
    assert_eq!(format!("{secrets:?}"), "Secrets(…)");
}

#[test]
fn the_unit_of_the_package_hands_over_every_secret() {
    let unit = include_str!("../../../../packaging/maillage.service");
    for Secret { credential, .. } in ALL {
        let line = format!("LoadCredential={credential}:maillage.{credential}");
        assert!(unit.lines().any(|said| said == line), "the unit lacks {line}");
    }
}
