//! What shows that a flow is the cheapest, level after level, and the check of it.

use std::collections::BTreeMap;

/// Where an arc leads and what it may carry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// The node it leaves.
    pub from: u32,
    /// The node it reaches.
    pub to: u32,
    /// It carries no less.
    pub at_least: u32,
    /// It carries no more.
    pub at_most: u32,
}

/// One wish among several: what each arc costs, and the potentials that show it cannot be met better.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Level {
    /// The cost of each arc.
    pub costs: Vec<i64>,
    /// A number for each node.
    pub potentials: Vec<i64>,
}

/// A flow, and why no other is better, wish after wish.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Proof {
    /// The arcs.
    pub spans: Vec<Span>,
    /// What each carries.
    pub carried: Vec<u32>,
    /// The wishes, the first first.
    pub levels: Vec<Level>,
}

impl Proof {
    /// Whether the flow keeps all bounds, what runs into each node runs out of it, and at each level no flow is cheaper
    /// among those as cheap at every level before. Linear in arcs and levels, but for the
    /// looking up of nodes.
    #[must_use]
    pub fn holds(&self) -> bool {
        if self.carried.len() != self.spans.len() || !self.is_a_flow() {
            return false;
        }
        let reached = floors(&self.spans, &self.levels);
        reached.is_some_and(|reached| {
            self.levels.iter().zip(reached).all(|(level, floor)| self.cost(level) == i128::from(floor))
        })
    }

    fn is_a_flow(&self) -> bool {
        // By name, for a proof that was made up may name a node beyond all memory.
        let mut over: BTreeMap<u32, i64> = BTreeMap::new();
        for (span, carried) in self.spans.iter().zip(&self.carried) {
            *over.entry(span.to).or_default() += i64::from(*carried);
            *over.entry(span.from).or_default() -= i64::from(*carried);
        }
        let within = |(span, carried): (&Span, &u32)| (span.at_least..=span.at_most).contains(carried);
        over.values().all(|over| *over == 0) && self.spans.iter().zip(&self.carried).all(within)
    }

    fn cost(&self, level: &Level) -> i128 {
        let arcs = level.costs.iter().zip(&self.carried);
        arcs.map(|(cost, carried)| i128::from(*cost) * i128::from(*carried)).sum()
    }
}

/// What no flow costs less than, at each level; true of a level as long as every level before costs just its floor.
/// `None` where numbers are missing or too large.
///
/// Weak duality: whatever the potentials, a flow costs the sum of `reduced cost × carried`, for what runs into a node runs
/// out of it; each term is least at one of the arc's bounds. A flow that costs just that keeps every arc of nonzero
/// reduced cost at that bound, and so does any other as cheap: at later levels those arcs count as held.
#[must_use]
pub fn floors(spans: &[Span], levels: &[Level]) -> Option<Vec<i64>> {
    let mut bounds: Vec<(u32, u32)> = spans.iter().map(|span| (span.at_least, span.at_most)).collect();
    let mut reached = Vec::with_capacity(levels.len());
    for level in levels {
        if level.costs.len() != spans.len() {
            return None;
        }
        let mut floor = 0_i128;
        for ((span, cost), (least, most)) in spans.iter().zip(&level.costs).zip(&mut bounds) {
            let from = i128::from(*level.potentials.get(span.from as usize)?);
            let to = i128::from(*level.potentials.get(span.to as usize)?);
            let reduced = i128::from(*cost) + from - to;
            match reduced.signum() {
                1 => *most = *least,
                -1 => *least = *most,
                _ => {}
            }
            floor += reduced * i128::from(*least);
        }
        reached.push(i64::try_from(floor).ok()?);
    }
    Some(reached)
}
