//! A software authenticator of somebody else's making signs in, and everything that must not pass is tried.
