//! Asking several services at once: who is written to, and whom one must call.

use std::collections::BTreeSet;

use ::store::{Conn, Fact, SealKey, StoreError};
use directory::Service;
use post::Desk;
use serde_json::json;
use vocabulary::codes::ServiceStatus;
use vocabulary::id::{ServiceId, VacancyId};

use crate::letters;
use crate::mailbox::mailboxes;
use crate::question::{MOST_ASKED, NewQuestion, Question, asked_id};
use crate::sealing::{WORDS, seal_some};
use crate::store::asked::{AskedRow, insert_asked};
use crate::store::questions::{QuestionRow, insert_question, question_by_id};

/// A question, if there is one of this identity.
pub(crate) fn question(
    conn: &mut Conn,
    key: &SealKey,
    id: VacancyId,
) -> Result<Option<Question>, StoreError> {
    question_by_id(conn, id.uuid())?.map(|row| Question::of(key, &row)).transpose()
}

/// Puts a question to its services, each with a letter of its own; one without mailbox is to be called. Services that
/// are gone, or belong to the organisation that asks, are left out. Answers how many were asked; a form that comes
/// twice asks nobody again and answers none.
pub(crate) fn ask(conn: &mut Conn, desk: &Desk, new: &NewQuestion) -> Result<Option<usize>, StoreError> {
    if insert_question(conn, &row_of(desk, new)?)? == 0 {
        return Ok(None);
    }
    let Some(question) = question(conn, &desk.key, new.id)? else { return Ok(None) };
    let mut count = 0;
    let services: BTreeSet<ServiceId> = new.services.iter().take(MOST_ASKED).copied().collect();
    for service in services {
        let Some(kept) = directory::service(conn, service.uuid())? else { continue };
        if kept.dates.gone_on.is_some() || !may_be_asked(&kept.says, new) {
            continue;
        }
        let asked = asked_id(new.id, kept.id);
        insert_asked(conn, &asked_row(asked.uuid(), &question, kept.id, &kept.says))?;
        for to in mailboxes(conn, &desk.key, &kept.says, desk.today())? {
            letters::tell_service(conn, desk, "asked", (&question, asked), &to)?;
        }
        count += 1;
    }
    let payload = json!({ "need": new.need.code(), "services": count });
    let subject = Some(new.id.uuid());
    store::record(conn, &Fact { name: "vacancy.asked", subject, payload, recorded_at: desk.now })?;
    Ok(Some(count))
}

fn may_be_asked(service: &Service, new: &NewQuestion) -> bool {
    service.organization != new.organization && is_given(service)
}

/// Whether a service is given at all.
pub(crate) fn is_given(service: &Service) -> bool {
    !matches!(service.status, Some(status) if status != ServiceStatus::Active)
}

fn row_of(desk: &Desk, new: &NewQuestion) -> Result<QuestionRow, StoreError> {
    Ok(QuestionRow {
        id: new.id.uuid(),
        organization: new.organization.uuid(),
        asked_by: Some(new.asked_by.uuid()),
        need: new.need.code().to_owned(),
        commune: new.commune.clone(),
        places: i64::from(new.places),
        starts_on: new.starts_on,
        answer_by: new.answer_by,
        words_sealed: seal_some(&desk.key, WORDS, new.id.uuid(), &new.words)?,
        asked_at: desk.now,
        told: String::new(),
        reserved: None,
        reserved_at: None,
        reserved_until: None,
        ended_at: None,
        ended_as: None,
    })
}

fn asked_row(id: uuid::Uuid, question: &Question, service: uuid::Uuid, says: &Service) -> AskedRow {
    AskedRow {
        id,
        question: question.id.uuid(),
        service,
        organization: says.organization.uuid(),
        answer: None,
        places: None,
        until: None,
        answered_at: None,
        channel: None,
        reminded_at: None,
    }
}
