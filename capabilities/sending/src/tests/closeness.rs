//! Tests of what is kept close: a recent proof, the paper she signed, what colleagues did, what was left behind.

use accounts::Assurance;
use axum::http::StatusCode;
use membership::trial::account;
use referral::State;

use super::house::in_houses;
use crate::paths;

const WORKER: &str = "assistante-sociale";

::store::sql! {
    fn end_mandates_of(account: uuid::Uuid) -> Affected =
        "update mandate set ended_at = since where account = $1";
    fn hand_to(id: uuid::Uuid, author: uuid::Uuid) -> Affected = "update referral set author = $2 where id = $1";
}

#[test]
fn what_was_said_is_shown_behind_a_recent_proof_alone() {
    in_houses(|house| {
        let one = house.led_to(&house.sends(WORKER, house.parcels(), &[]));
        let path = referral::paths::one_sent(one.id);
        let fresh = house.get(&path, &house.signs_in(WORKER)).body;
        assert!(fresh.contains("Manger correctement"), "within her half hour she is not asked again");
        let old = house.session_of(WORKER, Assurance::Plain);
        let page = house.get(&path, &old);
        assert_eq!(page.status, StatusCode::OK);
        assert!(page.body.contains(&one.code.to_string()) && page.body.contains(&paths::read(one.id)));
        assert!(!page.body.contains("Manger correctement") && !page.body.contains("id=\"histoire\""));
        let asked = house.get(&paths::read(one.id), &old);
        assert_eq!(asked.status, StatusCode::SEE_OTHER, "she proves first who she is");
        assert!(
            house.get(&paths::read(one.id), &house.signs_in(WORKER)).body.contains("Manger correctement")
        );
        let colleague = house.session_of("developpement-social", Assurance::Plain);
        assert_eq!(house.get(&path, &colleague).status, StatusCode::OK);
        assert!(house.read(|conn| referral::looks(conn, one.id)).is_empty(), "nothing was read");
    });
}

#[test]
fn the_paper_she_signed_is_kept_only_where_she_signed_one_and_given_to_who_collected_it() {
    in_houses(|house| {
        let cookie = house.signs_in(WORKER);
        let service = house.parcels().to_string();
        let sends = |agreement: &str| {
            let page = house.get(&paths::orient(house.parcels()), &cookie).body;
            let id = membership::trial::between(&page, "type=\"hidden\" name=\"id\" value=\"", "\"")
                .expect("an id");
            let form =
                [("id", id.as_str()), ("service", &service), ("souhait", "Un colis."), ("accord", agreement)];
            house.send_file(paths::ORIENT, &cookie, &form, ("scan", "accord.pdf", b"%PDF-1.4 essai"))
        };
        for agreement in ["spoken", "carries-the-sheet", "plus-tard"] {
            let refused = sends(agreement);
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{agreement}");
            assert!(refused.body.contains("href=\"#scan\""), "{agreement}");
        }
        let one = house.led_to(&sends("paper-scan"));
        let path = paths::agreement(one.id);
        let given = house.get(&path, &cookie);
        assert_eq!(given.bytes, b"%PDF-1.4 essai");
        assert_eq!(
            house.read(|conn| referral::looks(conn, one.id)).len(),
            1,
            "she sees that it was looked at"
        );
        let old = house.session_of(WORKER, Assurance::Plain);
        assert_eq!(house.get(&path, &old).status, StatusCode::SEE_OTHER);
        let colleague = house.signs_in("developpement-social");
        assert_eq!(house.get(&path, &colleague).status, StatusCode::NOT_FOUND);
    });
}

#[test]
fn a_volunteer_who_types_a_name_learns_nothing_of_what_colleagues_did() {
    in_houses(|house| {
        let desk = house.service("ccas-melun", "");
        let told = [("identite", "pseudonym"), ("nom", "Nour B."), ("malgre", "1")];
        let one = house.led_to(&house.sends("responsable-associatif", desk, &told));
        let own = house.sends("responsable-associatif", desk, &told);
        assert_eq!(own.status, StatusCode::UNPROCESSABLE_ENTITY, "her own is offered");
        assert!(own.body.contains(&one.code.to_string()));
        house.write(|conn| hand_to(conn, one.id.uuid(), account("benevole").uuid()));
        let other = house.sends("responsable-associatif", desk, &told);
        assert_eq!(other.status, StatusCode::SEE_OTHER, "{}", other.body);
    });
}

