//! Offering somebody who was met to exchange contacts: one line, and each side decides.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use uuid::Uuid;
use vocabulary::Locale;
use vocabulary::caution::{CautionKind, Place, cautions};
use vocabulary::id::{EncounterId, OrganizationId};
use web::{Failure, Faults, Filled, Visit};

use super::minutes::{read, reading};
use super::{MinutesRoom, admitted, member, own};
use crate::contacts::{self, MetAt, NewOffer, Side};
use crate::paths;
use crate::record::{LONGEST_FUNCTION, Minutes};
use directory::OrganizationNames;
use web::form::{Field, Form};

/// The form by which somebody of this encounter is asked; nothing for who was there for no organisation.
/// `sent` is what came before, with its faults.
pub(super) fn form(
    visit: &Visit,
    minutes: &Minutes,
    names: &OrganizationNames,
    sent: Option<(&Filled, &Faults)>,
) -> String {
    let mine = own(visit);
    let there: Vec<OrganizationId> = minutes.organizations();
    if !there.iter().any(|one| mine.contains(one)) {
        return String::new();
    }
    let others: Vec<OrganizationId> = there.into_iter().filter(|one| !mine.contains(one)).collect();
    let fields = vec![
        Field::select(visit, "organisme", "minutes-offer-organization", names.choose_one(Some(&others), "")),
        Field::line(visit, "fonction", "minutes-offer-function").hint(visit, "minutes-offer-function-hint"),
        Field::line(visit, "adresse", "minutes-offer-address").hint(visit, "minutes-offer-address-hint"),
        Field::line(visit, "ma-fonction", "minutes-offer-mine"),
    ];
    let act = paths::below(minutes.encounter.uuid(), "contacts");
    Form::new(visit, act, "minutes-offer-send", fields).again(visit, sent)
}

pub(super) async fn send(
    visit: Visit,
    State(room): State<MinutesRoom>,
    Path(id): Path<Uuid>,
    filled: Filled,
) -> Result<Response, Failure> {
    let id = EncounterId::from(id);
    let account = member(&visit)?.account;
    let shown = room.read(move |conn| read(conn, id)).await?.ok_or(Failure::NotFound)?;
    admitted(&visit, &shown.encounter, shown.minutes.as_ref())?;
    let minutes = shown.minutes.as_ref().filter(|one| one.closed_at.is_some()).ok_or(Failure::NotFound)?;
    let back = format!("{}#contacts", paths::minutes(id.uuid()));
    let there = minutes.organizations();
    let mine = own(&visit).into_iter().find(|one| there.contains(one)).ok_or(Failure::NotFound)?;
    let chosen: Option<OrganizationId> = filled.text("organisme").parse().ok();
    let theirs = chosen.filter(|one| there.contains(one) && *one != mine);
    let faults = faults(&visit, &filled, theirs);
    let Some(theirs) = theirs.filter(|_| faults.is_empty()) else {
        return Ok(reading(&visit, &shown, minutes, Some((&filled, &faults))).again().into_response());
    };
    room.offers.admit(&account.to_string(), visit.now)?;
    let new = NewOffer {
        between: (
            Side::Member { account, organization: mine, function: filled.text("ma-fonction").to_owned() },
            Side::ByLink {
                address: filled.text("adresse").to_owned(),
                organization: theirs,
                function: filled.text("fonction").to_owned(),
                locale: Locale::French,
            },
        ),
        from: MetAt::Meeting,
        source: id.uuid(),
        on: minutes.held_on,
    };
    let desk = room.desk(&visit);
    room.write(move |conn| contacts::offer(conn, &desk, &new)).await?;
    Ok(visit.go(&back, "minutes-offered"))
}

/// What is wrong: an organisation that was there, both functions and a mailbox are given; a name is no function.
fn faults(visit: &Visit, filled: &Filled, theirs: Option<OrganizationId>) -> Faults {
    let mut faults: Faults = filled.faults();
    if theirs.is_none() {
        faults.note("organisme", visit.say("minutes-offer-fault-organization"));
    }
    for field in ["fonction", "ma-fonction"] {
        let text = filled.text(field);
        let named = cautions(text, Place::Public).iter().any(|one| one.kind == CautionKind::PersonName);
        if text.is_empty() || text.chars().count() > LONGEST_FUNCTION || named {
            faults.note(field, visit.say("minutes-offer-fault-function"));
        }
    }
    if accounts::EmailAddress::read(filled.text("adresse")).is_none() {
        faults.note("adresse", visit.say("minutes-offer-fault-address"));
    }
    faults
}
