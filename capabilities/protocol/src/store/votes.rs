//! Votes, their electors and their ballots, as their tables keep them; and the rule of the network.

use ::store::{Conn, StoreError, row, sql};
use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;
use vocabulary::id::{AccountId, OrganizationId, ProtocolVersionId};

use super::{counted, unfit};
use crate::vote::{Choice, Means, Outcome, Rule, Tally, Vote};

row! {
    struct VoteRow {
        id: Uuid,
        version: Uuid,
        opened_at: DateTime<Utc>,
        ends_on: NaiveDate,
        effective_on: NaiveDate,
        quorum_percent: i64,
        majority_percent: i64,
        ended_on: Option<NaiveDate>,
        outcome: Option<String>,
    }
}

row! {
    struct ElectorRow { vote: Uuid, organization: Uuid }
}

row! {
    struct BallotRow {
        vote: Uuid,
        organization: Uuid,
        choice: String,
        means: String,
        cast_at: DateTime<Utc>,
        cast_by: Option<Uuid>,
        minutes: Option<String>,
    }
}

row! {
    /// An elector by name, and what it said if it voted.
    struct NamedElectorRow {
        organization: Uuid,
        name: String,
        choice: Option<String>,
        means: Option<String>,
        minutes: Option<String>,
    }
}

row! {
    struct ChoiceCountRow { choice: String, votes: i64 }
}

row! {
    struct RuleRow { quorum_percent: i64, majority_percent: i64 }
}

sql! {
    fn insert_vote(row: &VoteRow) -> () =
        "insert into protocol_vote (id, version, opened_at, ends_on, effective_on, quorum_percent, majority_percent,
                ended_on, outcome)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    fn insert_electors() -> Bulk<ElectorRow> =
        "insert into protocol_elector (vote, organization) values ($1, $2)";
    fn votes_about(version: Uuid) -> Vec<VoteRow> =
        "select id, version, opened_at, ends_on, effective_on, quorum_percent, majority_percent, ended_on, outcome
         from protocol_vote where version = $1 order by opened_at desc, id desc";
    fn votes_not_ended() -> Vec<VoteRow> =
        "select id, version, opened_at, ends_on, effective_on, quorum_percent, majority_percent, ended_on, outcome
         from protocol_vote where ended_on is null order by opened_at, id";
    fn end_vote(id: Uuid, ended_on: NaiveDate, outcome: &str) -> Affected =
        "update protocol_vote set ended_on = $2, outcome = $3 where id = $1 and ended_on is null";
    fn count_electors(vote: Uuid) -> One<i64> =
        "select count(*) as electors from protocol_elector where vote = $1";
    fn count_elector(vote: Uuid, organization: Uuid) -> One<i64> =
        "select count(*) as electors from protocol_elector where vote = $1 and organization = $2";
    fn count_choices(vote: Uuid) -> Vec<ChoiceCountRow> =
        "select choice, count(*) as votes from protocol_ballot where vote = $1 group by choice order by choice";
    fn put_ballot(row: &BallotRow) -> Affected =
        "insert into protocol_ballot (vote, organization, choice, means, cast_at, cast_by, minutes)
         values ($1, $2, $3, $4, $5, $6, $7)
         on conflict (vote, organization) do update
         set choice = excluded.choice, means = excluded.means, cast_at = excluded.cast_at,
             cast_by = excluded.cast_by, minutes = excluded.minutes
         where protocol_ballot.means = 'paper' or excluded.means = 'screen'";
    fn drop_ballot(organization: Uuid) -> Affected =
        "delete from protocol_ballot
         where organization = $1 and vote in (select id from protocol_vote where ended_on is null)";
    fn drop_elector(organization: Uuid) -> Affected =
        "delete from protocol_elector
         where organization = $1 and vote in (select id from protocol_vote where ended_on is null)";
    fn drop_ballots_of_gone(vote: Uuid) -> Affected =
        "delete from protocol_ballot
         where vote = $1 and organization in (select id from organization where gone_on is not null)";
    fn drop_electors_gone(vote: Uuid) -> Affected =
        "delete from protocol_elector
         where vote = $1 and organization in (select id from organization where gone_on is not null)";
    fn electors_named(vote: Uuid) -> Vec<NamedElectorRow> =
        "select e.organization, o.name, b.choice, b.means, b.minutes
         from protocol_elector e join organization o on o.id = e.organization
         left join protocol_ballot b on b.vote = e.vote and b.organization = e.organization
         where e.vote = $1 order by o.name, e.organization";
    fn the_rule() -> Option<RuleRow> =
        "select quorum_percent, majority_percent from protocol_rule where single = 1";
    fn put_rule(quorum_percent: i64, majority_percent: i64) -> Affected =
        "insert into protocol_rule (single, quorum_percent, majority_percent) values (1, $1, $2)
         on conflict (single) do update
         set quorum_percent = excluded.quorum_percent, majority_percent = excluded.majority_percent";
}

