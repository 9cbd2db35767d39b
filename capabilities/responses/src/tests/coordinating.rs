//! Typing what was said or written, printing, looking; and answering as a member.

use axum::http::StatusCode;
use survey::{AnswerChannel, RecipientState};

use super::trying::{Town, account, in_towns, keeper, organization};
use crate::paths;

const WHOLE: [(&str, &str); 5] = [
    ("questions", "famille salle publics lien ou horaires avec mots"),
    ("q_famille", "mutual-aid"),
    ("q_salle", "non"),
    ("q_mots", "Dit au téléphone."),
    ("canal", "phone"),
];

fn typing(town: &Town) -> String {
    paths::typing(town.survey().id)
}

#[test]
fn what_was_said_is_typed_by_number_on_one_page_and_counts() {
    in_towns(|town| {
        let survey = town.asks_little();
        let (cookie, recipient) = (town.signs_in("coordinatrice"), town.recipient("ccas-melun"));
        let form = survey::paths::typing(survey.id, recipient.id);
        for typed in [recipient.number.to_string(), format!("n%C2%B0+{}", recipient.number)] {
            assert_eq!(town.get(&format!("{}?n={typed}", typing(town)), &cookie).to, form, "{typed}");
        }
        for name in ["CCAS 3", &format!("Section {}", recipient.number), "3 rivières"] {
            let typed = format!("{}?n={}", typing(town), web::encoded(name));
            assert_eq!(town.get(&typed, &cookie).to, "", "« {name} » is a name, nobody's number");
        }
        let by_name = town.get(&format!("{}?n=ccas+melun", typing(town)), &cookie).body;
        assert!(by_name.contains(&form), "{by_name}");
        assert!(
            town.get(&format!("{}?n=4321", typing(town)), &cookie).body.contains("Personne de ce numéro")
        );

        let page = town.get(&form, &cookie).body;
        assert!(page.contains("2. Avez-vous une salle"), "numbers as on paper");
        // The condition on the second part: it appears, and nothing is kept as sent before it stood on the page.
        let early = town.post(&form, &cookie, &[("questions", "famille salle"), ("q_salle", "non")]);
        assert!(early.to.contains('#') && town.counted().is_empty(), "{}", early.to);
        // A sheet may have blanks: what must be answered by others may be missing here.
        let kept = town.post(&form, &cookie, &WHOLE);
        assert_eq!(kept.to, typing(town));
        let counted = town.counted();
        assert_eq!(
            (counted[0].channel, counted[0].typed_by),
            (AnswerChannel::Phone, Some(account("coordinatrice")))
        );
        assert_eq!(town.recipient("ccas-melun").state, RecipientState::Answered);
    });
}

#[test]
fn a_call_typed_part_by_part_is_kept_as_a_call() {
    in_towns(|town| {
        let survey = town.asks_little();
        let (cookie, recipient) = (town.signs_in("coordinatrice"), town.recipient("ccas-melun"));
        let form = survey::paths::typing(survey.id, recipient.id);
        let part = [("questions", "famille salle"), ("q_famille", "public"), ("q_salle_autre", "Une cour")];
        town.post(&format!("{form}/partie/1"), &cookie, &part);
        let check = town.get(&format!("{form}/verifier"), &cookie).body;
        assert!(check.contains("Comment la réponse est venue"), "{check}");
        town.post(&format!("{form}/verifier"), &cookie, &[("canal", "phone")]);
        assert_eq!(town.counted()[0].channel, AnswerChannel::Phone);
        // Nobody types for others by naming a way in her own form.
        let link = town.link(&town.recipient("bij-melun"));
        town.post(&format!("{link}/partie/1"), "", &part);
        town.post(&format!("{link}/verifier"), "", &[("canal", "phone")]);
        assert_eq!(town.counted().iter().filter(|one| one.channel == AnswerChannel::Link).count(), 1);
    });
}

#[test]
fn a_sheet_that_comes_after_the_last_day_is_still_typed() {
    in_towns(|town| {
        let survey = town.asks_little();
        town.close();
        let (cookie, recipient) = (town.signs_in("coordinatrice"), town.recipient("ccas-melun"));
        let form = survey::paths::typing(survey.id, recipient.id);
        town.post(&form, &cookie, &WHOLE);
        assert_eq!(town.counted().len(), 1);
        town.wait(31);
        let other = survey::paths::typing(survey.id, town.recipient("bij-melun").id);
        let late = town.post(&other, &town.signs_in("coordinatrice"), &WHOLE);
        assert_eq!(late.to, survey::paths::survey(survey.id));
        assert_eq!(town.counted().len(), 1, "a month later nothing is typed any more");
    });
}

#[test]
fn only_the_coordination_types_prints_and_looks() {
    in_towns(|town| {
        let survey = town.asks_little();
        let recipient = town.recipient("ccas-melun");
        let (keeper, coordinator) = (town.signs_in(keeper().0), town.signs_in("coordinatrice"));
        let form = survey::paths::typing(survey.id, recipient.id);
        for path in
            [&typing(town), &form, &survey::paths::paper(survey.id), &survey::paths::preview(survey.id)]
        {
            assert_eq!(town.get(path, &keeper).status, StatusCode::NOT_FOUND, "{path}");
            assert_eq!(town.get(path, &coordinator).status, StatusCode::OK, "{path}");
        }
        let elsewhere = survey::paths::typing(vocabulary::id::SurveyId::default(), recipient.id);
        assert_eq!(town.get(&elsewhere, &coordinator).status, StatusCode::NOT_FOUND);
    });
}

