//! The coordination's pages: agreements typed after a call, a day held or called off, a report on one page.

use axum::http::StatusCode;
use placement::State;

use crate::evaluation::Marks;
use crate::paths;
use crate::store::returns::{EvaluationRow, insert_evaluation};
use crate::tests::trying::{House, in_houses};

#[test]
fn the_coordination_carries_the_days_and_reads_what_they_leave() {
    in_houses(|house| {
        the_demo_is_filled_once(house);
        what_came_by_telephone_is_typed_and_what_is_needed_printed(house);
        opinions_are_shown_once_the_programme_is_closed(house);
    });
}

fn what_came_by_telephone_is_typed_and_what_is_needed_printed(house: &House) {
    let (id, other) = (house.places(0, 0), house.places(2, 5));
    let (programme, cookie) = (house.programme(), house.signs_in("coordinatrice"));
    assert_eq!(
        house.get(&paths::sheets(programme), &house.signs_in("assistante-sociale")).status,
        StatusCode::NOT_FOUND
    );
    let asked = house.post(&paths::ask(programme), &cookie, &[]);
    assert_eq!(asked.status, StatusCode::SEE_OTHER, "{}", asked.body);
    let day = paths::day(programme, id);
    for party in ["visitor", "employer", "host"] {
        house.post(&day, &cookie, &[("qui", party), ("geste", "oui")]);
    }
    assert_eq!(house.day(id).placement.state, State::Confirmed);
    house.post(&day, &cookie, &[("geste", "engagement")]);
    house.post(&paths::day_timetable(programme, id), &cookie, &[("moments", "9 h Accueil")]);
    house.post(&day, &cookie, &[("geste", "tenue")]);
    assert_eq!(house.day(id).placement.state, State::Done);
    house.post(&paths::day(programme, other), &cookie, &[("geste", "annuler")]);
    assert_eq!(house.day(other).placement.state, State::Cancelled);
    assert_eq!(house.links_of("est annulée").len(), 3, "all three are told");
    let resent = house.post(&paths::day(programme, other), &cookie, &[("qui", "host"), ("geste", "lettre")]);
    assert_eq!(resent.status, StatusCode::SEE_OTHER);
    house.post(&paths::day(programme, other), &cookie, &[("qui", "host"), ("geste", "lettre")]);
    assert_eq!(house.links_of("Votre lien").len(), 1, "once a day");
    let pages = [
        paths::sheets(programme),
        day,
        paths::day_sheet(programme, id),
        paths::every_sheet(programme),
        paths::timetables(programme),
        paths::day_timetable(programme, id),
        paths::returns(programme),
        paths::evaluation(programme),
    ];
    for path in &pages {
        house.is_whole(path, &cookie);
    }
    let elsewhere = paths::day(Default::default(), id);
    assert_eq!(house.get(&elsewhere, &cookie).status, StatusCode::NOT_FOUND);
}

fn the_demo_is_filled_once(house: &House) {
    let ready = house.places(1, 3);
    let fill = || crate::demo::fill(&house.db, &house.key, &house.shell).expect("the demo");
    assert_eq!((fill(), fill()), (1, 0), "once");
    let day = house.day(ready);
    assert_eq!((day.placement.state, day.timetable.stops.len()), (State::Confirmed, 5));
}

fn opinions_are_shown_once_the_programme_is_closed(house: &House) {
    let cookie = house.signs_in("coordinatrice");
    let path = paths::evaluation(house.programme());
    let marks = Marks::new(4, 3, 2).expect("marks");
    for number in 1..=6u128 {
        assert!(house.get(&path, &cookie).body.contains("à partir de cinq réponses"), "{number}");
        let row = EvaluationRow {
            id: uuid::Uuid::from_u128(number),
            programme: house.programme().uuid(),
            welcome: marks.welcome.into(),
            worth: marks.worth.into(),
            contacts: marks.contacts.into(),
        };
        house.write(|conn| insert_evaluation(conn, &row));
    }
    house.write(|conn| immersion::mark_capitalised(conn, house.programme(), house.now()));
    let page = house.get(&path, &cookie).body;
    assert!(page.contains("<td>4,0</td>") && page.contains("<td>2,0</td>"), "{page}");
}
