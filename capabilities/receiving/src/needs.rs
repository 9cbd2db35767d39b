//! What of the requests received is offered on the desks of others.

use membership::OwnPage;

use crate::paths;

/// The requests of an organisation, offered to its people.
pub const OWN_PAGE: OwnPage = OwnPage { key: "receiving-menu", icon: "mail", path: paths::received_for };
