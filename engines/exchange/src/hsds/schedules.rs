//! Turns weekday tables, recurrence rules and holidays into OpenStreetMap opening hours, and keeps their words.

mod spelled;

use std::collections::BTreeMap;

use vocabulary::hours::OpeningHours;

use crate::fields::{DayOrder, Fields, clock};
use crate::record::HoursRecord;
use crate::report::SetAsideReason;
use crate::row::Row;
use crate::rule::Rule;
use crate::shape::Table;

use super::assembly::Assembly;
use super::owners::Owner;
use spelled::{Span, by_days, date_range, span_text, weekday, weekly_rules};

/// Hours of one record while its rows come in.
#[derive(Debug, Clone, Default)]
struct Draft {
    weekly: BTreeMap<usize, Vec<Span>>,
    rules: Vec<String>,
    originals: Vec<String>,
    notes: Vec<String>,
}

/// Hours of all records: gathered from rows, and told whole by attributes of ours, which the rows only repeat.
#[derive(Default)]
pub(super) struct Schedules(BTreeMap<Owner, Draft>, BTreeMap<Owner, HoursRecord>);

/// What one row says.
struct Reading {
    part: Part,
    original: String,
    notes: Vec<String>,
}

enum Part {
    Weekly(usize, Span),
    Rule(String),
    Words,
}

impl Assembly<'_, '_> {
    pub(super) fn schedule(&mut self, table: Table, mut row: Row) {
        let whole = row.clone();
        let Some(owners) = self.owners(table, &mut row) else { return };
        let owners: Vec<Owner> =
            owners.into_iter().filter(|owner| !matches!(owner, Owner::Organization(_))).collect();
        let at = row.at;
        let Some(&first) = owners.first() else {
            self.log.set_aside(&whole, SetAsideReason::NothingToKeep);
            return;
        };
        let mut fields = self.fields(row);
        let reading = match table {
            Table::RegularSchedules => weekday_row(&mut fields),
            Table::HolidaySchedules => holiday_row(&mut fields),
            _ => recurrence_row(&mut fields),
        };
        if matches!(reading.part, Part::Words) {
            fields.repair("opens_at", &reading.original, &reading.original, Rule::HoursUnreadable);
        }
        let surplus = fields.finish();
        for owner in owners {
            self.schedules.0.entry(owner).or_default().add(&reading);
        }
        self.consume(first, (table, at), surplus);
    }

    pub(super) fn finish_schedules(&mut self) {
        let drafts = std::mem::take(&mut self.schedules.0).into_iter();
        let drafted = drafts.map(|(owner, draft)| (owner, draft.finish()));
        let told = std::mem::take(&mut self.schedules.1);
        for (owner, hours) in drafted.chain(told) {
            let hours = Some(hours);
            match owner {
                Owner::Service(index) => self.batch.services[index].hours = hours,
                Owner::Location(index) => self.batch.locations[index].hours = hours,
                Owner::Link(index) => self.batch.services_at_locations[index].hours = hours,
                Owner::Organization(index) => self.batch.organizations[index].hours = hours,
            }
        }
    }

    /// Hours told whole.
    pub(super) fn tell_hours(&mut self, owner: Owner, hours: HoursRecord) {
        self.schedules.1.insert(owner, hours);
    }
}

impl Draft {
    fn add(&mut self, reading: &Reading) {
        match &reading.part {
            Part::Weekly(day, span) => {
                let spans = self.weekly.entry(*day).or_default();
                if !spans.contains(span) {
                    spans.push(*span);
                }
            }
            Part::Rule(rule) => self.rules.push(rule.clone()),
            Part::Words => {}
        }
        push_new(&mut self.originals, &reading.original);
        for note in &reading.notes {
            push_new(&mut self.notes, note);
        }
    }

    /// The week first, then what changes it: in OpenStreetMap hours a later rule overrides an earlier one.
    fn finish(mut self) -> HoursRecord {
        let mut rules = weekly_rules(&mut self.weekly);
        rules.extend(self.rules);
        let osm = rules.join("; ");
        let osm = OpeningHours::parse(&osm).ok().map(|hours| hours.text().to_owned());
        let notes = (!self.notes.is_empty()).then(|| self.notes.join("\n"));
        HoursRecord { osm, original: self.originals.join("\n"), notes }
    }
}

fn push_new(texts: &mut Vec<String>, text: &str) {
    if !text.is_empty() && !texts.iter().any(|known| known == text) {
        texts.push(text.to_owned());
    }
}

/// The hours of a row. One minute before midnight, and midnight itself, mean the end of the day; without
/// a closing hour the end is open, and told.
fn span(fields: &mut Fields<'_, '_>, notes: &mut Vec<String>) -> Option<Span> {
    let from = minutes(fields, "opens_at", notes)?;
    fields.require("closes_at", fields.row.get("closes_at").is_some());
    let to = minutes(fields, "closes_at", notes);
    let to = match to {
        Some(0 | 1_439) => Some(1_440),
        Some(to) if to == from => None,
        other => other,
    };
    Some((from, to))
}

