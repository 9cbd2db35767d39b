//! Fields that hold what was sent, whatever that was.

use web::Choice;

use super::{Shape, any_chosen};

#[test]
fn a_group_stands_open_where_something_in_it_is_chosen() {
    let choice = |chosen| Choice::new("a", "A", chosen);
    assert!(any_chosen(&[choice(false), choice(true)]));
    assert!(!any_chosen(&[choice(false)]));
    assert_ne!(Shape::Day, Shape::Tick);
}
