//! What is forgotten in time and on demand, and what a round and a page do not undo of each other.

use axum::http::StatusCode;
use vocabulary::id::SurveyId;

use crate::paths;
use crate::reach::{Given, given};
use crate::recipient::{FORGOTTEN, Recipient};
use crate::store::surveys::{insert, keep_settings, plan, rewrite};
use crate::survey::{Survey, SurveyState};
use crate::tests::trying::{Town, account, in_towns};

fn contact(town: &Town, survey: &Survey) -> (Recipient, Given) {
    let one = town.recipients(survey.id).into_iter().find(|one| one.organization.is_none()).expect("one");
    let reach = town.read(|conn| given(conn, &town.key, one.id));
    (one, reach)
}

#[test]
fn a_draft_nobody_sends_forgets_its_contacts_after_two_years() {
    in_towns(|town| {
        let survey = town.draft();
        town.pastes(survey.id, "Mme Marie Exemple;marie@val.example;Melun;01 99 00 55 55");
        town.wait(700);
        town.round();
        assert_eq!(contact(town, &survey).1.email, "marie@val.example");
        town.wait(40);
        town.round();
        let (one, reach) = contact(town, &survey);
        assert_eq!((one.name.as_str(), reach), (FORGOTTEN, Given::default()));
        assert!(town.recipients(survey.id).iter().any(|one| one.name != FORGOTTEN), "organisations stay");
    });
}

#[test]
fn the_mailbox_of_a_contact_goes_with_its_account() {
    in_towns(|town| {
        let survey = town.draft();
        let persona = account("responsable-associatif");
        let own = town.read(|conn| accounts::account(conn, &town.key, persona)).expect("it").email;
        town.pastes(survey.id, &format!("Amicale des essais;{own};01 99 00 55 55"));
        let held = || town.read(|conn| (crate::HOLDING.gather)(conn, &town.key, persona.uuid())).len();
        assert_eq!(held(), 1);
        let rest = town.write(|conn| (crate::HOLDING.erase)(conn, persona.uuid(), town.now()));
        assert!(rest.is_empty());
        assert_eq!((held(), contact(town, &survey).1), (0, Given::default()));
    });
}

#[test]
fn a_round_looks_at_every_survey_that_asks_however_many_came_after() {
    in_towns(|town| {
        let survey = town.open_survey();
        for _ in 0..101 {
            let id = SurveyId::new_v7(town.now(), town.shell.randomness.bytes());
            let later = Survey { id, state: SurveyState::Draft, ..survey.clone() };
            town.write(|conn| insert(conn, &later, town.now()));
        }
        town.wait(100);
        town.round();
        assert_eq!(town.survey(survey.id).state, SurveyState::Closed);
    });
}

#[test]
fn what_was_read_before_a_step_undoes_nothing_of_it() {
    in_towns(|town| {
        let draft = town.draft();
        let open = town.open_survey();
        town.wait(14);
        town.round();
        let reminded = town.survey(open.id);
        assert_eq!(reminded.state, SurveyState::Reminder1);
        town.write(|conn| keep_settings(conn, &open));
        assert_eq!(town.survey(open.id).next_on, reminded.next_on);
        assert!(!town.write(|conn| plan(conn, &open)), "planned before the step");
        let stale = (open.id, SurveyState::Draft);
        assert!(!town.write(|conn| rewrite(conn, stale, &draft.questionnaire, open.revision)));
    });
}

#[test]
fn no_day_of_a_form_makes_a_page_fall_and_none_that_is_over_ends_a_survey() {
    in_towns(|town| {
        let (draft, open) = (town.draft(), town.open_survey());
        let cookie = town.signs_in("coordinatrice");
        let settings = |survey: &Survey, closes_on: &str| {
            let form = [
                ("title", "Essai"),
                ("sender", "Les Familles du Val"),
                ("opens_on", "2026-11-23"),
                ("closes_on", closes_on),
                ("first_pause", "14"),
                ("second_pause", "14"),
                ("phone_pause", "14"),
            ];
            town.post(&paths::under(survey.id, "reglages"), &town.signs_in("coordinatrice"), &form).status
        };
        for day in ["+262142-12-31", "-262143-01-01", "9999-12-31", "hier"] {
            let form = [("act", "plan"), ("next_on", day)];
            let planned = town.post(&paths::under(draft.id, "etape"), &cookie, &form);
            assert_eq!(planned.status, StatusCode::SEE_OTHER, "{day}");
            assert_eq!(town.survey(draft.id).next_on, None, "{day}");
            assert_eq!(settings(&draft, day), StatusCode::UNPROCESSABLE_ENTITY, "{day}");
        }
        town.wait(20);
        assert_eq!(settings(&open, "2026-12-01"), StatusCode::UNPROCESSABLE_ENTITY, "it would close at once");
        assert_eq!(settings(&open, "2027-02-01"), StatusCode::SEE_OTHER);
    });
}
