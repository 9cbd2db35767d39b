//! What a section says, in words: read on the page of an action, and compared where two people changed it at once.

use action::{Change, Contributor, EditionOf, FundingLine, NeedLink, Partner, Place, Statement};
use web::Visit;

use crate::money::said as euros;
use crate::sections::{Known, partner_name};

/// One field in words: its name, as [`Change::differences`] has it, and what it says; empty where nothing was said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Said {
    pub(crate) field: &'static str,
    /// The key of its label.
    pub(crate) label: &'static str,
    pub(crate) lines: Vec<String>,
}

/// What a section says, field by field.
pub(crate) fn said(visit: &Visit, known: &Known, change: &Change) -> Vec<Said> {
    match change {
        Change::Essentials(_) => essentials(visit, known, change),
        Change::Presentation { summary, tags } => vec![
            one("resume", "action-field-resume", paragraphs(summary)),
            one("mots", "action-field-mots", joined(tags.iter().cloned().collect())),
        ],
        Change::Audience { .. } => audience(visit, change),
        Change::Place(place) => vec![one("lieu", "action-section-lieu", where_it_is(known, place))],
        Change::Partners { partners, initiators } => {
            let began = initiators.iter().map(|one| visit.say(one.key()).into_owned()).collect();
            let each = partners.iter().map(|partner| partner_line(visit, known, partner)).collect();
            vec![
                one("partenaires", "action-field-partenaires", each),
                one("initiative", "action-field-initiative", joined(began)),
            ]
        }
        Change::Need(link) => vec![one("besoin", "action-section-besoin", need(visit, link.as_ref()))],
        Change::ProblemByProfessionals(said) => {
            vec![one(
                "probleme-professionnels",
                "action-section-probleme-professionnels",
                statement(visit, said.as_ref()),
            )]
        }
        Change::ProblemByInhabitants(said) => {
            vec![one("probleme-habitants", "action-section-probleme-habitants", noted(visit, said.as_ref()))]
        }
        Change::Participation(level) => {
            let words = level.map(|level| visit.say(level.key()).into_owned());
            vec![one("participation", "action-section-participation", words.into_iter().collect())]
        }
        Change::Budget { funding, contributors } => budget(visit, known, funding, contributors),
        Change::Frameworks(chosen) => {
            let names = known.frameworks.iter().filter(|one| chosen.contains(&one.id));
            let names = names.map(|one| one.name.clone()).collect();
            vec![one("cadres", "action-section-cadres", names)]
        }
        Change::Programme(edition) => {
            vec![one("programme", "action-section-programme", edition_line(known, edition.as_ref()))]
        }
    }
}

fn one(field: &'static str, label: &'static str, lines: Vec<String>) -> Said {
    Said { field, label, lines }
}

fn joined(words: Vec<String>) -> Vec<String> {
    if words.is_empty() { Vec::new() } else { vec![words.join(", ")] }
}

