//! The actions behind a count, named one by one.

use std::collections::BTreeMap;

use action::{Domain, State, Unit};
use chrono::NaiveDate;
use vocabulary::id::TerritoryUnitId;
use web::Visit;

use crate::paths;
use crate::store::rows::ListedRow;

/// The most actions one page names; the table to take along holds all of them.
pub(crate) const MOST_NAMED: i64 = 300;

/// An action in words.
pub(crate) struct Named {
    pub(crate) title: String,
    pub(crate) href: String,
    pub(crate) domain: String,
    pub(crate) unit: String,
    pub(crate) state: String,
    pub(crate) days: String,
}

/// The actions of a list in words.
pub(crate) fn named(visit: &Visit, units: &[Unit], listed: &[ListedRow]) -> Vec<Named> {
    let units: BTreeMap<TerritoryUnitId, &str> =
        units.iter().map(|unit| (unit.id, unit.name.as_str())).collect();
    let unit = |row: &ListedRow| units.get(&row.unit.into()).copied().unwrap_or_default().to_owned();
    let named = |row: &ListedRow| Named {
        title: row.title.clone(),
        href: paths::action(row.id.into()),
        domain: Domain::from_code(&row.domain)
            .map(|one| visit.say(one.key()).into_owned())
            .unwrap_or_default(),
        unit: unit(row),
        state: State::from_code(&row.state).map(|one| visit.say(one.key()).into_owned()).unwrap_or_default(),
        days: days(visit, row.starts_on, row.ends_on),
    };
    listed.iter().map(named).collect()
}

/// « du 4 septembre 2017 au 30 juin 2018 », or « depuis le… » where no last day is known.
pub(crate) fn days(visit: &Visit, first: NaiveDate, last: Option<NaiveDate>) -> String {
    let from = visit.date(first);
    match last {
        Some(last) if last == first => from,
        Some(last) => {
            let to = visit.date(last);
            let values = [("from", from.as_str().into()), ("to", to.as_str().into())];
            visit.say_with("register-days", &values).into_owned()
        }
        None => visit.say_of("register-days-open", &from).into_owned(),
    }
}
