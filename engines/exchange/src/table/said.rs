//! What one row says, cell by cell, under the meaning its columns were given.

use std::collections::HashMap;
use std::rc::Rc;

use vocabulary::codes::{Audience, Cost, OrganizationKind, Topic};
use vocabulary::hours::OpeningHours;
use vocabulary::territory::{Area, Territory};

use crate::fields::{DayOrder, Fields, is_digits};
use crate::record::{
    AddressRecord, ContactRecord, Extras, HoursRecord, IdentifierRecord, PhoneRecord, RowRef, Term,
};
use crate::rule::Rule;

use super::mapping::Mapping;
use super::target::Target;
use super::{content, headings, person, terms, whereabouts};

/// Columns by what they mean, in the order of the table.
pub(super) struct Plan {
    pub(super) columns: Vec<(Rc<str>, Target)>,
}

impl Plan {
    pub(super) fn of(columns: &[Rc<str>], mapping: &Mapping) -> Self {
        let meant = |heading: &Rc<str>| (Rc::clone(heading), mapping.target_of(heading));
        Self { columns: columns.iter().map(meant).collect() }
    }

    pub(super) fn meaning(&self, target: Target) -> Vec<Rc<str>> {
        let of = |(_, meant): &&(Rc<str>, Target)| *meant == target;
        self.columns.iter().filter(of).map(|(heading, _)| Rc::clone(heading)).collect()
    }
}

/// Hours already understood: few different hours fill a whole list.
pub(super) type KnownHours = HashMap<String, Option<String>>;

/// What one row says.
#[derive(Default)]
pub(super) struct Said {
    pub(super) at: Option<RowRef>,
    pub(super) external_id: Option<String>,
    pub(super) name: Option<String>,
    pub(super) acronym: Option<String>,
    pub(super) parent: Option<String>,
    pub(super) kind: Option<OrganizationKind>,
    pub(super) identifiers: Vec<IdentifierRecord>,
    pub(super) service: Option<String>,
    pub(super) place: Option<String>,
    pub(super) summary: Option<String>,
    pub(super) description: Option<String>,
    pub(super) topics: Vec<Topic>,
    pub(super) other_terms: Vec<Term>,
    pub(super) audiences: Vec<Audience>,
    pub(super) audience_details: Option<String>,
    pub(super) conditions: Option<String>,
    pub(super) access_details: Option<String>,
    pub(super) cost: Option<Cost>,
    pub(super) cost_details: Option<String>,
    pub(super) documents: Vec<String>,
    pub(super) languages: Vec<String>,
    pub(super) areas: Vec<Area>,
    pub(super) area_details: Vec<String>,
    pub(super) address: AddressRecord,
    pub(super) transport: Option<String>,
    pub(super) accessibility: Vec<String>,
    pub(super) phones: Vec<PhoneRecord>,
    pub(super) email: Option<String>,
    pub(super) website: Option<String>,
    pub(super) contacts: Vec<ContactRecord>,
    pub(super) hours: Option<HoursRecord>,
    pub(super) modified_at: Option<String>,
    pub(super) source_url: Option<String>,
    pub(super) extras: Extras,
}

/// Reads a row. Cells that say there is nothing to say are let go where their column has a meaning.
pub(super) fn read(mut fields: Fields<'_, '_>, plan: &Plan, hours: &mut KnownHours) -> Said {
    for (heading, target) in &plan.columns {
        let empty = *target != Target::Aside && fields.row.get(heading).is_some_and(terms::is_nothing);
        if empty {
            fields.drop_column(heading);
        }
    }
    let mut said = Said { at: Some(fields.row.at), ..Said::default() };
    identity(&mut said, &mut fields, plan);
    described(&mut said, &mut fields, plan);
    coded(&mut said, &mut fields, plan);
    said.address = whereabouts::placed(&mut fields, plan);
    reached(&mut said, &mut fields, plan);
    said.hours = opened(&mut fields, plan, hours);
    said.extras = fields.finish();
    said
}

