//! Of an organisation one response counts, whoever sends, and at the same moment too (I9).

use super::trying::{Town, count_letters, in_towns, keeper};
use axum::http::StatusCode;

const FORM: [(&str, &str); 5] = [
    ("questions", "famille salle publics lien"),
    ("q_famille", "mutual-aid"),
    ("q_salle", "other"),
    ("q_salle_autre", "Un garage"),
    ("q_lien", "3"),
];

fn answers(town: &Town, link: &str) {
    assert_eq!(town.post(&format!("{link}/partie/1"), "", &FORM).status, StatusCode::SEE_OTHER);
    town.post(&format!("{link}/verifier"), "", &[]);
}

#[test]
fn of_two_recipients_of_one_organisation_the_latest_counts_and_both_learn_it() {
    in_towns(|town| {
        town.asks_little();
        let first = town.recipient(keeper().1);
        let second = town.second(&first);
        let links = [town.link(&first), town.link(&second)];
        answers(town, &links[0]);
        assert_eq!(town.counted()[0].recipient, first.id);
        assert_eq!(town.read(count_letters), 0, "nothing was replaced");
        town.wait(1);
        answers(town, &links[1]);
        let counted = town.counted();
        assert_eq!((counted.len(), counted[0].recipient), (1, second.id));
        assert_eq!(town.read(count_letters), 1, "who keeps the record is told");
        assert!(
            town.get(&links[0], "").body.contains("Une réponse plus récente de votre organisation compte")
        );
        assert!(!town.get(&links[1], "").body.contains("Une réponse plus récente"));
        town.wait(1);
        town.post(&format!("{}/verifier", links[0]), "", &[]);
        assert_eq!(town.counted()[0].recipient, first.id, "sent again, it counts again");
    });
}

#[test]
fn sent_at_the_same_moment_one_counts() {
    in_towns(|town| {
        town.asks_little();
        let first = town.recipient("panier-d-a-cote");
        let second = town.second(&first);
        let links = [town.link(&first), town.link(&second)];
        for link in &links {
            town.post(&format!("{link}/partie/1"), "", &FORM);
        }
        std::thread::scope(|threads| {
            for turn in 0..8 {
                let link = &links[turn % 2];
                threads.spawn(move || town.post(&format!("{link}/verifier"), "", &[]));
            }
        });
        assert_eq!(town.counted().len(), 1);
    });
}

#[test]
fn two_who_answer_different_parts_at_once_both_keep_their_words() {
    in_towns(|town| {
        town.asks_little();
        let link = town.link(&town.recipient("panier-d-a-cote"));
        let other = [("questions", "mots"), ("q_mots", "Écrit par une collègue.")];
        std::thread::scope(|threads| {
            for _ in 0..3 {
                threads.spawn(|| town.post(&format!("{link}/partie/1"), "", &FORM));
                threads.spawn(|| town.post(&format!("{link}/tout"), "", &other));
            }
        });
        let sheet = town
            .read(|conn| crate::store::sheet(conn, &town.key, survey::demo::recipient_id("panier-d-a-cote")));
        let draft = sheet.expect("a sheet").shown(&super::trying::small(), false);
        assert!(draft.answers.contains_key("mots") && draft.answers.contains_key("salle"));
    });
}
