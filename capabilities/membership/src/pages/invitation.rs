//! Accepting an invitation, by the link of a letter: looking changes nothing, the button opens the account.

use accounts::paths::SHOWN_NAME;
use accounts::{AccountKind, Assurance, Device, LIVES, NewSession, SESSION_COOKIE};
use axum::extract::{Path, State};
use axum::http::header::{SET_COOKIE, USER_AGENT};
use axum::http::{HeaderMap, HeaderValue};
use axum::response::{IntoResponse, Response};
use store::{Conn, SealKey, StoreError};
use vocabulary::Locale;
use vocabulary::id::AccountId;
use vocabulary::permission::Role;
use web::{Choice, Failure, Faults, Filled, Secret, Visit, cookie};

use super::{Membership, failure};
use crate::charter::Charter;
use crate::invitation::InvitationState;
use crate::inviting::{Accepted, Accepting, Guest, InvitedTo, accept as take, new_id, state_of};
use crate::letters::Circular;
use crate::mandate::roles_of;
use crate::network_role::NetworkRole;
use crate::paths;
use crate::store::hand_overs::organization_named;
use crate::store::invitations::invitation_by_digest;

#[derive(askama::Template)]
#[template(path = "pages/invitation.html")]
struct Invitation<'a> {
    visit: &'a Visit,
    to: &'a str,
    profession: &'a str,
    name: &'a str,
    is_shared: bool,
    has_account: bool,
    sign_in_first: bool,
    sign_in: String,
    languages: Vec<Choice>,
    charters: &'a [Charter],
    faults: &'a Faults,
}

#[derive(askama::Template)]
#[template(path = "pages/invitation_gone.html")]
struct Gone<'a> {
    visit: &'a Visit,
    state: &'static str,
}

/// What a link shows before anybody accepts.
struct Offered {
    guest: Guest,
    to: InvitedTo,
    organization: String,
    account: Option<AccountId>,
}

impl Offered {
    /// The charters that what is offered asks for.
    fn charters(&self) -> Vec<Charter> {
        let roles: Vec<Role> = match self.to {
            InvitedTo::Organization(_, standing) => {
                roles_of(standing, self.guest.work.activity, self.guest.work.secrecy)
            }
            InvitedTo::Network(role) => vec![role.role()],
        };
        Charter::ALL.iter().copied().filter(|charter| charter.is_asked_of(&roles)).collect()
    }

    /// Whether the address has an account in which the visitor is not.
    fn is_of_another(&self, visit: &Visit) -> bool {
        let visitor = visit.member.as_ref().map(|member| member.account);
        self.account.is_some() && self.account != visitor
    }

    /// What one is invited to, in words.
    fn to_in_words(&self, visit: &Visit) -> String {
        match self.to {
            InvitedTo::Organization(..) => self.organization.clone(),
            InvitedTo::Network(role) => visit.say(role.key()).into_owned(),
        }
    }
}

async fn offered(
    room: &Membership,
    visit: &Visit,
    secret: &str,
) -> Result<Result<Offered, InvitationState>, Failure> {
    let (key, digest, now) = (room.key.clone(), web::secret::digest(secret), visit.now);
    room.db
        .read(move |conn| {
            let Some(row) = invitation_by_digest(conn, &digest)? else {
                return Ok(Err(InvitationState::Withdrawn));
            };
            match state_of(conn, &row, now)? {
                InvitationState::Waiting => read(conn, &key, row.guest(&key)?, row.invited_to()?).map(Ok),
                other => Ok(Err(other)),
            }
        })
        .await
        .map_err(failure)
}

fn read(conn: &mut Conn, key: &SealKey, guest: Guest, to: InvitedTo) -> Result<Offered, StoreError> {
    let organization = match to {
        InvitedTo::Organization(organization, _) => organization_named(conn, organization.uuid())?,
        InvitedTo::Network(_) => None,
    };
    let account = accounts::account_by_email(conn, key, &guest.email)?.map(|account| account.id);
    let organization = organization.map(|named| named.name).unwrap_or_default();
    Ok(Offered { guest, to, organization, account })
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Membership>,
    Path(secret): Path<String>,
) -> Result<Response, Failure> {
    let offered = match offered(&room, &visit, &secret).await? {
        Ok(offered) => offered,
        Err(state) => return Ok(gone(&visit, state)),
    };
    let (faults, name) = (Faults::default(), offered.guest.name.clone());
    Ok(page(&visit, &offered, &name, false, &faults).into_response())
}

