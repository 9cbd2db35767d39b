//! Words: complete in both languages, grouped numbers, a visible mark where words are missing.

use super::*;

const FRENCH: &str = "shown = { $count ->\n    [0] Aucun service\n    [one] { $count } service\n   *[other] { $count } services\n}\nhello = Bonjour { $name }\n";
const ENGLISH: &str = "shown = { $count ->\n    [one] { $count } service\n   *[other] { $count } services\n}\nhello = Hello { $name }\n";

fn words() -> Words {
    Words::new(&[("trial", FRENCH, ENGLISH)]).expect("valid words")
}

#[test]
fn numbers_are_grouped_and_plurals_follow_the_language() {
    let words = words();
    let table = [
        (Locale::French, 0, "Aucun service"),
        (Locale::French, 1, "1 service"),
        (Locale::French, 1500, "1\u{202f}500 services"),
        (Locale::English, 0, "0 services"),
        (Locale::English, 1_234_567, "1,234,567 services"),
    ];
    for (locale, count, expected) in table {
        assert_eq!(words.say_with(locale, "shown", &[("count", count.into())]), expected);
    }
    assert!(words.missing().is_empty());
}

#[test]
fn decimals_are_written_the_way_of_the_language() {
    assert_eq!(decimal(Locale::French, 1234.56, 1), "1\u{202f}234,6");
    assert_eq!(decimal(Locale::English, -0.25, 2), "−0.25");
    assert_eq!(decimal(Locale::French, 3.0, 0), "3");
}

#[test]
fn a_missing_key_is_visible_and_remembered() {
    let words = words();
    assert_eq!(words.say(Locale::French, "nowhere"), "⟦nowhere⟧");
    words.say(Locale::French, "hello");
    assert_eq!(words.missing(), ["fr:hello", "fr:nowhere"]);
}

#[test]
fn french_signs_never_start_a_line() {
    let text = "asked = Dit « oui » : vraiment ? Oui ; bien !\n";
    let words = Words::new(&[("trial", text, text)]).expect("valid words");
    let french = "Dit «\u{a0}oui\u{a0}»\u{a0}: vraiment\u{202f}? Oui\u{202f}; bien\u{202f}!";
    assert_eq!(words.say(Locale::French, "asked"), french);
    assert_eq!(words.say(Locale::English, "asked"), "Dit « oui » : vraiment ? Oui ; bien !");
}

#[test]
fn a_key_has_one_owner() {
    let twice = Words::new(&[("one", "a = 1", "a = 1"), ("two", "a = 2", "b = 2")]);
    assert!(matches!(twice, Err(WordsFault::Twice { room, .. }) if room == "two"));
    let unreadable = Words::new(&[("one", "a == { ", "")]);
    assert!(matches!(unreadable, Err(WordsFault::Unreadable { .. })));
}

#[test]
fn the_words_of_this_room_are_complete_in_both_languages() {
    let keys = |text: &str| -> BTreeSet<String> {
        text.lines()
            .filter(|line| line.starts_with(|first: char| first.is_ascii_lowercase()))
            .filter_map(|line| line.split_once(" ="))
            .map(|(key, _)| key.to_owned())
            .collect()
    };
    let (french, english) = (keys(crate::FRENCH), keys(crate::ENGLISH));
    assert_eq!(french, english);
    Words::new(&[("web", crate::FRENCH, crate::ENGLISH)]).expect("the words of web are readable");
}
