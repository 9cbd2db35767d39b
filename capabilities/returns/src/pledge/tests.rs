//! The digest of a pledge is that of its text.

use super::digest;

#[test]
fn a_text_has_its_digest_and_another_has_another() {
    let lines = |text: &str| vec![text.to_owned()];
    let known = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    assert_eq!(digest(&lines("abc")), known, "the example of FIPS 180-4");
    assert_ne!(digest(&lines("abd")), known);
}
