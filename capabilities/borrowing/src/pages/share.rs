//! Sharing a means with the other organisations.

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use lending::{SharedMean, SharedMeanKind, Sharing};
use vocabulary::id::SharedMeanId;
use web::{Choice, Crumb, Failure, Faults, Filled, Page, Visit};

use super::{Borrowing, speaker, speakers};
use crate::paths;
use directory::OrganizationNames;
use web::body::Body;
use web::form::{Field, Form, required, words};

/// The longest text of a field, in letters.
const LONGEST: usize = 400;
/// The most hours one may share in a month: one person, day and night.
const MOST_HOURS: u32 = 744;

pub(super) async fn show(visit: Visit, State(room): State<Borrowing>) -> Result<Page, Failure> {
    let names = room.read(OrganizationNames::read).await?;
    Ok(page(&visit, &names, None))
}

fn page(visit: &Visit, names: &OrganizationNames, sent: Option<(&Filled, &Faults)>) -> Page {
    let mut body = Body::titled(visit, "borrowing-share-title");
    let list =
        Crumb { label: visit.say("borrowing-means-title").into_owned(), href: paths::MEANS.to_owned() };
    body.below(vec![list]).lead(visit.say("borrowing-share-lead"));
    let kinds = SharedMeanKind::ALL.iter().map(|one| Choice::new(one.code(), visit.say(one.key()), false));
    let fields = vec![
        Field::select(visit, "pour", "borrowing-share-owner", speakers(visit, names, "")),
        Field::select(visit, "type", "borrowing-kind", kinds.collect()),
        Field::line(visit, "nom", "borrowing-share-name").hint(visit, "borrowing-share-name-hint"),
        Field::line(visit, "lieu", "borrowing-place").hint(visit, "borrowing-place-hint"),
        Field::area(visit, "conditions", "borrowing-mean-conditions"),
        Field::line(visit, "exige", "borrowing-requires").hint(visit, "borrowing-requires-hint"),
        Field::number(visit, "heures", "borrowing-share-hours").hint(visit, "borrowing-share-hours-hint"),
    ];
    body.html(Form::new(visit, paths::SHARE, "borrowing-share-send", fields).again(visit, sent));
    body.page()
}

pub(super) async fn send(
    visit: Visit,
    State(room): State<Borrowing>,
    filled: Filled,
) -> Result<Response, Failure> {
    let mut faults = filled.faults();
    let mean = understood(&visit, &filled, &mut faults);
    let Some(mean) = mean.filter(|_| faults.is_empty()) else {
        let names = room.read(OrganizationNames::read).await?;
        return Ok(page(&visit, &names, Some((&filled, &faults))).again().into_response());
    };
    let (now, to) = (visit.now, paths::mean(mean.id.uuid()));
    room.write(move |conn| lending::save_mean(conn, &mean, now)).await?;
    Ok(visit.go(&to, "borrowing-done-shared"))
}

fn understood(visit: &Visit, filled: &Filled, faults: &mut Faults) -> Option<SharedMean> {
    let owner = speaker(visit, filled.text("pour"));
    if owner.is_none() {
        faults.note("pour", visit.say("borrowing-fault-for"));
    }
    let kind = SharedMeanKind::from_code(filled.text("type"));
    if kind.is_none() {
        faults.note("type", visit.say("borrowing-fault-kind"));
    }
    let hours = filled.text("heures");
    let monthly: Option<u32> = hours.parse().ok().filter(|hours| (1..=MOST_HOURS).contains(hours));
    let counted = kind == Some(SharedMeanKind::InterpreterHours) || !hours.is_empty();
    if counted && monthly.is_none() {
        faults.note("heures", visit.say("borrowing-fault-monthly"));
    }
    let sharing = monthly.map_or(Sharing::OneAtATime, |hours| Sharing::MonthlyMinutes(hours * 60));
    Some(SharedMean {
        id: SharedMeanId::new_v7(visit.now, visit.chance()),
        name: required((visit, filled), ("nom", "borrowing-fault-name"), LONGEST, faults),
        place: required((visit, filled), ("lieu", "borrowing-fault-place"), LONGEST, faults),
        conditions: words((visit, filled), "conditions", LONGEST, faults),
        requires: words((visit, filled), "exige", LONGEST, faults),
        owner: owner?,
        kind: kind?,
        sharing,
        withdrawn_on: None,
    })
}