pub(super) fn first(fields: &mut Fields<'_, '_>, plan: &Plan, target: Target) -> Option<String> {
    plan.meaning(target).iter().find_map(|heading| fields.text(heading))
}

/// A name on one line.
pub(super) fn line(fields: &mut Fields<'_, '_>, plan: &Plan, target: Target) -> Option<String> {
    first(fields, plan, target).map(|text| text.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// Several columns of text, each under its heading when there are several.
fn joined(fields: &mut Fields<'_, '_>, plan: &Plan, target: Target) -> Option<String> {
    let headings = plan.meaning(target);
    let several = headings.len() > 1;
    let texts: Vec<String> = headings
        .iter()
        .filter_map(|heading| {
            let text = fields.text(heading)?;
            if terms::is_tick(&text) {
                return Some(heading.to_string());
            }
            if terms::is_no(&text) {
                fields.keep_aside(heading, &text, Rule::ValueKeptAside);
                return None;
            }
            Some(if several { format!("{heading} : {text}") } else { text })
        })
        .collect();
    (!texts.is_empty()).then(|| texts.join("\n"))
}

fn identity(said: &mut Said, fields: &mut Fields<'_, '_>, plan: &Plan) {
    let id = plan.meaning(Target::ExternalId).first().and_then(|heading| fields.raw(heading));
    said.external_id = id.map(|id| id.chars().take(200).collect());
    said.name = line(fields, plan, Target::OrganizationName);
    said.acronym = line(fields, plan, Target::Acronym);
    said.parent = line(fields, plan, Target::ParentOrganization);
    said.service = line(fields, plan, Target::ServiceName);
    said.place = line(fields, plan, Target::PlaceName);
    for heading in plan.meaning(Target::RegisterNumber) {
        said.identifiers.extend(register_number(fields, &heading));
    }
    for heading in plan.meaning(Target::OrganizationKind) {
        let Some(text) = fields.raw(&heading) else { continue };
        match terms::kind(&text) {
            Some(kind) => {
                said.kind.get_or_insert(kind);
                fields.repair(&heading, &text, kind.code(), Rule::CodeUnderstood);
                if vocabulary::slug(&text) != kind.code() {
                    fields.keep_aside(&heading, &text, Rule::ValueKeptAside);
                }
            }
            None => fields.keep_aside(&heading, &text, Rule::ValueKeptAside),
        }
    }
    if let Some(heading) = plan.meaning(Target::SourceDate).first() {
        said.modified_at = date(fields, heading);
    }
    said.source_url = plan.meaning(Target::SourcePage).first().and_then(|heading| fields.url(heading));
}

/// A day, or the day of a moment written with a blank.
fn date(fields: &mut Fields<'_, '_>, heading: &Rc<str>) -> Option<String> {
    let value = fields.row.get(heading)?.to_owned();
    if let Some((day, _)) = value.split_once(' ').filter(|(day, _)| day.len() == 10)
        && chrono::NaiveDate::parse_from_str(day, "%Y-%m-%d").is_ok()
    {
        fields.drop_column(heading);
        fields.repair(heading, &value, day, Rule::DateRewritten);
        return Some(day.to_owned());
    }
    fields.date(heading, DayOrder::DayFirst)
}

fn register_number(fields: &mut Fields<'_, '_>, heading: &Rc<str>) -> Option<IdentifierRecord> {
    let value = fields.row.get(heading)?;
    let compact: String = value.chars().filter(|sign| !sign.is_whitespace()).collect();
    if content::is_association_number(&compact) {
        fields.drop_column(heading);
        return Some(IdentifierRecord { scheme: "FR-RNA".to_owned(), identifier: compact.to_uppercase() });
    }
    let bare = compact.strip_suffix(".0").unwrap_or(&compact);
    if bare.len() <= 10 && is_digits(bare) {
        fields.french_identifier(heading, "FR-SIREN", 9)
    } else {
        fields.french_identifier(heading, "FR-SIRET", 14)
    }
}

fn described(said: &mut Said, fields: &mut Fields<'_, '_>, plan: &Plan) {
    said.summary = first(fields, plan, Target::Summary);
    said.description = joined(fields, plan, Target::Description);
    said.conditions = joined(fields, plan, Target::Conditions);
    said.access_details = joined(fields, plan, Target::AccessDetails);
    said.transport = joined(fields, plan, Target::Transport);
    said.accessibility = joined(fields, plan, Target::Accessibility).into_iter().collect();
    for heading in plan.meaning(Target::Documents) {
        said.documents.extend(fields.list(&heading));
    }
    for heading in plan.meaning(Target::Languages) {
        said.languages.extend(fields.list(&heading));
    }
    said.cost_details = joined(fields, plan, Target::Cost);
    said.cost = said.cost_details.as_deref().and_then(terms::cost);
    if said.cost_details.as_deref().is_some_and(|text| vocabulary::slug(text) == "gratuit") {
        said.cost_details = None;
    }
    for heading in plan.meaning(Target::Area) {
        let Some(text) = fields.raw(&heading) else { continue };
        for part in terms::parts(&text) {
            let known = Territory::france().by_name(&part).into_iter().next();
            match known.filter(|commune| vocabulary::slug(commune.name) == vocabulary::slug(&part)) {
                Some(commune) => said.areas.push(Area::Commune(commune.code.to_owned())),
                None => said.area_details.push(part),
            }
        }
    }
}

/// Needs and publics: words become codes where they are known, and stay words where they are not.
fn coded(said: &mut Said, fields: &mut Fields<'_, '_>, plan: &Plan) {
    for heading in plan.meaning(Target::Topics) {
        for part in words_of(fields, &heading) {
            match terms::topic(&part) {
                Some(topic) if said.topics.contains(&topic) => {}
                Some(topic) => {
                    fields.repair(&heading, &part, topic.code(), Rule::CodeUnderstood);
                    said.topics.push(topic);
                }
                None => fields.repair(&heading, &part, &part, Rule::TermKept),
            }
            let code = vocabulary::slug(&part);
            if !said.other_terms.iter().any(|term| term.code == code) && Topic::from_code(&part).is_none() {
                said.other_terms.push(Term { taxonomy: heading.to_string(), code, name: Some(part) });
            }
        }
    }
    let mut details = Vec::new();
    for heading in plan.meaning(Target::Audiences) {
        for part in words_of(fields, &heading) {
            match terms::audience(&part) {
                Some(audience) if !said.audiences.contains(&audience) => {
                    fields.repair(&heading, &part, audience.code(), Rule::CodeUnderstood);
                    said.audiences.push(audience);
                }
                Some(_) => {}
                None => fields.repair(&heading, &part, &part, Rule::TermKept),
            }
            if !details.contains(&part) && Audience::from_code(&part).is_none() {
                details.push(part);
            }
        }
    }
    said.audience_details = (!details.is_empty()).then(|| details.join(", "));
}

/// The things a cell lists; a ticked box says its heading, one left unticked is kept aside.
fn words_of(fields: &mut Fields<'_, '_>, heading: &Rc<str>) -> Vec<String> {
    let Some(text) = fields.text(heading) else { return Vec::new() };
    if terms::is_tick(&text) {
        return vec![heading.to_string()];
    }
    if terms::is_no(&text) {
        fields.keep_aside(heading, &text, Rule::ValueKeptAside);
        return Vec::new();
    }
    terms::parts(&text)
}

fn reached(said: &mut Said, fields: &mut Fields<'_, '_>, plan: &Plan) {
    for heading in plan.meaning(Target::Phone) {
        for phone in fields.phones(&heading) {
            if !said.phones.iter().any(|known| known.number == phone.number) {
                said.phones.push(phone);
            }
        }
    }
    said.email = plan.meaning(Target::Email).iter().find_map(|heading| fields.email(heading));
    said.website = plan.meaning(Target::Website).iter().find_map(|heading| fields.url(heading));
    person::read(said, fields, plan);
}

/// Hours in one cell, or one cell and more for each day. What no expression can carry goes with them as a note.
fn opened(fields: &mut Fields<'_, '_>, plan: &Plan, known: &mut KnownHours) -> Option<HoursRecord> {
    let mut records: Vec<HoursRecord> = Vec::new();
    for heading in plan.meaning(Target::Hours) {
        if let Some(text) = fields.text(&heading) {
            records.push(understood(fields, &heading, text, known));
        }
    }
    records.extend(by_day(fields, plan));
    let at = records.iter().position(|record| record.osm.is_some()).unwrap_or(0);
    if records.is_empty() {
        return None;
    }
    let mut hours = records.remove(at);
    if !records.is_empty() {
        let others: Vec<&str> = records.iter().map(|record| record.original.as_str()).collect();
        hours.notes = Some(others.join("\n"));
        hours.original = format!("{}\n{}", hours.original, others.join("\n"));
    }
    Some(hours)
}

fn understood(
    fields: &mut Fields<'_, '_>,
    heading: &str,
    text: String,
    known: &mut KnownHours,
) -> HoursRecord {
    let meant = |text: &str| OpeningHours::repair(text).map(|(hours, _)| hours.text().to_owned());
    let osm = known
        .entry(text.clone())
        .or_insert_with(|| meant(&text).or_else(|| meant(&text.replace('\n', ", "))))
        .clone();
    match &osm {
        Some(osm) if *osm != text => fields.repair(heading, &text, osm, Rule::TimeUnderstood),
        Some(_) => {}
        None => fields.repair(heading, &text, &text, Rule::HoursUnreadable),
    }
    HoursRecord { osm, original: text, notes: None }
}

/// One cell « 9h-12h » per day, or two or four cells with a time each, in the order of the columns.
fn by_day(fields: &mut Fields<'_, '_>, plan: &Plan) -> Option<HoursRecord> {
    const CODES: [&str; 7] = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"];
    let mut cells: Vec<Vec<String>> = vec![Vec::new(); 7];
    let mut original = Vec::new();
    let first = plan.meaning(Target::DayHours).into_iter().next()?;
    for heading in plan.meaning(Target::DayHours) {
        let (Some(day), Some(text)) = (headings::day_of(&heading), fields.raw(&heading)) else { continue };
        original.push(format!("{heading} : {text}"));
        if text.chars().any(|sign| sign.is_ascii_digit()) {
            cells[day.num_days_from_monday() as usize].push(text);
        }
    }
    if original.is_empty() {
        return None;
    }
    let rules: Vec<String> = CODES
        .iter()
        .zip(&cells)
        .filter(|(_, times)| !times.is_empty())
        .map(|(code, times)| format!("{code} {}", spans(times)))
        .collect();
    let original = original.join("\n");
    let osm = OpeningHours::repair(&rules.join("; ")).map(|(hours, _)| hours.text().to_owned());
    match &osm {
        Some(osm) => fields.repair(&first, &original, osm, Rule::TimeUnderstood),
        None => fields.repair(&first, &original, &original, Rule::HoursUnreadable),
    }
    Some(HoursRecord { osm, original, notes: None })
}

/// Times two by two, once each and in their order; anything else as it was written.
fn spans(cells: &[String]) -> String {
    let lone = |cell: &String| {
        cell.len() <= 8
            && !cell.contains('-')
            && crate::fields::clock(cell).is_some_and(|(_, _, rest)| rest.is_empty())
    };
    if !cells.iter().all(lone) {
        return cells.join(",");
    }
    let mut minutes: Vec<u16> =
        cells.iter().filter_map(|cell| crate::fields::clock(cell)).map(|(minutes, ..)| minutes).collect();
    minutes.sort_unstable();
    minutes.dedup();
    let time = |minutes: u16| format!("{:02}:{:02}", minutes / 60, minutes % 60);
    let pairs: Vec<String> = minutes
        .chunks(2)
        .map(|pair| pair.iter().map(|one| time(*one)).collect::<Vec<_>>().join("-"))
        .collect();
    pairs.join(",")
}
