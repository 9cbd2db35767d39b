//! One part of a questionnaire, or all of it on one page: kept whenever it is sent, also where something is wrong.

use std::collections::BTreeSet;

use ::store::Conn;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use questionnaire::{Asked, Question, Questionnaire};
use survey::AnswerChannel;
use vocabulary::id::ResponseId;
use web::{Choice, Failure, Faults, Filled, Page, Visit};

use super::{Responses, failure};
use crate::asking::{Asking, fits_one_page};
use crate::entrance::Entrance;
use crate::form::{Entries, Sheet, Understood, draw, name, understand};
use crate::names::recognise;
use crate::response::Draft;
use crate::sending::{Keeping, Lacking, Outcome, Sending, keep as keep_part, send};

/// The button that was pressed: on, back, or a pause.
const WHERE: &str = "vers";
/// By which way what is typed was said.
pub(super) const CHANNEL: &str = "canal";
/// That free texts may be shown with the name.
pub(super) const QUOTE: &str = "citer";

#[derive(askama::Template)]
#[template(path = "pages/part.html")]
struct Part<'a> {
    visit: &'a Visit,
    entrance: &'a Entrance,
    title: String,
    fields: String,
    faults: &'a Faults,
    /// Which of the parts this is and how many there are; none where everything stands on one page.
    progress: Option<(usize, usize)>,
    has_before: bool,
    channels: Vec<Choice>,
    may_quote: bool,
    gaps: usize,
    replaces: bool,
}

impl Part<'_> {
    fn action(&self) -> String {
        match self.entrance.part {
            Some(number) => self.entrance.at_part(number),
            None => self.entrance.whole(),
        }
    }
}

/// The parts somebody sees who gave these answers, each with its number among all parts.
fn pages<'a>(questionnaire: &'a Questionnaire, draft: &Draft) -> Vec<(usize, Asked<'a>)> {
    let number =
        |key: &str| questionnaire.sections.iter().position(|one| one.key == key).map_or(0, |at| at + 1);
    let pages = questionnaire.pages(&draft.answers).into_iter();
    pages.map(|asked| (number(&asked.section.key), asked)).collect()
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Responses>,
    entrance: Entrance,
) -> Result<Response, Failure> {
    if !entrance.is_open(&visit) {
        return Ok(visit.go(&entrance.closed(), "").into_response());
    }
    let asking = read(&room, &entrance).await?;
    let pages = pages(&entrance.survey.questionnaire, &asking.draft);
    match entrance.part {
        // A long questionnaire typed from a sheet begins with its first part.
        None if !fits_one_page(&entrance.survey.questionnaire) => {
            let first = pages.first().map_or(1, |(number, _)| *number);
            return Ok(visit.go(&entrance.at_part(first), "").into_response());
        }
        Some(number) if number == 0 || number > entrance.survey.questionnaire.sections.len() => {
            return Err(Failure::NotFound);
        }
        // A part that is not asked any more leads to the next that is.
        Some(number) if !pages.iter().any(|(one, _)| *one == number) => {
            let next = pages.iter().find(|(one, _)| *one > number);
            let to = next.map_or_else(|| entrance.under("verifier"), |(one, _)| entrance.at_part(*one));
            return Ok(visit.go(&to, "").into_response());
        }
        _ => {}
    }
    let entries = Entries::of(&asking.draft.answers, &asking.draft.misread, visit.locale);
    let seen =
        Seen { asking: &asking, entries, faults: Faults::default(), typed: Typed::of(&asking, &entrance) };
    Ok(page(&visit, &entrance, &seen)?.into_response())
}

async fn read(room: &Responses, entrance: &Entrance) -> Result<Asking, Failure> {
    let (key, of) = (room.key.clone(), entrance.clone());
    room.db.read(move |conn: &mut Conn| Asking::read(conn, &key, &of)).await.map_err(failure)
}

/// What a page shows.
struct Seen<'a> {
    asking: &'a Asking,
    entries: Entries,
    faults: Faults,
    typed: Typed,
}

/// What the coordinator says besides the answers.
#[derive(Clone, Copy)]
struct Typed {
    channel: AnswerChannel,
    may_quote: bool,
}

impl Typed {
    /// As it was kept; a recipient at the telephone step is most likely on the line.
    fn of(asking: &Asking, entrance: &Entrance) -> Typed {
        let guess = match entrance.recipient.is_to_call() {
            true => AnswerChannel::Phone,
            false => AnswerChannel::Paper,
        };
        let sent = asking.sent.as_ref().filter(|sent| sent.was_typed());
        let channel =
            sent.map(|sent| sent.channel).filter(|channel| TYPED.contains(channel)).unwrap_or(guess);
        Typed { channel, may_quote: sent.is_some_and(|sent| sent.may_quote) }
    }

