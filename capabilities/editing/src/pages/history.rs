//! What changed in a record: when, by whom, from what to what. Public as the record is; who exactly, for its members.

use std::collections::HashMap;

use axum::extract::{Path, State};
use directory::{
    BlankReason, FieldRevision, Life, RecordAction, RecordKey, RecordKind, Revision, Shown, blanked,
};
use serde_json::Value;
use store::{Conn, SealKey, StoreError};
use vocabulary::class::DataClass;
use vocabulary::id::AccountId;
use vocabulary::permission::{Action, Reach};
use web::{Choice, Failure, Page, Visit};

use super::{Editing, Named, failure, found, places_of};
use crate::beside::may_edit;
use crate::form::{NamedPlace, in_words_knowing, label};
use crate::naming::name_of;
use crate::paths;

/// How many changes are shown.
const MOST_SHOWN: i64 = 100;

#[derive(askama::Template)]
#[template(path = "pages/history.html")]
struct HistoryPage<'a> {
    visit: &'a Visit,
    name: &'a str,
    record: String,
    changes: Vec<Change>,
    edits: bool,
    restore: String,
    /// Where a value is taken out; empty for who may not.
    blank: String,
    reasons: Vec<Choice>,
}

/// One change in words.
struct Change {
    id: String,
    when: String,
    who: String,
    how: String,
    what: String,
    can_be_taken_back: bool,
    fields: Vec<FieldView>,
    /// The values that can be taken out.
    values: Vec<Choice>,
}

/// What one field said before, and what it said from then on.
struct FieldView {
    label: String,
    before: Vec<String>,
    after: Vec<String>,
}

/// What is read for the page.
struct Past {
    revisions: Vec<Revision>,
    places: Vec<NamedPlace>,
    names: HashMap<AccountId, String>,
}

pub(super) async fn show(
    visit: Visit,
    State(editing): State<Editing>,
    Path(named): Path<Named>,
) -> Result<Page, Failure> {
    let shown = found(&editing, &named).await?;
    let knows_all = reads_all(&visit, &shown);
    let (record, owner, key) = (shown.key, shown.owner, editing.key.clone());
    let read = move |conn: &mut Conn| {
        let revisions = match knows_all {
            true => directory::history(conn, record, MOST_SHOWN)?,
            false => directory::public_history(conn, record, MOST_SHOWN)?,
        };
        let names = if knows_all { names_of(conn, &key, &revisions)? } else { HashMap::new() };
        Ok(Past { places: places_of(conn, owner, knows_all)?, revisions, names })
    };
    let past = editing.db.read(read).await.map_err(failure)?;
    let edits = visit.member.as_ref().is_some_and(|member| may_edit(member, &shown));
    let name = name_of(&shown, knows_all);
    let body = HistoryPage {
        record: sheet(&shown),
        changes: past.revisions.iter().map(|revision| change(&visit, &past, revision)).collect(),
        edits: edits && shown.life == Life::Current,
        restore: paths::restore(shown.key),
        blank: if coordinates(&visit) { paths::blank(shown.key) } else { String::new() },
        reasons: reasons(&visit),
        name: &name,
        visit: &visit,
    };
    let title = visit.say_of("editing-history-title", &name).into_owned();
    Ok(visit.page(title, &body).not_indexed())
}

/// The sheet of the record; a place has none of its own.
fn sheet(shown: &Shown) -> String {
    match shown.key.kind {
        RecordKind::Organization => directory::paths::organization(shown.key.id, &shown.name),
        RecordKind::Service => directory::paths::service(shown.key.id, &shown.name),
        RecordKind::Location => String::new(),
    }
}

/// Members of the organisation and coordinators read who made each change; beside the person nobody does.
fn reads_all(visit: &Visit, shown: &Shown) -> bool {
    let Some(member) = visit.member.as_ref().filter(|_| !visit.companion) else { return false };
    let own = shown.owner.is_some_and(|owner| member.acts_for(owner));
    let coordinates = member.reach(Action::EditRecord) == Reach::Everything;
    (own || coordinates) && member.reader(visit.now).may_read(DataClass::C1)
}

