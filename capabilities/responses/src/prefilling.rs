//! What the directory already says of an organisation, put into the form so that nobody types it twice.

use ::store::{Conn, StoreError};
use directory::Organization;
use questionnaire::{Answer, Answers, Feed, Kind, Question, Questionnaire, RecordField, check};
use vocabulary::hours::OpeningHours;
use vocabulary::id::OrganizationId;

/// The answers an organisation's record gives to the questions that feed it; those the questions would not admit are
/// left out. Everything here stands in the public record.
pub(crate) fn from_record(
    conn: &mut Conn,
    organization: Option<OrganizationId>,
    questionnaire: &Questionnaire,
) -> Result<Answers, StoreError> {
    let feeds = |question: &&Question| matches!(question.feeds, Some(Feed::Field(_)));
    let (Some(id), true) = (organization, questionnaire.questions().any(|one| feeds(&one))) else {
        return Ok(Answers::new());
    };
    let Some(kept) = directory::organization(conn, id.uuid())? else { return Ok(Answers::new()) };
    let mut answers = Answers::new();
    for question in questionnaire.questions() {
        let Some(Feed::Field(field)) = question.feeds else { continue };
        let said = said(&kept.says, field, &question.kind);
        let admitted = said.filter(|answer| !answer.is_empty() && check(question, answer).is_ok());
        answers.extend(admitted.map(|answer| (question.key.clone(), answer)));
    }
    Ok(answers)
}

fn said(record: &Organization, field: RecordField, kind: &Kind) -> Option<Answer> {
    if !field.takes(kind) {
        return None;
    }
    let offered = |code: &str| kind.choices().iter().any(|choice| choice.code == code);
    let several = |codes: &mut dyn Iterator<Item = &'static str>| {
        let mut kept: Vec<String> = Vec::new();
        for code in codes.filter(|code| offered(code)) {
            if !kept.iter().any(|one| one == code) {
                kept.push(code.to_owned());
            }
        }
        Answer::Several(kept)
    };
    Some(match field {
        RecordField::Description => Answer::Text(record.description.clone()),
        RecordField::Email => Answer::Text(record.email.clone()),
        RecordField::Website => Answer::Text(record.website.clone()),
        RecordField::Phone => {
            Answer::Text(record.phones.first().map(|phone| phone.shown.clone()).unwrap_or_default())
        }
        RecordField::LegalFamily => Answer::One(record.legal_family?.code().to_owned()),
        RecordField::Sectors => several(&mut record.sectors.iter().map(|sector| sector.code())),
        RecordField::Means => several(&mut record.means.iter().map(|mean| mean.kind.code())),
        RecordField::Volunteers => Answer::Number(i64::from(record.volunteers?)),
        RecordField::Hours => Answer::Hours(OpeningHours::parse(&record.hours).ok()?.text().to_owned()),
    })
}
