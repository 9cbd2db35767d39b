//! One test per rule of rank and of eligibility: each fails when its rule is taken away.

use chrono::NaiveDate;
use vocabulary::codes::Topic;

use crate::examples::*;
use crate::{Ages, Document, Order, Question, Reason, Unavailable};

#[test]
fn the_name_weighs_more_than_the_text() {
    let documents = vec![
        service(1, "Accueil", "On y parle de vaccination, entre autres sujets."),
        service(2, "Vaccination", "Une équipe vous reçoit."),
    ];
    assert_eq!(ask(documents, &words("vaccination")), [2, 1]);
}

#[test]
fn keywords_weigh_more_than_the_text() {
    let with =
        Document { keywords: vec!["tricot".to_owned()], ..service(2, "Accueil", "Un lieu pour tous.") };
    assert_eq!(ask(vec![service(1, "Accueil", "tricot"), with], &words("tricot")), [2, 1]);
}

#[test]
fn a_topic_finds_services_that_never_say_the_word() {
    let documents = vec![
        about(&[Topic::Food], service(1, "Épicerie", "Des produits à petit prix.")),
        service(2, "Piscine", "Bain"),
    ];
    assert_eq!(ask(documents, &words("faim")), [1]);
}

#[test]
fn the_main_topic_weighs_more_than_the_others() {
    let documents = vec![
        about(&[Topic::Clothing, Topic::Food], service(1, "Vestiaire", "Accueil.")),
        about(&[Topic::Food, Topic::Clothing], service(2, "Vestiaire", "Accueil.")),
    ];
    assert_eq!(ask(documents, &words("faim")), [2, 1]);
}

#[test]
fn a_weak_hint_weighs_less_than_a_word_in_the_text() {
    let mut documents: Vec<_> = (10..90).map(|number| service(number, "Accueil", "Rien de cela.")).collect();
    documents.push(about(&[Topic::Food], service(1, "Accueil", "Un lieu.")));
    documents.push(service(2, "Accueil", "On vous accompagne dans vos courses."));
    assert_eq!(ask(documents, &words("courses")), [2, 1]);
}

#[test]
fn both_of_two_words_are_demanded_and_one_is_enough_when_nothing_has_both() {
    let documents = vec![
        service(1, "Atelier", "couture et cuisine"),
        service(2, "Atelier", "couture"),
        service(3, "Atelier", "poterie"),
    ];
    let reader = reader(documents);
    assert_eq!(found(&reader.ask(&words("couture cuisine"))), [1]);
    let relaxed = reader.ask(&words("couture tapisserie poterie macramé"));
    assert!(relaxed.understood.relaxed);
    assert_eq!(relaxed.total, 3);
}

#[test]
fn most_of_several_words_are_enough_and_all_of_them_are_better() {
    let documents = vec![
        service(1, "Atelier", "couture cuisine poterie"),
        service(2, "Atelier", "couture cuisine vannerie"),
        service(3, "Atelier", "vannerie seule"),
    ];
    assert_eq!(ask(documents, &words("poterie cuisine couture")), [1, 2]);
}

#[test]
fn nearer_comes_first_and_far_is_not_cut_off_without_a_radius() {
    let at = |number, commune| Document {
        places: vec![place(commune)],
        ..service(number, "Vestiaire", "Habits.")
    };
    let reader = reader(vec![at(1, LYON), at(2, LE_MEE), at(3, MELUN)]);
    let mut question = near(MELUN, "vestiaire");
    let answer = reader.ask(&question);
    assert_eq!(found(&answer), [3, 2, 1]);
    assert!(answer.hits[2].distance_m.is_some_and(|metres| metres > 300_000.0));
    assert_eq!(answer.hits[0].why.reasons[1], Reason::InCommune);
    assert_eq!(answer.hits[1].why.reasons[1], Reason::Near);
    question.radius_m = Some(10_000.0);
    assert_eq!(found(&reader.ask(&question)), [3, 2]);
}

#[test]
fn of_several_places_the_nearest_is_told() {
    let document =
        Document { places: vec![place(LYON), place(LE_MEE)], ..service(1, "Vestiaire", "Habits.") };
    let answer = reader(vec![document]).ask(&near(MELUN, ""));
    assert_eq!(answer.hits[0].place, Some(1));
}

#[test]
fn what_reaches_people_counts_as_near() {
    let far = |number| Document { places: vec![place(LYON)], ..service(number, "Écoute", "Parler.") };
    let documents =
        vec![far(1), Document { remote: true, ..far(2) }, Document { comes_to_people: true, ..far(3) }];
    let reader = reader(documents);
    let mut question = near(MELUN, "écoute");
    let answer = reader.ask(&question);
    assert_eq!(found(&answer), [2, 3, 1]);
    assert!(answer.hits[0].why.reasons.contains(&Reason::Remote));
    assert!(answer.hits[1].why.reasons.contains(&Reason::ComesToYou));
    question.radius_m = Some(5_000.0);
    assert_eq!(found(&reader.ask(&question)), [2, 3], "they are within every radius");
}