/// An organisation that votes, and what it said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Elector {
    pub(crate) organization: OrganizationId,
    pub(crate) name: String,
    pub(crate) ballot: Option<(Choice, Means)>,
    /// Where a vote on paper is recorded.
    pub(crate) minutes: String,
}

/// A ballot as it is put in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Ballot {
    pub(crate) organization: OrganizationId,
    pub(crate) choice: Choice,
    pub(crate) means: Means,
    pub(crate) cast_by: Option<AccountId>,
    /// The assembly and its minutes, for a vote on paper.
    pub(crate) minutes: Option<String>,
}

impl VoteRow {
    fn understood(self) -> Result<Vote, StoreError> {
        let rule = Rule::new(self.quorum_percent, self.majority_percent);
        let ended = match (self.ended_on, self.outcome.as_deref()) {
            (None, None) => None,
            (Some(on), Some(code)) => {
                Some((on, Outcome::from_code(code).ok_or_else(|| unfit(self.id, &"an unknown outcome"))?))
            }
            _ => return Err(unfit(self.id, &"half an end")),
        };
        Ok(Vote {
            id: self.id,
            version: ProtocolVersionId::from(self.version),
            opened_at: self.opened_at,
            ends_on: self.ends_on,
            effective_on: self.effective_on,
            rule: rule.ok_or_else(|| unfit(self.id, &"an impossible rule"))?,
            ended,
        })
    }
}

/// Opens a vote with those who may take part.
pub(crate) fn insert(conn: &mut Conn, vote: &Vote, electors: &[OrganizationId]) -> Result<(), StoreError> {
    let row = VoteRow {
        id: vote.id,
        version: vote.version.uuid(),
        opened_at: vote.opened_at,
        ends_on: vote.ends_on,
        effective_on: vote.effective_on,
        quorum_percent: i64::from(vote.rule.quorum_percent()),
        majority_percent: i64::from(vote.rule.majority_percent()),
        ended_on: None,
        outcome: None,
    };
    insert_vote(conn, &row)?;
    let elector =
        |organization: &OrganizationId| ElectorRow { vote: vote.id, organization: organization.uuid() };
    insert_electors(conn, &electors.iter().map(elector).collect::<Vec<_>>()).map(|_| ())
}

/// Every vote about a version, the last first.
pub(crate) fn votes_of(conn: &mut Conn, version: ProtocolVersionId) -> Result<Vec<Vote>, StoreError> {
    votes_about(conn, version.uuid())?.into_iter().map(VoteRow::understood).collect()
}

/// The vote that has not ended; there is one at most.
pub(crate) fn running(conn: &mut Conn) -> Result<Option<Vote>, StoreError> {
    votes_not_ended(conn)?.into_iter().next().map(VoteRow::understood).transpose()
}

