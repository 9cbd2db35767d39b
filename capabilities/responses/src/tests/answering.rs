//! Answering by a link, a part at a time, without a script.

use axum::http::StatusCode;
use questionnaire::Answer as Said;
use survey::{AnswerChannel, RecipientState};

use super::trying::{Town, count_facts, count_rows, in_towns};

/// The questions of the two parts, as the hidden field names them.
const FIRST: (&str, &str) = ("questions", "famille salle publics lien");
const FIRST_AND_NEW: (&str, &str) = ("questions", "famille salle places publics lien");
const SECOND: (&str, &str) = ("questions", "ou horaires avec mots");

fn first_part(salle: &'static str) -> Vec<(&'static str, &'static str)> {
    vec![FIRST, ("q_famille", "mutual-aid"), ("q_salle", salle), ("q_publics", "tous"), ("q_lien", "4")]
}

fn second_part() -> Vec<(&'static str, &'static str)> {
    vec![
        SECOND,
        ("q_ou", "77000 Melun"),
        ("q_horaires", "du lundi au vendredi de 9h à 12h"),
        ("q_avec", "L’Épicerie du Pont (démo)"),
        ("q_avec", "Le marché de gros"),
        ("q_mots", "Se rencontrer plus souvent."),
    ]
}

/// Answers both parts and sends.
fn answers_all(town: &Town, link: &str) {
    town.post(&format!("{link}/partie/1"), "", &first_part("non"));
    town.post(&format!("{link}/partie/2"), "", &second_part());
    town.post(&format!("{link}/verifier"), "", &[]);
}

/// Answers both parts, with the question that appears in the first.
fn answers_with_places(town: &Town, link: &str) {
    let first = town.post(&format!("{link}/partie/1"), "", &first_part("oui"));
    assert!(first.to.contains("/partie/1#q_places"), "a question appeared: {}", first.to);
    let page = town.get(&format!("{link}/partie/1"), "").body;
    assert!(page.contains("Partie 1 sur 2") && page.contains("Combien de places"));
    assert!(!page.contains("Repris de votre fiche"), "what was confirmed is hers");
    let mut with_places = first_part("oui");
    with_places[0] = FIRST_AND_NEW;
    with_places.push(("q_places", "1 20"));
    let on = town.post(&format!("{link}/partie/1"), "", &with_places);
    assert!(on.to.ends_with("/partie/2"), "{}", on.to);
    assert!(town.post(&format!("{link}/partie/2"), "", &second_part()).to.ends_with("/verifier"));
}

#[test]
fn a_questionnaire_is_answered_whole_part_by_part() {
    in_towns(|town| {
        town.asks_little();
        let link = town.link(&town.recipient("panier-d-a-cote"));
        let welcome = town.get(&link, "").body;
        assert!(welcome.contains("Petit questionnaire") && welcome.contains("Commencer"));
        assert!(welcome.contains("Les Familles du Val"), "who asks: {welcome}");
        let page = town.get(&format!("{link}/partie/1"), "").body;
        assert!(!page.contains("Partie 1 sur"), "the second part waits for an answer");
        assert!(page.contains("Repris de votre fiche"), "the family stands in the record");
        answers_with_places(town, &link);

        let check = town.get(&format!("{link}/verifier"), "").body;
        assert!(check.contains("120 places") && check.contains("Se rencontrer plus souvent."), "{check}");
        assert!(check.contains("Le marché de gros") && check.contains("Un nom n’est pas dans l’annuaire"));
        assert!(town.counted().is_empty(), "nothing is sent yet");
        assert!(town.post(&format!("{link}/verifier"), "", &[]).to.ends_with("/merci"));
        let thanks = town.get(&format!("{link}/merci"), "").body;
        assert!(thanks.contains("Merci de l’essai.") && thanks.contains("Reçu"), "{thanks}");

        let counted = town.counted();
        let [response] = counted.as_slice() else { panic!("one response, not {}", counted.len()) };
        assert_eq!((response.channel, response.may_quote), (AnswerChannel::Link, false), "no is the default");
        assert_eq!(response.answers.get("ou"), Some(&Said::Place("77288".to_owned())));
        assert_eq!(response.answers.get("horaires"), Some(&Said::Hours("Mo-Fr 09:00-12:00".to_owned())));
        let Some(Said::Organizations(named)) = response.answers.get("avec") else { panic!("organisations") };
        assert!(named[0].id.is_some() && named[1].id.is_none());
        assert_eq!(town.recipient("panier-d-a-cote").state, RecipientState::Answered);
        assert_eq!(town.read(|conn| count_facts(conn, "responses.sent")), 1);
    });
}

