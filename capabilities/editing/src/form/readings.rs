//! From what was typed to what a record says, or what is wrong, in words.

use directory::{Conflict, Mean, ServiceAtLocation};
use serde_json::{Value, json};
use vocabulary::codes::{MeanKind, Topic};
use vocabulary::hours::OpeningHours;
use vocabulary::place::Point;
use web::Visit;

use super::fields::{Field, Kind, LANGUAGES, MEANS, MOST_TOPICS, Words};
use super::inputs::{Inputs, list, place_names, text};
use super::lines::{self, AreaFault, lines, read_area, read_commune, read_contact, read_phone};

/// Somebody reading one field of a form.
pub(crate) struct Reading<'a> {
    pub(crate) visit: &'a Visit,
    pub(crate) field: Field,
    pub(crate) inputs: &'a Inputs,
    /// What the field said when the form was drawn.
    pub(crate) before: &'a Value,
    /// The postal code typed beside it.
    pub(crate) postal_code: &'a str,
    /// Whether the hours were to be kept as they were typed.
    pub(crate) as_given: bool,
    /// The places a service may be given at.
    pub(crate) places: &'a [uuid::Uuid],
}

/// What a field is to say, or what is wrong with it.
type Read = Result<Value, String>;

/// The most lines one field takes.
const MOST_LINES: usize = 40;

