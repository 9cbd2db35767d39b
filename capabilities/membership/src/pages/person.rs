//! One of an organisation's people: what is said of her work, what she decides, until when, and the keys.

use accounts::Account;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use store::access::{Access, Deed, note_all};
use store::{Conn, SealKey, StoreError};
use uuid::Uuid;
use vocabulary::id::OrganizationId;
use web::{Choice, Crumb, Failure, Faults, Filled, Member, Visit};

use super::invite::{activities, secrecies, work};
use super::{Membership, accesses, coordinates, done, failure, keeper, proof_first, trace};
use crate::handing_over::{self, Keys, Offer, may_take};
use crate::keeping;
use crate::letters::Circular;
use crate::looking_after::look_after;
use crate::mandate::{Activity, MandateRecord, Standing};
use crate::members::day;
use crate::paths;
use crate::store::mandates::{mandate, members_of};

#[derive(askama::Template)]
#[template(path = "pages/person.html")]
struct Person<'a> {
    visit: &'a Visit,
    crumbs: Vec<Crumb>,
    organization: Uuid,
    mandate: Uuid,
    name: &'a str,
    email: &'a str,
    standing: &'static str,
    is_owner: bool,
    is_deputy: bool,
    may_settle: bool,
    is_own: bool,
    may_take: bool,
    profession: &'a str,
    ends_on: String,
    activities: Vec<Choice>,
    secrecies: Vec<Choice>,
    faults: &'a Faults,
}

/// A mandate of this organisation that holds, and its account.
struct Held {
    mandate: MandateRecord,
    account: Account,
    profession: String,
}

async fn held(room: &Membership, visit: &Visit, id: Uuid, mandate_id: Uuid) -> Result<Held, Failure> {
    let (key, today) = (room.key.clone(), day(visit.now));
    let found = room.db.read(move |conn| read(conn, &key, mandate_id)).await.map_err(failure)?;
    let of_this = |held: &Held| held.mandate.organization.uuid() == id && held.mandate.holds_on(today);
    found.filter(of_this).ok_or(Failure::NotFound)
}

fn read(conn: &mut Conn, key: &SealKey, id: Uuid) -> Result<Option<Held>, StoreError> {
    let Some(mandate) = mandate(conn, id)? else { return Ok(None) };
    let Some(account) = accounts::account(conn, key, mandate.account)? else { return Ok(None) };
    let profession = mandate.profession(key)?;
    Ok(Some(Held { mandate, account, profession }))
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Membership>,
    Path((id, mandate)): Path<(Uuid, Uuid)>,
) -> Result<Response, Failure> {
    let (member, organization) = keeper(&visit, id)?;
    let held = held(&room, &visit, id, mandate).await?;
    if coordinates(member) && !member.acts_for(organization) {
        let read = [held.mandate.account];
        trace(&room, member, Some(organization), &read, (Deed::Read, "membership-person")).await?;
    }
    let faults = Faults::default();
    let body = page(&visit, &held, &faults);
    Ok(visit.page(held.account.name.as_str(), &body).not_indexed().into_response())
}

fn page<'a>(visit: &'a Visit, held: &'a Held, faults: &'a Faults) -> Person<'a> {
    let mandate = &held.mandate;
    Person {
        visit,
        crumbs: vec![
            Crumb {
                label: mandate.organization_name.clone(),
                href: paths::organization(mandate.organization.uuid()),
            },
            Crumb { label: held.account.name.clone(), href: String::new() },
        ],
        organization: mandate.organization.uuid(),
        mandate: mandate.id,
        name: &held.account.name,
        email: &held.account.email,
        standing: mandate.standing.key(),
        is_owner: mandate.standing == Standing::Owner,
        is_deputy: mandate.standing == Standing::Deputy,
        may_settle: visit.member.as_ref().is_some_and(|member| may_settle(member, mandate)),
        is_own: visit.member.as_ref().is_some_and(|member| member.account == mandate.account),
        may_take: may_take(mandate),
        profession: &held.profession,
        ends_on: mandate.ends_on.map(|last| last.to_string()).unwrap_or_default(),
        activities: activities(visit, mandate.activity.code()),
        secrecies: secrecies(visit, mandate.secrecy.code()),
        faults,
    }
}

/// Keeps what the organisation says of her work. In what quality and bound by what, nobody says of herself: it decides
/// what she reads.
pub(super) async fn describe(
    visit: Visit,
    State(room): State<Membership>,
    Path((id, mandate)): Path<(Uuid, Uuid)>,
    filled: Filled,
) -> Result<Response, Failure> {
    let (member, _) = keeper(&visit, id)?;
    let held = held(&room, &visit, id, mandate).await?;
    done(may_settle(member, &held.mandate))?;
    let mut faults = filled.faults();
    let mut work = work(&visit, &filled, &mut faults);
    if held.mandate.account == member.account {
        (work.activity, work.secrecy) = (held.mandate.activity, held.mandate.secrecy);
    }
    if faults.is_empty() {
        let (key, now, before, said) = (room.key.clone(), visit.now, held.mandate.clone(), work.clone());
        let noted = noted(&room, member, &held);
        let described = room.db.write(move |conn| {
            let described = keeping::describe(conn, &key, &before, &said, now)?;
            if described {
                note_all(conn, &noted)?;
            }
            Ok(described)
        });
        if described.await.map_err(failure)? {
            return Ok(visit.go(&paths::organization(id), "membership-described"));
        }
        done(work.activity == Activity::Elected && held.mandate.standing == Standing::Owner)?;
        faults.note("activity", visit.say("membership-fault-owner-elected"));
    }
    let again = Held {
        mandate: MandateRecord {
            activity: work.activity,
            secrecy: work.secrecy,
            ends_on: work.ends_on,
            ..held.mandate
        },
        profession: work.profession,
        ..held
    };
    let body = page(&visit, &again, &faults);
    Ok(visit.page(again.account.name.as_str(), &body).not_indexed().again().into_response())
}

