//! The actions of the demo that have a story: dates that happened, partners, money, what was said.

use chrono::{DateTime, Datelike, NaiveDate, TimeDelta, Utc};
use vocabulary::codes::{Audience, Topic};
use vocabulary::time::paris;

use super::{
    BALADES, BALADES_SEASON, BEATLES, CASTLE_DAY, EXHIBITION, KITCHEN, NEIGHBOURS, action, frameworks,
    funders, organization, programme,
};
use crate::collective_action::{
    Carrier, CollectiveAction, Contributor, EditionOf, FundingLine, NeedLink, Origin, Partner, PartnerName,
    Statement,
};
use crate::lists::{Age, Initiator, NeedKind, Participation, PartnerRole};
use crate::state::{Moved, State, StateDay};

/// Tells the story of an action, if it has one.
pub(super) fn tell(name: &str, said: &mut CollectiveAction, moves: &mut Vec<Moved>, now: DateTime<Utc>) {
    let today = paris(now).date();
    match name {
        BALADES => tell_balades(said, moves),
        BALADES_SEASON => tell_season(said, moves, today),
        KITCHEN => tell_kitchen(said),
        EXHIBITION => tell_exhibition(said, moves),
        NEIGHBOURS => tell_neighbours(said, today),
        CASTLE_DAY => {
            tell_edition(said, moves, (2019, 6, 5));
            at_the_castle(said);
        }
        BEATLES => tell_beatles(said, today),
        _ => {
            if let Some(year) = name.strip_prefix("intergenerationnel-").and_then(|year| year.parse().ok()) {
                tell_edition(said, moves, (year, 6, 4));
            }
        }
    }
}

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default()
}

fn line(state: State, since: StateDay, words: &str) -> Moved {
    Moved { state, since, words: words.to_owned(), by: None }
}

fn in_words(words: &str, role: PartnerRole) -> Partner {
    Partner { who: PartnerName::Words(words.to_owned()), role }
}

fn of_directory(slug: &str, role: PartnerRole) -> Partner {
    Partner { who: PartnerName::Organization(organization(slug)), role }
}

fn statement(text: &str, on: NaiveDate) -> Option<Statement> {
    Some(Statement { text: text.to_owned(), on })
}

fn tell_balades(said: &mut CollectiveAction, moves: &mut Vec<Moved>) {
    (said.starts_on, said.ends_on) = (day(2017, 9, 6), Some(day(2018, 6, 30)));
    on_stage(said, 2017);
    *moves = vec![
        line(
            State::Idea,
            StateDay::month(day(2017, 3, 1)),
            "Des assistantes sociales et une éducatrice en parlent.",
        ),
        line(State::IsicPresented, StateDay::day(day(2017, 5, 11)), ""),
        line(State::Preparing, StateDay::month(day(2017, 6, 1)), ""),
        line(State::Running, StateDay::day(day(2017, 9, 6)), ""),
        line(
            State::Showing,
            StateDay::month(day(2018, 6, 1)),
            "Deux fois dans la rue, une fois dans une maison de retraite.",
        ),
        line(State::Ended, StateDay::day(day(2018, 6, 30)), "La troupe fonde une association."),
        line(State::Reviewed, StateDay::month(day(2018, 9, 1)), ""),
        line(State::Shared, StateDay::month(day(2018, 11, 1)), ""),
    ];
    said.isic_on = Some(day(2017, 5, 11));
}

fn tell_season(said: &mut CollectiveAction, moves: &mut Vec<Moved>, today: NaiveDate) {
    let begins = day(if today.month() < 9 { today.year() - 1 } else { today.year() }, 9, 1);
    (said.starts_on, said.ends_on) = (begins, Some(day(begins.year() + 1, 6, 30)));
    on_stage(said, begins.year());
    said.origin = Some(Origin::NextOf(action(BALADES)));
    let before = |days: i64| StateDay::day(begins - TimeDelta::days(days));
    *moves = vec![
        line(State::Preparing, before(120), ""),
        line(State::IsicPresented, before(90), ""),
        line(State::Running, StateDay::day(begins), ""),
    ];
    said.isic_on = Some(before(90).on);
}

/// What both seasons of « Balades en scène » share.
fn on_stage(said: &mut CollectiveAction, year: i32) {
    said.audiences = vec![Audience::MinimumIncome];
    said.ages = [Age::Adults, Age::Seniors].into();
    said.topics = vec![Topic::SocialTies, Topic::SportAndCulture, Topic::Wellbeing];
    said.initiators = [Initiator::SocialWorker, Initiator::SpecialisedEducator].into();
    said.participation = Some(Participation::CoDecide);
    said.frameworks = frameworks().into();
    said.partners = vec![
        of_directory("centre-social-escale", PartnerRole::Hosts),
        in_words("Compagnie du Pas de côté (démo)", PartnerRole::CoHosts),
        in_words("Résidence Les Glycines, maison de retraite (démo)", PartnerRole::Hosts),
    ];
    said.contributors = vec![Contributor { role: "Comédien".to_owned(), cents: 320_000 }];
    let paid = |(funder, cents)| FundingLine { funder, cents, year, granted: true };
    said.funding = funders().into_iter().zip([400_000, 250_000]).map(paid).collect();
    let words = "Des personnes au RSA disent qu’elles ne voient plus personne.".to_owned();
    said.need_link = Some(NeedLink { kind: NeedKind::Observation, words, path: String::new() });
    said.problem_by_professionals =
        statement("L’isolement et le repli sur soi précèdent toute recherche d’emploi.", said.starts_on);
    said.problem_by_inhabitants = statement(
        "On ne veut plus parler de nos problèmes. On veut faire quelque chose de beau.",
        said.starts_on,
    );
    said.first_visit = "Venez une fois pour voir. On peut regarder sans jouer.".to_owned();
    said.tags = ["théâtre".to_owned(), "lien social".to_owned()].into();
}

