//! Acronyms written out wherever they are shown, so that everybody speaks the same language.

use web::escaped;

/// A text as safe HTML in which each known acronym carries its meaning, the first time it is met.
pub(crate) fn explained(text: &str, acronyms: &[(String, String)]) -> String {
    let mut html = String::with_capacity(text.len() + 64);
    let mut met: Vec<&str> = Vec::new();
    for piece in text.split_inclusive(|letter: char| !letter.is_alphanumeric()) {
        let word = piece.trim_end_matches(|letter: char| !letter.is_alphanumeric());
        let rest = &piece[word.len()..];
        match meaning(word, acronyms).filter(|_| !met.contains(&word)) {
            Some(meaning) => {
                met.push(word);
                html.push_str(&format!("<abbr title=\"{}\">{}</abbr>", escaped(meaning), escaped(word)));
            }
            None => html.push_str(&escaped(word)),
        }
        html.push_str(&escaped(rest));
    }
    html
}

/// What an acronym stands for; only words written as acronyms are looked up: « Pass » is not PASS.
fn meaning<'a>(word: &str, acronyms: &'a [(String, String)]) -> Option<&'a str> {
    let capitals = word.chars().filter(|letter| letter.is_uppercase()).count();
    if capitals < 2 {
        return None;
    }
    acronyms.iter().find(|(short, _)| short == word).map(|(_, long)| long.as_str())
}

#[cfg(test)]
mod tests {
    use super::explained;

    fn known() -> Vec<(String, String)> {
        vec![("MDS".to_owned(), "maison des solidarités".to_owned()), ("Caf".to_owned(), "caisse".to_owned())]
    }

    #[test]
    fn an_acronym_is_written_out_once() {
        let html = explained("La MDS, puis la MDS.", &known());
        assert_eq!(html, "La <abbr title=\"maison des solidarités\">MDS</abbr>, puis la MDS.");
    }

    #[test]
    fn a_word_that_is_no_acronym_stays_a_word() {
        assert_eq!(explained("mds", &known()), "mds");
        assert_eq!(explained("La Caf", &known()), "La Caf", "one capital is a name, not an acronym");
    }

    #[test]
    fn what_people_wrote_stays_text() {
        assert_eq!(explained("<b>MDS</b>", &[]), "&lt;b&gt;MDS&lt;/b&gt;");
    }
}
