//! Hours are understood as people say them, and what is not is told.

use super::*;
use crate::Locale;
use crate::hours::HoursWords;
use chrono::NaiveDate;
use proptest::prelude::*;

fn spoken(text: &str) -> String {
    match OpeningHours::spoken(text) {
        Ok(hours) => hours.text().to_owned(),
        Err(misread) => panic!("{text}: {misread:?}"),
    }
}

#[test]
fn weeks_are_understood() {
    for (said, meant) in [
        ("lundi au vendredi 9h-12h 14h-17h, fermé le mercredi", "Mo-Fr 09:00-12:00,14:00-17:00; We off"),
        ("fermé le mercredi ; lundi au vendredi 9h-12h", "Mo-Fr 09:00-12:00; We off"),
        ("Fermé le lundi, du mardi au vendredi 9h-12h", "Tu-Fr 09:00-12:00; Mo off"),
        ("Lundi : fermé, mardi : 9h-12h", "Tu 09:00-12:00; Mo off"),
        ("fermé le lundi, mardi et jeudi", "Mo,Tu,Th off"),
        ("9-12h du lundi au vendredi", "Mo-Fr 09:00-12:00"),
        ("de 9h à 12h et de 14h à 17h, du lundi au jeudi", "Mo-Th 09:00-12:00,14:00-17:00"),
        ("tous les jours sauf le dimanche de 9h à 12h", "Mo-Su 09:00-12:00; Su off"),
        ("tous les jours de 9h à 12h sauf dimanche et jours fériés", "Mo-Su 09:00-12:00; Su,PH off"),
        ("tous les jours 9h-12h, jours fériés compris", "Mo-Su,PH 09:00-12:00"),
        ("Lundi 9h-12h.\nMardi 14h-17h.", "Mo 09:00-12:00; Tu 14:00-17:00"),
        ("- lundi 9h-12h\n- mardi 14h-17h", "Mo 09:00-12:00; Tu 14:00-17:00"),
        ("le jeudi à partir de 18h", "Th 18:00+"),
        (
            "lundi au vendredi 9h-12h, le mercredi après-midi de 14h à 17h",
            "Mo-Fr 09:00-12:00; We 14:00-17:00",
        ),
        (
            "lundi au vendredi 9h-12h 14h-17h, fermé le mercredi après-midi",
            "Mo-Fr 09:00-12:00,14:00-17:00; We 09:00-12:00",
        ),
        (
            "lundi au vendredi 9h-12h 14h-17h ; le vendredi : le matin seulement",
            "Mo-Fr 09:00-12:00,14:00-17:00; Fr 09:00-12:00",
        ),
        ("semaines paires : lundi 9h-12h", "week 2-53/2 Mo 09:00-12:00"),
        ("lundi 9h-12h, et aussi le 1er lundi du mois 14h-17h", "Mo 09:00-12:00, Mo[1] 14:00-17:00"),
        ("lundi au vendredi 9h-12h, fermé pendant les vacances scolaires", "Mo-Fr 09:00-12:00; SH off"),
    ] {
        assert_eq!(spoken(said), meant, "{said}");
    }
}

#[test]
fn seasons_dates_and_exceptions_are_understood() {
    let week = "lundi au vendredi 9h-12h 14h-17h ; ";
    for (said, meant) in [
        ("du 1er juillet au 31 août : le matin seulement", "Jul 01-Aug 31 Mo,Tu,We,Th,Fr 09:00-12:00"),
        ("en août : fermé l’après-midi", "Aug Mo,Tu,We,Th,Fr 09:00-12:00"),
        ("fermé les jours fériés", "PH off"),
        ("fermé du 24 décembre au 2 janvier", "Dec 24-Jan 02 off"),
        ("fermé du 24/12/2026 au 02/01/2027", "2026 Dec 24-2027 Jan 02 off"),
        ("fermé du 24 décembre au 2 janvier 2027", "2026 Dec 24-2027 Jan 02 off"),
        ("fermé du 5 au 12 août inclus", "Aug 05-Aug 12 off"),
        ("fermé en août", "Aug off"),
        ("fermé en juillet et en août", "Jul,Aug off"),
        ("sauf le 1er mardi du mois", "Tu[1] off"),
        ("le dernier vendredi du mois de 18h à 20h", "Fr[-1] 18:00-20:00"),
        ("fermé les 1er et 3e mardis du mois", "Tu[1,3] off"),
        ("le 1er et le 3e samedi du mois 10h-12h", "Sa[1,3] 10:00-12:00"),
        ("ouvert le vendredi 12 février 2027 de 14h à 16h", "2027 Feb 12 14:00-16:00"),
        ("fermé le 14/07/2027 (fête)", "2027 Jul 14 off \"fête\""),
        ("du 1er juin au 30 septembre, du lundi au jeudi 8h-13h", "Jun 01-Sep 30 Mo-Th 08:00-13:00"),
        ("lundi au jeudi 8h-13h du 1er juin au 30 septembre", "Jun 01-Sep 30 Mo-Th 08:00-13:00"),
        ("sauf le mercredi 14h-16h", "We 14:00-16:00"),
    ] {
        let whole = format!("{week}{said}");
        assert_eq!(spoken(&whole), format!("Mo-Fr 09:00-12:00,14:00-17:00; {meant}"), "{said}");
    }
    let long = "lundi au vendredi 9h-12h 14h-17h, fermé le mercredi ; du 1er juillet au 31 août : le matin seulement ; fermé les jours fériés ; fermé du 24 décembre au 2 janvier ; sauf le 1er mardi du mois";
    assert_eq!(
        spoken(long),
        "Mo-Fr 09:00-12:00,14:00-17:00; We off; Jul 01-Aug 31 Mo,Tu,Th,Fr 09:00-12:00; Dec 24-Jan 02 off; Tu[1] off; PH off"
    );
}

