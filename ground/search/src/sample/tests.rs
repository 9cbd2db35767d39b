//! The sample is the same every time, and has something of everything.

use super::{Kind, documents, questions};
use crate::Index;

#[test]
fn the_same_number_gives_the_same_documents() {
    let few: Vec<_> = documents(5).collect();
    let more: Vec<_> = documents(50).take(5).collect();
    assert!(few == more);
}

#[test]
fn two_hundred_questions_of_every_kind_find_something() {
    let mut index = Index::new(super::thesaurus());
    index.upsert(documents(3_000));
    index.commit();
    let reader = index.reader();
    let questions = questions();
    assert_eq!(questions.len(), 200);
    for kind in Kind::ALL {
        let of_kind = questions.iter().filter(|one| one.kind == kind);
        let found: usize = of_kind.map(|one| reader.ask(&one.question).total).sum();
        assert!(found > 0, "{kind:?}");
    }
}
