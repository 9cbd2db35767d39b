//! Whose requests a list shows: one's own, those of an organisation, or what somebody left behind.

use ::store::{Conn, SealKey, StoreError};
use chrono::NaiveDate;
use referral::{Page, Referral, SentBy, Which};
use vocabulary::id::{AccountId, OrganizationId};
use web::{Mandate, Member, Visit};

use crate::sender;

/// The most that is shown of what one person left behind.
const MOST_LEFT: u32 = 100;
/// How an address names what was left behind in an organisation.
const LEFT: &str = "parti-";

/// Whose requests a list shows.
#[derive(Clone, Copy)]
enum Whose {
    Mine(AccountId),
    Shared(OrganizationId),
    Left(OrganizationId),
}

/// One look at a list.
#[derive(Clone)]
pub(super) struct Looked {
    member: Member,
    whose: Whose,
    today: NaiveDate,
}

impl Looked {
    /// Hers, unless she asks for those of an organisation whose requests she may read, or for those that were left in one
    /// she keeps.
    pub(super) fn of(member: &Member, asked: &str, today: NaiveDate) -> Self {
        let is_asked = |mandate: &&Mandate, before: &str| {
            asked.strip_prefix(before).is_some_and(|id| id == mandate.organization.to_string())
        };
        let shared = shared(member).find(|mandate| is_asked(mandate, ""));
        let left = kept(member).find(|mandate| is_asked(mandate, LEFT));
        let whose = match (shared, left) {
            (Some(mandate), _) => Whose::Shared(mandate.organization),
            (None, Some(mandate)) => Whose::Left(mandate.organization),
            (None, None) => Whose::Mine(member.account),
        };
        Self { member: member.clone(), whose, today }
    }

    /// The requests, sorted by the clock; what was left behind on one page.
    pub(super) fn list(
        &self,
        conn: &mut Conn,
        key: &SealKey,
        which: Which,
        page: &Page,
    ) -> Result<Vec<Referral>, StoreError> {
        match self.whose {
            Whose::Mine(account) => referral::sent_by(conn, key, (SentBy::Author(account), which), page),
            Whose::Shared(organization) => {
                referral::sent_by(conn, key, (SentBy::Organization(organization), which), page)
            }
            Whose::Left(organization) => self.left(conn, key, (organization, which)),
        }
    }

    fn left(
        &self,
        conn: &mut Conn,
        key: &SealKey,
        (organization, which): (OrganizationId, Which),
    ) -> Result<Vec<Referral>, StoreError> {
        let mut list = Vec::new();
        for author in crate::store::authors_gone(conn, organization.uuid(), self.today)? {
            let page = Page { after: None, limit: MOST_LEFT };
            list.extend(referral::sent_by(conn, key, (SentBy::Author(author.into()), which), &page)?);
        }
        list.retain(|one| one.from == organization);
        list.sort_by_key(|one| (one.next_on.unwrap_or(NaiveDate::MAX), one.id));
        Ok(list)
    }

    /// The organisations she keeps in which somebody left requests behind.
    pub(super) fn left_behind(&self, conn: &mut Conn) -> Result<Vec<OrganizationId>, StoreError> {
        let mut found = Vec::new();
        for mandate in kept(&self.member) {
            if !crate::store::authors_gone(conn, mandate.organization.uuid(), self.today)?.is_empty() {
                found.push(mandate.organization);
            }
        }
        Ok(found)
    }

    /// Whether the list goes on behind its last line.
    pub(super) fn has_pages(&self) -> bool {
        !matches!(self.whose, Whose::Left(_))
    }
}

/// The lists to choose from, as an address says them, each with its words.
pub(super) fn owners(visit: &Visit, member: &Member, left: &[OrganizationId]) -> Vec<(String, String)> {
    let own = (String::new(), visit.say("sending-sent-mine").into_owned());
    let shared =
        shared(member).map(|mandate| (mandate.organization.to_string(), mandate.organization_name.clone()));
    let left = kept(member).filter(|mandate| left.contains(&mandate.organization)).map(|mandate| {
        let words = visit.say_of("sending-sent-left", &mandate.organization_name).into_owned();
        (format!("{LEFT}{}", mandate.organization), words)
    });
    std::iter::once(own).chain(shared).chain(left).collect()
}

/// Where she reads what her colleagues entrusted.
fn shared(member: &Member) -> impl Iterator<Item = &Mandate> {
    member.mandates.iter().filter(|mandate| sender::reads_colleagues(member, mandate.organization))
}

/// Where she takes over what somebody left behind.
fn kept(member: &Member) -> impl Iterator<Item = &Mandate> {
    member.mandates.iter().filter(|mandate| sender::keeps(member, mandate.organization))
}
