//! Declaring a relation: who, with whom, a convention or a network cooperation, what for, until when.

use axum::Extension;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use vocabulary::id::{OrganizationId, RelationId};
use web::{Failure, Faults, Filled, Upload, Visit};

use super::convention::document;
use super::{Cooperation, Letters, asked, coordinates, speaker, speakers};
use crate::form::{Entry, Field, Form, choices, day_if_any, words};
use crate::letters::Told;
use crate::names::any_organization;
use crate::need_code::NeedCode;
use crate::panel::Panel;
use crate::paths;
use crate::relation::{NewRelation, PartnerRole, RelationKind};
use crate::store::documents::{NewDocument, attach};
use crate::store::relations::declare as keep_relation;
use crate::store::telling::note_relation_told;
use directory::OrganizationNames;

/// The longest purpose, in letters: a sentence or two.
pub(super) const LONGEST_PURPOSE: usize = 300;

pub(super) async fn show(visit: Visit, State(room): State<Cooperation>) -> Result<Response, Failure> {
    let names = room.read(OrganizationNames::read).await?;
    Ok(page(&visit, &names, None, &Faults::default()).into_response())
}

fn page(visit: &Visit, names: &OrganizationNames, filled: Option<&Filled>, faults: &Faults) -> web::Page {
    let fields = who(visit, names, filled).into_iter().chain(what(visit, filled)).collect();
    let form = Form::new(visit, paths::DECLARE.to_owned(), "cooperation-declare", fields);
    let lead =
        if coordinates(visit) { "cooperation-declare-lead-coordination" } else { "cooperation-declare-lead" };
    let panel = Panel::new(visit.say("cooperation-declare-title"), visit.say(lead));
    let panel = panel.below(visit, "cooperation-list-title", paths::COOPERATIONS);
    panel.asking(visit, &form, faults)
}

/// The two organisations, and what binds them.
fn who(visit: &Visit, names: &OrganizationNames, filled: Option<&Filled>) -> Vec<Field> {
    let typed = |field: &str| filled.map_or("", |filled| filled.text(field));
    let with = filled.map_or_else(|| asked(visit, "avec-organisation"), |filled| filled.text("with"));
    let kind = if typed("kind").is_empty() { RelationKind::Cooperation.code() } else { typed("kind") };
    let (own, choose) = (speakers(visit, names, typed("from")), visit.say("cooperation-choose"));
    let kind_entry = Entry::new(visit, "kind", "cooperation-field-kind");
    vec![
        Field::Choose(Entry::new(visit, "from", "cooperation-field-own"), own),
        Field::Choose(
            Entry::new(visit, "with", "cooperation-field-with"),
            any_organization(names, with, Some(&choose)),
        ),
        Field::OneOf(
            kind_entry.hint(visit, "cooperation-field-kind-hint"),
            choices(visit, RelationKind::ALL, |one| (one.code(), one.key()), kind),
        ),
    ]
}

/// What they do together, since when and until when, and the document of a convention.
fn what(visit: &Visit, filled: Option<&Filled>) -> Vec<Field> {
    let typed = |field: &str| filled.map_or("", |filled| filled.text(field));
    let entry = |id, key| Entry::new(visit, id, key).value(typed(id));
    let need = NeedCode::choices(visit.locale, typed("need"), &visit.say("cooperation-need-none"));
    let purpose = entry("purpose", "cooperation-field-purpose");
    let ends = entry("ends", "cooperation-field-ends");
    let convention = Entry::new(visit, "convention", "cooperation-field-convention");
    vec![
        Field::Area(purpose.hint(visit, "cooperation-field-purpose-hint")),
        Field::Choose(entry("need", "cooperation-field-need"), need),
        Field::Choose(entry("role_own", "cooperation-field-role-own"), roles(visit, typed("role_own"))),
        Field::Choose(entry("role_with", "cooperation-field-role-with"), roles(visit, typed("role_with"))),
        Field::Day(entry("starts", "cooperation-field-starts")),
        Field::Day(ends.hint(visit, "cooperation-field-ends-hint")),
        Field::File(convention.hint(visit, "cooperation-field-convention-hint"), ".pdf,.jpg,.jpeg,.png"),
    ]
}

