//! Structures and services, listed and one by one.

use std::sync::Arc;

use axum::extract::State;
use axum::response::Response;
use exchange::write::data_inclusion::record_id;
use serde_json::json;
use vocabulary::fold;
use vocabulary::territory::{Commune, Territory};

use super::{
    INTERFACE, SERVICES, STRUCTURES, USUAL_A_PAGE, departement_slugs, departements, region_slugs, regions,
};
use crate::OpenData;
use crate::answer::{self, Trouble};
use crate::document::written;
use crate::drawing::{self, Glance, Item, inclusion_items};
use crate::parameter::Asked;
use crate::question::Question;
use crate::roll::{InclusionLine, OrganizationLine};
use crate::sending::{Draw, Frame, send};
use crate::window::{Seen, Window};

/// `GET /openapi.json`.
pub(crate) async fn document(State(house): State<OpenData>, question: Question) -> Response {
    match house.provenance(question.visit.now).await {
        Ok((_, licence)) => answer::json(&written(&INTERFACE, &question.visit, &licence)),
        Err(error) => Trouble::Store(error).answer(&INTERFACE, &question.visit),
    }
}

/// `GET /structures`.
pub(crate) async fn structures(State(house): State<OpenData>, question: Question) -> Response {
    let answered = async {
        let asked = question.of(&STRUCTURES)?;
        let within = Within::asked(&asked);
        let (sources, networks) = (asked.list("sources"), asked.list("reseaux_porteurs"));
        let lines = question.roll.structures().filter(|line| {
            line.inclusion.as_ref().is_some_and(|structure| {
                one_of(sources, &structure.source)
                    && any_of(networks, &structure.networks)
                    && within.holds(structure.commune)
            })
        });
        let seen = window(&asked).on(lines.collect(), Arc::clone);
        let (provenance, _) = house.provenance(question.visit.now).await?;
        page(&house, seen, drawing::structures(&provenance)).await
    };
    answered.await.unwrap_or_else(|trouble| trouble.answer(&INTERFACE, &question.visit))
}

/// `GET /structures/{id}`.
pub(crate) async fn structure(State(house): State<OpenData>, question: Question) -> Response {
    let answered = async {
        let line = record_id(&question.id).and_then(|(id, _)| question.roll.organization(id));
        let is_meant = |line: &&Arc<OrganizationLine>| {
            line.inclusion.as_ref().is_some_and(|structure| structure.id == question.id)
        };
        let line = Arc::clone(line.filter(is_meant).ok_or(Trouble::Unknown)?);
        let (provenance, _) = house.provenance(question.visit.now).await?;
        one(&house, line, drawing::detailed_structures(&question.roll, &provenance)).await
    };
    answered.await.unwrap_or_else(|trouble| trouble.answer(&INTERFACE, &question.visit))
}

/// `GET /services`.
pub(crate) async fn services(State(house): State<OpenData>, question: Question) -> Response {
    let answered = async {
        let asked = question.of(&SERVICES)?;
        let within = Within::asked(&asked);
        let fits = Wanted::asked(&asked);
        let all = question.roll.inclusion().map(|(line, rank)| Glance { line, rank, distance: None });
        let everything = within.is_everywhere() && fits.is_everything();
        let wanted = |one: &Glance<'_>| {
            let holds = |service: &InclusionLine| within.holds(service.commune) && fits.hold(service);
            everything || one.line.inclusion.get(one.rank).is_some_and(holds)
        };
        let seen = window(&asked).on(all.filter(wanted).collect(), Glance::item);
        let (provenance, _) = house.provenance(question.visit.now).await?;
        page(&house, seen, drawing::inclusion_services(&provenance)).await
    };
    answered.await.unwrap_or_else(|trouble| trouble.answer(&INTERFACE, &question.visit))
}

/// What data·inclusion asks about a service at this place.
fn inclusion_of(item: &Item) -> Option<&InclusionLine> {
    item.line.inclusion.get(item.rank)
}

/// `GET /services/{id}`.
pub(crate) async fn service(State(house): State<OpenData>, question: Question) -> Response {
    let answered = async {
        let line = record_id(&question.id).and_then(|(id, _)| question.roll.service(id));
        let mut items = line.into_iter().flat_map(inclusion_items);
        let is_meant = |item: &Item| inclusion_of(item).is_some_and(|service| service.id == question.id);
        let item = items.find(is_meant).ok_or(Trouble::Unknown)?;
        let (provenance, _) = house.provenance(question.visit.now).await?;
        one(&house, item, drawing::detailed_services(&provenance)).await
    };
    answered.await.unwrap_or_else(|trouble| trouble.answer(&INTERFACE, &question.visit))
}

async fn one<T: Send + Sync + 'static>(
    house: &OpenData,
    item: T,
    draw: Draw<T>,
) -> Result<Response, Trouble> {
    let drawn = house.db.read(move |conn| draw(conn, std::slice::from_ref(&item))).await?;
    Ok(answer::json(drawn.first().ok_or(Trouble::Unknown)?))
}

