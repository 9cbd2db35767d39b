//! Every published card, with how far one may rely on it.

use axum::extract::State;
use vocabulary::permission::Action;
use web::{Failure, Page, Visit};

use super::{Knowledge, may, trust_badge};
use crate::paths;
use crate::store::cards::cards;

#[derive(askama::Template)]
#[template(path = "pages/cards.html")]
struct Cards<'a> {
    visit: &'a Visit,
    list: Vec<Line>,
    may_write: bool,
    has_workshop: bool,
}

struct Line {
    path: String,
    title: String,
    summary: String,
    badge: (&'static str, &'static str, &'static str),
    until: String,
}

pub(super) async fn show(visit: Visit, State(room): State<Knowledge>) -> Result<Page, Failure> {
    let today = visit.today();
    let all = room.read(cards).await?;
    let public = all.iter().filter_map(|card| Some((card, card.public()?)));
    let list = public
        .map(|(card, edition)| Line {
            path: paths::card(&card.handle),
            title: edition.content.title.clone(),
            summary: edition.content.summary.clone(),
            badge: trust_badge(card.trust(edition, today)),
            until: visit.say_of("knowledge-valid-until", &visit.date(edition.valid_until)).into_owned(),
        })
        .collect();
    let body = Cards {
        visit: &visit,
        list,
        may_write: may(&visit, Action::WriteCard),
        has_workshop: visit.member.is_some(),
    };
    let page = visit.page(visit.say("knowledge-title"), &body);
    Ok(page.description(visit.say("knowledge-lead")).canonical(paths::CARDS))
}
