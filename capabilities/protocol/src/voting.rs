//! Adopting a version: opening a vote, voting, and what its end does.

use ::store::{Conn, SealKey, StoreError};
use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;
use vocabulary::id::OrganizationId;
use web::Shell;

use crate::drafting::record;
use crate::letters::{self, Told};
use crate::rounds::day;
use crate::standings::standings;
use crate::store::votes::Ballot;
use crate::store::{amendments, organizations, versions, votes};
use crate::version::{Stage, effective};
use crate::vote::{Outcome, Vote};

/// Who votes on this day: the organisations whose signature is valid; where nobody has one, as before the very first
/// version, those of the directory that an owner keeps and so can answer for.
pub(crate) fn electorate(conn: &mut Conn, today: NaiveDate) -> Result<Vec<OrganizationId>, StoreError> {
    let valid = standings(conn, today)?.into_iter().filter(|(_, standing)| standing.may_share(today));
    let signed: Vec<OrganizationId> = valid.map(|(id, _)| id).collect();
    if !signed.is_empty() {
        return Ok(signed);
    }
    let owned = organizations::organizations_owned(conn, today)?;
    Ok(owned.into_iter().map(OrganizationId::from).collect())
}

/// What became of the wish to open a vote.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Opened {
    /// It runs.
    Done,
    /// No version is under discussion, or another vote runs.
    NotNow,
    /// Amendments wait for an answer.
    AmendmentsWait,
    /// There is nobody to vote.
    Nobody,
}

/// Opens a vote about the version under discussion, by the rule of this day, and tells those who vote.
pub(crate) fn open(
    conn: &mut Conn,
    (key, shell): (&SealKey, &Shell),
    (id, ends_on, effective_on): (Uuid, NaiveDate, NaiveDate),
    now: DateTime<Utc>,
) -> Result<Opened, StoreError> {
    let version = versions::in_preparation(conn)?.filter(|version| version.stage == Stage::InDiscussion);
    let Some(version) = version else { return Ok(Opened::NotNow) };
    if votes::running(conn)?.is_some() {
        return Ok(Opened::NotNow);
    }
    if amendments::count_open(conn)? > 0 {
        return Ok(Opened::AmendmentsWait);
    }
    let electors = electorate(conn, day(now))?;
    if electors.is_empty() {
        return Ok(Opened::Nobody);
    }
    let rule = votes::rule(conn)?;
    let vote = Vote { id, version: version.id, opened_at: now, ends_on, effective_on, rule, ended: None };
    votes::insert(conn, &vote, &electors)?;
    let what = Told::VoteOpened { number: version.number, ends_on };
    for organization in electors {
        letters::tell(conn, (key, shell), (organization, &what, id), now)?;
    }
    record(conn, "protocol.vote-opened", id, now)?;
    Ok(Opened::Done)
}

/// What became of a ballot.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Cast {
    /// It is in.
    Done,
    /// No vote is open.
    Closed,
    /// The organisation does not take part in this one, or has left it.
    NotAnElector,
    /// A ballot on paper came where one was given on screen: that one stays.
    GivenOnScreen,
}

/// Puts a ballot into the vote that is open; until its end a ballot may be changed.
pub(crate) fn cast(conn: &mut Conn, ballot: &Ballot, now: DateTime<Utc>) -> Result<Cast, StoreError> {
    let Some(vote) = votes::running(conn)?.filter(|vote| vote.is_open(day(now))) else {
        return Ok(Cast::Closed);
    };
    let current = organizations::organization_named(conn, ballot.organization.uuid())?;
    if current.is_none() || !votes::is_elector(conn, vote.id, ballot.organization)? {
        return Ok(Cast::NotAnElector);
    }
    Ok(if votes::cast(conn, vote.id, ballot, now)? { Cast::Done } else { Cast::GivenOnScreen })
}

/// Ends the vote whose last day is over: with quorum and majority its version is adopted, else it stays in discussion.
/// Tells the coordinators; after a first adoption also the electors, who may sign now. Answers how it ended, if one did.
pub(crate) fn end_due(
    conn: &mut Conn,
    (key, shell): (&SealKey, &Shell),
    now: DateTime<Utc>,
) -> Result<Option<Outcome>, StoreError> {
    let today = day(now);
    let Some(vote) = votes::running(conn)?.filter(|vote| vote.ends_on < today) else { return Ok(None) };
    let Some(version) = versions::version(conn, vote.version)? else { return Ok(None) };
    votes::leave_out_gone(conn, vote.id)?;
    let outcome = votes::tally(conn, vote.id)?.outcome(&vote.rule);
    if !votes::note_ended(conn, vote.id, today, outcome)? {
        return Ok(None);
    }
    if outcome == Outcome::Adopted {
        versions::adopt(conn, version.id, (today, vote.effective_on.max(today)))?;
    }
    let what = Told::VoteEnded { number: version.number, outcome };
    letters::tell_coordinators(conn, (key, shell), (&what, vote.id), now)?;
    if outcome == Outcome::Adopted && standings(conn, today)?.is_empty() {
        let what = Told::MaySign { number: version.number };
        for elector in votes::electors_of(conn, vote.id)? {
            letters::tell(conn, (key, shell), (elector.organization, &what, vote.id), now)?;
        }
    }
    record(conn, "protocol.vote-ended", vote.id, now)?;
    Ok(Some(outcome))
}

/// Puts aside the versions that the one in force has replaced.
pub(crate) fn replace(conn: &mut Conn, today: NaiveDate) -> Result<u64, StoreError> {
    let all = versions::versions(conn)?;
    effective(&all, today).map_or(Ok(0), |held| versions::replace_older(conn, i64::from(held.number)))
}
