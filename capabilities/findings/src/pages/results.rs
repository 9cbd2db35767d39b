//! What the answers say, as they come: who answered, what, and what became of it.

use std::collections::BTreeMap;
use std::sync::Arc;

use axum::extract::{Path, State};
use questionnaire::Kind;
use survey::{Recipient, RecipientState, Survey};
use uuid::Uuid;
use vocabulary::codes::LegalFamily;
use web::{Crumb, Failure, Page, Visit};

use super::sayings::read_hours;
use super::{Findings, begun, failure};
use crate::counted::{Counted, Respondent};
use crate::figure::{Drawn, Reader, Split, bar, draw, percent};
use crate::led_to::{LedTo, Sums, led_to};
use crate::paths;
use crate::rates::{Rate, Rates, rates};

#[derive(askama::Template)]
#[template(path = "pages/results.html")]
struct ResultsPage<'a> {
    visit: &'a Visit,
    crumbs: Vec<Crumb>,
    survey: &'a Survey,
    state: String,
    whole: Rate,
    share: String,
    families: Vec<RateLine>,
    sectors: Vec<RateLine>,
    channels: Vec<(String, u64)>,
    types: Vec<TypeLine>,
    sender_is_silent: bool,
    splits: Vec<Crumb>,
    sections: Vec<SectionDrawn>,
    led_to: LedTo,
    sums: Sums,
    at: String,
}

/// How many of a family or sector answered.
pub(super) struct RateLine {
    pub(super) label: String,
    pub(super) asked: u64,
    pub(super) answered: u64,
    pub(super) share: String,
    pub(super) bar: String,
}

/// The respondents of a type.
struct TypeLine {
    label: String,
    count: usize,
    names: String,
}

/// A section with its questions.
pub(super) struct SectionDrawn {
    pub(super) key: String,
    pub(super) title: String,
    pub(super) questions: Vec<Drawn>,
}

struct Read {
    rates: Rates,
    counted: Arc<Counted>,
    led_to: LedTo,
    sender: Vec<Recipient>,
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Findings>,
    Path(id): Path<Uuid>,
) -> Result<Page, Failure> {
    let survey = begun(&room, id).await?;
    let split =
        Split::from_word(visit.query.split('&').find_map(|pair| pair.strip_prefix("par=")).unwrap_or(""));
    let read = read(&room, &survey).await?;
    let sections = drawn(&visit, &survey, &read.counted, (split, Reader::Coordination));
    let body = ResultsPage {
        crumbs: crumbs(&visit, &survey),
        state: visit.say(survey.state.key()).into_owned(),
        whole: read.rates.whole,
        share: percent(read.rates.whole),
        families: families(&visit, &read.rates),
        sectors: sectors(&visit, &read.rates),
        channels: channels(&visit, &read.rates),
        types: types(&visit, &read.counted.respondents),
        sender_is_silent: is_silent(&read.sender),
        splits: splits(&visit, split),
        sections,
        sums: read.led_to.sums(),
        led_to: read.led_to,
        at: visit.local_now().format("%H:%M").to_string(),
        survey: &survey,
        visit: &visit,
    };
    Ok(visit.page(visit.say_of("findings-title", &survey.title), &body).not_indexed())
}

async fn read(room: &Findings, survey: &Survey) -> Result<Read, Failure> {
    let (key, memory, survey) = (room.key.clone(), room.memory.clone(), survey.clone());
    let read = room.db.read(move |conn| {
        Ok(Read {
            rates: rates(conn, survey.id)?,
            counted: memory.counted(conn, &key, &survey)?,
            led_to: led_to(conn, survey.id)?,
            sender: survey::recipients_of_organization(conn, survey.sender)?
                .into_iter()
                .filter(|one| one.survey == survey.id)
                .collect(),
        })
    });
    read.await.map_err(failure)
}

fn crumbs(visit: &Visit, survey: &Survey) -> Vec<Crumb> {
    vec![
        Crumb { label: visit.say("findings-surveys").into_owned(), href: survey::paths::SURVEYS.to_owned() },
        Crumb { label: survey.title.clone(), href: survey::paths::survey(survey.id) },
        Crumb { label: visit.say("findings-results").into_owned(), href: String::new() },
    ]
}

/// The organisation that asks is asked like the others (and forgets like the others).
fn is_silent(sender: &[Recipient]) -> bool {
    let answered = |one: &Recipient| one.covered || one.state == RecipientState::Answered;
    !sender.is_empty() && !sender.iter().any(answered)
}

