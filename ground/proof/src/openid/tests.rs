//! A provider of somebody else's making vouches for people, and everything that must not pass is tried.
