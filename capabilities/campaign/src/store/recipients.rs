//! Who is asked, how far, and which record each code of the phone sheet stands for.

use chrono::{DateTime, Utc};
use store::{Conn, StoreError, row, sql};
use uuid::Uuid;
use vocabulary::id::{CampaignId, OrganizationId};

use super::{counted, unknown};
use crate::recipient::{AnswerChannel, Outcome, Recipient, Step};

row! {
    /// Somebody asked, with the name the directory has now.
    struct RecipientRow {
        id: Uuid,
        campaign: Uuid,
        organization: Uuid,
        name: String,
        number: i64,
        step: String,
        since: DateTime<Utc>,
        letters: i64,
        calls: i64,
        outcome: Option<String>,
        channel: Option<String>,
        answered_at: Option<DateTime<Utc>>,
    }
}
row! {
    /// Somebody about to be asked.
    #[derive(Clone)]
    pub(crate) struct NewRecipientRow {
        pub(crate) id: Uuid,
        pub(crate) campaign: Uuid,
        pub(crate) organization: Uuid,
        pub(crate) number: i64,
        pub(crate) family: String,
        pub(crate) commune: String,
        pub(crate) step: String,
        pub(crate) since: DateTime<Utc>,
        pub(crate) letters: i64,
        pub(crate) calls: i64,
    }
}
row! {
    /// The record a code stands for.
    #[derive(Clone)]
    pub(crate) struct CodedRow {
        pub(crate) campaign: Uuid,
        pub(crate) number: i64,
        pub(crate) position: i64,
        pub(crate) kind: String,
        pub(crate) record: Uuid,
    }
}
row! {
    /// How many recipients stand where, by something.
    pub(crate) struct TallyRow {
        pub(crate) what: String,
        pub(crate) step: String,
        pub(crate) recipients: i64,
    }
}
row! {
    /// An answer with where it came from.
    pub(crate) struct AnswerTallyRow {
        pub(crate) channel: String,
        pub(crate) from_step: String,
        pub(crate) recipients: i64,
    }
}

row! {
    /// A rung about to be climbed: from which step to which, and how many letters that takes.
    #[derive(Clone)]
    pub(crate) struct ClimbRow {
        pub(crate) id: Uuid,
        pub(crate) from_step: String,
        pub(crate) to_step: String,
        pub(crate) since: DateTime<Utc>,
        pub(crate) letters: i64,
    }
}

