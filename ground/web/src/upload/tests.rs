//! Files as they come in from outside: what they say they are counts for nothing.
