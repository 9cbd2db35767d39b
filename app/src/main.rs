//! The house in one binary.
fn main() {}
