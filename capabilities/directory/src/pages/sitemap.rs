//! The list of lasting addresses, for search engines.

use std::fmt::Write;

use axum::extract::State;
use axum::response::Response;
use web::{Failure, Visit};

use super::{Directory, failure};
use crate::paths;
use crate::store::names;

/// The most addresses one list holds, as the sitemap protocol bounds it (sitemaps.org, 50 000).
const MOST: usize = 50_000;

pub(super) async fn show(visit: Visit, State(directory): State<Directory>) -> Result<Response, Failure> {
    let mut addresses: Vec<String> =
        [paths::HOME, paths::WHO_DOES_WHAT, paths::ORGANIZATIONS, paths::COMMUNES].map(Into::into).into();
    addresses.extend(directory.communes().into_iter().map(paths::commune));
    let named = directory.db.read(|conn| Ok((names::organization_names(conn)?, names::service_names(conn)?)));
    let (organizations, services) = named.await.map_err(failure)?;
    addresses.extend(organizations.iter().map(|(id, name)| paths::organization(*id, name)));
    addresses.extend(services.iter().map(|(id, name)| paths::service(*id, name)));
    addresses.truncate(MOST);
    let mut list = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    list.push_str("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
    for address in addresses {
        // Addresses are made of letters, digits and hyphens: nothing in them needs escaping.
        let _ = writeln!(list, "<url><loc>{}</loc></url>", visit.absolute(&address));
    }
    list.push_str("</urlset>\n");
    Ok(visit.text("application/xml; charset=utf-8", list))
}
