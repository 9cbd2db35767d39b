//! What this room does by itself: reminds hosts before and after a stay, ends what is over, forgets.

use std::sync::Arc;

use ::store::{Conn, Db, SealKey, StoreError};
use chrono::{NaiveDate, TimeDelta};
use post::Desk;
use vocabulary::id::{LoanId, TouringResourceId};
use web::Shell;

use crate::letters;
use crate::loaning::lapse;
use crate::queue::{LoanRequest, RequestState};
use crate::stay::Booking;
use crate::store::bookings::{note_reminded, reminded, to_remind};
use crate::store::feedback::forget_words_before;
use crate::store::links::forget_links_before;
use crate::store::loans::{self, forget_purposes_before, late, unanswered};
use crate::store::means::mean;
use crate::store::requests::{all_waiting, forget_contacts_before, turn};
use crate::store::resources::bare_resource;

/// How long before a stay its host is written to.
const BEFORE: TimeDelta = TimeDelta::days(7);
/// Days after the end of a stay on which its host is asked what it brought, as long as nothing came.
const AFTER: [i64; 3] = [1, 7, 21];
/// How long after that a letter that was missed is no longer written.
const TOO_LATE: TimeDelta = TimeDelta::days(60);
/// How long a mailbox that was typed is kept once its stay is over or its request gone.
const CONTACT_KEPT: TimeDelta = TimeDelta::days(60);
/// How long free words are kept: those of a return form, and what a loan was for once it is over.
const WORDS_KEPT: TimeDelta = TimeDelta::days(2 * 365);

/// What a round did, in counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Round {
    /// Hosts that were reminded of a stay that comes.
    pub announced: u64,
    /// Hosts that were asked what a stay brought.
    pub asked: u64,
    /// Requests whose last window has passed.
    pub lapsed: u64,
    /// Loans nobody answered, and late ones whose borrower was told.
    pub loans: u64,
    /// Links, mailboxes and words that were forgotten.
    pub forgotten: u64,
}

/// Something the round does, by itself: what fails stops nothing else.
enum Step {
    Forget,
    Remind(Box<Booking>),
    End(Box<LoanRequest>),
    Lapse(LoanId),
    TellLate,
}

/// Finds steps of one sort.
type Search = fn(&mut Conn, &Desk) -> Result<Vec<Step>, StoreError>;

/// What has to be forgotten comes first, whatever cannot be read.
const SEARCHES: [Search; 4] = [
    |_, _| Ok(vec![Step::Forget, Step::TellLate]),
    |conn, desk| {
        let stays = to_remind(conn, desk.today() - TOO_LATE, desk.today() + BEFORE)?;
        Ok(stays.into_iter().map(|stay| Step::Remind(Box::new(stay))).collect())
    },
    |conn, _| Ok(all_waiting(conn)?.into_iter().map(|one| Step::End(Box::new(one))).collect()),
    |conn, desk| Ok(unanswered(conn, desk.now)?.into_iter().map(|loan| Step::Lapse(loan.id)).collect()),
];

/// The round of every hour: the same within the day, so that several processes may make it. Each step is kept by
/// itself; what fails is told at the end, after everything else was done.
///
/// # Errors
/// The first of those of the store.
pub async fn hourly(db: &Db, key: &SealKey, shell: &Arc<Shell>) -> Result<Round, StoreError> {
    let desk = Desk::new(key, shell, shell.clock.now());
    let (mut round, mut failed) = (Round::default(), None);
    for search in SEARCHES {
        let searching = desk.clone();
        let steps = db.read(move |conn| search(conn, &searching)).await.unwrap_or_else(|fault| {
            failed.get_or_insert(fault);
            Vec::new()
        });
        for step in steps {
            let desk = desk.clone();
            match db.write(move |conn| perform(conn, &desk, &step)).await {
                Ok(done) => round.add(done),
                Err(fault) => {
                    failed.get_or_insert(fault);
                }
            }
        }
    }
    failed.map_or(Ok(round), Err)
}

