//! Days at hosts in a whole small house, on both engines.

mod agreeing;
mod coordinating;
mod returning;
mod rounds;
mod trying;
