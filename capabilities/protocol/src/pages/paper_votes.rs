//! Votes taken in an assembly, typed by the coordination with the minutes that record them.

use ::store::Conn;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use web::{Choice as FormChoice, Crumb, Failure, Faults, Filled, Visit};

use super::draft::crumbs;
use super::{Protocol, failure};
use crate::paths;
use crate::store::votes::{self, Ballot, Elector};
use crate::vote::{Choice, Means};
use crate::voting::{self, Cast};

/// The longest note of where a vote is recorded, in letters.
const LONGEST_MINUTES: usize = 200;

#[derive(askama::Template)]
#[template(path = "pages/paper_votes.html")]
struct PaperVotes<'a> {
    visit: &'a Visit,
    crumbs: Vec<Crumb>,
    lines: Vec<Line>,
    minutes: &'a str,
    faults: &'a Faults,
}

/// An organisation that has not voted on screen.
struct Line {
    field: String,
    name: String,
    choices: Vec<FormChoice>,
}

/// What was typed or is kept for an elector.
type Typed<'a> = &'a dyn Fn(&Elector) -> Option<Choice>;

/// The electors of the open vote whose voice is not given on screen: that one stays theirs.
async fn electors(room: &Protocol, visit: &Visit) -> Result<Vec<Elector>, Failure> {
    let today = visit.today();
    let read = move |conn: &mut Conn| match votes::running(conn)?.filter(|vote| vote.is_open(today)) {
        Some(vote) => votes::electors_of(conn, vote.id).map(Some),
        None => Ok(None),
    };
    let mut list = room.db.read(read).await.map_err(failure)?.ok_or(Failure::NotFound)?;
    list.retain(|one| one.ballot.is_none_or(|(_, means)| means == Means::Paper));
    Ok(list)
}

fn field(elector: &Elector) -> String {
    format!("voix-{}", elector.organization)
}

pub(super) async fn show(visit: Visit, State(room): State<Protocol>) -> Result<Response, Failure> {
    let list = electors(&room, &visit).await?;
    let minutes = list.iter().map(|one| one.minutes.as_str()).find(|minutes| !minutes.is_empty());
    let typed = |one: &Elector| one.ballot.map(|(choice, _)| choice);
    Ok(page(&visit, &list, (minutes.unwrap_or_default(), &typed), &Faults::default()))
}

fn page(visit: &Visit, list: &[Elector], (minutes, typed): (&str, Typed<'_>), faults: &Faults) -> Response {
    let line = |one: &Elector| {
        let said = typed(one);
        let choice = |code: Choice| FormChoice::new(code.code(), visit.say(code.key()), said == Some(code));
        let none = FormChoice::new("", visit.say("protocol-paper-none"), said.is_none());
        let choices = vec![none, choice(Choice::Yes), choice(Choice::No), choice(Choice::Abstain)];
        Line { field: field(one), name: one.name.clone(), choices }
    };
    let title = visit.say("protocol-paper-votes-title").into_owned();
    let vote = (visit.say("protocol-vote-title").into_owned(), paths::VOTE.to_owned());
    let body = PaperVotes {
        visit,
        crumbs: crumbs(visit, &[vote, (title.clone(), String::new())]),
        lines: list.iter().map(line).collect(),
        minutes,
        faults,
    };
    let page = visit.page(title, &body).not_indexed();
    if faults.is_empty() { page } else { page.again() }.into_response()
}

/// Puts in every ballot that was typed, all or none.
pub(super) async fn take(
    visit: Visit,
    State(room): State<Protocol>,
    filled: Filled,
) -> Result<Response, Failure> {
    let list = electors(&room, &visit).await?;
    let minutes = filled.text("proces-verbal");
    let mut faults = filled.faults();
    if !(5..=LONGEST_MINUTES).contains(&minutes.chars().count()) {
        faults.note("proces-verbal", visit.say_count("protocol-fault-minutes", LONGEST_MINUTES));
    }
    let typed = |one: &Elector| Choice::from_code(filled.text(&field(one)));
    if !faults.is_empty() {
        return Ok(page(&visit, &list, (minutes, &typed), &faults));
    }
    let member = visit.member.as_ref();
    let cast_by = member.map(|member| member.account);
    let ballot = |one: &Elector| {
        let choice = typed(one)?;
        let minutes = Some(minutes.to_owned());
        Some(Ballot { organization: one.organization, choice, means: Means::Paper, cast_by, minutes })
    };
    let ballots: Vec<Ballot> = list.iter().filter_map(ballot).collect();
    let now = visit.now;
    let write = move |conn: &mut Conn| {
        let mut notice = "protocol-paper-votes-kept";
        for ballot in &ballots {
            match voting::cast(conn, ballot, now)? {
                Cast::Done => {}
                Cast::NotAnElector | Cast::GivenOnScreen => notice = "protocol-paper-votes-some",
                Cast::Closed => return Ok("protocol-vote-closed"),
            }
        }
        Ok(notice)
    };
    let notice = room.db.write(write).await.map_err(failure)?;
    Ok(visit.go(paths::VOTE, notice))
}
