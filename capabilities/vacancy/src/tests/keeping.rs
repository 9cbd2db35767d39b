//! What is held about members, and that it goes when they ask.

use membership::trial::account;

use crate::HOLDING;
use crate::tests::trying::in_houses;

#[test]
fn who_asked_reads_it_and_is_forgotten_on_asking() {
    in_houses(|house| {
        let page = house.asks(&house.signs_in("assistante-sociale"), "1");
        let who = account("assistante-sociale").uuid();
        let held = house.read(|conn| (HOLDING.gather)(conn, &house.key, who));
        assert_eq!(held.iter().filter(|one| one.what == "vacancy-held-question").count(), 1);
        let left = house.write(|conn| (HOLDING.erase)(conn, who, house.now()));
        assert_eq!(left.iter().map(|residue| residue.count).sum::<i64>(), 1);
        assert!(house.read(|conn| (HOLDING.gather)(conn, &house.key, who)).is_empty());
        let (question, asked) = house.known(&page);
        assert_eq!(question.asked_by, None);
        house.answers(&house.link_to(&asked[0]), ("oui", "1", 3));
        assert_eq!(house.letters_of("Une place s’est trouvée"), 0, "nobody is written to any more");
    });
}

#[test]
fn nothing_that_is_shown_in_a_log_says_what_was_typed() {
    in_houses(|house| {
        let page = house.asks(&house.signs_in("assistante-sociale"), "1");
        let (mut question, _) = house.known(&page);
        "secret".clone_into(&mut question.words);
        assert!(!format!("{question:?}").contains("secret"));
    });
}
