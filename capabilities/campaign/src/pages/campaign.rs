//! A campaign: before it opens, whom it will ask; from then on, who answered and who is to be called.

use axum::extract::{Path, State};
use axum::response::Response;
use directory::{RecordKey, RecordKind};
use store::Conn;
use uuid::Uuid;
use vocabulary::codes::LegalFamily;
use vocabulary::id::CampaignId;
use vocabulary::territory::Territory;
use web::{Crumb, Failure, Page, Visit};

use super::{Campaigns, campaign_of, failure, moment};
use crate::board::{Board, Tally, board};
use crate::campaign::{Campaign, CampaignKind, CampaignState};
use crate::code::RecordCode;
use crate::ladder::Address;
use crate::opening::{self, Plan, plan};
use crate::pages::campaigns::dates;
use crate::paths;
use crate::recipient::Recipient;
use crate::rounds::{self, Round};
use crate::store::campaigns::delete_draft;
use crate::store::corrections::{Correction, note_done, waiting};
use crate::store::recipients::recipients_of;

#[derive(askama::Template)]
#[template(path = "pages/campaign.html")]
struct CampaignPage<'a> {
    visit: &'a Visit,
    crumbs: Vec<Crumb>,
    campaign: &'a Campaign,
    id: Uuid,
    kind: String,
    dates: String,
    at: String,
    draft: Option<DraftView>,
    board: Option<BoardView>,
}

/// Whom a draft will ask.
struct DraftView {
    asked: usize,
    to_call: usize,
    /// Each name, and whether it can be written to.
    names: Vec<(String, bool)>,
}

struct BoardView {
    is_open: bool,
    is_crisis: bool,
    whole: Tally,
    families: Vec<TallyLine>,
    communes: Vec<TallyLine>,
    answers: Vec<(String, String, u32)>,
    to_call: Vec<CallLine>,
    awaited: Vec<(String, String, String)>,
    answered: Vec<(String, String, String, String)>,
    corrections: Vec<CorrectionLine>,
}

impl BoardView {
    fn families(&self) -> &[TallyLine] {
        &self.families
    }

    fn communes(&self) -> &[TallyLine] {
        &self.communes
    }
}

struct TallyLine {
    id: String,
    label: String,
    tally: Tally,
}

struct CallLine {
    code: String,
    name: String,
    phones: Vec<(String, String)>,
    why: &'static str,
    calls: u32,
    crisis: String,
}

struct CorrectionLine {
    name: String,
    path: String,
    note: String,
    on: String,
    act: String,
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Campaigns>,
    Path(id): Path<Uuid>,
) -> Result<Page, Failure> {
    let campaign = campaign_of(&room.db, id).await?;
    let (draft, board) = match campaign.state {
        CampaignState::Draft => (Some(draft_view(&room, &visit, &campaign).await?), None),
        CampaignState::Open | CampaignState::Closed => {
            (None, Some(board_view(&room, &visit, &campaign).await?))
        }
    };
    let campaigns = visit.say("campaign-campaigns-title").into_owned();
    let body = CampaignPage {
        crumbs: vec![
            Crumb { label: campaigns, href: paths::CAMPAIGNS.to_owned() },
            Crumb { label: campaign.title.clone(), href: String::new() },
        ],
        id,
        kind: visit.say(campaign.kind.key()).into_owned(),
        dates: dates(&visit, &campaign),
        at: moment(&visit, visit.now),
        draft,
        board,
        campaign: &campaign,
        visit: &visit,
    };
    Ok(visit.page(campaign.title.clone(), &body).not_indexed())
}

async fn planned(room: &Campaigns, visit: &Visit, campaign: &Campaign) -> Result<Plan, Failure> {
    let (key, scope, today) = (room.key.clone(), campaign.scope.clone(), visit.today());
    room.db.read(move |conn| plan(conn, &key, &scope, today)).await.map_err(failure)
}

