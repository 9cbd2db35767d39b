//! A page of this room: a title, what is known, and cards under headings, each with what one may do.

use web::{Crumb, Faults, Page, Visit};

use crate::form::Form;

/// A state in a word, with its sign.
#[derive(Clone, Copy)]
pub(crate) struct Badge {
    pub(crate) kind: &'static str,
    pub(crate) icon: &'static str,
    pub(crate) key: &'static str,
}

/// A term and what is known of it; words with an address are links.
pub(crate) struct Fact {
    pub(crate) term: String,
    pub(crate) values: Vec<Crumb>,
}

impl Fact {
    /// A fact in words.
    pub(crate) fn text(visit: &Visit, key: &str, text: impl Into<String>) -> Self {
        Self::links(visit, key, vec![Crumb { label: text.into(), href: String::new() }])
    }

    /// A fact that leads elsewhere.
    pub(crate) fn links(visit: &Visit, key: &str, values: Vec<Crumb>) -> Self {
        Self { term: visit.say(key).into_owned(), values }
    }
}

/// One thing of a list.
#[derive(Default)]
pub(crate) struct Card {
    pub(crate) title: String,
    pub(crate) href: String,
    pub(crate) badges: Vec<Badge>,
    pub(crate) text: String,
    pub(crate) facts: Vec<Fact>,
    /// Forms, drawn.
    pub(crate) forms: Vec<String>,
}

/// Cards under a heading.
#[derive(Default)]
pub(crate) struct Section {
    pub(crate) id: &'static str,
    pub(crate) heading: String,
    pub(crate) note: String,
    /// What is said when there is no card.
    pub(crate) empty: String,
    pub(crate) cards: Vec<Card>,
    /// Forms, drawn.
    pub(crate) forms: Vec<String>,
}

impl Section {
    /// Cards under a heading, with what is said when there are none.
    pub(crate) fn new(
        visit: &Visit,
        id: &'static str,
        (heading, empty): (&str, &str),
        cards: Vec<Card>,
    ) -> Self {
        let (heading, empty) = (visit.say(heading).into_owned(), visit.say(empty).into_owned());
        Self { id, heading, empty, cards, ..Self::default() }
    }

    /// A heading over what one may do.
    pub(crate) fn acts(visit: &Visit, id: &'static str, heading: &str, forms: Vec<String>) -> Self {
        Self { id, heading: visit.say(heading).into_owned(), forms, ..Self::default() }
    }
}

/// A page about to be drawn.
#[derive(Default)]
pub(crate) struct Panel {
    pub(crate) title: String,
    pub(crate) crumbs: Vec<Crumb>,
    pub(crate) lead: String,
    pub(crate) badges: Vec<Badge>,
    pub(crate) facts: Vec<Fact>,
    /// Ways on: words and addresses; the first is what most come for.
    pub(crate) buttons: Vec<Crumb>,
    /// What stands before the sections, drawn.
    pub(crate) before: Vec<String>,
    pub(crate) sections: Vec<Section>,
}

#[derive(askama::Template)]
#[template(path = "panel.html")]
struct Drawn<'a> {
    visit: &'a Visit,
    panel: &'a Panel,
}

impl Panel {
    /// A page of this title.
    pub(crate) fn new(title: impl Into<String>, lead: impl Into<String>) -> Self {
        Self { title: title.into(), lead: lead.into(), ..Self::default() }
    }

    /// The same below a list, with the way back.
    pub(crate) fn below(mut self, visit: &Visit, key: &str, href: &str) -> Self {
        let list = Crumb { label: visit.say(key).into_owned(), href: href.to_owned() };
        self.crumbs = vec![list, Crumb { label: self.title.clone(), href: String::new() }];
        self
    }

    /// The same with a form in it.
    pub(crate) fn with_form(mut self, form: String) -> Self {
        self.before.push(form);
        self
    }

    /// The page with a form in it; shown again, with what is wrong, where there are faults.
    pub(crate) fn asking(self, visit: &Visit, form: &Form, faults: &Faults) -> Page {
        let page = self.with_form(form.draw(visit, faults)).page(visit).not_indexed();
        if faults.is_empty() { page } else { page.again() }
    }

    /// The same with a way on.
    pub(crate) fn way(mut self, visit: &Visit, key: &str, href: &str) -> Self {
        self.buttons.push(Crumb { label: visit.say(key).into_owned(), href: href.to_owned() });
        self
    }

    /// The page, open to everybody and to search engines: what leads it describes it, or else its title.
    pub(crate) fn public_page(&self, visit: &Visit) -> Page {
        let lead = if self.lead.is_empty() { &self.title } else { &self.lead };
        self.page(visit).description(lead.clone())
    }

    /// The page.
    pub(crate) fn page(&self, visit: &Visit) -> Page {
        visit.page(self.title.clone(), &Drawn { visit, panel: self })
    }
}
