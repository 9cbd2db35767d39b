//! A crisis: is each service open as usual, otherwise, or closed until when; and the end of what had no end.

use std::collections::BTreeSet;
use vocabulary::named;

use chrono::{DateTime, NaiveDate, Utc};
use directory::{Act, Author, Availability, Channel, RecordKind};
use store::{Conn, StoreError};
use uuid::Uuid;
use vocabulary::codes::TemporaryState;
use vocabulary::id::OrganizationId;

use crate::campaign::Campaign;
use crate::opening::recipient_id;
use crate::recipient::{AnswerChannel, Outcome};
use crate::store::crises::{CrisisAnswerRow, crisis_answers_of, save_crisis_answer};
use crate::store::recipients::note_answer;

/// The longest line one may write about a service, in letters.
pub(crate) const LONGEST_NOTE: usize = 200;

named! {
    /// How a service is during a crisis.
    pub(crate) CrisisAnswer {
        /// Nothing changed.
        Usual = "usual", "campaign-crisis-usual";
        /// Open, in another way that one line tells.
        Otherwise = "otherwise", "campaign-crisis-otherwise";
        /// Closed, until a day or until the crisis ends.
        Closed = "closed", "campaign-crisis-closed";
    }
}

/// What is said of a service.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Said {
    pub(crate) service: Uuid,
    pub(crate) answer: CrisisAnswer,
    /// One line, public.
    pub(crate) note: String,
    /// The last day it is closed, when that is known.
    pub(crate) until: Option<NaiveDate>,
}

/// An organisation answers: what it says, by which way, and who it is.
#[derive(Clone, Debug)]
pub(crate) struct Answering<'a> {
    pub(crate) campaign: &'a Campaign,
    pub(crate) organization: OrganizationId,
    pub(crate) organization_name: &'a str,
    pub(crate) said: &'a [Said],
    pub(crate) channel: AnswerChannel,
    pub(crate) now: DateTime<Utc>,
}

/// Keeps the answers, announces them on the sheets, and counts the organisation as answered once every service is.
pub(crate) fn answer(conn: &mut Conn, answering: &Answering<'_>) -> Result<(), StoreError> {
    let campaign = answering.campaign;
    let own = services_of(conn, answering.organization)?;
    let author = Author {
        account: None,
        organization: Some(answering.organization),
        shown: answering.organization_name.to_owned(),
        owns: true,
    };
    for said in answering.said.iter().filter(|said| own.contains(&said.service)) {
        save_crisis_answer(conn, &row(answering, said))?;
        if let Some(state) = state_of(conn, campaign, said)? {
            let act = Act { by: &author, channel: answering.channel.kept(), now: answering.now };
            directory::announce(conn, said.service, &state, act)?;
        }
    }
    let answers = crisis_answers_of(conn, campaign.id.uuid())?;
    let answered: BTreeSet<Uuid> = answers.iter().map(|row| row.service).collect();
    if own.is_subset(&answered) {
        let changed = answers.iter().any(|row| own.contains(&row.service) && row.answer != "usual");
        let outcome = if changed { Outcome::Changed } else { Outcome::Confirmed };
        let recipient = recipient_id(campaign.id, answering.organization);
        note_answer(conn, recipient, outcome.code(), answering.channel.code(), answering.now)?;
    }
    Ok(())
}

fn row(answering: &Answering<'_>, said: &Said) -> CrisisAnswerRow {
    CrisisAnswerRow {
        campaign: answering.campaign.id.uuid(),
        service: said.service,
        organization: answering.organization.uuid(),
        answer: said.answer.code().to_owned(),
        note: said.note.clone(),
        until: said.until.filter(|_| said.answer == CrisisAnswer::Closed),
        channel: answering.channel.code().to_owned(),
        answered_at: answering.now,
    }
}

/// The current services of an organisation.
pub(crate) fn services_of(
    conn: &mut Conn,
    organization: OrganizationId,
) -> Result<BTreeSet<Uuid>, StoreError> {
    let records = directory::records_of(conn, organization)?;
    let services = records.into_iter().filter(|record| record.key.kind == RecordKind::Service);
    Ok(services.map(|record| record.key.id).collect())
}

/// What the sheet will announce. An open service says nothing new, unless the sheet said it was closed; « complet »
/// stays as its organisation set it.
fn state_of(conn: &mut Conn, campaign: &Campaign, said: &Said) -> Result<Option<Availability>, StoreError> {
    if said.answer == CrisisAnswer::Closed {
        let until = said.until.unwrap_or(campaign.closes_on);
        return Ok(Some(Availability::until(TemporaryState::Closed, until, &said.note)));
    }
    let set = directory::service(conn, said.service)?.and_then(|service| service.says.availability.set());
    Ok(set.filter(|(state, _)| *state == TemporaryState::Closed).map(|_| Availability::open()))
}

/// Ends the closures that were said without a last day, where nobody has said anything else since.
pub(crate) fn end_undated(
    conn: &mut Conn,
    campaign: &Campaign,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let ours = Some((TemporaryState::Closed, campaign.closes_on));
    for row in crisis_answers_of(conn, campaign.id.uuid())? {
        if row.answer != CrisisAnswer::Closed.code() || row.until.is_some() {
            continue;
        }
        let set = directory::service(conn, row.service)?.and_then(|service| service.says.availability.set());
        if set == ours {
            let organization = Some(OrganizationId::from(row.organization));
            let by = Author { account: None, organization, shown: campaign.title.clone(), owns: false };
            let act = Act { by: &by, channel: Channel::Program, now };
            directory::announce(conn, row.service, &Availability::open(), act)?;
        }
    }
    Ok(())
}