#[test]
fn answers_are_changed_until_the_end_and_count_when_they_are_sent_again() {
    in_towns(|town| {
        town.asks_little();
        let link = town.link(&town.recipient("panier-d-a-cote"));
        answers_with_places(town, &link);
        town.post(&format!("{link}/verifier"), "", &[]);
        let changed = town.post(&format!("{link}/partie/1"), "", &first_part("non"));
        assert!(changed.to.ends_with("/verifier"), "one thing changed is read again at once: {}", changed.to);
        assert_eq!(town.counted()[0].answers.get("places"), Some(&Said::Number(120)), "not sent again yet");
        town.post(&format!("{link}/verifier"), "", &[("citer", "1")]);
        let counted = town.counted();
        assert_eq!(counted.len(), 1, "it replaces");
        assert!(
            counted[0].may_quote && !counted[0].answers.contains_key("places"),
            "what hung on it is not sent"
        );
        town.post(&format!("{link}/partie/1"), "", &first_part("oui"));
        let page = town.get(&format!("{link}/partie/1"), "").body;
        assert!(page.contains("Combien de places"), "who changes her mind back is asked again");
    });
}

#[test]
fn what_is_faulty_keeps_everything_and_stays_for_another_day() {
    in_towns(|town| {
        town.asks_little();
        let link = town.link(&town.recipient("table-des-lys"));
        town.post(&format!("{link}/partie/1"), "", &first_part("non"));
        let faulty = [
            SECOND,
            ("q_ou", "Nullepart-sur-Rien"),
            ("q_horaires", "quand il fait beau"),
            ("q_avec", "Roule ensemble"),
            ("q_mots", "Des mots justes."),
        ];
        let page = town.post(&format!("{link}/partie/2"), "", &faulty);
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        for typed in ["Nullepart-sur-Rien", "quand il fait beau", "Roule ensemble", "Des mots justes."] {
            assert!(page.body.contains(typed), "{typed} is lost");
        }
        town.wait(3);
        let page = town.get(&format!("{link}/partie/2"), "").body;
        for typed in ["Nullepart-sur-Rien", "quand il fait beau", "Roule ensemble", "Des mots justes."] {
            assert!(page.contains(typed), "{typed} was not there the other day");
        }
        let check = town.get(&format!("{link}/verifier"), "").body;
        assert!(check.contains("2 réponses n’ont pas été comprises") && !check.contains(">Envoyer<"));
        assert_eq!(town.post(&format!("{link}/verifier"), "", &[]).status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(town.counted().is_empty());
    });
}

#[test]
fn a_number_nobody_may_keep_is_refused_shown_again_and_kept_nowhere() {
    in_towns(|town| {
        town.asks_little();
        let link = town.link(&town.recipient("table-des-lys"));
        town.post(&format!("{link}/partie/1"), "", &first_part("non"));
        for way in ["", "avant", "plus-tard"] {
            let form =
                [SECOND, ("q_ou", "Melun"), ("q_mots", "son numéro 2 69 05 49 588 157 80"), ("vers", way)];
            let page = town.post(&format!("{link}/partie/2"), "", &form);
            assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "leaving by « {way} » would lose it");
            assert!(page.body.contains("588 157 80") && page.body.contains("Melun"), "nothing typed is lost");
        }
        let page = town.get(&format!("{link}/partie/2"), "").body;
        assert!(page.contains("Melun") && !page.contains("588 157"), "the rest is kept, the number is not");
    });
}

#[test]
fn what_must_be_answered_is_asked_for_and_nothing_is_sent_without_it() {
    in_towns(|town| {
        town.asks_little();
        let link = town.link(&town.recipient("roule-ensemble"));
        let page = town.post(&format!("{link}/partie/1"), "", &[FIRST, ("q_publics", "jeunes")]);
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(page.body.contains("Il manque une réponse"));
        let again = town.get(&format!("{link}/partie/1"), "").body;
        assert!(again.contains("value=\"jeunes\" checked"), "kept though faulty elsewhere");
        town.post(&format!("{link}/verifier"), "", &[]);
        assert!(town.counted().is_empty());
        let too_many = [
            FIRST,
            ("q_publics", "jeunes"),
            ("q_publics", "aines"),
            ("q_publics", "tous"),
            ("vers", "plus-tard"),
        ];
        assert!(town.post(&format!("{link}/partie/1"), "", &too_many).to.ends_with(&link), "a pause is free");
    });
}

