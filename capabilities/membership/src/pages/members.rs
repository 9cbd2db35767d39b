//! Finding a member: everybody for those who keep the network, one's own people for a referent.

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use chrono::NaiveDate;
use store::access::Deed;
use store::{Conn, SealKey, StoreError};
use uuid::Uuid;
use vocabulary::fold;
use vocabulary::id::AccountId;
use vocabulary::permission::Role;
use web::{Failure, Filled, Member, Visit};

use super::{Membership, coordinates, failure, keeps, member_of, trace};
use crate::members::day;
use crate::paths;
use crate::store::mandates::mandates_of;
use crate::store::people::{accounts_acting_for, every_account};

/// The most members one page lists; more are searched, not leafed through.
const MOST: usize = 50;

#[derive(askama::Template)]
#[template(path = "pages/members.html")]
struct Members<'a> {
    visit: &'a Visit,
    asked: &'a str,
    total: usize,
    found: Vec<MemberLine>,
}

struct MemberLine {
    account: AccountId,
    name: String,
    email: String,
    organizations: String,
    href: String,
}

/// Whose accounts a member may look at.
#[derive(Clone)]
pub(super) enum Sight {
    /// Everybody, with their organisations: the coordinator.
    Everybody,
    /// Everybody, name and address alone: the administrator.
    Names,
    /// Those who act for these organisations, and for these only: their owner or deputy.
    Own(Vec<Uuid>),
}

impl Sight {
    /// What a member sees of the others.
    pub(super) fn of(member: &Member) -> Self {
        if coordinates(member) {
            return Self::Everybody;
        }
        if member.roles.contains(&Role::Administrator) {
            return Self::Names;
        }
        let kept = member.mandates.iter().map(|mandate| mandate.organization);
        Self::Own(kept.filter(|organization| keeps(member, *organization)).map(Uuid::from).collect())
    }

    /// The accounts within it.
    pub(super) fn accounts(&self, conn: &mut Conn, today: NaiveDate) -> Result<Vec<AccountId>, StoreError> {
        let Self::Own(organizations) = self else {
            return Ok(every_account(conn)?.into_iter().map(AccountId::from).collect());
        };
        let mut accounts = Vec::new();
        for organization in organizations {
            accounts
                .extend(accounts_acting_for(conn, *organization, today)?.into_iter().map(AccountId::from));
        }
        accounts.sort_unstable();
        accounts.dedup();
        Ok(accounts)
    }

    /// Whether an organisation of a member is told.
    pub(super) fn tells(&self, organization: Uuid) -> bool {
        match self {
            Self::Everybody => true,
            Self::Names => false,
            Self::Own(organizations) => organizations.contains(&organization),
        }
    }
}

pub(super) async fn show(visit: Visit, State(room): State<Membership>) -> Result<Response, Failure> {
    page(&visit, &room, "").await
}

/// Searches for part of a name, or of an organisation's. Names stand in no address.
pub(super) async fn search(
    visit: Visit,
    State(room): State<Membership>,
    filled: Filled,
) -> Result<Response, Failure> {
    page(&visit, &room, filled.text("q")).await
}

/// The page; to those who keep the network everybody it shows is noted.
async fn page(visit: &Visit, room: &Membership, asked: &str) -> Result<Response, Failure> {
    let member = member_of(visit)?;
    let sight = Sight::of(member);
    let keeps_network = !matches!(sight, Sight::Own(_));
    let (key, today, wanted) = (room.key.clone(), day(visit.now), fold(asked));
    let found = room.db.read(move |conn| found(conn, &key, &sight, (&wanted, today))).await;
    let mut found = found.map_err(failure)?;
    found.sort_by_cached_key(|line| fold(&line.name));
    let total = found.len();
    found.truncate(MOST);
    if keeps_network {
        let shown: Vec<AccountId> = found.iter().map(|line| line.account).collect();
        trace(room, member, None, &shown, (Deed::Read, "membership-sheet")).await?;
    }
    let body = Members { visit, asked, total, found };
    Ok(visit.page(visit.say("membership-members"), &body).not_indexed().into_response())
}

/// The members within sight whose name or organisation holds the words.
fn found(
    conn: &mut Conn,
    key: &SealKey,
    sight: &Sight,
    (wanted, today): (&str, NaiveDate),
) -> Result<Vec<MemberLine>, StoreError> {
    let mut found = Vec::new();
    for id in sight.accounts(conn, today)? {
        let Some(account) = accounts::account(conn, key, id)? else { continue };
        let held = mandates_of(conn, id, today)?;
        let told = held.into_iter().filter(|held| sight.tells(held.organization.uuid()));
        let organizations = told.map(|held| held.organization_name).collect::<Vec<_>>().join(", ");
        if fold(&account.name).contains(wanted) || fold(&organizations).contains(wanted) {
            let (name, email, href) = (account.name, account.email, paths::member(id.uuid()));
            found.push(MemberLine { account: id, name, email, organizations, href });
        }
    }
    Ok(found)
}
