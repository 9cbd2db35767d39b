//! Finding actions of the demo.

use vocabulary::codes::Topic;
use vocabulary::place::Point;
use vocabulary::territory::Territory;

use crate::finding::{After, Filter};
use crate::lists::{Age, Domain};
use crate::state::State;
use crate::tests::trying::{by, in_houses, organization};
use crate::{actions, actions_near, count, demo};

#[test]
fn each_thing_looked_for_is_found_and_nothing_else() {
    in_houses(|db| {
        demo::fill(db, by(0).now).expect("the demo");
        let all = db.read_now(|conn| actions(conn, &Filter::default(), None, 500)).expect("all");
        let check = |filter: Filter, holds: &dyn Fn(&crate::CollectiveAction) -> bool| {
            let found = db.read_now(|conn| actions(conn, &filter, None, 500)).expect("found");
            let expected: Vec<_> =
                all.iter().filter(|action| holds(action)).map(|action| action.id).collect();
            assert!(!expected.is_empty(), "{filter:?}");
            assert_eq!(found.iter().map(|action| action.id).collect::<Vec<_>>(), expected, "{filter:?}");
            let counted = db.read_now(|conn| count(conn, &filter)).expect("counted");
            assert_eq!(usize::try_from(counted), Ok(expected.len()), "{filter:?}");
        };
        let none = Filter::default;
        check(none(), &|_| true);
        check(Filter { state: Some(State::Preparing), ..none() }, &|one| one.state == State::Preparing);
        check(Filter { only_ahead: true, ..none() }, &|one| one.state.is_ahead());
        check(Filter { domain: Some(Domain::Carers), ..none() }, &|one| one.domain == Domain::Carers);
        check(Filter { unit: Some(demo::unit(8)), ..none() }, &|one| one.unit == demo::unit(8));
        let commune = || Some("01202".to_owned());
        check(Filter { commune: commune(), ..none() }, &|one| one.place.commune == commune());
        let [first, _] = demo::frameworks();
        check(Filter { framework: Some(first), ..none() }, &|one| one.frameworks.contains(&first));
        check(Filter { age: Some(Age::Seniors), ..none() }, &|one| one.ages.contains(&Age::Seniors));
        check(Filter { topic: Some(Topic::Food), ..none() }, &|one| one.topics.contains(&Topic::Food));
        check(Filter { only_intergenerational: true, ..none() }, &|one| one.is_intergenerational());
        let programme = Some(demo::programme());
        check(Filter { programme, ..none() }, &|one| one.programme.is_some());
        let openness = Some(crate::Openness::OnReferral);
        check(Filter { openness, ..none() }, &|one| Some(one.openness) == openness);
        check(Filter { text: "THEATRE".to_owned(), ..none() }, &|one| {
            let tagged = one.tags.contains("théâtre");
            tagged || one.title.contains("théâtre")
        });
        check(Filter { text: "%".to_owned(), ..none() }, &|_| true);
        let escale = organization("centre-social-escale");
        check(Filter { organization: Some(escale), ..none() }, &|one| {
            let partner = crate::PartnerName::Organization(escale);
            one.keeper == escale
                || one.carrier.organization() == escale
                || one.partners.iter().any(|other| other.who == partner)
        });
    });
}

#[test]
fn a_year_holds_what_took_place_in_it() {
    in_houses(|db| {
        demo::fill(db, by(0).now).expect("the demo");
        let filter =
            Filter { year: Some(2018), domain: Some(Domain::LeisureAndCulture), ..Filter::default() };
        let found = db.read_now(|conn| actions(conn, &filter, None, 500)).expect("found");
        let titles: Vec<&str> = found.iter().map(|action| action.title.as_str()).collect();
        assert_eq!(titles, ["Chansons d’hier et d’aujourd’hui", "Balades en scène"]);
    });
}

#[test]
fn pages_follow_one_another_without_a_gap() {
    in_houses(|db| {
        demo::fill(db, by(0).now).expect("the demo");
        let mut seen = Vec::new();
        let mut after = None;
        loop {
            let page = db.read_now(|conn| actions(conn, &Filter::default(), after, 10)).expect("a page");
            let Some(last) = page.last() else { break };
            after = Some(After { starts_on: last.starts_on, id: last.id });
            seen.extend(page.iter().map(|action| action.id));
        }
        assert_eq!(seen.len(), 84);
        assert_eq!(seen.iter().collect::<std::collections::BTreeSet<_>>().len(), 84);
    });
}

#[test]
fn near_is_within_so_many_metres_and_the_nearest_comes_first() {
    in_houses(|db| {
        demo::fill(db, by(0).now).expect("the demo");
        let melun = Territory::france().commune("77288").and_then(|commune| commune.point).expect("Melun");
        let near = |place: Point, metres| {
            db.read_now(|conn| actions_near(conn, (place, metres), &Filter::default(), 100)).expect("near")
        };
        let within = near(melun, 10_000);
        assert!(within.len() > 12 && within.is_sorted_by_key(|(_, away)| *away));
        assert!(within.iter().all(|(action, away)| {
            *away <= 10_000 && action.place.commune.as_deref().is_some_and(|code| code.starts_with("77"))
        }));
        let lagnieu =
            Territory::france().commune("01202").and_then(|commune| commune.point).expect("Lagnieu");
        let found: Vec<_> =
            near(lagnieu, 5_000).into_iter().map(|(action, away)| (action.id, away)).collect();
        assert_eq!(found, [(demo::action(demo::BALADES), 0)]);
    });
}

proptest::proptest! {
    #![proptest_config(proptest::test_runner::Config::with_cases(64))]
    #[test]
    fn no_text_is_more_than_words_to_look_for(text in ".{0,200}") {
        let pattern = crate::store::finding::pattern(&text);
        let inside = pattern.as_deref().map(|pattern| pattern.trim_matches('%')).unwrap_or_default();
        proptest::prop_assert!(!inside.contains(['%', '_', '\\']) && inside.chars().count() <= 100);
    }
}