#[test]
fn all_on_one_page_asks_what_appears_and_loses_nothing() {
    in_towns(|town| {
        town.asks_little();
        let link = town.link(&town.recipient("bij-melun"));
        let page = town.get(&format!("{link}/tout"), "").body;
        assert!(page.contains("Avez-vous une salle") && !page.contains("Combien de places"));
        let next = town.post(&format!("{link}/tout"), "", &first_part("oui"));
        assert!(next.to.contains("/tout#q_places"), "{}", next.to);
        let page = town.get(&format!("{link}/tout"), "").body;
        assert!(page.contains("Combien de places") && page.contains("Que voulez-vous dire"));
        let mut all = first_part("oui");
        all[0] = ("questions", "famille salle places publics lien ou horaires avec mots");
        all.push(("q_places", "30"));
        all.extend(second_part().into_iter().skip(1));
        assert!(town.post(&format!("{link}/tout"), "", &all).to.ends_with("/verifier"));
        town.post(&format!("{link}/verifier"), "", &[]);
        assert_eq!(town.counted().len(), 1);
    });
}

#[test]
fn a_scanner_that_opens_every_page_changes_nothing() {
    in_towns(|town| {
        town.asks_little();
        let recipient = town.recipient("panier-d-a-cote");
        let link = town.link(&recipient);
        for path in ["", "/partie/1", "/partie/2", "/tout", "/verifier", "/merci", "/ne-pas-repondre"] {
            town.get(&format!("{link}{path}"), "");
        }
        assert_eq!(town.read(count_rows), 0);
        assert_eq!(town.recipient("panier-d-a-cote"), recipient);
    });
}

#[test]
fn a_wrong_link_leads_to_a_page_in_words_and_nowhere_else() {
    in_towns(|town| {
        town.asks_little();
        for path in ["/questionnaire/rien", "/questionnaire/rien/partie/1", "/questionnaire/rien/tout"] {
            let page = town.get(path, "");
            assert_eq!(page.status, StatusCode::NOT_FOUND);
            assert!(page.body.contains("Ce lien ne mène à aucun questionnaire"));
        }
        let link = town.link(&town.recipient("bij-melun"));
        for part in ["0", "3", "99999999999999999999", "un"] {
            assert_eq!(town.get(&format!("{link}/partie/{part}"), "").status, StatusCode::NOT_FOUND);
        }
        town.post("/questionnaire/rien/partie/1", "", &first_part("non"));
        assert_eq!(town.read(count_rows), 0);
    });
}

#[test]
fn a_closed_survey_takes_nothing_and_shows_what_was_sent() {
    in_towns(|town| {
        town.asks_little();
        let link = town.link(&town.recipient("panier-d-a-cote"));
        answers_all(town, &link);
        town.close();
        let welcome = town.get(&link, "").body;
        assert!(welcome.contains("Ce questionnaire est terminé") && !welcome.contains("Commencer"));
        assert!(town.get(&format!("{link}/merci"), "").body.contains("Se rencontrer plus souvent."));
        assert_eq!(town.post(&format!("{link}/partie/1"), "", &first_part("oui")).to, link);
        town.post(&format!("{link}/verifier"), "", &[]);
        assert_eq!(town.read(|conn| count_facts(conn, "responses.sent")), 1, "nothing more was sent");
        let late = town.link(&town.recipient("bij-melun"));
        town.post(&format!("{late}/partie/1"), "", &first_part("non"));
        town.post(&format!("{late}/ne-pas-repondre"), "", &[]);
        assert_eq!(town.read(count_rows), 1);
        assert_ne!(town.recipient("bij-melun").state, RecipientState::Declined);
    });
}

#[test]
fn one_button_declines_and_whoever_changes_her_mind_answers() {
    in_towns(|town| {
        town.asks_little();
        let link = town.link(&town.recipient("veilleurs-du-val"));
        town.post(&format!("{link}/ne-pas-repondre"), "", &[]);
        assert_eq!(town.recipient("veilleurs-du-val").state, RecipientState::Declined);
        assert!(town.get(&link, "").body.contains("Vous avez choisi de ne pas répondre"));
        answers_all(town, &link);
        assert_eq!(town.recipient("veilleurs-du-val").state, RecipientState::Answered);
    });
}
