//! The first page: one box for the need, one for the place, and what the network answers to.

use axum::extract::State;
use search::{OpenAt, Question};
use uuid::Uuid;
use vocabulary::codes::TopicCategory;
use web::{Page, Visit};

use super::Directory;
use crate::finding::facets::Facet;
use crate::paths;
use crate::slots::drawn;

#[derive(askama::Template)]
#[template(path = "pages/home.html")]
struct Home<'a> {
    visit: &'a Visit,
    services: usize,
    open_now: usize,
    confirmed_share: usize,
    confirmed_days: i64,
    beside: Vec<String>,
    categories: Vec<Category>,
    communes: Vec<Town>,
    examples: [(&'static str, &'static str); 4],
}

impl Home<'_> {
    fn figure(&self, count: &usize) -> String {
        self.visit.number(i64::try_from(*count).unwrap_or(i64::MAX))
    }
}

struct Category {
    label: &'static str,
    href: String,
    icon: &'static str,
    count: usize,
}

struct Town {
    name: &'static str,
    href: String,
}

/// Searches offered to those who do not know what to type: the need and the place.
const EXAMPLES: [(&str, &str); 4] = [
    ("aide alimentaire", "Le Mée-sur-Seine"),
    ("dettes", "Melun"),
    ("papiers", "Dammarie-les-Lys"),
    ("seul", ""),
];

pub(super) async fn show(visit: Visit, State(directory): State<Directory>) -> Page {
    let reader = directory.catalogue.reader();
    let mut question = Question::of("", visit.local_now());
    question.limit = 1;
    question.count_facets = true;
    let everything = reader.ask(&question);
    question.count_facets = false;
    let counted = |question: &Question| reader.ask(question).total;
    let confirmed_since = directory.catalogue.thresholds().confirmed_since(visit.today());
    let confirmed = counted(&Question { confirmed_since: Some(confirmed_since), ..question.clone() });
    let open = Some(OpenAt::Moment(visit.local_now()));
    let category_count = |code: &str| {
        let of_category =
            |count: &&search::FacetCount| count.facet == Facet::Category.id() && count.code == code;
        everything.facets.iter().find(of_category).map_or(0, |count| count.count)
    };
    let body = Home {
        visit: &visit,
        services: everything.total,
        open_now: counted(&Question { open, ..question.clone() }),
        confirmed_share: (confirmed * 100).checked_div(everything.total).unwrap_or(0),
        confirmed_days: directory.catalogue.thresholds().to_confirm_days.into(),
        beside: drawn(&directory.slots.beside_home, &visit, Uuid::nil()).await,
        categories: categories(&visit, category_count),
        communes: towns(&directory),
        examples: EXAMPLES,
    };
    let title = visit.shell.network_name.clone();
    visit.page(title, &body).description(visit.say("directory-home-description"))
}

fn categories(visit: &Visit, count: impl Fn(&str) -> usize) -> Vec<Category> {
    let mut categories: Vec<Category> = TopicCategory::ALL
        .iter()
        .map(|category| Category {
            label: category.label(visit.locale),
            href: format!("{}?category={}", paths::SEARCH, category.code()),
            icon: icon_of(*category),
            count: count(category.code()),
        })
        .filter(|category| category.count > 0)
        .collect();
    categories.sort_by_key(|category| std::cmp::Reverse(category.count));
    categories
}

/// The picture of a family of needs, one of the icons of the house.
fn icon_of(category: TopicCategory) -> &'static str {
    match category.code() {
        "equipement-et-alimentation" => "basket",
        "logement-hebergement" => "house",
        "sante" => "heart",
        "famille" => "people",
        "difficultes-financieres" => "coins",
        "difficultes-administratives-ou-juridiques" => "document",
        "numerique" => "screen",
        "mobilite" => "bus",
        "remobilisation" => "hands",
        _ => "compass",
    }
}

fn towns(directory: &Directory) -> Vec<Town> {
    let communes = directory.communes();
    communes.into_iter().map(|commune| Town { name: commune.name, href: paths::commune(commune) }).collect()
}
