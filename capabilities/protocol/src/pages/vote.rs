//! The vote: what it is about, how it stands, the voices of the visitor's organisations, and how past ones ended.

use ::store::{Conn, StoreError};
use axum::extract::State;
use axum::response::Response;
use vocabulary::id::OrganizationId;
use vocabulary::permission::Action;
use web::{Choice as FormChoice, Crumb, Failure, Filled, Page, Visit};

use super::draft::crumbs;
use super::{Protocol, coordinates, failure, reader, speaks_for, version_words};
use crate::paths;
use crate::store::votes::{Ballot, Elector};
use crate::store::{versions, votes};
use crate::version::{Version, followed};
use crate::vote::{Choice, Means, Tally, Vote};
use crate::voting::{self, Cast};

#[derive(askama::Template)]
#[template(path = "pages/vote.html")]
struct VotePage<'a> {
    visit: &'a Visit,
    crumbs: Vec<Crumb>,
    running: Option<Running>,
    past: Vec<Past>,
    coordinates: bool,
}

/// The vote that is open.
struct Running {
    lead: String,
    rule: String,
    compared: String,
    tally: Tally,
    voted: u32,
    must: u32,
    silent: u32,
    /// The visitor's organisations, each with what it said.
    own: Vec<Own>,
    /// Who has not voted yet, for the coordination.
    waiting: Vec<String>,
}

struct Own {
    id: String,
    name: String,
    said: Option<&'static str>,
    choices: Vec<FormChoice>,
}

/// A vote that has ended.
struct Past {
    title: String,
    outcome: &'static str,
    counts: String,
}

/// What the page tells.
struct Read {
    version: Option<Version>,
    held: Option<u32>,
    running: Option<(Vote, Vec<Elector>)>,
    past: Vec<(u32, Vote, Tally)>,
}

fn read(conn: &mut Conn) -> Result<Read, StoreError> {
    let all = versions::versions(conn)?;
    let running = votes::running(conn)?;
    let mut past = Vec::new();
    for version in all.iter().rev() {
        for vote in votes::votes_of(conn, version.id)?.into_iter().filter(|vote| vote.ended.is_some()) {
            past.push((version.number, vote, votes::tally(conn, vote.id)?));
        }
    }
    let version = running.and_then(|vote| all.iter().find(|version| version.id == vote.version).copied());
    let electors = running.map(|vote| votes::electors_of(conn, vote.id)).transpose()?;
    let held = version.and_then(|version| followed(&all, version.number)).map(|version| version.number);
    Ok(Read { version, held, running: running.zip(electors), past })
}

pub(super) async fn show(visit: Visit, State(room): State<Protocol>) -> Result<Page, Failure> {
    reader(&visit)?;
    let read = room.db.read(read).await.map_err(failure)?;
    let title = visit.say("protocol-vote-title").into_owned();
    let running = match (&read.running, read.version) {
        (Some((vote, electors)), Some(version)) => {
            Some(running(&visit, (vote, electors), &version, read.held))
        }
        _ => None,
    };
    let body = VotePage {
        visit: &visit,
        crumbs: crumbs(&visit, &[(title.clone(), String::new())]),
        running,
        past: read.past.iter().map(|one| past(&visit, one)).collect(),
        coordinates: coordinates(&visit),
    };
    Ok(visit.page(title, &body).not_indexed())
}

fn tally(electors: &[Elector]) -> Tally {
    let count = |choice: Choice| {
        let votes = electors.iter().filter(|one| one.ballot.is_some_and(|(said, _)| said == choice));
        u32::try_from(votes.count()).unwrap_or(u32::MAX)
    };
    Tally {
        electors: u32::try_from(electors.len()).unwrap_or(u32::MAX),
        yes: count(Choice::Yes),
        no: count(Choice::No),
        abstain: count(Choice::Abstain),
    }
}

