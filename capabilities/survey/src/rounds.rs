//! What surveys do by themselves: take the step that is due, write the letters, notice those that come back, forget.

use chrono::{DateTime, Months, NaiveDate, Utc};
use post::Recipient as Addressee;
use store::{Conn, Db, SealKey, StoreError};
use web::Shell;

use crate::ladder::{Address, Rung, due, rung, step_of};
use crate::letters::Drawn;
use crate::reach::addressee;
use crate::recipient::{Recipient, RecipientState, RecipientStep};
use crate::stepping::{take_step, unready};
use crate::store::forgetting::{forget_links_before, forget_names_before, forget_reaches_before};
use crate::store::organization_name;
use crate::store::recipients::{ClimbRow, climb, recipients, set_bad_address};
use crate::store::surveys::surveys_under_way;
use crate::survey::{Survey, SurveyState};

/// How long after its end, or the beginning of a draft, the names, mailboxes, numbers and addresses of contacts are kept,
/// in months.
const REACHES_KEPT: Months = Months::new(24);
/// How long after its end a link still says that a survey is over, in months.
const LINKS_KEPT: Months = Months::new(12);

/// What a round did, in counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Round {
    /// Surveys that took a step.
    pub stepped: u64,
    /// Recipients who were written to.
    pub written: u64,
    /// Recipients who came onto the phone list.
    pub to_call: u64,
    /// Recipients whose letters come back.
    pub bad_addresses: u64,
}

/// The day it is in metropolitan France.
pub(crate) fn day(now: DateTime<Utc>) -> NaiveDate {
    vocabulary::time::paris(now).date()
}

/// The round of every day, made every hour or more often: the same on the same day, so that several processes may
/// make it.
///
/// # Errors
/// Those of the store; what was done before stands, and the next round does the rest.
pub async fn daily(db: &Db, key: &SealKey, shell: &Shell) -> Result<Round, StoreError> {
    let now = shell.clock.now();
    let stepped = db.write(move |conn| step_all(conn, now)).await?;
    let mut round = Round { stepped, ..Round::default() };
    for survey in db.read(surveys_under_way).await? {
        write_letters(db, key, shell, &survey, &mut round).await?;
    }
    db.write(move |conn| forget(conn, now)).await?;
    Ok(round)
}

fn step_all(conn: &mut Conn, now: DateTime<Utc>) -> Result<u64, StoreError> {
    let (today, mut stepped) = (day(now), 0);
    for survey in surveys_under_way(conn)? {
        let Some(to) = due(&survey, today) else { continue };
        // A draft that was planned for today and is not ready stays a draft: the coordinator's desk says so.
        if to == SurveyState::Open && unready(conn, &survey)?.is_some() {
            continue;
        }
        stepped += u64::from(take_step(conn, &survey, to, (today, now), false)?);
    }
    Ok(stepped)
}

/// Somebody for whom something is due, and whom to write to.
struct Due {
    recipient: Recipient,
    rung: Rung,
    to: Option<Addressee>,
}

/// Does for each recipient what the survey's step asks. Each is one transaction: its letter leaves if the rung was
/// this call's.
pub(crate) async fn write_letters(
    db: &Db,
    key: &SealKey,
    shell: &Shell,
    survey: &Survey,
    round: &mut Round,
) -> Result<(), StoreError> {
    let Some(reached) = step_of(survey.state) else { return Ok(()) };
    let now = shell.clock.now();
    let (sealing, id, sender) = (key.clone(), survey.id, survey.sender.uuid());
    let read = move |conn: &mut Conn| {
        let name = organization_name(conn, sender)?.unwrap_or_default();
        let mut all_due = Vec::new();
        for recipient in recipients(conn, id)? {
            all_due.extend(due_now(conn, &sealing, recipient, reached, day(now))?);
        }
        Ok((name, all_due))
    };
    let (sender, all_due) = db.read(read).await?;
    for one in all_due {
        let letter = match (one.rung, &one.to) {
            (Rung::Letter(step), Some(to)) => {
                Some(Drawn::draw(shell, (survey, &sender), &one.recipient, Some(step), to))
            }
            _ => None,
        };
        carry_out(db, key, (one, letter), now, round).await?;
    }
    Ok(())
}

fn due_now(
    conn: &mut Conn,
    key: &SealKey,
    recipient: Recipient,
    reached: RecipientStep,
    today: NaiveDate,
) -> Result<Option<Due>, StoreError> {
    if !recipient.awaits() {
        return Ok(None);
    }
    let to = addressee(conn, key, &recipient, today)?;
    let address = match &to {
        None => Address::Missing,
        Some(to) if post::bounced_since(conn, key, &to.address)?.is_some() => Address::Bounces,
        Some(to) => Address::Known { silent_in_august: to.silent_in_august },
    };
    Ok(rung(&recipient, reached, address, today).map(|rung| Due { recipient, rung, to }))
}

async fn carry_out(
    db: &Db,
    key: &SealKey,
    (one, letter): (Due, Option<Drawn>),
    now: DateTime<Utc>,
    round: &mut Round,
) -> Result<(), StoreError> {
    let (key, rung) = (key.clone(), one.rung);
    let done = db
        .write(move |conn| match rung {
            Rung::BadAddress => Ok(set_bad_address(conn, one.recipient.id.uuid(), now)? == 1),
            Rung::Call => {
                let asked = (RecipientStep::Phone, RecipientState::Sent);
                Ok(climb(conn, &ClimbRow::of(&one.recipient, asked, now, 0))? == 1)
            }
            Rung::Letter(step) => {
                let asked = (step, RecipientState::Sent);
                let is_ours = climb(conn, &ClimbRow::of(&one.recipient, asked, now, 1))? == 1;
                if let (true, Some(letter)) = (is_ours, &letter) {
                    letter.send(conn, &key, now)?;
                }
                Ok(is_ours)
            }
        })
        .await?;
    match rung {
        _ if !done => {}
        Rung::Letter(_) => round.written += 1,
        Rung::Call => round.to_call += 1,
        Rung::BadAddress => round.bad_addresses += 1,
    }
    Ok(())
}

fn forget(conn: &mut Conn, now: DateTime<Utc>) -> Result<(), StoreError> {
    let before = |months| now.checked_sub_months(months).unwrap_or(now);
    forget_links_before(conn, before(LINKS_KEPT))?;
    forget_names_before(conn, before(REACHES_KEPT))?;
    forget_reaches_before(conn, before(REACHES_KEPT)).map(|_| ())
}
