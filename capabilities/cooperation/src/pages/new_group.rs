//! Opening a working group: why, what for, until when, with whom.

use axum::Extension;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use vocabulary::id::{OrganizationId, WorkingGroupId};
use web::{Failure, Faults, Filled, Page, Visit};

use super::{Cooperation, Letters, speaker, speakers};
use crate::form::{Entry, Field, Form, day, words};
use crate::group::WorkingGroup;
use crate::letters::Told;
use crate::need_code::NeedCode;
use crate::panel::Panel;
use crate::paths;
use crate::relation::PartnerRole;
use crate::store::groups::open as keep;
use directory::OrganizationNames;

/// The longest name, and the longest purpose, objective or decision, in letters.
const LONGEST_NAME: usize = 80;
pub(super) const LONGEST_WORDS: usize = 400;
/// The longest a group may work before it says that it goes on, in days.
const LONGEST: i64 = 731;
/// The most organisations invited at once: each is written to.
const MOST_INVITED: usize = 20;

pub(super) async fn show(visit: Visit, State(room): State<Cooperation>) -> Result<Page, Failure> {
    let names = room.read(OrganizationNames::read).await?;
    Ok(page(&visit, &names, None, &Faults::default()))
}

fn page(visit: &Visit, names: &OrganizationNames, filled: Option<&Filled>, faults: &Faults) -> Page {
    let typed = |field: &str| filled.map_or("", |filled| filled.text(field));
    let entry = |id, key| Entry::new(visit, id, key).value(typed(id));
    let mut with = names.choices(None, |_| false);
    for choice in &mut with {
        choice.chosen = filled.is_some_and(|filled| filled.all("with").any(|sent| sent == choice.value));
    }
    let need = NeedCode::choices(visit.locale, typed("need"), &visit.say("cooperation-need-none"));
    let fields = vec![
        Field::Line(entry("name", "cooperation-group-field-name")),
        Field::Area(entry("purpose", "cooperation-group-field-purpose")),
        Field::Area(
            entry("objective", "cooperation-group-field-objective")
                .hint(visit, "cooperation-group-field-objective-hint"),
        ),
        Field::Choose(Entry::new(visit, "need", "cooperation-field-need"), need),
        Field::Day(
            entry("ends", "cooperation-group-field-ends").hint(visit, "cooperation-group-field-ends-hint"),
        ),
        Field::Choose(
            Entry::new(visit, "carrier", "cooperation-group-field-carrier"),
            speakers(visit, names, typed("carrier")),
        ),
        Field::Several(Entry::new(visit, "with", "cooperation-group-field-with"), with),
    ];
    let form = Form::new(visit, paths::NEW_GROUP.to_owned(), "cooperation-group-open", fields);
    let panel = Panel::new(visit.say("cooperation-group-new-title"), visit.say("cooperation-group-new-lead"));
    let panel = panel.below(visit, "cooperation-groups-title", paths::GROUPS);
    panel.asking(visit, &form, faults)
}

pub(super) async fn open(
    visit: Visit,
    State(room): State<Cooperation>,
    Extension(letters): Extension<Letters>,
    filled: Filled,
) -> Result<Response, Failure> {
    let names = room.read(OrganizationNames::read).await?;
    let mut faults = filled.faults();
    let new = understood(&visit, (&filled, &names), &mut faults);
    let Some(group) = new.filter(|_| faults.is_empty()) else {
        return Ok(page(&visit, &names, Some(&filled), &faults).into_response());
    };
    letters.admit(&visit, group.members.len().saturating_sub(1))?;
    let (path, desk) = (paths::under(paths::GROUPS, group.id.uuid()), room.desk(&visit));
    room.write(move |conn| {
        keep(conn, &group)?;
        for (member, _) in group.members.iter().skip(1) {
            desk.tell_keepers(conn, *member, &told("group-invited", &group))?;
        }
        Ok(())
    })
    .await?;
    Ok(visit.go(&path, "cooperation-done-opened"))
}

/// A letter about a group.
pub(crate) fn told(what: &'static str, group: &WorkingGroup) -> Told {
    let path = paths::under(paths::GROUPS, group.id.uuid());
    Told { what, about: group.id.uuid(), path, names: vec![("group", group.name.clone())] }
}

/// The last day of a group, at most two years from today.
pub(super) fn last_day(visit: &Visit, filled: &Filled, faults: &mut Faults) -> Option<chrono::NaiveDate> {
    let latest = visit.today() + chrono::TimeDelta::days(LONGEST);
    let ends = day(filled, "ends").filter(|day| *day > visit.today() && *day <= latest);
    if ends.is_none() {
        faults.note("ends", visit.say("cooperation-fault-group-ends"));
    }
    ends
}

fn understood(
    visit: &Visit,
    (filled, names): (&Filled, &OrganizationNames),
    faults: &mut Faults,
) -> Option<WorkingGroup> {
    let mut text = |field, longest, missing| words((visit, filled), (field, longest), Some(missing), faults);
    let name = text("name", LONGEST_NAME, "cooperation-fault-group-name");
    let purpose = text("purpose", LONGEST_WORDS, "cooperation-fault-group-purpose");
    let objective = text("objective", LONGEST_WORDS, "cooperation-fault-group-objective");
    let ends_on = last_day(visit, filled, faults);
    let carrier = speaker(visit, filled.text("carrier")).filter(|id| names.knows(*id));
    if carrier.is_none() {
        faults.note("carrier", visit.say("cooperation-fault-own"));
    }
    let invited = filled.all("with").filter_map(|sent| sent.parse::<OrganizationId>().ok());
    let mut with: Vec<OrganizationId> =
        invited.filter(|id| names.knows(*id) && Some(*id) != carrier).collect();
    with.dedup();
    if with.len() > MOST_INVITED {
        faults.note("with", visit.say_count("cooperation-fault-group-many", MOST_INVITED));
    }
    let carrier = (carrier?, Some(PartnerRole::Carries));
    Some(WorkingGroup {
        id: WorkingGroupId::new_v7(visit.now, visit.chance()),
        name,
        purpose,
        objective,
        need: NeedCode::from_code(filled.text("need")),
        ends_on: ends_on?,
        opened_on: visit.today(),
        closed_on: None,
        closing_note: None,
        members: std::iter::once(carrier).chain(with.into_iter().map(|id| (id, None))).collect(),
    })
}
