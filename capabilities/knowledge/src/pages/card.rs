//! A published card: what to do, whom to call here, what the law says, and until when one may rely on it.

use axum::extract::{Path, State};
use vocabulary::permission::Action;
use vocabulary::territory::{Commune, Territory};
use web::{Crumb, Failure, Page, Visit};

use super::{Knowledge, may, pen, published, trust_badge};
use crate::card::{Edition, Trust};
use crate::contacts::{Asked, contacts};
use crate::paths;
use crate::sheet::Local;
use crate::store::comments;

#[derive(askama::Template)]
#[template(path = "pages/card.html")]
struct Sheet<'a> {
    visit: &'a Visit,
    crumbs: Vec<Crumb>,
    title: &'a str,
    body: String,
    badge: (&'static str, &'static str, &'static str),
    version: String,
    handle: &'a str,
    asked: &'a str,
    /// The code of the commune that was found.
    commune: &'a str,
    unknown: bool,
    has_press: bool,
    remarks: usize,
    work: Option<String>,
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Knowledge>,
    Path(handle): Path<String>,
) -> Result<Page, Failure> {
    let (card, edition) = published(&room, handle).await?;
    let asked = asked_commune(&visit);
    let commune = commune_named(&asked);
    let local = match commune {
        Some(commune) => Some(local(&room, &visit, &edition, commune).await?),
        None => None,
    };
    let (key, id) = (room.key.clone(), card.id);
    let remarks = room.read(move |conn| comments::published(conn, &key, id)).await?.len();
    let trust = card.trust(&edition, visit.today());
    let acronyms = room.spelled_out().await?;
    let body = pen(&visit, &acronyms).card(&edition.content, local.as_ref(), trust == Trust::ToCheck)?;
    let title = edition.content.title.clone();
    let crumbs = vec![
        Crumb { label: visit.say("knowledge-title").into_owned(), href: paths::CARDS.to_owned() },
        Crumb { label: title.clone(), href: String::new() },
    ];
    let works = [Action::WriteCard, Action::ReviewCard, Action::PublishCard];
    let sheet = Sheet {
        visit: &visit,
        crumbs,
        title: &title,
        body,
        badge: trust_badge(trust),
        version: version_told(&visit, &edition),
        handle: &card.handle,
        asked: commune.map_or(asked.as_str(), |commune| commune.name),
        commune: commune.map_or("", |commune| commune.code),
        unknown: commune.is_none() && !asked.is_empty(),
        has_press: room.press.is_present(),
        remarks,
        work: works.into_iter().any(|action| may(&visit, action)).then(|| paths::work(card.id)),
    };
    let page = visit.page(title.clone(), &sheet).description(edition.content.summary.clone());
    Ok(page.canonical(paths::card(&card.handle)))
}

/// « Version 2, publiée le 3 mars 2026, valable jusqu’au 3 mars 2027 ».
pub(super) fn version_told(visit: &Visit, edition: &Edition) -> String {
    let (on, until) = (visit.date(edition.published_on), visit.date(edition.valid_until));
    let values = [("version", edition.version.into()), ("on", on.into()), ("until", until.into())];
    visit.say_with("knowledge-version", &values).into_owned()
}

/// The commune as the address names it: a name, a postal code or an INSEE code.
pub(super) fn asked_commune(visit: &Visit) -> String {
    let asked = form_urlencoded::parse(visit.query.as_bytes()).find(|(name, _)| name == "commune");
    asked.map(|(_, text)| text.trim().chars().take(80).collect()).unwrap_or_default()
}

/// The commune that is meant, the most populated of its name.
pub(super) fn commune_named(text: &str) -> Option<&'static Commune> {
    let france = Territory::france();
    let by_name = || france.by_name(text).into_iter().next();
    let by_code = || france.by_postal_code(text).into_iter().next();
    france.commune(text).or_else(by_code).or_else(|| if text.is_empty() { None } else { by_name() })
}

/// Whom to call in a commune about what a card is about.
pub(super) async fn local(
    room: &Knowledge,
    visit: &Visit,
    edition: &Edition,
    commune: &'static Commune,
) -> Result<Local, Failure> {
    let asked = Asked { topics: edition.content.topics.clone(), commune, today: visit.today() };
    let contacts = room.read(move |conn| contacts(conn, &asked)).await?;
    Ok(Local { commune: commune.name.to_owned(), contacts })
}
