//! What is copied from paper with slips still leads to the service.

use proptest::prelude::*;
use uuid::Uuid;

use super::ShortName;

#[test]
fn what_is_copied_from_paper_with_slips_is_understood() {
    let name = ShortName::parse("01ab-cdef-gh01").expect("a name");
    for typed in ["01ABCDEFGH01", "o1ab cdef ghOl", "OIab-cdef-gh0i", " 01ab-cdefgh01 "] {
        assert_eq!(ShortName::parse(typed).as_ref(), Some(&name), "{typed}");
    }
    for typed in ["", "01ab-cdef-gh0", "01ab-cdef-gh012", "01ab-cdef-gh0u", "01ab/cdefgh01", "é1ab-cdef-gh01"]
    {
        assert_eq!(ShortName::parse(typed), None, "{typed}");
    }
}

proptest! {
    #[test]
    fn every_service_is_found_by_what_is_printed(id in any::<u128>()) {
        let name = ShortName::of(Uuid::from_u128(id));
        prop_assert_eq!(ShortName::parse(&name.to_string()), Some(name.clone()));
        prop_assert_eq!(name.handle(), directory::handle(Uuid::from_u128(id)));
    }

    #[test]
    fn no_text_makes_it_fall(typed in ".{0,200}") {
        let _ = ShortName::parse(&typed);
    }
}
