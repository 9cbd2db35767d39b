//! Who sees what of others: organisations, desks, sheets; and pages whole in both languages.

use axum::http::StatusCode;
use vocabulary::Locale;

use super::{at, invites, mandate_id};
use crate::demo::organization;
use crate::members::day;
use crate::trying::in_towns;

#[test]
fn nobody_looks_into_the_organisation_of_others() {
    in_towns(|town| {
        let people = [
            ("responsable-ccas", StatusCode::OK),
            ("agent-ccas", StatusCode::OK),
            ("coordinatrice", StatusCode::OK),
            ("administrateur", StatusCode::NOT_FOUND),
            ("responsable-associatif", StatusCode::NOT_FOUND),
            ("elue", StatusCode::NOT_FOUND),
        ];
        let mandate = mandate_id(town, "ccas-le-mee", "agent-ccas");
        for (code, expected) in people {
            let cookie = town.signs_in(code);
            assert_eq!(town.get(&at("ccas-le-mee"), &cookie).status, expected, "{code}");
            let keeps = matches!(code, "responsable-ccas" | "coordinatrice");
            let expected = if keeps { StatusCode::OK } else { StatusCode::NOT_FOUND };
            for path in ["inviter".to_owned(), format!("personnes/{mandate}")] {
                let path = format!("{}/{path}", at("ccas-le-mee"));
                assert_eq!(town.get(&path, &cookie).status, expected, "{code} {path}");
            }
            if !keeps {
                let end = format!("{}/personnes/{mandate}/terminer", at("ccas-le-mee"));
                assert_eq!(town.post(&end, &cookie, "").status, StatusCode::NOT_FOUND, "{code}");
            }
        }
        town.run(town.refusals.flush(&town.db)).expect("written");
        let elected = town.account("elue").uuid();
        let counted =
            town.db.read_now(|conn| crate::store::refusals::refusals_of(conn, elected)).expect("read");
        assert!(counted.iter().any(|row| row.route == "/mes-organisations/{organization}"), "{counted:?}");
        let stranger = town.get(&at("ccas-le-mee"), "");
        assert!(stranger.to.starts_with("/connexion?retour="), "{}", stranger.to);
    });
}

#[test]
fn each_desk_opens_to_its_own_keeper_alone() {
    in_towns(|town| {
        let desks = [("/coordination", "coordinatrice"), ("/administration", "administrateur")];
        for (desk, keeper) in desks {
            for code in ["coordinatrice", "administrateur", "responsable-ccas", "assistante-sociale", "elue"]
            {
                let status = town.get(desk, &town.signs_in(code)).status;
                let expected = if code == keeper { StatusCode::OK } else { StatusCode::NOT_FOUND };
                assert_eq!(status, expected, "{desk} for {code}");
            }
        }
        town.run(town.refusals.flush(&town.db)).expect("written");
        let desk = town.get("/coordination", &town.signs_in("coordinatrice")).body;
        assert!(desk.contains("un membre de CCAS du Mée"), "refused attempts are counted: {desk}");
    });
}

#[test]
fn members_are_found_by_those_who_may_and_every_look_is_noted() {
    in_towns(|town| {
        let found =
            |code: &str, asked: &str| town.post("/membres", &town.signs_in(code), &format!("q={asked}")).body;
        assert!(found("coordinatrice", "ccas").contains("CCAS du Mée"));
        let seen = found("administrateur", "sociale");
        assert!(seen.contains("Assistante sociale") && !seen.contains("Maison départementale"));
        assert!(!found("responsable-ccas", "").contains("Assistante sociale"), "own people only");
        assert_eq!(town.get("/membres", &town.signs_in("assistante-sociale")).status, StatusCode::NOT_FOUND);
        let subject = town.account("assistante-sociale").uuid();
        let sheet = format!("/membres/{subject}");
        assert_eq!(town.get(&sheet, &town.signs_in("responsable-ccas")).status, StatusCode::NOT_FOUND);
        let page = town.get(&sheet, &town.signs_in("coordinatrice")).body;
        assert!(page.contains("Secret par profession"));
        let noted = town.db.read_now(|conn| store::access::about(conn, subject, 10)).expect("read");
        assert_eq!(noted.len(), 2, "found by the administrator, opened by the coordinator");
        assert_eq!(noted[0].actor, Some(town.account("coordinatrice").uuid()));
        let aided = town.post(&format!("{sheet}/aider"), &town.signs_in("coordinatrice"), "").body;
        assert!(aided.contains("Dites ce code"), "{aided}");
        assert_eq!(town.post(&format!("{sheet}/aider"), &town.signs_in("administrateur"), "").status, 404);
    });
}

