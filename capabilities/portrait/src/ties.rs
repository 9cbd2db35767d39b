//! Who works with whom: the relations that hold, between organisations that are in the directory.

use std::sync::Arc;

use cooperation::{Relation, RelationKind, RelationStanding};

use crate::everybody::Everybody;

/// A relation that holds between two organisations, by their places among the parties.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Tie {
    pub(crate) from: usize,
    pub(crate) to: usize,
    pub(crate) kind: RelationKind,
    /// Whether both sides say so.
    pub(crate) agreed: bool,
}

impl Tie {
    /// The other end, for one that is an end.
    pub(crate) fn other(&self, place: usize) -> usize {
        if self.from == place { self.to } else { self.from }
    }
}

/// The key of the short word of a kind of relation.
pub(crate) const fn kind_key(kind: RelationKind) -> &'static str {
    match kind {
        RelationKind::Partnership => "portrait-kind-partnership",
        RelationKind::Cooperation => "portrait-kind-cooperation",
    }
}

/// Everybody, and what joins them.
#[derive(Clone, Debug)]
pub(crate) struct Fabric {
    pub(crate) everybody: Arc<Everybody>,
    pub(crate) ties: Vec<Tie>,
    /// For each party, the places of its ties.
    of: Vec<Vec<usize>>,
}

impl Fabric {
    /// Joins everybody by these relations; one with an organisation that left the directory is left out.
    pub(crate) fn new(everybody: Arc<Everybody>, relations: &[Relation]) -> Self {
        let tie = |relation: &Relation| {
            let (from, to) = (everybody.place(relation.a.uuid())?, everybody.place(relation.b.uuid())?);
            let agreed = relation.standing == RelationStanding::Agreed;
            (from != to).then_some(Tie { from, to, kind: relation.kind, agreed })
        };
        let ties: Vec<Tie> = relations.iter().filter_map(tie).collect();
        let mut of = vec![Vec::new(); everybody.parties.len()];
        for (place, tie) in ties.iter().enumerate() {
            of[tie.from].push(place);
            of[tie.to].push(place);
        }
        Self { everybody, ties, of }
    }

    /// The places of the ties of a party.
    pub(crate) fn ties_of(&self, party: usize) -> &[usize] {
        self.of.get(party).map_or(&[], Vec::as_slice)
    }

    /// Those a party works with by ties of a kind, or of any, by name, each once.
    pub(crate) fn partners(&self, party: usize, kind: Option<RelationKind>) -> Vec<usize> {
        let ties = self.ties_of(party).iter().map(|tie| &self.ties[*tie]);
        let wanted = ties.filter(|tie| kind.is_none_or(|kind| tie.kind == kind));
        let mut partners: Vec<usize> = wanted.map(|tie| tie.other(party)).collect();
        partners.sort_unstable();
        partners.dedup();
        partners
    }
}
