//! Three agree by their letters, each her own way; two are not enough.

use axum::http::StatusCode;
use placement::State;
use vocabulary::id::PlacementId;

use crate::agreeing::ask_everybody;
use crate::agreement::{Party, Standing};
use crate::paths;
use crate::tests::trying::{House, Three, WORKER, in_houses};

#[test]
fn three_agree_by_their_letters_and_each_link_opens_what_is_hers() {
    in_houses(|house| {
        let id = house.places(1, 20);
        let three = all_three_agree(house, id);
        what_is_prepared_is_read_by_whom_it_is_for(house, id, &three);
        one_who_declines_takes_the_day_back(house, id, &three);
    });
}

fn all_three_agree(house: &House, id: PlacementId) -> Three {
    let asked = house.write(|conn| ask_everybody(conn, &house.desk(), house.programme()));
    assert_eq!((asked.days, asked.unwritten), (1, 0));
    let again = house.write(|conn| ask_everybody(conn, &house.desk(), house.programme()));
    assert_eq!(again.days, 0, "nobody is asked twice");
    let visitor = house.link_asking("Pouvez-vous venir");
    house.get(&format!("{visitor}/accord?accord=oui"), "");
    house.get(&visitor, "");
    let said = house.day(id).standing(Party::Visitor);
    assert_eq!(said, Some(Standing::Waiting), "looking changes nothing");
    let three = house.agree_all();
    assert_eq!(house.day(id).placement.state, State::Confirmed);
    assert_eq!(house.links_of("est confirmée").len(), 2, "the visitor and the host are told");
    let letters = house.get("/courrier", "").body;
    assert!(!letters.contains(WORKER), "no letter names the worker");
    three
}

fn one_who_declines_takes_the_day_back(house: &House, id: PlacementId, three: &Three) {
    house.post(&format!("{}/accord", three.host), "", &[("accord", "non")]);
    assert_eq!(house.day(id).placement.state, State::Agreements);
    assert_eq!(house.day(id).standing(Party::Host), Some(Standing::Declined));
    let needs = house.read(|conn| crate::needs(conn, house.now()));
    assert_eq!(
        needs.iter().map(|need| (need.key, need.count)).collect::<Vec<_>>(),
        [("returns-desk-declined", 1)]
    );
}

fn what_is_prepared_is_read_by_whom_it_is_for(house: &House, id: PlacementId, three: &Three) {
    let Three { visitor, employer, host } = three;
    for closed in
        [format!("{host}/preparation"), format!("{employer}/engagement"), format!("{visitor}/programme")]
    {
        assert_eq!(house.get(&closed, "").status, StatusCode::NOT_FOUND, "{closed}");
    }
    let answers = [("attentes", "Voir un accueil"), ("posture", "Observer"), ("retour-equipe", "En réunion")];
    let sent = house.post(&format!("{visitor}/preparation"), "", &answers);
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.body);
    let refused = house.post(&format!("{visitor}/engagement"), "", &[]);
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    house.post(&format!("{visitor}/engagement"), "", &[("accepte", "1")]);
    let lines = "9 h Accueil | directrice\n14 h Visite | équipe";
    let moments = [("moments", lines), ("lieu", "3 rue du Pont, demandez l’accueil")];
    house.post(&format!("{host}/programme"), "", &moments);
    let wrong = house.post(&format!("{host}/programme"), "", &[("moments", "Accueil")]);
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.body.contains("Ligne 1"), "{}", wrong.body);
    let day = house.day(id);
    assert_eq!((day.timetable.stops.len(), day.preparation.posture.as_str()), (2, "Observer"));
    let promised = day.pledge.expect("a pledge");
    let own = house.get(&format!("{visitor}/fiche"), "").body;
    for said in
        ["Voir un accueil", "Observer", "En réunion", "directrice", "3 rue du Pont", &promised.text_digest]
    {
        assert!(own.contains(said), "{said}: {own}");
    }
    let theirs = house.get(&format!("{host}/fiche"), "").body;
    assert!(theirs.contains("Voir un accueil") && !theirs.contains("Observer"), "{theirs}");
    for page in ["", "/preparation", "/engagement", "/fiche", "/retour"] {
        house.is_whole(&format!("{visitor}{page}"), "");
    }
    assert_eq!(house.get(&paths::own("rien"), "").status, StatusCode::NOT_FOUND);
}
