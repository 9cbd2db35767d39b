//! Secrets that are the same when an act is done again, and letters in the words of a room.

use std::sync::Arc;

use vocabulary::Locale;
use web::{Clock, Randomness, Shell, Words};

use super::Desk;
use crate::tests::house::{SUNDAY, at};

const FRENCH: &str = "
tour-ask-subject = { $network } : un jour vous est proposé
tour-ask-what = Le { $day }, chez { $host }.
tour-ask-do = Dites si vous pouvez.
tour-ask-link = Répondre
tour-closing = Le lien dure huit jours.
tour-told-subject = Le jour du { $day } est pris
tour-told-text = { $network } vous le dit.
tour-told-link = Voir
";

fn shell(chance: u8) -> Arc<Shell> {
    let words = Words::new(&[("web", web::FRENCH, web::ENGLISH), ("tour", FRENCH, FRENCH)]).unwrap();
    let clock = Clock::fixed(at(SUNDAY));
    let mut shell = Shell::new(words, "Réseau de l’Étoile", "https://annuaire.example/", clock);
    shell.randomness = Randomness::new(move |bytes| bytes.fill(chance));
    Arc::new(shell)
}

fn desk(chance: u8) -> Desk {
    Desk::new(&store::SealKey::from_bytes([7; 32]), &shell(chance), at(SUNDAY))
}

#[test]
fn a_secret_is_the_same_for_the_same_stamp_at_one_desk_only() {
    let (one, other) = (desk(1), desk(2));
    assert_eq!(one.secret("a").text(), one.clone().secret("a").text());
    assert_ne!(one.secret("a").text(), one.secret("b").text());
    assert_ne!(one.secret("a").text(), other.secret("a").text());
    assert!(!format!("{one:?}").contains(one.secret("a").text()), "what draws secrets reaches no log");
}

#[test]
fn a_letter_is_in_the_words_of_its_room_and_leads_into_the_house() {
    let values = [("day", "2 décembre".into()), ("host", "la Maison".into())];
    let desk = desk(1);
    let letter = desk.letter(Locale::French, ("tour-ask-", "tour-closing"), &values, "/tour/x");
    assert_eq!(letter.subject, "Réseau de l’Étoile\u{a0}: un jour vous est proposé");
    assert_eq!(letter.paragraphs, ["Le 2 décembre, chez la Maison.", "Dites si vous pouvez."]);
    assert_eq!(
        letter.link,
        Some((String::from("Répondre"), String::from("https://annuaire.example/tour/x")))
    );
    assert_eq!(letter.closing, ["Le lien dure huit jours."]);
    let note = desk.note(Locale::French, "tour-told-", &values, "/tour");
    assert_eq!(note.paragraphs, ["Réseau de l’Étoile vous le dit."]);
    assert!(note.subject.contains("2 décembre") && note.closing.is_empty());
    assert_eq!(desk.shell.words.missing(), Vec::<String>::new());
}
