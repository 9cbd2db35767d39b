//! The room as its people use it: a letter, a press, and whatever happened meanwhile.

mod accounts;
mod answering;
mod bad_weather;
mod reading;
mod trying;
