//! What the actions of the demo say beside their titles: spread by rank, so that every page has something to show.

use chrono::{DateTime, Datelike, NaiveDate, TimeDelta, Utc};
use vocabulary::codes::{Audience, Topic};
use vocabulary::time::paris;

use super::{Told, UNITS, action, frameworks, funders, organization, unit};
use crate::change::By;
use crate::collective_action::{
    Carrier, CollectiveAction, Contact, Essentials, FundingLine, NeedLink, Partner, PartnerName, Place,
    Statement,
};
use crate::declaring::{Beginning, NewAction, bare};
use crate::lists::{Age, Domain, Initiator, NeedKind, Openness, Participation, PartnerRole};
use crate::state::{Moved, State, StateDay};

const PARTNERS: &[&str] = &[
    "centre-social-escale",
    "caf-antenne",
    "mission-locale",
    "centre-social-deux-rives",
    "ccas-melun",
    "familles-du-val",
    "centre-social-passerelle",
    "maison-des-ados",
    "ressourcerie-du-val",
    "ccas-dammarie",
    "bij-melun",
];

const FIRST_VISITS: &[&str] = &[
    "Vous pouvez venir une fois pour voir. Personne ne vous demande pourquoi.",
    "Quelqu’un vous attend à la porte. Vous pouvez venir à deux.",
    "Il n’y a rien à apporter et rien à payer. Vous partez quand vous voulez.",
    "Téléphonez avant si vous préférez : on vous raconte comment cela se passe.",
];

const PLACES: &[&str] = &[
    "Maison de quartier, salle du rez-de-chaussée",
    "Salle polyvalente, entrée côté parc",
    "Dans nos locaux, première porte à gauche",
    "Bibliothèque, salle des ateliers",
    "Ancienne école, sous le préau",
];

const INITIATORS: &[&[Initiator]] = &[
    &[Initiator::SocialWorker],
    &[Initiator::SocialWorker, Initiator::SpecialisedEducator],
    &[Initiator::FamilyEconomist],
    &[Initiator::Inhabitants],
    &[Initiator::PaediatricNurse],
    &[Initiator::Facilitator, Initiator::Volunteer],
    &[Initiator::Inhabitants, Initiator::InclusionAdviser],
];

/// An action of a rank as it stands today, with its log.
pub(super) fn draw(
    told: &Told,
    domain: Domain,
    rank: usize,
    now: DateTime<Utc>,
) -> (CollectiveAction, Vec<Moved>) {
    let today = paris(now).date();
    let (starts_on, ends_on) = dates(told.state, rank, today);
    let essentials = Essentials {
        title: told.title.to_owned(),
        domain,
        unit: unit(rank % UNITS + 1),
        starts_on,
        ends_on,
        contact: contact(told.by, rank),
    };
    let new = NewAction {
        id: action(told.name),
        essentials,
        carrier: Carrier::Organization(organization(told.by)),
        beginning: Beginning::Idea,
        since: None,
    };
    let mut drawn = bare(&new, By { account: None, now });
    let moves = moves(told.state, (starts_on, ends_on), rank, today);
    drawn.isic_on = moves.iter().find(|one| one.state == State::IsicPresented).map(|one| one.since.on);
    drawn.summary = told.about.to_owned();
    let (commune, words) = (Some(told.commune.to_owned()), pick(PLACES, rank).to_owned());
    drawn.place = Place { commune, words, ..Place::default() };
    describe(&mut drawn, domain, rank);
    surround(&mut drawn, told, rank);
    (drawn, moves)
}

