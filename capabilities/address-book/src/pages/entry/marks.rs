//! Saying « je connais » and taking it back.

use axum::extract::{Path, State};
use axum::response::Response;
use chrono::NaiveDate;
use web::{Failure, Faults, Filled, Visit};

use super::{AddressBook, Typed, failure, id_in, keeper, page, record};
use crate::acquaintance::{Acquaintance, MetAt};
use crate::note::LONGEST_FUNCTION;
use crate::paths;
use crate::store::acquaintances::{self, NewMark};

/// Keeps a mark, for its author alone.
pub(crate) async fn mark(
    visit: Visit,
    State(book): State<AddressBook>,
    Path(handle): Path<String>,
    filled: Filled,
) -> Result<Response, Failure> {
    let account = keeper(&visit)?.account.uuid();
    let brief = record(&book, &handle).await?;
    let (mark, faults) = understood(&visit, &filled);
    let Some(mark) = mark.filter(|_| faults.is_empty()) else {
        let typed = Typed {
            function: filled.text("fonction").to_owned(),
            met_on: filled.text("rencontre-le").to_owned(),
            ..Typed::default()
        };
        return page(&visit, &book, &brief, (typed, &faults)).await;
    };
    let new = NewMark { account, record: brief.id, mark, marked_at: visit.now };
    let key = book.key.clone();
    let kept = book.db.write(move |conn| acquaintances::mark(conn, &key, &new)).await.map_err(failure)?;
    let notice = if kept { "address-book-mark-kept" } else { "address-book-marks-full" };
    Ok(visit.go(&paths::entry(brief.id), notice))
}

/// Takes a mark back.
pub(crate) async fn unmark(
    visit: Visit,
    State(book): State<AddressBook>,
    Path(handle): Path<String>,
    filled: Filled,
) -> Result<Response, Failure> {
    let account = keeper(&visit)?.account.uuid();
    let brief = record(&book, &handle).await?;
    let id = id_in(&filled)?;
    let removed = book.db.write(move |conn| acquaintances::delete_acquaintance(conn, id, account));
    match removed.await.map_err(failure)? {
        0 => Err(Failure::NotFound),
        _ => Ok(visit.go(&paths::entry(brief.id), "address-book-mark-removed")),
    }
}

fn understood(visit: &Visit, filled: &Filled) -> (Option<Acquaintance>, Faults) {
    let mut faults = filled.faults();
    let function = filled.text("fonction").to_owned();
    if function.chars().count() > LONGEST_FUNCTION {
        faults.note("fonction", visit.say("address-book-function-too-long"));
    }
    let met_at = MetAt::from_code(filled.text("rencontre"));
    if met_at.is_none() {
        faults.note("rencontre", visit.say("address-book-met-missing"));
    }
    let met_on = match filled.text("rencontre-le") {
        "" => None,
        text => match text.parse::<NaiveDate>() {
            Ok(day) if day <= visit.today() => Some(day),
            _ => {
                faults.note("rencontre-le", visit.say("address-book-met-on-wrong"));
                None
            }
        },
    };
    let id = vocabulary::id::ContactId::new_v7(visit.now, visit.chance()).uuid();
    (met_at.map(|met_at| Acquaintance { id, function, met_at, met_on }), faults)
}
