//! The coordinator's worklist of records: what nobody answered, what is proposed, what is in doubt, what was put away.

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use chrono::TimeDelta;
use directory::{Author, Channel, GoneWhy, Life, RecordKey, RecordKind, Thresholds};
use store::{Conn, SealKey, StoreError};
use vocabulary::Locale;
use web::{Crumb, Failure, Faults, Filled, Pager, Visit};

use super::waiting::{Line, RecordName, record_name, report_line, suggestion_line};
use super::{Upkeep, failure, member_of, on, sheet_of};
use crate::delays::{ReportDelays, report_delays};
use crate::looking_after::SUGGESTION_WAITS;
use crate::paths;
use crate::proposal::{Proposal, proposals};
use crate::report::{Report, open_reports};
use crate::store::people::doubtful_records;
use crate::store::suggestions::suggestions_waiting_since;
use crate::suggestion::{Suggestion, read_all};

/// No other list of this page is longer: what does not fit comes up once the rest is done.
const MOST: usize = 50;
/// Reports on one page.
const PER_PAGE: usize = 20;
/// How far back records that were put away are shown.
const ARCHIVED_SINCE: TimeDelta = TimeDelta::days(31);
/// Over how long the delay of answers is counted.
const DELAYS_OVER: TimeDelta = TimeDelta::days(90);

#[derive(askama::Template)]
#[template(path = "pages/worklist.html")]
struct WorklistPage<'a> {
    visit: &'a Visit,
    crumbs: Vec<Crumb>,
    /// Reports nobody answered, those of this page and how many there are; then those that their organisation has.
    overdue: (Vec<Line>, usize),
    given: (Vec<Line>, usize),
    pager: Pager,
    proposals: Vec<Line>,
    suggestions: Vec<Line>,
    doubtful: Vec<Line>,
    archived: Vec<Archived>,
    delay: String,
    typed: [String; 3],
    faults: &'a Faults,
}

/// A record that was put away, and the act that brings it back.
struct Archived {
    name: String,
    on: String,
    kind: &'static str,
    handle: String,
}

/// The reports that wait, those nobody answered first.
struct Reports {
    /// Those of one page.
    seen: Vec<(Report, RecordName)>,
    overdue: usize,
    given: usize,
    page: usize,
}

impl Reports {
    fn pages(&self) -> usize {
        (self.overdue + self.given).div_ceil(PER_PAGE).max(1)
    }
}

/// Everything on the list, as one picture.
struct Work {
    reports: Reports,
    proposals: Vec<Proposal>,
    suggestions: Vec<(Suggestion, RecordName)>,
    doubtful: Vec<Doubtful>,
    archived: Vec<ArchivedRecord>,
    delays: ReportDelays,
    thresholds: Thresholds,
}

async fn work(room: &Upkeep, visit: &Visit) -> Result<Work, Failure> {
    let (key, now) = (room.key.clone(), visit.now);
    let asked = visit.query.split('&').find_map(|pair| pair.strip_prefix("page="));
    let page = asked.and_then(|page| page.parse().ok()).unwrap_or(1);
    room.db.read(move |conn| read(conn, &key, (now, page))).await.map_err(failure)
}

fn reports(conn: &mut Conn, key: &SealKey, page: usize) -> Result<Reports, StoreError> {
    let (mut waiting, given): (Vec<Report>, Vec<Report>) =
        open_reports(conn, key)?.into_iter().partition(|report| report.overdue_at.is_some());
    let mut reports = Reports { seen: Vec::new(), overdue: waiting.len(), given: given.len(), page: 1 };
    reports.page = page.clamp(1, reports.pages());
    waiting.extend(given);
    for report in waiting.into_iter().skip((reports.page - 1) * PER_PAGE).take(PER_PAGE) {
        let name = record_name(conn, report.record)?;
        reports.seen.push((report, name));
    }
    Ok(reports)
}

fn read(
    conn: &mut Conn,
    key: &SealKey,
    (now, page): (chrono::DateTime<chrono::Utc>, usize),
) -> Result<Work, StoreError> {
    let mut suggestions = Vec::new();
    let rows = suggestions_waiting_since(conn, now - SUGGESTION_WAITS)?;
    for suggestion in read_all(conn, key, rows.get(..MOST).unwrap_or(&rows))? {
        let name = record_name(conn, suggestion.record)?;
        suggestions.push((suggestion, name));
    }
    let mut proposals = proposals(conn, key)?;
    proposals.truncate(MOST);
    Ok(Work {
        reports: reports(conn, key, page)?,
        proposals,
        suggestions,
        doubtful: doubtful(conn)?,
        archived: archived(conn, now)?,
        delays: report_delays(conn, now - DELAYS_OVER)?,
        thresholds: directory::thresholds(conn)?,
    })
}

type Doubtful = (RecordKey, RecordName, chrono::NaiveDate);

/// Records in doubt without a report that waits: nobody answers any more.
fn doubtful(conn: &mut Conn) -> Result<Vec<Doubtful>, StoreError> {
    let mut found = Vec::new();
    for row in doubtful_records(conn, i64::try_from(MOST).unwrap_or(i64::MAX))? {
        let Some(kind) = RecordKind::from_code(&row.kind) else { continue };
        let key = RecordKey { kind, id: row.id };
        found.push((key, record_name(conn, key)?, row.doubted_on));
    }
    Ok(found)
}

type ArchivedRecord = (RecordKey, String, String, chrono::DateTime<chrono::Utc>);

