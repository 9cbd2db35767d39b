//! A form of a page, read as a browser reads it and filled in by somebody who means harm.

use std::collections::BTreeSet;

use scraper::{ElementRef, Html, Selector};

use super::verdict::{NASTY, RUNNING, SHORT};

/// One field of a form.
#[derive(Clone, Debug)]
struct Field {
    name: String,
    kind: String,
    value: String,
    /// What may be chosen, each with whether it is.
    options: Vec<(String, bool)>,
}

/// A form and where it goes.
#[derive(Clone, Debug)]
pub(super) struct Form {
    pub(super) action: String,
    pub(super) has_file: bool,
    fields: Vec<Field>,
}

/// How nasty somebody is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Manner {
    /// All at once, over several lines.
    Nasty,
    /// On one short line.
    Short,
}

impl Form {
    /// Every form of a page that changes something.
    pub(super) fn all(page: &str) -> Vec<Self> {
        let html = Html::parse_document(page);
        let forms = Selector::parse("form[method=post], form[method=POST]").expect("a selector");
        html.select(&forms)
            .filter_map(|form| {
                let action = form.attr("action")?.to_owned();
                let has_file = form.attr("enctype").is_some_and(|kind| kind.starts_with("multipart"));
                Some(Self { action, has_file, fields: fields(form) })
            })
            .collect()
    }

    /// How many texts somebody may type.
    pub(super) fn texts(&self) -> usize {
        self.fields.iter().filter(|field| is_text(field)).count()
    }

    /// Names and values as somebody fills them in. Fields that were refused are given what their kind wants; a way
    /// back always leads elsewhere.
    pub(super) fn filled(&self, manner: Manner, refused: &BTreeSet<String>) -> Vec<(String, String)> {
        let mut pairs = Vec::new();
        for field in &self.fields {
            let chosen: Vec<String> = match field.kind.as_str() {
                "file" | "submit" => Vec::new(),
                "hidden" if field.name == "retour" => vec!["//evil.example/zq7".to_owned()],
                "hidden" => vec![field.value.clone()],
                "select" | "radio" => picked(&field.options).into_iter().collect(),
                "checkbox" => field.options.first().map(|(value, _)| value.clone()).into_iter().collect(),
                _ if refused.contains(&field.name) => vec![meek(field)],
                _ => vec![typed(field, manner)],
            };
            pairs.extend(chosen.into_iter().map(|value| (field.name.clone(), value)));
        }
        pairs
    }
}

/// As a browser writes a form into a body.
pub(super) fn urlencoded(pairs: &[(String, String)]) -> String {
    let mut text = String::new();
    for (name, value) in pairs {
        if !text.is_empty() {
            text.push('&');
        }
        text.push_str(&encoded(name));
        text.push('=');
        text.push_str(&encoded(value));
    }
    text
}

/// As a browser writes a form that may bring a file; it brings none.
pub(super) fn multipart(pairs: &[(String, String)]) -> String {
    let part = |(name, value): &(String, String)| {
        format!("--fin\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n")
    };
    pairs.iter().map(part).collect::<String>() + "--fin--\r\n"
}

/// A text as it stands in an address.
pub(super) fn encoded(text: &str) -> String {
    use std::fmt::Write as _;
    let mut written = String::new();
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-_.~".contains(&byte) {
            written.push(char::from(byte));
        } else {
            // Writing into a text cannot fail.
            let _ = write!(written, "%{byte:02X}");
        }
    }
    written
}

/// The fields that a page says are wrong.
pub(super) fn refused(page: &str) -> BTreeSet<String> {
    let html = Html::parse_document(page);
    let faults = Selector::parse("#fautes a[href], [role=alert] a[href]").expect("a selector");
    let named = html.select(&faults).filter_map(|fault| fault.attr("href")?.strip_prefix('#'));
    let marked = Selector::parse("[aria-invalid=true][name]").expect("a selector");
    let marked = html.select(&marked).filter_map(|field| field.attr("name"));
    named.chain(marked).map(str::to_owned).collect()
}

