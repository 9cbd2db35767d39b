//! Loans of shared means: asked, granted, out, back. One has it at a time, or the hours of a month are counted.

use ::store::{Conn, Fact, StoreError, record};
use chrono::{DateTime, Datelike, Months, NaiveDate, Utc};
use post::Desk;
use serde_json::json;
use vocabulary::id::{LoanId, OrganizationId, SharedMeanId};

use crate::letters;
use crate::mean::{
    FARTHEST_LOAN, LONGEST_LOAN, Loan, LoanRefused, LoanState, MOST_ASKED, NewLoan, SharedMean, Sharing,
};
use crate::store::holds::{HoldRow, begins, free, free_from, hold, next_free};
use crate::store::loans::{came_back, insert, loan, loans_to_grant, minutes_used, turn};
use crate::store::means::mean;

/// Somebody asks for a shared means: its time or its hours are held at once, and who shares it is told. What one owns
/// oneself is granted at once. Answers with where the loan stands.
///
/// # Errors
/// Those of the store.
pub fn borrow(
    conn: &mut Conn,
    desk: &Desk,
    new: &NewLoan,
) -> Result<Result<LoanState, LoanRefused>, StoreError> {
    if let Some(known) = loan(conn, new.id)? {
        return Ok(Ok(known.state));
    }
    let Some(mean) = mean(conn, new.mean)?.filter(|mean| mean.withdrawn_on.is_none()) else {
        return Ok(Err(LoanRefused::Unknown));
    };
    let long = new.until - new.from;
    let minutes = u32::try_from(long.num_minutes()).unwrap_or(0);
    if minutes == 0 || long > LONGEST_LOAN || new.from < desk.now {
        return Ok(Err(LoanRefused::BadTimes));
    }
    if new.from > desk.now + FARTHEST_LOAN {
        return Ok(Err(LoanRefused::TooFar));
    }
    let is_own = mean.owner == new.organization;
    if !is_own && asked_by(conn, &mean, new.organization)? >= MOST_ASKED {
        return Ok(Err(LoanRefused::TooManyAsked));
    }
    if let Err(refused) = take_time(conn, &mean, (new, minutes))? {
        return Ok(Err(refused));
    }
    let loan = Loan {
        id: new.id,
        mean: new.mean,
        organization: new.organization,
        purpose: new.purpose.clone(),
        from: new.from,
        until: new.until,
        minutes,
        state: if is_own { LoanState::Granted } else { LoanState::Asked },
        asked_at: desk.now,
    };
    insert(conn, &loan)?;
    if !is_own {
        letters::tell_of_loan(conn, desk, "loan-asked", (&mean, &loan), (mean.owner, loan.organization))?;
    }
    note(conn, desk, "lending.loan.asked", &loan)?;
    Ok(Ok(loan.state))
}

/// Who shares says yes; the borrower is told. Answers whether it was this call that did.
///
/// # Errors
/// Those of the store.
pub fn grant(conn: &mut Conn, desk: &Desk, id: LoanId) -> Result<bool, StoreError> {
    step(conn, desk, id, (LoanState::Asked, LoanState::Granted, Some("loan-granted")))
}

/// Who shares says no: the time is free again, and the borrower is told. Answers whether it was this call that did.
///
/// # Errors
/// Those of the store.
pub fn refuse(conn: &mut Conn, desk: &Desk, id: LoanId) -> Result<bool, StoreError> {
    step(conn, desk, id, (LoanState::Asked, LoanState::Refused, Some("loan-refused")))
}

/// Nobody answered before the loan was to begin: its time is free again, and the borrower is told.
pub(crate) fn lapse(conn: &mut Conn, desk: &Desk, id: LoanId) -> Result<bool, StoreError> {
    step(conn, desk, id, (LoanState::Asked, LoanState::Lapsed, Some("loan-lapsed")))
}

/// Whoever asked gives it up before it is out: the time is free again, and who shares is told. Answers whether it was
/// this call that did.
///
/// # Errors
/// Those of the store.
pub fn cancel(conn: &mut Conn, desk: &Desk, id: LoanId) -> Result<bool, StoreError> {
    let Some(found) = loan(conn, id)? else { return Ok(false) };
    if !matches!(found.state, LoanState::Asked | LoanState::Granted) {
        return Ok(false);
    }
    step(conn, desk, id, (found.state, LoanState::Cancelled, None))
}

/// It was taken. Answers whether it was this call that said so.
///
/// # Errors
/// Those of the store.
pub fn take_out(conn: &mut Conn, desk: &Desk, id: LoanId) -> Result<bool, StoreError> {
    step(conn, desk, id, (LoanState::Granted, LoanState::Out, None))
}