fn page(visit: &Visit, offered: &Offered, name: &str, is_shared: bool, faults: &Faults) -> web::Page {
    let to = offered.to_in_words(visit);
    let language = |locale: Locale, words: &'static str| {
        Choice::new(locale.code(), words, locale == offered.guest.locale)
    };
    let body = Invitation {
        visit,
        to: &to,
        profession: &offered.guest.work.profession,
        name,
        is_shared,
        has_account: offered.account.is_some(),
        sign_in_first: offered.is_of_another(visit),
        sign_in: format!("{}?retour={}", visit.shell.sign_in, web::encoded(&visit.path)),
        languages: vec![language(Locale::French, "français"), language(Locale::English, "English")],
        charters: &offered.charters(),
        faults,
    };
    visit.page(visit.say("membership-invitation"), &body).not_indexed()
}

fn gone(visit: &Visit, state: InvitationState) -> Response {
    let body = Gone { visit, state: state.key() };
    visit.page(visit.say("membership-link-gone"), &body).not_indexed().into_response()
}

pub(super) async fn accept(
    visit: Visit,
    State(room): State<Membership>,
    Path(secret): Path<String>,
    headers: HeaderMap,
    filled: Filled,
) -> Result<Response, Failure> {
    let offered = match offered(&room, &visit, &secret).await? {
        Ok(offered) => offered,
        Err(state) => return Ok(gone(&visit, state)),
    };
    if offered.is_of_another(&visit) {
        return Ok(page(&visit, &offered, "", false, &Faults::default()).again().into_response());
    }
    let (faults, is_shared) = (faults_of(&visit, &offered, &filled), filled.is_ticked("shared"));
    if !faults.is_empty() {
        return Ok(page(&visit, &offered, filled.text("name"), is_shared, &faults).again().into_response());
    }
    let accepting = accepting(&visit, &room, &filled, &headers, offered.charters());
    let (key, digest) = (room.key.clone(), web::secret::digest(&secret));
    let opened = room.db.write(move |conn| take(conn, &key, &digest, &accepting)).await.map_err(failure)?;
    match opened {
        Accepted::Newcomer(account, session) => {
            let next =
                if account.kind == AccountKind::Shared { SHOWN_NAME.to_owned() } else { next(&offered) };
            Ok(signed_in(&visit, visit.go(&next, "membership-welcome"), &session))
        }
        Accepted::Known => Ok(visit.go(&next(&offered), "membership-welcome")),
        Accepted::SignInFirst => Ok(visit.go(&visit.path, "")),
        Accepted::Gone => Ok(gone(&visit, InvitationState::Accepted)),
    }
}

fn faults_of(visit: &Visit, offered: &Offered, filled: &Filled) -> Faults {
    let mut faults = filled.faults();
    if offered.account.is_none() && filled.text("name").is_empty() {
        faults.note("name", visit.say("membership-fault-name"));
    }
    for charter in offered.charters() {
        if !filled.is_ticked(charter.code()) {
            faults.note(charter.code(), visit.say("membership-fault-charter"));
        }
    }
    faults
}

fn accepting(
    visit: &Visit,
    room: &Membership,
    filled: &Filled,
    headers: &HeaderMap,
    charters: Vec<Charter>,
) -> Accepting {
    let agent = headers.get(USER_AGENT).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let account = AccountId::new_v7(visit.now, visit.chance());
    let kind = if filled.is_ticked("shared") { AccountKind::Shared } else { AccountKind::Personal };
    Accepting {
        account,
        mandate: new_id(&room.shell),
        name: filled.text("name").chars().take(super::invite::LONGEST).collect(),
        kind,
        locale: Locale::from_code(filled.text("language")).unwrap_or(visit.locale),
        charters,
        told: Circular::draw(&room.shell, "role-taken"),
        visitor: visit.member.as_ref().map(|member| member.account),
        session: NewSession::for_visit(visit, Device::from_user_agent(agent), Assurance::Plain),
        now: visit.now,
    }
}

/// Where what was accepted is found. A shared mailbox says first who is there.
fn next(offered: &Offered) -> String {
    match offered.to {
        InvitedTo::Organization(organization, _) => paths::organization(organization.uuid()),
        InvitedTo::Network(NetworkRole::Coordinator) => paths::COORDINATION.to_owned(),
        InvitedTo::Network(NetworkRole::Administrator) => paths::ADMINISTRATION.to_owned(),
    }
}

/// Adds the cookie of a session to an answer.
pub(super) fn signed_in(visit: &Visit, mut response: Response, session: &Secret) -> Response {
    let line = cookie::set(&visit.shell, SESSION_COOKIE, session.text(), Some(LIVES.num_seconds()));
    if let Ok(value) = HeaderValue::from_str(&line) {
        response.headers_mut().append(SET_COOKIE, value);
    }
    response
}
