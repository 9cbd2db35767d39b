//! What a program may say when it asks: each parameter with its type and bounds, read and documented from one line.

use std::borrow::Cow;

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use serde_json::{Value, json};
use uuid::Uuid;

/// The longest text a parameter may hold, in letters.
pub(crate) const LONGEST: usize = 300;
/// The most values of one list.
pub(crate) const MOST_VALUES: usize = 200;

/// A parameter: its name in the address and what it takes.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Parameter {
    /// Its name.
    pub(crate) name: &'static str,
    /// What it takes.
    pub(crate) kind: Kind,
    /// The end of the key of its words, after `open-data-parameter-`.
    pub(crate) words: &'static str,
}

/// What a parameter takes.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Kind {
    /// Words, at most [`LONGEST`] letters.
    Words,
    /// A whole number between two bounds, and the one taken when nothing is said.
    Whole { least: u32, most: u32, usual: Option<u32> },
    /// A number between two bounds.
    Number { least: f64, most: f64 },
    /// Yes or no; no when nothing is said.
    Flag,
    /// A day or a moment, after ISO 8601.
    Moment,
    /// An identifier.
    Id,
    /// One code of a list.
    Code(fn() -> Vec<&'static str>),
    /// Several codes of a list: any of them fits.
    Codes(fn() -> Vec<&'static str>),
    /// Several words of no fixed list: any of them fits.
    List,
}

/// What was understood of a parameter.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Said {
    /// Words or one code.
    Words(String),
    /// A whole number.
    Whole(u32),
    /// A number.
    Number(f64),
    /// Yes or no.
    Flag(bool),
    /// A moment.
    Moment(DateTime<Utc>),
    /// An identifier.
    Id(Uuid),
    /// Several words.
    List(Vec<String>),
}

/// Why a parameter cannot be understood.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Misread {
    /// Its name.
    pub(crate) name: &'static str,
    /// What was wrong, as programs tell it: `int_parsing`.
    pub(crate) fault: &'static str,
    /// The end of the key of the words, after `open-data-misread-`.
    pub(crate) words: &'static str,
    /// What was expected: bounds, codes.
    pub(crate) expected: String,
    /// What was written.
    pub(crate) written: String,
}

impl Parameter {
    /// Understands what was written, every value in the order it came; the last one counts where one is taken.
    fn read(&self, written: &[&str]) -> Result<Option<Said>, Misread> {
        let Some(last) = written.last().map(|text| text.trim()) else { return Ok(None) };
        if let Some(long) = written.iter().find(|text| text.chars().count() > LONGEST || text.contains('\0'))
        {
            return Err(self.wrong(("string_too_long", "long"), LONGEST.to_string(), long));
        }
        let unread = |fault: &'static str, words| self.wrong((fault, words), String::new(), last);
        let said = match self.kind {
            Kind::Words => Said::Words(last.to_owned()),
            Kind::Whole { least, most, .. } => {
                let number = last.parse::<i64>().map_err(|_| unread("int_parsing", "whole"))?;
                Said::Whole(
                    self.bounded(number, (least.into(), most.into()), last)?.try_into().unwrap_or(most),
                )
            }
            Kind::Number { least, most } => {
                let number = last.parse::<f64>().ok().filter(|number| number.is_finite());
                let number = number.ok_or_else(|| unread("float_parsing", "number"))?;
                Said::Number(self.bounded(number, (least, most), last)?)
            }
            Kind::Flag => Said::Flag(flag(last).ok_or_else(|| unread("bool_parsing", "flag"))?),
            Kind::Moment => Said::Moment(moment(last).ok_or_else(|| unread("datetime_parsing", "moment"))?),
            Kind::Id => Said::Id(Uuid::try_parse(last).map_err(|_| unread("uuid_parsing", "id"))?),
            Kind::Code(codes) => Said::Words(self.coded(&codes(), &[last])?.remove(0)),
            Kind::Codes(codes) => Said::List(self.coded(&codes(), written)?),
            Kind::List => Said::List(values(written).into_iter().filter(|text| !text.is_empty()).collect()),
        };
        match &said {
            Said::List(list) if list.len() > MOST_VALUES => {
                Err(self.wrong(("too_long", "many"), MOST_VALUES.to_string(), last))
            }
            _ => Ok(Some(said)),
        }
    }

    fn wrong(
        &self,
        (fault, words): (&'static str, &'static str),
        expected: String,
        written: &str,
    ) -> Misread {
        Misread { name: self.name, fault, words, expected, written: written.chars().take(LONGEST).collect() }
    }

    /// A number between two bounds.
    fn bounded<N: PartialOrd + ToString>(
        &self,
        number: N,
        (least, most): (N, N),
        written: &str,
    ) -> Result<N, Misread> {
        if number < least {
            return Err(self.wrong(("greater_than_equal", "least"), least.to_string(), written));
        }
        if number > most {
            return Err(self.wrong(("less_than_equal", "most"), most.to_string(), written));
        }
        Ok(number)
    }

    /// Codes that are all on the list.
    fn coded(&self, codes: &[&str], written: &[&str]) -> Result<Vec<String>, Misread> {
        let list = values(written);
        match list.iter().find(|value| !codes.contains(&value.as_str())) {
            None => Ok(list),
            Some(unknown) => Err(self.wrong(("enum", "code"), codes.join(", "), unknown)),
        }
    }