impl Reading<'_> {
    /// What the field is to say.
    pub(crate) fn value(&self) -> Read {
        let typed = text(self.inputs, self.field.name);
        match self.field.kind {
            Kind::Line(most) => self.line(&typed.replace('\n', " "), most),
            Kind::Text(most) => self.line(typed, most),
            Kind::Web => self.web(typed),
            Kind::Email => {
                self.check(typed, typed.is_empty() || lines::is_email(typed), "editing-fault-email")
            }
            Kind::Postal => self.postal(typed),
            Kind::Age => self.number(typed, 0.0..=130.0).map(|age| age.map_or(Value::Null, Value::from)),
            Kind::Count => self.whole(typed, 0.0..=1_000_000.0),
            Kind::Year => self.whole(typed, 1_000.0..=2_200.0),
            Kind::Flag => Ok(Value::Bool(!typed.is_empty())),
            Kind::One(words) => self.one(words, typed),
            Kind::Many(words) => self.many(words),
            Kind::Topics => self.topics(),
            Kind::Languages => self.languages(),
            Kind::Phones => {
                self.each_line(typed, read_phone, |line, _| self.say("editing-fault-phone", line))
            }
            Kind::Contacts => self.contacts(typed),
            Kind::List => self.each_line(typed, |line| Ok::<_, ()>(line.to_owned()), |_, ()| String::new()),
            Kind::Areas => self.each_line(typed, read_area, |line, fault| self.area_fault(line, &fault)),
            Kind::Means => Ok(self.means()),
            Kind::Hours => self.hours(typed),
            Kind::HoursAsGiven => Ok(json!(if self.as_given { text(self.inputs, "hours") } else { "" })),
            Kind::Places => self.places(),
            Kind::Commune => self.commune(typed),
            Kind::Point => self.point(typed),
        }
    }

    fn say(&self, key: &str, name: &str) -> String {
        self.visit.say_of(key, name).into_owned()
    }

    fn check(&self, text: &str, is_right: bool, key: &str) -> Read {
        if is_right { Ok(json!(text)) } else { Err(self.say(key, text)) }
    }

    fn line(&self, text: &str, most: usize) -> Read {
        if self.field.name == "name" && text.chars().count() < 3 {
            return Err(self.visit.say("editing-fault-name").into_owned());
        }
        match text.chars().count() {
            count if count > most => Err(self.visit.say_count("editing-fault-long", most).into_owned()),
            _ => Ok(json!(text)),
        }
    }

    /// The address of a page; `https://` is understood where it was left out.
    fn web(&self, text: &str) -> Read {
        let whole = match text {
            "" => return Ok(json!("")),
            text if text.contains("://") => text.to_owned(),
            text => format!("https://{text}"),
        };
        let host = whole.strip_prefix("https://").or_else(|| whole.strip_prefix("http://"));
        let host = host.and_then(|rest| rest.split(['/', '?', '#']).next()).unwrap_or_default();
        let plain =
            !whole.contains(|sign: char| sign.is_whitespace() || matches!(sign, '<' | '>' | '"' | '\\'));
        let is_right = plain && host.contains('.') && !host.contains('@') && whole.len() <= 1_000;
        if is_right { Ok(json!(whole)) } else { Err(self.say("editing-fault-web", text)) }
    }

    fn postal(&self, text: &str) -> Read {
        let code: String = text.chars().filter(|sign| !sign.is_whitespace()).collect();
        let is_right =
            code.is_empty() || (code.len() <= 10 && code.chars().all(|sign| sign.is_ascii_alphanumeric()));
        self.check(&code, is_right, "editing-fault-postal")
    }

    fn number(&self, text: &str, within: std::ops::RangeInclusive<f64>) -> Result<Option<f64>, String> {
        if text.is_empty() {
            return Ok(None);
        }
        let number = text.replace(',', ".").trim_end_matches("ans").trim().parse::<f64>().ok();
        number
            .filter(|number| within.contains(number))
            .map(Some)
            .ok_or_else(|| self.say("editing-fault-number", text))
    }

    fn whole(&self, text: &str, within: std::ops::RangeInclusive<f64>) -> Read {
        let number = self.number(text, within)?;
        let Some(number) = number else { return Ok(Value::Null) };
        #[expect(clippy::cast_possible_truncation, reason = "a bounded number without a fraction")]
        let whole = number as i64;
        if number.fract() == 0.0 { Ok(json!(whole)) } else { Err(self.say("editing-fault-number", text)) }
    }

    fn one(&self, words: Words, code: &str) -> Read {
        match code {
            "" => Ok(Value::Null),
            code if self.knows(words, code) => Ok(json!(code)),
            _ => Err(self.visit.say("editing-fault-choice").into_owned()),
        }
    }

    fn knows(&self, words: Words, code: &str) -> bool {
        words(self.visit.locale).iter().any(|(known, _)| *known == code)
    }

    fn codes(&self) -> Vec<&str> {
        let own = self.inputs.iter().filter(|(name, _)| name == self.field.name);
        let mut codes: Vec<&str> = own.map(|(_, code)| code.as_str()).collect();
        let mut seen = std::collections::HashSet::new();
        codes.retain(|code| seen.insert(*code));
        codes
    }

    /// Several codes. Who is for everybody is for nobody else in particular.
    fn many(&self, words: Words) -> Read {
        let codes = self.codes();
        if !codes.iter().all(|code| self.knows(words, code)) {
            return Err(self.visit.say("editing-fault-choice").into_owned());
        }
        if codes.len() > 1 && codes.contains(&"tous-publics") {
            return Err(self.visit.say("editing-fault-everyone").into_owned());
        }
        Ok(json!(codes))
    }

    /// The needs answered, those there already in their order, so that the main one stays the first.
    fn topics(&self) -> Read {
        let codes = self.codes();
        if !codes.iter().all(|code| Topic::from_code(code).is_some()) {
            return Err(self.visit.say("editing-fault-choice").into_owned());
        }
        if codes.is_empty() || codes.len() > MOST_TOPICS {
            return Err(self.visit.say_count("editing-fault-topics", MOST_TOPICS).into_owned());
        }
        let before: Vec<String> = list(self.before);
        let kept = before.iter().map(String::as_str).filter(|code| codes.contains(code));
        let new = codes.iter().copied().filter(|code| !before.iter().any(|known| known == code));
        Ok(json!(kept.chain(new).collect::<Vec<_>>()))
    }

    fn languages(&self) -> Read {
        let boxes = self.codes();
        let others = text(self.inputs, "languages-other");
        let others: Vec<&str> = others.split([',', ' ', ';', '\n']).filter(|code| !code.is_empty()).collect();
        let is_code =
            |code: &&str| matches!(code.len(), 2 | 3) && code.chars().all(|sign| sign.is_ascii_lowercase());
        if let Some(strange) = others.iter().find(|code| !is_code(code)) {
            return Err(self.say("editing-fault-language", strange));
        }
        if boxes.iter().any(|code| !LANGUAGES.contains(code)) || others.len() > MOST_LINES {
            return Err(self.visit.say("editing-fault-choice").into_owned());
        }
        Ok(json!([boxes, others].concat()))
    }

    /// One thing per line, all of them read or none.
    fn each_line<'t, T: serde::Serialize, F>(
        &self,
        typed: &'t str,
        read: impl Fn(&'t str) -> Result<T, F>,
        told: impl Fn(&str, F) -> String,
    ) -> Read {
        let lines: Vec<&str> = lines(typed).collect();
        if lines.len() > MOST_LINES {
            return Err(self.visit.say_count("editing-fault-lines", MOST_LINES).into_owned());
        }
        let mut values = Vec::new();
        for line in lines {
            values.push(json!(read(line).map_err(|fault| told(line, fault))?));
        }
        Ok(Value::Array(values))
    }

    fn contacts(&self, typed: &str) -> Read {
        self.each_line(typed, read_contact, |_, part| self.say("editing-fault-contact", &part))
    }

    fn area_fault(&self, line: &str, fault: &AreaFault) -> String {
        match fault {
            AreaFault::Unknown => self.say("editing-fault-area", line),
            AreaFault::Several(names) => self.say("editing-fault-area-several", &names.join(", ")),
        }
    }

    fn means(&self) -> Value {
        let mut means = Vec::new();
        for (code, _) in (MEANS)(self.visit.locale) {
            let Some(kind) = MeanKind::from_code(code) else { continue };
            let typed = text(self.inputs, &format!("{}-{code}", self.field.name));
            means.extend(lines(typed).take(MOST_LINES).map(|line| Mean { kind, text: line.to_owned() }));
        }
        json!(means)
    }

    fn hours(&self, typed: &str) -> Read {
        if typed.is_empty() || self.as_given {
            return Ok(json!(""));
        }
        self.spoken(typed).map(|hours| json!(hours.text()))
    }

    fn spoken(&self, typed: &str) -> Result<OpeningHours, String> {
        OpeningHours::spoken(typed).map_err(|misread| {
            let told = [("part", misread.part.into()), ("why", misread.kind.label(self.visit.locale).into())];
            self.visit.say_with("editing-fault-hours", &told).into_owned()
        })
    }

    fn places(&self) -> Read {
        let before: Vec<ServiceAtLocation> = list(self.before);
        let mut places = Vec::new();
        for id in self.places {
            let [given, hours, note] = place_names(*id);
            if text(self.inputs, &given).is_empty() {
                continue;
            }
            let known = before.iter().find(|place| place.location.uuid() == *id);
            let new = ServiceAtLocation {
                location: (*id).into(),
                hours: String::new(),
                note: String::new(),
                phones: Vec::new(),
            };
            let mut place = known.cloned().unwrap_or(new);
            place.note = text(self.inputs, &note).to_owned();
            let typed = text(self.inputs, &hours);
            if typed != super::inputs::hours_in_words(&place.hours, self.visit.locale) {
                let spoken = if typed.is_empty() { None } else { Some(self.spoken(typed)?) };
                place.hours = spoken.map_or_else(String::new, |hours| hours.text().to_owned());
            }
            places.push(place);
        }
        Ok(json!(places))
    }

    fn commune(&self, typed: &str) -> Read {
        if typed.is_empty() {
            return Ok(json!(""));
        }
        let code = read_commune(typed, self.postal_code);
        code.map(|code| json!(code)).map_err(|fault| self.area_fault(typed, &fault))
    }

    fn point(&self, typed: &str) -> Read {
        if typed.is_empty() {
            return Ok(Value::Null);
        }
        let degrees: Vec<f64> = typed.split([',', ';', ' ']).filter_map(|part| part.parse().ok()).collect();
        let point = match degrees.as_slice() {
            [latitude, longitude] => Point::new(*latitude, *longitude),
            _ => None,
        };
        point.map(|point| json!(point)).ok_or_else(|| self.say("editing-fault-point", typed))
    }
}

/// The conflict about a field, if there is one.
pub(crate) fn conflict_of<'a>(conflicts: &'a [Conflict], field: &str) -> Option<&'a Conflict> {
    conflicts.iter().find(|conflict| conflict.field == field)
}
