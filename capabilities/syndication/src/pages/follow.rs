//! Following the news: by mail without an account, or by a feed.

use accounts::EmailAddress;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use vocabulary::codes::TopicCategory;
use vocabulary::id::{LetterId, SubscriptionId};
use vocabulary::territory::Territory;
use web::{Choice, Failure, Faults, Filled, Visit};

use super::{Syndication, failure};
use crate::news::Wish;
use crate::paths;
use crate::store::subscriptions;
use crate::subscribing::{confirmation, send_confirmation};
use crate::subscription::Subscription;

#[derive(askama::Template)]
#[template(path = "pages/follow.html")]
struct Follow<'a> {
    visit: &'a Visit,
    themes: Vec<Choice>,
    communes: Vec<Choice>,
    email: &'a str,
    sent: bool,
    faults: &'a Faults,
}

pub(super) async fn show(visit: Visit, State(room): State<Syndication>) -> Response {
    let asked = |name: &str| {
        let found = form_value(&visit.query, name);
        found.unwrap_or_default()
    };
    let wish = known(&asked("theme"), &asked("commune")).unwrap_or_default();
    let sent = !asked("envoye").is_empty();
    page(&visit, &room, (&wish, "", sent), &Faults::default())
}

fn form_value(query: &str, name: &str) -> Option<String> {
    query.split('&').find_map(|pair| pair.strip_prefix(name)?.strip_prefix('=')).map(str::to_owned)
}

fn page(
    visit: &Visit,
    room: &Syndication,
    (wish, email, sent): (&Wish, &str, bool),
    faults: &Faults,
) -> Response {
    let body = Follow {
        visit,
        themes: themes(visit, &wish.theme),
        communes: communes(visit, room, &wish.commune),
        email,
        sent,
        faults,
    };
    let page = visit.page(visit.say("syndication-follow-title"), &body);
    let page = page.description(visit.say("syndication-follow-lead"));
    if faults.is_empty() { page } else { page.again() }.into_response()
}

/// Every category of needs, after « tous ».
pub(super) fn themes(visit: &Visit, chosen: &str) -> Vec<Choice> {
    let all = Choice::new("", visit.say("syndication-all-themes"), chosen.is_empty());
    let one = |category: &TopicCategory| {
        Choice::new(category.code(), category.label(visit.locale), category.code() == chosen)
    };
    std::iter::once(all).chain(TopicCategory::ALL.iter().map(one)).collect()
}

/// The communes of the network, after « toutes ».
pub(super) fn communes(visit: &Visit, room: &Syndication, chosen: &str) -> Vec<Choice> {
    let all = Choice::new("", visit.say("syndication-all-communes"), chosen.is_empty());
    let found = room.directory.communes();
    let one = |commune: &&vocabulary::territory::Commune| {
        Choice::new(commune.code, commune.name, commune.code == chosen)
    };
    std::iter::once(all).chain(found.iter().map(one)).collect()
}

/// A wish whose codes exist.
pub(super) fn known(theme: &str, commune: &str) -> Option<Wish> {
    let theme_known = theme.is_empty() || TopicCategory::from_code(theme).is_some();
    let commune_known = commune.is_empty() || Territory::france().commune(commune).is_some();
    (theme_known && commune_known).then(|| Wish { theme: theme.to_owned(), commune: commune.to_owned() })
}

/// Takes a wish in, and sends the letter that asks to confirm it. The answer is the same whether the address already
/// follows or not: nobody learns who follows what.
pub(super) async fn ask(
    visit: Visit,
    State(room): State<Syndication>,
    filled: Filled,
) -> Result<Response, Failure> {
    let mut faults = filled.faults();
    let address = EmailAddress::read(filled.text("email"));
    if address.is_none() {
        faults.note("email", visit.say("syndication-fault-email"));
    }
    let wish = known(filled.text("theme"), filled.text("commune"));
    if wish.is_none() {
        faults.note("theme", visit.say("syndication-fault-wish"));
    }
    let (Some(address), Some(wish), true) = (address, wish.clone(), faults.is_empty()) else {
        let wish = wish.unwrap_or_default();
        return Ok(page(&visit, &room, (&wish, filled.text("email"), false), &faults));
    };
    room.askers.admit(&visit.client_key(), visit.now)?;
    room.letters.admit(address.text(), visit.now)?;
    let wished = Subscription {
        id: SubscriptionId::new_v7(visit.now, visit.chance()),
        address: address.text().to_owned(),
        wish,
        locale: visit.locale,
        asked_at: visit.now,
        confirmed_at: None,
        told_up_to: 0,
    };
    let letter_id = LetterId::new_v7(visit.now, visit.chance());
    let (key, shell, now) = (room.key.clone(), std::sync::Arc::clone(&room.shell), visit.now);
    let write = move |conn: &mut ::store::Conn| {
        let Some(subscription) = subscriptions::ask(conn, &key, &wished)? else { return Ok(()) };
        // Who follows already has a link in each letter; another one says nothing new, and tells nobody anything.
        let letter = confirmation(&shell, &key, &subscription);
        send_confirmation(conn, &key, (&subscription, &letter), (letter_id, now))
    };
    room.db.write(write).await.map_err(failure)?;
    Ok(visit.go(&format!("{}?envoye=1", paths::FOLLOW), ""))
}
