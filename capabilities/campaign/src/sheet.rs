//! What the phone sheet says of a record, part by part: today's data in words, to be ticked or corrected.

use directory::{Organization, Phone, RecordKind, Section, Service, Shown};
use vocabulary::Locale;
use vocabulary::hours::OpeningHours;

/// What a part of a record says today, a line each; nothing where it says nothing.
pub(crate) fn said(shown: &Shown, section: Section, locale: Locale) -> Vec<String> {
    let lines = match shown.key.kind {
        RecordKind::Organization => serde_json::from_value(shown.says.clone())
            .map(|record: Organization| of_organization(&record, section, locale)),
        RecordKind::Service => serde_json::from_value(shown.says.clone())
            .map(|record: Service| of_service(&record, section, locale)),
        RecordKind::Location => Ok(Vec::new()),
    };
    let kept = lines.unwrap_or_default().into_iter().map(|line| line.trim().to_owned());
    kept.filter(|line| !line.is_empty()).collect()
}

fn of_organization(record: &Organization, section: Section, locale: Locale) -> Vec<String> {
    match section {
        Section::Identity => {
            let kind = record.kind.map(|kind| kind.label(locale).to_owned());
            vec![record.name.clone(), record.acronym.clone(), kind.unwrap_or_default()]
        }
        Section::Contact => {
            let mut lines = phones(&record.phones);
            lines.extend([record.email.clone(), record.website.clone()]);
            lines
        }
        Section::Hours => hours(&record.hours, &record.hours_as_given, locale),
        Section::Means => record.means.iter().map(|mean| mean.text.clone()).collect(),
        _ => Vec::new(),
    }
}

fn of_service(record: &Service, section: Section, locale: Locale) -> Vec<String> {
    match section {
        Section::Identity => {
            vec![record.summary.clone(), labels(&record.topics, |topic| topic.label(locale))]
        }
        Section::Audience => vec![
            labels(&record.audiences, |audience| audience.label(locale)),
            record.audience_details.clone(),
            record.conditions.clone(),
            record.limits.clone(),
            record.area_details.clone(),
        ],
        Section::Access => vec![
            labels(&record.access_modes, |mode| mode.label(locale)),
            record.access_details.clone(),
            record.cost.map(|cost| cost.label(locale).to_owned()).unwrap_or_default(),
            record.cost_details.clone(),
            record.documents.join(", "),
        ],
        Section::Contact => {
            let mut lines = phones(&record.phones);
            lines.extend([record.email.clone(), record.alert.clone()]);
            lines
        }
        Section::Hours => hours(&record.hours, &record.hours_as_given, locale),
        Section::Places => record.places.iter().map(|place| place.note.clone()).collect(),
        _ => Vec::new(),
    }
}

/// Numbers as they are shown, with what is said of them.
pub(crate) fn phones(phones: &[Phone]) -> Vec<String> {
    phones.iter().map(|phone| format!("{} {}", phone.shown, phone.note)).collect()
}

fn hours(osm: &str, as_given: &str, locale: Locale) -> Vec<String> {
    match OpeningHours::parse(osm) {
        Ok(hours) if !osm.is_empty() => hours.in_words(locale),
        _ => vec![if osm.is_empty() { as_given.to_owned() } else { osm.to_owned() }],
    }
}

fn labels<T: Copy>(codes: &[T], label: impl Fn(T) -> &'static str) -> String {
    codes.iter().map(|code| label(*code)).collect::<Vec<&str>>().join(", ")
}

#[cfg(test)]
mod tests;
