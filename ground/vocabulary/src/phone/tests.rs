//! Numbers are understood as people write them, and what was repaired is told.

use super::PhoneRepair::*;
use super::*;
use proptest::prelude::*;

#[test]
fn numbers_are_understood_as_people_write_them() {
    let words = |text: &str| vec![WordsSetAside(text.to_owned())];
    let second = |text: &str| vec![SecondNumberSetAside(text.to_owned())];
    for (written, dialled, shown, repairs) in [
        ("01 99 00 12 34", "+33199001234", "01 99 00 12 34", vec![]),
        ("01.99.00.12.34", "+33199001234", "01 99 00 12 34", vec![]),
        ("0199001234", "+33199001234", "01 99 00 12 34", vec![]),
        ("01\u{a0}99-00/12 34", "+33199001234", "01 99 00 12 34", vec![]),
        ("+33199001234", "+33199001234", "01 99 00 12 34", vec![]),
        ("0033 1 99 00 12 34", "+33199001234", "01 99 00 12 34", vec![]),
        ("33199001234", "+33199001234", "01 99 00 12 34", vec![]),
        ("+33 (0)1 99 00 12 34", "+33199001234", "01 99 00 12 34", vec![ZeroAfterCountryCodeDropped]),
        ("199001234", "+33199001234", "01 99 00 12 34", vec![FirstZeroRestored]),
        ("O1 99 OO 12 34", "+33199001234", "01 99 00 12 34", vec![LettersReadAsDigits]),
        ("Tél. : 01 99 00 12 34", "+33199001234", "01 99 00 12 34", words("tel")),
        ("01 99 00 12 34 / 06 39 98 12 34", "+33199001234", "01 99 00 12 34", second("06 39 98 12 34")),
        ("0199001234 ou 0199001235", "+33199001234", "01 99 00 12 34", second("0199001235")),
        ("06 39 98 12 34", "+33639981234", "06 39 98 12 34", vec![]),
        ("0262 12 34 56", "+262262123456", "02 62 12 34 56", vec![]),
        ("+262 2 62 12 34 56", "+262262123456", "02 62 12 34 56", vec![]),
        ("0692 12 34 56", "+262692123456", "06 92 12 34 56", vec![]),
        ("+33 692 12 34 56", "+262692123456", "06 92 12 34 56", vec![]),
        ("115", "115", "115", vec![]),
        ("39 19", "3919", "39 19", vec![]),
        ("116 117", "116117", "116 117", vec![]),
        ("+32 2 123 45 67", "+3221234567", "+32 21 23 45 67", vec![]),
        ("+1 305-555-1234", "+13055551234", "+1 305 555 1234", vec![]),
        ("305-555-1234", "3055551234", "305-555-1234", vec![CountryUnknown]),
        ("(0300) 1234 5678", "030012345678", "(0300) 1234 5678", vec![CountryUnknown]),
    ] {
        let (number, told) = PhoneNumber::parse(written).unwrap_or_else(|fault| panic!("{written}: {fault}"));
        assert_eq!((number.e164().as_str(), number.shown().as_str()), (dialled, shown), "{written}");
        assert_eq!(told, repairs, "{written}");
    }
}

#[test]
fn extensions_are_kept() {
    for (written, shown, extension, href) in [
        ("01 99 00 12 34 poste 12", "01 99 00 12 34", Some("12"), "tel:+33199001234;ext=12"),
        ("305-555-1234 x4321", "305-555-1234", Some("4321"), "tel:3055551234;ext=4321"),
        ("305-555-1234 xOPT2", "305-555-1234", Some("OPT2"), "tel:3055551234;ext=OPT2"),
        ("01 99 00 12 34 #3", "01 99 00 12 34", Some("3"), "tel:+33199001234;ext=3"),
        ("01 99 00 12 34", "01 99 00 12 34", None, "tel:+33199001234"),
    ] {
        let (number, _) = PhoneNumber::parse(written).unwrap();
        assert_eq!(
            (number.shown().as_str(), number.extension(), number.href().as_str()),
            (shown, extension, href)
        );
    }
}

#[test]
fn what_is_no_number_is_said() {
    for (written, fault) in [
        ("", PhoneFault::Empty),
        ("  ", PhoneFault::Empty),
        ("à préciser", PhoneFault::NoNumber),
        ("contact@ccas.example", PhoneFault::NoNumber),
        ("01 99 00 12 3", PhoneFault::TooShort),
        ("01 99 00 12 34 5", PhoneFault::TooLong),
        ("00 00 00 00 00", PhoneFault::NotDialable),
        ("+33 1 99 00 12", PhoneFault::TooShort),
        ("+33 1 99 00 12 34 56", PhoneFault::TooLong),
        ("+", PhoneFault::NoNumber),
        ("42", PhoneFault::TooShort),
    ] {
        assert_eq!(PhoneNumber::parse(written).map(|(number, _)| number.shown()), Err(fault), "{written}");
    }
    assert_eq!(PhoneNumber::parse(&"0".repeat(201)), Err(PhoneFault::TooLong));
}

proptest! {
    #[test]
    fn no_text_makes_the_reading_fall(text in "\\PC{0,60}|[+0-9 ()x./#-]{0,30}") {
        if let Ok((number, _)) = PhoneNumber::parse(&text) {
            prop_assert!(number.href().starts_with("tel:"));
        }
    }

    #[test]
    fn what_is_shown_reads_back_as_the_same_number(text in "(\\+|00|0)?[0-9]{2,15}") {
        if let Ok((number, _)) = PhoneNumber::parse(&text) {
            prop_assert_eq!(PhoneNumber::parse(&number.shown()).map(|(again, _)| again), Ok(number));
        }
    }
}
