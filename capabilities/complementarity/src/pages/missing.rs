//! « Qui manque » : for a need and an area, who does what, who or what is missing, and the nearest answer outside.

use axum::extract::{Query, State};
use vocabulary::codes::LegalFamily;
use vocabulary::date::day_name;
use web::{Choice, Crumb, Failure, Page, Visit};

use super::{Asked, Complementarity, crumbs, failure, kilometres, need_choices, need_of, value};
use crate::absence::{Absence, Answering, Coverage, Nearest, Step};
use crate::reason_words::days_in_words;
use crate::week::WEEKDAYS;
use crate::zone::{Zone, zone_choices};

#[derive(askama::Template)]
#[template(path = "pages/missing.html")]
struct Sheet<'a> {
    visit: &'a Visit,
    crumbs: Vec<Crumb>,
    title: &'a str,
    needs: Vec<Choice>,
    zones: Vec<Choice>,
    found: Option<Found>,
}

/// What the page says of a need in an area.
struct Found {
    organizations: usize,
    services: usize,
    uncovered: usize,
    missing: Vec<AbsenceView>,
    families: Vec<(String, Vec<AnsweringView>)>,
    steps: Vec<(String, usize)>,
    audiences: Vec<(String, usize)>,
    communes: Vec<CommuneView>,
    days: Vec<(String, usize)>,
}

/// Somebody or something that is missing, with what it rests on and the nearest answer.
struct AbsenceView {
    says: String,
    /// The part of the page with the figures.
    part: &'static str,
    figures: String,
    nearest: Option<NearestView>,
    /// Whether the sentence itself says that nobody is known elsewhere.
    is_everywhere: bool,
}

struct NearestView {
    organization: (String, String),
    service: (String, String),
    how_far: String,
}

struct AnsweringView {
    organization: (String, String),
    services: Vec<ServiceView>,
}

struct ServiceView {
    name: String,
    path: String,
    /// What it does and why: « Aide matérielle · Entraide ».
    kind: String,
}

struct CommuneView {
    name: String,
    path: String,
    here: usize,
    near: usize,
    coming: usize,
}

impl CommuneView {
    fn is_blank(&self) -> bool {
        self.here + self.near + self.coming == 0
    }
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Complementarity>,
    Query(pairs): Asked,
) -> Result<Page, Failure> {
    let weighing = room.held.now(&room.db, visit.today()).await.map_err(failure)?;
    let everybody = &weighing.everybody;
    let need = need_of(&visit, &pairs)?;
    let zone = Zone::read(&visit, (&room, everybody), value(&pairs, "zone"))?;
    let title = match need {
        Some(need) => {
            let values = [("need", need.label(visit.locale).into()), ("place", zone.name.as_str().into())];
            visit.say_with("complementarity-missing-title-both", &values)
        }
        None => visit.say("complementarity-missing-title"),
    };
    let found = need.map(|need| found(&visit, &Coverage::of(everybody, need, &zone.communes)));
    let sheet = Sheet {
        visit: &visit,
        crumbs: crumbs(&visit, &visit.say("complementarity-missing-title")),
        title: &title,
        needs: need_choices(&visit, need),
        zones: zone_choices(&visit, (&room, everybody), &zone.code),
        found,
    };
    let lead = visit.say("complementarity-missing-lead");
    let page = visit.page(title.as_ref(), &sheet).description(lead);
    // Each need in each area is a page of its own: only the question is for search engines.
    Ok(if visit.query.is_empty() { page } else { page.not_indexed() })
}

fn found(visit: &Visit, coverage: &Coverage<'_>) -> Found {
    let commune =
        |(commune, reached): &(&'static vocabulary::territory::Commune, crate::absence::Reached)| {
            CommuneView {
                name: commune.name.to_owned(),
                path: directory::paths::commune(commune),
                here: reached.here,
                near: reached.near,
                coming: reached.coming,
            }
        };
    let day =
        |(weekday, count): (chrono::Weekday, usize)| (day_name(weekday, visit.locale).to_owned(), count);
    Found {
        organizations: coverage.answering.len(),
        services: coverage.answering.iter().map(|one| one.offers.len()).sum(),
        uncovered: coverage.communes.iter().filter(|(_, reached)| reached.is_nobody()).count(),
        missing: coverage.missing.iter().map(|one| absence_view(visit, coverage, one)).collect(),
        families: families(visit, coverage),
        steps: coverage.steps.iter().map(|(step, count)| (step_label(visit, *step), *count)).collect(),
        audiences: coverage
            .audiences
            .iter()
            .map(|(audience, count)| (audience.label(visit.locale).to_owned(), *count))
            .collect(),
        communes: coverage.communes.iter().map(commune).collect(),
        days: WEEKDAYS.into_iter().zip(coverage.days).map(day).collect(),
    }
}

fn step_label(visit: &Visit, step: Step) -> String {
    match step {
        Step::Reception => visit.say("complementarity-step-reception").into_owned(),
        Step::Kind(kind) => kind.label(visit.locale).to_owned(),
    }
}

