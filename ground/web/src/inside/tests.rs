//! A way back leads into this house, whoever wrote it.

use super::inside;
use proptest::prelude::*;
use url::Url;

const WITHIN: &[&str] = &[
    "/",
    "/annuaire",
    "/recherche?q=Le+M%C3%A9e&page=2",
    "/connexion?retour=%2Fcompte%3Fa%3Db",
    "/services/point-conseil-budget-abc123#horaires",
    "/communes/caf%C3%A9",
    "/a:b@c",
];

#[rustfmt::skip]
const OUTSIDE: &[&str] = &[
    "", "annuaire", "?q=1", "#x", " /annuaire", "/é", "/／evil.example",
    "//evil.example", "///evil.example", "/.//evil.example", "/\\evil.example", "\\\\evil.example",
    "/\t/evil.example", "/\n/evil.example", "/ /evil.example", "/a\u{0}", "/a\u{7f}", "/\u{2028}",
    "https://evil.example", "https:evil.example", "javascript:alert(1)", "data:text/html,x",
    "/%2Fevil.example", "/%2f%2fevil.example", "/%5Cevil.example", "/%5c", "/%09/evil.example",
    "/%0d%0aset-cookie:a", "/%00", "/%252f", "/%", "/%2", "/%zz",
];

#[test]
fn ways_into_the_house_pass_and_ways_out_do_not() {
    for path in WITHIN {
        assert_eq!(inside(path), Some(*path));
    }
    for path in OUTSIDE {
        assert_eq!(inside(path), None, "{path:?}");
    }
    assert_eq!(inside(&format!("/{}", "a".repeat(1999))).map(str::len), Some(2000));
    assert_eq!(inside(&format!("/{}", "a".repeat(2000))), None);
}

fn lands_at_home(path: &str) -> bool {
    let home = Url::parse("https://annuaire.example/connexion").expect("an address");
    home.join(path).is_ok_and(|target| target.origin() == home.origin())
}

proptest! {
    #[test]
    fn what_passes_lands_at_home_as_browsers_read_it(path in r"/?[/\\%@:.?#a-z0-9\t ]{0,40}") {
        if let Some(path) = inside(&path) {
            prop_assert!(lands_at_home(path), "{path:?}");
            prop_assert!(lands_at_home(&path.replace("%2e", ".").replace("%2E", ".")), "{path:?}");
        }
    }

    #[test]
    fn no_text_makes_it_fall(path in any::<String>()) {
        if let Some(path) = inside(&path) {
            prop_assert!(lands_at_home(path) && axum::http::HeaderValue::from_str(path).is_ok());
        }
    }
}
