//! Proposing to meet: who asks whom, about what, in which form, on which days.

use ::store::{Conn, StoreError};
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use chrono::{DateTime, Utc};
use cooperation::MeetingFormat;
use uuid::Uuid;
use vocabulary::id::{EncounterId, OrganizationId, TeamNeedId, WorkingGroupId};
use web::{Choice, Crumb, Failure, Faults, Filled, Page, Visit};

use super::meeting::crumbs;
use super::{Encounters, asked, coordinates, own, speaks_for};
use crate::acting;
use crate::encounter::{LONGEST, LONGEST_SUBJECT, LONGEST_WORDS, MOST_INVITED, NewEncounter};
use crate::format::Format;
use crate::paths;
use crate::store::people::{group_name, members_of_group};
use crate::typed::{READ_AGAIN, moment, words};
use directory::OrganizationNames;

/// How many days one proposes at first.
const DAYS: [(&str, &str); 3] = [("jour_1", "heure_1"), ("jour_2", "heure_2"), ("jour_3", "heure_3")];
/// The longest place, in letters.
const LONGEST_PLACE: usize = 160;
/// The shortest encounter, in minutes.
const SHORTEST: u32 = 5;

#[derive(askama::Template)]
#[template(path = "pages/propose.html")]
struct Propose<'a> {
    visit: &'a Visit,
    crumbs: [Crumb; 2],
    typed: Typed,
    formats: Vec<Choice>,
    speakers: Vec<Choice>,
    with: Vec<Choice>,
    others: Vec<Choice>,
    has_others: bool,
    days: (Vec<TypedDay>, Vec<TypedDay>),
    has_other_days: bool,
    coordinates: bool,
    asks_to_reread: bool,
    faults: &'a Faults,
}

/// A day and its hour: their fields and what stands in them.
type TypedDay = (&'static str, String, &'static str, String);

/// What stands in the form.
#[derive(Clone, Default)]
struct Typed {
    id: String,
    format: Option<Format>,
    speaker: String,
    with: Vec<OrganizationId>,
    everybody: bool,
    subject: String,
    words: String,
    place: String,
    minutes: String,
    need: String,
    group: String,
}

pub(super) async fn show(visit: Visit, State(room): State<Encounters>) -> Result<Page, Failure> {
    let wanted = Wanted {
        need: asked(&visit, "besoin").parse().ok(),
        group: asked(&visit, "groupe").parse().ok(),
        with: asked(&visit, "avec").parse().ok(),
        format: Format::from_code(asked(&visit, "forme")),
        own: own(&visit),
        coordinates: coordinates(&visit),
    };
    let (names, mut typed) =
        room.read(move |conn| Ok((OrganizationNames::read(conn)?, before(conn, &wanted)?))).await?;
    typed.id = EncounterId::new_v7(visit.now, visit.chance()).to_string();
    Ok(page(&visit, &names, typed, None))
}

/// What an address asks the form to hold.
struct Wanted {
    need: Option<TeamNeedId>,
    group: Option<WorkingGroupId>,
    with: Option<OrganizationId>,
    format: Option<Format>,
    own: Vec<OrganizationId>,
    coordinates: bool,
}

/// What the form holds before anything is typed: what answers a need, gathers a group or meets an organisation.
fn before(conn: &mut Conn, wanted: &Wanted) -> Result<Typed, StoreError> {
    let may = |organization: OrganizationId| wanted.coordinates || wanted.own.contains(&organization);
    let mut typed = Typed {
        format: wanted.format,
        speaker: wanted.own.first().map(ToString::to_string).unwrap_or_default(),
        with: wanted.with.into_iter().collect(),
        ..Typed::default()
    };
    if let Some(id) = wanted.need
        && let Some(need) = cooperation::team_need(conn, id)?.filter(|need| may(need.organization))
    {
        typed.need = id.to_string();
        typed.speaker = need.organization.to_string();
        typed.subject = need.subject.chars().take(LONGEST_SUBJECT).collect();
        typed.with = need.wanted;
        typed.format = Some(match need.format {
            Some(MeetingFormat::Visit) => Format::Visit,
            Some(MeetingFormat::Call) => Format::Call20,
            _ => Format::Meeting,
        });
    }
    if let Some(id) = wanted.group {
        let members = members_of_group(conn, id.uuid())?;
        let members: Vec<OrganizationId> = members.into_iter().map(OrganizationId::from).collect();
        if let Some(ours) = members.iter().copied().find(|one| wanted.own.contains(one))
            && let Some(name) = group_name(conn, id.uuid())?
        {
            typed.group = id.to_string();
            typed.speaker = ours.to_string();
            typed.subject = name;
            typed.with = members.into_iter().filter(|one| *one != ours).collect();
        }
    }
    Ok(typed)
}