/// The roles a partner may have, or none.
pub(super) fn roles(visit: &Visit, chosen: &str) -> Vec<web::Choice> {
    let none = web::Choice::new("", visit.say("cooperation-role-none"), chosen.is_empty());
    let all = choices(visit, PartnerRole::ALL, |one| (one.code(), one.key()), chosen);
    std::iter::once(none).chain(all).collect()
}

pub(super) async fn declare(
    visit: Visit,
    State(room): State<Cooperation>,
    Extension(letters): Extension<Letters>,
    upload: Upload,
) -> Result<Response, Failure> {
    let names = room.read(OrganizationNames::read).await?;
    let filled = &upload.filled;
    let mut faults = filled.faults();
    let new = understood(&visit, (filled, &names), &mut faults);
    let attached = document(&visit, upload.file.as_ref(), &mut faults);
    let Some(new) = new.filter(|_| faults.is_empty()) else {
        return Ok(page(&visit, &names, Some(filled), &faults).into_response());
    };
    letters.admit(&visit, 1)?;
    let (id, kind) = (new.id, new.kind);
    let attached = attached.filter(|_| kind == RelationKind::Partnership);
    let is_new = keep(&visit, &room, (new, attached), &names).await?;
    if !is_new {
        return Ok(visit.go(paths::COOPERATIONS, "cooperation-done-known"));
    }
    Ok(visit.go(&paths::under(paths::COOPERATIONS, id.uuid()), "cooperation-done-declared"))
}

/// Keeps the relation with its document, and tells who did not say so.
async fn keep(
    visit: &Visit,
    room: &Cooperation,
    (new, attached): (NewRelation, Option<NewDocument>),
    names: &OrganizationNames,
) -> Result<bool, Failure> {
    let (desk, key) = (room.desk(visit), room.key.clone());
    let names = names.clone();
    room.write(move |conn| {
        if !keep_relation(conn, &new)? {
            return Ok(false);
        }
        if let Some(document) = &attached {
            attach(conn, &key, new.id, document)?;
        }
        note_relation_told(conn, new.id.uuid(), new.now)?;
        for (side, other) in [(new.a, new.b), (new.b, new.a)] {
            if new.declared_by != Some(side) {
                desk.tell_keepers(conn, side, &told("declared", new.id, names.name(other)))?;
            }
        }
        Ok(true)
    })
    .await
}

/// A letter about a relation with another organisation.
pub(crate) fn told(what: &'static str, id: RelationId, other: &str) -> Told {
    let path = paths::under(paths::COOPERATIONS, id.uuid());
    Told { what, about: id.uuid(), path, names: vec![("other", other.to_owned())] }
}

fn understood(
    visit: &Visit,
    (filled, names): (&Filled, &OrganizationNames),
    faults: &mut Faults,
) -> Option<NewRelation> {
    let from = speaker(visit, filled.text("from"));
    if from.is_none() {
        faults.note("from", visit.say("cooperation-fault-own"));
    }
    let with = filled.text("with").parse::<OrganizationId>().ok();
    let with = with.filter(|with| names.knows(*with) && Some(*with) != from);
    if with.is_none() {
        faults.note("with", visit.say("cooperation-fault-with"));
    }
    let kind = RelationKind::from_code(filled.text("kind")).unwrap_or(RelationKind::Cooperation);
    let missing = Some("cooperation-fault-purpose");
    let purpose = words((visit, filled), ("purpose", LONGEST_PURPOSE), missing, faults);
    let mut day = |field| day_if_any((visit, filled), field, faults);
    let (starts, until) = (day("starts").unwrap_or(visit.today()), day("ends"));
    let is_convention = kind == RelationKind::Partnership;
    if until.is_none() && is_convention {
        faults.note("ends", visit.say("cooperation-fault-ends-missing"));
    }
    if until.is_some_and(|until| until < visit.today() || until <= starts) {
        faults.note("ends", visit.say("cooperation-fault-ends"));
    }
    let acts = |side: OrganizationId| visit.member.as_ref().is_some_and(|member| member.acts_for(side));
    Some(NewRelation {
        id: RelationId::new_v7(visit.now, visit.chance()),
        a: from?,
        b: with?,
        kind,
        purpose,
        need: NeedCode::from_code(filled.text("need")),
        roles: (
            PartnerRole::from_code(filled.text("role_own")),
            PartnerRole::from_code(filled.text("role_with")),
        ),
        from: starts,
        until,
        declared_by: from.filter(|side| acts(*side)),
        now: visit.now,
    })
}
