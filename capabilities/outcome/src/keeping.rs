//! Keeping words and pictures, publishing what everybody agreed to, and letting nothing else out.

use ::store::{Conn, Fact, SealKey, StoreError, record};
use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;
use vocabulary::id::{CollectiveActionId, TestimonyId};

use crate::lists::Use;
use crate::picture::Picture;
use crate::sealing::{NAME, WHO, WORDS, seal_some};
use crate::store::consents::{
    ConsentRow, consents_of, delete_consents_of, delete_invitations_of, insert_consent, replace_digest,
};
use crate::store::traces::{
    PictureRow, TraceRow, agreed_of, agreed_picture, count_traces, delete_picture, delete_trace, frame_of,
    insert_picture, insert_trace, note_objection, raise_faces, set_hidden, set_published, trace_by_id,
    traces_of,
};
use crate::trace::{Consent, Credit, LONGEST_WORDS, MOST_FACES, MOST_TRACES, Shown, Trace, shown_of};

/// Words or a picture about to be kept; its identity is drawn before.
#[derive(Clone, Debug)]
pub struct NewTrace {
    /// Its identity.
    pub id: TestimonyId,
    /// Of which action.
    pub action: CollectiveActionId,
    /// What was said.
    pub words: String,
    /// How who said it wants to be named.
    pub credit: Credit,
    /// The picture, with what is seen on it, if it is one.
    pub picture: Option<(Picture, String)>,
    /// How many people can be recognised on it.
    pub faces: u8,
}

/// Whether something is shown from now on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Published {
    /// It is.
    Shown,
    /// It is not: so many people have not agreed to it, or no longer.
    Lacks(usize),
    /// There is no such thing.
    Unknown,
}

/// Everything of an action that may be shown in this use on this day: published, and everybody concerned agrees. The
/// only way out of this room for what people said; pages, paper and files ask here each time.
///
/// # Errors
/// Those of the store.
pub fn shown(
    conn: &mut Conn,
    key: &SealKey,
    action: CollectiveActionId,
    used: Use,
    today: NaiveDate,
) -> Result<Vec<Shown>, StoreError> {
    let mut all = Vec::new();
    for row in agreed_of(conn, action.uuid(), today, used.code())? {
        let frame = frame_of(conn, row.id)?;
        all.push(shown_of(key, &row, frame)?);
    }
    Ok(all)
}

/// A picture, its media type and its bytes, if it may be shown on pages on this day: the same question as [`shown`].
///
/// # Errors
/// Those of the store.
pub fn shown_picture(
    conn: &mut Conn,
    id: TestimonyId,
    today: NaiveDate,
) -> Result<Option<(String, Vec<u8>)>, StoreError> {
    agreed_picture(conn, id.uuid(), today, Use::Pages.code())
}

/// Words or a picture with who agreed, for whoever keeps the action.
pub(crate) fn trace(conn: &mut Conn, key: &SealKey, id: TestimonyId) -> Result<Option<Trace>, StoreError> {
    let Some(row) = trace_by_id(conn, id.uuid())? else { return Ok(None) };
    opened(conn, key, &row).map(Some)
}

/// Everything kept of an action, for whoever keeps it.
pub(crate) fn traces(
    conn: &mut Conn,
    key: &SealKey,
    action: CollectiveActionId,
) -> Result<Vec<Trace>, StoreError> {
    let rows = traces_of(conn, action.uuid())?;
    rows.iter().map(|row| opened(conn, key, row)).collect()
}

fn opened(conn: &mut Conn, key: &SealKey, row: &TraceRow) -> Result<Trace, StoreError> {
    let frame = frame_of(conn, row.id)?;
    let shown = shown_of(key, row, frame)?;
    let mut consents = Vec::new();
    for consent in consents_of(conn, row.id)? {
        consents.push((u8::try_from(consent.part).unwrap_or(u8::MAX), Consent::of(key, &consent)?));
    }
    Ok(Trace {
        id: shown.id,
        action: row.action.into(),
        words: shown.words,
        credit: shown.credit,
        frame: shown.frame,
        faces: u8::try_from(row.faces).unwrap_or(u8::MAX),
        made_at: row.made_at,
        published_on: row.published_on,
        objected_on: row.objected_on,
        consents,
    })
}

/// Keeps words or a picture, not shown yet. Answers whether it is kept: not where it is too long, empty, of too many
/// people, or one of too many.
///
/// # Errors
/// Those of the store.
pub fn keep(conn: &mut Conn, key: &SealKey, new: &NewTrace, now: DateTime<Utc>) -> Result<bool, StoreError> {
    let words = new.words.trim();
    let is_fit = words.chars().count() <= LONGEST_WORDS
        && (new.picture.is_some() || (!words.is_empty() && new.faces == 0))
        && new.faces <= MOST_FACES;
    let id = new.id.uuid();
    if let Some(known) = trace_by_id(conn, id)? {
        // The same form sent twice is kept once; an identity of another action is somebody else's.
        return Ok(known.action == new.action.uuid());
    }
    if !is_fit || count_traces(conn, new.action.uuid())? >= MOST_TRACES {
        return Ok(false);
    }
    let row = TraceRow {
        id,
        action: new.action.uuid(),
        words_sealed: seal_some(key, WORDS, id, words)?,
        credit: new.credit.kind().code().to_owned(),
        name_sealed: seal_some(key, NAME, id, new.credit.name())?,
        faces: i64::from(new.faces),
        made_at: now,
        waits_since: now,
        published_on: None,
        objected_on: None,
    };
    insert_trace(conn, &row)?;
    if let Some((picture, described)) = &new.picture {
        let row = PictureRow {
            trace: id,
            media: picture.media.to_owned(),
            width: i64::from(picture.width),
            height: i64::from(picture.height),
            described: described.trim().to_owned(),
            content: picture.content.clone(),
        };
        insert_picture(conn, &row)?;
    }
    Ok(true)
}

