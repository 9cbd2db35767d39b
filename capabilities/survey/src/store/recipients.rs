//! Who is asked, how far, and the links of letters.

use chrono::{DateTime, NaiveDate, Utc};
use store::{Conn, Sealed, StoreError, row, sql};
use uuid::Uuid;
use vocabulary::codes::{LegalFamily, Sector};
use vocabulary::id::{OrganizationId, RecipientId, SurveyId};

use super::{counted, parted, unknown};
use crate::recipient::{AnswerChannel, Recipient, RecipientState, RecipientStep};

store::sealed_column! {
    table: "survey_recipient", id: "id", column: "email_sealed", place: "survey_recipient/email_sealed"
}
store::sealed_column! {
    table: "survey_recipient", id: "id", column: "phone_sealed", place: "survey_recipient/phone_sealed"
}
store::sealed_column! {
    table: "survey_recipient", id: "id", column: "address_sealed", place: "survey_recipient/address_sealed"
}

row! {
    /// Somebody asked, with the name the directory has now.
    struct RecipientRow {
        id: Uuid,
        survey: Uuid,
        number: i64,
        organization: Option<Uuid>,
        name: String,
        family: String,
        sectors: String,
        commune: String,
        importance: i64,
        state: String,
        step: String,
        since: DateTime<Utc>,
        letters: i64,
        calls: i64,
        call_back_on: Option<NaiveDate>,
        channel: Option<String>,
        answered_at: Option<DateTime<Utc>>,
        opened_at: Option<DateTime<Utc>>,
        covered: bool,
    }
}
row! {
    /// Somebody put on the list.
    #[derive(Clone)]
    pub(crate) struct NewRecipientRow {
        pub(crate) id: Uuid,
        pub(crate) survey: Uuid,
        pub(crate) number: i64,
        pub(crate) organization: Option<Uuid>,
        pub(crate) name: String,
        pub(crate) family: String,
        pub(crate) sectors: String,
        pub(crate) commune: String,
        pub(crate) importance: i64,
        pub(crate) state: String,
        pub(crate) step: String,
        pub(crate) since: DateTime<Utc>,
        pub(crate) email_sealed: Option<Sealed>,
        pub(crate) email_print: Option<Vec<u8>>,
        pub(crate) phone_sealed: Option<Sealed>,
        pub(crate) address_sealed: Option<Sealed>,
    }
}
row! {
    /// Somebody on a list.
    pub(crate) struct ListedRow {
        pub(crate) id: Uuid,
        pub(crate) organization: Option<Uuid>,
    }
}
row! {
    /// How a contact without record is reached.
    #[derive(Clone, Default)]
    pub(crate) struct ReachRow {
        pub(crate) id: Uuid,
        pub(crate) email_sealed: Option<Sealed>,
        pub(crate) email_print: Option<Vec<u8>>,
        pub(crate) phone_sealed: Option<Sealed>,
        pub(crate) address_sealed: Option<Sealed>,
    }
}
row! {
    /// How far somebody is asked next, unless it answers meanwhile.
    #[derive(Clone)]
    pub(crate) struct ClimbRow {
        pub(crate) id: Uuid,
        pub(crate) from_step: String,
        pub(crate) to_step: String,
        pub(crate) to_state: String,
        pub(crate) since: DateTime<Utc>,
        pub(crate) letters: i64,
    }
}
row! {
    /// How many a survey asks, and how many answered.
    pub(crate) struct CountRow {
        pub(crate) survey: Uuid,
        pub(crate) asked: i64,
        pub(crate) answered: i64,
    }
}
row! {
    /// A link of a letter.
    #[derive(Clone)]
    pub(crate) struct LinkRow {
        pub(crate) id: Uuid,
        pub(crate) recipient: Uuid,
        pub(crate) secret_digest: Vec<u8>,
        pub(crate) created_at: DateTime<Utc>,
    }
}

