//! What comes back from a day: a meeting held, a correction, contacts to accept, an opinion that is nobody's.

use axum::http::StatusCode;
use encounter::{HeldKind, LogFilter};
use placement::State;
use vocabulary::id::PlacementId;

use crate::agreeing::ask_everybody;
use crate::tests::trying::{House, Three, in_houses, send_links_to};

#[test]
fn a_return_corrects_the_record_counts_as_a_meeting_and_is_given_once() {
    in_houses(|house| {
        let id = house.places(1, 8);
        house.write(|conn| ask_everybody(conn, &house.desk(), house.programme()));
        let three = house.agree_all();
        let page = format!("{}/retour", three.visitor);
        house.post(&page, "", &[("juste", "1"), ("mot", "Trop tôt")]);
        assert!(house.day(id).given.is_none(), "not before the day");
        house.wait(9);
        nothing_before_it_changes_after_the_day(house, id, &three);
        let refused = house.post(&page, "", &[("mot", "Une belle journée")]);
        assert_eq!(
            refused.status,
            StatusCode::UNPROCESSABLE_ENTITY,
            "the record is right, or it is corrected"
        );
        let given = [
            ("mot", "Leur accueil du matin"),
            ("description", "Accueille sans rendez-vous le matin"),
            ("erreur", "Le numéro ne répond plus"),
            ("contact", "directrice"),
            ("accueil", "4"),
            ("plus-value", "3"),
            ("contacts", "4"),
        ];
        let sent = house.post(&page, "", &given);
        assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.body);
        let day = house.day(id);
        let back = day.given.expect("a return");
        assert_eq!((back.corrections, back.contacts, day.placement.state), (2, 1, State::ReturnGiven));
        let pending = house.read(|conn| upkeep::pending_for(conn, &house.key, house.host()));
        assert_eq!(pending.len(), 1, "the host decides");
        assert_eq!(pending[0].origin, upkeep::SuggestionOrigin::Immersion);
        house.post(&page, "", &given);
        let log = house.read(|conn| encounter::log(conn, &LogFilter::default(), 10));
        assert_eq!(log.len(), 1, "one day is one meeting");
        assert_eq!(log[0].kind, HeldKind::ImmersionDay);
        assert_eq!(log[0].organizations.len(), 2);
        let tally = house.read(|conn| minutes::contacts::tally(conn, id.uuid()));
        assert_eq!((tally.offered, tally.settled), (1, 0), "each is still to accept");
        let rows = house.read(|conn| crate::store::returns::evaluations_of(conn, house.programme().uuid()));
        assert_eq!(rows.len(), 1);
        assert!(house.get(&three.employer, "").body.contains("Leur accueil du matin"));
        who_left_reads_no_more(house, &three);
    });
}

fn who_left_reads_no_more(house: &House, three: &Three) {
    house.write(|conn| send_links_to(conn, "employer", uuid::Uuid::from_u128(77)));
    assert_eq!(house.get(&three.employer, "").status, StatusCode::NOT_FOUND);
}

fn nothing_before_it_changes_after_the_day(house: &House, id: PlacementId, three: &Three) {
    house.post(&format!("{}/accord", three.host), "", &[("accord", "non")]);
    assert_eq!(house.day(id).placement.state, State::Confirmed, "nobody takes back what took place");
    let late = house.post(&format!("{}/preparation", three.visitor), "", &[("attentes", "Après")]);
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", late.body);
}
