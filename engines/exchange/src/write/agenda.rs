//! Calendars of dates that may move or be cancelled (iCalendar, RFC 5545), every moment in UTC.

use chrono::{DateTime, Utc};

use super::content_line::{fold, property, uri};

/// A date in a calendar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// An identifier that never changes.
    pub id: String,
    /// How often it changed since it was announced (RFC 5545, 3.8.7.4).
    pub sequence: u32,
    /// When it changed last.
    pub changed_at: DateTime<Utc>,
    /// Whether it does not take place.
    pub is_cancelled: bool,
    /// What takes place.
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

/// A calendar that is followed at its address. It says the same, letter for letter, until a date changes. Dates that
/// end before they begin are left out.
pub fn agenda(name: &str, address: &str, events: &[Event]) -> String {
    let mut text = String::new();
    let head = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Maillage//Agenda//FR", "CALSCALE:GREGORIAN"];
    for line in head.into_iter().chain(["METHOD:PUBLISH"]) {
        fold(&mut text, line);
    }
    property(&mut text, "X-WR-CALNAME", name);
    property(&mut text, "NAME", name);
    uri(&mut text, "SOURCE;VALUE=URI", address);
    // How often readers come back (RFC 7986, 5.7): a date may move a day before.
    fold(&mut text, "REFRESH-INTERVAL;VALUE=DURATION:PT6H");
    for event in events.iter().filter(|event| event.from < event.to) {
        write(&mut text, event);
    }
    fold(&mut text, "END:VCALENDAR");
    text
}

fn write(text: &mut String, event: &Event) {
    let stamp = |moment: DateTime<Utc>| moment.format("%Y%m%dT%H%M%SZ").to_string();
    fold(text, "BEGIN:VEVENT");
    property(text, "UID", &event.id);
    fold(text, &format!("SEQUENCE:{}", event.sequence));
    fold(text, &format!("DTSTAMP:{}", stamp(event.changed_at)));
    fold(text, &format!("LAST-MODIFIED:{}", stamp(event.changed_at)));
    fold(text, &format!("DTSTART:{}", stamp(event.from)));
    fold(text, &format!("DTEND:{}", stamp(event.to)));
    fold(text, if event.is_cancelled { "STATUS:CANCELLED" } else { "STATUS:CONFIRMED" });
    property(text, "SUMMARY", &event.title);
    property(text, "DESCRIPTION", &event.text);
    property(text, "LOCATION", &event.place);
    uri(text, "URL", &event.page);
    fold(text, "END:VEVENT");
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(seconds: i64) -> DateTime<Utc> {
        DateTime::from_timestamp(1_795_338_000 + seconds, 0).expect("a moment")
    }

    fn event(from: i64, to: i64) -> Event {
        Event {
            id: "urn:uuid:1".to_owned(),
            sequence: 2,
            changed_at: at(0),
            is_cancelled: true,
            title: "Balades en scène, place de l’Église ; avec la troupe, les voisins et qui veut".to_owned(),
            text: "Entrée libre\nApportez un coussin".to_owned(),
            place: "Lagnieu".to_owned(),
            page: "https://exemple.fr/actions/1".to_owned(),
            from: at(from),
            to: at(to),
        }
    }

    #[test]
    fn a_cancelled_date_says_so_with_its_sequence_and_no_line_is_too_long() {
        let text = agenda("Agenda", "https://exemple.fr/agenda.ics", &[event(0, 3_600)]);
        for line in ["SEQUENCE:2", "STATUS:CANCELLED", "DTSTART:20261122T090000Z", "DTEND:20261122T100000Z"] {
            assert!(text.contains(&format!("\r\n{line}\r\n")), "{line} in {text}");
        }
        assert!(text.contains("Entrée libre\\nApportez"));
        assert!(text.split("\r\n").all(|line| line.len() <= 75), "{text}");
        let unfolded = text.replace("\r\n ", "");
        assert!(
            unfolded.contains("place de l’Église \\; avec la troupe\\, les voisins et qui veut\r\n"),
            "{unfolded}"
        );
    }

    #[test]
    fn a_date_that_ends_before_it_begins_is_left_out() {
        assert!(!agenda("Agenda", "", &[event(0, 0)]).contains("VEVENT"));
    }
}
