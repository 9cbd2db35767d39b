//! One speed-meeting for the coordination: what comes next, and its rounds as a timetable with what is proved of them.

use std::collections::BTreeSet;

use axum::extract::{Path, State as Lent};
use axum::response::Response;
use post::Desk;
use uuid::Uuid;
use vocabulary::id::SpeedMeetingId;
use web::{Choice, Crumb, Failure, Filled, Page, Visit};

use super::{SpeedMeetings, way};
use crate::acting::{computed, hold_those, is_fresh, lock, move_on, plan_need, unlock, unplan_need};
use crate::keeping::{keep_rotation, read_rotation, rotation, speed_meeting};
use crate::letters::{self, What};
use crate::paths;
use crate::planning::NoRounds;
use crate::reply::id_of;
use crate::rotation::Rotation;
use crate::showing::{self, Timetable, hour};
use crate::speed_meeting::{Answer, Guest, SpeedMeeting, State};
use crate::store::participants::invited_of;
use crate::store::rotations::versions_of;

#[derive(askama::Template)]
#[template(path = "pages/one.html")]
struct One<'a> {
    visit: &'a Visit,
    way: Vec<Crumb>,
    meeting: &'a SpeedMeeting,
    here: String,
    when: String,
    steps: Vec<String>,
    at: usize,
    figures: Vec<(usize, String)>,
    next: String,
    /// What can be done: the act, its words, the look of its button.
    acts: Vec<(&'static str, String, &'static str)>,
    /// Who may be said to have come, once the last round is over; empty before.
    came: Vec<Choice>,
    links: Vec<Crumb>,
    rounds: Option<Rounds>,
    no_rounds: String,
    history: Vec<String>,
}

/// Rounds as the page shows them.
struct Rounds {
    is_fresh: bool,
    summary: String,
    picture: String,
    guests: Vec<(usize, String)>,
    timetable: Timetable,
    proof: Vec<String>,
    missed: Vec<[String; 3]>,
    /// How many more do not meet, in words; empty for none.
    unlisted: String,
}

/// What is read for the page.
struct Found {
    meeting: SpeedMeeting,
    rotation: Option<Rotation>,
    is_fresh: bool,
    /// Those a letter went to.
    invited: BTreeSet<Uuid>,
    versions: Vec<(chrono::DateTime<chrono::Utc>, Rotation)>,
}

pub(super) async fn show(
    visit: Visit,
    Lent(room): Lent<SpeedMeetings>,
    Path(id): Path<Uuid>,
) -> Result<Page, Failure> {
    let (key, id) = (room.key.clone(), SpeedMeetingId::from(id));
    let read = move |conn: &mut ::store::Conn| {
        let Some(meeting) = speed_meeting(conn, &key, id)? else { return Ok(None) };
        let versions = versions_of(conn, id.uuid())?.into_iter();
        let versions = versions.map(|row| Ok((row.made_at, read_rotation(row.schedule)?)));
        Ok(Some(Found {
            rotation: rotation(conn, id)?,
            is_fresh: is_fresh(conn, &meeting)?,
            invited: invited_of(conn, id.uuid())?.into_iter().map(|row| row.participant).collect(),
            versions: versions.collect::<Result<_, ::store::StoreError>>()?,
            meeting,
        }))
    };
    let found = room.read(read).await?.ok_or(Failure::NotFound)?;
    Ok(page(&visit, &found))
}

fn page(visit: &Visit, found: &Found) -> Page {
    let meeting = &found.meeting;
    let mut way = way(visit, meeting, String::new());
    way.truncate(2);
    if let Some(last) = way.last_mut() {
        last.href = String::new();
    }
    let ends = found.rotation.as_ref().and_then(Rotation::ends);
    let body = One {
        visit,
        way,
        meeting,
        here: paths::one(meeting.id.uuid()),
        when: showing::span(visit, meeting, ends),
        steps: State::ALL.iter().map(|state| visit.say(state.key()).into_owned()).collect(),
        at: State::ALL.iter().position(|state| *state == meeting.state).unwrap_or(0) + 1,
        figures: figures(visit, found),
        next: next(visit, found),
        acts: acts(visit, found),
        came: came(visit, found),
        links: links(visit, meeting),
        rounds: found.rotation.as_ref().map(|rotation| rounds(visit, found, rotation)),
        no_rounds: why_not(visit, meeting),
        history: found.versions.iter().map(|version| past(visit, version)).collect(),
    };
    visit.page(meeting.title.clone(), &body).not_indexed()
}

fn figures(visit: &Visit, found: &Found) -> Vec<(usize, String)> {
    let meeting = &found.meeting;
    let answers = meeting.partners.iter().map(|one| one.answer);
    let answers = answers.chain(meeting.visitors.iter().map(|one| one.answer));
    let answered = answers.filter(|answer| *answer != Answer::Waiting).count();
    let counts = [
        (meeting.partners.len(), "speed-meeting-figure-partners"),
        (meeting.visitors.len(), "speed-meeting-figure-visitors"),
        (meeting.headcount() as usize, "speed-meeting-figure-people"),
        (answered, "speed-meeting-figure-answers"),
    ];
    counts.map(|(count, key)| (count, visit.say_count(key, count).into_owned())).to_vec()
}