async fn draft_view(room: &Campaigns, visit: &Visit, campaign: &Campaign) -> Result<DraftView, Failure> {
    let plan = planned(room, visit, campaign).await?;
    let names = plan.asked.iter().map(|asked| (asked.name.clone(), asked.address == Address::Known));
    Ok(DraftView { asked: plan.asked.len(), to_call: plan.to_call(), names: names.collect() })
}

/// What the board needs of the records.
struct Read {
    board: Board,
    recipients: Vec<Recipient>,
    phones: Vec<Vec<(String, String)>>,
    corrections: Vec<(Correction, String, String)>,
}

async fn board_view(room: &Campaigns, visit: &Visit, campaign: &Campaign) -> Result<BoardView, Failure> {
    let (key, id) = (room.key.clone(), campaign.id);
    let read = move |conn: &mut Conn| {
        let recipients = recipients_of(conn, id)?;
        let mut phones = Vec::new();
        for one in recipients.iter().filter(|one| one.step.is_to_call()) {
            phones.push(phones_of(conn, one)?);
        }
        let mut corrections = Vec::new();
        for correction in waiting(conn, &key, id)? {
            let shown = directory::shown(conn, correction.record)?;
            let name = shown.as_ref().map(|shown| shown.name.clone()).unwrap_or_default();
            corrections.push((correction.clone(), name.clone(), sheet_path(correction.record, &name)));
        }
        Ok(Read { board: board(conn, id)?, recipients, phones, corrections })
    };
    let read = room.db.read(read).await.map_err(failure)?;
    Ok(viewed(visit, campaign, read))
}

/// The numbers of an organisation: as shown, and as dialled.
fn phones_of(conn: &mut Conn, one: &Recipient) -> Result<Vec<(String, String)>, store::StoreError> {
    let record = directory::organization(conn, one.organization.uuid())?;
    let phones = record.map(|record| record.says.phones).unwrap_or_default();
    Ok(phones.into_iter().map(|phone| (phone.href().unwrap_or_default(), phone.shown)).collect())
}

/// The sheet of a record, where it is mended.
pub(super) fn sheet_path(record: RecordKey, name: &str) -> String {
    match record.kind {
        RecordKind::Service => directory::paths::service(record.id, name),
        RecordKind::Organization | RecordKind::Location => directory::paths::organization(record.id, name),
    }
}

fn viewed(visit: &Visit, campaign: &Campaign, read: Read) -> BoardView {
    let is_crisis = campaign.kind == CampaignKind::Crisis;
    let id = campaign.id.uuid();
    let to_call = read.recipients.iter().filter(|one| one.step.is_to_call()).zip(read.phones);
    let still = read.recipients.iter().filter(|one| one.step.awaits() && !one.step.is_to_call());
    let awaited = still.map(|one| {
        let since = visit.date(rounds::day(one.since));
        (one.name.clone(), visit.say(one.step.key()).into_owned(), since)
    });
    let answers = read.board.answers.iter().map(|(channel, step, count)| {
        (visit.say(channel.key()).into_owned(), visit.say(step.key()).into_owned(), *count)
    });
    BoardView {
        is_open: campaign.state == CampaignState::Open,
        is_crisis,
        whole: read.board.whole,
        families: lines(&read.board.by_family, |code| family_name(visit, code)),
        communes: lines(&read.board.by_commune, |code| commune_name(visit, code)),
        answers: answers.collect(),
        to_call: to_call.map(|(one, phones)| call_line(id, is_crisis, one, phones)).collect(),
        awaited: awaited.collect(),
        answered: answered(visit, &read.recipients),
        corrections: read.corrections.into_iter().map(|one| correction_line(visit, id, one)).collect(),
    }
}

/// Who answered what, by which way and when.
fn answered(visit: &Visit, recipients: &[Recipient]) -> Vec<(String, String, String, String)> {
    let line = |one: &Recipient| {
        let (outcome, channel, at) = one.answer?;
        let (said, way) = (visit.say(outcome.key()).into_owned(), visit.say(channel.key()).into_owned());
        Some((one.name.clone(), said, way, visit.date(rounds::day(at))))
    };
    recipients.iter().filter_map(line).collect()
}

