//! A relation: two organisations work with each other, by a convention or as neighbours of a network.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use vocabulary::id::{OrganizationId, RelationId};
use vocabulary::named;

use crate::need_code::NeedCode;

/// How long before the end of a convention both organisations are warned.
pub(crate) const WARNED_BEFORE: TimeDelta = TimeDelta::days(90);

named! {
    /// What binds two organisations.
    pub RelationKind {
        /// A convention: dates, and a document that was signed.
        Partnership = "partnership", "cooperation-kind-partnership";
        /// A network cooperation: an objective, and no document.
        Cooperation = "cooperation", "cooperation-kind-cooperation";
    }
}

named! {
    /// What a partner does in what is done together.
    pub PartnerRole {
        /// Answers for it.
        Carries = "carries", "cooperation-role-carries";
        /// Runs it with the others.
        CoRuns = "co-runs", "cooperation-role-co-runs";
        /// Lends the place.
        Hosts = "hosts", "cooperation-role-hosts";
        /// Pays for it.
        Funds = "funds", "cooperation-role-funds";
    }
}

named! {
    /// How sure a relation is.
    pub RelationStanding {
        /// Said by one side, or by the coordination for both.
        Declared = "declared", "cooperation-standing-declared";
        /// Said by both.
        Agreed = "agreed", "cooperation-standing-agreed";
        /// Over, or contested by the other side.
        Ended = "ended", "cooperation-standing-ended";
    }
}

/// A relation between two organisations. Everything in it is public.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Relation {
    /// Its identity.
    pub id: RelationId,
    /// One side.
    pub a: OrganizationId,
    /// The other side.
    pub b: OrganizationId,
    /// What binds them.
    pub kind: RelationKind,
    /// What they do together, in a sentence.
    pub purpose: String,
    /// The need it answers, if one was named.
    pub need: Option<NeedCode>,
    /// What the first side does in it.
    pub role_a: Option<PartnerRole>,
    /// What the other side does in it.
    pub role_b: Option<PartnerRole>,
    /// Its first day.
    pub from: NaiveDate,
    /// Its last day, if it has one.
    pub until: Option<NaiveDate>,
    /// How sure it is.
    pub standing: RelationStanding,
    /// The side that said so; none when the coordination did.
    pub declared_by: Option<OrganizationId>,
    /// Whether the first side agrees.
    pub a_agrees: bool,
    /// Whether the other side agrees.
    pub b_agrees: bool,
    /// The day it was ended or contested.
    pub ended_on: Option<NaiveDate>,
    /// The side that says it does not exist.
    pub contested_by: Option<OrganizationId>,
}

impl Relation {
    /// Whether an organisation is one of the two.
    pub fn holds(&self, organization: OrganizationId) -> bool {
        self.a == organization || self.b == organization
    }

    /// The other side.
    pub fn other(&self, organization: OrganizationId) -> OrganizationId {
        if self.a == organization { self.b } else { self.a }
    }

    /// The side that has not agreed yet, the first if it is both.
    pub fn awaits(&self) -> Option<OrganizationId> {
        match (self.a_agrees, self.b_agrees) {
            (false, _) => Some(self.a),
            (true, false) => Some(self.b),
            (true, true) => None,
        }
    }

    /// Whether a convention ends within the time both are warned before.
    pub fn ends_soon(&self, today: NaiveDate) -> bool {
        self.kind == RelationKind::Partnership
            && self.standing != RelationStanding::Ended
            && self.until.is_some_and(|until| until - WARNED_BEFORE <= today)
    }
}

/// How sure a relation is on a day.
pub(crate) fn standing(
    (a_agrees, b_agrees): (bool, bool),
    (ended_on, until): (Option<NaiveDate>, Option<NaiveDate>),
    today: NaiveDate,
) -> RelationStanding {
    let is_over = ended_on.is_some() || until.is_some_and(|until| until < today);
    match (is_over, a_agrees && b_agrees) {
        (true, _) => RelationStanding::Ended,
        (false, true) => RelationStanding::Agreed,
        (false, false) => RelationStanding::Declared,
    }
}

/// A relation about to be declared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewRelation {
    /// Its identity, drawn by the caller.
    pub id: RelationId,
    /// One side.
    pub a: OrganizationId,
    /// The other side.
    pub b: OrganizationId,
    /// What binds them.
    pub kind: RelationKind,
    /// What they do together, in a sentence; may be empty.
    pub purpose: String,
    /// The need it answers, if one is named.
    pub need: Option<NeedCode>,
    /// What each side does in it, where it is known.
    pub roles: (Option<PartnerRole>, Option<PartnerRole>),
    /// Its first day.
    pub from: NaiveDate,
    /// Its last day, if it has one.
    pub until: Option<NaiveDate>,
    /// The side that says so, which thereby agrees; none for the coordination.
    pub declared_by: Option<OrganizationId>,
    /// When.
    pub now: DateTime<Utc>,
}

impl NewRelation {
    /// A cooperation that an organisation names in an answer: no need, role or end is known.
    pub fn named_in_answer(
        id: RelationId,
        (from, with): (OrganizationId, OrganizationId),
        purpose: &str,
        now: DateTime<Utc>,
    ) -> Self {
        Self {
            id,
            a: from,
            b: with,
            kind: RelationKind::Cooperation,
            purpose: purpose.to_owned(),
            need: None,
            roles: (None, None),
            from: vocabulary::time::paris(now).date(),
            until: None,
            declared_by: Some(from),
            now,
        }
    }
}

#[cfg(test)]
mod tests;
