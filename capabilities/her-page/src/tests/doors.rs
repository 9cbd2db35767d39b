//! The code of a sheet, what opens and what does not, and the notice.

use chrono::TimeDelta;

use super::trying::{between, in_houses};
use crate::paths;

#[test]
fn the_code_of_her_sheet_opens_her_page_for_an_hour() {
    in_houses(|house| {
        let (page, asked) = house.oriented(false);
        assert!(house.look(paths::CODE, "").contains("Votre code"));
        let typed = page.paper_code.to_string().to_lowercase().replace('-', " ");
        let opened = house.post(paths::CODE, "", &[("code", &typed)]);
        assert_eq!(opened.status.as_u16(), 303, "{}", opened.body);
        assert!(!opened.to.contains(page.secret.text()), "the visit has an address of its own");
        let body = house.look(&opened.to, "");
        assert!(body.contains(&asked.code.to_string()) && body.contains("Fermer cette page"));
        assert!(!house.her(&page, "").contains("Fermer cette page"), "her own link stays");
        house.post(&format!("{}/fermer", opened.to), "", &[]);
        let shut = house.get(&opened.to, "");
        assert_eq!(shut.status.as_u16(), 404);
        assert!(shut.body.contains("Ce code n’ouvre plus rien."));

        let again = house.post(paths::CODE, "", &[("code", &typed)]).to;
        house.wait(1);
        assert_eq!(house.get(&again, "").status.as_u16(), 404, "an hour has passed");
        house.her(&page, "");
    });
}

#[test]
fn a_wrong_code_is_told_kindly_and_guessing_ends() {
    in_houses(|house| {
        let short = house.post(paths::CODE, "", &[("code", "7K4M-2QX")]);
        assert_eq!(short.status.as_u16(), 422);
        assert!(short.body.contains("Il faut 12 lettres et chiffres."));
        let wrong = house.post(paths::CODE, "", &[("code", "7K4M-2QX1-90BC")]);
        assert_eq!(wrong.status.as_u16(), 422);
        assert!(wrong.body.contains("Une lettre ou un chiffre est peut-être faux."));
        assert!(wrong.body.contains("value=\"7K4M-2QX1-90BC\""), "she need not type it all again");
        assert_eq!(house.get("/ma-demande/rien", "").status.as_u16(), 404);
        let mut last = 0;
        for _ in 0..9 {
            last = house.post(paths::CODE, "", &[("code", "7K4M-2QX1-90BD")]).status.as_u16();
        }
        assert_eq!(last, 429, "the eleventh try in ten minutes waits");
    });
}

#[test]
fn the_notice_shows_her_code_on_the_first_day_to_who_opened_her_page() {
    in_houses(|house| {
        let (page, _) = house.oriented(false);
        let (path, member) = (paths::notice(page.id), house.signs_in("maraude"));
        let shown = house.get(&path, &member);
        assert_eq!(shown.status.as_u16(), 200, "{}", shown.body);
        for there in [
            page.paper_code.to_string().as_str(),
            "<svg width=",
            "tout s’arrête",
            "<p>Nous voulons vous aider",
        ] {
            assert!(shown.body.contains(there), "« {there} » is missing in {}", shown.body);
        }
        let sms = between(&shown.body, "data-sms>", "</").expect("a message");
        assert!(
            sms.contains("STOP") && !sms.contains("Mistral") && !sms.contains(page.secret.text()),
            "{sms}"
        );
        let arabic = house.look(&format!("{path}?parler=ar"), &member);
        assert!(arabic.contains("dir=\"rtl\"") && arabic.contains("نريد أن نساعدكم"));

        let given = format!("{path}/remise");
        assert_eq!(house.post(&given, &member, &[("moyen", "printed")]).to, path);
        assert!(house.look(&path, &member).contains("22 novembre 2026 : Donnée sur papier"));

        house.wait(1);
        let now = house.now() + TimeDelta::minutes(1);
        let round = house.run(crate::hourly(&house.db, now)).expect("a round");
        assert_eq!(round.hidden, 2);
        let later = house.signs_in("maraude");
        assert!(!house.look(&path, &later).contains(&page.paper_code.to_string()));
        house.her(&page, "");

        house.post(&format!("{path}/code"), &later, &[]);
        let renewed = house.look(&path, &later);
        assert!(renewed.contains("<svg width="), "{renewed}");
        let old = house.get(&paths::requests(page.secret.text()), "");
        assert_eq!(old.status.as_u16(), 404, "a lost sheet opens nothing");
        assert!(old.body.contains("Un autre l’a remplacé"));
    });
}

#[test]
fn doors_are_shut_to_those_they_are_not_for() {
    in_houses(|house| {
        let (page, _) = house.oriented(false);
        let notice = paths::notice(page.id);
        assert_eq!(house.get(&notice, "").status.as_u16(), 303, "a passer-by signs in");
        for stranger in ["agent-ccas", "coordinatrice", "administrateur"] {
            let cookie = house.signs_in(stranger);
            assert_eq!(house.get(&notice, &cookie).status.as_u16(), 404, "{stranger}");
            assert_eq!(
                house.post(&format!("{notice}/code"), &cookie, &[]).status.as_u16(),
                404,
                "{stranger}"
            );
        }
        let administrator = house.signs_in("administrateur");
        assert_eq!(house.get(paths::CORRECTIONS, &administrator).status.as_u16(), 404);
        house.her(&page, "");
    });
}

#[test]
fn the_notice_is_read_before_anything_is_sent() {
    in_houses(|house| {
        let member = house.signs_in("maraude");
        let (_, from) = super::trying::sender(house);
        let service = super::trying::service(house, from);
        let path = format!("{}?service={service}&parler=uk", paths::NOTICE_FIRST);
        let body = house.look(&path, &member);
        let name = house.read(|conn| crate::store::directory::service_name(conn, service.uuid()));
        assert!(body.contains("Ми хочемо допомогти вам разом."));
        assert!(body.contains(&web::escaped(&name.expect("a name")).to_string()));
        assert!(!body.contains("/remise"), "nothing is kept");
    });
}