#[test]
fn who_keeps_an_organisation_takes_over_what_somebody_left_behind() {
    in_houses(|house| {
        let desk = house.service("ccas-melun", "");
        let keeper = "responsable-associatif";
        let one = house.led_to(&house.sends(keeper, desk, &[("malgre", "1")]));
        house.write(|conn| hand_to(conn, one.id.uuid(), account("benevole").uuid()));
        let path = referral::paths::one_sent(one.id);
        let cookie = house.signs_in(keeper);
        assert_eq!(house.get(&path, &cookie).status, StatusCode::NOT_FOUND, "a volunteer reads her own");
        assert!(!house.get(paths::SENT, &cookie).body.contains("De qui est parti"));
        house.write(|conn| end_mandates_of(conn, account("benevole").uuid()));
        assert_eq!(house.get(&path, &cookie).status, StatusCode::OK);
        assert_eq!(house.read(|conn| referral::looks(conn, one.id)).len(), 1);
        assert!(house.get(paths::SENT, &cookie).body.contains("De qui est parti"));
        let left = format!("{}?qui=parti-{}", paths::SENT, one.from);
        assert!(house.get(&left, &cookie).body.contains(&one.code.to_string()));
    });
}

#[test]
fn a_page_that_served_already_is_filled_again_under_a_fresh_identity() {
    in_houses(|house| {
        let first = house.led_to(&house.sends(WORKER, house.parcels(), &[]));
        let id = first.id.to_string();
        let other = [("id", id.as_str()), ("souhait", "Un manteau pour l’hiver.")];
        let again = house.sends(WORKER, house.parcels(), &other);
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(
            again.body.contains("Un manteau pour l’hiver.")
                && !again.body.contains(&format!("value=\"{id}\""))
        );
        assert_eq!(house.sent_by(WORKER).len(), 1);
    });
}

#[test]
fn a_date_that_passed_is_said_and_a_word_added_later_takes_her_yes() {
    in_houses(|house| {
        let one = house.led_to(&house.sends(WORKER, house.parcels(), &[]));
        let path = referral::paths::one_sent(one.id);
        let asks = [
            ("acte", "ask-information"),
            ("ask-information-voie", "telephone"),
            ("ask-information-mots", "Combien de personnes ?"),
        ];
        assert_eq!(house.post(&path, &house.signs_in(WORKER), &asks).status, StatusCode::SEE_OTHER);
        let gives = [("acte", "give-information"), ("give-information-mots", "Trois personnes.")];
        let refused = house.post(&path, &house.signs_in(WORKER), &gives);
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.body.contains("href=\"#give-information-accord\""), "{}", refused.body);
        let agreed = [&gives[..], &[("give-information-accord", "1")]].concat();
        assert_eq!(house.post(&path, &house.signs_in(WORKER), &agreed).status, StatusCode::SEE_OTHER);
        assert!(house.one(one.id).says(referral::Said::Message));
        let late = house.led_to(&house.sends(WORKER, house.parcels(), &[]));
        assert_eq!(late.state, State::Sent);
        house.wait(6);
        let list = house.get(paths::SENT, &house.signs_in(WORKER)).body;
        assert!(list.contains("Date passée") && !list.contains("Prochaine date : 25 novembre"), "{list}");
    });
}

#[test]
fn the_service_that_a_refusal_proposes_is_shown_and_stands_chosen() {
    in_houses(|house| {
        let one = house.led_to(&house.sends(WORKER, house.parcels(), &[]));
        let path = referral::paths::one_sent(one.id);
        let other = house.service("ccas-melun", "").to_string();
        let refuses = [
            ("acte", "refuse"),
            ("refuse-voie", "telephone"),
            ("refuse-motif", referral::RefusalReason::ALL[0].code()),
            ("refuse-service", other.as_str()),
            ("refuse-mots", "Essayez à côté."),
        ];
        let cookie = house.signs_in(WORKER);
        let answer = house.post(&path, &cookie, &refuses);
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
        let page = house.get(&path, &cookie).body;
        assert!(page.contains("Le service propose"), "{page}");
        let select =
            membership::trial::between(&page, "name=\"redirect-service\"", "</select>").expect("others");
        assert!(select.contains(&format!("value=\"{other}\" selected")), "{select}");
    });
}
