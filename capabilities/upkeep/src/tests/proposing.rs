//! A record or a correction proposed by somebody who does not keep it: nothing shows before it is checked.

use axum::http::StatusCode;
use chrono::TimeDelta;
use directory::{Act, Author, Channel, FieldChange, Location, Phone, RecordKey, RecordKind, Section};
use proptest::prelude::*;
use serde_json::json;
use vocabulary::id::ProposalId;

use crate::paths;
use crate::store::proposals::{proposal_by_id, waiting_proposals};
use crate::suggestion::{NewSuggestion, SuggestionOrigin, pending_for, suggest};
use crate::trying::{Town, in_towns};

const HOME: &str = "panier-d-a-cote";
const OWNER: &str = "responsable-associatif";

/// Somebody proposes a service; answers the page where it is followed, and the coordinator's page.
fn proposes(town: &Town) -> (String, String) {
    let form = "sorte=service&nom=Atelier+v%C3%A9lo&role=On+y+r%C3%A9pare+son+v%C3%A9lo.&lieu=Le+M%C3%A9e\
                &joindre=01+99+00+44+55&qui=Une+habitante&adresse=voisine%40essai.example";
    let answer = town.post(paths::PROPOSE, "", form);
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
    let row = town.db.read_now(waiting_proposals).expect("proposals").remove(0);
    (answer.to, paths::proposal(row.id))
}

/// The record that a proposal became or joined.
fn record_of(town: &Town, page: &str) -> Option<RecordKey> {
    let id: ProposalId = page.rsplit('/').next().and_then(|id| id.parse().ok()).expect("an id");
    let row =
        town.db.read_now(|conn| proposal_by_id(conn, id.uuid())).expect("a picture").expect("a proposal");
    let kind = RecordKind::from_code(&row.kind).expect("a kind");
    row.record.map(|id| RecordKey { kind, id })
}

#[test]
fn a_proposal_shows_nowhere_until_the_coordination_makes_it_a_record() {
    in_towns(|town| {
        let (follow, page) = proposes(town);
        assert!(town.get(&follow, "").body.contains("pas encore vérifiée"));
        assert!(town.links_to("coordinatrice@essai.example").contains(&page));
        assert_eq!(town.get(&page, &town.signs_in(OWNER)).status, StatusCode::NOT_FOUND);
        let coordinator = town.signs_in("coordinatrice");
        assert!(town.get(&page, &coordinator).body.contains("01 99 00 44 55"));
        let form = "issue=accepter&sorte=service&nom=Atelier+v%C3%A9lo&role=On+y+r%C3%A9pare.&telephone=0199004455\
                    &commune=77350+Le+M%C3%A9e-sur-Seine&structure=";
        assert_eq!(town.post(&page, &coordinator, form).status, StatusCode::UNPROCESSABLE_ENTITY, "whose?");
        let home = format!("/organisations/le-panier-{}", directory::handle(town.organization(HOME).uuid()));
        let form = format!("{form}{}", web::encoded(&home));
        let answer = town.post(&page, &coordinator, &form);
        assert_eq!(
            (answer.status, answer.to.as_str()),
            (StatusCode::SEE_OTHER, paths::WORKLIST),
            "{}",
            answer.body
        );
        let shown = town.shown(record_of(town, &page).expect("a record"));
        assert_eq!((shown.name.as_str(), shown.owner), ("Atelier vélo", Some(town.organization(HOME))));
        assert_eq!(shown.dates.assured_on, None, "its organisation has said nothing yet");
        assert!(shown.sections.iter().all(|date| date.assured_on.is_none()));
        assert!(town.get(&follow, "").body.contains("dans l’annuaire"));
        assert_eq!(town.links_to("voisine@essai.example").len(), 2, "received, decided");
        assert_eq!(town.post(&page, &coordinator, &form).status, StatusCode::NOT_FOUND, "once");
    });
}

