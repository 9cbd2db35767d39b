//! Each side speaks for itself: no coordination agrees for it, nothing it agreed to changes behind its back.

use axum::http::StatusCode;
use chrono::TimeDelta;
use vocabulary::id::{MeetingProposalId, OrganizationId, RelationId};

use crate::store::relations::relation;
use crate::tests::trying::{Town, facts_named, in_towns, organization};
use crate::{
    ArticulationStanding, MeetingState, NewRelation, NewWish, Relation, RelationKind, RelationStanding,
    WishOrigin, declare_existing, meetings, paths, wish_for,
};

const CONVENTION: &str = "convention";

fn sides() -> (OrganizationId, OrganizationId) {
    (organization("panier-d-a-cote"), organization("ccas-le-mee"))
}

/// A convention that the coordination declared for Le Panier d’à côté and the CCAS of Le Mée; nobody agreed yet.
fn declared(town: &Town) -> String {
    let (a, b) = sides();
    let id = RelationId::from_source("test", "relation", CONVENTION);
    let mut new = NewRelation::named_in_answer(id, (a, b), "Un colis.", town.now());
    (new.kind, new.declared_by) = (RelationKind::Partnership, None);
    new.until = Some(town.today() + TimeDelta::days(300));
    assert!(town.write(|conn| declare_existing(conn, &new)));
    town.write(|conn| crate::store::telling::note_relation_told(conn, id.uuid(), new.now));
    format!("{}/{id}", paths::COOPERATIONS)
}

fn kept(town: &Town) -> Relation {
    let (id, today) = (RelationId::from_source("test", "relation", CONVENTION), town.today());
    town.read(|conn| relation(conn, id, today)).expect("a relation")
}

fn says(town: &Town, who: &str, path: &str, form: &[(&str, &str)]) -> StatusCode {
    town.post(path, &town.signs_in(who), form).status
}

/// A side agrees to what its page shows now.
fn agrees(town: &Town, who: &str, path: &str, side: OrganizationId) -> StatusCode {
    let now = kept(town);
    let until = now.until.map(|day| day.to_string()).unwrap_or_default();
    let side = side.to_string();
    let form = [("act", "agree"), ("side", &side), ("seen", &now.purpose), ("seen_until", &until)];
    says(town, who, path, &form)
}

#[test]
fn the_coordination_neither_agrees_nor_contests_in_a_side_s_name() {
    in_towns(|town| {
        let (path, (a, b)) = (declared(town), sides());
        for side in [a, b] {
            assert_eq!(agrees(town, "coordinatrice", &path, side), StatusCode::NOT_FOUND);
            let contest = [("act", "contest"), ("side", &*side.to_string())];
            assert_eq!(says(town, "coordinatrice", &path, &contest), StatusCode::NOT_FOUND);
        }
        assert_eq!(kept(town).standing, RelationStanding::Declared);
        let page = town.get(&path, &town.signs_in("coordinatrice")).body;
        assert!(!page.contains("confirme ce lien") && page.contains("Mettre fin à ce lien"), "{page}");
        assert_eq!(agrees(town, "responsable-associatif", &path, a), StatusCode::SEE_OTHER);
        assert_eq!(agrees(town, "responsable-ccas", &path, b), StatusCode::SEE_OTHER);
        assert_eq!(kept(town).standing, RelationStanding::Agreed);
    });
}

