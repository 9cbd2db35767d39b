//! The quality score of a service, exactly as the API of data·inclusion computes it.

use chrono::NaiveDate;
use serde_json::Value;

/// Sources whose dates are not judged, because they do not keep them.
const UNDATED_SOURCES: [&str; 2] = ["agefiph", "france-travail"];

/// One criterion of the score.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Scored {
    /// Name of the criterion, as the API names it.
    pub criterion: &'static str,
    /// From 0 to 1; none when the criterion does not apply.
    pub value: Option<f64>,
}

/// The criteria of a service in its data·inclusion form, and their mean from 0 to 1, two decimals.
pub fn score(service: &Value, today: NaiveDate) -> (f64, Vec<Scored>) {
    let criteria: Vec<Scored> = [
        ("adresse_bien_definie", address(service)),
        ("modes_mobilisation_bien_definis", access(service)),
        ("au_moins_un_public", Some(truth(filled(service, "publics")))),
        ("au_moins_une_thematique", Some(truth(filled(service, "thematiques")))),
        ("au_moins_un_moyen_de_contact", Some(truth(reachable(service)))),
        ("courriel_bien_defini", wanted(service, "envoyer-un-courriel", "courriel")),
        ("telephone_bien_defini", wanted(service, "telephoner", "telephone")),
        ("date_maj_recente", recent(service, today)),
        ("frais_bien_definis", Some(cost(service))),
        ("description_bien_definie", Some(description(service))),
    ]
    .map(|(criterion, value)| Scored { criterion, value })
    .into();
    // Each is rounded before the mean is taken, as the API does.
    let values: Vec<f64> = criteria.iter().filter_map(|scored| scored.value.map(rounded)).collect();
    let mean = values.iter().sum::<f64>() / values.len() as f64;
    (rounded(mean), criteria)
}

/// The score of a structure: the mean of its services' scores, 0 when it has none.
pub fn structure_score(services: &[f64]) -> f64 {
    if services.is_empty() {
        return 0.0;
    }
    services.iter().sum::<f64>() / services.len() as f64
}

/// Two decimals, of what the binary number really is, as Python rounds.
fn rounded(value: f64) -> f64 {
    format!("{value:.2}").parse().unwrap_or(value)
}

fn truth(is: bool) -> f64 {
    if is { 1.0 } else { 0.0 }
}

fn filled(service: &Value, field: &str) -> bool {
    match service.get(field) {
        Some(Value::String(text)) => !text.is_empty(),
        Some(Value::Array(items)) => !items.is_empty(),
        Some(Value::Null) | None => false,
        Some(_) => true,
    }
}

fn lists(service: &Value, field: &str, code: &str) -> bool {
    service.get(field).and_then(Value::as_array).is_some_and(|codes| codes.iter().any(|one| one == code))
}

fn address(service: &Value) -> Option<f64> {
    let met = lists(service, "modes_accueil", "en-presentiel")
        || lists(service, "modes_mobilisation", "se-presenter");
    met.then(|| truth(filled(service, "adresse")))
}

fn access(service: &Value) -> Option<f64> {
    let said = [filled(service, "modes_mobilisation"), filled(service, "mobilisable_par")];
    Some(said.into_iter().map(truth).sum::<f64>() / 2.0)
}

fn reachable(service: &Value) -> bool {
    ["courriel", "lien_mobilisation", "telephone"].iter().any(|field| filled(service, field))
}

fn wanted(service: &Value, mode: &str, field: &str) -> Option<f64> {
    lists(service, "modes_mobilisation", mode).then(|| truth(filled(service, field)))
}

/// Six months and two years as the API counts them: months of 30 days, years of 365.
const SIX_MONTHS: i64 = 180;
const TWO_YEARS: i64 = 730;

/// 1 up to six months, 0 from two years, and a straight line between.
fn recent(service: &Value, today: NaiveDate) -> Option<f64> {
    let text = |field| service.get(field).and_then(Value::as_str);
    if UNDATED_SOURCES.contains(&text("source").unwrap_or_default()) {
        return None;
    }
    let date: Option<NaiveDate> = text("date_maj").and_then(|date| date.get(..10)?.parse().ok());
    let Some(date) = date else { return Some(0.0) };
    Some(match (today - date).num_days() {
        ..=SIX_MONTHS => 1.0,
        age if age < TWO_YEARS => (TWO_YEARS - age) as f64 / (TWO_YEARS - SIX_MONTHS) as f64,
        _ => 0.0,
    })
}

fn cost(service: &Value) -> f64 {
    match service.get("frais").and_then(Value::as_str) {
        None => 0.0,
        Some("payant") if !filled(service, "frais_precisions") => 0.5,
        Some(_) => 1.0,
    }
}

/// By its length in characters.
fn description(service: &Value) -> f64 {
    match service.get("description").and_then(Value::as_str).unwrap_or_default().chars().count() {
        0..50 => 0.0,
        50..200 | 2000.. => 0.5,
        200..2000 => 1.0,
    }
}
