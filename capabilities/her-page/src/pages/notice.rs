//! The notice to read together or to print, with the person's code; that it was given; and a new code when it is lost.

use std::collections::BTreeSet;

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use chrono::NaiveDate;
use paper::Tongue;
use referral::{Look, Referral, note_look};
use vocabulary::codes::Topic;
use vocabulary::id::{AccountId, HerPageId, OrganizationId, ServiceId};
use vocabulary::permission::Action;
use web::{Choice, Crumb, Failure, Filled, Visit};

use super::{HerPages, failure, languages, member_of, query};
use crate::entitled::may_open;
use crate::notice::{Notice, NoticeOf, lines, message};
use crate::opening::{FreshKeys, KeyKind, row_id};
use crate::paper_code::PaperCode;
use crate::paths;
use crate::sealing::open_shown;
use crate::speech::Speech;
use crate::store::directory::{organization_name, service_name};
use crate::store::keys::shown_keys;
use crate::store::notices::{NoticeRow, insert_notice, notices_of};
use crate::store::pages::page_by_id;

/// By which means a notice is given: the code that is kept, the key of its words.
const MEANS: [(&str, &str); 4] = [
    ("read", "her-page-work-notice-read"),
    ("printed", "her-page-work-notice-printed"),
    ("shown", "her-page-work-notice-shown"),
    ("sent", "her-page-work-notice-sent"),
];

#[derive(askama::Template)]
#[template(path = "pages/notice.html")]
struct NoticePage<'a> {
    visit: &'a Visit,
    speech: &'a Speech<'a>,
    languages: Vec<(Tongue, Crumb)>,
    notice: Notice,
    /// What she takes home, on the first day: the square, the address to type, the code.
    home: Option<Home>,
    /// The page; none before anything is sent.
    opened: Option<Opened>,
    query: String,
}

/// What a person takes home.
struct Home {
    square: String,
    address: String,
    code: String,
}

/// What the page knows of a page that stands.
struct Opened {
    id: HerPageId,
    means: Vec<Choice>,
    given: Vec<(NaiveDate, &'static str)>,
    messages: Vec<String>,
}

/// What is read of a page.
struct Read {
    organization: OrganizationId,
    opened_by: Option<AccountId>,
    tongue: Option<Tongue>,
    sender: String,
    requests: Vec<(Referral, String)>,
    given: Vec<NoticeRow>,
    keys: Vec<(String, String)>,
}

/// A page as the member may see it: of its requests those she may open, and no others.
async fn read(room: &HerPages, visit: &Visit, id: HerPageId) -> Result<Read, Failure> {
    let (key, member, today) = (room.key.clone(), member_of(visit)?.clone(), visit.today());
    let read = room.db.read(move |conn| {
        let Some(page) = page_by_id(conn, id.uuid())?.filter(|page| page.erased_on.is_none()) else {
            return Ok(None);
        };
        let Some(organization) = page.organization else { return Ok(None) };
        let mut requests = Vec::new();
        for one in referral::of_her_page(conn, &key, id)? {
            if !may_open(conn, &member, &one, today)? {
                continue;
            }
            let name = organization_name(conn, one.receiver.uuid())?.unwrap_or_default();
            requests.push((one, name));
        }
        let mut keys = Vec::new();
        for row in shown_keys(conn, id.uuid())? {
            if let Some(shown) = row.shown_sealed {
                keys.push((row.kind, open_shown(&key, row.id, &shown)?));
            }
        }
        Ok(Some(Read {
            organization: OrganizationId::from(organization),
            opened_by: page.opened_by.map(AccountId::from),
            tongue: Tongue::from_code(&page.language),
            sender: organization_name(conn, organization)?.unwrap_or_default(),
            requests,
            given: notices_of(conn, id.uuid())?,
            keys,
        }))
    });
    read.await.map_err(failure)?.ok_or(Failure::NotFound)
}

/// The page, for whoever may send requests in the name of the organisation that opened it and may open one of this
/// person's: its code opens everything on it.
async fn own(room: &HerPages, visit: &Visit, id: &str) -> Result<(HerPageId, Read), Failure> {
    let id: HerPageId = id.parse().map_err(|_| Failure::NotFound)?;
    let read = read(room, visit, id).await?;
    let member = member_of(visit)?;
    let sends = member.may(Action::CreateReferral, read.organization) && member.acts_for(read.organization);
    if sends && !read.requests.is_empty() { Ok((id, read)) } else { Err(Failure::NotFound) }
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<HerPages>,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let (id, read) = own(&room, &visit, &id).await?;
    let speech = Speech::asked(&visit, read.tongue);
    let who: BTreeSet<&str> = read.requests.iter().map(|(_, name)| name.as_str()).collect();
    let who: Vec<&str> = who.into_iter().collect();
    let who =
        if who.is_empty() { visit.say("her-page-work-notice-other").into_owned() } else { who.join(", ") };
    let need = read.requests.first().map(|(one, _)| one.need.label(speech.locale()));
    let need = need.map_or_else(|| visit.say("her-page-work-notice-need").into_owned(), str::to_owned);
    let of = NoticeOf { language: speech.code(), who: &who, need: &need, sender: &read.sender };
    let body = NoticePage {
        visit: &visit,
        speech: &speech,
        languages: languages(&visit, &speech),
        notice: lines(&speech, &of),
        // Who opened the page sits beside the person; others give a new code.
        home: home(&visit, &read).filter(|_| read.opened_by == visit.member.as_ref().map(|one| one.account)),
        opened: Some(Opened {
            id,
            means: means(&visit),
            given: read.given.iter().map(|row| (row.told_on, means_key(&row.means))).collect(),
            messages: messages(&visit, &speech, &read, room.hears_messages()),
        }),
        query: query(&visit, ""),
    };
    Ok(page(&visit, &body))
}

/// The notice before anything is sent, for a service and a need that the address names.
pub(super) async fn first(visit: Visit, State(room): State<HerPages>) -> Result<Response, Failure> {
    let speech = Speech::asked(&visit, None);
    let service = in_query(&visit, "service").and_then(|id| id.parse::<ServiceId>().ok());
    let read = room.db.read(move |conn| match service {
        Some(service) => service_name(conn, service.uuid()),
        None => Ok(None),
    });
    let service = read.await.map_err(failure)?;
    let who = service.unwrap_or_else(|| visit.say("her-page-work-notice-other").into_owned());
    let need = in_query(&visit, "besoin").and_then(Topic::from_code).map(|need| need.label(speech.locale()));
    let need = need.map_or_else(|| visit.say("her-page-work-notice-need").into_owned(), str::to_owned);
    let sender = member_of(&visit)?.mandates.first().map(|mandate| mandate.organization_name.clone());
    let sender = sender.unwrap_or_else(|| visit.shell.network_name.clone());
    let of = NoticeOf { language: speech.code(), who: &who, need: &need, sender: &sender };
    let body = NoticePage {
        visit: &visit,
        speech: &speech,
        languages: languages(&visit, &speech),
        notice: lines(&speech, &of),
        home: None,
        opened: None,
        query: String::new(),
    };
    Ok(page(&visit, &body))
}

fn page(visit: &Visit, body: &NoticePage<'_>) -> Response {
    visit.page(visit.say("her-page-work-notice-title"), body).not_indexed().into_response()
}

fn in_query<'a>(visit: &'a Visit, name: &str) -> Option<&'a str> {
    visit
        .query
        .split('&')
        .filter_map(|pair| pair.split_once('='))
        .find(|(key, _)| *key == name)
        .map(|(_, value)| value)
}

