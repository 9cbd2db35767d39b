//! Forms as they come in from outside: long, odd, doubled, forbidden.