#[test]
fn services_for_other_areas_are_hidden_and_counted() {
    let documents = vec![
        serving(&[LE_MEE], service(1, "Aide", "Bons.")),
        serving(&["77"], service(2, "Aide", "Bons.")),
        serving(&["247700057"], service(3, "Aide", "Bons.")),
        serving(&["R11"], service(4, "Aide", "Bons.")),
        serving(&["france"], service(5, "Aide", "Bons.")),
        serving(&[LYON, MELUN], service(6, "Aide", "Bons.")),
        serving(&["69"], service(7, "Aide", "Bons.")),
        serving(&["custom:mds"], service(8, "Aide", "Bons.")),
    ];
    let reader = reader(documents);
    let mut question = near(MELUN, "bons");
    let answer = reader.ask(&question);
    let mut numbers = found(&answer);
    numbers.sort_unstable();
    assert_eq!(numbers, [2, 3, 4, 5, 6, 8]);
    assert_eq!(answer.hidden_by_area, 2);
    question.other_areas = true;
    let answer = reader.ask(&question);
    assert_eq!((answer.total, answer.hidden_by_area), (8, 0));
    assert_eq!(reader.ask(&words("bons")).total, 8, "without a place nothing is hidden");
}

#[test]
fn a_service_meant_for_the_commune_comes_before_one_for_everyone() {
    let documents = vec![service(1, "Aide", "Bons."), serving(&[MELUN], service(2, "Aide", "Bons."))];
    assert_eq!(ask(documents, &near(MELUN, "bons")), [2, 1]);
}

#[test]
fn fresh_comes_before_to_confirm_before_stale_and_none_is_hidden() {
    let confirmed = |number, date| Document { confirmed_on: date, ..service(number, "Aide", "Bons.") };
    let documents = vec![
        confirmed(1, Some(day(2025, 1, 1))),
        confirmed(2, None),
        confirmed(3, Some(day(2026, 5, 1))),
        confirmed(4, Some(day(2026, 11, 1))),
    ];
    let reader = reader(documents);
    let answer = reader.ask(&words("bons"));
    assert_eq!(found(&answer), [4, 3, 2, 1]);
    let recently: Vec<bool> =
        answer.hits.iter().map(|hit| hit.why.reasons.contains(&Reason::ConfirmedRecently)).collect();
    assert_eq!(recently, [true, false, false, false]);
    let since = Question { confirmed_since: Some(day(2026, 5, 1)), ..words("bons") };
    assert_eq!(found(&reader.ask(&since)), [4, 3]);
    let strict = Question { ages: Ages { to_confirm_days: 10, stale_days: 30 }, ..words("bons") };
    let answer = reader.ask(&strict);
    assert_eq!(found(&answer), [4, 2, 1, 3], "a network that forgets sooner sees stale ones sooner");
    assert!(!answer.hits[0].why.reasons.contains(&Reason::ConfirmedRecently));
}

#[test]
fn a_temporary_state_holds_back_until_its_last_day() {
    let state = |until: Option<NaiveDate>| Some(Unavailable { receives: false, until });
    let with = |number, unavailable| Document { unavailable, ..service(number, "Aide", "Bons.") };
    let documents = vec![with(1, state(None)), with(2, state(Some(day(2026, 11, 22)))), with(3, None)];
    assert_eq!(ask(documents, &words("bons")), [2, 3, 1]);
}

#[test]
fn open_now_and_complete_records_come_first() {
    let with =
        |number, hours| Document { places: vec![open(MELUN, hours)], ..service(number, "Aide", "Bons.") };
    let reader = reader(vec![with(1, "Tu-Su 09:00-18:00"), with(2, "Mo-Su 09:00-18:00")]);
    assert_eq!(found(&reader.ask(&words("bons"))), [2, 1]);
    let complete = Document { standing: 1.0, ..service(2, "Aide", "Bons.") };
    assert_eq!(ask(vec![service(1, "Aide", "Bons."), complete], &words("bons")), [2, 1]);
}

#[test]
fn isolation_leads_to_collective_actions_before_benefits() {
    let benefit = about(&[Topic::SocialTies], service(1, "Aide contre l’isolement", "Allocation."));
    let action = Document {
        action_first: true,
        ..about(&[Topic::SportAndCulture, Topic::SocialTies], service(2, "Balades", "On marche ensemble."))
    };
    let reader = reader(vec![benefit, action]);
    let answer = reader.ask(&words("isolement"));
    assert_eq!(found(&answer), [2, 1]);
    assert!(answer.hits[0].why.reasons.contains(&Reason::LocalAction));
    assert_eq!(found(&reader.ask(&words("allocation"))), [1]);
}

