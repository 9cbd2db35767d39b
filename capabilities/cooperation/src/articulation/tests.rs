//! Whom a circuit answers, and until when.

use chrono::{NaiveDate, TimeDelta};
use vocabulary::codes::{Topic, TopicCategory};
use vocabulary::id::{ArticulationId, OrganizationId};
use vocabulary::territory::Area;

use super::{Articulation, ArticulationStanding, standing};
use crate::need_code::NeedCode;

fn circuit(need: NeedCode, area: Area) -> Articulation {
    Articulation {
        id: ArticulationId::from_source("test", "articulation", "one"),
        need,
        area,
        first: OrganizationId::from_source("test", "organization", "one"),
        next: OrganizationId::from_source("test", "organization", "two"),
        contact: String::new(),
        delay_days: 2,
        bring: String::new(),
        from: NaiveDate::default(),
        until: NaiveDate::default(),
        standing: ArticulationStanding::Agreed,
        first_agrees: true,
        next_agrees: true,
        renewal: None,
    }
}

#[test]
fn a_family_of_needs_covers_its_topics_and_a_group_of_communes_its_communes() {
    let family = NeedCode::Category(TopicCategory::Health);
    let topic = NeedCode::Topic(Topic::MentalHealth);
    let (group, melun) = (Area::Epci("247700057".to_owned()), Area::Commune("77288".to_owned()));
    for (need, area, topics, commune, expected) in [
        (family, &group, vec![Topic::Addictions], Some("77285"), true),
        (family, &group, vec![Topic::Addictions], Some("77296"), false),
        (family, &group, vec![Topic::Addictions], None, true),
        (topic, &melun, vec![Topic::Addictions], Some("77288"), false),
        (topic, &melun, vec![Topic::Addictions, Topic::MentalHealth], Some("77288"), true),
        (topic, &melun, vec![Topic::MentalHealth], Some("77285"), false),
        (topic, &melun, vec![Topic::MentalHealth], Some("not a code"), false),
        (family, &group, Vec::new(), None, false),
    ] {
        let found = circuit(need, area.clone()).answers(&topics, commune);
        assert_eq!(found, expected, "{need:?} {area:?} {topics:?} {commune:?}");
    }
}

#[test]
fn an_agreement_that_nobody_looked_at_again_still_holds_and_says_so() {
    let day = |days| NaiveDate::default() + TimeDelta::days(days);
    assert_eq!(standing(true, (None, day(10)), day(10)), ArticulationStanding::Agreed);
    assert_eq!(standing(true, (None, day(10)), day(11)), ArticulationStanding::ToReview);
    assert_eq!(standing(false, (None, day(10)), day(11)), ArticulationStanding::Proposed);
    assert_eq!(standing(true, (Some(day(5)), day(10)), day(6)), ArticulationStanding::Ended);
}
