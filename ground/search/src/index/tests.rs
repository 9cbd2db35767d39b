//! What a commit shows, replaces and removes; and that readers never wait.

use crate::examples::*;
use crate::{Document, Index, Thesaurus};

#[test]
fn nothing_is_seen_before_the_commit() {
    let mut index = Index::new(thesaurus());
    let reader = index.reader();
    index.upsert([service(1, "Vestiaire", "Habits.")]);
    assert!(reader.is_empty() && index.is_empty());
    index.commit();
    assert_eq!((reader.len(), index.len()), (1, 1));
    assert_eq!(found(&reader.ask(&words("vestiaire"))), [1]);
}

#[test]
fn the_same_identity_replaces() {
    let mut index = index(vec![service(1, "Vestiaire", "Habits."), service(2, "Vestiaire", "Habits.")]);
    let reader = index.reader();
    index.upsert([service(1, "Piscine", "Bain.")]);
    index.commit();
    assert_eq!(found(&reader.ask(&words("vestiaire"))), [2]);
    assert_eq!(found(&reader.ask(&words("piscine"))), [1]);
    assert_eq!(reader.len(), 2);
}

#[test]
fn of_two_versions_in_one_commit_the_last_is_kept() {
    let mut index = Index::new(thesaurus());
    index.upsert([
        service(1, "Piscine", "Bain."),
        service(2, "Lavoir", "Eau."),
        service(1, "Vestiaire", "Habits."),
    ]);
    index.commit();
    let reader = index.reader();
    assert_eq!(reader.len(), 2);
    assert_eq!(reader.ask(&words("piscine")).total, 0);
    assert_eq!(found(&reader.ask(&words("vestiaire"))), [1]);
    index.remove(&[id(1)]);
    index.commit();
    assert_eq!(reader.ask(&words("vestiaire")).total, 0);
    assert_eq!(reader.len(), 1);
}

#[test]
fn removed_then_added_again_is_seen_and_added_then_removed_is_not() {
    let mut index = index(vec![service(1, "Vestiaire", "Habits.")]);
    let reader = index.reader();
    index.remove(&[id(1), id(77)]);
    index.upsert([service(1, "Vestiaire", "Habits.")]);
    index.upsert([service(2, "Vestiaire", "Habits.")]);
    index.remove(&[id(2)]);
    index.commit();
    assert_eq!(found(&reader.ask(&words("vestiaire"))), [1]);
}

#[test]
fn many_small_commits_end_in_few_segments_and_lose_nothing() {
    let mut index = Index::new(thesaurus());
    for number in 0..200 {
        index.upsert([service(number, "Vestiaire", "Habits.")]);
        index.commit();
    }
    assert!(index.now().segments.len() <= 6, "{}", index.now().segments.len());
    assert_eq!(index.reader().ask(&words("vestiaire")).total, 200);
    index.remove(&(0..150).map(id).collect::<Vec<_>>());
    index.commit();
    let rows: usize = index.now().segments.iter().map(|live| live.segment.ids.len()).sum();
    assert_eq!(index.len(), 50);
    assert!(rows < 80, "what was removed leaves memory: {rows}");
    assert_eq!(index.reader().ask(&words("vestiaire")).total, 50);
}

#[test]
fn cards_come_back_as_given() {
    let mut index = index(vec![service(1, "Vestiaire", "Habits.")]);
    for card in [b"first".as_slice(), b"", &[0, 255, 128]] {
        index.upsert([Document { card: card.to_vec(), ..service(1, "Vestiaire", "Habits.") }]);
        index.commit();
        let reader = index.reader();
        assert_eq!(reader.ask(&words("vestiaire")).hits[0].card(), card);
        assert_eq!(reader.card(id(1)).as_deref(), Some(card));
    }
    assert_eq!(index.reader().card(id(2)), None);
}

#[test]
fn another_thesaurus_changes_answers_at_once() {
    let food = about(&[vocabulary::codes::Topic::Food], service(1, "Épicerie", "Des produits."));
    let mut index = index(vec![food]);
    let reader = index.reader();
    assert_eq!(reader.ask(&words("ventre creux")).total, 0);
    let (thesaurus, _) = Thesaurus::parse("[topic equipement-et-alimentation--alimentation]\nventre creux\n");
    index.set_thesaurus(thesaurus);
    assert_eq!(found(&reader.ask(&words("ventre creux"))), [1]);
    assert_eq!(reader.ask(&words("faim")).total, 0);
}

#[test]
fn readers_ask_while_the_writer_commits() {
    let mut index = index(vec![service(0, "Vestiaire", "Habits.")]);
    let reader = index.reader();
    std::thread::scope(|scope| {
        let asking = scope.spawn(move || {
            let totals: Vec<usize> = (0..200).map(|_| reader.ask(&words("vestiaire")).total).collect();
            assert!(totals.is_sorted() && totals[0] >= 1, "each answer is of one commit, never of a half");
        });
        for number in 1..50 {
            index.upsert([service(number, "Vestiaire", "Habits.")]);
            index.commit();
        }
        asking.join().expect("the reader is well");
    });
}
