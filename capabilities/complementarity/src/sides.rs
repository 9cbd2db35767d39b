//! For a need in a commune: what a rule gives on one side, what associations can do on the other.

use vocabulary::codes::{Basis, LegalFamily};
use vocabulary::territory::Commune;

use crate::absence::{NEARBY_M, Need, distance};
use crate::actor::{Actor, Offer};
use crate::everybody::Everybody;

/// Which side a service stands on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Logic {
    /// A rule gives it: whoever meets the rule has it.
    Rule,
    /// An association gives it from what it has: volunteers, stock, time.
    OwnMeans,
}

impl Logic {
    /// What the service says of itself, else what the family of its organisation lets expect.
    fn of(actor: &Actor, offer: &Offer) -> Logic {
        match (offer.basis, actor.family) {
            (Some(Basis::Right), _) => Logic::Rule,
            (Some(Basis::MutualAid), _) | (None, Some(LegalFamily::MutualAid)) => Logic::OwnMeans,
            (None, _) => Logic::Rule,
        }
    }
}

/// A service on its side, and how far it stands.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Standing<'a> {
    pub(crate) actor: &'a Actor,
    pub(crate) offer: &'a Offer,
    /// Metres from the commune, where the service has a place.
    pub(crate) metres: Option<f64>,
    pub(crate) commune: Option<&'static Commune>,
}

/// Both columns.
#[derive(Clone, Debug, Default)]
pub(crate) struct Sides<'a> {
    pub(crate) rule: Vec<Standing<'a>>,
    pub(crate) own_means: Vec<Standing<'a>>,
}

impl<'a> Sides<'a> {
    /// What answers a need of the inhabitants of a commune within 10 km, or comes to them; the nearest first.
    pub(crate) fn of(everybody: &'a Everybody, need: Need, commune: &'static Commune) -> Sides<'a> {
        let mut sides = Sides::default();
        for actor in &everybody.actors {
            let met = actor.offers.iter().filter(|offer| need.is_met_by(offer));
            for offer in met.filter(|offer| everybody.receives_from(&offer.areas, commune)) {
                let (metres, place) = distance(offer, commune.point).unzip();
                let is_here = offer.spots.iter().any(|spot| spot.commune == Some(commune));
                let is_near = metres.is_some_and(|metres| metres <= NEARBY_M);
                if !(is_here || is_near || offer.comes || offer.remote || offer.spots.is_empty()) {
                    continue;
                }
                let standing = Standing { actor, offer, metres, commune: place.flatten() };
                match Logic::of(actor, offer) {
                    Logic::Rule => sides.rule.push(standing),
                    Logic::OwnMeans => sides.own_means.push(standing),
                }
            }
        }
        sides.rule.sort_by(nearest_first);
        sides.own_means.sort_by(nearest_first);
        sides
    }
}

fn nearest_first(one: &Standing<'_>, other: &Standing<'_>) -> std::cmp::Ordering {
    let far = |standing: &Standing<'_>| standing.metres.unwrap_or(f64::MAX);
    let name = |standing: &Standing<'_>| (standing.actor.id, standing.offer.id);
    far(one).total_cmp(&far(other)).then_with(|| name(one).cmp(&name(other)))
}
