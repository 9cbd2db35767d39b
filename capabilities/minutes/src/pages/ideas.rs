//! Three pairs of preconceived ideas, and how to play them in twenty minutes.

use web::{Crumb, Failure, Page, Visit};

use super::kits::to_kits;
use super::to_meetings;

/// The pairs, by the word in the keys of their texts: what is said of one side, and of the other.
const PAIRS: [&str; 3] = ["rigidity", "bureaucracy", "warmth"];
/// How it is played, step by step.
const STEPS: usize = 5;

#[derive(askama::Template)]
#[template(path = "pages/ideas.html")]
struct Ideas<'a> {
    visit: &'a Visit,
    crumbs: Vec<Crumb>,
    steps: Vec<String>,
    pairs: Vec<Pair>,
}

/// Two ideas that answer each other, and what each side may tell.
struct Pair {
    title: String,
    /// Each with what it hides and a question to ask.
    ideas: [[String; 3]; 2],
}

fn pair(visit: &Visit, name: &str) -> Pair {
    let told = |part: &str| visit.say(&format!("minutes-ideas-{name}-{part}")).into_owned();
    let idea = |side: &str| [told(side), told(&format!("{side}-behind")), told(&format!("{side}-question"))];
    Pair { title: told("title"), ideas: [idea("one"), idea("other")] }
}

pub(super) async fn show(visit: Visit) -> Result<Page, Failure> {
    let title = visit.say("minutes-ideas-title").into_owned();
    let crumbs =
        vec![to_meetings(&visit), to_kits(&visit), Crumb { label: title.clone(), href: String::new() }];
    let steps = (1..=STEPS).map(|step| visit.say(&format!("minutes-ideas-step-{step}")).into_owned());
    let pairs = PAIRS.iter().map(|name| pair(&visit, name)).collect();
    let body = Ideas { visit: &visit, crumbs, steps: steps.collect(), pairs };
    Ok(visit.page(title, &body).description(visit.say("minutes-ideas-what")))
}
