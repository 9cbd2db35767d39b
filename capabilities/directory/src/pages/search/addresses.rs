//! Addresses of the same search with another wish; each begins at the first page of its results.

use web::Visit;

/// This search with one parameter set, or taken away when `value` is empty.
pub(super) fn with(visit: &Visit, name: &str, value: &str) -> String {
    let mut elsewhere = visit.clone();
    take_away(&mut elsewhere, "page");
    elsewhere.here_with(name, value)
}

/// This search without these parameters.
pub(super) fn without(visit: &Visit, names: &[&str]) -> String {
    let mut elsewhere = visit.clone();
    names.iter().for_each(|name| take_away(&mut elsewhere, name));
    elsewhere.here_with("page", "")
}

fn take_away(visit: &mut Visit, name: &str) {
    let address = visit.here_with(name, "");
    visit.query = address.split_once('?').map_or_else(String::new, |(_, query)| query.to_owned());
}
