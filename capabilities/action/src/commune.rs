//! The commune where something takes place, as people type it and as forms say it again.

use vocabulary::fold;
use vocabulary::territory::Territory;

/// A commune as a form holds it: its name, and its département in brackets, so that it is found again.
pub fn commune_said(code: &str) -> String {
    let commune = Territory::france().commune(code);
    commune.map(|commune| format!("{} ({})", commune.name, commune.departement)).unwrap_or_default()
}

/// The commune somebody means: its name, with a postal code or a département where several bear it, or its code.
pub fn read_commune(typed: &str) -> Option<&'static str> {
    let france = Territory::france();
    let named = france.by_name(typed);
    let bare = typed.split(['(', ',']).next().unwrap_or_default();
    let letters: String = bare.chars().filter(|sign| !sign.is_ascii_digit()).collect();
    let wanted = fold(letters.trim());
    let mut exact = named.iter().filter(|commune| fold(commune.name) == wanted);
    if let Some(first) = exact.next() {
        return exact.next().is_none().then_some(first.code);
    }
    match (named.as_slice(), france.by_postal_code(typed).as_slice()) {
        ([only], _) | ([], [only]) => Some(only.code),
        _ => france.commune(typed).map(|commune| commune.code),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{commune_said, read_commune};

    #[test]
    fn a_commune_is_found_as_it_is_typed_and_as_the_form_says_it() {
        for typed in ["Melun", "melun", "77000 Melun", "Melun (77)", "77288"] {
            assert_eq!(read_commune(typed), Some("77288"), "{typed}");
        }
        assert_eq!(read_commune(&commune_said("77288")), Some("77288"));
        assert_eq!(read_commune("Saint-Denis"), None, "several bear this name");
        assert_eq!(read_commune("Saint-Denis (93)"), Some("93066"));
        assert_eq!(read_commune("Nulle-Part-sur-Rien"), None);
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(32))]

        #[test]
        fn no_text_makes_it_fall(typed in ".{0,30}") {
            let _ = read_commune(&typed);
        }
    }
}
