//! A commune's page: what is there, how far the rest is, and what its social services grant beyond the law.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use search::{Near, Order, Question};
use serde_json::json;
use uuid::Uuid;
use vocabulary::codes::TopicCategory;
use vocabulary::date;
use vocabulary::territory::{Commune, Territory};
use web::{Crumb, Failure, Page, Visit};

use super::result::{ResultView, all_of};
use super::{Directory, failure};
use crate::aid_rule::{Knowledge, LocalAidRule};
use crate::finding::facets::Facet;
use crate::organization::Organization;
use crate::paths;
use crate::store::{places, records};

/// A need is met nearby within this distance.
pub(super) const NEARBY_M: f64 = 10_000.0;

#[derive(askama::Template)]
#[template(path = "pages/commune.html")]
struct Sheet<'a> {
    visit: &'a Visit,
    commune: &'a Commune,
    crumbs: Vec<Crumb>,
    unit: String,
    outside: bool,
    rules: Vec<RuleView>,
    needs: Vec<NeedLine>,
    here: Vec<ResultView>,
    here_total: usize,
}

impl Sheet<'_> {
    fn inhabitants(&self) -> String {
        self.visit
            .say_with("directory-inhabitants", &[("count", self.commune.population.into())])
            .into_owned()
    }

    fn here_title(&self) -> String {
        let values = [("count", self.here_total.into()), ("place", self.commune.name.into())];
        self.visit.say_with("directory-here", &values).into_owned()
    }
}

struct RuleView {
    knowledge: &'static str,
    title: String,
    conditions: String,
    ceiling: String,
    commission_dates: String,
    valid: String,
    organization: Option<(String, String)>,
}

/// A family of needs: how many answers stand in the commune, how many within 10 km.
struct NeedLine {
    label: &'static str,
    here: usize,
    nearby: usize,
    href: String,
}

pub(super) async fn show(
    visit: Visit,
    State(directory): State<Directory>,
    Path(name): Path<String>,
) -> Result<Response, Failure> {
    let commune = Territory::france().commune(paths::lasting_part(&name)).ok_or(Failure::NotFound)?;
    let path = paths::commune(commune);
    if visit.path != path {
        return Ok(Redirect::permanent(&path).into_response());
    }
    let rules = directory.db.read(move |conn| rules(conn, commune.code)).await.map_err(failure)?;
    let today = visit.today();
    let rules = rules.into_iter().filter(|(rule, _)| rule.applies_on(today));
    let here = here(&visit, &directory, commune);
    let crumb = |label: &str, href: &str| Crumb { label: label.to_owned(), href: href.to_owned() };
    let sheet = Sheet {
        visit: &visit,
        commune,
        crumbs: vec![
            crumb(&visit.say("directory-home"), paths::HOME),
            crumb(&visit.say("directory-communes"), paths::COMMUNES),
            crumb(commune.name, ""),
        ],
        unit: commune
            .epci
            .and_then(|code| Territory::france().epci(code))
            .map_or("", |epci| epci.name)
            .to_owned(),
        outside: directory.is_outside(commune.code),
        rules: rules.map(|(rule, organization)| rule_view(&visit, rule, organization)).collect(),
        needs: needs(&visit, &directory, commune),
        here_total: here.total,
        here: all_of(&here.hits, &visit, &directory),
    };
    let description = visit.say_of("directory-commune-description", commune.name).into_owned();
    let facts = json!({
        "@context": "https://schema.org",
        "@type": "City",
        "name": commune.name,
        "url": visit.absolute(&path),
        "identifier": commune.code,
        "geo": commune.point.map(|point| json!({
            "@type": "GeoCoordinates", "latitude": point.latitude(), "longitude": point.longitude(),
        })),
    });
    Ok(visit.page(commune.name, &sheet).description(description).json_ld(&facts).into_response())
}

type RuleWithOrganization = (LocalAidRule, Option<(Uuid, String)>);

fn rules(conn: &mut store::Conn, commune: &str) -> Result<Vec<RuleWithOrganization>, store::StoreError> {
    let mut rules = Vec::new();
    for rule in places::rules_of(conn, commune)? {
        let organization = match rule.says.organization {
            Some(id) => records::find::<Organization>(conn, id.into())?.map(|kept| (kept.id, kept.says.name)),
            None => None,
        };
        rules.push((rule, organization));
    }
    Ok(rules)
}

