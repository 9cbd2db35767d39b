//! Reading one's answers again before they are sent: what is missing, what could be said better, who may be quoted.

use ::store::Conn;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use questionnaire::{Answer, Question};
use survey::AnswerChannel;
use vocabulary::caution::{Place, cautions};
use web::{Choice, Failure, Filled, Page, Visit};

use super::part::{CHANNEL, QUOTE, TYPED, channels};
use super::{Responses, answers, failure};
use crate::entrance::Entrance;
use crate::form::name;
use crate::response::Draft;
use crate::sending::{Lacking, Outcome, Sending, send as send_answers};
use crate::store::Sheet;
use crate::{names, store};

#[derive(askama::Template)]
#[template(path = "pages/check.html")]
struct Check<'a> {
    visit: &'a Visit,
    entrance: &'a Entrance,
    said: String,
    missing: Vec<Way>,
    to_mend: Vec<Way>,
    cautions: Vec<String>,
    unknown: Vec<(String, String)>,
    has_words: bool,
    may_quote: bool,
    can_send: bool,
    channels: Vec<Choice>,
}

impl Check<'_> {
    fn button(&self) -> &'static str {
        if self.entrance.is_typing() { "responses-typing-keep" } else { "responses-send" }
    }
}

/// A question, and where it is answered.
struct Way {
    words: String,
    href: String,
}

/// What was typed and sent so far, and what its unknown names may mean.
struct Read {
    sheet: Sheet,
    near: Vec<(String, Vec<String>)>,
}

async fn read(room: &Responses, entrance: &Entrance) -> Result<Option<Read>, Failure> {
    let (key, id) = (room.key.clone(), entrance.recipient.id);
    let (questionnaire, is_typing) = (entrance.survey.questionnaire.clone(), entrance.is_typing());
    let read = move |conn: &mut Conn| {
        let sheet = store::sheet(conn, &key, id)?.filter(|sheet| !is_typing || !sheet.is_of_others());
        let Some(sheet) = sheet else { return Ok(None) };
        let near = names::near(conn, &sheet.shown(&questionnaire, is_typing).answers)?;
        Ok(Some(Read { sheet, near }))
    };
    room.db.read(read).await.map_err(failure)
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Responses>,
    entrance: Entrance,
) -> Result<Response, Failure> {
    if !entrance.is_open(&visit) {
        return Ok(visit.go(&entrance.closed(), ""));
    }
    // Nothing was typed yet: there is nothing to read again.
    let Some(read) = read(&room, &entrance).await? else { return Ok(visit.go(&entrance.base(), "")) };
    Ok(page(&visit, &entrance, &read)?.into_response())
}

fn page(visit: &Visit, entrance: &Entrance, read: &Read) -> Result<Page, Failure> {
    let questionnaire = &entrance.survey.questionnaire;
    let draft = read.sheet.shown(questionnaire, entrance.is_typing());
    let lacking = Lacking::of(&entrance.survey, &draft);
    let to = |question: &&Question| way(entrance, question);
    let sent = questionnaire.kept(draft.answers.clone());
    let near = |(name, near): &(String, Vec<String>)| (name.clone(), near.join(" ; "));
    let is_typed = entrance.by(visit, None).is_typed();
    let body = Check {
        visit,
        entrance,
        said: answers::draw(visit, questionnaire, &draft.answers, Some(entrance))?,
        can_send: lacking.to_mend.is_empty() && (lacking.missing.is_empty() || is_typed),
        missing: lacking.missing.iter().map(to).collect(),
        to_mend: lacking.to_mend.iter().map(to).collect(),
        cautions: met(visit, &draft),
        unknown: read.near.iter().map(near).collect(),
        has_words: sent.values().any(|answer| answer.words().is_some()),
        may_quote: read.sheet.response.may_quote,
        channels: channels(visit, entrance, read.sheet.response.channel),
    };
    Ok(visit.page(visit.say("responses-check-title"), &body).not_indexed())
}

fn way(entrance: &Entrance, question: &Question) -> Way {
    let sections = &entrance.survey.questionnaire.sections;
    let holds =
        |section: &questionnaire::Section| section.questions.iter().any(|one| one.key == question.key);
    let number = sections.iter().position(holds).map_or(1, |at| at + 1);
    let href = format!("{}#{}", entrance.at_part(number), name(&question.key));
    Way { words: question.words.clone(), href }
}

/// What is worth a second look in free words, each reason once. Nothing is refused for it.
fn met(visit: &Visit, draft: &Draft) -> Vec<String> {
    let mut met: Vec<String> = Vec::new();
    for words in draft.answers.values().filter_map(Answer::words) {
        for caution in cautions(words, Place::Public) {
            let label = caution.kind.label(visit.locale).to_owned();
            if !met.contains(&label) {
                met.push(label);
            }
        }
    }
    met
}

pub(super) async fn send(
    visit: Visit,
    State(room): State<Responses>,
    entrance: Entrance,
    filled: Filled,
) -> Result<Response, Failure> {
    let before = read(&room, &entrance).await?;
    let channel = AnswerChannel::from_code(filled.text(CHANNEL)).filter(|one| TYPED.contains(one));
    let by = entrance.by(&visit, channel);
    let (key, recipient, now) = (room.key.clone(), entrance.recipient.clone(), visit.now);
    let (may_quote, shell) = (filled.is_ticked(QUOTE), visit.shell.clone());
    let write = move |conn: &mut Conn| {
        send_answers(conn, &key, &Sending { recipient: &recipient, by, may_quote, shell: &shell, now })
    };
    match room.db.write(write).await.map_err(failure)? {
        Outcome::Sent { .. } if entrance.is_typing() => {
            Ok(visit.go(&crate::paths::typing(entrance.survey.id), "responses-typed"))
        }
        Outcome::Sent { replaces } => {
            let told = if replaces { "responses-sent-replaces" } else { "responses-sent" };
            Ok(visit.go(&entrance.under("merci"), told))
        }
        Outcome::Closed => Ok(visit.go(&entrance.closed(), "")),
        Outcome::Incomplete => match before {
            Some(read) => Ok(page(&visit, &entrance, &read)?.again().into_response()),
            None => Ok(visit.go(&entrance.base(), "")),
        },
    }
}
