//! Tells an import in words: sums first, then what was mended and what was left aside, with examples.

use std::collections::BTreeMap;
use std::fmt::Write;

use vocabulary::Locale;

use crate::finish::Report;
use crate::record::RowRef;

/// Examples shown for each rule and each reason; the JSON form lists them all.
const EXAMPLES: usize = 3;
/// Characters of a value shown in an example.
const SHOWN: usize = 60;

pub(crate) fn tell(report: &Report, locale: Locale) -> String {
    let mut text = String::new();
    tables(report, locale, &mut text);
    notes(report, locale, &mut text);
    repairs(report, locale, &mut text);
    set_aside(report, locale, &mut text);
    text
}

fn pick(locale: Locale, french: &'static str, english: &'static str) -> &'static str {
    match locale {
        Locale::French => french,
        Locale::English => english,
    }
}

/// Adds one line; writing to a `String` cannot fail.
fn line(text: &mut String, words: std::fmt::Arguments<'_>) {
    let _ = text.write_fmt(words);
    text.push('\n');
}

fn tables(report: &Report, locale: Locale, text: &mut String) {
    let words = pick(
        locale,
        "lu = importé + inchangé + fusionné + mis de côté",
        "read = imported + unchanged + merged + set aside",
    );
    line(text, format_args!("{words}"));
    let colon = colon(locale);
    for table in &report.tables {
        let sign = if table.holds() { "=" } else { "≠" };
        line(
            text,
            format_args!(
                "  {} ({}){colon} {} {sign} {} + {} + {} + {}",
                table.table,
                table.file,
                table.read,
                table.imported,
                table.unchanged,
                table.merged,
                table.set_aside
            ),
        );
    }
    let records = report.records;
    let words = pick(locale, "Fiches", "Records");
    line(
        text,
        format_args!(
            "{words}{colon} organizations {} ({} {}), services {}, locations {}, services at locations {}",
            records.organizations,
            records.placeholders,
            pick(locale, "provisoires", "placeholders"),
            records.services,
            records.locations,
            records.services_at_locations
        ),
    );
}

/// What is true of many files is said once.
fn notes(report: &Report, locale: Locale, text: &mut String) {
    let mut by_kind: Vec<((_, &str), Vec<&str>)> = Vec::new();
    for note in &report.notes {
        let key = (note.kind, note.detail.as_str());
        match by_kind.iter_mut().find(|(known, _)| *known == key) {
            Some((_, files)) => files.push(&note.file),
            None => by_kind.push((key, vec![&note.file])),
        }
    }
    if by_kind.is_empty() {
        return;
    }
    line(text, format_args!("\n{}", pick(locale, "Fichiers", "Files")));
    for ((kind, detail), files) in by_kind {
        let shown = files.iter().take(EXAMPLES).copied().collect::<Vec<_>>().join(", ");
        let more = if files.len() > EXAMPLES { format!("… ({})", files.len()) } else { String::new() };
        line(text, format_args!("  {} {detail}{} {shown}{more}", kind.words(locale), colon(locale)));
    }
}

/// French leaves a space before a colon, English does not.
fn colon(locale: Locale) -> &'static str {
    pick(locale, " :", ":")
}

fn repairs(report: &Report, locale: Locale, text: &mut String) {
    let mut by_rule: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for repair in &report.repairs {
        by_rule.entry((std::cmp::Reverse(repair.severity()), repair.rule)).or_default().push(repair);
    }
    if by_rule.is_empty() {
        return;
    }
    line(text, format_args!("\n{}", pick(locale, "Réparations", "Repairs")));
    for ((_, rule), found) in by_rule {
        line(text, format_args!("  {} × {} [{}]", found.len(), rule.sentence(locale), rule.code()));
        for repair in found.iter().take(EXAMPLES) {
            let place = place_of(report, repair.at);
            let (before, after) = (shorten(&repair.before), shorten(&repair.after));
            line(
                text,
                format_args!("      {place}, {}{} « {before} » → « {after} »", repair.column, colon(locale)),
            );
        }
    }
}

fn set_aside(report: &Report, locale: Locale, text: &mut String) {
    let mut by_reason: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for row in &report.set_aside {
        by_reason.entry(row.reason).or_default().push(row);
    }
    if by_reason.is_empty() {
        return;
    }
    line(
        text,
        format_args!(
            "\n{}",
            pick(locale, "Lignes mises de côté, gardées entières", "Rows set aside, kept whole")
        ),
    );
    for (reason, found) in by_reason {
        line(text, format_args!("  {} × {} [{}]", found.len(), reason.sentence(locale), reason.code()));
        for row in found.iter().take(EXAMPLES) {
            line(
                text,
                format_args!("      {}{} {}", place_of(report, row.at), colon(locale), shorten(&row.raw)),
            );
        }
    }
}

fn place_of(report: &Report, at: RowRef) -> String {
    format!("{}:{}", report.file_of(at), at.row)
}

fn shorten(value: &str) -> String {
    let flat = value.replace(['\n', '\r'], " ");
    match flat.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{}…", &flat[..end]),
        None => flat,
    }
}