/// It came back after so many minutes of use; what is left of its time is free again. Answers whether it was this call
/// that said so.
///
/// # Errors
/// Those of the store.
pub fn bring_back(conn: &mut Conn, desk: &Desk, id: LoanId, minutes: u32) -> Result<bool, StoreError> {
    let Some(found) = loan(conn, id)? else { return Ok(false) };
    if !came_back(conn, id, minutes)? {
        return Ok(false);
    }
    if desk.now <= found.from {
        free(conn, id.uuid())?;
    } else {
        free_from(conn, id.uuid(), desk.now)?;
    }
    note(conn, desk, "lending.loan.back", &Loan { minutes, ..found })?;
    Ok(true)
}

/// The minutes of a means that are left in the month of a moment, as Paris counts months; none where it is not counted
/// so.
///
/// # Errors
/// Those of the store.
pub fn minutes_left(conn: &mut Conn, id: SharedMeanId, at: DateTime<Utc>) -> Result<Option<u32>, StoreError> {
    let Some(found) = mean(conn, id)? else { return Ok(None) };
    let Sharing::MonthlyMinutes(budget) = found.sharing else { return Ok(None) };
    let used = minutes_used(conn, id, month_of(at))?;
    Ok(Some(budget.saturating_sub(used)))
}

fn take_time(
    conn: &mut Conn,
    mean: &SharedMean,
    (new, minutes): (&NewLoan, u32),
) -> Result<Result<(), LoanRefused>, StoreError> {
    if let Some(left) = minutes_left(conn, mean.id, new.from)? {
        if new.until > month_of(new.from).1 {
            return Ok(Err(LoanRefused::TwoMonths));
        }
        return Ok(if minutes <= left { Ok(()) } else { Err(LoanRefused::HoursSpent { left }) });
    }
    let row = HoldRow { id: new.id.uuid(), item: mean.id.uuid(), from_at: new.from, until_at: new.until };
    if hold(conn, &row)? {
        return Ok(Ok(()));
    }
    let free_from = next_free(conn, mean.id.uuid(), new.from, new.until - new.from)?;
    Ok(Err(LoanRefused::Taken { free_from }))
}

/// How many loans of a means an organisation asked for that have no answer yet.
fn asked_by(conn: &mut Conn, mean: &SharedMean, organization: OrganizationId) -> Result<usize, StoreError> {
    let waiting = loans_to_grant(conn, mean.owner)?.into_iter();
    Ok(waiting.filter(|loan| loan.mean == mean.id && loan.organization == organization).count())
}

/// A step of a loan; what no longer holds its time frees it. The letter goes to the borrower, or about what was given
/// up to who shares.
fn step(
    conn: &mut Conn,
    desk: &Desk,
    id: LoanId,
    (before, after, letter): (LoanState, LoanState, Option<&'static str>),
) -> Result<bool, StoreError> {
    let Some(found) = loan(conn, id)? else { return Ok(false) };
    let Some(mean) = mean(conn, found.mean)? else { return Ok(false) };
    if !turn(conn, id, before, after)? {
        return Ok(false);
    }
    if !after.holds() {
        free(conn, id.uuid())?;
    }
    if let Some(what) = letter {
        letters::tell_of_loan(conn, desk, what, (&mean, &found), (found.organization, mean.owner))?;
    } else if after == LoanState::Cancelled {
        letters::tell_of_loan(
            conn,
            desk,
            "loan-cancelled",
            (&mean, &found),
            (mean.owner, found.organization),
        )?;
    }
    let name = match after {
        LoanState::Granted => "lending.loan.granted",
        LoanState::Out => "lending.loan.out",
        _ => "lending.loan.ended",
    };
    note(conn, desk, name, &found)?;
    Ok(true)
}

/// The month of a moment, in metropolitan France.
fn month_of(at: DateTime<Utc>) -> (DateTime<Utc>, DateTime<Utc>) {
    let day = vocabulary::time::paris(at).date();
    let first: NaiveDate = day.with_day(1).unwrap_or(day);
    let next = first.checked_add_months(Months::new(1)).unwrap_or(first);
    (begins(first), begins(next))
}

fn note(conn: &mut Conn, desk: &Desk, name: &'static str, loan: &Loan) -> Result<(), StoreError> {
    let payload = json!({ "mean": loan.mean, "minutes": loan.minutes });
    let fact = Fact { name, subject: Some(loan.id.uuid()), payload, recorded_at: desk.now };
    record(conn, &fact).map(|_| ())
}
