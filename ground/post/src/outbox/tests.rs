//! What may be written into the outbox, and what is kept of it.

use store::HeldValue;
use store::trial;
use uuid::Uuid;

use crate::HOLDING;
use crate::letter::{Letter, Rhythm};
use crate::tests::house::{House, recipient, schema, sign_in_letter};
use crate::{News, Outgoing, send, tell};

#[test]
fn a_letter_that_says_something_personal_is_not_written() {
    let db = trial::sqlite(&schema());
    let house = House::over(&db);
    let to = recipient("Brigitte.Durand@mairie.example", Rhythm::Immediate);
    let id = vocabulary::id::LetterId::default();
    for words in [
        "Le dossier 2 84 05 88 157 008 08",
        "FR76 3000 6000 0112 3456 7890 189",
        "À brigitte.durand@mairie.example",
    ] {
        let paragraphs = vec![words.to_owned()];
        for letter in [
            Letter { subject: words.to_owned(), ..sign_in_letter() },
            Letter { paragraphs: paragraphs.clone(), ..sign_in_letter() },
            Letter { closing: paragraphs, ..sign_in_letter() },
            Letter {
                link: Some((words.to_owned(), String::from("https://annuaire.example/"))),
                ..sign_in_letter()
            },
        ] {
            let outgoing = Outgoing { id, to: &to, letter: &letter, kind: "sign-in", now: house.now() };
            let refused = house.db.write_now(|c| send(c, &house.key, &outgoing)).unwrap_err().to_string();
            assert!(refused.contains("personal") && !refused.contains(words), "{refused}");
        }
        let news = News {
            id,
            to: &to,
            text: words.to_owned(),
            link: String::new(),
            kind: "favourite",
            now: house.now(),
        };
        assert!(house.db.write_now(|c| tell(c, &house.key, &news)).is_err());
    }
    assert_eq!(house.letters(), []);
}

#[test]
fn the_file_tells_nothing_of_who_is_written_to_and_what() {
    let db = trial::sqlite(&schema());
    let house = House::over(&db);
    house.send(&recipient("brigitte.durand@mairie.example", Rhythm::Never), &sign_in_letter());
    house.tell(&recipient("brigitte.durand@mairie.example", Rhythm::Weekly), "La permanence change d’heure.");
    let mut bytes = Vec::new();
    for file in std::fs::read_dir(db.folder().unwrap()).unwrap() {
        bytes.extend(std::fs::read(file.unwrap().path()).unwrap());
    }
    let text = String::from_utf8_lossy(&bytes);
    for words in ["brigitte", "mairie.example", "493 027", "Zm9v", "permanence", "Votre lien"] {
        assert!(!text.contains(words), "« {words} » can be read in the file");
    }
}

#[test]
fn what_is_held_is_told_and_erased() {
    trial::both(&schema(), |db| {
        let house = House::over(db);
        let member = Uuid::from_u128(7);
        let to = recipient("brigitte.durand@mairie.example", Rhythm::Weekly);
        house.send(&to, &sign_in_letter());
        house.tell(&to, "Un mot.");
        let held = || house.db.read_now(|c| (HOLDING.gather)(c, &house.key, member)).unwrap();
        let told: Vec<_> = held().iter().map(|held| (held.what, held.fields[0].1.clone())).collect();
        let expected = [("post-held-letter", "brigitte.durand@mairie.example"), ("post-held-news", "1")];
        assert_eq!(told, expected.map(|(what, value)| (what, HeldValue::from(value.to_owned()))));
        let remains = house.db.write_now(|c| (HOLDING.erase)(c, member, house.now())).unwrap();
        assert_eq!(remains, []);
        assert!(held().is_empty());
    });
}

#[test]
fn a_write_given_up_writes_no_letter() {
    trial::both(&schema(), |db| {
        let house = House::over(db);
        let to = recipient("a@mairie.example", Rhythm::Weekly);
        let letter = sign_in_letter();
        let outgoing =
            Outgoing { id: Default::default(), to: &to, letter: &letter, kind: "sign-in", now: house.now() };
        let given_up: Result<(), _> = house.db.write_now(|c| {
            send(c, &house.key, &outgoing)?;
            Err(store::StoreError::Closed)
        });
        assert!(given_up.is_err());
        assert_eq!(house.letters(), []);
    });
}

#[test]
fn every_statement_says_the_same_on_both_engines() {
    trial::both(&schema(), |db| {
        let faults = db.read_now(|c| Ok(::store::check_statements(c))).unwrap();
        assert!(faults.is_empty(), "{faults:?}");
    });
}
