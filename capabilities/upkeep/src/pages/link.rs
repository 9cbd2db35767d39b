//! « Tout est bon »: an organisation's records as they stand, and one button. Looking changes nothing.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use chrono::{DateTime, Utc};
use directory::{Author, Availability, Channel, Confirmation, Life, RecordKind, Section, Shown};
use editing::TellOwner;
use store::{Conn, SealKey, StoreError};
use uuid::Uuid;
use vocabulary::Locale;
use vocabulary::id::ConfirmationId;
use web::{Failure, Filled, Visit};

use super::renew::link_or_gone;
use super::{Upkeep, day_and_age, failure, name_of, on};
use crate::compact::{PlaceNames, is_kept_back, lines, place_names, public_name};
use crate::link::{Answered, Link, answered};
use crate::looking_after::TAKEN_BACK_WITHIN;
use crate::paths;
use crate::report::{Report, open_reports_of};
use crate::store::people::endings_of;

#[derive(askama::Template)]
#[template(path = "pages/link.html")]
struct LinkPage<'a> {
    visit: &'a Visit,
    secret: &'a str,
    name: &'a str,
    until: String,
    seen: String,
    changed_meanwhile: bool,
    may_confirm: bool,
    records: Vec<RecordView>,
    reports: Vec<ReportView>,
    ended: Vec<EndedView>,
}

/// A record in few lines.
struct RecordView {
    kind: String,
    name: String,
    sections: Vec<SectionView>,
    state: String,
    state_href: String,
    end_href: String,
    read_only: bool,
    reported: bool,
}

/// A part of a record: what it says, how old that is, and the way to change it.
struct SectionView {
    name: String,
    age: String,
    lines: Vec<String>,
    change: String,
}

/// A report that waits for an answer.
struct ReportView {
    href: String,
    words: String,
}

/// A record that was ended by a link, and the act that brings it back.
struct EndedView {
    name: String,
    on: String,
    revive: String,
}

/// Everything the page of a link shows, as one picture.
pub(super) struct Picture {
    pub(super) name: String,
    pub(super) records: Vec<Shown>,
    pub(super) reports: Vec<Report>,
    ended: Vec<(Shown, DateTime<Utc>)>,
}

impl Picture {
    /// What the page shows, as the button sends it back: confirming what nobody saw would be a lie.
    pub(super) fn seen(&self) -> String {
        let said: Vec<String> =
            self.records.iter().map(|one| format!("{} {}", one.key.id, one.says)).collect();
        web::secret::digest(&said.join("\n")).iter().take(12).map(|byte| format!("{byte:02x}")).collect()
    }

    /// Whether somebody reported an error in a record, and nobody answered.
    fn is_reported(&self, shown: &Shown) -> bool {
        self.reports.iter().any(|report| report.record == shown.key)
    }

    /// The records that « tout est bon » speaks of: those of a neighbour, and those with a report, wait for more.
    pub(super) fn confirmable(&self) -> impl Iterator<Item = &Shown> {
        self.records.iter().filter(|shown| !shown.read_only && !self.is_reported(shown))
    }
}

/// What the page of a link shows.
pub(super) fn picture(
    conn: &mut Conn,
    key: &SealKey,
    link: &Link,
    now: DateTime<Utc>,
) -> Result<Picture, StoreError> {
    let mut ended = Vec::new();
    for row in endings_of(conn, link.organization.uuid(), now - TAKEN_BACK_WITHIN)? {
        let Some(kind) = RecordKind::from_code(&row.kind) else { continue };
        let shown = directory::shown(conn, directory::RecordKey { kind, id: row.record })?;
        let gone = shown.filter(|shown| matches!(shown.life, Life::Gone(_)));
        ended.extend(gone.map(|shown| (shown, row.ended_at)));
    }
    Ok(Picture {
        name: name_of(conn, link.organization)?,
        records: directory::records_of(conn, link.organization)?,
        reports: open_reports_of(conn, key, link.organization)?,
        ended,
    })
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Upkeep>,
    Path(secret): Path<String>,
) -> Result<Response, Failure> {
    let link = match link_or_gone(&room, &visit, &secret).await? {
        Ok(link) => link,
        Err(gone) => return Ok(gone),
    };
    let (key, now, asked) = (room.key.clone(), visit.now, link.clone());
    let picture = room.db.read(move |conn| picture(conn, &key, &asked, now)).await.map_err(failure)?;
    Ok(page(&visit, &secret, &link, &picture, false).into_response())
}

