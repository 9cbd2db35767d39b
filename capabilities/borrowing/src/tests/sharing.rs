//! Shared means: booked in one form, never twice, granted, taken, brought back with their hours.

use axum::http::StatusCode;
use lending::demo::minibus;
use lending::{LoanState, SharedMeanKind};
use membership::trial::organization;
use vocabulary::id::LoanId;

use crate::paths;
use crate::tests::trying::in_houses;

#[test]
fn a_minibus_is_booked_once_granted_taken_and_brought_back() {
    in_houses(|house| {
        let (member, coordinator) = (house.signs_in("referente-parcours"), house.signs_in("coordinatrice"));
        let path = paths::mean(minibus().uuid());
        let ours = organization("mission-locale").to_string();
        let form = [
            ("pour", ours.as_str()),
            ("jour", "2026-12-08"),
            ("de", "09:00"),
            ("a", "12:00"),
            ("objet", "Visite d’un chantier d’insertion"),
            ("id", "une-fois"),
        ];
        let booked = house.post(&path, &member, &form);
        assert_eq!(booked.status, StatusCode::SEE_OTHER, "{}", booked.body);
        assert_eq!(house.post(&path, &member, &form).to, booked.to, "pressed twice, booked once");
        let id: LoanId = booked.to.rsplit('/').next().and_then(|id| id.parse().ok()).expect("a loan");
        let other = house.signs_in("agent-ccas");
        let theirs = organization("ccas-le-mee").to_string();
        let mut again = form;
        again[0] = ("pour", theirs.as_str());
        let refused = house.post(&path, &other, &again);
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(
            refused.body.contains("8 décembre 2026, 12:00."),
            "the next free time is told: {}",
            refused.body
        );
        let state = || house.read(|conn| lending::loan(conn, id)).expect("the loan").state;
        assert_eq!(house.get(&booked.to, &other).status, StatusCode::NOT_FOUND);
        assert_eq!(house.post(&booked.to, &member, &[("acte", "oui")]).status, StatusCode::NOT_FOUND);
        house.is_whole(&booked.to, &member);
        house.is_whole(paths::MEANS, &coordinator);
        house.post(&booked.to, &coordinator, &[("acte", "oui")]);
        assert_eq!(state(), LoanState::Granted);
        house.wait(16);
        let member = house.signs_in("referente-parcours");
        house.post(&booked.to, &member, &[("acte", "sortie")]);
        assert_eq!(state(), LoanState::Out);
        house.is_whole(&booked.to, &member);
        let unclear = house.post(&booked.to, &member, &[("acte", "retour"), ("heures", "beaucoup")]);
        assert_eq!(unclear.status, StatusCode::UNPROCESSABLE_ENTITY);
        house.post(&booked.to, &member, &[("acte", "retour"), ("heures", "2 h 30")]);
        let loan = house.read(|conn| lending::loan(conn, id)).expect("the loan");
        assert_eq!((loan.state, loan.minutes), (LoanState::Back, 150));
    });
}

#[test]
fn an_organisation_shares_hours_of_a_month() {
    in_houses(|house| {
        let member = house.signs_in("referente-parcours");
        let ours = organization("mission-locale").to_string();
        let form = [
            ("pour", ours.as_str()),
            ("type", "interpreter-hours"),
            ("nom", "Heures d’interprète en dari"),
            ("lieu", "À la mission locale"),
        ];
        let faulty = house.post(paths::SHARE, &member, &form);
        assert_eq!(faulty.status, StatusCode::UNPROCESSABLE_ENTITY, "hours by month are missing");
        let mut whole = form.to_vec();
        whole.push(("heures", "10"));
        let shared = house.post(paths::SHARE, &member, &whole);
        assert_eq!(shared.status, StatusCode::SEE_OTHER, "{}", shared.body);
        house.is_whole(&shared.to, &member);
        assert!(house.get(&shared.to, &member).body.contains("10 h sur 10 h"));
        let means = house.read(lending::means);
        assert_eq!(means.iter().filter(|one| one.kind == SharedMeanKind::InterpreterHours).count(), 2);
    });
}

#[test]
fn an_organisation_lends_an_exhibition_and_sets_who_may_ask() {
    in_houses(|house| {
        let member = house.signs_in("referente-parcours");
        let ours = organization("mission-locale").to_string();
        let form = [
            ("pour", ours.as_str()),
            ("nom", "Métiers d’ici"),
            ("texte", "Dix portraits de métiers du territoire."),
            ("jours", "21"),
            ("entretien", "2"),
            ("route", "0"),
            ("exemplaires", "2"),
            ("liste", "Affiche « La boulangère » ; 1 ; Zoé\nJeu des métiers"),
        ];
        let lent = house.post(paths::OFFER, &member, &form);
        assert_eq!(lent.status, StatusCode::SEE_OTHER, "{}", lent.body);
        house.is_whole(&lent.to, "");
        let page = house.get(&lent.to, "").body;
        assert!(page.contains("3 semaines") && page.contains("Zoé"), "{page}");
        let settings = format!("{}/regler", lent.to);
        house.is_whole(&settings, &member);
        let wide =
            [("acte", "perimetre"), ("qui", "communes"), ("communes", "Melun, 77350 Le Mée-sur-Seine")];
        let saved = house.post(&settings, &member, &wide);
        assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.body);
        house.is_whole(&settings, &member);
        house.post(&settings, &member, &[("acte", "exemplaire")]);
        let id = lent.to.rsplit('/').next().and_then(|id| id.parse().ok()).expect("an identity");
        let poster = house.read(|conn| lending::resource(conn, &house.key, id)).expect("it").kit[0].id;
        let file = format!("{}/fichier", paths::piece(id.uuid(), poster.uuid()));
        assert_eq!(house.get(&file, "").status, StatusCode::NOT_FOUND);
        let sent = ("fichier", "affiche.pdf", b"%PDF-1.7 affiche".as_slice());
        house.send_file(&file, &member, &[], sent);
        assert_eq!(house.get(&file, "").bytes, b"%PDF-1.7 affiche");
        let stranger = house.signs_in("agent-ccas");
        assert_eq!(house.send_file(&file, &stranger, &[], sent).status, StatusCode::NOT_FOUND);
        let page = house.get(&lent.to, "").body;
        assert!(page.contains("Le Mée-sur-Seine") && page.contains(">C<"), "{page}");
    });
}
