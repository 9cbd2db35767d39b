//! What a participant answers: whether it comes, between which hours, what its card says, and whom it wishes to meet.

use ::store::{Conn, SealKey, StoreError};
use askama::Template;
use uuid::Uuid;
use vocabulary::id::SpeedMeetingId;
use web::{Choice, Faults, Filled, Visit};

use crate::card::LONGEST_LINE;
use crate::keeping::{put_partner, put_visitor, speed_meeting};
use crate::settings::hour_of;
use crate::showing::guest_name;
use crate::speed_meeting::{Answer, Card, Guest, Presence, Shape, Side, SpeedMeeting, Wish};
use crate::store::wishes::{WishRow, keep_wish, remove_wish};

/// An answer as it was understood.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Reply {
    answer: Answer,
    presence: Presence,
    /// Nothing for who goes round.
    card: Option<Card>,
    /// Of each other one, what is wished; nothing where it is left open.
    wishes: Vec<(Guest, Option<Wish>)>,
}

#[derive(Template)]
#[template(path = "reply.html")]
struct ReplyForm<'a> {
    visit: &'a Visit,
    act: &'a str,
    participant: String,
    answers: Vec<Choice>,
    has_hours: bool,
    arrives: String,
    leaves: String,
    card: Option<&'a Card>,
    wishes: Vec<(String, String, Vec<Choice>)>,
    faults: &'a Faults,
    faulty: bool,
}

/// Whom a participant may wish to meet.
fn others(meeting: &SpeedMeeting, who: Guest) -> Vec<Guest> {
    let partners = || meeting.present_partners().into_iter().map(|one| Guest::Partner(one.id));
    match (who, meeting.shape) {
        (Guest::Visitor(_), _) => partners().collect(),
        (Guest::Partner(_), Shape::TwoSides) => meeting.guests(),
        (Guest::Partner(_), Shape::Everybody) => partners().filter(|one| *one != who).collect(),
    }
}

/// The id of somebody, on whichever side.
pub fn id_of(guest: Guest) -> Uuid {
    match guest {
        Guest::Visitor(id) => id.uuid(),
        Guest::Partner(id) => id.uuid(),
    }
}

/// The participant with this id.
pub fn participant(meeting: &SpeedMeeting, id: Uuid) -> Option<Guest> {
    let partner = meeting.partner(id.into()).map(|one| Guest::Partner(one.id));
    partner.or_else(|| meeting.visitor(id.into()).map(|one| Guest::Visitor(one.id)))
}

/// The pair somebody's wish stands on, and on which side of it.
fn pair(who: Guest, other: Guest) -> Option<(Uuid, Uuid, Side)> {
    match (who, other) {
        (Guest::Visitor(id), Guest::Partner(partner)) => Some((partner.uuid(), id.uuid(), Side::Guest)),
        (Guest::Partner(id), other) => Some((id.uuid(), id_of(other), Side::Partner)),
        (Guest::Visitor(_), Guest::Visitor(_)) => None,
    }
}

/// What somebody wishes of another now.
fn wish_now(meeting: &SpeedMeeting, who: Guest, other: Guest) -> Option<Wish> {
    let (partner, guest, side) = pair(who, other)?;
    let found = meeting.wishes.iter().find(|wished| {
        wished.partner.uuid() == partner && id_of(wished.guest) == guest && wished.side == side
    });
    found.map(|wished| wished.wish)
}

/// What was said of somebody until now.
pub(crate) fn said(meeting: &SpeedMeeting, who: Guest) -> Option<Reply> {
    let (answer, presence, card) = match who {
        Guest::Partner(id) => {
            let one = meeting.partner(id)?;
            (one.answer, one.presence, Some(one.card.clone()))
        }
        Guest::Visitor(id) => {
            let one = meeting.visitor(id)?;
            (one.answer, one.presence, None)
        }
    };
    let wishes = others(meeting, who).into_iter().map(|other| (other, wish_now(meeting, who, other)));
    Some(Reply { answer, presence, card, wishes: wishes.collect() })
}

/// The form, with what is said or was sent.
pub(crate) fn form(
    visit: &Visit,
    act: &str,
    (meeting, who): (&SpeedMeeting, Guest),
    (reply, faults): (&Reply, &Faults),
) -> String {
    let time = |time: Option<chrono::NaiveTime>| {
        time.map(|time| time.format("%H:%M").to_string()).unwrap_or_default()
    };
    let wishes = reply.wishes.iter().map(|(other, wish)| {
        let name = guest_name(visit, meeting, *other);
        (format!("voeu-{}", id_of(*other)), name, wish_choices(visit, *wish))
    });
    let answers = [Answer::Comes, Answer::Declines];
    let answer = |one: Answer| Choice::new(one.code(), visit.say(one.key()), one == reply.answer);
    let form = ReplyForm {
        visit,
        act,
        participant: id_of(who).to_string(),
        answers: answers.map(answer).to_vec(),
        has_hours: reply.presence != Presence::default() || !faults.is_empty(),
        arrives: time(reply.presence.arrives),
        leaves: time(reply.presence.leaves),
        card: reply.card.as_ref(),
        wishes: wishes.collect(),
        faults,
        faulty: !faults.is_empty(),
    };
    form.render().unwrap_or_default()
}

