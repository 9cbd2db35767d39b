//! What reading what records say promises, tried on small cases.

use super::*;

fn read(subject: Subject) -> Traits {
    let subjects = [subject];
    let mut dictionary = Dictionary::of(&subjects);
    Traits::of(&subjects[0], &mut dictionary)
}

#[test]
fn a_phone_is_the_same_with_its_country_and_without() {
    assert_eq!(phone_mark("01 60 56 00 00"), phone_mark("+33 1 60 56 00 00"));
    assert_eq!(phone_mark("00 00 00 00 00"), None);
    assert_eq!(phone_mark("15"), None);
}

#[test]
fn a_mail_box_open_to_everybody_tells_nothing_of_its_owner() {
    let traits = read(Subject { mails: vec!["asso@orange.fr".to_owned()], ..Subject::default() });
    assert_eq!((traits.mails.len(), traits.mail_domains.len()), (1, 0));
    let traits = read(Subject { mails: vec!["ccas@melun.fr".to_owned()], ..Subject::default() });
    assert_eq!(traits.mail_domains.len(), 1);
}

#[test]
fn a_page_of_a_shared_site_is_a_page_and_not_a_host() {
    let traits =
        read(Subject { sites: vec!["https://www.facebook.com/asso/".to_owned()], ..Subject::default() });
    assert_eq!((traits.pages.len(), traits.hosts.len()), (1, 0));
}

#[test]
fn legal_words_towns_and_brackets_weigh_little() {
    let subjects = [Subject {
        name: "Association Mirabelle Melun (Nord)".to_owned(),
        city: "Melun".to_owned(),
        ..Subject::default()
    }];
    let mut dictionary = Dictionary::of(&subjects);
    let words = dictionary.words(&subjects[0].name);
    let weights: Vec<f32> = words.iter().map(|word| word.weight).collect();
    let [association, mirabelle, melun, nord] = weights.as_slice() else { panic!("four words: {words:?}") };
    assert!(mirabelle > &8.0 && association < &2.0 && melun < &4.0 && nord < &3.0, "{weights:?}");
}

#[test]
fn an_establishment_holds_the_number_of_its_organisation() {
    let identifier = |scheme, value: &str| Identifier { scheme, value: value.to_owned() };
    use crate::subject::Identifier;
    let siret = read(Subject {
        identifiers: vec![identifier(Scheme::Siret, "401 092 267 00020")],
        ..Subject::default()
    });
    let siren =
        read(Subject { identifiers: vec![identifier(Scheme::Siren, "401092267")], ..Subject::default() });
    assert_eq!(siret.sirens, siren.sirens);
    assert!(
        read(Subject {
            identifiers: vec![identifier(Scheme::Siret, "00000000000000")],
            ..Subject::default()
        })
        .sirens
        .is_empty()
    );
}

#[test]
fn numbers_in_names_are_read_in_both_ways() {
    assert_eq!(numbers("Collège n° 3").as_ref(), [3]);
    assert_eq!(numbers("Foyer Jean XXIII II").as_ref(), [2]);
}
