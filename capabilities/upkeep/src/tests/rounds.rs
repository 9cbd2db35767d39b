//! What time does by itself, what is forgotten, and what the demo shows.

use axum::http::StatusCode;
use chrono::TimeDelta;
use web::Randomness;

use crate::paths;
use crate::report::open_reports;
use crate::store::links::{link_by_digest, links_of_account};
use crate::store::reports::report_by_digest;
use crate::trying::{Town, in_towns};

const HOME: &str = "panier-d-a-cote";

fn daily(town: &Town) -> crate::Round {
    town.run(crate::daily(&town.db, &town.key, &town.shell)).expect("a round")
}

#[test]
fn a_reporter_is_forgotten_thirty_days_after_the_end() {
    in_towns(|town| {
        let service = town.service(HOME);
        let path = paths::report(service.key.kind, &service.handle);
        let answer = town.post(&path, "", "erreur=C%27est+faux.&adresse=voisine%40essai.example");
        let digest = web::secret::digest(answer.to.trim_start_matches("/signalement/"));
        let link = town.links_to("responsable-associatif@essai.example").remove(0);
        town.post(&link, "", "issue=corrige");
        town.wait(TimeDelta::days(14));
        assert_eq!(daily(town).closed, 1, "by itself, without a word of the reporter");
        town.wait(TimeDelta::days(29));
        assert_eq!(daily(town).forgotten, 0);
        town.wait(TimeDelta::days(1));
        assert_eq!(daily(town).forgotten, 1);
        let row =
            town.db.read_now(|conn| report_by_digest(conn, &digest)).expect("a picture").expect("a report");
        assert!(row.mail_sealed.is_none() && row.mail_print.is_none() && row.text_sealed.is_none());
        assert!(row.closed_at.is_some(), "the dates stay");
    });
}

#[test]
fn a_link_is_forgotten_with_its_address_and_nothing_is_kept_of_somebody_erased() {
    in_towns(|town| {
        let (link, _) = town.link(HOME, "tresoriere@asso.example");
        town.wait(TimeDelta::days(60 + 181));
        assert_eq!(daily(town).links, 1);
        let found = town.db.read_now(|conn| link_by_digest(conn, &link.digest)).expect("a picture");
        assert!(found.is_none());

        let account = town.account("responsable-associatif");
        let to = town.db.read_now(|conn| accounts::recipient(conn, &town.key, account));
        let to = to.expect("a picture").expect("a recipient");
        let (new, _) = crate::NewLink::draw(&town.shell, town.organization(HOME), &to);
        town.db.write_now(|conn| crate::offer(conn, &town.key, &new)).expect("a link");
        let held = town.db.read_now(|conn| (crate::HOLDING.gather)(conn, &town.key, account.uuid()));
        assert_eq!(held.expect("what is held").len(), 1);
        let left = town.db.write_now(|conn| (crate::HOLDING.erase)(conn, account.uuid(), town.now()));
        assert!(left.expect("an erasure").is_empty());
        let links = town.db.read_now(|conn| links_of_account(conn, account.uuid())).expect("links");
        assert!(links.is_empty());
    });
}

#[test]
fn what_an_address_reported_and_proposed_is_erased_with_its_account_and_nothing_of_others() {
    in_towns(|town| {
        let account = town.account("responsable-associatif");
        let own = town.db.read_now(|conn| accounts::account(conn, &town.key, account));
        let own = own.expect("a picture").expect("an account").email;
        let service = town.service(HOME);
        let path = paths::report(service.key.kind, &service.handle);
        let writes = |address: &str| {
            let form = format!("erreur=Ferm%C3%A9+le+lundi&adresse={}", web::encoded(address));
            town.post(&path, "", &form).to.trim_start_matches("/signalement/").to_owned()
        };
        let (mine, theirs) = (writes(&own), writes("voisine@essai.example"));
        let row_of = |secret: &str| {
            let digest = web::secret::digest(secret);
            town.db.read_now(|conn| report_by_digest(conn, &digest)).expect("a picture").expect("a report")
        };
        assert!(row_of(&mine).mail_print.is_some() && row_of(&theirs).mail_print.is_some());
        let gather = || {
            let held = town.db.read_now(|conn| (crate::HOLDING.gather)(conn, &town.key, account.uuid()));
            held.expect("what is held").iter().filter(|held| held.what == "upkeep-held-report").count()
        };
        assert_eq!(gather(), 1, "found by the address of the account");
        let left = town.db.write_now(|conn| (crate::HOLDING.erase)(conn, account.uuid(), town.now()));
        assert!(left.expect("an erasure").is_empty());
        assert_eq!(gather(), 0);
        let (mine, theirs) = (row_of(&mine), row_of(&theirs));
        assert!(mine.mail_sealed.is_none() && mine.mail_print.is_none());
        assert!(theirs.mail_sealed.is_some() && theirs.mail_print.is_some(), "what others wrote stays");
    });
}

