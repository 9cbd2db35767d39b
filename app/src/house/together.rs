//! The rooms where organisations agree, answer, and look at each other.

use std::sync::Arc;

use axum::Router;
use complementarity::Complementarity;
use cooperation::Cooperation;
use findings::{Findings, Memory};
use portrait::Portrait;
use protocol::Protocol;
use responses::Responses;
use survey::Surveys;
use vocabulary::territory::Area;
use web::Link;

use super::frame::link;
use super::rooms::Rooms;

impl Rooms<'_> {
    /// The two legs of the network: what organisations sign, and what they answer.
    pub(super) fn together(&self, complementarity: Complementarity) -> Router {
        let (db, key, shell) = self.lent();
        let protocol = Protocol { db: db.clone(), key: key.clone(), shell: Arc::clone(&shell) };
        let cooperation = Cooperation { db: db.clone(), key: key.clone(), shell: Arc::clone(&shell) };
        let surveys = Surveys { db: db.clone(), key: key.clone(), shell: Arc::clone(&shell) };
        let responses = Responses { db: db.clone(), key: key.clone(), shell: Arc::clone(&shell) };
        let findings = Findings { db: db.clone(), key, shell: Arc::clone(&shell), memory: Memory::default() };
        let portrait = Portrait::new(db, shell, self.area()).with_links(ways());
        protocol::routes()
            .with_state(protocol)
            .merge(cooperation::routes().with_state(cooperation))
            .merge(complementarity::routes().with_state(complementarity))
            .merge(portrait::routes().with_state(portrait))
            .merge(survey::routes().with_state(surveys))
            .merge(responses::routes().with_state(responses))
            .merge(findings::routes().with_state(findings))
    }

    /// What two organisations can do for each other, for its own pages and for their sheets.
    pub(super) fn complementarity(&self) -> Complementarity {
        let (db, _, shell) = self.lent();
        Complementarity::new(db, shell, self.area())
    }

    /// The area the network covers.
    pub(super) fn area(&self) -> Option<Area> {
        Area::from_code(&self.ground.network.area)
    }
}

/// Where the page of the network leads.
fn ways() -> Vec<Link> {
    vec![
        link("encounter-menu", encounter::paths::HUB, "hands"),
        link("protocol-menu", protocol::paths::PROTOCOL, "document"),
        link("protocol-signatories-menu", protocol::paths::SIGNATORIES, "check"),
        link("cooperation-menu", cooperation::paths::COOPERATIONS, "hands"),
        link("cooperation-groups-title", cooperation::paths::GROUPS, "people"),
        link("complementarity-menu", complementarity::paths::COMPARE, "copy"),
        link("complementarity-few-doors-title", complementarity::paths::FEW_DOORS, "people"),
        link("complementarity-missing-title", complementarity::paths::MISSING, "search"),
        link("complementarity-sides-title", complementarity::paths::TWO_SIDES, "information"),
    ]
}
