//! The workshop: every card on its way, who is waited for, and how the cards fare.

use ::store::Conn;
use axum::extract::State;
use vocabulary::permission::Action;
use web::{Failure, Page, Visit};

use super::{Knowledge, may, stage_badge};
use crate::card::{Card, Stage};
use crate::figures::{Figures, figures};
use crate::paths;
use crate::store::cards::cards;
use crate::store::comments;

#[derive(askama::Template)]
#[template(path = "pages/workshop.html")]
struct Workshop<'a> {
    visit: &'a Visit,
    waiting: Vec<Line>,
    others: Vec<Line>,
    figures: Figures,
    remarks: i64,
    may_write: bool,
    may_moderate: bool,
}

struct Line {
    path: String,
    title: String,
    badge: (&'static str, &'static str, &'static str),
    next: String,
}

pub(super) async fn show(visit: Visit, State(room): State<Knowledge>) -> Result<Page, Failure> {
    let today = visit.today();
    let read =
        move |conn: &mut Conn| Ok((cards(conn)?, figures(conn, today)?, comments::count_waiting(conn)?));
    let (all, figures, remarks) = room.read(read).await?;
    let (waiting, others): (Vec<&Card>, Vec<&Card>) =
        all.iter().partition(|card| is_hers(&visit, card.stage));
    let body = Workshop {
        visit: &visit,
        waiting: waiting.into_iter().map(|card| line(&visit, card)).collect(),
        others: others.into_iter().map(|card| line(&visit, card)).collect(),
        figures,
        remarks,
        may_write: may(&visit, Action::WriteCard),
        may_moderate: may(&visit, Action::Moderate),
    };
    Ok(visit.page(visit.say("knowledge-workshop"), &body).not_indexed())
}

/// Whether a card waits for what this visitor may do.
fn is_hers(visit: &Visit, stage: Stage) -> bool {
    match stage {
        Stage::Draft | Stage::ToReview => may(visit, Action::WriteCard),
        Stage::ProReview => may(visit, Action::ReviewCard),
        Stage::PlainReview => may(visit, Action::PublishCard) || may(visit, Action::WriteCard),
        Stage::Published | Stage::Withdrawn => false,
    }
}

fn line(visit: &Visit, card: &Card) -> Line {
    Line {
        path: paths::work(card.id),
        title: card.content.title.clone(),
        badge: stage_badge(card.stage),
        next: visit.say(&next_key(card.stage)).into_owned(),
    }
}

/// The key of who is waited for.
pub(super) fn next_key(stage: Stage) -> String {
    format!("knowledge-next-{}", stage.code())
}
