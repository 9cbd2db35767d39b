//! The promise as tests: people walking through the house.
