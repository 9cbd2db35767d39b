//! Reports as their table keeps them.

use chrono::{DateTime, Utc};
use store::{Sealed, row, sql};
use uuid::Uuid;

row! {
    /// A report as its table keeps it.
    #[derive(Clone)]
    pub(crate) struct ReportRow {
        pub(crate) id: Uuid,
        pub(crate) kind: String,
        pub(crate) record: Uuid,
        pub(crate) organization: Option<Uuid>,
        pub(crate) section: Option<String>,
        pub(crate) text_sealed: Option<Sealed>,
        pub(crate) follow_digest: Vec<u8>,
        pub(crate) answer_digest: Option<Vec<u8>>,
        pub(crate) mail_sealed: Option<Sealed>,
        pub(crate) mail_print: Option<Vec<u8>>,
        pub(crate) locale: String,
        pub(crate) state: String,
        pub(crate) answer_sealed: Option<Sealed>,
        pub(crate) answered_by: Option<String>,
        pub(crate) opened_at: DateTime<Utc>,
        pub(crate) sent_at: Option<DateTime<Utc>>,
        pub(crate) overdue_at: Option<DateTime<Utc>>,
        pub(crate) answered_at: Option<DateTime<Utc>>,
        pub(crate) closed_at: Option<DateTime<Utc>>,
    }
}

row! {
    /// What a report becomes once it is answered.
    #[derive(Clone)]
    pub(crate) struct AnswerRow {
        pub(crate) id: Uuid,
        pub(crate) state: String,
        pub(crate) answer_sealed: Option<Sealed>,
        pub(crate) answered_by: Option<String>,
        pub(crate) answer_digest: Option<Vec<u8>>,
        pub(crate) answered_at: DateTime<Utc>,
    }
}

sql! {
    /// A new report.
    pub(crate) fn insert_report(row: &ReportRow) -> () =
        "insert into error_report (id, kind, record, organization, section, text_sealed, follow_digest, answer_digest,
                mail_sealed, mail_print, locale, state, answer_sealed, answered_by, opened_at, sent_at, overdue_at,
                answered_at, closed_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)";
    /// A report.
    pub(crate) fn report_by_id(id: Uuid) -> Option<ReportRow> =
        "select id, kind, record, organization, section, text_sealed, follow_digest, answer_digest, mail_sealed,
                mail_print, locale, state, answer_sealed, answered_by, opened_at, sent_at, overdue_at, answered_at,
                closed_at
         from error_report where id = $1";
    /// The report that a reporter's secret opens.
    pub(crate) fn report_by_digest(digest: &[u8]) -> Option<ReportRow> =
        "select id, kind, record, organization, section, text_sealed, follow_digest, answer_digest, mail_sealed,
                mail_print, locale, state, answer_sealed, answered_by, opened_at, sent_at, overdue_at, answered_at,
                closed_at
         from error_report where follow_digest = $1 or answer_digest = $1";
    /// Every report that waits for an answer, the oldest first.
    pub(crate) fn waiting_reports() -> Vec<ReportRow> =
        "select id, kind, record, organization, section, text_sealed, follow_digest, answer_digest, mail_sealed,
                mail_print, locale, state, answer_sealed, answered_by, opened_at, sent_at, overdue_at, answered_at,
                closed_at
         from error_report where state in ('open', 'sent-to-owner') order by opened_at, id";
    /// The reports about an organisation's records that wait for an answer, the oldest first.
    pub(crate) fn waiting_reports_of(organization: Uuid) -> Vec<ReportRow> =
        "select id, kind, record, organization, section, text_sealed, follow_digest, answer_digest, mail_sealed,
                mail_print, locale, state, answer_sealed, answered_by, opened_at, sent_at, overdue_at, answered_at,
                closed_at
         from error_report where organization = $1 and state in ('open', 'sent-to-owner') order by opened_at, id";
    /// The reports written with an address.
    pub(crate) fn reports_by_print(print: &[u8]) -> Vec<ReportRow> =
        "select id, kind, record, organization, section, text_sealed, follow_digest, answer_digest, mail_sealed,
                mail_print, locale, state, answer_sealed, answered_by, opened_at, sent_at, overdue_at, answered_at,
                closed_at
         from error_report where mail_print = $1 order by opened_at, id";
    /// How many reports about a record wait for an answer.
    pub(crate) fn count_waiting_about(record: Uuid) -> One<i64> =
        "select count(*) as reports from error_report where record = $1 and state in ('open', 'sent-to-owner')";
    /// How many reports wait for the coordination.
    pub(crate) fn count_overdue() -> One<i64> =
        "select count(*) as reports from error_report
         where overdue_at is not null and state in ('open', 'sent-to-owner')";
    /// One report, whichever, to know whether there is any.
    pub(crate) fn any_report() -> Option<Uuid> = "select id from error_report limit 1";
    /// Answers a report that waits; once.
    pub(crate) fn answer_report(row: &AnswerRow) -> Affected =
        "update error_report set state = $2, answer_sealed = $3, answered_by = $4,
                answer_digest = coalesce($5, answer_digest), answered_at = $6
         where id = $1 and state in ('open', 'sent-to-owner')";
    /// Closes a report that was answered.
    pub(crate) fn close_report(id: Uuid, now: DateTime<Utc>) -> Affected =
        "update error_report set state = 'closed', closed_at = $2 where id = $1 and state in ('fixed', 'disputed')";
    /// Opens a report again that its reporter does not hold for answered; once, and the coordination hears of it.
    pub(crate) fn reopen_report(id: Uuid, now: DateTime<Utc>) -> Affected =
        "update error_report set state = 'open', overdue_at = $2, answered_at = null
         where id = $1 and state in ('fixed', 'disputed') and overdue_at is null";
    /// Hands the reports that nobody answered to the coordination, and says how many.
    pub(crate) fn note_overdue(sent_before: DateTime<Utc>, now: DateTime<Utc>) -> Affected =
        "update error_report set overdue_at = $2
         where state = 'sent-to-owner' and overdue_at is null and sent_at <= $1";
    /// Closes what was answered long ago.
    pub(crate) fn close_answered_before(moment: DateTime<Utc>, now: DateTime<Utc>) -> Affected =
        "update error_report set state = 'closed', closed_at = $2
         where state in ('fixed', 'disputed') and answered_at <= $1";
    /// Forgets who wrote what, once a report has been closed for long.
    pub(crate) fn forget_reporters_before(moment: DateTime<Utc>) -> Affected =
        "update error_report set mail_sealed = null, mail_print = null, text_sealed = null, answer_sealed = null
         where state = 'closed' and closed_at <= $1 and (text_sealed is not null or mail_sealed is not null)";
    /// Forgets the address a reporter gave, and what was written from there.
    pub(crate) fn forget_reporter(print: &[u8]) -> Affected =
        "update error_report set mail_sealed = null, mail_print = null where mail_print = $1";
    /// When the reports answered since a moment were opened and answered.
    pub(crate) fn answered_since(since: DateTime<Utc>) -> Vec<(DateTime<Utc>, Option<DateTime<Utc>>)> =
        "select opened_at, answered_at from error_report where answered_at is not null and answered_at >= $1
         order by opened_at";
}