fn tell_kitchen(said: &mut CollectiveAction) {
    said.audiences = vec![Audience::Women];
    said.contributors = vec![Contributor { role: "Chef de cuisine".to_owned(), cents: 90_000 }];
    said.participation = Some(Participation::Carry);
    said.tags = ["cuisine".to_owned()].into();
    said.place.words = "Cuisine de la salle des fêtes".to_owned();
}

fn tell_exhibition(said: &mut CollectiveAction, moves: &mut Vec<Moved>) {
    (said.starts_on, said.ends_on) = (day(2017, 1, 9), Some(day(2018, 9, 3)));
    said.participation = Some(Participation::CoDecide);
    said.initiators = [Initiator::Inhabitants, Initiator::SocialWorker].into();
    said.tags = ["hygiène".to_owned(), "exposition".to_owned()].into();
    said.place.words = "Haut-Bugey".to_owned();
    said.isic_on = Some(day(2016, 5, 12));
    said.funding.iter_mut().for_each(|line| line.year = 2017);
    *moves = vec![
        line(State::Idea, StateDay::month(day(2015, 10, 1)), "Une dizaine d’habitants et trois équipes."),
        line(State::IsicPresented, StateDay::day(day(2016, 5, 12)), ""),
        line(State::Running, StateDay::month(day(2017, 1, 1)), "Une fois par semaine pendant six mois."),
        line(State::Showing, StateDay::day(day(2017, 10, 2)), "Deux exemplaires partent pour quinze lieux."),
        line(State::Ended, StateDay::day(day(2018, 9, 3)), ""),
        line(State::Reviewed, StateDay::month(day(2018, 11, 1)), ""),
        line(State::Shared, StateDay::month(day(2019, 1, 1)), ""),
    ];
}

fn tell_neighbours(said: &mut CollectiveAction, today: NaiveDate) {
    let group = "Les voisins de l’Escale (démo)".to_owned();
    said.carrier = Carrier::Inhabitants { name: group, accompanied_by: organization("centre-social-escale") };
    said.handed_over_on = Some(today - TimeDelta::days(35));
    said.participation = Some(Participation::Carry);
    said.initiators = [Initiator::Inhabitants].into();
}

/// An edition of the programme, of one day.
fn tell_edition(said: &mut CollectiveAction, moves: &mut Vec<Moved>, (year, month, on): (i32, u32, u32)) {
    let held = day(year, month, on);
    (said.starts_on, said.ends_on) = (held, Some(held));
    if said.summary.is_empty() {
        said.summary =
            "Une journée où des jeunes et des personnes âgées font ensemble ce qu’ils aiment.".to_owned();
    }
    across_ages(said, year);
    said.funding.iter_mut().for_each(|line| line.year = year);
    said.isic_on = Some(day(year, 2, 10));
    *moves = vec![
        line(State::Preparing, StateDay::month(day(year - 1, 11, 1)), ""),
        line(State::IsicPresented, StateDay::day(day(year, 2, 10)), ""),
        line(State::Running, StateDay::day(held), ""),
        line(State::Ended, StateDay::day(held), ""),
        line(State::Reviewed, StateDay::month(day(year, 9, 1)), ""),
        line(State::Shared, StateDay::month(day(year, 11, 1)), ""),
    ];
}

fn tell_beatles(said: &mut CollectiveAction, today: NaiveDate) {
    let held = day(if today.month() < 6 { today.year() } else { today.year() + 1 }, 6, 9);
    (said.starts_on, said.ends_on) = (held, Some(held));
    across_ages(said, held.year());
    said.funding.clear();
    said.origin = Some(Origin::NextOf(action(CASTLE_DAY)));
    at_the_castle(said);
}

fn at_the_castle(said: &mut CollectiveAction) {
    let castle = "Château des Exemples (démo)";
    said.place.words = castle.to_owned();
    said.partners.push(in_words(castle, PartnerRole::Hosts));
}

/// What all editions of the programme share: young and old, at least two houses of each family.
fn across_ages(said: &mut CollectiveAction, year: i32) {
    said.programme = Some(EditionOf { programme: programme(), year });
    said.ages = [Age::Youth, Age::Seniors].into();
    said.audiences = vec![Audience::YoungPeople, Audience::OlderPeople];
    said.topics = vec![Topic::SocialTies, Topic::SportAndCulture];
    said.tags = ["intergénérationnel".to_owned(), "lien social".to_owned()].into();
    said.partners = vec![
        of_directory("centre-social-passerelle", PartnerRole::CoHosts),
        of_directory("centre-social-escale", PartnerRole::CoHosts),
        in_words("EHPAD Les Glycines (démo)", PartnerRole::CoHosts),
        in_words("EHPAD Le Grand Tilleul (démo)", PartnerRole::CoHosts),
    ];
    said.problem_by_professionals = statement("Le fossé entre les générations se creuse.", said.starts_on);
}
