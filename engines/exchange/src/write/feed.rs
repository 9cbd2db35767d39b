//! Feeds: RSS 2.0, Atom, lists of feeds (OPML), and calendars of dated openings (iCalendar).

use chrono::{DateTime, Duration, NaiveDate, NaiveTime, Utc};
use vocabulary::hours::OpeningHours;
use vocabulary::time::TimeZoneName;

use super::content_line::{fold, property, uri};

/// A feed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Feed {
    /// Its title.
    pub title: String,
    /// What it tells.
    pub description: String,
    /// The page it follows.
    pub page: String,
    /// Its own address.
    pub address: String,
    /// Language: `fr` or `en`.
    pub language: String,
    /// Licence of what it tells.
    pub licence: String,
    /// When it last changed.
    pub updated: DateTime<Utc>,
    /// Its items, the newest first.
    pub items: Vec<Item>,
}

/// One item of a feed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// An identifier that never changes: `urn:uuid:…`.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Plain text.
    pub text: String,
    /// Its page.
    pub page: String,
    /// Who says it: an organisation.
    pub by: String,
    /// Words it is filed under.
    pub categories: Vec<String>,
    /// When it was said.
    pub at: DateTime<Utc>,
}

/// A feed named in a list of feeds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outline {
    /// Its title.
    pub title: String,
    /// Its address; empty for a heading.
    pub address: String,
    /// The page it follows.
    pub page: String,
    /// Feeds under this heading.
    pub children: Vec<Outline>,
}

/// An opening on dated days.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opening {
    /// An identifier that never changes.
    pub id: String,
    /// What opens.
    pub title: String,
    /// Plain text.
    pub text: String,
    /// Where.
    pub place: String,
    /// Its page.
    pub page: String,
    /// From when.
    pub from: DateTime<Utc>,
    /// Until when.
    pub to: DateTime<Utc>,
}