fn rule_view(visit: &Visit, rule: LocalAidRule, organization: Option<(Uuid, String)>) -> RuleView {
    let valid = rule
        .valid_to
        .map(|day| visit.say_of("directory-rule-until", &date::in_words(day, visit.locale)).into_owned());
    RuleView {
        knowledge: match rule.knowledge {
            Knowledge::Known => "known",
            Knowledge::Unknown => "unknown",
            Knowledge::None => "none",
        },
        title: rule.says.title,
        conditions: rule.says.conditions,
        ceiling: rule.says.ceiling,
        commission_dates: rule.says.commission_dates,
        valid: valid.unwrap_or_default(),
        organization: organization.map(|(id, name)| (paths::organization(id, &name), name)),
    }
}

fn around(visit: &Visit, commune: &Commune, radius_m: f64) -> Question {
    let near = Near { commune: Some(commune.code.to_owned()), point: commune.point };
    Question {
        near: Some(near),
        radius_m: Some(radius_m),
        order: Order::Distance,
        ..Question::of("", visit.local_now())
    }
}

/// What stands in the commune itself.
fn here(visit: &Visit, directory: &Directory, commune: &Commune) -> search::Answer {
    let filters = vec![(Facet::Commune.id(), vec![commune.code.to_owned()])];
    let near = Near { commune: Some(commune.code.to_owned()), point: commune.point };
    let question = Question { near: Some(near), filters, limit: 30, ..Question::of("", visit.local_now()) };
    directory.catalogue.reader().ask(&question)
}

fn needs(visit: &Visit, directory: &Directory, commune: &Commune) -> Vec<NeedLine> {
    let reader = directory.catalogue.reader();
    let question = Question { limit: 1, count_facets: true, ..around(visit, commune, NEARBY_M) };
    let nearby = reader.ask(&question);
    let filters = vec![(Facet::Commune.id(), vec![commune.code.to_owned()])];
    let here = reader.ask(&Question { filters, ..question });
    let count = |answer: &search::Answer, code: &str| {
        let of_need = |count: &&search::FacetCount| count.facet == Facet::Category.id() && count.code == code;
        answer.facets.iter().find(of_need).map_or(0, |count| count.count)
    };
    TopicCategory::ALL
        .iter()
        .map(|category| NeedLine {
            label: category.label(visit.locale),
            here: count(&here, category.code()),
            nearby: count(&nearby, category.code()),
            href: format!("{}?category={}&commune={}", paths::SEARCH, category.code(), commune.code),
        })
        .collect()
}

#[derive(askama::Template)]
#[template(path = "pages/communes.html")]
struct List<'a> {
    visit: &'a Visit,
    crumbs: Vec<Crumb>,
    communes: Vec<CommuneLine>,
}

struct CommuneLine {
    name: &'static str,
    path: String,
    postal_codes: String,
    population: String,
    services: usize,
}

pub(super) async fn list(visit: Visit, State(directory): State<Directory>) -> Page {
    let reader = directory.catalogue.reader();
    let question = Question { limit: 1, count_facets: true, ..Question::of("", visit.local_now()) };
    let counts = reader.ask(&question).facets;
    let count = |code: &str| {
        let there = |count: &&search::FacetCount| count.facet == Facet::Commune.id() && count.code == code;
        counts.iter().find(there).map_or(0, |count| count.count)
    };
    let line = |commune: &'static Commune| CommuneLine {
        name: commune.name,
        path: paths::commune(commune),
        postal_codes: commune.postal_codes.join(", "),
        population: visit.number(commune.population),
        services: count(commune.code),
    };
    let communes = directory.communes().into_iter().map(line).collect();
    let crumbs = vec![
        Crumb { label: visit.say("directory-home").into_owned(), href: paths::HOME.to_owned() },
        Crumb { label: visit.say("directory-communes").into_owned(), href: String::new() },
    ];
    let title = visit.say("directory-communes").into_owned();
    let description = visit.say("directory-communes-description").into_owned();
    visit.page(title, &List { visit: &visit, crumbs, communes }).description(description)
}
