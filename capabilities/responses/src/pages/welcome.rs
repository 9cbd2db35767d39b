//! The first page of a questionnaire: who asks, why, how long it takes, what becomes of the answers.

use ::store::Conn;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use chrono::{DateTime, Utc};
use web::{Failure, Page, Visit};

use super::{Responses, failure};
use crate::asking::{Asking, fits_one_page, is_short, minutes};
use crate::entrance::{Entrance, Way};

#[derive(askama::Template)]
#[template(path = "pages/welcome.html")]
struct Welcome<'a> {
    visit: &'a Visit,
    entrance: &'a Entrance,
    asking: &'a Asking,
    sender: &'a Sender,
    is_open: bool,
}

/// Who asks, and how to reach it.
#[derive(Default)]
struct Sender {
    name: String,
    phones: Vec<(String, String)>,
    email: String,
}

impl Welcome<'_> {
    fn minutes(&self) -> usize {
        minutes(&self.entrance.survey.questionnaire)
    }

    fn until(&self) -> String {
        self.visit.date(self.entrance.survey.closes_on)
    }

    fn has_declined(&self) -> bool {
        self.entrance.recipient.state == survey::RecipientState::Declined
    }

    fn sent_on(&self) -> Option<String> {
        let at = self.asking.sent.as_ref()?.sent_at?;
        Some(self.day(at))
    }

    fn day(&self, at: DateTime<Utc>) -> String {
        self.visit.date(vocabulary::time::paris(at).date())
    }

    fn counts(&self) -> bool {
        self.asking.sent.as_ref().is_none_or(|sent| sent.counted)
    }

    /// Where one begins: on one page where that is quicker.
    fn first(&self) -> String {
        if self.is_short() { self.entrance.whole() } else { self.entrance.at_part(1) }
    }

    fn is_short(&self) -> bool {
        is_short(&self.entrance.survey.questionnaire)
    }

    fn button(&self) -> &'static str {
        match (&self.asking.sent, self.asking.is_begun) {
            (Some(_), _) => "responses-change",
            (None, true) => "responses-go-on",
            (None, false) => "responses-begin",
        }
    }

    fn other_button(&self) -> &'static str {
        if self.is_short() { "responses-by-parts" } else { "responses-on-one-page" }
    }

    /// The other way of the two, where there are two.
    fn other(&self) -> Option<String> {
        let questionnaire = &self.entrance.survey.questionnaire;
        let other = if self.is_short() { self.entrance.at_part(1) } else { self.entrance.whole() };
        (questionnaire.sections.len() > 1 && fits_one_page(questionnaire)).then_some(other)
    }

    /// The link to hand over, for who came by one.
    fn link(&self) -> Option<String> {
        matches!(self.entrance.way, Way::Link(_)).then(|| self.visit.absolute(&self.entrance.base()))
    }

    fn takes_from_record(&self) -> bool {
        !self.asking.taken.is_empty()
    }
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Responses>,
    entrance: Entrance,
) -> Result<Page, Failure> {
    let (key, of) = (room.key.clone(), entrance.clone());
    let read = move |conn: &mut Conn| {
        let asking = Asking::read(conn, &key, &of)?;
        let sender = directory::organization(conn, of.survey.sender.uuid())?;
        Ok((asking, sender.map(|kept| sender_of(&kept.says)).unwrap_or_default()))
    };
    let (asking, sender) = room.db.read(read).await.map_err(failure)?;
    let title = entrance.survey.questionnaire.title.clone();
    let is_open = entrance.is_open(&visit);
    let body = Welcome { visit: &visit, entrance: &entrance, asking: &asking, sender: &sender, is_open };
    Ok(visit.page(title, &body).not_indexed())
}

fn sender_of(record: &directory::Organization) -> Sender {
    let href = |number: &str| format!("tel:{number}");
    let phones = record.phones.iter().map(|phone| (href(&phone.number), phone.shown.clone()));
    Sender { name: record.name.clone(), phones: phones.collect(), email: record.email.clone() }
}

/// « Ne pas répondre »: one button, and the questionnaire stays open for who changes her mind.
pub(super) async fn decline(
    visit: Visit,
    State(room): State<Responses>,
    entrance: Entrance,
) -> Result<Response, Failure> {
    let (by, now) = (entrance.by(&visit, None), visit.now);
    let of = entrance.clone();
    let write = move |conn: &mut Conn| {
        let is_open = survey::survey(conn, of.survey.id)?.is_some_and(|survey| survey.takes_answers());
        if is_open { survey::note_declined(conn, of.recipient.id, by.channel, now) } else { Ok(false) }
    };
    let is_new = room.db.write(write).await.map_err(failure)?;
    Ok(visit.go(&entrance.base(), if is_new { "responses-declined" } else { "" }).into_response())
}
