//! The words of this network: the coordination adds them to the glossary, and takes them out.

use ::store::Conn;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use uuid::Uuid;
use vocabulary::id::CardId;
use web::{Crumb, Failure, Faults, Filled, Page, Visit};

use super::Knowledge;
use crate::paths;
use crate::store::terms::{Term, keep, remove, terms};

/// The longest word, and the longest of its meanings, in letters.
const LONGEST_WORD: usize = 60;
const LONGEST_MEANING: usize = 240;

#[derive(askama::Template)]
#[template(path = "pages/terms.html")]
struct Terms<'a> {
    visit: &'a Visit,
    crumbs: Vec<Crumb>,
    list: Vec<Term>,
    typed: [&'a str; 3],
    faults: &'a Faults,
}

pub(super) async fn show(visit: Visit, State(room): State<Knowledge>) -> Result<Page, Failure> {
    page(&visit, &room, ([""; 3], &Faults::default())).await
}

async fn page(
    visit: &Visit,
    room: &Knowledge,
    (typed, faults): ([&str; 3], &Faults),
) -> Result<Page, Failure> {
    let list = room.read(terms).await?;
    let title = visit.say("knowledge-terms");
    let crumbs = vec![
        Crumb {
            label: visit.say("knowledge-glossary").into_owned(),
            href: directory::paths::GLOSSARY.to_owned(),
        },
        Crumb { label: title.clone().into_owned(), href: String::new() },
    ];
    Ok(visit.page(title, &Terms { visit, crumbs, list, typed, faults }).not_indexed())
}

/// Adds a word, or takes one out.
pub(super) async fn act(
    visit: Visit,
    State(room): State<Knowledge>,
    filled: Filled,
) -> Result<Response, Failure> {
    if let Ok(id) = filled.text("retirer").parse::<Uuid>() {
        room.write(move |conn| remove(conn, id)).await?;
        return Ok(visit.go(paths::TERMS, "knowledge-done-term-removed"));
    }
    let typed = ["mot", "sens", "simplement"].map(|name| filled.text(name));
    let mut faults = filled.faults();
    let fits = |text: &str, most: usize| (2..=most).contains(&text.chars().count());
    if !fits(typed[0], LONGEST_WORD) {
        faults.note("mot", visit.say_count("knowledge-fault-word", LONGEST_WORD));
    }
    if !fits(typed[1], LONGEST_MEANING) {
        faults.note("sens", visit.say_count("knowledge-fault-meaning", LONGEST_MEANING));
    }
    if typed[2].chars().count() > LONGEST_MEANING {
        faults.note("simplement", visit.say_count("knowledge-fault-long", LONGEST_MEANING));
    }
    if !faults.is_empty() {
        return Ok(page(&visit, &room, (typed, &faults)).await?.again().into_response());
    }
    let term = Term {
        id: CardId::new_v7(visit.now, visit.chance()).uuid(),
        short: typed[0].to_owned(),
        meaning: typed[1].to_owned(),
        plain: typed[2].to_owned(),
        added_by: visit.member.as_ref().map(|member| member.account.uuid()),
        added_at: visit.now,
    };
    room.write(move |conn: &mut Conn| keep(conn, &term)).await?;
    Ok(visit.go(paths::TERMS, "knowledge-done-term"))
}
