//! A form of a page, filled in as a browser would hold it: what stands in it already, and what somebody types.

use scraper::{ElementRef, Html, Selector};

/// What a form sends: names and values, in order.
pub(crate) struct Form(Vec<(String, String)>);

impl Form {
    /// The first form of a page that holds a field of this name, with what stands in it.
    pub(crate) fn with(page: &str, field: &str) -> Option<Self> {
        let html = Html::parse_document(page);
        let forms = html.select(&selector("form")?).map(Self::read).collect::<Vec<_>>();
        forms.into_iter().flatten().find(|form| form.0.iter().any(|(name, _)| name == field))
    }

    fn read(form: ElementRef<'_>) -> Option<Self> {
        let mut fields = Vec::new();
        for element in form.select(&selector("input, textarea, select")?) {
            let Some(name) = element.attr("name") else { continue };
            let value = match element.value().name() {
                "textarea" => Some(element.text().collect()),
                "select" => chosen(element)?,
                _ => typed(element),
            };
            fields.extend(value.map(|value| (name.to_owned(), value)));
        }
        Some(Self(fields))
    }

    /// Types something into a field.
    pub(crate) fn put(mut self, field: &str, typed: &str) -> Self {
        self.0.retain(|(name, _)| name != field);
        self.0.push((field.to_owned(), typed.to_owned()));
        self
    }

    /// The form as it is sent.
    pub(crate) fn encoded(&self) -> String {
        let pairs: Vec<(&str, &str)> =
            self.0.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        encoded(&pairs)
    }
}

/// Fields as a browser sends them.
pub(crate) fn encoded(fields: &[(&str, &str)]) -> String {
    form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish()
}

/// Every address of a page that stands in a link or a form.
pub(crate) fn addresses(page: &str) -> Vec<String> {
    let html = Html::parse_document(page);
    let Some(selector) = selector("a[href], form[action]") else { return Vec::new() };
    let found = html.select(&selector);
    found.filter_map(|one| one.attr("href").or_else(|| one.attr("action"))).map(str::to_owned).collect()
}

fn typed(input: ElementRef<'_>) -> Option<String> {
    let is_choice = matches!(input.attr("type"), Some("checkbox" | "radio"));
    let is_sent = !is_choice || input.attr("checked").is_some();
    let unsaid = if is_choice { "on" } else { "" };
    is_sent.then(|| input.attr("value").unwrap_or(unsaid).to_owned())
}

/// The choice that is made; the first where none is.
fn chosen(select: ElementRef<'_>) -> Option<Option<String>> {
    let options: Vec<ElementRef<'_>> = select.select(&selector("option")?).collect();
    let made = options.iter().find(|option| option.attr("selected").is_some()).or(options.first());
    Some(made.map(|option| option.attr("value").unwrap_or_default().to_owned()))
}

fn selector(text: &str) -> Option<Selector> {
    Selector::parse(text).ok()
}