/// The one next thing to do, in a sentence.
fn next(visit: &Visit, found: &Found) -> String {
    let is_past = is_over(found.rotation.as_ref(), visit.now);
    let key = match found.meeting.state {
        State::Draft if found.meeting.partners.is_empty() => "speed-meeting-next-partners",
        State::Draft | State::Invitations if found.rotation.is_none() || !found.is_fresh => {
            "speed-meeting-next-compute"
        }
        State::Draft if found.invited.is_empty() => "speed-meeting-next-invite",
        State::Draft | State::Invitations => "speed-meeting-next-lock",
        State::RotationLocked if is_past => "speed-meeting-next-hold",
        State::RotationLocked => "speed-meeting-next-day",
        State::Held | State::NotesShared => "speed-meeting-next-notes",
        State::Closed => "speed-meeting-next-nothing",
    };
    visit.say(key).into_owned()
}

/// What can be done from here, what comes next first.
fn acts(visit: &Visit, found: &Found) -> Vec<(&'static str, String, &'static str)> {
    let is_ready = found.rotation.is_some() && found.is_fresh;
    let acts: &[&'static str] = match found.meeting.state {
        State::Draft if is_ready => &["lock", "invite", "compute", "cancel"],
        State::Draft => &["compute", "invite", "cancel"],
        State::Invitations if is_ready => &["lock", "compute", "invite", "cancel"],
        State::Invitations => &["compute", "invite", "cancel"],
        State::RotationLocked if found.meeting.held_rounds > 0 => &[],
        State::RotationLocked => &["unlock", "cancel"],
        State::Held | State::NotesShared => &["close"],
        State::Closed => &[],
    };
    let button = |(at, act): (usize, &&'static str)| {
        let kind = match (at, *act) {
            (_, "cancel") => "danger",
            (0, act) if act != "unlock" => "primary",
            _ => "plain",
        };
        (*act, visit.say(&format!("speed-meeting-act-{act}")).into_owned(), kind)
    };
    acts.iter().enumerate().map(button).collect()
}

/// Whether the last round is over.
fn is_over(rotation: Option<&Rotation>, now: chrono::DateTime<chrono::Utc>) -> bool {
    rotation.and_then(Rotation::ends).is_some_and(|ends| ends <= now)
}

/// Who may be said to have come: those of the rounds, ticked unless they were written to and never answered.
fn came(visit: &Visit, found: &Found) -> Vec<Choice> {
    let meeting = &found.meeting;
    let rotation = found.rotation.as_ref().filter(|rotation| is_over(Some(rotation), visit.now));
    let Some(rotation) = rotation.filter(|_| meeting.state == State::RotationLocked) else {
        return Vec::new();
    };
    let partners = meeting.partners.iter().map(|one| (Guest::Partner(one.id), one.answer));
    let visitors = meeting.visitors.iter().map(|one| (Guest::Visitor(one.id), one.answer));
    let planned = partners.chain(visitors).filter(|(who, _)| !rotation.route(*who).is_empty());
    let choice = |(who, answer): (Guest, Answer)| {
        let is_silent = answer == Answer::Waiting && found.invited.contains(&id_of(who));
        Choice::new(id_of(who).to_string(), showing::guest_name(visit, meeting, who), !is_silent)
    };
    planned.map(choice).collect()
}

fn links(visit: &Visit, meeting: &SpeedMeeting) -> Vec<Crumb> {
    let mut pages = vec!["participants", "voeux", "reglages"];
    if !meeting.state.is_open() {
        pages.extend(["tours.csv", "jour"]);
    }
    let link = |page: &&str| Crumb {
        label: visit.say(&format!("speed-meeting-to-{}", page.trim_end_matches(".csv"))).into_owned(),
        href: paths::below(meeting.id.uuid(), page),
    };
    pages.iter().map(link).collect()
}

fn rounds(visit: &Visit, found: &Found, rotation: &Rotation) -> Rounds {
    let meeting = &found.meeting;
    let ends = rotation.ends().map(hour).unwrap_or_default();
    let values = [
        ("rounds", rotation.rounds.len().into()),
        ("meetings", rotation.meetings().into()),
        ("ends", ends.as_str().into()),
    ];
    let guests = meeting.guests();
    let name = |guest: &Guest| (showing::place(&guests, *guest), showing::guest_name(visit, meeting, *guest));
    let missed = showing::missed(visit, meeting, rotation);
    let unlisted = match rotation.left_out.len().saturating_sub(missed.len()) {
        0 => String::new(),
        count => visit.say_count("speed-meeting-missed-more", count).into_owned(),
    };
    Rounds {
        is_fresh: found.is_fresh,
        summary: visit.say_with("speed-meeting-rounds-summary", &values).into_owned(),
        picture: showing::picture(meeting, rotation),
        guests: guests.iter().map(name).collect(),
        timetable: Timetable::of(visit, meeting, rotation),
        proof: showing::proof(visit, meeting, rotation),
        missed,
        unlisted,
    }
}

