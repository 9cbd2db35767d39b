//! The addresses of this room, written in one place.

use uuid::Uuid;

/// Following the news by mail or by feed: every subscription begins here.
pub const FOLLOW: &str = "/suivre";
/// One subscription, by the link of its letters.
pub const SUBSCRIPTION: &str = "/suivre/{token}";
/// Confirming a subscription.
pub const CONFIRM: &str = "/suivre/{token}/confirmer";
/// Leaving, in one click.
pub const LEAVE: &str = "/suivre/{token}/quitter";
/// The news as a feed.
pub const FEED: &str = "/flux.xml";
/// All feeds in one file, for feed readers.
pub const FEEDS: &str = "/flux.opml";
/// Dated openings, for calendars.
pub const CALENDAR: &str = "/agenda.ics";
/// How to show the directory on another site: the widgets.
pub const EMBED: &str = "/integrer";
/// The search, for other sites: a widget.
pub const WIDGET_SEARCH: &str = "/widget/recherche";
/// What is open now, for other sites: a widget.
pub const WIDGET_OPEN: &str = "/widget/ouvert";
/// The services of one organisation, for other sites: a widget.
pub const WIDGET_ORGANIZATION: &str = "/widget/organisations/{name}";
/// The booklet to print, by commune and need.
pub const BOOKLET: &str = "/livret";
/// Programs that are told: the webhooks.
pub const WEBHOOKS: &str = "/administration/webhooks";
/// One webhook.
pub const WEBHOOK: &str = "/administration/webhooks/{id}";
/// Trying a webhook, and taking it up again.
pub const TRY_WEBHOOK: &str = "/administration/webhooks/{id}/essai";
/// Ending a webhook.
pub const END_WEBHOOK: &str = "/administration/webhooks/{id}/fin";

/// The address of a subscription.
pub fn subscription(token: &str) -> String {
    format!("{FOLLOW}/{token}")
}

/// The address that ends a subscription: mail programs send it an empty form, people see a page with one button.
pub fn leave(token: &str) -> String {
    format!("{FOLLOW}/{token}/quitter")
}

/// The address of a feed.
pub fn feed(theme: &str, commune: &str) -> String {
    let pairs = [("theme", theme), ("commune", commune)];
    let query: Vec<String> = pairs
        .iter()
        .filter(|(_, code)| !code.is_empty())
        .map(|(name, code)| format!("{name}={code}"))
        .collect();
    if query.is_empty() { FEED.to_owned() } else { format!("{FEED}?{}", query.join("&")) }
}

/// The address of a webhook.
pub fn webhook(id: Uuid) -> String {
    format!("{WEBHOOKS}/{id}")
}
