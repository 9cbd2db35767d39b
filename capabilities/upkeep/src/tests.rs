//! The room as people meet it: links, reports, proposals, and the days that pass.

mod link;
mod places;
mod proposing;
mod reporting;
mod rounds;
