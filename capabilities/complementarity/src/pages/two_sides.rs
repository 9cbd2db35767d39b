//! « Ce que la règle donne, ce que l'association peut » : both sides of a need in a commune, on one sheet.

use axum::extract::{Query, State};
use directory::{Knowledge, LocalAidRule};
use vocabulary::codes::{MeanKind, TemporaryState};
use vocabulary::territory::{Commune, Territory};
use web::{Choice, Crumb, Failure, Page, Visit};

use super::{Asked, Complementarity, crumbs, failure, kilometres, need_choices, need_of, value};
use crate::absence::Need;
use crate::actor::Actor;
use crate::everybody::Everybody;
use crate::sides::{Sides, Standing};
use crate::store;

/// At most so many services stand in a column: the sheet is one page, the search has the rest.
const LISTED: usize = 4;

#[derive(askama::Template)]
#[template(path = "pages/two_sides.html")]
struct Sheet<'a> {
    visit: &'a Visit,
    crumbs: Vec<Crumb>,
    title: &'a str,
    needs: Vec<Choice>,
    communes: Vec<Choice>,
    found: Option<Found>,
}

/// Both columns in words.
struct Found {
    commune: String,
    commune_path: String,
    rules: Vec<RuleView>,
    /// Whether nobody told what the commune grants for this need.
    rule_unknown: bool,
    rule: Vec<StandingView>,
    own_means: Vec<StandingView>,
    /// How many more there are on each side, and where they are listed.
    more: (usize, usize),
    search: String,
}

struct RuleView {
    title: String,
    conditions: String,
    ceiling: String,
    commission_dates: String,
    organization: Option<(String, String)>,
    is_none: bool,
}

struct StandingView {
    service: (String, String),
    organization: (String, String),
    kind: &'static str,
    place: String,
    conditions: String,
    limits: String,
    /// « Stock bas : peu d'huile. »
    passing: String,
    /// What it has to give: volunteers, stock, vehicles.
    has: Vec<String>,
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Complementarity>,
    Query(pairs): Asked,
) -> Result<Page, Failure> {
    let weighing = room.held.now(&room.db, visit.today()).await.map_err(failure)?;
    let everybody = &weighing.everybody;
    let need = need_of(&visit, &pairs)?;
    let commune = match value(&pairs, "commune") {
        "" => None,
        code => Some(
            Territory::france()
                .commune(code)
                .ok_or_else(|| Failure::bad_request("commune", visit.say("complementarity-misread")))?,
        ),
    };
    let mut title = visit.say("complementarity-sides-title");
    let mut found = None;
    if let (Some(need), Some(commune)) = (need, commune) {
        let values = [("need", need.label(visit.locale).into()), ("place", commune.name.into())];
        title = visit.say_with("complementarity-sides-title-both", &values);
        let today = visit.today();
        let rules =
            room.db.read(move |conn| store::rules(conn, commune.code, today)).await.map_err(failure)?;
        found = Some(both_sides(&visit, (everybody, &rules), (need, commune)));
    }
    let sheet = Sheet {
        visit: &visit,
        crumbs: crumbs(&visit, &visit.say("complementarity-sides-title")),
        title: &title,
        needs: need_choices(&visit, need),
        communes: commune_choices(&visit, everybody.communes(room.area.as_ref()), commune),
        found,
    };
    let lead = visit.say("complementarity-sides-lead");
    let page = visit.page(title.as_ref(), &sheet).description(lead);
    Ok(if visit.query.is_empty() { page } else { page.not_indexed() })
}

/// Every commune of the network; one from elsewhere that stands in the address stays chosen.
fn commune_choices(
    visit: &Visit,
    mut communes: Vec<&'static Commune>,
    chosen: Option<&'static Commune>,
) -> Vec<Choice> {
    communes.extend(chosen.filter(|one| communes.iter().all(|commune| commune.code != one.code)));
    let is_chosen = |commune: &Commune| chosen.is_some_and(|one| one.code == commune.code);
    let choice = |commune: &&'static Commune| Choice::new(commune.code, commune.name, is_chosen(commune));
    let none = Choice::new("", visit.say("complementarity-choose"), chosen.is_none());
    std::iter::once(none).chain(communes.iter().map(choice)).collect()
}