sql! {
    fn recipients_of_survey(survey: Uuid) -> Vec<RecipientRow> =
        "select r.id, r.survey, r.number, r.organization, coalesce(o.name, r.name) as name, r.family, r.sectors,
                r.commune, r.importance, r.state, r.step, r.since, r.letters, r.calls, r.call_back_on, r.channel,
                r.answered_at, r.opened_at,
                exists (select s.id from survey_recipient s where s.organization = r.organization
                        and s.survey = r.survey and s.id <> r.id and s.state in ('answered', 'paper-received'))
                  as covered
         from survey_recipient r left join organization o on o.id = r.organization
         where r.survey = $1 order by r.number";
    fn recipient_by_id(id: Uuid) -> Option<RecipientRow> =
        "select r.id, r.survey, r.number, r.organization, coalesce(o.name, r.name) as name, r.family, r.sectors,
                r.commune, r.importance, r.state, r.step, r.since, r.letters, r.calls, r.call_back_on, r.channel,
                r.answered_at, r.opened_at,
                exists (select s.id from survey_recipient s where s.organization = r.organization
                        and s.survey = r.survey and s.id <> r.id and s.state in ('answered', 'paper-received'))
                  as covered
         from survey_recipient r left join organization o on o.id = r.organization
         where r.id = $1";
    fn recipient_by_digest(digest: &[u8]) -> Option<RecipientRow> =
        "select r.id, r.survey, r.number, r.organization, coalesce(o.name, r.name) as name, r.family, r.sectors,
                r.commune, r.importance, r.state, r.step, r.since, r.letters, r.calls, r.call_back_on, r.channel,
                r.answered_at, r.opened_at,
                exists (select s.id from survey_recipient s where s.organization = r.organization
                        and s.survey = r.survey and s.id <> r.id and s.state in ('answered', 'paper-received'))
                  as covered
         from survey_link l join survey_recipient r on r.id = l.recipient
         left join organization o on o.id = r.organization
         where l.secret_digest = $1";
    fn recipients_of_an_organization(organization: Uuid) -> Vec<RecipientRow> =
        "select r.id, r.survey, r.number, r.organization, coalesce(o.name, r.name) as name, r.family, r.sectors,
                r.commune, r.importance, r.state, r.step, r.since, r.letters, r.calls, r.call_back_on, r.channel,
                r.answered_at, r.opened_at,
                exists (select s.id from survey_recipient s where s.organization = r.organization
                        and s.survey = r.survey and s.id <> r.id and s.state in ('answered', 'paper-received'))
                  as covered
         from survey_recipient r left join organization o on o.id = r.organization
         join survey v on v.id = r.survey
         where r.organization = $1 and v.state in ('open', 'reminder-1', 'reminder-2', 'phone')
         order by v.opens_on, r.number";
    /// Those put on the list.
    pub(crate) fn insert_recipients() -> Bulk<NewRecipientRow> =
        "insert into survey_recipient (id, survey, number, organization, name, family, sectors, commune, importance,
                state, step, since, letters, calls, email_sealed, email_print, phone_sealed, address_sealed)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 0, 0, $13, $14, $15, $16)";
    /// Who is on a list.
    pub(crate) fn listed(survey: Uuid) -> Vec<ListedRow> =
        "select id, organization from survey_recipient where survey = $1 order by number";
    /// The highest number given in a survey; 0 before the first.
    pub(crate) fn highest_number(survey: Uuid) -> One<i64> =
        "select coalesce(max(number), 0) as number from survey_recipient where survey = $1";
    /// Takes somebody off the list of a draft.
    pub(crate) fn delete_recipient(id: Uuid, survey: Uuid) -> Affected =
        "delete from survey_recipient where id = $1 and survey = $2
         and survey in (select v.id from survey v where v.state = 'draft')";
    /// Takes everybody off the list of a draft.
    pub(crate) fn delete_recipients_of_draft(survey: Uuid) -> Affected =
        "delete from survey_recipient where survey = $1
         and survey in (select v.id from survey v where v.state = 'draft')";
    /// The mailbox, number and address of a recipient.
    pub(crate) fn reach_of(id: Uuid) -> Option<ReachRow> =
        "select id, email_sealed, email_print, phone_sealed, address_sealed from survey_recipient where id = $1";
    /// The same for everybody of a survey.
    pub(crate) fn reaches_of(survey: Uuid) -> Vec<ReachRow> =
        "select id, email_sealed, email_print, phone_sealed, address_sealed from survey_recipient
         where survey = $1 order by number";
    /// Writes a mailbox, a number and an address.
    pub(crate) fn write_reach(row: &ReachRow) -> Affected =
        "update survey_recipient set email_sealed = $2, email_print = $3, phone_sealed = $4, address_sealed = $5
         where id = $1";
    /// Those with this mailbox.
    pub(crate) fn recipients_by_print(print: &[u8]) -> Vec<Uuid> =
        "select id from survey_recipient where email_print = $1 order by id";
    /// One step further, if nobody else took it and no answer came meanwhile.
    pub(crate) fn climb(row: &ClimbRow) -> Affected =
        "update survey_recipient set step = $3, state = $4, since = $5, letters = letters + $6
         where id = $1 and step = $2 and state in ('to-send', 'sent', 'bad-address')";
    fn set_answered(id: Uuid, channel: &str, at: DateTime<Utc>) -> Affected =
        "update survey_recipient set state = 'answered', channel = $2, answered_at = $3, since = $3,
                call_back_on = null
         where id = $1 and state <> 'answered'";
    fn set_answered_anew(id: Uuid, channel: &str, at: DateTime<Utc>) -> Affected =
        "update survey_recipient set channel = $2, answered_at = $3 where id = $1 and state = 'answered'";
    fn set_opened(id: Uuid, at: DateTime<Utc>) -> Affected =
        "update survey_recipient set opened_at = $2 where id = $1 and opened_at is null";
    fn set_declined(id: Uuid, channel: &str, at: DateTime<Utc>) -> Affected =
        "update survey_recipient set state = 'declined', channel = $2, answered_at = $3, since = $3,
                call_back_on = null
         where id = $1 and state not in ('answered', 'declined', 'paper-received')";
    fn set_paper_received(id: Uuid, at: DateTime<Utc>) -> Affected =
        "update survey_recipient set state = 'paper-received', since = $2, call_back_on = null
         where id = $1 and state in ('to-send', 'sent', 'bad-address', 'declined')";
    /// Letters to it come back.
    pub(crate) fn set_bad_address(id: Uuid, at: DateTime<Utc>) -> Affected =
        "update survey_recipient set state = 'bad-address', since = $2 where id = $1 and state in ('to-send', 'sent')";
    /// One more call that nobody answered, and when to call again.
    pub(crate) fn set_call(id: Uuid, call_back_on: Option<NaiveDate>) -> Affected =
        "update survey_recipient set calls = calls + 1, call_back_on = $2 where id = $1";
    /// Counts it in another family.
    pub(crate) fn set_family(id: Uuid, family: &str) -> Affected =
        "update survey_recipient set family = $2 where id = $1";
    /// A new mailbox is written to from the beginning.
    pub(crate) fn set_to_send(id: Uuid, at: DateTime<Utc>) -> Affected =
        "update survey_recipient set state = 'to-send', step = 'nothing', letters = 0, since = $2
         where id = $1 and state in ('to-send', 'sent', 'bad-address')";
    /// Back from what was noted by mistake: it is asked again.
    pub(crate) fn set_awaited(id: Uuid, at: DateTime<Utc>) -> Affected =
        "update survey_recipient set state = case when letters > 0 then 'sent' else 'to-send' end, since = $2,
                channel = null, answered_at = null
         where id = $1 and state in ('declined', 'paper-received')";
    /// How many are on the list.
    pub(crate) fn count_recipients(survey: Uuid) -> One<i64> =
        "select count(*) as recipients from survey_recipient where survey = $1";
    /// How many each survey asks, and how many answered.
    pub(crate) fn counts_of_surveys() -> Vec<CountRow> =
        "select survey, count(*) as asked, count(case when state = 'answered' then 1 end) as answered
         from survey_recipient group by survey order by survey";
    /// How many of surveys that ask are to be called.
    pub(crate) fn count_to_call() -> One<i64> =
        "select count(*) as recipients from survey_recipient r join survey v on v.id = r.survey
         where v.state in ('open', 'reminder-1', 'reminder-2', 'phone') and r.step = 'phone'
           and r.state in ('to-send', 'sent')
           and not exists (select s.id from survey_recipient s where s.organization = r.organization
                           and s.survey = r.survey and s.id <> r.id and s.state in ('answered', 'paper-received'))";
    /// How many of surveys that ask have letters that come back.
    pub(crate) fn count_bad_addresses() -> One<i64> =
        "select count(*) as recipients from survey_recipient r join survey v on v.id = r.survey
         where v.state in ('open', 'reminder-1', 'reminder-2', 'phone') and r.state = 'bad-address'";
    /// How many sheets are to be typed.
    pub(crate) fn count_papers() -> One<i64> =
        "select count(*) as recipients from survey_recipient r join survey v on v.id = r.survey
         where v.state in ('open', 'reminder-1', 'reminder-2', 'phone', 'closed') and r.state = 'paper-received'";
    /// A link of a letter.
    pub(crate) fn insert_link(row: &LinkRow) -> () =
        "insert into survey_link (id, recipient, secret_digest, created_at) values ($1, $2, $3, $4)";
    /// Forgets every link of a recipient: whoever holds one opens nothing with it any more.
    pub(crate) fn delete_links_of(recipient: Uuid) -> Affected = "delete from survey_link where recipient = $1";
    /// One more letter, asked for on the telephone.
    pub(crate) fn count_one_more_letter(id: Uuid) -> Affected =
        "update survey_recipient set letters = letters + 1
         where id = $1 and state in ('sent', 'paper-received', 'answered')";
}

