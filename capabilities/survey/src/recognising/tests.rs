//! What a line is recognised by.

use super::plain;

#[test]
fn a_name_is_recognised_without_its_marks() {
    assert_eq!(plain("CCAS du Mée-sur-Seine (démo)"), plain("ccas DU MÉE SUR SEINE"));
    assert_eq!(plain("L’Épicerie du Pont"), "l epicerie du pont");
}
