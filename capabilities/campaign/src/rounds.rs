//! What campaigns do by themselves: count answers, write the next letters, close, and write down how fresh all is.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use post::Recipient as Addressee;
use store::{Conn, Db, SealKey, StoreError};
use web::Shell;

use crate::answering::follow;
use crate::campaign::{Campaign, CampaignKind};
use crate::crisis::end_undated;
use crate::freshness::write_down;
use crate::ladder::{Rung, Standing, next};
use crate::letters::Drawn;
use crate::reach::reach;
use crate::recipient::Recipient;
use crate::store::campaigns::{open_campaigns, set_closed};
use crate::store::recipients::{ClimbRow, climb, recipients_of};
use crate::store::{attestations, corrections, crises};

/// How long what was noted of a call is kept: for what was done a month, for anything a year.
const DONE_KEPT: TimeDelta = TimeDelta::days(30);
const NOTED_KEPT: TimeDelta = TimeDelta::days(365);
/// How long a certificate that expired can still be looked up: a grant file is checked for some years.
const EXPIRED_KEPT: TimeDelta = TimeDelta::days(3 * 365);

/// What a round did, in counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Round {
    /// Answers that came in.
    pub answered: u64,
    /// Organisations that were written to.
    pub written: u64,
    /// Organisations that came onto the phone list.
    pub to_call: u64,
    /// Campaigns whose last day was over.
    pub closed: u64,
}

/// The round of every day, made every hour or more often: the same on the same day, so that several processes may
/// make it.
pub async fn daily(db: &Db, key: &SealKey, shell: &Shell) -> Result<Round, StoreError> {
    let now = shell.clock.now();
    let today = day(now);
    let mut round = Round { answered: follow(db, now).await?, ..Round::default() };
    round.closed = db.write(move |conn| close_past(conn, today, now)).await?;
    climb_all(db, key, shell, &mut round).await?;
    db.write(move |conn| {
        write_down(conn, today)?;
        forget(conn, today, now)
    })
    .await?;
    Ok(round)
}

/// The day it is in metropolitan France.
pub(crate) fn day(now: DateTime<Utc>) -> NaiveDate {
    vocabulary::time::paris(now).date()
}

/// An organisation whose next rung is due, and who is written to.
struct Due {
    campaign: Campaign,
    recipient: Recipient,
    rung: Rung,
    to: Vec<Addressee>,
}

/// Climbs every rung that is due. Each organisation is one transaction: its letters leave if the rung was this call's.
pub(crate) async fn climb_all(
    db: &Db,
    key: &SealKey,
    shell: &Shell,
    round: &mut Round,
) -> Result<(), StoreError> {
    let now = shell.clock.now();
    let sealing = key.clone();
    let due = db.read(move |conn| all_due(conn, &sealing, day(now))).await?;
    for one in due {
        let letters: Vec<Drawn> =
            one.to.iter().map(|to| Drawn::draw(shell, &one.campaign, &one.recipient, one.rung, to)).collect();
        let (key, rung) = (key.clone(), one.rung);
        let steps = (one.recipient.step, rung.step());
        let row = ClimbRow::of(one.recipient.id, steps, now, i64::from(!letters.is_empty()));
        let climbed = db
            .write(move |conn| {
                let is_ours = climb(conn, &row)? == 1;
                if is_ours {
                    letters.iter().try_for_each(|letter| letter.send(conn, &key, now))?;
                }
                Ok(is_ours)
            })
            .await?;
        match (climbed, rung.is_letter()) {
            (true, true) => round.written += 1,
            (true, false) => round.to_call += 1,
            (false, _) => {}
        }
    }
    Ok(())
}

fn all_due(conn: &mut Conn, key: &SealKey, today: NaiveDate) -> Result<Vec<Due>, StoreError> {
    let mut due = Vec::new();
    for campaign in open_campaigns(conn)? {
        for recipient in recipients_of(conn, campaign.id)? {
            due.extend(due_now(conn, key, (&campaign, recipient), today)?);
        }
    }
    Ok(due)
}

fn due_now(
    conn: &mut Conn,
    key: &SealKey,
    (campaign, recipient): (&Campaign, Recipient),
    today: NaiveDate,
) -> Result<Option<Due>, StoreError> {
    if !recipient.step.awaits() || recipient.step.is_to_call() {
        return Ok(None);
    }
    let reach = reach(conn, key, recipient.organization, today)?;
    let standing = Standing {
        step: recipient.step,
        since: day(recipient.since),
        address: reach.address(),
        has_deputy: !reach.deputies.is_empty(),
        silent_in_august: reach.silent_in_august(),
    };
    let Some(rung) = next(campaign.kind, &standing, today) else { return Ok(None) };
    let to = match rung {
        Rung::Letter | Rung::Reminder => reach.first.into_iter().collect(),
        Rung::Deputy => reach.deputies,
        Rung::Phone | Rung::BadAddress => Vec::new(),
    };
    Ok(Some(Due { campaign: campaign.clone(), recipient, rung, to }))
}

fn close_past(conn: &mut Conn, today: NaiveDate, now: DateTime<Utc>) -> Result<u64, StoreError> {
    let mut closed = 0;
    for campaign in open_campaigns(conn)?.iter().filter(|campaign| campaign.closes_on < today) {
        closed += u64::from(close(conn, campaign, now)?);
    }
    Ok(closed)
}

/// Closes a campaign, once. A crisis that ends takes with it the states that had no end of their own.
pub(crate) fn close(conn: &mut Conn, campaign: &Campaign, now: DateTime<Utc>) -> Result<bool, StoreError> {
    if set_closed(conn, campaign.id.uuid(), now)? == 0 {
        return Ok(false);
    }
    if campaign.kind == CampaignKind::Crisis {
        end_undated(conn, campaign, now)?;
    }
    let (subject, payload) = (Some(campaign.id.uuid()), serde_json::json!({ "kind": campaign.kind.code() }));
    let fact = store::Fact { name: "campaign.closed", subject, payload, recorded_at: now };
    store::record(conn, &fact).map(|_| true)
}

fn forget(conn: &mut Conn, today: NaiveDate, now: DateTime<Utc>) -> Result<(), StoreError> {
    corrections::forget_done_before(conn, now - DONE_KEPT)?;
    corrections::forget_noted_before(conn, now - NOTED_KEPT)?;
    crises::forget_crisis_links_before(conn, now)?;
    attestations::forget_expired_before(conn, today - EXPIRED_KEPT).map(|_| ())
}