#[test]
fn appointments_are_notes() {
    for (said, meant) in [
        ("sur rendez-vous", "\"sur rendez-vous\""),
        ("lundi 9h-12h sur rendez-vous, mardi 14h-17h", "Mo 09:00-12:00 \"sur rendez-vous\"; Tu 14:00-17:00"),
        ("lundi 9h-12h ; mardi 14h-17h. Sur RDV", "Mo 09:00-12:00 \"Sur RDV\"; Tu 14:00-17:00 \"Sur RDV\""),
        ("lundi 9h-12h (sonner au portail)", "Mo 09:00-12:00 \"sonner au portail\""),
        ("lundi 9h-12h, sinon sur rendez-vous", "Mo 09:00-12:00 || \"sur rendez-vous\""),
        ("24h/24, 7j/7", "24/7"),
    ] {
        assert_eq!(spoken(said), meant, "{said}");
    }
}

#[test]
fn what_is_not_understood_is_told() {
    use MisreadKind::{Date, Days, Half, Openings, Times, Weekday, Word, YearMissing};
    for (said, part, kind) in [
        ("lundi 9h-12h quand il fait beau", "quand", Word),
        ("lundi 9h", "lundi 9h", Times),
        ("9h-12h, fermé le mercredi", "9h-12h", Days),
        ("lundi au vendredi", "lundi au vendredi", Openings),
        ("samedi matin", "samedi matin", Half),
        ("lundi 9h-17h ; en août : le matin seulement", "août : le matin", Half),
        ("fermé le 31 février", "31", Date),
        ("ouvert le vendredi 12 février de 14h à 16h", "vendredi", YearMissing),
        ("ouvert le jeudi 12 février 2027 de 14h à 16h", "jeudi", Weekday),
        ("9h-12h le lundi 14h-17h le mardi", "mardi", Openings),
    ] {
        let misread = OpeningHours::spoken(said).expect_err(said);
        assert_eq!(misread.kind, kind, "{said}: {misread:?}");
        assert!(misread.part.contains(part), "{said}: « {} » does not tell « {part} »", misread.part);
    }
    for (said, kind) in [("  ", MisreadKind::Empty), (&"x ".repeat(1_500), MisreadKind::TooLong)] {
        assert_eq!(OpeningHours::spoken(said).expect_err("nothing to understand").kind, kind);
    }
}

fn openings(hours: &OpeningHours) -> Vec<Vec<(u16, u16)>> {
    let first = NaiveDate::from_ymd_opt(2026, 11, 1).expect("a day");
    first.iter_days().take(500).map(|day| hours.intervals_on(day)).collect()
}

fn times() -> impl Strategy<Value = String> {
    let span = (0_u16..20, 1_u16..5, 0_u16..4).prop_map(|(from, length, quarter)| {
        format!("{from:02}:{:02}-{:02}:{:02}", quarter * 15, from + length, quarter * 15)
    });
    prop_oneof![
        3 => Just("09:00-12:00,14:00-17:30".to_owned()),
        3 => span,
        1 => Just("22:00-02:00".to_owned()),
        1 => Just("18:00+".to_owned()),
    ]
}

/// Rules from the least to the most particular, as the house writes them.
fn expressions() -> impl Strategy<Value = String> {
    let week = prop::sample::subsequence(vec!["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"], 1..7)
        .prop_map(|days| days.join(","));
    let season = prop::sample::select(vec![
        "Jun 01-Aug 31",
        "Apr-Oct",
        "Dec 20-Jan 05",
        "2027 Feb 01-2027 Mar 15",
        "Aug",
    ]);
    let rank = prop::sample::select(vec!["Tu[1]", "Sa[1,3]", "Fr[-1]"]);
    let date = prop::sample::select(vec!["2027 Feb 12", "2026 Dec 24", "2027 Jul 14"]);
    let state = prop::sample::select(vec!["off", "09:30-11:00", "off \"congés\""]);
    let other = prop::option::weighted(
        0.4,
        (week.clone(), times()).prop_map(|(days, times)| format!("{days} {times}")),
    );
    let ranked =
        prop::option::weighted(0.4, (rank, times()).prop_map(|(days, times)| format!("{days} {times}")));
    let seasonal = prop::option::weighted(
        0.5,
        (season.clone(), week.clone(), times())
            .prop_map(|(season, days, times)| format!("{season} {days} {times}")),
    );
    let closed = prop::option::weighted(0.4, season.prop_map(|season| format!("{season} off")));
    let holidays = prop::option::weighted(0.5, Just("PH off".to_owned()));
    let dated =
        prop::option::weighted(0.4, (date, state).prop_map(|(date, state)| format!("{date} {state}")));
    (week, times(), other, ranked, seasonal, closed, holidays, dated).prop_map(
        |(days, times, other, ranked, seasonal, closed, holidays, dated)| {
            let rest = [other, ranked, seasonal, closed, holidays, dated].into_iter().flatten();
            let rules = std::iter::once(format!("{days} {times}")).chain(rest);
            rules.collect::<Vec<_>>().join("; ")
        },
    )
}