fn call_line(campaign: Uuid, is_crisis: bool, one: &Recipient, phones: Vec<(String, String)>) -> CallLine {
    let crisis = format!("crise/{}", one.organization);
    CallLine {
        code: RecordCode { number: one.number, position: 0 }.to_string(),
        name: one.name.clone(),
        phones,
        why: one.step.key(),
        calls: one.calls,
        crisis: if is_crisis { paths::under(campaign, &crisis) } else { String::new() },
    }
}

fn correction_line(
    visit: &Visit,
    campaign: Uuid,
    (correction, name, path): (Correction, String, String),
) -> CorrectionLine {
    CorrectionLine {
        name,
        path,
        on: visit.date(rounds::day(correction.noted_at)),
        act: paths::under(campaign, &format!("corrections/{}", correction.id)),
        note: correction.note,
    }
}

fn lines(tallies: &[(String, Tally)], name: impl Fn(&str) -> String) -> Vec<TallyLine> {
    let line = |(code, tally): &(String, Tally)| TallyLine {
        id: format!("part-{}", if code.is_empty() { "none" } else { code }),
        label: name(code),
        tally: *tally,
    };
    let mut lines: Vec<TallyLine> = tallies.iter().map(line).collect();
    lines.sort_by_key(|line| vocabulary::fold(&line.label));
    lines
}

/// The name of a family by its code.
pub(super) fn family_name(visit: &Visit, code: &str) -> String {
    let family = LegalFamily::from_code(code);
    family.map_or_else(
        || visit.say("campaign-no-family").into_owned(),
        |family| family.label(visit.locale).to_owned(),
    )
}

/// The name of a commune by its code.
pub(super) fn commune_name(visit: &Visit, code: &str) -> String {
    let commune = Territory::france().commune(code);
    commune.map_or_else(|| visit.say("campaign-no-commune").into_owned(), |commune| commune.name.to_owned())
}

pub(super) async fn open(
    visit: Visit,
    State(room): State<Campaigns>,
    Path(id): Path<Uuid>,
) -> Result<Response, Failure> {
    let campaign = campaign_of(&room.db, id).await?;
    let plan = planned(&room, &visit, &campaign).await?;
    if plan.asked.is_empty() {
        return Ok(visit.go(&paths::campaign(id), "campaign-nobody"));
    }
    let at = (visit.today(), visit.now);
    let opened = room.db.write(move |conn| opening::open(conn, &campaign, &plan, at)).await;
    if opened.map_err(failure)? {
        // The first letters leave now; should the house stop meanwhile, the next round writes the others.
        rounds::climb_all(&room.db, &room.key, &room.shell, &mut Round::default()).await.map_err(failure)?;
    }
    Ok(visit.go(&paths::campaign(id), "campaign-opened"))
}

pub(super) async fn close(
    visit: Visit,
    State(room): State<Campaigns>,
    Path(id): Path<Uuid>,
) -> Result<Response, Failure> {
    let (campaign, now) = (campaign_of(&room.db, id).await?, visit.now);
    room.db.write(move |conn| rounds::close(conn, &campaign, now)).await.map_err(failure)?;
    Ok(visit.go(&paths::campaign(id), "campaign-closed"))
}

pub(super) async fn discard(
    visit: Visit,
    State(room): State<Campaigns>,
    Path(id): Path<Uuid>,
) -> Result<Response, Failure> {
    let gone = room.db.write(move |conn| delete_draft(conn, id)).await.map_err(failure)?;
    if gone == 0 {
        return Err(Failure::NotFound);
    }
    Ok(visit.go(paths::CAMPAIGNS, "campaign-discarded"))
}

pub(super) async fn corrected(
    visit: Visit,
    State(room): State<Campaigns>,
    Path((id, correction)): Path<(Uuid, Uuid)>,
) -> Result<Response, Failure> {
    let (now, campaign) = (visit.now, CampaignId::from(id).uuid());
    room.db.write(move |conn| note_done(conn, correction, campaign, now)).await.map_err(failure)?;
    Ok(visit.go(&paths::campaign(id), "campaign-corrected"))
}
