//! Planning a tour, adopting it, and what a withdrawal moves.

use axum::http::StatusCode;
use lending::BookingState;
use lending::demo::taboo;

use crate::paths;
use crate::tests::trying::{House, in_houses};

fn adopts_a_tour(house: &House, coordinator: &str) {
    let path = paths::below(taboo().uuid(), "tournee");
    let ids: Vec<String> = house.queue(taboo()).iter().map(|one| one.request.id.to_string()).collect();
    let mut form = vec![("acte", "proposer"), ("debut", "2026-12-07")];
    form.extend(ids.iter().map(|id| ("demandes", id.as_str())));
    let proposed = house.post(&path, coordinator, &form);
    assert_eq!(proposed.status, StatusCode::OK, "{}", proposed.body);
    for words in ["5 lieux servis sur 5", "La meilleure tournée possible", "Exemplaire A", "<polyline", "km"]
    {
        assert!(proposed.body.contains(words), "{words}: {}", proposed.body);
    }
    assert_eq!(house.queue(taboo()).len(), 5, "nothing is kept before it is adopted");
    let marks = proposed.body.split("name=\"passage\" value=\"").skip(1);
    let stays: Vec<String> = marks.filter_map(|rest| rest.split('"').next()).map(str::to_owned).collect();
    assert_eq!(stays.len(), 5);
    let mut form = vec![("acte", "appliquer")];
    form.extend(stays.iter().map(|stay| ("passage", stay.as_str())));
    let adopted = house.post(&path, coordinator, &form);
    assert_eq!(adopted.status, StatusCode::SEE_OTHER, "{}", adopted.body);
}

#[test]
fn a_tour_is_proposed_shown_and_adopted() {
    in_houses(|house| {
        let coordinator = house.signs_in("coordinatrice");
        adopts_a_tour(house, &coordinator);
        assert!(house.queue(taboo()).is_empty());
        let ahead = house.stays(taboo()).into_iter().filter(|stay| stay.state == BookingState::Reserved);
        let mut days: Vec<String> = ahead.map(|stay| stay.start.to_string()).collect();
        days.sort_unstable();
        assert_eq!(days, ["2026-12-07", "2026-12-07", "2027-01-18", "2027-01-18", "2027-03-01"]);
    });
}

fn is_struck_and_told(house: &House, coordinator: &str, path: &str) {
    let new = house.stays(taboo()).into_iter().find(|stay| stay.site.name == "Centre social neuf");
    let new = new.expect("a stay").id.to_string();
    house.post(path, coordinator, &[("acte", "retirer"), ("passage", &new)]);
    let told = house.letters_about("est retiré de la tournée");
    assert_eq!((told, house.letters_about("renonce à")), (1, 0), "the host is told, not who did it");
}

#[test]
fn a_withdrawal_says_what_moves_and_moves_no_more() {
    in_houses(|house| {
        let coordinator = house.signs_in("coordinatrice");
        adopts_a_tour(house, &coordinator);
        let path = paths::below(taboo().uuid(), "tournee/retrait");
        house.is_whole(&path, &coordinator);
        let ahead = |house: &House| {
            let stays = house.stays(taboo()).into_iter().filter(|stay| stay.state == BookingState::Reserved);
            let mut stays: Vec<_> = stays.map(|stay| (stay.start, stay.id)).collect();
            stays.sort_unstable();
            stays
        };
        let before = ahead(house);
        let first = before[0].1.to_string();
        let look = house.post(&path, &coordinator, &[("acte", "regarder"), ("passage", &first)]);
        assert_eq!(look.status, StatusCode::OK);
        assert!(look.body.contains("Rien d’autre ne bouge"), "who agreed to a day keeps it: {}", look.body);
        assert_eq!(ahead(house), before, "looking changes nothing");
        let done = house.post(&path, &coordinator, &[("acte", "retirer"), ("passage", &first)]);
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.body);
        assert_eq!(ahead(house), before[1..]);
        let list = paths::below(taboo().uuid(), "file/papier");
        house.post(
            &list,
            &coordinator,
            &[("liste", "Centre social neuf ; Bourg-en-Bresse ; neuf@centre.example")],
        );
        let second = before[1].1.to_string();
        let look = house.post(&path, &coordinator, &[("acte", "regarder"), ("passage", &second)]);
        assert!(look.body.contains("Centre social neuf"), "who waited takes the gap: {}", look.body);
        let moves = look.body.split("name=\"mouvement\" value=\"").skip(1);
        let moves: Vec<String> = moves.filter_map(|rest| rest.split('"').next()).map(str::to_owned).collect();
        assert_eq!(moves.len(), 1, "{}", look.body);
        let form = [("acte", "retirer"), ("passage", second.as_str()), ("mouvement", moves[0].as_str())];
        let done = house.post(&path, &coordinator, &form);
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.body);
        assert!(house.queue(taboo()).is_empty());
        is_struck_and_told(house, &coordinator, &path);
        house.wait(60);
        let coordinator = house.signs_in("coordinatrice");
        let running = before[2].1.to_string();
        assert!(!house.get(&path, &coordinator).body.contains(&running), "it hangs there since three days");
        let late = house.post(&path, &coordinator, &[("acte", "retirer"), ("passage", &running)]);
        assert_eq!(late.status, StatusCode::SEE_OTHER);
        assert!(ahead(house).iter().any(|(_, stay)| stay.to_string() == running));
    });
}

#[test]
fn a_stay_by_hand_keeps_the_rule_and_says_the_next_free_day() {
    in_houses(|house| {
        let coordinator = house.signs_in("coordinatrice");
        let queue = house.queue(taboo());
        let path = paths::below(taboo().uuid(), "file");
        let set = |id: &str, day: &str| {
            let form = [("acte", "fixer"), ("demande", id), ("debut", day)];
            house.post(&path, &coordinator, &form)
        };
        let (one, two) = (queue[0].request.id.to_string(), queue[1].request.id.to_string());
        assert_eq!(set(&one, "2026-12-07").status, StatusCode::SEE_OTHER);
        let refused = set(&two, "2026-12-14");
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.body.contains("18 janvier 2027"), "{}", refused.body);
        assert_eq!(set(&two, "2027-01-18").status, StatusCode::SEE_OTHER);
    });
}