#[test]
fn a_reported_record_stays_in_doubt_whoever_confirms_it() {
    in_towns(|town| {
        let service = town.service(HOME);
        town.post(&paths::report(service.key.kind, &service.handle), "", "erreur=C%27est+faux.");
        town.db.write_now(|conn| directory::settle(conn, service.key, town.now())).expect("settled");
        daily(town);
        assert!(town.shown(service.key).dates.doubted_on.is_some());
    });
}

#[test]
fn the_demo_shows_six_reports_and_a_letter_that_confirms() {
    in_towns(|town| {
        let fill = || {
            let network = ("Essai", "http://essai.example");
            crate::demo::fill(&town.db, &town.key, network, &Randomness::system(), town.now())
        };
        assert_eq!(fill().expect("the demo"), 6);
        assert_eq!(fill().expect("the demo"), 0, "once");
        let reports = town.db.read_now(|conn| open_reports(conn, &town.key)).expect("reports");
        assert_eq!(reports.len(), 6);
        let mut days: Vec<_> = reports.iter().map(|report| report.opened_at).collect();
        days.dedup();
        assert_eq!(days.len(), 6, "of different ages");
        for report in &reports {
            assert!(town.shown(report.record).dates.doubted_on.is_some());
        }
        let link = town
            .links_to("responsable-associatif@essai.example")
            .into_iter()
            .find(|link| link.starts_with("/fiche/") && !link.contains("signalements"));
        let link = link.expect("the letter");
        assert_eq!(town.confirms(link.trim_start_matches("/fiche/")).status, StatusCode::SEE_OTHER);
        let list = town.get(paths::WORKLIST, &town.signs_in("coordinatrice"));
        assert!(list.body.contains("Atelier vélo du samedi"));
        for report in &reports {
            assert!(list.body.contains(&report.code()), "every report is on the list");
            let owner = town.shown(report.record).owner_name;
            assert!(list.body.contains(&web::escaped(&owner).to_string()), "with its organisation: {owner}");
        }
        assert!(list.body.contains("5 signalements sans réponse"), "those nobody answered");
        assert!(list.body.contains("Un signalement chez son organisation"), "and the one that has its time");
        assert!(list.body.contains(", Comment demander, du"), "with its part");
        assert!(list.body.contains(membership::paths::COORDINATION), "back to the desk");
    });
}

#[test]
fn some_services_of_the_demo_have_a_past_and_none_gets_younger_by_it() {
    in_towns(|town| {
        let counts = || {
            let day = vocabulary::time::paris(town.now()).date();
            let counted = town.db.read_now(|conn| directory::freshness_counts(conn, day)).expect("counts");
            let mut counted: Vec<String> = counted.iter().map(|count| format!("{count:?}")).collect();
            counted.sort();
            counted
        };
        let says = || {
            let mut says = Vec::new();
            town.db
                .read_now(|conn| directory::each_service(conn, &mut |kept| says.push((kept.id, kept.says))))
                .map(|()| says)
                .expect("services")
        };
        let before = (counts(), says());
        let network = ("Essai", "http://essai.example");
        crate::demo::fill(&town.db, &town.key, network, &town.shell.randomness, town.now())
            .expect("the demo");
        assert_eq!((counts(), says()), before);
        let pasts: Vec<_> = before
            .1
            .iter()
            .map(|(id, _)| directory::RecordKey::service(*id))
            .map(|key| (key, town.db.read_now(|conn| directory::public_history(conn, key, 9)).expect("read")))
            .filter(|(_, past)| !past.is_empty())
            .collect();
        assert_eq!(pasts.len(), 8);
        for (_, past) in &pasts {
            let actions: Vec<_> = past.iter().map(|change| change.action).collect();
            assert_eq!(actions, [directory::RecordAction::Restored, directory::RecordAction::Edited]);
            assert!(past.iter().all(|change| change.account.is_none() && !change.by.is_empty()));
        }
    });
}

#[test]
fn thresholds_that_contradict_each_other_are_refused() {
    in_towns(|town| {
        let coordinator = town.signs_in("coordinatrice");
        let set = |form: &str| town.post(paths::THRESHOLDS, &coordinator, form).status;
        assert_eq!(set("a-confirmer=300&ancienne=240&archivee=24"), StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(set("a-confirmer=&ancienne=240&archivee=24"), StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(set("a-confirmer=90&ancienne=120&archivee=18"), StatusCode::SEE_OTHER);
        let now = town.db.read_now(directory::thresholds).expect("thresholds");
        assert_eq!((now.to_confirm_days, now.stale_days, now.archive_months), (90, 120, 18));
    });
}
