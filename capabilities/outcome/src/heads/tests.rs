//! Small publics are never told apart, nor reckoned from the sum.

use vocabulary::codes::Audience;

use super::joined;

#[test]
fn a_small_group_takes_the_smallest_other_with_it() {
    let [first, second, third] = [Audience::ALL[0], Audience::ALL[1], Audience::ALL[2]];
    assert_eq!(joined(vec![(first, 9), (second, 3), (third, 6)], 0, 5), (vec![(first, 9)], 9));
    assert_eq!(joined(vec![(first, 9), (third, 6)], 0, 5), (vec![(first, 9), (third, 6)], 0));
    assert_eq!(joined(vec![(first, 9), (third, 6)], 2, 5), (vec![(first, 9)], 8), "two people of no public");
    assert_eq!(joined(vec![(first, 4)], 0, 5), (Vec::new(), 4));
}
