//! The whole way of a letter, from the outbox to the mailbox, and what can happen on it.

mod arriving;
pub(crate) mod house;
mod killed;
mod mail_server;
mod returning;
mod several;
mod waiting;