fn paragraphs(text: &str) -> Vec<String> {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

fn essentials(visit: &Visit, known: &Known, change: &Change) -> Vec<Said> {
    let Change::Essentials(says) = change else { return Vec::new() };
    let contact = [&says.contact.role, &says.contact.phone, &says.contact.mail];
    let contact = contact.into_iter().filter(|text| !text.is_empty()).cloned().collect();
    vec![
        one("titre", "action-field-titre", vec![says.title.clone()]),
        one("domaine", "action-field-domaine", vec![visit.say(says.domain.key()).into_owned()]),
        one("unite", "action-field-unite", vec![known.unit(says.unit).to_owned()]),
        one("dates", "action-field-dates", vec![dates(visit, says.starts_on, says.ends_on)]),
        one("contact", "action-field-contact", joined(contact)),
    ]
}

/// « Du 6 septembre 2017 au 27 juin 2018 », or « à partir du … » where no last day is known.
pub(crate) fn dates(visit: &Visit, from: chrono::NaiveDate, until: Option<chrono::NaiveDate>) -> String {
    let first = visit.date(from);
    match until {
        None => visit.say_of("declaring-from", &first).into_owned(),
        Some(until) if until == from => visit.say_of("declaring-on", &first).into_owned(),
        Some(until) => {
            let last = visit.date(until);
            let gaps = [("from", first.into()), ("until", last.into())];
            visit.say_with("declaring-dates", &gaps).into_owned()
        }
    }
}

fn audience(visit: &Visit, change: &Change) -> Vec<Said> {
    let Change::Audience { audiences, ages, topics, openness, first_visit } = change else {
        return Vec::new();
    };
    let publics = audiences.iter().map(|one| one.label(visit.locale).to_owned()).collect();
    let ages = ages.iter().map(|one| visit.say(one.key()).into_owned()).collect();
    let needs = topics.iter().map(|one| one.label(visit.locale).to_owned()).collect();
    vec![
        one("ouverture", "action-field-ouverture", vec![visit.say(openness.key()).into_owned()]),
        one("ages", "action-field-ages", joined(ages)),
        one("publics", "action-field-publics", joined(publics)),
        one("premiere-fois", "action-field-premiere-fois", paragraphs(first_visit)),
        one("besoins", "action-field-besoins", joined(needs)),
    ]
}

fn where_it_is(known: &Known, place: &Place) -> Vec<String> {
    let host = place.organization.map(|id| known.names.name(id).to_owned());
    let commune = place.commune_name().map(str::to_owned);
    let words = Some(place.words.clone()).filter(|words| !words.is_empty());
    joined([words, host, commune].into_iter().flatten().collect())
}

/// A partner with what it does: « CCAS du Mée : accueille ».
pub(crate) fn partner_line(visit: &Visit, known: &Known, partner: &Partner) -> String {
    let role = visit.say(partner.role.key());
    let name = partner_name(known, partner);
    visit.say_with("declaring-partner", &[("name", name.into()), ("role", role.into())]).into_owned()
}

fn need(visit: &Visit, link: Option<&NeedLink>) -> Vec<String> {
    let Some(link) = link else { return Vec::new() };
    let kind = visit.say(link.kind.key()).into_owned();
    std::iter::once(kind).chain(paragraphs(&link.words)).collect()
}

fn statement(visit: &Visit, said: Option<&Statement>) -> Vec<String> {
    let Some(said) = said else { return Vec::new() };
    let on = visit.say_of("declaring-said-on", &visit.date(said.on)).into_owned();
    paragraphs(&said.text).into_iter().chain([on]).collect()
}

/// The inhabitants' statement, marked as what somebody else typed for them.
fn noted(visit: &Visit, said: Option<&Statement>) -> Vec<String> {
    let mark = said.map(|_| visit.say("declaring-noted-by").into_owned());
    statement(visit, said).into_iter().chain(mark).collect()
}

fn budget(visit: &Visit, known: &Known, funding: &[FundingLine], contributors: &[Contributor]) -> Vec<Said> {
    let line = |line: &FundingLine| {
        let funder = known.funders.iter().find(|one| one.id == line.funder);
        let name = funder.map_or("—", |one| one.name.as_str());
        let key = if line.granted { "declaring-funding-granted" } else { "declaring-funding-asked" };
        let amount = euros(visit, line.cents);
        let gaps = [("name", name.into()), ("amount", amount.into()), ("year", line.year.to_string().into())];
        visit.say_with(key, &gaps).into_owned()
    };
    let outside = |one: &Contributor| match one.cents {
        0 => one.role.clone(),
        cents => format!("{} ({})", one.role, euros(visit, cents)),
    };
    let total: i64 = funding.iter().map(|line| line.cents).sum();
    let mut lines: Vec<String> = funding.iter().map(line).collect();
    if funding.len() > 1 {
        lines.push(visit.say_of("declaring-funding-total", &euros(visit, total)).into_owned());
    }
    vec![
        one("financements", "action-field-financements", lines),
        one("intervenants", "action-field-intervenants", contributors.iter().map(outside).collect()),
    ]
}

fn edition_line(known: &Known, edition: Option<&EditionOf>) -> Vec<String> {
    let Some(edition) = edition else { return Vec::new() };
    let programme = known.programmes.iter().find(|one| one.id == edition.programme);
    let name = programme.map_or("—", |one| one.name.as_str());
    vec![format!("{name}, {}", edition.year)]
}
