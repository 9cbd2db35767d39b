//! What visitors send is bounded, and heard to its end even when it is refused, so that the answer arrives.

use crate::Failure;
use crate::upload::LARGEST_UPLOAD;
use axum::body::{Body, Bytes, HttpBody};
use axum::extract::{DefaultBodyLimit, Request};
use axum::http::HeaderMap;
use axum::http::header::{CONTENT_LENGTH, CONTENT_TYPE};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use hyper::body::{Frame, SizeHint};
use std::future::poll_fn;
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll};
use std::time::Duration;

/// The largest form the house takes in, in bytes; a form with a file has a limit of its own.
const LARGEST_FORM: usize = 1 << 20;
/// How much of what is refused is still listened to, in bytes: a photograph and more. Beyond it the line is cut.
const MOST_HEARD: usize = 32 << 20;
/// How long it is listened to.
const LISTENING: Duration = Duration::from_secs(10);

/// Refuses what says itself that it is too large, bounds the rest, and hears to its end what nobody read.
///
/// A browser that is still sending when the line closes shows « connection reset » in place of the answer.
pub(crate) async fn bounded(request: Request, next: Next) -> Response {
    if request.body().is_end_stream() {
        return next.run(request).await;
    }
    let most = most_of(request.headers());
    let (parts, body) = request.into_parts();
    let length = parts.headers.get(CONTENT_LENGTH).and_then(|value| value.to_str().ok()?.parse().ok());
    let heard = Shared(Arc::new(Mutex::new(body)));
    let response = if length.is_some_and(|length: usize| length > most) {
        Failure::TooLarge.into_response()
    } else {
        let mut request = Request::from_parts(parts, Body::new(heard.clone()));
        DefaultBodyLimit::max(most).apply(&mut request);
        next.run(request).await
    };
    // Whoever is too slow gets the answer all the same, and may miss it.
    let _ = tokio::time::timeout(LISTENING, heard.hear_out()).await;
    response
}

/// How many bytes a body with this head may have.
pub(crate) fn most_of(headers: &HeaderMap) -> usize {
    let media_type = headers.get(CONTENT_TYPE);
    let is_upload = media_type.is_some_and(|value| value.as_bytes().starts_with(b"multipart/form-data"));
    if is_upload { LARGEST_UPLOAD } else { LARGEST_FORM }
}

/// A body that two may read in turn: whoever answers, and afterwards the door.
#[derive(Clone)]
struct Shared(Arc<Mutex<Body>>);

impl Shared {
    /// Reads and throws away what is left.
    async fn hear_out(mut self) {
        let mut heard = 0;
        while let Some(Ok(frame)) = poll_fn(|context| Pin::new(&mut self).poll_frame(context)).await {
            heard += frame.data_ref().map_or(0, Bytes::len);
            if heard > MOST_HEARD {
                return;
            }
        }
    }

    fn with<T>(&self, look: impl FnOnce(Pin<&mut Body>) -> T) -> T {
        look(Pin::new(&mut *self.0.lock().unwrap_or_else(PoisonError::into_inner)))
    }
}

impl HttpBody for Shared {
    type Data = Bytes;
    type Error = axum::Error;

    fn poll_frame(
        self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, axum::Error>>> {
        self.with(|body| body.poll_frame(context))
    }

    fn is_end_stream(&self) -> bool {
        self.with(|body| body.is_end_stream())
    }

    fn size_hint(&self) -> SizeHint {
        self.with(|body| body.size_hint())
    }
}
