//! Deciding a suggested change, field by field, with what the record says now beside it.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use directory::{Author, FieldChange, RecordKind, Shown};
use editing::{TellOwner, sections_of, tell_owner};
use serde_json::Value;
use vocabulary::Locale;
use vocabulary::id::{OrganizationId, ProposalId, RevisionId};
use web::{Choice, Failure, Faults, Filled, Visit};

use super::{Upkeep, failure, may_mend, member_of, on, sheet_of};
use crate::paths;
use crate::suggestion::{Decided, FieldDecisions, Suggestion, decide as decide_fields, suggestion_of};

#[derive(askama::Template)]
#[template(path = "pages/decide.html")]
struct DecidePage<'a> {
    visit: &'a Visit,
    shown: &'a Shown,
    sheet: String,
    section: String,
    said: String,
    act: String,
    fields: Vec<FieldView>,
    seen: String,
    waits: bool,
    changed_meanwhile: bool,
    faults: &'a Faults,
}

/// One field: what stands, what is suggested, and the choice.
struct FieldView {
    id: String,
    name: String,
    now: Vec<String>,
    suggested: Vec<String>,
    choices: Vec<Choice>,
}

/// The name of a field, in words.
pub(super) fn field_name(visit: &Visit, _kind: RecordKind, field: &str) -> String {
    editing::form::label(visit, field)
}

/// A suggestion and its record, for a member who may decide.
async fn found(room: &Upkeep, visit: &Visit, suggestion: &str) -> Result<(Suggestion, Shown), Failure> {
    let id: ProposalId = suggestion.parse().map_err(|_| Failure::NotFound)?;
    let key = room.key.clone();
    let read = room.db.read(move |conn| {
        let Some(suggestion) = suggestion_of(conn, &key, id)? else { return Ok(None) };
        let shown = directory::shown(conn, suggestion.record)?;
        Ok(shown.map(|shown| (suggestion, shown)))
    });
    let (suggestion, shown) = read.await.map_err(failure)?.ok_or(Failure::NotFound)?;
    // Whoever answers for the record now decides, also when it changed hands.
    if may_mend(member_of(visit)?, shown.owner) { Ok((suggestion, shown)) } else { Err(Failure::NotFound) }
}

fn stands<'a>(shown: &'a Shown, field: &str) -> &'a Value {
    shown.says.get(field).unwrap_or(&Value::Null)
}

/// What the page shows of the fields as they stand, as the button sends it back.
fn seen(suggestion: &Suggestion, shown: &Shown) -> String {
    let said: Vec<String> =
        suggestion.fields.iter().map(|field| stands(shown, &field.change.field).to_string()).collect();
    web::secret::digest(&said.join("\n")).iter().take(12).map(|byte| format!("{byte:02x}")).collect()
}

fn page(
    visit: &Visit,
    (suggestion, shown): (&Suggestion, &Shown),
    filled: Option<&Filled>,
    changed_meanwhile: bool,
    faults: &Faults,
) -> web::Page {
    let kind = suggestion.record.kind;
    let field = |change: &FieldChange| {
        let id = format!("champ-{}", change.field);
        let chosen = filled.map_or("", |filled| filled.text(&id)).to_owned();
        let choice = |code: &str, key: &str| Choice::new(code, visit.say(key), chosen == code);
        FieldView {
            name: field_name(visit, kind, &change.field),
            now: editing::form::in_words(visit, kind, &change.field, stands(shown, &change.field)),
            suggested: editing::form::in_words(visit, kind, &change.field, &change.after),
            choices: vec![choice("prendre", "upkeep-decide-take"), choice("laisser", "upkeep-decide-leave")],
            id,
        }
    };
    let body = DecidePage {
        visit,
        shown,
        sheet: sheet_of(shown.key, &shown.name).unwrap_or_default(),
        section: visit.say(suggestion.section.key()).into_owned(),
        said: said(visit, suggestion),
        act: paths::decide(suggestion.id.uuid()),
        fields: suggestion.fields.iter().map(|one| field(&one.change)).collect(),
        seen: seen(suggestion, shown),
        waits: suggestion.decided_at.is_none(),
        changed_meanwhile,
        faults,
    };
    visit.page(visit.say("upkeep-decide"), &body).not_indexed()
}

