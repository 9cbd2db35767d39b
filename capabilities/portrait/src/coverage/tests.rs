//! A service counts where it receives, around, and where it comes; nowhere else.

use vocabulary::territory::Territory;

use super::*;

fn commune(name: &str) -> &'static Commune {
    Territory::france().by_name(name).into_iter().next().expect("a commune")
}

fn offer(places: &[&str]) -> Offer {
    Offer {
        topics: vec![Topic::ALL[0]],
        spots: places.iter().map(|name| (commune(name), None)).collect(),
        areas: Vec::new(),
        receives: true,
        comes: false,
    }
}

fn reaches(offer: &Offer, names: &[&str]) -> Vec<Reach> {
    let communes: Vec<&'static Commune> = names.iter().map(|name| commune(name)).collect();
    let coverage = Coverage::of(std::slice::from_ref(offer), &communes);
    (0..communes.len()).map(|place| coverage.answers(place, Topic::ALL[0].category()).reach()).collect()
}

#[test]
fn a_place_answers_its_commune_and_its_neighbours_within_ten_kilometres() {
    let found = reaches(&offer(&["Melun"]), &["Melun", "Dammarie-les-Lys", "Fontainebleau"]);
    assert_eq!(found, [Reach::Here, Reach::Near, Reach::Nobody]);
}

#[test]
fn a_service_for_one_commune_leaves_its_neighbours_white() {
    let own = Offer { areas: vec![Area::Commune("77288".to_owned())], ..offer(&["Melun"]) };
    assert_eq!(reaches(&own, &["Melun", "Dammarie-les-Lys"]), [Reach::Here, Reach::Nobody]);
}

#[test]
fn who_comes_answers_in_all_its_communes_without_being_there_and_a_telephone_is_nowhere() {
    let bus = Offer { areas: vec![Area::Departement("77".to_owned())], comes: true, ..offer(&["Melun"]) };
    assert_eq!(
        reaches(&bus, &["Melun", "Fontainebleau", "Évry-Courcouronnes"]),
        [Reach::Here, Reach::Near, Reach::Nobody]
    );
    let stop = Offer { receives: false, comes: true, ..offer(&["Melun"]) };
    assert_eq!(reaches(&stop, &["Melun"]), [Reach::Near], "a bus that stops is no place");
    assert_eq!(reaches(&offer(&[]), &["Melun"]), [Reach::Nobody]);
}

#[test]
fn needs_without_an_answer_are_counted() {
    let coverage = Coverage::of(&[offer(&["Melun"])], &[commune("Melun")]);
    assert_eq!(coverage.unanswered(0), Topic::ALL.len() - 1);
    let (own, other) = (Topic::ALL[0], Topic::ALL[1]);
    assert_eq!(coverage.answers(0, own.category()), Answers { here: 1, near: 0 });
    assert_eq!(coverage.answers_to(0, own), Answers { here: 1, near: 0 });
    assert_eq!(own.category(), other.category());
    assert_eq!(
        coverage.answers_to(0, other).reach(),
        Reach::Nobody,
        "a family hides what one of its needs lacks"
    );
}
