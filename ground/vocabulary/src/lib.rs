//! Pure words.
