//! The door of the operator's gateway of text messages: what a person wrote comes in, what she is answered goes out.

use axum::Json;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::http::header::{ACCESS_CONTROL_ALLOW_ORIGIN, AUTHORIZATION};
use axum::response::{IntoResponse, Response};
use paper::Tongue;
use referral::Desk;
use serde_json::{Value, json};
use web::{Failure, Filled, Visit};

use super::{HerPages, failure, language_of};
use crate::gateway::{Ear, Heard, hear};
use crate::letters::Drawn;
use crate::paths;
use crate::speech::{Speech, without_marks};
use crate::word::Word;

/// Takes `from` and `text`, with `Authorization: Bearer <secret>`, and answers the text to send back. Without the
/// setting, and without its secret, there is nothing here.
pub(super) async fn take(
    visit: Visit,
    State(room): State<HerPages>,
    headers: HeaderMap,
    filled: Filled,
) -> Result<Response, Failure> {
    if !is_gateway(&room, &headers) {
        return Err(Failure::NotFound);
    }
    let (from, text) = (filled.text("from").to_owned(), filled.text("text").to_owned());
    room.messages.admit(&from, visit.now)?;
    let desk = Desk::new(&room.key, &room.shell, visit.now);
    let (key, shell) = (room.key.clone(), std::sync::Arc::clone(&room.shell));
    let drawn = Drawn { chance: visit.chance(), now: visit.now };
    let heard = room.db.write(move |conn| {
        let ear = Ear { key: &key, shell: &shell, desk: &desk, drawn };
        let heard = hear(conn, ear, (&from, &text))?;
        let page = match heard {
            Heard::Done(_, page) | Heard::Late(page) => page,
            Heard::NotUnderstood => None,
        };
        let tongue = page.map(|page| language_of(conn, page)).transpose()?.flatten();
        Ok((heard, tongue))
    });
    let (heard, tongue) = heard.await.map_err(failure)?;
    Ok(visit.text("text/plain; charset=utf-8", answer(&visit, heard, tongue)).into_response())
}

fn is_gateway(room: &HerPages, headers: &HeaderMap) -> bool {
    let told = headers.get(AUTHORIZATION).and_then(|value| value.to_str().ok());
    let secret = told.and_then(|value| value.strip_prefix("Bearer "));
    match (&room.gateway, secret) {
        // Digests are compared, so that the time it takes tells nothing of the secret.
        (Some(kept), Some(secret)) => web::secret::digest(secret.trim())[..] == kept[..],
        _ => false,
    }
}

/// What she is answered, in the language of her page.
fn answer(visit: &Visit, heard: Heard, tongue: Option<Tongue>) -> String {
    let speech = Speech::of(visit, tongue.unwrap_or_default());
    let words = match heard {
        Heard::Done(Word::Yes, _) => speech.say("her-page-done-yes"),
        Heard::Done(Word::No, _) => speech.say("her-page-done-no"),
        Heard::Done(Word::Stop, _) => speech.say("her-page-done-stop"),
        Heard::Done(Word::Came | Word::Missed | Word::Helped, _) => speech.say("her-page-done-told"),
        Heard::Done(Word::Call, _) => speech.say("her-page-done-call"),
        Heard::Late(_) => speech.say("her-page-done-late"),
        Heard::NotUnderstood => visit.say("her-page-work-sms-unknown"),
    };
    without_marks(&words)
}

/// `GET /api/sms/openapi.json`: what a gateway sends, and what it is answered.
pub(super) async fn document(visit: Visit) -> Response {
    ([(ACCESS_CONTROL_ALLOW_ORIGIN, "*")], Json(described(&visit))).into_response()
}

fn described(visit: &Visit) -> Value {
    let said = |name: &str| visit.say(&format!("her-page-work-sms-document-{name}")).into_owned();
    let text = |name: &str| json!({ "type": "string", "description": said(name) });
    let refused = |name: &str, more: Value| {
        let mut fields = json!({ "error": { "type": "string" }, "request": { "type": "string" } });
        if let (Some(fields), Some(more)) = (fields.as_object_mut(), more.as_object()) {
            fields.extend(more.clone());
        }
        let schema = json!({ "type": "object", "properties": fields, "required": ["error"] });
        json!({ "description": said(name), "content": { "application/json": { "schema": schema } } })
    };
    json!({
        "openapi": "3.1.0",
        "info": { "title": said("title"), "description": said("text"), "version": "1" },
        "servers": [{ "url": visit.shell.base_url }],
        "security": [{ "gateway": [] }],
        "paths": { paths::SMS: { "post": {
            "operationId": "message",
            "summary": said("take"),
            "description": said("take-text"),
            "requestBody": { "required": true, "content": { "application/x-www-form-urlencoded": { "schema": {
                "type": "object",
                "properties": { "from": text("from"), "text": text("message") },
                "required": ["from", "text"],
            } } } },
            "responses": {
                "200": { "description": said("answer"), "content": { "text/plain": { "schema": {
                    "type": "string",
                } } } },
                "403": refused("refused", json!({})),
                "404": refused("unknown", json!({})),
                "413": refused("too-large", json!({})),
                "429": refused("too-many", json!({ "retry_after": { "type": "integer", "minimum": 1 } })),
                "503": refused("later", json!({})),
            },
        } } },
        "components": { "securitySchemes": { "gateway": {
            "type": "http", "scheme": "bearer", "description": said("secret"),
        } } },
    })
}