/// The organisations by family; those that did not say theirs come last.
fn families(visit: &Visit, coverage: &Coverage<'_>) -> Vec<(String, Vec<AnsweringView>)> {
    let of = |family: Option<LegalFamily>| -> Vec<AnsweringView> {
        let own = coverage.answering.iter().filter(|one| one.actor.family == family);
        own.map(|one| answering_view(visit, one)).collect()
    };
    let named =
        LegalFamily::ALL.iter().map(|family| (family.label(visit.locale).to_owned(), of(Some(*family))));
    let mut families: Vec<_> = named.collect();
    let unsaid = of(None);
    if !unsaid.is_empty() {
        families.push((visit.say("complementarity-family-unsaid").into_owned(), unsaid));
    }
    families
}

fn answering_view(visit: &Visit, one: &Answering<'_>) -> AnsweringView {
    let service = |offer: &&crate::actor::Offer| {
        let kind = offer.kind.map(|kind| kind.label(visit.locale));
        let basis = offer.basis.map(|basis| basis.label(visit.locale));
        ServiceView {
            name: offer.name.clone(),
            path: directory::paths::service(offer.id, &offer.name),
            kind: kind.into_iter().chain(basis).collect::<Vec<_>>().join(" · "),
        }
    };
    AnsweringView {
        organization: (one.actor.name.clone(), directory::paths::organization(one.actor.id, &one.actor.name)),
        services: one.offers.iter().map(service).collect(),
    }
}

/// One absence in a plain sentence, with the figures it rests on.
fn absence_view(
    visit: &Visit,
    coverage: &Coverage<'_>,
    (absence, nearest): &(Absence, Option<Nearest<'_>>),
) -> AbsenceView {
    let (says, part) = match absence {
        Absence::Everybody => (visit.say("complementarity-absent-everybody"), "couverture"),
        Absence::Family(family) => {
            (visit.say_of("complementarity-absent-family", family.label(visit.locale)), "familles")
        }
        Absence::Step(step) => {
            (visit.say_of("complementarity-absent-step", &step_label(visit, *step)), "etapes")
        }
        Absence::Steps(steps) => {
            let names: Vec<String> = steps.iter().map(|step| step_label(visit, *step)).collect();
            (visit.say_of("complementarity-absent-steps", &names.join(", ")).into_owned().into(), "etapes")
        }
        Absence::Audience(audience) => {
            (visit.say_of("complementarity-absent-audience", audience.label(visit.locale)), "publics")
        }
        Absence::Days(days) => {
            let days = days_in_words(visit, days.iter().copied());
            (visit.say_of("complementarity-absent-days", &days).into_owned().into(), "jours")
        }
        Absence::Communes(communes) => {
            let names: Vec<&str> = communes.iter().map(|commune| commune.name).take(NAMED).collect();
            let values = [("count", communes.len().into()), ("names", names.join(", ").into())];
            (visit.say_with("complementarity-absent-communes", &values).into_owned().into(), "couverture")
        }
    };
    AbsenceView {
        says: says.into_owned(),
        part,
        figures: figures(visit, coverage, absence),
        nearest: nearest.as_ref().map(|nearest| nearest_view(visit, nearest)),
        is_everywhere: matches!(absence, Absence::Steps(_)),
    }
}

/// At most so many communes are named in a sentence; the table names them all.
const NAMED: usize = 6;

/// What an absence rests on, counted.
fn figures(visit: &Visit, coverage: &Coverage<'_>, absence: &Absence) -> String {
    let services: usize = coverage.answering.iter().map(|one| one.offers.len()).sum();
    let communes = coverage.communes.len();
    match absence {
        Absence::Everybody | Absence::Communes(_) => {
            let blank = coverage.communes.iter().filter(|(_, reached)| reached.is_nobody()).count();
            let values = [("count", blank.into()), ("all", communes.into())];
            visit.say_with("complementarity-figures-communes", &values).into_owned()
        }
        Absence::Family(_) => {
            visit.say_count("complementarity-figures-organizations", coverage.answering.len()).into_owned()
        }
        Absence::Step(_) | Absence::Steps(_) | Absence::Audience(_) | Absence::Days(_) => {
            visit.say_count("complementarity-figures-services", services).into_owned()
        }
    }
}

fn nearest_view(visit: &Visit, nearest: &Nearest<'_>) -> NearestView {
    let (actor, offer) = (nearest.actor, nearest.offer);
    let distance = kilometres(visit, nearest.metres);
    let values =
        [("place", nearest.commune.map_or("", |commune| commune.name).into()), ("distance", distance.into())];
    NearestView {
        organization: (actor.name.clone(), directory::paths::organization(actor.id, &actor.name)),
        service: (offer.name.clone(), directory::paths::service(offer.id, &offer.name)),
        how_far: visit.say_with("complementarity-nearest-place", &values).into_owned(),
    }
}
