//! Who is visiting: from the cookie of a session to a member with what they may do, asked anew for every page.

use std::future::Future;
use std::pin::Pin;

use accounts::{SESSION_COOKIE, SessionFound};
use axum::http::HeaderMap;
use axum::http::header::COOKIE;
use axum::http::request::Parts;
use chrono::{DateTime, NaiveDate, Utc};
use store::{Conn, Db, SealKey, StoreError};
use vocabulary::permission::Role;
use web::{Clock, Mandate, Member, MemberResolver};

use crate::charter::{Acceptance, Charter, needs_charter};
use crate::mandate::MandateRecord;
use crate::network_role::NetworkRoleRecord;
use crate::store::charters::acceptances_of;
use crate::store::mandates::mandates_of;
use crate::store::roles::network_roles_of;

/// Tells who is behind a request. Nothing is remembered from one page to the next: what ended, ended.
#[derive(Clone)]
pub struct Members {
    db: Db,
    key: SealKey,
    clock: Clock,
    cookie: String,
}

impl Members {
    /// A resolver for the house at this address.
    pub fn new(db: Db, key: SealKey, clock: Clock, base_url: &str) -> Self {
        let bound = if base_url.starts_with("https://") { "__Host-" } else { "" };
        Self { db, key, clock, cookie: format!("{bound}{SESSION_COOKIE}") }
    }

    /// The member whose session has this secret.
    async fn member(&self, secret: &str) -> Option<Member> {
        let (key, digest, now) = (self.key.clone(), web::secret::digest(secret), self.clock.now());
        let found = self.db.read(move |conn| found(conn, &key, &digest, now)).await;
        let (session, member) = match found {
            Ok(found) => found?,
            Err(error) => {
                tracing::error!(%error, "a session could not be read");
                return None;
            }
        };
        if session.is_due(now) {
            self.note_use(&session, now);
        }
        Some(member)
    }

    /// Notes in the background that the session is used: the page waits for nothing.
    fn note_use(&self, session: &SessionFound, now: DateTime<Utc>) {
        let (db, session) = (self.db.clone(), session.session);
        tokio::spawn(async move {
            if let Err(error) = db.write(move |conn| accounts::note_use(conn, session, now)).await {
                tracing::warn!(%error, "the use of a session could not be noted");
            }
        });
    }
}

/// The session of a digest and the member it belongs to. Whoever keeps the network keeps an organisation beside it at
/// most: in the same account no mandate opens what the role must not read. A volunteer's mandate opens nothing before the
/// charter of discretion is accepted.
fn found(
    conn: &mut Conn,
    key: &SealKey,
    digest: &[u8],
    now: DateTime<Utc>,
) -> Result<Option<(SessionFound, Member)>, StoreError> {
    let Some(session) = accounts::session_by_digest(conn, key, digest, now)? else { return Ok(None) };
    let today = day(now);
    let held = network_roles_of(conn, session.account, today)?;
    let mut mandates: Vec<Mandate> =
        mandates_of(conn, session.account, today)?.into_iter().map(told).collect();
    let accepted = acceptances_of(conn, session.account)?;
    for mandate in &mut mandates {
        if needs_charter(&mandate.roles, &accepted).contains(&Charter::Volunteers) {
            mandate.roles.clear();
        }
    }
    if !held.is_empty() {
        mandates.iter_mut().for_each(|mandate| mandate.roles.retain(|role| *role == Role::Referent));
    }
    let member = Member {
        account: session.account,
        session: session.session,
        shown_name: session.shown_name.clone(),
        roles: acting_roles(&held, &accepted),
        mandates,
        assured_until: session.assured_until,
    };
    Ok(Some((session, member)))
}

/// The roles for the network that act: a coordinator's only once the charter of today is accepted.
fn acting_roles(held: &[NetworkRoleRecord], accepted: &[Acceptance]) -> Vec<Role> {
    let mut roles: Vec<Role> = held.iter().map(|held| held.role.role()).collect();
    let missing = needs_charter(&roles, accepted);
    roles.retain(|role| *role != Role::Coordinator || !missing.contains(&Charter::Coordination));
    roles
}

fn told(mandate: MandateRecord) -> Mandate {
    let roles = mandate.roles();
    Mandate { organization: mandate.organization, organization_name: mandate.organization_name, roles }
}

/// The day it is in metropolitan France, by which mandates begin and end.
pub(crate) fn day(now: DateTime<Utc>) -> NaiveDate {
    vocabulary::time::paris(now).date()
}

impl MemberResolver for Members {
    fn resolve<'a>(
        &'a self,
        request: &'a Parts,
    ) -> Pin<Box<dyn Future<Output = Option<Member>> + Send + 'a>> {
        Box::pin(async move { self.member(value_of(&request.headers, &self.cookie)?).await })
    }
}

/// The value of a cookie by its exact name.
fn value_of<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    let lines = headers.get_all(COOKIE).iter().filter_map(|line| line.to_str().ok());
    let mut pairs = lines.flat_map(|line| line.split(';')).filter_map(|pair| pair.trim().split_once('='));
    pairs.find(|(key, _)| *key == name).map(|(_, value)| value)
}

impl std::fmt::Debug for Members {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        to.write_str("Members")
    }
}

#[cfg(test)]
mod tests;