fn page(visit: &Visit, secret: &str, link: &Link, picture: &Picture, changed_meanwhile: bool) -> web::Page {
    let places = place_names(&picture.records);
    let body = LinkPage {
        visit,
        secret,
        name: &picture.name,
        until: on(visit, link.expires_at),
        seen: picture.seen(),
        changed_meanwhile,
        may_confirm: picture.confirmable().next().is_some(),
        records: picture
            .records
            .iter()
            .map(|one| record(visit, secret, link, picture, (one, &places)))
            .collect(),
        reports: picture.reports.iter().map(|report| report_view(visit, secret, picture, report)).collect(),
        ended: picture.ended.iter().map(|(shown, at)| ended_view(visit, secret, shown, *at)).collect(),
    };
    visit.page(visit.say("upkeep-link"), &body).not_indexed()
}

fn record(
    visit: &Visit,
    secret: &str,
    link: &Link,
    picture: &Picture,
    (shown, places): (&Shown, &PlaceNames),
) -> RecordView {
    let kind = shown.key.kind;
    let is_service = kind == RecordKind::Service;
    let under = |rest: String| paths::under_link(secret, &rest);
    RecordView {
        kind: visit.say(kind_key(kind)).into_owned(),
        name: public_name(shown),
        sections: link
            .asks(kind)
            .into_iter()
            .map(|one| section(visit, secret, (shown, one), places))
            .collect(),
        state: state_words(visit, shown),
        state_href: if is_service { under(format!("etat/{}", shown.handle)) } else { String::new() },
        end_href: match kind {
            RecordKind::Organization => paths::report(kind, &shown.handle),
            _ => under(format!("{}/{}/fin", paths::kind_word(kind), shown.handle)),
        },
        read_only: shown.read_only,
        reported: picture.is_reported(shown),
    }
}

fn section(
    visit: &Visit,
    secret: &str,
    (shown, section): (&Shown, Section),
    places: &PlaceNames,
) -> SectionView {
    let assured = shown.sections.iter().find(|date| date.section == section).and_then(|date| date.assured_on);
    let age = match assured {
        Some(day) => visit.say_of("upkeep-section-confirmed", &day_and_age(visit, day)).into_owned(),
        None => visit.say("upkeep-section-never").into_owned(),
    };
    let change = paths::change(secret, shown.key.kind, &shown.handle, section);
    SectionView {
        name: visit.say(section.key()).into_owned(),
        age,
        lines: lines(visit, shown, section, places),
        change: if is_kept_back(shown, section) || shown.read_only { String::new() } else { change },
    }
}

fn report_view(visit: &Visit, secret: &str, picture: &Picture, report: &Report) -> ReportView {
    let about = picture.records.iter().find(|shown| shown.key == report.record);
    let (code, day) = (report.code(), on(visit, report.opened_at));
    let name = about.map(public_name).unwrap_or_default();
    let values =
        [("code", code.as_str().into()), ("name", name.as_str().into()), ("date", day.as_str().into())];
    ReportView {
        href: paths::under_link(secret, &format!("signalements/{}", report.id)),
        words: visit.say_with("upkeep-report-line", &values).into_owned(),
    }
}

fn ended_view(visit: &Visit, secret: &str, shown: &Shown, at: DateTime<Utc>) -> EndedView {
    let rest = format!("{}/{}/reprise", paths::kind_word(shown.key.kind), shown.handle);
    EndedView { name: public_name(shown), on: on(visit, at), revive: paths::under_link(secret, &rest) }
}