#[test]
fn a_proposal_joins_a_record_or_is_refused_for_a_reason() {
    in_towns(|town| {
        let coordinator = town.signs_in("coordinatrice");
        let (follow, page) = proposes(town);
        assert_eq!(
            town.post(&page, &coordinator, "issue=refuser&motif=").status,
            StatusCode::UNPROCESSABLE_ENTITY
        );
        let reason = "issue=refuser&motif=C%27est+hors+du+territoire.";
        assert_eq!(town.post(&page, &coordinator, reason).status, StatusCode::SEE_OTHER);
        assert!(town.get(&follow, "").body.contains("hors du territoire"));
        let (follow, page) = proposes(town);
        let service = town.service(HOME);
        let bad = town.post(&page, &coordinator, "issue=joindre&fiche=%2Fservices%2Fnulle-part");
        assert_eq!(bad.status, StatusCode::UNPROCESSABLE_ENTITY);
        let address = web::encoded(&directory::paths::service(service.key.id, &service.name));
        let joined = town.post(&page, &coordinator, &format!("issue=joindre&fiche={address}"));
        assert_eq!(joined.status, StatusCode::SEE_OTHER);
        assert_eq!(record_of(town, &page), Some(service.key));
        assert!(town.get(&follow, "").body.contains("existait déjà"));
        assert_eq!(town.shown(service.key), service, "the record itself did not change");
        let kept = town.db.read_now(|conn| pending_for(conn, &town.key, town.organization(HOME)));
        let mut kept = kept.expect("suggestions");
        kept.sort_by_key(|one| one.section != Section::Identity);
        let fields: Vec<&str> =
            kept.iter().flat_map(|one| &one.fields).map(|field| field.change.field.as_str()).collect();
        assert_eq!(fields, ["description", "phones"], "what was said is not lost");
        assert!(kept.iter().all(|one| one.shown == "Une habitante"));
        let letters = town.links_to("responsable-associatif@essai.example");
        assert_eq!(letters.iter().filter(|link| **link == paths::decide(kept[0].id.uuid())).count(), 1);
        let owner = town.signs_in(OWNER);
        let page = paths::decide(kept[1].id.uuid());
        let form = format!("vu={}&champ-phones=prendre", town_seen(town, &page, &owner));
        assert_eq!(town.post(&page, &owner, &form).status, StatusCode::SEE_OTHER);
        let now = town.shown(service.key);
        let numbers = now.says["phones"].as_array().expect("numbers");
        assert_eq!(numbers.last().expect("the new one")["shown"], "01 99 00 44 55");
        assert_eq!(numbers.len(), service.says["phones"].as_array().expect("numbers").len() + 1);
    });
}

/// A change to two fields of a service, suggested by somebody else.
fn suggests(town: &Town) -> (ProposalId, RecordKey) {
    let service = town.service(HOME);
    let change = |field: &str, to: &str| FieldChange {
        field: field.to_owned(),
        before: service.says[field].clone(),
        after: json!(to),
    };
    let new = NewSuggestion {
        id: ProposalId::new_v7(town.now(), town.shell.randomness.bytes()),
        record: service.key,
        organization: service.owner,
        section: Section::Audience,
        changes: vec![change("conditions", "Sans condition."), change("limits", "Pas les animaux.")],
        origin: SuggestionOrigin::Immersion,
        account: None,
        shown: String::new(),
        follow: None,
        now: town.now(),
    };
    let kept = town.db.write_now(|conn| suggest(conn, &town.key, &new)).expect("a suggestion");
    assert!(kept);
    (new.id, service.key)
}

#[test]
fn a_suggestion_leaves_the_record_as_it_is_until_its_owner_takes_it_field_by_field() {
    in_towns(|town| {
        let before = town.service(HOME);
        let (id, record) = suggests(town);
        assert_eq!(town.shown(record), before);
        let pending = town.db.read_now(|conn| pending_for(conn, &town.key, town.organization(HOME)));
        assert_eq!(pending.expect("suggestions").len(), 1);
        let (page, owner) = (paths::decide(id.uuid()), town.signs_in(OWNER));
        let seen = town_seen(town, &page, &owner);
        let half = format!("vu={seen}&champ-conditions=prendre");
        assert_eq!(
            town.post(&page, &owner, &half).status,
            StatusCode::UNPROCESSABLE_ENTITY,
            "both are asked"
        );
        let form = format!("{half}&champ-limits=laisser");
        assert_eq!(town.post(&page, &town.signs_in("responsable-ccas"), &form).status, StatusCode::NOT_FOUND);
        assert_eq!(town.post(&page, &owner, &form).status, StatusCode::SEE_OTHER);
        let now = town.shown(record);
        assert_eq!(
            (&now.says["conditions"], &now.says["limits"]),
            (&json!("Sans condition."), &before.says["limits"])
        );
        assert_eq!(
            town.post(&page, &owner, &form).status,
            StatusCode::UNPROCESSABLE_ENTITY,
            "what is shown changed"
        );
    });
}

