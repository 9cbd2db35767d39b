//! A sealed text opens with its key in its place, and nowhere else.

use proptest::prelude::*;

use super::ring::Ring;
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
        ("another row", "contact/name/018e", sealed.clone()),
        ("another column", "contact/phone/018f", sealed.clone()),
        ("another version", PLACE, changed(0)),
        ("another nonce", PLACE, changed(5)),
        ("damaged text", PLACE, changed(40)),
        ("cut short", PLACE, Sealed(sealed.0[..20].to_vec())),
        ("cut in its first bytes", PLACE, Sealed(sealed.0[..3].to_vec())),
        ("empty", PLACE, Sealed(Vec::new())),
    ];
    for (case, place, sealed) in table {
        assert!(matches!(key.open(place, &sealed), Err(SealFault::DoesNotOpen)), "{case}");
    }
    let unknown = [
        SealKey::from_bytes([8; 32]).open(PLACE, &sealed).unwrap_err(),
        key.open(PLACE, &changed(2)).unwrap_err(),
    ];
    assert!(unknown[0].to_string().contains("9178e0c6"), "{}", unknown[0]);
    assert!(unknown.iter().all(|fault| matches!(fault, SealFault::UnknownKey { .. })));
}

/// Written by the version of this file that knew one key only.
const SEALED_BEFORE_KEYS_HAD_NAMES: &str = "01ad7be430449200b7cff69bc7b05278d057ae95276613d4093503c95548930a707632\
                                            165ba2f5302358e1a0a1708fb8228eb130";

#[test]
fn what_was_sealed_before_keys_had_names_still_opens() {
    let hex = SEALED_BEFORE_KEYS_HAD_NAMES;
    let bytes = (0..hex.len() / 2).map(|at| u8::from_str_radix(&hex[2 * at..2 * at + 2], 16).unwrap());
    let sealed = Sealed(bytes.collect());
    assert_eq!(SealKey::from_bytes([7; 32]).open(PLACE, &sealed).unwrap(), "Zoé Martin");
    let later = SealKey::from_ring(Ring::from_bytes([7; 32]).renewed().unwrap());
    assert_eq!(later.open(PLACE, &sealed).unwrap(), "Zoé Martin");
    let refused = SealKey::from_bytes([8; 32]).open(PLACE, &sealed);
    assert!(matches!(refused, Err(SealFault::DoesNotOpen)));
}

#[test]
fn a_fingerprint_is_the_same_for_ever_and_tells_purposes_apart() {
    let key = SealKey::from_bytes([7; 32]);
    let email = key.fingerprint("account/email", "zoe@example.org");
    // Computed with another implementation of HMAC.
    let hex: String = email.iter().map(|byte| format!("{byte:02x}")).collect();
    assert_eq!(hex, "0b0732e931d0ebfab392288dd24b6a2228a52d6ae0ed1a3a8eb5a9759a0ada27");
    for (purpose, text) in [
        ("account/email", "zoe@example.com"),
        ("account/phone", "zoe@example.org"),
        ("account/emailzoe", "@example.org"),
        ("", "account/emailzoe@example.org"),
    ] {
        assert_ne!(key.fingerprint(purpose, text), email, "{purpose} {text}");
    }
    assert_ne!(SealKey::from_bytes([8; 32]).fingerprint("account/email", "zoe@example.org"), email);
}

proptest! {
    #[test]
    fn any_text_opens_as_it_was_sealed(text in ".*", place in ".*", other in ".*") {
        let key = SealKey::from_bytes([7; 32]);
        let sealed = key.seal(&place, &text).unwrap();
        prop_assert_eq!(key.open(&place, &sealed).unwrap(), text);
        prop_assert!(other == place || key.open(&other, &sealed).is_err());
    }

    #[test]
    fn no_bytes_make_opening_fall(bytes in proptest::collection::vec(any::<u8>(), 0..80), version in 0_u8..4) {
        let key = SealKey::from_bytes([7; 32]);
        prop_assert!(key.open(PLACE, &Sealed(bytes.clone())).is_err());
        let bytes = [&[version, 0x91, 0x78, 0xe0, 0xc6], bytes.as_slice()].concat();
        prop_assert!(key.open(PLACE, &Sealed(bytes)).is_err());
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
