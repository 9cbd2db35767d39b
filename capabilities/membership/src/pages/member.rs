//! A member's sheet, for those who help: who she is, for whom she acts, and a hand when she cannot sign in.

use accounts::{Account, AddressChange, ChangeAsked, EmailAddress, Help, Session};
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use chrono::{DateTime, Utc};
use store::access::{Deed, note_all};
use store::{Conn, SealKey, StoreError};
use uuid::Uuid;
use vocabulary::id::AccountId;
use web::{Crumb, Failure, Faults, Filled, Visit};

use super::members::Sight;
use super::{Membership, accesses, coordinates, done, failure, member_of, proof_first, refused, trace};
use crate::mandate::MandateRecord;
use crate::members::day;
use crate::paths;
use crate::store::mandates::mandates_of;
use crate::store::roles::network_roles_of;

#[derive(askama::Template)]
#[template(path = "pages/member.html")]
struct Sheet<'a> {
    visit: &'a Visit,
    crumbs: Vec<Crumb>,
    id: Uuid,
    account: &'a Account,
    is_shared: bool,
    roles: Vec<&'static str>,
    mandates: Vec<MandateLine>,
    sessions: Option<usize>,
    last_seen: Option<String>,
    helps: bool,
    signs_out: bool,
    code: String,
    new_email: String,
    faults: Faults,
}

struct MandateLine {
    organization: String,
    profession: String,
    standing: &'static str,
    secrecy: &'static str,
    ends_on: Option<String>,
    href: String,
}

/// What is known of a member, read in one go.
struct Known {
    account: Account,
    mandates: Vec<(MandateRecord, String)>,
    roles: Vec<&'static str>,
    sessions: Vec<Session>,
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Membership>,
    Path(id): Path<Uuid>,
) -> Result<Response, Failure> {
    let (known, keeps_network) = read(&visit, &room, id).await?;
    let body = sheet(&visit, &known, (coordinates(member_of(&visit)?), keeps_network));
    Ok(visit.page(known.account.name.as_str(), &body).not_indexed().into_response())
}

/// What is known of a member within the visitor's sight, and whether the visitor keeps the network; every look of
/// theirs is noted for the member to read.
async fn read(visit: &Visit, room: &Membership, id: Uuid) -> Result<(Known, bool), Failure> {
    let member = member_of(visit)?;
    let (sight, key, now) = (Sight::of(member), room.key.clone(), visit.now);
    let known = room.db.read(move |conn| known(conn, &key, (&sight, id), now)).await.map_err(failure)?;
    let known = known.ok_or_else(|| refused(visit, paths::MEMBER))?;
    let keeps_network = !matches!(Sight::of(member), Sight::Own(_));
    if keeps_network {
        trace(room, member, None, &[known.account.id], (Deed::Read, "membership-sheet")).await?;
    }
    Ok((known, keeps_network))
}

/// What is known of a member within sight; nothing of one who is not.
fn known(
    conn: &mut Conn,
    key: &SealKey,
    (sight, id): (&Sight, Uuid),
    now: DateTime<Utc>,
) -> Result<Option<Known>, StoreError> {
    let (id, today) = (AccountId::from(id), day(now));
    if !sight.accounts(conn, today)?.contains(&id) {
        return Ok(None);
    }
    let Some(account) = accounts::account(conn, key, id)? else { return Ok(None) };
    let mut mandates = Vec::new();
    for held in mandates_of(conn, id, today)? {
        if sight.tells(held.organization.uuid()) {
            let profession = held.profession(key)?;
            mandates.push((held, profession));
        }
    }
    let roles = network_roles_of(conn, id, today)?.iter().map(|held| held.role.key()).collect();
    let sessions = accounts::sessions_of(conn, key, id, now)?;
    Ok(Some(Known { account, mandates, roles, sessions }))
}

/// The sheet. When and where a member comes is no business of her organisation: it is told to those who keep the
/// network, who alone sign her out.
fn sheet<'a>(visit: &'a Visit, known: &'a Known, (helps, signs_out): (bool, bool)) -> Sheet<'a> {
    let account = &known.account;
    let line = |(held, profession): &(MandateRecord, String)| MandateLine {
        organization: held.organization_name.clone(),
        profession: profession.clone(),
        standing: held.standing.key(),
        secrecy: held.secrecy.key(),
        ends_on: held.ends_on.map(|last| visit.date(last)),
        href: paths::person(held.organization.uuid(), held.id),
    };
    Sheet {
        visit,
        crumbs: vec![
            Crumb { label: visit.say("membership-members").into_owned(), href: paths::MEMBERS.to_owned() },
            Crumb { label: account.name.clone(), href: String::new() },
        ],
        id: account.id.uuid(),
        account,
        is_shared: account.kind == accounts::AccountKind::Shared,
        roles: known.roles.clone(),
        mandates: known.mandates.iter().map(line).collect(),
        sessions: signs_out.then_some(known.sessions.len()),
        last_seen: account.last_seen_at.filter(|_| signs_out).map(|seen| visit.date(day(seen))),
        helps,
        signs_out,
        code: String::new(),
        new_email: String::new(),
        faults: Faults::default(),
    }
}