fn archived(conn: &mut Conn, now: chrono::DateTime<chrono::Utc>) -> Result<Vec<ArchivedRecord>, StoreError> {
    let gone = directory::gone_since(conn, now - ARCHIVED_SINCE, 1_000)?;
    let mut found = Vec::new();
    for one in gone.into_iter().filter(|one| one.why == GoneWhy::Archived).take(MOST) {
        let shown = directory::shown(conn, one.key)?;
        let put_away = shown.filter(|shown| matches!(shown.life, Life::Archived(_)));
        found.extend(put_away.map(|shown| (one.key, shown.name, one.handle, one.on)));
    }
    Ok(found)
}

pub(super) async fn show(visit: Visit, State(room): State<Upkeep>) -> Result<Response, Failure> {
    let work = work(&room, &visit).await?;
    let typed = typed(&work.thresholds);
    Ok(page(&visit, &work, typed, &Faults::default()).into_response())
}

fn typed(thresholds: &Thresholds) -> [String; 3] {
    [thresholds.to_confirm_days, thresholds.stale_days, thresholds.archive_months].map(|one| one.to_string())
}

fn page(visit: &Visit, work: &Work, typed: [String; 3], faults: &Faults) -> web::Page {
    let reports = &work.reports;
    let lines = |is_overdue: bool| {
        let seen = reports.seen.iter().filter(move |(one, _)| one.overdue_at.is_some() == is_overdue);
        seen.map(|(one, name)| report_line(visit, one, name)).collect::<Vec<_>>()
    };
    let address = |page: usize| format!("{}?page={page}", paths::WORKLIST);
    let crumb = |key: &str, href: &str| Crumb { label: visit.say(key).into_owned(), href: href.to_owned() };
    let body = WorklistPage {
        visit,
        crumbs: vec![crumb("upkeep-desk", membership::paths::COORDINATION), crumb("upkeep-worklist", "")],
        overdue: (lines(true), reports.overdue),
        given: (lines(false), reports.given),
        pager: Pager::new(reports.page, reports.pages(), address),
        proposals: work.proposals.iter().map(|one| proposal_line(visit, one)).collect(),
        suggestions: work.suggestions.iter().map(|(one, name)| suggestion_line(visit, one, name)).collect(),
        doubtful: work.doubtful.iter().map(|one| doubtful_line(visit, one)).collect(),
        archived: work.archived.iter().map(|one| archived_view(visit, one)).collect(),
        delay: delay(visit, &work.delays),
        typed,
        faults,
    };
    visit.page(visit.say("upkeep-worklist"), &body).not_indexed()
}

fn proposal_line(visit: &Visit, proposal: &Proposal) -> Line {
    Line {
        href: paths::proposal(proposal.id.uuid()),
        name: proposal.says.name.clone(),
        words: visit.say_of("upkeep-follow-since", &on(visit, proposal.proposed_at)).into_owned(),
    }
}

fn doubtful_line(visit: &Visit, (key, name, since): &Doubtful) -> Line {
    Line {
        href: sheet_of(*key, &name.name).unwrap_or_else(|| editing::paths::overview(*key)),
        name: name.name.clone(),
        words: name.words(&visit.say_of("upkeep-doubtful-since", &visit.date(*since))),
    }
}

fn archived_view(visit: &Visit, (key, name, handle, at): &ArchivedRecord) -> Archived {
    let kind = paths::kind_word(key.kind);
    Archived { name: name.clone(), on: on(visit, *at), kind, handle: handle.clone() }
}

/// « La moitié des signalements reçoit une réponse en 2 jours »; nothing where none was answered.
fn delay(visit: &Visit, delays: &ReportDelays) -> String {
    let Some(median) = delays.median_days else { return String::new() };
    let days = format!("{median:.1}");
    let days = if visit.locale == Locale::French { days.replace('.', ",") } else { days };
    visit.say_of("upkeep-delay", &days).into_owned()
}

pub(super) async fn set_thresholds(
    visit: Visit,
    State(room): State<Upkeep>,
    filled: Filled,
) -> Result<Response, Failure> {
    let texts = ["a-confirmer", "ancienne", "archivee"].map(|field| filled.text(field).to_owned());
    let numbers = texts.each_ref().map(|text| text.parse::<u16>().unwrap_or_default());
    let [to_confirm_days, stale_days, archive_months] = numbers;
    let (to, now) = (Thresholds { to_confirm_days, stale_days, archive_months }, visit.now);
    let is_sound = numbers.iter().all(|number| *number > 0);
    let done = is_sound
        && room.db.write(move |conn| directory::set_thresholds(conn, &to, now)).await.map_err(failure)?;
    if done {
        return Ok(visit.go(paths::WORKLIST, "upkeep-thresholds-set"));
    }
    let mut faults = filled.faults();
    faults.note("a-confirmer", visit.say("upkeep-fault-thresholds"));
    let work = work(&room, &visit).await?;
    Ok(page(&visit, &work, texts, &faults).again().into_response())
}

pub(super) async fn revive(
    visit: Visit,
    State(room): State<Upkeep>,
    filled: Filled,
) -> Result<Response, Failure> {
    let kind = paths::kind_of(filled.text("sorte")).ok_or(Failure::NotFound)?;
    let (handle, now) = (filled.text("fiche").to_owned(), visit.now);
    let by = Author {
        account: Some(member_of(&visit)?.account),
        organization: None,
        shown: room.shell.words.say(Locale::French, "upkeep-author-coordination").into_owned(),
        owns: false,
    };
    let done = room.db.write(move |conn| {
        let shown = directory::shown_by_handle(conn, kind, &handle)?;
        let Some(shown) = shown.filter(|shown| matches!(shown.life, Life::Archived(_))) else {
            return Ok(false);
        };
        let act = directory::Act { by: &by, channel: Channel::Page, now };
        directory::revive(conn, shown.key, act)
    });
    if !done.await.map_err(failure)? {
        return Err(Failure::NotFound);
    }
    Ok(visit.go(paths::WORKLIST, "upkeep-revived"))
}
