//! « C’est faux », said of a record in one line by anybody, and answered.

use accounts::EmailAddress;
use chrono::{DateTime, TimeDelta, Utc};
use directory::{RecordKey, RecordKind, Section};
use post::Recipient;
use serde_json::json;
use store::{Conn, Fact, SealKey, StoreError};
use uuid::Uuid;
use vocabulary::Locale;
use vocabulary::id::{OrganizationId, ReportId};

use crate::letters::Drawn;
use crate::link::{Kin, NewLink, offer_of_kin, somebody_at};
use crate::sealing::{REPORT_ANSWER, REPORT_MAIL, REPORT_TEXT, open_some, print, seal, seal_some};
use crate::store::reports::{
    AnswerRow, ReportRow, answer_report, close_report, count_waiting_about, insert_report, reopen_report,
    report_by_digest, report_by_id, waiting_reports, waiting_reports_of,
};
use crate::store::unknown;

/// How long the owner has to answer before the coordination may.
pub(crate) const OWNER_ANSWERS_WITHIN: TimeDelta = TimeDelta::days(7);
/// The longest line a reporter may write, in letters.
pub(crate) const LONGEST_LINE: usize = 400;

/// Where a report stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ReportState {
    /// Nobody keeps the record, or the reporter does not hold it for answered: the coordination has it.
    Open,
    /// Its owner has it.
    SentToOwner,
    /// The record was corrected.
    Fixed,
    /// The record is right as it stands, says its owner.
    Disputed,
    /// It is over.
    Closed,
}

impl ReportState {
    /// Every state, in the order a report passes through them.
    pub(crate) const ALL: [Self; 5] =
        [Self::Open, Self::SentToOwner, Self::Fixed, Self::Disputed, Self::Closed];

    /// The code it is kept by.
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::SentToOwner => "sent-to-owner",
            Self::Fixed => "fixed",
            Self::Disputed => "disputed",
            Self::Closed => "closed",
        }
    }

    /// The state of this code.
    pub(crate) fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == code)
    }

    /// The key of its words.
    pub(crate) const fn key(self) -> &'static str {
        match self {
            Self::Open => "upkeep-report-open",
            Self::SentToOwner => "upkeep-report-sent",
            Self::Fixed => "upkeep-report-fixed",
            Self::Disputed => "upkeep-report-disputed",
            Self::Closed => "upkeep-report-closed",
        }
    }

    /// Whether somebody still has to answer.
    pub(crate) const fn waits(self) -> bool {
        matches!(self, Self::Open | Self::SentToOwner)
    }
}

/// Who answers a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum AnsweredBy {
    /// Somebody of the organisation.
    Owner,
    /// The coordination.
    Coordination,
}

impl AnsweredBy {
    const fn code(self) -> &'static str {
        match self {
            Self::Owner => "owner",
            Self::Coordination => "coordination",
        }
    }
}

/// A report about to be kept, everything of chance in it drawn.
#[derive(Clone)]
pub struct NewReport {
    /// Its identity.
    pub id: ReportId,
    /// The record it is about.
    pub record: RecordKey,
    /// The organisation that answers for the record, if there is one.
    pub organization: Option<OrganizationId>,
    /// The part of the record, if the reporter said.
    pub section: Option<Section>,
    /// What is wrong, in one line.
    pub text: String,
    /// Where the reporter wishes to hear back.
    pub mail: Option<EmailAddress>,
    /// The reporter's language.
    pub locale: Locale,
    /// The digest of the secret by which it is followed.
    pub follow: Vec<u8>,
    /// What is told, to whom.
    pub told: Telling,
    /// When.
    pub now: DateTime<Utc>,
}

/// The letters of a report: each keeper's with a link of their own, and the reporter's.
#[derive(Clone, Default)]
pub struct Telling {
    pub(crate) keepers: Vec<(NewLink, Drawn)>,
    pub(crate) desk: Vec<Drawn>,
    pub(crate) reporter: Option<Drawn>,
}

impl Telling {
    /// Nobody is written to: for a record whose keepers learn of it otherwise.
    pub fn nobody() -> Self {
        Self::default()
    }
}

/// Keeps a report: the record stands in doubt until it is answered, and whoever answers for it is told at once.
/// Says whether there is such a record.
pub fn report(conn: &mut Conn, key: &SealKey, new: &NewReport) -> Result<bool, StoreError> {
    if !directory::doubt(conn, new.record, new.now)? {
        return Ok(false);
    }
    insert_report(conn, &row_of(key, new)?)?;
    let kin = Kin { report: Some(new.id.uuid()), ..Kin::default() };
    for (link, letter) in &new.told.keepers {
        offer_of_kin(conn, key, link, kin)?;
        letter.send(conn, key, new.now)?;
    }
    for letter in new.told.desk.iter().chain(&new.told.reporter) {
        letter.send(conn, key, new.now)?;
    }
    tell(conn, "upkeep.reported", new.id.uuid(), new.record, new.now)?;
    Ok(true)
}

