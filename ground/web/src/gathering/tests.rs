//! What is sent slowly, and more of it than there is room for.

use super::{Gathered, Room, gather};
use axum::body::{Body, Bytes, HttpBody};
use axum::http::HeaderMap;
use axum::http::header::{CONTENT_LENGTH, CONTENT_TYPE};
use hyper::body::Frame;
use std::convert::Infallible;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

/// A sender that says one letter and then nothing more.
struct Silent(bool);

impl HttpBody for Silent {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        _: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        if std::mem::replace(&mut self.0, true) {
            return Poll::Pending;
        }
        Poll::Ready(Some(Ok(Frame::data(Bytes::from_static(b"n")))))
    }
}

fn headers(length: usize) -> HeaderMap {
    let mut headers = HeaderMap::new();
    headers.insert(CONTENT_LENGTH, length.into());
    headers.insert(CONTENT_TYPE, axum::http::HeaderValue::from_static("multipart/form-data; boundary=a"));
    headers
}

#[tokio::test]
async fn whoever_falls_silent_is_waited_for_no_longer_than_said() {
    let room = Room { patience: Duration::from_millis(20), ..Room::default() };
    let gathered = gather(&room, &headers(100), Body::new(Silent(false))).await;
    assert!(matches!(gathered, Gathered::TooSlow));
}

#[tokio::test]
async fn what_is_gathered_fills_the_room_until_it_is_worked_on() {
    let (room, file) = (Room::default(), 8 << 20);
    let mut held = Vec::new();
    for _ in 0..16 {
        match gather(&room, &headers(file), Body::from(vec![b'a'; file])).await {
            Gathered::Whole(body, permits) => held.push((body, permits)),
            Gathered::TooSlow | Gathered::NoRoom => panic!("there is room for 128 megabytes"),
        }
    }
    let one_more = gather(&room, &headers(file), Body::from(vec![b'a'; file])).await;
    assert!(matches!(one_more, Gathered::NoRoom));
    held.pop();
    let again = gather(&room, &headers(file), Body::from(vec![b'a'; file])).await;
    let Gathered::Whole(body, _permits) = again else { panic!("there is room again") };
    assert_eq!(axum::body::to_bytes(body, file).await.expect("a body").len(), file);
}