pub(super) fn families(visit: &Visit, rates: &Rates) -> Vec<RateLine> {
    rates.by_family.iter().map(|(family, rate)| rate_line(family.label(visit.locale), *rate)).collect()
}

pub(super) fn sectors(visit: &Visit, rates: &Rates) -> Vec<RateLine> {
    let known = rates.by_sector.iter().map(|(sector, rate)| rate_line(sector.label(visit.locale), *rate));
    let unknown = (rates.without_sector != Rate::default())
        .then(|| rate_line(&visit.say("findings-without-sector"), rates.without_sector));
    known.chain(unknown).collect()
}

fn rate_line(label: &str, rate: Rate) -> RateLine {
    RateLine {
        label: label.to_owned(),
        asked: rate.asked,
        answered: rate.answered,
        share: percent(rate),
        bar: bar(rate),
    }
}

fn channels(visit: &Visit, rates: &Rates) -> Vec<(String, u64)> {
    rates.by_channel.iter().map(|(channel, count)| (visit.say(channel.key()).into_owned(), *count)).collect()
}

/// Respondents by type, the most frequent first. Associations of mutual aid are of many types and count as one; the
/// others go by their own.
fn types(visit: &Visit, respondents: &[Respondent]) -> Vec<TypeLine> {
    let mut types: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for one in respondents {
        let label = match (one.family, one.kind) {
            (Some(family @ LegalFamily::MutualAid), _) => family.label(visit.locale).to_owned(),
            (_, Some(kind)) => kind.label(visit.locale).to_owned(),
            (Some(family), None) => visit.say_of("findings-type-of", family.label(visit.locale)).into_owned(),
            (None, None) => visit.say("findings-type-unknown").into_owned(),
        };
        types.entry(label).or_default().push(&one.name);
    }
    let mut lines: Vec<TypeLine> = types
        .into_iter()
        .map(|(label, names)| TypeLine { label, count: names.len(), names: names_of(visit, &names) })
        .collect();
    lines.sort_by(|a, b| b.count.cmp(&a.count).then_with(|| a.label.cmp(&b.label)));
    lines
}

/// At most so many names on one line: of ten thousand respondents nobody reads the list here.
const MOST_NAMES: usize = 40;

fn names_of(visit: &Visit, names: &[&str]) -> String {
    let shown = names[..names.len().min(MOST_NAMES)].join(", ");
    let others = names.len().saturating_sub(MOST_NAMES);
    if others == 0 { shown } else { format!("{shown} {}", visit.say_count("findings-more-names", others)) }
}

fn splits(visit: &Visit, split: Split) -> Vec<Crumb> {
    let all = [
        (Split::Whole, "findings-split-none"),
        (Split::Family, "findings-split-family"),
        (Split::Sector, "findings-split-sector"),
    ];
    let link = |(one, key): (Split, &str)| {
        let href = if one == split { String::new() } else { visit.here_with("par", one.word()) };
        Crumb { label: visit.say(key).into_owned(), href }
    };
    all.into_iter().map(link).collect()
}

/// Every question with its figures, section by section.
pub(super) fn drawn(
    visit: &Visit,
    survey: &Survey,
    counted: &Counted,
    (split, reader): (Split, Reader),
) -> Vec<SectionDrawn> {
    let columns = split.columns();
    let mut findings = counted.findings.questions.iter();
    let section = |section: &questionnaire::Section| SectionDrawn {
        key: section.key.clone(),
        title: section.title.clone(),
        questions: section
            .questions
            .iter()
            .zip(findings.by_ref())
            .map(|(question, finding)| {
                let mut drawn =
                    draw(visit, (question, finding), (&columns, reader), counted.said.get(&question.key));
                if question.kind == Kind::Hours {
                    read_hours(visit, &mut drawn.said);
                }
                drawn
            })
            .collect(),
    };
    survey.questionnaire.sections.iter().map(section).collect()
}

/// The addresses the page leads to.
impl ResultsPage<'_> {
    fn sayings(&self, key: &str) -> String {
        paths::sayings(self.survey.id, key)
    }

    fn file(&self, name: &str) -> String {
        paths::file(self.survey.id, name)
    }

    fn restitution(&self) -> String {
        paths::restitution(self.survey.id)
    }

    fn decide(&self, suggestion: &Uuid) -> String {
        upkeep::paths::decide(*suggestion)
    }
}
