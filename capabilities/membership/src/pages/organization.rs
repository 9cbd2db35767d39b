//! An organisation seen by its own people: who acts for it, who is invited, who asks to join.

use accounts::Account;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use chrono::{DateTime, Utc};
use store::access::Deed;
use store::{Conn, SealKey, StoreError};
use uuid::Uuid;
use vocabulary::id::{AccountId, OrganizationId};
use vocabulary::permission::Action;
use web::{Choice, Crumb, Failure, Visit};

use super::{Membership, coordinates, done, failure, keeps, member_of, refused, trace};
use crate::charter::needs_charter;
use crate::joining::{Asking, Decision, asking};
use crate::keeping;
use crate::looking_after::look_after;
use crate::mandate::MandateRecord;
use crate::members::day;
use crate::need::OwnPage;
use crate::paths;
use crate::store::charters::acceptances_of;
use crate::store::hand_overs::organization_named;
use crate::store::invitations::invitations_of_organization;
use crate::store::mandates::members_of;
use crate::store::requests::requests_of_organization;

#[derive(askama::Template)]
#[template(path = "pages/organization.html")]
struct Shown<'a> {
    visit: &'a Visit,
    crumbs: Vec<Crumb>,
    id: Uuid,
    name: &'a str,
    own_pages: &'a [OwnPage],
    keeps: bool,
    acts: bool,
    has_owner: bool,
    has_texts_to_read: bool,
    people: Vec<PersonLine>,
    guests: Vec<GuestLine>,
    asking: Vec<AskingLine>,
    decisions: Vec<Choice>,
}

struct PersonLine {
    name: String,
    profession: String,
    secrecy: &'static str,
    standing: &'static str,
    activity: &'static str,
    ends_on: Option<String>,
    charters_missing: bool,
    href: String,
}

struct GuestLine {
    id: Uuid,
    name: String,
    email: String,
    state: &'static str,
    expires_on: String,
}

struct AskingLine {
    id: Uuid,
    name: String,
    email: String,
    profession: String,
    asked_on: String,
}

