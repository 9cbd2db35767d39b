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
    /// Every form of a page that changes something; one that says not where it goes comes back to the page itself.
    pub(super) fn all(page: &str, at: &str) -> Vec<Self> {
        let html = Html::parse_document(page);
        let forms = Selector::parse("form[method=post], form[method=POST]").expect("a selector");
        html.select(&forms)
            .map(|form| {
                let action = form.attr("action").unwrap_or(at).to_owned();
                let has_file = form.attr("enctype").is_some_and(|kind| kind.starts_with("multipart"));
                Self { action, has_file, fields: fields(form) }
            })
            .collect()
    }

    /// As its reader would send it: what stands there stays, what is empty is filled in plainly, nothing runs; once for
    /// each of its buttons that says something of its own.
    pub(super) fn sent(&self) -> Vec<Vec<(String, String)>> {
        let mut pairs = Vec::new();
        for field in &self.fields {
            let value = match field.kind.as_str() {
                "file" | "submit" => None,
                "hidden" => Some(field.value.clone()),
                "select" | "radio" => picked(&field.options),
                "checkbox" => field.options.first().map(|(value, _)| value.clone()),
                _ => Some(meek(field).replace(['=', '<', '>'], "")),
            };
            pairs.extend(value.map(|value| (field.name.clone(), value)));
        }
        let buttons = self.fields.iter().filter(|field| field.kind == "submit");
        let pressed = buttons.map(|button| (button.name.clone(), button.value.clone()));
        let each: Vec<_> = pressed.map(|pair| pairs.iter().cloned().chain([pair]).collect()).collect();
        if each.is_empty() { vec![pairs] } else { each }
    }

    /// The fields by which it names things, each with what it offers.
    pub(super) fn names(&self) -> Vec<(&str, Vec<&str>)> {
        let kinds = ["hidden", "select", "radio", "checkbox", "submit"];
        let fields = self.fields.iter().filter(|field| kinds.contains(&field.kind.as_str()));
        let offered = fields.map(|field| {
            let many = field.options.iter().map(|(value, _)| value.as_str());
            let one = field.options.is_empty().then_some(field.value.as_str());
            (field.name.as_str(), many.chain(one).collect::<Vec<_>>())
        });
        offered.filter(|(_, values)| values.iter().any(|value| is_name(value))).collect()
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
        // The first of its buttons is the one that the form is there for.
        let button = self.fields.iter().find(|field| field.kind == "submit");
        pairs.extend(button.map(|button| (button.name.clone(), button.value.clone())));
        pairs
    }
}

/// Whether a value names a thing: its whole identity, or the handle by which records are known in addresses.
pub(super) fn is_name(value: &str) -> bool {
    let is_whole = value.len() == 36 && value.matches('-').count() == 4;
    let handle = value.rsplit('-').next().unwrap_or(value);
    let is_handle = handle.len() == 12 && handle.bytes().all(|letter| HANDLE.contains(&letter));
    is_whole || (is_handle && handle.bytes().any(|letter| letter.is_ascii_digit()))
}

/// The letters of a handle, from 0 to 31.
const HANDLE: &[u8] = b"0123456789abcdefghjkmnpqrstvwxyz";

/// What of a named thing stands in every row that is about it: its identity, or the end of it that its handle tells.
pub(super) fn trace(name: &str) -> String {
    if name.len() == 36 {
        return name.to_owned();
    }
    let handle = name.rsplit('-').next().unwrap_or(name).bytes().enumerate();
    let bits = handle.fold(0_u64, |bits, (position, letter)| {
        let number = HANDLE.iter().position(|known| *known == letter).unwrap_or_default();
        bits | (number as u64) << (5 * position)
    });
    let digits = format!("{bits:015x}");
    format!("{}-{}", &digits[..3], &digits[3..])
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

#[test]
fn a_form_is_sent_as_its_reader_would_and_names_what_it_names() {
    let id = "67ea3c6a-5a7c-5ace-97a7-6c60f8377577";
    let page = format!(
        "<form method=post><input type=hidden name=qui value={id}><input type=hidden name=suite value=oui>\
         <select name=fiche><option value=''>…<option value=abri-qbxe3w3ccv9f>Abri</select><textarea name=mot></textarea>\
         <button name=acte value=garder>Garder</button><button name=acte value=ôter>Ôter</button></form>"
    );
    let form = Form::all(&page, "/ici").remove(0);
    assert_eq!(form.action, "/ici");
    let sent = form.sent();
    assert_eq!(sent.len(), 2, "one for each button: {sent:?}");
    assert!(sent[1].contains(&("acte".to_owned(), "ôter".to_owned())) && !sent[1].contains(&sent[0][4]));
    assert_eq!(form.names(), [("qui", vec![id]), ("fiche", vec!["", "abri-qbxe3w3ccv9f"])]);
    assert_eq!(trace(id), id);
    let whole: uuid::Uuid = id.parse().expect("an identity");
    assert!(id.ends_with(&trace(&directory::handle(whole))), "{} of {id}", trace(&directory::handle(whole)));
}
