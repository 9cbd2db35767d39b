//! « C’est faux », said by anybody, answered by the owner, followed by the reporter.

use axum::http::StatusCode;
use chrono::TimeDelta;
use directory::{Shown, handle};
use vocabulary::id::OrganizationId;

use crate::delays::report_delays;
use crate::paths;
use crate::report::{Report, ReportState, open_reports};
use crate::trying::{Town, in_towns};

const HOME: &str = "panier-d-a-cote";
const OWNER: &str = "responsable-associatif";
const LINE: &str = "Le numéro ne répond plus.";

/// Somebody reports an error in a service; answers the page where it is followed, and the service.
fn reports(town: &Town, form: &str) -> (String, Shown) {
    let service = town.service(HOME);
    let path = paths::report(service.key.kind, &service.handle);
    assert_eq!(town.get(&path, "").status, StatusCode::OK);
    let answer = town.post(&path, "", &format!("erreur={}&{form}", web::encoded(LINE)));
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
    (answer.to, town.shown(service.key))
}

fn waiting(town: &Town) -> Vec<Report> {
    town.db.read_now(|conn| open_reports(conn, &town.key)).expect("reports")
}

fn daily(town: &Town) -> crate::Round {
    town.run(crate::daily(&town.db, &town.key, &town.shell)).expect("a round")
}

#[test]
fn a_report_puts_the_record_in_doubt_and_its_owner_is_told_at_once() {
    in_towns(|town| {
        let (follow, service) = reports(town, "partie=contact");
        assert!(service.dates.doubted_on.is_some());
        let report = waiting(town).remove(0);
        assert_eq!((report.state, report.text.as_str()), (ReportState::SentToOwner, LINE));
        assert_eq!(report.section, Some(directory::Section::Contact));
        let links = town.links_to("responsable-associatif@essai.example");
        assert!(links[0].contains(&format!("/signalements/{}", report.id)), "{links:?}");
        let page = town.get(&links[0], "");
        assert!(page.body.contains(LINE) && page.body.contains(&report.code()));
        let list = town.get("/courrier", "").body;
        assert!(!list.contains(LINE), "no letter says what was written");
        let followed = town.get(&follow, "");
        assert!(followed.body.contains(LINE) && followed.body.contains("sept jours"));
    });
}

