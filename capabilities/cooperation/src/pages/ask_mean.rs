//! Asking for a mean: those whose record says that they have one are written to.

use axum::Extension;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use vocabulary::codes::MeanKind;
use vocabulary::id::MeanRequestId;
use web::{Choice, Failure, Faults, Filled, Page, Visit};

use super::{Cooperation, Letters, speaker, speakers};
use crate::form::{Entry, Field, Form, day, words};
use crate::letters::Told;
use crate::mean_request::{MeanRequest, MeanRequestState};
use crate::names::having;
use crate::panel::Panel;
use crate::paths;
use crate::store::means::ask as keep;
use directory::OrganizationNames;

/// The longest reason or conditions, in letters.
pub(super) const LONGEST: usize = 300;
/// The most organisations written to for one request.
const MOST_ASKED: usize = 60;
/// The latest day a mean may be asked for, in days from today.
const LATEST: i64 = 366;

pub(super) async fn show(visit: Visit, State(room): State<Cooperation>) -> Result<Page, Failure> {
    let names = room.read(OrganizationNames::read).await?;
    Ok(page(&visit, &names, None, &Faults::default()))
}

fn page(visit: &Visit, names: &OrganizationNames, filled: Option<&Filled>, faults: &Faults) -> Page {
    let typed = |field: &str| filled.map_or("", |filled| filled.text(field));
    let kind = |one: &MeanKind| Choice::new(one.code(), one.label(visit.locale), one.code() == typed("kind"));
    let entry = |id, key| Entry::new(visit, id, key).value(typed(id));
    let fields = vec![
        Field::Choose(Entry::new(visit, "by", "cooperation-field-own"), speakers(visit, names, typed("by"))),
        Field::OneOf(
            Entry::new(visit, "kind", "cooperation-mean-kind"),
            MeanKind::ALL.iter().map(kind).collect(),
        ),
        Field::Area(entry("why", "cooperation-mean-why").hint(visit, "cooperation-mean-why-hint")),
        Field::Day(entry("starts", "cooperation-mean-from")),
        Field::Day(entry("ends", "cooperation-mean-until")),
    ];
    let form = Form::new(visit, paths::ASK_MEAN.to_owned(), "cooperation-mean-ask", fields);
    let panel = Panel::new(visit.say("cooperation-mean-new-title"), visit.say("cooperation-mean-new-lead"));
    let panel = panel.below(visit, "cooperation-means-title", paths::MEANS);
    panel.asking(visit, &form, faults)
}

pub(super) async fn ask(
    visit: Visit,
    State(room): State<Cooperation>,
    Extension(letters): Extension<Letters>,
    filled: Filled,
) -> Result<Response, Failure> {
    let names = room.read(OrganizationNames::read).await?;
    let mut faults = filled.faults();
    let new = understood(&visit, (&filled, &names), &mut faults);
    let Some(new) = new.filter(|_| faults.is_empty()) else {
        return Ok(page(&visit, &names, Some(&filled), &faults).into_response());
    };
    let (kind, by) = (new.kind, new.organization);
    let mut lenders = room.read(move |conn| having(conn, kind)).await?;
    lenders.retain(|id| *id != by);
    lenders.truncate(MOST_ASKED);
    letters.admit(&visit, lenders.len())?;
    let (path, desk, now) = (paths::under(paths::MEANS, new.id.uuid()), room.desk(&visit), visit.now);
    let told = Told {
        what: "mean-asked",
        about: new.id.uuid(),
        path: path.clone(),
        names: vec![("other", names.name(new.organization).to_owned())],
    };
    room.write(move |conn| {
        keep(conn, &new, now)?;
        for lender in &lenders {
            desk.tell_keepers(conn, *lender, &told)?;
        }
        Ok(())
    })
    .await?;
    Ok(visit.go(&path, "cooperation-done-asked"))
}

fn understood(
    visit: &Visit,
    (filled, names): (&Filled, &OrganizationNames),
    faults: &mut Faults,
) -> Option<MeanRequest> {
    let organization = speaker(visit, filled.text("by")).filter(|id| names.knows(*id));
    if organization.is_none() {
        faults.note("by", visit.say("cooperation-fault-own"));
    }
    let kind = MeanKind::from_code(filled.text("kind"));
    if kind.is_none() {
        faults.note("kind", visit.say("cooperation-fault-mean-kind"));
    }
    let why = words((visit, filled), ("why", LONGEST), Some("cooperation-fault-why"), faults);
    let latest = visit.today() + chrono::TimeDelta::days(LATEST);
    let from = day(filled, "starts").filter(|day| *day >= visit.today() && *day <= latest);
    if from.is_none() {
        faults.note("starts", visit.say("cooperation-fault-day"));
    }
    let until = day(filled, "ends").or(from).filter(|day| Some(*day) >= from && *day <= latest);
    if until.is_none() {
        faults.note("ends", visit.say("cooperation-fault-day"));
    }
    Some(MeanRequest {
        id: MeanRequestId::new_v7(visit.now, visit.chance()),
        organization: organization?,
        kind: kind?,
        why,
        from: from?,
        until: until?,
        state: MeanRequestState::Asked,
        taken_from: None,
    })
}