    fn read(filled: &Filled) -> Typed {
        let channel = AnswerChannel::from_code(filled.text(CHANNEL)).filter(|one| TYPED.contains(one));
        Typed { channel: channel.unwrap_or(AnswerChannel::Paper), may_quote: filled.is_ticked(QUOTE) }
    }
}

/// The ways the coordinator types for.
pub(super) const TYPED: [AnswerChannel; 2] = [AnswerChannel::Phone, AnswerChannel::Paper];

fn page(visit: &Visit, entrance: &Entrance, seen: &Seen<'_>) -> Result<Page, Failure> {
    let questionnaire = &entrance.survey.questionnaire;
    let pages = pages(questionnaire, &seen.asking.draft);
    let at = pages.iter().position(|(number, _)| Some(*number) == entrance.part);
    let sections: Vec<Asked<'_>> = match at {
        Some(at) => vec![pages[at].1.clone()],
        None => pages.iter().map(|(_, asked)| asked.clone()).collect(),
    };
    let fields = draw(
        visit,
        &Sheet {
            questionnaire,
            sections: &sections,
            entries: &seen.entries,
            faults: &seen.faults,
            taken: &seen.asking.taken,
            names: &seen.asking.names,
            numbered: entrance.is_typing(),
            titled: at.is_none() && sections.len() > 1,
            conditions: false,
        },
    )?;
    let title = match at {
        Some(at) => pages[at].1.section.title.clone(),
        None => questionnaire.title.clone(),
    };
    let body = Part {
        visit,
        title: title.clone(),
        fields,
        faults: &seen.faults,
        progress: at.filter(|_| pages.len() > 1).map(|at| (at + 1, pages.len())),
        has_before: at.is_some_and(|at| at > 0),
        channels: channels(visit, entrance, seen.typed.channel),
        may_quote: seen.typed.may_quote,
        replaces: seen.asking.replaces,
        gaps: questionnaire.missing(&seen.asking.draft.answers).len(),
        entrance,
    };
    Ok(visit.page(title, &body).not_indexed())
}

/// The ways to choose from, where the coordinator types.
pub(super) fn channels(visit: &Visit, entrance: &Entrance, chosen: AnswerChannel) -> Vec<Choice> {
    let choice =
        |channel: &AnswerChannel| Choice::new(channel.code(), visit.say(channel.key()), *channel == chosen);
    if entrance.is_typing() { TYPED.iter().map(choice).collect() } else { Vec::new() }
}

pub(super) async fn keep(
    visit: Visit,
    State(room): State<Responses>,
    entrance: Entrance,
    filled: Filled,
) -> Result<Response, Failure> {
    let typed = Typed::read(&filled);
    let by = entrance.by(&visit, Some(typed.channel));
    let mut understood = understand(&visit, &filled, &entrance.survey.questionnaire);
    let id = ResponseId::new_v7(visit.now, visit.chance());
    let sent = recognised(&room, understood.clone()).await?;
    let (key, of, now) = (room.key.clone(), entrance.clone(), visit.now);
    let write = move |conn: &mut Conn| {
        keep_part(conn, &key, &Keeping { recipient: &of.recipient, understood: &sent, by, id, now })
    };
    let Some(draft) = room.db.write(write).await.map_err(failure)? else {
        return Ok(visit.go(&entrance.closed(), "").into_response());
    };
    let goes_on = filled.text(WHERE).is_empty();
    if goes_on && !by.is_typed() {
        note_missing(&visit, &entrance, &draft, &mut understood);
    }
    // What nobody may keep was not kept: leaving the page now would lose it without a word.
    if !filled.faults().is_empty() || (goes_on && !understood.faults.is_empty()) {
        let asking = read(&room, &entrance).await?;
        return again(&visit, &entrance, (&asking, &filled), (understood.faults, typed));
    }
    match filled.text(WHERE) {
        "avant" => Ok(visit.go(&before(&entrance, &draft), "").into_response()),
        "plus-tard" => Ok(visit.go(&entrance.resting(), "responses-kept").into_response()),
        _ if entrance.is_typing() && entrance.part.is_none() => {
            keep_typed(&visit, &room, &entrance, (&draft, &understood, typed)).await
        }
        _ => Ok(onward(&visit, &entrance, &draft, &understood)),
    }
}

