//! What somebody sends is gathered before anybody works on it, so that slow senders take up no place.

use crate::sending::most_of;
use axum::body::{Body, Bytes, HttpBody};
use axum::http::HeaderMap;
use axum::http::header::CONTENT_LENGTH;
use std::future::poll_fn;
use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

/// How long somebody may take to send what the head announced.
const PATIENCE: Duration = Duration::from_secs(20);
/// What all that is being gathered may fill, in kilobytes; only what has come counts.
const KILOBYTES: u32 = 128 << 10;

/// The room for what is being gathered, shared by the houses of a process.
#[derive(Clone, Debug)]
pub(crate) struct Room {
    kilobytes: Arc<Semaphore>,
    patience: Duration,
}

impl Default for Room {
    fn default() -> Self {
        Self { kilobytes: Arc::new(Semaphore::new(KILOBYTES as usize)), patience: PATIENCE }
    }
}

/// What came of it.
pub(crate) enum Gathered {
    /// All of it, or a body of which nobody can say how long it is; and the room it fills until it is worked on.
    Whole(Body, Vec<OwnedSemaphorePermit>),
    /// The sender took too long.
    TooSlow,
    /// There is no room for more.
    NoRoom,
}

/// Gathers a body whose length is known and allowed; others pass as they are, for whoever answers to refuse or bound.
pub(crate) async fn gather(room: &Room, headers: &HeaderMap, body: Body) -> Gathered {
    let length = headers.get(CONTENT_LENGTH).and_then(|value| value.to_str().ok()?.parse::<usize>().ok());
    if body.is_end_stream() || length.is_none_or(|length| length > most_of(headers)) {
        return Gathered::Whole(body, Vec::new());
    }
    match tokio::time::timeout(room.patience, gathered(room, body)).await {
        Ok(gathered) => gathered,
        Err(_) => Gathered::TooSlow,
    }
}

async fn gathered(room: &Room, mut body: Body) -> Gathered {
    let (mut chunks, mut permits) = (Vec::new(), Vec::new());
    while let Some(frame) = poll_fn(|context| Pin::new(&mut body).poll_frame(context)).await {
        // Whoever goes away in the middle waits for no answer.
        let Ok(frame) = frame else { return Gathered::TooSlow };
        let Ok(chunk) = frame.into_data() else { continue };
        let kilobytes = u32::try_from(chunk.len().div_ceil(1024)).unwrap_or(u32::MAX);
        match Arc::clone(&room.kilobytes).try_acquire_many_owned(kilobytes) {
            Ok(permit) => permits.push(permit),
            Err(_) => return Gathered::NoRoom,
        }
        chunks.push(chunk);
    }
    let whole = match <[Bytes; 1]>::try_from(chunks) {
        Ok([one]) => one,
        Err(chunks) => chunks.concat().into(),
    };
    Gathered::Whole(Body::from(whole), permits)
}

#[cfg(test)]
mod tests;