    /// The JSON Schema of what it takes.
    pub(crate) fn schema(&self) -> Value {
        match self.kind {
            Kind::Words => text(),
            Kind::Whole { least, most, usual } => {
                let mut schema = json!({ "type": "integer", "minimum": least, "maximum": most });
                if let Some(usual) = usual {
                    schema["default"] = usual.into();
                }
                schema
            }
            Kind::Number { least, most } => json!({ "type": "number", "minimum": least, "maximum": most }),
            Kind::Flag => json!({ "type": "boolean", "default": false }),
            Kind::Moment => json!({ "type": "string", "anyOf": [
                { "format": "date-time" }, { "format": "date" },
            ] }),
            Kind::Id => json!({ "type": "string", "format": "uuid" }),
            Kind::Code(codes) => json!({ "type": "string", "enum": codes() }),
            Kind::Codes(codes) => {
                let item = json!({ "type": "string", "enum": codes() });
                json!({ "type": "array", "items": item, "maxItems": MOST_VALUES })
            }
            Kind::List => {
                json!({ "type": "array", "items": text(), "maxItems": MOST_VALUES })
            }
        }
    }
}

impl Parameter {
    /// The JSON Schema of what it takes in a body, where numbers stand for their text and nothing for not saying.
    pub(crate) fn body_schema(&self) -> Value {
        let wide = match self.kind {
            Kind::Words => json!({ "type": ["number", "boolean"] }),
            Kind::Flag => json!({ "enum": [0, 1, "0", "1"] }),
            _ => json!({ "type": "null" }),
        };
        json!({ "anyOf": [self.schema(), wide, { "type": "null" }] })
    }
}

/// The JSON Schema of a text: bounded, and without the sign that ends texts in some databases.
fn text() -> Value {
    json!({ "type": "string", "maxLength": LONGEST, "pattern": "^[^\\u0000]*$" })
}

/// A list as it stands in an address: the name repeated.
fn values(written: &[&str]) -> Vec<String> {
    written.iter().map(|text| text.trim().to_owned()).collect()
}

/// Yes and no in the words programs use.
fn flag(text: &str) -> Option<bool> {
    match text.trim().to_ascii_lowercase().as_str() {
        "true" | "1" | "on" | "yes" | "t" | "y" => Some(true),
        "false" | "0" | "off" | "no" | "f" | "n" | "" => Some(false),
        _ => None,
    }
}

/// A moment with its offset, or one without, which is then in universal time, or a day, which begins at midnight.
fn moment(text: &str) -> Option<DateTime<Utc>> {
    // In an address a plus sign is a blank: « +02:00 » comes as « 02:00 » with a blank before it.
    let text: Cow<'_, str> = match text.trim() {
        text if text.contains(' ') && text.contains('T') => text.replace(' ', "+").into(),
        text => text.into(),
    };
    let zoned = DateTime::parse_from_rfc3339(&text).map(|moment| moment.with_timezone(&Utc));
    let bare = || text.parse::<chrono::NaiveDateTime>().map(|moment| moment.and_utc());
    let day = || text.parse::<NaiveDate>().map(|day| day.and_time(NaiveTime::MIN).and_utc());
    let moment = zoned.or_else(|_| bare()).or_else(|_| day()).ok()?;
    // Beyond these years no database can be asked.
    (0..=9999).contains(&chrono::Datelike::year(&moment)).then_some(moment)
}

/// What was asked, parameter by parameter.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Asked(Vec<(&'static str, Said)>);

impl Asked {
    /// Understands the pairs of an address or of a body. Names that nobody declared are left aside, as the
    /// standards ask: a client of a wider interface is answered all the same.
    ///
    /// # Errors
    ///
    /// Everything that cannot be understood.
    pub(crate) fn read(parameters: &[Parameter], pairs: &[(String, String)]) -> Result<Self, Vec<Misread>> {
        let (mut asked, mut misread) = (Self::default(), Vec::new());
        for parameter in parameters {
            let written: Vec<&str> = pairs
                .iter()
                .filter(|(name, _)| name == parameter.name)
                .map(|(_, value)| value.as_str())
                .collect();
            match parameter.read(&written) {
                Ok(Some(said)) => asked.0.push((parameter.name, said)),
                Ok(None) => {}
                Err(fault) => misread.push(fault),
            }
        }
        if misread.is_empty() { Ok(asked) } else { Err(misread) }
    }

    fn said(&self, name: &str) -> Option<&Said> {
        self.0.iter().find(|(known, _)| *known == name).map(|(_, said)| said)
    }

    /// Words; empty when nothing was said.
    pub(crate) fn words(&self, name: &str) -> &str {
        match self.said(name) {
            Some(Said::Words(words)) => words,
            _ => "",
        }
    }

    /// A whole number.
    pub(crate) fn whole(&self, name: &str) -> Option<u32> {
        match self.said(name) {
            Some(Said::Whole(number)) => Some(*number),
            _ => None,
        }
    }

    /// A number.
    pub(crate) fn number(&self, name: &str) -> Option<f64> {
        match self.said(name) {
            Some(Said::Number(number)) => Some(*number),
            _ => None,
        }
    }

    /// Whether it was said, and yes.
    pub(crate) fn flag(&self, name: &str) -> bool {
        matches!(self.said(name), Some(Said::Flag(true)))
    }

    /// A moment.
    pub(crate) fn moment(&self, name: &str) -> Option<DateTime<Utc>> {
        match self.said(name) {
            Some(Said::Moment(moment)) => Some(*moment),
            _ => None,
        }
    }

    /// An identifier.
    pub(crate) fn id(&self, name: &str) -> Option<Uuid> {
        match self.said(name) {
            Some(Said::Id(id)) => Some(*id),
            _ => None,
        }
    }

    /// Several words; none when nothing was said.
    pub(crate) fn list(&self, name: &str) -> &[String] {
        match self.said(name) {
            Some(Said::List(list)) => list,
            _ => &[],
        }
    }
}

#[cfg(test)]
mod tests;
