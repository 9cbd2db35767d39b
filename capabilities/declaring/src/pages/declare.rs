//! Declaring an action in two minutes: five things, all else later.

use ::store::Conn;
use action::{
    Beginning, Carrier, CollectiveAction, Contact, Declared, Essentials, NewAction, Place, Refused,
};
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use vocabulary::id::{CollectiveActionId, OrganizationId, TerritoryUnitId};
use web::{Choice, Failure, Faults, Filled, Page, Visit};

use super::{Declaring, by, coordinates, own};
use crate::form::{Field, Form, Group, Reading, Shape};
use crate::hosting::hosted;
use crate::paths;
use crate::sections::{Known, essentials_fields, essentials_of};
use crate::sheet::{Sheet, way};

/// What a new form proposes: whom to reach, and the unit that covers the organisation, or that its last action was
/// counted to.
#[derive(Clone, Debug, Default)]
pub(super) struct Proposed {
    contact: Contact,
    unit: Option<TerritoryUnitId>,
}

pub(super) async fn show(visit: Visit, State(room): State<Declaring>) -> Result<Page, Failure> {
    let known = room.read(Known::read).await?;
    let proposed = proposed(&visit, &room).await?;
    Ok(page(&visit, &known, (&proposed, None), &Faults::default()))
}

/// What the organisation of the member says already, where it is one alone.
pub(super) async fn proposed(visit: &Visit, room: &Declaring) -> Result<Proposed, Failure> {
    let [(organization, _)] = own(visit)[..] else { return Ok(Proposed::default()) };
    room.read(move |conn| proposed_by(conn, organization)).await
}

fn proposed_by(conn: &mut Conn, organization: OrganizationId) -> Result<Proposed, ::store::StoreError> {
    let filter = action::Filter { organization: Some(organization), ..action::Filter::default() };
    let last = action::actions(conn, &filter, None, 1)?.into_iter().next();
    let unit = covering(conn, organization)?.or(last.as_ref().map(|last| last.unit));
    if let Some(last) = last.filter(|last| last.keeper == organization) {
        return Ok(Proposed { contact: last.contact, unit });
    }
    let contact = directory::organization(conn, organization.uuid())?.map(|kept| reached(&kept.says));
    Ok(Proposed { contact: contact.unwrap_or_default(), unit })
}

/// The unit that covers the commune in which an organisation has its place, where the network said which covers what.
fn covering(
    conn: &mut Conn,
    organization: OrganizationId,
) -> Result<Option<TerritoryUnitId>, ::store::StoreError> {
    let place = hosted(conn, &Place { organization: Some(organization), ..Place::default() })?;
    let Some(commune) = place.commune else { return Ok(None) };
    let units = action::units(conn)?;
    Ok(units.into_iter().find(|unit| unit.communes.contains(&commune)).map(|unit| unit.id))
}

/// The first function of an organisation that answers, else its own number and mailbox.
fn reached(says: &directory::Organization) -> Contact {
    let function = says.contacts.first();
    let phones = function.map(|one| &one.phones).filter(|phones| !phones.is_empty()).unwrap_or(&says.phones);
    let mail = function.map(|one| &one.email).filter(|mail| !mail.is_empty()).unwrap_or(&says.email);
    Contact {
        role: function.map(|one| one.function.clone()).unwrap_or_default(),
        phone: phones.first().map(|phone| phone.shown.clone()).unwrap_or_default(),
        mail: mail.clone(),
    }
}

fn page(
    visit: &Visit,
    known: &Known,
    (proposed, filled): (&Proposed, Option<&Filled>),
    faults: &Faults,
) -> Page {
    let form = form(visit, known, (paths::DECLARE.to_owned(), "declaring-declare"), None, proposed);
    let mut sheet = Sheet::new(visit, "declaring-declare-title").lead(visit, "declaring-declare-lead");
    sheet.ways = vec![way(visit, "declaring-copy-another", paths::ACTIONS)];
    sheet.form(form.draw(visit, filled, faults)).page(visit, !faults.is_empty())
}

/// The five things with who carries them and as what they begin; those of a model stand in it, but for what belongs to
/// that one alone.
pub(super) fn form(
    visit: &Visit,
    known: &Known,
    (action, submit): (String, &str),
    model: Option<&CollectiveAction>,
    proposed: &Proposed,
) -> Form {
    let mut groups = essentials_fields(visit, known, None);
    for field in groups.iter_mut().flat_map(|group| &mut group.fields) {
        propose(field, model, proposed);
    }
    groups.insert(0, Group::plain(carrier_field(visit, known)));
    groups.push(Group::plain(vec![beginning_field(visit)]));
    let id = CollectiveActionId::new_v7(visit.now, visit.chance());
    Form::new(visit, action, submit, groups).with("id", id.to_string())
}

