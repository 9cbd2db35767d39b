//! Which service for a need: those that receive the person today, the surest first.

use axum::response::{IntoResponse, Response};
use vocabulary::codes::{Audience, Topic};
use web::{Choice, Failure, Visit};

use super::Sending;
use super::orient::{Asked, Spoken, audiences};
use crate::fit::{Better, Wanted, commune_typed, fitting};

/// How many services are offered: a screen of them.
const MOST_OFFERED: usize = 8;

#[derive(askama::Template)]
#[template(path = "pages/choose.html")]
struct Choose<'a> {
    visit: &'a Visit,
    needs: Vec<Choice>,
    audiences: Vec<Choice>,
    commune: String,
    audience: String,
    fault: String,
    is_asked: bool,
    found: Vec<Better>,
    action: Option<Spoken>,
}

impl Choose<'_> {
    /// Where somebody is entrusted to it, with what is known already.
    fn address(&self, one: &Better) -> String {
        let from = self.action.as_ref().map(|action| format!("&action={}", action.id)).unwrap_or_default();
        one.address(&self.commune, &self.audience) + &from
    }
}

pub(super) async fn show(visit: &Visit, room: &Sending, asked: &Asked) -> Result<Response, Failure> {
    let (need, audience) = (Topic::from_code(&asked.need), Audience::from_code(&asked.audience));
    let (typed, from, today) = (asked.commune.clone(), asked.action.clone(), visit.today());
    let (commune, found, action) = room
        .read(move |conn| {
            let network = crate::store::area_of_network(conn)?;
            let commune = commune_typed(&typed, network.as_ref());
            let wanted = Wanted { need, commune, audience, from: None };
            Ok((commune, fitting(conn, &wanted, MOST_OFFERED, today)?, Spoken::of(conn, &from, today)?))
        })
        .await?;
    let is_unknown = commune.is_none() && !asked.commune.is_empty();
    let none = Choice::new("", visit.say("sending-choose-need"), need.is_none());
    let choice = |one: &Topic| Choice::new(one.code(), one.label(visit.locale), Some(*one) == need);
    let body = Choose {
        visit,
        needs: std::iter::once(none).chain(Topic::ALL.iter().map(choice)).collect(),
        audiences: audiences(visit, audience),
        commune: commune.map_or(asked.commune.clone(), |commune| commune.name.to_owned()),
        audience: audience.map_or("", Audience::code).to_owned(),
        fault: if is_unknown { visit.say("sending-fault-commune").into_owned() } else { String::new() },
        is_asked: need.is_some(),
        found,
        action,
    };
    Ok(visit.page(visit.say("sending-choose-title"), &body).not_indexed().into_response())
}
