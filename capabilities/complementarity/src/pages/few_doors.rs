//! Several needs at once: the fewest doors to push, what each choice takes, and who else could answer.

use axum::extract::{Query, State};
use matching::covering;
use vocabulary::codes::{Topic, TopicCategory};
use vocabulary::territory::Commune;
use web::{Choice, Crumb, Failure, Page, Visit};

use super::{Asked, Complementarity, crumbs, failure, kilometres, value};
use crate::absence::Need;
use crate::combining::{Answerer, Combination, Reached};

/// So many choices are shown at most.
const SHOWN: usize = 4;
/// So many needs are asked together at most: up to so many the answer is exact.
const TOGETHER: usize = covering::Question::EXACT as usize;

#[derive(askama::Template)]
#[template(path = "pages/few_doors.html")]
struct Sheet<'a> {
    visit: &'a Visit,
    crumbs: Vec<Crumb>,
    communes: Vec<Choice>,
    families: Vec<FamilyView>,
    /// What is to be chosen before there is an answer.
    missing: String,
    found: Option<Found>,
}

/// A family of needs and the needs it holds.
struct FamilyView {
    whole: Vec<Choice>,
    name: &'static str,
    topics: Vec<Choice>,
    is_open: bool,
}

struct Found {
    title: String,
    choices: Vec<ChoiceView>,
    more: usize,
    uncovered: Vec<String>,
}

struct ChoiceView {
    title: String,
    takes: String,
    lines: Vec<LineView>,
}

/// A need, who answers it, and who else could.
struct LineView {
    need: &'static str,
    answer: AnswerView,
    second: Option<AnswerView>,
}

struct AnswerView {
    organization: (String, String),
    service: (String, String),
    takes: String,
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Complementarity>,
    Query(pairs): Asked,
) -> Result<Page, Failure> {
    let weighing = room.held.now(&room.db, visit.today()).await.map_err(failure)?;
    let everybody = &weighing.everybody;
    let needs = needs_of(&visit, &pairs)?;
    let communes = everybody.communes(room.area.as_ref());
    let code = value(&pairs, "commune");
    let commune = communes.iter().copied().find(|commune| commune.code == code);
    if commune.is_none() && !code.is_empty() {
        return Err(Failure::bad_request("commune", visit.say("complementarity-misread")));
    }
    let missing = missing(&visit, &pairs, &needs, commune);
    let found = match commune.filter(|_| missing.is_empty()) {
        Some(commune) => {
            let combination = Combination::of(everybody, needs.clone(), commune);
            let combination = combination.map_err(|flaw| Failure::internal(&format!("{flaw:?}")))?;
            Some(found(&visit, &combination, commune))
        }
        None => None,
    };
    let title = visit.say("complementarity-few-doors-title").into_owned();
    let sheet = Sheet {
        visit: &visit,
        crumbs: crumbs(&visit, &title),
        communes: commune_choices(&visit, &communes, code),
        families: families(&visit, &needs),
        missing,
        found,
    };
    let page = visit.page(&title, &sheet).description(visit.say("complementarity-few-doors-lead"));
    Ok(if visit.query.is_empty() { page } else { page.not_indexed() })
}

/// What a person still has to choose; empty where she chose, or has not begun.
fn missing(visit: &Visit, pairs: &[(String, String)], needs: &[Need], commune: Option<&Commune>) -> String {
    let key = match (pairs.is_empty(), needs.len(), commune) {
        (true, ..) => return String::new(),
        (false, 0 | 1, _) => "complementarity-few-doors-two-needs",
        (false, many, _) if many > TOGETHER => "complementarity-few-doors-too-many",
        (false, _, None) => "complementarity-few-doors-commune",
        _ => return String::new(),
    };
    visit.say(key).into_owned()
}

