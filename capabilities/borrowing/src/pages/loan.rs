//! One loan of a shared means: asked, granted, taken, brought back.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use lending::{Loan, LoanState, SharedMean};
use uuid::Uuid;
use vocabulary::id::LoanId;
use web::{Crumb, Failure, Faults, Filled, Page, Visit};

use super::mean::hours;
use super::{Borrowing, between, speaks_for};
use crate::paths;
use directory::OrganizationNames;
use web::body::{Body, Cell};
use web::form::{Field, Form};

/// The most hours of use one loan is brought back with: the longest loan, day and night.
const MOST_HOURS: f64 = 31.0 * 24.0;

/// What the member is to a loan.
#[derive(Clone, Copy)]
struct Side {
    borrows: bool,
    shares: bool,
}

/// A loan the member's organisations take or grant; a stranger finds nothing.
async fn known(
    room: &Borrowing,
    visit: &Visit,
    id: Uuid,
) -> Result<(Loan, SharedMean, OrganizationNames, Side), Failure> {
    let read = room.read(move |conn| {
        let Some(loan) = lending::loan(conn, LoanId::from(id))? else { return Ok(None) };
        let Some(mean) = lending::mean(conn, loan.mean)? else { return Ok(None) };
        Ok(Some((loan, mean, OrganizationNames::read(conn)?)))
    });
    let (loan, mean, names) = read.await?.ok_or(Failure::NotFound)?;
    let side = Side { borrows: speaks_for(visit, loan.organization), shares: speaks_for(visit, mean.owner) };
    if side.borrows || side.shares { Ok((loan, mean, names, side)) } else { Err(Failure::NotFound) }
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Borrowing>,
    Path(id): Path<Uuid>,
) -> Result<Page, Failure> {
    let (loan, mean, names, side) = known(&room, &visit, id).await?;
    Ok(page(&visit, (&loan, &mean, &names), side, None))
}

fn page(
    visit: &Visit,
    (loan, mean, names): (&Loan, &SharedMean, &OrganizationNames),
    side: Side,
    sent: Option<(&Filled, &Faults)>,
) -> Page {
    let mut body = Body::titled(visit, "borrowing-loan-title");
    let list =
        Crumb { label: visit.say("borrowing-means-title").into_owned(), href: paths::MEANS.to_owned() };
    let here = paths::mean(mean.id.uuid());
    body.below(vec![list, Crumb { label: mean.name.clone(), href: here.clone() }]);
    body.facts(vec![
        ("borrowing-mean", Cell::link(&mean.name, here)),
        ("borrowing-when", Cell::text(between(visit, loan.from, loan.until))),
        ("borrowing-for", names.cell(loan.organization)),
        ("borrowing-purpose", Cell::text(&loan.purpose)),
        ("borrowing-state", Cell::text(visit.say(loan.state.key()))),
        ("borrowing-use", Cell::text(hours(loan.minutes))),
        ("borrowing-owner", names.cell(mean.owner)),
    ]);
    acts(&mut body, visit, (loan, side), sent);
    body.page()
}

/// What may be said of a loan now, by this side.
fn acts(body: &mut Body<'_>, visit: &Visit, (loan, side): (&Loan, Side), sent: Option<(&Filled, &Faults)>) {
    let act = paths::loan(loan.id.uuid());
    let button = |says: &str, key: &str| Form::button(visit, act.as_str(), key, &[("acte", says.to_owned())]);
    match loan.state {
        LoanState::Asked if side.shares => {
            let yes =
                Form::new(visit, act.as_str(), "borrowing-loan-grant", vec![Field::hidden("acte", "oui")]);
            body.html(yes.plain(visit)).html(button("non", "borrowing-loan-refuse"));
        }
        LoanState::Asked => {
            body.say("borrowing-loan-waits");
        }
        LoanState::Granted => {
            let out =
                Form::new(visit, act.as_str(), "borrowing-loan-out", vec![Field::hidden("acte", "sortie")]);
            body.html(out.plain(visit));
        }
        LoanState::Out => {
            let fields = vec![
                Field::hidden("acte", "retour"),
                Field::line(visit, "heures", "borrowing-loan-hours")
                    .hint(visit, "borrowing-loan-hours-hint")
                    .value(written(loan.minutes)),
            ];
            body.html(Form::new(visit, act.as_str(), "borrowing-loan-back", fields).again(visit, sent));
        }
        _ => {}
    }
    if side.borrows && matches!(loan.state, LoanState::Asked | LoanState::Granted) {
        body.html(button("annuler", "borrowing-loan-cancel"));
    }
}

/// Minutes as hours that can be typed again: « 3 », « 1,5 ».
fn written(minutes: u32) -> String {
    format!("{:.2}", f64::from(minutes) / 60.0).trim_end_matches('0').trim_end_matches('.').replace('.', ",")
}

/// Minutes of hours that were typed: « 3 », « 1,5 », « 1 h 30 », « 1h30 ».
fn minutes(text: &str) -> Option<u32> {
    let text = text.trim().to_lowercase().replace(',', ".");
    let hours = match text.split_once('h') {
        Some((hours, minutes)) => {
            let minutes = minutes.trim();
            let minutes: f64 = if minutes.is_empty() { 0.0 } else { minutes.parse().ok()? };
            hours.trim().parse::<f64>().ok()? + minutes / 60.0
        }
        None => text.parse().ok()?,
    };
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and 44 640")]
    (0.0..=MOST_HOURS).contains(&hours).then(|| (hours * 60.0).round() as u32)
}

pub(super) async fn act(
    visit: Visit,
    State(room): State<Borrowing>,
    Path(id): Path<Uuid>,
    filled: Filled,
) -> Result<Response, Failure> {
    let (loan, mean, names, side) = known(&room, &visit, id).await?;
    let (desk, id) = (room.desk(&visit), loan.id);
    let (done, notice) = match filled.text("acte") {
        "oui" if side.shares => {
            (room.write(move |conn| lending::grant(conn, &desk, id)).await?, "borrowing-done-granted")
        }
        "non" if side.shares => {
            (room.write(move |conn| lending::refuse(conn, &desk, id)).await?, "borrowing-done-refused")
        }
        "annuler" if side.borrows => {
            (room.write(move |conn| lending::cancel(conn, &desk, id)).await?, "borrowing-done-cancelled")
        }
        "sortie" => (room.write(move |conn| lending::take_out(conn, &desk, id)).await?, "borrowing-done-out"),
        "retour" => {
            let Some(minutes) = minutes(filled.text("heures")) else {
                let mut faults = filled.faults();
                faults.note("heures", visit.say("borrowing-fault-hours"));
                let again = page(&visit, (&loan, &mean, &names), side, Some((&filled, &faults)));
                return Ok(again.again().into_response());
            };
            (
                room.write(move |conn| lending::bring_back(conn, &desk, id, minutes)).await?,
                "borrowing-done-back",
            )
        }
        _ => return Err(Failure::NotFound),
    };
    Ok(visit.go(&paths::loan(id.uuid()), if done { notice } else { "borrowing-nothing-changed" }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_are_typed_as_people_write_them() {
        for (text, read) in [("3", Some(180)), ("1,5", Some(90)), ("1 h 30", Some(90)), ("2H", Some(120))] {
            assert_eq!(minutes(text), read, "{text}");
        }
        for text in ["", "-1", "x", "1 h x", "NaN", "9999", "inf"] {
            assert_eq!(minutes(text), None, "{text}");
        }
        assert_eq!([written(90), written(180), written(0)], ["1,5", "3", "0"]);
    }
}
