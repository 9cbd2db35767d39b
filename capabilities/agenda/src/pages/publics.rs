//! « Des publics qui se cherchent »: what organisations say of their publics, and who fits whom.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use ::store::{Conn, StoreError};
use axum::extract::{Path, State};
use axum::response::Response;
use uuid::Uuid;
use vocabulary::id::OrganizationId;
use vocabulary::permission::Action;
use web::{Crumb, Failure, Filled, Page, Visit};

use super::{Agenda, may_declare, own};
use crate::dated::distance;
use crate::entry::town;
use crate::found::organization;
use crate::meeting::propose;
use crate::paths;
use crate::store::wishes::{forget_wish, wish_by_id, wishes_on};
use crate::wish::{AudienceWish, Fit};

/// The most wishes shown.
const MOST_SHOWN: i64 = 200;

#[derive(askama::Template)]
#[template(path = "pages/publics.html")]
struct Publics<'a> {
    visit: &'a Visit,
    own: Vec<Card>,
    others: Vec<Card>,
    may_say: bool,
}

/// A wish in words.
struct Card {
    id: Uuid,
    who: Crumb,
    brings: &'static str,
    seeks: &'static str,
    town: &'static str,
    words: String,
    until: String,
    matches: Vec<Matching>,
}

/// A wish that fits, in words.
struct Matching {
    id: Uuid,
    who: Crumb,
    key: &'static str,
    brings: &'static str,
    seeks: &'static str,
    place: String,
    words: String,
}

/// Wishes that stand, with the names of those who say them.
struct Said {
    wishes: Vec<AudienceWish>,
    names: BTreeMap<OrganizationId, Crumb>,
}

pub(super) async fn show(visit: Visit, State(room): State<Agenda>) -> Result<Page, Failure> {
    let today = visit.today();
    let said = room.read(move |conn| said(conn, today)).await?;
    let mine = own(&visit);
    let (own, others): (Vec<&AudienceWish>, Vec<&AudienceWish>) =
        said.wishes.iter().partition(|wish| mine.contains(&wish.organization));
    let body = Publics {
        own: own.into_iter().map(|wish| card(&visit, &said, wish, true)).collect(),
        others: others.into_iter().map(|wish| card(&visit, &said, wish, false)).collect(),
        may_say: may_declare(&visit),
        visit: &visit,
    };
    Ok(visit.page(visit.say("agenda-publics"), &body).not_indexed())
}

fn said(conn: &mut Conn, today: chrono::NaiveDate) -> Result<Said, StoreError> {
    let rows = wishes_on(conn, today, MOST_SHOWN)?;
    let wishes: Vec<AudienceWish> = rows.into_iter().filter_map(AudienceWish::of).collect();
    let mut names = BTreeMap::new();
    for wish in &wishes {
        if let Entry::Vacant(unnamed) = names.entry(wish.organization) {
            unnamed.insert(organization(conn, wish.organization)?);
        }
    }
    Ok(Said { wishes, names })
}

impl Said {
    fn name(&self, id: OrganizationId) -> Crumb {
        self.names.get(&id).cloned().unwrap_or(Crumb { label: String::new(), href: String::new() })
    }
}

fn card(visit: &Visit, said: &Said, wish: &AudienceWish, is_own: bool) -> Card {
    let matches = if is_own { wish.matches(&said.wishes) } else { Vec::new() };
    Card {
        id: wish.id.uuid(),
        who: said.name(wish.organization),
        brings: wish.brings.label(visit.locale),
        seeks: wish.seeks.label(visit.locale),
        town: town(&wish.commune).unwrap_or_default(),
        words: wish.words.clone(),
        until: visit.date(wish.until),
        matches: matches.into_iter().map(|(fit, other)| matching(visit, said, (wish, fit), other)).collect(),
    }
}

fn matching(visit: &Visit, said: &Said, (own, fit): (&AudienceWish, Fit), other: &AudienceWish) -> Matching {
    let far = own.distance_m(other);
    let town = town(&other.commune).unwrap_or_default();
    let is_far = far < 1_000_000.0 && other.commune != own.commune;
    Matching {
        id: other.id.uuid(),
        who: said.name(other.organization),
        key: match fit {
            Fit::BothWays => "agenda-fit-both",
            Fit::Brings => "agenda-fit-brings",
            Fit::Seeks => "agenda-fit-seeks",
        },
        brings: other.brings.label(visit.locale),
        seeks: other.seeks.label(visit.locale),
        place: if is_far { format!("{town} ({})", distance(far, visit)) } else { town.to_owned() },
        words: other.words.clone(),
    }
}

/// Takes a wish back, or proposes a meeting to whoever said it.
pub(super) async fn act(
    visit: Visit,
    State(room): State<Agenda>,
    Path(id): Path<Uuid>,
    filled: Filled,
) -> Result<Response, Failure> {
    let wish = standing(&visit, &room, id).await?;
    match filled.text("act") {
        "retirer" => {
            if !may_speak_for(&visit, wish.organization) {
                return Err(Failure::NotFound);
            }
            room.write(move |conn| forget_wish(conn, id)).await?;
            Ok(visit.go(paths::PUBLICS, "agenda-wish-withdrawn"))
        }
        "rencontre" => {
            let from: Uuid = filled.text("de").parse().map_err(|_| Failure::NotFound)?;
            let own = standing(&visit, &room, from).await?;
            if !may_speak_for(&visit, own.organization) || own.fit(&wish).is_none() {
                return Err(Failure::NotFound);
            }
            let key = visit.member.as_ref().map(|member| member.account.to_string()).unwrap_or_default();
            room.meetings.admit(&key, visit.now)?;
            let desk = room.desk(visit.now);
            let is_sent = room.write(move |conn| propose(conn, &desk, &own, &wish)).await?;
            let told = if is_sent { "agenda-meeting-sent" } else { "agenda-meeting-nowhere" };
            Ok(visit.go(paths::PUBLICS, told))
        }
        _ => Err(Failure::NotFound),
    }
}

async fn standing(visit: &Visit, room: &Agenda, id: Uuid) -> Result<AudienceWish, Failure> {
    let today = visit.today();
    let row = room.read(move |conn| wish_by_id(conn, id, today)).await?;
    row.and_then(AudienceWish::of).ok_or(Failure::NotFound)
}

fn may_speak_for(visit: &Visit, organization: OrganizationId) -> bool {
    visit.member.as_ref().is_some_and(|member| member.may(Action::EditCollectiveAction, organization))
}
