//! Asking several services at once whether they have room: first what for and where, then whom.

use ::store::{Conn, StoreError};
use axum::extract::{Query, State};
use axum::response::{IntoResponse, Response};
use vocabulary::codes::Topic;
use vocabulary::id::{AccountId, OrganizationId, ServiceId};
use vocabulary::permission::Action;
use vocabulary::territory::Commune;
use web::{Choice, Failure, Faults, Filled, Page, Visit};

use super::{Vacancy, own};
use crate::asking;
use crate::paths;
use crate::saying::room_in_words;
use crate::suggesting::{Suggestion, Wanted, commune_of, suggestions};
use crate::wish::Wish;

#[derive(askama::Template)]
#[template(path = "pages/ask.html")]
struct Ask<'a> {
    visit: &'a Visit,
    wish: &'a Wish,
    needs: Vec<Choice>,
    /// Whom to ask, once it is known what for.
    services: Vec<Choice>,
    is_second: bool,
    organizations: Vec<Choice>,
    warns: bool,
    faults: &'a Faults,
}

/// What the services of a wish are proposed from.
struct Proposed {
    commune: Option<&'static Commune>,
    suggestions: Vec<Suggestion>,
    need: Option<Topic>,
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Vacancy>,
    Query(pairs): Query<Vec<(String, String)>>,
) -> Result<Page, Failure> {
    let mut wish = Wish::asked(&visit, &pairs);
    let proposed = proposed(&room, &visit, &wish).await?;
    if wish.topic().is_none()
        && let Some(need) = proposed.need
    {
        need.code().clone_into(&mut wish.need);
    }
    let mut faults = Faults::default();
    if !wish.commune.is_empty() && proposed.commune.is_none() {
        faults.note("commune", visit.say("vacancy-fault-commune"));
    }
    Ok(page(&visit, &wish, &proposed, &faults))
}

async fn proposed(room: &Vacancy, visit: &Visit, wish: &Wish) -> Result<Proposed, Failure> {
    let (typed, named, today) = (wish.commune.clone(), wish.named(), visit.today());
    let (need, own, key) = (wish.topic(), own(visit, Action::CreateReferral), room.key.clone());
    let read = move |conn: &mut Conn| {
        let commune = commune_of(conn, &typed)?;
        let need = match need {
            Some(need) => Some(need),
            None => need_of(conn, named)?,
        };
        let Some(need) = need else { return Ok(Proposed { commune, suggestions: Vec::new(), need: None }) };
        let wanted = Wanted { need, commune, own: own.clone(), named, today };
        Ok(Proposed { commune, suggestions: suggestions(conn, &key, &wanted)?, need: Some(need) })
    };
    room.read(read).await
}

/// The main need that a named service answers.
fn need_of(conn: &mut Conn, named: Option<ServiceId>) -> Result<Option<Topic>, StoreError> {
    let Some(named) = named else { return Ok(None) };
    let found = directory::service(conn, named.uuid())?;
    Ok(found.and_then(|kept| kept.says.topics.first().copied()))
}

fn page(visit: &Visit, wish: &Wish, proposed: &Proposed, faults: &Faults) -> Page {
    let is_sent = !wish.services.is_empty() && !faults.is_empty() && wish.services.len() > 1;
    let choice = |one: &Suggestion| {
        let id = one.service.to_string();
        let chosen = if is_sent { wish.services.contains(&id) } else { one.ticked };
        Choice::new(id, in_words(visit, one), chosen)
    };
    let body = Ask {
        visit,
        wish,
        needs: needs(visit, wish),
        services: proposed.suggestions.iter().map(choice).collect(),
        is_second: proposed.need.is_some(),
        organizations: organizations(visit, &wish.organization),
        warns: wish.caution().is_some() && !faults.of("precisions").is_empty(),
        faults,
    };
    visit.page(visit.say("vacancy-ask-title"), &body).not_indexed()
}

fn needs(visit: &Visit, wish: &Wish) -> Vec<Choice> {
    let choice =
        |topic: &Topic| Choice::new(topic.code(), topic.label(visit.locale), Some(*topic) == wish.topic());
    let mut needs: Vec<Choice> = Topic::ALL.iter().map(choice).collect();
    needs.sort_by_cached_key(|choice| vocabulary::fold(&choice.label));
    needs.insert(0, Choice::new("", visit.say("vacancy-choose"), wish.topic().is_none()));
    needs
}

/// The organisations the member may ask for, where there are several.
fn organizations(visit: &Visit, chosen: &str) -> Vec<Choice> {
    let own = own(visit, Action::CreateReferral);
    let mandates = visit.member.iter().flat_map(|member| &member.mandates);
    let of = mandates.filter(|one| own.contains(&one.organization));
    let choices = of.map(|one| {
        let id = one.organization.to_string();
        let is_chosen = id == chosen;
        Choice::new(id, one.organization_name.clone(), is_chosen)
    });
    if own.len() > 1 { choices.collect() } else { Vec::new() }
}

/// A service as it stands in the list: its name and organisation, how far, and what it said last.
fn in_words(visit: &Visit, one: &Suggestion) -> String {
    let mut words = vec![format!("{}, {}", one.name, one.organization)];
    match one.distance {
        Some(distance) if !one.town.is_empty() => {
            let distance = web::words::decimal(visit.locale, distance, 1);
            let values = [("town", one.town.as_str().into()), ("distance", distance.as_str().into())];
            words.push(visit.say_with("vacancy-at-distance", &values).into_owned());
        }
        _ if !one.town.is_empty() => words.push(one.town.clone()),
        _ => {}
    }
    if let Some(until) = one.full_until {
        words.push(visit.say_of("vacancy-no", &visit.date(until)).into_owned());
    }
    if let Some(room) = one.room {
        words.push(room_in_words(visit, room));
    }
    if !one.has_mailbox {
        words.push(visit.say("vacancy-without-mailbox").into_owned());
    }
    words.join(" · ")
}

pub(super) async fn send(
    visit: Visit,
    State(room): State<Vacancy>,
    filled: Filled,
) -> Result<Response, Failure> {
    let account = visit.member.as_ref().map(|member| member.account).ok_or(Failure::NotFound)?;
    let wish = Wish::sent(&filled);
    let typed = wish.commune.clone();
    let commune = room.read(move |conn| commune_of(conn, &typed)).await?.map_or("", |commune| commune.code);
    let own: Vec<OrganizationId> = own(&visit, Action::CreateReferral);
    let new = match wish.question(&visit, (account, &own), commune, filled.faults()) {
        Ok(new) => new,
        Err(faults) => {
            let proposed = proposed(&room, &visit, &wish).await?;
            return Ok(page(&visit, &wish, &proposed, &faults).again().into_response());
        }
    };
    room.asks.admit(&AccountId::to_string(&account), visit.now)?;
    let (desk, id) = (room.desk(&visit), new.id);
    let asked = room.write(move |conn| asking::ask(conn, &desk, &new)).await?;
    let notice = if asked.is_some() { "vacancy-asked" } else { "" };
    Ok(visit.go(&paths::question(id.uuid()), notice))
}
