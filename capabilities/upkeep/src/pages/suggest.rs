//! Suggesting a change to a record one does not own: the record stays as it is until somebody who keeps it decides.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use directory::{Section, Shown};
use editing::form::Sheet;
use editing::put_on_the_map;
use vocabulary::id::ProposalId;
use web::{Failure, Faults, Filled, Secret, Visit};

use super::{Upkeep, current, failure, named_places};
use crate::compact::{is_kept_back, public_name};
use crate::keepers::keepers;
use crate::letters::{Drawn, worded};
use crate::paths;
use crate::suggestion::{NewSuggestion, SuggestionOrigin, suggest};

/// The longest line about who says so, in letters.
const LONGEST_WHO: usize = 120;

#[derive(askama::Template)]
#[template(path = "pages/suggest.html")]
struct SuggestPage<'a> {
    visit: &'a Visit,
    name: String,
    section: String,
    act: String,
    fields: String,
    who: &'a str,
    asks_who: bool,
    faults: &'a Faults,
}

/// Whether a change to this part may be suggested by anybody: where a hidden place stands is shown to nobody.
pub(super) fn may_be_suggested(shown: &Shown, section: Section) -> bool {
    Section::of(shown.key.kind).contains(&section) && !is_kept_back(shown, section) && !shown.read_only
}

async fn suggestible(room: &Upkeep, words: &(String, String, String)) -> Result<(Shown, Section), Failure> {
    let shown = current(room, &words.0, &words.1).await?;
    let section = paths::section_of(&words.2).filter(|section| may_be_suggested(&shown, *section));
    Ok((shown, section.ok_or(Failure::NotFound)?))
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Upkeep>,
    Path(words): Path<(String, String, String)>,
    filled: Filled,
) -> Result<Response, Failure> {
    let (shown, section) = suggestible(&room, &words).await?;
    let places = named_places(&room, shown.owner, section).await?;
    let sheet = Sheet { shown: &shown, section, places: &places };
    Ok(page(&visit, &sheet, &filled, &Faults::default()).into_response())
}

fn page(visit: &Visit, sheet: &Sheet<'_>, filled: &Filled, faults: &Faults) -> web::Page {
    let (shown, section) = (sheet.shown, sheet.section);
    let body = SuggestPage {
        visit,
        name: public_name(shown),
        section: visit.say(section.key()).into_owned(),
        act: paths::suggest(shown.key.kind, &shown.handle, section),
        fields: editing::form::draw_sheet(visit, sheet, filled, &[]),
        who: filled.text("qui-propose"),
        asks_who: visit.member.is_none(),
        faults,
    };
    visit.page(visit.say("upkeep-suggest"), &body).not_indexed()
}

pub(super) async fn send(
    visit: Visit,
    State(room): State<Upkeep>,
    Path(words): Path<(String, String, String)>,
    filled: Filled,
) -> Result<Response, Failure> {
    let (shown, section) = suggestible(&room, &words).await?;
    let mut faults = filled.faults();
    if filled.text("qui-propose").chars().count() > LONGEST_WHO {
        faults.note("qui-propose", visit.say_count("upkeep-fault-long", LONGEST_WHO));
    }
    let places = named_places(&room, shown.owner, section).await?;
    let sheet = Sheet { shown: &shown, section, places: &places };
    let mut changes = match editing::form::understand_sheet(&visit, &filled, &sheet) {
        Ok(changes) if faults.is_empty() => changes,
        Ok(_) => return Ok(page(&visit, &sheet, &filled, &faults).again().into_response()),
        Err(found) => return Ok(page(&visit, &sheet, &filled, &found).again().into_response()),
    };
    if changes.is_empty() {
        return Ok(visit.go(&paths::suggest_where(shown.key.kind, &shown.handle), "upkeep-nothing-changed"));
    }
    room.said.admit(&visit.client_key(), visit.now)?;
    room.about.admit(&shown.key.id.to_string(), visit.now)?;
    put_on_the_map(room.geocoder.as_ref(), &shown, section, &mut changes).await;
    let secret = Secret::new(visit.chance());
    let (account, who) = author(&visit, &filled);
    let new = NewSuggestion {
        id: ProposalId::new_v7(visit.now, visit.chance()),
        record: shown.key,
        organization: shown.owner,
        section,
        changes,
        origin: if account.is_some() { SuggestionOrigin::Member } else { SuggestionOrigin::Visitor },
        account,
        shown: who,
        follow: Some(secret.digest()),
        now: visit.now,
    };
    let letters = letters(&room, &visit, &shown, new.id).await?;
    let (key, now) = (room.key.clone(), visit.now);
    let kept = room.db.write(move |conn| {
        suggest(conn, &key, &new)?;
        letters.iter().try_for_each(|letter| letter.send(conn, &key, now))
    });
    kept.await.map_err(failure)?;
    Ok(visit.go(&paths::follow_proposal(secret.text()), "upkeep-suggest-thanks"))
}

/// Who suggests: of a member the organisations acted for, of a visitor the line that was typed.
fn author(visit: &Visit, filled: &Filled) -> (Option<vocabulary::id::AccountId>, String) {
    let Some(member) = &visit.member else { return (None, filled.text("qui-propose").to_owned()) };
    let names: Vec<&str> = member.mandates.iter().map(|one| one.organization_name.as_str()).collect();
    (Some(member.account), names.join(", "))
}

/// To those who decide: a link to the suggestion, nothing of what it says.
pub(super) async fn letters(
    room: &Upkeep,
    visit: &Visit,
    shown: &Shown,
    id: ProposalId,
) -> Result<Vec<Drawn>, Failure> {
    let (key, organization, now) = (room.key.clone(), shown.owner, visit.now);
    let keepers = room.db.read(move |conn| keepers(conn, &key, organization, now)).await.map_err(failure)?;
    let link = format!("{}{}", room.shell.base_url, paths::decide(id.uuid()));
    let name = public_name(shown);
    let letter = |to: &post::Recipient| {
        let values = [("name", name.as_str().into())];
        let letter = worded(&room.shell, to.locale, "suggested", &values, Some(link.clone()));
        Drawn::new(&room.shell, to, "suggested", letter)
    };
    Ok(keepers.to.iter().map(letter).collect())
}