#[test]
fn another_last_day_asks_the_other_side_anew_and_after_the_coordination_both() {
    in_towns(|town| {
        let (path, (a, b)) = (declared(town), sides());
        agrees(town, "responsable-associatif", &path, a);
        agrees(town, "responsable-ccas", &path, b);
        let side = b.to_string();
        let sooner = (town.today() + TimeDelta::days(1)).to_string();
        let form = [("act", "prolong"), ("side", side.as_str()), ("ends", sooner.as_str())];
        assert_eq!(says(town, "responsable-ccas", &path, &form), StatusCode::SEE_OTHER);
        let now = kept(town);
        assert_eq!((now.standing, now.a_agrees, now.b_agrees), (RelationStanding::Declared, false, true));
        let yesterday = [
            ("act", "agree"),
            ("side", &*a.to_string()),
            ("seen", "Un colis."),
            ("seen_until", "2027-09-18"),
        ];
        says(town, "responsable-associatif", &path, &yesterday);
        assert!(!kept(town).a_agrees, "nobody agrees to a date that changed meanwhile");
        agrees(town, "responsable-associatif", &path, a);
        assert_eq!(kept(town).standing, RelationStanding::Agreed);
        let heard = |who: &str| town.letters_to(who).len();
        let before = (heard("responsable-associatif"), heard("responsable-ccas"));
        let form = [("act", "correct"), ("purpose", "Un colis le jeudi.")];
        assert_eq!(says(town, "coordinatrice", &path, &form), StatusCode::SEE_OTHER);
        let now = kept(town);
        assert_eq!((now.a_agrees, now.b_agrees), (false, false), "both read the coordination's words");
        assert_eq!(
            (heard("responsable-associatif"), heard("responsable-ccas")),
            (before.0 + 1, before.1 + 1)
        );
        let page = town.get(&path, &town.signs_in("responsable-ccas")).body;
        assert!(page.contains("Un colis. (jusqu’au"), "what it said before is kept: {page}");
        assert!(!town.get(&path, "").body.contains("Un colis. (jusqu’au"));
        assert_eq!(says(town, "coordinatrice", &path, &[("act", "end")]), StatusCode::SEE_OTHER);
        assert_eq!(
            (heard("responsable-associatif"), heard("responsable-ccas")),
            (before.0 + 2, before.1 + 2)
        );
        let facts = |name: &str| town.read(|conn| facts_named(conn, name));
        let prolonged = facts("cooperation.relation.prolonged");
        assert_eq!(prolonged.len(), 1);
        assert_eq!((&prolonged[0]["after"], &prolonged[0]["by"]), (&sooner.into(), &side.into()));
        assert_eq!(facts("cooperation.relation.corrected").len(), 1);
        assert!(facts("cooperation.relation.ended")[0]["by"].is_null(), "by the coordination");
    });
}

#[test]
fn what_an_answer_names_is_told_once_to_who_did_not_say_so_and_so_is_its_match() {
    in_towns(|town| {
        let (a, b) = sides();
        let named = |from, with, name: &str| {
            let id = RelationId::from_source("test", "answer", name);
            let new = NewRelation::named_in_answer(id, (from, with), "", town.now());
            town.write(|conn| declare_existing(conn, &new))
        };
        assert!(named(a, b, "first"));
        assert!(town.letters_to("responsable-ccas").is_empty());
        assert_eq!((town.round().told, town.round().told), (1, 0));
        assert_eq!(
            (town.letters_to("responsable-ccas").len(), town.letters_to("responsable-associatif").len()),
            (1, 0)
        );
        assert!(!named(b, a, "second"), "it agrees by naming");
        assert_eq!(town.read(|conn| facts_named(conn, "cooperation.relation.agreed")).len(), 1);
        assert!(!named(b, a, "third"));
        assert_eq!((town.round().told, town.round().told), (1, 0));
        assert_eq!(
            (town.letters_to("responsable-ccas").len(), town.letters_to("responsable-associatif").len()),
            (1, 1)
        );
    });
}

#[test]
fn a_meeting_is_accepted_by_its_sides_alone() {
    in_towns(|town| {
        let (a, b) = sides();
        let wish = |from, to, name: &str| {
            let id = MeetingProposalId::from_source("test", "meeting", name);
            town.write(|conn| {
                wish_for(conn, &NewWish { id, from, to, origin: WishOrigin::Page, now: town.now() })
            })
        };
        wish(a, b, "one");
        wish(b, a, "two");
        let path = format!("{}/{}", paths::MEETINGS, town.read(meetings)[0].id);
        for act in ["accept", "decline"] {
            let form = [("act", act), ("side", &*a.to_string())];
            assert_eq!(says(town, "coordinatrice", &path, &form), StatusCode::NOT_FOUND);
        }
        assert_eq!(town.read(meetings)[0].state, MeetingState::Proposed);
    });
}

