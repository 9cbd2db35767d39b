//! Fixed dates: the best plan is a flow, found exactly.

use super::network::Stays;
use super::{Bound, Plan, Proof, Tour, timing};

/// What serving one visit is worth against metres: more than all ways together.
pub(super) fn worth(tour: &Tour) -> i64 {
    let farthest = tour.journeys.metres.iter().flatten().copied().max().unwrap_or(0);
    let legs = i64::try_from(tour.visits.len()).unwrap_or(i64::MAX);
    i64::from(farthest).saturating_mul(legs).saturating_add(1)
}

/// The plan that serves the most and, of those, travels the least.
pub(super) fn plan(tour: &Tour) -> Plan {
    let worth = worth(tour);
    let solved = Stays::of(tour).cheapest(tour, 1, |_| -worth);
    let metres = timing::metres(tour, &solved.routes);
    let unserved = timing::unserved(tour, &solved.routes);
    let bound =
        Bound { served_at_most: tour.visits.len() - unserved.len(), metres_at_least: metres, exact: true };
    let proof = Proof::Flow { potentials: solved.cheapest.potentials };
    Plan { routes: solved.routes, unserved, metres, bound, proof }
}
