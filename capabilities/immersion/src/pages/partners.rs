//! Whom one asks to take part: the list, the letters, the answers.

use std::collections::BTreeSet;

use ::store::{Conn, StoreError};
use axum::extract::{Path, Query, State};
use axum::response::Response;
use chrono::NaiveDate;
use directory::OrganizationNames;
use post::Desk;
use uuid::Uuid;
use vocabulary::id::{ImmersionId, OrganizationId};
use web::{Choice, Failure, Filled, Page, Visit};

use super::Immersions;
use crate::letters;
use crate::next::Standing;
use crate::partner::{Partner, PartnerAnswer, partners};
use crate::paths;
use crate::preparing::{list_partners, note_contacted};
use crate::programme::{ImmersionProgramme, programme};
use crate::store::names::organization_name;

/// The most organisations that are proposed at once.
const MOST_PROPOSED: usize = 60;

#[derive(askama::Template)]
#[template(path = "pages/partners.html")]
struct Partners<'a> {
    visit: &'a Visit,
    programme: &'a ImmersionProgramme,
    standing: Standing,
    lines: Vec<Line>,
    waiting: usize,
    name: String,
    proposed: Vec<Choice>,
}

struct Line {
    name: String,
    href: String,
    id: String,
    badge: (&'static str, &'static str, String),
    on: String,
    may_write: bool,
}

/// What is asked in an address: a part of a name.
#[derive(serde::Deserialize)]
pub(super) struct Looked {
    #[serde(default)]
    nom: String,
}

/// What is read for the page.
struct Found {
    programme: ImmersionProgramme,
    standing: Standing,
    partners: Vec<(Partner, String)>,
    organizations: OrganizationNames,
}

fn read(conn: &mut Conn, id: ImmersionId) -> Result<Option<Found>, StoreError> {
    let Some(programme) = programme(conn, id)? else { return Ok(None) };
    let mut named = Vec::new();
    for partner in partners(conn, id)? {
        let name = organization_name(conn, partner.organization.uuid())?.unwrap_or_default();
        named.push((partner, name));
    }
    let standing = Standing::of(conn, &programme)?;
    Ok(Some(Found { programme, standing, partners: named, organizations: OrganizationNames::read(conn)? }))
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Immersions>,
    Path(id): Path<Uuid>,
    Query(looked): Query<Looked>,
) -> Result<Page, Failure> {
    let found = room.read(move |conn| read(conn, id.into())).await?.ok_or(Failure::NotFound)?;
    let listed = |(partner, _): &&(Partner, String)| partner.answer == PartnerAnswer::Listed;
    let body = Partners {
        visit: &visit,
        programme: &found.programme,
        standing: found.standing,
        lines: found.partners.iter().map(|one| line(&visit, &found.programme, one)).collect(),
        waiting: found.partners.iter().filter(listed).count(),
        proposed: proposed(&found, &looked.nom),
        name: looked.nom,
    };
    Ok(visit.page(visit.say_of("immersion-partners-title", &found.programme.title), &body).not_indexed())
}

/// Organisations that are not on the list, by a part of their name.
fn proposed(found: &Found, name: &str) -> Vec<Choice> {
    let known: BTreeSet<OrganizationId> = found.partners.iter().map(|(one, _)| one.organization).collect();
    let sought = vocabulary::fold(name);
    let mut new = found.organizations.all();
    let is_sought = |id: &OrganizationId| vocabulary::fold(found.organizations.name(*id)).contains(&sought);
    new.retain(|id| !known.contains(id) && is_sought(id));
    new.truncate(MOST_PROPOSED);
    found.organizations.choices(Some(&new), |_| false)
}

fn line(visit: &Visit, programme: &ImmersionProgramme, (partner, name): &(Partner, String)) -> Line {
    let (kind, picture) = match partner.answer {
        PartnerAnswer::Listed => ("plain", "clock"),
        PartnerAnswer::Contacted => ("to-confirm", "clock"),
        PartnerAnswer::Yes => ("open", "check"),
        PartnerAnswer::Limits => ("note", "check"),
        PartnerAnswer::No => ("suspended", "cross"),
    };
    Line {
        name: name.clone(),
        href: paths::partner(programme.id, partner.organization),
        id: partner.organization.to_string(),
        badge: (kind, picture, visit.say(partner.answer.key()).into_owned()),
        on: partner.answered_on.map(|day| visit.date(day)).unwrap_or_default(),
        may_write: programme.takes_offers() && partner.answer != PartnerAnswer::No,
    }
}

/// What a button says.
#[derive(Clone)]
enum Act {
    List(Vec<OrganizationId>),
    Ask(OrganizationId),
    AskAll,
    Called(OrganizationId),
}

fn understood(filled: &Filled) -> Option<Act> {
    let id = |text: &str| Uuid::parse_str(text).ok().map(OrganizationId::from);
    match filled.text("act") {
        "list" => Some(Act::List(filled.all("organismes").filter_map(id).collect())),
        "ask" => id(filled.text("organisme")).map(Act::Ask),
        "called" => id(filled.text("organisme")).map(Act::Called),
        "ask-all" => Some(Act::AskAll),
        _ => None,
    }
}

pub(super) async fn act(
    visit: Visit,
    State(room): State<Immersions>,
    Path(id): Path<Uuid>,
    filled: Filled,
) -> Result<Response, Failure> {
    let programme = room.programme(id.into()).await?;
    let here = paths::below(programme.id, "partenaires");
    let Some(act) = understood(&filled) else { return Ok(visit.go(&here, "")) };
    let desk = room.desk(&visit);
    let told = room.write(move |conn| carry_out(conn, &desk, &programme, &act)).await?;
    Ok(visit.go(&here, told))
}

fn carry_out(
    conn: &mut Conn,
    desk: &Desk,
    programme: &ImmersionProgramme,
    act: &Act,
) -> Result<&'static str, StoreError> {
    let when = (desk.today(), desk.now);
    let known = partners(conn, programme.id)?;
    let one = |id: &OrganizationId| known.iter().find(|partner| partner.organization == *id);
    Ok(match act {
        Act::List(organizations) => {
            list_partners(conn, programme.id, organizations)?;
            "immersion-told-listed"
        }
        Act::Called(id) => {
            if let Some(partner) = one(id) {
                note_contacted(conn, programme.id, partner, when)?;
            }
            "immersion-told-called"
        }
        Act::Ask(id) => match one(id) {
            Some(partner) if write_to(conn, desk, (programme, partner), when.0)? => "immersion-told-written",
            _ => "immersion-told-no-mailbox",
        },
        Act::AskAll => {
            let mut all = true;
            for partner in known.iter().filter(|partner| partner.answer == PartnerAnswer::Listed) {
                all &= write_to(conn, desk, (programme, partner), when.0)?;
            }
            if all { "immersion-told-written-all" } else { "immersion-told-written-some" }
        }
    })
}

/// Writes to a partner; only who was written to was contacted.
fn write_to(
    conn: &mut Conn,
    desk: &Desk,
    (programme, partner): (&ImmersionProgramme, &Partner),
    today: NaiveDate,
) -> Result<bool, StoreError> {
    let what = if partner.answer.takes_part() { "partner-again" } else { "partner" };
    let is_written = letters::tell_partner(conn, desk, what, (programme, partner.organization))? > 0;
    if is_written {
        note_contacted(conn, programme.id, partner, (today, desk.now))?;
    }
    Ok(is_written)
}
