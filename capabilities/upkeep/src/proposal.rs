//! A record that somebody proposes: seen by nobody until the coordination has checked it.

use accounts::EmailAddress;
use chrono::{DateTime, Utc};
use directory::{Author, RecordKey, RecordKind};
use post::Recipient;
use serde::{Deserialize, Serialize};
use serde_json::json;
use store::{Conn, Fact, SealKey, StoreError};
use vocabulary::Locale;
use vocabulary::id::{AccountId, ProposalId};

use crate::checked::Checked;
use crate::letters::Drawn;
use crate::link::somebody_at;
use crate::sealing::{PROPOSAL_CONTENT, PROPOSAL_MAIL, PROPOSAL_REASON, open_some, print, seal, seal_some};
use crate::store::proposals::{
    DecisionRow, ProposalRow, decide_proposal, insert_proposal, proposal_by_digest, proposal_by_id,
    waiting_proposals,
};
use crate::store::unknown;
use crate::suggestion::{NewSuggestion, suggest};

/// What somebody says of a record that is missing, in their own words.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Proposed {
    /// Its name.
    pub name: String,
    /// For a service, who gives it.
    pub organization: String,
    /// What it does.
    pub purpose: String,
    /// Where.
    pub place: String,
    /// How to reach it.
    pub reach: String,
    /// Who says so.
    pub said_by: String,
}

/// A proposal about to be kept, everything of chance in it drawn.
#[derive(Clone)]
pub struct NewProposal {
    /// Its identity.
    pub id: ProposalId,
    /// An organisation or a service.
    pub kind: RecordKind,
    /// What it says.
    pub says: Proposed,
    /// Where the proposer wishes to hear back.
    pub mail: Option<EmailAddress>,
    /// The proposer's language.
    pub locale: Locale,
    /// The digest of the secret by which it is followed.
    pub follow: Vec<u8>,
    /// When.
    pub now: DateTime<Utc>,
}

/// What became of a proposal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProposalState {
    /// Nobody has checked it yet.
    Waiting,
    /// It is a record now.
    Accepted,
    /// It was not taken, for a reason.
    Refused,
    /// It speaks of a record that was there already.
    Joined,
}

impl ProposalState {
    /// Every state.
    pub const ALL: [Self; 4] = [Self::Waiting, Self::Accepted, Self::Refused, Self::Joined];

    /// The code it is kept by.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Accepted => "accepted",
            Self::Refused => "refused",
            Self::Joined => "joined",
        }
    }

    /// The state of this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == code)
    }

    /// The key of its words.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Waiting => "upkeep-proposal-waiting",
            Self::Accepted => "upkeep-proposal-accepted",
            Self::Refused => "upkeep-proposal-refused",
            Self::Joined => "upkeep-proposal-joined",
        }
    }
}

/// A proposal as it is read back. Its `Debug` is blank.
#[derive(Clone)]
pub(crate) struct Proposal {
    pub(crate) id: ProposalId,
    pub(crate) kind: RecordKind,
    pub(crate) says: Proposed,
    pub(crate) state: ProposalState,
    pub(crate) reason: String,
    pub(crate) record: Option<RecordKey>,
    pub(crate) proposed_at: DateTime<Utc>,
    pub(crate) proposer: Option<Recipient>,
}

/// Keeps a proposal; the directory does not show it.
pub fn propose(conn: &mut Conn, key: &SealKey, new: &NewProposal) -> Result<(), StoreError> {
    let id = new.id.uuid();
    let content = serde_json::to_string(&new.says).unwrap_or_default();
    let mail = new.mail.as_ref().map_or("", |mail| mail.text());
    let row = ProposalRow {
        id,
        kind: new.kind.code().to_owned(),
        content_sealed: Some(seal(key, PROPOSAL_CONTENT, id, &content)?),
        follow_digest: new.follow.clone(),
        answer_digest: None,
        mail_sealed: seal_some(key, PROPOSAL_MAIL, id, mail)?,
        mail_print: new.mail.as_ref().map(|mail| print(key, mail.text())),
        locale: new.locale.code().to_owned(),
        state: ProposalState::Waiting.code().to_owned(),
        reason_sealed: None,
        record: None,
        proposed_at: new.now,
        decided_at: None,
        decided_by: None,
    };
    insert_proposal(conn, &row)?;
    tell(conn, "upkeep.proposed", new.id, new.now)
}