fn fields(form: ElementRef<'_>) -> Vec<Field> {
    let every =
        Selector::parse("input[name], textarea[name], select[name], button[name]").expect("a selector");
    let mut fields: Vec<Field> = Vec::new();
    for element in form.select(&every) {
        let field = field(element);
        let is_one_of_many = matches!(field.kind.as_str(), "radio" | "checkbox");
        let known = fields.iter().position(|other| other.name == field.name && other.kind == field.kind);
        match known.filter(|_| is_one_of_many).and_then(|at| fields.get_mut(at)) {
            Some(known) => known.options.extend(field.options),
            None => fields.push(field),
        }
    }
    fields
}

fn field(element: ElementRef<'_>) -> Field {
    let of = |name: &str| element.attr(name).unwrap_or_default().to_owned();
    let kind = match element.value().name() {
        "input" if of("type").is_empty() => "text".to_owned(),
        "input" => of("type"),
        "button" => "submit".to_owned(),
        other => other.to_owned(),
    };
    let value = if kind == "textarea" { element.text().collect() } else { of("value") };
    let options = match kind.as_str() {
        "select" => {
            let option = Selector::parse("option").expect("a selector");
            let of = |one: ElementRef<'_>| one.attr("value").unwrap_or_default().to_owned();
            element.select(&option).map(|one| (of(one), one.attr("selected").is_some())).collect()
        }
        "radio" | "checkbox" => vec![(value.clone(), element.attr("checked").is_some())],
        _ => Vec::new(),
    };
    Field { name: of("name"), kind, value, options }
}

/// What is chosen already, or the first that is something.
fn picked(options: &[(String, bool)]) -> Option<String> {
    let chosen = options.iter().find(|(value, is_chosen)| *is_chosen && !value.is_empty());
    chosen.or_else(|| options.iter().find(|(value, _)| !value.is_empty())).map(|(value, _)| value.clone())
}

fn is_text(field: &Field) -> bool {
    matches!(field.kind.as_str(), "text" | "search" | "textarea" | "email" | "tel" | "url")
}

fn typed(field: &Field, manner: Manner) -> String {
    let is_address = ["site", "lien", "url", "web", "link"].iter().any(|part| field.name.contains(part));
    match field.kind.as_str() {
        "url" => RUNNING.to_owned(),
        _ if is_address && is_text(field) => RUNNING.to_owned(),
        "textarea" | "text" | "search" if manner == Manner::Nasty => NASTY.to_owned(),
        "textarea" | "text" | "search" => SHORT.to_owned(),
        "email" => "\"<intrus onzq=1>\"@exemple.org".to_owned(),
        _ => meek(field),
    }
}

/// What a field of this kind wants, as long as somebody typed nothing there.
fn meek(field: &Field) -> String {
    if !field.value.is_empty() && !field.value.contains("zq7") {
        return field.value.clone();
    }
    let name = field.name.as_str();
    let has = |parts: &[&str]| parts.iter().any(|part| name.contains(part));
    let text = match field.kind.as_str() {
        "email" => "zq7@exemple.org",
        "tel" => "01 60 00 00 07",
        "date" => "2026-12-03",
        "time" => "10:00",
        "number" => "3",
        "url" => "https://exemple.org/zq7",
        _ if has(&["mail", "courriel", "contact"]) => "zq7@exemple.org",
        _ if has(&["phone", "tel"]) => "01 60 00 00 07",
        _ if has(&["day", "date", "jour", "until", "from", "jusqu"]) => "2026-12-03",
        _ if has(&["heure", "start", "end", "time"]) => "10:00",
        _ if has(&["code", "insee", "postal"]) => "77288",
        _ if has(&["commune", "ville", "city"]) => "Melun",
        _ if has(&["site", "lien", "url", "link"]) => "https://exemple.org/zq7",
        _ if has(&["nombre", "count", "places", "capacity", "duree", "minutes"]) => "3",
        _ => "=zq7 <intrus>",
    };
    text.to_owned()
}
