//! Limits as people write them.

use super::*;

fn read(limits: &str) -> Vec<(Filling, String)> {
    lacks_of(limits).into_iter().map(|(number, sentence)| (LACKS[number].filling, sentence)).collect()
}

#[test]
fn a_sentence_that_says_no_is_a_lack_and_one_that_says_yes_is_none() {
    let said = "Un colis par semaine. Pas de livraison le week-end. Les femmes sont les bienvenues.";
    assert_eq!(
        read(said),
        [
            (Filling::Comes, "Pas de livraison le week-end".to_owned()),
            (Filling::Opens(5), "Pas de livraison le week-end".to_owned()),
            (Filling::Opens(6), "Pas de livraison le week-end".to_owned()),
        ]
    );
    assert_eq!(read("Pas d’enfants")[0].0, Filling::Receives(Audience::Families));
    assert_eq!(read("Nous ne domicilions pas les sociétés.")[0].0, Filling::Does(Topic::PostalDomicile));
    assert_eq!(read("Une aide par hiver. Quarante couverts."), []);
}

#[test]
fn each_lack_has_its_bit() {
    assert!(LACKS.len() <= 32);
    for (number, lack) in LACKS.iter().enumerate() {
        let within = matches!(lack.filling, Filling::Receives(_) | Filling::Comes | Filling::Opens(_));
        assert_eq!(is_within_need(number), within, "{number} stands in its part of the list");
    }
}

proptest::proptest! {
    #[test]
    fn no_text_makes_it_fall(text in "\\PC{0,200}") {
        lacks_of(&text);
    }
}
