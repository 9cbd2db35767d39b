//! The list of lasting addresses, for search engines.

use std::fmt::Write;

use axum::extract::State;
use axum::response::Response;
use web::{Failure, Visit};

use super::{Directory, failure};
use crate::kept::Kept;
use crate::organization::Organization;
use crate::paths;
use crate::service::Service;
use crate::store::records;

/// The most addresses one list holds, as the sitemap protocol bounds it (sitemaps.org, 50 000).
const MOST: usize = 50_000;

pub(super) async fn show(visit: Visit, State(directory): State<Directory>) -> Result<Response, Failure> {
    let mut addresses: Vec<String> =
        vec![paths::HOME.into(), paths::ORGANIZATIONS.into(), paths::COMMUNES.into()];
    addresses.extend(directory.communes().into_iter().map(paths::commune));
    let records = directory
        .db
        .read(|conn| {
            let mut addresses = Vec::new();
            records::each(conn, &mut |kept: Kept<Organization>| {
                addresses.push((kept.dates.gone_on.is_none(), paths::organization(kept.id, &kept.says.name)));
            })?;
            records::each(conn, &mut |kept: Kept<Service>| {
                addresses.push((kept.dates.gone_on.is_none(), paths::service(kept.id, &kept.says.name)));
            })?;
            Ok(addresses)
        })
        .await
        .map_err(failure)?;
    addresses.extend(records.into_iter().filter(|(present, _)| *present).map(|(_, address)| address));
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
