//! Everything the page of an action tells, read at one moment.

use ::store::{Conn, StoreError};
use action::{Carrier, CollectiveAction, Moved, Origin, PartnerName, Programme};
use chrono::{DateTime, NaiveTime, Utc};
use session::{Session, Totals};
use vocabulary::id::{CollectiveActionId, OrganizationId};
use vocabulary::time::{TimeZoneName, paris};
use web::Crumb;

use crate::found::{carrier, organization};
use crate::paths;

/// An action with everything that stands beside it.
pub(crate) struct Portrait {
    pub(crate) action: CollectiveAction,
    /// The unit it is counted to, by name.
    pub(crate) unit: String,
    pub(crate) carrier: Crumb,
    /// Who accompanies the inhabitants that carry it.
    pub(crate) accompanied: Option<Crumb>,
    /// Who takes part, with the key of what each does.
    pub(crate) partners: Vec<(Crumb, &'static str)>,
    /// The organisation that receives it, by name.
    pub(crate) host: Option<Crumb>,
    /// Its street, where the directory shows it.
    pub(crate) street: String,
    /// Its dates from today on, cancelled ones included.
    pub(crate) dates: Vec<Session>,
    pub(crate) totals: Totals,
    pub(crate) log: Vec<Moved>,
    pub(crate) programme: Option<Programme>,
    /// The action it was copied from, or follows: the key of the words, and the action.
    pub(crate) origin: Option<(&'static str, Crumb)>,
    /// The organisation that was born of it.
    pub(crate) born: Option<Crumb>,
}

/// Reads an action; none where there is none.
///
/// # Errors
/// Those of the store.
pub(crate) fn portrait(
    conn: &mut Conn,
    id: CollectiveActionId,
    now: DateTime<Utc>,
) -> Result<Option<Portrait>, StoreError> {
    let Some(found) = action::action(conn, id)? else { return Ok(None) };
    let today = TimeZoneName::PARIS.instant(paris(now).date().and_time(NaiveTime::MIN));
    let units = action::units(conn)?;
    let programme = match found.programme {
        Some(edition) => action::programme(conn, edition.programme)?,
        None => None,
    };
    Ok(Some(Portrait {
        unit: units.into_iter().find(|unit| unit.id == found.unit).map(|unit| unit.name).unwrap_or_default(),
        carrier: carrier(conn, &found.carrier)?,
        accompanied: accompanied(conn, &found.carrier)?,
        partners: partners(conn, &found)?,
        host: named(conn, found.place.organization)?,
        street: street(conn, &found)?,
        dates: session::sessions_of(conn, id, Some(today), None)?,
        totals: session::totals(conn, id)?,
        log: action::log(conn, id)?,
        origin: origin(conn, found.origin)?,
        born: named(conn, found.born_organization)?,
        programme,
        action: found,
    }))
}

fn named(conn: &mut Conn, id: Option<OrganizationId>) -> Result<Option<Crumb>, StoreError> {
    let Some(id) = id else { return Ok(None) };
    let found = organization(conn, id)?;
    Ok(Some(found).filter(|found| !found.href.is_empty()))
}

fn accompanied(conn: &mut Conn, by: &Carrier) -> Result<Option<Crumb>, StoreError> {
    match by {
        Carrier::Organization(_) => Ok(None),
        Carrier::Inhabitants { accompanied_by, .. } => organization(conn, *accompanied_by).map(Some),
    }
}

fn partners(conn: &mut Conn, action: &CollectiveAction) -> Result<Vec<(Crumb, &'static str)>, StoreError> {
    let mut partners = Vec::new();
    for partner in &action.partners {
        let who = match &partner.who {
            PartnerName::Organization(id) => organization(conn, *id)?,
            PartnerName::Words(words) => Crumb { label: words.clone(), href: String::new() },
        };
        partners.push((who, partner.role.key()));
    }
    Ok(partners)
}

/// The street of the place, unless the directory hides it.
fn street(conn: &mut Conn, action: &CollectiveAction) -> Result<String, StoreError> {
    let Some(location) = action.place.location else { return Ok(String::new()) };
    let found = directory::location(conn, location.uuid())?.filter(|kept| kept.dates.gone_on.is_none());
    Ok(found.map(|kept| kept.says.shown().street).unwrap_or_default())
}

fn origin(conn: &mut Conn, origin: Option<Origin>) -> Result<Option<(&'static str, Crumb)>, StoreError> {
    let (key, id) = match origin {
        None => return Ok(None),
        Some(Origin::CopyOf(id)) => ("agenda-copy-of", id),
        Some(Origin::NextOf(id)) => ("agenda-next-of", id),
    };
    let found = action::action(conn, id)?;
    Ok(found.map(|found| (key, Crumb { label: found.title, href: paths::action(id) })))
}