fn row_of(key: &SealKey, new: &NewReport) -> Result<ReportRow, StoreError> {
    let (id, is_sent) = (new.id.uuid(), !new.told.keepers.is_empty());
    let mail = new.mail.as_ref().map_or("", |mail| mail.text());
    Ok(ReportRow {
        id,
        kind: new.record.kind.code().to_owned(),
        record: new.record.id,
        organization: new.organization.map(OrganizationId::uuid),
        section: new.section.map(|section| section.code().to_owned()),
        text_sealed: Some(seal(key, REPORT_TEXT, id, &new.text)?),
        follow_digest: new.follow.clone(),
        answer_digest: None,
        mail_sealed: seal_some(key, REPORT_MAIL, id, mail)?,
        mail_print: new.mail.as_ref().map(|mail| print(key, mail.text())),
        locale: new.locale.code().to_owned(),
        state: if is_sent { ReportState::SentToOwner } else { ReportState::Open }.code().to_owned(),
        answer_sealed: None,
        answered_by: None,
        opened_at: new.now,
        sent_at: is_sent.then_some(new.now),
        // Where nobody keeps the record, the coordination has it from the first day.
        overdue_at: (!is_sent).then_some(new.now),
        answered_at: None,
        closed_at: None,
    })
}

/// A report as it is read back. Its `Debug` is blank.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Report {
    /// Its identity.
    pub(crate) id: ReportId,
    /// The record it is about.
    pub(crate) record: RecordKey,
    /// The organisation that answers for the record.
    pub(crate) organization: Option<OrganizationId>,
    /// The part of the record.
    pub(crate) section: Option<Section>,
    /// What is wrong, as the reporter wrote it; empty once forgotten.
    pub(crate) text: String,
    /// Where it stands.
    pub(crate) state: ReportState,
    /// What the owner answered, in one line.
    pub(crate) answer: String,
    /// When it was opened.
    pub(crate) opened_at: DateTime<Utc>,
    /// When the owner was written to.
    pub(crate) sent_at: Option<DateTime<Utc>>,
    /// When it went over to the coordination.
    pub(crate) overdue_at: Option<DateTime<Utc>>,
    /// When it was answered.
    pub(crate) answered_at: Option<DateTime<Utc>>,
    /// When it was closed.
    pub(crate) closed_at: Option<DateTime<Utc>>,
    pub(crate) by_coordination: bool,
    pub(crate) reporter: Option<Recipient>,
}

impl Report {
    /// The six letters and digits it is called by on the telephone and in letters.
    pub(crate) fn code(&self) -> String {
        code_of(self.id)
    }

    /// Whether the reporter may say that it is still wrong: once, and while it is not closed.
    pub(crate) fn may_be_reopened(&self) -> bool {
        matches!(self.state, ReportState::Fixed | ReportState::Disputed) && self.overdue_at.is_none()
    }
}

/// The six letters and digits a report is called by.
pub(crate) fn code_of(id: ReportId) -> String {
    directory::handle(id.uuid()).chars().take(6).collect::<String>().to_uppercase()
}

fn read(key: &SealKey, row: &ReportRow) -> Result<Report, StoreError> {
    let kind = RecordKind::from_code(&row.kind).ok_or_else(|| unknown("report", &row.kind))?;
    let locale = Locale::from_code(&row.locale).unwrap_or(Locale::French);
    let mail = open_some(key, REPORT_MAIL, row.id, row.mail_sealed.as_ref())?;
    Ok(Report {
        id: ReportId::from(row.id),
        record: RecordKey { kind, id: row.record },
        organization: row.organization.map(OrganizationId::from),
        section: row.section.as_deref().and_then(Section::from_code),
        text: open_some(key, REPORT_TEXT, row.id, row.text_sealed.as_ref())?,
        state: ReportState::from_code(&row.state).ok_or_else(|| unknown("report", &row.state))?,
        answer: open_some(key, REPORT_ANSWER, row.id, row.answer_sealed.as_ref())?,
        opened_at: row.opened_at,
        sent_at: row.sent_at,
        overdue_at: row.overdue_at,
        answered_at: row.answered_at,
        closed_at: row.closed_at,
        by_coordination: row.answered_by.as_deref() == Some(AnsweredBy::Coordination.code()),
        reporter: (!mail.is_empty()).then(|| somebody_at(mail, locale)),
    })
}

