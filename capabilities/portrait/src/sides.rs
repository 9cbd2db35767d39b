//! Two families face to face: what joins them, and what is missing between them.

use std::collections::BTreeMap;

use cooperation::RelationKind;
use vocabulary::codes::LegalFamily;
use vocabulary::territory::Commune;

use crate::ties::Fabric;

/// Two families, or one with itself.
#[derive(Clone, Debug)]
pub(crate) struct Side {
    /// The places of both in the order of families, the smaller first.
    pub(crate) groups: (usize, usize),
    /// The places of the ties between them.
    pub(crate) ties: Vec<usize>,
    pub(crate) partnerships: usize,
    pub(crate) cooperations: usize,
    /// Of each, who works with nobody of the other.
    pub(crate) without: (Vec<usize>, Vec<usize>),
    /// Communes where both are, and none of them works with one of the other there: how many of each.
    pub(crate) strangers: Vec<(&'static Commune, usize, usize)>,
}

impl Side {
    /// The ties of both kinds.
    pub(crate) fn count(&self) -> usize {
        self.ties.len()
    }

    /// Whether these two families are meant, whichever comes first.
    pub(crate) fn is_between(&self, one: usize, other: usize) -> bool {
        self.groups == (one.min(other), one.max(other))
    }
}

/// The three families, each with each and with itself.
pub(crate) fn sides(fabric: &Fabric) -> Vec<Side> {
    let families = LegalFamily::ALL.len();
    let pairs = (0..families).flat_map(|one| (one..families).map(move |other| (one, other)));
    pairs.map(|groups| side(fabric, groups)).collect()
}

fn side(fabric: &Fabric, groups: (usize, usize)) -> Side {
    let group = |party: usize| fabric.everybody.parties[party].group();
    let joins = |place: &usize| {
        let tie = &fabric.ties[*place];
        let (from, to) = (group(tie.from), group(tie.to));
        (from.min(to), from.max(to)) == groups
    };
    let ties: Vec<usize> = (0..fabric.ties.len()).filter(joins).collect();
    let partnerships = ties.iter().filter(|tie| fabric.ties[**tie].kind == RelationKind::Partnership).count();
    let without = |own: usize, other: usize| -> Vec<usize> {
        let meets =
            |party: usize| fabric.partners(party, None).iter().any(|partner| group(*partner) == other);
        (0..fabric.everybody.parties.len()).filter(|party| group(*party) == own && !meets(*party)).collect()
    };
    Side {
        groups,
        partnerships,
        cooperations: ties.len() - partnerships,
        without: (without(groups.0, groups.1), without(groups.1, groups.0)),
        strangers: if groups.0 == groups.1 { Vec::new() } else { strangers(fabric, groups, &ties) },
        ties,
    }
}

fn strangers(
    fabric: &Fabric,
    groups: (usize, usize),
    ties: &[usize],
) -> Vec<(&'static Commune, usize, usize)> {
    let parties = &fabric.everybody.parties;
    let commune = |party: usize| parties[party].commune.map(|commune| commune.code);
    let mut both: BTreeMap<&str, (&'static Commune, usize, usize)> = BTreeMap::new();
    for party in parties {
        let Some(own) = party.commune else { continue };
        let known = both.entry(own.code).or_insert((own, 0, 0));
        known.1 += usize::from(party.group() == groups.0);
        known.2 += usize::from(party.group() == groups.1);
    }
    for tie in ties.iter().map(|tie| &fabric.ties[*tie]) {
        if let Some(met) = commune(tie.from).filter(|one| commune(tie.to) == Some(one)) {
            both.remove(met);
        }
    }
    let mut strangers: Vec<_> = both.into_values().filter(|(_, one, other)| *one > 0 && *other > 0).collect();
    strangers.sort_by_cached_key(|(commune, ..)| vocabulary::fold(commune.name));
    strangers
}
