//! What the programme says when it stops.

use anyhow::Context;

use super::told;

#[test]
fn a_fault_is_told_in_one_line_and_nothing_twice() {
    let full = || anyhow::anyhow!("the disk is full: make room.");
    assert_eq!(told(&full()), "the disk is full: make room.");
    let whole = full().context("nothing was moved: the disk is full: make room.");
    assert_eq!(told(&whole), "nothing was moved: the disk is full: make room.");
    let chained = Err::<(), _>(std::io::Error::other("no such file")).context("a.toml cannot be read");
    assert_eq!(told(&chained.expect_err("a fault")), "a.toml cannot be read: no such file");
}