/// One page in the envelope of that API. `size` is the number of records in this page, as it answers.
pub(super) async fn page<T: Send + Sync + 'static>(
    house: &OpenData,
    seen: Seen<T>,
    draw: Draw<T>,
) -> Result<Response, Trouble> {
    let (number, pages) = match seen.window {
        Window::Page { number, size } => (number, seen.total.div_ceil(size)),
        Window::Whole => (1, 1),
    };
    let envelope = json!({ "total": seen.total, "page": number, "size": seen.items.len(), "pages": pages });
    Ok(send(&house.db, seen.items, draw, Frame::object("items", &envelope)).await?)
}

/// The page that is asked for.
pub(super) fn window(asked: &Asked) -> Window {
    Window::page(asked.whole("page").unwrap_or(1), asked.whole("size").unwrap_or(USUAL_A_PAGE))
}

/// The territory a list is kept to.
struct Within<'a> {
    region: Option<&'static str>,
    departement: Option<&'static str>,
    commune: &'a str,
    /// The commune that this one is a part of, where it is a delegated one.
    whole: Option<&'static str>,
}

impl<'a> Within<'a> {
    fn asked(asked: &'a Asked) -> Self {
        let chosen = |code: &str, slug: &str, codes: Vec<&'static str>, slugs: Vec<&'static str>| {
            let by_code = codes.iter().find(|known| **known == asked.words(code)).copied();
            by_code.or_else(|| {
                let at = slugs.iter().position(|known| *known == asked.words(slug))?;
                codes.get(at).copied()
            })
        };
        Self {
            region: chosen("code_region", "slug_region", regions(), region_slugs()),
            departement: chosen("code_departement", "slug_departement", departements(), departement_slugs()),
            commune: asked.words("code_commune"),
            whole: Territory::france()
                .commune(asked.words("code_commune"))
                .and_then(|commune| commune.parent),
        }
    }

    /// Whether no territory was named.
    fn is_everywhere(&self) -> bool {
        self.region.is_none() && self.departement.is_none() && self.commune.is_empty()
    }

    fn holds(&self, commune: Option<&Commune>) -> bool {
        match commune {
            None => self.is_everywhere(),
            Some(commune) => {
                let is_commune = |code: &str| commune.code == code || commune.parent == Some(code);
                self.region.is_none_or(|region| commune.region == region)
                    && self.departement.is_none_or(|departement| commune.departement == departement)
                    && (self.commune.is_empty()
                        || is_commune(self.commune)
                        || self.whole.is_some_and(|whole| commune.code == whole))
            }
        }
    }
}

/// What lists and searches of services have in common: all at once, and in each list any of them.
pub(super) struct Wanted<'a> {
    sources: &'a [String],
    topics: &'a [String],
    costs: &'a [String],
    audiences: &'a [String],
    modes: &'a [String],
    kinds: &'a [String],
    least: Option<f64>,
    audience_words: Vec<String>,
}

impl<'a> Wanted<'a> {
    pub(super) fn asked(asked: &'a Asked) -> Self {
        let words = fold(asked.words("recherche_public"));
        Self {
            sources: asked.list("sources"),
            topics: asked.list("thematiques"),
            costs: asked.list("frais"),
            audiences: asked.list("publics"),
            modes: asked.list("modes_accueil"),
            kinds: asked.list("types"),
            least: asked.number("score_qualite_minimum"),
            audience_words: words.split_whitespace().map(str::to_owned).collect(),
        }
    }

    /// Whether nothing is asked of a service.
    fn is_everything(&self) -> bool {
        let lists = [self.sources, self.topics, self.costs, self.audiences, self.modes, self.kinds];
        lists.iter().all(|list| list.is_empty()) && self.least.is_none() && self.audience_words.is_empty()
    }

    /// Whether a service is wanted. One for everybody is for each public; a family of topics stands for its topics.
    pub(super) fn hold(&self, service: &InclusionLine) -> bool {
        let of_topics = |topic: &str| {
            self.topics.iter().any(|wanted| {
                topic == wanted || topic.split_once("--").is_some_and(|(family, _)| family == wanted)
            })
        };
        let of_audiences = |audience: &str| {
            audience == "tous-publics" || self.audiences.iter().any(|wanted| wanted == audience)
        };
        one_of(self.sources, &service.source)
            && (self.topics.is_empty() || service.topics.iter().any(|topic| of_topics(topic)))
            && one_of(self.costs, &service.cost)
            && (self.audiences.is_empty() || service.audiences.iter().any(|audience| of_audiences(audience)))
            && any_of(self.modes, &service.modes)
            && one_of(self.kinds, &service.kind)
            && self.least.is_none_or(|least| service.score >= least)
            && self.says(service)
    }

    /// Whether what is said of the publics holds every word sought.
    fn says(&self, service: &InclusionLine) -> bool {
        let labels = || service.audiences.iter().any(|audience| self.is_named(&fold(audience)));
        self.audience_words.is_empty() || self.is_named(&service.audience_words) || labels()
    }

    fn is_named(&self, text: &str) -> bool {
        self.audience_words.iter().all(|word| text.contains(word.as_str()))
    }
}

/// Whether a value is among those wanted; any is when none is named.
fn one_of(wanted: &[String], value: &str) -> bool {
    wanted.is_empty() || wanted.iter().any(|one| one == value)
}

/// Whether one of the values is among those wanted; any is when none is named.
fn any_of(wanted: &[String], values: &[Box<str>]) -> bool {
    wanted.is_empty() || values.iter().any(|value| wanted.iter().any(|one| one == &**value))
}
