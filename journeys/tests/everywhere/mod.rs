//! Open to the world: lists of others come in, records that are one are joined, and what is kept here goes everywhere.

mod answering;
mod following;
mod printing;
mod spreadsheets;
mod widget;
