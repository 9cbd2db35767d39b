//! The facts of a service's sheet, one under the other: for whom, conditions, cost, how to ask.

use vocabulary::codes::Topic;
use vocabulary::territory::{Area, Territory};
use web::Visit;

use crate::finding::facets::language_name;
use crate::organization::Organization;
use crate::service::Service;

/// A fact: what it is about, and what is said.
pub(super) struct Fact {
    pub(super) term: String,
    pub(super) lines: Vec<String>,
}

/// The facts that are known, in the order people look for them.
pub(super) fn facts(visit: &Visit, service: &Service, organization: &Organization) -> Vec<Fact> {
    let locale = visit.locale;
    let fact = |key: &str, lines: Vec<String>| Fact { term: visit.say(key).into_owned(), lines };
    let words = |text: &str| text.lines().map(str::to_owned).collect::<Vec<_>>();
    let labels =
        |labels: Vec<&'static str>| if labels.is_empty() { Vec::new() } else { vec![labels.join(", ")] };
    let audiences = labels(service.audiences.iter().map(|audience| audience.label(locale)).collect());
    let cost = service.cost.iter().map(|cost| cost.label(locale).to_owned());
    let options = service.cost_options.iter().map(|option| format!("{} {}", option.option, option.amount));
    let modes = labels(service.access_modes.iter().map(|mode| mode.label(locale)).collect());
    let delivery = labels(service.delivery_modes.iter().map(|mode| mode.label(locale)).collect());
    let referrers = labels(service.who_can_refer.iter().map(|who| who.label(locale)).collect());
    let facts = vec![
        fact(
            "directory-fact-audience",
            [audiences, words(&service.audience_details), ages(visit, service)].concat(),
        ),
        fact("directory-fact-conditions", words(&service.conditions)),
        fact("directory-fact-area", area_lines(visit, service)),
        fact("directory-fact-cost", cost.chain(words(&service.cost_details)).chain(options).collect()),
        fact("directory-fact-access", [modes, words(&service.access_details)].concat()),
        fact("directory-fact-who", referrers),
        fact("directory-fact-delivery", delivery),
        fact("directory-fact-languages", languages(visit, service, organization)),
        fact("directory-fact-accessibility", service.accessibility.clone()),
        fact("directory-fact-wait", words(&service.wait_time)),
        fact(
            "directory-fact-basis",
            service.basis.iter().map(|basis| basis.label(locale).to_owned()).collect(),
        ),
        fact("directory-fact-topics", topics(visit, &service.topics)),
        fact("directory-fact-terms", other_terms(service)),
    ];
    facts.into_iter().filter(|fact| !fact.lines.is_empty()).collect()
}

fn ages(visit: &Visit, service: &Service) -> Vec<String> {
    let age = |years: f64| format!("{years}");
    let line = match (service.minimum_age, service.maximum_age) {
        (Some(from), Some(to)) => {
            visit.say_with("directory-age-between", &[("from", age(from).into()), ("to", age(to).into())])
        }
        (Some(from), None) => visit.say_of("directory-age-from", &age(from)),
        (None, Some(to)) => visit.say_of("directory-age-to", &age(to)),
        (None, None) => return Vec::new(),
    };
    vec![line.into_owned()]
}

fn area_lines(visit: &Visit, service: &Service) -> Vec<String> {
    let names: Vec<String> = service.areas.iter().map(|area| area_name(visit, area)).collect();
    let mut lines = if names.is_empty() { Vec::new() } else { vec![names.join(", ")] };
    lines.extend(service.area_details.lines().map(str::to_owned));
    lines
}

/// The name of an area as people say it; its code when it has none here.
fn area_name(visit: &Visit, area: &Area) -> String {
    let france = Territory::france();
    let name = match area {
        Area::Country => return visit.say("directory-area-country").into_owned(),
        Area::Commune(code) => france.commune(code).map(|commune| commune.name),
        Area::Epci(code) => france.epci(code).map(|epci| epci.name),
        Area::Departement(code) => france.departement(code).map(|departement| departement.name),
        Area::Region(code) => france.region(code).map(|region| region.name),
        Area::Custom(_) => None,
    };
    name.map_or_else(|| area.code(), str::to_owned)
}

fn languages(visit: &Visit, service: &Service, organization: &Organization) -> Vec<String> {
    let codes = if service.languages.is_empty() { &organization.languages } else { &service.languages };
    let names: Vec<&str> =
        codes.iter().map(|code| language_name(code, visit.locale).unwrap_or(code)).collect();
    let mut lines = if names.is_empty() { Vec::new() } else { vec![names.join(", ")] };
    lines.extend((!service.interpretation.is_empty()).then(|| service.interpretation.clone()));
    lines
}

fn topics(visit: &Visit, topics: &[Topic]) -> Vec<String> {
    topics.iter().map(|topic| topic.label(visit.locale).to_owned()).collect()
}

fn other_terms(service: &Service) -> Vec<String> {
    let names =
        service.other_terms.iter().map(|term| if term.name.is_empty() { &term.code } else { &term.name });
    let names: Vec<&str> = names.map(String::as_str).collect();
    if names.is_empty() { Vec::new() } else { vec![names.join(", ")] }
}
