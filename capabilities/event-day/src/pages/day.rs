//! The day as it goes: which round runs, what comes next, who is not there.

use axum::extract::{Path, State};
use speed_meeting::showing::{guest_name, hour, span};
use speed_meeting::{Guest, Shape, State as Stands};
use uuid::Uuid;
use web::{Choice, Crumb, Failure, Page, Visit};

use super::{EventDay, way};
use crate::afternoon::{Afternoon, Moment};
use crate::changing::is_known_away;

#[derive(askama::Template)]
#[template(path = "pages/day.html")]
struct Day<'a> {
    visit: &'a Visit,
    way: Vec<Crumb>,
    when: String,
    now_words: String,
    next_words: String,
    round_words: String,
    at_tables: Vec<[String; 3]>,
    links: Vec<Crumb>,
    after: Vec<Crumb>,
    away: Vec<String>,
    /// Why nothing can change, as the key of its words; empty where it can.
    locked: &'static str,
    act: String,
    sides: Vec<(String, Vec<Choice>)>,
    back: Vec<Choice>,
    from: Vec<Choice>,
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<EventDay>,
    Path(id): Path<Uuid>,
) -> Result<Page, Failure> {
    let afternoon = room.found(id).await?;
    let (now_words, next_words, round) = told(&visit, &afternoon);
    let begun = afternoon.begun(visit.now);
    let mut sheets = vec!["cartes", "badges", "parcours", "plan", "minuteur"];
    if room.press.is_present() {
        sheets.push("jour.pdf");
    }
    let body = Day {
        visit: &visit,
        way: way(&visit, &afternoon, ""),
        when: span(&visit, &afternoon.meeting, afternoon.rotation.ends()),
        now_words,
        next_words,
        round_words: visit.say_with("event-day-round", &[("round", round.into())]).into_owned(),
        at_tables: at_tables(&visit, &afternoon, round),
        links: links(&visit, id, &sheets),
        after: links(&visit, id, &["notes", "clore"]),
        away: away(&visit, &afternoon),
        locked: locked(&afternoon),
        act: speed_meeting::paths::below(id, "jour/reprise"),
        sides: sides(&visit, &afternoon),
        back: back(&visit, &afternoon, begun),
        from: from(&visit, &afternoon, begun),
    };
    Ok(visit.page(visit.say("event-day-title").into_owned(), &body).not_indexed())
}

fn links(visit: &Visit, id: Uuid, pages: &[&str]) -> Vec<Crumb> {
    let link = |page: &&str| Crumb {
        label: visit.say(&format!("event-day-to-{}", page.replace('.', "-"))).into_owned(),
        href: speed_meeting::paths::below(id, page),
    };
    pages.iter().map(link).collect()
}

/// What runs now, what comes next, and the round whose tables are shown.
fn told(visit: &Visit, afternoon: &Afternoon) -> (String, String, u32) {
    let hours = |round: u32| {
        let found = afternoon.rotation.rounds.get(round as usize - 1);
        found.map_or((String::new(), String::new()), |found| (hour(found.starts), hour(found.ends)))
    };
    let say = |key: &str, round: u32| {
        let (from, to) = hours(round);
        let values = [("round", round.into()), ("from", from.as_str().into()), ("to", to.as_str().into())];
        visit.say_with(key, &values).into_owned()
    };
    let last = afternoon.rounds();
    match afternoon.moment(visit.now) {
        Moment::Before => (say("event-day-before", 1), say("event-day-next", 1), 1),
        Moment::Round(round) if round == last => {
            (say("event-day-running", round), say("event-day-last", round), round)
        }
        Moment::Round(round) => (say("event-day-running", round), say("event-day-next", round + 1), round),
        Moment::Pause(round) => {
            (visit.say("event-day-pause").into_owned(), say("event-day-next", round), round)
        }
        Moment::After => {
            (visit.say("event-day-over").into_owned(), visit.say("event-day-over-next").into_owned(), 0)
        }
    }
}

fn at_tables(visit: &Visit, afternoon: &Afternoon, round: u32) -> Vec<[String; 3]> {
    let found = (round as usize).checked_sub(1).and_then(|at| afternoon.rotation.rounds.get(at));
    let meeting = &afternoon.meeting;
    let line = |held: &speed_meeting::Meeting| {
        let partner = guest_name(visit, meeting, Guest::Partner(held.partner));
        [held.table.to_string(), partner, guest_name(visit, meeting, held.guest)]
    };
    found.map(|round| round.meetings.iter().map(line).collect()).unwrap_or_default()
}

/// Who is not there, in lines.
fn away(visit: &Visit, afternoon: &Afternoon) -> Vec<String> {
    let line = |who: Guest| {
        let one = is_known_away(afternoon, who)?;
        let name = guest_name(visit, &afternoon.meeting, who);
        let values = [("name", name.as_str().into()), ("round", one.from_round.unwrap_or(0).into())];
        let key = if one.from_round.is_some() { "event-day-away-late" } else { "event-day-away-gone" };
        Some(visit.say_with(key, &values).into_owned())
    };
    afternoon.everyone().into_iter().filter_map(line).collect()
}

/// Why the rounds cannot change any more, or not yet.
fn locked(afternoon: &Afternoon) -> &'static str {
    match afternoon.meeting.state {
        Stands::Draft | Stands::Invitations => "event-day-not-locked",
        Stands::RotationLocked => "",
        _ => "event-day-nothing-left",
    }
}

/// Those who may be missing, side by side.
fn sides(visit: &Visit, afternoon: &Afternoon) -> Vec<(String, Vec<Choice>)> {
    let is_partner = |who: &Guest| matches!(who, Guest::Partner(_));
    let choice = |who: &Guest| {
        let name = guest_name(visit, &afternoon.meeting, *who);
        let is_away = is_known_away(afternoon, *who).is_some();
        Choice::new(speed_meeting::id_of(*who).to_string(), name, is_away)
    };
    let everyone = afternoon.everyone();
    let (partners, visitors): (Vec<Guest>, Vec<Guest>) = everyone.iter().partition(|who| is_partner(who));
    let legend = |key: &str| visit.say(key).into_owned();
    let mut sides = vec![(legend("event-day-missing-partners"), partners.iter().map(choice).collect())];
    if afternoon.meeting.shape == Shape::TwoSides {
        sides.push((legend("event-day-missing-groups"), visitors.iter().map(choice).collect()));
    }
    sides
}

/// From which round those who are missing now are there again.
fn back(visit: &Visit, afternoon: &Afternoon, begun: u32) -> Vec<Choice> {
    let never = Choice::new("", visit.say("event-day-back-never"), true);
    let later = (begun + 2..=afternoon.rounds()).map(|round| round_choice(visit, afternoon, round, false));
    std::iter::once(never).chain(later).collect()
}

/// The rounds since which somebody may be missing; the one that runs is chosen.
fn from(visit: &Visit, afternoon: &Afternoon, begun: u32) -> Vec<Choice> {
    let rounds = 1..=afternoon.rounds();
    rounds.map(|round| round_choice(visit, afternoon, round, round == begun.max(1))).collect()
}

fn round_choice(visit: &Visit, afternoon: &Afternoon, round: u32, is_chosen: bool) -> Choice {
    let starts = afternoon.rotation.rounds.get(round as usize - 1).map(|found| hour(found.starts));
    let starts = starts.unwrap_or_default();
    let values = [("round", round.into()), ("hour", starts.as_str().into())];
    Choice::new(round.to_string(), visit.say_with("event-day-round-at", &values), is_chosen)
}
