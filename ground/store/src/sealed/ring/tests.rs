//! The key file keeps every key, and no text makes its reading fall.

use proptest::prelude::*;

use super::Ring;

fn ids(ring: &Ring) -> Vec<String> {
    ring.keys().map(|key| key.id.to_string()).collect()
}

#[test]
fn a_ring_written_is_the_ring_read() {
    let first = Ring::from_bytes([7; 32]);
    let third = first.renewed().unwrap().renewed().unwrap();
    for ring in [first.clone(), third.clone(), Ring::draw().unwrap()] {
        let read = Ring::read(&ring.written()).unwrap();
        assert_eq!(ids(&read), ids(&ring));
        assert_eq!(read.written(), ring.written());
        assert!(read.is_of_the_same_network(&ring));
    }
    assert_eq!(ids(&third).len(), 3);
    assert_eq!(ids(&third)[2], ids(&first)[0], "the oldest is the last");
    assert_eq!(ids(&third.alone()), ids(&third)[..1]);
    assert_eq!(ids(&third.alone().remembering(&third)), ids(&third));
}

#[test]
fn no_rotation_changes_fingerprints() {
    let first = Ring::from_bytes([7; 32]);
    let later = Ring::read(&first.renewed().unwrap().written()).unwrap().alone();
    assert_eq!(first.fingerprint("account/email", "zoe"), later.fingerprint("account/email", "zoe"));
    assert!(!Ring::draw().unwrap().is_of_the_same_network(&first));
}

#[test]
fn what_is_not_understood_is_told_with_its_line() {
    let ring = Ring::from_bytes([7; 32]).written();
    let key = "07".repeat(32);
    for (text, told) in [
        (String::new(), "first line"),
        ("maillage keys 3\n".to_owned(), "first line"),
        (ring.replace("lookup", "lookout"), "its line 4"),
        (format!("{ring}current {key}\n"), "its line 6"),
        (format!("{ring}older {}\n", &key[1..]), "its line 6"),
        (format!("{ring}older {}\n", "xx".repeat(32)), "its line 6"),
        (format!("{ring}older\n"), "its line 6"),
        (format!("maillage keys 2\nlookup {key}\n"), "current key is missing"),
        (format!("maillage keys 2\ncurrent {key}\n"), "lookup key is missing"),
    ] {
        let refused = Ring::read(&text).err().unwrap();
        assert!(refused.contains(told), "{refused}");
        assert!(!refused.contains("0707"), "a fault tells no key");
    }
}

proptest! {
    #[test]
    fn no_text_makes_reading_fall(text in ".*", lines in "(lookup|current|older|#)?[ 0-9a-fé\n]{0,200}") {
        prop_assert!(Ring::read(&text).is_err());
        drop(Ring::read(&format!("maillage keys 2\n{lines}")));
    }
}
