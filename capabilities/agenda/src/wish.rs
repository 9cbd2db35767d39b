//! « Des publics qui se cherchent »: whom an organisation accompanies, whom it would like to meet, and who fits.

use chrono::{DateTime, NaiveDate, Utc};
use vocabulary::codes::Audience;
use vocabulary::id::{AccountId, AudienceWishId, OrganizationId};
use vocabulary::territory::Territory;

use crate::store::wishes::WishRow;

/// How many days a wish stands: a season and a half.
pub(crate) const STANDS_DAYS: u64 = 180;
/// The most wishes one organisation says at once.
pub(crate) const MOST_OF_ONE: i64 = 10;
/// The most letters of what they would do together.
pub(crate) const LONGEST_WORDS: usize = 300;

/// What an organisation says of its public.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AudienceWish {
    /// Its identity.
    pub id: AudienceWishId,
    /// Who says it.
    pub organization: OrganizationId,
    /// Whom it accompanies.
    pub brings: Audience,
    /// Whom it would like to meet.
    pub seeks: Audience,
    /// The code of the commune where (INSEE).
    pub commune: String,
    /// What they would do together; may be empty.
    pub words: String,
    /// The member who said so, while she has an account.
    pub account: Option<AccountId>,
    /// When it was said.
    pub said_at: DateTime<Utc>,
    /// The last day it stands.
    pub until: NaiveDate,
}

/// How well two wishes fit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fit {
    /// Each brings whom the other seeks.
    BothWays,
    /// The other brings whom this one seeks.
    Brings,
    /// The other seeks whom this one brings.
    Seeks,
}

impl AudienceWish {
    pub(crate) fn of(row: WishRow) -> Option<Self> {
        Some(Self {
            id: row.id.into(),
            organization: row.organization.into(),
            brings: Audience::from_code(&row.brings)?,
            seeks: Audience::from_code(&row.seeks)?,
            commune: row.commune,
            words: row.words,
            account: row.account.map(Into::into),
            said_at: row.said_at,
            until: row.until,
        })
    }

    pub(crate) fn row(&self) -> WishRow {
        WishRow {
            id: self.id.uuid(),
            organization: self.organization.uuid(),
            brings: self.brings.code().to_owned(),
            seeks: self.seeks.code().to_owned(),
            commune: self.commune.clone(),
            words: self.words.clone(),
            account: self.account.map(AccountId::uuid),
            said_at: self.said_at,
            until: self.until,
        }
    }

    /// How well another wish fits this one; not at all where both are of one organisation.
    pub fn fit(&self, other: &Self) -> Option<Fit> {
        if self.organization == other.organization {
            return None;
        }
        match (meets(self.seeks, other.brings), meets(other.seeks, self.brings)) {
            (true, true) => Some(Fit::BothWays),
            (true, false) => Some(Fit::Brings),
            (false, true) => Some(Fit::Seeks),
            (false, false) => None,
        }
    }

    /// The wishes that fit this one: both ways first, then the nearest.
    pub fn matches<'a>(&self, others: &'a [Self]) -> Vec<(Fit, &'a Self)> {
        let mut fitting: Vec<(Fit, &Self)> =
            others.iter().filter_map(|other| Some((self.fit(other)?, other))).collect();
        fitting.sort_by(|(a_fit, a), (b_fit, b)| {
            a_fit.cmp(b_fit).then(self.distance_m(a).total_cmp(&self.distance_m(b))).then(a.id.cmp(&b.id))
        });
        fitting
    }

    /// How far the communes of two wishes are; very far where one is unknown.
    pub(crate) fn distance_m(&self, other: &Self) -> f64 {
        let point = |code: &str| Territory::france().commune(code).and_then(|commune| commune.point);
        let both = point(&self.commune).zip(point(&other.commune));
        both.map_or(f64::MAX, |(here, there)| here.distance_m(&there))
    }
}

/// Whether a public that is sought is one that is brought. Everybody meets everybody.
fn meets(sought: Audience, brought: Audience) -> bool {
    sought == brought || sought == Audience::Everyone || brought == Audience::Everyone
}

#[cfg(test)]
mod tests;
