//! Short names written out once, and nothing that people wrote become markup.

use proptest::prelude::*;

use super::Speller;

fn known() -> Vec<(String, String)> {
    let pair = |short: &str, long: &str| (short.to_owned(), long.to_owned());
    vec![pair("FSL", "fonds de solidarité pour le logement"), pair("Ma", "mot"), pair("EMMAÜS", "EMMAÜS")]
}

#[test]
fn a_short_name_is_written_out_once_on_a_card() {
    let known = known();
    let mut speller = Speller::new(&known);
    assert_eq!(speller.plain("Le FSL aide."), "Le FSL (fonds de solidarité pour le logement) aide.");
    assert_eq!(speller.plain("Le FSL encore."), "Le FSL encore.");
}

#[test]
fn it_is_reached_with_the_keyboard_on_the_screen() {
    let known = known();
    let html = Speller::new(&known).html("<FSL>");
    assert_eq!(
        html,
        "&lt;<abbr tabindex=\"0\" title=\"fonds de solidarité pour le logement\">FSL</abbr>&gt;"
    );
}

#[test]
fn what_says_it_already_is_left_alone() {
    let known = known();
    let text = "Le FSL (une aide du département) aide.";
    assert_eq!(Speller::new(&known).plain(text), text);
    assert_eq!(Speller::new(&known).plain("Ma fiche, EMMAÜS"), "Ma fiche, EMMAÜS", "a word, and a name");
}

proptest! {
    /// Whatever people type, nothing of it is lost and nothing of it becomes markup.
    #[test]
    fn no_text_is_lost_or_becomes_markup(text in "\\PC{0,200}") {
        let known = known();
        prop_assert_eq!(Speller::new(&[]).plain(&text), text.clone());
        let html = Speller::new(&known).html(&text);
        let without = html.replace("<abbr tabindex=\"0\" title=\"fonds de solidarité pour le logement\">", "").replace("</abbr>", "");
        prop_assert!(!without.contains('<'), "{}", html);
    }
}
