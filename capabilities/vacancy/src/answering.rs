//! Answering: what a service says is kept with the question, told to who asked, and stays on its record.

use ::store::{Conn, Fact, StoreError};
use directory::{Act, Author, Availability, Channel, Service};
use post::Desk;
use serde_json::json;
use vocabulary::codes::TemporaryState;
use vocabulary::id::{AccountId, AskedId};

use crate::asking::question;
use crate::letters;
use crate::question::{Answer, Asked, Question, Standing};
use crate::store::asked::{asked_by_id, asked_of, keep_answer};
use crate::store::people::organization_name;
use crate::store::questions::{let_go, note_told};
use crate::store::rooms::{RoomRow, forget_room, keep_room};

/// A service that was asked, with its question.
pub(crate) fn asked(
    conn: &mut Conn,
    desk: &Desk,
    id: AskedId,
) -> Result<Option<(Question, Asked)>, StoreError> {
    let Some(asked) = asked_by_id(conn, id.uuid())?.map(|row| Asked::of(&row)) else { return Ok(None) };
    Ok(question(conn, &desk.key, asked.question)?.map(|question| (question, asked)))
}

/// By which way an answer came, and which member gave it, if one was signed in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Way {
    pub(crate) channel: Channel,
    pub(crate) account: Option<AccountId>,
}

/// Keeps an answer; one that was given before is replaced. What the organisation says itself stays on its record
/// until its last day; what was typed after a call stays with the question alone. Says whether anybody was asked.
pub(crate) fn answer(
    conn: &mut Conn,
    desk: &Desk,
    id: AskedId,
    (said, way): (Answer, Way),
) -> Result<bool, StoreError> {
    let Some((question, before)) = asked(conn, desk, id)? else { return Ok(false) };
    keep_answer(conn, &said.row(id, way.channel, desk.now))?;
    let after = Asked { answer: Some((said, desk.now, way.channel)), ..before };
    if way.channel != Channel::Phone {
        keep_on_record(conn, desk, &after, (said, way))?;
    }
    tell(conn, desk, &question, &after)?;
    let payload = json!({ "question": question.id, "answer": said.code(), "channel": way.channel.code() });
    let subject = Some(after.service.uuid());
    store::record(conn, &Fact { name: "vacancy.answered", subject, payload, recorded_at: desk.now })?;
    Ok(true)
}

/// « Oui » becomes the room of the service and ends its « complet »; « non » becomes its « complet jusqu'au … ».
fn keep_on_record(
    conn: &mut Conn,
    desk: &Desk,
    asked: &Asked,
    (said, way): (Answer, Way),
) -> Result<(), StoreError> {
    let service = asked.service.uuid();
    let availability = match said {
        Answer::Yes { places, until } => {
            let row = RoomRow { service, places: i64::from(places), until, told_at: desk.now };
            keep_room(conn, &row)?;
            if !is_full(conn, desk, service)? {
                return Ok(());
            }
            Availability::open()
        }
        Answer::No { until } => {
            forget_room(conn, service)?;
            Availability::until(TemporaryState::Full, until, "")
        }
        Answer::Unknown => return Ok(()),
    };
    let by = Author {
        account: way.account,
        organization: Some(asked.organization),
        shown: organization_name(conn, asked.organization.uuid())?.unwrap_or_default(),
        owns: true,
    };
    let act = Act { by: &by, channel: way.channel, now: desk.now };
    directory::announce(conn, service, &availability, act).map(|_| ())
}

fn is_full(conn: &mut Conn, desk: &Desk, service: uuid::Uuid) -> Result<bool, StoreError> {
    let says: Option<Service> = directory::service(conn, service)?.map(|kept| kept.says);
    let passing = says.as_ref().and_then(|says| says.availability.on(desk.today()));
    Ok(passing.is_some_and(|passing| passing.state == TemporaryState::Full))
}

/// Tells who asked: of the first place, once; that nobody has one, once everybody has answered; and that the place
/// which was held is there no more.
fn tell(conn: &mut Conn, desk: &Desk, question: &Question, after: &Asked) -> Result<(), StoreError> {
    if matches!(question.standing, Standing::Ended(_)) {
        return Ok(());
    }
    let has_room = after.places_on(desk.today()).is_some();
    let held = matches!(question.standing, Standing::Held { asked, .. } if asked == after.id);
    if held && !has_room {
        let_go(conn, question.id.uuid(), after.id.uuid())?;
        note_told(conn, question.id.uuid(), "")?;
        return letters::tell_asker(conn, desk, "lost", question, Some(after));
    }
    let by_telephone = matches!(after.answer, Some((_, _, Channel::Phone)));
    if has_room && question.told != "room" {
        note_told(conn, question.id.uuid(), "room")?;
        return if by_telephone {
            Ok(())
        } else {
            letters::tell_asker(conn, desk, "room", question, Some(after))
        };
    }
    let all = asked_of(conn, question.id.uuid())?;
    let nobody = all.iter().map(Asked::of).all(|one| one.answer.is_some() && !one.says_yes());
    if nobody && question.told.is_empty() {
        note_told(conn, question.id.uuid(), "nobody")?;
        return if by_telephone { Ok(()) } else { letters::tell_asker(conn, desk, "nobody", question, None) };
    }
    Ok(())
}

impl Asked {
    /// Whether its last answer was yes.
    pub(crate) fn says_yes(&self) -> bool {
        matches!(self.answer, Some((Answer::Yes { .. }, ..)))
    }
}
