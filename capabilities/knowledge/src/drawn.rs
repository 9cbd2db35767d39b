//! A card as HTML: the same on its page, on its printed sheet, before readers and while it is written.

use askama::Template;
use chrono::NaiveDate;
use web::Visit;

use crate::acronyms::{Acronyms, Speller};
use crate::contacts::Contact;
use crate::content::Content;
use crate::sheet::Local;

/// A part with a heading: its key and its lines, in which short names are written out.
struct Lines {
    code: &'static str,
    lines: Vec<String>,
}

struct Fact {
    words: String,
    source: String,
    until: String,
    doubtful: bool,
}

#[derive(Template)]
#[template(path = "drawn.html")]
struct Body<'a> {
    visit: &'a Visit,
    to_check: bool,
    summary: String,
    urgent: Vec<String>,
    signs: Lines,
    steps: Lines,
    avoid: Vec<String>,
    afterwards: Lines,
    local: Option<&'a Local>,
    case: String,
    facts: Vec<Fact>,
    read_on: String,
}

/// Draws cards for a visitor.
#[derive(Clone, Copy)]
pub(crate) struct Pen<'a> {
    pub(crate) visit: &'a Visit,
    pub(crate) acronyms: &'a Acronyms,
}

impl Pen<'_> {
    /// The body of a card as safe HTML, without its title. With a place, whom to call there.
    pub(crate) fn card(
        &self,
        content: &Content,
        local: Option<&Local>,
        to_check: bool,
    ) -> Result<String, web::Failure> {
        let mut speller = Speller::new(self.acronyms);
        // In the order they are read, so that a short name is written out where it is met first.
        let summary = speller.html(&content.summary);
        let urgent = spelled(&content.urgent, &mut speller);
        let signs = Lines { code: "signs", lines: spelled(&content.signs, &mut speller) };
        let avoid = spelled(&content.avoid, &mut speller);
        let steps = Lines { code: "steps", lines: spelled(&content.steps, &mut speller) };
        let afterwards = Lines { code: "afterwards", lines: spelled(&content.afterwards, &mut speller) };
        let case = speller.html(&content.lived_case);
        let today = self.visit.today();
        let body = Body {
            visit: self.visit,
            to_check,
            summary,
            urgent,
            signs,
            steps,
            avoid,
            afterwards,
            local,
            case,
            facts: self.facts(content, today),
            read_on: self.visit.say_of("knowledge-contacts-read", &self.visit.date(today)).into_owned(),
        };
        body.render().map_err(web::Failure::from)
    }

    fn facts(&self, content: &Content, today: NaiveDate) -> Vec<Fact> {
        let fact = |fact: &crate::content::LawFact| {
            let doubtful = fact.is_doubtful(today);
            let until = fact.valid_until.filter(|_| !doubtful).map(|day| self.visit.date(day));
            let until = until.map(|day| self.visit.say_of("knowledge-fact-until", &day).into_owned());
            let check = || self.visit.say("knowledge-fact-to-check").into_owned();
            Fact {
                words: fact.words.clone(),
                source: fact.source.clone(),
                until: until.unwrap_or_else(check),
                doubtful,
            }
        };
        content.facts.iter().map(fact).collect()
    }
}

impl Body<'_> {
    fn heading(&self, part: &Lines) -> String {
        self.visit.say(&format!("knowledge-part-{}", part.code)).into_owned()
    }

    fn state(&self, contact: &Contact) -> String {
        let Some((state, until)) = contact.passing else { return String::new() };
        let until = self.visit.say_of("knowledge-until", &self.visit.date(until));
        format!("{} {until}", state.label(self.visit.locale))
    }

    fn href(&self, contact: &Contact) -> String {
        directory::Phone::read(&contact.phone).href().unwrap_or_default()
    }
}

fn spelled(lines: &[String], speller: &mut Speller<'_>) -> Vec<String> {
    lines.iter().map(|line| speller.html(line)).collect()
}
