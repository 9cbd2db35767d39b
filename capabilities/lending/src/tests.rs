//! Lending in a small house, on both engines: the rules of stays, the queue, what is shared, and many hands at once.

mod demo;
mod hosting;
mod letters;
mod loans;
mod queue;
mod stays;
mod threads;
mod trying;
