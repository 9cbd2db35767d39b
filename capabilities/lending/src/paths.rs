//! The addresses letters of this room lead to. Their pages stand in the room of borrowing.

use vocabulary::id::{BookingId, LoanId, LoanRequestId, TouringResourceId};

/// Pieces to find or mend.
pub(crate) const TASKS: &str = "/expositions/reparations";

/// The page of a touring resource.
pub fn exhibition(id: TouringResourceId) -> String {
    format!("/expositions/{id}")
}

/// Who waits for it, for who lends it.
pub(crate) fn queue(id: TouringResourceId) -> String {
    format!("/expositions/{id}/file")
}

/// Who receives it and when, for who lends it.
pub(crate) fn tour(id: TouringResourceId) -> String {
    format!("/expositions/{id}/tournee")
}

/// The rank of a request, for who asked without an account.
pub(crate) fn rank(id: LoanRequestId, secret: &str) -> String {
    format!("/expositions/demandes/{id}/{secret}")
}

/// One stay, for the members of its host and for who lends.
pub(crate) fn stay(id: BookingId) -> String {
    format!("/expositions/passages/{id}")
}

/// The page of a host, which needs no account.
pub fn passage(secret: &str) -> String {
    format!("/passage/{secret}")
}

/// The page of a loan. `/moyens` is the page of requests for means, in the room of cooperation.
pub fn loan(id: LoanId) -> String {
    format!("/moyens-partages/prets/{id}")
}
