//! One of an organisation's people: what is said of her work, what she decides, until when, and the keys.

use accounts::Account;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use store::access::Deed;
use store::{Conn, SealKey, StoreError};
use uuid::Uuid;
use vocabulary::id::OrganizationId;
use web::{Choice, Crumb, Failure, Faults, Filled, Member, Visit};

use super::invite::{activities, secrecies, work};
use super::{Membership, coordinates, done, failure, keeper, trace};
use crate::handing_over::{self, Keys, Offer, may_take};
use crate::keeping;
use crate::looking_after::look_after;
use crate::mandate::{MandateRecord, Standing};
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
        let described = room.db.write(move |conn| keeping::describe(conn, &key, &before, &said, now));
        if described.await.map_err(failure)? {
            return changed(&visit, &room, &held, "membership-described").await;
        }
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

/// Back to the organisation, the change noted for the person it is about.
async fn changed(visit: &Visit, room: &Membership, held: &Held, notice: &str) -> Result<Response, Failure> {
    let organization = held.mandate.organization;
    let (member, _) = keeper(visit, organization.uuid())?;
    let about = [held.mandate.account];
    trace(room, member, Some(organization), &about, (Deed::Write, "membership-person")).await?;
    Ok(visit.go(&paths::organization(organization.uuid()), notice))
}

/// Makes her deputy, or member again.
pub(super) async fn appoint(
    visit: Visit,
    State(room): State<Membership>,
    Path((id, mandate)): Path<(Uuid, Uuid)>,
    filled: Filled,
) -> Result<Response, Failure> {
    keeper(&visit, id)?;
    let held = held(&room, &visit, id, mandate).await?;
    let standing = Standing::from_code(filled.text("standing")).ok_or(Failure::NotFound)?;
    let (now, before) = (visit.now, held.mandate.clone());
    let appointed = room.db.write(move |conn| keeping::appoint(conn, &before, standing, now));
    done(appointed.await.map_err(failure)?)?;
    changed(&visit, &room, &held, "membership-appointed").await
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
    let now = visit.now;
    let ended = room.db.write(move |conn| keeping::end(conn, mandate, now));
    done(ended.await.map_err(failure)?)?;
    look_after(&room.db, &room.key, &room.shell).await.map_err(failure)?;
    let about = [held.mandate.account];
    let organization = Some(held.mandate.organization);
    trace(&room, member, organization, &about, (Deed::Write, "membership-person")).await?;
    Ok(visit.go(&paths::organization(id), "membership-ended"))
}

/// Offers her the keys, by letter: by the owner, or by the coordinator where there is none.
pub(super) async fn offer(
    visit: Visit,
    State(room): State<Membership>,
    Path((id, mandate)): Path<(Uuid, Uuid)>,
    filled: Filled,
) -> Result<Response, Failure> {
    let (member, organization) = keeper(&visit, id)?;
    let held = held(&room, &visit, id, mandate).await?;
    let (key, today, account) = (room.key.clone(), day(visit.now), held.mandate.account);
    let found = room.db.read(move |conn| {
        let owner = owner_of(conn, organization, today)?;
        Ok((owner, accounts::recipient(conn, &key, account)?))
    });
    let (owner, to) = found.await.map_err(failure)?;
    let from = owner.as_ref().map(|owner| owner.account);
    done(may_take(&held.mandate) && (from == Some(member.account) || coordinates(member)))?;
    let to = to.ok_or(Failure::NotFound)?;
    let keys = Keys { organization, from, from_leaves: filled.is_ticked("leave"), to: account };
    let (offer, key) = (Offer::draw(&room.shell, keys, &to), room.key.clone());
    room.db.write(move |conn| handing_over::offer(conn, &key, &offer)).await.map_err(failure)?;
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
