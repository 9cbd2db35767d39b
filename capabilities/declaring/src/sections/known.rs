//! What forms of an action choose from: organisations, units, frameworks, funders, programmes.

use ::store::{Conn, StoreError};
use action::{CollectiveAction, Framework, Funder, PartnerName, Programme, Unit};

use crate::names::Names;
use crate::store::organization_name;

/// Everything there is to choose from, read at once.
#[derive(Clone, Debug, Default)]
pub(crate) struct Known {
    pub(crate) names: Names,
    pub(crate) units: Vec<Unit>,
    pub(crate) frameworks: Vec<Framework>,
    pub(crate) funders: Vec<Funder>,
    pub(crate) programmes: Vec<Programme>,
}

impl Known {
    /// Reads it all.
    pub(crate) fn read(conn: &mut Conn) -> Result<Self, StoreError> {
        Ok(Self {
            names: Names::read(conn)?,
            units: action::units(conn)?,
            frameworks: action::frameworks(conn)?,
            funders: action::funders(conn)?,
            programmes: action::programmes(conn)?,
        })
    }

    /// The same with the names of those who take part in an action, though they are gone from the directory.
    pub(crate) fn read_for(conn: &mut Conn, action: &CollectiveAction) -> Result<Self, StoreError> {
        let mut known = Self::read(conn)?;
        let partners = action.partners.iter().filter_map(|partner| match partner.who {
            PartnerName::Organization(id) => Some(id),
            PartnerName::Words(_) => None,
        });
        let others = [Some(action.keeper), Some(action.carrier.organization()), action.place.organization];
        let others = others.into_iter().chain([action.born_organization]);
        for id in partners.chain(others.flatten()) {
            if !known.names.knows(id)
                && let Some(name) = organization_name(conn, id.uuid())?
            {
                known.names.remember(id, name);
            }
        }
        Ok(known)
    }

    /// The name of a unit, a dash for one that is gone.
    pub(crate) fn unit(&self, id: vocabulary::id::TerritoryUnitId) -> &str {
        self.units.iter().find(|unit| unit.id == id).map_or("—", |unit| unit.name.as_str())
    }
}
