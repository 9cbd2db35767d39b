//! From what an organisation answered to what its record should say: proposed, never written.

use directory::{FieldChange, Organization, Phone, RecordKind, Section};
use questionnaire::{Answer, Answers, Feed, Question, Questionnaire, RecordField};
use serde_json::{Value, json};
use vocabulary::Locale;
use vocabulary::codes::{LegalFamily, MeanKind, Sector};
use vocabulary::hours::OpeningHours;
use vocabulary::phone::PhoneNumber;

/// The changes that the answers propose to a record, by its parts, in the order of the questions. What the record says
/// already is no change, and a question that was passed over empties nothing.
pub(crate) fn corrections(
    questionnaire: &Questionnaire,
    answers: &Answers,
    says: &Value,
) -> Vec<(Section, Vec<FieldChange>)> {
    let mut parts: Vec<(Section, Vec<FieldChange>)> = Vec::new();
    for (question, answer) in fed(questionnaire, answers) {
        let Some(Feed::Field(field)) = question.feeds else { continue };
        for change in changes(field, answer, says) {
            let Some(section) = Section::holding(RecordKind::Organization, &change.field) else { continue };
            match parts.iter_mut().find(|(known, _)| *known == section) {
                Some((_, changes)) => changes.push(change),
                None => parts.push((section, vec![change])),
            }
        }
    }
    parts
}

/// The questions that were asked and feed something, with their answers.
pub(crate) fn fed<'a>(
    questionnaire: &'a Questionnaire,
    answers: &'a Answers,
) -> impl Iterator<Item = (&'a Question, &'a Answer)> {
    let asked = questionnaire.asked(answers).into_iter().flat_map(|section| section.questions);
    asked
        .filter(|question| question.feeds.is_some())
        .filter_map(|question| Some((question, answers.get(&question.key)?)))
        .filter(|(question, answer)| !answer.is_empty() && questionnaire::check(question, answer).is_ok())
}

fn changes(field: RecordField, answer: &Answer, says: &Value) -> Vec<FieldChange> {
    let Ok(record) = serde_json::from_value::<Organization>(says.clone()) else { return Vec::new() };
    let proposed: Vec<(&str, Value)> = match (field, answer) {
        (RecordField::Description, Answer::Text(text)) => vec![("description", json!(text.trim()))],
        (RecordField::Email, Answer::Text(text)) => {
            email(text).map(|text| ("email", json!(text))).into_iter().collect()
        }
        (RecordField::Website, Answer::Text(text)) => vec![("website", json!(website(text)))],
        (RecordField::Phone, Answer::Text(text)) => {
            phones(&record, text).map(|phones| ("phones", json!(phones))).into_iter().collect()
        }
        (RecordField::LegalFamily, Answer::One(code)) => {
            LegalFamily::from_code(code).map(|family| ("legal_family", json!(family))).into_iter().collect()
        }
        (RecordField::Sectors, Answer::Several(codes)) => sectors(&record, codes),
        (RecordField::Volunteers, Answer::Number(number)) => {
            u32::try_from(*number).map(|number| ("volunteers", json!(number))).into_iter().collect()
        }
        (RecordField::Hours, Answer::Hours(text)) => hours(&record, text),
        (RecordField::Means, Answer::Several(codes)) => means(&record, codes),
        _ => Vec::new(),
    };
    let change = |(field, after): (&str, Value)| {
        let before = says.get(field).cloned().unwrap_or(Value::Null);
        (before != after).then(|| FieldChange { field: field.to_owned(), before, after })
    };
    proposed.into_iter().filter_map(change).collect()
}

/// An address as far as one can tell without writing to it; the owner, who decides, knows better.
fn email(text: &str) -> Option<&str> {
    let text = text.trim();
    let (name, host) = text.split_once('@')?;
    let plain = !text.contains(char::is_whitespace) && !name.is_empty() && host.contains('.');
    plain.then_some(text)
}

/// People write the name of a site without its beginning.
fn website(text: &str) -> String {
    let text = text.trim();
    if text.starts_with("https://") || text.starts_with("http://") {
        text.to_owned()
    } else {
        format!("https://{text}")
    }
}

/// The form showed the first number; so the answer takes its place, and what stands beside it stays.
fn phones(record: &Organization, text: &str) -> Option<Vec<Phone>> {
    PhoneNumber::parse(text).ok()?;
    let read = Phone::read(text);
    if record.phones.iter().any(|phone| phone.number == read.number) {
        return None;
    }
    let mut phones = record.phones.clone();
    match phones.first_mut() {
        Some(first) => *first = Phone { note: first.note.clone(), ..read },
        None => phones.push(read),
    }
    Some(phones)
}

/// Sectors have no order: the same ones in another are no change.
fn sectors(record: &Organization, codes: &[String]) -> Vec<(&'static str, Value)> {
    let said: Vec<Sector> =
        Sector::ALL.iter().copied().filter(|sector| codes.iter().any(|code| code == sector.code())).collect();
    let same =
        said.len() == record.sectors.len() && said.iter().all(|sector| record.sectors.contains(sector));
    if same || said.is_empty() { Vec::new() } else { vec![("sectors", json!(said))] }
}

/// Hours that can be read take the place of those that could not.
fn hours(record: &Organization, text: &str) -> Vec<(&'static str, Value)> {
    let Ok(read) = OpeningHours::parse(text) else { return Vec::new() };
    let stands = OpeningHours::parse(&record.hours).ok();
    if stands.is_some_and(|stands| stands.text() == read.text()) {
        return Vec::new();
    }
    vec![("hours", json!(read.text())), ("hours_as_given", json!(""))]
}

/// A kind of means that was ticked and is not there is added under its own name. One that was not ticked stays: the
/// record says in words what it is, and a box says nothing of that.
fn means(record: &Organization, codes: &[String]) -> Vec<(&'static str, Value)> {
    let named = |code: &String| MeanKind::from_code(code);
    let new: Vec<MeanKind> = codes
        .iter()
        .filter_map(named)
        .filter(|kind| record.means.iter().all(|mean| mean.kind != *kind))
        .collect();
    if new.is_empty() {
        return Vec::new();
    }
    let mut means = record.means.clone();
    // The record's own words are French, as the directory's are.
    means.extend(
        new.into_iter().map(|kind| directory::Mean { kind, text: kind.label(Locale::French).to_owned() }),
    );
    vec![("means", json!(means))]
}

#[cfg(test)]
mod tests;