/// Somebody agrees: who said the words or took the picture (part 0), or somebody on it. `digest` is of the secret by
/// which she withdraws. Answers whether it is kept: not twice for one part, and not for a part there is not.
///
/// # Errors
/// Those of the store.
pub(crate) fn agree(
    conn: &mut Conn,
    key: &SealKey,
    (trace, part, id): (TestimonyId, u8, Uuid),
    consent: &Consent,
    digest: Vec<u8>,
) -> Result<bool, StoreError> {
    let Some(row) = trace_by_id(conn, trace.uuid())? else { return Ok(false) };
    if i64::from(part) > row.faces || !consent.is_fit() {
        return Ok(false);
    }
    let row = ConsentRow {
        id,
        trace: trace.uuid(),
        part: i64::from(part),
        who_sealed: seal_some(key, WHO, id, consent.who.trim())?,
        way: consent.way.code().to_owned(),
        given_on: consent.given_on,
        until: consent.until,
        on_pages: consent.uses.pages,
        in_print: consent.uses.print,
        in_exports: consent.uses.exports,
        digest,
    };
    Ok(insert_consent(conn, &row)? == 1)
}

/// Shows words or a picture from now on, where everybody concerned agrees to pages; nothing changes otherwise.
///
/// # Errors
/// Those of the store.
pub fn publish(
    conn: &mut Conn,
    key: &SealKey,
    id: TestimonyId,
    now: DateTime<Utc>,
) -> Result<Published, StoreError> {
    let today = vocabulary::time::paris(now).date();
    let Some(trace) = trace(conn, key, id)? else { return Ok(Published::Unknown) };
    let missing = trace.missing(today).len();
    if missing > 0 {
        return Ok(Published::Lacks(missing));
    }
    if trace.published_on.is_none() {
        set_published(conn, id.uuid(), today)?;
        let kind = if trace.frame.is_some() { "picture" } else { "words" };
        tell(conn, "outcome.published", trace.action, serde_json::json!({ "kind": kind }), now)?;
    }
    Ok(Published::Shown)
}

/// Shows it no more, and keeps it; it waits from now on.
///
/// # Errors
/// Those of the store.
pub fn hide(conn: &mut Conn, id: TestimonyId, now: DateTime<Utc>) -> Result<bool, StoreError> {
    Ok(set_hidden(conn, id.uuid(), now)? == 1)
}

/// Somebody recognised herself on a picture that is shown: it is hidden at once (Code civil, art. 9). Answers whether it
/// was shown until now.
///
/// # Errors
/// Those of the store.
pub(crate) fn object(
    conn: &mut Conn,
    (action, id): (CollectiveActionId, TestimonyId),
    now: DateTime<Utc>,
) -> Result<bool, StoreError> {
    let today = vocabulary::time::paris(now).date();
    let is_of_it = trace_by_id(conn, id.uuid())?.is_some_and(|row| row.action == action.uuid());
    if !is_of_it || shown_picture(conn, id, today)?.is_none() {
        return Ok(false);
    }
    note_objection(conn, id.uuid(), today)?;
    hide(conn, id, now)
}

/// More people can be recognised on a picture than was said: it is hidden until each has agreed.
pub(crate) fn recognise(
    conn: &mut Conn,
    id: TestimonyId,
    faces: u8,
    now: DateTime<Utc>,
) -> Result<bool, StoreError> {
    if faces > MOST_FACES || raise_faces(conn, id.uuid(), i64::from(faces))? == 0 {
        return Ok(false);
    }
    hide(conn, id, now)?;
    Ok(true)
}

/// A new secret for somebody who lost hers, or never saw it; the one before opens nothing any more.
pub(crate) fn renew(
    conn: &mut Conn,
    (id, part): (TestimonyId, u8),
    digest: &[u8],
) -> Result<bool, StoreError> {
    Ok(replace_digest(conn, id.uuid(), i64::from(part), digest)? == 1)
}

/// Erases words or a picture with everything about it: somebody withdrew, or whoever keeps the action takes it away.
/// From this transaction on it is on no page, no paper and in no file.
///
/// # Errors
/// Those of the store.
pub fn withdraw(conn: &mut Conn, id: TestimonyId, now: DateTime<Utc>) -> Result<bool, StoreError> {
    let Some(row) = trace_by_id(conn, id.uuid())? else { return Ok(false) };
    delete_consents_of(conn, row.id)?;
    delete_invitations_of(conn, row.id)?;
    delete_picture(conn, row.id)?;
    delete_trace(conn, row.id)?;
    tell(conn, "outcome.withdrawn", row.action.into(), serde_json::json!({}), now)?;
    Ok(true)
}

fn tell(
    conn: &mut Conn,
    name: &'static str,
    action: CollectiveActionId,
    payload: serde_json::Value,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    record(conn, &Fact { name, subject: Some(action.uuid()), payload, recorded_at: now }).map(|_| ())
}
