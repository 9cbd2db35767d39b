//! Yes or no, as a form of two buttons.

use askama::Template;
use web::Visit;

#[derive(Template)]
#[template(path = "yes_or_no.html")]
struct YesOrNo<'a> {
    visit: &'a Visit,
    act: &'a str,
}

/// The two buttons, as part of a page.
pub(crate) fn buttons(visit: &Visit, act: &str) -> String {
    YesOrNo { visit, act }.render().unwrap_or_default()
}