/// Ends every session of a member: a lost telephone, a departure.
pub(super) async fn sign_out(
    visit: Visit,
    State(room): State<Membership>,
    Path(id): Path<Uuid>,
) -> Result<Response, Failure> {
    let member = member_of(&visit)?;
    if let Some(first) = proof_first(&visit, &paths::member(id)) {
        return Ok(first);
    }
    let (account, now) = (open_account(&room, id).await?, visit.now);
    let noted = accesses(&room, member, None, &[account], (Deed::Write, "membership-signed-out"));
    let ended = room.db.write(move |conn| {
        accounts::end_every_way_in(conn, account, now)?;
        note_all(conn, &noted)
    });
    ended.await.map_err(failure)?;
    Ok(visit.go(&paths::member(id), "membership-signed-out"))
}

/// Has a link sent to a member who cannot sign in, and shows the code to say on the telephone.
pub(super) async fn aid(
    visit: Visit,
    State(room): State<Membership>,
    Path(id): Path<Uuid>,
) -> Result<Response, Failure> {
    if let Some(first) = proof_first(&visit, &paths::member(id)) {
        return Ok(first);
    }
    let (account, help) = (open_account(&room, id).await?, Help::for_visit(&visit));
    room.admit_letter(&visit, &id.to_string())?;
    let (key, shell, given) = (room.key.clone(), room.shell.clone(), help.clone());
    let noted = accesses(&room, member_of(&visit)?, None, &[account], (Deed::Write, "membership-aid"));
    let sent = room.db.write(move |conn| {
        let sent = accounts::send_sign_in_link(conn, &key, &shell, account, &given)?;
        if sent {
            note_all(conn, &noted)?;
        }
        Ok(sent)
    });
    done(sent.await.map_err(failure)?)?;
    let (known, keeps_network) = read(&visit, &room, id).await?;
    let code = help.code().spoken();
    let body = Sheet { code, ..sheet(&visit, &known, (true, keeps_network)) };
    Ok(visit.page(known.account.name.as_str(), &body).not_indexed().into_response())
}

/// Asks a new address to confirm that it is the member's; nothing changes before it does.
pub(super) async fn readdress(
    visit: Visit,
    State(room): State<Membership>,
    Path(id): Path<Uuid>,
    filled: Filled,
) -> Result<Response, Failure> {
    if let Some(first) = proof_first(&visit, &paths::member(id)) {
        return Ok(first);
    }
    let account = open_account(&room, id).await?;
    let mut faults = filled.faults();
    let asked = match EmailAddress::read(filled.text("email")).filter(|_| faults.is_empty()) {
        Some(email) => Some(asked_of(&room, &visit, account, email).await?),
        None => None,
    };
    match asked {
        Some(ChangeAsked::Written) => {
            return Ok(visit.go(&paths::member(id), "membership-address-asked"));
        }
        Some(ChangeAsked::Taken) => faults.note("email", visit.say("membership-fault-address-taken")),
        Some(ChangeAsked::Unknown) => return Err(Failure::NotFound),
        None => faults.note("email", visit.say("membership-fault-email")),
    }
    let (known, keeps_network) = read(&visit, &room, id).await?;
    let new_email = filled.text("email").to_owned();
    let body = Sheet { new_email, faults, ..sheet(&visit, &known, (true, keeps_network)) };
    Ok(visit.page(known.account.name.as_str(), &body).not_indexed().again().into_response())
}

/// Has the new address asked, the asking noted with it. Whoever keeps the network is moved by nobody else: by a new
/// address a coordinator would become administrator.
async fn asked_of(
    room: &Membership,
    visit: &Visit,
    account: AccountId,
    email: EmailAddress,
) -> Result<ChangeAsked, Failure> {
    room.admit_letter(visit, email.text())?;
    let change = AddressChange::for_visit(visit, account, email);
    let (key, shell, today) = (room.key.clone(), room.shell.clone(), day(visit.now));
    let noted = accesses(room, member_of(visit)?, None, &[account], (Deed::Write, "membership-address"));
    let asked = room.db.write(move |conn| {
        if !network_roles_of(conn, account, today)?.is_empty() {
            return Ok(ChangeAsked::Unknown);
        }
        let asked = accounts::change_email(conn, &key, &shell, &change)?;
        if asked == ChangeAsked::Written {
            note_all(conn, &noted)?;
        }
        Ok(asked)
    });
    asked.await.map_err(failure)
}

/// An account that is open, by its id.
async fn open_account(room: &Membership, id: Uuid) -> Result<AccountId, Failure> {
    let (key, account) = (room.key.clone(), AccountId::from(id));
    let found = room.db.read(move |conn| accounts::account(conn, &key, account)).await.map_err(failure)?;
    found.map(|account| account.id).ok_or(Failure::NotFound)
}
