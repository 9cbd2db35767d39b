//! The five lines of a table card, prefilled from what the directory says of an organisation.

use ::store::{Conn, StoreError};
use directory::{Organization, RecordKind, Service};
use vocabulary::Locale;
use vocabulary::id::OrganizationId;

use crate::speed_meeting::Card;

/// The longest line of a card, in letters: what is read across a table.
pub(crate) const LONGEST_LINE: usize = 200;

/// What the directory knows for the card of an organisation: who it is, whom it receives, how to reach it, what it does
/// not do. What it looks for among the others is its own to say.
pub(crate) fn prefilled(conn: &mut Conn, organization: OrganizationId) -> Result<Card, StoreError> {
    let records = directory::records_of(conn, organization)?;
    let mut card = Card::default();
    for record in &records {
        match record.key.kind {
            RecordKind::Organization => {
                let read = serde_json::from_value::<Organization>(record.says.clone());
                of_organization(&mut card, &read.unwrap_or_default());
            }
            RecordKind::Service => {
                let read = serde_json::from_value::<Service>(record.says.clone());
                of_service(&mut card, &read.unwrap_or_default());
            }
            RecordKind::Location => {}
        }
    }
    Ok(card)
}

fn of_organization(card: &mut Card, says: &Organization) {
    say(&mut card.mission, &says.description);
    let phone = says.phones.first().map_or("", |phone| phone.shown.as_str());
    say(&mut card.reach, &together(phone, &says.email));
}

fn of_service(card: &mut Card, says: &Service) {
    say(&mut card.mission, if says.summary.is_empty() { &says.description } else { &says.summary });
    let audiences: Vec<&str> = says.audiences.iter().map(|audience| audience.label(Locale::French)).collect();
    let audiences = audiences.join(", ");
    say(&mut card.audience, if audiences.is_empty() { &says.audience_details } else { &audiences });
    let phone = says.phones.first().map_or("", |phone| phone.shown.as_str());
    say(&mut card.reach, &together(phone, &says.email));
    say(&mut card.limits, &says.limits);
}

fn together(phone: &str, mailbox: &str) -> String {
    [phone, mailbox].into_iter().filter(|part| !part.trim().is_empty()).collect::<Vec<_>>().join(" · ")
}

/// Fills a line that is still empty, cut where a word ends.
fn say(line: &mut String, text: &str) {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if !line.is_empty() || text.is_empty() {
        return;
    }
    if text.chars().count() <= LONGEST_LINE {
        *line = text;
        return;
    }
    let cut: String = text.chars().take(LONGEST_LINE - 1).collect();
    let whole = cut.rsplit_once(' ').map_or(cut.as_str(), |(words, _)| words);
    *line = format!("{}…", whole.trim_end_matches([',', ';', ':', ' ']));
}

#[cfg(test)]
mod tests {
    //! Lines that fit a card.

    use super::{LONGEST_LINE, say};

    #[test]
    fn a_long_text_is_cut_at_a_word_and_the_first_that_speaks_is_kept() {
        let mut line = String::new();
        say(&mut line, "");
        say(&mut line, &"accueille et oriente ".repeat(30));
        assert!(line.chars().count() <= LONGEST_LINE && line.ends_with("e…"), "{line}");
        let before = line.clone();
        say(&mut line, "autre chose");
        assert_eq!(line, before);
    }
}
