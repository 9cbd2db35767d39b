//! A sealed text opens with its key in its place, and nowhere else.

use super::{SealFault, SealKey, Sealed};

const PLACE: &str = "contact/name/018f";

#[test]
fn a_text_opens_with_its_key_in_its_place() {
    let key = SealKey::from_bytes([7; 32]);
    for text in ["", "Zoé Martin", "a\0b", &"x".repeat(100_000)] {
        let sealed = key.seal(PLACE, text).unwrap();
        assert_eq!(key.open(PLACE, &sealed).unwrap(), text);
        assert!(text.is_empty() || !String::from_utf8_lossy(&sealed.0).contains(text));
        assert!(!format!("{sealed:?}{key:?}").contains("Zoé"));
    }
    assert_ne!(key.seal(PLACE, "same").unwrap(), key.seal(PLACE, "same").unwrap());
}

#[test]
fn nothing_else_opens_it() {
    let key = SealKey::from_bytes([7; 32]);
    let sealed = key.seal(PLACE, "Zoé Martin").unwrap();
    let changed = |index: usize| {
        let mut bytes = sealed.0.clone();
        bytes[index] ^= 1;
        Sealed(bytes)
    };
    let table = [
        ("another key", SealKey::from_bytes([8; 32]), PLACE, sealed.clone()),
        ("another row", key.clone(), "contact/name/018e", sealed.clone()),
        ("another column", key.clone(), "contact/phone/018f", sealed.clone()),
        ("another version", key.clone(), PLACE, changed(0)),
        ("another nonce", key.clone(), PLACE, changed(1)),
        ("damaged text", key.clone(), PLACE, changed(30)),
        ("cut short", key.clone(), PLACE, Sealed(sealed.0[..20].to_vec())),
        ("empty", key, PLACE, Sealed(Vec::new())),
    ];
    for (case, key, place, sealed) in table {
        assert!(matches!(key.open(place, &sealed), Err(SealFault::DoesNotOpen)), "{case}");
    }
}

#[test]
fn a_key_file_is_made_once_and_read_again() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("network.key");
    let keys: Vec<_> = std::thread::scope(|scope| {
        let threads: Vec<_> =
            (0..4).map(|_| scope.spawn(|| SealKey::load_or_create(&path).unwrap())).collect();
        threads.into_iter().map(|thread| thread.join().unwrap()).collect()
    });
    let sealed = keys[0].seal(PLACE, "Zoé").unwrap();
    assert!(keys.iter().all(|key| key.open(PLACE, &sealed).unwrap() == "Zoé"));
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
}

#[cfg(unix)]
#[test]
fn a_key_file_others_can_read_is_refused() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("network.key");
    SealKey::load_or_create(&path).unwrap();
    let mode = || std::fs::metadata(&path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(), 0o600);
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o644)).unwrap();
    let refused = SealKey::load_or_create(&path).unwrap_err();
    assert!(refused.to_string().contains("chmod 600"), "{refused}");
}

#[test]
fn a_key_file_of_the_wrong_length_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("network.key");
    SealKey::load_or_create(&path).unwrap();
    for bytes in [&[][..], &[1; 31], &[1; 33]] {
        std::fs::write(&path, bytes).unwrap();
        let refused = SealKey::load_or_create(&path).unwrap_err();
        assert!(refused.to_string().contains("not 32"), "{refused}");
    }
}
