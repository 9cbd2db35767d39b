//! What the records are asked holds the circle that is meant, and words are taken as letters only.

use vocabulary::territory::Territory;

use super::*;
use crate::whereabouts::Whereabouts;

fn asked(words: &str) -> Asked {
    Asked { words: words.to_owned(), within_km: 10, ..Asked::default() }
}

#[test]
fn the_longest_word_that_names_no_need_is_asked_of_the_records() {
    let looking = Looking::new(&asked("Théâtre, 100 % chant_"), 9);
    assert_eq!(looking.wanted.word.as_deref(), Some("%theatre%"));
    assert_eq!(looking.words.len(), 3, "signs are no words");
    assert!(Looking::new(&asked(" %_ "), 9).wanted.word.is_none());
}

#[test]
fn the_box_holds_the_circle() {
    let melun = Territory::france().commune("77288").expect("Melun");
    let wanted = Looking::new(&Asked { whereabouts: Whereabouts::Commune(melun), ..asked("") }, 9).wanted;
    let here = melun.point.expect("a point");
    let (north, east) = (wanted.north.expect("north"), wanted.east.expect("east"));
    let far = |north, east| here.distance_m(&Point::new(north, east).expect("a point"));
    for away in [far(north, here.longitude()), far(here.latitude(), east)] {
        assert!((10_000.0..10_300.0).contains(&away), "{away}");
    }
    assert!(!wanted.tells_words);
}
