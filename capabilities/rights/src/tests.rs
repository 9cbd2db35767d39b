//! The rights as people meet them, through the router, on both engines.