/// Everything the page tells, read in one go.
struct Told {
    name: String,
    people: Vec<(MandateRecord, Account, String, bool)>,
    guests: Vec<(Uuid, String, String, &'static str, DateTime<Utc>)>,
    asking: Vec<Asking>,
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Membership>,
    Path(id): Path<Uuid>,
) -> Result<Response, Failure> {
    let (member, organization) = (member_of(&visit)?, OrganizationId::from(id));
    let (acts, keeps) = (member.acts_for(organization), keeps(member, organization));
    if !acts && !keeps {
        return Err(refused(&visit, paths::ORGANIZATION));
    }
    let (key, now) = (room.key.clone(), visit.now);
    let told = room.db.read(move |conn| told(conn, &key, organization, now)).await.map_err(failure)?;
    let told = told.ok_or(Failure::NotFound)?;
    if !acts && coordinates(member) {
        let read: Vec<AccountId> = told.people.iter().map(|(held, ..)| held.account).collect();
        trace(&room, member, Some(organization), &read, (Deed::Read, "membership-people")).await?;
    }
    let title = told.name.clone();
    let mut body = shown(&visit, id, &told, (acts, keeps));
    if member.may(Action::EditRecord, organization) {
        body.own_pages = &room.own_pages;
    }
    Ok(visit.page(title, &body).not_indexed().into_response())
}

fn told(
    conn: &mut Conn,
    key: &SealKey,
    organization: OrganizationId,
    now: DateTime<Utc>,
) -> Result<Option<Told>, StoreError> {
    let Some(named) = organization_named(conn, organization.uuid())? else { return Ok(None) };
    let mut people = Vec::new();
    for held in members_of(conn, organization, day(now))? {
        let Some(account) = accounts::account(conn, key, held.account)? else { continue };
        let missing = !needs_charter(&held.roles(), &acceptances_of(conn, held.account)?).is_empty();
        let profession = held.profession(key)?;
        people.push((held, account, profession, missing));
    }
    let mut guests = Vec::new();
    for row in invitations_of_organization(conn, organization.uuid())? {
        let guest = row.guest(key)?;
        let email = guest.email.text().to_owned();
        guests.push((row.id, guest.name, email, row.state(now).key(), row.expires_at));
    }
    let rows = requests_of_organization(conn, organization.uuid())?;
    let read: Result<Vec<Option<Asking>>, StoreError> = rows.iter().map(|row| asking(key, row)).collect();
    Ok(Some(Told { name: named.name, people, guests, asking: read?.into_iter().flatten().collect() }))
}

fn shown<'a>(visit: &'a Visit, id: Uuid, told: &'a Told, (acts, keeps): (bool, bool)) -> Shown<'a> {
    let person = |(held, account, profession, missing): &(MandateRecord, Account, String, bool)| PersonLine {
        name: account.name.clone(),
        profession: profession.clone(),
        secrecy: held.secrecy.key(),
        standing: held.standing.key(),
        activity: held.activity.key(),
        ends_on: held.ends_on.map(|last| visit.date(last)),
        charters_missing: *missing,
        href: if keeps { paths::person(id, held.id) } else { String::new() },
    };
    let guest =
        |(id, name, email, state, expires_at): &(Uuid, String, String, &'static str, DateTime<Utc>)| {
            let (name, email, expires_on) = (name.clone(), email.clone(), visit.date(day(*expires_at)));
            GuestLine { id: *id, name, email, state, expires_on }
        };
    let asked = |asking: &Asking| AskingLine {
        id: asking.id,
        name: asking.name.clone(),
        email: asking.email.text().to_owned(),
        profession: asking.profession.clone(),
        asked_on: visit.date(day(asking.asked_at)),
    };
    let crumb = |key: &str, href: &str| Crumb { label: visit.say(key).into_owned(), href: href.to_owned() };
    Shown {
        visit,
        crumbs: vec![
            crumb("membership-organizations", paths::ORGANIZATIONS),
            Crumb { label: told.name.clone(), href: String::new() },
        ],
        id,
        name: &told.name,
        own_pages: &[],
        keeps,
        acts,
        has_owner: told.people.iter().any(|(held, ..)| held.standing == crate::Standing::Owner),
        has_texts_to_read: told
            .people
            .iter()
            .any(|(held, _, _, missing)| *missing && is_visitor(visit, held)),
        people: told.people.iter().map(person).collect(),
        guests: if keeps { told.guests.iter().map(guest).collect() } else { Vec::new() },
        asking: if keeps { told.asking.iter().map(asked).collect() } else { Vec::new() },
        decisions: decisions(visit),
    }
}

/// What can be answered to a request.
fn decisions(visit: &Visit) -> Vec<Choice> {
    Decision::ALL
        .iter()
        .map(|decision| {
            Choice::new(decision.code(), visit.say(decision.key()), *decision == Decision::Accepted)
        })
        .collect()
}

fn is_visitor(visit: &Visit, held: &MandateRecord) -> bool {
    visit.member.as_ref().is_some_and(|member| member.account == held.account)
}

/// Leaves the organisation. Nobody is kept against their will; who comes after is looked for at once.
pub(super) async fn leave(
    visit: Visit,
    State(room): State<Membership>,
    Path(id): Path<Uuid>,
) -> Result<Response, Failure> {
    let (account, now) = (member_of(&visit)?.account, visit.now);
    let left = room.db.write(move |conn| {
        let people = members_of(conn, OrganizationId::from(id), day(now))?;
        let own = people.iter().find(|held| held.account == account);
        own.map_or(Ok(false), |held| keeping::end(conn, held.id, now))
    });
    done(left.await.map_err(failure)?)?;
    look_after(&room.db, &room.key, &room.shell).await.map_err(failure)?;
    Ok(visit.go(paths::ORGANIZATIONS, "membership-left"))
}
