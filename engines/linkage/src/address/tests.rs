//! What reading an address promises, tried on small cases.

use proptest::prelude::*;

use super::*;

fn street(line: &str) -> (Option<u32>, String) {
    let address = read("", line, "");
    (address.number, address.street.join(" "))
}

#[test]
fn one_address_written_in_many_ways_reads_the_same() {
    for line in ["12 avenue du Général Leclerc", "12, av. Gal Leclerc", "12 AVE GENERAL LECLERC"] {
        assert_eq!(street(line), (Some(12), "av gal leclerc".to_owned()), "{line}");
    }
    for line in ["1824 Ellis Street", "1824 ellis st.", "1824 ELLIS ST"] {
        assert_eq!(street(line), (Some(1824), "ellis st".to_owned()), "{line}");
    }
    assert_eq!(street("12 bis rue Saint-Honoré"), street("12 rue St Honore"));
}

#[test]
fn the_number_may_stand_apart_or_nowhere() {
    assert_eq!(read("7", "rue des Lilas", "").number, Some(7));
    assert_eq!(street("12-14 rue des Lilas"), (Some(12), "rue lilas".to_owned()));
    assert_eq!(street("place du Marché"), (None, "pl marche".to_owned()));
    assert_eq!(street("8e avenue"), (None, "8e av".to_owned()));
}

#[test]
fn the_house_may_be_named_before_its_street() {
    assert_eq!(street("Maison des associations, 8255 Kendall Road"), (Some(8255), "kendall road".to_owned()));
}

#[test]
fn rooms_are_found_wherever_they_stand() {
    let unit = |line: &str, details: &str| read("", line, details).unit;
    assert_eq!(unit("516 high street", "room 540").as_deref(), Some("540"));
    assert_eq!(unit("516 high street suite 3b", "").as_deref(), Some("3b"));
    assert_eq!(unit("114 w magnolia st", "2nd floor, room 256").as_deref(), Some("256"));
    assert_eq!(unit("1231 n garden st", "200").as_deref(), Some("200"));
    assert_eq!(unit("12 rue des Lilas", "près de la gare"), None);
}

#[test]
fn a_box_at_the_post_office_is_a_street() {
    assert_eq!(street("PO Box 128"), (Some(128), "box".to_owned()));
    assert_eq!(street("12 rue des Lilas BP 40"), (Some(12), "rue lilas".to_owned()));
}

proptest! {
    #[test]
    fn no_text_makes_an_address_fall(number in "\\PC{0,12}", line in "\\PC{0,80}", details in "\\PC{0,40}") {
        read(&number, &line, &details);
    }
}