fn wish_choices(visit: &Visit, wish: Option<Wish>) -> Vec<Choice> {
    let open = Choice::new("", visit.say("speed-meeting-wish-open"), wish.is_none());
    let choice = |one: &Wish| Choice::new(one.code(), visit.say(one.key()), Some(*one) == wish);
    std::iter::once(open).chain(Wish::ALL.iter().map(choice)).collect()
}

/// What was sent. An answer that was not given stays as it was.
pub(crate) fn understood(
    (visit, filled): (&Visit, &Filled),
    (meeting, who): (&SpeedMeeting, Guest),
    before: &Reply,
) -> (Reply, Faults) {
    let mut faults = filled.faults();
    let mut hour = |field: &str| {
        let text = filled.text(field);
        let hour = hour_of(text);
        if hour.is_none() && !text.is_empty() {
            faults.note(field, visit.say("speed-meeting-fault-hour"));
        }
        hour
    };
    let presence = Presence { arrives: hour("arrive"), leaves: hour("part") };
    if let (Some(arrives), Some(leaves)) = (presence.arrives, presence.leaves)
        && arrives >= leaves
    {
        faults.note("part", visit.say("speed-meeting-fault-leaves"));
    }
    let card = before.card.as_ref().map(|_| card((visit, filled), &mut faults));
    let wish = |other: Guest| {
        let said = Wish::from_code(filled.text(&format!("voeu-{}", id_of(other))));
        (other, said)
    };
    let wishes = others(meeting, who).into_iter().map(wish).collect();
    let answer = Answer::from_code(filled.text("reponse")).unwrap_or(before.answer);
    (Reply { answer, presence, card, wishes }, faults)
}

fn card((visit, filled): (&Visit, &Filled), faults: &mut Faults) -> Card {
    let mut line = |field: &str| {
        let text = filled.text(field).split_whitespace().collect::<Vec<_>>().join(" ");
        if text.chars().count() > LONGEST_LINE {
            faults.note(field, visit.say_count("speed-meeting-fault-long", LONGEST_LINE));
        }
        text
    };
    Card {
        mission: line("mission"),
        audience: line("public"),
        reach: line("joindre"),
        limits: line("limites"),
        seeks: line("cherche"),
    }
}

/// Keeps an answer, while who comes may still change. Answers whether it was kept.
pub(crate) fn keep(
    conn: &mut Conn,
    key: &SealKey,
    (id, who): (SpeedMeetingId, Guest),
    reply: &Reply,
) -> Result<bool, StoreError> {
    let Some(mut meeting) = speed_meeting(conn, key, id)? else { return Ok(false) };
    if !meeting.state.is_open() {
        return Ok(false);
    }
    for (rank, one) in meeting.partners.iter_mut().enumerate() {
        if Guest::Partner(one.id) == who {
            (one.answer, one.presence) = (reply.answer, reply.presence);
            one.card = reply.card.clone().unwrap_or_default();
            put_partner(conn, key, (id, rank), one)?;
        }
    }
    for (rank, one) in meeting.visitors.iter_mut().enumerate() {
        if Guest::Visitor(one.id) == who {
            (one.answer, one.presence) = (reply.answer, reply.presence);
            put_visitor(conn, key, (id, rank), one)?;
        }
    }
    for (other, wish) in &reply.wishes {
        let Some((partner, guest, side)) = pair(who, *other) else { continue };
        match wish {
            None => remove_wish(conn, partner, guest, side.code()).map(drop)?,
            Some(wish) => keep_one(conn, id, (partner, guest, side), *wish)?,
        }
    }
    Ok(true)
}

/// Keeps one wish of one side.
pub(crate) fn keep_one(
    conn: &mut Conn,
    meeting: SpeedMeetingId,
    (partner, guest, side): (Uuid, Uuid, Side),
    wish: Wish,
) -> Result<(), StoreError> {
    let (side, wish) = (side.code().to_owned(), wish.code().to_owned());
    keep_wish(conn, &WishRow { meeting: meeting.uuid(), partner, guest, side, wish }).map(drop)
}

#[cfg(test)]
impl Reply {
    /// Wishes this of the first of the others; false where there is none.
    pub(crate) fn wish_first(&mut self, wish: Wish) -> bool {
        let first = self.wishes.first_mut();
        first.is_some_and(|(_, said)| said.replace(wish).is_none())
    }
}
