//! Typing the phone sheet back: a code, a reply and a line each, with the keyboard alone; nothing is lost on a fault.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use uuid::Uuid;
use web::{Choice, Crumb, Failure, Faults, Filled, Page, Visit};

use super::{Campaigns, failure, open_campaign};
use crate::campaign::Campaign;
use crate::paths;
use crate::recipient::AnswerChannel;
use crate::type_back::{Batch, Faulty, LineFault, Reply, Typed, take as take_lines, understand};

/// How many lines one page takes.
const LINES: usize = 25;

#[derive(askama::Template)]
#[template(path = "pages/typing.html")]
struct Typing<'a> {
    visit: &'a Visit,
    crumbs: Vec<Crumb>,
    id: Uuid,
    faults: &'a Faults,
    channels: Vec<Choice>,
    rows: Vec<Row<'a>>,
}

/// A line of the form.
struct Row<'a> {
    code_name: String,
    code_label: String,
    code: &'a str,
    reply_name: String,
    reply_label: String,
    replies: Vec<Choice>,
    note_name: String,
    note_label: String,
    note: &'a str,
}

impl Row<'_> {
    fn choices(&self) -> &[Choice] {
        &self.replies
    }
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Campaigns>,
    Path(id): Path<Uuid>,
) -> Result<Page, Failure> {
    let campaign = open_campaign(&room.db, id).await?;
    Ok(page(&visit, &campaign, &vec![Typed::default(); LINES], AnswerChannel::Phone, &Faults::default()))
}

fn page(
    visit: &Visit,
    campaign: &Campaign,
    typed: &[Typed],
    channel: AnswerChannel,
    faults: &Faults,
) -> Page {
    let title = visit.say("campaign-typing-title").into_owned();
    let id = campaign.id.uuid();
    let crumbs = vec![
        Crumb { label: campaign.title.clone(), href: paths::campaign(id) },
        Crumb { label: title.clone(), href: String::new() },
    ];
    let choice = |one: &AnswerChannel| Choice::new(one.code(), visit.say(one.key()), *one == channel);
    let channels = AnswerChannel::TYPED.iter().map(choice).collect();
    let rows = typed.iter().enumerate().map(|(place, one)| row(visit, place, one)).collect();
    visit.page(title, &Typing { visit, crumbs, id, faults, channels, rows }).not_indexed()
}

fn row<'a>(visit: &Visit, place: usize, typed: &'a Typed) -> Row<'a> {
    let label = |key: &str| visit.say_count(key, place + 1).into_owned();
    let mut replies = vec![Choice::new("", "", typed.reply.is_empty())];
    let reply = |one: &Reply| Choice::new(one.code(), visit.say(one.key()), one.code() == typed.reply);
    replies.extend(Reply::ALL.iter().map(reply));
    Row {
        code_name: code_name(place),
        code_label: label("campaign-typing-code"),
        code: &typed.code,
        reply_name: reply_name(place),
        reply_label: label("campaign-typing-reply"),
        replies,
        note_name: note_name(place),
        note_label: label("campaign-typing-note"),
        note: &typed.note,
    }
}

fn code_name(place: usize) -> String {
    format!("code-{}", place + 1)
}

fn reply_name(place: usize) -> String {
    format!("reply-{}", place + 1)
}

fn note_name(place: usize) -> String {
    format!("note-{}", place + 1)
}

fn typed_of(filled: &Filled) -> Vec<Typed> {
    let line = |place: usize| Typed {
        code: filled.text(&code_name(place)).to_owned(),
        reply: filled.text(&reply_name(place)).to_owned(),
        note: filled.text(&note_name(place)).to_owned(),
    };
    (0..LINES).map(line).collect()
}

pub(super) async fn take(
    visit: Visit,
    State(room): State<Campaigns>,
    Path(id): Path<Uuid>,
    filled: Filled,
) -> Result<Response, Failure> {
    let campaign = open_campaign(&room.db, id).await?;
    let by = visit.member.as_ref().map(|member| member.account).ok_or(Failure::SignInFirst)?;
    let (typed, mut faults) = (typed_of(&filled), filled.faults());
    let channel = AnswerChannel::from_code(filled.text("channel")).unwrap_or(AnswerChannel::Phone);
    let lines = match understand(&typed) {
        Ok(lines) if faults.is_empty() => lines,
        Ok(_) => return Ok(again(&visit, &campaign, &typed, channel, &faults)),
        Err(faulty) => {
            tell(&visit, &faulty, &mut faults);
            return Ok(again(&visit, &campaign, &typed, channel, &faults));
        }
    };
    let (key, of, now) = (room.key.clone(), campaign.clone(), visit.now);
    let seed = vocabulary::id::ConfirmationId::new_v7(now, visit.chance()).uuid();
    let write = move |conn: &mut store::Conn| {
        let batch = Batch { campaign: &of, lines: &lines, channel, by, seed, now };
        take_lines(conn, &key, &batch)
    };
    match room.db.write(write).await.map_err(failure)? {
        Ok(_) => Ok(visit.go(&paths::under(id, "saisie"), "campaign-typed")),
        Err(faulty) => {
            tell(&visit, &faulty, &mut faults);
            Ok(again(&visit, &campaign, &typed, channel, &faults))
        }
    }
}

fn again(
    visit: &Visit,
    campaign: &Campaign,
    typed: &[Typed],
    channel: AnswerChannel,
    faults: &Faults,
) -> Response {
    page(visit, campaign, typed, channel, faults).again().into_response()
}

/// Each fault at the field where it is mended.
fn tell(visit: &Visit, faulty: &Faulty, faults: &mut Faults) {
    for (place, fault) in faulty {
        let field = match fault {
            LineFault::Code | LineFault::Unknown | LineFault::Twice => code_name(*place),
            LineFault::Reply => reply_name(*place),
            LineFault::Note => note_name(*place),
        };
        faults.note(&field, visit.say_count(fault.key(), place + 1));
    }
}