/// The key of the words for a kind of record.
pub(super) fn kind_key(kind: RecordKind) -> &'static str {
    match kind {
        RecordKind::Organization => "upkeep-kind-organization",
        RecordKind::Location => "upkeep-kind-location",
        RecordKind::Service => "upkeep-kind-service",
    }
}

/// The passing state of a service in words; empty while it is open as usual.
pub(super) fn state_words(visit: &Visit, shown: &Shown) -> String {
    let said = shown.says.get("availability").cloned().unwrap_or_default();
    let availability: Availability = serde_json::from_value(said).unwrap_or_default();
    let Some(passing) = availability.on(visit.today()) else { return String::new() };
    let until = visit.date(passing.until);
    let values = [("state", passing.state.label(visit.locale).into()), ("date", until.as_str().into())];
    visit.say_with("upkeep-state-until", &values).into_owned()
}

/// The organisation behind a link, as the author of what is done by it.
pub(super) fn author(link: &Link, name: &str) -> Author {
    Author { account: None, organization: Some(link.organization), shown: name.to_owned(), owns: true }
}

/// The letter to those who keep a record about what was changed in it by a link that is nobody's own: no section where
/// it was ended.
pub(super) fn telling(
    room: &Upkeep,
    link: &Link,
    (shown, sections): (&Shown, &[Section]),
) -> Option<TellOwner> {
    if link.to.as_ref().is_some_and(|to| to.account.is_some()) {
        return None;
    }
    let values = [("name", shown.owner_name.as_str().into())];
    let by = room.shell.words.say_with(Locale::French, "upkeep-author-link", &values).into_owned();
    TellOwner::draw(&room.shell, shown, sections, &by)
}

/// What became of « tout est bon ».
enum Confirmed {
    /// Everything shown is confirmed.
    Done,
    /// Something changed since the page was drawn: nothing was confirmed.
    ChangedMeanwhile(Box<Picture>),
}

pub(super) async fn confirm(
    visit: Visit,
    State(room): State<Upkeep>,
    Path(secret): Path<String>,
    filled: Filled,
) -> Result<Response, Failure> {
    let link = match link_or_gone(&room, &visit, &secret).await? {
        Ok(link) => link,
        Err(gone) => return Ok(gone),
    };
    let (key, now, asked) = (room.key.clone(), visit.now, link.clone());
    let (seen, seed) = (filled.text("vu").to_owned(), ConfirmationId::new_v7(now, visit.chance()).uuid());
    let done = room.db.write(move |conn| confirm_all(conn, &key, &asked, &seen, (seed, now))).await;
    match done.map_err(failure)? {
        Confirmed::Done => Ok(visit.go(&paths::under_link(&secret, "merci"), "")),
        Confirmed::ChangedMeanwhile(picture) => {
            Ok(page(&visit, &secret, &link, &picture, true).again().into_response())
        }
    }
}

fn confirm_all(
    conn: &mut Conn,
    key: &SealKey,
    link: &Link,
    seen: &str,
    (seed, now): (Uuid, DateTime<Utc>),
) -> Result<Confirmed, StoreError> {
    let picture = picture(conn, key, link, now)?;
    if picture.seen() != seen {
        return Ok(Confirmed::ChangedMeanwhile(Box::new(picture)));
    }
    let (by, seed) = (author(link, &picture.name), seed.to_string());
    for shown in picture.confirmable() {
        let sections = link.asks(shown.key.kind);
        if sections.is_empty() {
            continue;
        }
        let confirmation = Confirmation {
            // The same if the transaction runs again.
            id: ConfirmationId::from_source("upkeep", &seed, &shown.key.id.to_string()),
            record: shown.key,
            sections: &sections,
            by: &by,
            channel: Channel::Link,
            now,
        };
        directory::confirm(conn, &confirmation)?;
    }
    answered(conn, link, Answered::Confirmed, now)?;
    Ok(Confirmed::Done)
}
