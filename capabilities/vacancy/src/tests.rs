//! Questions, answers and places in a whole small house, on both engines.

mod answering;
mod asking;
mod demo;
mod keeping;
mod pages;
mod replies;
mod rounds;
mod taking;
mod trying;
