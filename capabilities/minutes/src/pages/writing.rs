//! Writing the minutes of an encounter: everything on one page, nothing to learn.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use chrono::{DateTime, Utc};
use encounter::Encounter;
use uuid::Uuid;
use vocabulary::id::{EncounterId, OrganizationId};
use web::{Choice, Failure, Faults, Filled, Page, Visit};

use super::{MinutesRoom, may_publish, may_write, ways_back};
use crate::closing::{self, Kept, begun, concerned, found, may_be_written};
use crate::paths;
use crate::record::{
    Attendance, FollowUp, LONGEST_FUNCTION, LONGEST_SUMMARY, LONGEST_WORDS, MOST_DECISIONS, MOST_FOLLOW_UPS,
    MOST_PEOPLE, Minutes, Publication,
};
use directory::OrganizationNames;
use web::body::Body;
use web::form::{Field, Form, day, words};

/// Empty lines for follow-ups that are shown at once; more are folded away.
const EMPTY_LINES: usize = 2;
/// Other organisations that may be added at once.
const OTHERS: usize = 2;

/// The form of minutes, as kept or as it was just sent.
pub(super) fn page(
    visit: &Visit,
    (encounter, kept): (&Encounter, Option<&Minutes>),
    names: &OrganizationNames,
    sent: Option<(&Filled, &Faults)>,
) -> Result<Page, Failure> {
    let minutes = begun(encounter, kept.cloned(), visit.now);
    let mut body = Body::titled(visit, "minutes-write-title");
    body.below(ways_back(visit, encounter));
    body.lead(visit.say("minutes-write-lead"));
    let sheet = paths::below(encounter.id.uuid(), "emargement");
    body.plain_ways(&[("minutes-to-attendance", sheet), ("minutes-to-kits", paths::KITS.to_owned())]);
    let mut fields = vec![Field::hidden("vu", seen_at(kept)), day_field(visit, &minutes)];
    fields.extend(attendance(visit, encounter, &minutes, names));
    fields.extend(contents(visit, &minutes));
    fields.extend(follow_ups(visit, encounter, &minutes, names));
    fields.extend(ending(visit, encounter, &minutes));
    let form = Form::new(visit, paths::minutes(encounter.id.uuid()), "minutes-save", fields);
    body.html(form.again(visit, sent));
    Ok(body.page())
}

fn seen_at(kept: Option<&Minutes>) -> String {
    kept.map(|kept| kept.changed_at.timestamp_micros().to_string()).unwrap_or_default()
}

fn day_field(visit: &Visit, minutes: &Minutes) -> Field {
    Field::day(visit, "tenue-le", "minutes-field-day").value(minutes.held_on.to_string())
}

fn attendance(
    visit: &Visit,
    encounter: &Encounter,
    minutes: &Minutes,
    names: &OrganizationNames,
) -> Vec<Field> {
    let mut fields = Vec::new();
    for organization in concerned(encounter, minutes) {
        let came = minutes.attendance.iter().find(|one| one.organization == organization);
        let label = visit.say_of("minutes-field-people", names.name(organization)).into_owned();
        let field = Field::number(visit, &present_field(organization), "minutes-people").called(label);
        fields.push(field.value(came.map(|one| one.people.to_string()).unwrap_or_default()));
    }
    fields.push(Field::fold(visit, "minutes-field-others"));
    for place in 0..OTHERS {
        let none = Choice::new("", visit.say("minutes-choose"), true);
        let choices = std::iter::once(none).chain(names.choose_one(None, "")).collect();
        fields.push(Field::select(visit, &format!("autre-{place}"), "minutes-field-other", choices));
        fields.push(Field::number(visit, &format!("autre-{place}-nombre"), "minutes-field-other-people"));
    }
    fields.push(Field::unfold());
    fields
}

fn present_field(organization: OrganizationId) -> String {
    format!("present-{organization}")
}

fn contents(visit: &Visit, minutes: &Minutes) -> [Field; 2] {
    [
        Field::area(visit, "appris", "minutes-field-learnt")
            .hint(visit, "minutes-field-learnt-hint")
            .value(&minutes.learnt),
        Field::area(visit, "decisions", "minutes-field-decisions")
            .hint(visit, "minutes-field-decisions-hint")
            .value(minutes.decisions.join("\n")),
    ]
}

