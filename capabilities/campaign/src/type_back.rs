//! What the phone sheet said, typed back in bulk: a code and a reply per line, all taken or none.

use std::collections::{BTreeMap, BTreeSet};
use vocabulary::named;

use chrono::{DateTime, Utc};
use directory::{Act, Author, Confirmation, RecordKey, RecordKind, Section};
use store::{Conn, SealKey, StoreError};
use uuid::Uuid;
use vocabulary::id::{AccountId, CampaignId, ConfirmationId};

use crate::campaign::Campaign;
use crate::code::RecordCode;
use crate::recipient::{AnswerChannel, Outcome, Recipient};
use crate::store::corrections::{self, Correction};
use crate::store::recipients::{coded_of, note_answer, note_call, note_declined, recipients_of};

/// The longest note of a line, in letters.
pub(crate) const LONGEST_NOTE: usize = 300;
/// Two letters and a call without an answer put a record in doubt (the states of freshness).
const LETTERS_BEFORE_DOUBT: u32 = 2;

named! {
    /// What came of a call or a sheet. The French words begin with five different letters: one key chooses one.
    pub(crate) Reply {
        /// « Tout est bon ».
        AllGood = "all-good", "campaign-reply-all-good";
        /// Something changed, and one line says what.
        Changed = "changed", "campaign-reply-changed";
        /// Nobody answered.
        NoAnswer = "no-answer", "campaign-reply-no-answer";
        /// It exists no longer.
        Gone = "gone", "campaign-reply-gone";
        /// It does not wish to be asked.
        Declined = "declined", "campaign-reply-declined";
    }
}

/// What is wrong with a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum LineFault {
    /// No code of ours looks like this.
    Code,
    /// The code is well written, and no sheet of this campaign has it.
    Unknown,
    /// Nothing was chosen.
    Reply,
    /// Something changed, but not what.
    Note,
    /// The same code stands above with another reply.
    Twice,
}

impl LineFault {
    /// The key of its words.
    pub(crate) const fn key(self) -> &'static str {
        match self {
            LineFault::Code => "campaign-fault-code",
            LineFault::Unknown => "campaign-fault-unknown",
            LineFault::Reply => "campaign-fault-reply",
            LineFault::Note => "campaign-fault-note",
            LineFault::Twice => "campaign-fault-twice",
        }
    }
}

/// A line as it was typed.
#[derive(Clone, Default, PartialEq, Eq)]
pub(crate) struct Typed {
    pub(crate) code: String,
    pub(crate) reply: String,
    pub(crate) note: String,
}

impl Typed {
    /// Whether nothing was typed.
    pub(crate) fn is_blank(&self) -> bool {
        self.code.is_empty() && self.reply.is_empty() && self.note.is_empty()
    }
}

impl std::fmt::Debug for Typed {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(to, "Typed({}, {})", self.code, self.reply)
    }
}

/// A line that is understood.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Line {
    /// Its place among the lines typed, from 0.
    pub(crate) row: usize,
    pub(crate) code: RecordCode,
    pub(crate) reply: Reply,
    pub(crate) note: String,
}

impl std::fmt::Debug for Line {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(to, "Line({}, {}, {:?})", self.row, self.code, self.reply)
    }
}

/// The faults of lines, by their place.
pub(crate) type Faulty = Vec<(usize, LineFault)>;

/// Understands lines; blank ones are passed over. All faults are told at once.
pub(crate) fn understand(typed: &[Typed]) -> Result<Vec<Line>, Faulty> {
    let (mut lines, mut faults): (Vec<Line>, Faulty) = (Vec::new(), Vec::new());
    for (row, one) in typed.iter().enumerate().filter(|(_, one)| !one.is_blank()) {
        match line(row, one, &lines) {
            Ok(line) => lines.push(line),
            Err(fault) => faults.push((row, fault)),
        }
    }
    if faults.is_empty() { Ok(lines) } else { Err(faults) }
}

fn line(row: usize, typed: &Typed, above: &[Line]) -> Result<Line, LineFault> {
    let code = RecordCode::read(&typed.code).ok_or(LineFault::Code)?;
    let reply = Reply::from_code(&typed.reply).ok_or(LineFault::Reply)?;
    if reply == Reply::Changed && typed.note.is_empty() {
        return Err(LineFault::Note);
    }
    if above.iter().any(|line| line.code == code && line.reply != reply) {
        return Err(LineFault::Twice);
    }
    Ok(Line { row, code, reply, note: typed.note.chars().take(LONGEST_NOTE).collect() })
}

/// Lines about to be taken.
#[derive(Clone, Debug)]
pub(crate) struct Batch<'a> {
    pub(crate) campaign: &'a Campaign,
    pub(crate) lines: &'a [Line],
    pub(crate) channel: AnswerChannel,
    /// Who types.
    pub(crate) by: AccountId,
    /// Drawn before the transaction: the identities of what it writes come from it.
    pub(crate) seed: Uuid,
    pub(crate) now: DateTime<Utc>,
}

/// What the codes of a campaign stand for.
struct Sheet {
    recipients: BTreeMap<u32, Recipient>,
    records: BTreeMap<RecordCode, RecordKey>,
}

impl Sheet {
    fn read(conn: &mut Conn, campaign: CampaignId) -> Result<Self, StoreError> {
        let recipients = recipients_of(conn, campaign)?;
        let mut records = BTreeMap::new();
        for row in coded_of(conn, campaign.uuid())? {
            let Some(kind) = RecordKind::from_code(&row.kind) else { continue };
            let number = u32::try_from(row.number).unwrap_or(0);
            let position = u32::try_from(row.position).unwrap_or(0);
            records.insert(RecordCode { number, position }, RecordKey { kind, id: row.record });
        }
        Ok(Self { recipients: recipients.into_iter().map(|one| (one.number, one)).collect(), records })
    }