/// The trace of a change, for the person it is about.
fn noted(room: &Membership, member: &Member, held: &Held) -> Vec<Access> {
    let (organization, about) = (Some(held.mandate.organization), [held.mandate.account]);
    accesses(room, member, organization, &about, (Deed::Write, "membership-person"))
}

/// Makes her deputy, or member again.
pub(super) async fn appoint(
    visit: Visit,
    State(room): State<Membership>,
    Path((id, mandate)): Path<(Uuid, Uuid)>,
    filled: Filled,
) -> Result<Response, Failure> {
    let (member, _) = keeper(&visit, id)?;
    let held = held(&room, &visit, id, mandate).await?;
    let standing = Standing::from_code(filled.text("standing")).ok_or(Failure::NotFound)?;
    let (now, before, noted) = (visit.now, held.mandate.clone(), noted(&room, member, &held));
    let appointed = room.db.write(move |conn| {
        let appointed = keeping::appoint(conn, &before, standing, now)?;
        if appointed {
            note_all(conn, &noted)?;
        }
        Ok(appointed)
    });
    done(appointed.await.map_err(failure)?)?;
    Ok(visit.go(&paths::organization(id), "membership-appointed"))
}

/// Whether a keeper may say, date or end this: what the owner's is, her deputies leave to her and to the coordinator.
fn may_settle(member: &Member, mandate: &MandateRecord) -> bool {
    mandate.standing != Standing::Owner || mandate.account == member.account || coordinates(member)
}

/// Ends her mandate. An owner is not sent away by her deputies: she hands over, leaves, or the coordinator ends it.
pub(super) async fn end(
    visit: Visit,
    State(room): State<Membership>,
    Path((id, mandate)): Path<(Uuid, Uuid)>,
) -> Result<Response, Failure> {
    let (member, _) = keeper(&visit, id)?;
    let held = held(&room, &visit, id, mandate).await?;
    done(may_settle(member, &held.mandate))?;
    let (now, key, before, noted) =
        (visit.now, room.key.clone(), held.mandate.clone(), noted(&room, member, &held));
    let told = Circular::draw(&room.shell, "owner-ended");
    let sent_away = before.standing == Standing::Owner && before.account != member.account;
    let ended = room.db.write(move |conn| {
        if !keeping::is_as_before(conn, &before, now)? || !keeping::end(conn, mandate, now)? {
            return Ok(false);
        }
        if sent_away {
            let owner: Vec<_> = accounts::recipient(conn, &key, before.account)?.into_iter().collect();
            told.send(conn, &key, &owner)?;
        }
        note_all(conn, &noted)?;
        Ok(true)
    });
    done(ended.await.map_err(failure)?)?;
    look_after(&room.db, &room.key, &room.shell).await.map_err(failure)?;
    Ok(visit.go(&paths::organization(id), "membership-ended"))
}

/// Offers her the keys, by letter: by the owner alone, or by the coordinator where there is none.
pub(super) async fn offer(
    visit: Visit,
    State(room): State<Membership>,
    Path((id, mandate)): Path<(Uuid, Uuid)>,
    filled: Filled,
) -> Result<Response, Failure> {
    let (member, organization) = keeper(&visit, id)?;
    if let Some(first) = proof_first(&visit, &paths::person(id, mandate)) {
        return Ok(first);
    }
    let held = held(&room, &visit, id, mandate).await?;
    let (key, today, account) = (room.key.clone(), day(visit.now), held.mandate.account);
    let found = room.db.read(move |conn| {
        let owner = owner_of(conn, organization, today)?;
        Ok((owner, accounts::recipient(conn, &key, account)?))
    });
    let (owner, to) = found.await.map_err(failure)?;
    let from = owner.as_ref().map(|owner| owner.account);
    let offers = from.map_or(coordinates(member), |owner| owner == member.account);
    done(may_take(&held.mandate) && offers)?;
    let to = to.ok_or(Failure::NotFound)?;
    let keys = Keys { organization, from, from_leaves: filled.is_ticked("leave"), to: account };
    let (offer, key) = (Offer::draw(&room.shell, keys, &to), room.key.clone());
    let (now, before, noted) = (visit.now, held.mandate.clone(), noted(&room, member, &held));
    let offered = room.db.write(move |conn| {
        let owner = owner_of(conn, organization, today)?.map(|owner| owner.account);
        if owner != from || !keeping::is_as_before(conn, &before, now)? {
            return Ok(false);
        }
        handing_over::offer(conn, &key, &offer)?;
        note_all(conn, &noted)?;
        Ok(true)
    });
    done(offered.await.map_err(failure)?)?;
    Ok(visit.go(&paths::organization(id), "membership-offered"))
}

fn owner_of(
    conn: &mut Conn,
    organization: OrganizationId,
    today: chrono::NaiveDate,
) -> Result<Option<MandateRecord>, StoreError> {
    let people = members_of(conn, organization, today)?;
    Ok(people.into_iter().find(|held| held.standing == Standing::Owner))
}