fn follow_ups(
    visit: &Visit,
    encounter: &Encounter,
    minutes: &Minutes,
    names: &OrganizationNames,
) -> Vec<Field> {
    let among = concerned(encounter, minutes);
    let used = minutes.follow_ups.iter().map(|(place, _)| place + 1).max().unwrap_or(0);
    let open = (used + EMPTY_LINES).min(MOST_FOLLOW_UPS);
    let mut fields = Vec::new();
    for place in 0..MOST_FOLLOW_UPS {
        if place == open {
            fields.push(Field::fold(visit, "minutes-field-more-follow-ups"));
        }
        let kept = minutes.follow_ups.iter().find(|(at, _)| *at == place).map(|(_, one)| one);
        let chosen = kept.and_then(|one| one.organization).map(|one| one.to_string()).unwrap_or_default();
        let none = Choice::new("", visit.say("minutes-choose"), chosen.is_empty());
        let choices = std::iter::once(none).chain(names.choose_one(Some(&among), &chosen)).collect();
        let label = visit.say_count("minutes-field-follow-up", place + 1).into_owned();
        let words = kept.map_or("", |one| one.words.as_str());
        let function = kept.map_or("", |one| one.function.as_str());
        let due = kept.and_then(|one| one.due_on).map(|due| due.to_string()).unwrap_or_default();
        let id = format!("suite-{place}");
        fields.push(Field::line(visit, &id, "minutes-what").called(label).value(words));
        fields.push(Field::select(visit, &format!("{id}-organisme"), "minutes-field-owner", choices));
        fields.push(Field::line(visit, &format!("{id}-fonction"), "minutes-field-function").value(function));
        fields.push(Field::day(visit, &format!("{id}-date"), "minutes-field-due").value(due));
    }
    if open < MOST_FOLLOW_UPS {
        fields.push(Field::unfold());
    }
    fields
}

fn ending(visit: &Visit, encounter: &Encounter, minutes: &Minutes) -> Vec<Field> {
    let publication =
        |one: &Publication| Choice::new(one.code(), visit.say(one.key()), *one == minutes.publication);
    let is_offered = |one: &&Publication| {
        **one != Publication::Everybody || **one == minutes.publication || may_publish(visit, encounter)
    };
    let choices = Publication::ALL.iter().filter(is_offered).map(publication).collect();
    let mut fields = vec![
        Field::area(visit, "resume", "minutes-field-summary")
            .hint(visit, "minutes-field-summary-hint")
            .value(&minutes.summary),
        Field::radios("publication", visit.say("minutes-field-publication"), choices),
    ];
    if minutes.closed_at.is_none() {
        fields.push(
            Field::tick(visit, "clore", "minutes-field-close")
                .hint(visit, "minutes-field-close-hint")
                .value("1"),
        );
    }
    fields
}

pub(super) async fn keep(
    visit: Visit,
    State(room): State<MinutesRoom>,
    Path(id): Path<Uuid>,
    filled: Filled,
) -> Result<Response, Failure> {
    let id = EncounterId::from(id);
    let read = move |conn: &mut ::store::Conn| Ok((found(conn, id)?, OrganizationNames::read(conn)?));
    let (found, names) = room.read(read).await?;
    let (encounter, kept) = found.ok_or(Failure::NotFound)?;
    if !may_write(&visit, &encounter, kept.as_ref()) || !may_be_written(&encounter, visit.now) {
        return Err(Failure::NotFound);
    }
    let seen = filled.text("vu").parse().ok().and_then(DateTime::<Utc>::from_timestamp_micros);
    let before = begun(&encounter, kept.clone(), visit.now);
    let (minutes, mut faults) = understood(&visit, &filled, (&encounter, &before), &names);
    if faults.is_empty() {
        let (encounter, minutes) = (encounter.clone(), minutes.clone());
        let done = room.write(move |conn| closing::keep(conn, &encounter, &minutes, seen)).await?;
        match done {
            Kept::Kept => return Ok(visit.go(&paths::minutes(id.uuid()), "minutes-saved")),
            Kept::ChangedMeanwhile => faults.note("appris", visit.say("minutes-fault-meanwhile")),
        }
    }
    let page = page(&visit, (&encounter, kept.as_ref()), &names, Some((&filled, &faults)))?;
    Ok(page.again().into_response())
}

/// What a form says, and what is wrong with it.
fn understood(
    visit: &Visit,
    filled: &Filled,
    (encounter, before): (&Encounter, &Minutes),
    names: &OrganizationNames,
) -> (Minutes, Faults) {
    let mut faults = filled.faults();
    let closes = before.closed_at.is_some() || filled.is_ticked("clore");
    let held_on = day(filled, "tenue-le").filter(|day| *day <= visit.today());
    if held_on.is_none() {
        faults.note("tenue-le", visit.say("minutes-fault-day"));
    }
    let came = came((visit, filled), concerned(encounter, before), names, &mut faults);
    if closes && came.len() < 2 && faults.is_empty() {
        let field = encounter.expected().first().map(|first| present_field(*first)).unwrap_or_default();
        faults.note(&field, visit.say("minutes-fault-two"));
    }
    let minutes = Minutes {
        encounter: encounter.id,
        held_on: held_on.unwrap_or(before.held_on),
        attendance: came,
        learnt: words((visit, filled), "appris", encounter::LONGEST_LEARNT, &mut faults),
        decisions: decisions(visit, filled, &mut faults),
        follow_ups: tasks((visit, filled), before, names, &mut faults),
        summary: words((visit, filled), "resume", LONGEST_SUMMARY, &mut faults),
        publication: publication((visit, filled), (encounter, before), &mut faults),
        changed_at: visit.now,
        closed_at: before.closed_at.or_else(|| closes.then_some(visit.now)),
    };
    (minutes, faults)
}

