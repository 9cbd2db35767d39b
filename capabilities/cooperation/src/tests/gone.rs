//! Organisations that are gone, people who keep two, and days that do not exist: the room goes on.

use axum::http::StatusCode;
use chrono::TimeDelta;
use vocabulary::id::{MeetingProposalId, OrganizationId, RelationId, SurveyId, TeamNeedId};

use crate::store::wished::wishes_of;
use crate::tests::trying::{Town, account, in_towns, keep_alone, leave_the_directory, organization};
use crate::{
    NewRelation, NewWish, RelationKind, TeamNeed, TeamNeedState, WishOrigin, declare_existing, needs, paths,
    wish_for,
};

fn sides() -> (OrganizationId, OrganizationId) {
    (organization("panier-d-a-cote"), organization("ccas-le-mee"))
}

/// A convention between the two that ends within ninety days.
fn ending(town: &Town) {
    let id = RelationId::from_source("test", "relation", "ending");
    let mut new = NewRelation::named_in_answer(id, sides(), "Un colis.", town.now());
    (new.kind, new.until) = (RelationKind::Partnership, Some(town.today() + TimeDelta::days(60)));
    assert!(town.write(|conn| declare_existing(conn, &new)));
}

#[test]
fn who_keeps_both_sides_is_warned_and_the_round_goes_on() {
    in_towns(|town| {
        let (a, b) = sides();
        town.write(|conn| keep_alone(conn, account("responsable-ccas").uuid(), a.uuid()));
        ending(town);
        let survey = SurveyId::from_source("test", "survey", "one");
        for (from, to, name) in [(a, b, "one"), (b, a, "two")] {
            let id = MeetingProposalId::from_source("test", "meeting", name);
            let new = NewWish { id, from, to, origin: WishOrigin::Survey(survey), now: town.now() };
            town.write(|conn| wish_for(conn, &new));
        }
        let round = town.round();
        assert_eq!((round.told, round.warned, round.proposed), (1, 1, 1));
        assert_eq!(town.letters_to("responsable-ccas").len(), 5, "each side of each by its own name");
        let ids = [a.to_string(), b.to_string()];
        let ends = (town.today() + TimeDelta::days(10)).to_string();
        let mut form = vec![
            ("name", "Accueil commun"),
            ("purpose", "Que personne ne soit renvoyé."),
            ("objective", "Une seule fiche."),
            ("ends", ends.as_str()),
        ];
        let carrier = organization("ccas-melun").to_string();
        form.push(("carrier", carrier.as_str()));
        form.extend([0, 1, 0].map(|at: usize| ("with", ids[at].as_str())));
        let opened = town.post(paths::NEW_GROUP, &town.signs_in("coordinatrice"), &form);
        assert_eq!(opened.status, StatusCode::SEE_OTHER, "{}", opened.body);
        assert_eq!(town.letters_to("responsable-ccas").len(), 6, "one letter says it for both");
        assert_eq!(town.round().asked, 1);
        assert_eq!(town.letters_to("responsable-ccas").len(), 7);
    });
}

#[test]
fn an_organisation_that_is_gone_is_neither_counted_nor_written_about() {
    in_towns(|town| {
        let (a, b) = sides();
        ending(town);
        let id = MeetingProposalId::from_source("test", "meeting", "one");
        let wish = NewWish { id, from: a, to: b, origin: WishOrigin::Page, now: town.now() };
        town.write(|conn| wish_for(conn, &wish));
        let desk = || town.read(|conn| needs(conn, town.now())).conventions_ending;
        assert_eq!(desk(), 1);
        let today = town.today();
        town.write(|conn| leave_the_directory(conn, b.uuid(), today));
        assert_eq!((desk(), town.round().warned), (0, 0));
        assert!(town.letters_to("responsable-associatif").is_empty());
        let path = paths::partners(a.uuid());
        let cookie = town.signs_in("responsable-associatif");
        let page = town.get(&path, &cookie).body;
        assert!(page.contains("n’est plus dans l’annuaire"), "{page}");
        let form = [("act", "withdraw"), ("with", &*b.to_string())];
        assert_eq!(town.post(&path, &cookie, &form).status, StatusCode::SEE_OTHER);
        assert!(town.read(|conn| wishes_of(conn, a)).is_empty(), "a wish for one that is gone is taken back");
    });
}

#[test]
fn of_two_answers_to_a_need_at_once_one_is_kept_and_one_letter_leaves() {
    in_towns(|town| {
        let need = TeamNeed {
            id: TeamNeedId::from_source("test", "need", "one"),
            organization: sides().0,
            filed_by: None,
            subject: "Mieux connaître le CCAS.".to_owned(),
            family: None,
            wanted: Vec::new(),
            before: None,
            filed_on: town.today(),
            state: TeamNeedState::Filed,
            format: None,
            answer: String::new(),
            planned_on: None,
            closing_reason: String::new(),
        };
        town.write(|conn| crate::store::team_needs::file(conn, &need, town.now()));
        let path = format!("{}/{}", paths::TEAM_NEEDS, need.id);
        let answer = [("act", "answer"), ("format", "visit"), ("answer", "Une visite.")];
        let cookie = town.signs_in("coordinatrice");
        std::thread::scope(|scope| {
            for _ in 0..4 {
                scope.spawn(|| town.post(&path, &cookie, &answer));
            }
        });
        assert_eq!(town.letters_to("responsable-associatif").len(), 1);
    });
}

#[test]
fn days_that_no_calendar_of_ours_holds_are_told_beside_their_field() {
    in_towns(|town| {
        let (a, b) = sides();
        let (own, with) = (a.to_string(), b.to_string());
        let cookie = town.signs_in("responsable-associatif");
        for far in ["+99999-12-31", "+262142-12-31", "-20000-01-01", "2101-01-01", "1999-12-31"] {
            let declare = [
                ("from", own.as_str()),
                ("with", with.as_str()),
                ("kind", "cooperation"),
                ("purpose", "Un colis."),
                ("ends", far),
            ];
            let answer = town.send(paths::DECLARE, &cookie, &declare, ("convention", b""));
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{far}");
            assert!(answer.body.contains("href=\"#ends\""), "{far}");
            let wish =
                [("wish", "Un calendrier."), ("assembly", "general-assembly"), ("voiced", far), ("by", &own)];
            assert_eq!(
                town.post(paths::NEW_WISH, &cookie, &wish).status,
                StatusCode::UNPROCESSABLE_ENTITY,
                "{far}"
            );
            let need = [("team", own.as_str()), ("subject", "Mieux connaître le CCAS."), ("before", far)];
            assert_eq!(
                town.post(paths::NEW_TEAM_NEED, &cookie, &need).status,
                StatusCode::UNPROCESSABLE_ENTITY,
                "{far}"
            );
        }
    });
}