fn describe(drawn: &mut CollectiveAction, domain: Domain, rank: usize) {
    let (audiences, ages, topics) = for_whom(domain);
    drawn.audiences = audiences.to_vec();
    drawn.ages = ages.iter().copied().collect();
    drawn.topics = topics.to_vec();
    drawn.openness = match rank % 6 {
        4 if domain == Domain::Prevention => Openness::OnReferral,
        5 if domain == Domain::ProfessionalNetworks => Openness::Members,
        _ => Openness::Everyone,
    };
    if drawn.openness == Openness::Everyone {
        drawn.first_visit = pick(FIRST_VISITS, rank).to_owned();
    }
    drawn.participation = Participation::ALL.get(rank % (Participation::ALL.len() + 1)).copied();
    drawn.initiators = pick(INITIATORS, rank).iter().copied().collect();
    drawn.frameworks = match rank % 3 {
        0 => [frameworks()[0]].into(),
        1 => [frameworks()[1]].into(),
        _ => frameworks().into(),
    };
    if rank % 6 != 5 {
        let kind = if rank.is_multiple_of(4) { NeedKind::Questionnaire } else { NeedKind::Observation };
        let words = need_words(domain).to_owned();
        drawn.need_link = Some(NeedLink { kind, words, path: String::new() });
    }
}

/// Partners, money and statements; one action in seven has no partner, one in four no money of its own.
fn surround(drawn: &mut CollectiveAction, told: &Told, rank: usize) {
    let partner = |slug: &&str, role| Partner { who: PartnerName::Organization(organization(slug)), role };
    if rank % 7 != 6 {
        let (one, two) = (pick(PARTNERS, rank), pick(PARTNERS, rank + 4));
        let others = [(one, PartnerRole::CoHosts), (two, PartnerRole::Hosts)];
        let others = others.iter().filter(|(slug, _)| **slug != *told.by);
        drawn.partners = others.map(|(slug, role)| partner(slug, *role)).collect();
    }
    if rank % 4 != 3 {
        let (year, step) = (drawn.starts_on.year(), i64::try_from(rank % 12).unwrap_or(0));
        let granted = !matches!(told.state, State::Idea | State::IsicPresented | State::Preparing);
        let cents = [40_000 + step * 10_000, 30_000 + step * 5_000];
        let line = |(funder, cents)| FundingLine { funder, cents, year, granted };
        drawn.funding = funders().into_iter().zip(cents).map(line).collect();
    }
    if rank % 8 == 1 {
        let said = |text: &str| Some(Statement { text: text.to_owned(), on: drawn.starts_on });
        drawn.problem_by_professionals =
            said("Des familles ne viennent à aucun accueil et ne sont connues d’aucune équipe.");
        drawn.problem_by_inhabitants =
            said("On ne sait pas à qui demander, et on n’a pas envie d’être jugés.");
    }
}

fn pick<T: Copy>(all: &[T], rank: usize) -> T {
    all[rank % all.len()]
}

fn contact(by: &str, rank: usize) -> Contact {
    Contact {
        role: "Accueil des actions collectives".to_owned(),
        phone: format!("01 99 00 {:02} {:02}", 40 + rank / 50, rank % 100),
        mail: format!("contact@{by}.example"),
    }
}

/// The first and the last day of an action that stands where it does.
fn dates(state: State, rank: usize, today: NaiveDate) -> (NaiveDate, Option<NaiveDate>) {
    let rank = i64::try_from(rank).unwrap_or(0);
    let day = |days: i64| today + TimeDelta::days(days);
    match state {
        State::Running => (day(-20 - rank * 13 % 150), Some(day(45 + rank * 17 % 180))),
        State::Showing => (day(-200), Some(day(20))),
        State::Preparing => (day(14 + rank * 5 % 90), Some(day(120 + rank))),
        State::IsicPresented => (day(40 + rank), None),
        State::Idea => (day(120 + rank), None),
        State::Postponed => (day(150), Some(day(210))),
        State::Dropped => (day(-60), None),
        State::Ended => (day(-260 - rank), Some(day(-40 - rank % 50))),
        State::Reviewed => (day(-500 - rank * 3), Some(day(-200 - rank))),
        State::Shared => (day(-900 - rank * 5), Some(day(-600 - rank))),
    }
}

