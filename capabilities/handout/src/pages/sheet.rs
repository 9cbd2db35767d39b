//! The sheet being made: what stands on it, in which languages, on which paper, and the ways to hand it over.

use axum::extract::State;
use axum::http::header::CACHE_CONTROL;
use axum::http::{HeaderMap, HeaderValue};
use axum::response::{IntoResponse, Response};
use chrono::NaiveDate;
use paper::{Format, Tongue};
use vocabulary::Locale;
use web::{Failure, Visit};

use super::{Handouts, basket, failure};
use crate::chosen::{self, Chosen};
use crate::leaf::{self, Column, Entry, Making};
use crate::lexicon::{Lexicon, lexicon};
use crate::sms::{self, Message};
use crate::{Basket, MOST};

#[derive(askama::Template)]
#[template(path = "pages/sheet.html")]
struct Sheet<'a> {
    visit: &'a Visit,
    entries: &'a [Entry],
    gone: usize,
    sensitive: bool,
    basket: &'a Basket,
    messages: Vec<Message>,
    press: bool,
    printed: String,
}

impl Sheet<'_> {
    fn title(&self) -> &'static str {
        &lexicon(Tongue::French).words.title
    }

    fn second(&self) -> Option<(Tongue, &'static Lexicon)> {
        self.basket.second().map(|tongue| (tongue, lexicon(tongue)))
    }

    fn is_small(&self) -> bool {
        self.basket.format() == Format::A5
    }

    /// In few words; with the person beside, nothing is left out.
    fn is_terse(&self) -> bool {
        self.basket.is_terse() && !self.visit.companion
    }

    /// In small letters.
    fn is_crowded(&self) -> bool {
        self.basket.is_crowded() && !self.visit.companion
    }

    fn is_full(&self) -> bool {
        self.entries.len() >= MOST
    }

    fn tongues(&self) -> impl Iterator<Item = Tongue> {
        Tongue::ALL.into_iter().filter(|tongue| *tongue != Tongue::French)
    }

    fn speaks(&self, tongue: &Tongue) -> bool {
        self.basket.second() == Some(*tongue)
    }

    /// The square of an address, as wide as a thumb.
    fn square(&self, entry: &Entry) -> String {
        let words = self.visit.say("handout-square");
        paper::qr_svg(&entry.address, &words).replacen("<svg ", "<svg width=\"88\" height=\"88\" ", 1)
    }

    fn words(&self, column: &Column) -> &'static crate::lexicon::SheetWords {
        &lexicon(column.tongue).words
    }
}

/// A sheet ready to be shown or printed.
pub(super) struct Made {
    pub(super) entries: Vec<Entry>,
    /// How many of the chosen services are no longer there.
    gone: usize,
    /// Whether a neutral title stands, or could stand, on it.
    sensitive: bool,
}

pub(super) async fn show(
    visit: Visit,
    State(room): State<Handouts>,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let basket = basket(&headers, &room.shell);
    let made = make(&visit, &room, &basket).await?;
    let tongues = std::iter::once(Tongue::French).chain(basket.second());
    let messages = tongues.map(|tongue| sms::message(&made.entries, tongue));
    let body = Sheet {
        visit: &visit,
        entries: &made.entries,
        gone: made.gone,
        sensitive: made.sensitive,
        basket: &basket,
        messages: messages.filter(|message| message.parts > 0).collect(),
        press: room.press.is_present(),
        printed: printed_on(visit.today()),
    };
    let page = visit.page(visit.say("handout-title"), &body).not_indexed();
    let mut response = page.into_response();
    // The next person at this computer is not to find it by going back.
    response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Ok(response)
}

/// Makes the sheet of a basket.
pub(super) async fn make(visit: &Visit, room: &Handouts, basket: &Basket) -> Result<Made, Failure> {
    let (names, today) = (basket.services().to_vec(), visit.today());
    let read = move |conn: &mut ::store::Conn| chosen::chosen(conn, &names, today);
    let found: Vec<Chosen> = room.db.read(read).await.map_err(failure)?;
    let making =
        Making { basket, now: visit.local_now(), base_url: &visit.shell.base_url, outlines: &room.outlines };
    let mut entries = Vec::with_capacity(found.len());
    for chosen in &found {
        let behalf = match &room.acquainted {
            Some(ask) => ask(visit, chosen.organization_id).await,
            None => None,
        };
        entries.push(leaf::entry(chosen, behalf.as_ref(), &making));
    }
    Ok(Made {
        gone: basket.services().len() - found.len(),
        sensitive: found.iter().any(Chosen::is_sensitive),
        entries,
    })
}

/// The day, in French as all that is no translation.
pub(super) fn printed_on(day: NaiveDate) -> String {
    vocabulary::date::in_words(day, Locale::French)
}
