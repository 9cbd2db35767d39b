//! Groups of records that are one, which never grow by a chain of likenesses: all members must agree on average, and no
//! two may be kept apart by a veto or by a decision.

use rustc_hash::{FxHashMap, FxHashSet};

/// Pairs, each with the lower record first.
type PairSet = FxHashSet<(u32, u32)>;

/// What a person decided about two records. It wins over every weight, and outlives every new computation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Decided {
    /// One record, by its place in the list.
    pub one: usize,
    /// The other.
    pub other: usize,
    /// What was decided.
    pub verdict: Verdict,
}

/// What may be decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Verdict {
    /// They are one.
    Same,
    /// They are two.
    Different,
    /// One belongs to the other.
    PartOf,
}

/// No group is larger: beyond, a list repeats a default value, and a person should look.
pub(crate) const LARGEST_CLUSTER: usize = 64;

/// Who belongs together, being built.
struct Groups {
    of: Vec<u32>,
    members: FxHashMap<u32, Vec<u32>>,
}

impl Groups {
    fn members(&self, group: u32) -> Vec<u32> {
        self.members.get(&group).cloned().unwrap_or_else(|| vec![group])
    }

    fn join(&mut self, one: u32, other: u32) {
        let mut all = self.members(one);
        let others = self.members(other);
        self.members.remove(&other);
        for member in &others {
            self.of[*member as usize] = one;
        }
        all.extend(others);
        self.members.insert(one, all);
    }
}

/// Gathers records. `links` are pairs with their weight, `weigh` gives the weight of any pair, or nothing where a veto
/// keeps it apart. Groups of two and more come back, each sorted, in the order of their first member.
pub(crate) fn gather(
    records: usize,
    mut links: Vec<(u32, u32, f64)>,
    decisions: &[Decided],
    weigh: &dyn Fn(u32, u32) -> Option<f64>,
) -> Vec<Vec<usize>> {
    let known =
        |decided: &&Decided| decided.one < records && decided.other < records && decided.one != decided.other;
    let mut groups = Groups {
        of: (0..u32::try_from(records).unwrap_or(u32::MAX)).collect(),
        members: FxHashMap::default(),
    };
    let pair = |decided: &Decided| ordered(index(decided.one), index(decided.other));
    let verdict = |same: bool| move |decided: &&Decided| (decided.verdict == Verdict::Same) == same;
    let together: Vec<_> = decisions.iter().filter(known).filter(verdict(true)).map(pair).collect();
    let apart: PairSet = decisions.iter().filter(known).filter(verdict(false)).map(pair).collect();
    let decided: PairSet = together.iter().copied().collect();
    for (one, other) in together {
        let (here, there) = (groups.of[one as usize], groups.of[other as usize]);
        let free = |one: u32, other: u32| !apart.contains(&ordered(one, other));
        if here != there && all_pairs(&groups, (here, there), free) {
            groups.join(here.min(there), here.max(there));
        }
    }
    links.sort_by(|one, other| other.2.total_cmp(&one.2).then((one.0, one.1).cmp(&(other.0, other.1))));
    for (one, other, _) in links {
        let (here, there) = (groups.of[one as usize], groups.of[other as usize]);
        if here != there && agree(&groups, (here, there), (&apart, &decided), weigh) {
            groups.join(here.min(there), here.max(there));
        }
    }
    let mut found: Vec<Vec<usize>> =
        groups.members.into_values().filter(|members| members.len() > 1).map(sorted).collect();
    found.sort();
    found
}

fn index(record: usize) -> u32 {
    u32::try_from(record).unwrap_or(u32::MAX)
}

fn ordered(one: u32, other: u32) -> (u32, u32) {
    (one.min(other), one.max(other))
}

fn sorted(members: Vec<u32>) -> Vec<usize> {
    let mut members: Vec<usize> = members.into_iter().map(|member| member as usize).collect();
    members.sort_unstable();
    members
}

fn all_pairs(groups: &Groups, (here, there): (u32, u32), holds: impl Fn(u32, u32) -> bool) -> bool {
    let others = groups.members(there);
    groups.members(here).iter().all(|one| others.iter().all(|other| holds(*one, *other)))
}

/// Whether two groups may become one: on average their members agree, and no pair of them is kept apart.
fn agree(
    groups: &Groups,
    (here, there): (u32, u32),
    (apart, decided): (&PairSet, &PairSet),
    weigh: &dyn Fn(u32, u32) -> Option<f64>,
) -> bool {
    let (ours, theirs) = (groups.members(here), groups.members(there));
    if ours.len() + theirs.len() > LARGEST_CLUSTER {
        return false;
    }
    let (mut sum, mut pairs) = (0.0, 0.0);
    for one in &ours {
        for other in &theirs {
            let pair = ordered(*one, *other);
            let weight = if decided.contains(&pair) { Some(0.0) } else { weigh(pair.0, pair.1) };
            match weight.filter(|_| !apart.contains(&pair)) {
                Some(weight) => sum += weight,
                None => return false,
            }
            pairs += 1.0;
        }
    }
    sum / pairs > 0.0
}

#[cfg(test)]
mod tests;
