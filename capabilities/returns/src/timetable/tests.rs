//! Lines as hosts type them, and lines nobody could read.

use chrono::NaiveTime;
use proptest::prelude::*;

use super::{LONGEST_LINE, MOST_STOPS, Misread, Stop, read, said, written};

fn stop(hour: u32, minute: u32, what: &str, with: &str) -> Stop {
    let at = NaiveTime::from_hms_opt(hour, minute, 0).expect("an hour");
    Stop { at, what: what.to_owned(), with: with.to_owned() }
}

#[test]
fn hours_are_read_as_people_write_them_and_put_in_order() {
    let typed = "14h Entretien observé | travailleuse sociale\n\n 9 h 30 : Présentation générale | directrice\n12:15 – Repas";
    let read = read(typed).expect("a day");
    let expected = [
        stop(9, 30, "Présentation générale", "directrice"),
        stop(12, 15, "Repas", ""),
        stop(14, 0, "Entretien observé", "travailleuse sociale"),
    ];
    assert_eq!(read, expected);
    assert_eq!(super::read(&written(&read)), Ok(read), "what is shown again is read the same");
    assert_eq!((said(expected[2].at).as_str(), said(expected[0].at).as_str()), ("14 h", "9 h 30"));
}

#[test]
fn a_line_that_cannot_be_read_is_named() {
    let long = format!("9 h {}", "a".repeat(LONGEST_LINE));
    let many = "9 h accueil\n".repeat(MOST_STOPS + 1);
    for (typed, line, why) in [
        ("Accueil", 1, Misread::NoHour),
        ("9 h Accueil\n25 h Visite", 2, Misread::NoHour),
        ("\n9 h", 2, Misread::NoWords),
        ("9 h | directrice", 1, Misread::NoWords),
        (long.as_str(), 1, Misread::TooLong),
        (many.as_str(), MOST_STOPS + 1, Misread::TooMany),
    ] {
        assert_eq!(read(typed), Err((line, why)), "{typed}");
    }
    assert_eq!(read(""), Ok(Vec::new()));
}

proptest! {
    #[test]
    fn no_text_makes_it_fall(text in "[0-9hH:|\\- \\na-zé–]{0,80}") {
        if let Ok(stops) = read(&text) {
            prop_assert_eq!(read(&written(&stops)), Ok(stops));
        }
    }
}
