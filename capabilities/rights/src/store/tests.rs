//! Requests as they are kept.