#[test]
fn a_circuit_is_agreed_by_its_sides_and_holds_longer_once_both_say_the_same_day() {
    in_towns(|town| {
        let (b, a) = sides();
        let form = [
            ("need", "equipement-et-alimentation"),
            ("area", "CA Melun Val de Seine"),
            ("first", &*a.to_string()),
            ("next", &*b.to_string()),
            ("contact", "l’accueil social, le matin"),
            ("delay", "2"),
            ("review", "2027-06-01"),
        ];
        let path = town.post(paths::NEW_CIRCUIT, &town.signs_in("responsable-ccas"), &form).to;
        let agree = [("act", "agree"), ("side", &*b.to_string())];
        assert_eq!(says(town, "coordinatrice", &path, &agree), StatusCode::NOT_FOUND);
        assert_eq!(says(town, "responsable-associatif", &path, &agree), StatusCode::SEE_OTHER);
        town.wait(300);
        let only = |town: &Town| town.read(|conn| crate::articulations(conn, town.today())).remove(0);
        let renew = |who: &str, side: OrganizationId, day: &str| {
            says(town, who, &path, &[("act", "renew"), ("side", &*side.to_string()), ("review", day)])
        };
        assert_eq!(renew("coordinatrice", a, "2028-06-01"), StatusCode::NOT_FOUND);
        assert_eq!(renew("responsable-ccas", a, "2028-06-01"), StatusCode::SEE_OTHER);
        assert_eq!(
            renew("responsable-ccas", a, "2028-06-01"),
            StatusCode::SEE_OTHER,
            "twice by one side is once"
        );
        assert_eq!(only(town).standing, ArticulationStanding::ToReview, "one side alone renews nothing");
        assert_eq!(renew("responsable-associatif", b, "2028-03-01"), StatusCode::SEE_OTHER);
        assert_eq!(only(town).standing, ArticulationStanding::ToReview, "another day is another proposal");
        assert_eq!(renew("responsable-ccas", a, "2028-03-01"), StatusCode::SEE_OTHER);
        assert_eq!((only(town).standing, only(town).renewal), (ArticulationStanding::Agreed, None));
        let facts = town.read(|conn| facts_named(conn, "cooperation.circuit.renewed"));
        assert_eq!((facts.len(), facts[0]["before"].as_str()), (1, Some("2027-06-01")));
        assert_eq!(says(town, "coordinatrice", &path, &[("act", "end")]), StatusCode::SEE_OTHER);
        assert!(town.read(|conn| crate::articulations(conn, town.today())).is_empty());
    });
}

#[test]
fn who_once_agreed_may_end_a_link_and_no_longer_say_that_it_never_was() {
    in_towns(|town| {
        let (path, (a, b)) = (declared(town), sides());
        agrees(town, "responsable-associatif", &path, a);
        agrees(town, "responsable-ccas", &path, b);
        let (side_a, side_b) = (a.to_string(), b.to_string());
        let reword = [("act", "correct"), ("side", &*side_b), ("purpose", "Un colis le jeudi.")];
        says(town, "responsable-ccas", &path, &reword);
        let page = town.get(&path, &town.signs_in("responsable-associatif")).body;
        assert!(page.contains("confirme ce lien") && !page.contains("value=\"contest\""), "{page}");
        says(town, "responsable-associatif", &path, &[("act", "contest"), ("side", &*side_a)]);
        assert_eq!(kept(town).standing, RelationStanding::Declared);
        assert_eq!(
            says(town, "responsable-ccas", &path, &[("act", "end"), ("side", &*side_b)]),
            StatusCode::SEE_OTHER
        );
        let named = |from, with, name: &str| {
            let id = RelationId::from_source("test", "answer", name);
            let mut new = NewRelation::named_in_answer(id, (from, with), "", town.now());
            new.kind = RelationKind::Partnership;
            town.write(|conn| declare_existing(conn, &new))
        };
        assert!(!named(a, b, "again"), "no answer of the other brings back what a side ended");
        assert!(named(b, a, "own"), "its own does");
    });
}

#[test]
fn a_member_s_acts_cause_so_many_letters_in_a_day() {
    in_towns(|town| {
        let (path, (_, b)) = (declared(town), sides());
        let (side, cookie) = (b.to_string(), town.signs_in("responsable-ccas"));
        let last = (0..=150)
            .map(|at| {
                let purpose = format!("Un colis, {at} fois.");
                town.post(&path, &cookie, &[("act", "correct"), ("side", &*side), ("purpose", &purpose)])
                    .status
            })
            .last();
        assert_eq!(last, Some(StatusCode::TOO_MANY_REQUESTS));
    });
}