fn read(key: &SealKey, row: &ProposalRow) -> Result<Proposal, StoreError> {
    let kind = RecordKind::from_code(&row.kind).ok_or_else(|| unknown("proposal", &row.kind))?;
    let content = open_some(key, PROPOSAL_CONTENT, row.id, row.content_sealed.as_ref())?;
    let mail = open_some(key, PROPOSAL_MAIL, row.id, row.mail_sealed.as_ref())?;
    let locale = Locale::from_code(&row.locale).unwrap_or(Locale::French);
    Ok(Proposal {
        id: ProposalId::from(row.id),
        kind,
        says: serde_json::from_str(&content).unwrap_or_default(),
        state: ProposalState::from_code(&row.state).ok_or_else(|| unknown("proposal", &row.state))?,
        reason: open_some(key, PROPOSAL_REASON, row.id, row.reason_sealed.as_ref())?,
        record: row.record.map(|id| RecordKey { kind, id }),
        proposed_at: row.proposed_at,
        proposer: (!mail.is_empty()).then(|| somebody_at(mail, locale)),
    })
}

/// The proposals that wait for a check, the oldest first.
pub(crate) fn proposals(conn: &mut Conn, key: &SealKey) -> Result<Vec<Proposal>, StoreError> {
    waiting_proposals(conn)?.iter().map(|row| read(key, row)).collect()
}

/// A proposal.
pub(crate) fn proposal_of(
    conn: &mut Conn,
    key: &SealKey,
    id: ProposalId,
) -> Result<Option<Proposal>, StoreError> {
    proposal_by_id(conn, id.uuid())?.map(|row| read(key, &row)).transpose()
}

/// The proposal that its proposer's link opens.
pub(crate) fn proposal_followed(
    conn: &mut Conn,
    key: &SealKey,
    digest: &[u8],
) -> Result<Option<Proposal>, StoreError> {
    proposal_by_digest(conn, digest)?.map(|row| read(key, &row)).transpose()
}

/// What is decided of a proposal.
#[derive(Clone)]
pub(crate) enum Decision {
    /// It becomes a record, which nobody has confirmed yet.
    Accept(Box<Checked>),
    /// It is not taken, for this reason.
    Refuse(String),
    /// It speaks of this record, whose owner is suggested what fits there.
    Join(RecordKey, Vec<NewSuggestion>),
}

/// A decision about to be kept, everything of chance in it drawn.
#[derive(Clone)]
pub(crate) struct Deciding {
    pub(crate) proposal: ProposalId,
    pub(crate) decision: Decision,
    pub(crate) by: AccountId,
    /// « Proposition vérifiée », as the history of the record says.
    pub(crate) author: Author,
    /// The proposer's letter, and the digest of the secret in it.
    pub(crate) letter: Option<(Drawn, Vec<u8>)>,
    /// The letters to those who decide what is suggested.
    pub(crate) suggested: Vec<Drawn>,
    pub(crate) now: DateTime<Utc>,
}

/// Decides a proposal that waits; says whether it did.
pub(crate) fn decide(conn: &mut Conn, key: &SealKey, said: &Deciding) -> Result<bool, StoreError> {
    let Some(found) = proposal_by_id(conn, said.proposal.uuid())? else { return Ok(false) };
    let kind = RecordKind::from_code(&found.kind).ok_or_else(|| unknown("proposal", &found.kind))?;
    let (state, record, reason) = match &said.decision {
        Decision::Accept(checked) => {
            (ProposalState::Accepted, Some(RecordKey { kind: checked.kind, id: checked.id }), "")
        }
        Decision::Refuse(reason) => (ProposalState::Refused, None, reason.as_str()),
        Decision::Join(record, _) => (ProposalState::Joined, Some(*record), ""),
    };
    let row = DecisionRow {
        id: found.id,
        state: state.code().to_owned(),
        kind: record.map_or(kind, |record| record.kind).code().to_owned(),
        record: record.map(|record| record.id),
        reason_sealed: seal_some(key, PROPOSAL_REASON, found.id, reason)?,
        answer_digest: said.letter.as_ref().map(|(_, digest)| digest.clone()),
        decided_by: Some(said.by.uuid()),
        decided_at: said.now,
    };
    if decide_proposal(conn, &row)? == 0 {
        return Ok(false);
    }
    match &said.decision {
        Decision::Accept(checked) => checked.open(conn, &said.author, said.now)?,
        Decision::Join(_, suggestions) => {
            for suggestion in suggestions {
                suggest(conn, key, suggestion)?;
            }
        }
        Decision::Refuse(_) => {}
    }
    for letter in said.letter.iter().map(|(letter, _)| letter).chain(&said.suggested) {
        letter.send(conn, key, said.now)?;
    }
    tell(conn, "upkeep.proposal.decided", said.proposal, said.now)?;
    Ok(true)
}

fn tell(conn: &mut Conn, name: &'static str, id: ProposalId, now: DateTime<Utc>) -> Result<(), StoreError> {
    let fact = Fact { name, subject: Some(id.uuid()), payload: json!({}), recorded_at: now };
    store::record(conn, &fact).map(|_| ())
}

impl std::fmt::Debug for Proposed {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        to.write_str("Proposed(…)")
    }
}

impl std::fmt::Debug for NewProposal {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(to, "NewProposal({})", self.id)
    }
}