#[test]
fn a_kind_of_organisation_is_found_by_its_everyday_name() {
    let documents = vec![
        service(1, "Aide facultative", "Décidée par la mairie."),
        Document {
            facets: vec![(KIND, "ccas".to_owned())],
            ..service(2, "Aide facultative", "Sur rendez-vous.")
        },
    ];
    let answer = reader(documents).ask(&words("mairie"));
    assert_eq!(answer.total, 2);
    let two = answer.hits.iter().find(|hit| hit.id == id(2)).expect("the municipal service");
    let expected = Reason::Facet { facet: KIND, code: "ccas".to_owned(), said: "mairie".to_owned() };
    assert_eq!(two.why.main(), Some(&expected));
}

#[test]
fn reasons_say_the_name_first_then_the_topic_then_the_text() {
    let documents = vec![
        service(1, "Surendettement", "Dossier."),
        about(&[Topic::Debt], service(2, "Point conseil", "Dettes et budget.")),
    ];
    let reader = reader(documents);
    let answer = reader.ask(&words("dettes"));
    let topic = Reason::Topic { topic: Topic::Debt, said: "dettes".to_owned() };
    let first = answer.hits.iter().find(|hit| hit.id == id(2)).expect("found by its topic");
    assert_eq!(first.why.reasons[..2], [topic, Reason::WordsInText(vec!["dettes".to_owned()])]);
    let named = reader.ask(&words("surendettement"));
    let one = named.hits.iter().find(|hit| hit.id == id(1)).expect("found by its name");
    assert_eq!(one.why.main(), Some(&Reason::NameMatches(vec!["surendettement".to_owned()])));
}

#[test]
fn orders_by_distance_and_by_freshness() {
    let at = |number, commune, name, date| Document {
        places: vec![place(commune)],
        confirmed_on: Some(date),
        ..service(number, name, "Habits.")
    };
    let reader = reader(vec![
        at(1, LYON, "Vestiaire", day(2026, 11, 20)),
        at(2, LE_MEE, "Vestiaire vestiaire", day(2025, 1, 1)),
        at(3, MELUN, "Accueil, vestiaire", day(2024, 1, 1)),
    ]);
    let ordered = |order| Question { order, ..near(MELUN, "vestiaire") };
    assert_eq!(found(&reader.ask(&ordered(Order::Distance))), [3, 2, 1]);
    assert_eq!(found(&reader.ask(&ordered(Order::Fresh))), [1, 2, 3]);
}

#[test]
fn pages_follow_one_another() {
    let reader = reader((0..50).map(|number| service(number, "Aide", "Bons.")).collect());
    let page = |offset, limit| found(&reader.ask(&Question { offset, limit, ..words("bons") }));
    let whole = page(0, 50);
    assert_eq!(whole.len(), 50);
    assert_eq!([page(0, 20), page(20, 20), page(40, 20)].concat(), whole);
    assert_eq!(page(0, 0), Vec::<u128>::new());
    assert_eq!(page(usize::MAX, usize::MAX), Vec::<u128>::new());
}

#[test]
fn an_exact_point_finds_its_commune_for_eligibility() {
    let documents =
        vec![serving(&[MELUN], service(1, "Aide", "Bons.")), serving(&[LYON], service(2, "Aide", "Bons."))];
    let point = vocabulary::place::Point::new(48.5396, 2.6590);
    let question = Question { near: Some(crate::Near { commune: None, point }), ..words("bons") };
    let answer = reader(documents).ask(&question);
    assert_eq!((found(&answer), answer.hidden_by_area), (vec![1], 1));
}

#[test]
fn alternatives_share_a_topic_other_organisations_and_near_ones_first() {
    let at = |number, commune, organization: &str, topic| Document {
        organization: organization.to_owned(),
        places: vec![place(commune)],
        ..about(&[topic], service(number, "Aide", "Bons."))
    };
    let reader = reader(vec![
        at(1, MELUN, "Ici", Topic::Food),
        at(2, MELUN, "Ici", Topic::Food),
        at(3, MELUN, "Ailleurs", Topic::Food),
        at(4, LYON, "Loin", Topic::Food),
        at(5, MELUN, "Ailleurs", Topic::Clothing),
    ]);
    let alternatives = reader.alternatives(id(1), 10, now());
    let numbers: Vec<u128> = alternatives.iter().map(|hit| hit.id.as_u128()).collect();
    assert_eq!(numbers, [3, 2, 4]);
    assert_eq!(reader.alternatives(id(1), 1, now()).len(), 1);
    assert!(reader.alternatives(id(99), 3, now()).is_empty());
}

#[test]
fn the_map_has_every_place_of_what_matches() {
    let both = Document { places: vec![place(MELUN), place(LE_MEE)], ..service(1, "Vestiaire", "Habits.") };
    let reader = reader(vec![both, service(2, "Piscine", "Bain.")]);
    let points = reader.points(&words("vestiaire"));
    assert_eq!(
        points.iter().map(|point| (point.id, point.place)).collect::<Vec<_>>(),
        [(id(1), 0), (id(1), 1)]
    );
    assert_eq!(reader.points(&words("")).len(), 3);
}
