//! A crisis: asked by link, shown to everybody, over when it is over.

use axum::http::StatusCode;
use chrono::TimeDelta;
use directory::RecordKind;
use vocabulary::codes::TemporaryState;

use crate::campaign::CampaignKind;
use crate::paths;
use crate::recipient::{AnswerChannel, Outcome, Step};
use crate::rounds::close;
use crate::tests::trying::{Town, in_towns, organization};

fn services(town: &Town) -> Vec<uuid::Uuid> {
    let records = town.read(|conn| directory::records_of(conn, organization("panier-d-a-cote")));
    let services = records.iter().filter(|record| record.key.kind == RecordKind::Service);
    services.map(|record| record.key.id).collect()
}

/// What the sheet of a service announces.
fn announced(town: &Town, service: uuid::Uuid) -> Option<(TemporaryState, chrono::NaiveDate)> {
    let kept = town.read(|conn| directory::service(conn, service)).expect("a service");
    kept.says.availability.set()
}

#[test]
fn an_organisation_answers_by_link_and_everybody_sees_it() {
    in_towns(|town| {
        let campaign = town.campaign(CampaignKind::Crisis);
        town.round();
        let link = town.link_to("responsable-associatif");
        assert!(link.starts_with("/crise/"), "{link}");
        let page = town.get(&link, "");
        assert_eq!(page.status, StatusCode::OK);
        assert_eq!(town.recipient(&campaign, "panier-d-a-cote").step, Step::Sent, "looking changes nothing");
        let services = services(town);
        assert!(services.len() >= 2);
        let until = (crate::rounds::day(town.now()) + TimeDelta::days(5)).to_string();
        let mut form: Vec<(String, String)> = Vec::new();
        for (place, service) in services.iter().enumerate() {
            let answer = ["closed", "closed", "otherwise"].get(place).copied().unwrap_or("usual");
            form.push((format!("answer-{service}"), answer.to_owned()));
            if place == 1 {
                form.push((format!("until-{service}"), until.clone()));
            }
            if place == 2 {
                form.push((format!("note-{service}"), "Retrait au portail".to_owned()));
            }
        }
        let form: Vec<(&str, &str)> =
            form.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        assert_eq!(town.post(&link, "", &form).status, StatusCode::SEE_OTHER);
        let answer = town.recipient(&campaign, "panier-d-a-cote").answer.expect("answered");
        assert_eq!((answer.0, answer.1), (Outcome::Changed, AnswerChannel::MailLink));
        assert_eq!(announced(town, services[0]), Some((TemporaryState::Closed, campaign.closes_on)));
        assert_eq!(
            announced(town, services[1]),
            Some((TemporaryState::Closed, until.parse().expect("a day")))
        );
        let live = town.get(paths::OPEN_NOW, "").body;
        assert!(live.contains("Hiver 2026") && live.contains("à l’instant"), "{live}");

        town.wait(1);
        town.write(|conn| close(conn, &campaign, town.now()));
        assert_eq!(announced(town, services[0]), None, "closed without a last day: over with the crisis");
        assert_eq!(
            announced(town, services[1]),
            Some((TemporaryState::Closed, until.parse().expect("a day")))
        );
        assert!(town.get(paths::OPEN_NOW, "").body.contains("Pas de situation exceptionnelle"));
        assert!(town.get(&link, "").body.contains("Cette campagne est terminée"));
        assert_eq!(town.post(&link, "", &form).status, StatusCode::UNPROCESSABLE_ENTITY);
    });
}

#[test]
fn faults_are_told_and_names_are_kept_out() {
    in_towns(|town| {
        let campaign = town.campaign(CampaignKind::Crisis);
        town.round();
        let link = town.link_to("responsable-associatif");
        let service = services(town)[0];
        let before = announced(town, service);
        let (answer, note) = (format!("answer-{service}"), format!("note-{service}"));
        for form in [
            vec![],
            vec![(answer.as_str(), "otherwise")],
            vec![(answer.as_str(), "otherwise"), (note.as_str(), "Demander Mme Durand")],
            vec![(answer.as_str(), "closed"), (note.as_str(), "1 84 12 76 451 089 46")],
        ] {
            assert_eq!(town.post(&link, "", &form).status, StatusCode::UNPROCESSABLE_ENTITY, "{form:?}");
        }
        assert_eq!(announced(town, service), before);
        assert!(town.recipient(&campaign, "panier-d-a-cote").step.awaits());
        assert_eq!(town.get("/crise/inconnue", "").status, StatusCode::NOT_FOUND);
    });
}

#[test]
fn the_coordinator_types_what_was_said_on_the_telephone() {
    in_towns(|town| {
        let campaign = town.campaign(CampaignKind::Crisis);
        let cookie = town.signs_in("coordinatrice");
        let path = paths::under(campaign.id.uuid(), &format!("crise/{}", organization("panier-d-a-cote")));
        assert_eq!(town.get(&path, &cookie).status, StatusCode::OK);
        let names: Vec<String> = services(town).iter().map(|service| format!("answer-{service}")).collect();
        let form: Vec<(&str, &str)> = names.iter().map(|name| (name.as_str(), "usual")).collect();
        assert_eq!(town.post(&path, &cookie, &form).status, StatusCode::SEE_OTHER);
        let answer = town.recipient(&campaign, "panier-d-a-cote").answer.expect("answered");
        assert_eq!((answer.0, answer.1), (Outcome::Confirmed, AnswerChannel::Phone));
        let elsewhere = paths::under(campaign.id.uuid(), &format!("crise/{}", uuid::Uuid::from_u128(9)));
        assert_eq!(town.get(&elsewhere, &cookie).status, StatusCode::NOT_FOUND);
    });
}
