//! Small rooms whose texts agree, or do not.

use super::super::tests::{places, repository};
use super::check;

const PAGE: &str = "{{ visit.say(\"home-title\") }}";

#[test]
fn both_languages_have_the_same_keys_and_gaps() {
    for (french, english, expected) in [
        ("home-title = Ici", "home-title = Here", None),
        ("home-title = Ici", "", Some("x/text/fr.ftl:1")),
        ("home-title = Ici\n", "home-title = Here\nhome-other = More\n", Some("x/text/en.ftl:2")),
        ("home-title = Ici, { $name }", "home-title = Here", Some("x/text/fr.ftl:1")),
        (
            "home-title = { $n ->\n  [0] Rien\n *[other] { $n } à { $place }\n }",
            "home-title = { $n }",
            Some("x/text/fr.ftl:1"),
        ),
        ("home-title = { NUMBER($n) }", "home-title = { $n }", None),
    ] {
        let documents = repository(&[
            ("x/text/fr.ftl", french),
            ("x/text/en.ftl", english),
            ("x/src/home.html", PAGE),
            ("x/src/more.html", "{{ say(\"home-title\") }}"),
        ]);
        assert_eq!(
            places(&check(&documents)),
            Vec::from_iter(expected.map(str::to_owned)),
            "{french} / {english}"
        );
    }
}

#[test]
fn a_room_speaks_every_language() {
    let documents = repository(&[("x/text/fr.ftl", "home-title = Ici"), ("x/src/home.html", PAGE)]);
    assert_eq!(places(&check(&documents)), ["x/text/fr.ftl:1"]);
}

#[test]
fn what_is_said_exists_and_what_exists_is_said() {
    let words = "home-title = Ici\nstate-open = Ouvert\nstate-closed = Fermé\nbutton-send = Envoyer\n";
    for (code, expected) in [
        ("say(\"home-title\") say(format!(\"state-{code}\")) let key = \"button-send\";", None),
        ("say(\"home-title\") say(\"state-\" ~ code) say(\"button-send\")", None),
        ("say(\"home-title\") say(format!(\"state-{code}\"))", Some("x/text/fr.ftl:4")),
        (
            "words.say(locale, \"home-title\") \"state-{}\" \"button-send\"\nsay_with(\"home-missing\", &[])",
            Some("x/src/home.rs:2"),
        ),
        ("words\n.say(\n  Locale::French,\n \"home-title\") \"state-{}\" \"button-send\"", None),
    ] {
        let documents =
            repository(&[("x/text/fr.ftl", words), ("x/text/en.ftl", words), ("x/src/home.rs", code)]);
        assert_eq!(places(&check(&documents)), Vec::from_iter(expected.map(str::to_owned)), "{code}");
    }
}

#[test]
fn tests_and_rooms_below_the_web_say_what_they_like() {
    for path in ["x/src/words/tests.rs", "ground/vocabulary/src/hours.rs"] {
        let documents = repository(&[(path, "say(\"no-such-key\")")]);
        assert_eq!(places(&check(&documents)), Vec::<String>::new());
    }
}
