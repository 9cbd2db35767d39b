//! Saying which public one accompanies and which one would like to meet.

use ::store::StoreError;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use chrono::Days;
use vocabulary::caution::{Place, cautions};
use vocabulary::codes::Audience;
use vocabulary::id::{AudienceWishId, OrganizationId};
use web::{Choice, Failure, Faults, Filled, Page, Visit};

use super::{Agenda, own};
use crate::found::organization;
use crate::paths;
use crate::store::wishes::{count_wishes, insert_wish};
use crate::whereabouts::Whereabouts;
use crate::wish::{AudienceWish, LONGEST_WORDS, MOST_OF_ONE, STANDS_DAYS};

#[derive(askama::Template)]
#[template(path = "pages/new_wish.html")]
struct NewWish<'a> {
    visit: &'a Visit,
    organizations: Vec<Choice>,
    brings: Vec<Choice>,
    seeks: Vec<Choice>,
    commune: &'a str,
    words: &'a str,
    /// Whether a warning on the words was read and may be passed over.
    warns: bool,
    faults: &'a Faults,
}

pub(super) async fn show(visit: Visit, State(room): State<Agenda>) -> Result<Page, Failure> {
    draw(&visit, &room, None, &Faults::default()).await
}

async fn draw(
    visit: &Visit,
    room: &Agenda,
    filled: Option<&Filled>,
    faults: &Faults,
) -> Result<Page, Failure> {
    let typed = |name: &str| filled.map_or("", |filled| filled.text(name));
    let body = NewWish {
        visit,
        organizations: organizations(visit, room, typed("organisation")).await?,
        brings: audiences(visit, typed("amene")),
        seeks: audiences(visit, typed("cherche")),
        commune: typed("commune"),
        words: typed("mots"),
        warns: filled.is_some_and(|filled| !cautions(filled.text("mots"), Place::Public).is_empty()),
        faults,
    };
    Ok(visit.page(visit.say("agenda-wish-new"), &body).not_indexed())
}

/// The organisations one may speak for, by name.
async fn organizations(visit: &Visit, room: &Agenda, chosen: &str) -> Result<Vec<Choice>, Failure> {
    let (mine, chosen) = (own(visit), chosen.to_owned());
    room.read(move |conn| {
        let choice = |id: &OrganizationId, conn: &mut ::store::Conn| -> Result<Choice, StoreError> {
            Ok(Choice::new(id.to_string(), organization(conn, *id)?.label, id.to_string() == chosen))
        };
        mine.iter().map(|id| choice(id, conn)).collect()
    })
    .await
}

fn audiences(visit: &Visit, chosen: &str) -> Vec<Choice> {
    let choice = |audience: &Audience| {
        Choice::new(audience.code(), audience.label(visit.locale), audience.code() == chosen)
    };
    let first = Choice::new("", visit.say("agenda-wish-choose"), chosen.is_empty());
    std::iter::once(first).chain(Audience::ALL.iter().map(choice)).collect()
}

pub(super) async fn say(
    visit: Visit,
    State(room): State<Agenda>,
    filled: Filled,
) -> Result<Response, Failure> {
    let (mut faults, wish) = understood(&visit, &room, &filled);
    let Some(wish) = wish.filter(|_| faults.is_empty()) else {
        return Ok(draw(&visit, &room, Some(&filled), &faults).await?.again().into_response());
    };
    let today = visit.today();
    let is_kept = room
        .write(move |conn| {
            if count_wishes(conn, wish.organization.uuid(), today)? >= MOST_OF_ONE {
                return Ok(false);
            }
            insert_wish(conn, &wish.row()).map(|_| true)
        })
        .await?;
    if !is_kept {
        faults.note("amene", visit.say_count("agenda-wish-many", MOST_OF_ONE));
        return Ok(draw(&visit, &room, Some(&filled), &faults).await?.again().into_response());
    }
    Ok(visit.go(paths::PUBLICS, "agenda-wish-said"))
}

fn understood(visit: &Visit, room: &Agenda, filled: &Filled) -> (Faults, Option<AudienceWish>) {
    let mut faults = filled.faults();
    let mine = own(visit);
    let typed = filled.text("organisation");
    let organization =
        mine.iter().find(|id| id.to_string() == typed || (mine.len() == 1 && typed.is_empty()));
    let audience = |name: &str| Audience::from_code(filled.text(name));
    let commune = Whereabouts::read(filled.text("commune"), room.lent.area.as_ref()).commune();
    let words = filled.text("mots");
    let missing = [
        ("organisation", organization.is_none(), "agenda-wish-organization-missing"),
        ("amene", audience("amene").is_none(), "agenda-wish-audience-missing"),
        ("cherche", audience("cherche").is_none(), "agenda-wish-audience-missing"),
        ("commune", commune.is_none(), "agenda-plain-lost"),
        ("mots", words.chars().count() > LONGEST_WORDS, "agenda-wish-words-long"),
    ];
    for (name, is_missing, key) in missing {
        if is_missing {
            faults.note(name, visit.say(key));
        }
    }
    if let Some(met) = cautions(words, Place::Public).first().filter(|_| !filled.is_ticked("relu")) {
        faults.note("mots", met.kind.label(visit.locale));
    }
    let read = || {
        Some(AudienceWish {
            id: AudienceWishId::new_v7(visit.now, visit.chance()),
            organization: *organization?,
            brings: audience("amene")?,
            seeks: audience("cherche")?,
            commune: commune?.code.to_owned(),
            words: words.to_owned(),
            account: visit.member.as_ref().map(|member| member.account),
            said_at: visit.now,
            until: visit.today().checked_add_days(Days::new(STANDS_DAYS))?,
        })
    };
    let wish = read();
    (faults, wish)
}
