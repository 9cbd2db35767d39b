//! Names of persons in what a list is about to make public: told before it is taken in, never after.

use exchange::Batch;
use vocabulary::caution::{CautionKind, Place, cautions};

/// The records whose public words seem to name a person, by their names, in the order of the list.
pub(crate) fn naming(batch: &Batch) -> Vec<&str> {
    let names = |text: &Option<String>| {
        let found = text.as_deref().map(|text| cautions(text, Place::Public)).unwrap_or_default();
        found.iter().any(|caution| caution.kind == CautionKind::PersonName)
    };
    let organizations = batch
        .organizations
        .iter()
        .filter(|one| names(&one.description) || names(&Some(one.name.clone())))
        .map(|one| one.name.as_str());
    let services = batch.services.iter().filter(|one| {
        let texts = [
            &one.summary,
            &one.description,
            &one.audience_details,
            &one.conditions,
            &one.access_details,
            &one.cost_details,
        ];
        texts.into_iter().any(names)
    });
    organizations.chain(services.map(|one| one.name.as_str())).collect()
}
