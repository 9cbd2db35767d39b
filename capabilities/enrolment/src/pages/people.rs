//! Who is signed up, who waits and whom to call, for whoever carries the action.

use ::store::access::{Access, note};
use ::store::{Conn, StoreError};
use axum::extract::{Path, State};
use axum::response::Response;
use post::Desk;
use uuid::Uuid;
use vocabulary::id::{CollectiveActionId, EnrolmentId};
use web::{Failure, Filled, Page, Visit};

use super::Enrolments;
use super::unite::say;
use crate::enrolment::{Channel, Contact, Enrolment, Standing};
use crate::list::reading;
use crate::moving::{leave, seat, tell_removed};
use crate::paths;
use crate::people::{Call, Listed, People, Person};
use crate::saying::{self, moment};
use crate::signing::entry;
use crate::store::calls::delete_call;
use crate::waiting::MOST_MISSED;

#[derive(askama::Template)]
#[template(path = "pages/people.html")]
struct PeoplePage<'a> {
    visit: &'a Visit,
    people: &'a People,
    here: String,
}

impl PeoplePage<'_> {
    fn dated(&self, list: &Listed) -> String {
        let at = list.starts.filter(|_| list.scope.session.is_some());
        at.map_or_else(|| self.visit.say("enrolment-series").into_owned(), |at| moment(at, self.visit.locale))
    }

    fn standing(&self, list: &Listed) -> String {
        saying::counted(self.visit, &list.places)
    }

    fn said(&self, list: &Listed) -> String {
        let (coming, absent) = list.said();
        let values = [("coming", coming.into()), ("absent", absent.into())];
        self.visit.say_with("enrolment-people-said", &values).into_owned()
    }

    fn asks(&self) -> bool {
        self.people.rule.is_some_and(|rule| rule.asks_coming)
    }

    fn waits(&self, person: &Person) -> String {
        match person.her.standing {
            Standing::Offered { until } => {
                let until = moment(until, self.visit.locale);
                self.visit.say_of("enrolment-people-offered", &until).into_owned()
            }
            _ if person.her.missed >= MOST_MISSED => self.visit.say("enrolment-people-resting").into_owned(),
            _ if person.is_next => self.visit.say("enrolment-people-call-now").into_owned(),
            _ => self.visit.say("enrolment-people-waits").into_owned(),
        }
    }

    /// Her name, her contact, her seats.
    fn reached(&self, her: &Enrolment) -> String {
        let seats = self.visit.say_count("enrolment-seats", u32::from(her.seats)).into_owned();
        let parts = [her.name.clone(), her.contact.shown(), seats];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
    }

    fn comes(&self, person: &Person) -> String {
        match person.coming {
            Some(true) => self.visit.say("enrolment-said-coming").into_owned(),
            Some(false) => self.visit.say("enrolment-said-absent").into_owned(),
            None => String::new(),
        }
    }

    fn channel(&self, person: &Person) -> String {
        let key = match person.her.channel {
            Channel::Online => "enrolment-channel-online",
            Channel::Paper => "enrolment-channel-paper",
            Channel::Beside => "enrolment-channel-beside",
        };
        self.visit.say(key).into_owned()
    }

    fn reason(&self, call: &Call) -> String {
        let starts = call.starts.map(|at| moment(at, self.visit.locale)).unwrap_or_default();
        let key = match call.why.as_str() {
            "cancelled" => "enrolment-call-cancelled",
            "moved" => "enrolment-call-moved",
            "planned" => "enrolment-call-planned",
            "dropped" => "enrolment-call-dropped",
            "postponed" => "enrolment-call-postponed",
            "resumed" => "enrolment-call-resumed",
            _ => "enrolment-call-offer",
        };
        self.visit.say_of(key, &starts).into_owned()
    }
}

/// Everybody signed up, and that the member looked; looking changes nothing else.
fn opened(
    conn: &mut Conn,
    desk: &Desk,
    action: &action::CollectiveAction,
    look: &Access,
) -> Result<People, StoreError> {
    let people = People::read(conn, desk, action)?;
    if people.lists.iter().any(|list| !list.people.is_empty()) {
        note(conn, look)?;
    }
    Ok(people)
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Enrolments>,
    Path(id): Path<Uuid>,
) -> Result<Page, Failure> {
    let action = room.carried(&visit, id.into()).await?;
    let desk = room.desk(&visit);
    let Some(member) = &visit.member else { return Err(Failure::NotFound) };
    let line = EnrolmentId::new_v7(visit.now, visit.chance()).uuid();
    let look = reading(line, action.id, (member.account, action.acted_for(member)), visit.now);
    let people = room.write(move |conn| opened(conn, &desk, &action, &look)).await?;
    let title = visit.say_of("enrolment-people-title", &people.action.title).into_owned();
    let body = PeoplePage { visit: &visit, people: &people, here: paths::people(id.into()) };
    Ok(visit.page(title, &body).not_indexed())
}

pub(super) async fn act(
    visit: Visit,
    State(room): State<Enrolments>,
    Path(id): Path<Uuid>,
    filled: Filled,
) -> Result<Response, Failure> {
    room.carried(&visit, id.into()).await?;
    let desk = room.desk(&visit);
    let ids = ["entry", "other"].map(|name| filled.text(name).parse::<Uuid>().unwrap_or_default());
    let act = filled.text("act").to_owned();
    let notice = room.write(move |conn| do_it(conn, &desk, id.into(), (&act, ids))).await?;
    Ok(visit.go(&paths::people(id.into()), notice))
}

/// Does what a button says with somebody on a list of this action; answers the key of what was done.
fn do_it(
    conn: &mut Conn,
    desk: &Desk,
    action: CollectiveActionId,
    (act, [first, second]): (&str, [Uuid; 2]),
) -> Result<&'static str, StoreError> {
    if act == "called" {
        let known = delete_call(conn, first, action.uuid())?;
        return Ok(if known == 1 { "enrolment-called" } else { "" });
    }
    let Some(her) = entry(conn, desk, first.into())?.filter(|her| her.scope.action == action) else {
        return Ok("");
    };
    Ok(match act {
        "seat" if seat(conn, desk, first.into())? => "enrolment-seated",
        "seat" => "enrolment-no-seat",
        "remove" => {
            leave(conn, desk, first.into())?;
            tell_removed(conn, desk, &her)?;
            "enrolment-removed"
        }
        "one" | "two" => say(conn, desk, (first.into(), second.into()), act)?,
        _ => "",
    })
}
