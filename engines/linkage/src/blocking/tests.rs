//! What choosing which records to compare promises, tried on small cases.

use super::*;
use crate::dictionary::Dictionary;
use crate::sample::{self, Richness};
use crate::subject::Subject;

fn pairs_of(subjects: &[Subject]) -> Vec<(u32, u32)> {
    let mut dictionary = Dictionary::of(subjects);
    let traits: Vec<Traits> = subjects.iter().map(|subject| Traits::of(subject, &mut dictionary)).collect();
    candidates(&traits)
}

#[test]
fn each_pair_comes_once_the_lower_first() {
    let pairs = pairs_of(&sample::list(400, 3, Richness::Full).subjects);
    assert!(pairs.iter().all(|(one, other)| one < other));
    assert!(pairs.windows(2).all(|two| two[0] < two[1]));
}

#[test]
fn a_name_that_everybody_has_does_not_explode() {
    let town_hall = |number: usize| Subject {
        name: "Mairie".to_owned(),
        city: format!("Ville{}", number % 7),
        postal_code: "77000".to_owned(),
        ..Subject::default()
    };
    let records: Vec<Subject> = (0..20_000).map(town_hall).collect();
    let pairs = pairs_of(&records).len();
    assert!(pairs < records.len() * 25, "{pairs}");
}

#[test]
fn nearly_all_twins_meet() {
    for richness in [Richness::Sparse, Richness::Full] {
        let sample = sample::list(3000, 8, richness);
        let pairs = pairs_of(&sample.subjects);
        let met = pairs
            .iter()
            .filter(|(one, other)| sample.truth[*one as usize] == sample.truth[*other as usize])
            .count();
        let twins = sample.twins();
        assert!(met * 100 >= twins * 95, "{richness:?}: {met} of {twins}");
    }
}