#[test]
fn who_keeps_the_records_answers_for_her_organisation_and_no_other() {
    in_towns(|town| {
        town.asks_little();
        let (persona, slug) = keeper();
        let (cookie, own) = (town.signs_in(persona), organization(slug).uuid());
        let list = town.get(&paths::own(own), &cookie).body;
        let page = paths::own_one(own, town.recipient(slug).id);
        assert!(list.contains("Petit questionnaire") && list.contains(&page), "{list}");
        let form =
            [("questions", "famille salle"), ("q_famille", "mutual-aid"), ("q_salle_autre", "Un garage")];
        town.post(&format!("{page}/partie/1"), &cookie, &form);
        town.post(&format!("{page}/verifier"), &cookie, &[]);
        assert_eq!(town.counted()[0].channel, AnswerChannel::Page);
        assert_eq!(town.counted()[0].typed_by, None, "she answers for herself");

        let others = town.recipient("bij-melun");
        let theirs = organization("bij-melun").uuid();
        for path in [paths::own(theirs), paths::own_one(theirs, others.id), paths::own_one(own, others.id)] {
            assert_eq!(town.get(&path, &cookie).status, StatusCode::NOT_FOUND, "{path}");
        }
        // The coordination edits every record, and answers as nobody else: it types, and it is noted who typed.
        let coordination = town.signs_in("coordinatrice");
        let page = paths::own_one(theirs, others.id);
        assert_eq!(town.get(&page, &coordination).status, StatusCode::NOT_FOUND);
        let list = town.get(&paths::own(theirs), &coordination).body;
        assert!(!list.contains(&page) && list.contains(&survey::paths::typing(others.survey, others.id)));
        town.post(&format!("{}/partie/1", paths::own_one(theirs, others.id)), &coordination, &form);
        town.post(&format!("{}/verifier", paths::own_one(theirs, others.id)), &coordination, &[]);
        assert_eq!(town.counted().len(), 1);
    });
}

#[test]
fn paper_says_conditions_in_words_and_bears_the_number() {
    in_towns(|town| {
        let survey = town.asks_little();
        let (cookie, recipient) = (town.signs_in("coordinatrice"), town.recipient("panier-d-a-cote"));
        let paper = survey::paths::paper(survey.id);
        let blank = town.get(&paper, &cookie).body;
        assert!(blank.contains("Seulement si la réponse à la question 2 est « Oui, une salle »"), "{blank}");
        assert!(blank.contains("☐&nbsp;Oui, une salle") && blank.contains("____"));
        let own = town.get(&format!("{paper}?n={}", recipient.number), &cookie).body;
        assert!(own.contains(&format!("N° {} · Le Panier", recipient.number)), "{own}");
        assert!(!own.contains("L’annuaire dit"), "a sheet that leaves the house says nothing of the record");
        let guide = town.get(&format!("{paper}?n={}&guide=1", recipient.number), &cookie).body;
        assert!(guide.contains("L’annuaire dit") && guide.contains("Entraide"), "{guide}");
        let all = town.get(&format!("{paper}?tous=1"), &cookie).body;
        assert!(all.contains("Les feuilles suivantes"), "a hundred and four do not fit one page");
        assert_eq!(town.get(&format!("{paper}?n=9999"), &cookie).status, StatusCode::NOT_FOUND);
        let preview = town.get(&survey::paths::preview(survey.id), &cookie).body;
        assert!(preview.contains("9. Que voulez-vous dire") && !preview.contains("Continuer"));
    });
}

#[test]
fn who_types_does_not_read_what_others_wrote_beside_their_name() {
    in_towns(|town| {
        let survey = town.asks_little();
        let recipient = town.recipient("ccas-melun");
        let (cookie, link) = (town.signs_in("coordinatrice"), town.link(&recipient));
        let form = survey::paths::typing(survey.id, recipient.id);
        let words =
            [("questions", "famille salle publics lien mots"), ("q_famille", "public"), ("q_salle", "non")];
        let mut own = words.to_vec();
        own.extend([("q_publics", "tous"), ("q_lien", "2"), ("q_mots", "Écrit librement.")]);
        town.post(&format!("{link}/tout"), "", &own);
        // Begun and not sent, then sent: neither is read by who types.
        for turn in 0..2 {
            for page in ["", "/partie/1", "/partie/2", "/verifier", "/merci", "/tout"] {
                let page = town.get(&format!("{form}{page}"), &cookie).body;
                assert!(!page.contains("Écrit librement."), "{page}");
            }
            assert!(town.get(&form, &cookie).body.contains("remplace sa réponse"));
            town.post(&format!("{form}/verifier"), &cookie, &[("canal", "phone")]);
            assert!(town.counted().iter().all(|one| one.channel == AnswerChannel::Link), "nothing was typed");
            assert_eq!(town.counted().len(), turn, "nothing is sent for them");
            town.post(&format!("{link}/verifier"), "", &[]);
        }
        town.post(&form, &cookie, &WHOLE);
        let counted = town.counted();
        assert_eq!((counted.len(), counted[0].channel), (1, AnswerChannel::Phone));
        let page = town.get(&form, &cookie).body;
        assert!(
            page.contains("Dit au téléphone.") && !page.contains("remplace sa réponse"),
            "her own typing"
        );
        assert!(town.get(&format!("{link}/tout"), "").body.contains("Dit au téléphone."), "theirs to change");
    });
}