fn page(visit: &Visit, names: &OrganizationNames, typed: Typed, sent: Option<(&Filled, &Faults)>) -> Page {
    let none = Faults::default();
    let faults = sent.map_or(&none, |(_, faults)| faults);
    let day = |field: &str| sent.map_or("", |(filled, _)| filled.text(field)).to_owned();
    let coordinates = coordinates(visit);
    let chosen = typed.format.unwrap_or(Format::Meeting);
    let format = |one: &Format| Choice::new(one.code(), visit.say(one.key()), *one == chosen);
    let own = own(visit);
    let some = (!coordinates).then_some(own.as_slice());
    let first = typed.with.first().filter(|_| typed.with.len() == 1).copied();
    let mut with = vec![Choice::new("", visit.say("encounter-choose"), first.is_none())];
    with.extend(names.choices(None, |one| Some(one) == first));
    let mut days: Vec<TypedDay> = DAYS.iter().map(|(on, at)| (*on, day(on), *at, day(at))).collect();
    let others = days.split_off(1);
    let title = visit.say("encounter-propose-title").into_owned();
    let body = Propose {
        visit,
        crumbs: crumbs(visit, &title),
        formats: Format::ALL.iter().filter(|one| coordinates || !one.is_called()).map(format).collect(),
        speakers: names.choices(some, |one| one.to_string() == typed.speaker),
        with,
        others: names.choices(None, |one| first.is_none() && typed.with.contains(&one)),
        has_others: typed.with.len() > 1,
        has_other_days: others.iter().any(|(_, on, _, at)| !on.is_empty() || !at.is_empty()),
        days: (days, others),
        coordinates,
        asks_to_reread: !faults.of(READ_AGAIN).is_empty(),
        typed,
        faults,
    };
    visit.page(title, &body).not_indexed()
}

pub(super) async fn send(
    visit: Visit,
    State(room): State<Encounters>,
    filled: Filled,
) -> Result<Response, Failure> {
    let names = room.read(OrganizationNames::read).await?;
    let mut faults = filled.faults();
    let typed = typed(&filled);
    let new = understood(&visit, (&filled, &names), &typed, &mut faults);
    let Some(new) = new.filter(|_| faults.is_empty()) else {
        let sent = Some((&filled, &faults));
        return Ok(page(&visit, &names, typed, sent).again().into_response());
    };
    let account = new.account.map(|account| account.to_string()).unwrap_or_default();
    room.requests.admit(&account, visit.now)?;
    let need = new.need;
    let may_answer = room.read(move |conn| match need {
        Some(need) => Ok(cooperation::team_need(conn, need)?.map(|need| need.organization)),
        None => Ok(None),
    });
    // Whose need it is decides who may say that it is answered.
    let answers = may_answer.await?.is_some_and(|of| coordinates(&visit) || speaks_for(&visit, of));
    let new = NewEncounter { need: new.need.filter(|_| answers), ..new };
    let (desk, id) = (room.desk(&visit), new.id);
    let written = room.write(move |conn| acting::request(conn, &desk, &new)).await?;
    let notice = match written {
        Some(0) => "encounter-told-to-call",
        _ => "encounter-told-asked",
    };
    Ok(visit.go(&paths::meeting(id), notice))
}

