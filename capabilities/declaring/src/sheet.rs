//! A page of this room around one form: where it stands, its title, what leads it, the form.

use web::{Crumb, Page, Visit};

use crate::paths;

/// A page about to be drawn.
#[derive(Clone, Debug, Default)]
pub(crate) struct Sheet {
    pub(crate) title: String,
    pub(crate) lead: String,
    pub(crate) crumbs: Vec<Crumb>,
    /// What stands before the form, drawn.
    pub(crate) before: String,
    /// One more sentence after it; empty for none.
    pub(crate) since: String,
    /// The heading of the form, where something stands before it; empty for none.
    pub(crate) heading: String,
    /// The form, drawn.
    pub(crate) form: String,
    /// Ways on, below the form: words and addresses.
    pub(crate) ways: Vec<Crumb>,
}

#[derive(askama::Template)]
#[template(path = "sheet.html")]
struct Drawn<'a> {
    visit: &'a Visit,
    sheet: &'a Sheet,
}

impl Sheet {
    /// A page of this title, below the actions of the member.
    pub(crate) fn new(visit: &Visit, key: &str) -> Self {
        let title = visit.say(key).into_owned();
        let crumbs = vec![way(visit, "declaring-mine", paths::MINE), place(&title)];
        Self { title, crumbs, ..Self::default() }
    }

    /// A page of this title, below an action.
    pub(crate) fn below(visit: &Visit, key: &str, action: &action::CollectiveAction) -> Self {
        let title = visit.say(key).into_owned();
        let above = Crumb { label: action.title.clone(), href: paths::edit(action.id.uuid()) };
        let crumbs = vec![way(visit, "declaring-mine", paths::MINE), above, place(&title)];
        Self { title, crumbs, ..Self::default() }
    }

    /// The same with what leads it.
    pub(crate) fn lead(mut self, visit: &Visit, key: &str) -> Self {
        self.lead = visit.say(key).into_owned();
        self
    }

    /// The same with something drawn before the form.
    pub(crate) fn before(mut self, html: impl AsRef<str>) -> Self {
        self.before.push_str(html.as_ref());
        self
    }

    /// The same with its form.
    pub(crate) fn form(mut self, html: String) -> Self {
        self.form = html;
        self
    }

    /// The page; one whose form is at fault comes as such.
    pub(crate) fn page(&self, visit: &Visit, is_faulty: bool) -> Page {
        let page = visit.page(self.title.clone(), &Drawn { visit, sheet: self }).not_indexed();
        if is_faulty { page.again() } else { page }
    }
}

/// A way with its words.
pub(crate) fn way(visit: &Visit, key: &str, href: &str) -> Crumb {
    Crumb { label: visit.say(key).into_owned(), href: href.to_owned() }
}

/// Where one stands.
pub(crate) fn place(title: &str) -> Crumb {
    Crumb { label: title.to_owned(), href: String::new() }
}