/// A version of the rounds, in a line.
fn past(visit: &Visit, (made_at, rotation): &(chrono::DateTime<chrono::Utc>, Rotation)) -> String {
    let day = visit.date(vocabulary::time::paris(*made_at).date());
    let values = [
        ("day", day.into()),
        ("hour", hour(*made_at).into()),
        ("rounds", rotation.rounds.len().into()),
        ("meetings", rotation.meetings().into()),
    ];
    visit.say_with("speed-meeting-version", &values).into_owned()
}

/// Why there are no rounds yet.
fn why_not(visit: &Visit, meeting: &SpeedMeeting) -> String {
    let is_empty = meeting.guests().is_empty() || meeting.partners.is_empty();
    let key = if is_empty { "speed-meeting-no-rounds-people" } else { "speed-meeting-no-rounds-compute" };
    visit.say(key).into_owned()
}

pub(super) async fn act(
    visit: Visit,
    Lent(room): Lent<SpeedMeetings>,
    Path(id): Path<Uuid>,
    filled: Filled,
) -> Result<Response, Failure> {
    let meeting = room.found(id).await?;
    let notice = match filled.text("act") {
        "compute" => compute(&room, &visit, meeting).await?,
        "invite" => invite(&room, &visit, meeting).await?,
        other => {
            let (desk, act) = (room.desk(&visit), other.to_owned());
            let came: BTreeSet<Uuid> = filled.all("venu").filter_map(|one| one.parse().ok()).collect();
            room.write(move |conn| step(conn, &desk, &meeting, (&act, &came))).await?
        }
    };
    Ok(visit.go(&paths::one(id), notice))
}

/// Computes the rounds anew, before anything is written.
async fn compute(
    room: &SpeedMeetings,
    visit: &Visit,
    meeting: SpeedMeeting,
) -> Result<&'static str, Failure> {
    if !meeting.state.is_open() {
        return Ok("speed-meeting-told-locked");
    }
    let (id, now) = (meeting.id, visit.now);
    match room.read(move |_| Ok(computed(&meeting))).await? {
        Ok((rotation, basis)) => {
            room.write(move |conn| keep_rotation(conn, id, (&rotation, basis.clone()), now)).await?;
            Ok("speed-meeting-computed")
        }
        Err(NoRounds::Nobody) => Ok("speed-meeting-told-nobody"),
        Err(NoRounds::TooMany) => Ok("speed-meeting-told-many"),
        Err(NoRounds::Unsound) => Ok("speed-meeting-told-unsound"),
    }
}

/// Writes to those who did not answer; a draft becomes open to answers, so that a paper list works as well.
async fn invite(room: &SpeedMeetings, visit: &Visit, meeting: SpeedMeeting) -> Result<&'static str, Failure> {
    if !meeting.state.is_open() {
        return Ok("speed-meeting-told-locked");
    }
    let desk = room.desk(visit);
    let told = room.write(move |conn| {
        move_on(conn, meeting.id, (State::Draft, State::Invitations))?;
        plan_need(conn, &desk, &meeting)?;
        letters::tell(conn, &desk, What::Invite, &meeting, &|_, answer| answer == Answer::Waiting)
    });
    Ok(if told.await? == 0 { "speed-meeting-invited-nobody" } else { "speed-meeting-invited" })
}

/// Moves a speed-meeting on; answers the key of what was done.
fn step(
    conn: &mut ::store::Conn,
    desk: &Desk,
    meeting: &SpeedMeeting,
    (act, came): (&str, &BTreeSet<Uuid>),
) -> Result<&'static str, ::store::StoreError> {
    let (id, key) = (meeting.id, &desk.key);
    Ok(match act {
        "lock" if lock(conn, key, id)? => {
            plan_need(conn, desk, meeting)?;
            letters::tell(conn, desk, What::Route, meeting, &|_, answer| answer != Answer::Declines)?;
            "speed-meeting-done-locked"
        }
        "lock" => "speed-meeting-told-stale",
        "unlock" if unlock(conn, key, id)? => "speed-meeting-done-unlocked",
        "hold" if !is_over(rotation(conn, id)?.as_ref(), desk.now) => "speed-meeting-told-running",
        "hold" if hold_those(conn, key, (id, &|who| came.contains(&id_of(who))), desk.now)? => {
            "speed-meeting-done-held"
        }
        "hold" => "speed-meeting-told-nobody-came",
        "close" if meeting.state.is_over() && move_on(conn, id, (meeting.state, State::Closed))? => {
            "speed-meeting-done-closed"
        }
        "cancel" if !meeting.state.is_over() && move_on(conn, id, (meeting.state, State::Closed))? => {
            unplan_need(conn, desk, meeting)?;
            if meeting.state != State::Draft {
                letters::tell(conn, desk, What::Cancelled, meeting, &|_, answer| answer != Answer::Declines)?;
            }
            "speed-meeting-done-cancelled"
        }
        _ => "",
    })
}
