//! The phone sheet, to print: each organisation that has not answered, with today's data and boxes to tick.

use std::collections::BTreeMap;

use axum::extract::{Path, State};
use directory::{Life, RecordKey, RecordKind, Shown};
use store::{Conn, StoreError};
use uuid::Uuid;
use web::{Crumb, Failure, Page, Visit};

use super::{Campaigns, failure, open_campaign};
use crate::campaign::Campaign;
use crate::code::RecordCode;
use crate::paths;
use crate::recipient::Recipient;
use crate::sheet::{phones, said};
use crate::store::recipients::{coded_of, recipients_of};
use crate::type_back::asked_of;

#[derive(askama::Template)]
#[template(path = "pages/phone_sheet.html")]
struct PhoneSheet<'a> {
    visit: &'a Visit,
    crumbs: Vec<Crumb>,
    id: Uuid,
    title: &'a str,
    blocks: Vec<Block>,
    everybody: bool,
}

/// An organisation on the sheet.
struct Block {
    code: String,
    name: String,
    phones: Vec<String>,
    records: Vec<RecordBlock>,
}

struct RecordBlock {
    code: String,
    name: String,
    parts: Vec<(String, Vec<String>)>,
}

/// An organisation with its records, each with its code.
type Gathered = (Recipient, Vec<(RecordCode, Shown)>);

pub(super) async fn show(
    visit: Visit,
    State(room): State<Campaigns>,
    Path(id): Path<Uuid>,
) -> Result<Page, Failure> {
    let campaign = open_campaign(&room.db, id).await?;
    let everybody = visit.query.split('&').any(|pair| pair == "tous=1");
    let of = campaign.clone();
    let gathered = room.db.read(move |conn| gather(conn, &of, everybody)).await.map_err(failure)?;
    let title = visit.say("campaign-sheet-title").into_owned();
    let body = PhoneSheet {
        crumbs: vec![
            Crumb { label: campaign.title.clone(), href: paths::campaign(id) },
            Crumb { label: title.clone(), href: String::new() },
        ],
        id,
        title: &campaign.title,
        blocks: gathered.iter().map(|one| block(&visit, &campaign, one)).collect(),
        everybody,
        visit: &visit,
    };
    Ok(visit.page(title, &body).not_indexed())
}

/// Those to be called; or everybody who has not answered, for sheets that are carried from door to door.
fn gather(conn: &mut Conn, campaign: &Campaign, everybody: bool) -> Result<Vec<Gathered>, StoreError> {
    let mut codes: BTreeMap<u32, Vec<(RecordCode, RecordKey)>> = BTreeMap::new();
    for row in coded_of(conn, campaign.id.uuid())? {
        let Some(kind) = RecordKind::from_code(&row.kind) else { continue };
        let number = u32::try_from(row.number).unwrap_or(0);
        let position = u32::try_from(row.position).unwrap_or(0);
        let coded = (RecordCode { number, position }, RecordKey { kind, id: row.record });
        codes.entry(number).or_default().push(coded);
    }
    let mut gathered = Vec::new();
    for recipient in recipients_of(conn, campaign.id)? {
        let is_wanted = if everybody { recipient.step.awaits() } else { recipient.step.is_to_call() };
        if !is_wanted {
            continue;
        }
        let mut records = Vec::new();
        for (code, key) in codes.remove(&recipient.number).unwrap_or_default() {
            let shown = directory::shown(conn, key)?.filter(|shown| shown.life == Life::Current);
            records.extend(shown.map(|shown| (code, shown)));
        }
        gathered.push((recipient, records));
    }
    Ok(gathered)
}

fn block(visit: &Visit, campaign: &Campaign, (recipient, records): &Gathered) -> Block {
    let own = records.iter().find(|(code, _)| code.position == 0);
    let numbers = own.and_then(|(_, shown)| {
        let record: directory::Organization = serde_json::from_value(shown.says.clone()).ok()?;
        Some(phones(&record.phones))
    });
    let record = |(code, shown): &(RecordCode, Shown)| RecordBlock {
        code: code.to_string(),
        name: shown.name.clone(),
        parts: asked_of(campaign, shown.key.kind)
            .into_iter()
            .map(|section| (visit.say(section.key()).into_owned(), said(shown, section, visit.locale)))
            .collect(),
    };
    Block {
        code: RecordCode { number: recipient.number, position: 0 }.to_string(),
        name: recipient.name.clone(),
        phones: numbers.unwrap_or_default(),
        records: records.iter().map(record).filter(|record| !record.parts.is_empty()).collect(),
    }
}