proptest! {
    #[test]
    fn what_the_house_says_it_understands(osm in expressions()) {
        let hours = OpeningHours::parse(&osm).unwrap();
        for locale in Locale::ALL {
            let HoursWords::Sentences(words) = hours.words(*locale) else { continue };
            let words = words.join("\n");
            let read = OpeningHours::spoken(&words);
            prop_assert!(read.is_ok(), "{osm} is said « {words} »: {read:?}");
            let read = read.unwrap();
            prop_assert_eq!(openings(&read), openings(&hours), "{} is said « {} » and read {}", osm, words, read.text());
        }
    }

    #[test]
    fn no_soup_of_spoken_words_makes_the_reading_fall(
        words in prop::collection::vec(prop::sample::select(SOUP), 1..16),
        joint in prop::sample::select(&["", " ", "; ", ", "][..]),
    ) {
        let text = words.join(joint);
        match OpeningHours::spoken(&text) {
            Ok(hours) => prop_assert!(!hours.in_words(Locale::French).is_empty()),
            Err(misread) => prop_assert!(text.contains(misread.part.as_str()), "{misread:?} of « {text} »"),
        }
    }

    #[test]
    fn no_text_makes_the_spoken_reading_fall(text in "\\PC{0,80}") {
        let _ = OpeningHours::spoken(&text);
    }
}

/// What people write, and what they do not.
const SOUP: &[&str] = &[
    "lundi",
    "mardi",
    "au",
    "du",
    "et",
    ",",
    ";",
    "\n",
    ".",
    "-",
    "9h",
    "12h30",
    "9",
    "12",
    "1er",
    "3e",
    "dernier",
    "du mois",
    "juillet",
    "31",
    "février",
    "24/12",
    "24/12/2026",
    "2027",
    "fermé",
    "sauf",
    "le matin",
    "après-midi",
    "soir",
    "jours fériés",
    "vacances scolaires",
    "tous les jours",
    "24h/24",
    "24/7",
    "sur rendez-vous",
    "(x)",
    "\"",
    "semaines paires",
    "semaine",
    "inclus",
    "sinon",
    "et aussi",
    "à partir de",
    "à confirmer",
    "midi",
    "œ",
    "é",
    "☎",
    "coucher du soleil",
];

/// Every expression of 617 public digital places said in words and read back, where that data stands beside the house.
#[test]
#[expect(clippy::print_stdout, reason = "a skipped test says so, and the share understood is worth seeing")]
fn real_hours_said_in_words_are_understood() {
    let Ok(data) = std::fs::read_to_string("../../../shared/data/fr-opening-hours/source.json") else {
        println!("skipped: the open data of public digital places is not here");
        return;
    };
    let places: Vec<serde_json::Value> = serde_json::from_str(&data).unwrap();
    let texts = places.iter().filter_map(|place| place["horaires"].as_str());
    let (mut said, mut same) = (0_u32, 0_u32);
    for hours in texts.filter_map(|text| OpeningHours::parse(text).ok()) {
        let words = hours.in_words(Locale::French).join("\n");
        said += 1;
        match OpeningHours::spoken(&words) {
            Ok(read) if openings(&read) == openings(&hours) => same += 1,
            other => println!("{} is said « {words} »: {other:?}", hours.text()),
        }
    }
    println!("{said} expressions said in words, {same} read back with the same openings");
    assert!(same * 100 >= said * 99, "only {same} of {said}");
}

/// What was met once, kept: a line for each way in which hours are odd.
const CORPUS: &str = include_str!("../../../corpus/hours.txt");

#[test]
fn what_was_met_once_is_read_or_its_part_is_named() {
    for line in CORPUS.lines().chain([CORPUS]) {
        if let Some((hours, _)) = OpeningHours::repair(line) {
            assert!(!hours.in_words(Locale::French).is_empty(), "{line}");
        }
        if let Ok(hours) = OpeningHours::spoken(line) {
            let again = OpeningHours::parse(hours.text()).map(|again| again.text().to_owned());
            assert_eq!(again.as_deref(), Ok(hours.text()), "{line}");
        }
    }
}
