//! What becomes of the demo's fifteen answers.

use std::collections::BTreeSet;

use ::store::{Fact, record};
use cooperation::{NewRelation, RelationKind, RelationStanding};
use questionnaire::Answer;
use serde_json::json;
use upkeep::{SuggestionOrigin, pending_for};
use uuid::Uuid;
use vocabulary::id::{OrganizationId, RelationId};

use super::trying::{Town, beginning, in_towns};
use crate::led_to::{Sums, led_to};

fn sums(town: &Town) -> Sums {
    town.read(|conn| Ok(led_to(conn, town.survey.id)?.sums()))
}

/// The organisations that answered.
fn respondents(town: &Town) -> BTreeSet<OrganizationId> {
    town.responses().iter().filter_map(|response| response.organization).collect()
}

#[test]
fn each_answer_is_followed_once() {
    in_towns(|town| {
        assert_eq!(sums(town), Sums::default(), "nothing before the round");
        assert_eq!(town.follow(), 15);
        let first = sums(town);
        assert!(first.fields > 0 && first.relations > 0 && first.wishes + first.meetings > 0, "{first:?}");
        assert_eq!(town.follow(), 0, "nothing new");
        assert_eq!(sums(town), first);
    });
}

#[test]
fn corrections_wait_for_the_organisation_and_change_nothing_by_themselves() {
    in_towns(|town| {
        let organizations = respondents(town);
        let says = |id: &OrganizationId| {
            town.read(|conn| directory::organization(conn, id.uuid())).map(|kept| kept.says)
        };
        let before: Vec<_> = organizations.iter().map(says).collect();
        town.follow();
        assert_eq!(organizations.iter().map(says).collect::<Vec<_>>(), before, "records stay as they are");
        let mut waiting = 0;
        for id in &organizations {
            let pending = town.read(|conn| pending_for(conn, &town.key, *id));
            let ours = pending.iter().filter(|one| one.origin == SuggestionOrigin::Survey);
            for field in ours.flat_map(|one| &one.fields) {
                assert_ne!(field.change.before, field.change.after, "{}", field.change.field);
                waiting += 1;
            }
        }
        assert_eq!(waiting, sums(town).waiting);
    });
}

#[test]
fn sending_again_what_nobody_decided_yet_proposes_nothing_twice() {
    in_towns(|town| {
        town.follow();
        let first = sums(town);
        let response = town.responses().into_iter().next().expect("a response");
        town.write(|conn| {
            let payload = json!({ "survey": town.survey.id, "response": response.id });
            let subject = Some(response.id.uuid());
            record(conn, &Fact { name: "responses.sent", subject, payload, recorded_at: beginning() })
        });
        assert_eq!(town.follow(), 1);
        assert_eq!(sums(town), first);
    });
}

#[test]
fn what_the_organisation_accepts_is_counted() {
    in_towns(|town| {
        town.follow();
        let before = sums(town);
        let correction = town.read(|conn| Ok(led_to(conn, town.survey.id)?.corrections.remove(0)));
        town.write(|conn| {
            let (subject, payload) = (Some(correction.id), json!({ "fields": 1 }));
            let fact = Fact { name: "upkeep.suggestion.decided", subject, payload, recorded_at: beginning() };
            record(conn, &fact)
        });
        town.follow();
        let after = sums(town);
        assert_eq!((after.taken, after.waiting), (1, before.waiting - correction.fields));
        assert_eq!(after.fields, before.fields);
    });
}

#[test]
fn who_wishes_for_each_other_is_proposed_to_meet_once() {
    in_towns(|town| {
        town.follow();
        let led = town.read(|conn| led_to(conn, town.survey.id));
        let meetings = town.read(cooperation::meetings);
        assert!(!led.meetings.is_empty(), "the demo has wishes that meet");
        assert_eq!(led.meetings.len(), meetings.len(), "each once, though both sides wished");
        for wish in &led.wishes {
            assert_ne!(wish.from_organization, wish.to_organization);
        }
        for relation in town.read(|conn| cooperation::relations(conn, beginning().date_naive())) {
            assert!(relation.a_agrees || relation.b_agrees, "declared by somebody");
        }
    });
}

#[test]
fn an_answer_speaks_of_the_convention_that_holds_already() {
    in_towns(|town| {
        let named = |response: &responses::Response| {
            let from = response.organization?;
            let answer = response.answers.get("partenaires-actuels")?;
            let Answer::Organizations(named) = answer else { return None };
            let to =
                named.iter().filter_map(|one| one.id).map(OrganizationId::from).find(|to| *to != from)?;
            Some((from, to))
        };
        let (from, to) = town.responses().iter().find_map(named).expect("somebody names a partner");
        let id = RelationId::from(Uuid::from_u128(1));
        let mut convention = NewRelation::named_in_answer(id, (to, from), "", beginning());
        convention.kind = RelationKind::Partnership;
        assert!(town.write(|conn| cooperation::declare_existing(conn, &convention)));
        town.follow();
        let all = town.read(|conn| cooperation::relations_of(conn, from, beginning().date_naive()));
        let between: Vec<_> = all.into_iter().filter(|one| one.other(from) == to).collect();
        assert_eq!(between.len(), 1, "no second relation beside the convention");
        assert_eq!(
            (between[0].kind, between[0].standing),
            (RelationKind::Partnership, RelationStanding::Agreed)
        );
    });
}