    /// The records a code stands for: one, or for the organisation's own everything it has.
    fn records_of(&self, code: RecordCode) -> Vec<RecordKey> {
        match code.position {
            0 => {
                let all = self.records.iter().filter(|(other, _)| other.number == code.number);
                all.map(|(_, key)| *key).collect()
            }
            _ => self.records.get(&code).copied().into_iter().collect(),
        }
    }
}

/// Takes all lines, or none and says which are wrong. Answers how many organisations have answered.
pub(crate) fn take(
    conn: &mut Conn,
    key: &SealKey,
    batch: &Batch<'_>,
) -> Result<Result<usize, Faulty>, StoreError> {
    let sheet = Sheet::read(conn, batch.campaign.id)?;
    let unknown = batch.lines.iter().filter(|line| !sheet.records.contains_key(&line.code));
    let faults: Faulty = unknown.map(|line| (line.row, LineFault::Unknown)).collect();
    if !faults.is_empty() {
        return Ok(Err(faults));
    }
    for line in batch.lines {
        if let Some(recipient) = sheet.recipients.get(&line.code.number) {
            take_line(conn, key, (batch, line), (recipient, &sheet.records_of(line.code)))?;
        }
    }
    settle(conn, batch, &sheet).map(Ok)
}

fn take_line(
    conn: &mut Conn,
    key: &SealKey,
    (batch, line): (&Batch<'_>, &Line),
    (recipient, records): (&Recipient, &[RecordKey]),
) -> Result<(), StoreError> {
    match line.reply {
        Reply::AllGood => confirm(conn, batch, recipient, records),
        Reply::Changed => {
            let id = identity(batch, &format!("correction/{}", line.row));
            let Some(record) = records.first().copied() else { return Ok(()) };
            let correction = Correction { id, record, note: line.note.clone(), noted_at: batch.now };
            let of = (batch.campaign.id, recipient.organization.uuid());
            corrections::keep(conn, key, of, &correction)
        }
        Reply::Gone => retire(conn, (batch, line), recipient, records),
        Reply::NoAnswer => {
            note_call(conn, recipient.id)?;
            let services = records.iter().filter(|record| record.kind == RecordKind::Service);
            let doubted = services.filter(|_| recipient.letters >= LETTERS_BEFORE_DOUBT);
            doubted.into_iter().try_for_each(|record| directory::doubt(conn, *record, batch.now).map(|_| ()))
        }
        Reply::Declined => note_declined(conn, recipient.id, batch.channel.code(), batch.now).map(|_| ()),
    }
}

fn identity(batch: &Batch<'_>, name: &str) -> Uuid {
    ConfirmationId::from_source("campaign", &batch.seed.to_string(), name).uuid()
}

/// The organisation said it, the coordinator wrote it down.
fn author(batch: &Batch<'_>, recipient: &Recipient) -> Author {
    Author {
        account: Some(batch.by),
        organization: Some(recipient.organization),
        shown: recipient.name.clone(),
        owns: false,
    }
}

fn confirm(
    conn: &mut Conn,
    batch: &Batch<'_>,
    recipient: &Recipient,
    records: &[RecordKey],
) -> Result<(), StoreError> {
    let by = author(batch, recipient);
    for record in records {
        let asked = asked_of(batch.campaign, record.kind);
        if asked.is_empty() {
            continue;
        }
        let confirmation = Confirmation {
            id: ConfirmationId::from(identity(batch, &record.id.to_string())),
            record: *record,
            sections: &asked,
            by: &by,
            channel: batch.channel.kept(),
            now: batch.now,
        };
        directory::confirm(conn, &confirmation)?;
    }
    Ok(())
}

/// The parts of a kind of record that a campaign asks about.
pub(crate) fn asked_of(campaign: &Campaign, kind: RecordKind) -> Vec<Section> {
    let all = Section::of(kind).iter().copied();
    all.filter(|section| campaign.sections.is_empty() || campaign.sections.contains(section)).collect()
}

fn retire(
    conn: &mut Conn,
    (batch, line): (&Batch<'_>, &Line),
    recipient: &Recipient,
    records: &[RecordKey],
) -> Result<(), StoreError> {
    let by = author(batch, recipient);
    let act = Act { by: &by, channel: batch.channel.kept(), now: batch.now };
    // Services first: an organisation leaves last.
    for record in records.iter().rev() {
        directory::retire(conn, *record, &line.note, act)?;
    }
    Ok(())
}

/// Counts who answered: whoever was reached has answered, whatever was said of each record.
fn settle(conn: &mut Conn, batch: &Batch<'_>, sheet: &Sheet) -> Result<usize, StoreError> {
    let numbers: BTreeSet<u32> = batch.lines.iter().map(|line| line.code.number).collect();
    let mut answered = 0;
    for number in numbers {
        let said: Vec<&Line> = batch.lines.iter().filter(|line| line.code.number == number).collect();
        let (Some(outcome), Some(recipient)) = (outcome(&said), sheet.recipients.get(&number)) else {
            continue;
        };
        note_answer(conn, recipient.id, outcome.code(), batch.channel.code(), batch.now)?;
        answered += 1;
    }
    Ok(answered)
}

fn outcome(said: &[&Line]) -> Option<Outcome> {
    let any = |found: &dyn Fn(&Line) -> bool| said.iter().any(|line| found(line));
    if any(&|line| line.reply == Reply::Gone && line.code.position == 0) {
        return Some(Outcome::Closed);
    }
    if any(&|line| matches!(line.reply, Reply::Changed | Reply::Gone)) {
        return Some(Outcome::Changed);
    }
    any(&|line| line.reply == Reply::AllGood).then_some(Outcome::Confirmed)
}