impl ClimbRow {
    /// From one step to another, with so many letters.
    pub(crate) fn of(
        recipient: &Recipient,
        (step, state): (RecipientStep, RecipientState),
        since: DateTime<Utc>,
        letters: i64,
    ) -> Self {
        let code = |step: RecipientStep| step.code().to_owned();
        let (from_step, to_step) = (code(recipient.step), code(step));
        Self {
            id: recipient.id.uuid(),
            from_step,
            to_step,
            to_state: state.code().to_owned(),
            since,
            letters,
        }
    }
}

/// A recipient.
///
/// # Errors
/// Those of the store; a row that this version cannot read.
pub fn recipient(conn: &mut Conn, id: RecipientId) -> Result<Option<Recipient>, StoreError> {
    recipient_by_id(conn, id.uuid())?.map(understood).transpose()
}

/// Everybody a survey asks, by number.
///
/// # Errors
/// As [`recipient`].
pub fn recipients(conn: &mut Conn, survey: SurveyId) -> Result<Vec<Recipient>, StoreError> {
    recipients_of_survey(conn, survey.uuid())?.into_iter().map(understood).collect()
}

/// The recipient whose letter bore this secret, by [`web::secret::digest`] of it.
///
/// # Errors
/// As [`recipient`].
pub fn recipient_by_secret(conn: &mut Conn, digest: &[u8]) -> Result<Option<Recipient>, StoreError> {
    recipient_by_digest(conn, digest)?.map(understood).transpose()
}