fn both_sides(
    visit: &Visit,
    (everybody, rules): (&Everybody, &[LocalAidRule]),
    (need, commune): (Need, &'static Commune),
) -> Found {
    let sides = Sides::of(everybody, need, commune);
    let about: Vec<&LocalAidRule> = rules.iter().filter(|rule| is_about(everybody, rule, need)).collect();
    let known = about.iter().filter(|rule| rule.knowledge != Knowledge::Unknown);
    let views = |side: &[Standing<'_>]| -> Vec<StandingView> {
        side.iter().take(LISTED).map(|one| standing_view(visit, one)).collect()
    };
    let mut own_means = views(&sides.own_means);
    for (view, standing) in own_means.iter_mut().zip(&sides.own_means) {
        view.has = has(visit, standing.actor);
    }
    let parameter = if matches!(need, Need::Topic(_)) { "topic" } else { "category" };
    Found {
        commune: commune.name.to_owned(),
        commune_path: directory::paths::commune(commune),
        rule_unknown: known.clone().next().is_none(),
        rules: known.map(|rule| rule_view(everybody, rule)).collect(),
        rule: views(&sides.rule),
        own_means,
        more: (sides.rule.len().saturating_sub(LISTED), sides.own_means.len().saturating_sub(LISTED)),
        search: format!("{}?{parameter}={}&commune={}", directory::paths::SEARCH, need.code(), commune.code),
    }
}

/// A rule speaks of a need when the service where one asks answers it; one that names no service speaks of all, and
/// so does the commune that grants nothing.
fn is_about(everybody: &Everybody, rule: &LocalAidRule, need: Need) -> bool {
    let Some(id) = rule.says.service.map(|service| service.uuid()) else { return true };
    let mut offers = everybody.actors.iter().flat_map(|actor| &actor.offers);
    offers.find(|offer| offer.id == id).is_none_or(|offer| need.is_met_by(offer))
}

fn rule_view(everybody: &Everybody, rule: &LocalAidRule) -> RuleView {
    let decides = rule.says.organization.and_then(|id| everybody.actor(id.uuid()));
    RuleView {
        title: rule.says.title.clone(),
        conditions: rule.says.conditions.clone(),
        ceiling: rule.says.ceiling.clone(),
        commission_dates: rule.says.commission_dates.clone(),
        organization: decides
            .map(|actor| (actor.name.clone(), directory::paths::organization(actor.id, &actor.name))),
        is_none: rule.knowledge == Knowledge::None,
    }
}

fn standing_view(visit: &Visit, standing: &Standing<'_>) -> StandingView {
    let (actor, offer) = (standing.actor, standing.offer);
    let town = standing.commune.map_or("", |commune| commune.name);
    let far = standing.metres.filter(|metres| *metres >= 1_000.0).map(|metres| kilometres(visit, metres));
    let brought = (offer.comes || offer.remote).then(|| visit.say("complementarity-brought").into_owned());
    let place = [Some(town.to_owned()).filter(|town| !town.is_empty()), far, brought];
    let passing = offer.passing.as_ref().map(|(state, note)| passing(visit, *state, note));
    StandingView {
        service: (offer.name.clone(), directory::paths::service(offer.id, &offer.name)),
        organization: (actor.name.clone(), directory::paths::organization(actor.id, &actor.name)),
        kind: offer.kind.map_or("", |kind| kind.label(visit.locale)),
        place: place.into_iter().flatten().collect::<Vec<_>>().join(" · "),
        conditions: offer.conditions.clone(),
        limits: offer.limits.clone(),
        passing: passing.unwrap_or_default(),
        has: Vec::new(),
    }
}

/// What an association gives from: volunteers, stock, vehicles, cold.
fn has(visit: &Visit, actor: &Actor) -> Vec<String> {
    const GIVEN_FROM: [MeanKind; 4] =
        [MeanKind::Volunteers, MeanKind::Stock, MeanKind::Vehicles, MeanKind::Equipment];
    let volunteers = match (actor.volunteers, actor.volunteers_only) {
        (Some(count), _) => Some(visit.say_count("complementarity-volunteers", count).into_owned()),
        (None, true) => Some(visit.say("complementarity-volunteers-only").into_owned()),
        (None, false) => None,
    };
    let means = actor.means.iter().filter(|mean| GIVEN_FROM.contains(&mean.kind));
    let means = means.map(|mean| format!("{} : {}", mean.kind.label(visit.locale), mean.text));
    volunteers.into_iter().chain(means).collect()
}

fn passing(visit: &Visit, state: TemporaryState, note: &str) -> String {
    let label = state.label(visit.locale);
    if note.is_empty() { label.to_owned() } else { format!("{label} : {note}") }
}