#[test]
fn a_line_that_names_somebody_is_looked_at_twice_and_not_shown_by_a_link() {
    in_towns(|town| {
        let service = town.service(HOME);
        let path = paths::report(service.key.kind, &service.handle);
        let form = format!("erreur={}", web::encoded("Mme Jeanne Martin ne répond plus."));
        assert_eq!(town.post(&path, "", &form).status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(waiting(town).is_empty());
        assert_eq!(town.post(&path, "", &format!("{form}&vu=1")).status, StatusCode::SEE_OTHER);
        let link = town.links_to("responsable-associatif@essai.example").remove(0);
        assert!(!town.get(&link, "").body.contains("Martin"));
        let report = waiting(town).remove(0);
        let desk = town.get(&paths::answer(report.id.uuid()), &town.signs_in(OWNER));
        assert!(desk.body.contains("Martin"));
    });
}

#[test]
fn the_owner_answers_by_the_link_and_the_reporter_hears_back() {
    in_towns(|town| {
        let (follow, service) = reports(town, "adresse=voisine%40essai.example");
        let link = town.links_to("responsable-associatif@essai.example").remove(0);
        assert_eq!(town.post(&link, "", "issue=juste&reponse=").status, StatusCode::UNPROCESSABLE_ENTITY);
        town.wait(TimeDelta::days(2));
        let form = format!("issue=juste&reponse={}", web::encoded("Il sonne : appelez après 14 h."));
        assert_eq!(town.post(&link, "", &form).status, StatusCode::SEE_OTHER);
        assert!(town.shown(service.key).dates.doubted_on.is_none(), "no report is left");
        let letters = town.links_to("voisine@essai.example");
        assert!(letters.len() == 2 && letters[0].starts_with("/signalement/"));
        for page in [&follow, &letters[0]] {
            assert!(town.get(page, "").body.contains("appelez après 14 h"), "both links lead there");
        }
        let delays = town.db.read_now(|conn| report_delays(conn, town.now() - TimeDelta::days(30)));
        let delays = delays.expect("delays");
        assert_eq!((delays.answered, delays.waiting), (1, 0));
        assert!(delays.median_days.is_some_and(|days| (days - 2.0).abs() < 0.01));
        assert_eq!(town.post(&follow, "", "issue=bon").status, StatusCode::SEE_OTHER);
        assert!(town.get(&follow, "").body.contains("terminé"));
    });
}

#[test]
fn a_reporter_who_disagrees_is_heard_once_by_the_coordination() {
    in_towns(|town| {
        let (follow, service) = reports(town, "");
        let link = town.links_to("responsable-associatif@essai.example").remove(0);
        town.post(&link, "", "issue=corrige");
        assert!(town.shown(service.key).dates.doubted_on.is_none());
        town.post(&follow, "", "issue=faux");
        let report = waiting(town).remove(0);
        assert_eq!(report.state, ReportState::Open);
        assert!(report.overdue_at.is_some() && town.shown(service.key).dates.doubted_on.is_some());
        let coordinator = town.signs_in("coordinatrice");
        assert!(town.get(paths::WORKLIST, &coordinator).body.contains(&report.code()));
        let answer = town.post(&paths::answer(report.id.uuid()), &coordinator, "issue=corrige");
        assert_eq!(answer.status, StatusCode::SEE_OTHER);
        town.post(&follow, "", "issue=faux");
        assert!(waiting(town).is_empty(), "not a second time");
    });
}

#[test]
fn more_reports_than_a_page_holds_are_on_the_next() {
    in_towns(|town| {
        for _ in 0..23 {
            reports(town, "");
            town.wait(TimeDelta::minutes(30));
        }
        let coordinator = town.signs_in("coordinatrice");
        let (first, second) = (
            town.get(paths::WORKLIST, &coordinator).body,
            town.get(&format!("{}?page=2", paths::WORKLIST), &coordinator).body,
        );
        assert!(first.contains("23 signalements chez leur organisation"), "{first}");
        assert!(first.contains("?page=2") && second.contains("?page=1"));
        let on = |page: &str| waiting(town).iter().filter(|report| page.contains(&report.code())).count();
        assert_eq!((on(&first), on(&second)), (20, 3));
    });
}

#[test]
fn after_seven_days_the_coordination_is_told_and_may_answer() {
    in_towns(|town| {
        let (follow, _) = reports(town, "");
        let (report, coordinator) = (waiting(town).remove(0), town.signs_in("coordinatrice"));
        let path = paths::answer(report.id.uuid());
        town.wait(TimeDelta::days(6));
        assert_eq!(daily(town).overdue, 0);
        assert_eq!(town.get(&path, &town.signs_in("coordinatrice")).status, StatusCode::OK);
        assert_eq!(town.post(&path, &coordinator, "issue=corrige").status, StatusCode::NOT_FOUND);
        town.wait(TimeDelta::days(1));
        assert_eq!((daily(town).overdue, daily(town).overdue), (1, 0), "once");
        let links = town.links_to("coordinatrice@essai.example");
        assert_eq!(links.iter().filter(|link| *link == paths::WORKLIST).count(), 1);
        let needs = town.db.read_now(|conn| crate::needs(conn, town.now())).expect("needs");
        assert_eq!(needs.overdue_reports, 1);
        let coordinator = town.signs_in("coordinatrice");
        assert_eq!(town.post(&path, &coordinator, "issue=corrige").status, StatusCode::SEE_OTHER);
        assert!(town.get(&follow, "").body.contains("réponse de la coordination"));
    });
}

#[test]
fn strangers_to_the_organisation_answer_nothing() {
    in_towns(|town| {
        reports(town, "");
        let report = waiting(town).remove(0);
        let path = paths::answer(report.id.uuid());
        for persona in ["responsable-ccas", "administrateur", "elue"] {
            let cookie = town.signs_in(persona);
            assert_eq!(town.get(&path, &cookie).status, StatusCode::NOT_FOUND, "{persona}");
            assert_eq!(town.post(&path, &cookie, "issue=corrige").status, StatusCode::NOT_FOUND, "{persona}");
            let desk = paths::waiting(town.organization(HOME).uuid());
            assert_eq!(town.get(&desk, &cookie).status, StatusCode::NOT_FOUND, "{persona}");
        }
        let (_, other) = town.link("ccas-le-mee", "autre@essai.example");
        let path = paths::under_link(&other, &format!("signalements/{}", report.id));
        assert_eq!(town.get(&path, "").status, StatusCode::NOT_FOUND);
        assert_eq!(town.post(&path, "", "issue=corrige").status, StatusCode::NOT_FOUND);
        assert_eq!(waiting(town).len(), 1);
        let desk = town.get(&paths::waiting(town.organization(HOME).uuid()), &town.signs_in(OWNER));
        assert!(desk.body.contains(&report.code()));
    });
}

#[test]
fn all_is_well_does_not_speak_for_a_reported_record() {
    in_towns(|town| {
        let (_, service) = reports(town, "");
        let (_, secret) = town.link(HOME, "tresoriere@asso.example");
        assert_eq!(town.confirms(&secret).status, StatusCode::SEE_OTHER);
        let after = town.shown(service.key);
        assert_eq!(
            (after.dates.assured_on, after.dates.doubted_on),
            (service.dates.assured_on, service.dates.doubted_on)
        );
        let thanks = town.get(&paths::under_link(&secret, "merci"), "").body;
        assert!(thanks.contains("Un signalement attend votre réponse"));
    });
}

#[test]
fn a_record_nobody_keeps_is_the_coordinations_from_the_first_day() {
    in_towns(|town| {
        let alone = OrganizationId::from_source("demo", "organization", "glaneurs-du-val");
        let path = paths::report(directory::RecordKind::Organization, &handle(alone.uuid()));
        let answer = town.post(&path, "", "erreur=Plus+personne+ici.");
        assert_eq!(answer.status, StatusCode::SEE_OTHER);
        let report = waiting(town).remove(0);
        assert_eq!(report.state, ReportState::Open);
        let links = town.links_to("coordinatrice@essai.example");
        assert!(links.contains(&paths::answer(report.id.uuid())));
        assert!(town.get(&answer.to, "").body.contains("coordination"));
    });
}

#[test]
fn reports_from_one_address_and_empty_lines_are_refused() {
    in_towns(|town| {
        let service = town.service(HOME);
        let path = paths::report(service.key.kind, &service.handle);
        let long = "a".repeat(401);
        for bad in ["erreur=", "erreur=ok", &format!("erreur={long}"), "erreur=faux&adresse=nulle"] {
            assert_eq!(town.post(&path, "", bad).status, StatusCode::UNPROCESSABLE_ENTITY, "{bad}");
        }
        let unknown = paths::report(service.key.kind, "000000000000");
        assert_eq!(town.post(&unknown, "", "erreur=faux").status, StatusCode::NOT_FOUND);
        let sent = || town.post(&path, "", "erreur=C%27est+faux.").status;
        assert!((0..10).all(|_| sent() == StatusCode::SEE_OTHER));
        assert_eq!(sent(), StatusCode::TOO_MANY_REQUESTS);
    });
}
