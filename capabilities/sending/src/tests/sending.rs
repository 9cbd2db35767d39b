//! Tests of the form: sixty seconds, the fit, the name, the agreement, and who looks like whom.

use axum::http::StatusCode;
use referral::{Agreement, Contact, Identity, Said, State};

use super::house::in_houses;
use crate::paths;

const WORKER: &str = "assistante-sociale";

#[test]
fn a_wish_and_a_spoken_agreement_are_enough_and_a_form_sent_twice_makes_one() {
    in_houses(|house| {
        let service = house.parcels();
        let cookie = house.signs_in(WORKER);
        let page = house.get(&paths::orient(service), &cookie);
        assert_eq!(page.status, StatusCode::OK, "{}", page.body);
        assert!(page.body.contains("Stock bas") && page.body.contains("Un cabas"), "the fit is told first");
        assert_eq!(page.body.matches("<h1>").count(), 1);
        let answer = house.sends(WORKER, service, &[]);
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
        let sent = house.led_to(&answer);
        assert_eq!((sent.state, sent.identity.clone()), (State::Sent, Identity::Nobody));
        assert_eq!(sent.contact, Some(Contact::ThroughSender));
        assert!(sent.next_on.is_some() && sent.her_page.is_some());
        let id = sent.id.to_string();
        let again = house.sends(WORKER, service, &[("id", &id)]);
        assert_eq!(house.led_to(&again).her_page, sent.her_page);
        assert_eq!(house.sent_by(WORKER).len(), 1);
        let followed = house.get(&answer.to, &cookie).body;
        assert!(followed.contains(&sent.code.to_string()) && followed.contains("Manger correctement"));
        assert!(followed.contains(&her_page::paths::notice(sent.her_page.expect("her page"))));
    });
}

#[test]
fn the_action_where_she_spoke_counts_one_more_and_is_told_nothing_else() {
    in_houses(|house| {
        action::demo::fill(&house.db, house.now()).expect("actions");
        let from = action::demo::action(action::demo::BALADES_SEASON);
        let oriented = || {
            let found = house.read(|conn| action::action(conn, from)).expect("the action");
            found.referrals
        };
        let (before, id) = (oriented(), from.to_string());
        let cookie = house.signs_in(WORKER);
        let service = house.parcels();
        let page = house.get(&format!("{}&action={id}", paths::orient(service)), &cookie).body;
        assert!(page.contains("name=\"action\"") && page.contains("Balades en scène"), "{page}");
        let answer = house.sends(WORKER, service, &[("action", &id)]);
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
        assert_eq!(oriented(), before + 1);
        let sent = house.led_to(&answer).id.to_string();
        house.sends(WORKER, service, &[("action", &id), ("id", &sent)]);
        assert_eq!(oriented(), before + 1, "a form that is sent twice counts once");
        house.sends(WORKER, service, &[("action", "rien")]);
        assert_eq!(oriented(), before + 1);
    });
}

#[test]
fn what_is_missing_is_told_beside_its_field_and_nothing_leaves() {
    in_houses(|house| {
        let service = house.parcels();
        for (field, more) in [
            ("souhait", &[("souhait", "")][..]),
            ("accord", &[("accord", "")]),
            ("identite", &[("nom", "Léa")]),
            ("nom", &[("identite", "pseudonym")]),
            ("contact", &[("contact", "rien")]),
            ("suite", &[("suite", "2020-01-01")]),
            ("scan", &[("accord", "paper-scan")]),
            ("commune", &[("commune", "Zzzzz")]),
            ("relu", &[("souhait", "Il est dépressif et paresseux.")]),
            ("souhait", &[("souhait", "Mon numéro est 1 85 05 78 006 084 91")]),
        ] {
            let answer = house.sends(WORKER, service, more);
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{field} {more:?}");
            assert!(answer.body.contains(&format!("href=\"#{field}\"")), "{field} {more:?}");
            assert!(answer.body.contains(&format!("id=\"{field}\"")), "the summary leads to {field}");
        }
        assert!(house.sent_by(WORKER).is_empty());
    });
}

#[test]
fn a_service_that_says_no_is_written_to_only_when_somebody_decides_so() {
    in_houses(|house| {
        let closed = house.service("epicerie-du-pont", "Faire ses courses");
        let address = format!("{}&commune=Melun", paths::orient(closed));
        let page = house.get(&address, &house.signs_in(WORKER)).body;
        assert!(page.contains("Fermé jusqu’au") && page.contains("Plutôt ici"), "{page}");
        let refused = house.sends(WORKER, closed, &[]);
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.body.contains("href=\"#malgre\""));
        let answer = house.sends(WORKER, closed, &[("malgre", "1")]);
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
    });
}

