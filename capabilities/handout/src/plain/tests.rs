//! Needs, papers and hours in plain words, whatever the language and the rule.

use chrono::{NaiveDate, NaiveDateTime};
use paper::Tongue;
use proptest::prelude::*;
use vocabulary::codes::Topic;
use vocabulary::hours::OpeningHours;

use super::{DOCUMENTS, document, hours, next_times, time, topic};
use crate::lexicon::lexicon;

fn moment(day: u32, hour: u32) -> NaiveDateTime {
    NaiveDate::from_ymd_opt(2026, 11, day).and_then(|day| day.and_hms_opt(hour, 0, 0)).expect("a moment")
}

fn said(tongue: Tongue, text: &str) -> Vec<String> {
    hours(lexicon(tongue), tongue, &OpeningHours::parse(text).expect("hours"))
}

#[test]
fn every_need_and_every_paper_has_plain_words_in_every_language() {
    for tongue in Tongue::ALL {
        for need in Topic::ALL {
            assert!(lexicon(tongue).topics.contains_key(topic(*need)), "{tongue:?}: {need:?}");
        }
        let keys = DOCUMENTS.iter().map(|(_, key)| *key).chain(["referral"]);
        keys.for_each(|key| assert!(lexicon(tongue).documents.contains_key(key), "{tongue:?}: {key}"));
    }
}

#[test]
fn papers_are_recognised_as_people_write_them() {
    for (text, key) in [
        ("Pièce d’identité", "identity"),
        ("Une pièce d’identité", "identity"),
        ("Titre de séjour", "permit"),
        ("Dernier avis d’imposition", "tax"),
        ("Justificatifs de ressources des trois derniers mois", "income"),
        ("Un cabas", "bag"),
        ("RIB", "bank"),
        ("Numéro d’allocataire Caf", "benefits"),
        ("Courrier d’orientation", "referral"),
    ] {
        assert_eq!(document(text), Some(key), "{text}");
    }
    assert_eq!(document("Convocation du tribunal"), None);
    assert_eq!(document("Votre bonne humeur"), None);
}

#[test]
fn hours_are_said_in_each_language() {
    let text = "Mo-Fr 09:00-12:00,14:00-17:00; Sa 10:00-12:00; PH off";
    assert_eq!(
        said(Tongue::English, text),
        [
            "Monday to Friday: 9:00 to 12:00, 14:00 to 17:00",
            "Saturday: 10:00 to 12:00",
            "Closed on public holidays"
        ]
    );
    assert_eq!(said(Tongue::Arabic, "Tu 13:30-17:00"), ["الثلاثاء: من 13:30 إلى 17:00"]);
    assert_eq!(said(Tongue::Russian, "24/7"), ["Открыто днём и ночью"]);
    assert!(
        said(Tongue::French, text)[0].starts_with("Du lundi au vendredi"),
        "{:?}",
        said(Tongue::French, text)
    );
    assert!(
        said(Tongue::Turkish, "Tu[1,3] 14:00-17:00").is_empty(),
        "no language but French says « the first and third »"
    );
}

#[test]
fn the_next_days_are_told_whatever_the_rule_and_never_while_it_is_closed() {
    let first_and_third = OpeningHours::parse("Tu[1,3] 14:00-17:00; PH off").expect("hours");
    let next = next_times(&first_and_third, moment(22, 10), None, 2);
    let days: Vec<NaiveDate> = next.iter().map(|(day, _)| *day).collect();
    assert_eq!(
        days,
        [NaiveDate::from_ymd_opt(2026, 12, 1), NaiveDate::from_ymd_opt(2026, 12, 15)].map(Option::unwrap)
    );
    assert_eq!(
        time(lexicon(Tongue::Spanish), Tongue::Spanish, &next[0]),
        "Martes 1 de diciembre, de 14:00 a 17:00"
    );
    let closed = NaiveDate::from_ymd_opt(2026, 12, 10);
    assert_eq!(next_times(&first_and_third, moment(22, 10), closed, 1)[0].0, days[1]);
    let monday = OpeningHours::parse("Mo 09:00-12:00").expect("hours");
    assert_eq!(next_times(&monday, moment(23, 11), None, 1)[0].0, moment(23, 0).date(), "an hour is left");
    assert_eq!(next_times(&monday, moment(23, 12), None, 1)[0].0, moment(30, 0).date());
}

proptest! {
    #[test]
    fn no_paper_makes_it_fall(text in ".{0,200}") {
        let _ = document(&text);
    }
}