fn running(
    visit: &Visit,
    (vote, electors): (&Vote, &[Elector]),
    version: &Version,
    held: Option<u32>,
) -> Running {
    let tally = tally(electors);
    let speaks = speaks_for(visit, Action::SignProtocol);
    let own = electors.iter().filter(|one| speaks.iter().any(|(id, _)| *id == one.organization));
    let is_open = vote.is_open(visit.today());
    let waiting = electors.iter().filter(|one| one.ballot.is_none()).map(|one| one.name.clone());
    let values = [
        ("name", version_words(visit, version.number).into()),
        ("day", visit.date(vote.ends_on).into()),
        ("effective", visit.date(vote.effective_on).into()),
    ];
    Running {
        lead: visit.say_with("protocol-vote-lead", &values).into_owned(),
        rule: rule_words(visit, vote, &tally),
        compared: held.map(|held| paths::compare(held, version.number)).unwrap_or_default(),
        tally,
        voted: tally.voted(),
        must: vote.rule.must_vote(tally.electors),
        silent: tally.electors.saturating_sub(tally.voted()),
        own: if is_open { own.map(|one| own_ballot(visit, one)).collect() } else { Vec::new() },
        waiting: if coordinates(visit) { waiting.collect() } else { Vec::new() },
    }
}

/// « Il faut que 26 organisations sur 51 votent, et que plus de 50 % de celles… ».
fn rule_words(visit: &Visit, vote: &Vote, tally: &Tally) -> String {
    let values = [
        ("must", vote.rule.must_vote(tally.electors).into()),
        ("electors", tally.electors.into()),
        ("majority", vote.rule.majority_percent().into()),
    ];
    visit.say_with("protocol-vote-rule", &values).into_owned()
}

fn own_ballot(visit: &Visit, elector: &Elector) -> Own {
    let said = elector.ballot.map(|(choice, _)| choice);
    let choice = |one: Choice| FormChoice::new(one.code(), visit.say(one.key()), said == Some(one));
    Own {
        id: elector.organization.to_string(),
        name: elector.name.clone(),
        said: said.map(Choice::key),
        choices: vec![choice(Choice::Yes), choice(Choice::No), choice(Choice::Abstain)],
    }
}

fn past(visit: &Visit, (number, vote, tally): &(u32, Vote, Tally)) -> Past {
    let (on, outcome) =
        vote.ended.map_or((String::new(), ""), |(on, outcome)| (visit.date(on), outcome.key()));
    let title = [("name", version_words(visit, *number).into()), ("day", on.into())];
    let counts = [
        ("voted", tally.voted().into()),
        ("electors", tally.electors.into()),
        ("yes", tally.yes.into()),
        ("no", tally.no.into()),
        ("abstain", tally.abstain.into()),
    ];
    Past {
        title: visit.say_with("protocol-vote-past", &title).into_owned(),
        outcome,
        counts: visit.say_with("protocol-vote-counts", &counts).into_owned(),
    }
}

/// Puts the ballot of an organisation in.
pub(super) async fn cast(
    visit: Visit,
    State(room): State<Protocol>,
    filled: Filled,
) -> Result<Response, Failure> {
    let organization = filled.text("organisation").parse::<OrganizationId>().ok();
    let member = visit.member.as_ref().ok_or(Failure::NotFound)?;
    let organization = organization.filter(|id| member.may(Action::SignProtocol, *id));
    let organization = organization.ok_or(Failure::NotFound)?;
    let Some(choice) = Choice::from_code(filled.text("voix")) else {
        return Ok(visit.go(paths::VOTE, "protocol-vote-choose"));
    };
    let cast_by = Some(member.account);
    let ballot = Ballot { organization, choice, means: Means::Screen, cast_by, minutes: None };
    let now = visit.now;
    let cast = room.db.write(move |conn: &mut Conn| voting::cast(conn, &ballot, now)).await;
    let notice = match cast.map_err(failure)? {
        Cast::Done => "protocol-vote-in",
        Cast::Closed => "protocol-vote-closed",
        Cast::NotAnElector | Cast::GivenOnScreen => "protocol-vote-not-elector",
    };
    Ok(visit.go(paths::VOTE, notice))
}
