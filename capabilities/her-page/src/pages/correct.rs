//! « Je veux corriger »: a person says what is not right; the organisation that sent her request is told, and answers.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use paper::Tongue;
use referral::{Code, Referral};
use vocabulary::id::HerPageId;
use web::{Crumb, Failure, Faults, Filled, Visit};

use super::{HerPages, Opened, code, failure, languages, opened, query};
use crate::corrections::{Correction, LONGEST, ask};
use crate::letters::{Drawn, Told};
use crate::opening::{Found, row_id};
use crate::paths;
use crate::speech::{ASKED, Speech};
use crate::store::directory::organization_name;

#[derive(askama::Template)]
#[template(path = "pages/correct.html")]
struct CorrectPage<'a> {
    speech: &'a Speech<'a>,
    languages: Vec<(Tongue, Crumb)>,
    act: String,
    back: String,
    code: String,
    hint: String,
    words: &'a str,
    faults: &'a Faults,
}

/// The request that an address names, if it is one of this page.
async fn named(room: &HerPages, page: HerPageId, typed: &str) -> Result<(Referral, String), Failure> {
    let code = Code::parse(typed).ok_or(Failure::NotFound)?;
    let key = room.key.clone();
    let read = room.db.read(move |conn| {
        let there = referral::referral_by_code(conn, &key, code)?;
        let Some(one) = there.filter(|one| one.her_page == Some(page)) else { return Ok(None) };
        let sender = organization_name(conn, one.from.uuid())?.unwrap_or_default();
        Ok(Some((one, sender)))
    });
    read.await.map_err(failure)?.ok_or(Failure::NotFound)
}

/// The code of the request, as the address says it.
fn code_of(visit: &Visit) -> &str {
    visit.query.split('&').find_map(|pair| pair.strip_prefix("demande=")).unwrap_or_default()
}

fn body<'a>(
    visit: &'a Visit,
    speech: &'a Speech<'a>,
    (secret, one, sender): (&str, &Referral, &str),
    (words, faults): (&'a str, &'a Faults),
) -> CorrectPage<'a> {
    let demand = format!("demande={}", one.code);
    let links = languages(visit, speech).into_iter().map(|(tongue, link)| {
        let href = if link.href.is_empty() { link.href } else { format!("{}&{demand}", link.href) };
        (tongue, Crumb { label: link.label, href })
    });
    CorrectPage {
        speech,
        languages: links.collect(),
        act: format!("{}?{ASKED}={}&{demand}", paths::under(secret, "corriger"), speech.code()),
        back: format!("{}{}", paths::requests(secret), query(visit, "")),
        code: one.code.to_string(),
        hint: speech.say_of("her-page-correct-hint", sender).into_owned(),
        words,
        faults,
    }
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<HerPages>,
    Path(secret): Path<String>,
) -> Result<Response, Failure> {
    let Opened { found, tongue } = opened(&room, &visit, &secret).await?;
    let Found::Page(page) = found else { return Ok(code::shut(&visit, found)) };
    let (one, sender) = named(&room, page, code_of(&visit)).await?;
    let speech = Speech::asked(&visit, tongue);
    let faults = Faults::default();
    let body = body(&visit, &speech, (&secret, &one, &sender), ("", &faults));
    Ok(visit.page(speech.say("her-page-correct"), &body).not_indexed().into_response())
}

pub(super) async fn send(
    visit: Visit,
    State(room): State<HerPages>,
    Path(secret): Path<String>,
    filled: Filled,
) -> Result<Response, Failure> {
    let Opened { found, tongue } = opened(&room, &visit, &secret).await?;
    let Found::Page(page) = found else { return Ok(code::shut(&visit, found)) };
    let (one, sender) = named(&room, page, code_of(&visit)).await?;
    let speech = Speech::asked(&visit, tongue);
    let words = filled.text("mots").trim().to_owned();
    let mut faults = filled.faults();
    if words.is_empty() {
        faults.note("mots", speech.say("her-page-correct-empty"));
    } else if words.chars().count() > LONGEST {
        faults.note("mots", visit.say(referral::Refused::TooLong.key()));
    }
    // What was typed in her language is hers: a limit gives it back as a fault does.
    let is_too_often = faults.is_empty() && room.corrections.admit(&page.to_string(), visit.now).is_err();
    if is_too_often {
        faults.note("mots", speech.say("her-page-correct-later"));
    }
    if !faults.is_empty() {
        let body = body(&visit, &speech, (&secret, &one, &sender), (&words, &faults));
        let page = visit.page(speech.say("her-page-correct"), &body).again();
        let page = if is_too_often { page.status(StatusCode::TOO_MANY_REQUESTS) } else { page };
        return Ok(page.into_response());
    }
    keep(&room, &visit, &one, words).await?;
    Ok(visit.go(&format!("{}{}", paths::requests(&secret), query(&visit, "correct")), ""))
}

/// Keeps what she wrote, and writes to whoever sent her request: that she asks, and nothing of what.
async fn keep(room: &HerPages, visit: &Visit, one: &Referral, words: String) -> Result<(), Failure> {
    let Some(page) = one.her_page else { return Err(Failure::NotFound) };
    let new = Correction {
        id: row_id(visit.now, visit.chance()),
        page,
        referral: one.id,
        organization: one.from,
        words,
        asked_at: visit.now,
        answer: String::new(),
    };
    let one = one.clone();
    let (key, shell, chance) = (room.key.clone(), std::sync::Arc::clone(&room.shell), visit.chance());
    let now = visit.now;
    let kept = room.db.write(move |conn| {
        ask(conn, &key, &new)?;
        Drawn { chance, now }.tell(conn, (&key, &shell), Told::Correction, &one)
    });
    kept.await.map_err(failure).map(|_letters| ())
}