/// Address, square and code, as long as they are kept in clear.
fn home(visit: &Visit, read: &Read) -> Option<Home> {
    let of =
        |kind: KeyKind| read.keys.iter().find(|(is, _)| is == kind.code()).map(|(_, clear)| clear.as_str());
    let (secret, code) = (of(KeyKind::Link)?, PaperCode::parse(of(KeyKind::Paper)?)?);
    let address = visit.absolute(&paths::requests(secret));
    Some(Home {
        square: sized(&paper::qr_svg(&address, &visit.say("her-page-work-qr"))),
        address: visit.absolute(paths::CODE),
        code: code.to_string(),
    })
}

/// The square as large as a telephone likes it on paper.
fn sized(square: &str) -> String {
    square.replacen("<svg ", "<svg width=\"200\" height=\"200\" ", 1)
}

fn messages(visit: &Visit, speech: &Speech<'_>, read: &Read, may_answer: bool) -> Vec<String> {
    let open = read.requests.iter().filter(|(one, _)| one.state.is_open());
    open.filter_map(|(one, _)| message(visit, speech.code(), one, may_answer)).collect()
}

fn means(visit: &Visit) -> Vec<Choice> {
    let choice = |(code, key): (&str, &str)| Choice {
        value: code.to_owned(),
        label: visit.say(key).into_owned(),
        chosen: code == MEANS[0].0,
        count: None,
    };
    MEANS.into_iter().map(choice).collect()
}

fn means_key(code: &str) -> &'static str {
    MEANS.iter().find(|(is, _)| *is == code).map_or("her-page-work-notice-shown", |(_, key)| key)
}

pub(super) async fn give(
    visit: Visit,
    State(room): State<HerPages>,
    Path(id): Path<String>,
    filled: Filled,
) -> Result<Response, Failure> {
    let (id, read) = own(&room, &visit, &id).await?;
    let chosen = filled.text("moyen");
    let Some((means, _)) = MEANS.iter().find(|(code, _)| *code == chosen) else {
        return Ok(visit.go(&paths::notice(id), ""));
    };
    let row = NoticeRow {
        id: row_id(visit.now, visit.chance()),
        page: id.uuid(),
        means: (*means).to_owned(),
        language: Speech::asked(&visit, read.tongue).code().to_owned(),
        told_on: visit.today(),
        told_by: visit.member.as_ref().map(|member| member.account.uuid()),
    };
    room.db.write(move |conn| insert_notice(conn, &row)).await.map_err(failure)?;
    Ok(visit.go(&format!("{}{}", paths::notice(id), query(&visit, "")), "her-page-work-notice-noted"))
}

/// A new code; the old one opens nothing any more. Who takes it can read the page: the person sees that she did.
pub(super) async fn renew(
    visit: Visit,
    State(room): State<HerPages>,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let (id, _) = own(&room, &visit, &id).await?;
    let account = member_of(&visit)?.account;
    let fresh = FreshKeys::draw(&room.shell, id, account);
    let (key, now, chance) = (room.key.clone(), visit.now, visit.chance::<10>());
    let given = room.db.write(move |conn| {
        fresh.replace(conn, &key, now)?;
        for (place, one) in referral::of_her_page(conn, &key, id)?.into_iter().enumerate() {
            let at = crate::opening::row_beside(now, chance, place);
            let look = Look { id: at, at: now, account: Some(account), organization: Some(one.from) };
            note_look(conn, one.id, &look)?;
        }
        Ok(())
    });
    given.await.map_err(failure)?;
    Ok(visit.go(&format!("{}{}", paths::notice(id), query(&visit, "")), "her-page-work-code-made"))
}
