//! Two organisations wish to work together: a meeting is proposed, and only then does either know.

use axum::http::StatusCode;
use vocabulary::id::MeetingProposalId;

use crate::store::wished::wishes_of;
use crate::tests::trying::{Town, in_towns, organization};
use crate::{MeetingState, NewWish, WishOrigin, WishOutcome, meetings, paths, wish_for};

fn wishes(town: &Town, who: &str, from: &str, to: &str) -> String {
    let to = organization(to).to_string();
    let path = paths::partners(organization(from).uuid());
    let answer = town.post(&path, &town.signs_in(who), &[("act", "wish"), ("with", to.as_str())]);
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
    answer.to
}

fn says(town: &Town, who: &str, path: &str, (act, slug): (&str, &str)) -> StatusCode {
    let side = organization(slug).to_string();
    town.post(path, &town.signs_in(who), &[("act", act), ("side", side.as_str())]).status
}

#[test]
fn a_wish_is_private_until_it_is_shared_then_both_accept_and_the_coordination_finds_a_day() {
    in_towns(|town| {
        wishes(town, "responsable-associatif", "panier-d-a-cote", "ccas-le-mee");
        let own = paths::partners(organization("panier-d-a-cote").uuid());
        assert!(
            town.get(&own, &town.signs_in("responsable-associatif")).body.contains("Retirer cette envie")
        );
        assert!(!town.get(&own, &town.signs_in("responsable-ccas")).body.contains("Retirer cette envie"));
        assert!(
            town.get(paths::MEETINGS, &town.signs_in("coordinatrice"))
                .body
                .contains("aimerait travailler avec")
        );
        assert!(town.letters_to("responsable-ccas").is_empty(), "the other is told nothing");
        let path = wishes(town, "responsable-ccas", "ccas-le-mee", "panier-d-a-cote");
        assert!(path.starts_with(paths::MEETINGS), "{path}");
        assert_eq!(town.letters_to("responsable-associatif").len(), 1);
        assert_eq!(town.round().proposed, 0, "told once");
        assert_eq!(town.get(&path, &town.signs_in("maraude")).status, StatusCode::NOT_FOUND);
        assert_eq!(
            says(town, "responsable-ccas", &path, ("accept", "panier-d-a-cote")),
            StatusCode::NOT_FOUND
        );
        assert_eq!(says(town, "responsable-ccas", &path, ("accept", "ccas-le-mee")), StatusCode::SEE_OTHER);
        let state = |town: &Town| town.read(meetings)[0].state;
        assert_eq!(state(town), MeetingState::AcceptedByB);
        says(town, "responsable-associatif", &path, ("accept", "panier-d-a-cote"));
        assert_eq!(state(town), MeetingState::ToSchedule);
        assert_eq!(town.read(|conn| crate::needs(conn, town.now())).meetings_to_schedule, 1);
        let day = [("act", "schedule"), ("day", "2026-12-10")];
        assert_eq!(town.post(&path, &town.signs_in("responsable-ccas"), &day).status, StatusCode::NOT_FOUND);
        assert_eq!(town.post(&path, &town.signs_in("coordinatrice"), &day).status, StatusCode::SEE_OTHER);
        assert_eq!(state(town), MeetingState::Scheduled);
        assert!(town.get(&path, &town.signs_in("responsable-ccas")).body.contains("10 décembre 2026"));
    });
}

#[test]
fn wishes_from_answers_are_noted_once_and_the_next_round_tells_of_a_match() {
    in_towns(|town| {
        let (one, other) = (organization("panier-d-a-cote"), organization("ccas-le-mee"));
        let survey = vocabulary::id::SurveyId::from_source("test", "survey", "one");
        let wish = |from, to, name: &str| {
            let id = MeetingProposalId::from_source("test", "meeting", name);
            let new = NewWish { id, from, to, origin: WishOrigin::Survey(survey), now: town.now() };
            town.write(|conn| wish_for(conn, &new))
        };
        assert_eq!(wish(one, other, "a"), WishOutcome::Noted);
        assert_eq!(wish(one, other, "b"), WishOutcome::Already);
        assert_eq!(wish(one, one, "c"), WishOutcome::Already);
        let met = MeetingProposalId::from_source("test", "meeting", "d");
        assert_eq!(wish(other, one, "d"), WishOutcome::Mutual(met));
        assert_eq!(town.read(|conn| wishes_of(conn, one))[0].met, Some(met));
        assert_eq!(town.round().proposed, 1);
        assert_eq!(
            (town.letters_to("responsable-ccas").len(), town.letters_to("responsable-associatif").len()),
            (1, 1)
        );
        let path = format!("{}/{met}", paths::MEETINGS);
        assert_eq!(says(town, "responsable-ccas", &path, ("decline", "ccas-le-mee")), StatusCode::SEE_OTHER);
        assert_eq!(town.read(meetings)[0].state, MeetingState::Declined);
        assert_eq!(
            says(town, "responsable-associatif", &path, ("accept", "panier-d-a-cote")),
            StatusCode::NOT_FOUND
        );
    });
}