/// Every report that waits for an answer, the oldest first.
pub(crate) fn open_reports(conn: &mut Conn, key: &SealKey) -> Result<Vec<Report>, StoreError> {
    waiting_reports(conn)?.iter().map(|row| read(key, row)).collect()
}

/// The reports about an organisation's records that wait for an answer, the oldest first.
pub(crate) fn open_reports_of(
    conn: &mut Conn,
    key: &SealKey,
    organization: OrganizationId,
) -> Result<Vec<Report>, StoreError> {
    waiting_reports_of(conn, organization.uuid())?.iter().map(|row| read(key, row)).collect()
}

/// A report.
pub(crate) fn report_of(conn: &mut Conn, key: &SealKey, id: ReportId) -> Result<Option<Report>, StoreError> {
    report_by_id(conn, id.uuid())?.map(|row| read(key, &row)).transpose()
}

/// The report that a reporter's link opens.
pub(crate) fn report_followed(
    conn: &mut Conn,
    key: &SealKey,
    digest: &[u8],
) -> Result<Option<Report>, StoreError> {
    report_by_digest(conn, digest)?.map(|row| read(key, &row)).transpose()
}

/// An answer to a report, everything of chance in it drawn.
#[derive(Clone)]
pub(crate) struct Answer {
    pub(crate) report: ReportId,
    /// What the owner says in one line, where the record is right as it stands; none where it was corrected.
    pub(crate) right_as_it_is: Option<String>,
    pub(crate) by: AnsweredBy,
    /// The reporter's letter, and the digest of the secret in it.
    pub(crate) letter: Option<(Drawn, Vec<u8>)>,
    pub(crate) now: DateTime<Utc>,
}

/// Answers a report that waits; says whether it did. The record leaves its doubt with the last report about it.
pub(crate) fn answer(conn: &mut Conn, key: &SealKey, said: &Answer) -> Result<bool, StoreError> {
    let Some(found) = report_by_id(conn, said.report.uuid())? else { return Ok(false) };
    let kind = RecordKind::from_code(&found.kind).ok_or_else(|| unknown("report", &found.kind))?;
    let record = RecordKey { kind, id: found.record };
    let state = if said.right_as_it_is.is_some() { ReportState::Disputed } else { ReportState::Fixed };
    let line = said.right_as_it_is.as_deref().unwrap_or_default();
    let row = AnswerRow {
        id: found.id,
        state: state.code().to_owned(),
        answer_sealed: seal_some(key, REPORT_ANSWER, found.id, line)?,
        answered_by: Some(said.by.code().to_owned()),
        answer_digest: said.letter.as_ref().map(|(_, digest)| digest.clone()),
        answered_at: said.now,
    };
    if answer_report(conn, &row)? == 0 {
        return Ok(false);
    }
    if count_waiting_about(conn, record.id)? == 0 {
        directory::settle(conn, record, said.now)?;
    }
    if let Some((letter, _)) = &said.letter {
        letter.send(conn, key, said.now)?;
    }
    tell(conn, "upkeep.report.answered", found.id, record, said.now)?;
    Ok(true)
}

/// A record that was changed stays in doubt while a report about it waits: an edit ends every doubt.
pub(crate) fn doubt_while_reported(
    conn: &mut Conn,
    record: RecordKey,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    if count_waiting_about(conn, record.id)? > 0 {
        directory::doubt(conn, record, now)?;
    }
    Ok(())
}

/// « C’est bon »: the reporter closes what was answered.
pub(crate) fn close(conn: &mut Conn, report: &Report, now: DateTime<Utc>) -> Result<bool, StoreError> {
    Ok(close_report(conn, report.id.uuid(), now)? > 0)
}

/// « C’est encore faux »: the coordination has it now, and the record stands in doubt again.
pub(crate) fn reopen(conn: &mut Conn, report: &Report, now: DateTime<Utc>) -> Result<bool, StoreError> {
    let is_open = reopen_report(conn, report.id.uuid(), now)? > 0;
    if is_open {
        directory::doubt(conn, report.record, now)?;
        tell(conn, "upkeep.report.reopened", report.id.uuid(), report.record, now)?;
    }
    Ok(is_open)
}

fn tell(
    conn: &mut Conn,
    name: &'static str,
    subject: Uuid,
    record: RecordKey,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let payload = json!({ "kind": record.kind.code(), "record": record.id });
    store::record(conn, &Fact { name, subject: Some(subject), payload, recorded_at: now }).map(|_| ())
}

impl std::fmt::Debug for NewReport {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(to, "NewReport({})", self.id)
    }
}

impl std::fmt::Debug for Report {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(to, "Report({}, {:?})", self.id, self.state)
    }
}

impl std::fmt::Debug for Telling {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(to, "Telling({} letters)", self.keepers.len() + self.desk.len())
    }
}
