//! Telling a real program on loopback: signed, in order, tried again, paused.

use std::sync::{Arc, Mutex};

use axum::Router;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::routing::post;
use chrono::TimeDelta;
use serde_json::Value;

use super::{House, in_each};
use crate::store::webhooks;
use crate::webhook::{SigningSecret, Webhook};

/// What a program received, and what it answers.
#[derive(Clone)]
struct Program {
    received: Arc<Mutex<Vec<(HeaderMap, String)>>>,
    answers: Arc<Mutex<StatusCode>>,
    address: String,
}

impl Program {
    async fn start() -> Program {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let address = format!("http://{}/nouvelles", listener.local_addr().expect("an address"));
        let program = Program {
            received: Arc::default(),
            answers: Arc::new(Mutex::new(StatusCode::NO_CONTENT)),
            address,
        };
        let router = Router::new().route("/nouvelles", post(receive)).with_state(program.clone());
        tokio::spawn(async move { axum::serve(listener, router).await });
        program
    }

    fn count(&self) -> usize {
        self.received.lock().expect("a list").len()
    }

    fn last(&self) -> (HeaderMap, Value) {
        let received = self.received.lock().expect("a list");
        let (headers, body) = received.last().expect("a message");
        (headers.clone(), serde_json::from_str(body).expect("JSON"))
    }

    fn answers(&self, status: StatusCode) {
        *self.answers.lock().expect("an answer") = status;
    }
}

async fn receive(State(program): State<Program>, headers: HeaderMap, body: String) -> StatusCode {
    program.received.lock().expect("a list").push((headers, body));
    *program.answers.lock().expect("an answer")
}

/// Registers a program as the administrator's page does.
async fn register(house: &House, program: &Program) -> (uuid::Uuid, SigningSecret) {
    let (id, secret) = (uuid::Uuid::from_u128(77), SigningSecret::new([9; 32]));
    let now = house.room.shell.clock.now();
    let webhook = Webhook {
        id,
        url: program.address.clone(),
        secret: secret.clone(),
        registered_at: now,
        told_up_to: 0,
        failing_since: None,
        attempts: 0,
        next_at: now,
        paused_at: None,
        last_status: String::new(),
    };
    let key = house.room.key.clone();
    house.room.db.write(move |conn| webhooks::register(conn, &key, &webhook)).await.expect("registered");
    (id, secret)
}

async fn deliver(house: &House) -> u64 {
    let room = &house.room;
    crate::deliver(&room.db, &room.key, &room.shell, &room.outside).await.expect("a round")
}

async fn known(house: &House, id: uuid::Uuid) -> Webhook {
    let key = house.room.key.clone();
    house
        .room
        .db
        .read(move |conn| webhooks::webhook(conn, &key, id))
        .await
        .expect("a read")
        .expect("a webhook")
}

#[test]
fn a_program_is_told_once_signed_and_in_order() {
    in_each(async |house| {
        house.follow().await;
        let program = Program::start().await;
        let (_, secret) = register(house, &program).await;
        assert_eq!(deliver(house).await, 0, "nothing happened");
        house.edit("Une phrase.").await;
        house.follow().await;
        assert_eq!(deliver(house).await, 1);
        assert_eq!(deliver(house).await, 0, "what was acknowledged is not told again");
        let (headers, message) = program.last();
        let text = |name: &str| headers[name].to_str().expect("text").to_owned();
        let body = program.received.lock().expect("a list")[0].1.clone();
        let seconds: i64 = text("webhook-timestamp").parse().expect("seconds");
        assert_eq!(text("webhook-signature"), secret.sign(&text("webhook-id"), seconds, &body));
        let event = &message["data"]["events"][0];
        assert_eq!(
            (message["type"].as_str(), event["what"].as_str()),
            (Some("directory.changed"), Some("edited"))
        );
        assert!(
            event["url"].as_str().is_some_and(|url| url.starts_with("https://annuaire.example/services/"))
        );
    });
}

#[test]
fn a_program_that_does_not_answer_is_tried_again_and_then_left() {
    in_each(async |house| {
        house.follow().await;
        let program = Program::start().await;
        let (id, _) = register(house, &program).await;
        house.edit("Une phrase.").await;
        house.follow().await;
        program.answers(StatusCode::BAD_GATEWAY);
        assert_eq!((deliver(house).await, program.count()), (0, 1));
        assert_eq!((deliver(house).await, program.count()), (0, 1), "not before its time");
        house.wait(TimeDelta::minutes(1));
        assert_eq!((deliver(house).await, program.count()), (0, 2));
        assert_eq!(known(house, id).await.last_status, "502");
        for _ in 0..12 {
            house.wait(TimeDelta::days(1));
            deliver(house).await;
        }
        assert!(known(house, id).await.paused_at.is_some() && program.count() < 12, "{}", program.count());
        // Once it answers and somebody looked, it is told what it missed.
        program.answers(StatusCode::OK);
        let now = house.room.shell.clock.now();
        house.room.db.write(move |conn| webhooks::resume_webhook(conn, id, now)).await.expect("resumed");
        assert_eq!(deliver(house).await, 1);
        assert_eq!(program.last().1["data"]["events"].as_array().map(Vec::len), Some(1));
    });
}

#[test]
fn many_processes_tell_a_program_once() {
    in_each(async |house| {
        house.follow().await;
        let program = Program::start().await;
        register(house, &program).await;
        house.edit("Une phrase.").await;
        house.follow().await;
        let rounds = futures_util::future::join_all((0..6).map(|_| deliver(house))).await;
        assert_eq!((rounds.iter().sum::<u64>(), program.count()), (1, 1));
    });
}
