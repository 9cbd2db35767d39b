//! Filters, places, hours and counts against the plainest possible way of answering, on documents drawn at random;
//! and the same answers whether the index is one segment or many.

use std::collections::BTreeMap;

use proptest::prelude::*;
use vocabulary::territory::Territory;

use crate::examples::*;
use crate::{Document, FacetCount, FacetId, Index, Near, OpenAt, Question};

const COMMUNES: [&str; 4] = [MELUN, LE_MEE, "77152", LYON];
const WORDS: [&str; 5] = ["colis", "vestiaire", "écoute", "atelier", "budget"];
const AREAS: [&str; 5] = [MELUN, "77", "247700057", "69", "france"];
const HOURS: [&str; 3] = ["Mo-Fr 09:00-12:00", "Sa 10:00-18:00", "We[1] 14:00-17:00"];

fn any_document() -> impl Strategy<Value = Document> {
    let words = proptest::collection::vec(proptest::sample::select(&WORDS), 0..3);
    let places = proptest::collection::vec(
        (proptest::sample::select(&COMMUNES), proptest::option::of(proptest::sample::select(&HOURS))),
        0..3,
    );
    let areas = proptest::collection::vec(proptest::sample::select(&AREAS), 0..3);
    let facets = proptest::collection::vec((0_u8..3, 0_u8..4), 0..6);
    (words, places, areas, facets, 0_u8..4, 0_u32..500).prop_map(
        |(words, places, areas, facets, ways, age)| {
            let document = serving(&areas, service(0, "Lieu", &words.join(" ")));
            Document {
                places: places
                    .into_iter()
                    .map(|(at, hours)| hours.map_or_else(|| place(at), |hours| open(at, hours)))
                    .collect(),
                facets: facets
                    .into_iter()
                    .map(|(facet, code)| (FacetId(facet), format!("c{code}")))
                    .collect(),
                remote: ways & 1 == 1,
                comes_to_people: ways & 2 == 2,
                confirmed_on: day(2026, 11, 20).checked_sub_days(chrono::Days::new(u64::from(age))),
                ..document
            }
        },
    )
}

fn any_documents() -> impl Strategy<Value = Vec<Document>> {
    proptest::collection::vec(any_document(), 1..90).prop_map(|mut documents| {
        for (document, number) in documents.iter_mut().zip(0..) {
            document.id = id(number);
            // Values one service alone has are kept another way than those of many.
            document
                .facets
                .push((FacetId(number as u8 % 3), format!("c{}", if number < 5 { 4 } else { number })));
        }
        documents
    })
}

fn any_question() -> impl Strategy<Value = Question> {
    let filters = proptest::collection::btree_map(0_u8..3, proptest::collection::vec(0_u8..5, 1..3), 0..3);
    let moments = [moment(2026, 11, 23, 10, 0), moment(2026, 12, 2, 15, 0), moment(2026, 11, 28, 11, 0)];
    let near = proptest::option::of(proptest::sample::select(&COMMUNES));
    let radius = proptest::option::of(proptest::sample::select(&[3_000.0, 20_000.0]));
    let since = proptest::option::of(0_u64..400);
    let wishes: Vec<OpenAt> =
        moments.iter().flat_map(|moment| [OpenAt::Moment(*moment), OpenAt::RestOfDay(*moment)]).collect();
    let open = proptest::option::of(proptest::sample::select(wishes));
    (
        proptest::option::of(proptest::sample::select(&WORDS)),
        near,
        radius,
        filters,
        open,
        since,
        any::<bool>(),
    )
        .prop_map(|(word, near, radius_m, filters, open, since, other_areas)| Question {
            near: near.map(|commune| Near { commune: Some(commune.to_owned()), point: None }),
            radius_m,
            open,
            filters: filters
                .into_iter()
                .map(|(facet, codes)| (FacetId(facet), codes.iter().map(|code| format!("c{code}")).collect()))
                .collect(),
            confirmed_since: since
                .and_then(|days| day(2026, 11, 20).checked_sub_days(chrono::Days::new(days))),
            other_areas,
            count_facets: true,
            limit: 500,
            ..words(word.unwrap_or_default())
        })
}

/// The plain way: every rule written once more, document by document.
struct Plain<'q> {
    question: &'q Question,
}