/// One round, at the desk's moment, in one transaction.
#[cfg(test)]
pub(crate) fn go_round(conn: &mut Conn, desk: &Desk) -> Result<Round, StoreError> {
    let mut round = Round::default();
    for search in SEARCHES {
        for step in search(conn, desk)? {
            round.add(perform(conn, desk, &step)?);
        }
    }
    Ok(round)
}

impl Round {
    const fn add(&mut self, other: Self) {
        self.announced += other.announced;
        self.asked += other.asked;
        self.lapsed += other.lapsed;
        self.loans += other.loans;
        self.forgotten += other.forgotten;
    }
}

fn perform(conn: &mut Conn, desk: &Desk, step: &Step) -> Result<Round, StoreError> {
    let mut round = Round::default();
    match step {
        Step::Forget => round.forgotten = forget(conn, desk)?,
        Step::Remind(stay) => remind(conn, desk, stay, &mut round)?,
        Step::End(asked) => {
            round.lapsed = u64::from(end_request(conn, (asked, asked.resource), desk.today())?);
        }
        Step::Lapse(loan) => round.loans = u64::from(lapse(conn, desk, *loan)?),
        Step::TellLate => round.loans = tell_late(conn, desk)?,
    }
    Ok(round)
}

/// Writes the one letter that is due around a stay; those that were missed before it are passed over.
fn remind(conn: &mut Conn, desk: &Desk, stay: &Booking, round: &mut Round) -> Result<(), StoreError> {
    let due = due(stay, desk.today());
    if due <= reminded(conn, stay.id.uuid())? || note_reminded(conn, stay.id.uuid(), due)? == 0 {
        return Ok(());
    }
    if due == 1 {
        round.announced += u64::from(letters::tell_host(conn, desk, "soon", stay)? > 0);
    } else if stay.feedback_at.is_none() {
        let what = if due == 2 { "over" } else { "over-again" };
        round.asked += u64::from(letters::tell_host(conn, desk, what, stay)? > 0);
    }
    Ok(())
}

/// How many of the letters around a stay should have left by a day.
pub(crate) fn due(stay: &Booking, today: NaiveDate) -> i64 {
    let after = AFTER.iter().filter(|days| today >= stay.end + TimeDelta::days(**days)).count();
    let after = i64::try_from(after).unwrap_or(0);
    if after > 0 { after + 1 } else { i64::from(today >= stay.start - BEFORE && today < stay.start) }
}

fn end_request(
    conn: &mut Conn,
    (request, resource): (&LoanRequest, TouringResourceId),
    today: NaiveDate,
) -> Result<bool, StoreError> {
    let Some(resource) = bare_resource(conn, resource)? else { return Ok(false) };
    Ok(request.is_over(resource.rule, today) && turn(conn, request.id, request.state, RequestState::Lapsed)?)
}

/// Tells borrowers, once, that what they have should have come back yesterday.
fn tell_late(conn: &mut Conn, desk: &Desk) -> Result<u64, StoreError> {
    let mut told = 0;
    for loan in late(conn, desk.now - TimeDelta::days(1))? {
        let Some(mean) = mean(conn, loan.mean)? else { continue };
        if loans::note_reminded(conn, loan.id.uuid(), true)? == 1 {
            letters::tell_of_loan(conn, desk, "loan-late", (&mean, &loan), (loan.organization, mean.owner))?;
            told += 1;
        }
    }
    Ok(told)
}

fn forget(conn: &mut Conn, desk: &Desk) -> Result<u64, StoreError> {
    let today = desk.today();
    Ok(forget_links_before(conn, today)?
        + forget_contacts_before(conn, today - CONTACT_KEPT, desk.now - CONTACT_KEPT)?
        + forget_words_before(conn, desk.now - WORDS_KEPT)?
        + forget_purposes_before(conn, desk.now - WORDS_KEPT)?)
}
