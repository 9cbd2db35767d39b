//! « Je me reconnais, ne plus montrer »: one button under each picture, for anybody; the picture is hidden at once.

use ::action::CollectiveAction;
use ::store::{Conn, SealKey, StoreError};
use axum::extract::{Path, State};
use axum::response::Response;
use chrono::{DateTime, Utc};
use post::{Letter, Outgoing, Recipient};
use uuid::Uuid;
use vocabulary::id::{LetterId, TestimonyId};
use vocabulary::time::paris;
use web::{Failure, Shell, Visit};

use crate::keeping::object;
use crate::pages::Outcomes;
use crate::paths;
use crate::rounds::KIND;

/// The most people one objection is written to.
const MOST_KEEPERS: usize = 3;

/// Hides the picture and writes to whoever keeps the action. Nobody is asked who she is: it costs a look of the keepers,
/// who may show the picture again.
pub(crate) async fn send(
    visit: Visit,
    State(room): State<Outcomes>,
    Path((action, id)): Path<(Uuid, Uuid)>,
) -> Result<Response, Failure> {
    room.objected.admit(&visit.client_key(), visit.now)?;
    let action = room.action(action.into()).await?;
    let back = paths::traces(action.id);
    let (key, shell, now, id) = (room.key.clone(), room.shell.clone(), visit.now, TestimonyId::from(id));
    let hidden = room.write(move |conn| {
        let is_hidden = object(conn, (action.id, id), now)?;
        if is_hidden {
            tell_keepers(conn, (&key, &shell), (&action, id), now)?;
        }
        Ok(is_hidden)
    });
    hidden.await?;
    Ok(visit.go(&back, "outcome-objected"))
}

/// Whoever keeps the organisation that keeps the action learns that a picture is hidden, and where to look.
fn tell_keepers(
    conn: &mut Conn,
    (key, shell): (&SealKey, &Shell),
    (action, id): (&CollectiveAction, TestimonyId),
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let members = membership::members_of(conn, action.keeper, paris(now).date())?;
    for held in members.iter().filter(|held| held.keeps()).take(MOST_KEEPERS) {
        let Some(to) = accounts::recipient(conn, key, held.account)? else { continue };
        let stamp = format!("{id}/{}/{}", now.timestamp_micros(), held.account);
        let letter = letter(shell, &to, &paths::trace(action.id, id));
        let id = LetterId::from_source(KIND, "objection", &stamp);
        post::send(conn, key, &Outgoing { id, to: &to, letter: &letter, kind: KIND, now })?;
    }
    Ok(())
}

fn letter(shell: &Shell, to: &Recipient, path: &str) -> Letter {
    let part = |part: &str| shell.words.say(to.locale, &format!("outcome-objection-{part}")).into_owned();
    Letter {
        subject: part("subject"),
        paragraphs: vec![part("what"), part("next")],
        code: None,
        link: Some((part("link"), format!("{}{path}", shell.base_url))),
        closing: Vec::new(),
    }
}
