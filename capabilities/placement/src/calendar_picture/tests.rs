//! Every offered place is a frame, every taken one is filled, and no programme is too wide to be drawn.

use chrono::TimeDelta;
use proptest::prelude::*;

use super::*;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]
    #[test]
    fn offered_places_are_frames_and_taken_ones_are_filled(
        cells in (1..60_usize).prop_flat_map(|hosts| {
            let cell = (0..4_u32, 0..5_u32).prop_map(|(places, taken)| Cell { places, taken: taken.min(places) });
            proptest::collection::vec(proptest::collection::vec(cell, hosts), 1..8)
        }),
    ) {
        let first = NaiveDate::from_ymd_opt(2022, 4, 1).expect("a day");
        let days: Vec<NaiveDate> =
            (0..cells.len()).map(|day| first + TimeDelta::days(i64::try_from(day).expect("few"))).collect();
        let calendar = Calendar { days: &days, hosts: cells[0].len(), cells: &cells, locale: Locale::French };
        let svg = calendar.svg("<b>");
        let every = || cells.iter().flatten();
        let frames = every().filter(|cell| cell.places > 0).count();
        let filled = every().filter(|cell| cell.taken > 0).count();
        prop_assert_eq!(svg.matches("<rect").count(), frames + filled);
        prop_assert!(!svg.contains("<b>") && !svg.contains("NaN") && !svg.contains("width=\"-"));
    }
}
