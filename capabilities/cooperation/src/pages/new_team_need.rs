//! A team files what it needs to know of others.

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use vocabulary::codes::LegalFamily;
use vocabulary::id::{OrganizationId, TeamNeedId};
use web::{Choice, Failure, Faults, Filled, Page, Visit};

use super::{Cooperation, speaker, speakers};
use crate::form::{Entry, Field, Form, day_if_any, words};
use crate::letters::Told;
use crate::names::any_organization;
use crate::panel::Panel;
use crate::paths;
use crate::store::team_needs::file as keep;
use crate::team_need::{TeamNeed, TeamNeedState};
use directory::OrganizationNames;

/// The longest subject or answer, in letters.
pub(super) const LONGEST: usize = 400;
/// How many organisations one may name.
const WANTED: [&str; 3] = ["wanted_1", "wanted_2", "wanted_3"];

pub(super) async fn show(visit: Visit, State(room): State<Cooperation>) -> Result<Page, Failure> {
    let names = room.read(OrganizationNames::read).await?;
    Ok(page(&visit, &names, None, &Faults::default()))
}

fn page(visit: &Visit, names: &OrganizationNames, filled: Option<&Filled>, faults: &Faults) -> Page {
    let typed = |field: &str| filled.map_or("", |filled| filled.text(field));
    let any = visit.say("cooperation-team-need-any");
    let mut family = vec![Choice::new("", any.clone(), typed("family").is_empty())];
    let own =
        |one: &LegalFamily| Choice::new(one.code(), one.label(visit.locale), one.code() == typed("family"));
    family.extend(LegalFamily::ALL.iter().map(own));
    let mut fields = vec![
        Field::Choose(
            Entry::new(visit, "team", "cooperation-field-own"),
            speakers(visit, names, typed("team")),
        ),
        Field::Area(
            Entry::new(visit, "subject", "cooperation-team-need-field-subject")
                .hint(visit, "cooperation-team-need-field-subject-hint")
                .value(typed("subject")),
        ),
        Field::Choose(Entry::new(visit, "family", "cooperation-team-need-family"), family),
    ];
    for (id, key) in WANTED.into_iter().zip([
        "cooperation-team-need-field-wanted-1",
        "cooperation-team-need-field-wanted-2",
        "cooperation-team-need-field-wanted-3",
    ]) {
        fields
            .push(Field::Choose(Entry::new(visit, id, key), any_organization(names, typed(id), Some(&any))));
    }
    fields
        .push(Field::Day(Entry::new(visit, "before", "cooperation-team-need-before").value(typed("before"))));
    let form = Form::new(visit, paths::NEW_TEAM_NEED.to_owned(), "cooperation-team-need-file", fields);
    let panel =
        Panel::new(visit.say("cooperation-team-need-new-title"), visit.say("cooperation-team-need-new-lead"));
    let panel = panel.below(visit, "cooperation-team-needs-title", paths::TEAM_NEEDS);
    panel.asking(visit, &form, faults)
}

pub(super) async fn file(
    visit: Visit,
    State(room): State<Cooperation>,
    filled: Filled,
) -> Result<Response, Failure> {
    let names = room.read(OrganizationNames::read).await?;
    let mut faults = filled.faults();
    let need = understood(&visit, (&filled, &names), &mut faults);
    let Some(need) = need.filter(|_| faults.is_empty()) else {
        return Ok(page(&visit, &names, Some(&filled), &faults).into_response());
    };
    let (path, desk, now) = (paths::under(paths::TEAM_NEEDS, need.id.uuid()), room.desk(&visit), visit.now);
    let told = Told {
        what: "need-filed",
        about: need.id.uuid(),
        path: path.clone(),
        names: vec![("other", names.name(need.organization).to_owned())],
    };
    room.write(move |conn| {
        keep(conn, &need, now)?;
        desk.tell_coordinators(conn, &told)
    })
    .await?;
    Ok(visit.go(&path, "cooperation-done-filed"))
}

fn understood(
    visit: &Visit,
    (filled, names): (&Filled, &OrganizationNames),
    faults: &mut Faults,
) -> Option<TeamNeed> {
    let organization = speaker(visit, filled.text("team")).filter(|id| names.knows(*id));
    if organization.is_none() {
        faults.note("team", visit.say("cooperation-fault-own"));
    }
    let missing = Some("cooperation-fault-subject");
    let subject = words((visit, filled), ("subject", LONGEST), missing, faults);
    let before = day_if_any((visit, filled), "before", faults);
    if before.is_some_and(|day| day < visit.today()) {
        faults.note("before", visit.say("cooperation-fault-day"));
    }
    let wanted = WANTED.into_iter().filter_map(|field| filled.text(field).parse::<OrganizationId>().ok());
    Some(TeamNeed {
        id: TeamNeedId::new_v7(visit.now, visit.chance()),
        organization: organization?,
        filed_by: visit.member.as_ref().map(|member| member.account),
        subject,
        family: LegalFamily::from_code(filled.text("family")),
        wanted: wanted.filter(|id| names.knows(*id) && Some(*id) != organization).collect(),
        before,
        filed_on: visit.today(),
        state: TeamNeedState::Filed,
        format: None,
        answer: String::new(),
        planned_on: None,
        closing_reason: String::new(),
    })
}
