//! A question reaches whoever carries the action, holds nothing in the letter, and is forgotten.

use axum::http::StatusCode;
use membership::trial::between;

use crate::paths;
use crate::rounds::forget;
use crate::tests::trying::{House, in_houses, is_whole, walks};

fn asks(house: &House, question: &str, reply: &str) -> membership::trial::Answer {
    house.post(&paths::contact(walks()), "", &[("question", question), ("reponse", reply)])
}

fn link(letter: &str) -> String {
    between(letter.split("card letter").nth(1).expect("a letter"), "href=\"http://essai.example", "\"")
        .expect("a link")
}

#[test]
fn a_question_waits_behind_a_link_and_goes_once_answered() {
    in_houses(|house| {
        let sent = asks(house, "Puis-je venir avec ma poussette ?", "06 39 98 12 34");
        assert_eq!((sent.status, sent.to.as_str()), (StatusCode::SEE_OTHER, paths::action(walks()).as_str()));
        let letters = house.letters("Une question sur");
        assert_eq!(letters.len(), 1, "one mailbox is written to");
        assert!(
            !letters[0].contains("poussette") && !letters[0].contains("39 98"),
            "the letter tells nothing"
        );
        let link = link(&letters[0]);
        is_whole(house, &link, "");
        let page = house.get(&link, "").body;
        assert!(page.contains("poussette") && page.contains("06 39 98 12 34"));
        assert!(house.get(&link, "").body.contains("poussette"), "looking at it changes nothing");
        assert_eq!(house.post(&link, "", &[]).status, StatusCode::SEE_OTHER);
        assert!(!house.get(&link, "").body.contains("poussette"), "answered and erased");
    });
}

#[test]
fn a_question_is_forgotten_after_thirty_days() {
    in_houses(|house| {
        asks(house, "Est-ce gratuit ?", "essai@exemple.example");
        let link = link(&house.letters("Une question sur")[0]);
        house.wait(31);
        assert!(!house.get(&link, "").body.contains("gratuit"), "even before the round comes");
        assert_eq!(house.write(|conn| forget(conn, house.now())), 1);
        assert_eq!(house.write(|conn| forget(conn, house.now())), 0);
    });
}

#[test]
fn what_cannot_be_answered_is_said_before_it_is_sent() {
    in_houses(|house| {
        assert_eq!(asks(house, "", "06 39 98 12 34").status, StatusCode::UNPROCESSABLE_ENTITY);
        let nowhere = asks(house, "Est-ce loin ?", "chez moi");
        assert_eq!(nowhere.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(nowhere.body.contains("Est-ce loin ?"), "what was typed is still there");
        assert!(house.letters("Une question sur").is_empty());
        let sent = (0..6).map(|_| asks(house, "Est-ce loin ?", "06 39 98 12 34").status).collect::<Vec<_>>();
        assert_eq!(sent.last(), Some(&StatusCode::TOO_MANY_REQUESTS), "{sent:?}");
    });
}
