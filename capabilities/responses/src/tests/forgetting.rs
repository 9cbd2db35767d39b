//! Free words go two years after the end, what was never sent a month after; what is counted stays.

use questionnaire::{Answer, Answers, Named};

use super::trying::{Town, count_rows, in_towns};
use crate::purging::{FORGOTTEN, without_free_words};
use crate::rounds::{Round, daily};

fn round(town: &Town) -> Round {
    town.run(daily(&town.db, &town.key, town.now())).expect("a round")
}

#[test]
fn free_words_go_after_two_years_and_counts_stay() {
    in_towns(|town| {
        crate::demo::fill(&town.db, &town.key, town.now()).expect("the fifteen answers");
        let begun = town.link(&town.recipient("familles-du-val"));
        town.post(&format!("{begun}/tout"), "", &[("questions", "paroles"), ("q_paroles", "À finir.")]);
        assert_eq!(town.read(count_rows), 16);
        assert_eq!(round(town), Round::default(), "it runs still");
        town.close();
        town.wait(31);
        assert_eq!(round(town), Round { unsent: 1, purged: 0 });
        town.wait(705);
        let before = town.counted();
        assert!(before.iter().any(|one| one.answers.values().any(|answer| answer.words().is_some())));
        assert_eq!(round(town), Round { unsent: 0, purged: 15 });
        assert_eq!(round(town), Round::default(), "once");
        let after = town.counted();
        assert_eq!(after.len(), 15);
        for (before, after) in before.iter().zip(&after) {
            assert!(!after.answers.values().any(|answer| matches!(answer, Answer::Text(_))));
            assert_eq!(before.answers.get("engagement"), after.answers.get("engagement"), "counts stay");
            assert_eq!(after.typed_by, None);
        }
    });
}

#[test]
fn who_typed_is_told_what_is_held_and_forgotten_with_her_account() {
    in_towns(|town| {
        crate::demo::fill(&town.db, &town.key, town.now()).expect("the fifteen answers");
        let account = super::trying::account("coordinatrice").uuid();
        let held = town.read(|conn| (crate::HOLDING.gather)(conn, &town.key, account));
        assert_eq!(held.len(), 6, "four sheets and two calls");
        town.write(|conn| (crate::HOLDING.erase)(conn, account, town.now()));
        assert!(town.read(|conn| (crate::HOLDING.gather)(conn, &town.key, account)).is_empty());
        assert_eq!(town.counted().len(), 15);
    });
}

#[test]
fn what_is_sent_again_after_its_words_were_forgotten_is_forgotten_too() {
    in_towns(|town| {
        crate::demo::fill(&town.db, &town.key, town.now()).expect("the fifteen answers");
        town.close();
        town.wait(740);
        assert_eq!(round(town).purged, 15);
        let mut again = town.counted().remove(0);
        again.answers.insert("paroles".to_owned(), Answer::Text("Dit bien plus tard.".to_owned()));
        town.write(|conn| crate::store::keep_sent(conn, &town.key, &again, town.now()));
        assert_eq!(round(town).purged, 1);
        assert!(
            !town.counted().iter().any(|one| one.answers.values().any(|answer| answer.words().is_some()))
        );
    });
}

#[test]
fn names_in_no_record_and_hours_go_with_the_words() {
    let named = |id, name: &str| Named { id, name: name.to_owned() };
    let known = named(Some(uuid::Uuid::from_u128(1)), "Le Panier");
    let typed = ["Mme Exemple", "M. Essai"].map(|name| named(None, name));
    let mut answers = Answers::from([
        ("avec".to_owned(), Answer::Organizations([vec![known.clone()], typed.to_vec()].concat())),
        ("quand".to_owned(), Answer::Hours("Mo 09:00-12:00 \"demander Mme Exemple\"".to_owned())),
        ("lien".to_owned(), Answer::Scale(4)),
    ]);
    without_free_words(&mut answers);
    let kept = Answers::from([
        ("avec".to_owned(), Answer::Organizations(vec![known, named(None, FORGOTTEN)])),
        ("lien".to_owned(), Answer::Scale(4)),
    ]);
    assert_eq!(answers, kept);
}