/// Ends a vote, once.
pub(crate) fn note_ended(
    conn: &mut Conn,
    vote: Uuid,
    ended_on: NaiveDate,
    outcome: Outcome,
) -> Result<bool, StoreError> {
    Ok(end_vote(conn, vote, ended_on, outcome.code())? > 0)
}

/// The votes so far.
pub(crate) fn tally(conn: &mut Conn, vote: Uuid) -> Result<Tally, StoreError> {
    let mut tally = Tally { electors: counted(count_electors(conn, vote)?), ..Tally::default() };
    for row in count_choices(conn, vote)? {
        let votes = counted(row.votes);
        match Choice::from_code(&row.choice).ok_or_else(|| unfit(vote, &"an unknown choice"))? {
            Choice::Yes => tally.yes = votes,
            Choice::No => tally.no = votes,
            Choice::Abstain => tally.abstain = votes,
        }
    }
    Ok(tally)
}

/// Whether an organisation takes part in a vote.
pub(crate) fn is_elector(
    conn: &mut Conn,
    vote: Uuid,
    organization: OrganizationId,
) -> Result<bool, StoreError> {
    Ok(count_elector(conn, vote, organization.uuid())? > 0)
}

/// Puts a ballot in, in place of the one before; one on paper never takes the place of one given on screen. Says whether
/// it is in.
pub(crate) fn cast(
    conn: &mut Conn,
    vote: Uuid,
    ballot: &Ballot,
    now: DateTime<Utc>,
) -> Result<bool, StoreError> {
    let row = BallotRow {
        vote,
        organization: ballot.organization.uuid(),
        choice: ballot.choice.code().to_owned(),
        means: ballot.means.code().to_owned(),
        cast_at: now,
        cast_by: ballot.cast_by.map(AccountId::uuid),
        minutes: ballot.minutes.clone(),
    };
    Ok(put_ballot(conn, &row)? > 0)
}

/// Takes an organisation out of the vote that runs, with its ballot.
pub(crate) fn leave_out(conn: &mut Conn, organization: OrganizationId) -> Result<(), StoreError> {
    drop_ballot(conn, organization.uuid())?;
    drop_elector(conn, organization.uuid()).map(|_| ())
}

/// Takes those out of a vote whose record has gone from the directory since it opened, with their ballots.
pub(crate) fn leave_out_gone(conn: &mut Conn, vote: Uuid) -> Result<(), StoreError> {
    drop_ballots_of_gone(conn, vote)?;
    drop_electors_gone(conn, vote).map(|_| ())
}

/// Who takes part in a vote, by name, with what each said.
pub(crate) fn electors_of(conn: &mut Conn, vote: Uuid) -> Result<Vec<Elector>, StoreError> {
    let understood = |row: NamedElectorRow| {
        let ballot = match (row.choice.as_deref(), row.means.as_deref()) {
            (Some(choice), Some(means)) => {
                let read = Choice::from_code(choice).zip(Means::from_code(means));
                Some(read.ok_or_else(|| unfit(vote, &"an unknown ballot"))?)
            }
            _ => None,
        };
        let organization = OrganizationId::from(row.organization);
        Ok(Elector { organization, name: row.name, ballot, minutes: row.minutes.unwrap_or_default() })
    };
    electors_named(conn, vote)?.into_iter().map(understood).collect()
}

/// The rule of the network for its next vote.
pub(crate) fn rule(conn: &mut Conn) -> Result<Rule, StoreError> {
    let row = the_rule(conn)?;
    Ok(row.and_then(|row| Rule::new(row.quorum_percent, row.majority_percent)).unwrap_or_default())
}

/// Sets the rule for the next vote.
pub(crate) fn set_rule(conn: &mut Conn, rule: &Rule) -> Result<(), StoreError> {
    let (quorum, majority) = (i64::from(rule.quorum_percent()), i64::from(rule.majority_percent()));
    put_rule(conn, quorum, majority).map(|_| ())
}
