//! Separators are chosen by how they cut, not by how often they occur.

use super::*;

#[test]
fn the_separator_is_the_one_that_cuts_evenly() {
    for (head, expected) in [
        ("a,b,c\n1,2,3\n", b','),
        ("a;b;c\n1,5;2,5;3\n", b';'),
        ("a\tb\n1, 2\t3\n", b'\t'),
        ("a|b|c\n1|2|3\n", b'|'),
        ("\"a;x\",b\n\"1;2;3\",4\n", b','),
        ("only\n", b','),
        ("", b','),
    ] {
        assert_eq!(char::from(separator(head)), char::from(expected), "{head:?}");
    }
}
