//! What two records say, side by side, with what each agreement or difference counts for.

use crate::comparing::{
    AREA, Comparison, FIELDS, IDENTIFIER, MAIL, MISSING, NAME, PARENT, PHONE, PLACE, POINT, SITE, SignalKind,
};
use crate::judging::{Agreement, Score, Signal, Veto, agreement};
use crate::subject::Subject;

/// Every signal of a pair, the heaviest first; what overrules comes before all.
pub(crate) fn of(found: &Comparison, score: &Score, (left, right): (&Subject, &Subject)) -> Vec<Signal> {
    let mut signals: Vec<Signal> = Vec::new();
    for (field, kind) in FIELDS.iter().enumerate() {
        if found.levels[field] != MISSING {
            signals.push(Signal {
                kind: *kind,
                agreement: agreement(field, found.levels[field]),
                weight: score.weights[field],
                left: said(field, left),
                right: said(field, right),
            });
        }
    }
    signals.sort_by(|one, other| {
        other.weight.abs().total_cmp(&one.weight.abs()).then(one.kind.cmp(&other.kind))
    });
    let vetoes = score.vetoes.iter().map(|veto| Signal {
        kind: SignalKind::Veto,
        agreement: Agreement::Different,
        weight: 0.0,
        left: overruled(*veto, left),
        right: overruled(*veto, right),
    });
    vetoes.chain(signals.clone()).collect()
}

impl Subject {
    /// What the record says of one field, in its own words; blank where it says nothing.
    pub fn said(&self, kind: SignalKind) -> String {
        let field = FIELDS.iter().position(|field| *field == kind);
        field.map_or_else(String::new, |field| said(field, self))
    }
}

/// What a record says in a field, in its own words.
fn said(field: usize, subject: &Subject) -> String {
    let lists = |values: &[String]| values.join(", ");
    match field {
        IDENTIFIER => identifiers(subject),
        NAME => {
            let names = std::iter::once(&subject.name).chain(&subject.alternate_names);
            joined(names.map(String::as_str), " · ")
        }
        PLACE => subject.place.clone(),
        AREA => joined([subject.postal_code.as_str(), subject.city.as_str()], " "),
        POINT => subject
            .point
            .map_or_else(String::new, |at| format!("{:.4}, {:.4}", at.latitude(), at.longitude())),
        PHONE => lists(&subject.phones),
        MAIL => lists(&subject.mails),
        SITE => lists(&subject.sites),
        PARENT => if subject.parent.is_empty() { &subject.name } else { &subject.parent }.clone(),
        _ => address(subject),
    }
}

fn identifiers(subject: &Subject) -> String {
    joined(subject.identifiers.iter().map(|identifier| identifier.value.as_str()), ", ")
}

fn address(subject: &Subject) -> String {
    joined([subject.number.as_str(), subject.street.as_str(), subject.details.as_str()], " ")
}

fn joined<'a>(parts: impl IntoIterator<Item = &'a str>, between: &str) -> String {
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(between)
}

fn overruled(veto: Veto, subject: &Subject) -> String {
    match veto {
        Veto::NumbersInNames | Veto::Kinds | Veto::Decided => subject.name.clone(),
        Veto::Registers => identifiers(subject),
        Veto::Doors | Veto::Rooms => address(subject),
    }
}

#[cfg(test)]
mod tests;