/// Who suggests, since when.
fn said(visit: &Visit, suggestion: &Suggestion) -> String {
    let (origin, day) = (visit.say(suggestion.origin.key()), on(visit, suggestion.suggested_at));
    let who = if suggestion.shown.is_empty() { origin.as_ref() } else { suggestion.shown.as_str() };
    visit.say_with("upkeep-decide-said", &[("who", who.into()), ("date", day.as_str().into())]).into_owned()
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Upkeep>,
    Path(suggestion): Path<String>,
) -> Result<Response, Failure> {
    let (suggestion, shown) = found(&room, &visit, &suggestion).await?;
    Ok(page(&visit, (&suggestion, &shown), None, false, &Faults::default()).into_response())
}

pub(super) async fn decide(
    visit: Visit,
    State(room): State<Upkeep>,
    Path(suggestion): Path<String>,
    filled: Filled,
) -> Result<Response, Failure> {
    let (suggestion, shown) = found(&room, &visit, &suggestion).await?;
    let mut faults = filled.faults();
    let id = |field: &str| format!("champ-{field}");
    for field in &suggestion.fields {
        if !matches!(filled.text(&id(&field.change.field)), "prendre" | "laisser") {
            faults.note(&id(&field.change.field), visit.say("upkeep-fault-decide"));
        }
    }
    let is_other = filled.text("vu") != seen(&suggestion, &shown);
    if !faults.is_empty() || is_other {
        let again = page(&visit, (&suggestion, &shown), Some(&filled), is_other, &faults).again();
        return Ok(again.into_response());
    }
    let (decisions, telling) = drawn(&room, &visit, &filled, (&suggestion, &shown))?;
    let key = room.key.clone();
    let done = room.db.write(move |conn| {
        let decided = decide_fields(conn, &key, &decisions)?;
        if let (Decided::Done, Some(telling)) = (&decided, &telling) {
            tell_owner(conn, &key, telling)?;
        }
        Ok(decided)
    });
    match done.await.map_err(failure)? {
        Decided::Done => Ok(visit.go(&next(&visit, shown.owner), "upkeep-decided")),
        Decided::Conflict => {
            Ok(page(&visit, (&suggestion, &shown), Some(&filled), true, &faults).again().into_response())
        }
        Decided::Refused(refused) => {
            refused.iter().for_each(|(field, key)| faults.note(&id(field), visit.say(key)));
            Ok(page(&visit, (&suggestion, &shown), Some(&filled), false, &faults).again().into_response())
        }
        Decided::Gone => Err(Failure::NotFound),
    }
}

/// What is decided, and the letter to the owner where somebody else decides.
fn drawn(
    room: &Upkeep,
    visit: &Visit,
    filled: &Filled,
    (suggestion, shown): (&Suggestion, &Shown),
) -> Result<(FieldDecisions, Option<TellOwner>), Failure> {
    let member = member_of(visit)?;
    let own = shown.owner.filter(|owner| member.acts_for(*owner));
    let shown_as = match own {
        Some(_) => shown.owner_name.clone(),
        None => room.shell.words.say(Locale::French, "upkeep-author-coordination").into_owned(),
    };
    let by =
        Author { account: Some(member.account), organization: own, shown: shown_as, owns: own.is_some() };
    let is_taken = |change: &&FieldChange| filled.text(&format!("champ-{}", change.field)) == "prendre";
    let taken: Vec<FieldChange> =
        suggestion.fields.iter().map(|field| &field.change).filter(is_taken).cloned().collect();
    let seen =
        |change: &FieldChange| FieldChange { before: stands(shown, &change.field).clone(), ..change.clone() };
    let sections = sections_of(shown, &taken);
    let telling = if by.owns || taken.is_empty() {
        None
    } else {
        TellOwner::draw(&room.shell, shown, &sections, &by.shown).map(|told| told.but(Some(member.account)))
    };
    let decisions = FieldDecisions {
        suggestion: suggestion.id,
        revision: RevisionId::new_v7(visit.now, visit.chance()),
        seen: taken.iter().map(seen).collect(),
        taken: taken.into_iter().map(|change| change.field).collect(),
        by,
        now: visit.now,
    };
    Ok((decisions, telling))
}

/// Where one goes on: to what else waits for the organisation, or for the coordination.
fn next(visit: &Visit, owner: Option<OrganizationId>) -> String {
    let own = owner.filter(|owner| visit.member.as_ref().is_some_and(|member| member.acts_for(*owner)));
    own.map_or_else(|| paths::WORKLIST.to_owned(), |owner| paths::waiting(owner.uuid()))
}
