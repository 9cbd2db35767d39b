//! Lists as they come from spreadsheets, from letters and from anywhere.

use proptest::prelude::{any, prop, proptest};
use vocabulary::codes::LegalFamily;

use super::{Contact, Read, read};

fn contacts(text: &str) -> Vec<Contact> {
    let understood = read(text).into_iter().filter_map(|line| match line.read {
        Read::Contact(contact) => Some(*contact),
        _ => None,
    });
    understood.collect()
}

#[test]
fn a_line_of_a_spreadsheet_is_understood_whatever_parts_its_cells() {
    for separator in ["\t", " ; ", ";", ", "] {
        let cells = ["Secours du Val", "contact@secours.example", "entraide", "Melun", "01 99 00 12 34"];
        let found = contacts(&cells.join(separator));
        assert_eq!(found.len(), 1, "{separator:?}");
        assert_eq!(found[0].name, "Secours du Val");
        assert_eq!(found[0].email.as_ref().map(|email| email.text()), Some("contact@secours.example"));
        assert_eq!(found[0].family, Some(LegalFamily::MutualAid));
        assert_eq!(found[0].commune.map(|commune| commune.code), Some("77288"));
        assert_eq!(
            found[0].phone.as_deref().map(|phone| phone.replace('\u{a0}', " ")).as_deref(),
            Some("01 99 00 12 34")
        );
        assert!(found[0].unread.is_empty() && found[0].address.is_empty());
    }
}

#[test]
fn headings_blank_lines_and_quotation_marks_are_no_organisation() {
    let text = "Nom;Mail;Famille\n\n\"Association « A ; B »\";a@b.example;public\n";
    let lines = read(text);
    assert_eq!(lines.len(), 2);
    assert!(lines[0].read == Read::Heading);
    assert_eq!(lines[1].place, 3, "the place is that of the sheet");
    assert_eq!(contacts(text)[0].name, "Association « A ; B »");
}

#[test]
fn a_quotation_mark_nobody_closed_swallows_nothing() {
    let found = contacts("\"Le Relais;relais@val.example\nLa Source;source@val.example");
    assert_eq!(found.len(), 2);
    assert_eq!(found[0].email.as_ref().map(|email| email.text()), Some("relais@val.example"));
}

#[test]
fn addresses_from_letters_are_read_and_what_is_not_understood_is_told() {
    let found =
        contacts("Accueil du Lac, Le Lac <lac@val.example>, 12 rue des Exemples, 77000 Melun, dimanche");
    assert_eq!(found[0].email.as_ref().map(|email| email.text()), Some("lac@val.example"));
    assert_eq!(found[0].address, "12 rue des Exemples");
    assert_eq!(found[0].commune.map(|commune| commune.name), Some("Melun"));
    assert_eq!(found[0].unread, ["dimanche"]);
}

#[test]
fn what_cannot_be_somebody_says_why() {
    let kind = |text: &str| read(text).remove(0).read;
    assert!(kind("contact@seul.example") == Read::NoName);
    assert!(kind("Caisse;2 69 05 49 588 157 80") == Read::Refused, "a number nobody may keep");
    assert!(kind(&"a".repeat(2_000)) == Read::TooMuch);
    assert_eq!(read(&"a".repeat(2_000))[0].text.len(), 2_000, "whole, to be mended");
    assert!(kind(&format!("{};a@b.example", "a".repeat(151))) == Read::TooMuch, "no name is cut");
    let street = format!("12 rue {}", "a".repeat(151));
    assert_eq!(contacts(&format!("Le Nid;{street}"))[0].unread, [street], "nor is a street");
    let many: String = (0..2_100).map(|nth| format!("Association {nth}\n")).collect();
    assert_eq!(contacts(&many).len(), 2_000);
    assert_eq!(read(&many).len(), 2_100, "what is beyond is told, not dropped");
}

proptest! {
    #[test]
    fn no_text_makes_it_fall_and_every_line_is_answered(text in any::<String>()) {
        let filled = text.lines().filter(|line| !line.trim().is_empty()).count();
        assert_eq!(read(&text).len(), filled);
    }

    #[test]
    fn a_name_and_a_mailbox_are_found_between_any_signs(
        noise in prop::collection::vec("[;,\t\"<> ]{0,3}", 2),
        name in "[A-Z][a-z]{3,12}",
    ) {
        let line = format!("{name};{}{}a@b.example", noise[0].replace(['"', '<', '>', ','], ""), noise[1].replace(['"', '<', '>', ',', '\t'], ""));
        let found = contacts(&line);
        assert_eq!(found.len(), 1);
    }
}
