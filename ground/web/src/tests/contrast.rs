//! Every pair of text and ground reaches the contrast that WCAG 2.2 asks for, in light and in dark.

use std::collections::HashMap;

const LIGHT: &str = include_str!("../../style/colours-light.css");
const DARK: &str = include_str!("../../style/colours-dark.css");

/// Text on its ground: 4.5 to 1 (WCAG 1.4.3).
const TEXTS: &[(&str, &[&str])] = &[
    (
        "ink",
        &[
            "ground",
            "surface",
            "sunk",
            "thread-wash",
            "note-wash",
            "good-wash",
            "care-wash",
            "bad-wash",
            "land-near",
        ],
    ),
    ("ink-soft", &["ground", "surface", "sunk", "thread-wash", "land", "land-near", "sea"]),
    (
        "link",
        &["ground", "surface", "sunk", "thread-wash", "note-wash", "good-wash", "care-wash", "bad-wash"],
    ),
    ("thread", &["ground", "surface", "thread-wash", "sunk"]),
    ("on-thread", &["thread", "thread-deep"]),
    ("good", &["good-wash", "surface"]),
    ("care", &["care-wash", "surface", "ground"]),
    ("worn", &["worn-wash", "surface"]),
    ("bad", &["bad-wash", "surface", "ground", "sunk"]),
    ("note", &["note-wash", "surface"]),
    ("warm", &["surface", "ground"]),
];

/// Borders of fields, focus and marks on their ground: 3 to 1 (WCAG 1.4.11).
const SHAPES: &[(&str, &[&str])] = &[
    ("edge", &["ground", "surface", "sunk"]),
    ("focus", &["ground", "surface", "sunk", "thread-wash", "land", "land-near"]),
    ("thread", &["land", "land-near", "sea"]),
];

#[test]
fn every_text_can_be_read_on_its_ground() {
    for (theme, source) in [("light", LIGHT), ("dark", DARK)] {
        let colours = colours(source);
        check(theme, &colours, TEXTS, 4.5);
        check(theme, &colours, SHAPES, 3.0);
    }
}

#[test]
fn both_themes_define_the_same_colours() {
    let names = |source| {
        let mut names: Vec<String> = colours(source).into_keys().collect();
        names.sort();
        names
    };
    assert_eq!(names(LIGHT), names(DARK));
}

/// Run with `--nocapture` to copy the ratios into STYLE.md.
fn check(theme: &str, colours: &HashMap<String, [f64; 3]>, pairs: &[(&str, &[&str])], least: f64) {
    for (text, grounds) in pairs {
        for ground in *grounds {
            let ratio = ratio(colours[*text], colours[*ground]);
            assert!(ratio >= least, "{theme}: {text} on {ground} is {ratio:.2}, less than {least}");
        }
    }
}

/// The colours of a theme written `--name: #rrggbb;`; shades with transparency are left out.
fn colours(source: &str) -> HashMap<String, [f64; 3]> {
    let lines = source.lines().filter_map(|line| line.trim().strip_prefix("--")?.split_once(": #"));
    lines
        .map(|(name, value)| {
            let channel = |start: usize| {
                let byte = u8::from_str_radix(&value[start..start + 2], 16).expect("two hexadecimal digits");
                f64::from(byte) / 255.0
            };
            (name.to_owned(), [channel(0), channel(2), channel(4)])
        })
        .collect()
}

/// The contrast of two colours, as WCAG 2.2 defines it.
fn ratio(one: [f64; 3], other: [f64; 3]) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

fn luminance(colour: [f64; 3]) -> f64 {
    let linear =
        colour.map(|part| if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) });
    0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
}