impl Plain<'_> {
    fn is_for(&self, document: &Document) -> bool {
        let Some(code) = self.question.near.as_ref().and_then(|near| near.commune.as_deref()) else {
            return true;
        };
        let commune = Territory::france().commune(code).expect("a commune");
        document.areas.is_empty() || document.areas.iter().any(|area| area.covers(commune))
    }

    fn is_open(&self, place: &crate::Place, open: OpenAt) -> bool {
        let (moment, last) = match open {
            OpenAt::Moment(moment) => (moment, crate::hours::minute_of(moment)),
            OpenAt::RestOfDay(moment) => (moment, 1_439),
        };
        let hours = place.hours.as_ref().map(|hours| hours.intervals_on(moment.date())).unwrap_or_default();
        (crate::hours::minute_of(moment)..=last)
            .any(|minute| hours.iter().any(|(from, to)| (*from..*to).contains(&minute)))
    }

    fn is_within(&self, document: &Document) -> bool {
        let Some((radius_m, near)) = self.question.radius_m.zip(self.question.near.as_ref()) else {
            return true;
        };
        let centre = |code: &str| {
            Territory::france().commune(code).and_then(|commune| commune.point).expect("a point")
        };
        let from = centre(near.commune.as_deref().expect("a commune"));
        let reaches = (document.remote || document.comes_to_people) && self.is_for(document);
        reaches || document.places.iter().any(|place| from.distance_m(&centre(&place.commune)) <= radius_m)
    }

    fn matches_but_filters_and_areas(&self, document: &Document) -> bool {
        let question = self.question;
        let said = question.words.is_empty() || document.body.split(' ').any(|word| word == question.words);
        let topical =
            said || question.words == "colis" && document.topics.contains(&vocabulary::codes::Topic::Food);
        let open =
            question.open.is_none_or(|open| document.places.iter().any(|place| self.is_open(place, open)));
        let fresh = question
            .confirmed_since
            .is_none_or(|since| document.confirmed_on.is_some_and(|day| day >= since));
        topical && open && fresh && self.is_within(document)
    }

    fn passes(&self, document: &Document, but: Option<FacetId>) -> bool {
        self.question.filters.iter().filter(|(facet, _)| Some(*facet) != but).all(|(facet, codes)| {
            document.facets.iter().any(|(own, code)| own == facet && codes.contains(code))
        })
    }

    fn found(&self, documents: &[Document]) -> Vec<u128> {
        let shown = |document: &&Document| {
            self.matches_but_filters_and_areas(document)
                && self.passes(document, None)
                && (self.question.other_areas || self.is_for(document))
        };
        documents.iter().filter(shown).map(|document| document.id.as_u128()).collect()
    }

    fn counts(&self, documents: &[Document]) -> Vec<FacetCount> {
        let mut counts: BTreeMap<(FacetId, String), usize> = BTreeMap::new();
        for document in documents.iter().filter(|one| self.matches_but_filters_and_areas(one)) {
            if !self.question.other_areas && !self.is_for(document) {
                continue;
            }
            let mut own = document.facets.clone();
            own.sort();
            own.dedup();
            for (facet, code) in own.into_iter().filter(|(facet, _)| self.passes(document, Some(*facet))) {
                *counts.entry((facet, code)).or_default() += 1;
            }
        }
        counts.into_iter().map(|((facet, code), count)| FacetCount { facet, code, count }).collect()
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn the_index_answers_as_the_plain_way(documents in any_documents(), question in any_question()) {
        let answer = reader(documents.clone()).ask(&question);
        let plain = Plain { question: &question };
        let mut numbers = found(&answer);
        numbers.sort_unstable();
        prop_assert_eq!(&numbers, &plain.found(&documents));
        prop_assert_eq!(answer.total, numbers.len());
        prop_assert_eq!(&answer.facets, &plain.counts(&documents));
        let everyone = plain.found_in_all_areas(&documents);
        prop_assert_eq!(answer.total + answer.hidden_by_area, everyone);
        let uncounted = Question { count_facets: false, ..question };
        prop_assert_eq!(found(&reader(documents).ask(&uncounted)), found(&answer));
    }

    #[test]
    fn one_segment_or_many_answer_the_same(
        documents in any_documents(),
        question in any_question(),
        cuts in proptest::collection::vec(1_usize..30, 1..6),
    ) {
        let whole = reader(documents.clone()).ask(&question);
        let mut index = Index::new(thesaurus());
        let (mut rest, mut cuts) = (documents, cuts.into_iter().cycle());
        while !rest.is_empty() {
            let some: Vec<Document> = rest.drain(..cuts.next().unwrap_or(1).min(rest.len())).collect();
            index.upsert(some);
            index.commit();
        }
        let many = index.reader().ask(&question);
        prop_assert_eq!(found(&many), found(&whole));
        prop_assert_eq!((many.total, many.hidden_by_area, &many.facets), (whole.total, whole.hidden_by_area, &whole.facets));
        for (one, other) in many.hits.iter().zip(&whole.hits) {
            prop_assert_eq!((one.score, &one.why, one.open), (other.score, &other.why, other.open));
            prop_assert_eq!(one.card(), other.card());
        }
    }
}

impl Plain<'_> {
    fn found_in_all_areas(&self, documents: &[Document]) -> usize {
        let everywhere = Question { other_areas: true, ..self.question.clone() };
        // Reaching depends on areas: it is judged as asked.
        let plain = Plain { question: &everywhere };
        plain.found(documents).len()
    }
}
