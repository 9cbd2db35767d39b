//! The room tried whole: real tables, real doors, sheets as they are printed.

mod kept;
mod sheets;
mod trying;
