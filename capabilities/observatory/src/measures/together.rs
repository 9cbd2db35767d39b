//! Measures of several networks in one text: each family of lines stands there once, with the lines of all under it.

use std::collections::BTreeMap;

/// A family of lines: what it is, then its lines.
#[derive(Default)]
struct Lines<'a> {
    heading: Vec<&'a str>,
    told: Vec<&'a str>,
}

/// The last line of a text of OpenMetrics.
const END: &str = "# EOF";

/// Puts texts of OpenMetrics together as one.
pub fn together(texts: &[String]) -> String {
    let mut families: BTreeMap<&str, Lines<'_>> = BTreeMap::new();
    let mut name = "";
    for line in texts.iter().flat_map(|text| text.lines()).filter(|line| *line != END) {
        let heads = line.strip_prefix("# ").and_then(|rest| rest.split(' ').nth(1));
        name = heads.unwrap_or(name);
        let family = families.entry(name).or_default();
        let lines = if heads.is_some() { &mut family.heading } else { &mut family.told };
        // What a family is, every network says in the same words.
        if heads.is_none() || !lines.contains(&line) {
            lines.push(line);
        }
    }
    let lines = families.into_values().flat_map(|family| [family.heading, family.told].concat());
    lines.chain([END]).flat_map(|line| [line, "\n"]).collect()
}