/// The recipients that are this organisation, in surveys that take answers.
///
/// # Errors
/// As [`recipient`].
pub fn recipients_of_organization(
    conn: &mut Conn,
    organization: OrganizationId,
) -> Result<Vec<Recipient>, StoreError> {
    recipients_of_an_organization(conn, organization.uuid())?.into_iter().map(understood).collect()
}

/// Notes that a recipient answered; a sheet that was typed counts here. Says whether it was new; who answers again
/// stays answered, by the way and on the day of the last time.
///
/// # Errors
/// Those of the store.
pub fn note_answered(
    conn: &mut Conn,
    id: RecipientId,
    channel: AnswerChannel,
    now: DateTime<Utc>,
) -> Result<bool, StoreError> {
    let is_new = set_answered(conn, id.uuid(), channel.code(), now)? == 1;
    if !is_new {
        set_answered_anew(conn, id.uuid(), channel.code(), now)?;
    }
    Ok(is_new)
}

/// Notes that a link was opened, the first time; by the button of its page, because a GET changes nothing.
///
/// # Errors
/// Those of the store.
pub fn note_opened(conn: &mut Conn, id: RecipientId, now: DateTime<Utc>) -> Result<bool, StoreError> {
    Ok(set_opened(conn, id.uuid(), now)? == 1)
}

/// Notes that a recipient does not wish to answer. Says whether it was new; who answered stays so, and a sheet
/// that came back is typed.
///
/// # Errors
/// Those of the store.
pub fn note_declined(
    conn: &mut Conn,
    id: RecipientId,
    channel: AnswerChannel,
    now: DateTime<Utc>,
) -> Result<bool, StoreError> {
    Ok(set_declined(conn, id.uuid(), channel.code(), now)? == 1)
}

/// Notes that a sheet came back and is to be typed. Says whether it was new; who answered stays so.
///
/// # Errors
/// Those of the store.
pub(crate) fn note_paper_received(
    conn: &mut Conn,
    id: RecipientId,
    now: DateTime<Utc>,
) -> Result<bool, StoreError> {
    Ok(set_paper_received(conn, id.uuid(), now)? == 1)
}

fn understood(row: RecipientRow) -> Result<Recipient, StoreError> {
    let misread = |code: &str| unknown("survey_recipient", code);
    Ok(Recipient {
        id: RecipientId::from(row.id),
        survey: SurveyId::from(row.survey),
        number: counted(row.number),
        organization: row.organization.map(OrganizationId::from),
        name: row.name,
        family: LegalFamily::from_code(&row.family).ok_or_else(|| misread(&row.family))?,
        sectors: parted(&row.sectors, Sector::from_code),
        commune: (!row.commune.is_empty()).then_some(row.commune),
        importance: counted(row.importance),
        state: RecipientState::from_code(&row.state).ok_or_else(|| misread(&row.state))?,
        step: RecipientStep::from_code(&row.step).ok_or_else(|| misread(&row.step))?,
        since: row.since,
        letters: counted(row.letters),
        calls: counted(row.calls),
        call_back_on: row.call_back_on,
        channel: row.channel.as_deref().and_then(AnswerChannel::from_code),
        answered_at: row.answered_at,
        opened_at: row.opened_at,
        covered: row.covered,
    })
}