/// The needs of the address, each once; a family that is asked whole takes the place of its topics.
fn needs_of(visit: &Visit, pairs: &[(String, String)]) -> Result<Vec<Need>, Failure> {
    let mut needs: Vec<Need> = Vec::new();
    for (_, code) in pairs.iter().filter(|(name, _)| name == "besoin") {
        let need = Need::from_code(code)
            .ok_or_else(|| Failure::bad_request("besoin", visit.say("complementarity-misread")))?;
        if !needs.contains(&need) {
            needs.push(need);
        }
    }
    let whole = needs.clone();
    needs.retain(|need| match need {
        Need::Topic(topic) => !whole.contains(&Need::Category(topic.category())),
        Need::Category(_) => true,
    });
    Ok(needs)
}

fn commune_choices(visit: &Visit, communes: &[&'static Commune], chosen: &str) -> Vec<Choice> {
    let first = Choice::new("", visit.say("complementarity-choose"), chosen.is_empty());
    let each = communes.iter().map(|commune| Choice::new(commune.code, commune.name, commune.code == chosen));
    std::iter::once(first).chain(each).collect()
}

fn families(visit: &Visit, needs: &[Need]) -> Vec<FamilyView> {
    let choice = |need: Need, label: &str| Choice::new(need.code(), label, needs.contains(&need));
    let family = |category: &TopicCategory| {
        let name = category.label(visit.locale);
        let own = Topic::ALL.iter().filter(|topic| topic.category() == *category);
        let topics: Vec<Choice> =
            own.map(|topic| choice(Need::Topic(*topic), topic.label(visit.locale))).collect();
        let whole = vec![choice(Need::Category(*category), &visit.say("complementarity-few-doors-whole"))];
        let is_open = topics.iter().chain(&whole).any(|choice| choice.chosen);
        FamilyView { whole, name, topics, is_open }
    };
    TopicCategory::ALL.iter().map(family).collect()
}

fn found(visit: &Visit, combination: &Combination<'_>, commune: &Commune) -> Found {
    let front = &combination.covering.front;
    let shown = front.iter().filter(|choice| !choice.organizations.is_empty());
    let values = [("count", combination.needs.len().into()), ("place", commune.name.into())];
    Found {
        title: visit.say_with("complementarity-few-doors-found", &values).into_owned(),
        choices: shown.take(SHOWN).map(|choice| choice_view(visit, combination, choice)).collect(),
        more: front.len().saturating_sub(SHOWN),
        uncovered: combination.uncovered().map(|need| need.label(visit.locale).to_owned()).collect(),
    }
}

fn choice_view(visit: &Visit, combination: &Combination<'_>, choice: &covering::Choice) -> ChoiceView {
    let lines = combination.shared_out(choice).into_iter().map(|answered| LineView {
        need: answered.need.label(visit.locale),
        answer: answer_view(visit, answered.by),
        second: answered.otherwise.map(|other| answer_view(visit, other)),
    });
    let doors = choice.organizations.len();
    let metres = u32::try_from(choice.metres).unwrap_or(u32::MAX);
    ChoiceView {
        title: visit.say_count("complementarity-few-doors-doors", doors).into_owned(),
        takes: taken(visit, metres, choice.waiting_days),
        lines: lines.collect(),
    }
}

fn answer_view(visit: &Visit, (one, reached): (&Answerer<'_>, Reached<'_>)) -> AnswerView {
    let (actor, offer) = (one.actor, reached.offer);
    AnswerView {
        organization: (actor.name.clone(), directory::paths::organization(actor.id, &actor.name)),
        service: (offer.name.clone(), directory::paths::service(offer.id, &offer.name)),
        takes: taken(visit, reached.metres, reached.waiting_days),
    }
}

/// How far and how long, in words.
fn taken(visit: &Visit, metres: u32, waiting_days: u16) -> String {
    let far = match metres {
        0 => visit.say("complementarity-few-doors-here").into_owned(),
        _ => kilometres(visit, f64::from(metres)),
    };
    match waiting_days {
        0 => far,
        days => format!("{far}, {}", visit.say_count("complementarity-few-doors-waiting", usize::from(days))),
    }
}
