//! Bars, shares and the rule of what is split before everybody.

use questionnaire::{Count, Groups};
use vocabulary::codes::LegalFamily;

use super::{bar, may_split, percent};
use crate::rates::Rate;

fn of(families: &[(LegalFamily, usize)]) -> Count {
    let mut count = Count::default();
    for (family, times) in families {
        for _ in 0..*times {
            count.add(&Groups { family: Some(*family), ..Groups::default() });
        }
    }
    count
}

#[test]
fn a_family_of_four_keeps_all_of_them_together() {
    assert!(may_split(&of(&[(LegalFamily::Public, 5), (LegalFamily::MutualAid, 6)])));
    assert!(!may_split(&of(&[(LegalFamily::Public, 4), (LegalFamily::MutualAid, 60)])));
    assert!(may_split(&of(&[(LegalFamily::MutualAid, 9)])), "a family that did not answer hides nobody");
}

#[test]
fn a_bar_is_as_long_as_its_share_and_no_longer() {
    let rate = |answered, asked| Rate { asked, answered };
    assert!(bar(rate(15, 104)).contains("<rect width=\"14\""));
    assert!(bar(rate(7, 7)).contains("<rect width=\"100\" height=\"10\" fill=\"currentColor\"/>"));
    assert!(bar(rate(0, 0)).contains("<rect width=\"0\""));
    assert_eq!((percent(rate(15, 104)).as_str(), percent(rate(0, 0)).as_str()), ("14\u{a0}%", ""));
}
