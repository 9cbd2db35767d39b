//! What the inputs of a field say for a value: how a record looks in its form.

use directory::{FunctionContact, Mean, Phone, ServiceAtLocation};
use serde::de::DeserializeOwned;
use serde_json::Value;
use vocabulary::Locale;
use vocabulary::hours::OpeningHours;
use vocabulary::territory::Area;
use web::Filled;

use super::Sheet;
use super::fields::{Field, Kind, LANGUAGES, MEANS};
use super::lines::{area_line, contact_line, phone_line};

/// Names of inputs with what they hold, the empty ones left out.
pub(crate) type Inputs = Vec<(String, String)>;

/// The words a value is typed with.
pub(crate) fn of_value(field: &Field, value: &Value, locale: Locale) -> Inputs {
    let one = |text: String| vec![(field.name.to_owned(), text)];
    let mut inputs = match field.kind {
        Kind::Flag => one(if value.as_bool() == Some(true) { "1".to_owned() } else { String::new() }),
        Kind::Many(_) | Kind::Topics => {
            texts(value).into_iter().map(|code| (field.name.to_owned(), code)).collect()
        }
        Kind::Languages => languages(field, value),
        Kind::Phones => one(joined(value, |phone: Phone| phone_line(&phone, locale))),
        Kind::Contacts => one(joined(value, |contact: FunctionContact| contact_line(&contact, locale))),
        Kind::List => one(texts(value).join("\n")),
        Kind::Areas => one(joined(value, |area: Area| area_line(&area, locale))),
        Kind::Means => means(field, value),
        Kind::Hours => one(hours_in_words(value.as_str().unwrap_or_default(), locale)),
        Kind::HoursAsGiven => one(plain(value)),
        Kind::Places => places(value, locale),
        Kind::Commune => one(commune(value, locale)),
        Kind::Point => one(point(value)),
        _ => one(plain(value)),
    };
    inputs.retain(|(_, text)| !text.is_empty());
    inputs
}

/// What was typed into the inputs of a field, the empty ones left out.
pub(crate) fn of_filled(field: &Field, filled: &Filled, sheet: &Sheet<'_>) -> Inputs {
    let names = names(field, sheet);
    let typed = names.iter().flat_map(|name| filled.all(name).map(|text| (name.clone(), text.to_owned())));
    typed.filter(|(_, text)| !text.is_empty()).collect()
}

/// The text of one input; empty when it holds none.
pub(crate) fn text<'a>(inputs: &'a Inputs, name: &str) -> &'a str {
    inputs.iter().find(|(input, _)| input == name).map_or("", |(_, text)| text)
}

/// Whether two readings of a field say the same. Boxes are sent in the order of the list, records keep their own; and
/// spaces at the ends of lines say nothing.
pub(crate) fn are_same(field: &Field, one: &Inputs, other: &Inputs) -> bool {
    let said = |inputs: &Inputs| {
        let plain = |text: &str| text.lines().map(str::trim).collect::<Vec<_>>().join("\n");
        let mut said: Inputs = inputs.iter().map(|(name, text)| (name.clone(), plain(text))).collect();
        if matches!(field.kind, Kind::Many(_) | Kind::Topics | Kind::Languages | Kind::Places) {
            said.sort_unstable();
        }
        said
    };
    said(one) == said(other)
}

/// The names of the inputs of a field.
fn names(field: &Field, sheet: &Sheet<'_>) -> Vec<String> {
    let name = field.name;
    match field.kind {
        Kind::Languages => vec![name.to_owned(), format!("{name}-other")],
        Kind::Means => (MEANS)(Locale::French).iter().map(|(code, _)| format!("{name}-{code}")).collect(),
        // Hours kept as typed are typed where hours are.
        Kind::HoursAsGiven => vec!["hours".to_owned()],
        Kind::Places => sheet.place_ids().into_iter().flat_map(place_names).collect(),
        _ => vec![name.to_owned()],
    }
}

/// The inputs of one place of a service: whether it is given there, when, and what to know.
pub(crate) fn place_names(id: uuid::Uuid) -> [String; 3] {
    [format!("places-{id}"), format!("places-{id}-hours"), format!("places-{id}-note")]
}

/// A value that is a list of something; empty when it is not.
pub(crate) fn list<T: DeserializeOwned>(value: &Value) -> Vec<T> {
    serde_json::from_value(value.clone()).unwrap_or_default()
}

/// The texts of a list of texts.
pub(crate) fn texts(value: &Value) -> Vec<String> {
    list(value)
}

fn joined<T: DeserializeOwned>(value: &Value, line: impl Fn(T) -> String) -> String {
    list(value).into_iter().map(line).collect::<Vec<_>>().join("\n")
}

/// A text or a number as it is typed.
fn plain(value: &Value) -> String {
    match value {
        Value::String(text) => text.trim().to_owned(),
        Value::Number(number) => match number.as_f64() {
            Some(whole) if whole.fract() == 0.0 => format!("{whole:.0}"),
            _ => number.to_string(),
        },
        _ => String::new(),
    }
}

fn languages(field: &Field, value: &Value) -> Inputs {
    let (boxes, others): (Vec<String>, Vec<String>) =
        texts(value).into_iter().partition(|code| LANGUAGES.contains(&code.as_str()));
    let boxes = boxes.into_iter().map(|code| (field.name.to_owned(), code));
    boxes.chain([(format!("{}-other", field.name), others.join(", "))]).collect()
}

fn means(field: &Field, value: &Value) -> Inputs {
    let means: Vec<Mean> = list(value);
    let of = |code: &str| {
        let own = means.iter().filter(|mean| mean.kind.code() == code).map(|mean| mean.text.as_str());
        own.collect::<Vec<_>>().join("\n")
    };
    (MEANS)(Locale::French).iter().map(|(code, _)| (format!("{}-{code}", field.name), of(code))).collect()
}

/// Hours as they are typed again: in words where they can be said, else the expression itself.
pub(crate) fn hours_in_words(osm: &str, locale: Locale) -> String {
    match OpeningHours::parse(osm) {
        // Spaces that do not break are for the eyes; nobody types them.
        Ok(hours) => hours.in_words(locale).join("\n").replace('\u{a0}', " "),
        Err(_) => osm.to_owned(),
    }
}

fn places(value: &Value, locale: Locale) -> Inputs {
    let places: Vec<ServiceAtLocation> = list(value);
    let of = |place: &ServiceAtLocation| {
        let [given, hours, note] = place_names(place.location.uuid());
        [(given, "1".to_owned()), (hours, hours_in_words(&place.hours, locale)), (note, place.note.clone())]
    };
    places.iter().flat_map(of).collect()
}

fn commune(value: &Value, locale: Locale) -> String {
    match value.as_str() {
        Some(code) if !code.is_empty() => area_line(&Area::Commune(code.to_owned()), locale),
        _ => String::new(),
    }
}

fn point(value: &Value) -> String {
    let degrees = |name: &str| value.get(name).and_then(Value::as_f64);
    match (degrees("latitude"), degrees("longitude")) {
        (Some(latitude), Some(longitude)) => format!("{latitude:.6}, {longitude:.6}"),
        _ => String::new(),
    }
}