/// RSS 2.0.
pub fn rss(feed: &Feed) -> String {
    let mut xml = Xml::new();
    xml.open(r#"rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom""#);
    xml.open("channel");
    xml.text("title", &feed.title);
    xml.text("link", &feed.page);
    xml.text("description", &feed.description);
    xml.text("language", &feed.language);
    xml.text("copyright", &feed.licence);
    xml.text("lastBuildDate", &feed.updated.to_rfc2822());
    xml.empty("atom:link", &[("href", &feed.address), ("rel", "self"), ("type", "application/rss+xml")]);
    for item in &feed.items {
        xml.open("item");
        xml.text("title", &item.title);
        xml.text("link", &item.page);
        xml.text("description", &item.text);
        item.categories.iter().for_each(|category| xml.text("category", category));
        xml.element("guid", &[("isPermaLink", "false")], &item.id);
        xml.text("pubDate", &item.at.to_rfc2822());
        xml.close("item");
    }
    xml.close("channel");
    xml.close("rss");
    xml.0
}

/// Atom (RFC 4287). The identifier of the feed is its own address.
pub fn atom(feed: &Feed) -> String {
    let mut xml = Xml::new();
    let language = attribute(&feed.language);
    xml.open(&format!(r#"feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{language}""#));
    xml.text("id", &feed.address);
    xml.text("title", &feed.title);
    xml.text("subtitle", &feed.description);
    xml.text("rights", &feed.licence);
    xml.text("updated", &moment(feed.updated));
    xml.empty("link", &[("rel", "self"), ("href", &feed.address)]);
    xml.empty("link", &[("rel", "alternate"), ("href", &feed.page)]);
    for item in &feed.items {
        xml.open("entry");
        xml.text("id", &item.id);
        xml.text("title", &item.title);
        xml.text("updated", &moment(item.at));
        xml.open("author");
        xml.text("name", if item.by.trim().is_empty() { &feed.title } else { &item.by });
        xml.close("author");
        xml.empty("link", &[("rel", "alternate"), ("href", &item.page)]);
        item.categories.iter().for_each(|category| xml.empty("category", &[("term", category)]));
        xml.element("summary", &[("type", "text")], &item.text);
        xml.close("entry");
    }
    xml.close("feed");
    xml.0
}

/// OPML 2.0.
pub fn opml(title: &str, at: DateTime<Utc>, outlines: &[Outline]) -> String {
    let mut xml = Xml::new();
    xml.open(r#"opml version="2.0""#);
    xml.open("head");
    xml.text("title", title);
    xml.text("dateCreated", &at.to_rfc2822());
    xml.close("head");
    xml.open("body");
    outlines.iter().for_each(|outline| outlined(&mut xml, outline));
    xml.close("body");
    xml.close("opml");
    xml.0
}

fn outlined(xml: &mut Xml, outline: &Outline) {
    let title = outline.title.as_str();
    let mut attributes = vec![("text", title), ("title", title)];
    if !outline.address.is_empty() {
        attributes.extend([("type", "rss"), ("xmlUrl", &outline.address), ("htmlUrl", &outline.page)]);
    }
    if outline.children.is_empty() {
        return xml.empty("outline", &attributes);
    }
    xml.open(&tag("outline", &attributes));
    outline.children.iter().for_each(|child| outlined(xml, child));
    xml.close("outline");
}

/// iCalendar (RFC 5545), every moment in UTC.
pub fn calendar(name: &str, address: &str, at: DateTime<Utc>, openings: &[Opening]) -> String {
    let mut text = String::new();
    for line in ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Maillage//Ouvertures//FR", "CALSCALE:GREGORIAN"]
    {
        fold(&mut text, line);
    }
    property(&mut text, "X-WR-CALNAME", name);
    property(&mut text, "NAME", name);
    uri(&mut text, "SOURCE;VALUE=URI", address);
    let stamp = |moment: DateTime<Utc>| moment.format("%Y%m%dT%H%M%SZ").to_string();
    for opening in openings.iter().filter(|opening| opening.from < opening.to) {
        fold(&mut text, "BEGIN:VEVENT");
        property(&mut text, "UID", &opening.id);
        fold(&mut text, &format!("DTSTAMP:{}", stamp(at)));
        fold(&mut text, &format!("DTSTART:{}", stamp(opening.from)));
        fold(&mut text, &format!("DTEND:{}", stamp(opening.to)));
        property(&mut text, "SUMMARY", &opening.title);
        property(&mut text, "DESCRIPTION", &opening.text);
        property(&mut text, "LOCATION", &opening.place);
        uri(&mut text, "URL", &opening.page);
        // An opening takes nobody's time.
        fold(&mut text, "TRANSP:TRANSPARENT");
        fold(&mut text, "END:VEVENT");
    }
    fold(&mut text, "END:VCALENDAR");
    text
}

/// The most days openings are told for.
const LONGEST: usize = 400;

/// The openings of hours (OpenStreetMap `opening_hours`, clock of Paris) on the days from `first` to `last`, as
/// moments; none for hours that cannot be read, and 400 days at most.
pub fn openings_between(osm: &str, first: NaiveDate, last: NaiveDate) -> Vec<(DateTime<Utc>, DateTime<Utc>)> {
    let Ok(hours) = OpeningHours::parse(osm) else { return Vec::new() };
    let instant = |day: NaiveDate, minute: u16| {
        TimeZoneName::PARIS.instant(day.and_time(NaiveTime::MIN) + Duration::minutes(i64::from(minute)))
    };
    let days = first.iter_days().take_while(|day| *day <= last).take(LONGEST);
    let openings = days.flat_map(|day| hours.intervals_on(day).into_iter().map(move |span| (day, span)));
    openings.map(|(day, (from, to))| (instant(day, from), instant(day, to))).collect()
}

fn moment(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(chrono::SecondsFormat::Secs, true)
}

/// A document being written, whose texts cannot break it.
struct Xml(String);

impl Xml {
    fn new() -> Self {
        Self("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n".to_owned())
    }

    fn open(&mut self, tag: &str) {
        self.0.push_str(&format!("<{tag}>\n"));
    }

    fn close(&mut self, name: &str) {
        self.0.push_str(&format!("</{name}>\n"));
    }

    fn text(&mut self, name: &str, text: &str) {
        self.element(name, &[], text);
    }

    fn element(&mut self, name: &str, attributes: &[(&str, &str)], text: &str) {
        let tag = tag(name, attributes);
        self.0.push_str(&format!("<{tag}>{}</{name}>\n", attribute(text)));
    }

    fn empty(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.0.push_str(&format!("<{}/>\n", tag(name, attributes)));
    }
}

fn tag(name: &str, attributes: &[(&str, &str)]) -> String {
    let said: Vec<String> =
        attributes.iter().map(|(name, value)| format!(" {name}=\"{}\"", attribute(value))).collect();
    format!("{name}{}", said.concat())
}

/// A text as XML writes it, in an element or an attribute.
fn attribute(text: &str) -> String {
    let text = super::clean::plain(text);
    let mut safe = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            // A reader would make a line end of it otherwise.
            '\r' => safe.push_str("&#13;"),
            letter => safe.push(letter),
        }
    }
    safe
}
