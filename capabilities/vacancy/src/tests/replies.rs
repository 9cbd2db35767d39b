//! Whatever is typed into an answer, it is understood or told to be mended; nothing falls.

use proptest::prelude::*;

use crate::question::{Answer, LONGEST_DAYS, LONGEST_FULL, MOST_PLACES};
use crate::reply::read;

proptest! {
    #[test]
    fn no_text_makes_it_fall(button in ".{0,12}", places in ".{0,12}", until in ".{0,14}") {
        let today = membership::trial::beginning().date_naive();
        if let Ok(answer) = read(today, (&button, &places, &until)) {
            match answer {
                Answer::Yes { places, until } => {
                    prop_assert!((1..=MOST_PLACES).contains(&places));
                    prop_assert!((0..=LONGEST_DAYS).contains(&(until - today).num_days()));
                }
                Answer::No { until } => prop_assert!((0..=LONGEST_FULL).contains(&(until - today).num_days())),
                Answer::Unknown => {}
            }
        }
    }
}