sql! {
    fn recipients_of_campaign(campaign: Uuid) -> Vec<RecipientRow> =
        "select r.id, r.campaign, r.organization, o.name, r.number, r.step, r.since, r.letters, r.calls, r.outcome,
                r.channel, r.answered_at
         from campaign_recipient r join organization o on o.id = r.organization
         where r.campaign = $1 order by r.number";
    fn awaited_in_open_campaigns(organization: Uuid) -> Vec<RecipientRow> =
        "select r.id, r.campaign, r.organization, o.name, r.number, r.step, r.since, r.letters, r.calls, r.outcome,
                r.channel, r.answered_at
         from campaign_recipient r join organization o on o.id = r.organization
         join campaign c on c.id = r.campaign
         where r.organization = $1 and c.state = 'open' and c.kind = 'regular' and r.step <> 'answered'
           and r.step <> 'declined'
         order by r.campaign";
    /// Those who are asked from now on.
    pub(crate) fn insert_recipients() -> Bulk<NewRecipientRow> =
        "insert into campaign_recipient (id, campaign, organization, number, family, commune, step, since, letters,
                calls)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    /// The records codes stand for.
    pub(crate) fn insert_coded() -> Bulk<CodedRow> =
        "insert into campaign_record (campaign, number, position, kind, record) values ($1, $2, $3, $4, $5)";
    /// The records of a campaign by their codes.
    pub(crate) fn coded_of(campaign: Uuid) -> Vec<CodedRow> =
        "select campaign, number, position, kind, record from campaign_record where campaign = $1
         order by number, position";
    /// One rung higher, if nobody else has climbed it and no answer came meanwhile.
    pub(crate) fn climb(row: &ClimbRow) -> Affected =
        "update campaign_recipient set step = $3, since = $4, letters = letters + $5 where id = $1 and step = $2";
    /// Notes an answer, and how far one had asked.
    pub(crate) fn note_answer(id: Uuid, outcome: &str, channel: &str, at: DateTime<Utc>) -> Affected =
        "update campaign_recipient
         set answered_from = step, step = 'answered', since = $4, outcome = $2, channel = $3, answered_at = $4
         where id = $1 and step <> 'answered' and step <> 'declined'";
    /// Somebody does not wish to be asked.
    pub(crate) fn note_declined(id: Uuid, channel: &str, at: DateTime<Utc>) -> Affected =
        "update campaign_recipient
         set answered_from = step, step = 'declined', since = $3, channel = $2, answered_at = $3
         where id = $1 and step <> 'declined'";
    /// One more call that nobody answered.
    pub(crate) fn note_call(id: Uuid) -> Affected =
        "update campaign_recipient set calls = calls + 1 where id = $1";
    /// How many stand where, by family.
    pub(crate) fn tally_by_family(campaign: Uuid) -> Vec<TallyRow> =
        "select family as what, step, count(*) as recipients from campaign_recipient where campaign = $1
         group by family, step order by family, step";
    /// How many stand where, by commune.
    pub(crate) fn tally_by_commune(campaign: Uuid) -> Vec<TallyRow> =
        "select commune as what, step, count(*) as recipients from campaign_recipient where campaign = $1
         group by commune, step order by commune, step";
    /// How many answered, by channel and by how far one had asked.
    pub(crate) fn tally_of_answers(campaign: Uuid) -> Vec<AnswerTallyRow> =
        "select coalesce(channel, '') as channel, coalesce(answered_from, '') as from_step, count(*) as recipients
         from campaign_recipient
         where campaign = $1 and step = 'answered' and channel is not null and answered_from is not null
         group by channel, answered_from order by channel, answered_from";
    /// The highest number an organisation ever had in a campaign; 0 before the first.
    pub(crate) fn highest_number() -> One<i64> =
        "select coalesce(max(number), 0) as number from campaign_recipient";
    /// How many organisations of open campaigns are to be called.
    pub(crate) fn count_to_call() -> One<i64> =
        "select count(*) as recipients from campaign_recipient r join campaign c on c.id = r.campaign
         where c.state = 'open' and (r.step = 'phone' or r.step = 'bad-address')";
}

impl ClimbRow {
    /// From one step to another.
    pub(crate) fn of(id: Uuid, (from, to): (Step, Step), since: DateTime<Utc>, letters: i64) -> Self {
        let (from_step, to_step) = (from.code().to_owned(), to.code().to_owned());
        Self { id, from_step, to_step, since, letters }
    }
}

/// Everybody a campaign asks, in the order of the phone sheet.
pub(crate) fn recipients_of(conn: &mut Conn, campaign: CampaignId) -> Result<Vec<Recipient>, StoreError> {
    recipients_of_campaign(conn, campaign.uuid())?.into_iter().map(understood).collect()
}

/// An organisation, for each open regular campaign that awaits its answer.
pub(crate) fn awaited(conn: &mut Conn, organization: OrganizationId) -> Result<Vec<Recipient>, StoreError> {
    awaited_in_open_campaigns(conn, organization.uuid())?.into_iter().map(understood).collect()
}

fn understood(row: RecipientRow) -> Result<Recipient, StoreError> {
    let step = Step::from_code(&row.step).ok_or_else(|| unknown("campaign_recipient", &row.step))?;
    let outcome = row.outcome.as_deref().and_then(Outcome::from_code);
    let channel = row.channel.as_deref().and_then(AnswerChannel::from_code);
    let answer = match (outcome, channel, row.answered_at) {
        (Some(outcome), Some(channel), Some(at)) => Some((outcome, channel, at)),
        _ => None,
    };
    Ok(Recipient {
        id: row.id,
        campaign: CampaignId::from(row.campaign),
        organization: OrganizationId::from(row.organization),
        name: row.name,
        number: counted(row.number),
        step,
        since: row.since,
        letters: counted(row.letters),
        calls: counted(row.calls),
        answer,
    })
}
