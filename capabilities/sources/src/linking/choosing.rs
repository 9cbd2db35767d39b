//! Field by field: what each of two records says, and which one it is likely better to keep.

use directory::{RecordKind, Section, Shown, Side};
use serde_json::Value;
use web::Visit;

use super::wording::{PlaceNames, said};

/// One field of two records, side by side.
pub(crate) struct FieldLine {
    pub(crate) field: String,
    pub(crate) label: String,
    pub(crate) one: Vec<String>,
    pub(crate) other: Vec<String>,
    /// Whose value is kept unless somebody says otherwise; nothing where both say the same.
    pub(crate) chosen: Option<Kept>,
    /// Lists may be put together.
    pub(crate) may_join: bool,
}

/// Whose value is kept, by the column it stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kept {
    One,
    Other,
    Both,
}

impl Kept {
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Kept::One => "a",
            Kept::Other => "b",
            Kept::Both => "ab",
        }
    }

    pub(crate) fn from_code(code: &str) -> Option<Kept> {
        [Kept::One, Kept::Other, Kept::Both].into_iter().find(|kept| kept.code() == code)
    }

    /// The side of a merge, where the record of the first column stays or not.
    pub(crate) fn side(self, first_stays: bool) -> Side {
        match (self, first_stays) {
            (Kept::Both, _) => Side::Both,
            (Kept::One, true) | (Kept::Other, false) => Side::Survivor,
            (Kept::One, false) | (Kept::Other, true) => Side::Absorbed,
        }
    }
}

/// Whether the first of two records should stay: the one confirmed last, then the one that says more, then the first.
pub(crate) fn first_stays(one: &Shown, other: &Shown) -> bool {
    let told =
        |shown: &Shown| fields(shown.key.kind).filter(|(_, field)| !is_blank(shown.says.get(*field))).count();
    (one.dates.assured_on, told(one)) >= (other.dates.assured_on, told(other))
}

fn fields(kind: RecordKind) -> impl Iterator<Item = (Section, &'static str)> {
    Section::of(kind)
        .iter()
        .flat_map(move |section| section.fields(kind).iter().map(move |field| (*section, *field)))
}

/// Every field that at least one of two records fills.
pub(crate) fn lines(visit: &Visit, one: &Shown, other: &Shown) -> Vec<FieldLine> {
    lines_knowing(visit, (one, other), &PlaceNames::new())
}

/// The same, with the names of the places that the records speak of.
pub(crate) fn lines_knowing(
    visit: &Visit,
    (one, other): (&Shown, &Shown),
    places: &PlaceNames,
) -> Vec<FieldLine> {
    let mut lines = Vec::new();
    for (section, field) in fields(one.key.kind) {
        let (here, there) = (one.says.get(field), other.says.get(field));
        if is_blank(here) && is_blank(there) {
            continue;
        }
        let newer = assured(one, section) >= assured(other, section);
        let list = here.is_some_and(Value::is_array);
        let chosen = match (is_blank(here), is_blank(there)) {
            _ if here == there => None,
            (true, _) => Some(Kept::Other),
            (_, true) => Some(Kept::One),
            _ if field == "name" => Some(if first_stays(one, other) { Kept::One } else { Kept::Other }),
            _ => Some(if newer { Kept::One } else { Kept::Other }),
        };
        lines.push(FieldLine {
            label: label(visit, field),
            field: field.to_owned(),
            one: told(visit, one, (field, here), places),
            other: told(visit, other, (field, there), places),
            chosen,
            may_join: list,
        });
    }
    lines
}

/// What a field says; where a record keeps its address secret, only that it does.
fn told(
    visit: &Visit,
    shown: &Shown,
    (field, value): (&str, Option<&Value>),
    places: &PlaceNames,
) -> Vec<String> {
    let secret = shown.says.get("hidden") == Some(&Value::Bool(true))
        && ["address", "address_details", "point", "transportation"].contains(&field);
    match value {
        Some(value) if secret && !is_blank(Some(value)) => {
            vec![visit.say("sources-link-secret").into_owned()]
        }
        Some(value) => said(visit, (shown.key.kind, field), value, places),
        None => Vec::new(),
    }
}

fn assured(shown: &Shown, section: Section) -> Option<chrono::NaiveDate> {
    shown.sections.iter().find(|date| date.section == section).and_then(|date| date.assured_on)
}

fn label(visit: &Visit, field: &str) -> String {
    visit.say(&format!("sources-link-field-{}", field.replace('_', "-"))).into_owned()
}

fn is_blank(value: Option<&Value>) -> bool {
    match value {
        None | Some(Value::Null | Value::Bool(false)) => true,
        Some(Value::String(text)) => text.is_empty(),
        Some(Value::Array(list)) => list.is_empty(),
        Some(Value::Object(fields)) => fields.values().all(|value| is_blank(Some(value))),
        Some(Value::Bool(true) | Value::Number(_)) => false,
    }
}