/// Knows organisations again by their names, before anybody has to wait for the writer.
async fn recognised(room: &Responses, mut understood: Understood) -> Result<Understood, Failure> {
    let typed = understood.answers.clone();
    let read = move |conn: &mut Conn| {
        let mut answers = typed.clone();
        recognise(conn, &mut answers)?;
        Ok(answers)
    };
    understood.answers = room.db.read(read).await.map_err(failure)?;
    Ok(understood)
}

/// The page again, with everything as it was typed.
fn again(
    visit: &Visit,
    entrance: &Entrance,
    (asking, filled): (&Asking, &Filled),
    (faults, typed): (Faults, Typed),
) -> Result<Response, Failure> {
    let posed: BTreeSet<&str> = filled.text(crate::form::QUESTIONS).split(' ').collect();
    let questions = entrance.survey.questionnaire.questions();
    let posed = questions.filter(|question| posed.contains(question.key.as_str()));
    let entries =
        Entries::of(&asking.draft.answers, &asking.draft.misread, visit.locale).overlaid(filled, posed);
    Ok(page(visit, entrance, &Seen { asking, entries, faults, typed })?.again().into_response())
}

/// Notes what must be answered on the page that was sent and is not.
fn note_missing(visit: &Visit, entrance: &Entrance, draft: &Draft, understood: &mut Understood) {
    for question in Lacking::of(&entrance.survey, draft).missing {
        if understood.posed.contains(&question.key) {
            understood
                .faults
                .note(&name(&question.key), visit.say_of("responses-fault-missing", &question.words));
        }
    }
}

/// The part before this one, among those that are asked.
fn before(entrance: &Entrance, draft: &Draft) -> String {
    let pages = pages(&entrance.survey.questionnaire, draft);
    let here = entrance.part.unwrap_or_default();
    let before = pages.iter().rev().find(|(number, _)| *number < here);
    before.map_or_else(|| entrance.base(), |(number, _)| entrance.at_part(*number))
}

/// The questions that these answers made appear and that stood on no page yet.
fn appeared<'a>(entrance: &'a Entrance, draft: &Draft) -> Vec<&'a Question> {
    let asked = entrance.survey.questionnaire.asked(&draft.answers).into_iter();
    let questions = asked.flat_map(|one| one.questions);
    questions.filter(|question| !draft.seen.contains(&question.key)).collect()
}

/// Where « Continuer » leads: to questions of this page that just appeared, to the next part, to reading it again.
fn onward(visit: &Visit, entrance: &Entrance, draft: &Draft, understood: &Understood) -> Response {
    let appeared = appeared(entrance, draft);
    let Some(here) = entrance.part else {
        let Some(first) = appeared.first().filter(|_| !understood.posed.is_empty()) else {
            return visit.go(&entrance.under("verifier"), "");
        };
        return visit.go(&format!("{}#{}", entrance.whole(), name(&first.key)), "responses-more-questions");
    };
    let pages = pages(&entrance.survey.questionnaire, draft);
    let own = pages.iter().find(|(number, _)| *number == here);
    let new = own.and_then(|(_, asked)| asked.questions.iter().find(|one| !draft.seen.contains(&one.key)));
    if let Some(new) = new {
        return visit
            .go(&format!("{}#{}", entrance.at_part(here), name(&new.key)), "responses-more-questions");
    }
    // Who saw everything came back to change one thing: she is led back to where she reads it all again.
    match pages.iter().find(|(number, _)| *number > here) {
        Some((next, _)) if !appeared.is_empty() => visit.go(&entrance.at_part(*next), ""),
        _ => visit.go(&entrance.under("verifier"), ""),
    }
}

/// What the coordinator typed on one page is kept as sent at once, unless it made questions appear.
async fn keep_typed(
    visit: &Visit,
    room: &Responses,
    entrance: &Entrance,
    (draft, understood, typed): (&Draft, &Understood, Typed),
) -> Result<Response, Failure> {
    if !appeared(entrance, draft).is_empty() {
        return Ok(onward(visit, entrance, draft, understood));
    }
    let by = entrance.by(visit, Some(typed.channel));
    let (key, recipient, now) = (room.key.clone(), entrance.recipient.clone(), visit.now);
    let (may_quote, shell) = (typed.may_quote, visit.shell.clone());
    let write = move |conn: &mut Conn| {
        send(conn, &key, &Sending { recipient: &recipient, by, may_quote, shell: &shell, now })
    };
    match room.db.write(write).await.map_err(failure)? {
        Outcome::Sent { .. } => Ok(visit.go(&crate::paths::typing(entrance.survey.id), "responses-typed")),
        Outcome::Incomplete => Ok(visit.go(&entrance.under("verifier"), "")),
        Outcome::Closed => Ok(visit.go(&entrance.closed(), "")),
    }
}