fn minutes(fields: &mut Fields<'_, '_>, column: &str, notes: &mut Vec<String>) -> Option<u16> {
    let text = fields.row.get(column)?.to_owned();
    let (minutes, usual, rest) = clock(&text)?;
    let rest = rest.to_owned();
    fields.drop_column(column);
    if !usual || !rest.is_empty() {
        let after = format!("{:02}:{:02}", minutes / 60, minutes % 60);
        fields.repair(column, &text, &after, Rule::TimeUnderstood);
    }
    if !rest.is_empty() {
        notes.push(text);
    }
    Some(minutes)
}

/// The words of a row that no expression carries.
fn words(fields: &Fields<'_, '_>, columns: &[&str]) -> String {
    let texts: Vec<&str> = columns.iter().filter_map(|column| fields.row.get(column)).collect();
    texts.join(" ")
}

/// HSDS 1.x and Ohana: one weekday, opening and closing hour.
fn weekday_row(fields: &mut Fields<'_, '_>) -> Reading {
    let spelled = words(fields, &["weekday", "opens_at", "closes_at"]);
    let original = fields.text("original_text").unwrap_or(spelled);
    let mut notes = Vec::new();
    let day = fields.row.get("weekday").and_then(weekday);
    let span = span(fields, &mut notes);
    let part = match (day, span) {
        (Some(day), Some(span)) => {
            fields.drop_column("weekday");
            Part::Weekly(day, span)
        }
        _ => Part::Words,
    };
    Reading { part, original, notes }
}

/// A closure or other hours on some days of the year.
fn holiday_row(fields: &mut Fields<'_, '_>) -> Reading {
    let original = words(fields, &["start_date", "end_date", "closed", "opens_at", "closes_at"]);
    let mut notes = Vec::new();
    let start = fields.date("start_date", DayOrder::MonthFirst);
    let end = fields.date("end_date", DayOrder::MonthFirst).or_else(|| start.clone());
    let closed = fields.row.get("closed").map(str::to_ascii_lowercase);
    let closed = closed.is_some_and(|truth| matches!(truth.as_str(), "true" | "1" | "yes" | "oui"));
    let span = span(fields, &mut notes);
    let days = start.zip(end).and_then(|(start, end)| date_range(&start, Some(&end)));
    let part = match (days, span) {
        (Some(days), _) if closed => Part::Rule(format!("{days} off")),
        (Some(days), Some(span)) => Part::Rule(format!("{days} {}", span_text(span))),
        _ => Part::Words,
    };
    if !matches!(part, Part::Words) {
        fields.drop_column("closed");
    }
    Reading { part, original, notes }
}

/// HSDS 2 and 3: a recurrence rule in the manner of RFC 5545. What OpenStreetMap hours cannot say (every
/// other week, days of the month) stays in words.
fn recurrence_row(fields: &mut Fields<'_, '_>) -> Reading {
    let original = recurrence_words(fields);
    let mut notes = Vec::new();
    for column in ["description", "notes", "attending_type"] {
        notes.extend(fields.text(column));
    }
    let link = fields.url("schedule_link");
    let part = match rule(fields, &mut notes) {
        Some(rule) => Part::Rule(rule),
        None => Part::Words,
    };
    let original = if original.is_empty() { notes.join("\n") } else { original };
    notes.extend(link);
    Reading { part, original, notes }
}

fn recurrence_words(fields: &Fields<'_, '_>) -> String {
    let named = [
        "freq",
        "interval",
        "byday",
        "bymonthday",
        "byyearday",
        "byweekno",
        "dtstart",
        "until",
        "valid_from",
        "valid_to",
    ];
    let mut words: Vec<String> =
        named.iter().filter_map(|name| fields.row.get(name).map(|value| format!("{name}={value}"))).collect();
    let hours = ["opens_at", "closes_at"].map(|name| fields.row.get(name).unwrap_or_default());
    if !hours[0].is_empty() || !hours[1].is_empty() {
        words.push(format!("{}-{}", hours[0], hours[1]));
    }
    words.join(" ")
}

fn rule(fields: &mut Fields<'_, '_>, notes: &mut Vec<String>) -> Option<String> {
    let beyond = ["bymonthday", "byyearday"].iter().any(|column| fields.row.get(column).is_some());
    let skips = fields.row.get("interval").is_some_and(|interval| interval != "1" && interval != "1.0");
    if beyond || skips {
        return None;
    }
    let days = by_days(fields.row.get("byday").unwrap_or_default())?;
    let weeks = fields.row.get("byweekno").map(|weeks| format!("week {}", weeks.replace(' ', "")));
    let period = period(fields, days.is_empty());
    let span = span(fields, notes)?;
    for column in
        ["freq", "wkst", "interval", "byday", "byweekno", "valid_from", "valid_to", "dtstart", "until"]
    {
        fields.drop_column(column);
    }
    let parts = [period, weeks, Some(days).filter(|days| !days.is_empty()), Some(span_text(span))];
    Some(parts.into_iter().flatten().collect::<Vec<_>>().join(" "))
}

/// The days on which the rule holds. Without weekdays, a start alone is a single day.
fn period(fields: &Fields<'_, '_>, single: bool) -> Option<String> {
    let cell = |column| fields.row.get(column);
    let start = cell("valid_from").or(cell("dtstart"))?;
    let end = cell("valid_to").or(cell("until"));
    match (end, cell("valid_from")) {
        (Some(end), _) => date_range(start, Some(end)),
        (None, None) if single => date_range(start, Some(start)),
        (None, Some(_)) => date_range(start, None),
        (None, None) => None,
    }
}