/// The log of an action up to where it stands: it was thought of, presented, prepared, took place.
fn moves(
    state: State,
    (starts_on, ends_on): (NaiveDate, Option<NaiveDate>),
    rank: usize,
    today: NaiveDate,
) -> Vec<Moved> {
    let start = starts_on.min(today);
    let end = ends_on.unwrap_or(start);
    let before = |days: i64| StateDay::day(start - TimeDelta::days(days));
    let moved = |state, since| Moved { state, since, words: String::new(), by: None };
    let idea = moved(State::Idea, StateDay::month(start - TimeDelta::days(150)));
    let presented = moved(State::IsicPresented, before(70 - i64::try_from(rank % 8).unwrap_or(0)));
    let preparing = moved(State::Preparing, before(45));
    let running = moved(State::Running, StateDay::day(starts_on));
    let after = |state, days: i64| moved(state, StateDay::day(end + TimeDelta::days(days)));
    let why = |state, words: &str| Moved { words: words.to_owned(), ..moved(state, before(10)) };
    let mut log = vec![idea, presented, preparing];
    match state {
        State::Idea => log.truncate(1),
        State::IsicPresented => log.truncate(2),
        State::Preparing => {}
        State::Postponed => log.push(why(state, "La salle est en travaux.")),
        State::Dropped => log.push(why(state, "Trop peu de monde pouvait venir à ces heures.")),
        State::Running => log.push(running),
        State::Showing => log.extend([running, moved(state, StateDay::day(today - TimeDelta::days(12)))]),
        State::Ended => log.extend([running, after(state, 0)]),
        State::Reviewed => log.extend([running, after(State::Ended, 0), after(state, 30)]),
        State::Shared => {
            log.extend([running, after(State::Ended, 0), after(State::Reviewed, 30), after(state, 90)]);
        }
    }
    log
}

type ForWhom = (&'static [Audience], &'static [Age], &'static [Topic]);

/// For whom the actions of a domain are, and for which needs.
fn for_whom(domain: Domain) -> ForWhom {
    match domain {
        Domain::Parenthood => (&[Audience::Families], &[Age::Adults], &[Topic::Parenting, Topic::Childcare]),
        Domain::Prevention => {
            (&[Audience::YoungPeople], &[Age::Youth], &[Topic::MentalHealth, Topic::Wellbeing])
        }
        Domain::FoodAndBudget => (
            &[Audience::Everyone],
            &[Age::Adults],
            &[Topic::Food, Topic::BudgetManagement, Topic::SocialTies],
        ),
        Domain::LeisureAndCulture => {
            (&[Audience::MinimumIncome], &[Age::Adults], &[Topic::SportAndCulture, Topic::SocialTies])
        }
        Domain::SocialTies => (&[Audience::Everyone], &[Age::Adults, Age::Seniors], &[Topic::SocialTies]),
        Domain::ProfessionalNetworks => (&[Audience::Working], &[Age::Adults], &[]),
        Domain::LanguageAndDigital => (
            &[Audience::Everyone],
            &[Age::Adults],
            &[Topic::FrenchLanguage, Topic::DigitalBasics, Topic::SocialTies],
        ),
        Domain::Carers => {
            (&[Audience::OlderPeople], &[Age::Adults], &[Topic::CarerSupport, Topic::SocialTies])
        }
        Domain::Inclusion => (&[Audience::MinimumIncome], &[Age::Adults], &[Topic::SocialTies]),
    }
}

fn need_words(domain: Domain) -> &'static str {
    match domain {
        Domain::Parenthood => "Des parents disent qu’ils sont seuls face aux questions de tous les jours.",
        Domain::Prevention => "Les jeunes demandent des lieux où parler sans être jugés.",
        Domain::FoodAndBudget => "Manger et payer ses factures ne tiennent plus dans le même mois.",
        Domain::LeisureAndCulture => "Des personnes ne sortent plus que pour leurs démarches.",
        Domain::SocialTies => "L’isolement revient dans presque toutes les réponses au questionnaire.",
        Domain::ProfessionalNetworks => "Les équipes se connaissent peu d’une maison à l’autre.",
        Domain::LanguageAndDigital => "Les démarches en ligne arrêtent celles et ceux qui lisent mal.",
        Domain::Carers => "Celles et ceux qui aident un proche n’ont plus de temps à eux.",
        Domain::Inclusion => "Retrouver une place compte avant de retrouver un emploi.",
    }
}