fn town_seen(town: &Town, page: &str, cookie: &str) -> String {
    let body = town.get(page, cookie).body;
    crate::trying::between(&body, "name=\"vu\" value=\"", "\"").expect("what was seen")
}

#[test]
fn a_suggestion_left_aside_comes_to_the_coordination_and_the_owner_is_told() {
    in_towns(|town| {
        let (id, record) = suggests(town);
        let page = paths::decide(id.uuid());
        let listed = |town: &Town| {
            let list = town.get(paths::WORKLIST, &town.signs_in("coordinatrice"));
            list.body.contains(&page)
        };
        assert!(!listed(town));
        town.wait(TimeDelta::days(8));
        assert!(listed(town));
        let coordinator = town.signs_in("coordinatrice");
        let seen = town_seen(town, &page, &coordinator);
        let form = format!("vu={seen}&champ-conditions=prendre&champ-limits=prendre");
        assert_eq!(town.post(&page, &coordinator, &form).status, StatusCode::SEE_OTHER);
        let history = town.db.read_now(|conn| directory::history(conn, record, 1)).expect("a history");
        assert!(!history[0].owns && history[0].by.contains("Coordination"));
        let letters = town.links_to("responsable-associatif@essai.example");
        assert!(letters.iter().any(|link| link.contains("historique")), "{letters:?}");
    });
}

#[test]
fn where_a_hidden_place_stands_is_neither_shown_nor_asked() {
    in_towns(|town| {
        let place = Location {
            organization: Some(town.organization(HOME)),
            name: "Maison des Lilas".to_owned(),
            address: "3, rue des Lilas".to_owned(),
            commune: "77285".to_owned(),
            hidden: true,
            phones: vec![Phone::read("01 99 00 77 88")],
            ..Location::default()
        };
        let by = Author { account: None, organization: None, shown: "Panier".to_owned(), owns: true };
        let id = ProposalId::new_v7(town.now(), town.shell.randomness.bytes()).uuid();
        let opened = town.db.write_now(|conn| {
            let act = Act { by: &by, channel: Channel::Page, now: town.now() };
            directory::open_location(conn, id, &place, act)
        });
        opened.expect("a place");
        let (handle, (_, secret)) = (directory::handle(id), town.link(HOME, "tresoriere@asso.example"));
        for section in [Section::Address, Section::Contact] {
            let path = paths::suggest(RecordKind::Location, &handle, section);
            assert_eq!(town.get(&path, "").status, StatusCode::NOT_FOUND);
            let path = paths::change(&secret, RecordKind::Location, &handle, section);
            assert_eq!(town.get(&path, "").status, StatusCode::NOT_FOUND);
            assert_eq!(town.post(&path, "", "address=ailleurs").status, StatusCode::NOT_FOUND);
        }
        let pages = [
            paths::link(&secret),
            paths::under_link(&secret, &format!("lieu/{handle}/fin")),
            paths::change(&secret, RecordKind::Location, &handle, Section::Hours),
            paths::suggest_where(RecordKind::Location, &handle),
            paths::suggest(RecordKind::Location, &handle, Section::Hours),
            paths::report(RecordKind::Location, &handle),
        ];
        for page in pages {
            let answer = town.get(&page, "");
            assert_eq!(answer.status, StatusCode::OK, "{page}");
            let told = ["Lilas", "77 88", "7788"].into_iter().find(|told| answer.body.contains(told));
            assert!(told.is_none(), "{page} tells where it is");
        }
    });
}

proptest! {
    #[test]
    fn no_text_makes_the_reading_of_addresses_fall(text in ".{0,80}") {
        let _ = paths::kind_of(&text);
        let _ = paths::section_of(&text);
    }
}