#[test]
fn the_last_administrator_and_the_last_coordinator_stay() {
    in_towns(|town| {
        let cookie = town.signs_in("administrateur");
        let roles = town.db.read_now(|conn| crate::store::roles::network_roles(conn, day(town.now())));
        for role in roles.expect("read") {
            let ended = town.post(&format!("/administration/roles/{}", role.id), &cookie, "confirm=1");
            assert_eq!(ended.to, "/administration");
        }
        let left = town.db.read_now(|conn| crate::store::roles::network_roles(conn, day(town.now())));
        assert_eq!(left.expect("read").len(), 2, "one of each");
        let email = accounts::EmailAddress::read("seconde@essai.example").expect("an address");
        let role = crate::NetworkRole::Coordinator;
        let new = crate::InviteNetwork::draw(&town.shell, email, role, Locale::French);
        let link =
            town.db.write_now(|conn| crate::invite_network_role(conn, &town.key, &new)).expect("invited");
        let link = link.expect("a link");
        let link = link.trim_start_matches("http://essai.example").to_owned();
        let without = town.post(&link, "", "name=Seconde&terms=1");
        assert_eq!(without.status, StatusCode::UNPROCESSABLE_ENTITY, "the charter comes first");
        let accepted = town.post(&link, "", "name=Seconde&terms=1&coordination=1");
        assert_eq!(accepted.to, "/coordination");
        assert_eq!(town.get("/coordination", &accepted.cookie.expect("a session")).status, StatusCode::OK);
        let roles = town.db.read_now(|conn| crate::store::roles::network_roles(conn, day(town.now())));
        let first =
            roles.expect("read").into_iter().find(|held| held.account == town.account("coordinatrice"));
        let path = format!("/administration/roles/{}", first.expect("the first coordinator").id);
        let coordinator = town.signs_in("coordinatrice");
        town.post(&path, &cookie, "");
        assert_eq!(town.get("/coordination", &coordinator).status, StatusCode::OK, "not without confirming");
        town.post(&path, &cookie, "confirm=1");
        assert_eq!(town.get("/coordination", &coordinator).status, StatusCode::NOT_FOUND);
    });
}

#[test]
fn every_page_is_whole_in_both_languages() {
    in_towns(|town| {
        let link = invites(town, "lectrice@essai.example");
        let person =
            format!("{}/personnes/{}", at("ccas-le-mee"), mandate_id(town, "ccas-le-mee", "agent-ccas"));
        let sheet = format!("/membres/{}", town.account("agent-ccas").uuid());
        let join = format!("/organisations/rejoindre?organisation={}", organization("ccas-le-mee").uuid());
        for (code, path) in [
            ("coordinatrice", "/mes-organisations".to_owned()),
            ("responsable-associatif", at("panier-d-a-cote")),
            ("responsable-ccas", at("ccas-le-mee")),
            ("responsable-ccas", format!("{}/inviter", at("ccas-le-mee"))),
            ("responsable-ccas", person),
            ("coordinatrice", link),
            ("coordinatrice", "/invitations/rien".to_owned()),
            ("coordinatrice", "/passer-la-main/rien".to_owned()),
            ("coordinatrice", join),
            ("responsable-ccas", "/chartes".to_owned()),
            ("coordinatrice", "/coordination".to_owned()),
            ("coordinatrice", "/membres".to_owned()),
            ("coordinatrice", sheet),
            ("administrateur", "/administration".to_owned()),
            ("coordinatrice", "/essai".to_owned()),
        ] {
            for language in ["fr", "en"] {
                let mark = if path.contains('?') { '&' } else { '?' };
                let page = town.get(&format!("{path}{mark}langue={language}"), &town.signs_in(code));
                assert_eq!(page.status, StatusCode::OK, "{path} in {language}");
                assert_eq!(page.body.matches("<h1").count(), 1, "{path} in {language}");
                let unsaid = page.body.split(['>', '"']).find(|part| part.starts_with("membership-"));
                assert_eq!(unsaid, None, "{path} in {language}");
                let levels: Vec<u32> = page
                    .body
                    .split("<h")
                    .filter_map(|part| part.chars().next().and_then(|level| level.to_digit(10)))
                    .collect();
                let skipped = levels.windows(2).find(|pair| pair[1] > pair[0] + 1);
                assert_eq!(skipped, None, "{path} in {language}: {levels:?}");
            }
        }
    });
}
