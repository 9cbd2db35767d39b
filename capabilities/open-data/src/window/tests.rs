//! Pages follow each other without a gap and without a repetition, and the total is that of the list.

use proptest::prelude::*;

use super::Window;

proptest! {
    #[test]
    fn pages_hold_the_whole_list_once(length in 0_u32..200, size in 0_u32..60) {
        let list: Vec<u32> = (0..length).collect();
        let mut met = Vec::new();
        for number in 1..=length + 1 {
            let seen = Window::page(number, size).on(list.clone(), |one| one);
            prop_assert_eq!(seen.total, list.len());
            met.extend(seen.items);
        }
        prop_assert_eq!(met, list);
    }

    #[test]
    fn no_page_is_too_far(number in any::<u32>(), size in any::<u32>()) {
        let seen = Window::page(number, size).on(vec![1, 2, 3], |one| one);
        prop_assert!(seen.items.len() <= 3);
    }
}