fn propose(field: &mut Field, model: Option<&CollectiveAction>, proposed: &Proposed) {
    let choose = |all: &mut Vec<Choice>, value: &str| {
        all.iter_mut().for_each(|choice| choice.chosen = choice.value == value);
    };
    match (field.id.as_str(), &mut field.shape, model) {
        ("titre", _, Some(model)) => field.value.clone_from(&model.title),
        ("domaine", Shape::Select(all), Some(model)) => choose(all, model.domain.code()),
        ("unite", Shape::Select(all), _) => {
            if let Some(unit) = proposed.unit {
                choose(all, &unit.to_string());
            }
        }
        ("fonction", ..) => field.value.clone_from(&proposed.contact.role),
        ("telephone", ..) => field.value.clone_from(&proposed.contact.phone),
        ("courriel", ..) => field.value.clone_from(&proposed.contact.mail),
        _ => {}
    }
}

/// Who carries it, where there is a choice: one's organisation, or any for the coordination.
fn carrier_field(visit: &Visit, known: &Known) -> Vec<Field> {
    let own = own(visit);
    if coordinates(visit) {
        let all = known.names.choices(None, &visit.say("declaring-choose"));
        return vec![Field::new(visit, "porteur", "declaring-field-carrier", Shape::Select(all))];
    }
    if own.len() < 2 {
        return Vec::new();
    }
    let choice = |(id, name): &(OrganizationId, String)| Choice::new(id.to_string(), name.clone(), false);
    let all = own.iter().map(choice).collect();
    vec![Field::new(visit, "porteur", "declaring-field-carrier", Shape::Select(all))]
}

fn beginning_field(visit: &Visit) -> Field {
    let choice = |code: &str, key: &str, chosen| Choice::new(code, visit.say(key), chosen);
    let all = vec![
        choice("preparation", "declaring-beginning-preparing", true),
        choice("idee", "declaring-beginning-idea", false),
    ];
    Field::new(visit, "etat", "declaring-field-beginning", Shape::Radios(all))
}

/// A new action as it was typed; none where something is wrong with it.
pub(super) fn understood(reading: &mut Reading<'_>, known: &Known) -> Option<NewAction> {
    let essentials: Option<Essentials> = essentials_of(reading, known);
    let carrier = carrier_of(reading, known);
    if carrier.is_none() {
        reading.note("porteur", "declaring-fault-carrier");
    }
    let is_idea = reading.filled.text("etat") == "idee";
    let drawn = CollectiveActionId::new_v7(reading.visit.now, reading.visit.chance());
    let id = reading.filled.text("id").parse().unwrap_or(drawn);
    let new = NewAction {
        id,
        essentials: essentials?,
        carrier: Carrier::Organization(carrier?),
        beginning: if is_idea { Beginning::Idea } else { Beginning::Preparing },
        since: None,
    };
    reading.faults.is_empty().then_some(new)
}

/// The organisation of the field, if the member may declare for it; the only one she has where there is no field.
fn carrier_of(reading: &Reading<'_>, known: &Known) -> Option<OrganizationId> {
    let (own, sent) = (own(reading.visit), reading.filled.text("porteur"));
    if let (false, [(only, _)], "") = (coordinates(reading.visit), own.as_slice(), sent) {
        return Some(*only);
    }
    let id: OrganizationId = sent.parse().ok()?;
    let may = coordinates(reading.visit) && known.names.knows(id) || own.iter().any(|(one, _)| *one == id);
    may.then_some(id)
}

pub(super) async fn declare(
    visit: Visit,
    State(room): State<Declaring>,
    filled: Filled,
) -> Result<Response, Failure> {
    let known = room.read(Known::read).await?;
    let mut reading = Reading::new(&visit, &filled);
    let Some(new) = understood(&mut reading, &known) else {
        let sent = (&Proposed::default(), Some(&filled));
        return Ok(page(&visit, &known, sent, &reading.faults).into_response());
    };
    room.admit_declared(&visit)?;
    let by = by(&visit);
    let declared = room.write(move |conn| action::declare(conn, &new, by)).await?;
    kept(&visit, declared, "declaring-done-declared")
}

/// Goes to the action that was kept, or says why it was not.
pub(super) fn kept(visit: &Visit, declared: Declared, done: &str) -> Result<Response, Failure> {
    match declared {
        Declared::Kept(kept) => Ok(visit.go(&paths::edit(kept.id.uuid()), done)),
        Declared::Refused(Refused::Unknown) => Err(Failure::NotFound),
        Declared::Refused(why) => Err(Failure::bad_request("", visit.say(why.key()))),
    }
}