/// Who may read the summary. Only who asked for the encounter, and the coordination, tell everybody; what they told
/// stays told while its words stay.
fn publication(
    (visit, filled): (&Visit, &Filled),
    (encounter, before): (&Encounter, &Minutes),
    faults: &mut Faults,
) -> Publication {
    let asked = Publication::from_code(filled.text("publication")).unwrap_or(Publication::Nobody);
    let is_as_told = before.publication == asked && before.summary == filled.text("resume");
    if asked == Publication::Everybody && !is_as_told && !may_publish(visit, encounter) {
        faults.note("publication", visit.say("minutes-fault-publication"));
    }
    asked
}

fn came(
    (visit, filled): (&Visit, &Filled),
    concerned: Vec<OrganizationId>,
    names: &OrganizationNames,
    faults: &mut Faults,
) -> Vec<Attendance> {
    let mut came: Vec<Attendance> = Vec::new();
    let mut count =
        |organization: OrganizationId, field: &str, faults: &mut Faults| match people(filled.text(field)) {
            Some(0) => {}
            Some(people) if came.iter().all(|one| one.organization != organization) => {
                came.push(Attendance { organization, people });
            }
            Some(_) => faults.note(field, visit.say("minutes-fault-twice")),
            None => faults.note(field, visit.say("minutes-fault-people")),
        };
    for organization in concerned {
        count(organization, &present_field(organization), faults);
    }
    for place in 0..OTHERS {
        let chosen: Option<OrganizationId> = filled.text(&format!("autre-{place}")).parse().ok();
        if let Some(organization) = chosen.filter(|one| names.knows(*one)) {
            count(organization, &format!("autre-{place}-nombre"), faults);
        }
    }
    came
}

/// How many people; nobody where nothing is typed, and nothing where it is no number of people.
fn people(text: &str) -> Option<u32> {
    if text.is_empty() {
        return Some(0);
    }
    text.parse().ok().filter(|people| *people <= MOST_PEOPLE)
}

fn decisions(visit: &Visit, filled: &Filled, faults: &mut Faults) -> Vec<String> {
    let text = words((visit, filled), "decisions", MOST_DECISIONS * LONGEST_WORDS, faults);
    let lines = text.lines().map(|line| line.trim_start_matches(['-', '•', '*', ' ']).trim());
    let lines: Vec<String> = lines.filter(|line| !line.is_empty()).map(str::to_owned).collect();
    if lines.len() > MOST_DECISIONS {
        faults.note("decisions", visit.say_count("minutes-fault-decisions", MOST_DECISIONS));
    }
    if lines.iter().any(|line| line.chars().count() > LONGEST_WORDS) {
        faults.note("decisions", visit.say_count("web-fault-longer", LONGEST_WORDS));
    }
    lines
}

fn tasks(
    (visit, filled): (&Visit, &Filled),
    before: &Minutes,
    names: &OrganizationNames,
    faults: &mut Faults,
) -> Vec<(usize, FollowUp)> {
    let mut tasks = Vec::new();
    for place in 0..MOST_FOLLOW_UPS {
        let id = format!("suite-{place}");
        if filled.text(&id).is_empty() {
            continue;
        }
        let due = format!("{id}-date");
        let due_on = day(filled, &due);
        if due_on.is_none() && !filled.text(&due).is_empty() {
            faults.note(&due, visit.say("minutes-fault-due"));
        }
        let owner = filled.text(&format!("{id}-organisme")).parse().ok();
        let known = before.follow_ups.iter().find(|(at, _)| *at == place);
        let one = FollowUp {
            id: FollowUp::id_at(before.encounter, place),
            encounter: before.encounter,
            words: words((visit, filled), &id, LONGEST_WORDS, faults),
            organization: owner.filter(|owner| names.knows(*owner)),
            function: words((visit, filled), &format!("{id}-fonction"), LONGEST_FUNCTION, faults),
            due_on,
            done_at: known.and_then(|(_, known)| known.done_at),
        };
        tasks.push((place, one));
    }
    tasks
}