fn names_of(
    conn: &mut Conn,
    key: &SealKey,
    revisions: &[Revision],
) -> Result<HashMap<AccountId, String>, StoreError> {
    let mut names = HashMap::new();
    for account in revisions.iter().filter_map(|revision| revision.account) {
        if let std::collections::hash_map::Entry::Vacant(place) = names.entry(account) {
            let name = accounts::account(conn, key, account)?.map(|account| account.name);
            place.insert(name.unwrap_or_default());
        }
    }
    Ok(names)
}

fn change(visit: &Visit, past: &Past, revision: &Revision) -> Change {
    let local = vocabulary::time::paris(revision.at);
    let name = revision.account.and_then(|account| past.names.get(&account)).filter(|name| !name.is_empty());
    let who = match name {
        Some(name) => format!("{name}, {}", revision.by),
        None => revision.by.clone(),
    };
    let field = |field: &FieldRevision| field_view(visit, past, revision.record, field);
    Change {
        id: revision.id.to_string(),
        when: format!("{}, {}", visit.date(local.date()), local.format("%H:%M")),
        who,
        how: visit.say(&format!("editing-channel-{}", revision.channel.code())).into_owned(),
        what: visit.say(&format!("editing-action-{}", revision.action.code())).into_owned(),
        can_be_taken_back: matches!(revision.action, RecordAction::Edited | RecordAction::Restored)
            && !revision
                .fields
                .iter()
                .any(|field| blanked(&field.before).or(blanked(&field.after)).is_some()),
        fields: revision.fields.iter().map(field).collect(),
        values: values(visit, revision),
    }
}

/// Whether this member may take values out of histories, everywhere.
fn coordinates(visit: &Visit) -> bool {
    let member = visit.member.as_ref().filter(|_| !visit.companion);
    member.is_some_and(|member| member.reach(Action::MergeRecords) == Reach::Everything)
}

fn reasons(visit: &Visit) -> Vec<Choice> {
    let reason = |reason: BlankReason| {
        let words = visit.say(&format!("editing-blank-{}", reason.code())).into_owned();
        Choice::new(reason.code(), words, reason == BlankReason::Person)
    };
    BlankReason::ALL.into_iter().map(reason).collect()
}

/// Both values of each field, unless they say nothing or were taken out.
fn values(visit: &Visit, revision: &Revision) -> Vec<Choice> {
    let says = |value: &Value| {
        !matches!(value, Value::Null | Value::Bool(_)) && value != "" && blanked(value).is_none()
    };
    let mut values = Vec::new();
    for field in &revision.fields {
        let sides = [("avant", "editing-was", &field.before), ("apres", "editing-is", &field.after)];
        for (code, key, _) in sides.into_iter().filter(|(.., value)| says(value)) {
            let words = format!(
                "{} ({})",
                label(visit, &field.field),
                visit.say(key).trim_end_matches([' ', ':', '\u{a0}', '\u{202f}'])
            );
            values.push(Choice::new(format!("{code}.{}", field.field), words, false));
        }
    }
    values
}

fn field_view(visit: &Visit, past: &Past, record: RecordKey, field: &FieldRevision) -> FieldView {
    let said = |value| {
        if let Some((day, reason)) = blanked(value) {
            let words = visit.say(&format!("editing-blank-{}", reason.code())).into_owned();
            let gaps = [("date", visit.date(day).into()), ("reason", words.into())];
            return vec![visit.say_with("editing-blanked-on", &gaps).into_owned()];
        }
        let lines = in_words_knowing(visit, (record.kind, &field.field), value, &past.places);
        if lines.is_empty() { vec![visit.say("editing-blank").into_owned()] } else { lines }
    };
    FieldView { label: label(visit, &field.field), before: said(&field.before), after: said(&field.after) }
}
