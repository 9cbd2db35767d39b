//! Writing down a wish that was voiced in an assembly.

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use vocabulary::id::WishId;
use web::{Choice, Failure, Faults, Filled, Page, Visit};

use super::{Cooperation, coordinates, own, speaker};
use crate::form::{Entry, Field, Form, choices, day, words};
use crate::names::any_organization;
use crate::panel::Panel;
use crate::paths;
use crate::store::wishes::keep;
use crate::wish::{Assembly, AssemblyWish, WishStatus};
use directory::OrganizationNames;

/// The longest wish or answer, in letters.
pub(super) const LONGEST: usize = 600;
/// The value that stands for the inhabitants.
const INHABITANTS: &str = "habitants";

pub(super) async fn show(visit: Visit, State(room): State<Cooperation>) -> Result<Page, Failure> {
    let names = room.read(OrganizationNames::read).await?;
    Ok(page(&visit, &names, None, &Faults::default()))
}

fn page(visit: &Visit, names: &OrganizationNames, filled: Option<&Filled>, faults: &Faults) -> Page {
    let typed = |field: &str| filled.map_or("", |filled| filled.text(field));
    let inhabitants = visit.say("cooperation-wish-inhabitants");
    let mut by = vec![Choice::new(INHABITANTS, inhabitants, matches!(typed("by"), "" | INHABITANTS))];
    if coordinates(visit) {
        by.extend(any_organization(names, typed("by"), None));
    } else {
        let own = own(visit).into_iter();
        by.extend(own.map(|id| Choice::new(id.to_string(), names.name(id), id.to_string() == typed("by"))));
    }
    let fields = vec![
        Field::Area(
            Entry::new(visit, "wish", "cooperation-wish-field")
                .hint(visit, "cooperation-wish-field-hint")
                .value(typed("wish")),
        ),
        Field::Choose(
            Entry::new(visit, "assembly", "cooperation-wish-field-assembly"),
            choices(visit, Assembly::ALL, |one| (one.code(), one.key()), typed("assembly")),
        ),
        Field::Day(Entry::new(visit, "voiced", "cooperation-wish-field-voiced").value(typed("voiced"))),
        Field::Choose(Entry::new(visit, "by", "cooperation-wish-by"), by),
    ];
    let form = Form::new(visit, paths::NEW_WISH.to_owned(), "cooperation-wish-note", fields);
    let panel = Panel::new(visit.say("cooperation-wish-new-title"), visit.say("cooperation-wish-new-lead"));
    let panel = panel.below(visit, "cooperation-wishes-title", paths::WISHES);
    panel.asking(visit, &form, faults)
}

pub(super) async fn note(
    visit: Visit,
    State(room): State<Cooperation>,
    filled: Filled,
) -> Result<Response, Failure> {
    let mut faults = filled.faults();
    let wish = words((&visit, &filled), ("wish", LONGEST), Some("cooperation-fault-wish"), &mut faults);
    let voiced_on = day(&filled, "voiced").filter(|day| *day <= visit.today());
    if voiced_on.is_none() {
        faults.note("voiced", visit.say("cooperation-fault-voiced"));
    }
    let organization = speaker(&visit, filled.text("by"));
    if organization.is_none() && filled.text("by") != INHABITANTS {
        faults.note("by", visit.say("cooperation-fault-own"));
    }
    let Some(voiced_on) = voiced_on.filter(|_| faults.is_empty()) else {
        let names = room.read(OrganizationNames::read).await?;
        return Ok(page(&visit, &names, Some(&filled), &faults).into_response());
    };
    let new = AssemblyWish {
        id: WishId::new_v7(visit.now, visit.chance()),
        wish,
        assembly: Assembly::from_code(filled.text("assembly")).unwrap_or(Assembly::Other),
        voiced_on,
        organization,
        status: WishStatus::Noted,
        taken_up_by: None,
        taken_up_on: None,
        answer: None,
        answered_on: None,
    };
    let path = paths::under(paths::WISHES, new.id.uuid());
    room.write(move |conn| keep(conn, &new)).await?;
    Ok(visit.go(&path, "cooperation-done-noted"))
}