#[test]
fn the_service_reads_the_name_only_if_she_agreed_and_only_where_both_signed() {
    in_houses(|house| {
        let service = house.parcels();
        let told = [("identite", "pseudonym"), ("nom", "Nour"), ("contact", "0199001234")];
        let silent = house.led_to(&house.sends(WORKER, service, &told));
        assert!(!silent.consent.says.contains(&Said::Name) && !silent.consent.says.contains(&Said::Contact));
        let page = house.get(&referral::paths::one_sent(silent.id), &house.signs_in(WORKER)).body;
        assert!(page.contains("le service ne le lit pas"), "{page}");
        let agreed = [&told[..], &[("lit_nom", "1"), ("lit_contact", "1"), ("meme", "autre")]].concat();
        let open = house.led_to(&house.sends(WORKER, service, &agreed));
        assert!(open.consent.says.contains(&Said::Name) && open.consent.says.contains(&Said::Contact));
        let unsigned = house.service("epicerie-du-pont", "Vestiaire");
        let named = [("identite", "name-in-use"), ("nom", "Nour"), ("meme", "autre"), ("malgre", "1")];
        let refused = house.sends(WORKER, unsigned, &named);
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.body.contains("href=\"#identite\""), "{}", refused.body);
        let carried = [("accord", "carries-the-sheet"), ("malgre", "1")];
        let carried = house.led_to(&house.sends(WORKER, unsigned, &carried));
        assert_eq!(carried.consent.agreement, Agreement::CarriesTheSheet);
    });
}

#[test]
fn who_looks_like_somebody_known_is_asked_about_and_shares_her_page_only_if_it_is_she() {
    in_houses(|house| {
        let told = [("identite", "pseudonym"), ("nom", "Nour B."), ("lit_nom", "1")];
        let first = house.led_to(&house.sends(WORKER, house.parcels(), &told));
        let other = house.service("panier-d-a-cote", "vestiaire");
        let asked = house.sends(WORKER, other, &told);
        assert_eq!(asked.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(asked.body.contains(&first.code.to_string()) && asked.body.contains("href=\"#meme\""));
        let same = [&told[..], &[("meme", first.id.to_string().leak())]].concat();
        assert_eq!(house.led_to(&house.sends(WORKER, other, &same)).her_page, first.her_page);
        let another = [&told[..], &[("meme", "autre")]].concat();
        assert_ne!(house.led_to(&house.sends(WORKER, other, &another)).her_page, first.her_page);
        let elsewhere = house.sends("agent-ccas", other, &told);
        assert_eq!(
            elsewhere.status,
            StatusCode::SEE_OTHER,
            "another organisation compares nothing: {}",
            elsewhere.body
        );
    });
}

#[test]
fn a_need_and_a_commune_find_services_and_a_volunteer_sends_to_a_municipal_centre_as_well() {
    in_houses(|house| {
        let address =
            format!("{}?besoin=equipement-et-alimentation--alimentation&commune=77000", paths::ORIENT);
        let page = house.get(&address, &house.signs_in(WORKER)).body;
        assert!(page.contains("<li class=\"card\">") && page.contains("commune=Melun"), "{page}");
        let desk = house.service("ccas-melun", "");
        let sent = house.sends("responsable-associatif", desk, &[("malgre", "1")]);
        assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.body);
    });
}

#[test]
fn asking_whether_it_fits_sends_nothing_and_keeps_what_was_typed() {
    in_houses(|house| {
        let shop = house.service("epicerie-du-pont", "Vestiaire");
        let asked = [("verifier", "1"), ("commune", "Marseille"), ("souhait", "Un manteau"), ("accord", "")];
        let page = house.sends(WORKER, shop, &asked);
        assert_eq!(page.status, StatusCode::OK, "{}", page.body);
        assert!(
            page.body.contains("La personne vit à Marseille") && page.body.contains("Un manteau</textarea>")
        );
        assert!(house.sent_by(WORKER).is_empty());
    });
}

#[test]
fn who_decides_later_is_written_down_and_nobody_is_asked_before_her_yes() {
    in_houses(|house| {
        let one = house.led_to(&house.sends(WORKER, house.parcels(), &[("accord", "plus-tard")]));
        assert_eq!((one.state, one.consent.to.len(), one.sent_at), (State::ShownToPerson, 0, None));
        let yes = [("acte", "person-agrees"), ("person-agrees-voie", "telephone")];
        let path = referral::paths::one_sent(one.id);
        assert_eq!(house.post(&path, &house.signs_in(WORKER), &yes).status, StatusCode::SEE_OTHER);
        assert_eq!(house.one(one.id).state, State::Sent);
    });
}