fn typed(filled: &Filled) -> Typed {
    let text = |field: &str| filled.text(field).to_owned();
    let sent = std::iter::once(filled.text("avec")).chain(filled.all("aussi"));
    let mut with: Vec<OrganizationId> = Vec::new();
    for one in sent.filter_map(|sent| sent.parse().ok()) {
        if !with.contains(&one) {
            with.push(one);
        }
    }
    Typed {
        id: text("id"),
        format: Format::from_code(filled.text("forme")),
        speaker: text("par"),
        with,
        everybody: filled.is_ticked("tous"),
        subject: text("sujet"),
        words: text("precisions"),
        place: text("lieu"),
        minutes: text("duree"),
        need: text("besoin"),
        group: text("groupe"),
    }
}

fn understood(
    visit: &Visit,
    (filled, names): (&Filled, &OrganizationNames),
    typed: &Typed,
    faults: &mut Faults,
) -> Option<NewEncounter> {
    let format = typed.format.filter(|one| coordinates(visit) || !one.is_called());
    if format.is_none() {
        faults.note("forme", visit.say("encounter-fault-format"));
    }
    let asked_by: Option<OrganizationId> = typed.speaker.parse().ok();
    let asked_by = asked_by.filter(|one| names.knows(*one) && speaks_for(visit, *one));
    if asked_by.is_none() {
        faults.note("par", visit.say("encounter-fault-speaker"));
    }
    let of = (visit, filled);
    let subject = words(of, ("sujet", LONGEST_SUBJECT), Some("encounter-fault-subject"), faults);
    let more = words(of, ("precisions", LONGEST_WORDS), None, faults);
    let place = words(of, ("lieu", LONGEST_PLACE), None, faults);
    let invited = invited(visit, names, (typed, asked_by), faults);
    let days: Vec<DateTime<Utc>> =
        DAYS.iter().filter_map(|(day, hour)| moment(of, (day, hour), faults)).collect();
    if days.is_empty() && format.is_some_and(Format::is_called) && faults.is_empty() {
        faults.note("jour_1", visit.say("encounter-fault-called-day"));
    }
    let usual = format.map_or(0, Format::usual_minutes);
    let minutes = if typed.minutes.is_empty() { Some(usual) } else { typed.minutes.parse().ok() };
    let minutes = minutes.filter(|minutes| (SHORTEST..=LONGEST).contains(minutes));
    if minutes.is_none() && format.is_some() {
        faults.note("duree", visit.say_count("encounter-fault-minutes", LONGEST));
    }
    Some(NewEncounter {
        id: typed.id.parse().ok().unwrap_or_else(|| EncounterId::new_v7(visit.now, visit.chance())),
        format: format?,
        asked_by: asked_by?,
        account: visit.member.as_ref().map(|member| member.account),
        subject,
        words: more,
        place,
        need: typed.need.parse().ok(),
        group: typed.group.parse::<Uuid>().ok().map(WorkingGroupId::from),
        invited,
        days,
        minutes: minutes?,
    })
}

/// Who is invited: those that were chosen, or for the coordination every organisation of the directory.
fn invited(
    visit: &Visit,
    names: &OrganizationNames,
    (typed, asked_by): (&Typed, Option<OrganizationId>),
    faults: &mut Faults,
) -> Vec<OrganizationId> {
    let everybody = typed.everybody && coordinates(visit);
    let chosen = if everybody { names.all() } else { typed.with.clone() };
    let is_other = |one: &OrganizationId| names.knows(*one) && Some(*one) != asked_by;
    let invited: Vec<OrganizationId> = chosen.into_iter().filter(is_other).collect();
    if invited.is_empty() {
        faults.note("avec", visit.say("encounter-fault-with"));
    }
    if invited.len() > MOST_INVITED && !coordinates(visit) {
        faults.note("aussi", visit.say_count("encounter-fault-many", MOST_INVITED));
    }
    invited
}
