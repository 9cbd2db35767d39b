//! Sends lists of any length: records are read, drawn and sent a portion at a time, so that none is held whole.

use std::sync::Arc;

use axum::body::{Body, Bytes};
use axum::response::Response;
use futures_util::stream::{self, StreamExt};
use serde_json::Value;
use store::{Conn, Db, StoreError};

use crate::answer::{JSON, LINES, body};

/// How many records are read and drawn at once.
const PORTION: usize = 200;

/// How a portion is drawn.
pub(crate) type Draw<T> = Arc<dyn Fn(&mut Conn, &[T]) -> Result<Vec<Value>, StoreError> + Send + Sync>;

/// What stands around and between the records of an answer.
#[derive(Clone, Debug)]
pub(crate) struct Frame {
    media_type: &'static str,
    before: String,
    between: &'static str,
    /// Written last.
    after: String,
}

impl Frame {
    /// One record a line.
    pub(crate) fn lines() -> Self {
        Self { media_type: LINES, before: String::new(), between: "\n", after: "\n".to_owned() }
    }

    /// Records in a list of a JSON object, whose other fields are given. Its list comes first.
    pub(crate) fn object(list: &str, fields: &Value) -> Self {
        let fields = fields.to_string();
        let fields = fields.trim_start_matches('{').trim_end_matches('}');
        let comma = if fields.is_empty() { "" } else { "," };
        let after = format!("]{comma}{fields}}}");
        Self { media_type: JSON, before: format!("{{\"{list}\":["), between: ",", after }
    }
}

/// Records on their way.
struct Way<T> {
    db: Db,
    items: Arc<Vec<T>>,
    draw: Draw<T>,
    frame: Frame,
    at: usize,
    begun: bool,
    ended: bool,
}

impl<T: Send + Sync + 'static> Way<T> {
    /// The next bytes; nothing once all is sent.
    async fn next(&mut self) -> Result<Option<Bytes>, StoreError> {
        if self.ended {
            return Ok(None);
        }
        let from = self.at;
        let to = (from + PORTION).min(self.items.len());
        let (items, draw) = (Arc::clone(&self.items), Arc::clone(&self.draw));
        let drawn = match from == to {
            true => Vec::new(),
            false => self.db.read(move |conn| draw(conn, &items[from..to])).await?,
        };
        let mut text = String::new();
        if from == 0 {
            text.push_str(&self.frame.before);
        }
        for value in &drawn {
            if self.begun {
                text.push_str(self.frame.between);
            }
            self.begun = true;
            text.push_str(&value.to_string());
        }
        self.at = to;
        if to == self.items.len() {
            self.ended = true;
            if self.frame.media_type != LINES || self.begun {
                text.push_str(&self.frame.after);
            }
        }
        Ok(Some(text.into()))
    }
}

/// Sends records in their frame. The first portion is read before the answer begins, so that a fault of the house is
/// told as one; a later one breaks the answer off, which every client notices.
///
/// # Errors
///
/// When the first records cannot be read.
pub(crate) async fn send<T: Send + Sync + 'static>(
    db: &Db,
    items: Vec<T>,
    draw: Draw<T>,
    frame: Frame,
) -> Result<Response, StoreError> {
    let media_type = frame.media_type;
    let mut way =
        Way { db: db.clone(), items: Arc::new(items), draw, frame, at: 0, begun: false, ended: false };
    let first = way.next().await?.unwrap_or_default();
    if way.ended {
        return Ok(body(media_type, first));
    }
    let rest = stream::unfold(way, |mut way| async move {
        match way.next().await {
            Ok(Some(bytes)) => Some((Ok(bytes), way)),
            Ok(None) => None,
            Err(error) => {
                tracing::error!(%error, "a list of open data broke off");
                way.ended = true;
                Some((Err(error), way))
            }
        }
    });
    // Packing asks once more after the end, which a stream may not bear.
    let all = stream::once(async move { Ok(first) }).chain(rest).fuse();
    Ok(body(media_type, Body::from_stream(all)))
}
